# What was looked at on a machine, what was found, and how to mend it. $path, $address, $reason, $domain, $peer and $host
# are names and texts of the machine; $at and $last are moments in words.

check-configuration = Configurazione
check-data-folder = Cartella dei dati
check-file-system = File system
check-disk = Spazio libero
check-database = Database
check-domain = Dominio
check-secret-key = Chiave della città
check-clock = Orologio
check-listen = Indirizzo di ascolto
check-proxy = Reverse proxy
check-mail = Email
check-public-address = Indirizzo pubblico
check-administrators = Amministrazione del sito
check-legal = Informazioni legali
check-backup = Copia di sicurezza
verdict-ok = In ordine
verdict-warn = Da controllare
verdict-fail = Da sistemare

found-configuration-sound = La configurazione di { $domain } è in ordine.
found-configuration-wrong = { $reason }
mend-configuration-wrong = Il comando hansa config example mostra ogni voce con il suo significato.

found-folder-missing = { $path } non esiste.
mend-folder-missing = La crea il primo avvio; altrimenti indicala con --data.
found-folder-none = { $path } non è una cartella.
mend-folder-none = Indica una cartella in data.folder.
found-folder-unwritable = Non si può scrivere in { $path } ({ $reason }).
mend-folder-unwritable = Esegui il comando con l’account che fa girare il sito, oppure assegna la cartella a quell’account.
found-folder-stuck = Non si può eliminare { $path } ({ $reason }).
mend-folder-stuck = Controlla i permessi della cartella.
found-folder-open = Chiunque usi questa macchina può leggere: { LIST($paths) }.
mend-folder-open = Togli questo permesso a tutti, tranne che all’account che fa girare il sito.
found-folder-sound = In { $path } si può scrivere, e nessun altro può leggere.

found-disk-local = { $path } si trova su un disco di questa macchina ({ $kind }).
found-disk-network = { $path } si trova su un file system di rete ({ $kind }). Lì il registro di SQLite non funziona: quello che viene scritto può andare perso.
mend-disk-network = Sposta la cartella dei dati su un disco locale e indicala in data.folder, oppure usa PostgreSQL (database.url).
found-space-enough = Spazio libero sul disco di { $path }: { NUM($count) } GiB.
found-space-little = Resta poco spazio sul disco di { $path }: { NUM($count) } MiB.
mend-space-little = Libera spazio, oppure sposta la cartella dei dati su un disco più grande. Un disco pieno ferma il sito.
found-space-unknown = Non si riesce a leggere lo spazio libero sul disco di { $path } ({ $reason }).
mend-space-unknown = Controllalo con df -h.

found-database-missing = { $path } non esiste.
mend-database-missing = Lo crea il primo avvio; altrimenti indica la cartella della città con --data.
found-database-closed = { $reason }
mend-database-closed = Controlla database.url, il server e i suoi permessi.
found-database-broken = { $reason }
mend-database-broken = Se il problema resta, ripristina una copia di sicurezza (hansa restore).
found-database-empty = Il database è vuoto.
mend-database-empty = Il primo avvio di hansa serve crea le tabelle.
found-database-old = Il server del database è PostgreSQL { $count }; la versione più vecchia provata è la 15.
mend-database-old = Usa PostgreSQL 15 o una versione più recente.
found-database-newer = Il database è stato scritto da una versione più recente di hansa (migrazione { $name }).
mend-database-newer = Installa quella versione o una più recente, oppure ripristina una copia di sicurezza fatta prima.
found-database-pending = { $count ->
    [one] { NUM($count) } migrazione è ancora da eseguire.
   *[other] { NUM($count) } migrazioni sono ancora da eseguire.
}
mend-database-pending = Fai una copia di sicurezza, poi esegui hansa migrate.
found-database-sqlite = { $path } ha lo schema di questo programma (migrazioni: { NUM($count) }).
found-database-postgres = PostgreSQL { $number } risponde e ha lo schema di questo programma (migrazioni: { NUM($count) }).

found-domain-free = Il database non appartiene ancora a nessuna città.
mend-domain-free = Avvia hansa serve e apri /setup.
found-domain-waiting = Il database aspetta la prima configurazione di { $domain }.
found-domain-own = Il database è quello di { $domain }.
found-domain-other = Il database appartiene a { $domain }, ma server.domain indica { $wanted }.
mend-domain-other = Rimetti il valore di prima in server.domain: una città non può cambiare dominio.

found-key-beside = { $path } si trova nella cartella dei dati: chi copia quella cartella può aprire tutte le chiavi.
mend-key-beside = Sposta il file in un altro posto e indicalo in security.key_file.
found-key-to-come = { $path } non esiste.
mend-key-to-come = Lo crea il primo avvio; poi conservane una copia altrove.
found-key-missing = { $path } manca, e senza questo file le chiavi nel database non si aprono.
mend-key-missing = Recuperalo da una copia di sicurezza (hansa restore), oppure indica dove si trova in security.key_file.
found-key-unreadable = Non si può leggere { $path } ({ $reason }).
mend-key-unreadable = Esegui il comando come root, oppure con l’account che fa girare il sito, se può leggere il file.
found-key-length = { $path } dovrebbe contenere 32 byte. Ne contiene { NUM($count) }.
mend-key-length = Rimetti al suo posto il file giusto.
found-key-other = { $path } non è la chiave con cui sono cifrate le chiavi di questa città.
mend-key-other = Recupera quella giusta da una copia di sicurezza.
found-key-open = Chiunque usi questa macchina può leggere { $path }.
mend-key-open = Togli questo permesso a tutti, tranne che all’account che fa girare il sito.
found-key-opens = { $path } apre le chiavi della città.
found-key-waits = { $path } è al suo posto; non ci sono ancora chiavi cifrate con questo file.
found-key-untried = { $path } è al suo posto; non è stato provato.

found-clock-sound = Data e ora: { $at }.
found-clock-early = L’orologio segna: { $at }. Ma questo programma è stato scritto dopo.
mend-clock-early = Regola l’orologio e mantienilo esatto: le firme portano l’ora, e le altre città rifiutano quelle con un’ora sbagliata.
found-clock-behind = L’orologio segna: { $at }. Ma l’ultima pubblicazione di questa città è successiva ({ $last }).
mend-clock-behind = Regola l’orologio e mantienilo esatto: le firme portano l’ora, e le altre città rifiutano quelle con un’ora sbagliata.

found-listen-free = { $address } è libero; il sito non è in funzione.
found-listen-answers = Il sito risponde su { $address }.
found-listen-taken = { $address } è occupato, e lì non risponde nessuna città: { $reason }
mend-listen-taken = Ferma l’altro programma, oppure scegli un’altra porta in server.listen.
found-listen-refused = Non è possibile mettersi in ascolto su { $address } ({ $reason }).
mend-listen-refused = Indica in server.listen un indirizzo di questa macchina; le porte sotto la 1024 richiedono un permesso particolare.

found-proxy-development = Modalità di sviluppo: { $address } si raggiunge in http non cifrato da questa macchina, e non serve un proxy. Una città reale ne ha bisogno, con un certificato.
found-proxy-host = Questa pagina è stata chiesta con il nome { $host }, ma il nome della città è { $domain }.
mend-proxy-host = Apri la pagina con il nome della città. Se davanti al sito c’è un proxy, deve trasmettere il nome così com’è, perché le altre città lo firmano. Con nginx:
found-proxy-plain = Questa pagina è arrivata in http non cifrato: chiunque si trovi lungo il percorso può leggere.
mend-proxy-plain = Apri invece { $address }, e fai rispondere il proxy solo in https.
found-proxy-silent = Le richieste arrivano da { $peer }, che non dice chi le fa: manca X-Forwarded-For.
mend-proxy-silent = Fai in modo che il proxy lo dica; altrimenti i tentativi di accesso di tutti si contano insieme. Caddy lo fa da solo. Con nginx:
found-proxy-untrusted = Le richieste arrivano da { $peer }. Quel server dice chi le fa, ma non se ne tiene conto, perché non è tra i proxy attendibili.
mend-proxy-untrusted = Scrivi questa riga nella sezione [server] del file di configurazione e riavvia il sito:
found-proxy-sound = Il proxy { $peer } è attendibile e dice che ti colleghi da { $client }.
found-proxy-unnamed = Nessun reverse proxy è indicato come attendibile: i tentativi di accesso di tutti si contano insieme.
mend-proxy-unnamed = Indica il proxy nella sezione [server] del file di configurazione. Se si trova su questa macchina:
found-proxy-named = Proxy attendibili: { LIST($peers) }. La pagina /admin/health mostra se il proxy dice chi fa le richieste.

found-reach-not-asked = Nessuna verifica di { $address }: il sito non è in funzione.
mend-reach-not-asked = Avvia il sito e ripeti la verifica.
found-reach-certificates = { $reason }
mend-reach-certificates = Installa i certificati della macchina (ca-certificates).
found-reach-no-name = { $address } non è un indirizzo: { $reason }
mend-reach-no-name = Controlla server.domain.
found-reach-ours = { $address } risponde, ed è questa città.
found-reach-other = { $address } risponde, ma non è questa città.
mend-reach-other = Controlla il reverse proxy: deve trasmettere il nome e il percorso così come sono (deploy/caddy, deploy/nginx).
found-reach-failed = Da qui non si raggiunge { $address }: { $reason }
mend-reach-failed = Controlla il nome (DNS), il certificato e il reverse proxy. Se dalla rete interna il nome porta a un indirizzo privato, fai la prova dall’esterno.
found-mail-none = Nessun server di posta è configurato: i link si consegnano a mano e non c’è la lettera settimanale.
found-mail-takes = { $address } risponde e accetta le email di questa città.
found-mail-unreachable = { $address } non risponde come server di posta.
mend-mail-unreachable = Controlla mail.host, mail.port e il firewall. La porta 587 va con starttls, la porta 465 con implicit.
found-mail-tls = { $address } non offre una connessione protetta affidabile, oppure non offre un modo per autenticarsi.
mend-mail-tls = Controlla mail.tls, e che mail.host sia il nome scritto nel certificato.
found-mail-login = { $address } non riconosce questo programma.
mend-mail-login = Controlla mail.username e mail.password, oppure il file della password.
found-mail-busy = Al momento { $address } non accetta email.
mend-mail-busy = Controlla il server di posta. Qui le email aspettano per tre giorni.
found-mail-refused = { $address } rifiuta questo programma.
mend-mail-refused = Chiedi a chi gestisce il server di posta se questa macchina può inviare.

found-administrators-one = Una sola persona amministra il sito.
mend-administrators-one = Invitane una seconda in /admin/accounts: se la prima è assente, nessuno può far entrare altre persone.
found-administrators-enough = Persone che amministrano il sito: { NUM($count) }.
found-legal-missing = Chi visita il sito non trova ancora: { LIST($parts) }.
mend-legal-missing = Scrivilo in /admin/legal. La legge lo chiede agli enti pubblici.
found-legal-told = Chi visita il sito sa chi ne è responsabile.
legal-part-body = chi è responsabile del sito
legal-part-address = l’indirizzo postale
legal-part-contact = un indirizzo email o un modulo
legal-part-data-protection = il contatto per la protezione dei dati
legal-part-accessibility = il contatto per l’accessibilità
legal-part-enforcement = l’organismo che vigila sull’accessibilità
found-backup-never = Qui non è mai stata fatta una copia di sicurezza.
mend-backup-never = Fanne una adesso, poi una ogni notte. Se le copie le fai in un altro modo, questa riga rimane.
found-backup-old = { $count ->
    [one] L’ultima copia di sicurezza risale a { NUM($count) } giorno fa ({ $at }).
   *[other] L’ultima copia di sicurezza risale a { NUM($count) } giorni fa ({ $at }).
}
mend-backup-old = Cerca perché da allora non ne sono state fatte, e fanne una adesso.
found-backup-fresh = Ultima copia di sicurezza: { $at }.
