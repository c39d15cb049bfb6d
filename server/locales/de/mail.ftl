# Letters, and what stands around them: the lost password, the administration of mail.

# The letter that invites. $city: the name of a city.
mail-invitation-subject = Einladung: { $city }
mail-invitation-text = { $city } lädt Sie auf die Website der Stadt ein. Dort berichten Fachkräfte vieler Städte, was sie versuchen, um Radikalisierung vorzubeugen, und was daraus geworden ist.
mail-invitation-role = Ihre Rolle: { $role }.
mail-invitation-do = Konto anlegen
mail-link-until = Der Link lässt sich einmal benutzen und gilt bis { $when }.
mail-not-expected = Sie haben das nicht erwartet? Dann müssen Sie nichts tun: Ohne den Link entsteht kein Konto.

# The letter with the link to a new password
mail-reset-subject = Neues Passwort: { $city }
mail-reset-administrator = Die Administration Ihrer Stadt hat für Sie einen Link erstellt, mit dem Sie ein neues Passwort wählen.
mail-reset-somebody = Jemand, vermutlich Sie, hat für diese Adresse ein neues Passwort angefordert.
mail-reset-do = Neues Passwort wählen
mail-reset-not = Das waren nicht Sie? Dann müssen Sie nichts tun: Ihr Passwort bleibt, wie es ist.

# The letter about a reply. $title: the title of a record, in any language.
mail-reply-subject = Neue Antwort: { $title }
mail-reply-by = Von: { $author }
mail-reply-by-city = Von: { $author } ({ $city })
mail-in-language = In dieser Sprache: { $language }
mail-reply-do = Lesen und antworten
mail-reply-why = Sie erhalten diese E-Mail, weil Sie von Antworten sofort erfahren möchten.
mail-settings = Auswählen, welche E-Mails Sie erhalten
mail-stop-replies = E-Mails über Antworten abbestellen

# The weekly letter
mail-digest-subject = { $city }: die Woche bis zum { $when }
mail-digest-title = Neues aus dem Bündnis
mail-digest-period = { $since } bis { $until }
mail-digest-empty = Diese Woche gibt es nichts Neues aus Städten Ihrer Größe, aus Ihrem Land oder zu Ihren Themen. Das kommt vor. Der nächste Wochenbrief kommt am Montag.
mail-digest-failure = Was nicht funktioniert hat und lesenswert ist
mail-digest-waiting = { $count ->
    [one] { NUM($count) } Antwort wartet auf Sie
   *[other] { NUM($count) } Antworten warten auf Sie
}
mail-digest-feed = Alles Neue
mail-digest-account = Sie erhalten diesen Wochenbrief einmal in der Woche, am Montag.
mail-digest-address = Sie erhalten diese E-Mail einmal in der Woche, weil der Wochenbrief für diese Adresse bestellt wurde bei: { $city }.
mail-stop-digest = Wochenbrief abbestellen
mail-why-band = Eine Stadt gleicher Größe, Einwohnerzahl: { $band }
mail-why-country = Dasselbe Land: { $country }
mail-why-theme = Eines Ihrer Themen: { $theme }

# The letter that asks whether the weekly letter is wanted
mail-confirm-subject = Bitte bestätigen: der Wochenbrief ({ $city })
mail-confirm-text = Jemand hat diese Adresse eingegeben, um den Wochenbrief zu erhalten ({ $city }): höchstens sieben Zeilen, am Montag.
mail-confirm-do = Ja, ich möchte ihn erhalten
mail-confirm-not = Das waren nicht Sie? Dann müssen Sie nichts tun: Ohne Ihr Ja gibt es keinen Wochenbrief, und die Adresse ist nach einer Woche gelöscht.

# The test letter
mail-test-subject = Test-E-Mail: { $city }
mail-test-text = Der Mailserver hat diese E-Mail angenommen: Einladungen, Wochenbriefe und Links zu neuen Passwörtern können gesendet werden.

# A lost password
sign-in-no-account = Kein Konto? Die Administration Ihrer Stadt kann Sie einladen.
forgot-link = Passwort vergessen?
forgot-title = Passwort vergessen?
forgot-lead = Geben Sie die Adresse Ihres Kontos an. Sie erhalten eine E-Mail mit einem Link, über den Sie ein neues Passwort wählen.
forgot-do = Link senden
forgot-sent = Bitte sehen Sie in Ihrem Postfach nach
forgot-sent-text = Wenn es zu dieser Adresse ein Konto gibt, ist eine E-Mail unterwegs. Der Link darin lässt sich einmal benutzen und gilt einen Tag.
forgot-sent-else = Nach einigen Minuten ist noch nichts da? Sehen Sie bei den unerwünschten E-Mails nach, oder bitten Sie die Administration Ihrer Stadt um einen Link.

# Administration of mail
link-mailed = Der Link ist auch per E-Mail unterwegs. Sie können ihn trotzdem selbst weitergeben.
admin-room-mail = E-Mails
mail-server = Mailserver
mail-from = Absenderadresse
mail-last = Letzte gesendete E-Mail
mail-waiting = Wartende E-Mails
mail-given-up = Unzustellbare E-Mails
mail-readers = Wer den Wochenbrief erhält
mail-readers-count = Konten: { $accounts }. Ohne Konto: { $others }.
mail-test-to = Eine Test-E-Mail geht an Ihre eigene Adresse:
mail-test-do = Test-E-Mail an mich senden
mail-test-failed = Die Test-E-Mail wurde nicht gesendet
mail-none = Kein Mailserver ist eingerichtet
mail-none-text = Alles andere funktioniert: Einladungen und Links zu neuen Passwörtern geben Sie selbst weiter, und was geschieht, steht auf der Seite „Benachrichtigungen“. Einen Wochenbrief gibt es nicht.
mail-none-how = Um E-Mails zu senden, schreiben Sie diese Zeilen mit Ihren eigenen Werten in die Konfigurationsdatei, und starten Sie das Programm neu:
mail-letters = Wartende oder unzustellbare E-Mails
mail-letters-caption = Was noch nicht gesendet wurde, das Neueste zuerst
mail-letter-kind = E-Mail
mail-letter-to = An
mail-letter-written = Geschrieben
mail-letter-state = Stand
mail-retry = Erneut senden
mail-resend = Alle unzustellbaren E-Mails erneut senden
mail-resend-count = Zu sendende E-Mails: { $count }
confirm-resend = Alle diese E-Mails erneut senden?
confirm-resend-text = Jede E-Mail wird sofort versucht, und weitere drei Tage lang. E-Mails, deren Link nicht mehr gilt, bleiben unzustellbar.
confirm-resend-do = Erneut senden
mail-kind-invitation = Einladung
mail-kind-reset = Neues Passwort
mail-kind-reply = Antwort
mail-kind-digest = Wochenbrief
mail-kind-confirm = Rückfrage zum Wochenbrief
mail-kind-test = Test
mail-state-ready = wartet
mail-state-failed = unzustellbar
mail-trouble-unreachable = Der Mailserver antwortet nicht.
mail-trouble-tls = Es gab keine geschützte Verbindung zum Mailserver.
mail-trouble-login = Der Mailserver nimmt die Anmeldung dieses Programms nicht an.
mail-trouble-barred = Der Mailserver lässt diese Stadt nicht senden.
mail-trouble-busy = Der Mailserver nimmt im Moment keine E-Mails an.
mail-trouble-refused = Der Mailserver hat diese E-Mail oder diese Adresse abgelehnt.
mail-trouble-unusable = Die E-Mail ließ sich nicht mehr lesen.
mail-trouble-expired = Der Link darin gilt nicht mehr.
error-code-no-mail = Kein Mailserver ist eingerichtet, deshalb lässt sich keine E-Mail senden.
error-code-mail-unreachable = Der Mailserver antwortet nicht. Prüfen Sie mail.host, mail.port und die Firewall.
error-code-mail-tls = Es gibt keine geschützte Verbindung zum Mailserver, oder er bietet keine Anmeldung an. Prüfen Sie mail.tls und den Namen im Zertifikat.
error-code-mail-login = Der Mailserver nimmt die Anmeldung dieses Programms nicht an. Prüfen Sie mail.username und mail.password.
error-code-mail-busy = Der Mailserver nimmt im Moment keine E-Mails an. Bitte versuchen Sie es in einigen Minuten erneut.
error-code-mail-refused = Der Mailserver hat die E-Mail abgelehnt. Prüfen Sie, ob dieses Programm mit der Adresse in mail.from senden darf.
audit-account-forgot = Link zu einem neuen Passwort angefordert
audit-mail-test = Test-E-Mail gesendet
audit-mail-retry = E-Mail erneut gesendet
audit-mail-resend = Alle unzustellbaren E-Mails erneut gesendet
done-mail-tested = Der Mailserver hat die Test-E-Mail angenommen.
done-letter-retried = Es wird jetzt erneut versucht, die E-Mail zu senden.
done-letters-resent = Alle unzustellbaren E-Mails werden jetzt erneut gesendet.
