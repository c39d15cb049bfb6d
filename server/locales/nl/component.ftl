# Parts that several pages are made of.

# What a list is narrowed down by
chips = Gekozen voorwaarden
facets-target = Doelgroepen
facets-setting = Omgeving
facets-evidence = Onderbouwing
facets-citysize = Inwoners van de stad
facets-years = Jaren
facets-since = Vanaf
facets-until = Tot en met
facets-backwards = Het laatste jaar ligt vóór het eerste. Daarom ziet u alle jaren.
facets-chosen = { NUM($count) } van { NUM($limit) } gekozen
facets-show = Bijdragen tonen
facets-clear = Filter leegmaken
nothing-without-one = Laat u er één weg, dan vindt u:
nothing-without = { $count ->
    [one] { NUM($count) } bijdrage zonder de voorwaarde “{ $condition }”
   *[other] { NUM($count) } bijdragen zonder de voorwaarde “{ $condition }”
}

# Records side by side
compare-caption = Wat elke stad over zichzelf zegt. Er wordt niets opgeteld en er is geen rangorde.
compare-remove = Weghalen
compare-none = Niet vermeld
compare-one = Voor een vergelijking zijn twee bijdragen nodig
compare-one-text = Kies er nog een om ernaast te zetten.
compare-choose = Kiezen uit de bijdragen
compare-city = De stad
compare-done = Wat er gebeurt
compare-takes = Wat ervoor nodig is
compare-known = Wat erover bekend is
compare-staff = Personeel
compare-cost = Kosten per jaar
compare-adopted = Overgenomen door
compare-adoptions = { $count ->
    [0] Nog geen andere stad
    [one] { NUM($count) } stad
   *[other] { NUM($count) } steden
}

# The languages of a text
tabs-writing = Taal waarin u schrijft
tabs-old = Het origineel is intussen veranderd
tabs-missing = Niet vertaald
tabs-mistakes = { $count ->
    [one] { NUM($count) } fout
   *[other] { NUM($count) } fouten
}
tabs-add = Een taal toevoegen

# What is known of outcomes. In the caption: outcomes and assessments, counted.
evidence-caption = Uitkomsten: { NUM($count) }. Beoordelingen: { NUM($limit) }. Ze kunnen elkaar tegenspreken; er wordt geen cijfer van gemaakt.
evidence-result = Resultaat
evidence-direction = Richting
evidence-grade = Hoe zeker
evidence-basis = Wie het zegt
evidence-unmeasured = Nog niet gemeten
evidence-none = Er is nog niets gemeten
evidence-none-text = De stad meldt dat zelf. Een andere stad die dit heeft geprobeerd, kan toevoegen wat ze heeft gezien.
evidence-add = Een beoordeling toevoegen

# The twelve questions about rights
safeguards-question = Vraag
safeguards-answer = Antwoord
safeguards-words = In de woorden van de stad
safeguards-yes = Ja
safeguards-no = Nee
safeguards-beside = Niet van toepassing
safeguards-unanswered = Niet beantwoord
safeguards-nothing = Niets toegevoegd
safeguards-caption = Beantwoord door { $city }, { $day }
safeguards-draft = Concept van { $city }
safeguards-sum = Vragen: { NUM($count) }. Ja: { $yes }. Nee: { $no }. Niet van toepassing: { $beside }.
safeguards-open = Nog niet beantwoord: { NUM($count) } van { NUM($limit) } vragen.

# Who took up what from whom
graph-label = Steden die deze bijdrage overnemen
graph-origin = Oorsprong
graph-known = Wat erover bekend is
graph-changed = Wat er is aangepast
graph-result = Resultaat
graph-why = Waarom de stad ermee stopte
graph-sum = { $count ->
    [one] Overgenomen door { NUM($count) } andere stad.
   *[other] Overgenomen door { NUM($count) } andere steden.
}
graph-more = { $count ->
    [one] Nog { NUM($count) } stad via { $city }
   *[other] Nog { NUM($count) } steden via { $city }
}
graph-none = Nog geen andere stad heeft dit overgenomen
graph-none-text = Heeft uw stad interesse? Laat het weten. De stad waar het vandaan komt, krijgt daar bericht van.
graph-adopt = Wij hebben interesse

# How far a long work has come
progress-history = Geschiedenis van { $city } wordt geladen
progress-complete = Geschiedenis van { $city }
progress-figures = Bijdragen: { NUM($count) } van { NUM($limit) }
progress-unknown = Hoeveel het er zijn, is nog niet bekend
progress-waits = Eerst is { $city } aan de beurt, dan deze stad.
progress-minutes = { $count ->
    [one] Nog ongeveer { NUM($count) } minuut. U kunt deze pagina verlaten.
   *[other] Nog ongeveer { NUM($count) } minuten. U kunt deze pagina verlaten.
}
progress-since = Volledig sinds { $time }.
progress-read = Lees wat { $city } heeft gepubliceerd
progress-stopped = Gestopt op { $time }: { $city } antwoordt niet. Het laden gaat vanzelf verder zodra de stad weer bereikbaar is.

# Beside the buttons of a form

# Above a list

# What happened to records; $who is an office or an officer

# How a thing on the machine stands

# How far a task is
task-done = Klaar
task-begun = Begonnen
task-open = Te doen
task-wrong = Op te lossen
task-later = Niet verplicht
task-locked = Eerst de andere stappen

# Answers to check
answers-change = Wijzigen
answers-give = Beantwoorden
answers-none = Niet beantwoord

# Parts of a whole
stack-whole = Alles samen
stack-entries = Vermeldingen
stack-standing = Hoe volledig ze zijn
stack-standing-of = Alle vermeldingen die hier worden bewaard, naar de status van hun stad
stack-standing-what = Status van de stad
share = { NUM($count) }%
share-under = minder dan 1%
