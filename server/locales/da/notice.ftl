# What somebody is told: the page of notifications, the choice of letters, the weekly letter without an account.

notice-title = Notifikationer
notice-unread = { $count ->
    [one] { NUM($count) } ulæst
   *[other] { NUM($count) } ulæste
}
notice-lead = { $count ->
    [0] Intet ulæst.
    [one] { NUM($count) } ulæst.
   *[other] { NUM($count) } ulæste.
}
notice-read-all = { $count ->
    [one] Marker som læst
   *[other] Marker alle { NUM($count) } som læst
}
notice-read-group = { $count ->
    [one] Marker som læst
   *[other] Marker { NUM($count) } som læst
}
notice-filter = Efter årsag
notice-all = Alle
notice-count = { $reason } ({ NUM($count) })
notice-none = Ingen notifikationer
notice-none-text = Når nogen svarer på dine bidrag eller på dine svar, står det her.
notice-new = Ny
notice-open = Åbn
notice-gone = Et bidrag, der ikke findes længere
notice-letters = Mail
notice-somebody = Nogen

# Reasons: as the filter and the head of a letter name them
notice-reply = Et svar på dit bidrag
notice-answer = Et svar på dit svar
notice-thread = Et svar i en diskussion, du er med i
notice-follow-request = En by beder om at følge din by
notice-follow-accepted = En by har sagt ja til at blive fulgt
notice-silent = En by svarer ikke
notice-quarantine = En bys log bliver holdt tilbage
notice-mail = Mails er opgivet
notice-review = Et af dine bidrag skal bekræftes

# Reasons as sentences. $actor: the name of a person, an office or a city.
notice-by-reply = { $actor } har svaret på dit bidrag
notice-by-answer = { $actor } har svaret på dit svar
notice-by-thread = { $actor } har skrevet i en diskussion, hvor du også har skrevet
notice-by-follow-request = { $actor } beder om at følge denne by og venter på svar
notice-by-follow-accepted = { $actor } har sagt ja til at blive fulgt af denne by
notice-by-silent = { $actor } har ikke svaret i syv dage, og det, din by offentliggør, venter
notice-by-quarantine = { $actor }: Byens log modsiger sig selv og bliver holdt tilbage
notice-by-mail = Mails kunne ikke sendes og er opgivet
notice-by-review = Den dag, du regnede dette for rigtigt til, er forbi. Passer det stadig?
done-notices-read = Markeret som læst.

# Which letters an account wants
letters-to-you = Mails til dig
letters-to-you-text = Ugebrevet kommer om mandagen. På højst syv linjer fortæller det, hvad der er nyt fra byer af samme størrelse som din, fra dit land eller om dine temaer, og hvilke svar der venter på dig.
letters-next = Det næste ugebrev:
letters-no-mail = Der er ikke sat en mailserver op her, så der bliver ikke sendt mails. Denne side fortæller, hvad der sker.
letters-rhythm-weekly = En gang om ugen, om mandagen
letters-rhythm-never = Aldrig
letters-replies-once = Straks, én mail for hvert svar
letters-replies-weekly = I ugebrevet
letters-replies-never = Aldrig på mail
field-letters-rhythm = Ugebrev
field-letters-always = Også i en uge uden noget nyt
field-letters-replies = Svar til dig
field-letters-themes = Dine temaer
field-letters-themes-hint = Så mange, du vil.
done-letters-chosen = Dit valg af mails er gemt.

# The weekly letter without an account
digest-title = Ugebrev
digest-lead = Hvad byer som din har prøvet i ugens løb, på højst syv linjer, hver mandag.
digest-promise = Du behøver ingen konto. Ingen tæller, om du åbner ugebrevet. Du afmelder det med ét klik i et hvilket som helst ugebrev, og så bliver din adresse slettet.
digest-do = Få ugebrevet
digest-sent = Se i din indbakke
digest-sent-text = Vi har skrevet til adressen. Ugebrevet begynder, når du siger ja dér.
digest-no-mail = Kan ikke fås her
digest-no-mail-text = Dette websted sender ikke mails. Du kan følge det nye med en feedlæser:
field-digest-email-hint = Bliver kun brugt til ugebrevet.
field-digest-language = Ugebrevets sprog
field-digest-language-hint = Ved bidrag på andre sprog står, hvilket sprog de er på.
field-digest-band = Fra byer af denne størrelse
field-band = Byens størrelse
field-digest-country = Fra dette land
field-digest-themes = Om disse temaer
field-digest-themes-hint = Så mange, du vil.
field-digest-always = Også i en uge uden noget nyt
mistake-themes-nothing-chosen = Vælg en størrelse, et land eller et tema. Ellers er der ikke noget at skrive om

digest-link-confirm = Vil du have ugebrevet?
digest-link-confirm-text = Det kommer om mandagen og er på højst syv linjer. Du afmelder det med ét klik i et hvilket som helst ugebrev.
digest-link-confirm-do = Ja, jeg vil gerne have det
digest-link-confirmed = Du får nu ugebrevet
digest-link-confirmed-text = Det næste kommer på mandag. Du afmelder det med ét klik i et hvilket som helst ugebrev.
digest-link-stop = Vil du afmelde ugebrevet?
digest-link-stop-text = Det stopper med det samme.
digest-link-stop-do = Afmeld ugebrevet
digest-link-stop-replies = Vil du afmelde mails om svar?
digest-link-stop-replies-text = De stopper med det samme. Du får stadig besked på siden med notifikationer.
digest-link-stop-replies-do = Afmeld mails om svar
digest-link-stopped = Ingen flere mails
digest-link-stopped-text = Ugebrevet er afmeldt, og din adresse er slettet her.
digest-link-stopped-account = Ingen flere af disse mails
digest-link-stopped-account-text = De er afmeldt. Du kan vælge dem til igen på siden med notifikationer.
digest-link-dead = Linket virker ikke længere
digest-link-dead-text = Det er udløbet, eller ugebrevet er allerede afmeldt. Måske blev linket ikke kopieret helt. Du behøver ikke gøre noget.
