# La page d’une fiche.

record-published = Publiée le
record-version = Version { NUM($version) }
record-change = Ce qui a changé :
record-languages = Langues de cette fiche
record-read-in = Lire en
record-original = (original)
record-facts = En bref
record-edit = Modifier
record-withdraw = Retirer
record-hide = Masquer ici
record-show = Afficher de nouveau
record-origin = Sur le site de la ville
record-hidden = Masquée sur ce site
record-hidden-text = Seuls les administrateurs de ce site voient cette page. La fiche reste publiée dans sa ville et ailleurs.

period-since = { $start }, fin non indiquée
period-until = { $start } – { $end }

# La question à laquelle répond une partie
question-problem = Quel est le problème ?
question-how-it-works = Comment cela fonctionne-t-il ?
question-for-whom = Pour qui ?
question-what-it-takes = Que faut-il ?
question-results = Quels résultats à ce jour ?
question-before-you-copy = Avant de vous en inspirer
question-tried = Qu’a-t-on essayé ?
question-worked = Qu’est-ce qui a fonctionné ?
question-failed = Qu’est-ce qui a échoué ?
question-lessons = Qu’avons-nous appris ?
question-would-repeat = Le referions-nous ?
question-why-useful = En quoi est-elle utile ?

fact-lead-organisation = Organisme pilote
fact-place = Lieu
fact-period = Période
fact-level = Niveau de prévention
fact-target = Publics
fact-restype = Type
fact-organisation = Publiée par
fact-languages = Langues
fact-links = Où la trouver
fact-licence = Licence
fact-about = À propos de
fact-country = Pays
fact-population = Habitants
fact-offered = Peut aider sur
fact-sought = Cherche de l’aide sur
fact-contact = Contact

versions-title = Versions
versions-lead = Chaque version publiée est gardée, avec ce qui a changé. Les autres villes les ont toutes reçues.

confirm-withdraw = Retirer cette fiche ?
confirm-withdraw-text = La page dira qu’une fiche se trouvait là et qu’elle a été retirée. Son texte est supprimé de ce site, dans toutes ses versions et toutes ses langues. Ce geste est définitif.
confirm-withdraw-reach = Chaque ville qui a reçu la fiche est priée de la supprimer aussi. Les réponses restent à leurs auteurs.
confirm-withdraw-do = Retirer définitivement
confirm-withdraw-not = Garder la fiche

confirm-reply-withdraw = Retirer cette réponse ?
confirm-reply-withdraw-text = Son texte est supprimé de ce site. Ce geste est définitif.
confirm-reply-withdraw-reach = Les villes qui l’ont reçue sont priées de la supprimer aussi. Les réponses qui la suivent restent, sous un emplacement vide.
confirm-reply-withdraw-do = Retirer définitivement
confirm-reply-withdraw-not = Garder la réponse

# Le fil de discussion
reply-answer = Répondre
reply-withdraw = Retirer
reply-hide = Masquer ici
reply-show = Afficher de nouveau
reply-gone = Cette réponse a été retirée.
reply-is-hidden = Masquée sur ce site
reply-write = Écrire une réponse
reply-write-answer = Répondre à une réponse
reply-see = Lire la réponse à laquelle vous répondez
reply-send = Envoyer la réponse
reply-officers = Les agents des villes peuvent répondre une fois connectés au site de leur propre ville.

## Versions, freshness, and why a record was taken back.
versions-changes = Ce qui a changé
version-of = Ceci est la version { $version } sur { $newest }.
version-standing = Lire la fiche actuelle
version-cite = Citer cette version
version-citation = { $city } : { $title }. Version { $version }, { $date }.
version-hash = SHA-256 de ce qui a été publié :
version-object = l’objet exact
version-gone = Cette adresse continue de montrer cette version après les changements ultérieurs. Si la ville retire la fiche, c’est dit ici, avec le motif.
changes-title = Ce qui a changé entre la version { $from } et la version { $to }
changes-none = Rien de visible pour le lecteur
changes-none-text = Entre ces deux versions, seule la date ou l’ordre d’un détail diffère.
changes-lead = Les mots supprimés sont barrés, les mots ajoutés sont soulignés.
because = Pourquoi retirez-vous cette fiche ?
because-hint = Les lecteurs et les autres villes voient le motif ; il ne reste rien d’autre de la fiche.
because-outdated = Elle n’est plus exacte
because-replaced = Une autre fiche la remplace
because-mistake = Elle était fausse, ou publiée par erreur
because-persons = Elle parlait d’une personne
because-rights = Quelqu’un d’autre a des droits dessus
because-order = Une autorité ou un tribunal l’a ordonné
because-other = Pour un autre motif
fresh-note = Toujours exact : rien d’autre n’a changé.
fresh-tag = À confirmer
fresh-stale = À confirmer
fresh-stale-text = La date à laquelle la ville voulait revoir cette fiche est passée. Elle est peut-être toujours exacte ; demandez à la ville avant de vous y fier.
fresh-due = Est-ce toujours exact ?
fresh-due-text = D’un clic, vous le confirmez pour douze mois. Les autres villes le voient.
fresh-confirm = Toujours exact
fact-confirmed = Dernière confirmation
fact-review = Valable jusqu’à
fact-completeness = Degré de complétude
completeness-stub = L’essentiel
completeness-partial = En partie complète
completeness-complete = Complète
