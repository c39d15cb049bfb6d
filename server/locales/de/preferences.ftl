# How somebody wants to read.

nav-preferences = Leseeinstellungen
preferences-lead = Gespeichert auf diesem Gerät, in einem Cookie, das niemand sonst liest.
preferences-lead-signed = Sprachen werden in Ihrem Konto gespeichert, Farben und Schrift auf diesem Gerät.
preferences-language = Sprache der Seiten
preferences-reads = Andere Sprachen, die Sie lesen
preferences-reads-hint = Einen Beitrag, den es nicht in der Sprache der Seiten gibt, sehen Sie in einer dieser Sprachen. Gibt es ihn auch darin nicht, sehen Sie das Original.
preferences-scheme = Farben
scheme-of-auto = Wie auf diesem Gerät eingestellt
scheme-of-light = Hell
scheme-of-dark = Dunkel
preferences-face = Schrift
preferences-face-hint = Hansa bringt eine eigene Schrift mit. Für die Schrift des Geräts muss nichts geladen werden.
face-own = Die Schrift von Hansa
face-device = Die Schrift dieses Geräts
done-preferences-kept = Gespeichert.
welcome-title = Willkommen
welcome-lead = Wählen Sie, was zu Ihnen passt, jetzt oder später. Jede Auswahl dauert eine Minute und lässt sich jederzeit ändern.
welcome-languages = Sprachen und Darstellung
welcome-languages-hint = Sprachen, die Sie lesen, sowie Farben und Schrift
welcome-topics = Themen und E-Mails
welcome-topics-hint = Was Sie interessiert und ob Sie davon im Wochenbrief erfahren möchten
welcome-write = Ein erster Beitrag
welcome-write-hint = Eine Arbeitshilfe, die Ihre Stadt schon nutzt: Das dauert fünf Minuten
welcome-feed = Zum Feed
