# What was looked at on a machine, what was found, and how to mend it. $path, $address, $reason, $domain, $peer and $host
# are names and texts of the machine; $at and $last are moments in words.

check-configuration = Configuration
check-data-folder = Data folder
check-file-system = File system
check-disk = Free space
check-database = Database
check-domain = Domain
check-secret-key = Key of the city
check-clock = Clock
check-listen = Listening address
check-proxy = Reverse proxy
check-mail = E-mail
check-public-address = Public address
check-administrators = Administrators
check-legal = Legal details
check-backup = Backup
verdict-ok = In order
verdict-warn = To look at
verdict-fail = To mend

found-configuration-sound = The configuration of { $domain } is sound.
found-configuration-wrong = { $reason }
mend-configuration-wrong = Every key and its meaning is printed by the command hansa config example.

found-folder-missing = { $path } does not exist.
mend-folder-missing = The first start makes it; or name it with --data.
found-folder-none = { $path } is not a folder.
mend-folder-none = Name a folder in data.folder.
found-folder-unwritable = { $path } cannot be written ({ $reason }).
mend-folder-unwritable = Run this as the account that runs the city, or give it the folder.
found-folder-stuck = { $path } cannot be removed ({ $reason }).
mend-folder-stuck = Look at the rights of the folder.
found-folder-open = Everybody on this machine can look into { LIST($paths) }.
mend-folder-open = Take the right away from everybody but the account that runs the city.
found-folder-sound = { $path } can be written, and nobody else looks into it.

found-disk-local = { $path } lies on a disk of this machine ({ $kind }).
found-disk-network = { $path } lies on a network file system ({ $kind }). The log of SQLite does not work there: what is written may be lost.
mend-disk-network = Move the data folder to a local disk and name it in data.folder, or use PostgreSQL (database.url).
found-space-enough = { NUM($count) } GiB are free on the disk of { $path }.
found-space-little = Only { NUM($count) } MiB are free on the disk of { $path }.
mend-space-little = Make room, or move the data folder to a larger disk. A full disk stops the city.
found-space-unknown = How much room there is on the disk of { $path } cannot be told ({ $reason }).
mend-space-unknown = Look at it with df -h.

found-database-missing = { $path } does not exist.
mend-database-missing = The first start makes it; or name the folder of the city with --data.
found-database-closed = { $reason }
mend-database-closed = Look at database.url, at the server and at its rights.
found-database-broken = { $reason }
mend-database-broken = If this stays, restore a backup (hansa restore).
found-database-empty = The database is empty.
mend-database-empty = The first start of hansa serve makes its tables.
found-database-old = The database server is PostgreSQL { $count }, and 15 is the oldest that is tested.
mend-database-old = Use PostgreSQL 15 or newer.
found-database-newer = The database was written by a newer hansa (migration { $name }).
mend-database-newer = Install that version or newer, or restore a backup made before.
found-database-pending = { $count ->
    [one] { NUM($count) } migration is pending.
   *[other] { NUM($count) } migrations are pending.
}
mend-database-pending = Make a backup, then run hansa migrate.
found-database-sqlite = { $path } has the schema of this program ({ NUM($count) } migrations).
found-database-postgres = PostgreSQL { $number } answers, with the schema of this program ({ NUM($count) } migrations).

found-domain-free = The database belongs to no city yet.
mend-domain-free = Start hansa serve, and open /setup.
found-domain-waiting = The database waits for the set-up of { $domain }.
found-domain-own = The database is that of { $domain }.
found-domain-other = The database belongs to { $domain }, and server.domain says { $wanted }.
mend-domain-other = Set server.domain back: a city cannot change its domain.

found-key-beside = { $path } lies in the data folder: a copy of that folder opens every key.
mend-key-beside = Move it out, and name its place in security.key_file.
found-key-to-come = { $path } does not exist.
mend-key-to-come = The first start makes it; keep a copy elsewhere then.
found-key-missing = { $path } is missing, and without it the keys in the database do not open.
mend-key-missing = Put it back from a backup (hansa restore), or name its place in security.key_file.
found-key-unreadable = { $path } cannot be read ({ $reason }).
mend-key-unreadable = Run this as root, or as the account that runs the city where it may read the file.
found-key-length = { $path } should hold 32 bytes, and holds { NUM($count) }.
mend-key-length = Put the right file back.
found-key-other = { $path } is not the key that sealed this city’s keys.
mend-key-other = Put the right one back from a backup.
found-key-open = Everybody on this machine can read { $path }.
mend-key-open = Take the right away from everybody but the account that runs the city.
found-key-opens = { $path } opens the city’s keys.
found-key-waits = { $path } is there; no keys are sealed with it yet.
found-key-untried = { $path } is there; it was not tried.

found-clock-sound = It is { $at }.
found-clock-early = It is { $at }, before this program was written.
mend-clock-early = Set the clock and keep it right: signatures carry the time, and other cities refuse those of another hour.
found-clock-behind = It is { $at }, before this city’s last publication ({ $last }).
mend-clock-behind = Set the clock and keep it right: signatures carry the time, and other cities refuse those of another hour.

found-listen-free = { $address } is free; the city does not run.
found-listen-answers = The city answers on { $address }.
found-listen-taken = { $address } is taken, and no city answers there: { $reason }
mend-listen-taken = Stop the other program, or choose another port in server.listen.
found-listen-refused = Nothing can listen on { $address } ({ $reason }).
mend-listen-refused = Name an address of this machine in server.listen; ports below 1024 need a right of their own.

found-proxy-development = Development mode: { $address } is reached over plain http on this machine, and no proxy is needed. A real city needs one, with a certificate.
found-proxy-host = This page was asked for under the name { $host }, and the city is { $domain }.
mend-proxy-host = Open the page under the name of the city. Where a proxy stands before it, the proxy must pass the name on unchanged, for other cities sign it. With nginx:
found-proxy-plain = This page came over plain http, where everybody on the way can read along.
mend-proxy-plain = Open { $address } instead, and let the proxy answer on https only.
found-proxy-silent = Requests come from { $peer }, which does not say who asks: X-Forwarded-For is missing.
mend-proxy-silent = Let the proxy say it; else sign-in attempts are counted for everybody together. Caddy does so by itself. With nginx:
found-proxy-untrusted = Requests come from { $peer }. It says who asks, and is not believed, because it is not among the trusted proxies.
mend-proxy-untrusted = Write this line into the section [server] of the configuration, and start the city again:
found-proxy-sound = The proxy at { $peer } is trusted, and says that you come from { $client }.
found-proxy-unnamed = No reverse proxy is trusted: sign-in attempts are counted for everybody together.
mend-proxy-unnamed = Name the proxy in the section [server] of the configuration. Where it runs on this machine:
found-proxy-named = Trusted: { LIST($peers) }. Whether the proxy says who asks is shown under /admin/health.

found-reach-not-asked = { $address } was not asked: the city does not run.
mend-reach-not-asked = Start it and ask again.
found-reach-certificates = { $reason }
mend-reach-certificates = Install the machine’s certificates (ca-certificates).
found-reach-no-name = { $address } is no address: { $reason }
mend-reach-no-name = Look at server.domain.
found-reach-ours = { $address } answers, and it is this city.
found-reach-other = { $address } answers, and it is not this city.
mend-reach-other = Look at the reverse proxy: it must pass the name and the path unchanged (deploy/caddy, deploy/nginx).
found-reach-failed = { $address } cannot be reached from here: { $reason }
mend-reach-failed = Look at the name (DNS), the certificate and the reverse proxy. A name that leads to a private address from inside the house has to be asked from outside.
found-mail-none = No mail server is configured: links are handed over by hand, and there is no weekly letter.
found-mail-takes = { $address } answers and takes letters of this city.
found-mail-unreachable = { $address } does not answer as a mail server.
mend-mail-unreachable = Look at mail.host, mail.port and the firewall. Port 587 goes with starttls, 465 with implicit.
found-mail-tls = { $address } offers no protected connection that can be trusted, or no way to sign in.
mend-mail-tls = Look at mail.tls, and whether mail.host is the name that stands in its certificate.
found-mail-login = { $address } does not know this program.
mend-mail-login = Look at mail.username and mail.password, or its file.
found-mail-busy = { $address } takes no letters now.
mend-mail-busy = Look at the mail server. Letters wait here for three days.
found-mail-refused = { $address } refuses this program.
mend-mail-refused = Ask who runs the mail server whether this machine may send.

found-administrators-one = The city has one administrator.
mend-administrators-one = Invite a second one in /admin/accounts: if that person is away, nobody can let others in.
found-administrators-enough = The city has { NUM($count) } administrators.
found-legal-missing = Visitors are not told yet: { LIST($parts) }.
mend-legal-missing = Write it down in /admin/legal. The law asks public bodies for it.
found-legal-told = Visitors are told who answers for the site.
legal-part-body = who answers for the site
legal-part-address = the postal address
legal-part-contact = an e-mail address or a form
legal-part-data-protection = the contact for data protection
legal-part-accessibility = the contact for accessibility
legal-part-enforcement = the body that enforces accessibility
found-backup-never = No backup was ever made here.
mend-backup-never = Make one now, and one every night. If you back up in another way, this line stays.
found-backup-old = { $count ->
    [one] The last backup is { NUM($count) } day old ({ $at }).
   *[other] The last backup is { NUM($count) } days old ({ $at }).
}
mend-backup-old = Look why none was made since, and make one now.
found-backup-fresh = The last backup was made on { $at }.
