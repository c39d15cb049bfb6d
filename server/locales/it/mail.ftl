# Letters, and what stands around them: the lost password, the administration of mail.

# The letter that invites. $city: the name of a city.
mail-invitation-subject = Invito: { $city }
mail-invitation-text = Hai ricevuto un invito a entrare nel sito di questa città: { $city }. Qui molte città si raccontano che cosa provano a fare per prevenire la radicalizzazione, e com’è andata.
mail-invitation-role = Entri con questo ruolo: { $role }.
mail-invitation-do = Crea il tuo account
mail-link-until = Il link funziona una sola volta. Scadenza: { $when }.
mail-not-expected = Non aspettavi questo messaggio? Allora non devi fare nulla: senza il link non nasce nessun account.

# The letter with the link to a new password
mail-reset-subject = Nuova password: { $city }
mail-reset-administrator = Chi amministra il sito della tua città ha creato per te un link con cui scegliere una nuova password.
mail-reset-somebody = Qualcuno, con ogni probabilità tu, ha chiesto una nuova password per questo indirizzo.
mail-reset-do = Scegli una nuova password
mail-reset-not = La richiesta non è tua? Allora non devi fare nulla: la tua password resta com’è.

# The letter about a reply. $title: the title of a record, in any language.
mail-reply-subject = Nuova risposta: { $title }
mail-reply-by = Scritta da: { $author }
mail-reply-by-city = Scritta da: { $author } ({ $city })
mail-in-language = In questa lingua: { $language }
mail-reply-do = Leggi e rispondi
mail-reply-why = Ricevi questa email perché hai chiesto di sapere subito delle risposte.
mail-settings = Scegli quali email ricevere
mail-stop-replies = Non ricevere più email sulle risposte

# The weekly letter
mail-digest-subject = { $city }: la lettera settimanale, { $when }
mail-digest-title = Novità nell’alleanza
mail-digest-period = Periodo: { $since } – { $until }
mail-digest-empty = Questa settimana non c’è nulla di nuovo dalle città di dimensione simile alla tua, dal tuo Paese o sui tuoi temi. Succede: la prossima lettera arriva lunedì.
mail-digest-failure = Una cosa che non ha funzionato, e che merita di essere letta
mail-digest-waiting = { $count ->
    [one] { NUM($count) } risposta aspetta la tua
   *[other] { NUM($count) } risposte aspettano la tua
}
mail-digest-feed = Tutte le novità
mail-digest-account = Ricevi questa lettera una volta alla settimana, il lunedì.
mail-digest-address = Ricevi questa lettera una volta alla settimana perché è stata chiesta da questo indirizzo, sul sito di: { $city }.
mail-stop-digest = Interrompi la lettera settimanale
mail-why-band = Una città della stessa dimensione. Abitanti: { $band }
mail-why-country = Lo stesso Paese: { $country }
mail-why-theme = Uno dei tuoi temi: { $theme }

# The letter that asks whether the weekly letter is wanted
mail-confirm-subject = Da confermare: la lettera settimanale ({ $city })
mail-confirm-text = Qualcuno ha indicato questo indirizzo per ricevere la lettera settimanale ({ $city }): sette righe al massimo, il lunedì.
mail-confirm-do = Sì, voglio riceverla
mail-confirm-not = La richiesta non è tua? Allora non devi fare nulla: senza il tuo sì non arriva nessuna lettera, e l’indirizzo viene cancellato dopo una settimana.

# The test letter
mail-test-subject = Email di prova: { $city }
mail-test-text = Il server di posta ha accettato questa email: inviti, lettere settimanali e link per una nuova password possono partire.

# A lost password
sign-in-no-account = Non hai un account? Chi amministra il sito della tua città può invitarti.
forgot-link = Hai dimenticato la password?
forgot-title = Hai dimenticato la password?
forgot-lead = Scrivi l’indirizzo del tuo account. Ricevi un’email con un link per scegliere una nuova password.
forgot-do = Invia il link
forgot-sent = Controlla la tua posta
forgot-sent-text = Se esiste un account con questo indirizzo, un’email è in arrivo. Il link funziona una sola volta, per un giorno.
forgot-sent-else = Dopo qualche minuto non è arrivato nulla? Guarda nella posta indesiderata, oppure chiedi un link a chi amministra il sito della tua città.

# Administration of mail
link-mailed = Parte anche per email. Puoi comunque consegnarlo tu.
admin-room-mail = Email
mail-server = Server di posta
mail-from = Mittente
mail-last = Ultima email inviata
mail-waiting = Email in attesa
mail-given-up = Invii abbandonati
mail-readers = Chi riceve la lettera settimanale
mail-readers-count = Con account: { $accounts }. Senza account: { $others }.
mail-test-to = Un’email di prova parte verso il tuo indirizzo:
mail-test-do = Inviami un’email di prova
mail-test-failed = L’email di prova non è partita
mail-none = Nessun server di posta è configurato
mail-none-text = Tutto il resto funziona: consegni tu gli inviti e i link per una nuova password, e la pagina delle notifiche dice che cosa succede. Non c’è la lettera settimanale.
mail-none-how = Per inviare email, scrivi queste righe con i tuoi valori nel file di configurazione e riavvia il programma:
mail-letters = Email in attesa e invii abbandonati
mail-letters-caption = Email non ancora inviate, dalla più recente
mail-letter-kind = Tipo
mail-letter-to = A
mail-letter-written = Scritta
mail-letter-state = Stato
mail-retry = Invia di nuovo
mail-resend = Invia di nuovo tutte le email abbandonate
mail-resend-count = Email da inviare: { $count }
confirm-resend = Inviare di nuovo tutte queste email?
confirm-resend-text = Ogni email riparte subito e, se serve, ci sono altri tentativi per tre giorni. Le email con un link scaduto restano abbandonate.
confirm-resend-do = Invia di nuovo
mail-kind-invitation = Invito
mail-kind-reset = Nuova password
mail-kind-reply = Risposta
mail-kind-digest = Lettera settimanale
mail-kind-confirm = Conferma della lettera settimanale
mail-kind-test = Prova
mail-state-ready = in attesa
mail-state-failed = invio abbandonato
mail-trouble-unreachable = Il server di posta non risponde.
mail-trouble-tls = Non c’era una connessione protetta con il server di posta.
mail-trouble-login = Il server di posta non riconosce questo programma.
mail-trouble-barred = Il server di posta non permette a questa città di inviare.
mail-trouble-busy = Al momento il server di posta non accetta email.
mail-trouble-refused = Il server di posta ha rifiutato questa email o questo indirizzo.
mail-trouble-unusable = Non è stato più possibile leggere l’email.
mail-trouble-expired = Il suo link è scaduto.
error-code-no-mail = Nessun server di posta è configurato, quindi non si possono inviare email.
error-code-mail-unreachable = Il server di posta non risponde. Controlla mail.host, mail.port e il firewall.
error-code-mail-tls = Non c’è una connessione protetta con il server di posta, oppure il server non offre un modo per autenticarsi. Controlla mail.tls e il nome nel certificato.
error-code-mail-login = Il server di posta non riconosce questo programma. Controlla mail.username e mail.password.
error-code-mail-busy = Al momento il server di posta non accetta email. Riprova tra qualche minuto.
error-code-mail-refused = Il server di posta ha rifiutato l’email. Controlla che questo programma possa inviare dall’indirizzo indicato in mail.from.
audit-account-forgot = Link per una nuova password richiesto
audit-mail-test = Email di prova inviata
audit-mail-retry = Email inviata di nuovo
audit-mail-resend = Tutte le email abbandonate inviate di nuovo
done-mail-tested = Il server di posta ha accettato l’email di prova.
done-letter-retried = Un nuovo invio dell’email è in corso.
done-letters-resent = Un nuovo invio di tutte le email abbandonate è in corso.
