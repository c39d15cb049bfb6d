# What the law asks a public body to say: accessibility, privacy, imprint.

legal-nav = In questa pagina
legal-not-told = La città non l’ha ancora indicato.

# Accessibility statement (Implementing Decision (EU) 2018/1523 says what stands in one)
nav-accessibility = Dichiarazione di accessibilità
statement-lead = Qui tutte le persone devono poter leggere, scrivere e rispondere. Dove non è ancora così, lo diciamo qui sotto.
statement-state = Stato di conformità
statement-state-text = Questo sito segue le Linee guida per l’accessibilità dei contenuti web (WCAG) 2.2, livello AA; la norma europea EN 301 549 chiede la versione 2.1. Il sito è parzialmente conforme: quello che non è ancora accessibile è elencato qui sotto.
statement-tested = Ogni pagina di questa versione è stata controllata con programmi di verifica: con colori chiari e scuri, con colori forzati, a 320 pixel e con zoom al 400%, con la scrittura da destra a sinistra e senza script. Con la sola tastiera è stato provato tutto il percorso, dall’accesso alla pubblicazione e alla risposta.
statement-browsers = Serve un browser del 2024 o più recente: Chromium 123, Firefox 128 o Safari 17.5.
statement-languages = Le pagine sono disponibili in queste lingue: { LIST($languages) }. Quello che scrivono le città resta nelle loro lingue, e ogni testo dice in quale lingua è scritto.
statement-gaps = Contenuti non accessibili
statement-gaps-caption = Che cosa non è ancora accessibile in questa versione
statement-gap = Che cosa non funziona
statement-whom = Per chi è un ostacolo
statement-rule = Requisito
statement-instead = Che cosa fare invece
statement-gap-tests = Non c’è ancora stata una prova con persone che usano ogni giorno un lettore di schermo
statement-gap-tests-whom = Chi ascolta le pagine
statement-gap-tests-instead = Segnalaci che cosa ti blocca: viene prima di ogni altro lavoro
statement-tell = Segnalazioni e recapiti
statement-tell-text = Indica la pagina e che cosa usi per navigare. Ricevi una risposta entro dieci giorni lavorativi.
statement-enforce = Se non ricevi risposta: procedura di attuazione
statement-enforce-text = Puoi rivolgerti all’organismo che vigila sull’accessibilità là dove si trova la città:
statement-made = Questa dichiarazione è stata redatta il { $date } sulla base di un’autovalutazione.
statement-version = Questa dichiarazione vale per Hansa { $version } e viene riscritta a ogni versione.

# Privacy
nav-privacy = Informativa sulla privacy
privacy-lead = Quali dati sulle persone conserva questo sito, perché e per quanto tempo.
privacy-who = Titolare del trattamento
privacy-who-text = Titolare del trattamento dei dati: { $body }.
privacy-readers = Chi legge
privacy-readers-text = Per leggere non serve un account, e la lettura non lascia tracce: nessuna statistica, nessun tracciamento, nulla che venga caricato da altri siti. Il tuo indirizzo di rete resta in memoria solo per pochi minuti, perché nessuno possa sovraccaricare il sito.
privacy-cookies = I cookie vengono usati solo se chiedi qualcosa: per la lingua che scegli, per le tue preferenze di lettura e, quando accedi, per la tua sessione.
privacy-officers = Chi scrive a nome della città
privacy-officers-text = Di chi scrive a nome della città: nome o funzione, indirizzo email, ruolo, lingua, momento dell’ultimo accesso e browser collegati. Il registro delle operazioni dice chi ha pubblicato, modificato o nascosto che cosa.
privacy-kept = Per quanto tempo
privacy-kept-sessions = { $count ->
    [one] Browser collegati: { NUM($count) } giorno senza utilizzo
   *[other] Browser collegati: { NUM($count) } giorni senza utilizzo
}
privacy-kept-audit = { $count ->
    [one] Registro delle operazioni: { NUM($count) } giorno
   *[other] Registro delle operazioni: { NUM($count) } giorni
}
privacy-kept-invitations = { $count ->
    [one] Link di invito che nessuno ha usato: { NUM($count) } giorno
   *[other] Link di invito che nessuno ha usato: { NUM($count) } giorni
}
privacy-kept-notifications = { $count ->
    [one] Notifiche a chi scrive a nome della città: { NUM($count) } giorno
   *[other] Notifiche a chi scrive a nome della città: { NUM($count) } giorni
}
privacy-kept-inbox = { $count ->
    [one] Quello che altre città hanno inviato, così come è arrivato: { NUM($count) } giorno
   *[other] Quello che altre città hanno inviato, così come è arrivato: { NUM($count) } giorni
}
privacy-kept-orphans = { $count ->
    [one] Schede di città che non sono più seguite: { NUM($count) } giorno
   *[other] Schede di città che non sono più seguite: { NUM($count) } giorni
}
privacy-mail = Lettera settimanale
privacy-mail-text = Chi chiede la lettera settimanale lascia un indirizzo email, una lingua e, se vuole, dei temi. Questi dati vengono eliminati quando la lettera viene interrotta: basta un clic in una qualsiasi lettera. Le email non contengono strumenti di tracciamento.
privacy-others = Che cosa conservano le altre città
privacy-others-text = Quello che pubblica chi scrive a nome della città, con il nome che lo accompagna, arriva alle città che seguono questa e a chiunque legga lì. Quando qui qualcosa viene ritirato, a ogni città che l’ha ricevuto viene chiesto di eliminarlo.
privacy-records = Le schede non contengono dati su singole persone
privacy-records-text = Le schede parlano di azioni pubbliche. Nomi di privati, casi ed elenchi non devono esserci. Se ne trovi, segnalaceli: li togliamo.
privacy-rights = I tuoi diritti
privacy-rights-text = Puoi vedere quali dati su di te sono conservati, farli correggere o eliminare, oppure riceverne una copia. Non devi indicare un motivo.

# Imprint
nav-imprint = Note legali
imprint-lead = Chi è responsabile di questo sito.
imprint-contact = Contatti
imprint-missing = Questa città non ha ancora scritto le sue note legali
imprint-missing-text = La pagina della città dice come contattarla.
