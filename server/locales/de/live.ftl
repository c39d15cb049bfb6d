# Was Skript den Seiten hinzufügt: Formulare, die sich selbst speichern, neue Beiträge, Listen, Tasten.

feed-arrivals = { $count ->
    [one] { NUM($count) } neuen Beitrag anzeigen
   *[other] { NUM($count) } neue Beiträge anzeigen
}

feed-arrivals-many = Mehr als { NUM($count) } neue Beiträge anzeigen

live-failed = Das ließ sich nicht laden. Sie sehen, was vorher hier stand.
live-retry = Noch einmal versuchen

saved-at = Gespeichert um { $time }
saved-offline = Noch nicht gespeichert: Es besteht keine Verbindung. Ihr Text bleibt in diesem Fenster und wird gespeichert, sobald es wieder geht.
saved-signed-out = Nicht gespeichert: Sie sind nicht mehr angemeldet.
saved-sign-in = In einem neuen Fenster wieder anmelden
saved-stays = Ihr Text bleibt in diesem Fenster und wird gespeichert, sobald Sie angemeldet sind.
saved-not = Nicht gespeichert.
saved-yourself = Was Sie geschrieben haben, steht noch hier. Speichern Sie es mit der Schaltfläche, dann sehen Sie, wie es weitergeht.
saved-again = Nicht gespeichert: Die Website hat nicht wie erwartet geantwortet. Ihr Text bleibt in diesem Fenster, und es wird noch einmal versucht.
saved-back = Was Sie zuvor geschrieben hatten und was noch nicht gespeichert war, steht wieder im Formular.

counter-words = Wörter: { $count }
counter-near = Zeichen: { $count } von { $limit }
counter-over = Zeichen: { $count } von { $limit }, { $over } zu viel

shortcuts = Tastenkürzel
shortcuts-next = Nächster Beitrag
shortcuts-previous = Vorheriger Beitrag
shortcuts-feed = Zum Feed
shortcuts-help = Diese Übersicht
shortcuts-on = Tastenkürzel aus einer einzelnen Taste verwenden
shortcuts-hint = In Eingabefeldern haben Tastenkürzel keine Wirkung. Auf Seiten, auf denen Sie schreiben, müssen Sie die Tastenkürzel hier erst einschalten.
close = Schließen

about-kept = Nur für diese Website merkt sich Ihr Browser außerdem, was Sie geschrieben und noch nicht gespeichert haben, bis Sie das Fenster schließen. Auch ob Sie Tastenkürzel verwenden, merkt er sich.
