# La bacheca comune e il suo filtro.

feed-title = Che cosa fanno le città
feed-lead = Iniziative, esperienze e risorse di questa città e di quelle che segue, dalle più recenti.
feed-atom-title = Che cosa fanno le città. Bacheca: { $city }
feed-records = Schede
feed-count = { $count ->
    [0] Nessuna scheda
    [one] { NUM($count) } scheda
   *[other] { NUM($count) } schede
}
feed-empty = Non è stato ancora pubblicato nulla
feed-empty-text = Quando questa città, o una città che segue, pubblica una scheda, la trovi qui.
feed-empty-officer = Una buona prima scheda è una risorsa che la tua città usa già: una guida, una formazione, un testo. Bastano cinque minuti.
feed-none-yet = Non è ancora arrivata nessuna scheda
feed-none-yet-text = Quello che le città hanno pubblicato prima che questa le seguisse non viene caricato. Quello che pubblicano da ora in poi compare qui.
feed-nothing-found = Nessuna scheda soddisfa tutte queste condizioni
feed-nothing-found-text = Togline una, oppure ricomincia senza condizioni.
feed-alone = Questa bacheca contiene una sola città
feed-alone-text = Segui altre città: le loro schede compariranno accanto alle tue.

filter = Filtra
filter-kind = Tipo
filter-theme = Tema
filter-country = Paese
filter-language = Lingua
filter-city = Città
filter-any-kind = Tutti i tipi
filter-any-theme = Tutti i temi
filter-any-country = Tutti i Paesi
filter-any-language = Tutte le lingue
filter-any-city = Tutte le città
filter-apply = Applica
filter-clear = Mostra tutto
filter-remove = togli

pager = Pagine
pager-newer = Più recenti
pager-older = Meno recenti

card-languages = Lingue:

replies-count = { $count ->
    [0] Ancora nessuna risposta
    [one] { NUM($count) } risposta
   *[other] { NUM($count) } risposte
}

write-initiative = Descrivi un’iniziativa
write-experience = Racconta un’esperienza
write-resource = Aggiungi una risorsa
