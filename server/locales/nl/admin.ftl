# Wat beheerders zien en doen.

admin-room-overview = Overzicht
admin-room-accounts = Accounts
admin-room-profile = Stad
admin-room-legal = Wettelijke informatie
admin-room-domains = Domeinen
admin-room-hidden = Verborgen bijdragen
admin-room-peers = Andere sites
admin-room-health = Technische controle
admin-room-audit = Logboek
admin-second = Uw stad heeft maar één beheerder
admin-second-text = Is die persoon er niet, dan kan niemand collega’s toegang geven. Nodig een tweede beheerder uit.
admin-second-do = Een beheerder uitnodigen
admin-state = Stand van zaken
admin-accounts-count = { $count ->
    [one] { NUM($count) } account
   *[other] { NUM($count) } accounts
}
admin-peers-count = { $count ->
    [0] nog geen
    [one] { NUM($count) } site
   *[other] { NUM($count) } sites
}
admin-peers-troubled = { $count ->
    [one] { NUM($count) } antwoordt niet
   *[other] { NUM($count) } antwoorden niet
}
admin-rules-count = { $count ->
    [0] geen regels
    [one] { NUM($count) } regel
   *[other] { NUM($count) } regels
}
admin-latest = Laatste handelingen
admin-all-acts = Alle handelingen

invite-title = Iemand uitnodigen
invite-text = U krijgt een link die u zelf doorgeeft. De link werkt één keer en is zeven dagen geldig.
invite-do = Link maken
field-invite-role = Rol
link-invite = De uitnodiging
link-reset = De link naar een nieuw wachtwoord
link-text = Geef de link zelf door, en alleen aan de persoon voor wie hij is. U ziet hem alleen deze keer, hij werkt één keer en vervalt op
accounts-title = Alle accounts
accounts-caption = Wie hier kan inloggen
account-name = Naam
account-role = Rol
account-last = Laatst ingelogd
account-suspended = uitgeschakeld
account-self = Dit bent u
account-reset = Nieuw wachtwoord
account-suspend = Uitschakelen
account-reinstate = Weer inschakelen
make-role-officer = Tot medewerker maken
make-role-administrator = Tot beheerder maken
invitations-title = Openstaande links
invitations-caption = Links die zijn doorgegeven en nog niet gebruikt
invitation-purpose = Voor
purpose-invite = Een nieuw account
purpose-reset = Een nieuw wachtwoord
invitation-cancel = Intrekken
confirm-suspend = Dit account uitschakelen?
confirm-suspend-text = De persoon wordt overal meteen uitgelogd en tokens voor programma’s vervallen. Niemand kan met dit account inloggen tot u het weer inschakelt.
confirm-suspend-reach = Gepubliceerde bijdragen en reacties blijven staan. Concepten blijven bij uw stad.
confirm-suspend-do = Account uitschakelen
confirm-role-administrator = Deze medewerker tot beheerder maken?
confirm-role-administrator-text = Beheerders nodigen mensen uit en schakelen accounts uit. Ze beslissen welke steden uw stad volgt en welke steden haar mogen volgen. Ze blokkeren domeinen, verbergen bijdragen en lezen het logboek.
confirm-role-administrator-reach = Deze persoon kan die rol ook van u afnemen.
confirm-role-administrator-do = Tot beheerder maken
confirm-role-officer = Deze beheerder tot medewerker maken?
confirm-role-officer-text = Deze persoon kan blijven schrijven, publiceren en reageren, maar kan geen accounts, volgverzoeken, domeinen of verborgen bijdragen meer beheren.
confirm-role-officer-do = Tot medewerker maken
confirm-block = Een stad blokkeren die met uw stad is verbonden?
confirm-block-text = Wat deze steden hebben gepubliceerd, verdwijnt meteen uit uw tijdlijn. Hun reacties ook. Er wordt niets meer van ze ontvangen of naar ze verzonden.
confirm-block-reach = Hun medewerkers krijgen geen bericht. Verwijdert u de regel later, dan wordt wat uw site nog bewaart weer getoond. Wat ze intussen publiceerden, wordt niet opgehaald.
confirm-block-do = Domein blokkeren
confirm-clear-block = Deze blokkade opheffen?
confirm-clear-block-text = Wat deze site stuurt, komt weer binnen. Wat uw stad publiceert, kan er weer naartoe. Wat er nog van bewaard is, is meteen weer te zien.
confirm-clear-block-do = Blokkade opheffen
confirm-clear-allow = Deze toestemming verwijderen?
confirm-clear-allow-text = Laat uw stad alleen toegestane domeinen toe, dan komt van deze site niets meer binnen. Wat daar is gepubliceerd, verdwijnt meteen uit uw tijdlijn.
confirm-clear-allow-do = Toestemming verwijderen

hidden-title = Verborgen bijdragen
hidden-lead = Bijdragen die een beheerder op deze site uit het zicht heeft gehaald. Bij de steden zelf en elders staan ze er onveranderd.
hidden-none = Er is niets verborgen
hidden-none-text = Beheerders kunnen een bijdrage op deze site verbergen, op de pagina van die bijdrage.
hidden-since = verborgen sinds

domains-lead = Met welke sites deze site berichten uitwisselt. Een blokkade gaat boven al het andere en geldt ook voor alles onder het domein.
policy-title = Wie mag deze stad volgen?
field-policy = Volgbeleid
policy-open = Elke site die niet geblokkeerd is
policy-ask = Elke site die niet geblokkeerd is, zodra u die hebt toegelaten
policy-allow-list = Alleen toegestane domeinen; van andere sites wordt niets ontvangen of gelezen
rules-title = Regels voor afzonderlijke domeinen
rules-none = Er zijn geen regels.
rules-caption = Regels, per domein
rule-domain = Domein
rule-rule = Regel
rule-reason = Reden
rule-since = Sinds
rule-clear = Verwijderen
rule-new = Een regel maken
rule-do = Regel instellen
rule-block = Geblokkeerd
rule-allow = Toegestaan
field-domain = Domein
field-domain-hint = Bijvoorbeeld stad.example. De regel geldt ook voor alles daaronder.
field-rule = Regel
field-reason = Reden
field-reason-hint = Voor de andere beheerders. De reden wordt niet gepubliceerd.

peers-lead = Sites die ontvangen wat deze stad publiceert, en tot waar elke site is bijgewerkt. Een site die niet antwoordt, wordt opnieuw geprobeerd en nooit opgegeven.
peers-none = Nog geen andere site
peers-none-text = Zodra een andere stad uw stad volgt, of uw stad een andere, staat die hier.
peers-caption = Andere sites, per domein
peer-state = Status
peer-since = sinds
peer-letters = Geweigerd
peer-letters-none = geen
peer-behind = Nog te verzenden
peer-success = Laatst bezorgd
peer-failure = Laatst mislukt
peer-active = Antwoordt
peer-waits = Antwoordt niet
peer-refuses = Weigert ons
peer-rests = Heeft om een pauze gevraagd
peer-paused = Gepauzeerd
peer-gone = Voorgoed verdwenen
peer-pause = Verzending pauzeren
peer-resume = Nu verzenden
peer-delivery = Wat deze stad daarheen stuurt
peer-kind = Soort site
peer-kind-member = Een stad met een register
peer-kind-member-text = Deze site houdt een register bij. Daarmee is te bewijzen dat hier alles van deze site staat.
peer-kind-plain = Een gewone server
peer-kind-plain-text = Dit is een gewone server. Niemand kan bewijzen dat hier alles van deze site staat.
peer-circuit = Verzending
peer-circuit-closed = Loopt
peer-circuit-open = Wacht
peer-circuit-half-open = Eerst wordt er één zending geprobeerd; komt die aan, dan volgt de rest
peer-next = Volgende poging op
peer-failures = Mislukte pogingen op rij
peer-skipped = Overgeslagen
peer-skipped-text = De site antwoordde 30 dagen niet. Wat toen wachtte, wordt niet meer verzonden. Is het toch nodig, verzend het dan hieronder opnieuw.
peer-refetch = Profiel opnieuw lezen
peer-resend-title = Opnieuw verzenden
peer-resend-text = Alles wat deze stad vanaf een bepaalde dag heeft gepubliceerd, wordt daar nog een keer bezorgd. Wat de andere site al heeft, wordt daar herkend en overgeslagen.
peer-resend = Opnieuw verzenden
field-peer-since = Vanaf welke dag
field-peer-since-hint = Bijvoorbeeld 2026-11-22.
mistake-since-not-a-date = “{ $label }” moet een dag zijn, bijvoorbeeld 2026-11-22
mistake-since-nothing-since = Sindsdien is er niets gepubliceerd
letters-title = Geweigerde zendingen
letters-text = De andere site heeft geantwoord dat deze zendingen niet welkom zijn. Ze worden niet vanzelf opnieuw verzonden.
letters-caption = Geweigerde zendingen, de nieuwste eerst
letters-none = Deze site heeft niets geweigerd.
letters-retry = Alles opnieuw verzenden
letter-inbox = Postvak
letter-error = Antwoord
letter-retry = Opnieuw verzenden
readings-title = Wat daar wordt gelezen
readings-text = Een gewone server stuurt wat nieuw is. Wat hij vergeet te sturen, wordt elk kwartier gezocht.
readings-caption = Accounts die uw stad daar volgt
reading-actor = Account
reading-last = Laatst gelezen
reading-next = Volgende keer
reading-new = Nog niet gelezen
reading-read = Gelezen
reading-bounded = Voor een deel gelezen: te lang
reading-failed = Kon niet worden gelezen
jobs-title = Wat niet kon worden opgehaald
jobs-text = Reacties en bijdragen die andere sites hadden genoemd. Er is telkens opnieuw om gevraagd. Nu gebeurt er niets meer vanzelf, en na 30 dagen verdwijnen deze regels.
jobs-caption = Wat niet kon worden opgehaald, het nieuwste eerst
job-what = Adres
job-error = Waarom niet
job-retry = Opnieuw proberen
job-drop = Opgeven

audit-title = Logboek
audit-lead = Wie hier wat heeft gedaan, en wanneer. Niemand kan deze regels wijzigen.
audit-caption = Handelingen, de nieuwste eerst
audit-when = Wanneer
audit-what = Wat
audit-subject = Onderwerp
audit-who = Wie
audit-program = Het programma
audit-account-invite = Uitnodiging gemaakt
audit-account-cancel = Link ingetrokken
audit-subject-gone = een ingetrokken bijdrage
audit-subject-policy = Wie deze stad mag volgen
audit-account-password = Wachtwoord gewijzigd
audit-account-reset = Link naar een nieuw wachtwoord gemaakt
audit-account-role = Rol gewijzigd
audit-account-suspend = Account uitgeschakeld
audit-account-reinstate = Account weer ingeschakeld
audit-session-revoke = Browser uitgelogd
audit-token-create = Token gemaakt
audit-token-revoke = Token ingetrokken
audit-city-setup = Site van de stad ingericht
audit-city-update = Profiel van de stad gewijzigd
audit-domain-block = Domein geblokkeerd
audit-domain-allow = Domein toegestaan
audit-domain-clear = Regel verwijderd
audit-policy-set = Volgbeleid gewijzigd
audit-follow-request = Volgverzoek verstuurd
audit-follow-undo = Volgen beëindigd
audit-follow-accept = Volger toegelaten
audit-follow-reject = Volger geweigerd
audit-record-publish = Bijdrage gepubliceerd
audit-record-update = Bijdrage gewijzigd
audit-record-withdraw = Bijdrage ingetrokken
audit-record-hide = Bijdrage hier verborgen
audit-record-show = Bijdrage weer getoond
audit-reply-publish = Reactie verstuurd
audit-reply-withdraw = Reactie ingetrokken
audit-reply-hide = Reactie hier verborgen
audit-reply-show = Reactie weer getoond
audit-peer-pause = Verzending gepauzeerd
audit-peer-resume = Verzending hervat
audit-peer-resend = Opnieuw verzonden
audit-peer-refetch = Profiel opnieuw gelezen
audit-peer-retry = Geweigerde zendingen opnieuw verzonden
audit-peer-skip = 30 dagen stil: wat wachtte, wordt niet meer verzonden
audit-follow-lost = Niet meer gevolgd: de andere kant weet er niet van
audit-follow-unfollow = Bericht aan de andere kant: wordt niet gevolgd
audit-inbox-retry = Ontvangen activiteit opnieuw verwerkt
audit-job-retry = Ophalen opnieuw gestart
audit-job-drop = Ophalen opgegeven
audit-key-rotate = Sleutel vervangen
audit-other = { $action }
legal-lead = Wie verantwoordelijk is voor de site, en bij welke dienst mensen terechtkunnen. Dit staat op de openbare pagina’s met wettelijke informatie. Noem diensten, nooit privépersonen.
field-legal-body = Overheidsinstantie die verantwoordelijk is voor de site
field-legal-body-hint = Bijvoorbeeld “Stad Lindhavn”.
field-legal-address = Postadres
field-legal-email = E-mailadres van de dienst
field-legal-email-hint = Van een dienst, nooit van een persoon. Een formulier in plaats daarvan mag ook.
field-legal-form = Webpagina met een contactformulier
field-data-protection = Contact voor gegevensbescherming
field-data-protection-hint = Een e-mailadres of webpagina van de functionaris voor gegevensbescherming.
field-accessibility = Contact voor toegankelijkheid
field-accessibility-hint = Een e-mailadres of webpagina, voor mensen die een pagina niet kunnen gebruiken.
field-enforcement = Instantie die toeziet op de toegankelijkheid
field-enforcement-hint = De nationale of regionale instantie waar mensen terechtkunnen als de stad niet antwoordt.
field-enforcement-page = Webpagina van die instantie
mistake-not-a-contact = “{ $label }” moet een e-mailadres zijn, of een webadres dat begint met https://
done-legal-saved = Opgeslagen. Het staat vanaf nu op de pagina’s met wettelijke informatie.
audit-legal-set = Wettelijke informatie gewijzigd
audit-subject-legal = Pagina’s met wettelijke informatie
health-lead = Wat er zojuist is gecontroleerd, wat er is gevonden en hoe u het oplost. Met het commando hansa doctor leest u hetzelfde in de terminal.
health-report = Overzicht
health-good = Alles is in orde
health-failed = { $count ->
    [one] { NUM($count) } punt op te lossen
   *[other] { NUM($count) } punten op te lossen
}
health-warned = { $count ->
    [one] { NUM($count) } aandachtspunt
   *[other] { NUM($count) } aandachtspunten
}
