# Pierwsze uruchomienie.

setup-title = Skonfiguruj swoje miasto
setup-lead = Dwie części: miasto i pierwsze konto administracji. Później można zmienić wszystko oprócz adresu i identyfikatora.
setup-domain = Adres tego miasta, na zawsze
setup-domain-text = Inne miasta znają Twoje pod tą nazwą. Jeśli jest błędna, zatrzymaj się tutaj i najpierw zmień server.domain w konfiguracji.
setup-code = Kod konfiguracji
field-code = Kod konfiguracji
field-code-hint = Wyświetlił się tam, gdzie uruchomiono program.
setup-city = Twoje miasto
field-handle = Identyfikator
field-handle-hint = Krótka nazwa przed znakiem @, na przykład miasto albo urzad. Później nie można jej zmienić.
setup-administrator = Pierwsze konto administracji
setup-administrator-text = To konto może zapraszać kolejne osoby. Wkrótce zaproś do administracji drugą osobę.
field-officer-name = Nazwa widoczna przy Twoich odpowiedziach
field-officer-name-hint = Może to być funkcja: „Zespół ds. profilaktyki”.
setup-do = Otwórz serwis miasta
