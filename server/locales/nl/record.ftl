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
