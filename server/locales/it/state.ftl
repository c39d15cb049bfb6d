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
standing-plain = Non si può provare
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
state-plain = Questo server non tiene un elenco numerato di quello che pubblica. Quello che invia è mostrato; non si può provare che non manchi nulla.
state-asked = Questa città non ha risposto alla richiesta di seguirla.
state-unreachable = La città non risponde dal: { $time }.
state-vouched = Le sue schede sono state verificate con una copia conservata da { $host }.
state-withheld = { $count ->
    [one] Una delle voci al momento non è mostrata dalla città.
   *[other] { $count } delle voci al momento non sono mostrate dalla città.
}
state-fork = { $count ->
    [one] Con lo stesso numero la città ha firmato due voci diverse. Sono conservate entrambe come prova.
   *[other] Con { $count } numeri la città ha firmato ogni volta due voci diverse. Sono conservate tutte come prova.
}
state-reason = Motivo: { $reason }
state-load = Carica quello che altri ne conservano
state-release = Riprova
state-unknown = Città che questa non segue
state-unknown-text = Altre città conservano quello che queste hanno pubblicato. Se le segui, quei contenuti entrano nella bacheca, anche quando la città stessa non risponde più.
state-entries = { $count ->
    [one] { $count } voce
   *[other] { $count } voci
}
state-digest = Impronta della bacheca
state-digest-text = Se due città conservano le stesse città e hanno la stessa impronta, la loro bacheca è esattamente la stessa.
state-compare-with = Un’altra città
state-compare = Confronta
state-equal = Bacheca uguale: { $city }
state-different = Bacheca diversa: { $city }
state-different-text = Là queste città sono diverse, o non sono conservate:
state-ours = Qui:
state-theirs = Là:
state-json = Lo stesso per i programmi (JSON)
done-history-loading = La cronologia si sta caricando.
done-log-released = Questo sito riceve di nuovo dalla città; le sue schede sono in corso di verifica.
arrivals = { $count ->
    [0] Questa versione non è ancora arrivata. Siti raggiunti: 0 su { $all }
    [one] Questa versione è arrivata. Siti raggiunti: { $count } su { $all }
   *[other] Questa versione è arrivata. Siti raggiunti: { $count } su { $all }
}
arrivals-missing = Non ancora: con questi si riprova finché non rispondono.
arrivals-since = non risponde dal: { $time }
audit-log-load = Cronologia caricata
audit-log-release = Registro di nuovo ammesso
audit-log-recover = Voci della città riprese dai membri
pruned-title = Non più presso la loro città
pruned-text = Erano nella bacheca; la loro città non le ha più, anche se non le ha mai ritirate. Non sono visibili e vengono eliminate dopo 30 giorni.
forks-title = Due voci con lo stesso numero
forks-text = Una città firma ogni sua voce con un numero. Se ne ha firmate due con lo stesso, qualcuno ha ricevuto qualcosa di diverso. Qui sono conservate entrambe come prova; quella mostrata è la prima.
forks-kept = La voce mostrata
forks-other = L’altra voce
peer-scheme = Firma
scheme-cavage = Schema precedente (draft-cavage, RSA)
scheme-rfc9421-rsa = RFC 9421, RSA
scheme-rfc9421-ed25519 = RFC 9421, Ed25519
