# How somebody wants to read.

nav-preferences = Ustawienia czytania
preferences-lead = Są zapisane na tym urządzeniu, w pliku cookie, którego nikt inny nie czyta.
preferences-lead-signed = Języki są zapisane razem z Twoim kontem, a kolory i krój pisma na tym urządzeniu.
preferences-language = Język stron
preferences-reads = Inne języki, w których czytasz
preferences-reads-hint = Jeśli wpisu nie ma w języku stron, pojawi się w jednym z tych języków. Jeśli i w nich go nie ma, pojawi się w języku oryginału.
preferences-scheme = Kolory
scheme-of-auto = Jak w ustawieniach urządzenia
scheme-of-light = Jasne
scheme-of-dark = Ciemne
preferences-face = Krój pisma
preferences-face-hint = Hansa ma własny krój pisma. Krój urządzenia nie wymaga pobierania.
face-own = Krój pisma Hansy
face-device = Krój pisma tego urządzenia
done-preferences-kept = Zapisano.
welcome-title = Witamy
welcome-lead = Wybierz to, co Ci odpowiada, teraz albo później. Każdy wybór zajmuje minutę i w każdej chwili można go zmienić.
welcome-languages = Języki i wygląd
welcome-languages-hint = Języki, w których czytasz, kolory i krój pisma
welcome-topics = Tematy i e-maile
welcome-topics-hint = Co Cię interesuje i czy przegląd tygodnia ma o tym informować
welcome-write = Pierwszy wpis
welcome-write-hint = Materiał, z którego Twoje miasto już korzysta: wystarczy pięć minut
welcome-feed = Przejdź do wpisów
