# Stan listy wpisów.

nav-state = Stan listy wpisów
state-title = Stan listy wpisów
state-lead = Czy jest tu wszystko, co opublikowały miasta? Każdy wiersz poniżej wynika z tego, co podpisały same miasta.
state-summary = Kompletne miasta: { $count } z { $all }. Pozycje w dziennikach: { $entries }. Stan na
standing-home = To miasto
standing-complete = Kompletne
standing-joining = Wczytywanie
standing-behind = Z zaległościami
standing-quarantined = Wstrzymane
standing-plain = Bez dowodu kompletności
standing-asked = Jeszcze bez odpowiedzi
state-home = { $count ->
    [one] { $count } pozycja, przechowywana tutaj.
    [few] { $count } pozycje, przechowywane tutaj.
    [many] { $count } pozycji, przechowywanych tutaj.
   *[other] { $count } pozycji, przechowywanej tutaj.
}
state-complete = Kompletne: { $count } z { $total } pozycji, sprawdzono { $time }.
state-joining = Trwa wczytywanie historii: { $count } z { $total } pozycji, każda sprawdzona.
state-behind = { $count ->
    [one] Brakuje jednej pozycji. Trwa jej pobieranie.
    [few] Brakuje { $count } pozycji. Trwa ich pobieranie.
    [many] Brakuje { $count } pozycji. Trwa ich pobieranie.
   *[other] Brakuje { $count } pozycji. Trwa ich pobieranie.
}
state-last = Ostatnio kompletne: { $time }.
state-quarantined = To, co wysyła to miasto, łamie zasady. Nic nowego nie jest od niego przyjmowane, dopóki nie zdecyduje o tym administracja serwisu. To, co już tu było, pozostaje.
state-plain = Ten serwer nie prowadzi ponumerowanej listy tego, co publikuje. To, co wysyła, jest pokazywane. Nie można udowodnić, że niczego nie brakuje.
state-asked = To miasto nie odpowiedziało na prośbę o zgodę na obserwowanie.
state-unreachable = Miasto nie odpowiada od { $time }.
state-vouched = Wpisy tego miasta porównano z kopią, którą przechowuje { $host }.
state-withheld = { $count ->
    [one] Jednej z pozycji miasto obecnie nie pokazuje.
    [few] Miasto obecnie nie pokazuje { $count } pozycji.
    [many] Miasto obecnie nie pokazuje { $count } pozycji.
   *[other] Miasto obecnie nie pokazuje { $count } pozycji.
}
state-fork = { $count ->
    [one] Pod jednym numerem miasto podpisało dwie różne pozycje. Obie są przechowywane jako dowód.
    [few] Pod { $count } numerami miasto podpisało po dwie różne pozycje. Wszystkie są przechowywane jako dowód.
    [many] Pod { $count } numerami miasto podpisało po dwie różne pozycje. Wszystkie są przechowywane jako dowód.
   *[other] Pod { $count } numerami miasto podpisało po dwie różne pozycje. Wszystkie są przechowywane jako dowód.
}
state-reason = Powód: { $reason }
state-load = Wczytaj to, co przechowują inni
state-release = Spróbuj ponownie
state-unknown = Miasta, których to miasto nie obserwuje
state-unknown-text = Inne miasta przechowują ich wpisy. Obserwowanie dodaje te wpisy do listy, nawet gdy miasto, z którego pochodzą, już nie odpowiada.
state-entries = { $count ->
    [one] { $count } pozycja
    [few] { $count } pozycje
    [many] { $count } pozycji
   *[other] { $count } pozycji
}
state-digest = Cyfrowy odcisk listy wpisów
state-digest-text = Dwa miasta, które przechowują wpisy tych samych miast i mają ten sam odcisk, mają dokładnie taką samą listę wpisów.
state-compare-with = Inne miasto
state-compare = Porównaj
state-equal = Taka sama lista wpisów: { $city }
state-different = Inna lista wpisów: { $city }
state-different-text = Wpisy tych miast są tam inne albo nie są tam przechowywane:
state-ours = Tutaj:
state-theirs = Tam:
state-json = To samo dla programów (JSON)
done-history-loading = Trwa wczytywanie historii.
done-log-released = To, co wysyła miasto, jest znowu odbierane. Trwa sprawdzanie jego wpisów.
arrivals = { $count ->
    [0] Ta wersja nie dotarła jeszcze do żadnego innego serwisu (razem: { $all })
    [one] Ta wersja dotarła do { $count } serwisu z { $all }
    [few] Ta wersja dotarła do { $count } serwisów z { $all }
    [many] Ta wersja dotarła do { $count } serwisów z { $all }
   *[other] Ta wersja dotarła do { $count } serwisu z { $all }
}
arrivals-missing = Do tych serwisów jeszcze nie. Próby są ponawiane, aż odpowiedzą.
arrivals-since = nie odpowiada od { $time }
audit-log-load = Wczytano historię
audit-log-release = Wznowiono odbieranie dziennika
audit-log-recover = Odzyskano własne pozycje od miast członkowskich
pruned-title = Treści, których nie ma już w ich mieście
pruned-text = Były na liście wpisów. Ich miasto już ich nie ma, choć nigdy ich nie wycofało. Nie są pokazywane, a po 30 dniach zostaną usunięte.
forks-title = Dwie pozycje pod jednym numerem
forks-text = Miasto podpisuje każdą swoją pozycję razem z numerem. Jeśli podpisało dwie z tym samym numerem, ktoś otrzymał coś innego. Obie są tu przechowywane jako dowód. Pokazywana jest pierwsza.
forks-kept = Pozycja, która jest pokazywana
forks-other = Druga pozycja
peer-scheme = Podpis
scheme-cavage = Starsza metoda (draft-cavage, RSA)
scheme-rfc9421-rsa = RFC 9421, RSA
scheme-rfc9421-ed25519 = RFC 9421, Ed25519
