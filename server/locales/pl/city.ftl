# Miasta i kraje.

cities-lead = To miasto oraz miasta, które ono obserwuje. Ich wpisy trafiają na wspólną listę.
cities-all = Wszystkie miasta
cities-follow = Obserwuj miasto
cities-alone = To miasto nie obserwuje jeszcze żadnego innego
cities-alone-text = Gdy zacznie, pozostałe miasta pojawią się tutaj.
city-own = To miasto
city-site = Własny serwis miasta
city-band = { $band } mieszkańców
city-empty = To miasto nic jeszcze nie opublikowało.
city-empty-here = Nie ma tu wpisów tego miasta. To, co opublikowało, zanim zaczęto je obserwować, nie jest wczytywane.
city-silenced = Wpisy tego miasta nie są pokazywane w tym serwisie.
hearing-blocked = Zablokowane tutaj
hearing-not-listed = Poza listą dozwolonych domen
relation-followed = Obserwowane
relation-asked = Prośba wysłana, brak odpowiedzi
relation-refused = Prośba odrzucona

field-city-language = Język tego formularza
field-name = Oficjalna nazwa
field-summary = Miasto w jednym lub dwóch zdaniach
field-summary-hint = Najwyżej 500 znaków.
field-country = Kraj
field-population = Liczba mieszkańców
field-population-hint = Liczba całkowita. Widzą ją inni, aby miasta podobnej wielkości mogły się odnaleźć.
field-latitude = Szerokość geograficzna centrum miasta
field-latitude-hint = W stopniach, na przykład 50,454. Zapisywane są trzy miejsca po przecinku.
field-longitude = Długość geograficzna centrum miasta
field-longitude-hint = W stopniach, na przykład 3,952. Zapisywane są trzy miejsca po przecinku.
field-city-languages = Języki robocze
field-setup-languages = Języki robocze
field-contact = Strona kontaktowa
field-contact-hint = Strona internetowa, przez którą inne miasta mogą napisać do Twojego. Nigdy adres konkretnej osoby.
field-themes-offered = Tematy, w których miasto może pomóc
field-themes-sought = Tematy, w których miasto szuka pomocy
profile-lead = To widzą inne miasta. Każda zmiana dociera do wszystkich.
profile-do = Zapisz i powiadom inne miasta
