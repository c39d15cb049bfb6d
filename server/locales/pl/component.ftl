# Parts that several pages are made of.

# What a list is narrowed down by
chips = Wybrane warunki
facets-target = Grupy docelowe
facets-setting = Miejsce działania
facets-evidence = Dowody skuteczności
facets-citysize = Liczba mieszkańców miasta
facets-years = Lata
facets-since = Od roku
facets-until = Do roku
facets-backwards = Ostatni rok jest wcześniejszy niż pierwszy. Pokazano wszystkie lata.
facets-chosen = Wybrano: { NUM($count) } z { NUM($limit) }
facets-show = Pokaż wpisy
facets-clear = Wyczyść filtry
nothing-without-one = Wystarczy pominąć jeden z nich:
nothing-without = { $count ->
    [one] { NUM($count) } wpis bez warunku „{ $condition }”
    [few] { NUM($count) } wpisy bez warunku „{ $condition }”
    [many] { NUM($count) } wpisów bez warunku „{ $condition }”
   *[other] { NUM($count) } wpisu bez warunku „{ $condition }”
}

# Records side by side
compare-caption = Co każde miasto mówi o sobie. Bez sumowania i bez rankingu.
compare-remove = Usuń
compare-none = Nie podano
compare-one = Do porównania potrzebne są dwa wpisy
compare-one-text = Wybierz jeszcze jeden wpis.
compare-choose = Wybierz z listy wpisów
compare-city = Miasto
compare-done = Co się robi
compare-takes = Czego to wymaga
compare-known = Co już wiadomo
compare-staff = Personel
compare-cost = Koszt roczny
compare-adopted = Kto przejął praktykę
compare-adoptions = { $count ->
    [0] Na razie żadne inne miasto
    [one] { NUM($count) } miasto
    [few] { NUM($count) } miasta
    [many] { NUM($count) } miast
   *[other] { NUM($count) } miasta
}

# The languages of a text
tabs-writing = Język, w którym piszesz
tabs-old = Oryginał zmienił się później
tabs-missing = Brak tłumaczenia
tabs-mistakes = { $count ->
    [one] { NUM($count) } błąd
    [few] { NUM($count) } błędy
    [many] { NUM($count) } błędów
   *[other] { NUM($count) } błędu
}
tabs-add = Dodaj język

# What is known of outcomes. In the caption: outcomes and assessments, counted.
evidence-caption = Efekty: { NUM($count) }. Oceny: { NUM($limit) }. Oceny mogą się różnić i nie są łączone w jedną notę.
evidence-result = Wynik
evidence-direction = Kierunek zmiany
evidence-grade = Stopień pewności
evidence-basis = Źródło oceny
evidence-unmeasured = Jeszcze nie zmierzono
evidence-none = Niczego jeszcze nie zmierzono
evidence-none-text = Tak mówi samo miasto. Inne miasto, które tego spróbowało, może dodać, co ustaliło.
evidence-add = Dodaj ocenę

# The twelve questions about rights
safeguards-question = Pytanie
safeguards-answer = Odpowiedź
safeguards-words = Słowami miasta
safeguards-yes = Tak
safeguards-no = Nie
safeguards-beside = Nie dotyczy
safeguards-unanswered = Bez odpowiedzi
safeguards-nothing = Nic nie dodano
safeguards-caption = Odpowiedzi miasta: { $city }, { $day }
safeguards-draft = Szkic miasta: { $city }
safeguards-sum = Pytania: { NUM($count) }. Tak: { $yes }. Nie: { $no }. Nie dotyczy: { $beside }.
safeguards-open = Pytania jeszcze bez odpowiedzi: { NUM($count) } z { NUM($limit) }.

# Who took up what from whom
graph-label = Kto przejął tę praktykę
graph-origin = Miasto pochodzenia
graph-known = Co już wiadomo
graph-changed = Co zmieniono
graph-result = Wynik
graph-why = Powód rezygnacji
graph-sum = { $count ->
    [one] Praktykę przejęło { NUM($count) } inne miasto.
    [few] Praktykę przejęły { NUM($count) } inne miasta.
    [many] Praktykę przejęło { NUM($count) } innych miast.
   *[other] Praktykę przejęło { NUM($count) } innego miasta.
}
graph-more = { $count ->
    [one] { $city }: jeszcze { NUM($count) } miasto dalej
    [few] { $city }: jeszcze { NUM($count) } miasta dalej
    [many] { $city }: jeszcze { NUM($count) } miast dalej
   *[other] { $city }: jeszcze { NUM($count) } miasta dalej
}
graph-none = Żadne inne miasto nie przejęło jeszcze tej praktyki
graph-none-text = Jeśli Twoje miasto jest zainteresowane, zgłoś to. Miasto, z którego pochodzi praktyka, dostanie o tym informację.
graph-adopt = To nas interesuje

# How far a long work has come
progress-history = Wczytywanie historii: { $city }
progress-complete = Historia: { $city }
progress-figures = Wpisy: { NUM($count) } z { NUM($limit) }
progress-unknown = Nie wiadomo jeszcze, ile tego jest
progress-waits = Najpierw { $city }, potem to miasto.
progress-minutes = { $count ->
    [one] Jeszcze około { NUM($count) } minuty. Można opuścić tę stronę.
    [few] Jeszcze około { NUM($count) } minut. Można opuścić tę stronę.
    [many] Jeszcze około { NUM($count) } minut. Można opuścić tę stronę.
   *[other] Jeszcze około { NUM($count) } minuty. Można opuścić tę stronę.
}
progress-since = Kompletna od { $time }.
progress-read = Czytaj, co opublikowało miasto: { $city }
progress-stopped = Zatrzymano { $time }: { $city } nie odpowiada. Wczytywanie ruszy samo, gdy tylko miasto znowu odpowie.

# Beside the buttons of a form

# Above a list

# What happened to records; $who is an office or an officer

# How a thing on the machine stands

# How far a task is
task-done = Gotowe
task-begun = Rozpoczęte
task-open = Do zrobienia
task-wrong = Do poprawy
task-later = Nieobowiązkowe
task-locked = Najpierw inne kroki

# Answers to check
answers-change = Zmień
answers-give = Odpowiedz
answers-none = Bez odpowiedzi

# Parts of a whole
stack-whole = Razem
stack-entries = Pozycje
stack-standing = Kompletność dzienników
stack-standing-of = Wszystkie przechowywane tu pozycje, według stanu ich miasta
stack-standing-what = Stan miasta
share = { NUM($count) }%
share-under = poniżej 1%
