# Wspólna lista wpisów i jej filtry.

feed-title = Co robią miasta
feed-lead = Inicjatywy, doświadczenia i materiały tego miasta oraz miast, które ono obserwuje. Najnowsze na początku.
feed-atom-title = Co robią miasta – lista wpisów: { $city }
feed-records = Wpisy
feed-count = { $count ->
    [0] Brak wpisów
    [one] { NUM($count) } wpis
    [few] { NUM($count) } wpisy
    [many] { NUM($count) } wpisów
   *[other] { NUM($count) } wpisu
}
feed-empty = Nic jeszcze nie opublikowano
feed-empty-text = Gdy to miasto albo miasto, które ono obserwuje, opublikuje wpis, pojawi się on tutaj.
feed-empty-officer = Na pierwszy wpis dobrze nadaje się materiał, z którego miasto już korzysta: przewodnik, szkolenie albo tekst. Wystarczy pięć minut.
feed-none-yet = Nie dotarł jeszcze żaden wpis
feed-none-yet-text = To, co inne miasta opublikowały, zanim to miasto zaczęło je obserwować, nie jest wczytywane. Ich nowe wpisy pojawią się tutaj.
feed-nothing-found = Żaden wpis nie spełnia wszystkich warunków
feed-nothing-found-text = Usuń jeden z nich albo zacznij od nowa, bez warunków.
feed-alone = Na liście jest tylko jedno miasto
feed-alone-text = Zacznij obserwować inne miasta, a ich wpisy pojawią się obok wpisów Twojego.

filter = Filtry
filter-kind = Rodzaj
filter-theme = Temat
filter-country = Kraj
filter-language = Język
filter-city = Miasto
filter-any-kind = Wszystkie rodzaje
filter-any-theme = Wszystkie tematy
filter-any-country = Wszystkie kraje
filter-any-language = Wszystkie języki
filter-any-city = Wszystkie miasta
filter-apply = Zastosuj
filter-clear = Pokaż wszystko
filter-remove = usuń

pager = Strony
pager-newer = Nowsze
pager-older = Starsze

card-languages = Języki:

replies-count = { $count ->
    [0] Nie ma jeszcze odpowiedzi
    [one] { NUM($count) } odpowiedź
    [few] { NUM($count) } odpowiedzi
    [many] { NUM($count) } odpowiedzi
   *[other] { NUM($count) } odpowiedzi
}

write-initiative = Opisz inicjatywę
write-experience = Opisz doświadczenie
write-resource = Dodaj materiał
