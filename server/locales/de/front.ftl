# Die öffentliche Startseite, die Karte, und der Feed in Zahlen.

# Die Startseite, für alle
front-title = Was Städte gegen gewaltbereiten Extremismus tun
front-lead = Hier berichten Städte einander, was sie tun, um Radikalisierung vorzubeugen: was sie versucht haben, was dafür nötig war, was funktioniert hat und was nicht. Lesen können alle.
front-read = Feed lesen
front-door = Für Fachkräfte
front-door-text = Die Fachkräfte dieser Stadt schreiben und antworten hier. Das Konto dafür vergibt die Administration.
front-newest = Neueste Beiträge
front-all = Alle Beiträge
front-silent = Diese Stadt selbst hat noch nichts veröffentlicht. Diese Beiträge kommen aus den Städten, denen sie folgt.
front-where = Die Städte
front-records = { $count ->
    [one] Beitrag in diesem Feed
   *[other] Beiträge in diesem Feed
}
front-cities = { $count ->
    [one] Stadt, deren Beiträge hier stehen
   *[other] Städte, deren Beiträge hier stehen
}
front-countries = { $count ->
    [one] Land
   *[other] Länder
}
map-summary = Europakarte. Städte: { NUM($cities) }. Länder: { NUM($countries) }. Jede Stadt steht auch in der Liste.
map-skip = An der Karte vorbei zur Liste der Städte
map-beyond = { $count ->
    [one] { NUM($count) } Stadt liegt außerhalb dieser Karte oder gibt nicht an, wo sie liegt.
   *[other] { NUM($count) } Städte liegen außerhalb dieser Karte oder geben nicht an, wo sie liegen.
}

# Der Feed in Zahlen
nav-figures = Der Feed in Zahlen
figures-lead = Was in diesem Feed steht, gerade eben gezählt. Eine Zahl sagt, wie viel geschrieben wurde, nicht, wie gut es ist.
figures-kinds = Nach Art
figures-kinds-of = Alle Beiträge in diesem Feed
figures-kinds-what = Art
figures-themes = Nach Thema
figures-themes-of = Ein Beitrag mit mehreren Themen zählt bei jedem
figures-themes-what = Thema
figures-countries = Nach Land
figures-countries-of = Nach dem Land der Stadt, die den Beitrag veröffentlicht hat
figures-countries-what = Land
figures-own = Ihr Land
figures-months = In den letzten 24 Monaten
figures-months-of = Veröffentlichte Beiträge in jedem Monat
figures-months-summary = { $count ->
    [one] { NUM($count) } Beitrag wurde veröffentlicht: { $start } – { $end }.
   *[other] { NUM($count) } Beiträge wurden veröffentlicht: { $start } – { $end }.
}
figures-as-table = Dasselbe als Tabelle
figures-month = Monat
