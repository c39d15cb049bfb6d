# How somebody wants to read.

nav-preferences = Leseeinstellungen
preferences-lead = Gespeichert auf diesem Gerät, in einem Cookie, das niemand sonst liest.
preferences-lead-signed = Sprachen werden in Ihrem Konto gespeichert, Farben und Schrift auf diesem Gerät.
preferences-language = Sprache der Seiten
preferences-reads = Andere Sprachen, die Sie lesen
preferences-reads-hint = Gibt es einen Beitrag nicht in der Sprache der Seiten, wird er in einer dieser Sprachen gezeigt, wenn es ihn darin gibt, sonst im Original.
preferences-scheme = Farben
scheme-of-auto = Wie auf diesem Gerät eingestellt
scheme-of-light = Hell
scheme-of-dark = Dunkel
preferences-face = Schrift
preferences-face-hint = Hansa bringt eine eigene Schrift mit. Für die Schrift des Geräts muss nichts geladen werden.
face-own = Die Schrift von Hansa
face-device = Die Schrift dieses Geräts
done-preferences-kept = Gespeichert.
