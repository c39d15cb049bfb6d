# What was looked at on a machine, what was found, and how to mend it. $path, $address, $reason, $domain, $peer and $host
# are names and texts of the machine; $at and $last are moments in words.

check-configuration = Konfiguration
check-data-folder = Datamappe
check-file-system = Filsystem
check-disk = Ledig plads
check-database = Database
check-domain = Domæne
check-secret-key = Byens nøgle
check-clock = Ur
check-listen = Lytteadresse
check-proxy = Reverse proxy
check-mail = Mail
check-public-address = Offentlig adresse
check-administrators = Administratorer
check-legal = Lovpligtige oplysninger
check-backup = Sikkerhedskopi
verdict-ok = I orden
verdict-warn = Bør tjekkes
verdict-fail = Skal rettes

found-configuration-sound = Konfigurationen af { $domain } er i orden.
found-configuration-wrong = { $reason }
mend-configuration-wrong = Kommandoen hansa config example viser alle indstillinger og deres betydning.

found-folder-missing = { $path } findes ikke.
mend-folder-missing = Mappen bliver oprettet ved første start. Ligger den et andet sted, så angiv den med --data.
found-folder-none = { $path } er ikke en mappe.
mend-folder-none = Angiv en mappe i data.folder.
found-folder-unwritable = Der kan ikke skrives i { $path } ({ $reason }).
mend-folder-unwritable = Kør kommandoen som den konto, programmet kører under, eller giv kontoen ret til mappen.
found-folder-stuck = { $path } kan ikke slettes ({ $reason }).
mend-folder-stuck = Kontroller mappens rettigheder.
found-folder-open = Alle på denne maskine kan se ind i { LIST($paths) }.
mend-folder-open = Fjern rettigheden for alle undtagen den konto, programmet kører under.
found-folder-sound = Der kan skrives i { $path }, og ingen andre kan se ind i mappen.

found-disk-local = { $path } ligger på en disk i denne maskine ({ $kind }).
found-disk-network = { $path } ligger på et netværksfilsystem ({ $kind }). Dér kan SQLite ikke føre sin log: Det, der bliver skrevet, kan gå tabt.
mend-disk-network = Flyt datamappen til en lokal disk, og angiv den i data.folder, eller brug PostgreSQL (database.url).
found-space-enough = Der er { NUM($count) } GiB ledig plads på disken med { $path }.
found-space-little = Der er kun { NUM($count) } MiB ledig plads på disken med { $path }.
mend-space-little = Skaf plads, eller flyt datamappen til en større disk. En fuld disk stopper byens websted.
found-space-unknown = Den ledige plads på disken med { $path } kan ikke aflæses ({ $reason }).
mend-space-unknown = Se efter med df -h.

found-database-missing = { $path } findes ikke.
mend-database-missing = Databasen bliver oprettet ved første start. Ligger byens mappe et andet sted, så angiv den med --data.
found-database-closed = { $reason }
mend-database-closed = Kontroller database.url, serveren og dens rettigheder.
found-database-broken = { $reason }
mend-database-broken = Hvis fejlen bliver ved, så gendan en sikkerhedskopi (hansa restore).
found-database-empty = Databasen er tom.
mend-database-empty = Tabellerne bliver oprettet, første gang hansa serve starter.
found-database-old = Databaseserveren er PostgreSQL { $count }. Den ældste version, der er testet, er 15.
mend-database-old = Brug PostgreSQL 15 eller nyere.
found-database-newer = Databasen er skrevet af en nyere version af hansa (migrering { $name }).
mend-database-newer = Installer den version eller en nyere, eller gendan en sikkerhedskopi fra før opdateringen.
found-database-pending = { $count ->
    [one] { NUM($count) } migrering venter.
   *[other] { NUM($count) } migreringer venter.
}
mend-database-pending = Tag en sikkerhedskopi, og kør så hansa migrate.
found-database-sqlite = { $path } har det skema, som programmet bruger (migreringer: { NUM($count) }).
found-database-postgres = PostgreSQL { $number } svarer og har det skema, som programmet bruger (migreringer: { NUM($count) }).

found-domain-free = Databasen hører endnu ikke til nogen by.
mend-domain-free = Start hansa serve, og åbn /setup.
found-domain-waiting = Databasen venter på, at byens websted bliver sat op: { $domain }.
found-domain-own = Databasen hører til { $domain }.
found-domain-other = Databasen hører til { $domain }, men i server.domain står { $wanted }.
mend-domain-other = Sæt server.domain tilbage til det gamle domæne. En by kan ikke skifte domæne.

found-key-beside = { $path } ligger i datamappen. Dermed åbner en kopi af mappen alle nøgler.
mend-key-beside = Flyt filen ud af mappen, og angiv dens plads i security.key_file.
found-key-to-come = { $path } findes ikke.
mend-key-to-come = Filen bliver oprettet ved første start. Gem derefter en kopi et andet sted.
found-key-missing = { $path } mangler, og uden den kan nøglerne i databasen ikke åbnes.
mend-key-missing = Læg filen tilbage fra en sikkerhedskopi (hansa restore), eller angiv dens plads i security.key_file.
found-key-unreadable = { $path } kan ikke læses ({ $reason }).
mend-key-unreadable = Kør kommandoen som root eller som den konto, programmet kører under, hvis den må læse filen.
found-key-length = { $path } skal indeholde 32 byte, men indeholder { NUM($count) }.
mend-key-length = Læg den rigtige fil tilbage.
found-key-other = { $path } er ikke den nøgle, som byens nøgler er forseglet med.
mend-key-other = Læg den rigtige tilbage fra en sikkerhedskopi.
found-key-open = Alle på denne maskine kan læse { $path }.
mend-key-open = Fjern rettigheden for alle undtagen den konto, programmet kører under.
found-key-opens = { $path } åbner byens nøgler.
found-key-waits = { $path } er på plads. Ingen nøgler er forseglet med den endnu.
found-key-untried = { $path } er på plads, men er ikke prøvet.

found-clock-sound = Uret viser { $at }.
found-clock-early = Uret viser { $at }. Da var programmet endnu ikke skrevet.
mend-clock-early = Stil uret, og sørg for, at det går rigtigt. Hver signatur indeholder tidspunktet, og andre byer afviser signaturen, hvis det ikke passer.
found-clock-behind = Uret viser { $at }. Det er før byens seneste offentliggørelse ({ $last }).
mend-clock-behind = Stil uret, og sørg for, at det går rigtigt. Hver signatur indeholder tidspunktet, og andre byer afviser signaturen, hvis det ikke passer.

found-listen-free = { $address } er ledig. Byens websted kører ikke.
found-listen-answers = Byen svarer på { $address }.
found-listen-taken = { $address } er optaget, og det er ikke en by, der svarer dér: { $reason }
mend-listen-taken = Stop det andet program, eller vælg en anden port i server.listen.
found-listen-refused = Det er ikke muligt at lytte på { $address } ({ $reason }).
mend-listen-refused = Angiv en af maskinens egne adresser i server.listen. Porte under 1024 kræver en særlig rettighed.

found-proxy-development = Udviklingstilstand: { $address } svarer med almindelig http på denne maskine, og der er ikke brug for en proxy. En rigtig by skal have en, med et certifikat.
found-proxy-host = Denne side blev hentet under navnet { $host }, men byen hedder { $domain }.
mend-proxy-host = Åbn siden under byens navn. Står der en proxy foran, skal den sende navnet uændret videre, for andre byer signerer det. Med nginx:
found-proxy-plain = Denne side kom med almindelig http, så alle undervejs kan læse med.
mend-proxy-plain = Åbn { $address } i stedet, og lad proxyen kun svare på https.
found-proxy-silent = Forespørgslerne kommer fra { $peer }, som ikke oplyser, hvem der spørger: X-Forwarded-For mangler.
mend-proxy-silent = Lad proxyen oplyse det. Ellers bliver alle forsøg på at logge ind talt sammen, uanset hvem de kommer fra. Caddy gør det af sig selv. Med nginx:
found-proxy-untrusted = Forespørgslerne kommer fra { $peer }, som ikke er blandt de betroede proxyer. Programmet ser derfor bort fra det, den oplyser om, hvem der spørger.
mend-proxy-untrusted = Skriv denne linje i afsnittet [server] i konfigurationen, og start programmet igen:
found-proxy-sound = Proxyen { $peer } er betroet og oplyser, at du kommer fra { $client }.
found-proxy-unnamed = Ingen reverse proxy er betroet. Derfor bliver alle forsøg på at logge ind talt sammen.
mend-proxy-unnamed = Angiv proxyen i afsnittet [server] i konfigurationen. Hvis den kører på denne maskine:
found-proxy-named = Betroet: { LIST($peers) }. Siden /admin/health viser, om proxyen oplyser, hvem der spørger.

found-reach-not-asked = { $address } blev ikke spurgt, fordi byens websted ikke kører.
mend-reach-not-asked = Start det, og prøv igen.
found-reach-certificates = { $reason }
mend-reach-certificates = Installer maskinens certifikater (ca-certificates).
found-reach-no-name = { $address } er ikke en adresse: { $reason }
mend-reach-no-name = Kontroller server.domain.
found-reach-ours = { $address } svarer, og det er denne by.
found-reach-other = { $address } svarer, men det er ikke denne by.
mend-reach-other = Kontroller din reverse proxy. Den skal sende navn og sti uændret videre (deploy/caddy, deploy/nginx).
found-reach-failed = { $address } kan ikke nås herfra: { $reason }
mend-reach-failed = Kontroller navnet (DNS), certifikatet og din reverse proxy. Hvis navnet fører til en privat adresse på dit eget netværk, så prøv fra en maskine uden for netværket.
found-mail-none = Der er ikke sat en mailserver op. Du giver selv links videre, og der er intet ugebrev.
found-mail-takes = { $address } svarer og tager imod mails fra denne by.
found-mail-unreachable = { $address } svarer ikke som en mailserver.
mend-mail-unreachable = Kontroller mail.host, mail.port og firewallen. Port 587 hører sammen med starttls, 465 med implicit.
found-mail-tls = { $address } tilbyder ingen beskyttet forbindelse, man kan stole på, eller ingen måde at logge ind på.
mend-mail-tls = Kontroller mail.tls, og se efter, om mail.host er det navn, der står i certifikatet.
found-mail-login = { $address } godtager ikke programmets login.
mend-mail-login = Kontroller mail.username og mail.password eller filen med adgangskoden.
found-mail-busy = { $address } tager ikke imod mails lige nu.
mend-mail-busy = Se på mailserveren. Mails venter her i tre dage.
found-mail-refused = { $address } afviser dette program.
mend-mail-refused = Spørg dem, der driver mailserveren, om denne maskine må sende.

found-administrators-one = Byen har kun én administrator.
mend-administrators-one = Inviter en administrator mere på /admin/accounts. Hvis den eneste er væk, kan ingen give andre adgang.
found-administrators-enough = Byen har { NUM($count) } administratorer.
found-legal-missing = Besøgende kan endnu ikke se: { LIST($parts) }.
mend-legal-missing = Skriv det på /admin/legal. Loven kræver det af offentlige myndigheder.
found-legal-told = Besøgende kan se, hvem der har ansvaret for webstedet.
legal-part-body = hvem der har ansvaret for webstedet
legal-part-address = postadressen
legal-part-contact = en e-mailadresse eller en formular
legal-part-data-protection = kontakten om databeskyttelse
legal-part-accessibility = kontakten om tilgængelighed
legal-part-enforcement = myndigheden, der fører tilsyn med tilgængeligheden
found-backup-never = Der er aldrig taget en sikkerhedskopi her.
mend-backup-never = Tag en nu og derefter en hver nat. Hvis du sikkerhedskopierer på en anden måde, bliver denne linje stående.
found-backup-old = { $count ->
    [one] Den seneste sikkerhedskopi er { NUM($count) } dag gammel ({ $at }).
   *[other] Den seneste sikkerhedskopi er { NUM($count) } dage gammel ({ $at }).
}
mend-backup-old = Find ud af, hvorfor der ikke er taget nogen siden, og tag en nu.
found-backup-fresh = Den seneste sikkerhedskopi er taget den { $at }.
