# What the law asks a public body to say: accessibility, privacy, imprint.

legal-nav = Na tej stronie
legal-not-told = Miasto jeszcze tego nie podało.

# Accessibility statement (Implementing Decision (EU) 2018/1523 says what stands in one)
nav-accessibility = Deklaracja dostępności
statement-lead = Każda osoba powinna móc tu czytać, pisać i odpowiadać. Poniżej opisano, co jeszcze na to nie pozwala.
statement-state = Stan dostępności cyfrowej
statement-state-text = Serwis powstał według wytycznych dla dostępności treści internetowych (WCAG) 2.2 na poziomie AA. Europejska norma EN 301 549 wymaga ich wersji 2.1. Serwis jest częściowo zgodny z tymi wymaganiami: znane braki opisano poniżej.
statement-tested = Każdą stronę tej wersji sprawdzono programami: w jasnych i ciemnych kolorach, przy wymuszonych kolorach, przy szerokości 320 pikseli i powiększeniu 400%, w układzie od prawej do lewej i bez skryptów. Drogę od zalogowania do publikacji i odpowiedzi sprawdzono samą klawiaturą.
statement-browsers = Potrzebna jest przeglądarka z 2024 roku lub nowsza: Chromium 123, Firefox 128 albo Safari 17.5.
statement-languages = Strony są dostępne w tych językach: { LIST($languages) }. To, co piszą miasta, pozostaje w ich językach, a przy każdym tekście podano jego język.
statement-gaps = Znane braki
statement-gaps-caption = Znane braki tej wersji
statement-gap = Co nie działa
statement-whom = Komu to przeszkadza
statement-rule = Wymaganie
statement-instead = Co zrobić zamiast tego
statement-gap-tests = Nie było jeszcze testu z osobami, które na co dzień używają czytnika ekranu
statement-gap-tests-whom = Osobom, które odsłuchują strony
statement-gap-tests-instead = Napisz nam, co Ci przeszkadza; takie zgłoszenia mają pierwszeństwo
statement-tell = Zgłoś problem
statement-tell-text = Napisz, której strony to dotyczy i z czego korzystasz. Odpowiedź przyjdzie w ciągu dziesięciu dni roboczych.
statement-enforce = Jeśli nikt nie odpowie
statement-enforce-text = Można wtedy zwrócić się do organu, który czuwa nad dostępnością cyfrową tam, gdzie leży miasto:
statement-made = Deklarację sporządzono { $date } na podstawie samooceny.
statement-version = Ta deklaracja dotyczy oprogramowania Hansa { $version } i powstaje na nowo z każdą wersją.

# Privacy
nav-privacy = Polityka prywatności
privacy-lead = Jakie dane o osobach przechowuje ten serwis, po co i jak długo.
privacy-who = Kto odpowiada za dane
privacy-who-text = Administrator danych: { $body }.
privacy-readers = Osoby czytające
privacy-readers-text = Czytanie nie wymaga konta i nie zostawia śladów. Nie ma statystyk ani śledzenia, nic nie jest pobierane z innych stron. Twój adres sieciowy jest w pamięci tylko przez kilka minut, aby nikt nie mógł przeciążyć serwisu.
privacy-cookies = Pliki cookie powstają tylko wtedy, gdy coś ustawiasz albo się logujesz. Pamiętają język i ustawienia czytania, a po zalogowaniu Twoją sesję.
privacy-officers = Osoby z zespołu miasta
privacy-officers-text = Dane osób, które piszą w imieniu miasta: imię i nazwisko lub funkcja, adres e-mail, rola, język, czas ostatniego logowania i zalogowane przeglądarki. Rejestr działań mówi, kto i co opublikował, zmienił lub ukrył.
privacy-kept = Jak długo
privacy-kept-sessions = { $count ->
    [one] Zalogowane przeglądarki: { NUM($count) } dzień bez użycia
    [few] Zalogowane przeglądarki: { NUM($count) } dni bez użycia
    [many] Zalogowane przeglądarki: { NUM($count) } dni bez użycia
   *[other] Zalogowane przeglądarki: { NUM($count) } dnia bez użycia
}
privacy-kept-audit = { $count ->
    [one] Rejestr działań: { NUM($count) } dzień
    [few] Rejestr działań: { NUM($count) } dni
    [many] Rejestr działań: { NUM($count) } dni
   *[other] Rejestr działań: { NUM($count) } dnia
}
privacy-kept-invitations = { $count ->
    [one] Niewykorzystane linki z zaproszeniem: { NUM($count) } dzień
    [few] Niewykorzystane linki z zaproszeniem: { NUM($count) } dni
    [many] Niewykorzystane linki z zaproszeniem: { NUM($count) } dni
   *[other] Niewykorzystane linki z zaproszeniem: { NUM($count) } dnia
}
privacy-kept-notifications = { $count ->
    [one] Powiadomienia dla zespołu miasta: { NUM($count) } dzień
    [few] Powiadomienia dla zespołu miasta: { NUM($count) } dni
    [many] Powiadomienia dla zespołu miasta: { NUM($count) } dni
   *[other] Powiadomienia dla zespołu miasta: { NUM($count) } dnia
}
privacy-kept-inbox = { $count ->
    [one] To, co przysłały inne miasta, w otrzymanej postaci: { NUM($count) } dzień
    [few] To, co przysłały inne miasta, w otrzymanej postaci: { NUM($count) } dni
    [many] To, co przysłały inne miasta, w otrzymanej postaci: { NUM($count) } dni
   *[other] To, co przysłały inne miasta, w otrzymanej postaci: { NUM($count) } dnia
}
privacy-kept-orphans = { $count ->
    [one] Wpisy miast, które nie są już obserwowane: { NUM($count) } dzień
    [few] Wpisy miast, które nie są już obserwowane: { NUM($count) } dni
    [many] Wpisy miast, które nie są już obserwowane: { NUM($count) } dni
   *[other] Wpisy miast, które nie są już obserwowane: { NUM($count) } dnia
}
privacy-mail = Przegląd tygodnia
privacy-mail-text = Kto zamawia przegląd tygodnia, zostawia adres e-mail, język i, jeśli chce, tematy. Dane znikają po rezygnacji, a wystarczy do niej jedno kliknięcie w dowolnym e-mailu. Otwieranie e-maili nie jest śledzone.
privacy-others = Co przechowują inne miasta
privacy-others-text = To, co publikuje zespół miasta, razem z podaną przy tym nazwą, trafia do miast, które obserwują to miasto, i do wszystkich, którzy tam czytają. Gdy coś zostanie tu wycofane, każde miasto, które to otrzymało, dostaje prośbę o usunięcie.
privacy-records = Wpisy nie zawierają danych o osobach
privacy-records-text = Wpisy dotyczą działań publicznych. Nie ma w nich miejsca na nazwiska osób prywatnych, opisy przypadków ani wykazy osób. Jeśli coś takiego tu jest, napisz do nas: usuniemy to.
privacy-rights = Twoje prawa
privacy-rights-text = Możesz zobaczyć, jakie dane o Tobie są tu przechowywane, poprosić o ich poprawienie lub usunięcie albo otrzymać ich kopię. Nie trzeba podawać powodu.

# Imprint
nav-imprint = Nota prawna
imprint-lead = Kto odpowiada za ten serwis.
imprint-contact = Kontakt
imprint-missing = To miasto nie uzupełniło jeszcze noty prawnej
imprint-missing-text = Strona miasta mówi, jak się z nim skontaktować.
