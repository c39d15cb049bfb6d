# What the law asks a public body to say: accessibility, privacy, imprint.

legal-nav = Auf dieser Seite
legal-not-told = Die Stadt hat das noch nicht angegeben.

# Accessibility statement (Implementing Decision (EU) 2018/1523 says what stands in one)
nav-accessibility = Erklärung zur Barrierefreiheit
statement-lead = Alle sollen hier lesen, schreiben und antworten können. Wo das noch nicht gelingt, steht es unten.
statement-state = Stand der Vereinbarkeit mit den Anforderungen
statement-state-text = Diese Website richtet sich nach den Web Content Accessibility Guidelines (WCAG) 2.2, Stufe AA. Die europäische Norm EN 301 549 verlangt sie in der Version 2.1. Die Website ist mit diesen Anforderungen teilweise vereinbar: Was noch nicht barrierefrei ist, steht unten.
statement-tested = Programme haben jede Seite dieser Version geprüft: in hellen und dunklen Farben, im Kontrastmodus, mit 320 Pixeln Breite und 400 % Vergrößerung, mit Schreibrichtung von rechts nach links und ohne Skript. Mit der Tastatur wurde der ganze Weg vom Anmelden bis zum Veröffentlichen und Antworten geprüft.
statement-browsers = Nötig ist ein Browser ab dem Jahr 2024: Chromium 123, Firefox 128 oder Safari 17.5.
statement-languages = Die Seiten gibt es in diesen Sprachen: { LIST($languages) }. Was Städte schreiben, bleibt in deren Sprachen, und bei jedem Text ist angegeben, in welcher.
statement-gaps = Was noch nicht barrierefrei ist
statement-gaps-caption = Bekannte Mängel dieser Version
statement-gap = Was nicht funktioniert
statement-whom = Für wen
statement-rule = Anforderung
statement-instead = Was Sie stattdessen tun können
statement-gap-tests = Menschen, die jeden Tag einen Screenreader benutzen, haben die Website noch nicht getestet
statement-gap-tests-whom = Menschen, die sich Seiten vorlesen lassen
statement-gap-tests-instead = Schreiben Sie uns, was Sie aufhält; das geht anderer Arbeit vor
statement-tell = Barrieren melden
statement-tell-text = Nennen Sie die Seite und Ihre Hilfsmittel oder Ihren Browser. Sie erhalten innerhalb von zehn Arbeitstagen eine Antwort.
statement-enforce = Wenn niemand antwortet: Durchsetzungsverfahren
statement-enforce-text = Dann können Sie sich an die zuständige Durchsetzungsstelle wenden:
statement-made = Diese Erklärung wurde am { $date } auf Grundlage einer Selbstbewertung erstellt.
statement-version = Diese Erklärung gehört zu Hansa { $version } und wird mit jeder Version neu erstellt.

# Privacy
nav-privacy = Datenschutz
privacy-lead = Was diese Website über Menschen speichert, warum und wie lange.
privacy-who = Wer verantwortlich ist
privacy-who-text = Verantwortlich: { $body }.
privacy-readers = Wenn Sie hier lesen
privacy-readers-text = Zum Lesen brauchen Sie kein Konto, und es bleibt nichts davon zurück: Es gibt keine Statistik, niemand verfolgt, was Sie lesen, und nichts wird von anderen Websites geladen. Ihre IP-Adresse bleibt nur einige Minuten im Arbeitsspeicher, damit niemand die Website überlasten kann.
privacy-cookies = Cookies werden nur gesetzt, wenn Sie etwas wählen oder sich anmelden: für die Sprache, für Ihre Leseeinstellungen und für Ihre Anmeldung.
privacy-officers = Wenn Sie für die Stadt schreiben
privacy-officers-text = Von den Fachkräften der Stadt werden gespeichert: Name oder Funktion, E-Mail-Adresse, Rolle, Sprache, Zeit der letzten Anmeldung und angemeldete Browser. Im Protokoll steht, wer was veröffentlicht, geändert oder ausgeblendet hat.
privacy-kept = Wie lange
privacy-kept-sessions = { $count ->
    [one] Angemeldete Browser: { NUM($count) } Tag ohne Nutzung
   *[other] Angemeldete Browser: { NUM($count) } Tage ohne Nutzung
}
privacy-kept-audit = { $count ->
    [one] Das Protokoll: { NUM($count) } Tag
   *[other] Das Protokoll: { NUM($count) } Tage
}
privacy-kept-invitations = { $count ->
    [one] Einladungslinks, die niemand benutzt hat: { NUM($count) } Tag
   *[other] Einladungslinks, die niemand benutzt hat: { NUM($count) } Tage
}
privacy-kept-notifications = { $count ->
    [one] Benachrichtigungen an die Fachkräfte: { NUM($count) } Tag
   *[other] Benachrichtigungen an die Fachkräfte: { NUM($count) } Tage
}
privacy-kept-inbox = { $count ->
    [one] Was andere Städte gesendet haben, im Original: { NUM($count) } Tag
   *[other] Was andere Städte gesendet haben, im Original: { NUM($count) } Tage
}
privacy-kept-orphans = { $count ->
    [one] Beiträge von Städten, denen diese Stadt nicht mehr folgt: { NUM($count) } Tag
   *[other] Beiträge von Städten, denen diese Stadt nicht mehr folgt: { NUM($count) } Tage
}
privacy-mail = Der Wochenbrief
privacy-mail-text = Wenn Sie den Wochenbrief bestellen, geben Sie eine E-Mail-Adresse, eine Sprache und, wenn Sie möchten, Themen an. Wenn Sie ihn abbestellen, werden die Adresse und Ihre Auswahl gelöscht; dafür genügt ein Klick in einer dieser E-Mails. Ob Sie die E-Mails öffnen, wird nicht erfasst.
privacy-others = Was andere Städte aufbewahren
privacy-others-text = Was Fachkräfte veröffentlichen, geht zusammen mit dem Namen, der dabeisteht, an die Städte, die dieser Stadt folgen, und ist dort für alle zu lesen. Wird hier etwas zurückgezogen, wird jede Stadt, die es erhalten hat, aufgefordert, es zu löschen.
privacy-records = Die Beiträge enthalten keine Daten über einzelne Personen
privacy-records-text = Die Beiträge beschreiben öffentliche Arbeit. Namen von Privatpersonen, Fälle und Listen gehören nicht hierher. Wenn Sie so etwas finden, schreiben Sie uns: Es wird entfernt.
privacy-rights = Ihre Rechte
privacy-rights-text = Sie können erfahren, was über Sie gespeichert ist, es berichtigen oder löschen lassen oder eine Kopie erhalten. Sie müssen das nicht begründen.

# Imprint
nav-imprint = Impressum
imprint-lead = Wer diese Website verantwortet.
imprint-contact = Kontakt
imprint-missing = Diese Stadt hat ihr Impressum noch nicht geschrieben
imprint-missing-text = Wie die Stadt zu erreichen ist, steht auf der Seite „Über diese Website“.
