# Letters, and what stands around them: the lost password, the administration of mail.

# The letter that invites. $city: the name of a city.
mail-invitation-subject = Invitation: { $city }
mail-invitation-text = { $city } inviterer dig til sit websted. Her fortæller medarbejdere i mange byer hinanden, hvad de prøver for at forebygge radikalisering, og hvad der kom ud af det.
mail-invitation-role = Din rolle bliver: { $role }.
mail-invitation-do = Opret din konto
mail-link-until = Linket kan bruges én gang og gælder indtil den { $when }.
mail-not-expected = Havde du ikke ventet denne mail? Så behøver du ikke gøre noget. Uden linket bliver der ikke oprettet nogen konto.

# The letter with the link to a new password
mail-reset-subject = Ny adgangskode: { $city }
mail-reset-administrator = En administrator i din by har lavet et link til dig, så du kan vælge en ny adgangskode.
mail-reset-somebody = Nogen, sandsynligvis dig selv, har bedt om en ny adgangskode til denne adresse.
mail-reset-do = Vælg en ny adgangskode
mail-reset-not = Var det ikke dig? Så behøver du ikke gøre noget. Din adgangskode er den samme som før.

# The letter about a reply. $title: the title of a record, in any language.
mail-reply-subject = Nyt svar: { $title }
mail-reply-by = Skrevet af: { $author }
mail-reply-by-city = Skrevet af: { $author } ({ $city })
mail-in-language = Sprog: { $language }
mail-reply-do = Læs og svar
mail-reply-why = Du får denne mail, fordi du har bedt om straks at få besked om svar.
mail-settings = Vælg, hvilke mails du vil have
mail-stop-replies = Ingen flere mails om svar

# The weekly letter
mail-digest-subject = { $city }: ugen frem til den { $when }
mail-digest-title = Nyt i alliancen
mail-digest-period = Fra den { $since } til den { $until }
mail-digest-empty = Intet nyt i denne uge fra byer af samme størrelse som din, fra dit land eller om dine temaer. Det hænder. Det næste ugebrev kommer på mandag.
mail-digest-failure = Værd at læse: det, der ikke virkede
mail-digest-waiting = { $count ->
    [one] { NUM($count) } svar venter på, at du svarer
   *[other] { NUM($count) } svar venter på, at du svarer
}
mail-digest-feed = Alt det nye
mail-digest-account = Du får ugebrevet en gang om ugen, om mandagen.
mail-digest-address = Du får ugebrevet en gang om ugen, fordi denne adresse er tilmeldt hos: { $city }.
mail-stop-digest = Afmeld ugebrevet
mail-why-band = En by af samme størrelse: { $band } indbyggere
mail-why-country = Samme land: { $country }
mail-why-theme = Et af dine temaer: { $theme }

# The letter that asks whether the weekly letter is wanted
mail-confirm-subject = Bekræft, at du vil have ugebrevet ({ $city })
mail-confirm-text = Nogen har skrevet denne adresse for at få ugebrevet ({ $city }): højst syv linjer, om mandagen.
mail-confirm-do = Ja, jeg vil gerne have det
mail-confirm-not = Var det ikke dig? Så behøver du ikke gøre noget. Uden dit ja kommer der intet ugebrev, og adressen bliver glemt efter en uge.

# The test letter
mail-test-subject = Testmail: { $city }
mail-test-text = Mailserveren har taget imod denne mail: Invitationer, ugebreve og links til nye adgangskoder kan sendes.

# A lost password
sign-in-no-account = Har du ingen konto? En administrator i din by kan invitere dig.
forgot-link = Har du glemt din adgangskode?
forgot-title = Har du glemt din adgangskode?
forgot-lead = Skriv den e-mailadresse, der hører til din konto. Så får du en mail med et link, hvor du kan vælge en ny adgangskode.
forgot-do = Send linket
forgot-sent = Se i din indbakke
forgot-sent-text = Hvis der findes en konto med den adresse, er en mail på vej. Linket kan bruges én gang og gælder i et døgn.
forgot-sent-else = Er der ikke kommet noget efter nogle minutter? Se i mappen med uønsket mail, eller bed en administrator i din by om et link.

# Administration of mail
link-mailed = Linket er også på vej i en mail. Du kan stadig selv give det videre.
admin-room-mail = Mail
mail-server = Mailserver
mail-from = Afsender
mail-last = Senest sendte mail
mail-waiting = Mails, der venter
mail-given-up = Mails, der er opgivet
mail-readers = Hvem der får ugebrevet
mail-readers-count = Konti: { $accounts }. Uden konto: { $others }.
mail-test-to = En testmail bliver sendt til din egen adresse:
mail-test-do = Send mig en testmail
mail-test-failed = Testmailen blev ikke sendt
mail-none = Der er ikke sat en mailserver op
mail-none-text = Alt andet virker: Du giver selv invitationer og links til nye adgangskoder videre, og siden med notifikationer fortæller, hvad der sker. Der er intet ugebrev.
mail-none-how = Vil du sende mails, så skriv disse linjer med dine egne værdier i konfigurationsfilen, og start programmet igen:
mail-letters = Mails, der venter eller er opgivet
mail-letters-caption = Det, der ikke er sendt endnu, det nyeste først
mail-letter-kind = Mail
mail-letter-to = Til
mail-letter-written = Skrevet
mail-letter-state = Status
mail-retry = Send igen
mail-resend = Send alle opgivne mails igen
mail-resend-count = Mails, der skal sendes: { $count }
confirm-resend = Vil du sende alle disse mails igen?
confirm-resend-text = Hver mail bliver forsøgt sendt med det samme og i tre dage mere. Mails med et udløbet link forbliver opgivet.
confirm-resend-do = Send dem igen
mail-kind-invitation = Invitation
mail-kind-reset = Ny adgangskode
mail-kind-reply = Svar
mail-kind-digest = Ugebrev
mail-kind-confirm = Spørgsmål om ugebrevet
mail-kind-test = Test
mail-state-ready = venter
mail-state-failed = opgivet
mail-trouble-unreachable = Mailserveren svarer ikke.
mail-trouble-tls = Der var ingen beskyttet forbindelse til mailserveren.
mail-trouble-login = Mailserveren godtager ikke programmets login.
mail-trouble-barred = Mailserveren lader ikke denne by sende.
mail-trouble-busy = Mailserveren tager ikke imod mails lige nu.
mail-trouble-refused = Mailserveren afviste denne mail eller denne adresse.
mail-trouble-unusable = Mailen kunne ikke længere læses.
mail-trouble-expired = Linket i mailen er udløbet.
error-code-no-mail = Der er ikke sat en mailserver op, så der kan ikke sendes mails.
error-code-mail-unreachable = Mailserveren svarer ikke. Kontroller mail.host, mail.port og firewallen.
error-code-mail-tls = Der er ingen beskyttet forbindelse til mailserveren, eller den tilbyder ingen måde at logge ind på. Kontroller mail.tls og navnet i serverens certifikat.
error-code-mail-login = Mailserveren godtager ikke programmets login. Kontroller mail.username og mail.password.
error-code-mail-busy = Mailserveren tager ikke imod mails lige nu. Prøv igen om nogle minutter.
error-code-mail-refused = Mailserveren afviste mailen. Kontroller, om programmet må sende fra adressen i mail.from.
audit-account-forgot = Link til ny adgangskode bestilt
audit-mail-test = Testmail sendt
audit-mail-retry = Mail sendt igen
audit-mail-resend = Alle opgivne mails sendt igen
done-mail-tested = Mailserveren har taget imod testmailen.
done-letter-retried = Mailen bliver forsøgt sendt igen nu.
done-letters-resent = Alle opgivne mails bliver forsøgt sendt igen nu.
