# Det, der står omkring alle sider.

product = Hansa
shell-skip = Gå til sidens indhold
shell-example = Eksempelby
nav-main = Hovedmenu
nav-feed = Feed
nav-cities = Byer
nav-drafts = Kladder
nav-follows = Forbindelser
nav-admin = Administration
nav-about = Om dette websted
nav-atom = Atom-feed
nav-waiting = { $count ->
    [0] ingen by venter på dit svar
    [one] { NUM($count) } by venter på dit svar
   *[other] { NUM($count) } byer venter på dit svar
}
footer-languages = Sprog
footer-source = Kildekode
footer-version = Hansa { $version }, fri software under AGPL 3.0
sign-in = Log ind
sign-out = Log ud
labelled = { $label }:
confirm-not = Lad det være, som det er
back = Tilbage
save = Gem
copy = Kopier
copied = Kopieret
never = aldrig
acts = Handlinger

# Typer af bidrag: ét og flere
kind-initiative = Initiativ
kind-experience = Erfaring
kind-resource = Ressource
kind-plain = Indlæg
kinds-initiative = Initiativer
kinds-experience = Erfaringer
kinds-resource = Ressourcer
kinds-plain = Indlæg

# Roller
role-officer = Medarbejder
role-administrator = Administrator

# Afstande i tid, i den største enhed, der passer
ago-now = for et øjeblik siden
ago-minutes = { $count ->
    [one] for { NUM($count) } minut siden
   *[other] for { NUM($count) } minutter siden
}
ago-hours = { $count ->
    [one] for { NUM($count) } time siden
   *[other] for { NUM($count) } timer siden
}
ago-days = { $count ->
    [one] for { NUM($count) } dag siden
   *[other] for { NUM($count) } dage siden
}
ago-months = { $count ->
    [one] for { NUM($count) } måned siden
   *[other] for { NUM($count) } måneder siden
}
ago-years = { $count ->
    [one] for { NUM($count) } år siden
   *[other] for { NUM($count) } år siden
}
in-now = om mindre end et minut
in-minutes = { $count ->
    [one] om { NUM($count) } minut
   *[other] om { NUM($count) } minutter
}
in-hours = { $count ->
    [one] om { NUM($count) } time
   *[other] om { NUM($count) } timer
}
in-days = { $count ->
    [one] om { NUM($count) } dag
   *[other] om { NUM($count) } dage
}
in-months = { $count ->
    [one] om { NUM($count) } måned
   *[other] om { NUM($count) } måneder
}
in-years = { $count ->
    [one] om { NUM($count) } år
   *[other] om { NUM($count) } år
}

# Om dette websted
about-lead = Her fortæller byer hinanden, hvad de gør for at forebygge voldelig ekstremisme: hvad de prøvede, hvad det krævede, hvad der virkede, og hvad der ikke gjorde.
about-example = Denne by er opdigtet. Dens bidrag er eksempler og siger intet om noget virkeligt sted.
about-who = Hvem står bag?
about-who-text = Dette websted drives af
about-contact = Du kan kontakte byen via
about-how = Sådan fungerer det
about-how-text = Hver by driver sit eget websted og har sine egne bidrag. Webstederne taler direkte sammen uden et centrum: Det, en by offentliggør, står i feedet hos alle de byer, der følger den. Ændringer og tilbagetrækninger går samme vej.
about-handle = Andre byer følger denne by på adressen
about-rules = Det gælder her
about-no-persons = Bidragene handler om offentligt arbejde. De indeholder ingen oplysninger om personer: ingen navne på privatpersoner, ingen sager, ingen lister.
about-policy-open = Alle websteder, der ikke er blokeret, må følge denne by.
about-policy-ask = Websteder, der beder om at følge denne by, venter på byens svar.
about-policy-allow-list = Denne by udveksler kun bidrag med udvalgte websteder.
about-undo = { $count ->
    [one] Man kan fortryde en offentliggørelse i { NUM($count) } minut. Først derefter forlader den dette websted.
   *[other] Man kan fortryde en offentliggørelse i { NUM($count) } minutter. Først derefter forlader den dette websted.
}
about-cookies = Der bliver kun sat cookies, når du beder om noget: det sprog, du vælger, dine læseindstillinger og din session, når du logger ind. Webstedet henter intet fra andre websteder.
about-program = Programmet
about-program-text = Hansa er fri software under GNU Affero General Public License 3.0.
about-licences = Licenser for de dele, programmet er bygget af
