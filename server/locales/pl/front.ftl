# Publiczna strona główna, mapa i lista wpisów w liczbach.

# Strona główna, dla wszystkich
front-title = Co miasta robią przeciw brutalnemu ekstremizmowi
front-lead = Miasta opowiadają tu sobie nawzajem, co robią, aby zapobiegać radykalizacji: czego próbowały, czego to wymagało, co się udało, a co nie. Czytać mogą wszyscy.
front-read = Czytaj wpisy
front-door = Dla zespołu miasta
front-door-text = Zespół tego miasta pisze tu i odpowiada. Konto można dostać od administracji serwisu.
front-newest = Najnowsze wpisy
front-all = Wszystkie wpisy
front-silent = To miasto samo jeszcze nic nie opublikowało. Te wpisy pochodzą z miast, które ono obserwuje.
front-where = Miasta
front-records = { $count ->
    [one] wpis na tej liście
    [few] wpisy na tej liście
    [many] wpisów na tej liście
   *[other] wpisu na tej liście
}
front-cities = { $count ->
    [one] miasto, którego wpisy są tutaj
    [few] miasta, których wpisy są tutaj
    [many] miast, których wpisy są tutaj
   *[other] miasta, którego wpisy są tutaj
}
front-countries = { $count ->
    [one] kraj
    [few] kraje
    [many] krajów
   *[other] kraju
}
map-summary = Mapa Europy. Miasta: { NUM($cities) }. Kraje: { NUM($countries) }. Każde miasto jest też na liście.
map-skip = Pomiń mapę i przejdź do listy miast
map-beyond = { $count ->
    [one] { NUM($count) } miasto leży poza tą mapą albo nie podaje swojego położenia.
    [few] { NUM($count) } miasta leżą poza tą mapą albo nie podają swojego położenia.
    [many] { NUM($count) } miast leży poza tą mapą albo nie podaje swojego położenia.
   *[other] { NUM($count) } miasta leży poza tą mapą albo nie podaje swojego położenia.
}

# Lista wpisów w liczbach
nav-figures = Lista wpisów w liczbach
figures-lead = Co jest na tej liście, policzone w tej chwili. Liczba mówi, ile opisano, a nie jak dobre to jest.
figures-kinds = Według rodzaju
figures-kinds-of = Wśród wszystkich wpisów na tej liście
figures-kinds-what = Rodzaj
figures-themes = Według tematu
figures-themes-of = Wpis z kilkoma tematami liczy się w każdym z nich
figures-themes-what = Temat
figures-countries = Według kraju
figures-countries-of = Kraj miasta, które opublikowało wpis
figures-countries-what = Kraj
figures-own = Twój kraj
figures-months = W ostatnich 24 miesiącach
figures-months-of = Wpisy opublikowane w każdym miesiącu
figures-months-summary = { $count ->
    [one] Opublikowano { NUM($count) } wpis ({ $start } – { $end }).
    [few] Opublikowano { NUM($count) } wpisy ({ $start } – { $end }).
    [many] Opublikowano { NUM($count) } wpisów ({ $start } – { $end }).
   *[other] Opublikowano { NUM($count) } wpisu ({ $start } – { $end }).
}
figures-as-table = To samo w tabeli
figures-month = Miesiąc
