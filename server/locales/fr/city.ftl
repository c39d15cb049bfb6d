# Villes et pays.

cities-lead = Cette ville, et celles qu’elle suit. Leurs fiches composent le fil.
cities-all = Toutes les villes
cities-follow = Suivre une ville
cities-alone = Cette ville n’en suit encore aucune autre
cities-alone-text = Dès qu’elle le fera, les autres paraîtront ici.
city-own = Cette ville
city-site = Le site de la ville
city-band = { $band } habitants
city-empty = Cette ville n’a encore rien publié.
city-empty-here = Aucune fiche de cette ville ne se trouve ici. Ce qu’elle a publié avant d’être suivie n’est pas récupéré.
city-silenced = Ses fiches ne sont pas affichées sur ce site.
hearing-blocked = Bloquée ici
hearing-not-listed = Hors de la liste des domaines autorisés
relation-followed = Suivie
relation-asked = Demandée, sans réponse
relation-refused = Refusée

field-city-language = Langue de ce formulaire
field-name = Nom officiel
field-summary = La ville en une ou deux phrases
field-summary-hint = 500 caractères au plus.
field-country = Pays
field-population = Habitants
field-population-hint = Un nombre entier. Les autres le voient, pour que les villes de même taille se trouvent.
field-latitude = Latitude du centre-ville
field-latitude-hint = En degrés, par exemple 50,454. Trois décimales sont gardées.
field-longitude = Longitude du centre-ville
field-longitude-hint = En degrés, par exemple 3,952. Trois décimales sont gardées.
field-city-languages = Langues de travail
field-setup-languages = Langues de travail
field-contact = Page de contact
field-contact-hint = Une page web par laquelle d’autres villes peuvent vous écrire ; jamais l’adresse d’une personne.
field-themes-offered = Thèmes sur lesquels vous pouvez aider
field-themes-sought = Thèmes sur lesquels vous cherchez de l’aide
profile-lead = Ce que voient les autres villes. Une modification leur parvient à toutes.
profile-do = Enregistrer et prévenir les autres villes
