# Éléments dont plusieurs pages sont faites.

# Ce qui restreint une liste
chips = Conditions choisies
facets-target = Publics visés
facets-setting = Cadre d’intervention
facets-evidence = Niveau de preuve
facets-citysize = Population de la ville
facets-years = Années
facets-since = À partir de
facets-until = Jusqu’à
facets-backwards = La dernière année précède la première. Toutes les années sont affichées.
facets-chosen = { $count ->
    [one] { NUM($count) } choix sur { NUM($limit) }
   *[other] { NUM($count) } choix sur { NUM($limit) }
}
facets-show = Afficher les fiches
facets-clear = Effacer le filtre
nothing-without-one = Sans l’une d’elles, il y aurait :
nothing-without = { $count ->
    [one] { NUM($count) } fiche sans la condition « { $condition } »
   *[other] { NUM($count) } fiches sans la condition « { $condition } »
}

# Fiches côte à côte
compare-caption = Ce que chaque ville dit d’elle-même. Rien n’est additionné, rien n’est classé.
compare-remove = Retirer
compare-none = Non précisé
compare-one = Une comparaison demande deux fiches
compare-one-text = Choisissez-en une autre à placer à côté.
compare-choose = Choisir parmi les fiches
compare-city = La ville
compare-done = Ce qui est fait
compare-takes = Ce qu’il faut
compare-known = Ce qu’on en sait
compare-staff = Personnel
compare-cost = Coût annuel
compare-adopted = Reprise par
compare-adoptions = { $count ->
    [0] Aucune autre ville pour l’instant
    [one] { NUM($count) } ville
   *[other] { NUM($count) } villes
}

# Les langues d’un texte
tabs-writing = Langue dans laquelle vous écrivez
tabs-old = L’original a changé depuis
tabs-missing = Non traduit
tabs-mistakes = { $count ->
    [one] { NUM($count) } erreur
   *[other] { NUM($count) } erreurs
}
tabs-add = Ajouter une langue

# Ce qu’on sait des effets. Dans la légende : nombre d’effets et d’appréciations.
evidence-caption = Effets : { NUM($count) }. Appréciations : { NUM($limit) }. Elles peuvent diverger ; aucune note n’en est tirée.
evidence-result = Résultat
evidence-direction = Sens
evidence-grade = Degré de certitude
evidence-basis = Qui le dit
evidence-unmeasured = Pas encore mesuré
evidence-none = Rien n’a encore été mesuré
evidence-none-text = La ville le dit elle-même. Une autre ville qui a essayé peut ajouter ce qu’elle a constaté.
evidence-add = Ajouter une appréciation

# Les douze questions sur les droits
safeguards-question = Question
safeguards-answer = Réponse
safeguards-words = Avec les mots de la ville
safeguards-yes = Oui
safeguards-no = Non
safeguards-beside = Sans objet
safeguards-unanswered = Sans réponse
safeguards-nothing = Rien d’ajouté
safeguards-caption = Réponses données par : { $city }, { $day }
safeguards-draft = Brouillon : { $city }
safeguards-sum = Questions : { NUM($count) }. Oui : { $yes }. Non : { $no }. Sans objet : { $beside }.
safeguards-open = Questions encore sans réponse : { NUM($count) } sur { NUM($limit) }.

# Qui a repris quoi de qui
graph-label = Reprises de cette fiche
graph-origin = Origine
graph-known = Ce qu’on en sait
graph-changed = Ce qui a été modifié
graph-result = Résultat
graph-why = Raison de l’abandon
graph-sum = { $count ->
    [one] Reprise par { NUM($count) } autre ville.
   *[other] Reprise par { NUM($count) } autres villes.
}
graph-more = { $count ->
    [one] Encore { NUM($count) } reprise à partir de la ville suivante : { $city }
   *[other] Encore { NUM($count) } reprises à partir de la ville suivante : { $city }
}
graph-none = Aucune autre ville ne l’a encore reprise
graph-none-text = Si votre ville est intéressée, dites-le : la ville d’origine en est informée.
graph-adopt = Cela nous intéresse

# Où en est un long travail
progress-history = Chargement de l’historique : { $city }
progress-complete = Historique : { $city }
progress-figures = Fiches : { NUM($count) } sur { NUM($limit) }
progress-unknown = On ne sait pas encore combien il y en a
progress-waits = D’abord { $city }, puis cette ville.
progress-minutes = { $count ->
    [one] Encore { NUM($count) } minute environ. Vous pouvez quitter cette page.
   *[other] Encore { NUM($count) } minutes environ. Vous pouvez quitter cette page.
}
progress-since = Complet depuis : { $time }.
progress-read = Lire ce qu’a publié { $city }
progress-stopped = Arrêté le { $time } : { $city } ne répond pas. La suite viendra d’elle-même dès que la ville sera de retour.

# À côté des boutons d’un formulaire

# Au-dessus d’une liste

# Ce qui est arrivé aux fiches ; $who est un service ou un agent

# L’état d’une chose sur la machine

# Où en est une tâche
task-done = Fait
task-begun = Commencé
task-open = À faire
task-wrong = À corriger
task-later = Facultatif
task-locked = D’autres étapes d’abord

# Réponses à vérifier
answers-change = Modifier
answers-give = Répondre
answers-none = Sans réponse

# Parts d’un tout
stack-whole = Ensemble
stack-entries = Entrées
stack-standing = À quel point elles sont complètes
stack-standing-of = Toutes les entrées conservées ici, selon l’état de leur ville
stack-standing-what = État de la ville
share = { NUM($count) } %
share-under = moins de 1 %
