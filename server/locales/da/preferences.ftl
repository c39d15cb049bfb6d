# How somebody wants to read.

nav-preferences = Læseindstillinger
preferences-lead = Gemt på denne enhed, i en cookie, som ingen andre læser.
preferences-lead-signed = Sprogene er gemt sammen med din konto, farver og skrift på denne enhed.
preferences-language = Sprog på siderne
preferences-reads = Andre sprog, du læser
preferences-reads-hint = Findes et bidrag ikke på sidernes sprog, bliver det vist på et af disse, hvis det findes dér, ellers på originalsproget.
preferences-scheme = Farver
scheme-of-auto = Som enheden er indstillet
scheme-of-light = Lyse
scheme-of-dark = Mørke
preferences-face = Skrift
preferences-face-hint = Hansa har sin egen skrift. Med enhedens skrift skal der ikke hentes noget.
face-own = Hansas skrift
face-device = Enhedens skrift
done-preferences-kept = Gemt.
