# Lo stato della bacheca.

nav-state = Stato della bacheca
state-title = Stato della bacheca
state-lead = C’è qui tutto quello che le città hanno pubblicato? Ogni riga si basa su quello che le città stesse hanno firmato.
state-summary = { $count ->
    [one] { $count } città su { $all } è completa qui. Voci: { $entries }. Aggiornamento:
   *[other] { $count } città su { $all } sono complete qui. Voci: { $entries }. Aggiornamento:
}
standing-home = Questa città
standing-complete = Completa
standing-joining = In caricamento
standing-behind = In ritardo
standing-quarantined = Ricezione sospesa
standing-plain = Non dimostrabile
standing-asked = Ancora nessuna risposta
state-home = { $count ->
    [one] { $count } voce, conservata qui.
   *[other] { $count } voci, conservate qui.
}
state-complete = Completa: voci { $count } su { $total }. Ultima verifica: { $time }.
state-joining = La cronologia si sta caricando: voci { $count } su { $total }, ognuna verificata.
state-behind = { $count ->
    [one] Manca una voce. Il sito la sta recuperando.
   *[other] Mancano { $count } voci. Il sito le sta recuperando.
}
state-last = Completa per l’ultima volta: { $time }.
state-quarantined = Quello che questa città invia non rispetta le regole. Questo sito non prende più nulla di nuovo da lei finché chi lo amministra non decide; quello che c’era resta.
state-plain = Questo server non tiene un elenco numerato di quello che pubblica. Qui vedi quello che invia; che non manchi nulla non si può dimostrare.
state-asked = Questa città non ha risposto alla richiesta di seguirla.
state-unreachable = La città non risponde da questa data: { $time }.
state-vouched = Le sue schede sono state verificate con una copia conservata da { $host }.
state-withheld = { $count ->
    [one] Al momento la città non mostra una delle sue voci.
   *[other] Al momento la città non mostra { $count } delle sue voci.
}
state-fork = { $count ->
    [one] Con lo stesso numero la città ha firmato due voci diverse. Sono conservate entrambe come prova.
   *[other] Con { $count } numeri la città ha firmato ogni volta due voci diverse. Sono conservate tutte come prova.
}
state-reason = Motivo: { $reason }
state-load = Carica quello che altri ne conservano
state-release = Riprova
state-unknown = Città che questa non segue
state-unknown-text = Altre città conservano quello che queste hanno pubblicato. Se segui queste città, i loro contenuti entrano nella bacheca, anche quando la città stessa non risponde più.
state-entries = { $count ->
    [one] { $count } voce
   *[other] { $count } voci
}
state-digest = Impronta della bacheca
state-digest-text = Se due siti conservano le stesse città e hanno la stessa impronta, le loro bacheche sono identiche.
state-compare-with = Un’altra città
state-compare = Confronta
state-equal = Bacheche uguali: questa città e { $city }
state-different = Bacheche diverse: questa città e { $city }
state-different-text = Nell’altra bacheca i contenuti di queste città sono diversi o non ci sono:
state-ours = Qui:
state-theirs = Là:
state-json = Lo stesso per i programmi (JSON)
done-history-loading = La cronologia si sta caricando.
done-log-released = Il sito riceve di nuovo i contenuti di questa città. Le sue schede sono in corso di verifica.
arrivals = { $count ->
    [0] Questa versione non ha ancora raggiunto nessun sito (in tutto: { $all })
    [one] Questa versione ha raggiunto { $count } sito su { $all }
   *[other] Questa versione ha raggiunto { $count } siti su { $all }
}
arrivals-missing = Non ancora: con questi si riprova finché non rispondono.
arrivals-since = non risponde da questa data: { $time }
audit-log-load = Cronologia caricata
audit-log-release = Ricezione riattivata
audit-log-recover = Voci di questa città recuperate da altre città dell’alleanza
pruned-title = Non più presso la loro città
pruned-text = Queste schede erano nella bacheca. La loro città non le ha più, anche se non le ha mai ritirate. Non sono più visibili e vengono eliminate dopo 30 giorni.
forks-title = Due voci con lo stesso numero
forks-text = Una città firma ogni sua voce con un numero. Se ne ha firmate due con lo stesso, qualcuno ha ricevuto qualcosa di diverso. Qui sono conservate entrambe come prova; quella mostrata è la prima.
forks-kept = La voce mostrata
forks-other = L’altra voce
peer-scheme = Firma
scheme-cavage = Schema precedente (draft-cavage, RSA)
scheme-rfc9421-rsa = RFC 9421, RSA
scheme-rfc9421-ed25519 = RFC 9421, Ed25519
