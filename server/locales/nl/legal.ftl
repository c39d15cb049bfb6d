# What the law asks a public body to say: accessibility, privacy, imprint.

legal-nav = Op deze pagina
legal-not-told = De stad heeft dit nog niet ingevuld.

# Accessibility statement (Implementing Decision (EU) 2018/1523 says what stands in one)
nav-accessibility = Toegankelijkheid
statement-lead = Iedereen moet hier kunnen lezen, schrijven en reageren. Waar dat nog niet lukt, leest u hieronder.
statement-state = Nalevingsstatus: hoever we zijn
statement-state-text = Deze site is gemaakt volgens de Richtlijnen voor Toegankelijkheid van Webcontent (WCAG) 2.2, niveau AA. De Europese norm EN 301 549 vraagt versie 2.1. De site voldoet gedeeltelijk: de tekortkomingen hieronder zijn bekend.
statement-tested = Programma’s hebben elke pagina van deze versie getest: in lichte en donkere kleuren, in kleuren die het apparaat oplegt, op 320 pixels breed en bij een zoom van 400%, van rechts naar links en zonder script. Ook is de site met alleen het toetsenbord getest, van inloggen tot publiceren en reageren.
statement-browsers = U hebt een browser van 2024 of later nodig: Chromium 123, Firefox 128 of Safari 17.5.
statement-languages = De pagina’s zijn er in deze talen: { LIST($languages) }. Wat steden schrijven, blijft in hun eigen talen, en bij elke tekst staat welke taal het is.
statement-gaps = Niet-toegankelijke inhoud: wat we al weten
statement-gaps-caption = Bekende tekortkomingen van deze versie
statement-gap = Wat niet werkt
statement-whom = Wie er last van heeft
statement-rule = Eis
statement-instead = Wat wel kan
statement-gap-tests = Er is nog geen test gedaan met mensen die elke dag een schermlezer gebruiken
statement-gap-tests-whom = Mensen die pagina’s laten voorlezen
statement-gap-tests-instead = Vertel ons waar u vastloopt; dat gaat vóór ander werk
statement-tell = Feedback: laat het ons weten
statement-tell-text = Vermeld welke pagina het is en wat u gebruikt. U krijgt binnen tien werkdagen antwoord.
statement-enforce = Handhaving: als u geen antwoord krijgt
statement-enforce-text = U kunt dan terecht bij de instantie die toeziet op de toegankelijkheid waar de stad ligt:
statement-made = Deze verklaring is opgesteld op { $date }, op basis van een zelfevaluatie.
statement-version = Deze verklaring hoort bij Hansa { $version } en wordt bij elke versie opnieuw gemaakt.

# Privacy
nav-privacy = Privacy
privacy-lead = Wat deze site over mensen bewaart, waarom en hoelang.
privacy-who = Wie verantwoordelijk is
privacy-who-text = Verantwoordelijk voor de persoonsgegevens is: { $body }.
privacy-readers = Lezers
privacy-readers-text = Lezen kan zonder account en laat niets achter. We houden geen statistieken bij, volgen uw gedrag niet en laden niets van andere sites. Uw netwerkadres (IP-adres) blijft maar enkele minuten in het geheugen, zodat niemand de site kan overbelasten.
privacy-cookies = Cookies worden alleen geplaatst als u iets kiest of inlogt: voor de taal, voor uw leesvoorkeuren en voor uw sessie.
privacy-officers = Medewerkers
privacy-officers-text = Van wie voor de stad schrijft, bewaren we: naam of functie, e-mailadres, rol, taal, het tijdstip van de laatste keer inloggen en de ingelogde browsers. In het logboek staat wie wat heeft gepubliceerd, gewijzigd of verborgen.
privacy-kept = Hoelang we gegevens bewaren
privacy-kept-sessions = { $count ->
    [one] Ingelogde browsers: { NUM($count) } dag na het laatste gebruik
   *[other] Ingelogde browsers: { NUM($count) } dagen na het laatste gebruik
}
privacy-kept-audit = { $count ->
    [one] Het logboek: { NUM($count) } dag
   *[other] Het logboek: { NUM($count) } dagen
}
privacy-kept-invitations = { $count ->
    [one] Uitnodigingslinks die niemand heeft gebruikt: { NUM($count) } dag
   *[other] Uitnodigingslinks die niemand heeft gebruikt: { NUM($count) } dagen
}
privacy-kept-notifications = { $count ->
    [one] Meldingen aan medewerkers: { NUM($count) } dag
   *[other] Meldingen aan medewerkers: { NUM($count) } dagen
}
privacy-kept-inbox = { $count ->
    [one] Wat andere steden hebben gestuurd, zoals het binnenkwam: { NUM($count) } dag
   *[other] Wat andere steden hebben gestuurd, zoals het binnenkwam: { NUM($count) } dagen
}
privacy-kept-orphans = { $count ->
    [one] Bijdragen van steden die niet meer worden gevolgd: { NUM($count) } dag
   *[other] Bijdragen van steden die niet meer worden gevolgd: { NUM($count) } dagen
}
privacy-mail = Weekbrief
privacy-mail-text = Vraagt u de weekbrief aan, dan bewaren we uw e-mailadres, een taal en, als u dat wilt, thema’s. We verwijderen ze zodra u de brief opzegt. Dat kan in elke brief met één klik. We houden niet bij wie een brief opent.
privacy-others = Wat andere steden bewaren
privacy-others-text = Wat medewerkers publiceren, met de naam die erbij staat, gaat naar de steden die deze stad volgen en naar iedereen die daar leest. Wordt hier iets ingetrokken, dan krijgt elke stad die het heeft ontvangen het verzoek het te verwijderen.
privacy-records = Bijdragen bevatten geen gegevens over personen
privacy-records-text = Bijdragen gaan over het werk van de overheid en haar partners. Namen van privépersonen, casussen en lijsten horen hier niet. Komt u die toch tegen, laat het ons dan weten: we halen ze weg.
privacy-rights = Uw rechten
privacy-rights-text = U mag inzien wat er over u wordt bewaard, het laten corrigeren of verwijderen, of er een kopie van krijgen. U hoeft niet te zeggen waarom.

# Imprint
nav-imprint = Colofon
imprint-lead = Wie verantwoordelijk is voor deze site.
imprint-contact = Contact
imprint-missing = Deze stad heeft haar colofon nog niet ingevuld
imprint-missing-text = Op de pagina van de stad staat hoe u haar bereikt.
