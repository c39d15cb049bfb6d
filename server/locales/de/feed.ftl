# Der gemeinsame Feed und sein Filter.

feed-title = Was Städte tun
feed-lead = Initiativen, Erfahrungsberichte und Arbeitshilfen dieser Stadt und der Städte, denen sie folgt, die neuesten zuerst.
feed-atom-title = Was Städte tun – Feed: { $city }
feed-records = Beiträge
feed-count = { $count ->
    [0] Keine Beiträge
    [one] { NUM($count) } Beitrag
   *[other] { NUM($count) } Beiträge
}
feed-empty = Noch ist nichts veröffentlicht
feed-empty-text = Sobald diese Stadt oder eine, der sie folgt, einen Beitrag veröffentlicht, steht er hier.
feed-empty-officer = Ein guter erster Beitrag ist eine Arbeitshilfe, die Ihre Stadt schon nutzt: ein Leitfaden, eine Fortbildung, ein Text. Das dauert fünf Minuten.
feed-none-yet = Noch ist kein Beitrag angekommen
feed-none-yet-text = Was die anderen Städte veröffentlicht haben, bevor diese Stadt ihnen folgte, wird nicht geladen. Was dort von jetzt an veröffentlicht wird, steht hier.
feed-nothing-found = Kein Beitrag erfüllt alle diese Bedingungen
feed-nothing-found-text = Nehmen Sie eine davon weg, oder beginnen Sie noch einmal ohne Bedingungen.
feed-alone = Dieser Feed enthält nur eine Stadt
feed-alone-text = Folgen Sie anderen Städten, dann stehen deren Beiträge neben denen Ihrer Stadt.

filter = Filter
filter-kind = Art
filter-theme = Thema
filter-country = Land
filter-language = Sprache
filter-city = Stadt
filter-any-kind = Alle Arten
filter-any-theme = Alle Themen
filter-any-country = Alle Länder
filter-any-language = Alle Sprachen
filter-any-city = Alle Städte
filter-apply = Anwenden
filter-clear = Alles anzeigen
filter-remove = entfernen

pager = Seiten
pager-newer = Neuere
pager-older = Ältere

card-languages = Sprachen:

replies-count = { $count ->
    [0] Noch keine Antworten
    [one] { NUM($count) } Antwort
   *[other] { NUM($count) } Antworten
}

write-initiative = Initiative beschreiben
write-experience = Erfahrungsbericht schreiben
write-resource = Arbeitshilfe hinzufügen
