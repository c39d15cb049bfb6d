# Letters, and what stands around them: the lost password, the administration of mail.

# The letter that invites. $city: the name of a city.
mail-invitation-subject = Zaproszenie: { $city }
mail-invitation-text = Zaproszenie do serwisu miasta: { $city }. Zespoły z wielu miast opisują tam, czego próbują, aby zapobiegać radykalizacji, i co z tego wynikło.
mail-invitation-role = Twoja rola: { $role }.
mail-invitation-do = Utwórz konto
mail-link-until = Link działa jeden raz, do { $when }.
mail-not-expected = Nie wiesz, skąd ten e-mail? Nie trzeba nic robić: bez kliknięcia linku konto nie powstanie.

# The letter with the link to a new password
mail-reset-subject = Nowe hasło: { $city }
mail-reset-administrator = Administracja serwisu w Twoim mieście utworzyła dla Ciebie link do ustawienia nowego hasła.
mail-reset-somebody = Dostaliśmy prośbę o nowe hasło dla tego adresu, najpewniej od Ciebie.
mail-reset-do = Ustaw nowe hasło
mail-reset-not = To nie Twoja prośba? Nie trzeba nic robić: hasło pozostaje bez zmian.

# The letter about a reply. $title: the title of a record, in any language.
mail-reply-subject = Nowa odpowiedź: { $title }
mail-reply-by = Od: { $author }
mail-reply-by-city = Od: { $author } ({ $city })
mail-in-language = Język: { $language }
mail-reply-do = Przeczytaj i odpowiedz
mail-reply-why = Otrzymujesz ten e-mail, bo chcesz od razu wiedzieć o odpowiedziach.
mail-settings = Wybierz, jakie e-maile otrzymujesz
mail-stop-replies = Zrezygnuj z e-maili o odpowiedziach

# The weekly letter
mail-digest-subject = { $city }: przegląd tygodnia do { $when }
mail-digest-title = Co nowego w sojuszu
mail-digest-period = Od { $since } do { $until }
mail-digest-empty = W tym tygodniu nie ma nic nowego z miast podobnej wielkości, z Twojego kraju ani na Twoje tematy. Tak bywa. Następny przegląd przyjdzie w poniedziałek.
mail-digest-failure = Nie udało się, a warto o tym przeczytać
mail-digest-waiting = { $count ->
    [one] { NUM($count) } odpowiedź czeka na Ciebie
    [few] { NUM($count) } odpowiedzi czekają na Ciebie
    [many] { NUM($count) } odpowiedzi czeka na Ciebie
   *[other] { NUM($count) } odpowiedzi czeka na Ciebie
}
mail-digest-feed = Wszystkie nowe wpisy
mail-digest-account = Otrzymujesz ten przegląd raz w tygodniu, w poniedziałek.
mail-digest-address = Otrzymujesz ten przegląd raz w tygodniu, bo zamówiono go na ten adres. Miasto: { $city }.
mail-stop-digest = Zrezygnuj z przeglądu tygodnia
mail-why-band = Podobna liczba mieszkańców: { $band }
mail-why-country = Ten sam kraj: { $country }
mail-why-theme = Jeden z Twoich tematów: { $theme }

# The letter that asks whether the weekly letter is wanted
mail-confirm-subject = Potwierdź: przegląd tygodnia ({ $city })
mail-confirm-text = Ktoś wpisał ten adres, aby otrzymywać przegląd tygodnia ({ $city }): najwyżej siedem punktów, w każdy poniedziałek.
mail-confirm-do = Tak, chcę go otrzymywać
mail-confirm-not = To nie Twoja prośba? Nie trzeba nic robić: bez potwierdzenia nic nie wyślemy, a adres zniknie po tygodniu.

# The test letter
mail-test-subject = Próbny e-mail: { $city }
mail-test-text = Serwer poczty przyjął ten e-mail: można wysyłać zaproszenia, linki do nowych haseł i przegląd tygodnia.

# A lost password
sign-in-no-account = Nie masz konta? Zaproszenie można dostać od administracji serwisu w Twoim mieście.
forgot-link = Nie pamiętasz hasła?
forgot-title = Nie pamiętasz hasła?
forgot-lead = Podaj adres swojego konta. Dostaniesz e-mail z linkiem do ustawienia nowego hasła.
forgot-do = Wyślij link
forgot-sent = Sprawdź pocztę
forgot-sent-text = Jeśli istnieje konto z tym adresem, e-mail jest już w drodze. Link działa jeden raz, przez jeden dzień.
forgot-sent-else = Po kilku minutach nadal nic? Zajrzyj do spamu albo poproś o link administrację serwisu w Twoim mieście.

# Administration of mail
link-mailed = Link wysyłamy też e-mailem. Nadal można go przekazać samodzielnie.
admin-room-mail = Poczta
mail-server = Serwer poczty
mail-from = Nadawca
mail-last = Ostatni wysłany e-mail
mail-waiting = E-maile, które czekają
mail-given-up = E-maile, których nie udało się wysłać
mail-readers = Kto otrzymuje przegląd tygodnia
mail-readers-count = Konta: { $accounts }. Bez konta: { $others }.
mail-test-to = Próbny e-mail trafi na Twój adres:
mail-test-do = Wyślij mi próbny e-mail
mail-test-failed = Próbnego e-maila nie wysłano
mail-none = Serwer poczty nie jest skonfigurowany
mail-none-text = Wszystko inne działa. Zaproszenia i linki do nowych haseł przekazujesz samodzielnie, a o tym, co się dzieje, mówi strona powiadomień. Przeglądu tygodnia nie ma.
mail-none-how = Aby wysyłać e-maile, wpisz te wiersze z własnymi wartościami do pliku konfiguracji i uruchom program ponownie:
mail-letters = E-maile czekające i niewysłane
mail-letters-caption = Czego jeszcze nie wysłano, najnowsze na początku
mail-letter-kind = E-mail
mail-letter-to = Do
mail-letter-written = Data
mail-letter-state = Stan
mail-retry = Wyślij ponownie
mail-resend = Wyślij ponownie wszystkie niewysłane e-maile
mail-resend-count = E-maile do wysłania: { $count }
confirm-resend = Wysłać ponownie wszystkie te e-maile?
confirm-resend-text = Każdy e-mail zostanie wysłany od razu, a w razie niepowodzenia próby potrwają jeszcze trzy dni. E-maile z linkiem, który stracił ważność, pozostaną niewysłane.
confirm-resend-do = Wyślij ponownie
mail-kind-invitation = Zaproszenie
mail-kind-reset = Nowe hasło
mail-kind-reply = Odpowiedź
mail-kind-digest = Przegląd tygodnia
mail-kind-confirm = Potwierdzenie przeglądu tygodnia
mail-kind-test = Próbny e-mail
mail-state-ready = czeka
mail-state-failed = niewysłany
mail-trouble-unreachable = Serwer poczty nie odpowiada.
mail-trouble-tls = Nie było szyfrowanego połączenia z serwerem poczty.
mail-trouble-login = Serwer poczty nie przyjmuje danych logowania tego programu.
mail-trouble-barred = Serwer poczty nie pozwala temu miastu wysyłać.
mail-trouble-busy = Serwer poczty nie przyjmuje teraz e-maili.
mail-trouble-refused = Serwer poczty odrzucił ten e-mail albo ten adres.
mail-trouble-unusable = Tego e-maila nie dało się już odczytać.
mail-trouble-expired = Link w tym e-mailu stracił ważność.
error-code-no-mail = Serwer poczty nie jest skonfigurowany, więc nie można wysłać e-maila.
error-code-mail-unreachable = Serwer poczty nie odpowiada. Sprawdź mail.host, mail.port i zaporę sieciową.
error-code-mail-tls = Nie ma szyfrowanego połączenia z serwerem poczty albo serwer nie pozwala się zalogować. Sprawdź mail.tls i nazwę w certyfikacie serwera.
error-code-mail-login = Serwer poczty nie przyjmuje danych logowania tego programu. Sprawdź mail.username i mail.password.
error-code-mail-busy = Serwer poczty nie przyjmuje teraz e-maili. Spróbuj ponownie za kilka minut.
error-code-mail-refused = Serwer poczty odrzucił e-mail. Sprawdź, czy ten program może wysyłać z adresu podanego w mail.from.
audit-account-forgot = Poproszono o link do nowego hasła
audit-mail-test = Wysłano próbny e-mail
audit-mail-retry = Wysłano e-mail ponownie
audit-mail-resend = Wysłano ponownie wszystkie niewysłane e-maile
done-mail-tested = Serwer poczty przyjął próbny e-mail.
done-letter-retried = Trwa ponowna próba wysłania e-maila.
done-letters-resent = Trwa ponowna próba wysłania wszystkich niewysłanych e-maili.
