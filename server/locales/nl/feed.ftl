# De gezamenlijke tijdlijn en haar filter.

feed-title = Wat steden doen
feed-lead = Initiatieven, ervaringen en hulpmiddelen van deze stad en van de steden die ze volgt. De nieuwste staan bovenaan.
feed-atom-title = Wat steden doen, gezien vanuit { $city }
feed-records = Bijdragen
feed-count = { $count ->
    [0] Geen bijdragen
    [one] { NUM($count) } bijdrage
   *[other] { NUM($count) } bijdragen
}
feed-empty = Er is nog niets gepubliceerd
feed-empty-text = Zodra deze stad of een stad die ze volgt een bijdrage publiceert, staat die hier.
feed-empty-officer = Een goede eerste bijdrage is een hulpmiddel dat uw stad al gebruikt: een handleiding, een training, een tekst. Het kost vijf minuten.
feed-none-yet = Er is nog geen bijdrage aangekomen
feed-none-yet-text = Wat de gevolgde steden publiceerden voordat deze stad ze volgde, wordt niet geladen. Wat ze vanaf nu publiceren, staat hier.
feed-nothing-found = Geen bijdrage voldoet aan al deze voorwaarden
feed-nothing-found-text = Haal er één weg, of begin opnieuw zonder voorwaarden.
feed-alone = In deze tijdlijn staat maar één stad
feed-alone-text = Volg andere steden. Dan staan hun bijdragen naast die van uw stad.

filter = Filteren
filter-kind = Soort
filter-theme = Thema
filter-country = Land
filter-language = Taal
filter-city = Stad
filter-any-kind = Alle soorten
filter-any-theme = Alle thema’s
filter-any-country = Alle landen
filter-any-language = Alle talen
filter-any-city = Alle steden
filter-apply = Toepassen
filter-clear = Alles tonen
filter-remove = weghalen

pager = Pagina’s
pager-newer = Nieuwere
pager-older = Oudere

card-languages = Talen:

replies-count = { $count ->
    [0] Nog geen reacties
    [one] { NUM($count) } reactie
   *[other] { NUM($count) } reacties
}

write-initiative = Een initiatief beschrijven
write-experience = Een ervaring delen
write-resource = Een hulpmiddel toevoegen
