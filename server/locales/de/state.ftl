# Der Stand des Feeds.

nav-state = Stand des Feeds
state-title = Stand des Feeds
state-lead = Ist hier alles, was die Städte veröffentlicht haben? Jede Zeile unten ist aus dem berechnet, was die Städte selbst signiert haben.
state-summary = { $count ->
    [one] { $count } von { $all } Städten ist hier vollständig. Einträge: { $entries }. Stand:
   *[other] { $count } von { $all } Städten sind hier vollständig. Einträge: { $entries }. Stand:
}
standing-home = Diese Stadt
standing-complete = Vollständig
standing-joining = Wird geladen
standing-behind = Einträge fehlen
standing-quarantined = Zurückgehalten
standing-plain = Nicht nachweisbar
standing-asked = Noch keine Antwort
state-home = { $count ->
    [one] { $count } Eintrag, hier aufbewahrt.
   *[other] { $count } Einträge, hier aufbewahrt.
}
state-complete = Vollständig: { $count } von { $total } Einträgen. Zuletzt geprüft: { $time }.
state-joining = Die bisherigen Einträge werden geladen: { $count } von { $total }, jeder geprüft.
state-behind = { $count ->
    [one] Ein Eintrag fehlt und wird gerade abgerufen.
   *[other] { $count } Einträge fehlen und werden gerade abgerufen.
}
state-last = Zuletzt vollständig: { $time }.
state-quarantined = Was diese Stadt sendet, entspricht nicht den technischen Regeln. Neues wird erst wieder angenommen, wenn die Administration es freigibt; was schon hier war, bleibt.
state-plain = Dieser Server führt keine nummerierte Liste seiner Veröffentlichungen. Was er sendet, wird angezeigt; dass nichts fehlt, lässt sich nicht nachweisen.
state-asked = Diese Stadt hat auf die Folgeanfrage noch nicht geantwortet.
state-unreachable = Keine Antwort der Stadt seit: { $time }.
state-vouched = Die Beiträge der Stadt wurden mit einer Kopie geprüft, aufbewahrt bei { $host }.
state-withheld = { $count ->
    [one] Einen der Einträge zeigt die Stadt derzeit nicht.
   *[other] { $count } der Einträge zeigt die Stadt derzeit nicht.
}
state-fork = { $count ->
    [one] Unter einer Nummer hat die Stadt zwei verschiedene Einträge signiert. Beide werden als Beleg aufbewahrt.
   *[other] Unter { $count } Nummern hat die Stadt je zwei verschiedene Einträge signiert. Alle werden als Beleg aufbewahrt.
}
state-reason = Grund: { $reason }
state-load = Laden, was andere davon aufbewahren
state-release = Erneut versuchen
state-unknown = Städte, denen diese Stadt nicht folgt
state-unknown-text = Andere Städte bewahren auf, was diese Städte veröffentlicht haben. Wer einer davon folgt, holt es in den Feed, auch wenn sie selbst nicht mehr antwortet.
state-entries = { $count ->
    [one] { $count } Eintrag
   *[other] { $count } Einträge
}
state-digest = Prüfsumme des Feeds
state-digest-text = Bewahren zwei Städte Einträge derselben Städte auf und sind die Prüfsummen gleich, dann haben beide genau denselben Feed.
state-compare-with = Eine andere Stadt
state-compare = Vergleichen
state-equal = Stimmt überein: { $city }
state-different = Stimmt nicht überein: { $city }
state-different-text = Die Einträge dieser Städte sind dort nicht dieselben oder fehlen dort:
state-ours = Hier:
state-theirs = Dort:
state-json = Dasselbe für Programme (JSON)
done-history-loading = Die bisherigen Einträge werden geladen.
done-log-released = Die Stadt ist wieder freigegeben. Die Beiträge der Stadt werden gerade geprüft.
arrivals = { $count ->
    [0] Websites, auf denen diese Fassung angekommen ist: noch keine von { $all }
    [one] Websites, auf denen diese Fassung angekommen ist: { $count } von { $all }
   *[other] Websites, auf denen diese Fassung angekommen ist: { $count } von { $all }
}
arrivals-missing = Auf diesen Websites ist die Fassung noch nicht angekommen. Es wird weiter versucht, bis eine Antwort kommt.
arrivals-since = keine Antwort seit { $time }
audit-log-load = Bisherige Einträge geladen
audit-log-release = Logbuch wieder freigegeben
audit-log-recover = Eigene Einträge von Mitgliedern zurückgeholt
pruned-title = In der Herkunftsstadt nicht mehr vorhanden
pruned-text = Diese Beiträge standen im Feed. Die Herkunftsstadt hat sie nicht mehr, ohne sie je zurückgezogen zu haben. Angezeigt wird davon nichts mehr, und nach 30 Tagen wird alles gelöscht.
forks-title = Zwei Einträge unter einer Nummer
forks-text = Eine Stadt signiert jeden ihrer Einträge mit einer Nummer. Hat sie unter derselben Nummer zwei signiert, haben nicht alle dasselbe erhalten. Beide werden hier als Beleg aufbewahrt; angezeigt wird der erste.
forks-kept = Der angezeigte Eintrag
forks-other = Der andere Eintrag
peer-scheme = Signatur
scheme-cavage = Älteres Verfahren (draft-cavage, RSA)
scheme-rfc9421-rsa = RFC 9421, RSA
scheme-rfc9421-ed25519 = RFC 9421, Ed25519
