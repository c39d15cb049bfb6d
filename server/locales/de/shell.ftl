# Was auf jeder Seite außen herum steht.

product = Hansa
shell-skip = Zum Inhalt springen
shell-example = Beispielstadt
nav-main = Hauptmenü
nav-feed = Feed
nav-cities = Städte
nav-drafts = Entwürfe
nav-follows = Verbindungen
nav-admin = Administration
nav-about = Über diese Website
nav-atom = Atom-Feed
nav-waiting = { $count ->
    [0] keine Stadt wartet auf Ihre Antwort
    [one] { NUM($count) } Stadt wartet auf Ihre Antwort
   *[other] { NUM($count) } Städte warten auf Ihre Antwort
}
footer-languages = Sprache
footer-source = Quellcode
footer-version = Hansa { $version }, freie Software unter der AGPL 3.0
sign-in = Anmelden
sign-out = Abmelden
labelled = { $label }:
confirm-not = Nichts ändern
back = Zurück
save = Speichern
copy = Kopieren
copied = Kopiert
never = nie
acts = Aktionen

# Arten von Beiträgen: einer, und mehrere
kind-initiative = Initiative
kind-experience = Erfahrungsbericht
kind-resource = Arbeitshilfe
kind-plain = Mitteilung
kinds-initiative = Initiativen
kinds-experience = Erfahrungsberichte
kinds-resource = Arbeitshilfen
kinds-plain = Mitteilungen

# Rollen
role-officer = Fachkraft
role-administrator = Administration

# Zeitliche Abstände, in der größten passenden Einheit
ago-now = gerade eben
ago-minutes = { $count ->
    [one] vor { NUM($count) } Minute
   *[other] vor { NUM($count) } Minuten
}
ago-hours = { $count ->
    [one] vor { NUM($count) } Stunde
   *[other] vor { NUM($count) } Stunden
}
ago-days = { $count ->
    [one] vor { NUM($count) } Tag
   *[other] vor { NUM($count) } Tagen
}
ago-months = { $count ->
    [one] vor { NUM($count) } Monat
   *[other] vor { NUM($count) } Monaten
}
ago-years = { $count ->
    [one] vor { NUM($count) } Jahr
   *[other] vor { NUM($count) } Jahren
}
in-now = in weniger als einer Minute
in-minutes = { $count ->
    [one] in { NUM($count) } Minute
   *[other] in { NUM($count) } Minuten
}
in-hours = { $count ->
    [one] in { NUM($count) } Stunde
   *[other] in { NUM($count) } Stunden
}
in-days = { $count ->
    [one] in { NUM($count) } Tag
   *[other] in { NUM($count) } Tagen
}
in-months = { $count ->
    [one] in { NUM($count) } Monat
   *[other] in { NUM($count) } Monaten
}
in-years = { $count ->
    [one] in { NUM($count) } Jahr
   *[other] in { NUM($count) } Jahren
}

# Über diese Website
about-lead = Hier berichten Städte einander, was sie tun, um gewaltbereitem Extremismus vorzubeugen: was sie versucht haben, was dafür nötig war, was funktioniert hat und was nicht.
about-example = Diese Stadt ist erfunden. Die Beiträge sind Beispiele und sagen nichts über einen wirklichen Ort.
about-who = Wer diese Website betreibt
about-who-text = Betreiberin dieser Website:
about-contact = So erreichen Sie die Stadt:
about-how = Wie es funktioniert
about-how-text = Jede Stadt betreibt ihre eigene Website und bewahrt ihre eigenen Beiträge auf. Die Websites tauschen sich direkt aus, ohne Zentrale: Was eine Stadt veröffentlicht, steht im Feed jeder Stadt, die ihr folgt. Geänderte und zurückgezogene Beiträge gehen denselben Weg.
about-handle = Andere Städte folgen dieser Stadt unter der Adresse
about-rules = Was hier gilt
about-no-persons = Die Beiträge beschreiben öffentliche Präventionsarbeit. Daten über einzelne Personen gehören nicht hinein: keine Namen von Privatpersonen, keine Fälle, keine Listen.
about-policy-open = Jede Website, die nicht blockiert ist, darf dieser Stadt folgen.
about-policy-ask = Websites, die dieser Stadt folgen möchten, brauchen die Zustimmung der Stadt.
about-policy-allow-list = Diese Stadt tauscht sich nur mit ausgewählten Websites aus.
about-undo = { $count ->
    [one] Eine Veröffentlichung lässt sich { NUM($count) } Minute lang anhalten, bevor sie diese Website verlässt.
   *[other] Eine Veröffentlichung lässt sich { NUM($count) } Minuten lang anhalten, bevor sie diese Website verlässt.
}
about-cookies = Cookies werden nur gesetzt, wenn Sie etwas wählen oder sich anmelden: für die Sprache, für Ihre Leseeinstellungen und für Ihre Anmeldung. Von anderen Websites lädt diese Website nichts.
about-program = Das Programm
about-program-text = Hansa ist freie Software unter der GNU Affero General Public License 3.0.
about-licences = Lizenzen der verwendeten Bestandteile
