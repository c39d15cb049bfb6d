# Siden med et bidrag.

record-published = Offentliggjort den
record-version = Version { NUM($version) }
record-change = Ændringer:
record-languages = Bidragets sprog
record-read-in = Læs på
record-original = (original)
record-facts = Overblik
record-edit = Rediger
record-withdraw = Træk tilbage
record-hide = Skjul her
record-show = Vis igen
record-origin = På byens eget websted
record-hidden = Skjult på dette websted
record-hidden-text = Kun administratorer på dette websted kan se siden. Bidraget står stadig hos byen og andre steder.

period-since = fra og med { $start }
period-until = { $start } – { $end }

# Hvad et afsnit svarer på
question-problem = Hvad er problemet?
question-how-it-works = Hvordan fungerer det?
question-for-whom = Hvem er det for?
question-what-it-takes = Hvad kræver det?
question-results = Hvad er resultaterne indtil nu?
question-before-you-copy = Før du gør det samme
question-tried = Hvad blev afprøvet?
question-worked = Hvad virkede?
question-failed = Hvad virkede ikke?
question-lessons = Hvad lærte vi?
question-would-repeat = Ville vi gøre det igen?
question-why-useful = Hvorfor er ressourcen nyttig?

fact-lead-organisation = Ansvarlig organisation
fact-place = Sted
fact-period = Periode
fact-level = Forebyggelsesniveau
fact-target = Målgruppe
fact-restype = Type
fact-organisation = Udgivet af
fact-languages = Sprog
fact-links = Findes her
fact-licence = Licens
fact-about = Handler om
fact-country = Land
fact-population = Indbyggere
fact-offered = Kan hjælpe med
fact-sought = Søger hjælp til
fact-contact = Kontakt

versions-title = Versioner
versions-lead = Alle offentliggjorte versioner bliver gemt sammen med det, der er ændret. Andre byer har modtaget hver af dem.

confirm-withdraw = Vil du trække bidraget tilbage?
confirm-withdraw-text = Siden vil vise, at her stod et bidrag, og at det er trukket tilbage. Teksten bliver slettet på dette websted i alle versioner og på alle sprog. Det kan ikke fortrydes.
confirm-withdraw-reach = Alle byer, der har modtaget bidraget, får besked om også at slette det. Svarene bliver hos dem, der har skrevet dem.
confirm-withdraw-do = Træk bidraget endeligt tilbage
confirm-withdraw-not = Behold bidraget

confirm-reply-withdraw = Vil du trække svaret tilbage?
confirm-reply-withdraw-text = Teksten bliver slettet på dette websted. Det kan ikke fortrydes.
confirm-reply-withdraw-reach = De byer, der har modtaget svaret, får besked om også at slette det. Svar på det bliver stående under en tom plads.
confirm-reply-withdraw-do = Træk svaret endeligt tilbage
confirm-reply-withdraw-not = Behold svaret

# Tråden
reply-answer = Svar
reply-withdraw = Træk tilbage
reply-hide = Skjul her
reply-show = Vis igen
reply-gone = Svaret er trukket tilbage.
reply-is-hidden = Skjult på dette websted
reply-write = Skriv et svar
reply-write-answer = Svar på et svar
reply-see = Læs det svar, du svarer på
reply-send = Send svaret
reply-officers = Medarbejdere i byerne kan svare, når de er logget ind på deres egen bys websted.

## Versions, freshness, and why a record was taken back.
versions-changes = Hvad der er ændret
version-of = Dette er version { $version } af { $newest }.
version-standing = Læs bidraget, som det er nu
version-cite = Sådan citerer du denne version
version-citation = { $city }: { $title }. Version { $version }, { $date }.
version-hash = SHA-256 af det offentliggjorte:
version-object = det nøjagtige objekt
version-gone = Denne adresse bliver ved med at vise denne version efter senere ændringer. Trækker byen bidraget tilbage, står det her, med grunden.
changes-title = Hvad der er ændret fra version { $from } til version { $to }
changes-none = Intet, som en læser ser
changes-none-text = Mellem disse to versioner er kun datoen eller rækkefølgen af en detalje forskellig.
changes-lead = Ord, der er fjernet, er streget over; ord, der er kommet til, er understreget.
because = Hvorfor trækker du det tilbage?
because-hint = Læsere og de andre byer ser grunden; ellers er der intet tilbage af bidraget.
because-outdated = Det passer ikke længere
because-replaced = Et andet bidrag træder i stedet
because-mistake = Det var forkert eller offentliggjort ved en fejl
because-persons = Det sagde noget om en person
because-rights = En anden har rettigheder til det
because-order = En myndighed eller domstol har påbudt det
because-other = Af en anden grund
fresh-note = Passer stadig: intet andet er ændret.
fresh-tag = Skal bekræftes
fresh-stale = Skal bekræftes
fresh-stale-text = Den dag, hvor byen ville se på dette igen, er forbi. Det kan stadig passe; spørg byen, før du stoler på det.
fresh-due = Passer det stadig?
fresh-due-text = Med én knap siger du, at det gælder tolv måneder mere. De andre byer ser det.
fresh-confirm = Passer stadig
fact-confirmed = Sidst bekræftet
fact-review = Aktuelt indtil
fact-completeness = Hvor fuldstændigt
completeness-stub = Det væsentlige
completeness-partial = Delvist fuldstændigt
completeness-complete = Fuldstændigt
