# Steden en landen.

cities-lead = Deze stad en de steden die ze volgt. Hun bijdragen vormen samen de tijdlijn.
cities-all = Alle steden
cities-follow = Een stad volgen
cities-alone = Deze stad volgt nog geen andere
cities-alone-text = Zodra ze dat doet, staan de andere steden hier.
city-own = Deze stad
city-site = De site van de stad zelf
city-band = { $band } inwoners
city-empty = Deze stad heeft nog niets gepubliceerd.
city-empty-here = Van deze stad staat hier geen bijdrage. Wat ze publiceerde voordat ze gevolgd werd, wordt niet geladen.
city-silenced = Haar bijdragen worden op deze site niet getoond.
hearing-blocked = Hier geblokkeerd
hearing-not-listed = Niet op de lijst met toegestane domeinen
relation-followed = Gevolgd
relation-asked = Gevraagd, nog geen antwoord
relation-refused = Geweigerd

field-city-language = Taal van dit formulier
field-name = Officiële naam
field-summary = De stad in een of twee zinnen
field-summary-hint = Maximaal 500 tekens.
field-country = Land
field-population = Aantal inwoners
field-population-hint = Een heel getal, bijvoorbeeld 104.000. Anderen zien het, zodat steden van dezelfde omvang elkaar vinden.
field-latitude = Breedtegraad van het centrum
field-latitude-hint = In graden, bijvoorbeeld 50,454. Drie decimalen blijven bewaard.
field-longitude = Lengtegraad van het centrum
field-longitude-hint = In graden, bijvoorbeeld 3,952. Drie decimalen blijven bewaard.
field-city-languages = Werktalen
field-setup-languages = Werktalen
field-contact = Contactpagina
field-contact-hint = Een webpagina waar andere steden u een bericht kunnen sturen. Nooit het adres van een persoon.
field-themes-offered = Thema’s waarbij u kunt helpen
field-themes-sought = Thema’s waarbij u hulp zoekt
profile-lead = Wat de andere steden zien. Een wijziging bereikt ze allemaal.
profile-do = Opslaan en de andere steden inlichten
