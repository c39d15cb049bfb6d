# What was looked at on a machine, what was found, and how to mend it. $path, $address, $reason, $domain, $peer and $host
# are names and texts of the machine; $at and $last are moments in words.

check-configuration = Configuratie
check-data-folder = Gegevensmap
check-file-system = Bestandssysteem
check-disk = Vrije ruimte
check-database = Database
check-domain = Domein
check-secret-key = Sleutel van de stad
check-clock = Klok
check-listen = Luisteradres
check-proxy = Reverse proxy
check-mail = E-mail
check-public-address = Openbaar adres
check-administrators = Beheerders
check-legal = Wettelijke informatie
check-backup = Back-up
verdict-ok = In orde
verdict-warn = Aandachtspunt
verdict-fail = Op te lossen

found-configuration-sound = De configuratie van { $domain } is in orde.
found-configuration-wrong = { $reason }
mend-configuration-wrong = Het commando hansa config example toont alle instellingen en wat ze betekenen.

found-folder-missing = { $path } bestaat niet.
mend-folder-missing = De map wordt bij de eerste start gemaakt. Staat de map al ergens anders, geef die plek dan op met --data.
found-folder-none = { $path } is geen map.
mend-folder-none = Vul een map in bij data.folder.
found-folder-unwritable = In { $path } kan niet worden geschreven ({ $reason }).
mend-folder-unwritable = Voer dit uit onder het account waaronder de stad draait, of maak dat account eigenaar van de map.
found-folder-stuck = { $path } kan niet worden verwijderd ({ $reason }).
mend-folder-stuck = Controleer de rechten van de map.
found-folder-open = Iedereen op deze machine kan dit inzien: { LIST($paths) }.
mend-folder-open = Geef dat recht alleen aan het account waaronder de stad draait.
found-folder-sound = In { $path } kan worden geschreven, en niemand anders kan erin kijken.

found-disk-local = { $path } staat op een schijf van deze machine ({ $kind }).
found-disk-network = { $path } staat op een netwerkschijf ({ $kind }). Het logbestand van SQLite werkt daar niet: wat wordt opgeslagen, kan verloren gaan.
mend-disk-network = Verplaats de gegevensmap naar een lokale schijf en vul die in bij data.folder, of gebruik PostgreSQL (database.url).
found-space-enough = Op de schijf van { $path } is { NUM($count) } GiB vrij.
found-space-little = Op de schijf van { $path } is nog maar { NUM($count) } MiB vrij.
mend-space-little = Maak ruimte, of verplaats de gegevensmap naar een grotere schijf. Als de schijf vol is, valt de site van de stad stil.
found-space-unknown = Hoeveel ruimte er vrij is op de schijf van { $path }, is niet te achterhalen ({ $reason }).
mend-space-unknown = Kijk het na met df -h.

found-database-missing = { $path } bestaat niet.
mend-database-missing = De database wordt bij de eerste start gemaakt. Staat de map van de stad ergens anders, geef die plek dan op met --data.
found-database-closed = { $reason }
mend-database-closed = Controleer database.url, de server en de rechten daar.
found-database-broken = { $reason }
mend-database-broken = Blijft dit zo, zet dan een back-up terug (hansa restore).
found-database-empty = De database is leeg.
mend-database-empty = De eerste start van hansa serve maakt de tabellen.
found-database-old = De databaseserver is PostgreSQL { $count }. De oudste versie die is getest, is 15.
mend-database-old = Gebruik PostgreSQL 15 of nieuwer.
found-database-newer = De database is geschreven door een nieuwere versie van hansa (migratie { $name }).
mend-database-newer = Installeer die versie of een nieuwere, of zet een back-up van daarvoor terug.
found-database-pending = { $count ->
    [one] Er moet nog { NUM($count) } migratie worden uitgevoerd.
   *[other] Er moeten nog { NUM($count) } migraties worden uitgevoerd.
}
mend-database-pending = Maak een back-up en voer daarna hansa migrate uit.
found-database-sqlite = { $path } heeft het schema van dit programma (aantal migraties: { NUM($count) }).
found-database-postgres = PostgreSQL { $number } antwoordt en heeft het schema van dit programma (aantal migraties: { NUM($count) }).

found-domain-free = De database is nog van geen enkele stad.
mend-domain-free = Start hansa serve en open /setup.
found-domain-waiting = De database staat klaar: { $domain } kan worden ingericht.
found-domain-own = De database is van { $domain }.
found-domain-other = De database is van { $domain }, maar bij server.domain staat { $wanted }.
mend-domain-other = Zet server.domain terug: een stad kan niet van domein veranderen.

found-key-beside = { $path } staat in de gegevensmap. Wie een kopie van die map heeft, kan daarmee alle sleutels ontgrendelen.
mend-key-beside = Verplaats het bestand naar een andere map en vul die plek in bij security.key_file.
found-key-to-come = { $path } bestaat niet.
mend-key-to-come = Het bestand wordt bij de eerste start gemaakt. Bewaar er dan ergens anders een kopie van.
found-key-missing = { $path } ontbreekt. Zonder dat bestand zijn de sleutels in de database niet te ontgrendelen.
mend-key-missing = Zet het terug uit een back-up (hansa restore), of vul de juiste plek in bij security.key_file.
found-key-unreadable = { $path } is niet te lezen ({ $reason }).
mend-key-unreadable = Voer dit uit als root. Mag het account waaronder de stad draait het bestand lezen, dan kan het ook onder dat account.
found-key-length = { $path } moet 32 bytes bevatten, maar bevat er { NUM($count) }.
mend-key-length = Zet het juiste bestand terug.
found-key-other = { $path } is niet de sleutel waarmee de sleutels van deze stad zijn vergrendeld.
mend-key-other = Zet de juiste sleutel terug uit een back-up.
found-key-open = Iedereen op deze machine kan { $path } lezen.
mend-key-open = Geef dat recht alleen aan het account waaronder de stad draait.
found-key-opens = { $path } ontgrendelt de sleutels van de stad.
found-key-waits = { $path } bestaat. Er zijn nog geen sleutels mee vergrendeld.
found-key-untried = { $path } bestaat, maar is niet uitgeprobeerd.

found-clock-sound = Het is nu { $at }.
found-clock-early = De klok staat op { $at }. Toen was dit programma nog niet geschreven.
mend-clock-early = Zet de klok gelijk en houd die gelijk: in elke handtekening staat de tijd, en andere steden weigeren een handtekening met een verkeerde tijd.
found-clock-behind = De klok staat op { $at }. Dat is vóór de laatste publicatie van deze stad ({ $last }).
mend-clock-behind = Zet de klok gelijk en houd die gelijk: in elke handtekening staat de tijd, en andere steden weigeren een handtekening met een verkeerde tijd.

found-listen-free = { $address } is vrij; de stad draait niet.
found-listen-answers = De stad antwoordt op { $address }.
found-listen-taken = { $address } is bezet, en er antwoordt geen stad: { $reason }
mend-listen-taken = Stop het andere programma, of kies een andere poort bij server.listen.
found-listen-refused = Luisteren op { $address } is niet mogelijk ({ $reason }).
mend-listen-refused = Vul bij server.listen een adres van deze machine in. Voor poorten onder 1024 is een apart recht nodig.

found-proxy-development = Ontwikkelmodus: { $address } is op deze machine bereikbaar via http, zonder versleuteling. Een proxy is hier niet nodig. Een echte stad heeft er wel een nodig, met een certificaat.
found-proxy-host = Deze pagina is opgevraagd onder de naam { $host }, maar de stad heet { $domain }.
mend-proxy-host = Open de pagina onder de naam van de stad. Staat er een proxy voor de stad, dan moet die de naam onveranderd doorgeven, want andere steden ondertekenen die naam. Met nginx:
found-proxy-plain = Deze pagina kwam binnen via http, zonder versleuteling. Onderweg kan iedereen meelezen.
mend-proxy-plain = Open liever { $address }, en laat de proxy alleen via https antwoorden.
found-proxy-silent = Verzoeken komen van { $peer }. Van wie ze oorspronkelijk komen, staat er niet bij: X-Forwarded-For ontbreekt.
mend-proxy-silent = Laat de proxy dat doorgeven. Anders worden inlogpogingen van alle bezoekers bij elkaar opgeteld. Caddy doet het vanzelf. Met nginx:
found-proxy-untrusted = Verzoeken komen van { $peer }. Van wie ze oorspronkelijk komen, staat erbij, maar dat telt niet mee: dit adres is geen vertrouwde proxy.
mend-proxy-untrusted = Zet deze regel in het deel [server] van de configuratie en start de stad opnieuw:
found-proxy-sound = De proxy op { $peer } is vertrouwd en meldt dat u van { $client } komt.
found-proxy-unnamed = Er is geen vertrouwde reverse proxy: inlogpogingen van alle bezoekers worden bij elkaar opgeteld.
mend-proxy-unnamed = Vul de proxy in bij het deel [server] van de configuratie. Draait de proxy op deze machine, dan zo:
found-proxy-named = Vertrouwd: { LIST($peers) }. Op /admin/health ziet u of de proxy meldt van wie een verzoek komt.

found-reach-not-asked = { $address } is niet gecontroleerd: de stad draait niet.
mend-reach-not-asked = Start de stad en controleer opnieuw.
found-reach-certificates = { $reason }
mend-reach-certificates = Installeer de certificaten van de machine (ca-certificates).
found-reach-no-name = { $address } is geen adres: { $reason }
mend-reach-no-name = Controleer server.domain.
found-reach-ours = { $address } antwoordt, en het is deze stad.
found-reach-other = { $address } antwoordt, maar het is niet deze stad.
mend-reach-other = Controleer de reverse proxy: die moet de naam en het pad onveranderd doorgeven (deploy/caddy, deploy/nginx).
found-reach-failed = { $address } is van hieruit niet bereikbaar: { $reason }
mend-reach-failed = Controleer de naam (DNS), het certificaat en de reverse proxy. Verwijst de naam binnen uw eigen netwerk naar een privéadres, controleer het adres dan van buitenaf.
found-mail-none = Er is geen mailserver ingesteld: u geeft links zelf door, en er is geen weekbrief.
found-mail-takes = { $address } antwoordt en neemt e-mails van deze stad aan.
found-mail-unreachable = { $address } antwoordt niet als mailserver.
mend-mail-unreachable = Controleer mail.host, mail.port en de firewall. Poort 587 hoort bij starttls, poort 465 bij implicit.
found-mail-tls = { $address } biedt geen betrouwbare beveiligde verbinding, of geen manier om in te loggen.
mend-mail-tls = Controleer mail.tls, en of mail.host de naam is die in het certificaat staat.
found-mail-login = { $address } kent dit programma niet.
mend-mail-login = Controleer mail.username en mail.password, of het bestand daarvan.
found-mail-busy = { $address } neemt nu geen e-mails aan.
mend-mail-busy = Controleer de mailserver. E-mails wachten hier drie dagen.
found-mail-refused = { $address } weigert dit programma.
mend-mail-refused = Vraag de beheerder van de mailserver of deze machine mag verzenden.

found-administrators-one = De stad heeft één beheerder.
mend-administrators-one = Nodig een tweede uit op /admin/accounts. Is de enige beheerder er niet, dan kan niemand collega’s toegang geven.
found-administrators-enough = De stad heeft { NUM($count) } beheerders.
found-legal-missing = Voor bezoekers ontbreekt nog: { LIST($parts) }.
mend-legal-missing = Vul dit in op /admin/legal. De wet vraagt het van overheidsinstanties.
found-legal-told = Bezoekers kunnen lezen wie verantwoordelijk is voor de site.
legal-part-body = de verantwoordelijke overheidsinstantie
legal-part-address = het postadres
legal-part-contact = een e-mailadres of formulier
legal-part-data-protection = het contact voor gegevensbescherming
legal-part-accessibility = het contact voor toegankelijkheid
legal-part-enforcement = de instantie die toeziet op de toegankelijkheid
found-backup-never = Hier is nog nooit een back-up gemaakt.
mend-backup-never = Maak er nu een, en daarna elke nacht. Maakt u op een andere manier back-ups, dan blijft deze regel staan.
found-backup-old = { $count ->
    [one] De laatste back-up is { NUM($count) } dag oud ({ $at }).
   *[other] De laatste back-up is { NUM($count) } dagen oud ({ $at }).
}
mend-backup-old = Zoek uit waarom er sindsdien geen back-up is gemaakt, en maak er nu een.
found-backup-fresh = De laatste back-up is gemaakt op { $at }.
