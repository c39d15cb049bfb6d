# Kogo obserwuje miasto i kto obserwuje miasto.

follows-lead = To, co publikuje obserwowane miasto, pojawia się na Twojej liście wpisów. Obserwowanie działa w jedną stronę: każde miasto decyduje za siebie.
follows-waiting = Miasta, które proszą o zgodę na obserwowanie Twojego
follows-waiting-text = Po przyjęciu prośby będą otrzymywać to, co publikuje Twoje miasto.
follow-ask = Obserwuj miasto
follow-do = Poproś o zgodę na obserwowanie
follow-accept = Przyjmij
follow-reject = Odrzuć
follow-end = Przestań obserwować
follower-end = Usuń
confirm-unfollow = Przestać obserwować to miasto?
confirm-unfollow-text = To, co opublikowało, od razu zniknie z Twojej listy wpisów, a po 30 dniach także z serwisu. Miasto zostanie o tym powiadomione.
confirm-unfollow-do = Przestań obserwować
confirm-remove-follower = Usunąć to miasto z obserwujących?
confirm-remove-follower-text = Nie będzie już otrzymywać tego, co publikuje Twoje miasto, i zostanie o tym powiadomione. To, co otrzymało, u niego pozostanie. Poprawki i wycofania nadal będą do niego docierać.
confirm-remove-follower-do = Usuń z obserwujących
following = Obserwowane miasta
following-none = Na razie żadne
following-none-text = Poproś inne miasto o adres. Wygląda on tak: @nazwa@miasto.example.
followers = Miasta, które obserwują Twoje
followers-text = Podaj im ten adres:
followers-none = Na razie żadne
field-target = Adres miasta
field-target-hint = Na przykład @urzad@miasto.example albo adres strony miasta w serwisie.
field-one-witness = Znam to miasto i ufam miastu członkowskiemu
field-one-witness-hint = To, co miasto opublikowało, będzie pochodzić od tego miasta członkowskiego. Jego nazwa jest na stronie „Stan listy wpisów”.
