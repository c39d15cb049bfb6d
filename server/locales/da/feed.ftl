# Det fælles feed og filteret.

feed-title = Det gør byerne
feed-lead = Initiativer, erfaringer og ressourcer fra denne by og de byer, den følger. De nyeste står først.
feed-atom-title = Det gør byerne: feedet hos { $city }
feed-records = Bidrag
feed-count = { $count ->
    [0] Ingen bidrag
    [one] { NUM($count) } bidrag
   *[other] { NUM($count) } bidrag
}
feed-empty = Intet er offentliggjort endnu
feed-empty-text = Så snart denne by eller en by, den følger, offentliggør et bidrag, står det her.
feed-empty-officer = Et godt første bidrag er en ressource, som din by allerede bruger: en vejledning, et kursus eller en tekst. Det tager fem minutter.
feed-none-yet = Der er ikke kommet nogen bidrag endnu
feed-none-yet-text = Det, de fulgte byer offentliggjorde, før denne by fulgte dem, bliver ikke hentet. Det, de offentliggør fra nu af, står her.
feed-nothing-found = Ingen bidrag opfylder alle betingelserne
feed-nothing-found-text = Fjern en af dem, eller begynd forfra uden filter.
feed-alone = Feedet har kun én by
feed-alone-text = Følg andre byer. Så står deres bidrag ved siden af dem fra din by.

filter = Filter
filter-kind = Type
filter-theme = Tema
filter-country = Land
filter-language = Sprog
filter-city = By
filter-any-kind = Alle typer
filter-any-theme = Alle temaer
filter-any-country = Alle lande
filter-any-language = Alle sprog
filter-any-city = Alle byer
filter-apply = Anvend
filter-clear = Vis alt
filter-remove = fjern

pager = Sider
pager-newer = Nyere
pager-older = Ældre

card-languages = Sprog:

replies-count = { $count ->
    [0] Ingen svar endnu
    [one] { NUM($count) } svar
   *[other] { NUM($count) } svar
}

write-initiative = Beskriv et initiativ
write-experience = Fortæl om en erfaring
write-resource = Tilføj en ressource
