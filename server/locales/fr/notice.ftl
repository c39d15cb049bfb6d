# Ce dont quelqu’un est averti : la page des notifications, le choix des lettres, la lettre hebdomadaire sans compte.

notice-title = Notifications
notice-unread = { $count ->
    [one] { NUM($count) } non lue
   *[other] { NUM($count) } non lues
}
notice-lead = { $count ->
    [0] Tout est lu.
    [one] { NUM($count) } non lue.
   *[other] { NUM($count) } non lues.
}
notice-read-all = { $count ->
    [one] Marquer comme lue
   *[other] Tout marquer comme lu ({ NUM($count) })
}
notice-read-group = { $count ->
    [one] Marquer comme lue
   *[other] Marquer comme lues ({ NUM($count) })
}
notice-filter = Par motif
notice-all = Toutes
notice-count = { $reason } ({ NUM($count) })
notice-none = Rien ici
notice-none-text = Quand quelqu’un réagit à vos fiches ou vous répond, cela se trouve ici.
notice-new = Nouveau
notice-open = Ouvrir
notice-gone = Une fiche qui n’existe plus
notice-letters = Courriels
notice-somebody = Quelqu’un

# Les motifs, comme le filtre et l’en-tête d’une lettre les nomment
notice-reply = Une réponse à votre fiche
notice-answer = Une réponse à votre réponse
notice-thread = Une réponse dans une de vos discussions
notice-follow-request = Une ville demande à suivre la vôtre
notice-follow-accepted = Une ville accepte d’être suivie
notice-silent = Une ville ne répond pas
notice-quarantine = Le registre d’une ville est mis à l’écart
notice-mail = Des courriels ont été abandonnés
notice-review = Une de vos fiches à confirmer

# Les motifs en phrases. $actor : le nom d’une personne, d’un service ou d’une ville.
notice-by-reply = { $actor } a répondu à votre fiche
notice-by-answer = { $actor } a répondu à votre réponse
notice-by-thread = { $actor } a écrit dans une discussion où vous avez écrit
notice-by-follow-request = { $actor } demande à suivre cette ville et attend une réponse
notice-by-follow-accepted = { $actor } accepte que cette ville suive ses publications
notice-by-silent = { $actor } ne répond pas depuis sept jours ; ce que vous publiez attend
notice-by-quarantine = { $actor } : le registre de cette ville se contredit et est mis à l’écart
notice-by-mail = Des courriels n’ont pas pu être envoyés et ont été abandonnés
notice-by-review = La date jusqu’à laquelle vous teniez cette fiche pour exacte est passée. L’est-elle toujours ?
done-notices-read = Marqué comme lu.

# Les lettres qu’un compte veut recevoir
letters-to-you = Les courriels que vous recevez
letters-to-you-text = La lettre hebdomadaire dit le lundi, en sept lignes au plus, ce qu’il y a de nouveau dans les villes de votre taille, dans votre pays ou sur vos thèmes, et quelles réponses vous attendent.
letters-next = La prochaine :
letters-no-mail = Aucun serveur de messagerie n’est configuré ici : aucun courriel n’est envoyé. Cette page dit ce qui se passe.
letters-rhythm-weekly = Une fois par semaine, le lundi
letters-rhythm-never = Jamais
letters-replies-once = Aussitôt, un courriel pour chacune
letters-replies-weekly = Dans la lettre hebdomadaire
letters-replies-never = Jamais par courriel
field-letters-rhythm = Lettre hebdomadaire
field-letters-always = Même une semaine sans rien de nouveau
field-letters-replies = Réponses qui vous concernent
field-letters-themes = Vos thèmes
field-letters-themes-hint = Autant que vous voulez.
done-letters-chosen = Votre choix de courriels est enregistré.

# La lettre hebdomadaire sans compte
digest-title = Lettre hebdomadaire
digest-lead = Ce que des villes comme la vôtre ont tenté cette semaine, en sept lignes au plus, le lundi.
digest-promise = Aucun compte n’est nécessaire. Personne ne vérifie si vous ouvrez la lettre. Un clic dans chaque lettre y met fin, et votre adresse est alors effacée.
digest-do = Recevoir la lettre
digest-sent = Consultez votre messagerie
digest-sent-text = Nous avons écrit à cette adresse. La lettre hebdomadaire commence quand vous y dites oui.
digest-no-mail = Pas disponible ici
digest-no-mail-text = Ce site n’envoie pas de courriels. Vous pouvez suivre les nouveautés avec un lecteur de flux :
field-digest-email-hint = Elle ne sert qu’à cette lettre.
field-digest-language = Langue de la lettre
field-digest-language-hint = La langue des fiches écrites dans une autre langue est indiquée.
field-digest-band = Des villes de cette taille
field-band = Taille de la ville
field-digest-country = De ce pays
field-digest-themes = Sur ces thèmes
field-digest-themes-hint = Autant que vous voulez.
field-digest-always = Même une semaine sans rien de nouveau
mistake-themes-nothing-chosen = Veuillez choisir une taille, un pays ou un thème : sinon, la lettre resterait vide

digest-link-confirm = Recevoir la lettre hebdomadaire ?
digest-link-confirm-text = Elle paraît le lundi, en sept lignes au plus. Un clic dans chaque lettre y met fin.
digest-link-confirm-do = Oui, je veux la recevoir
digest-link-confirmed = Vous recevez la lettre hebdomadaire
digest-link-confirmed-text = La prochaine paraît lundi. Un clic dans chaque lettre y met fin.
digest-link-stop = Arrêter la lettre hebdomadaire ?
digest-link-stop-text = Elle s’arrête aussitôt.
digest-link-stop-do = Arrêter la lettre hebdomadaire
digest-link-stop-replies = Arrêter les courriels sur les réponses ?
digest-link-stop-replies-text = Ils s’arrêtent aussitôt. La page des notifications continue de vous avertir.
digest-link-stop-replies-do = Arrêter les courriels sur les réponses
digest-link-stopped = Vous ne recevrez plus la lettre
digest-link-stopped-text = La lettre hebdomadaire est arrêtée, et votre adresse est effacée ici.
digest-link-stopped-account = Vous ne recevrez plus ces courriels
digest-link-stopped-account-text = Ils sont arrêtés. Vous pouvez les choisir de nouveau sur la page des notifications.
digest-link-dead = Ce lien ne fonctionne plus
digest-link-dead-text = Il n’est plus valable, ou la lettre a déjà été arrêtée ; peut-être n’a-t-il pas été copié en entier. Vous n’avez rien à faire.
