# Parts that several pages are made of.

# What a list is narrowed down by
chips = Gewählte Bedingungen
facets-target = Zielgruppen
facets-setting = Umfeld
facets-evidence = Evidenz
facets-citysize = Einwohnerzahl der Stadt
facets-years = Jahre
facets-since = Von
facets-until = Bis
facets-backwards = Das letzte Jahr liegt vor dem ersten. Es werden alle Jahre angezeigt.
facets-chosen = { NUM($count) } von { NUM($limit) } gewählt
facets-show = Beiträge anzeigen
facets-clear = Filter zurücksetzen
nothing-without-one = Wenn Sie eine Bedingung weglassen, gibt es:
nothing-without = { $count ->
    [one] { NUM($count) } Beitrag ohne die Bedingung „{ $condition }“
   *[other] { NUM($count) } Beiträge ohne die Bedingung „{ $condition }“
}

# Records side by side
compare-caption = Was jede Stadt über sich selbst sagt. Nichts wird zusammengezählt, und es gibt keine Rangfolge.
compare-remove = Entfernen
compare-none = Keine Angabe
compare-one = Zum Vergleichen braucht es zwei Beiträge
compare-one-text = Wählen Sie einen zweiten Beitrag dazu.
compare-choose = Aus den Beiträgen wählen
compare-city = Die Stadt
compare-done = Was getan wird
compare-takes = Was dafür nötig ist
compare-known = Was bekannt ist
compare-staff = Personal
compare-cost = Kosten im Jahr
compare-adopted = Übernahmen
compare-adoptions = { $count ->
    [0] Noch in keiner anderen Stadt
    [one] In { NUM($count) } Stadt
   *[other] In { NUM($count) } Städten
}

# The languages of a text
tabs-writing = Sprache, in der Sie schreiben
tabs-old = Das Original hat sich seitdem geändert
tabs-missing = Nicht übersetzt
tabs-mistakes = { $count ->
    [one] { NUM($count) } Fehler
   *[other] { NUM($count) } Fehler
}
tabs-add = Sprache hinzufügen

# What is known of outcomes. In the caption: outcomes and assessments, counted.
evidence-caption = Wirkungen: { NUM($count) }. Bewertungen: { NUM($limit) }. Bewertungen können einander widersprechen; eine Gesamtnote wird daraus nicht gebildet.
evidence-result = Ergebnis
evidence-direction = Richtung
evidence-grade = Wie sicher
evidence-basis = Wer das sagt
evidence-unmeasured = Noch nicht gemessen
evidence-none = Bisher wurde nichts gemessen
evidence-none-text = So sagt es die Stadt selbst. Eine andere Stadt, die dasselbe versucht hat, kann ergänzen, was sie festgestellt hat.
evidence-add = Bewertung hinzufügen

# The twelve questions about rights
safeguards-question = Frage
safeguards-answer = Antwort
safeguards-words = In den Worten der Stadt
safeguards-yes = Ja
safeguards-no = Nein
safeguards-beside = Trifft nicht zu
safeguards-unanswered = Nicht beantwortet
safeguards-nothing = Nichts ergänzt
safeguards-caption = Beantwortet von: { $city }, { $day }
safeguards-draft = Entwurf: { $city }
safeguards-sum = Fragen: { NUM($count) }. Ja: { $yes }. Nein: { $no }. Trifft nicht zu: { $beside }.
safeguards-open = Noch nicht beantwortete Fragen: { NUM($count) } von { NUM($limit) }.

# Who took up what from whom
graph-label = Übernahmen dieses Beitrags
graph-origin = Herkunftsstadt
graph-known = Was bekannt ist
graph-changed = Was geändert wurde
graph-result = Ergebnis
graph-why = Warum aufgegeben
graph-sum = { $count ->
    [one] Von { NUM($count) } anderen Stadt übernommen.
   *[other] Von { NUM($count) } anderen Städten übernommen.
}
graph-more = { $count ->
    [one] Noch { NUM($count) } Übernahme, ausgehend von: { $city }
   *[other] Noch { NUM($count) } Übernahmen, ausgehend von: { $city }
}
graph-none = Bisher hat das keine andere Stadt übernommen
graph-none-text = Wenn Ihre Stadt Interesse hat, sagen Sie es: Die Herkunftsstadt erfährt davon.
graph-adopt = Wir haben Interesse

# How far a long work has come
progress-history = Bisherige Beiträge werden geladen: { $city }
progress-complete = Bisherige Beiträge: { $city }
progress-figures = Beiträge: { NUM($count) } von { NUM($limit) }
progress-unknown = Wie viele es sind, ist noch nicht bekannt
progress-waits = Zuerst kommt { $city }, dann diese Stadt.
progress-minutes = { $count ->
    [one] Noch etwa { NUM($count) } Minute. Sie können diese Seite verlassen.
   *[other] Noch etwa { NUM($count) } Minuten. Sie können diese Seite verlassen.
}
progress-since = Vollständig seit: { $time }.
progress-read = Beiträge lesen: { $city }
progress-stopped = Unterbrochen: { $time }. Keine Antwort von: { $city }. Sobald die Stadt wieder antwortet, geht es von selbst weiter.

# Beside the buttons of a form

# Above a list

# What happened to records; $who is an office or an officer

# How a thing on the machine stands

# How far a task is
task-done = Erledigt
task-begun = Begonnen
task-open = Offen
task-wrong = Zu beheben
task-later = Freiwillig
task-locked = Erst andere Schritte

# Answers to check
answers-change = Ändern
answers-give = Beantworten
answers-none = Nicht beantwortet

# Parts of a whole
stack-whole = Alle zusammen
stack-entries = Einträge
stack-standing = Wie vollständig die Einträge sind
stack-standing-of = Alle Einträge, die hier aufbewahrt werden, nach dem Stand ihrer Stadt
stack-standing-what = Stand der Stadt
share = { NUM($count) } %
share-under = unter 1 %
