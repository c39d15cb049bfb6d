# Ce que voient et font les administrateurs.

admin-room-overview = Vue d’ensemble
admin-room-accounts = Comptes
admin-room-profile = Ville
admin-room-domains = Domaines
admin-room-hidden = Fiches masquées
admin-room-peers = Autres sites
admin-room-audit = Journal des actes
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
admin-latest = Derniers actes
admin-all-acts = Tous les actes

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
confirm-suspend-reach = Ce qu’elle a publié et répondu reste. Ses brouillons restent à votre ville.
confirm-suspend-do = Suspendre le compte
confirm-role-administrator = Nommer cet agent administrateur ?
confirm-role-administrator-text = Les administrateurs invitent et suspendent des comptes, décident qui la ville suit et qui la suit, bloquent des domaines, masquent des fiches et lisent le journal des actes.
confirm-role-administrator-reach = Cette personne pourra aussi vous retirer ce rôle.
confirm-role-administrator-do = Nommer administrateur
confirm-role-officer = Faire de cet administrateur un agent ?
confirm-role-officer-text = Cette personne continue d’écrire, de publier et de répondre. Elle ne peut plus gérer les comptes, le suivi, les domaines ni les fiches masquées.
confirm-role-officer-do = Nommer agent
confirm-block = Bloquer une ville liée à la vôtre ?
confirm-block-text = Ce que ces villes ont publié quitte aussitôt votre fil, tout comme leurs réponses. Plus rien n’est reçu d’elles ni ne leur est envoyé.
confirm-block-reach = Leurs agents n’en sont pas avertis. Si vous supprimez la règle plus tard, ce que votre site détient encore paraît de nouveau ; ce qu’elles auront publié entre-temps n’est pas récupéré.
confirm-block-do = Bloquer le domaine

hidden-title = Fiches masquées
hidden-lead = Les fiches qu’un administrateur a soustraites à la vue sur ce site. Dans leur ville et ailleurs, elles restent telles quelles.
hidden-none = Rien n’est masqué
hidden-none-text = Sur la page d’une fiche, les administrateurs peuvent la masquer sur ce site.
hidden-since = masquée le

domains-lead = Avec qui ce site échange. Un blocage l’emporte sur tout le reste et couvre tout ce qui se trouve sous le domaine.
policy-title = Qui peut suivre cette ville
field-policy = Politique
policy-open = Tout site qui n’est pas bloqué
policy-ask = Tout site qui n’est pas bloqué, une fois que vous l’avez accepté
policy-allow-list = Les domaines autorisés seulement ; les autres ne sont ni entendus ni lus
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
field-domain-hint = Par exemple ville.example. Tout ce qui se trouve au-dessous est couvert.
field-rule = Règle
field-reason = Motif
field-reason-hint = Pour les autres administrateurs ; il n’est pas publié.

peers-lead = Les sites qui reçoivent ce que publie cette ville, et jusqu’où chacun est servi. Un site qui ne répond pas est sollicité de nouveau et jamais abandonné.
peers-none = Aucun autre site pour l’instant
peers-none-text = Dès qu’une ville suit la vôtre, ou que la vôtre en suit une, elle paraît ici.
peers-caption = Autres sites, par domaine
peer-state = État
peer-behind = Reste à remettre
peer-success = Dernière remise
peer-failure = Dernier échec
peer-active = Répond
peer-waits = Ne répond pas
peer-paused = En pause
peer-gone = Disparu
peer-pause = Mettre en pause
peer-resume = Reprendre
letters-title = Envois refusés
letters-text = L’autre site a répondu qu’il n’en voulait pas. Ils ne repartent pas d’eux-mêmes.
letters-caption = Envois refusés, les plus récents d’abord
letter-inbox = Boîte de réception
letter-error = Réponse
letter-retry = Renvoyer
jobs-title = Ce qui n’a pas pu être récupéré
jobs-text = Des réponses et des fiches annoncées par d’autres sites. Elles ont été demandées à maintes reprises. Plus rien ne se fait de soi-même, et ces lignes disparaissent après 30 jours.
jobs-caption = Ce qui n’a pas pu être récupéré, du plus récent au plus ancien
job-what = Adresse
job-error = Pourquoi
job-retry = Réessayer
job-drop = Abandonner

audit-title = Journal des actes
audit-lead = Qui a fait quoi ici, et quand. Personne ne peut modifier ces lignes.
audit-caption = Actes, les plus récents d’abord
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
audit-city-setup = Ville installée
audit-city-update = Profil de la ville modifié
audit-domain-block = Domaine bloqué
audit-domain-allow = Domaine autorisé
audit-domain-clear = Règle supprimée
audit-policy-set = Politique changée
audit-follow-request = Suivi demandé
audit-follow-undo = Suivi terminé
audit-follow-accept = Abonnement accepté
audit-follow-reject = Abonnement refusé
audit-record-publish = Fiche publiée
audit-record-update = Fiche modifiée
audit-record-withdraw = Fiche retirée
audit-record-hide = Fiche masquée ici
audit-record-show = Fiche affichée de nouveau
audit-reply-publish = Réponse envoyée
audit-reply-withdraw = Réponse retirée
audit-reply-hide = Réponse masquée ici
audit-reply-show = Réponse affichée de nouveau
audit-peer-pause = Remises mises en pause
audit-peer-resume = Remises reprises
audit-inbox-retry = Activité reçue traitée de nouveau
audit-job-retry = Récupération retentée
audit-job-drop = Récupération abandonnée
audit-key-rotate = Clé remplacée
audit-other = { $action }
