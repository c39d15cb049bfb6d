# Co skrypt dodaje do stron: formularze, które zapisują się same, nowe wpisy, listy, klawisze.

feed-arrivals = { $count ->
    [one] Pokaż { NUM($count) } nowy wpis
    [few] Pokaż { NUM($count) } nowe wpisy
    [many] Pokaż { NUM($count) } nowych wpisów
   *[other] Pokaż { NUM($count) } nowego wpisu
}

feed-arrivals-many = Pokaż ponad { NUM($count) } nowych wpisów

live-failed = Nie udało się tego wczytać. Widzisz to, co było tu wcześniej.
live-retry = Spróbuj ponownie

saved-at = Zapisano o { $time }
saved-offline = Jeszcze nie zapisano: brak połączenia. Twój tekst zostaje w tym oknie i zostanie zapisany, gdy tylko będzie to możliwe.
saved-signed-out = Nie zapisano: sesja wygasła.
saved-sign-in = Zaloguj się ponownie w nowym oknie
saved-stays = Twój tekst zostaje w tym oknie i zostanie zapisany po zalogowaniu.
saved-not = Nie zapisano.
saved-yourself = Twój tekst nadal tu jest. Zapisz go przyciskiem, aby zobaczyć, co dalej.
saved-again = Nie zapisano: serwis nie odpowiedział prawidłowo. Twój tekst zostaje w tym oknie, a próba zostanie powtórzona.
saved-back = Tekst, który nie został wcześniej zapisany, jest znowu w formularzu.

counter-words = Słowa: { $count }
counter-near = Znaki: { $count } z { $limit }
counter-over = Znaki: { $count } z { $limit }, za dużo o { $over }

shortcuts = Skróty klawiszowe
shortcuts-next = Następny wpis
shortcuts-previous = Poprzedni wpis
shortcuts-feed = Do listy wpisów
shortcuts-help = To zestawienie
shortcuts-on = Używaj skrótów jednoklawiszowych
shortcuts-hint = Nie działają podczas pisania w polu. Na stronach do pisania są wyłączone, dopóki ich tu nie włączysz.
close = Zamknij

about-kept = Przeglądarka pamięta też niezapisany jeszcze tekst, do zamknięcia okna, oraz to, czy używasz skrótów klawiszowych. Robi to tylko dla tego serwisu.
