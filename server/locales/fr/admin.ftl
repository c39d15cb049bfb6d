# Ce que voient et font les administrateurs.

admin-room-overview = Vue d’ensemble
admin-room-accounts = Comptes
admin-room-profile = Ville
admin-room-legal = Mentions légales
admin-room-domains = Domaines
admin-room-hidden = Fiches masquées
admin-room-peers = Autres sites
admin-room-health = État technique
admin-room-audit = Journal des opérations
admin-second = Votre ville n’a qu’un administrateur
admin-second-text = En son absence, personne ne peut ouvrir de compte à d’autres. Invitez-en un deuxième.
admin-second-do = Inviter un administrateur
admin-state = État
admin-accounts-count = { $count ->
    [one] { NUM($count) } compte
   *[other] { NUM($count) } comptes
}
admin-peers-count = { $count ->
    [0] aucun pour l’instant
    [one] { NUM($count) } site
   *[other] { NUM($count) } sites
}
admin-peers-troubled = { $count ->
    [one] { NUM($count) } ne répond pas
   *[other] { NUM($count) } ne répondent pas
}
admin-rules-count = { $count ->
    [0] aucune règle
    [one] { NUM($count) } règle
   *[other] { NUM($count) } règles
}
admin-latest = Dernières opérations
admin-all-acts = Toutes les opérations

invite-title = Inviter quelqu’un
invite-text = Vous recevez un lien à remettre vous-même. Il sert une seule fois, pendant sept jours.
invite-do = Créer le lien
field-invite-role = Rôle
link-invite = L’invitation
link-reset = Le lien vers un nouveau mot de passe
link-text = Remettez-le vous-même, et à personne d’autre. Il n’est affiché que cette fois, sert une seule fois et prend fin le
accounts-title = Tous les comptes
accounts-caption = Qui peut se connecter ici
account-name = Nom
account-role = Rôle
account-last = Dernière connexion
account-suspended = suspendu
account-self = C’est vous
account-reset = Nouveau mot de passe
account-suspend = Suspendre
account-reinstate = Rétablir
make-role-officer = Nommer agent
make-role-administrator = Nommer administrateur
invitations-title = Liens en attente
invitations-caption = Liens remis et pas encore utilisés
invitation-purpose = Pour
purpose-invite = Un nouveau compte
purpose-reset = Un nouveau mot de passe
invitation-cancel = Annuler
confirm-suspend = Suspendre ce compte ?
confirm-suspend-text = La personne est aussitôt déconnectée partout, ses jetons pour les programmes prennent fin, et personne ne peut se connecter avec ce compte tant que vous ne l’avez pas rétabli.
confirm-suspend-reach = Ses publications et ses réponses restent. Ses brouillons restent à la disposition de votre ville.
confirm-suspend-do = Suspendre le compte
confirm-role-administrator = Nommer cet agent administrateur ?
confirm-role-administrator-text = Les administrateurs invitent et suspendent des comptes, décident qui la ville suit et qui la suit, bloquent des domaines, masquent des fiches et lisent le journal des opérations.
confirm-role-administrator-reach = Cette personne pourra aussi vous retirer ce rôle.
confirm-role-administrator-do = Nommer administrateur
confirm-role-officer = Faire de cet administrateur un agent ?
confirm-role-officer-text = Cette personne continue d’écrire, de publier et de répondre. Elle ne peut plus gérer les comptes, les villes suivies, les domaines ni les fiches masquées.
confirm-role-officer-do = Nommer agent
confirm-block = Bloquer une ville liée à la vôtre ?
confirm-block-text = Ce que ces villes ont publié quitte aussitôt votre fil, tout comme leurs réponses. Plus rien n’est reçu d’elles ni ne leur est envoyé.
confirm-block-reach = Leurs agents n’en sont pas avertis. Si vous supprimez la règle plus tard, ce que votre site détient encore paraît de nouveau ; ce qu’elles auront publié entre-temps n’est pas récupéré.
confirm-block-do = Bloquer le domaine
confirm-clear-block = Lever ce blocage ?
confirm-clear-block-text = Ce que publie ce site est de nouveau reçu ici, et ce que publie votre ville peut de nouveau lui parvenir. Ce qui en est encore conservé ici paraît aussitôt.
confirm-clear-block-do = Lever le blocage
confirm-clear-allow = Retirer cette autorisation ?
confirm-clear-allow-text = Si votre site n’admet que les domaines autorisés, plus rien n’est reçu de celui-ci, et ce qu’il a publié quitte aussitôt votre fil.
confirm-clear-allow-do = Retirer l’autorisation

hidden-title = Fiches masquées
hidden-lead = Les fiches qu’un administrateur a masquées sur ce site. Dans leur ville et ailleurs, elles restent telles quelles.
hidden-none = Rien n’est masqué
hidden-none-text = Sur la page d’une fiche, les administrateurs peuvent la masquer sur ce site.
hidden-since = masquée le

domains-lead = Avec qui ce site échange. Un blocage l’emporte sur tout le reste et vaut aussi pour tous les sous-domaines.
policy-title = Qui peut suivre cette ville
field-policy = Règle d’admission
policy-open = Tout site qui n’est pas bloqué
policy-ask = Tout site qui n’est pas bloqué, une fois que vous l’avez accepté
policy-allow-list = Les domaines autorisés seulement ; rien n’est reçu ni lu des autres
rules-title = Règles par domaine
rules-none = Il n’y a pas de règle.
rules-caption = Règles, par domaine
rule-domain = Domaine
rule-rule = Règle
rule-reason = Motif
rule-since = Depuis
rule-clear = Supprimer
rule-new = Établir une règle
rule-do = Établir la règle
rule-block = Bloqué
rule-allow = Autorisé
field-domain = Domaine
field-domain-hint = Par exemple ville.example. Ses sous-domaines sont compris.
field-rule = Règle
field-reason = Motif
field-reason-hint = Pour les autres administrateurs ; il n’est pas publié.

peers-lead = Les sites qui reçoivent ce que publie cette ville, et où en est l’envoi à chacun. Un site qui ne répond pas est sollicité de nouveau et jamais abandonné.
peers-none = Aucun autre site pour l’instant
peers-none-text = Dès qu’une ville suit la vôtre, ou que la vôtre en suit une, elle paraît ici.
peers-caption = Autres sites, par domaine
peer-state = État
peer-since = depuis le
peer-letters = Refusés
peer-letters-none = aucun
peer-behind = Reste à envoyer
peer-success = Dernier envoi réussi
peer-failure = Dernier échec
peer-active = Répond
peer-waits = Ne répond pas
peer-refuses = Refuse nos envois
peer-rests = A demandé une pause
peer-paused = En pause
peer-gone = Disparu
peer-pause = Suspendre les envois
peer-resume = Envoyer maintenant
peer-delivery = Ce que cette ville y envoie
peer-kind = Nature
peer-kind-member = Une ville qui tient un registre de ses publications
peer-kind-member-text = Ce site numérote et signe ses publications dans un registre. On peut prouver que ce qui en figure ici est complet.
peer-kind-plain = Un serveur simple
peer-kind-plain-text = C’est un serveur simple. Personne ne peut prouver que ce qui en figure ici est complet.
peer-circuit = Envois
peer-circuit-closed = En cours
peer-circuit-open = En attente
peer-circuit-half-open = Une seule est tentée ; les autres suivent si elle arrive
peer-next = Prochain essai le
peer-failures = Échecs de suite
peer-skipped = Envois abandonnés le
peer-skipped-text = Il n’a pas répondu pendant 30 jours. Ce qui attendait alors ne part plus ; renvoyez-le ci-dessous au besoin.
peer-refetch = Relire son profil
peer-resend-title = Renvoyer
peer-resend-text = Tout ce que cette ville a publié depuis un jour donné y est envoyé une fois de plus. Ce que l’autre site possède déjà, il le reconnaît et le laisse de côté.
peer-resend = Renvoyer
field-peer-since = Depuis quel jour
field-peer-since-hint = Par exemple 2026-11-22.
mistake-since-not-a-date = « { $label } » doit être une date, par exemple 2026-11-22
mistake-since-nothing-since = Rien n’a été publié depuis ce jour
letters-title = Envois refusés
letters-text = L’autre site a répondu qu’il n’en voulait pas. Ils ne repartent pas d’eux-mêmes.
letters-caption = Envois refusés, les plus récents d’abord
letters-none = Il n’a rien refusé.
letters-retry = Tout renvoyer
letter-inbox = Boîte de réception
letter-error = Réponse
letter-retry = Renvoyer
readings-title = Ce qui y est lu
readings-text = Un serveur simple envoie ce qui est nouveau ; ce qu’il oublie d’envoyer est cherché tous les quarts d’heure.
readings-caption = Comptes que votre ville y suit
reading-actor = Compte
reading-last = Dernière lecture
reading-next = Prochaine
reading-new = Pas encore lu
reading-read = Lu
reading-bounded = Lu en partie : c’est trop long
reading-failed = N’a pas pu être lu
jobs-title = Ce qui n’a pas pu être récupéré
jobs-text = Des réponses et des fiches annoncées par d’autres sites. Elles ont été demandées à maintes reprises. Plus rien n’est tenté automatiquement, et ces lignes disparaissent après 30 jours.
jobs-caption = Ce qui n’a pas pu être récupéré, du plus récent au plus ancien
job-what = Adresse
job-error = Raison de l’échec
job-retry = Réessayer
job-drop = Abandonner

audit-title = Journal des opérations
audit-lead = Qui a fait quoi ici, et quand. Personne ne peut modifier ces lignes.
audit-caption = Opérations, les plus récentes d’abord
audit-when = Quand
audit-what = Quoi
audit-subject = Sur quoi
audit-who = Qui
audit-program = Le programme
audit-account-invite = Invitation créée
audit-account-cancel = Lien annulé
audit-subject-gone = une fiche retirée
audit-subject-policy = Qui peut suivre cette ville
audit-account-password = Mot de passe changé
audit-account-reset = Lien vers un nouveau mot de passe créé
audit-account-role = Rôle changé
audit-account-suspend = Compte suspendu
audit-account-reinstate = Compte rétabli
audit-session-revoke = Navigateur déconnecté
audit-token-create = Jeton créé
audit-token-revoke = Jeton révoqué
audit-city-setup = Site de la ville installé
audit-city-update = Profil de la ville modifié
audit-domain-block = Domaine bloqué
audit-domain-allow = Domaine autorisé
audit-domain-clear = Règle supprimée
audit-policy-set = Règle d’admission changée
audit-follow-request = Demande de suivre une ville
audit-follow-undo = Cette ville n’est plus suivie
audit-follow-accept = Ville admise à suivre la nôtre
audit-follow-reject = Ville refusée ou retirée de celles qui nous suivent
audit-record-publish = Fiche publiée
audit-record-update = Fiche modifiée
audit-record-withdraw = Fiche retirée
audit-record-hide = Fiche masquée ici
audit-record-show = Fiche affichée de nouveau
audit-reply-publish = Réponse envoyée
audit-reply-withdraw = Réponse retirée
audit-reply-hide = Réponse masquée ici
audit-reply-show = Réponse affichée de nouveau
audit-peer-pause = Envois suspendus
audit-peer-resume = Envois repris
audit-peer-resend = Renvoyé
audit-peer-refetch = Profil relu
audit-peer-retry = Envois refusés renvoyés
audit-peer-skip = Silence de 30 jours : ce qui attendait ne part plus
audit-follow-lost = Cette ville n’est plus suivie : son site ne connaît pas notre demande
audit-follow-unfollow = Le site de cette ville a été averti qu’elle n’est pas suivie
audit-inbox-retry = Activité reçue traitée de nouveau
audit-job-retry = Récupération retentée
audit-job-drop = Récupération abandonnée
audit-key-rotate = Clé remplacée
audit-other = { $action }

legal-lead = Qui répond du site, et à qui l’on écrit. Les pages légales publiques l’affichent. Indiquez des services, jamais des particuliers.
field-legal-body = Organisme public qui répond du site
field-legal-body-hint = Par exemple « Ville de Lindhavn ».
field-legal-address = Adresse postale
field-legal-email = Adresse électronique du service
field-legal-email-hint = D’un service, jamais d’une personne. Un formulaire peut la remplacer.
field-legal-form = Page web avec un formulaire de contact
field-data-protection = Contact pour la protection des données
field-data-protection-hint = Une adresse électronique ou une page web du délégué à la protection des données.
field-accessibility = Contact pour l’accessibilité
field-accessibility-hint = Une adresse électronique ou une page web, pour qui ne peut pas utiliser une page.
field-enforcement = Organisme qui contrôle l’accessibilité
field-enforcement-hint = L’organisme national ou régional auquel on peut s’adresser quand la ville ne répond pas.
field-enforcement-page = Sa page web
mistake-not-a-contact = « { $label } » doit être une adresse électronique ou une adresse web qui commence par https://
done-legal-saved = Enregistré. Les pages légales le montrent désormais.
audit-legal-set = Mentions légales modifiées
audit-subject-legal = Pages légales
health-lead = Ce qui vient d’être examiné, ce qui a été trouvé, et comment y remédier. La commande hansa doctor dit la même chose dans le terminal.
health-report = Bilan
health-good = Tout est en ordre
health-failed = { $count ->
    [one] { NUM($count) } point à corriger
   *[other] { NUM($count) } points à corriger
}
health-warned = { $count ->
    [one] { NUM($count) } point à regarder
   *[other] { NUM($count) } points à regarder
}
