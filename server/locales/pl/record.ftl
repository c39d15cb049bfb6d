# Strona wpisu.

record-published = Opublikowano
record-version = Wersja { NUM($version) }
record-change = Co się zmieniło:
record-languages = Języki tego wpisu
record-read-in = Czytaj w języku:
record-original = (oryginał)
record-facts = W skrócie
record-edit = Zmień
record-withdraw = Wycofaj
record-hide = Ukryj tutaj
record-show = Pokaż ponownie
record-origin = W serwisie tego miasta
record-hidden = Wpis ukryty w tym serwisie
record-hidden-text = Tę stronę widzi tylko administracja tego serwisu. Wpis nadal jest dostępny w serwisie miasta, z którego pochodzi, i w innych serwisach.

period-since = początek: { $start }
period-until = { $start } – { $end }

# Na co odpowiada część wpisu
question-problem = Na czym polega problem?
question-how-it-works = Jak to działa?
question-for-whom = Dla kogo?
question-what-it-takes = Czego to wymaga?
question-results = Jakie są dotychczasowe wyniki?
question-before-you-copy = Co sprawdzić przed wdrożeniem u siebie
question-tried = Czego spróbowano?
question-worked = Co się udało?
question-failed = Co się nie udało?
question-lessons = Jakie są wnioski?
question-would-repeat = Czy warto to powtórzyć?
question-why-useful = Do czego się przydaje?

fact-lead-organisation = Prowadzi
fact-place = Miejsce
fact-period = Okres
fact-level = Poziom profilaktyki
fact-target = Grupy docelowe
fact-restype = Rodzaj
fact-organisation = Wydawca
fact-languages = Języki
fact-links = Gdzie to znaleźć
fact-licence = Licencja
fact-about = Dotyczy
fact-country = Kraj
fact-population = Liczba mieszkańców
fact-offered = Może pomóc w tematach
fact-sought = Szuka pomocy w tematach
fact-contact = Kontakt

versions-title = Wersje
versions-lead = Każda opublikowana wersja jest zachowana razem z opisem zmian. Inne miasta otrzymały wszystkie.

confirm-withdraw = Wycofać ten wpis?
confirm-withdraw-text = Strona poinformuje, że był tu wpis i że go wycofano. Jego treść zostanie usunięta z tego serwisu, we wszystkich wersjach i językach. Tego nie można cofnąć.
confirm-withdraw-reach = Każde miasto, które otrzymało wpis, dostanie prośbę, aby też go usunąć. Odpowiedzi pozostaną w miastach, z których pochodzą.
confirm-withdraw-do = Wycofaj na stałe
confirm-withdraw-not = Zachowaj wpis

confirm-reply-withdraw = Wycofać tę odpowiedź?
confirm-reply-withdraw-text = Jej treść zostanie usunięta z tego serwisu. Tego nie można cofnąć.
confirm-reply-withdraw-reach = Miasta, które ją otrzymały, dostaną prośbę, aby też ją usunąć. Odpowiedzi na nią pozostaną, pod pustym miejscem.
confirm-reply-withdraw-do = Wycofaj na stałe
confirm-reply-withdraw-not = Zachowaj odpowiedź

# Wątek
reply-answer = Odpowiedz
reply-withdraw = Wycofaj
reply-hide = Ukryj tutaj
reply-show = Pokaż ponownie
reply-gone = Tę odpowiedź wycofano.
reply-is-hidden = Ukryta w tym serwisie
reply-write = Napisz odpowiedź
reply-write-answer = Odpowiedz na odpowiedź
reply-see = Przeczytaj odpowiedź, której dotyczy Twoja
reply-send = Wyślij odpowiedź
reply-officers = Odpowiadać mogą zespoły miast po zalogowaniu w serwisie swojego miasta.

## Versions, freshness, and why a record was taken back.
versions-changes = Co się zmieniło
version-of = To jest wersja { $version } z { $newest }.
version-standing = Czytaj aktualny wpis
version-cite = Jak cytować tę wersję
version-citation = { $city }: { $title }. Wersja { $version }, { $date }.
version-hash = SHA-256 tego, co opublikowano:
version-object = dokładny obiekt
version-gone = Pod tym adresem ta wersja pozostaje dostępna także po późniejszych zmianach. Jeśli miasto wycofa wpis, będzie to tu napisane wraz z powodem.
changes-title = Co się zmieniło od wersji { $from } do wersji { $to }
changes-none = Nic, co widać podczas czytania
changes-none-text = Te dwie wersje różni tylko data albo kolejność szczegółów.
changes-lead = Słowa usunięte są przekreślone, dodane są podkreślone.
because = Dlaczego wycofujesz wpis?
because-hint = Czytelnicy i inne miasta zobaczą powód; z wpisu nie zostanie nic więcej.
because-outdated = Jest nieaktualny
because-replaced = Zastępuje go inny wpis
because-mistake = Był błędny albo opublikowany przez pomyłkę
because-persons = Mówił coś o konkretnej osobie
because-rights = Ktoś inny ma do niego prawa
because-order = Nakazał to urząd albo sąd
because-other = Z innego powodu
fresh-note = Nadal aktualne: nic innego się nie zmieniło.
fresh-tag = Do potwierdzenia
fresh-stale = Do potwierdzenia
fresh-stale-text = Minął dzień, w którym miasto chciało sprawdzić to ponownie. Może być nadal aktualne; zapytaj miasto, zanim na tym polegasz.
fresh-due = Czy to nadal aktualne?
fresh-due-text = Jednym przyciskiem potwierdzasz to na kolejne dwanaście miesięcy. Inne miasta to zobaczą.
fresh-confirm = Nadal aktualne
fact-confirmed = Ostatnio potwierdzono
fact-review = Aktualne do
fact-completeness = Kompletność
completeness-stub = Najważniejsze
completeness-partial = Częściowo kompletny
completeness-complete = Kompletny
