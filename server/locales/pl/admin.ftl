# Co widzi i robi administracja serwisu.

admin-room-overview = Przegląd
admin-room-accounts = Konta
admin-room-profile = Miasto
admin-room-legal = Informacje prawne
admin-room-domains = Domeny
admin-room-hidden = Ukryte wpisy
admin-room-peers = Inne serwisy
admin-room-health = Stan techniczny
admin-room-audit = Rejestr działań
admin-second = Serwisem administruje tylko jedna osoba
admin-second-text = Gdy jej nie ma, nikt nie może dać dostępu innym. Zaproś drugą osobę.
admin-second-do = Zaproś do administracji
admin-state = Stan
admin-accounts-count = { $count ->
    [one] { NUM($count) } konto
    [few] { NUM($count) } konta
    [many] { NUM($count) } kont
   *[other] { NUM($count) } konta
}
admin-peers-count = { $count ->
    [0] na razie brak
    [one] { NUM($count) } serwis
    [few] { NUM($count) } serwisy
    [many] { NUM($count) } serwisów
   *[other] { NUM($count) } serwisu
}
admin-peers-troubled = { $count ->
    [one] { NUM($count) } nie odpowiada
    [few] { NUM($count) } nie odpowiadają
    [many] { NUM($count) } nie odpowiada
   *[other] { NUM($count) } nie odpowiada
}
admin-rules-count = { $count ->
    [0] brak reguł
    [one] { NUM($count) } reguła
    [few] { NUM($count) } reguły
    [many] { NUM($count) } reguł
   *[other] { NUM($count) } reguły
}
admin-latest = Ostatnie działania w serwisie
admin-all-acts = Wszystkie działania

invite-title = Zaproś osobę
invite-text = Powstanie link, który trzeba samodzielnie przekazać tej osobie. Działa jeden raz, przez siedem dni.
invite-do = Utwórz link
field-invite-role = Rola
link-invite = Zaproszenie
link-reset = Link do ustawienia nowego hasła
link-text = Przekaż go samodzielnie tej jednej osobie i nikomu innemu. Jest pokazany tylko ten jeden raz, działa raz i wygasa
accounts-title = Wszystkie konta
accounts-caption = Kto może się tu logować
account-name = Nazwa
account-role = Rola
account-last = Ostatnie logowanie
account-suspended = zawieszone
account-self = To Twoje konto
account-reset = Nowe hasło
account-suspend = Zawieś
account-reinstate = Przywróć dostęp
make-role-officer = Odbierz rolę administracji
make-role-administrator = Dodaj do administracji
invitations-title = Niewykorzystane linki
invitations-caption = Linki, które przekazano i których jeszcze nie użyto
invitation-purpose = Cel
purpose-invite = Nowe konto
purpose-reset = Nowe hasło
invitation-cancel = Unieważnij
confirm-suspend = Zawiesić to konto?
confirm-suspend-text = Osoba zostanie od razu wszędzie wylogowana, a jej tokeny dla programów stracą ważność. Do czasu przywrócenia dostępu nikt nie zaloguje się na to konto.
confirm-suspend-reach = Opublikowane wpisy i odpowiedzi tej osoby pozostaną. Jej szkice będą nadal dostępne dla zespołu miasta.
confirm-suspend-do = Zawieś konto
confirm-role-administrator = Zmienić rolę tej osoby na „administracja serwisu”?
confirm-role-administrator-text = Administracja serwisu zaprasza osoby i zawiesza konta, decyduje, które miasta obserwować i którym pozwolić na obserwowanie Twojego, blokuje domeny, ukrywa wpisy i czyta rejestr działań.
confirm-role-administrator-reach = Ta osoba będzie też mogła odebrać Ci tę rolę.
confirm-role-administrator-do = Zmień rolę
confirm-role-officer = Zmienić rolę tej osoby na „zespół miasta”?
confirm-role-officer-text = Ta osoba nadal będzie pisać, publikować i odpowiadać. Nie będzie już zarządzać kontami, obserwowaniem miast, domenami ani ukrytymi wpisami.
confirm-role-officer-do = Zmień rolę
confirm-block = Zablokować miasto połączone z Twoim?
confirm-block-text = To, co opublikowały te miasta, od razu zniknie z Twojej listy wpisów, tak samo ich odpowiedzi. Nic nie będzie już od nich odbierane ani do nich wysyłane.
confirm-block-reach = Zespoły tych miast nie zostaną o tym powiadomione. Po usunięciu reguły znowu pojawi się to, co serwis jeszcze przechowuje. Tego, co opublikują do tego czasu, serwis nie pobierze.
confirm-block-do = Zablokuj domenę
confirm-clear-block = Zdjąć tę blokadę?
confirm-clear-block-text = To, co wysyła tamten serwis, będzie znowu odbierane, a wpisy Twojego miasta będą mogły tam znowu trafiać. To, co jest jeszcze przechowywane, pojawi się od razu.
confirm-clear-block-do = Zdejmij blokadę
confirm-clear-allow = Usunąć to zezwolenie?
confirm-clear-allow-text = Jeśli dozwolone są tylko wybrane domeny, od tamtego serwisu nic już nie będzie odbierane. To, co opublikował, od razu zniknie z Twojej listy wpisów.
confirm-clear-allow-do = Usuń zezwolenie

hidden-title = Ukryte wpisy
hidden-lead = Wpisy, które administracja ukryła w tym serwisie. W miastach, z których pochodzą, i w innych serwisach są bez zmian.
hidden-none = Nic nie jest ukryte
hidden-none-text = Na stronie wpisu administracja może go ukryć w tym serwisie.
hidden-since = ukryto

domains-lead = Z kim łączy się ten serwis. Blokada jest ważniejsza niż wszystko inne i obejmuje także poddomeny.
policy-title = Kto może obserwować to miasto
field-policy = Zasada ogólna
policy-open = Każdy serwis, który nie jest zablokowany
policy-ask = Każdy serwis, który nie jest zablokowany, jeśli dostanie zgodę
policy-allow-list = Tylko dozwolone domeny; od innych nic nie jest odbierane ani czytane
rules-title = Reguły dla poszczególnych domen
rules-none = Nie ma reguł.
rules-caption = Reguły według domen
rule-domain = Domena
rule-rule = Reguła
rule-reason = Powód
rule-since = Od kiedy
rule-clear = Usuń
rule-new = Nowa reguła
rule-do = Ustaw regułę
rule-block = Zablokowana
rule-allow = Dozwolona
field-domain = Domena
field-domain-hint = Na przykład miasto.example. Obejmuje także poddomeny.
field-rule = Reguła
field-reason = Powód
field-reason-hint = Dla pozostałych osób z administracji. Nie jest publikowany.

peers-lead = Serwisy, które otrzymują to, co publikuje to miasto, i postęp wysyłki do każdego z nich. Gdy serwis nie odpowiada, próby są ponawiane i nigdy nie ustają.
peers-none = Nie ma jeszcze innych serwisów
peers-none-text = Gdy jakieś miasto zacznie obserwować Twoje albo Twoje zacznie obserwować inne, pojawi się ono tutaj.
peers-caption = Inne serwisy według domen
peer-state = Stan
peer-since = od
peer-letters = Odrzucone
peer-letters-none = brak
peer-behind = Do dostarczenia
peer-success = Ostatnie dostarczenie
peer-failure = Ostatnie niepowodzenie
peer-active = Odpowiada
peer-waits = Nie odpowiada
peer-refuses = Odrzuca przesyłki
peer-rests = Prosi o przerwę
peer-paused = Wstrzymany
peer-gone = Już nie istnieje
peer-pause = Wstrzymaj wysyłkę
peer-resume = Wyślij teraz
peer-delivery = Co to miasto tam wysyła
peer-kind = Co to jest
peer-kind-member = Miasto z dziennikiem publikacji
peer-kind-member-text = Ten serwis prowadzi dziennik, czyli ponumerowaną listę tego, co publikuje. Można udowodnić, że niczego z niej tu nie brakuje.
peer-kind-plain = Zwykły serwer
peer-kind-plain-text = To zwykły serwer. Nie można udowodnić, że niczego z niego tu nie brakuje.
peer-circuit = Wysyłka
peer-circuit-closed = Trwa
peer-circuit-open = Czeka
peer-circuit-half-open = Najpierw próba z jedną przesyłką; jeśli dotrze, pójdą następne
peer-next = Następna próba:
peer-failures = Niepowodzenia z rzędu
peer-skipped = Pominięto zaległości
peer-skipped-text = Serwis nie odpowiadał przez 30 dni. To, co wtedy czekało, nie zostanie już wysłane. W razie potrzeby wyślij to ponownie poniżej.
peer-refetch = Pobierz profil ponownie
peer-resend-title = Wyślij ponownie
peer-resend-text = Wszystko, co to miasto opublikowało od podanego dnia, zostanie tam dostarczone jeszcze raz. Drugi serwis rozpozna i pominie to, co już ma.
peer-resend = Wyślij ponownie
field-peer-since = Od którego dnia
field-peer-since-hint = Na przykład 2026-11-22.
mistake-since-not-a-date = „{ $label }”: wpisz dzień, na przykład 2026-11-22
mistake-since-nothing-since = Od tego dnia nic nie opublikowano
letters-title = Odrzucone przesyłki
letters-text = Drugi serwis odpowiedział, że ich nie chce. Same nie zostaną wysłane ponownie.
letters-caption = Odrzucone przesyłki, najnowsze na początku
letters-none = Serwis niczego nie odrzucił.
letters-retry = Wyślij wszystkie ponownie
letter-inbox = Skrzynka odbiorcza
letter-error = Odpowiedź
letter-retry = Wyślij ponownie
readings-title = Co jest stamtąd czytane
readings-text = Zwykły serwer wysyła to, co nowe. Tego, co zapomni wysłać, ten serwis szuka co kwadrans.
readings-caption = Konta, które Twoje miasto tam obserwuje
reading-actor = Konto
reading-last = Ostatni odczyt
reading-next = Następny
reading-new = Jeszcze nie odczytano
reading-read = Odczytano
reading-bounded = Odczytano częściowo: zbyt długie
reading-failed = Nie udało się odczytać
jobs-title = Czego nie udało się pobrać
jobs-text = Odpowiedzi i wpisy, które wskazały inne serwisy. Próbowano je pobrać wiele razy. Teraz nic się już samo nie stanie, a po 30 dniach te wiersze znikną.
jobs-caption = Czego nie udało się pobrać, najnowsze na początku
job-what = Adres
job-error = Przyczyna
job-retry = Spróbuj ponownie
job-drop = Zrezygnuj

audit-title = Rejestr działań w serwisie
audit-lead = Kto, co i kiedy tu zrobił. Nikt nie może zmienić tych wierszy.
audit-caption = Działania, najnowsze na początku
audit-when = Kiedy
audit-what = Co
audit-subject = Czego dotyczy
audit-who = Kto
audit-program = Program
audit-account-invite = Utworzono zaproszenie
audit-account-cancel = Unieważniono link
audit-subject-gone = wycofany wpis
audit-subject-policy = Kto może obserwować to miasto
audit-account-password = Zmieniono hasło
audit-account-reset = Utworzono link do nowego hasła
audit-account-role = Zmieniono rolę
audit-account-suspend = Zawieszono konto
audit-account-reinstate = Przywrócono dostęp do konta
audit-session-revoke = Wylogowano przeglądarkę
audit-token-create = Utworzono token
audit-token-revoke = Unieważniono token
audit-city-setup = Skonfigurowano serwis miasta
audit-city-update = Zmieniono profil miasta
audit-domain-block = Zablokowano domenę
audit-domain-allow = Dopuszczono domenę
audit-domain-clear = Usunięto regułę
audit-policy-set = Zmieniono zasadę ogólną
audit-follow-request = Poproszono miasto o zgodę na obserwowanie
audit-follow-undo = Zakończono obserwowanie miasta
audit-follow-accept = Dano miastu zgodę na obserwowanie
audit-follow-reject = Odmówiono miastu zgody na obserwowanie lub ją cofnięto
audit-record-publish = Opublikowano wpis
audit-record-update = Zmieniono wpis
audit-record-withdraw = Wycofano wpis
audit-record-hide = Ukryto tutaj wpis
audit-record-show = Pokazano wpis ponownie
audit-reply-publish = Wysłano odpowiedź
audit-reply-withdraw = Wycofano odpowiedź
audit-reply-hide = Ukryto tutaj odpowiedź
audit-reply-show = Pokazano odpowiedź ponownie
audit-peer-pause = Wstrzymano wysyłkę
audit-peer-resume = Wznowiono wysyłkę
audit-peer-resend = Wysłano ponownie
audit-peer-refetch = Pobrano profil ponownie
audit-peer-retry = Wysłano ponownie odrzucone przesyłki
audit-peer-skip = 30 dni bez odpowiedzi: to, co czekało, nie zostanie już wysłane
audit-follow-lost = Zakończono obserwowanie miasta: drugi serwis o nim nie wie
audit-follow-unfollow = Powiadomiono miasto, że nie jest obserwowane
audit-inbox-retry = Ponownie przetworzono odebraną przesyłkę
audit-job-retry = Ponowiono pobieranie
audit-job-drop = Zrezygnowano z pobierania
audit-key-rotate = Wymieniono klucz
audit-other = { $action }
legal-lead = Kto odpowiada za serwis i do kogo można pisać. Te dane pokazują publiczne strony z informacjami prawnymi. Podawaj nazwy urzędów i wydziałów, nigdy osób prywatnych.
field-legal-body = Podmiot publiczny, który odpowiada za serwis
field-legal-body-hint = Na przykład „Miasto Lindhavn”.
field-legal-address = Adres pocztowy
field-legal-email = Adres e-mail urzędu
field-legal-email-hint = Adres urzędu lub wydziału, nigdy konkretnej osoby. Zamiast niego wystarczy formularz.
field-legal-form = Strona z formularzem kontaktowym
field-data-protection = Kontakt w sprawie ochrony danych
field-data-protection-hint = Adres e-mail albo strona internetowa inspektora ochrony danych.
field-accessibility = Kontakt w sprawie dostępności
field-accessibility-hint = Adres e-mail albo strona internetowa dla osób, które nie mogą skorzystać z którejś ze stron.
field-enforcement = Organ, który czuwa nad dostępnością cyfrową
field-enforcement-hint = Organ krajowy lub regionalny, do którego można się zwrócić, gdy miasto nie odpowiada.
field-enforcement-page = Strona internetowa tego organu
mistake-not-a-contact = „{ $label }”: wpisz adres e-mail albo adres strony, który zaczyna się od https://
done-legal-saved = Zapisano. Strony z informacjami prawnymi już to pokazują.
audit-legal-set = Zmieniono informacje prawne
audit-subject-legal = Strony z informacjami prawnymi
health-lead = Co właśnie sprawdzono, co znaleziono i jak to naprawić. W terminalu to samo pokazuje polecenie hansa doctor.
health-report = Raport
health-good = Wszystko w porządku
health-failed = { $count ->
    [one] { NUM($count) } rzecz do naprawy
    [few] { NUM($count) } rzeczy do naprawy
    [many] { NUM($count) } rzeczy do naprawy
   *[other] { NUM($count) } rzeczy do naprawy
}
health-warned = { $count ->
    [one] { NUM($count) } rzecz do sprawdzenia
    [few] { NUM($count) } rzeczy do sprawdzenia
    [many] { NUM($count) } rzeczy do sprawdzenia
   *[other] { NUM($count) } rzeczy do sprawdzenia
}
