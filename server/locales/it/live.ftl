# Che cosa aggiunge lo script alle pagine: moduli che si salvano da soli, schede nuove, elenchi, tasti.

feed-arrivals = { $count ->
    [one] Mostra { NUM($count) } scheda nuova
   *[other] Mostra { NUM($count) } schede nuove
}

feed-arrivals-many = Mostra più di { NUM($count) } schede nuove

live-failed = Caricamento non riuscito. La pagina mostra quello che c’era prima.
live-retry = Riprova

saved-at = Salvato alle ore { $time }
saved-offline = Non ancora salvato: manca la connessione. Il tuo testo resta in questa finestra e sarà salvato appena possibile.
saved-signed-out = Non salvato: la sessione è terminata.
saved-sign-in = Accedi di nuovo in un’altra finestra
saved-stays = Il tuo testo resta in questa finestra e sarà salvato dopo l’accesso.
saved-not = Non salvato.
saved-yourself = Quello che hai scritto è ancora qui. Salvalo con il pulsante per vedere come andare avanti.
saved-again = Non salvato: il sito non ha risposto come previsto. Il tuo testo resta in questa finestra e il salvataggio verrà ritentato.
saved-back = Quello che avevi scritto e che non era ancora salvato è di nuovo nel modulo.

counter-words = Parole: { $count }
counter-near = Caratteri: { $count } su { $limit }
counter-over = Caratteri: { $count } su { $limit }, { $over } di troppo

shortcuts = Scorciatoie da tastiera
shortcuts-next = Scheda successiva nell’elenco
shortcuts-previous = Scheda precedente nell’elenco
shortcuts-feed = Vai alla bacheca
shortcuts-help = Questo elenco
shortcuts-on = Usa le scorciatoie a tasto singolo
shortcuts-hint = Non fanno nulla mentre scrivi in un campo. Nelle pagine in cui si scrive sono disattivate finché non le attivi qui.
close = Chiudi

about-kept = Inoltre il tuo browser conserva, solo per questo sito, quello che hai scritto e che non è ancora salvato, fino a quando chiudi la finestra. Ricorda anche la tua scelta sulle scorciatoie da tastiera.
