# How somebody wants to read.

nav-preferences = Læseindstillinger
preferences-lead = Gemt på denne enhed, i en cookie, som ingen andre læser.
preferences-lead-signed = Sprogene er gemt på din konto. Farver og skrift er gemt på denne enhed.
preferences-language = Sprog på siderne
preferences-reads = Andre sprog, du læser
preferences-reads-hint = Hvis et bidrag ikke findes på sidernes sprog, bliver det vist på et af disse sprog. Findes det heller ikke på dem, bliver det vist på originalsproget.
preferences-scheme = Farver
scheme-of-auto = Som enheden er indstillet
scheme-of-light = Lyse
scheme-of-dark = Mørke
preferences-face = Skrift
preferences-face-hint = Hansa har sin egen skrift. Med enhedens skrift skal der ikke hentes noget.
face-own = Hansas skrift
face-device = Enhedens skrift
done-preferences-kept = Gemt.
welcome-title = Velkommen
welcome-lead = Vælg det, der passer dig, nu eller senere. Hvert punkt tager et minut, og alt kan ændres når som helst.
welcome-languages = Sprog og udseende
welcome-languages-hint = De sprog, du læser, samt farver og skrift
welcome-topics = Temaer og mails
welcome-topics-hint = Hvad der interesserer dig, og om ugebrevet skal fortælle om det
welcome-write = Et første bidrag
welcome-write-hint = En ressource, som din by allerede bruger: Det tager fem minutter
welcome-feed = Gå til feedet
