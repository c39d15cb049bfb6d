# What the law asks a public body to say: accessibility, privacy, imprint.

legal-nav = På denne side
legal-not-told = Det har byen ikke oplyst endnu.

# Accessibility statement (Implementing Decision (EU) 2018/1523 says what stands in one)
nav-accessibility = Tilgængelighedserklæring
statement-lead = Alle skal kunne læse, skrive og svare her. Hvor det endnu ikke er sådan, står det nedenfor.
statement-state = Overholdelsesstatus
statement-state-text = Webstedet er bygget efter retningslinjerne for tilgængeligt webindhold, WCAG 2.2 på niveau AA. Den europæiske standard EN 301 549 kræver version 2.1. Webstedet overholder standarden delvist: De kendte mangler står nedenfor.
statement-tested = Alle sider i denne version er testet med programmer: i lyse og mørke farver, med tvungne farver, ved 320 pixels bredde og 400 % zoom, fra højre mod venstre og uden script. Vejen fra login til offentliggørelse og svar er testet med tastatur.
statement-browsers = Webstedet kræver en browser fra 2024 eller senere: Chromium 123, Firefox 128 eller Safari 17.5.
statement-languages = Siderne findes på disse sprog: { LIST($languages) }. Det, byerne skriver, bliver på deres egne sprog, og ved hver tekst står der, hvilket sprog den er på.
statement-gaps = Kendte mangler
statement-gaps-caption = Kendte mangler i denne version
statement-gap = Hvad der ikke virker
statement-whom = Hvem det er en hindring for
statement-rule = Regel
statement-instead = Hvad du kan gøre i stedet
statement-gap-tests = Webstedet er endnu ikke testet sammen med personer, der bruger skærmlæser hver dag
statement-gap-tests-whom = Dem, der får siderne læst op
statement-gap-tests-instead = Fortæl os, hvad der stopper dig; det går forud for andet arbejde
statement-tell = Sig det til os
statement-tell-text = Skriv, hvilken side det drejer sig om, og hvad du bruger. Du får svar inden for ti arbejdsdage.
statement-enforce = Hvis ingen svarer
statement-enforce-text = Så kan du henvende dig til den myndighed, der fører tilsyn med tilgængeligheden dér, hvor byen ligger:
statement-made = Erklæringen er udarbejdet den { $date } på grundlag af en selvevaluering.
statement-version = Erklæringen hører til Hansa { $version } og bliver skrevet på ny til hver version.

# Privacy
nav-privacy = Privatlivspolitik
privacy-lead = Hvad dette websted gemmer om personer, hvorfor og hvor længe.
privacy-who = Hvem der har ansvaret
privacy-who-text = Dataansvarlig: { $body }.
privacy-readers = Læsere
privacy-readers-text = Du kan læse uden en konto, og du efterlader ingen spor: Der er ingen statistik og ingen sporing, og intet bliver hentet fra andre websteder. Din netværksadresse bliver kun holdt i hukommelsen i nogle minutter, så ingen kan overbelaste webstedet.
privacy-cookies = Der bliver kun sat cookies, når du beder om noget: det sprog, du vælger, dine læseindstillinger og din session, når du logger ind.
privacy-officers = Medarbejdere
privacy-officers-text = Om dem, der skriver for byen, bliver dette gemt: navn eller funktion, e-mailadresse, rolle, sprog, tidspunktet for det seneste login og de browsere, der er logget ind. Aktivitetsloggen viser, hvem der har offentliggjort, ændret eller skjult hvad.
privacy-kept = Hvor længe
privacy-kept-sessions = { $count ->
    [one] Browsere, der er logget ind: { NUM($count) } dag uden brug
   *[other] Browsere, der er logget ind: { NUM($count) } dage uden brug
}
privacy-kept-audit = { $count ->
    [one] Aktivitetsloggen: { NUM($count) } dag
   *[other] Aktivitetsloggen: { NUM($count) } dage
}
privacy-kept-invitations = { $count ->
    [one] Invitationer, som ingen har brugt: { NUM($count) } dag
   *[other] Invitationer, som ingen har brugt: { NUM($count) } dage
}
privacy-kept-notifications = { $count ->
    [one] Notifikationer til medarbejdere: { NUM($count) } dag
   *[other] Notifikationer til medarbejdere: { NUM($count) } dage
}
privacy-kept-inbox = { $count ->
    [one] Det, andre byer har sendt, i uændret form: { NUM($count) } dag
   *[other] Det, andre byer har sendt, i uændret form: { NUM($count) } dage
}
privacy-kept-orphans = { $count ->
    [one] Bidrag fra byer, der ikke længere følges: { NUM($count) } dag
   *[other] Bidrag fra byer, der ikke længere følges: { NUM($count) } dage
}
privacy-mail = Ugebrev
privacy-mail-text = Den, der beder om ugebrevet, oplyser en e-mailadresse, et sprog og eventuelt nogle temaer. Det hele bliver slettet, når ugebrevet bliver afmeldt, og det kræver kun ét klik i en hvilken som helst mail. Mails bliver ikke sporet.
privacy-others = Hvad andre byer har
privacy-others-text = Det, medarbejdere offentliggør, bliver sendt til de byer, der følger denne by, sammen med det navn, der står ved siden af. Alle, der læser dér, kan se det. Når noget bliver trukket tilbage her, får alle byer, der har modtaget det, besked om at slette det.
privacy-records = Bidragene indeholder ingen oplysninger om personer
privacy-records-text = Bidragene handler om offentligt arbejde. Navne på privatpersoner, sager og lister hører ikke hjemme her. Hvis du finder den slags, så sig det til os. Så bliver det fjernet.
privacy-rights = Dine rettigheder
privacy-rights-text = Du har ret til at se, hvad der er gemt om dig, at få det rettet eller slettet og at få en kopi. Du behøver ikke begrunde det.

# Imprint
nav-imprint = Kolofon
imprint-lead = Hvem der har ansvaret for dette websted.
imprint-contact = Kontakt
imprint-missing = Byen har ikke skrevet sin kolofon endnu
imprint-missing-text = På byens side står der, hvordan man kan kontakte den.
