# Pisanie: formularze wpisów, szkice i to, co może być nie tak w polu.

editor-new-initiative = Opisz inicjatywę
editor-new-experience = Opisz doświadczenie
editor-new-resource = Dodaj materiał
editor-change-initiative = Zmień wpis o inicjatywie
editor-change-experience = Zmień wpis o doświadczeniu
editor-change-resource = Zmień wpis o materiale
editor-lead-initiative = Sześć pytań, około dwudziestu minut. Po przeczytaniu inne miasto powinno wiedzieć, czy spróbować tego samego.
editor-lead-experience = Pięć pytań, pięć minut. To, co się nie udało, jest dla innych równie cenne jak to, co się udało.
editor-lead-resource = Coś, z czego mogą skorzystać inni: przewodnik, szkolenie, tekst prawny, formularz.
editor-part-what = Co to jest
editor-part-where = Gdzie i kiedy
editor-part-questions = Pytania
editor-part-questions-hint = Wystarczy zwykły tekst. Aby powstała lista, zacznij każdy wiersz od łącznika. Adres strony sam zmieni się w link.
editor-part-abstract = W skrócie
editor-part-publication = Publikacja
editor-publish = Opublikuj
editor-publish-change = Opublikuj nową wersję
editor-save = Zapisz szkic
editor-save-anyway = Zapisz mój tekst mimo to
editor-preview = Podgląd
editor-preview-text = Tak będzie wyglądał wpis. Szkic jest zapisany i nic nie zostało opublikowane. Formularz jest niżej.
editor-preview-lacks = Do publikacji brakuje jeszcze { NUM($count) } rzeczy
editor-discard = Usuń ten szkic
editor-kept = Ten wpis ma też teksty w innych językach. Pozostaną bez zmian:

clash-changed = Ktoś inny zapisał ten szkic, gdy był tu otwarty
clash-changed-text = Twój tekst jest w formularzu poniżej i nie został jeszcze zapisany. Zapisanie go teraz zastąpi tamten tekst.
clash-other-text = Zobacz, co w tamtym tekście jest inaczej
clash-take-other = Wybierz tamten tekst i porzuć mój
clash-empty = (puste)
clash-leaving = Ten szkic zaraz zostanie opublikowany
clash-leaving-text = Twój tekst jest w formularzu poniżej i nie został jeszcze zapisany. Najpierw zatrzymaj publikację, potem zapisz tutaj.
clash-leaving-do = Twoje szkice, w nowym oknie
clash-gone = Tego szkicu już nie ma
clash-gone-text = Ktoś go opublikował albo usunął. Twój tekst jest w formularzu poniżej. Po zapisaniu powstanie z niego nowy szkic.

confirm-discard = Usunąć ten szkic?
confirm-discard-text = Jego treść zostanie usunięta dla całego zespołu miasta. Tego nie można cofnąć. Nikt spoza zespołu jej nie widział.
confirm-discard-do = Usuń na stałe
confirm-discard-not = Zachowaj szkic
confirm-discard-change = Porzucić te zmiany?
confirm-discard-change-text = Opublikowany wpis pozostanie bez zmian. To, co zmieniono w tym szkicu, zostanie usunięte dla całego zespołu miasta. Tego nie można cofnąć.
confirm-discard-change-do = Porzuć zmiany
confirm-discard-change-not = Zachowaj szkic

theme-closed = Jeszcze nie można publikować

form-mistakes = Trzeba coś poprawić
form-mistake = Błąd:
form-optional = (nieobowiązkowe)
form-choose = Wybierz

field-language = Język tego tekstu
field-language-hint = Język, w którym wypełniane są pola tekstowe tego formularza.
field-title = Tytuł
field-title-hint = Co to jest i gdzie, najwyżej 150 znaków.
field-abstract = Streszczenie
field-abstract-hint = Dwa lub trzy zdania, najwyżej 500 znaków. Streszczenie pojawia się na listach wpisów innych miast.
field-experience-abstract-hint = Dwa lub trzy zdania na listę wpisów. Bez nich pojawią się tam pierwsze słowa odpowiedzi.
field-resource-abstract-hint = Dwa lub trzy zdania na listę wpisów. Bez nich pojawią się tam pierwsze słowa o tym, do czego materiał się przydaje.
field-themes = Tematy
field-themes-hint = Od jednego do trzech.
field-initiative-themes-hint = Od jednego do trzech. Pięć jest oznaczonych: wpisów na te tematy jeszcze nie można publikować, bo zabezpieczenie, które chroni osoby w takich tekstach, dopiero powstaje.
field-experience-themes-hint = Od jednego do trzech. Pięć jest oznaczonych: wpisów na te tematy jeszcze nie można publikować, bo zabezpieczenie, które chroni osoby w takich tekstach, dopiero powstaje.
field-resource-themes-hint = Najwyżej trzy.
field-prevention-level = Poziom profilaktyki
field-prevention-level-hint = Od jednego do trzech.
field-target-group = Grupy docelowe
field-target-group-hint = Od jednej do czterech grup. Nigdy pojedyncze osoby.
field-status = Stan
field-start = Początek
field-start-hint = Rok, miesiąc lub dzień: 2024, 2024-09 albo 2024-09-15.
field-end = Koniec
field-end-hint = Zapis taki sam jak wyżej.
field-place = Miejsce
field-place-hint = Dzielnica, rodzaj miejsca albo całe miasto. Nigdy adres placówki, w której ludzie szukają pomocy.
field-lead-organisation = Organizacja prowadząca
field-problem = Na czym polega problem?
field-problem-hint = Co zauważono i jaka była sytuacja. Około 100–150 słów.
field-how-it-works = Jak to działa?
field-how-it-works-hint = Kolejne kroki, tak aby mógł je sobie wyobrazić ktoś, kogo tam nie było. Około 100–250 słów.
field-for-whom = Dla kogo?
field-for-whom-hint = Kto bierze udział, jak tam trafia i kto o tym decyduje. Grupy, nigdy osoby.
field-what-it-takes = Czego to wymaga?
field-what-it-takes-hint = Ludzie, pieniądze, czas; partnerzy i porozumienia.
field-results = Jakie są dotychczasowe wyniki?
field-results-hint = Co się zmieniło i skąd to wiadomo. „Jeszcze nie wiadomo” to też odpowiedź.
field-before-you-copy = Co sprawdzić przed wdrożeniem u siebie
field-before-you-copy-hint = Na co inne miasto powinno najpierw zwrócić uwagę: prawo, partnerzy, wielkość, czego nie wolno pominąć. Około 50–150 słów.
field-about = Inicjatywa, której to dotyczy
field-about-hint = Adres jej strony, w tym lub innym mieście.
field-period-start = Początek okresu
field-period-start-hint = Rok, miesiąc lub dzień: 2024, 2024-09 albo 2024-09-15.
field-period-end = Koniec okresu
field-period-end-hint = Zapis taki sam jak wyżej.
field-tried = Czego spróbowano?
field-tried-hint = Około 75–150 słów.
field-worked = Co się udało?
field-worked-hint = Około 75 słów.
field-failed = Co się nie udało?
field-failed-hint = Zawsze coś takiego jest. Jeśli nie da się jeszcze tego ocenić, wpisz „jeszcze nie wiadomo”. Około 75 słów.
field-lessons = Jakie są wnioski?
field-lessons-hint = Jedno zdanie na każdy wniosek.
field-would-repeat = Czy warto to powtórzyć?
field-would-repeat-note = Dlaczego albo z jakimi zmianami
field-resource-type = Rodzaj
field-links = Adresy stron
field-links-hint = Każdy w osobnym wierszu, z https:// na początku
field-organisation = Organizacja, która opublikowała materiał
field-languages = Języki, w których materiał jest dostępny
field-why-useful = Do czego się przydaje?
field-why-useful-hint = Komu i w czym pomaga. Około 30–80 słów.
field-licence = Licencja
field-licence-hint = Co inni mogą robić z tym wpisem. CC BY pozwala go wykorzystywać i tłumaczyć, z podaniem nazwy Twojego miasta.
field-resource-licence-hint = Co inni mogą robić z materiałem. Jeśli miasto nie ma do niego praw, wybierz „Tylko link”.
field-change-note = Co się zmieniło?
field-change-note-hint = Jeden wiersz, najwyżej 200 znaków. Trafi do innych miast razem z nową wersją.
field-attestation = Ten tekst nie zawiera danych o osobach
field-attestation-hint = Żadnych nazwisk osób prywatnych, opisów przypadków ani szczegółów, po których można kogoś rozpoznać. Potwierdzenie jest potrzebne przy każdej publikacji.
field-reply-content = Twoja odpowiedź
field-reply-content-hint = Najwyżej 5000 znaków. Odpowiedź jest publiczna, z Twoją nazwą i nazwą miasta.
field-reply-kind = Rodzaj odpowiedzi
field-reply-language = Język odpowiedzi
field-reply-language-hint = Język, w którym jest napisana.

drafts-lead = Szkice pozostają w tym serwisie. Może je czytać i dalej pisać cały zespół miasta.
drafts-waiting = Tuż przed publikacją
drafts-waiting-text = Te szkice zaraz zostaną opublikowane. Do tego czasu można je zatrzymać.
drafts-open = Szkice w toku
drafts-none = Brak szkiców
drafts-none-text = Zacznij od inicjatywy, doświadczenia albo materiału. W każdej chwili można zapisać tekst i wrócić do niego później.
draft-untitled = Bez tytułu
draft-leaves = publikacja { $when }
draft-undo = Zatrzymaj
draft-change = Zmiana opublikowanego wpisu
draft-new = Nieopublikowany

# Co jest nie tak w polu. $label to nazwa pola, $limit to przekroczona granica.
mistake-required = Wypełnij pole „{ $label }”
mistake-themes-required = Wybierz co najmniej jedną odpowiedź: „{ $label }”
mistake-prevention-level-required = Wybierz co najmniej jedną odpowiedź: „{ $label }”
mistake-target-group-required = Wybierz co najmniej jedną odpowiedź: „{ $label }”
mistake-languages-required = Wybierz co najmniej jedną odpowiedź: „{ $label }”
mistake-scopes-required = Wybierz co najmniej jedną odpowiedź: „{ $label }”
mistake-would-repeat-required = Wybierz co najmniej jedną odpowiedź: „{ $label }”
mistake-too-long = { $limit ->
    [one] „{ $label }” może mieć najwyżej { NUM($limit) } znak
    [few] „{ $label }” może mieć najwyżej { NUM($limit) } znaki
    [many] „{ $label }” może mieć najwyżej { NUM($limit) } znaków
   *[other] „{ $label }” może mieć najwyżej { NUM($limit) } znaku
}
mistake-too-short = { $limit ->
    [one] „{ $label }” musi mieć co najmniej { NUM($limit) } znak
    [few] „{ $label }” musi mieć co najmniej { NUM($limit) } znaki
    [many] „{ $label }” musi mieć co najmniej { NUM($limit) } znaków
   *[other] „{ $label }” musi mieć co najmniej { NUM($limit) } znaku
}
mistake-too-many = „{ $label }”: wybierz najwyżej { NUM($limit) }
mistake-unknown-code = „{ $label }”: wybierz jedną z odpowiedzi
mistake-not-a-date = „{ $label }”: wpisz rok, miesiąc lub dzień, na przykład 2024, 2024-09 albo 2024-09-15
mistake-not-a-link = „{ $label }”: wpisz adres strony, który zaczyna się od https://
mistake-not-a-language = „{ $label }”: wybierz język
mistake-not-a-number = „{ $label }”: wpisz liczbę
mistake-not-an-email = „{ $label }”: wpisz adres e-mail, na przykład nazwa@miasto.example
mistake-before-start = „{ $label }”: ta data jest wcześniejsza niż początek
mistake-original-missing = „{ $label }”: brakuje treści w języku tego tekstu
mistake-nothing-failed = „{ $label }”: „nic” nie jest tu odpowiedzią. Innym najbardziej pomaga to, co poszło gorzej. Można wpisać „jeszcze nie wiadomo”.
mistake-attestation = Potwierdź, że tekst nie zawiera danych o osobach
mistake-themes-sensitive-theme = „{ $label }”: wpisów na pięć tematów jeszcze nie można publikować. Są to: wykrywanie, małoletni, odchodzenie od ekstremizmu, więziennictwo i kuratela sądowa, osoby powracające ze stref konfliktu. Zabezpieczenie, które chroni osoby w takich tekstach, dopiero powstaje. Szkic jest zachowany.
mistake-password-sign-in = Adres e-mail i hasło nie pasują do siebie
mistake-too-many-attempts = { $limit ->
    [one] Zbyt wiele prób. Spróbuj ponownie za { NUM($limit) } minutę.
    [few] Zbyt wiele prób. Spróbuj ponownie za { NUM($limit) } minuty.
    [many] Zbyt wiele prób. Spróbuj ponownie za { NUM($limit) } minut.
   *[other] Zbyt wiele prób. Spróbuj ponownie za { NUM($limit) } minuty.
}
mistake-current-password-wrong = To nie jest obecne hasło
mistake-code-wrong = Ten kod nie otwiera konfiguracji
mistake-taken = „{ $label }”: konto z takimi danymi już istnieje
mistake-not-a-handle = „{ $label }”: dozwolone są tylko małe litery bez polskich znaków, cyfry i podkreślenia
mistake-target-required = Wpisz adres miasta
mistake-not-a-city = To nie jest adres miasta. Wpisz @nazwa@miasto.example albo adres strony miasta w serwisie
mistake-own-city = To jest Twoje miasto
mistake-target-not-found = Pod tym adresem nie odpowiada żadne miasto
mistake-not-reached = Drugi serwis nie odpowiada. Spróbuj ponownie później.
mistake-one-witness = To miasto nie odpowiada, a jego dokument przechowuje tylko jedno miasto członkowskie. Potrzebne są dwa albo Twoje potwierdzenie.
mistake-not-allowed = Zasady tego serwisu nie pozwalają na kontakt z tą domeną
mistake-blocked = Ta domena jest zablokowana w tym serwisie
mistake-own-host = To jest Twoje miasto
mistake-not-readable = Pod tym adresem nie ma miasta, które ten serwis może obserwować
mistake-not-the-owner = To, co odpowiada pod tym adresem, nie należy do tej domeny
mistake-not-a-domain = „{ $label }”: wpisz domenę, na przykład miasto.example
mistake-own-domain = To jest Twoja domena
mistake-form-too-long = Cały tekst jest za długi na jeden wpis
mistake-in-reply-to-not-found = Odpowiedzi, której dotyczy Twoja, już nie ma
mistake-not-a-cursor = Ten link do strony listy wpisów już nie działa
mistake-other = „{ $label }”: takiej wartości nie można przyjąć
