# Parts that several pages are made of.

# What a list is narrowed down by
chips = Valgte betingelser
facets-target = Målgrupper
facets-setting = Hvor det foregår
facets-evidence = Evidensniveau
facets-citysize = Byens indbyggertal
facets-years = År
facets-since = Fra
facets-until = Til
facets-backwards = Det sidste år ligger før det første. Alle år bliver vist.
facets-chosen = { NUM($count) } af { NUM($limit) } valgt
facets-show = Vis bidragene
facets-clear = Ryd filteret
nothing-without-one = Uden en af dem ville der være:
nothing-without = { $count ->
    [one] { NUM($count) } bidrag uden betingelsen ”{ $condition }”
   *[other] { NUM($count) } bidrag uden betingelsen ”{ $condition }”
}

# Records side by side
compare-caption = Det, hver by siger om sig selv. Intet bliver lagt sammen, og intet bliver rangordnet.
compare-remove = Fjern
compare-none = Ikke oplyst
compare-one = En sammenligning kræver to bidrag
compare-one-text = Vælg et bidrag mere, som kan stå ved siden af.
compare-choose = Vælg blandt bidragene
compare-city = Byen
compare-done = Hvad der bliver gjort
compare-takes = Hvad det kræver
compare-known = Hvad man ved
compare-staff = Personale
compare-cost = Udgift pr. år
compare-adopted = Taget op af
compare-adoptions = { $count ->
    [0] Endnu ingen anden by
    [one] { NUM($count) } by
   *[other] { NUM($count) } byer
}

# The languages of a text
tabs-writing = Sprog, du skriver på
tabs-old = Originalen er ændret siden da
tabs-missing = Ikke oversat
tabs-mistakes = { $count ->
    [one] { NUM($count) } fejl
   *[other] { NUM($count) } fejl
}
tabs-add = Tilføj et sprog

# What is known of outcomes. In the caption: outcomes and assessments, counted.
evidence-caption = Resultater: { NUM($count) }. Vurderinger: { NUM($limit) }. Vurderingerne kan være uenige. De bliver ikke regnet sammen til en karakter.
evidence-result = Resultat
evidence-direction = Retning
evidence-grade = Hvor sikkert det er
evidence-basis = Hvem der siger det
evidence-unmeasured = Ikke målt endnu
evidence-none = Intet er målt endnu
evidence-none-text = Det siger byen selv. En anden by, der har prøvet det samme, kan tilføje, hvad den fandt ud af.
evidence-add = Tilføj en vurdering

# The twelve questions about rights
safeguards-question = Spørgsmål
safeguards-answer = Svar
safeguards-words = Med byens egne ord
safeguards-yes = Ja
safeguards-no = Nej
safeguards-beside = Ikke relevant
safeguards-unanswered = Ikke besvaret
safeguards-nothing = Intet tilføjet
safeguards-caption = Besvaret af { $city } den { $day }
safeguards-draft = Kladde fra { $city }
safeguards-sum = Spørgsmål: { NUM($count) }. Ja: { $yes }. Nej: { $no }. Ikke relevant: { $beside }.
safeguards-open = Ikke besvaret endnu: { NUM($count) } af { NUM($limit) } spørgsmål.

# Who took up what from whom
graph-label = Byer, der har taget det op
graph-origin = Oprindelig by
graph-known = Hvad man ved
graph-changed = Hvad der er ændret
graph-result = Resultat
graph-why = Hvorfor det blev opgivet
graph-sum = { $count ->
    [one] Taget op af { NUM($count) } anden by.
   *[other] Taget op af { NUM($count) } andre byer.
}
graph-more = { $count ->
    [one] { NUM($count) } by mere har taget det op fra { $city }
   *[other] { NUM($count) } byer mere har taget det op fra { $city }
}
graph-none = Ingen anden by har taget det op endnu
graph-none-text = Hvis din by er interesseret, så sig det. Den by, det kommer fra, får besked.
graph-adopt = Vi er interesserede

# How far a long work has come
progress-history = Henter historikken fra { $city }
progress-complete = Historik fra { $city }
progress-figures = Bidrag: { NUM($count) } af { NUM($limit) }
progress-unknown = Det er endnu ikke til at sige, hvor meget der er
progress-waits = Først kommer { $city }, derefter denne by.
progress-minutes = { $count ->
    [one] Cirka { NUM($count) } minut endnu. Du kan godt forlade siden.
   *[other] Cirka { NUM($count) } minutter endnu. Du kan godt forlade siden.
}
progress-since = Komplet siden den { $time }.
progress-read = Læs, hvad { $city } har offentliggjort
progress-stopped = Stoppet den { $time }: { $city } svarer ikke. Det fortsætter af sig selv, så snart byen er tilbage.

# Beside the buttons of a form

# Above a list

# What happened to records; $who is an office or an officer

# How a thing on the machine stands

# How far a task is
task-done = Udført
task-begun = Påbegyndt
task-open = Ikke begyndt
task-wrong = Skal rettes
task-later = Kan vente
task-locked = Andre trin først

# Answers to check
answers-change = Ret
answers-give = Svar
answers-none = Ikke besvaret

# Parts of a whole
stack-whole = I alt
stack-entries = Poster
stack-standing = Hvor komplette de er
stack-standing-of = Alle poster, der er gemt her, efter byens status
stack-standing-what = Byens status
share = { NUM($count) } %
share-under = under 1 %
