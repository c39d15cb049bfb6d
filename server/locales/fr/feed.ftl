# Le fil commun et son filtre.

feed-title = Ce que font les villes
feed-lead = Initiatives, retours d’expérience et ressources de cette ville et de celles qu’elle suit, les plus récents d’abord.
feed-atom-title = Ce que font les villes, fil tenu par { $city }
feed-records = Fiches
feed-count = { $count ->
    [0] Aucune fiche
    [one] { NUM($count) } fiche
   *[other] { NUM($count) } fiches
}
feed-empty = Rien n’a encore été publié
feed-empty-text = Dès que cette ville, ou une ville qu’elle suit, publie une fiche, elle paraît ici.
feed-empty-officer = Une bonne première fiche : une ressource que votre ville utilise déjà, guide, formation ou texte. Cinq minutes suffisent.
feed-none-yet = Aucune fiche n’est encore arrivée
feed-none-yet-text = Ce que les villes suivies ont publié avant que cette ville ne les suive n’est pas récupéré. Ce qu’elles publient désormais paraît ici.
feed-nothing-found = Aucune fiche ne remplit toutes ces conditions
feed-nothing-found-text = Retirez l’une d’elles, ou recommencez sans condition.
feed-alone = Ce fil ne contient qu’une ville
feed-alone-text = Suivez d’autres villes : leurs fiches paraîtront à côté des vôtres.

filter = Filtrer
filter-kind = Type de fiche
filter-theme = Thème
filter-country = Pays
filter-language = Langue
filter-city = Ville
filter-any-kind = Tous les types de fiche
filter-any-theme = Tous les thèmes
filter-any-country = Tous les pays
filter-any-language = Toutes les langues
filter-any-city = Toutes les villes
filter-apply = Appliquer
filter-clear = Tout afficher
filter-remove = retirer

pager = Pages
pager-newer = Plus récentes
pager-older = Plus anciennes

card-languages = Langues :

replies-count = { $count ->
    [0] Pas encore de réponse
    [one] { NUM($count) } réponse
   *[other] { NUM($count) } réponses
}

write-initiative = Décrire une initiative
write-experience = Raconter une expérience
write-resource = Ajouter une ressource
