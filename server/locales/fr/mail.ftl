# Les lettres et ce qui les entoure : mot de passe oublié, administration du courrier.

# La lettre d’invitation. $city : le nom d’une ville.
mail-invitation-subject = Invitation : { $city }
mail-invitation-text = { $city } vous invite sur son site : des agents de nombreuses villes y partagent ce qu’ils tentent pour prévenir la radicalisation, et ce qu’il en est advenu.
mail-invitation-role = Vous rejoignez ce site en tant que : { $role }.
mail-invitation-do = Créer votre compte
mail-link-until = Le lien sert une seule fois, jusqu’au { $when }.
mail-not-expected = Vous n’attendiez pas ce message ? Vous n’avez rien à faire : sans le lien, il n’y a pas de compte.

# La lettre avec le lien vers un nouveau mot de passe
mail-reset-subject = Nouveau mot de passe : { $city }
mail-reset-administrator = Un administrateur de votre ville a créé pour vous un lien qui permet de choisir un nouveau mot de passe.
mail-reset-somebody = Quelqu’un, sans doute vous, a demandé un nouveau mot de passe pour cette adresse.
mail-reset-do = Choisir un nouveau mot de passe
mail-reset-not = Ce n’était pas vous ? Vous n’avez rien à faire : votre mot de passe reste le même.

# La lettre au sujet d’une réponse. $title : le titre d’une fiche, dans n’importe quelle langue.
mail-reply-subject = Nouvelle réponse : { $title }
mail-reply-by = Auteur : { $author }
mail-reply-by-city = Auteur : { $author } ({ $city })
mail-in-language = Dans cette langue : { $language }
mail-reply-do = Lire et répondre
mail-reply-why = Vous recevez cette lettre parce que vous avez demandé à être averti aussitôt des réponses.
mail-settings = Choisir les lettres que vous recevez
mail-stop-replies = Ne plus recevoir de lettres sur les réponses

# La lettre hebdomadaire
mail-digest-subject = { $city } : la semaine jusqu’au { $when }
mail-digest-title = Du nouveau dans l’alliance
mail-digest-period = Du { $since } au { $until }
mail-digest-empty = Rien de nouveau cette semaine dans les villes de votre taille, dans votre pays ou sur vos thèmes. Cela arrive, et la prochaine lettre paraît lundi.
mail-digest-failure = Ce qui n’a pas marché, et mérite d’être lu
mail-digest-waiting = { $count ->
    [one] { NUM($count) } réponse attend la vôtre
   *[other] { NUM($count) } réponses attendent la vôtre
}
mail-digest-feed = Toutes les nouveautés
mail-digest-account = Vous recevez cette lettre une fois par semaine, le lundi.
mail-digest-address = Vous recevez cette lettre une fois par semaine parce que cette adresse l’a demandé auprès de : { $city }.
mail-stop-digest = Arrêter la lettre hebdomadaire
mail-why-band = Une ville de même taille : { $band } habitants
mail-why-country = Le même pays : { $country }
mail-why-theme = L’un de vos thèmes : { $theme }

# La lettre qui demande si la lettre hebdomadaire est voulue
mail-confirm-subject = À confirmer : la lettre hebdomadaire ({ $city })
mail-confirm-text = Quelqu’un a indiqué cette adresse pour recevoir la lettre hebdomadaire ({ $city }) : sept lignes au plus, le lundi.
mail-confirm-do = Oui, je veux la recevoir
mail-confirm-not = Ce n’était pas vous ? Vous n’avez rien à faire : sans votre oui, il n’y a pas de lettre, et l’adresse est oubliée au bout d’une semaine.

# La lettre d’essai
mail-test-subject = Lettre d’essai : { $city }
mail-test-text = Le serveur de courrier a accepté cette lettre : les invitations, les nouveaux mots de passe et les lettres hebdomadaires peuvent être envoyés.

# Un mot de passe oublié
sign-in-no-account = Pas de compte ? Un administrateur de votre ville peut vous inviter.
forgot-link = Mot de passe oublié ?
forgot-title = Mot de passe oublié ?
forgot-lead = Indiquez l’adresse de votre compte. Vous recevrez une lettre avec un lien pour choisir un nouveau mot de passe.
forgot-do = Envoyer le lien
forgot-sent = Consultez votre courrier
forgot-sent-text = S’il existe un compte avec cette adresse, une lettre est en route. Son lien sert une seule fois, pendant un jour.
forgot-sent-else = Rien après quelques minutes ? Regardez parmi les courriers indésirables, ou demandez un lien à un administrateur de votre ville.

# Administration du courrier
link-mailed = Il part aussi par courrier électronique. Vous pouvez tout de même le remettre vous-même.
admin-room-mail = Courrier
mail-server = Serveur de courrier
mail-from = Expéditeur
mail-last = Dernière lettre envoyée
mail-waiting = Lettres en attente
mail-given-up = Lettres abandonnées
mail-readers = Qui reçoit la lettre hebdomadaire
mail-readers-count = Comptes : { $accounts }. Sans compte : { $others }.
mail-test-to = Une lettre d’essai part à votre propre adresse :
mail-test-do = M’envoyer une lettre d’essai
mail-test-failed = La lettre d’essai n’a pas été envoyée
mail-none = Aucun serveur de courrier n’est configuré
mail-none-text = Tout le reste fonctionne : vous remettez vous-même les invitations et les liens vers un nouveau mot de passe, et la page des notifications dit ce qui se passe. Il n’y a pas de lettre hebdomadaire.
mail-none-how = Pour envoyer des lettres, écrivez ces lignes avec vos propres valeurs dans le fichier de configuration, puis redémarrez le programme :
mail-letters = Lettres en attente ou abandonnées
mail-letters-caption = Ce qui n’a pas encore été envoyé, le plus récent d’abord
mail-letter-kind = Lettre
mail-letter-to = Destinataire
mail-letter-written = Écrite le
mail-letter-state = État
mail-retry = Envoyer de nouveau
mail-kind-invitation = Invitation
mail-kind-reset = Nouveau mot de passe
mail-kind-reply = Réponse
mail-kind-digest = Lettre hebdomadaire
mail-kind-confirm = Question sur la lettre hebdomadaire
mail-kind-test = Essai
mail-state-ready = en attente
mail-state-failed = abandonnée
mail-trouble-unreachable = Le serveur de courrier ne répond pas.
mail-trouble-tls = Il n’y a pas eu de connexion protégée avec le serveur de courrier.
mail-trouble-login = Le serveur de courrier ne connaît pas ce programme.
mail-trouble-busy = Le serveur de courrier n’accepte pas de lettres pour le moment.
mail-trouble-refused = Le serveur de courrier a refusé cette lettre ou cette adresse.
mail-trouble-unusable = La lettre n’a plus pu être lue.
mail-trouble-expired = Son lien n’est plus valable.
error-code-no-mail = Aucun serveur de courrier n’est configuré : aucune lettre ne peut être envoyée.
error-code-mail-unreachable = Le serveur de courrier ne répond pas. Vérifiez mail.host, mail.port et le pare-feu.
error-code-mail-tls = Il n’y a pas de connexion protégée avec le serveur de courrier, ou il n’offre aucun moyen de s’identifier. Vérifiez mail.tls et le nom de son certificat.
error-code-mail-login = Le serveur de courrier ne connaît pas ce programme. Vérifiez mail.username et mail.password.
error-code-mail-busy = Le serveur de courrier n’accepte pas de lettres pour le moment. Réessayez dans quelques minutes.
error-code-mail-refused = Le serveur de courrier a refusé la lettre. Vérifiez que ce programme peut envoyer depuis l’adresse de mail.from.
audit-account-forgot = Lien vers un nouveau mot de passe demandé
audit-mail-test = Lettre d’essai envoyée
audit-mail-retry = Lettre envoyée de nouveau
done-mail-tested = Le serveur de courrier a accepté la lettre d’essai.
done-letter-retried = L’envoi de la lettre est retenté maintenant.
