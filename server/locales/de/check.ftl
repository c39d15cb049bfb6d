# What was looked at on a machine, what was found, and how to mend it. $path, $address, $reason, $domain, $peer and $host
# are names and texts of the machine; $at and $last are moments in words.

check-configuration = Konfiguration
check-data-folder = Datenordner
check-file-system = Dateisystem
check-disk = Freier Speicherplatz
check-database = Datenbank
check-domain = Domain
check-secret-key = Schlüssel der Stadt
check-clock = Uhr
check-listen = Adresse und Port
check-proxy = Reverse-Proxy
check-mail = E-Mail
check-public-address = Öffentliche Adresse
check-administrators = Administration
check-legal = Rechtliche Angaben
check-backup = Datensicherung
verdict-ok = In Ordnung
verdict-warn = Zu prüfen
verdict-fail = Zu beheben

found-configuration-sound = Die Konfiguration von { $domain } ist in Ordnung.
found-configuration-wrong = { $reason }
mend-configuration-wrong = Der Befehl hansa config example zeigt jede Einstellung und was sie bedeutet.

found-folder-missing = { $path } gibt es nicht.
mend-folder-missing = Beim ersten Start wird der Ordner angelegt. Oder geben Sie mit --data einen anderen an.
found-folder-none = { $path } ist kein Ordner.
mend-folder-none = Tragen Sie in data.folder einen Ordner ein.
found-folder-unwritable = In { $path } lässt sich nicht schreiben ({ $reason }).
mend-folder-unwritable = Führen Sie den Befehl mit dem Konto aus, unter dem Hansa läuft, oder geben Sie diesem Konto das Recht, in den Ordner zu schreiben.
found-folder-stuck = { $path } lässt sich nicht entfernen ({ $reason }).
mend-folder-stuck = Prüfen Sie die Rechte des Ordners.
found-folder-open = Für alle auf diesem Rechner einsehbar: { LIST($paths) }.
mend-folder-open = Entziehen Sie dieses Recht allen außer dem Konto, unter dem Hansa läuft.
found-folder-sound = In { $path } lässt sich schreiben, und niemand sonst kann hineinsehen.

found-disk-local = { $path } liegt auf einem Datenträger dieses Rechners ({ $kind }).
found-disk-network = { $path } liegt auf einem Netzlaufwerk ({ $kind }). Das Journal von SQLite funktioniert dort nicht: Was geschrieben wird, kann verloren gehen.
mend-disk-network = Verschieben Sie den Datenordner auf einen lokalen Datenträger, und tragen Sie ihn in data.folder ein. Oder verwenden Sie PostgreSQL (database.url).
found-space-enough = Frei auf dem Datenträger von { $path }: { NUM($count) } GiB.
found-space-little = Nur noch wenig frei auf dem Datenträger von { $path }: { NUM($count) } MiB.
mend-space-little = Schaffen Sie Platz, oder verschieben Sie den Datenordner auf einen größeren Datenträger. Ist er voll, bleibt Hansa stehen.
found-space-unknown = Wie viel Platz auf dem Datenträger von { $path } frei ist, lässt sich nicht feststellen ({ $reason }).
mend-space-unknown = Prüfen Sie es mit df -h.

found-database-missing = { $path } gibt es nicht.
mend-database-missing = Beim ersten Start wird die Datenbank angelegt. Oder geben Sie mit --data den Ordner der Stadt an.
found-database-closed = { $reason }
mend-database-closed = Prüfen Sie database.url, den Server und dessen Rechte.
found-database-broken = { $reason }
mend-database-broken = Bleibt das so, stellen Sie eine Sicherung wieder her (hansa restore).
found-database-empty = Die Datenbank ist leer.
mend-database-empty = Der erste Start von hansa serve legt die Tabellen an.
found-database-old = Der Datenbankserver ist PostgreSQL { $count }. Die älteste getestete Version ist 15.
mend-database-old = Verwenden Sie PostgreSQL 15 oder neuer.
found-database-newer = Die Datenbank wurde von einer neueren Version von Hansa geschrieben (Migration { $name }).
mend-database-newer = Installieren Sie diese Version oder eine neuere, oder stellen Sie eine Sicherung aus der Zeit davor wieder her.
found-database-pending = { $count ->
    [one] { NUM($count) } Migration steht noch aus.
   *[other] { NUM($count) } Migrationen stehen noch aus.
}
mend-database-pending = Erstellen Sie eine Sicherung, und führen Sie dann hansa migrate aus.
found-database-sqlite = { $path } hat das Schema dieses Programms (Migrationen: { NUM($count) }).
found-database-postgres = PostgreSQL { $number } antwortet und hat das Schema dieses Programms (Migrationen: { NUM($count) }).

found-domain-free = Die Datenbank gehört noch zu keiner Stadt.
mend-domain-free = Starten Sie hansa serve, und öffnen Sie /setup.
found-domain-waiting = Die Datenbank wartet auf die Einrichtung von { $domain }.
found-domain-own = Die Datenbank gehört zu { $domain }.
found-domain-other = Die Datenbank gehört zu { $domain }, in server.domain steht aber { $wanted }.
mend-domain-other = Setzen Sie server.domain zurück: Eine Stadt kann ihre Domain nicht ändern.

found-key-beside = { $path } liegt im Datenordner. Eine Kopie dieses Ordners öffnet damit alle Schlüssel.
mend-key-beside = Legen Sie die Datei an einen anderen Ort, und tragen Sie ihn in security.key_file ein.
found-key-to-come = { $path } gibt es nicht.
mend-key-to-come = Beim ersten Start wird die Datei angelegt. Bewahren Sie dann eine Kopie an einem anderen Ort auf.
found-key-missing = { $path } fehlt. Ohne diese Datei lassen sich die Schlüssel in der Datenbank nicht öffnen.
mend-key-missing = Holen Sie die Datei aus einer Sicherung zurück (hansa restore), oder tragen Sie in security.key_file ein, wo sie liegt.
found-key-unreadable = { $path } lässt sich nicht lesen ({ $reason }).
mend-key-unreadable = Führen Sie den Befehl als root aus, oder mit dem Konto, unter dem Hansa läuft, wenn es die Datei lesen darf.
found-key-length = { $path } sollte 32 Byte enthalten. Gefunden wurden: { NUM($count) }.
mend-key-length = Legen Sie die richtige Datei zurück.
found-key-other = { $path } ist nicht der Schlüssel, mit dem die Schlüssel dieser Stadt verschlüsselt wurden.
mend-key-other = Holen Sie den richtigen aus einer Sicherung zurück.
found-key-open = Alle auf diesem Rechner können { $path } lesen.
mend-key-open = Entziehen Sie dieses Recht allen außer dem Konto, unter dem Hansa läuft.
found-key-opens = { $path } öffnet die Schlüssel der Stadt.
found-key-waits = { $path } ist vorhanden. Noch ist kein Schlüssel damit verschlüsselt.
found-key-untried = { $path } ist vorhanden, wurde aber nicht ausprobiert.

found-clock-sound = Die Uhr zeigt: { $at }.
found-clock-early = Die Uhr zeigt: { $at }. Da gab es dieses Programm noch nicht.
mend-clock-early = Stellen Sie die Uhr, und halten Sie sie genau: Jede Signatur enthält die Uhrzeit. Stimmt sie nicht, lehnen andere Städte die Signatur ab.
found-clock-behind = Die Uhr zeigt: { $at }. Das ist früher als die letzte Veröffentlichung dieser Stadt ({ $last }).
mend-clock-behind = Stellen Sie die Uhr, und halten Sie sie genau: Jede Signatur enthält die Uhrzeit. Stimmt sie nicht, lehnen andere Städte die Signatur ab.

found-listen-free = { $address } ist frei; Hansa läuft nicht.
found-listen-answers = Hansa antwortet auf { $address }.
found-listen-taken = { $address } ist belegt, und Hansa antwortet dort nicht: { $reason }
mend-listen-taken = Beenden Sie das andere Programm, oder wählen Sie in server.listen einen anderen Port.
found-listen-refused = Auf { $address } lassen sich keine Verbindungen annehmen ({ $reason }).
mend-listen-refused = Tragen Sie in server.listen eine Adresse dieses Rechners ein. Ports unter 1024 brauchen ein eigenes Recht.

found-proxy-development = Entwicklungsmodus: { $address } ist auf diesem Rechner über einfaches http zu erreichen, ein Proxy ist nicht nötig. Eine wirkliche Stadt braucht einen, mit Zertifikat.
found-proxy-host = Diese Seite wurde unter dem Namen { $host } aufgerufen, die Domain der Stadt ist aber { $domain }.
mend-proxy-host = Öffnen Sie die Seite unter der Domain der Stadt. Steht ein Proxy davor, muss er den Namen unverändert weitergeben, denn andere Städte signieren ihn mit. Mit nginx:
found-proxy-plain = Diese Seite kam über einfaches http. Unterwegs können andere mitlesen.
mend-proxy-plain = Öffnen Sie stattdessen { $address }, und lassen Sie den Proxy nur über https antworten.
found-proxy-silent = Die Anfragen kommen von { $peer }. Von wem sie stammen, wird nicht mitgeteilt: X-Forwarded-For fehlt.
mend-proxy-silent = Stellen Sie den Proxy so ein, dass er es mitteilt. Sonst werden Anmeldeversuche für alle zusammen gezählt. Caddy teilt es von selbst mit. Mit nginx:
found-proxy-untrusted = Die Anfragen kommen von { $peer }. Von wem sie stammen, wird mitgeteilt, zählt hier aber nicht: Diese Adresse gehört nicht zu den vertrauenswürdigen Proxys.
mend-proxy-untrusted = Schreiben Sie diese Zeile in den Abschnitt [server] der Konfiguration, und starten Sie Hansa neu:
found-proxy-sound = Der Proxy { $peer } ist vertrauenswürdig und teilt Ihre IP-Adresse mit: { $client }.
found-proxy-unnamed = Kein Reverse-Proxy ist als vertrauenswürdig eingetragen: Anmeldeversuche werden für alle zusammen gezählt.
mend-proxy-unnamed = Tragen Sie den Proxy in den Abschnitt [server] der Konfiguration ein. Wenn er auf diesem Rechner läuft:
found-proxy-named = Vertrauenswürdig: { LIST($peers) }. Ob der Proxy mitteilt, von wem eine Anfrage stammt, steht unter /admin/health.

found-reach-not-asked = { $address } wurde nicht abgerufen: Hansa läuft nicht.
mend-reach-not-asked = Starten Sie Hansa, und prüfen Sie noch einmal.
found-reach-certificates = { $reason }
mend-reach-certificates = Installieren Sie die Zertifikate des Rechners (ca-certificates).
found-reach-no-name = { $address } ist keine Adresse: { $reason }
mend-reach-no-name = Prüfen Sie server.domain.
found-reach-ours = { $address } antwortet, und es ist diese Stadt.
found-reach-other = { $address } antwortet, aber es ist nicht diese Stadt.
mend-reach-other = Prüfen Sie den Reverse-Proxy: Er muss den Namen und den Pfad unverändert weitergeben (deploy/caddy, deploy/nginx).
found-reach-failed = { $address } ist von hier aus nicht zu erreichen: { $reason }
mend-reach-failed = Prüfen Sie den Namen (DNS), das Zertifikat und den Reverse-Proxy. Führt der Name im internen Netz zu einer privaten Adresse, müssen Sie von außen prüfen.
found-mail-none = Kein Mailserver ist eingerichtet: Links geben Sie selbst weiter, und es gibt keinen Wochenbrief.
found-mail-takes = { $address } antwortet und nimmt E-Mails dieser Stadt an.
found-mail-unreachable = { $address } antwortet nicht wie ein Mailserver.
mend-mail-unreachable = Prüfen Sie mail.host, mail.port und die Firewall. Port 587 gehört zu starttls, Port 465 zu implicit.
found-mail-tls = { $address } bietet keine geschützte Verbindung an, der man vertrauen kann, oder keine Anmeldung.
mend-mail-tls = Prüfen Sie mail.tls, und ob mail.host der Name ist, der im Zertifikat steht.
found-mail-login = { $address } nimmt die Anmeldung dieses Programms nicht an.
mend-mail-login = Prüfen Sie mail.username und mail.password oder die Datei mit dem Passwort.
found-mail-busy = { $address } nimmt im Moment keine E-Mails an.
mend-mail-busy = Prüfen Sie den Mailserver. E-Mails warten hier drei Tage lang.
found-mail-refused = { $address } lehnt dieses Programm ab.
mend-mail-refused = Fragen Sie die Stelle, die den Mailserver betreibt, ob dieser Rechner senden darf.

found-administrators-one = Nur eine Person hat die Rolle „Administration“.
mend-administrators-one = Laden Sie unter /admin/accounts eine zweite Person ein. Wenn die erste nicht da ist, kann sonst niemand neue Zugänge vergeben.
found-administrators-enough = Personen mit der Rolle „Administration“: { NUM($count) }.
found-legal-missing = Noch nicht angegeben: { LIST($parts) }.
mend-legal-missing = Tragen Sie es unter /admin/legal ein. Das Gesetz verlangt es von öffentlichen Stellen.
found-legal-told = Alle können sehen, wer die Website verantwortet.
legal-part-body = wer die Website verantwortet
legal-part-address = die Postanschrift
legal-part-contact = eine E-Mail-Adresse oder ein Formular
legal-part-data-protection = der Kontakt für den Datenschutz
legal-part-accessibility = der Kontakt für die Barrierefreiheit
legal-part-enforcement = die Durchsetzungsstelle für Barrierefreiheit
found-backup-never = Hier wurde noch nie eine Sicherung erstellt.
mend-backup-never = Erstellen Sie jetzt eine, und künftig jede Nacht. Wenn Sie auf andere Weise sichern, bleibt diese Zeile stehen.
found-backup-old = { $count ->
    [one] Die letzte Sicherung ist { NUM($count) } Tag alt ({ $at }).
   *[other] Die letzte Sicherung ist { NUM($count) } Tage alt ({ $at }).
}
mend-backup-old = Sehen Sie nach, warum seitdem keine erstellt wurde, und erstellen Sie jetzt eine.
found-backup-fresh = Letzte Sicherung: { $at }.
