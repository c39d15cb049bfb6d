# Den offentlige forside, kortet og feedet i tal.

# Forsiden, for alle
front-title = Det gør byerne mod voldelig ekstremisme
front-lead = Her fortæller byer hinanden, hvad de gør for at forebygge radikalisering: hvad de prøvede, hvad det krævede, hvad der virkede, og hvad der ikke gjorde. Alle kan læse med.
front-read = Læs feedet
front-door = For medarbejdere
front-door-text = Medarbejdere i denne by skriver og svarer her med en konto, som de får af en administrator.
front-newest = De nyeste bidrag
front-all = Alle bidrag
front-silent = Denne by har ikke selv offentliggjort noget endnu. Bidragene kommer fra de byer, den følger.
front-where = Byerne
front-records = { $count ->
    [one] bidrag i dette feed
   *[other] bidrag i dette feed
}
front-cities = { $count ->
    [one] by med bidrag her
   *[other] byer med bidrag her
}
front-countries = { $count ->
    [one] land
   *[other] lande
}
map-summary = Kort over Europa. Byer: { NUM($cities) }. Lande: { NUM($countries) }. Alle byer står også på listen.
map-skip = Spring kortet over, og gå til listen over byer
map-beyond = { $count ->
    [one] { NUM($count) } by ligger uden for kortet eller oplyser ikke, hvor den er.
   *[other] { NUM($count) } byer ligger uden for kortet eller oplyser ikke, hvor de er.
}

# Feedet i tal
nav-figures = Feedet i tal
figures-lead = Det, der står i dette feed, talt op lige nu. Et tal viser, hvor meget der er skrevet, ikke hvor godt det er.
figures-kinds = Efter type
figures-kinds-of = Af alle bidrag i dette feed
figures-kinds-what = Type
figures-themes = Efter tema
figures-themes-of = Et bidrag med flere temaer tæller med i hvert af dem
figures-themes-what = Tema
figures-countries = Efter land
figures-countries-of = Talt efter det land, hvor byen bag bidraget ligger
figures-countries-what = Land
figures-own = dit land
figures-months = De seneste 24 måneder
figures-months-of = Offentliggjorte bidrag måned for måned
figures-months-summary = { $count ->
    [one] { NUM($count) } bidrag blev offentliggjort fra { $start } til { $end }.
   *[other] { NUM($count) } bidrag blev offentliggjort fra { $start } til { $end }.
}
figures-as-table = Tallene i en tabel
figures-month = Måned
