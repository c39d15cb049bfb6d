# Letters, and what stands around them: the lost password, the administration of mail.

# The letter that invites. $city: the name of a city.
mail-invitation-subject = Uitnodiging: { $city }
mail-invitation-text = { $city } nodigt u uit op haar site. Medewerkers van veel steden vertellen daar wat ze proberen om radicalisering te voorkomen, en wat ervan terechtkwam.
mail-invitation-role = U bent uitgenodigd als: { $role }.
mail-invitation-do = Maak uw account
mail-link-until = De link werkt één keer, tot { $when }.
mail-not-expected = Had u dit niet verwacht? Dan hoeft u niets te doen: zonder de link komt er geen account.

# The letter with the link to a new password
mail-reset-subject = Nieuw wachtwoord: { $city }
mail-reset-administrator = Een beheerder van uw stad heeft een link voor u gemaakt. Daarmee kiest u een nieuw wachtwoord.
mail-reset-somebody = Iemand, waarschijnlijk u, heeft voor dit adres een nieuw wachtwoord aangevraagd.
mail-reset-do = Kies een nieuw wachtwoord
mail-reset-not = Was u dat niet? Dan hoeft u niets te doen: uw wachtwoord blijft zoals het is.

# The letter about a reply. $title: the title of a record, in any language.
mail-reply-subject = Nieuwe reactie: { $title }
mail-reply-by = Geschreven door: { $author }
mail-reply-by-city = Geschreven door: { $author } ({ $city })
mail-in-language = In deze taal: { $language }
mail-reply-do = Lezen en reageren
mail-reply-why = U krijgt deze e-mail omdat u meteen bericht wilt krijgen van reacties.
mail-settings = Kies welke e-mails u krijgt
mail-stop-replies = Geen e-mails meer over reacties

# The weekly letter
mail-digest-subject = { $city }: de week tot { $when }
mail-digest-title = Nieuw in de alliantie
mail-digest-period = Van { $since } tot { $until }
mail-digest-empty = Deze week is er niets nieuws van steden van dezelfde omvang of uit hetzelfde land, en ook niets over uw thema’s. Dat komt voor. De volgende weekbrief komt op maandag.
mail-digest-failure = Wat niet werkte, en het lezen waard is
mail-digest-waiting = { $count ->
    [one] { NUM($count) } reactie wacht op uw antwoord
   *[other] { NUM($count) } reacties wachten op uw antwoord
}
mail-digest-feed = Alles wat nieuw is
mail-digest-account = U krijgt deze brief één keer per week, op maandag.
mail-digest-address = U krijgt deze brief één keer per week, omdat hij voor dit adres is aangevraagd bij: { $city }.
mail-stop-digest = Weekbrief opzeggen
mail-why-band = Een stad van dezelfde omvang: { $band } inwoners
mail-why-country = Hetzelfde land: { $country }
mail-why-theme = Een van uw thema’s: { $theme }

# The letter that asks whether the weekly letter is wanted
mail-confirm-subject = Graag bevestigen: de weekbrief ({ $city })
mail-confirm-text = Iemand heeft dit adres ingevuld om de weekbrief te krijgen ({ $city }): hooguit zeven regels, op maandag.
mail-confirm-do = Ja, ik wil de weekbrief
mail-confirm-not = Was u dat niet? Dan hoeft u niets te doen: zonder uw ja komt er geen weekbrief, en na een week wordt het adres verwijderd.

# The test letter
mail-test-subject = Testmail: { $city }
mail-test-text = De mailserver heeft deze e-mail aangenomen. Uitnodigingen, weekbrieven en links naar nieuwe wachtwoorden kunnen worden verstuurd.

# A lost password
sign-in-no-account = Geen account? Een beheerder van uw stad kan u uitnodigen.
forgot-link = Wachtwoord vergeten?
forgot-title = Wachtwoord vergeten?
forgot-lead = Vul het e-mailadres van uw account in. U krijgt een e-mail met een link om een nieuw wachtwoord te kiezen.
forgot-do = Link versturen
forgot-sent = Kijk in uw mailbox
forgot-sent-text = Hoort er een account bij dit adres, dan is er een e-mail onderweg. De link daarin werkt één keer, één dag lang.
forgot-sent-else = Na een paar minuten nog niets? Kijk bij de ongewenste e-mail, of vraag een beheerder van uw stad om een link.

# Administration of mail
link-mailed = De link is ook per e-mail onderweg. U kunt hem daarnaast zelf doorgeven.
admin-room-mail = E-mail
mail-server = Mailserver
mail-from = Afzender
mail-last = Laatste e-mail verstuurd
mail-waiting = Wachtende e-mails
mail-given-up = Mislukte e-mails
mail-readers = Wie de weekbrief krijgt
mail-readers-count = Accounts: { $accounts }. Zonder account: { $others }.
mail-test-to = De testmail gaat naar uw eigen adres:
mail-test-do = Testmail naar mij sturen
mail-test-failed = De testmail is niet verstuurd
mail-none = Er is geen mailserver ingesteld
mail-none-text = Al het andere werkt: u geeft uitnodigingen en links naar nieuwe wachtwoorden zelf door, en wat er gebeurt, leest u op de pagina met meldingen. Er is geen weekbrief.
mail-none-how = Wilt u e-mails versturen, zet dan deze regels met uw eigen waarden in het configuratiebestand en start het programma opnieuw:
mail-letters = Wachtende en mislukte e-mails
mail-letters-caption = Wat nog niet is verstuurd, het nieuwste eerst
mail-letter-kind = E-mail
mail-letter-to = Aan
mail-letter-written = Geschreven op
mail-letter-state = Status
mail-retry = Opnieuw versturen
mail-resend = Alle mislukte e-mails opnieuw versturen
mail-resend-count = Te versturen e-mails: { $count }
confirm-resend = Al deze e-mails opnieuw versturen?
confirm-resend-text = Elke e-mail gaat meteen weer uit; lukt dat niet, dan volgen nog drie dagen lang nieuwe pogingen. E-mails waarvan de link is verlopen, blijven mislukt.
confirm-resend-do = Opnieuw versturen
mail-kind-invitation = Uitnodiging
mail-kind-reset = Nieuw wachtwoord
mail-kind-reply = Reactie
mail-kind-digest = Weekbrief
mail-kind-confirm = Bevestiging voor de weekbrief
mail-kind-test = Test
mail-state-ready = wacht
mail-state-failed = mislukt
mail-trouble-unreachable = De mailserver antwoordt niet.
mail-trouble-tls = Er kwam geen beveiligde verbinding met de mailserver.
mail-trouble-login = De mailserver kent dit programma niet.
mail-trouble-barred = De mailserver laat deze stad niet verzenden.
mail-trouble-busy = De mailserver neemt op dit moment geen e-mails aan.
mail-trouble-refused = De mailserver weigerde deze e-mail of dit adres.
mail-trouble-unusable = De e-mail was niet meer te lezen.
mail-trouble-expired = De link in de e-mail is verlopen.
error-code-no-mail = Er is geen mailserver ingesteld. Daarom kan er geen e-mail worden verstuurd.
error-code-mail-unreachable = De mailserver antwoordt niet. Controleer mail.host, mail.port en de firewall.
error-code-mail-tls = Er is geen beveiligde verbinding met de mailserver, of de server biedt geen manier om in te loggen. Controleer mail.tls en de naam in het certificaat.
error-code-mail-login = De mailserver kent dit programma niet. Controleer mail.username en mail.password.
error-code-mail-busy = De mailserver neemt op dit moment geen e-mails aan. Probeer het over een paar minuten opnieuw.
error-code-mail-refused = De mailserver weigerde de e-mail. Controleer of dit programma mag verzenden vanaf het adres in mail.from.
audit-account-forgot = Link naar een nieuw wachtwoord aangevraagd
audit-mail-test = Testmail verstuurd
audit-mail-retry = E-mail opnieuw verstuurd
audit-mail-resend = Alle mislukte e-mails opnieuw verstuurd
done-mail-tested = De mailserver heeft de testmail aangenomen.
done-letter-retried = De e-mail wordt nu opnieuw verstuurd.
done-letters-resent = Alle mislukte e-mails worden nu opnieuw verstuurd.
