# What somebody is told: the page of notifications, the choice of letters, the weekly letter without an account.

notice-title = Notifiche
notice-unread = { $count ->
    [one] { NUM($count) } non letta
   *[other] { NUM($count) } non lette
}
notice-lead = { $count ->
    [0] Tutte lette.
    [one] { NUM($count) } non letta.
   *[other] { NUM($count) } non lette.
}
notice-read-all = { $count ->
    [one] Segna come letta
   *[other] Segna tutte come lette ({ NUM($count) })
}
notice-read-group = { $count ->
    [one] Segna come letta
   *[other] Segna come lette ({ NUM($count) })
}
notice-filter = Per motivo
notice-all = Tutte
notice-count = { $reason } ({ NUM($count) })
notice-none = Qui non c’è nulla
notice-none-text = Quando qualcuno risponde alle tue schede o a te, lo trovi qui.
notice-new = Nuova
notice-open = Apri
notice-gone = Una scheda che non c’è più
notice-letters = Email
notice-somebody = Qualcuno

# Reasons: as the filter and the head of a letter name them
notice-reply = Una risposta alla tua scheda
notice-answer = Una risposta alla tua risposta
notice-thread = Una risposta in una tua discussione
notice-follow-request = Una città chiede di seguire la tua
notice-follow-accepted = Una città accetta la richiesta della tua
notice-silent = Una città non risponde
notice-quarantine = La ricezione da una città è sospesa
notice-mail = Alcune email non sono partite
notice-review = Una tua scheda da confermare

# Reasons as sentences. $actor: the name of a person, an office or a city.
notice-by-reply = { $actor } ha risposto alla tua scheda
notice-by-answer = { $actor } ha risposto alla tua risposta
notice-by-thread = { $actor } ha scritto in una discussione in cui hai scritto anche tu
notice-by-follow-request = { $actor }: chiede di seguire questa città e aspetta una risposta
notice-by-follow-accepted = { $actor }: ha accettato la richiesta della tua città
notice-by-silent = { $actor }: non risponde da sette giorni; quello che pubblichi resta in attesa
notice-by-quarantine = { $actor }: il registro di questa città si contraddice, la ricezione è sospesa
notice-by-mail = Non è stato possibile inviare alcune email; non ci saranno altri tentativi
notice-by-review = È passato il giorno fino al quale la ritenevi vera. Lo è ancora?
done-notices-read = Segnato come letto.

# Which letters an account wants
letters-to-you = Le email per te
letters-to-you-text = Il lunedì la lettera settimanale ti dice, in sette righe al massimo, che cosa c’è di nuovo dalle città di dimensione simile alla tua, dal tuo Paese o sui tuoi temi, e quali risposte ti aspettano.
letters-next = La prossima:
letters-no-mail = Qui non è configurato un server di posta, quindi non partono email. Quello che succede lo trovi in questa pagina.
letters-rhythm-weekly = Una volta alla settimana, il lunedì
letters-rhythm-never = Mai
letters-replies-once = Subito, un’email per ciascuna
letters-replies-weekly = Nella lettera settimanale
letters-replies-never = Mai per email
field-letters-rhythm = Lettera settimanale
field-letters-always = Anche nelle settimane senza novità
field-letters-replies = Risposte che ti riguardano
field-letters-themes = I tuoi temi
field-letters-themes-hint = Quanti ne vuoi.
done-letters-chosen = La tua scelta è salvata.

# The weekly letter without an account
digest-title = Lettera settimanale
digest-lead = Che cosa hanno provato questa settimana le città simili alla tua, in sette righe al massimo, il lunedì.
digest-promise = Non serve un account. Nessuno registra se apri la lettera. Per smettere basta un clic in una qualsiasi lettera, e il tuo indirizzo viene eliminato.
digest-do = Ricevi la lettera
digest-sent = Controlla la tua posta
digest-sent-text = Abbiamo scritto a questo indirizzo. La lettera settimanale comincia quando dai il tuo sì in quell’email.
digest-no-mail = Qui non è disponibile
digest-no-mail-text = Questo sito non invia email. Puoi seguire le novità con un lettore di feed:
field-digest-email-hint = Serve solo per questa lettera.
field-digest-language = Lingua della lettera
field-digest-language-hint = Le schede in altre lingue compaiono con il nome della loro lingua.
field-digest-band = Da città di questa dimensione
field-band = Dimensione della città
field-digest-country = Da questo Paese
field-digest-themes = Su questi temi
field-digest-themes-hint = Quanti ne vuoi.
field-digest-always = Anche nelle settimane senza novità
mistake-themes-nothing-chosen = Scegli una dimensione, un Paese o un tema: altrimenti non avremmo nulla da scriverti

digest-link-confirm = Vuoi ricevere la lettera settimanale?
digest-link-confirm-text = Arriva il lunedì, in sette righe al massimo. Per smettere basta un clic in una qualsiasi lettera.
digest-link-confirm-do = Sì, voglio riceverla
digest-link-confirmed = Ora ricevi la lettera settimanale
digest-link-confirmed-text = La prossima arriva lunedì. Per smettere basta un clic in una qualsiasi lettera.
digest-link-stop = Vuoi interrompere la lettera settimanale?
digest-link-stop-text = Non ne riceverai altre.
digest-link-stop-do = Interrompi la lettera settimanale
digest-link-stop-replies = Vuoi interrompere le email sulle risposte?
digest-link-stop-replies-text = Non ne riceverai altre. Le novità continui a trovarle nella pagina delle notifiche.
digest-link-stop-replies-do = Interrompi le email sulle risposte
digest-link-stopped = Nessun’altra lettera
digest-link-stopped-text = La lettera settimanale è interrotta e il tuo indirizzo è stato eliminato da qui.
digest-link-stopped-account = Nessun’altra email di questo tipo
digest-link-stopped-account-text = L’invio è interrotto. Puoi riattivarlo nella pagina delle notifiche.
digest-link-dead = Questo link non funziona più
digest-link-dead-text = È scaduto, oppure la lettera era già stata interrotta; forse non è stato copiato per intero. Non devi fare nulla.
