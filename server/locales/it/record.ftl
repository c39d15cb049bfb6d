# La pagina di una scheda.

record-published = Pubblicazione:
record-version = Versione { NUM($version) }
record-change = Che cosa è cambiato:
record-languages = Lingue di questa scheda
record-read-in = Leggi in:
record-original = (originale)
record-facts = In breve
record-edit = Modifica
record-withdraw = Ritira
record-hide = Nascondi qui
record-show = Mostra di nuovo
record-origin = Sul sito della città
record-hidden = Nascosta su questo sito
record-hidden-text = Questa pagina la vede solo chi amministra il sito. La scheda resta pubblicata presso la sua città e altrove.

period-since = inizio: { $start }
period-until = { $start } – { $end }

# La domanda a cui risponde una parte
question-problem = Qual è il problema?
question-how-it-works = Come funziona?
question-for-whom = Per chi?
question-what-it-takes = Che cosa serve?
question-results = Quali risultati finora?
question-before-you-copy = Prima di prendere spunto
question-tried = Che cosa è stato provato?
question-worked = Che cosa ha funzionato?
question-failed = Che cosa non ha funzionato?
question-lessons = Che cosa abbiamo imparato?
question-would-repeat = Lo rifaremmo?
question-why-useful = Perché è utile?

fact-lead-organisation = Organizzazione capofila
fact-place = Luogo
fact-period = Periodo
fact-level = Livello di prevenzione
fact-target = Per chi
fact-restype = Tipo
fact-organisation = Pubblicata da
fact-languages = Lingue
fact-links = Dove trovarla
fact-licence = Licenza
fact-about = Su quale iniziativa
fact-country = Paese
fact-population = Abitanti
fact-offered = Può aiutare su
fact-sought = Cerca aiuto su
fact-contact = Contatti

versions-title = Versioni
versions-lead = Ogni versione pubblicata è conservata, con quello che è cambiato. Le altre città le hanno ricevute tutte.

confirm-withdraw = Vuoi ritirare questa scheda?
confirm-withdraw-text = La pagina dirà che qui c’era una scheda e che è stata ritirata. Il testo viene eliminato da questo sito, in tutte le versioni e in tutte le lingue. Non puoi tornare indietro.
confirm-withdraw-reach = Anche a ogni città che ha ricevuto la scheda viene chiesto di eliminarla. Le risposte restano a chi le ha scritte.
confirm-withdraw-do = Ritira per sempre
confirm-withdraw-not = Mantieni la scheda

confirm-reply-withdraw = Vuoi ritirare questa risposta?
confirm-reply-withdraw-text = Il testo viene eliminato da questo sito. Non puoi tornare indietro.
confirm-reply-withdraw-reach = Anche alle città che l’hanno ricevuta viene chiesto di eliminarla. Le risposte che la seguono restano, sotto uno spazio vuoto.
confirm-reply-withdraw-do = Ritira per sempre
confirm-reply-withdraw-not = Mantieni la risposta

# La discussione
reply-answer = Rispondi
reply-withdraw = Ritira
reply-hide = Nascondi qui
reply-show = Mostra di nuovo
reply-gone = Questa risposta è stata ritirata.
reply-is-hidden = Nascosta su questo sito
reply-write = Scrivi una risposta
reply-write-answer = Rispondi a una risposta
reply-see = Leggi la risposta a cui rispondi
reply-send = Invia la risposta
reply-officers = Chi è referente di una città può rispondere dopo l’accesso al sito della propria città.

## Versions, freshness, and why a record was taken back.
versions-changes = Che cosa è cambiato
version-of = Questa è la versione { $version } di { $newest }.
version-standing = Leggi la scheda attuale
version-cite = Come citare questa versione
version-citation = { $city }: { $title }. Versione { $version }, { $date }.
version-hash = SHA-256 di quanto è stato pubblicato:
version-object = l’oggetto esatto
version-gone = Questo indirizzo continua a mostrare questa versione anche dopo modifiche successive. Se la città ritira la scheda, qui lo si legge, con il motivo.
changes-title = Che cosa è cambiato dalla versione { $from } alla versione { $to }
changes-none = Nulla di visibile a chi legge
changes-none-text = Tra queste due versioni cambia solo la data o l’ordine di un dettaglio.
changes-lead = Le parole tolte sono barrate, quelle aggiunte sono sottolineate.
because = Perché la ritiri?
because-hint = Chi legge e le altre città vedono il motivo; della scheda non resta altro.
because-outdated = Non è più vera
because-replaced = Un’altra scheda ne prende il posto
because-mistake = Era sbagliata, o pubblicata per errore
because-persons = Diceva qualcosa di una persona
because-rights = Altri ne detengono i diritti
because-order = Lo ha ordinato un’autorità o un tribunale
because-other = Per un altro motivo
fresh-note = Ancora vero: nient’altro è cambiato.
fresh-tag = Da confermare
fresh-stale = Da confermare
fresh-stale-text = È passato il giorno in cui la città voleva rivederla. Può essere ancora vera; chiedi alla città prima di farvi affidamento.
fresh-due = È ancora vero?
fresh-due-text = Con un pulsante lo confermi per altri dodici mesi. Le altre città lo vedono.
fresh-confirm = Ancora vero
fact-confirmed = Ultima conferma
fact-review = Informazioni valide fino a
fact-completeness = Completezza
completeness-stub = L’essenziale
completeness-partial = Completa in parte
completeness-complete = Completa
