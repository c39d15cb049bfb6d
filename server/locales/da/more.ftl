### What a record says beyond its core: the tasks of the editor, their fields, and the headings of the page.

more-title = Udbyg bidraget
more-lead = Det kan alt sammen vente. Jo mere der står, desto lettere er det for en anden by at gøre det samme.
more-answered = { $count } af { $most } besvaret
more-contents = På denne side
more-done = { $count ->
    [one] { NUM($count) } felt udfyldt
   *[other] { NUM($count) } felter udfyldt
}
more-back = Til bidraget
more-optional = Alt på siden er valgfrit, medmindre der står noget andet.

## Tasks, and headings on the page of a record

part-people = Hvem der er med
part-people-lead = Hvem det er for, hvem der udfører arbejdet, og hvem der beslutter.
part-method = Sådan fungerer det i detaljer
part-method-lead = Hvad der skal bevares, og hvad der må ændres, når en anden by gør det samme.
part-effort = Hvad det koster
part-effort-lead = Omtrentlige tal er også en hjælp. Spring det over, du ikke ved.
part-results = Resultater og evidens
part-results-lead = Hvert resultat for sig, og hvor sikkert det er. Det, der ikke virkede, hjælper andre mest.
part-copying = Forudsætninger og hjælp
part-copying-lead = Hvad der skal være på plads, og hvordan din by kan hjælpe.
part-safeguards = Rettigheder og garantier
part-safeguards-lead = Tolv spørgsmål om rettigheder. ”Nej” er et ærligt svar, og alle kan se det.
part-training = Kurser
part-training-lead = Til kurser og kursusmoduler.
part-law = Lovgivning
part-law-lead = Til juridiske tekster.
part-data = Data
part-data-lead = Til datasæt. Aldrig noget om enkeltpersoner.
part-links = Links og søgeord
part-links-lead = Andre bidrag, der hører sammen med dette, og ord, man kan finde det med.

## Rows

row-partners = Samarbejdspartner { $count }
row-creators = Organisation { $count }
row-key-dates = Dato { $count }
row-outcomes = Resultat { $count }
row-evaluations = Evaluering { $count }
row-language-versions = Sprogversion { $count }
row-add-partners = Tilføj en samarbejdspartner
row-add-creators = Tilføj en organisation
row-add-key-dates = Tilføj en dato
row-add-outcomes = Tilføj et resultat
row-add-evaluations = Tilføj en evaluering
row-add-language-versions = Tilføj en sprogversion

## Fields: who takes part

field-practitioner = Hvem der udfører arbejdet
field-practitioner-hint = Højst otte faggrupper.
field-setting = Hvor det foregår
field-setting-hint = Højst fire.
field-target-age = Målgruppens alder
field-age-from = Fra
field-age-to = Til
field-extremism-form = Form for ekstremisme
field-extremism-form-hint = Kun hvis det handler om en bestemt form. Højst tre.
field-partners = Samarbejdspartnere
field-organisation-name = Navn
field-organisation-kind = Fagområde
field-organisation-url = Websted
field-governance = Hvem der beslutter
field-governance-hint = Hvem der deler hvad med hvem, og efter hvilken aftale. Afdelinger, aldrig personer.
field-contact-role = Hvem en anden by kan spørge
field-contact-role-hint = En afdeling, for eksempel ”Forebyggelsesenheden”. Aldrig en persons navn.
field-initiative-contact = Afdelingens kontaktside
field-audience = Hvem ressourcen er nyttig for
field-audience-hint = Højst otte faggrupper.
field-creators = Udarbejdet af
field-rights-holder = Rettighedshaver
field-edition = Udgave
field-edition-hint = For eksempel 2024 eller 2024-09.
field-identifiers = Publikationsnumre
field-identifiers-hint = Ét på hver linje: DOI, ISBN, ISSN eller et andet nummer.
field-language-versions = Sprogversioner
field-language-version-language = Sprog
field-language-version-language-hint = Sprogets korte kode: da, fr, nl.
field-language-version-name = Titel på dette sprog
field-language-version-url = Webadresse
field-language-version-status = Original eller oversættelse
field-experience-kind = Type erfaring
field-adoption = Bidrag, der er taget op
field-adoption-hint = Webadressen på bidraget fra den anden by.
field-city-context = Byen på det tidspunkt
field-city-context-hint = Størrelse, nærhed til en grænse, by eller land, spændinger, og hvad der allerede var på plads.

## Fields: how it works

field-acronym = Forkortelse
field-objectives = Mål
field-objectives-hint = Én sætning på hver linje, højst fem.
field-theory-of-change = Hvorfor det skulle virke
field-theory-of-change-hint = Forandringsteorien: Når vi gør dette, sker der det, fordi …
field-core-elements = Hvad der ikke må ændres
field-core-elements-hint = Én sætning på hver linje, højst otte. Uden disse ting er det noget andet.
field-adaptable-elements = Hvad der må ændres
field-adaptable-elements-hint = Én sætning på hver linje, højst otte.

## Fields: what it costs

field-key-dates = Vigtige datoer
field-key-date-date = Dato
field-key-date-date-hint = For eksempel 2024, 2024-09 eller 2024-09-15.
field-key-date-text = Hvad der skete
field-scale = Udbredelse
field-reach = Hvor mange personer det når ud til på et år
field-reach-hint = Et helt tal. En til fire bliver gemt som ”færre end fem”.
field-cost-band = Udgift pr. år
field-budget = Budget
field-cost-actual = Faktisk udgift
field-money-amount = Beløb
field-money-currency = Valuta
field-money-year = År
field-funding = Finansiering
field-funding-hint = Højst fire.
field-staff = Personale i årsværk
field-staff-hint = For eksempel 1,5.
field-staff-actual = Årsværk, det faktisk krævede
field-staff-profiles = Personalets baggrund
field-staff-profiles-hint = Fag og uddannelse.
field-setup-months = Antal måneder, før det kører
field-months-actual = Antal måneder, det faktisk tog
field-equipment = Lokaler og udstyr

## Fields: results

field-evidence-level = Hvor sikre er resultaterne?
field-evidence-level-hint = Byens egen vurdering. Fra niveauet ”Evalueret op mod en sammenligning” skal der stå en rapport nedenfor.
field-outcomes = Resultater
field-outcomes-hint = Hvert for sig. Andre byer kan tilføje deres vurdering af hvert resultat. Vurderingerne bliver ikke regnet sammen til en karakter.
field-outcome-indicator = Hvad man så på
field-outcome-definition = Hvordan der bliver talt
field-outcome-unit = Enhed
field-outcome-baseline = Før
field-outcome-value = Efter
field-outcome-persons = Antal personer, man så på
field-outcome-persons-hint = En til fire bliver gemt som ”færre end fem”.
field-outcome-period = Periode
field-outcome-direction = Retning
field-outcome-evidence-level = Hvor sikkert det er
field-outcome-basis = Hvem der siger det
field-outcome-method = Hvordan det blev målt
field-outcome-source = Rapportens webadresse
field-evaluations = Evalueringer
field-evaluation-type = Type
field-evaluation-by = Hvem der evaluerede
field-evaluation-method = Metode
field-evaluation-report = Rapportens webadresse
field-evaluation-date = Dato
field-evaluation-date-hint = For eksempel 2024 eller 2024-09.
field-what-worked = Hvad der virkede
field-what-did-not = Hvad der ikke virkede
field-what-did-not-hint = Det læser andre byer først. ”Intet” hjælper ingen. ”Endnu ikke kendt” er i orden.
field-side-effects = Bivirkninger
field-lessons-learned = Hvad man lærte
field-lessons-learned-hint = Én sætning på hver linje, højst syv.
field-result-direction = Hvordan det gik, med ét ord
field-unexpected = Hvad ingen havde ventet
field-feedback = Hvad de berørte siger
field-feedback-hint = Sammenfattet. Ingen citater, som nogen kan genkendes på.

## Fields: before you copy this

field-conditions = Hvad der skal til, for at det lykkes
field-prerequisites = Forudsætninger
field-prerequisites-hint = Én sætning på hver linje, højst otte: lovgivning, samarbejdspartnere, personale, størrelse.
field-offers = Hvordan byen kan hjælpe
field-adaptations = Hvad der er ændret
field-adaptations-hint = Én sætning på hver linje, højst otte: hvad, og hvorfor.
field-advice = Råd til en by, der begynder i morgen
field-lessons-for = Hvem der kan bruge erfaringen

## Fields: safeguards

field-safeguards = De tolv spørgsmål
field-safeguard-answer = Svar
field-safeguard-note = Med få ord
safeguard-answer-yes = Ja
safeguard-answer-no = Nej
safeguard-answer-na = Ikke relevant
field-legal-basis = Retsgrundlag
field-rights-incidents = Virkninger på rettigheder
field-rights-incidents-hint = Klager, mistet tillid og fejl, der blev rettet. ”Ingen, vi kender til” er også et svar.

## Fields: training, law, data

field-level = Niveau
field-time-required = Varighed i timer
field-teaches = Hvad man lærer
field-teaches-hint = Én sætning på hver linje, højst otte.
field-resource-prerequisites-hint = Én sætning på hver linje, højst fem.
field-has-assessment = Slutter med en prøve
field-certificate = Kursusbevis
field-interactivity = Undervisningsform
field-platform = Kursets webadresse
field-access-features = Tilgængelighed
field-jurisdiction = Land, hvis lovgivning det er
field-in-force = Teksten er gældende
field-eli = Europæisk lovgivningsidentifikator (ELI)
field-period-covered = Periode, som data dækker
field-frequency = Hvor ofte data bliver opdateret
field-aggregate-only = Indeholder kun samlede tal, intet om enkeltpersoner

## Fields: links and words

field-based-on = Bygger på
field-based-on-hint = Webadresser på bidrag, én på hver linje, højst fem.
field-resources = Ressourcer, der hører til
field-resources-hint = Webadresser, én på hver linje, højst tyve.
field-see-also = Se også
field-see-also-hint = Webadresser på bidrag, én på hver linje, højst tyve.
field-duplicate-of = Samme indhold som
field-duplicate-of-hint = Webadressen på det bidrag, der siger det samme. Læserne bliver ført derhen.
field-used-in = Bruges i
field-used-in-hint = Webadresser på bidrag, én på hver linje, højst tyve.
field-replaces = Erstatter
field-replaces-hint = Webadresser på bidrag, én på hver linje, højst fem.
field-keywords = Søgeord
field-keywords-hint = Ét på hver linje, højst ti.
field-sensitivity = Til læseren, før teksten
field-sensitivity-hint = Én sætning til læsere, der måske ikke vil læse videre: ”Beskriver et angreb.”
field-review-by = Aktuelt indtil
field-review-by-hint = For eksempel 2027-03. Til den tid bliver du spurgt, om det stadig passer.

## What is wrong

mistake-too-large = ”{ $label }” må højst være { $limit }
mistake-stopped-needs = Når et initiativ er stoppet før tid, skal der stå, hvad der ikke virkede, og hvad I lærte: Udfyld ”{ $label }”
mistake-safeguards-needed = Temaet kræver et svar på hvert af de tolv spørgsmål om rettigheder
mistake-adoption-needs = Når noget er taget op fra en anden by, skal der stå, hvad I har ændret: Udfyld ”{ $label }”
mistake-rights-needed = Temaet kræver et par ord om virkningerne på rettigheder. ”Ingen, vi kender til” er også et svar.
mistake-aggregate-needed = Et datasæt må kun indeholde samlede tal. Bekræft det, eller udelad datasættet.
mistake-legal-basis-needed = Du har svaret, at der er et retsgrundlag: Skriv, hvilket det er
mistake-source-needed = Fra dette niveau kræves der en rapport: Tilføj rapportens webadresse

## On the page

persons-few = færre end fem
