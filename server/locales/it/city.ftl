# Città e Paesi.

cities-lead = Questa città e quelle che segue. Le loro schede formano la bacheca.
cities-all = Tutte le città
cities-follow = Segui una città
cities-alone = Questa città non ne segue ancora altre
cities-alone-text = Quando lo farà, le altre compariranno qui.
city-own = Questa città
city-site = Il sito della città
city-band = Abitanti: { $band }
city-empty = Questa città non ha ancora pubblicato nulla.
city-empty-here = Qui non c’è nessuna scheda di questa città. Quello che ha pubblicato prima di essere seguita non viene caricato.
city-silenced = Le sue schede non sono mostrate su questo sito.
hearing-blocked = Bloccata qui
hearing-not-listed = Non è tra i domini autorizzati
relation-followed = Seguita
relation-asked = Richiesta inviata, nessuna risposta
relation-refused = Rifiutata

field-city-language = Lingua di questo modulo
field-name = Nome ufficiale
field-summary = La città in una o due frasi
field-summary-hint = Al massimo 500 caratteri.
field-country = Paese
field-population = Abitanti
field-population-hint = Un numero intero. Le altre città lo vedono: così quelle della stessa dimensione si trovano.
field-latitude = Latitudine del centro cittadino
field-latitude-hint = In gradi, per esempio 50,454. Si conservano tre decimali.
field-longitude = Longitudine del centro cittadino
field-longitude-hint = In gradi, per esempio 3,952. Si conservano tre decimali.
field-city-languages = Lingue di lavoro
field-setup-languages = Lingue di lavoro
field-contact = Pagina dei contatti
field-contact-hint = Una pagina web da cui le altre città possono scriverti; mai l’indirizzo di una persona.
field-themes-offered = Temi su cui puoi aiutare
field-themes-sought = Temi su cui cerchi aiuto
profile-lead = Quello che vedono le altre città. Ogni modifica arriva a tutte.
profile-do = Salva e avvisa le altre città
