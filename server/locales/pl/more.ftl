### What a record says beyond its core: the tasks of the editor, their fields, and the headings of the page.

more-title = Uzupełnij wpis
more-lead = Wszystko to może poczekać. Im więcej tu odpowiedzi, tym łatwiej innemu miastu wdrożyć to u siebie.
more-answered = Odpowiedzi: { $count } z { $most }
more-contents = Na tej stronie
more-done = { $count ->
    [one] { NUM($count) } odpowiedź
    [few] { NUM($count) } odpowiedzi
    [many] { NUM($count) } odpowiedzi
   *[other] { NUM($count) } odpowiedzi
}
more-back = Wróć do wpisu
more-optional = Pola na tej stronie są nieobowiązkowe, chyba że zaznaczono inaczej.

## Tasks, and headings on the page of a record

part-people = Kto bierze udział
part-people-lead = Dla kogo to jest, kto się tym zajmuje i kto decyduje.
part-method = Jak to działa: szczegóły
part-method-lead = Co musi pozostać bez zmian, a co inne miasto może u siebie zmienić.
part-effort = Ile to kosztuje
part-effort-lead = Przybliżone liczby też pomagają. Pomiń to, czego nie wiesz.
part-results = Wyniki i dowody skuteczności
part-results-lead = Każdy efekt osobno, ze stopniem pewności. Innym najbardziej pomaga to, co się nie udało.
part-copying = Warunki i pomoc
part-copying-lead = Co jest potrzebne na początek i w czym może pomóc Twoje miasto.
part-safeguards = Gwarancje praw
part-safeguards-lead = Dwanaście pytań o prawa osób, których to dotyczy. „Nie” to też uczciwa odpowiedź. Odpowiedzi widzą wszyscy.
part-training = Szkolenie
part-training-lead = Dotyczy modułów szkoleniowych i kursów.
part-law = Prawo
part-law-lead = Dotyczy tekstów prawnych.
part-data = Dane
part-data-lead = Dotyczy zbiorów danych. Nigdy nie podawaj niczego o pojedynczych osobach.
part-links = Powiązania i słowa kluczowe
part-links-lead = Inne wpisy powiązane z tym i słowa, po których można go znaleźć.

## Rows

row-partners = Partner { $count }
row-creators = Organizacja { $count }
row-key-dates = Data { $count }
row-outcomes = Efekt { $count }
row-evaluations = Ewaluacja { $count }
row-language-versions = Język { $count }
row-add-partners = Dodaj partnera
row-add-creators = Dodaj organizację
row-add-key-dates = Dodaj datę
row-add-outcomes = Dodaj efekt
row-add-evaluations = Dodaj ewaluację
row-add-language-versions = Dodaj język

## Fields: who takes part

field-practitioner = Kto się tym zajmuje
field-practitioner-hint = Najwyżej osiem grup zawodowych.
field-setting = Miejsce działania
field-setting-hint = Najwyżej cztery.
field-target-age = Wiek grupy docelowej
field-age-from = Od
field-age-to = Do
field-extremism-form = Forma ekstremizmu
field-extremism-form-hint = Tylko jeśli chodzi o konkretną formę. Najwyżej trzy.
field-partners = Partnerzy
field-organisation-name = Nazwa
field-organisation-kind = Obszar działania
field-organisation-url = Strona internetowa
field-governance = Kto decyduje
field-governance-hint = Kto, co i komu przekazuje oraz na podstawie jakiego porozumienia. Jednostki i stanowiska, nigdy osoby.
field-contact-role = Kogo może zapytać inne miasto
field-contact-role-hint = Nazwa jednostki lub stanowiska, na przykład „Biuro Profilaktyki”. Nigdy imię i nazwisko.
field-initiative-contact = Strona kontaktowa
field-audience = Komu się przydaje
field-audience-hint = Najwyżej osiem grup zawodowych.
field-creators = Kto to przygotował
field-rights-holder = Kto ma prawa do materiału
field-edition = Wydanie
field-edition-hint = Na przykład 2024 albo 2024-09.
field-identifiers = Identyfikatory
field-identifiers-hint = Każdy w osobnym wierszu: DOI, ISBN, ISSN lub inny numer.
field-language-versions = Wersje językowe
field-language-version-language = Język
field-language-version-language-hint = Krótki kod: fr, nl, de.
field-language-version-name = Tytuł w tym języku
field-language-version-url = Adres strony
field-language-version-status = Oryginał czy tłumaczenie
field-experience-kind = Rodzaj doświadczenia
field-adoption = Przejęta praktyka
field-adoption-hint = Adres wpisu miasta, z którego pochodzi ta praktyka.
field-city-context = Miasto w tamtym czasie
field-city-context-hint = Wielkość, położenie przy granicy, charakter miejski czy wiejski, napięcia, co już wtedy działało.

## Fields: how it works

field-acronym = Skrócona nazwa
field-objectives = Cele
field-objectives-hint = Jedno zdanie w wierszu, najwyżej pięć wierszy.
field-theory-of-change = Dlaczego to powinno działać
field-theory-of-change-hint = Jeśli robimy to, dzieje się tamto, ponieważ…
field-core-elements = Co musi pozostać bez zmian
field-core-elements-hint = Jedno zdanie w wierszu, najwyżej osiem wierszy. Bez tego byłoby to już coś innego.
field-adaptable-elements = Co można zmienić
field-adaptable-elements-hint = Jedno zdanie w wierszu, najwyżej osiem wierszy.

## Fields: what it costs

field-key-dates = Ważne daty
field-key-date-date = Data
field-key-date-date-hint = Na przykład 2024, 2024-09 albo 2024-09-15.
field-key-date-text = Co się wydarzyło
field-scale = Zasięg
field-reach = Liczba osób objętych działaniem w ciągu roku
field-reach-hint = Liczba całkowita. Liczby od jednego do czterech są zapisywane jako „mniej niż pięć”.
field-cost-band = Koszt roczny
field-budget = Budżet
field-cost-actual = Ile to rzeczywiście kosztowało
field-money-amount = Kwota
field-money-currency = Waluta
field-money-year = Rok
field-funding = Źródła finansowania
field-funding-hint = Najwyżej cztery.
field-staff = Personel w przeliczeniu na pełne etaty
field-staff-hint = Na przykład 1,5.
field-staff-actual = Ile pełnych etatów było rzeczywiście potrzebnych
field-staff-profiles = Kwalifikacje personelu
field-staff-profiles-hint = Zawody i ukończone szkolenia.
field-setup-months = Ile miesięcy trwa uruchomienie
field-months-actual = Ile miesięcy to rzeczywiście trwało
field-equipment = Pomieszczenia i wyposażenie

## Fields: results

field-evidence-level = Jak pewne są wyniki?
field-evidence-level-hint = To ocena samego miasta. Od stopnia „Poddane ewaluacji z porównaniem” trzeba niżej wskazać raport.
field-outcomes = Efekty
field-outcomes-hint = Każdy osobno. Inne miasta mogą dodać własną ocenę każdego efektu. Oceny nie są łączone w jedną notę.
field-outcome-indicator = Co sprawdzano
field-outcome-definition = Sposób liczenia
field-outcome-unit = Jednostka miary
field-outcome-baseline = Wartość początkowa
field-outcome-value = Wartość końcowa
field-outcome-persons = Liczba osób objętych badaniem
field-outcome-persons-hint = Liczby od jednego do czterech są zapisywane jako „mniej niż pięć”.
field-outcome-period = Okres
field-outcome-direction = Kierunek zmiany
field-outcome-evidence-level = Stopień pewności
field-outcome-basis = Źródło oceny
field-outcome-method = Metoda pomiaru
field-outcome-source = Adres strony z raportem
field-evaluations = Ewaluacje
field-evaluation-type = Rodzaj
field-evaluation-by = Kto przeprowadził ewaluację
field-evaluation-method = Metoda
field-evaluation-report = Adres strony z raportem
field-evaluation-date = Data
field-evaluation-date-hint = Na przykład 2024 albo 2024-09.
field-what-worked = Co się udało
field-what-did-not = Co się nie udało
field-what-did-not-hint = Inne miasta zaglądają tu najpierw. „Nic” nikomu nie pomoże, „jeszcze nie wiadomo” to dobra odpowiedź.
field-side-effects = Skutki uboczne
field-lessons-learned = Wnioski
field-lessons-learned-hint = Jedno zdanie w wierszu, najwyżej siedem wierszy.
field-result-direction = Ogólny wynik
field-unexpected = Czego nikt się nie spodziewał
field-feedback = Co mówią osoby, których to dotyczy
field-feedback-hint = Tylko podsumowanie. Żadnych cytatów, po których można kogoś rozpoznać.

## Fields: before you copy this

field-conditions = Czego potrzeba, żeby się udało
field-prerequisites = Co jest potrzebne na początek
field-prerequisites-hint = Jedno zdanie w wierszu, najwyżej osiem wierszy: prawo, partnerzy, personel, wielkość miasta.
field-offers = W czym miasto może pomóc
field-adaptations = Co zmieniono
field-adaptations-hint = Jedno zdanie w wierszu, najwyżej osiem wierszy: co i dlaczego.
field-advice = Rada dla miasta, które zaczyna jutro
field-lessons-for = Dla kogo są te wnioski

## Fields: safeguards

field-safeguards = Dwanaście pytań
field-safeguard-answer = Odpowiedź
field-safeguard-note = W kilku słowach
safeguard-answer-yes = Tak
safeguard-answer-no = Nie
safeguard-answer-na = Nie dotyczy
field-legal-basis = Podstawa prawna
field-rights-incidents = Wpływ na prawa
field-rights-incidents-hint = Skargi, utracone zaufanie, naprawione błędy. „Nie odnotowano” to też odpowiedź.

## Fields: training, law, data

field-level = Poziom
field-time-required = Ile godzin zajmuje
field-teaches = Czego można się nauczyć
field-teaches-hint = Jedno zdanie w wierszu, najwyżej osiem wierszy.
field-resource-prerequisites-hint = Jedno zdanie w wierszu, najwyżej pięć wierszy.
field-has-assessment = Kończy się testem
field-certificate = Zaświadczenie
field-interactivity = Forma nauki
field-platform = Adres strony kursu
field-access-features = Ułatwienia dostępu
field-jurisdiction = Którego kraju to prawo
field-in-force = Przepisy obowiązują
field-eli = Europejski identyfikator prawodawstwa (ELI)
field-period-covered = Okres, którego dotyczą dane
field-frequency = Jak często dane są aktualizowane
field-aggregate-only = Zawiera tylko dane zbiorcze, nic o pojedynczych osobach

## Fields: links and words

field-based-on = Opracowano na podstawie
field-based-on-hint = Adresy wpisów, każdy w osobnym wierszu, najwyżej pięć.
field-resources = Materiały do tego wpisu
field-resources-hint = Adresy stron, każdy w osobnym wierszu, najwyżej dwadzieścia.
field-see-also = Zobacz też
field-see-also-hint = Adresy wpisów, każdy w osobnym wierszu, najwyżej dwadzieścia.
field-duplicate-of = To samo opisuje
field-duplicate-of-hint = Adres wpisu o tej samej treści. Osoby czytające zostaną tam skierowane.
field-used-in = Gdzie to wykorzystano
field-used-in-hint = Adresy wpisów, każdy w osobnym wierszu, najwyżej dwadzieścia.
field-replaces = Zastępuje
field-replaces-hint = Adresy wpisów, każdy w osobnym wierszu, najwyżej pięć.
field-keywords = Słowa kluczowe
field-keywords-hint = Każde w osobnym wierszu, najwyżej dziesięć.
field-sensitivity = Uwaga przed tekstem
field-sensitivity-hint = Jedno zdanie dla osób, które mogą nie chcieć czytać dalej: „Zawiera opis zamachu”.
field-review-by = Aktualne do
field-review-by-hint = Na przykład 2027-03. Gdy nadejdzie ta data, pojawi się pytanie, czy wpis jest nadal aktualny.

## What is wrong

mistake-too-large = „{ $label }”: wpisz najwyżej { $limit }
mistake-stopped-needs = Przy przerwanej inicjatywie trzeba napisać, co się nie udało i jakie są wnioski. Wypełnij pole „{ $label }”.
mistake-safeguards-needed = Przy tym temacie trzeba odpowiedzieć na każde z dwunastu pytań o gwarancje praw
mistake-adoption-needs = Przy praktyce przejętej od innego miasta trzeba napisać, co zmieniono. Wypełnij pole „{ $label }”.
mistake-rights-needed = Przy tym temacie trzeba napisać o wpływie na prawa. „Nie odnotowano” to też odpowiedź.
mistake-aggregate-needed = Zbiór danych może zawierać tylko dane zbiorcze. Potwierdź to albo nie dodawaj tego zbioru.
mistake-legal-basis-needed = Zaznaczono, że jest podstawa prawna. Wpisz, jaka to podstawa.
mistake-source-needed = Od tego stopnia potrzebny jest raport. Podaj adres strony z raportem.

## On the page

persons-few = mniej niż pięć
