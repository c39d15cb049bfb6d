# Che cosa vede e fa chi amministra il sito.

admin-room-overview = Panoramica
admin-room-accounts = Account
admin-room-profile = Città
admin-room-legal = Informazioni legali
admin-room-domains = Domini
admin-room-hidden = Schede nascoste
admin-room-peers = Altri siti
admin-room-health = Stato del sistema
admin-room-audit = Registro delle operazioni
admin-second = Una sola persona amministra il sito della tua città
admin-second-text = Se è assente, nessuno può far entrare altre persone. Invitane una seconda.
admin-second-do = Invita una seconda persona
admin-state = Stato
admin-accounts-count = { $count ->
    [one] { NUM($count) } account
   *[other] { NUM($count) } account
}
admin-peers-count = { $count ->
    [0] nessuno per ora
    [one] { NUM($count) } sito
   *[other] { NUM($count) } siti
}
admin-peers-troubled = { $count ->
    [one] { NUM($count) } non risponde
   *[other] { NUM($count) } non rispondono
}
admin-rules-count = { $count ->
    [0] nessuna regola
    [one] { NUM($count) } regola
   *[other] { NUM($count) } regole
}
admin-latest = Ultime operazioni
admin-all-acts = Tutte le operazioni

invite-title = Invita una persona
invite-text = Ricevi un link e lo consegni tu. Funziona una sola volta, per sette giorni.
invite-do = Crea il link
field-invite-role = Ruolo
link-invite = L’invito
link-reset = Il link per una nuova password
link-text = Consegnalo tu alla persona interessata, e a nessun’altra. Lo vedi solo adesso e funziona una sola volta. Scadenza:
accounts-title = Tutti gli account
accounts-caption = Chi può accedere qui
account-name = Nome
account-role = Ruolo
account-last = Ultimo accesso
account-suspended = sospeso
account-self = È il tuo account
account-reset = Nuova password
account-suspend = Sospendi
account-reinstate = Riattiva
make-role-officer = Rendi referente
make-role-administrator = Affida l’amministrazione
invitations-title = Link in attesa
invitations-caption = Link consegnati e non ancora usati
invitation-purpose = Per
purpose-invite = Un nuovo account
purpose-reset = Una nuova password
invitation-cancel = Annulla il link
confirm-suspend = Vuoi sospendere questo account?
confirm-suspend-text = La persona viene subito disconnessa ovunque e i suoi token per i programmi smettono di valere. Nessuno può accedere con questo account finché non lo riattivi.
confirm-suspend-reach = Quello che ha pubblicato e le sue risposte restano. Le sue bozze restano alla tua città.
confirm-suspend-do = Sospendi l’account
confirm-role-administrator = Vuoi affidare l’amministrazione del sito a questa persona?
confirm-role-administrator-text = Chi amministra il sito invita e sospende gli account, decide quali città seguire e quali possono seguire questa, blocca domini, nasconde schede e legge il registro delle operazioni.
confirm-role-administrator-reach = Può anche togliere a te questo ruolo.
confirm-role-administrator-do = Affida l’amministrazione
confirm-role-officer = Vuoi che questa persona diventi referente?
confirm-role-officer-text = Chi diventa referente continua a scrivere, pubblicare e rispondere, ma non può più gestire gli account, la rete, i domini e le schede nascoste.
confirm-role-officer-do = Rendi referente
confirm-block = Vuoi bloccare una città collegata alla tua?
confirm-block-text = Quello che queste città hanno pubblicato esce subito dalla tua bacheca, e anche le loro risposte. Il tuo sito non riceve più nulla da loro e non invia loro più nulla.
confirm-block-reach = I loro referenti non ricevono un avviso. Se più tardi togli la regola, torna visibile quello che il tuo sito conserva ancora; quello che hanno pubblicato nel frattempo non viene recuperato.
confirm-block-do = Blocca il dominio
confirm-clear-block = Vuoi togliere questo blocco?
confirm-clear-block-text = Il tuo sito torna a ricevere da questo dominio, e quello che la tua città pubblica può di nuovo arrivarci. Quello che ne è ancora conservato torna subito visibile.
confirm-clear-block-do = Togli il blocco
confirm-clear-allow = Vuoi togliere questa autorizzazione?
confirm-clear-allow-text = Se il tuo sito riceve solo dai domini autorizzati, da questo dominio non arriva più nulla e quello che ha pubblicato esce subito dalla tua bacheca.
confirm-clear-allow-do = Togli l’autorizzazione

hidden-title = Schede nascoste
hidden-lead = Schede che chi amministra il sito ha nascosto qui. Presso le loro città e altrove restano come sono.
hidden-none = Nessuna scheda è nascosta
hidden-none-text = Chi amministra il sito può nascondere una scheda dalla sua pagina.
hidden-since = nascosta dal:

domains-lead = Con quali siti comunica questo sito. Un blocco prevale su tutto il resto e vale anche per tutto quello che sta sotto il dominio.
policy-title = Chi può seguire questa città
field-policy = Criterio
policy-open = Ogni sito che non è bloccato
policy-ask = Ogni sito che non è bloccato, dopo che lo hai accettato
policy-allow-list = Solo i domini autorizzati; dagli altri non si riceve e non si legge nulla
rules-title = Regole per singoli domini
rules-none = Non ci sono regole.
rules-caption = Regole, per dominio
rule-domain = Dominio
rule-rule = Regola
rule-reason = Motivo
rule-since = Dal
rule-clear = Togli
rule-new = Crea una regola
rule-do = Imposta la regola
rule-block = Bloccato
rule-allow = Autorizzato
field-domain = Dominio
field-domain-hint = Per esempio citta.example. La regola vale anche per tutto quello che sta sotto.
field-rule = Regola
field-reason = Motivo
field-reason-hint = Per chi amministra il sito con te; non viene pubblicato.

peers-lead = I siti che ricevono quello che questa città pubblica, e a che punto è la consegna a ciascuno. Con un sito che non risponde si riprova sempre: non viene mai abbandonato.
peers-none = Nessun altro sito per ora
peers-none-text = Quando una città segue la tua, o la tua ne segue una, il suo sito compare qui.
peers-caption = Altri siti, per dominio
peer-state = Stato
peer-since = dal:
peer-letters = Rifiutate
peer-letters-none = nessuna
peer-behind = Ancora da consegnare
peer-success = Ultima consegna
peer-failure = Ultimo errore
peer-active = Risponde
peer-waits = Non risponde
peer-refuses = Rifiuta le consegne
peer-rests = Ha chiesto una pausa
peer-paused = In pausa
peer-gone = Non esiste più
peer-pause = Metti in pausa le consegne
peer-resume = Consegna adesso
peer-delivery = Che cosa gli invia questa città
peer-kind = Tipo
peer-kind-member = Una città con un registro
peer-kind-member-text = Il sito tiene un registro. Si può dimostrare che quello che ne è arrivato qui è completo.
peer-kind-plain = Un server semplice
peer-kind-plain-text = È un server semplice. Nessuno può dimostrare che quello che ne è arrivato qui sia completo.
peer-circuit = Consegne
peer-circuit-closed = In corso
peer-circuit-open = In attesa
peer-circuit-half-open = Se ne tenta una; se arriva, seguono le altre
peer-next = Prossimo tentativo:
peer-failures = Errori consecutivi
peer-skipped = Consegne tralasciate
peer-skipped-text = Il sito non ha risposto per 30 giorni. Quello che era in attesa non parte più: se serve, invialo di nuovo qui sotto.
peer-refetch = Rileggi il suo profilo
peer-resend-title = Invia di nuovo
peer-resend-text = Tutto quello che questa città ha pubblicato dal giorno indicato in poi viene consegnato di nuovo a quel sito. L’altro sito riconosce quello che ha già e lo tralascia.
peer-resend = Invia di nuovo
field-peer-since = A partire da quale giorno
field-peer-since-hint = Per esempio 2026-11-22.
mistake-since-not-a-date = Nel campo «{ $label }» scrivi un giorno, per esempio 2026-11-22
mistake-since-nothing-since = Da allora non è stato pubblicato nulla
letters-title = Consegne rifiutate
letters-text = L’altro sito ha risposto che non le vuole. Non ripartono da sole.
letters-caption = Consegne rifiutate, dalla più recente
letters-none = Non ha rifiutato nulla.
letters-retry = Invia di nuovo tutto
letter-inbox = Casella di arrivo
letter-error = Risposta
letter-retry = Invia di nuovo
readings-title = Che cosa viene letto da quel sito
readings-text = Un server semplice invia le novità; quelle che dimentica di inviare vengono cercate ogni quarto d’ora.
readings-caption = Account che la tua città segue su quel sito
reading-actor = Account
reading-last = Ultima lettura
reading-next = Prossima
reading-new = Non ancora letto
reading-read = Letto
reading-bounded = Letto in parte: è troppo lungo
reading-failed = Lettura non riuscita
jobs-title = Contenuti non recuperati
jobs-text = Risposte e schede indicate da altri siti. Il tuo sito le ha chieste più volte. Ora non fa più altri tentativi da solo, e dopo 30 giorni queste righe scompaiono.
jobs-caption = Contenuti non recuperati, dal più recente
job-what = Indirizzo
job-error = Causa
job-retry = Riprova
job-drop = Rinuncia

audit-title = Registro delle operazioni
audit-lead = Chi ha fatto che cosa qui, e quando. Nessuno può modificare queste righe.
audit-caption = Operazioni, dalla più recente
audit-when = Quando
audit-what = Che cosa
audit-subject = Su che cosa
audit-who = Chi
audit-program = Il programma
audit-account-invite = Invito creato
audit-account-cancel = Link annullato
audit-subject-gone = una scheda ritirata
audit-subject-policy = Chi può seguire questa città
audit-account-password = Password cambiata
audit-account-reset = Link per una nuova password creato
audit-account-role = Ruolo cambiato
audit-account-suspend = Account sospeso
audit-account-reinstate = Account riattivato
audit-session-revoke = Browser disconnesso
audit-token-create = Token creato
audit-token-revoke = Token revocato
audit-city-setup = Città configurata
audit-city-update = Profilo della città modificato
audit-domain-block = Dominio bloccato
audit-domain-allow = Dominio autorizzato
audit-domain-clear = Regola tolta
audit-policy-set = Criterio cambiato
audit-follow-request = Richiesta di seguire inviata
audit-follow-undo = Città non più seguita
audit-follow-accept = Altra città ammessa a seguire questa
audit-follow-reject = Altra città non ammessa a seguire questa
audit-record-publish = Scheda pubblicata
audit-record-update = Scheda modificata
audit-record-withdraw = Scheda ritirata
audit-record-hide = Scheda nascosta qui
audit-record-show = Scheda mostrata di nuovo
audit-reply-publish = Risposta inviata
audit-reply-withdraw = Risposta ritirata
audit-reply-hide = Risposta nascosta qui
audit-reply-show = Risposta mostrata di nuovo
audit-peer-pause = Consegne messe in pausa
audit-peer-resume = Consegne riprese
audit-peer-resend = Inviato di nuovo
audit-peer-refetch = Profilo riletto
audit-peer-retry = Consegne rifiutate inviate di nuovo
audit-peer-skip = Silenzio per 30 giorni: quello che era in attesa non parte più
audit-follow-lost = Città non più seguita: all’altro sito non risulta
audit-follow-unfollow = L’altro sito è avvisato: non è più seguito
audit-inbox-retry = Attività ricevuta elaborata di nuovo
audit-job-retry = Recupero tentato di nuovo
audit-job-drop = Recupero abbandonato
audit-key-rotate = Chiave sostituita
audit-other = { $action }
legal-lead = Chi è responsabile del sito e a chi ci si può rivolgere. Le pagine legali pubbliche lo mostrano. Indica uffici, mai singole persone.
field-legal-body = Ente pubblico responsabile del sito
field-legal-body-hint = Per esempio «Comune di Lindhavn».
field-legal-address = Indirizzo postale
field-legal-email = Indirizzo email dell’ufficio
field-legal-email-hint = Di un ufficio, mai di una persona. Al suo posto va bene anche un modulo.
field-legal-form = Pagina web con un modulo di contatto
field-data-protection = Contatto per la protezione dei dati
field-data-protection-hint = Un indirizzo email o una pagina web dell’ufficio per la protezione dei dati (RPD o DPO).
field-accessibility = Contatto per l’accessibilità
field-accessibility-hint = Un indirizzo email o una pagina web, per chi non riesce a usare una pagina.
field-enforcement = Organismo che vigila sull’accessibilità
field-enforcement-hint = L’organismo nazionale o regionale a cui ci si può rivolgere quando la città non risponde.
field-enforcement-page = La sua pagina web
mistake-not-a-contact = Nel campo «{ $label }» scrivi un indirizzo email o un indirizzo web che comincia con https://
done-legal-saved = Salvato. Da adesso le pagine legali lo mostrano.
audit-legal-set = Informazioni legali modificate
audit-subject-legal = Pagine legali
health-lead = Che cosa è stato controllato adesso, che cosa è risultato e come rimediare. Il comando hansa doctor dice lo stesso nel terminale.
health-report = Rapporto
health-good = Tutto è in ordine
health-failed = { $count ->
    [one] { NUM($count) } punto da sistemare
   *[other] { NUM($count) } punti da sistemare
}
health-warned = { $count ->
    [one] { NUM($count) } punto da controllare
   *[other] { NUM($count) } punti da controllare
}
