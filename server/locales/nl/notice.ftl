# What somebody is told: the page of notifications, the choice of letters, the weekly letter without an account.

notice-title = Meldingen
notice-unread = { $count ->
    [one] { NUM($count) } ongelezen
   *[other] { NUM($count) } ongelezen
}
notice-lead = { $count ->
    [0] Niets ongelezen.
    [one] { NUM($count) } ongelezen.
   *[other] { NUM($count) } ongelezen.
}
notice-read-all = { $count ->
    [one] Als gelezen markeren
   *[other] Alle { NUM($count) } als gelezen markeren
}
notice-read-group = { $count ->
    [one] Als gelezen markeren
   *[other] Deze { NUM($count) } als gelezen markeren
}
notice-filter = Filteren op reden
notice-all = Alle
notice-count = { $reason } ({ NUM($count) })
notice-none = Hier is niets
notice-none-text = Reageert iemand op uw bijdragen of krijgt u een antwoord, dan ziet u dat hier.
notice-new = Nieuw
notice-open = Openen
notice-gone = Een bijdrage die er niet meer is
notice-letters = E-mails
notice-somebody = Iemand

# Reasons: as the filter and the head of a letter name them
notice-reply = Een reactie op uw bijdrage
notice-answer = Een antwoord op uw reactie
notice-thread = Een reactie in een gesprek waaraan u meedoet
notice-follow-request = Een stad wil uw stad volgen
notice-follow-accepted = Een stad laat uw stad toe als volger
notice-silent = Een stad antwoordt niet
notice-quarantine = Het register van een stad is apart gezet
notice-mail = E-mails zijn niet verstuurd
notice-review = Een bijdrage van u te bevestigen

# Reasons as sentences. $actor: the name of a person, an office or a city.
notice-by-reply = { $actor } heeft op uw bijdrage gereageerd
notice-by-answer = { $actor } heeft op uw reactie geantwoord
notice-by-thread = { $actor } schreef in een gesprek waarin u ook hebt geschreven
notice-by-follow-request = { $actor } wil deze stad volgen en wacht op antwoord
notice-by-follow-accepted = { $actor } laat deze stad toe als volger
notice-by-silent = { $actor } antwoordt al zeven dagen niet; wat u publiceert, wacht
notice-by-quarantine = { $actor }: het register van deze stad spreekt zichzelf tegen en is apart gezet
notice-by-mail = E-mails konden niet worden verstuurd; er komt geen nieuwe poging
notice-by-review = De dag tot wanneer u dit voor juist hield, is voorbij. Klopt het nog?
done-notices-read = Als gelezen gemarkeerd.

# Which letters an account wants
letters-to-you = E-mails aan u
letters-to-you-text = De weekbrief komt op maandag en telt hooguit zeven regels. U leest wat er nieuw is in steden van dezelfde omvang, in uw land en over uw thema’s, en welke reacties op u wachten.
letters-next = De volgende:
letters-no-mail = Hier is geen mailserver ingesteld. Daarom worden er geen e-mails verstuurd. Wat er gebeurt, leest u op deze pagina.
letters-rhythm-weekly = Eén keer per week, op maandag
letters-rhythm-never = Nooit
letters-replies-once = Meteen, een e-mail voor elke reactie
letters-replies-weekly = In de weekbrief
letters-replies-never = Nooit per e-mail
field-letters-rhythm = Weekbrief
field-letters-always = Ook in een week zonder nieuws
field-letters-replies = Reacties voor u
field-letters-themes = Uw thema’s
field-letters-themes-hint = Zoveel u wilt.
done-letters-chosen = Uw keuze is opgeslagen.

# The weekly letter without an account
digest-title = Weekbrief
digest-lead = Wat vergelijkbare steden deze week hebben geprobeerd, in hooguit zeven regels, op maandag.
digest-promise = U hebt geen account nodig. Niemand telt of u de brief opent. Opzeggen kan in elke brief met één klik; uw adres wordt dan verwijderd.
digest-do = Weekbrief aanvragen
digest-sent = Kijk in uw mailbox
digest-sent-text = We hebben een e-mail naar dit adres gestuurd. De weekbrief begint als u daarin ja zegt.
digest-no-mail = Hier niet beschikbaar
digest-no-mail-text = Deze site verstuurt geen e-mails. Met een feedlezer blijft u toch op de hoogte:
field-digest-email-hint = Alleen voor deze brief.
field-digest-language = Taal van de brief
field-digest-language-hint = Bij bijdragen in een andere taal staat welke taal het is.
field-digest-band = Van steden van deze omvang
field-band = Omvang van de stad
field-digest-country = Uit dit land
field-digest-themes = Over deze thema’s
field-digest-themes-hint = Zoveel u wilt.
field-digest-always = Ook in een week zonder nieuws
mistake-themes-nothing-chosen = Kies een omvang, een land of een thema: anders is er niets om over te schrijven

digest-link-confirm = Wilt u de weekbrief krijgen?
digest-link-confirm-text = De weekbrief komt op maandag, in hooguit zeven regels. Opzeggen kan in elke brief met één klik.
digest-link-confirm-do = Ja, ik wil de weekbrief
digest-link-confirmed = U krijgt de weekbrief
digest-link-confirmed-text = De volgende komt op maandag. Opzeggen kan in elke brief met één klik.
digest-link-stop = De weekbrief opzeggen?
digest-link-stop-text = U krijgt dan geen weekbrief meer.
digest-link-stop-do = Weekbrief opzeggen
digest-link-stop-replies = Geen e-mails meer over reacties?
digest-link-stop-replies-text = U krijgt ze dan niet meer. Op de pagina met meldingen ziet u nog wel wat er gebeurt.
digest-link-stop-replies-do = E-mails over reacties stoppen
digest-link-stopped = Geen weekbrief meer
digest-link-stopped-text = De weekbrief is opgezegd en uw adres is hier verwijderd.
digest-link-stopped-account = U krijgt deze e-mails niet meer
digest-link-stopped-account-text = Ze zijn gestopt. Op de pagina met meldingen kunt u ze weer aanzetten.
digest-link-dead = Deze link werkt niet meer
digest-link-dead-text = De link is verlopen, of de brief was al opgezegd. Misschien is de link niet helemaal gekopieerd. U hoeft niets te doen.
