# What was looked at on a machine, what was found, and how to mend it. $path, $address, $reason, $domain, $peer and $host
# are names and texts of the machine; $at and $last are moments in words.

check-configuration = Konfiguracja
check-data-folder = Folder danych
check-file-system = System plików
check-disk = Wolne miejsce
check-database = Baza danych
check-domain = Domena
check-secret-key = Klucz miasta
check-clock = Zegar
check-listen = Adres nasłuchu
check-proxy = Odwrotne proxy
check-mail = Poczta e-mail
check-public-address = Adres publiczny
check-administrators = Administracja serwisu
check-legal = Informacje prawne
check-backup = Kopia zapasowa
verdict-ok = W porządku
verdict-warn = Do sprawdzenia
verdict-fail = Do naprawy

found-configuration-sound = Konfiguracja jest w porządku. Domena: { $domain }.
found-configuration-wrong = { $reason }
mend-configuration-wrong = Wszystkie klucze i ich znaczenie wypisuje polecenie hansa config example.

found-folder-missing = Folder { $path } nie istnieje.
mend-folder-missing = Utworzy go pierwsze uruchomienie. Inny folder można wskazać opcją --data.
found-folder-none = { $path } nie jest folderem.
mend-folder-none = Wpisz folder w data.folder.
found-folder-unwritable = Nie można zapisywać w folderze { $path } ({ $reason }).
mend-folder-unwritable = Uruchom to na koncie, na którym działa serwis miasta, albo uczyń to konto właścicielem folderu.
found-folder-stuck = Nie można usunąć pliku { $path } ({ $reason }).
mend-folder-stuck = Sprawdź uprawnienia folderu.
found-folder-open = Na tym serwerze każdy może tu zajrzeć: { LIST($paths) }.
mend-folder-open = Zostaw to prawo tylko kontu, na którym działa serwis miasta. Odbierz je wszystkim innym.
found-folder-sound = Zapis w folderze { $path } działa, a nikt inny nie ma do niego dostępu.

found-disk-local = { $path } jest na dysku tego serwera ({ $kind }).
found-disk-network = { $path } jest w sieciowym systemie plików ({ $kind }). Dziennik SQLite tam nie działa: zapisane dane mogą przepaść.
mend-disk-network = Przenieś folder danych na dysk lokalny i wpisz go w data.folder albo użyj PostgreSQL (database.url).
found-space-enough = Wolne miejsce na dysku z folderem { $path }: { NUM($count) } GiB.
found-space-little = Mało miejsca na dysku z folderem { $path }: tylko { NUM($count) } MiB.
mend-space-little = Zwolnij miejsce albo przenieś folder danych na większy dysk. Pełny dysk zatrzymuje serwis miasta.
found-space-unknown = Nie da się odczytać, ile jest wolnego miejsca na dysku z folderem { $path } ({ $reason }).
mend-space-unknown = Sprawdź to poleceniem df -h.

found-database-missing = Plik { $path } nie istnieje.
mend-database-missing = Utworzy go pierwsze uruchomienie. Folder miasta można wskazać opcją --data.
found-database-closed = { $reason }
mend-database-closed = Sprawdź database.url, serwer bazy danych i uprawnienia do niego.
found-database-broken = { $reason }
mend-database-broken = Jeśli to się powtarza, przywróć kopię zapasową (hansa restore).
found-database-empty = Baza danych jest pusta.
mend-database-empty = Pierwsze uruchomienie hansa serve utworzy jej tabele.
found-database-old = Serwer bazy danych to PostgreSQL { $count }. Najstarsza testowana wersja to 15.
mend-database-old = Użyj PostgreSQL 15 lub nowszego.
found-database-newer = Bazę danych zapisała nowsza wersja programu hansa (migracja { $name }).
mend-database-newer = Zainstaluj tę wersję lub nowszą albo przywróć wcześniejszą kopię zapasową.
found-database-pending = { $count ->
    [one] { NUM($count) } migracja czeka na wykonanie.
    [few] { NUM($count) } migracje czekają na wykonanie.
    [many] { NUM($count) } migracji czeka na wykonanie.
   *[other] { NUM($count) } migracji czeka na wykonanie.
}
mend-database-pending = Zrób kopię zapasową, potem uruchom hansa migrate.
found-database-sqlite = { $path } ma schemat tego programu (migracje: { NUM($count) }).
found-database-postgres = PostgreSQL { $number } odpowiada i ma schemat tego programu (migracje: { NUM($count) }).

found-domain-free = Baza danych nie należy jeszcze do żadnego miasta.
mend-domain-free = Uruchom hansa serve i otwórz /setup.
found-domain-waiting = Baza danych czeka na konfigurację serwisu miasta: { $domain }.
found-domain-own = Baza danych należy do tego miasta: { $domain }.
found-domain-other = Baza danych należy do innego miasta: { $domain }. W server.domain jest: { $wanted }.
mend-domain-other = Przywróć poprzednią wartość server.domain: miasto nie może zmienić domeny.

found-key-beside = { $path } jest w folderze danych. Kto ma kopię tego folderu, odszyfruje wszystkie klucze.
mend-key-beside = Przenieś plik w inne miejsce i wpisz je w security.key_file.
found-key-to-come = Plik { $path } nie istnieje.
mend-key-to-come = Utworzy go pierwsze uruchomienie. Zachowaj wtedy kopię w innym miejscu.
found-key-missing = Brakuje pliku { $path }, a bez niego nie da się odszyfrować kluczy z bazy danych.
mend-key-missing = Odtwórz go z kopii zapasowej (hansa restore) albo wpisz jego miejsce w security.key_file.
found-key-unreadable = Nie można odczytać pliku { $path } ({ $reason }).
mend-key-unreadable = Uruchom to jako root albo na koncie, na którym działa serwis miasta, jeśli ma ono prawo czytać ten plik.
found-key-length = Plik { $path } powinien mieć 32 bajty. Jego długość w bajtach: { NUM($count) }.
mend-key-length = Przywróć właściwy plik.
found-key-other = { $path } to nie jest klucz, którym zaszyfrowano klucze tego miasta.
mend-key-other = Odtwórz właściwy klucz z kopii zapasowej.
found-key-open = Na tym serwerze każdy może odczytać plik { $path }.
mend-key-open = Zostaw to prawo tylko kontu, na którym działa serwis miasta. Odbierz je wszystkim innym.
found-key-opens = { $path } odszyfrowuje klucze miasta.
found-key-waits = Plik { $path } jest na miejscu. Żadne klucze nie są nim jeszcze zaszyfrowane.
found-key-untried = Plik { $path } jest na miejscu. Nie sprawdzono, czy działa.

found-clock-sound = Zegar pokazuje: { $at }.
found-clock-early = Zegar pokazuje: { $at }. Tego programu jeszcze wtedy nie było.
mend-clock-early = Ustaw zegar i pilnuj, żeby chodził dobrze. Podpisy zawierają czas, a inne miasta odrzucają podpisy z błędną godziną.
found-clock-behind = Zegar pokazuje: { $at }. To wcześniej niż ostatnia publikacja tego miasta ({ $last }).
mend-clock-behind = Ustaw zegar i pilnuj, żeby chodził dobrze. Podpisy zawierają czas, a inne miasta odrzucają podpisy z błędną godziną.

found-listen-free = Adres { $address } jest wolny. Serwis miasta nie działa.
found-listen-answers = Serwis miasta odpowiada pod adresem { $address }.
found-listen-taken = Adres { $address } jest zajęty, a serwis miasta tam nie odpowiada: { $reason }
mend-listen-taken = Zatrzymaj drugi program albo wybierz inny port w server.listen.
found-listen-refused = Nie można nasłuchiwać pod adresem { $address } ({ $reason }).
mend-listen-refused = Wpisz adres tego serwera w server.listen. Porty poniżej 1024 wymagają osobnego uprawnienia.

found-proxy-development = Tryb programistyczny: { $address } działa przez zwykły http na tym komputerze i proxy nie jest potrzebne. Prawdziwe miasto potrzebuje proxy i certyfikatu.
found-proxy-host = Tę stronę otwarto pod nazwą { $host }, a nazwa miasta to { $domain }.
mend-proxy-host = Otwórz stronę pod nazwą miasta. Jeśli przed serwisem stoi proxy, musi przekazywać nazwę bez zmian, bo inne miasta ją podpisują. W nginx:
found-proxy-plain = Ta strona przyszła przez zwykły http. Po drodze każdy może ją czytać.
mend-proxy-plain = Otwórz zamiast tego { $address } i ustaw proxy tak, aby odpowiadało tylko przez https.
found-proxy-silent = Żądania przychodzą z adresu { $peer }, który nie mówi, kto pyta: brakuje X-Forwarded-For.
mend-proxy-silent = Ustaw proxy tak, aby to podawało. Bez tego próby logowania są liczone łącznie dla wszystkich. Caddy robi to samodzielnie. W nginx:
found-proxy-untrusted = Żądania przychodzą z adresu { $peer }. To, co ten adres mówi o pytającym, nie jest brane pod uwagę: nie ma go wśród zaufanych proxy.
mend-proxy-untrusted = Dopisz ten wiersz do sekcji [server] w konfiguracji i uruchom serwis ponownie:
found-proxy-sound = Proxy { $peer } jest zaufane i podaje Twój adres: { $client }.
found-proxy-unnamed = Żadne odwrotne proxy nie jest zaufane: próby logowania są liczone łącznie dla wszystkich.
mend-proxy-unnamed = Wpisz proxy w sekcji [server] w konfiguracji. Jeśli działa na tym serwerze:
found-proxy-named = Zaufane proxy: { LIST($peers) }. Strona /admin/health pokazuje, czy proxy mówi, kto pyta.

found-reach-not-asked = Nie sprawdzono adresu { $address }, bo serwis miasta nie działa.
mend-reach-not-asked = Uruchom serwis i sprawdź ponownie.
found-reach-certificates = { $reason }
mend-reach-certificates = Zainstaluj certyfikaty serwera (ca-certificates).
found-reach-no-name = { $address } nie jest adresem: { $reason }
mend-reach-no-name = Sprawdź server.domain.
found-reach-ours = { $address } odpowiada i jest to serwis tego miasta.
found-reach-other = { $address } odpowiada, ale nie jest to serwis tego miasta.
mend-reach-other = Sprawdź odwrotne proxy: musi przekazywać nazwę i ścieżkę bez zmian (deploy/caddy, deploy/nginx).
found-reach-failed = Stąd nie można się połączyć z adresem { $address }: { $reason }
mend-reach-failed = Sprawdź nazwę (DNS), certyfikat i odwrotne proxy. Jeśli w sieci urzędu nazwa prowadzi do adresu prywatnego, trzeba ją sprawdzić z zewnątrz.
found-mail-none = Serwer poczty nie jest skonfigurowany. Linki przekazuje się samodzielnie, a przeglądu tygodnia nie ma.
found-mail-takes = { $address } odpowiada i przyjmuje e-maile tego miasta.
found-mail-unreachable = { $address } nie odpowiada jako serwer poczty.
mend-mail-unreachable = Sprawdź mail.host, mail.port i zaporę sieciową. Port 587 wymaga wartości starttls, a port 465 wartości implicit.
found-mail-tls = { $address } nie oferuje szyfrowanego połączenia, któremu można zaufać, albo nie pozwala się zalogować.
mend-mail-tls = Sprawdź mail.tls oraz to, czy mail.host jest nazwą z certyfikatu serwera.
found-mail-login = { $address } nie przyjmuje danych logowania tego programu.
mend-mail-login = Sprawdź mail.username i mail.password lub plik z hasłem.
found-mail-busy = { $address } nie przyjmuje teraz e-maili.
mend-mail-busy = Sprawdź serwer poczty. E-maile czekają tutaj trzy dni.
found-mail-refused = { $address } odrzuca ten program.
mend-mail-refused = Zapytaj administrację serwera poczty, czy ten komputer może wysyłać e-maile.

found-administrators-one = Serwisem administruje tylko jedna osoba.
mend-administrators-one = Zaproś drugą osobę na stronie /admin/accounts. Gdy tej pierwszej nie ma, nikt nie może dać dostępu innym.
found-administrators-enough = Liczba osób w administracji serwisu: { NUM($count) }.
found-legal-missing = Odwiedzający nie znajdą jeszcze tych informacji: { LIST($parts) }.
mend-legal-missing = Uzupełnij je na stronie /admin/legal. Prawo wymaga tego od podmiotów publicznych.
found-legal-told = Odwiedzający wiedzą, kto odpowiada za serwis.
legal-part-body = kto odpowiada za serwis
legal-part-address = adres pocztowy
legal-part-contact = adres e-mail albo formularz
legal-part-data-protection = kontakt w sprawie ochrony danych
legal-part-accessibility = kontakt w sprawie dostępności
legal-part-enforcement = organ, który czuwa nad dostępnością cyfrową
found-backup-never = Nie zrobiono tu jeszcze żadnej kopii zapasowej.
mend-backup-never = Zrób kopię teraz, a potem rób ją co noc. Jeśli kopie powstają w inny sposób, ten wiersz tu zostanie.
found-backup-old = { $count ->
    [one] Ostatnia kopia zapasowa ma { NUM($count) } dzień ({ $at }).
    [few] Ostatnia kopia zapasowa ma { NUM($count) } dni ({ $at }).
    [many] Ostatnia kopia zapasowa ma { NUM($count) } dni ({ $at }).
   *[other] Ostatnia kopia zapasowa ma { NUM($count) } dnia ({ $at }).
}
mend-backup-old = Sprawdź, dlaczego od tego czasu nie powstała nowa kopia, i zrób ją teraz.
found-backup-fresh = Ostatnia kopia zapasowa: { $at }.
