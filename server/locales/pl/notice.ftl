# What somebody is told: the page of notifications, the choice of letters, the weekly letter without an account.

notice-title = Powiadomienia
notice-unread = { $count ->
    [one] { NUM($count) } nieprzeczytane
    [few] { NUM($count) } nieprzeczytane
    [many] { NUM($count) } nieprzeczytanych
   *[other] { NUM($count) } nieprzeczytanego
}
notice-lead = { $count ->
    [0] Wszystko przeczytane.
    [one] { NUM($count) } nieprzeczytane.
    [few] { NUM($count) } nieprzeczytane.
    [many] { NUM($count) } nieprzeczytanych.
   *[other] { NUM($count) } nieprzeczytanego.
}
notice-read-all = { $count ->
    [one] Oznacz jako przeczytane
    [few] Oznacz wszystkie jako przeczytane ({ NUM($count) })
    [many] Oznacz wszystkie jako przeczytane ({ NUM($count) })
   *[other] Oznacz wszystkie jako przeczytane ({ NUM($count) })
}
notice-read-group = { $count ->
    [one] Oznacz jako przeczytane
    [few] Oznacz jako przeczytane ({ NUM($count) })
    [many] Oznacz jako przeczytane ({ NUM($count) })
   *[other] Oznacz jako przeczytane ({ NUM($count) })
}
notice-filter = Według powodu
notice-all = Wszystkie
notice-count = { $reason } ({ NUM($count) })
notice-none = Nic tu nie ma
notice-none-text = Gdy ktoś odpowie na Twój wpis albo na Twoją odpowiedź, informacja pojawi się tutaj.
notice-new = Nowe
notice-open = Otwórz
notice-gone = Wpis, którego już nie ma
notice-letters = Poczta
notice-somebody = Ktoś

# Reasons: as the filter and the head of a letter name them
notice-reply = Odpowiedź na Twój wpis
notice-answer = Odpowiedź na Twoją odpowiedź
notice-thread = Nowa odpowiedź w wątku z Twoim udziałem
notice-follow-request = Prośba o zgodę na obserwowanie Twojego miasta
notice-follow-accepted = Zgoda na obserwowanie innego miasta
notice-silent = Miasto nie odpowiada
notice-quarantine = Wstrzymano odbieranie publikacji miasta
notice-mail = Nie udało się wysłać e-maili
notice-review = Twój wpis do potwierdzenia

# Reasons as sentences. $actor: the name of a person, an office or a city.
notice-by-reply = { $actor }: odpowiedź na Twój wpis
notice-by-answer = { $actor }: odpowiedź na Twoją odpowiedź
notice-by-thread = { $actor }: nowa odpowiedź w wątku z Twoim udziałem
notice-by-follow-request = { $actor } prosi o zgodę na obserwowanie Twojego miasta i czeka na odpowiedź
notice-by-follow-accepted = { $actor } zgadza się na obserwowanie przez Twoje miasto
notice-by-silent = { $actor } nie odpowiada od siedmiu dni; to, co publikujesz, czeka
notice-by-quarantine = { $actor }: dziennik publikacji tego miasta zawiera sprzeczności, więc wstrzymano jego odbieranie
notice-by-mail = Nie udało się wysłać e-maili i nie będzie dalszych prób
notice-by-review = Minął dzień, do którego wpis miał pozostać aktualny. Czy nadal tak jest?
done-notices-read = Oznaczono jako przeczytane.

# Which letters an account wants
letters-to-you = E-maile do Ciebie
letters-to-you-text = Przegląd tygodnia przychodzi w poniedziałki i ma najwyżej siedem punktów: co nowego w miastach podobnej wielkości, w Twoim kraju i na Twoje tematy oraz które odpowiedzi czekają na Ciebie.
letters-next = Następny:
letters-no-mail = Serwer poczty nie jest tu skonfigurowany, więc e-maile nie są wysyłane. O tym, co się dzieje, mówi ta strona.
letters-rhythm-weekly = Raz w tygodniu, w poniedziałek
letters-rhythm-never = Nigdy
letters-replies-once = Od razu, osobny e-mail o każdej
letters-replies-weekly = W przeglądzie tygodnia
letters-replies-never = Nigdy e-mailem
field-letters-rhythm = Przegląd tygodnia
field-letters-always = Także wtedy, gdy w tygodniu nie było nic nowego
field-letters-replies = Odpowiedzi do Ciebie
field-letters-themes = Twoje tematy
field-letters-themes-hint = Dowolna liczba.
done-letters-chosen = Twój wybór e-maili jest zapisany.

# The weekly letter without an account
digest-title = Przegląd tygodnia
digest-lead = Czego próbowały w tym tygodniu miasta podobne do Twojego. Najwyżej siedem punktów, w każdy poniedziałek.
digest-promise = Konto nie jest potrzebne. Nikt nie sprawdza, czy otwierasz e-maile. Jedno kliknięcie w dowolnym z nich kończy wysyłkę, a Twój adres zostaje usunięty.
digest-do = Zamów przegląd
digest-sent = Sprawdź pocztę
digest-sent-text = Wysłaliśmy e-mail na ten adres. Przegląd tygodnia zacznie przychodzić, gdy to w nim potwierdzisz.
digest-no-mail = Przegląd jest tu niedostępny
digest-no-mail-text = Ten serwis nie wysyła e-maili. Nowe wpisy można odbierać w czytniku kanałów:
field-digest-email-hint = Posłuży tylko do tego przeglądu.
field-digest-language = Język przeglądu
field-digest-language-hint = Przy wpisach w innych językach podany jest ich język.
field-digest-band = Z miast tej wielkości
field-band = Wielkość miasta
field-digest-country = Z tego kraju
field-digest-themes = Na te tematy
field-digest-themes-hint = Dowolna liczba.
field-digest-always = Także wtedy, gdy w tygodniu nie było nic nowego
mistake-themes-nothing-chosen = Wybierz wielkość miasta, kraj albo temat: inaczej nie będzie o czym pisać

digest-link-confirm = Otrzymywać przegląd tygodnia?
digest-link-confirm-text = Przychodzi w poniedziałki i ma najwyżej siedem punktów. Jedno kliknięcie w dowolnym e-mailu kończy wysyłkę.
digest-link-confirm-do = Tak, chcę go otrzymywać
digest-link-confirmed = Przegląd tygodnia jest zamówiony
digest-link-confirmed-text = Następny przyjdzie w poniedziałek. Jedno kliknięcie w dowolnym e-mailu kończy wysyłkę.
digest-link-stop = Zrezygnować z przeglądu tygodnia?
digest-link-stop-text = Wysyłka skończy się od razu.
digest-link-stop-do = Zrezygnuj z przeglądu tygodnia
digest-link-stop-replies = Zrezygnować z e-maili o odpowiedziach?
digest-link-stop-replies-text = Wysyłka skończy się od razu. Strona powiadomień nadal będzie informować o odpowiedziach.
digest-link-stop-replies-do = Zrezygnuj z e-maili o odpowiedziach
digest-link-stopped = Koniec wysyłki
digest-link-stopped-text = Przegląd tygodnia już nie przyjdzie, a Twój adres został tu usunięty.
digest-link-stopped-account = Koniec wysyłki tych e-maili
digest-link-stopped-account-text = Te e-maile już nie przyjdą. Na stronie powiadomień można je znowu wybrać.
digest-link-dead = Ten link już nie działa
digest-link-dead-text = Stracił ważność albo rezygnacja została już przyjęta. Możliwe też, że nie skopiowano go w całości. Nie trzeba nic robić.
