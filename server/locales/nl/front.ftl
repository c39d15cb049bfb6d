# De openbare voorpagina, de kaart, en de tijdlijn in cijfers.

# De voorpagina, voor iedereen
front-title = Wat steden doen tegen gewelddadig extremisme
front-lead = Hier vertellen steden elkaar wat ze doen om radicalisering te voorkomen: wat ze hebben geprobeerd, wat ervoor nodig was, wat werkte en wat niet. Iedereen kan meelezen.
front-read = De tijdlijn lezen
front-door = Voor medewerkers
front-door-text = Medewerkers van deze stad schrijven en reageren hier, met een account dat ze van een beheerder krijgen.
front-newest = Nieuwste bijdragen
front-all = Alle bijdragen
front-silent = Deze stad heeft zelf nog niets gepubliceerd. Deze bijdragen komen van de steden die ze volgt.
front-where = De steden
front-records = { $count ->
    [one] bijdrage in deze tijdlijn
   *[other] bijdragen in deze tijdlijn
}
front-cities = { $count ->
    [one] stad met bijdragen in deze tijdlijn
   *[other] steden met bijdragen in deze tijdlijn
}
front-countries = { $count ->
    [one] land
   *[other] landen
}
map-summary = Kaart van Europa. Steden: { NUM($cities) }. Landen: { NUM($countries) }. Elke stad staat ook in de lijst.
map-skip = Voorbij de kaart, naar de lijst van steden
map-beyond = { $count ->
    [one] { NUM($count) } stad ligt buiten deze kaart of vermeldt niet waar ze ligt.
   *[other] { NUM($count) } steden liggen buiten deze kaart of vermelden niet waar ze liggen.
}

# De tijdlijn in cijfers
nav-figures = De tijdlijn in cijfers
figures-lead = Een telling van wat er nu in deze tijdlijn staat. Een getal zegt hoeveel er is opgeschreven, niet hoe goed het is.
figures-kinds = Per soort
figures-kinds-of = Van alle bijdragen in deze tijdlijn
figures-kinds-what = Soort
figures-themes = Per thema
figures-themes-of = Een bijdrage met meerdere thema’s telt bij elk thema mee
figures-themes-what = Thema
figures-countries = Per land
figures-countries-of = Naar het land van de stad die de bijdrage publiceerde
figures-countries-what = Land
figures-own = uw land
figures-months = In de laatste 24 maanden
figures-months-of = Bijdragen per maand van publicatie
figures-months-summary = { $count ->
    [one] { NUM($count) } bijdrage gepubliceerd van { $start } tot en met { $end }.
   *[other] { NUM($count) } bijdragen gepubliceerd van { $start } tot en met { $end }.
}
figures-as-table = Hetzelfde als tabel
figures-month = Maand
