# Hvad administratorer ser og gør.

admin-room-overview = Overblik
admin-room-accounts = Konti
admin-room-profile = By
admin-room-legal = Lovpligtige oplysninger
admin-room-domains = Domæner
admin-room-hidden = Skjulte bidrag
admin-room-peers = Andre websteder
admin-room-health = Driftstjek
admin-room-audit = Aktivitetslog
admin-second = Din by har kun én administrator
admin-second-text = Hvis den person er væk, kan ingen give andre adgang. Inviter en administrator mere.
admin-second-do = Inviter en administrator
admin-state = Status
admin-accounts-count = { $count ->
    [one] { NUM($count) } konto
   *[other] { NUM($count) } konti
}
admin-peers-count = { $count ->
    [0] ingen endnu
    [one] { NUM($count) } websted
   *[other] { NUM($count) } websteder
}
admin-peers-troubled = { $count ->
    [one] { NUM($count) } svarer ikke
   *[other] { NUM($count) } svarer ikke
}
admin-rules-count = { $count ->
    [0] ingen regler
    [one] { NUM($count) } regel
   *[other] { NUM($count) } regler
}
admin-latest = Seneste handlinger
admin-all-acts = Alle handlinger

invite-title = Inviter en kollega
invite-text = Du får et link, som du selv giver videre. Det kan bruges én gang og gælder i syv dage.
invite-do = Opret linket
field-invite-role = Rolle
link-invite = Invitationen
link-reset = Linket til en ny adgangskode
link-text = Giv selv linket videre, og kun til den rette person. Det vises kun denne ene gang, kan bruges én gang og udløber den
accounts-title = Alle konti
accounts-caption = Hvem der kan logge ind her
account-name = Navn
account-role = Rolle
account-last = Sidst logget ind
account-suspended = spærret
account-self = Det er dig
account-reset = Ny adgangskode
account-suspend = Spær
account-reinstate = Ophæv spærringen
make-role-officer = Gør til medarbejder
make-role-administrator = Gør til administrator
invitations-title = Ubrugte links
invitations-caption = Links, der er givet videre, men ikke brugt endnu
invitation-purpose = Formål
purpose-invite = En ny konto
purpose-reset = En ny adgangskode
invitation-cancel = Annuller
confirm-suspend = Vil du spærre kontoen?
confirm-suspend-text = Personen bliver straks logget ud alle steder, og tokens til programmer holder op med at virke. Ingen kan logge ind med kontoen, før du ophæver spærringen.
confirm-suspend-reach = Det, personen har offentliggjort og svaret, bliver stående. Kladderne bliver hos din by.
confirm-suspend-do = Spær kontoen
confirm-role-administrator = Vil du gøre denne medarbejder til administrator?
confirm-role-administrator-text = Administratorer inviterer og spærrer konti, blokerer domæner, skjuler bidrag og læser aktivitetsloggen. De bestemmer også, hvem byen følger, og hvem der følger byen.
confirm-role-administrator-reach = En administrator kan også tage rollen fra dig.
confirm-role-administrator-do = Gør til administrator
confirm-role-officer = Vil du gøre denne administrator til medarbejder?
confirm-role-officer-text = Personen kan stadig skrive, offentliggøre og svare, men ikke længere styre konti, forbindelser, domæner eller skjulte bidrag.
confirm-role-officer-do = Gør til medarbejder
confirm-block = Vil du blokere en by, som din by er forbundet med?
confirm-block-text = Alt, hvad disse byer har offentliggjort, forsvinder straks fra feedet. Det gør deres svar også. Der bliver ikke længere modtaget noget fra dem eller sendt noget til dem.
confirm-block-reach = Deres medarbejdere får ikke besked. Hvis du senere fjerner reglen, kan man igen se det, som dit websted stadig har. Det, de har offentliggjort i mellemtiden, bliver ikke hentet.
confirm-block-do = Bloker domænet
confirm-clear-block = Vil du fjerne blokeringen?
confirm-clear-block-text = Din by kan igen modtage bidrag fra webstedet, og det, din by offentliggør, kan igen sendes dertil. Det, der stadig ligger her fra webstedet, vises med det samme.
confirm-clear-block-do = Fjern blokeringen
confirm-clear-allow = Vil du fjerne tilladelsen?
confirm-clear-allow-text = Hvis din by kun modtager fra tilladte domæner, modtager den ikke længere noget fra webstedet. Det, webstedet har offentliggjort, forsvinder straks fra feedet.
confirm-clear-allow-do = Fjern tilladelsen

hidden-title = Skjulte bidrag
hidden-lead = Bidrag, som en administrator har skjult på dette websted. Hos byen selv og andre steder står de uændret.
hidden-none = Intet er skjult
hidden-none-text = Administratorer kan skjule et bidrag på dette websted fra bidragets egen side.
hidden-since = skjult den

domains-lead = Hvem dette websted udveksler bidrag med. En blokering går forud for alt andet og dækker alt, der ligger under domænet.
policy-title = Hvem må følge denne by?
field-policy = Adgang til at følge
policy-open = Alle websteder, der ikke er blokeret
policy-ask = Alle websteder, der ikke er blokeret, når du har godkendt dem
policy-allow-list = Kun tilladte domæner. Intet modtages eller læses fra andre
rules-title = Regler for enkelte domæner
rules-none = Der er ingen regler.
rules-caption = Regler efter domæne
rule-domain = Domæne
rule-rule = Regel
rule-reason = Begrundelse
rule-since = Gælder fra
rule-clear = Fjern
rule-new = Opret en regel
rule-do = Opret reglen
rule-block = Blokeret
rule-allow = Tilladt
field-domain = Domæne
field-domain-hint = For eksempel by.example. Alt under domænet er omfattet.
field-rule = Regel
field-reason = Begrundelse
field-reason-hint = Til de andre administratorer. Den bliver ikke offentliggjort.

peers-lead = Websteder, der modtager det, din by offentliggør, og hvor langt hvert af dem er nået. Hvis et websted ikke svarer, bliver der prøvet igen. Det bliver aldrig opgivet.
peers-none = Ingen andre websteder endnu
peers-none-text = Så snart en by følger din by, eller din by følger en anden, står dens websted her.
peers-caption = Andre websteder efter domæne
peer-state = Status
peer-since = siden den
peer-letters = Afvist
peer-letters-none = ingen
peer-behind = Ikke leveret endnu
peer-success = Sidst leveret
peer-failure = Seneste fejl
peer-active = Svarer
peer-waits = Svarer ikke
peer-refuses = Afviser os
peer-rests = Har bedt om en pause
peer-paused = På pause
peer-gone = Findes ikke mere
peer-pause = Sæt leveringer på pause
peer-resume = Send nu
peer-delivery = Hvad din by sender dertil
peer-kind = Type
peer-kind-member = By med log
peer-kind-member-text = Dette websted fører en log. Det kan bevises, at det, der står her fra webstedet, er komplet.
peer-kind-plain = Almindelig server
peer-kind-plain-text = Dette er en almindelig server. Ingen kan bevise, at det, der står her fra serveren, er komplet.
peer-circuit = Leveringer
peer-circuit-closed = I gang
peer-circuit-open = Venter
peer-circuit-half-open = Én bliver prøvet først. De andre følger, hvis den når frem
peer-next = Næste forsøg den
peer-failures = Fejl i træk
peer-skipped = Ventende leveringer opgivet
peer-skipped-text = Webstedet svarede ikke i 30 dage. Det, der ventede dengang, bliver ikke sendt. Send det igen nedenfor, hvis der er brug for det.
peer-refetch = Hent profilen igen
peer-resend-title = Send igen
peer-resend-text = Alt, hvad din by har offentliggjort siden en bestemt dag, bliver leveret dertil én gang til. Det andet websted genkender det, som det allerede har, og springer det over.
peer-resend = Send igen
field-peer-since = Fra hvilken dag
field-peer-since-hint = For eksempel 2026-11-22.
mistake-since-not-a-date = ”{ $label }” skal være en dato, for eksempel 2026-11-22
mistake-since-nothing-since = Intet er offentliggjort siden den dag
letters-title = Afviste leveringer
letters-text = Det andet websted har svaret, at det ikke vil have disse leveringer. De bliver ikke sendt igen af sig selv.
letters-caption = Afviste leveringer, de nyeste først
letters-none = Webstedet har ikke afvist noget.
letters-retry = Send alle igen
letter-inbox = Indbakke
letter-error = Svar
letter-retry = Send igen
readings-title = Hvad der læses derfra
readings-text = En almindelig server sender det, der er nyt. Hvert kvarter bliver det undersøgt, om den har glemt noget.
readings-caption = Konti på serveren, som din by følger
reading-actor = Konto
reading-last = Sidst læst
reading-next = Næste gang
reading-new = Ikke læst endnu
reading-read = Læst
reading-bounded = Delvist læst: for langt
reading-failed = Kunne ikke læses
jobs-title = Det, der ikke kunne hentes
jobs-text = Svar og bidrag, som andre websteder har henvist til. De er forsøgt hentet mange gange. Nu sker der ikke mere af sig selv, og efter 30 dage forsvinder linjerne.
jobs-caption = Det, der ikke kunne hentes, det nyeste først
job-what = Adresse
job-error = Årsag
job-retry = Prøv igen
job-drop = Opgiv

audit-title = Aktivitetslog
audit-lead = Her står, hvem der har gjort hvad, og hvornår. Ingen kan ændre linjerne.
audit-caption = Handlinger, de nyeste først
audit-when = Hvornår
audit-what = Hvad
audit-subject = Vedrører
audit-who = Hvem
audit-program = Programmet
audit-account-invite = Invitation oprettet
audit-account-cancel = Link annulleret
audit-subject-gone = et bidrag, der er trukket tilbage
audit-subject-policy = Hvem der må følge denne by
audit-account-password = Adgangskode skiftet
audit-account-reset = Link til ny adgangskode oprettet
audit-account-role = Rolle ændret
audit-account-suspend = Konto spærret
audit-account-reinstate = Spærring af konto ophævet
audit-session-revoke = Browser logget ud
audit-token-create = Token oprettet
audit-token-revoke = Token tilbagekaldt
audit-city-setup = Byens websted sat op
audit-city-update = Byens profil ændret
audit-domain-block = Domæne blokeret
audit-domain-allow = Domæne tilladt
audit-domain-clear = Regel fjernet
audit-policy-set = Ændret, hvem der må følge byen
audit-follow-request = Anmodet om at følge
audit-follow-undo = Holdt op med at følge
audit-follow-accept = Følger godkendt
audit-follow-reject = Følger afvist
audit-record-publish = Bidrag offentliggjort
audit-record-update = Bidrag ændret
audit-record-withdraw = Bidrag trukket tilbage
audit-record-hide = Bidrag skjult her
audit-record-show = Bidrag vist igen
audit-reply-publish = Svar sendt
audit-reply-withdraw = Svar trukket tilbage
audit-reply-hide = Svar skjult her
audit-reply-show = Svar vist igen
audit-peer-pause = Leveringer sat på pause
audit-peer-resume = Leveringer genoptaget
audit-peer-resend = Sendt igen
audit-peer-refetch = Profil hentet igen
audit-peer-retry = Afviste leveringer sendt igen
audit-peer-skip = Intet svar i 30 dage: Det, der ventede, bliver ikke sendt
audit-follow-lost = Følges ikke længere: Byens websted kender ikke til det
audit-follow-unfollow = Byens websted har fået besked om, at byen ikke følges
audit-inbox-retry = Modtaget aktivitet behandlet igen
audit-job-retry = Hentning forsøgt igen
audit-job-drop = Hentning opgivet
audit-key-rotate = Nøgle udskiftet
audit-other = { $action }
legal-lead = Hvem der har ansvaret for webstedet, og hvem man skriver til. De lovpligtige sider viser det. Nævn afdelinger, aldrig privatpersoner.
field-legal-body = Myndighed, der har ansvaret for webstedet
field-legal-body-hint = For eksempel ”Lindhavn Kommune”.
field-legal-address = Postadresse
field-legal-email = Afdelingens e-mailadresse
field-legal-email-hint = En afdelings adresse, aldrig en persons. En formular er også i orden.
field-legal-form = Webside med en kontaktformular
field-data-protection = Kontakt om databeskyttelse
field-data-protection-hint = Databeskyttelsesrådgiverens e-mailadresse eller webside.
field-accessibility = Kontakt om tilgængelighed
field-accessibility-hint = En e-mailadresse eller en webside til dem, der ikke kan bruge en side.
field-enforcement = Myndighed, der fører tilsyn med tilgængeligheden
field-enforcement-hint = Den nationale eller regionale myndighed, man kan gå til, når byen ikke svarer.
field-enforcement-page = Myndighedens webside
mistake-not-a-contact = ”{ $label }” skal være en e-mailadresse eller en webadresse, der begynder med https://
done-legal-saved = Gemt. De lovpligtige sider viser det fra nu af.
audit-legal-set = Lovpligtige oplysninger ændret
audit-subject-legal = De lovpligtige sider
health-lead = Her står, hvad der lige er kontrolleret, hvad der blev fundet, og hvordan du retter det. Kommandoen hansa doctor siger det samme i terminalen.
health-report = Resultat
health-good = Alt er i orden
health-failed = { $count ->
    [one] { NUM($count) } ting skal rettes
   *[other] { NUM($count) } ting skal rettes
}
health-warned = { $count ->
    [one] { NUM($count) } ting bør tjekkes
   *[other] { NUM($count) } ting bør tjekkes
}
