### What a record says beyond its core: the tasks of the editor, their fields, and the headings of the page.

more-title = Bijdrage aanvullen
more-lead = Dit kan allemaal wachten. Hoe meer er staat, hoe makkelijker een andere stad kan overnemen wat u doet.
more-answered = { $count } van { $most } beantwoord
more-contents = Op deze pagina
more-done = { $count ->
    [one] { NUM($count) } antwoord
   *[other] { NUM($count) } antwoorden
}
more-back = Terug naar de bijdrage
more-optional = Op deze pagina is niets verplicht, tenzij het erbij staat.

## Tasks, and headings on the page of a record

part-people = Wie erbij betrokken is
part-people-lead = Voor wie het is, wie het uitvoert en wie beslist.
part-method = Hoe het precies werkt
part-method-lead = Wat hetzelfde moet blijven, en wat een andere stad mag aanpassen.
part-effort = Wat het kost
part-effort-lead = Ruwe cijfers helpen al. Wat u niet weet, laat u leeg.
part-results = Resultaten en onderbouwing
part-results-lead = Elk resultaat apart, en hoe zeker u ervan bent. Wat niet werkte, helpt anderen het meest.
part-copying = Voorwaarden en hulp
part-copying-lead = Wat er vooraf nodig is, en hoe u kunt helpen.
part-safeguards = Waarborgen
part-safeguards-lead = Twaalf vragen over rechten. “Nee” is een eerlijk antwoord, en iedereen kan het zien.
part-training = Training
part-training-lead = Voor trainingsmodules en cursussen.
part-law = Wetgeving
part-law-lead = Voor juridische teksten.
part-data = Gegevens
part-data-lead = Voor datasets. Nooit iets over afzonderlijke personen.
part-links = Links en trefwoorden
part-links-lead = Andere bijdragen die hierbij horen, en woorden waarmee deze bijdrage te vinden is.

## Rows

row-partners = Partner { $count }
row-creators = Organisatie { $count }
row-key-dates = Datum { $count }
row-outcomes = Resultaat { $count }
row-evaluations = Evaluatie { $count }
row-language-versions = Taal { $count }
row-add-partners = Een partner toevoegen
row-add-creators = Een organisatie toevoegen
row-add-key-dates = Een datum toevoegen
row-add-outcomes = Een resultaat toevoegen
row-add-evaluations = Een evaluatie toevoegen
row-add-language-versions = Een taal toevoegen

## Fields: who takes part

field-practitioner = Wie het uitvoert
field-practitioner-hint = Kies er maximaal acht.
field-setting = In welke omgeving
field-setting-hint = Kies er maximaal vier.
field-target-age = Leeftijd van de doelgroep
field-age-from = Van
field-age-to = Tot en met
field-extremism-form = Vorm van gewelddadig extremisme
field-extremism-form-hint = Alleen als het om een bepaalde vorm gaat. Kies er maximaal drie.
field-partners = Partners
field-organisation-name = Naam
field-organisation-kind = Werkveld
field-organisation-url = Website
field-governance = Wie beslist
field-governance-hint = Wie wat met wie deelt, en volgens welke afspraken. Diensten of functies, nooit personen.
field-contact-role = Bij wie een andere stad terechtkan
field-contact-role-hint = Een dienst, bijvoorbeeld “Dienst Preventie”. Nooit de naam van een persoon.
field-initiative-contact = Contactpagina
field-audience = Voor wie het nuttig is
field-audience-hint = Kies er maximaal acht.
field-creators = Wie het heeft gemaakt
field-rights-holder = Wie de rechten heeft
field-edition = Uitgave
field-edition-hint = Bijvoorbeeld 2024 of 2024-09.
field-identifiers = Identificatienummers
field-identifiers-hint = Eén per regel: DOI, ISBN, ISSN of een ander nummer.
field-language-versions = Taalversies
field-language-version-language = Taal
field-language-version-language-hint = De korte code: fr, nl, de.
field-language-version-name = Titel in die taal
field-language-version-url = Webadres
field-language-version-status = Origineel of vertaling
field-experience-kind = Soort ervaring
field-adoption = Overgenomen initiatief
field-adoption-hint = Het webadres van de bijdrage erover.
field-city-context = De stad op dat moment
field-city-context-hint = Omvang, wel of niet aan de grens, stedelijk of landelijk, spanningen, en wat er al was.

## Fields: how it works

field-acronym = Afkorting
field-objectives = Doelen
field-objectives-hint = Eén zin per regel, maximaal vijf.
field-theory-of-change = Waarom het zou moeten werken
field-theory-of-change-hint = Als we dit doen, gebeurt dat, want …
field-core-elements = Wat niet mag veranderen
field-core-elements-hint = Eén zin per regel, maximaal acht. Zonder deze punten is het iets anders.
field-adaptable-elements = Wat mag veranderen
field-adaptable-elements-hint = Eén zin per regel, maximaal acht.

## Fields: what it costs

field-key-dates = Belangrijke data
field-key-date-date = Datum
field-key-date-date-hint = Bijvoorbeeld 2024, 2024-09 of 2024-09-15.
field-key-date-text = Wat er gebeurde
field-scale = Schaal
field-reach = Bereikte personen per jaar
field-reach-hint = Een heel getal. Eén tot vier wordt bewaard als “minder dan vijf”.
field-cost-band = Kosten per jaar
field-budget = Budget
field-cost-actual = Werkelijke kosten
field-money-amount = Bedrag
field-money-currency = Munteenheid
field-money-year = Jaar
field-funding = Wie betaalt
field-funding-hint = Kies er maximaal vier.
field-staff = Personeel, in voltijdbanen (fte)
field-staff-hint = Bijvoorbeeld 1,5.
field-staff-actual = Werkelijk ingezet personeel, in voltijdbanen (fte)
field-staff-profiles = Profiel van het personeel
field-staff-profiles-hint = Beroepen en opleidingen.
field-setup-months = Aantal maanden tot de start
field-months-actual = Werkelijk aantal maanden tot de start
field-equipment = Ruimten en materiaal

## Fields: results

field-evidence-level = Hoe zeker zijn de resultaten?
field-evidence-level-hint = Uw eigen inschatting. Vanaf “Geëvalueerd met een vergelijking” moet hieronder het webadres van een rapport staan.
field-outcomes = Resultaten
field-outcomes-hint = Elk resultaat apart. Anderen kunnen er hun beoordeling aan toevoegen; er wordt geen cijfer van gemaakt.
field-outcome-indicator = Waarnaar is gekeken
field-outcome-definition = Hoe het is geteld
field-outcome-unit = Eenheid
field-outcome-baseline = Vooraf
field-outcome-value = Achteraf
field-outcome-persons = Over hoeveel personen het gaat
field-outcome-persons-hint = Eén tot vier wordt bewaard als “minder dan vijf”.
field-outcome-period = Periode
field-outcome-direction = Richting
field-outcome-evidence-level = Hoe zeker
field-outcome-basis = Wie het zegt
field-outcome-method = Hoe het is gemeten
field-outcome-source = Webadres van het rapport
field-evaluations = Evaluaties
field-evaluation-type = Soort
field-evaluation-by = Door wie
field-evaluation-method = Methode
field-evaluation-report = Webadres van het rapport
field-evaluation-date = Datum
field-evaluation-date-hint = Bijvoorbeeld 2024 of 2024-09.
field-what-worked = Wat werkte
field-what-did-not = Wat niet werkte
field-what-did-not-hint = Andere steden lezen dit het eerst. Aan “niets” heeft niemand iets; “nog niet bekend” mag wel.
field-side-effects = Neveneffecten
field-lessons-learned = Lessen
field-lessons-learned-hint = Eén zin per regel, maximaal zeven.
field-result-direction = Hoe het ging, in één woord
field-unexpected = Wat niemand had verwacht
field-feedback = Wat de betrokkenen ervan vinden
field-feedback-hint = Samengevat. Geen citaten waaraan iemand te herkennen is.

## Fields: before you copy this

field-conditions = Wat het doet slagen
field-prerequisites = Wat er vooraf nodig is
field-prerequisites-hint = Eén zin per regel, maximaal acht: wetgeving, partners, personeel, omvang van de stad.
field-offers = Waarmee de stad anderen kan helpen
field-adaptations = Wat er is aangepast
field-adaptations-hint = Eén zin per regel, maximaal acht: wat, en waarom.
field-advice = Advies aan een stad die morgen begint
field-lessons-for = Voor wie de lessen zijn

## Fields: safeguards

field-safeguards = De twaalf vragen
field-safeguard-answer = Antwoord
field-safeguard-note = In een paar woorden
safeguard-answer-yes = Ja
safeguard-answer-no = Nee
safeguard-answer-na = Niet van toepassing
field-legal-basis = Rechtsgrond
field-rights-incidents = Gevolgen voor rechten
field-rights-incidents-hint = Klachten, verloren vertrouwen, herstelde fouten. “Geen gevolgen bekend” is ook een antwoord.

## Fields: training, law, data

field-level = Niveau
field-time-required = Duur in uren
field-teaches = Wat deelnemers leren
field-teaches-hint = Eén zin per regel, maximaal acht.
field-resource-prerequisites-hint = Eén zin per regel, maximaal vijf.
field-has-assessment = Eindigt met een toets
field-certificate = Certificaat
field-interactivity = Leervorm
field-platform = Webadres van de cursus
field-access-features = Toegankelijkheid
field-jurisdiction = Land waar deze tekst geldt
field-in-force = Van kracht
field-eli = Europese identificatiecode voor wetgeving (ELI)
field-period-covered = Periode waarover het gaat
field-frequency = Hoe vaak het wordt bijgewerkt
field-aggregate-only = Bevat alleen totalen, niets over afzonderlijke personen

## Fields: links and words

field-based-on = Gebaseerd op
field-based-on-hint = Webadressen van bijdragen, één per regel, maximaal vijf.
field-resources = Hulpmiddelen die erbij horen
field-resources-hint = Webadressen, één per regel, maximaal twintig.
field-see-also = Zie ook
field-see-also-hint = Webadressen van bijdragen, één per regel, maximaal twintig.
field-duplicate-of = Hetzelfde als
field-duplicate-of-hint = Het webadres van de bijdrage waarin hetzelfde staat. Lezers worden ernaar doorverwezen.
field-used-in = Gebruikt in
field-used-in-hint = Webadressen van bijdragen, één per regel, maximaal twintig.
field-replaces = Vervangt
field-replaces-hint = Webadressen van bijdragen, één per regel, maximaal vijf.
field-keywords = Trefwoorden
field-keywords-hint = Eén per regel, maximaal tien.
field-sensitivity = Waarschuwing vooraf
field-sensitivity-hint = Eén zin voor wie misschien liever niet verder leest: “Beschrijft een aanslag.”
field-review-by = Actueel tot
field-review-by-hint = Bijvoorbeeld 2027-03. Op die datum krijgt u de vraag of het nog klopt.

## What is wrong

mistake-too-large = “{ $label }” mag niet hoger zijn dan { $limit }
mistake-stopped-needs = Bij een gestopt initiatief vertelt u wat niet werkte en wat u hebt geleerd. Vul “{ $label }” in.
mistake-safeguards-needed = Bij dit thema is een antwoord nodig op elk van de twaalf vragen over waarborgen.
mistake-adoption-needs = Bij wat u van een andere stad hebt overgenomen, vertelt u wat u hebt aangepast. Vul “{ $label }” in.
mistake-rights-needed = Bij dit thema zijn een paar woorden nodig over de gevolgen voor rechten. “Geen gevolgen bekend” is ook een antwoord.
mistake-aggregate-needed = Een dataset mag alleen totalen bevatten. Bevestig dat, of laat de dataset weg.
mistake-legal-basis-needed = U geeft aan dat er een rechtsgrond is. Vermeld welke.
mistake-source-needed = Vanaf dit niveau is een rapport nodig. Voeg het webadres ervan toe.

## On the page

persons-few = minder dan vijf
