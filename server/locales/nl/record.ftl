# De pagina van een bijdrage.

record-published = Gepubliceerd op
record-version = Versie { NUM($version) }
record-change = Wat er veranderd is:
record-languages = Talen van deze bijdrage
record-read-in = Te lezen in:
record-original = (origineel)
record-facts = In één oogopslag
record-edit = Wijzigen
record-withdraw = Intrekken
record-hide = Hier verbergen
record-show = Weer tonen
record-origin = Op de site van de stad zelf
record-hidden = Verborgen op deze site
record-hidden-text = Alleen beheerders van deze site zien deze pagina. Bij de stad zelf en elders staat de bijdrage er nog.

period-since = vanaf { $start }
period-until = { $start } – { $end }

# De vraag die een onderdeel beantwoordt
question-problem = Wat is het probleem?
question-how-it-works = Hoe werkt het?
question-for-whom = Voor wie?
question-what-it-takes = Wat is ervoor nodig?
question-results = Wat zijn de resultaten tot nu toe?
question-before-you-copy = Voordat u dit overneemt
question-tried = Wat is er geprobeerd?
question-worked = Wat werkte?
question-failed = Wat werkte niet?
question-lessons = Wat hebben we geleerd?
question-would-repeat = Zouden we het opnieuw doen?
question-why-useful = Waarom is het nuttig?

fact-lead-organisation = Verantwoordelijke organisatie
fact-place = Plaats
fact-period = Periode
fact-level = Preventieniveau
fact-target = Voor
fact-restype = Soort hulpmiddel
fact-organisation = Uitgegeven door
fact-languages = Talen
fact-links = Waar te vinden
fact-licence = Licentie
fact-about = Gaat over
fact-country = Land
fact-population = Inwoners
fact-offered = Kan helpen bij
fact-sought = Zoekt hulp bij
fact-contact = Contact

versions-title = Versies
versions-lead = Elke gepubliceerde versie blijft bewaard, met wat er veranderde. Andere steden hebben ze allemaal ontvangen.

confirm-withdraw = Deze bijdrage intrekken?
confirm-withdraw-text = Op de pagina komt te staan dat hier een bijdrage stond en dat die is ingetrokken. De tekst wordt op deze site verwijderd, in alle versies en talen. U kunt dit niet ongedaan maken.
confirm-withdraw-reach = Elke stad die de bijdrage heeft ontvangen, krijgt het verzoek die ook te verwijderen. Reacties blijven bij wie ze schreef.
confirm-withdraw-do = Voorgoed intrekken
confirm-withdraw-not = Bijdrage behouden

confirm-reply-withdraw = Deze reactie intrekken?
confirm-reply-withdraw-text = De tekst wordt op deze site verwijderd. U kunt dit niet ongedaan maken.
confirm-reply-withdraw-reach = De steden die de reactie hebben ontvangen, krijgen het verzoek die ook te verwijderen. Andere reacties daarop blijven staan, onder een lege plek.
confirm-reply-withdraw-do = Voorgoed intrekken
confirm-reply-withdraw-not = Reactie behouden

# Het gesprek
reply-answer = Reageren
reply-withdraw = Intrekken
reply-hide = Hier verbergen
reply-show = Weer tonen
reply-gone = Deze reactie is ingetrokken.
reply-is-hidden = Verborgen op deze site
reply-write = Schrijf een reactie
reply-write-answer = Reageer op een reactie
reply-see = Lees de reactie waarop u reageert
reply-send = Reactie versturen
reply-officers = Medewerkers van steden kunnen reageren nadat ze op de site van hun eigen stad zijn ingelogd.

## Versions, freshness, and why a record was taken back.
versions-changes = Wat er veranderd is
version-of = Dit is versie { $version } van { $newest }.
version-standing = De huidige bijdrage lezen
version-cite = Zo citeert u deze versie
version-citation = { $city }: { $title }. Versie { $version }, { $date }.
version-hash = SHA-256 van wat gepubliceerd is:
version-object = het exacte object
version-gone = Dit adres blijft deze versie tonen na latere wijzigingen. Trekt de stad de bijdrage in, dan staat dat hier, met de reden.
changes-title = Wat er veranderd is van versie { $from } naar versie { $to }
changes-none = Niets wat een lezer ziet
changes-none-text = Tussen deze twee versies verschilt alleen de datum of de volgorde van een detail.
changes-lead = Woorden die weg zijn, zijn doorgestreept; woorden die erbij kwamen, zijn onderstreept.
because = Waarom trekt u de bijdrage in?
because-hint = Lezers en de andere steden zien de reden; verder blijft er niets van de bijdrage over.
because-outdated = Ze klopt niet meer
because-replaced = Een andere bijdrage komt ervoor in de plaats
because-mistake = Ze was onjuist of per ongeluk gepubliceerd
because-persons = Er stond iets over een persoon in
because-rights = Iemand anders heeft er rechten op
because-order = Een instantie of rechter heeft het bevolen
because-other = Om een andere reden
fresh-note = Klopt nog: verder is er niets veranderd.
fresh-tag = Te bevestigen
fresh-stale = Te bevestigen
fresh-stale-text = De dag waarop de stad dit opnieuw wilde bekijken, is voorbij. Het kan nog kloppen; vraag het de stad voordat u erop vertrouwt.
fresh-due = Klopt dit nog?
fresh-due-text = Met één knop zegt u dat het nog twaalf maanden klopt. De andere steden zien het.
fresh-confirm = Klopt nog
fact-confirmed = Laatst bevestigd
fact-review = Actueel tot
fact-completeness = Volledigheid
completeness-stub = De kern
completeness-partial = Gedeeltelijk volledig
completeness-complete = Volledig
