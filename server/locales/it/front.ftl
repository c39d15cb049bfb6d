# La pagina d’ingresso pubblica, la mappa e la bacheca in cifre.

# La pagina d’ingresso, per tutti
front-title = Che cosa fanno le città contro l’estremismo violento
front-lead = Qui le città si raccontano che cosa fanno per prevenire la radicalizzazione: che cosa hanno provato, che cosa è servito, che cosa ha funzionato e che cosa no. Chiunque può leggere.
front-read = Leggi la bacheca
front-door = Per chi scrive a nome della città
front-door-text = Qui si scrive e si risponde a nome di questa città, con un account aperto da chi amministra il sito.
front-newest = Ultime schede
front-all = Tutte le schede
front-silent = Questa città non ha ancora pubblicato nulla. Queste schede vengono dalle città che segue.
front-where = Le città
front-records = { $count ->
    [one] scheda in questa bacheca
   *[other] schede in questa bacheca
}
front-cities = { $count ->
    [one] città con schede in questa bacheca
   *[other] città con schede in questa bacheca
}
front-countries = { $count ->
    [one] Paese
   *[other] Paesi
}
map-summary = Mappa dell’Europa. Città: { NUM($cities) }. Paesi: { NUM($countries) }. Ogni città si trova anche nell’elenco.
map-skip = Salta la mappa e vai all’elenco delle città
map-beyond = { $count ->
    [one] { NUM($count) } città si trova fuori da questa mappa o non indica dov’è.
   *[other] { NUM($count) } città si trovano fuori da questa mappa o non indicano dove sono.
}

# La bacheca in cifre
nav-figures = La bacheca in cifre
figures-lead = Che cosa c’è in questa bacheca, contato adesso. Una cifra dice quanto è stato scritto, non quanto vale.
figures-kinds = Per tipo
figures-kinds-of = Su tutte le schede di questa bacheca
figures-kinds-what = Tipo
figures-themes = Per tema
figures-themes-of = Una scheda con più temi conta in ciascuno
figures-themes-what = Tema
figures-countries = Per Paese
figures-countries-of = Secondo il Paese della città che ha pubblicato la scheda
figures-countries-what = Paese
figures-own = il tuo Paese
figures-months = Negli ultimi 24 mesi
figures-months-of = Schede pubblicate ogni mese
figures-months-summary = { $count ->
    [one] { NUM($count) } scheda pubblicata, { $start } – { $end }.
   *[other] { NUM($count) } schede pubblicate, { $start } – { $end }.
}
figures-as-table = Lo stesso in tabella
figures-month = Mese
