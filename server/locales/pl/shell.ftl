# Co otacza każdą stronę.

product = Hansa
shell-skip = Przejdź do treści
shell-example = Miasto przykładowe
nav-main = Menu główne
nav-feed = Wpisy
nav-cities = Miasta
nav-drafts = Szkice
nav-follows = Obserwowanie miast
nav-admin = Zarządzanie
nav-about = O serwisie
nav-atom = Kanał Atom
nav-waiting = { $count ->
    [0] żadne miasto nie czeka na odpowiedź
    [one] { NUM($count) } miasto czeka na odpowiedź
    [few] { NUM($count) } miasta czekają na odpowiedź
    [many] { NUM($count) } miast czeka na odpowiedź
   *[other] { NUM($count) } miasta czeka na odpowiedź
}
footer-languages = Język
footer-source = Kod źródłowy
footer-version = Hansa { $version }, wolne oprogramowanie na licencji AGPL 3.0
sign-in = Zaloguj się
sign-out = Wyloguj się
labelled = { $label }:
confirm-not = Zostaw bez zmian
back = Wróć
save = Zapisz
copy = Kopiuj
copied = Skopiowano
never = nigdy
acts = Działania

# Rodzaje wpisów: jeden i wiele
kind-initiative = Inicjatywa
kind-experience = Doświadczenie
kind-resource = Materiał
kind-plain = Wiadomość
kinds-initiative = Inicjatywy
kinds-experience = Doświadczenia
kinds-resource = Materiały
kinds-plain = Wiadomości

# Role
role-officer = Zespół miasta
role-administrator = Administracja serwisu

# Odległości w czasie, w największej pasującej jednostce
ago-now = przed chwilą
ago-minutes = { $count ->
    [one] { NUM($count) } minutę temu
    [few] { NUM($count) } minuty temu
    [many] { NUM($count) } minut temu
   *[other] { NUM($count) } minuty temu
}
ago-hours = { $count ->
    [one] { NUM($count) } godzinę temu
    [few] { NUM($count) } godziny temu
    [many] { NUM($count) } godzin temu
   *[other] { NUM($count) } godziny temu
}
ago-days = { $count ->
    [one] { NUM($count) } dzień temu
    [few] { NUM($count) } dni temu
    [many] { NUM($count) } dni temu
   *[other] { NUM($count) } dnia temu
}
ago-months = { $count ->
    [one] { NUM($count) } miesiąc temu
    [few] { NUM($count) } miesiące temu
    [many] { NUM($count) } miesięcy temu
   *[other] { NUM($count) } miesiąca temu
}
ago-years = { $count ->
    [one] { NUM($count) } rok temu
    [few] { NUM($count) } lata temu
    [many] { NUM($count) } lat temu
   *[other] { NUM($count) } roku temu
}
in-now = za niecałą minutę
in-minutes = { $count ->
    [one] za { NUM($count) } minutę
    [few] za { NUM($count) } minuty
    [many] za { NUM($count) } minut
   *[other] za { NUM($count) } minuty
}
in-hours = { $count ->
    [one] za { NUM($count) } godzinę
    [few] za { NUM($count) } godziny
    [many] za { NUM($count) } godzin
   *[other] za { NUM($count) } godziny
}
in-days = { $count ->
    [one] za { NUM($count) } dzień
    [few] za { NUM($count) } dni
    [many] za { NUM($count) } dni
   *[other] za { NUM($count) } dnia
}
in-months = { $count ->
    [one] za { NUM($count) } miesiąc
    [few] za { NUM($count) } miesiące
    [many] za { NUM($count) } miesięcy
   *[other] za { NUM($count) } miesiąca
}
in-years = { $count ->
    [one] za { NUM($count) } rok
    [few] za { NUM($count) } lata
    [many] za { NUM($count) } lat
   *[other] za { NUM($count) } roku
}

# O serwisie
about-lead = Miasta opowiadają tu sobie nawzajem, co robią, aby zapobiegać brutalnemu ekstremizmowi: czego próbowały, czego to wymagało, co się udało, a co nie.
about-example = To miasto jest wymyślone. Jego wpisy to przykłady i nie mówią nic o żadnym prawdziwym miejscu.
about-who = Kto prowadzi serwis
about-who-text = Serwis prowadzi:
about-contact = Kontakt z miastem:
about-how = Jak to działa
about-how-text = Każde miasto prowadzi własny serwis i samo przechowuje swoje wpisy. Serwisy łączą się ze sobą bezpośrednio, bez centrali. To, co miasto opublikuje, pojawia się na liście wpisów każdego miasta, które je obserwuje. Zmiany i wycofania docierają tą samą drogą.
about-handle = Inne miasta obserwują to miasto pod adresem:
about-rules = Jakie zasady tu obowiązują
about-no-persons = Wpisy dotyczą działań publicznych. Nie zawierają danych o osobach: żadnych nazwisk osób prywatnych, opisów przypadków ani wykazów osób.
about-policy-open = Każdy serwis, który nie jest zablokowany, może obserwować to miasto.
about-policy-ask = Serwisy, które chcą obserwować to miasto, czekają na jego zgodę.
about-policy-allow-list = To miasto łączy się tylko z wybranymi serwisami.
about-undo = { $count ->
    [one] Przez { NUM($count) } minutę publikację można jeszcze cofnąć, zanim opuści ten serwis.
    [few] Przez { NUM($count) } minuty publikację można jeszcze cofnąć, zanim opuści ten serwis.
    [many] Przez { NUM($count) } minut publikację można jeszcze cofnąć, zanim opuści ten serwis.
   *[other] Przez { NUM($count) } minuty publikację można jeszcze cofnąć, zanim opuści ten serwis.
}
about-cookies = Pliki cookie powstają tylko wtedy, gdy coś ustawiasz albo się logujesz. Pamiętają język i ustawienia czytania, a po zalogowaniu Twoją sesję. Serwis nie pobiera niczego z innych stron.
about-program = Oprogramowanie
about-program-text = Hansa to wolne oprogramowanie na licencji GNU Affero General Public License 3.0.
about-licences = Licencje użytych składników
