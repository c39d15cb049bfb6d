# La portada pública, el mapa y el canal en cifras.

# La portada, para todo el mundo
front-title = Qué hacen las ciudades frente al extremismo violento
front-lead = Aquí las ciudades se cuentan unas a otras lo que hacen para prevenir la radicalización: qué probaron, qué hizo falta, qué funcionó y qué no. Cualquier persona puede leerlo.
front-read = Leer el canal
front-door = Para el personal municipal
front-door-text = El personal municipal de esta ciudad escribe y responde aquí, con una cuenta que le da quien administra el sitio.
front-newest = Fichas más recientes
front-all = Todas las fichas
front-silent = La propia ciudad aún no ha publicado nada. Estas fichas son de las ciudades a las que sigue.
front-where = Las ciudades
front-records = { $count ->
    [one] ficha en este canal
   *[other] fichas en este canal
}
front-cities = { $count ->
    [one] ciudad con fichas aquí
   *[other] ciudades con fichas aquí
}
front-countries = { $count ->
    [one] país
   *[other] países
}
map-summary = Mapa de Europa. Ciudades: { NUM($cities) }. Países: { NUM($countries) }. Todas las ciudades están también en la lista.
map-skip = Saltar el mapa e ir a la lista de ciudades
map-beyond = { $count ->
    [one] { NUM($count) } ciudad queda fuera de este mapa o no indica dónde está.
   *[other] { NUM($count) } ciudades quedan fuera de este mapa o no indican dónde están.
}

# El canal en cifras
nav-figures = El canal en cifras
figures-lead = Lo que hay en este canal en este momento. Una cifra dice cuánto se ha escrito, no lo que vale.
figures-kinds = Por tipo
figures-kinds-of = De todas las fichas de este canal
figures-kinds-what = Tipo
figures-themes = Por tema
figures-themes-of = Una ficha con varios temas cuenta en cada uno de ellos
figures-themes-what = Tema
figures-countries = Por país
figures-countries-of = Según el país de la ciudad que publicó la ficha
figures-countries-what = País
figures-own = país de esta ciudad
figures-months = En los últimos 24 meses
figures-months-of = Fichas publicadas cada mes
figures-months-summary = { $count ->
    [one] { NUM($count) } ficha publicada entre { $start } y { $end }.
   *[other] { NUM($count) } fichas publicadas entre { $start } y { $end }.
}
figures-as-table = Lo mismo en una tabla
figures-month = Mes
