# How somebody wants to read.

nav-preferences = Leesvoorkeuren
preferences-lead = Bewaard op dit apparaat, in een cookie die niemand anders leest.
preferences-lead-signed = De talen worden bij uw account bewaard, de kleuren en het lettertype op dit apparaat.
preferences-language = Taal van de pagina’s
preferences-reads = Andere talen die u leest
preferences-reads-hint = Is een bijdrage er niet in de taal van de pagina’s, dan ziet u die in een van deze talen. Lukt ook dat niet, dan ziet u de oorspronkelijke taal.
preferences-scheme = Kleuren
scheme-of-auto = Zoals dit apparaat is ingesteld
scheme-of-light = Licht
scheme-of-dark = Donker
preferences-face = Lettertype
preferences-face-hint = Hansa heeft een eigen lettertype. Voor dat van het apparaat hoeft niets te worden geladen.
face-own = Het lettertype van Hansa
face-device = Het lettertype van dit apparaat
done-preferences-kept = Opgeslagen.
