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
welcome-title = Welkom
welcome-lead = Kies wat bij u past, nu of later. Elk onderdeel kost een minuut, en u kunt alles altijd wijzigen.
welcome-languages = Talen en weergave
welcome-languages-hint = De talen die u leest, de kleuren en het lettertype
welcome-topics = Thema’s en e-mails
welcome-topics-hint = Wat u interesseert, en of u daarover wilt lezen in de weekbrief
welcome-write = Een eerste bijdrage
welcome-write-hint = Een hulpmiddel dat uw stad al gebruikt: het kost vijf minuten
welcome-feed = Naar de tijdlijn
