# Les lettres et ce qui les entoure : mot de passe oublié, administration du courrier.

# La lettre d’invitation. $city : le nom d’une ville.
mail-invitation-subject = Invitation : { $city }
mail-invitation-text = { $city } vous invite sur son site : des agents de nombreuses villes y partagent ce qu’ils tentent pour prévenir la radicalisation, et ce que cela a donné.
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
mail-reply-by = De : { $author }
mail-reply-by-city = De : { $author } ({ $city })
mail-in-language = Langue : { $language }
mail-reply-do = Lire et répondre
mail-reply-why = Vous recevez ce courriel parce que vous avez demandé un avis immédiat pour chaque réponse.
mail-settings = Choisir les courriels que vous recevez
mail-stop-replies = Ne plus recevoir de courriels sur les réponses

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
mail-test-subject = Courriel d’essai : { $city }
mail-test-text = Le serveur de messagerie a accepté ce courriel : les invitations, les liens vers un nouveau mot de passe et les lettres hebdomadaires peuvent partir.

# Un mot de passe oublié
sign-in-no-account = Pas de compte ? Un administrateur de votre ville peut vous inviter.
forgot-link = Mot de passe oublié ?
forgot-title = Mot de passe oublié ?
forgot-lead = Indiquez l’adresse de votre compte. Vous recevrez un courriel avec un lien pour choisir un nouveau mot de passe.
forgot-do = Envoyer le lien
forgot-sent = Consultez votre messagerie
forgot-sent-text = S’il existe un compte avec cette adresse, un courriel est en route. Son lien sert une seule fois, pendant un jour.
forgot-sent-else = Rien après quelques minutes ? Regardez parmi les courriers indésirables, ou demandez un lien à un administrateur de votre ville.

# Administration du courrier
link-mailed = Il part aussi par courriel. Vous pouvez tout de même le remettre vous-même.
admin-room-mail = Courriels
mail-server = Serveur de messagerie
mail-from = Expéditeur
mail-last = Dernier courriel envoyé
mail-waiting = Courriels en attente
mail-given-up = Courriels abandonnés
mail-readers = Qui reçoit la lettre hebdomadaire
mail-readers-count = Comptes : { $accounts }. Sans compte : { $others }.
mail-test-to = Un courriel d’essai part à votre propre adresse :
mail-test-do = M’envoyer un courriel d’essai
mail-test-failed = Le courriel d’essai n’a pas été envoyé
mail-none = Aucun serveur de messagerie n’est configuré
mail-none-text = Tout le reste fonctionne : vous remettez vous-même les invitations et les liens vers un nouveau mot de passe, et la page des notifications dit ce qui se passe. Il n’y a pas de lettre hebdomadaire.
mail-none-how = Pour envoyer des courriels, écrivez ces lignes avec vos propres valeurs dans le fichier de configuration, puis redémarrez le programme :
mail-letters = Courriels en attente ou abandonnés
mail-letters-caption = Ce qui n’a pas encore été envoyé, le plus récent d’abord
mail-letter-kind = Courriel
mail-letter-to = Destinataire
mail-letter-written = Écrit le
mail-letter-state = État
mail-retry = Envoyer de nouveau
mail-resend = Renvoyer tout ce qui a été abandonné
mail-resend-count = Courriels à envoyer : { $count }
confirm-resend = Renvoyer tous ces courriels ?
confirm-resend-text = Chaque courriel part tout de suite ; s’il n’est pas accepté, il est retenté pendant trois jours. Ceux dont le lien n’est plus valable restent abandonnés.
confirm-resend-do = Les renvoyer
mail-kind-invitation = Invitation
mail-kind-reset = Nouveau mot de passe
mail-kind-reply = Réponse
mail-kind-digest = Lettre hebdomadaire
mail-kind-confirm = Question sur la lettre hebdomadaire
mail-kind-test = Essai
mail-state-ready = en attente
mail-state-failed = abandonné
mail-trouble-unreachable = Le serveur de messagerie ne répond pas.
mail-trouble-tls = Il n’y a pas eu de connexion protégée avec le serveur de messagerie.
mail-trouble-login = Le serveur de messagerie ne connaît pas ce programme.
mail-trouble-barred = Le serveur de messagerie ne laisse pas cette ville envoyer.
mail-trouble-busy = Le serveur de messagerie n’accepte pas de courriels pour le moment.
mail-trouble-refused = Le serveur de messagerie a refusé ce courriel ou cette adresse.
mail-trouble-unusable = Le courriel n’a plus pu être lu.
mail-trouble-expired = Son lien n’est plus valable.
error-code-no-mail = Aucun serveur de messagerie n’est configuré : aucun courriel ne peut être envoyé.
error-code-mail-unreachable = Le serveur de messagerie ne répond pas. Vérifiez mail.host, mail.port et le pare-feu.
error-code-mail-tls = Il n’y a pas de connexion protégée avec le serveur de messagerie, ou il n’offre aucun moyen de s’identifier. Vérifiez mail.tls et le nom de son certificat.
error-code-mail-login = Le serveur de messagerie ne connaît pas ce programme. Vérifiez mail.username et mail.password.
error-code-mail-busy = Le serveur de messagerie n’accepte pas de courriels pour le moment. Réessayez dans quelques minutes.
error-code-mail-refused = Le serveur de messagerie a refusé le courriel. Vérifiez que ce programme peut envoyer depuis l’adresse de mail.from.
audit-account-forgot = Lien vers un nouveau mot de passe demandé
audit-mail-test = Courriel d’essai envoyé
audit-mail-retry = Courriel envoyé de nouveau
audit-mail-resend = Tous les courriels abandonnés envoyés de nouveau
done-mail-tested = Le serveur de messagerie a accepté le courriel d’essai.
done-letter-retried = Le courriel part de nouveau maintenant.
done-letters-resent = Tout ce qui avait été abandonné part de nouveau maintenant.
