# La page d’accueil publique, la carte, et le fil en chiffres.

# La page d’accueil, pour tout le monde
front-title = Ce que font les villes contre l’extrémisme violent
front-lead = Ici, des villes se disent ce qu’elles font pour prévenir la radicalisation : ce qu’elles ont essayé, ce qu’il a fallu, ce qui a fonctionné et ce qui n’a pas fonctionné. La lecture est ouverte à tous.
front-read = Lire le fil
front-door = Pour les agents
front-door-text = Les agents de cette ville écrivent et répondent ici, avec un compte ouvert par un administrateur.
front-newest = Dernières fiches
front-all = Toutes les fiches
front-silent = Cette ville n’a encore rien publié elle-même. Ces fiches viennent des villes qu’elle suit.
front-where = Les villes
front-records = { $count ->
    [one] fiche dans ce fil
   *[other] fiches dans ce fil
}
front-cities = { $count ->
    [one] ville dont les fiches sont ici
   *[other] villes dont les fiches sont ici
}
front-countries = { $count ->
    [one] pays
   *[other] pays
}
map-summary = Carte de l’Europe. Villes : { NUM($cities) }. Pays : { NUM($countries) }. Chaque ville figure aussi dans la liste.
map-skip = Passer la carte et aller à la liste des villes
map-beyond = { $count ->
    [one] { NUM($count) } ville se trouve hors de cette carte ou n’indique pas où elle est.
   *[other] { NUM($count) } villes se trouvent hors de cette carte ou n’indiquent pas où elles sont.
}

# Le fil en chiffres
nav-figures = Le fil en chiffres
figures-lead = Ce qui se trouve dans ce fil, compté à l’instant. Un nombre dit combien de fiches ont été écrites, pas ce qu’elles valent.
figures-kinds = Par type de fiche
figures-kinds-of = De toutes les fiches de ce fil
figures-kinds-what = Type de fiche
figures-themes = Par thème
figures-themes-of = Une fiche qui a plusieurs thèmes compte dans chacun
figures-themes-what = Thème
figures-countries = Par pays
figures-countries-of = Selon le pays de la ville qui a publié la fiche
figures-countries-what = Pays
figures-own = votre pays
figures-months = Sur les 24 derniers mois
figures-months-of = Fiches publiées chaque mois
figures-months-summary = { $count ->
    [one] { NUM($count) } fiche publiée, { $start } – { $end }.
   *[other] { NUM($count) } fiches publiées, { $start } – { $end }.
}
figures-as-table = La même chose en tableau
figures-month = Mois
