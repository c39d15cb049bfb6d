# What somebody is told: the page of notifications, the choice of letters, the weekly letter without an account.

notice-title = Benachrichtigungen
notice-unread = { $count ->
    [one] { NUM($count) } ungelesen
   *[other] { NUM($count) } ungelesen
}
notice-lead = { $count ->
    [0] Alles ist gelesen.
    [one] { NUM($count) } ungelesen.
   *[other] { NUM($count) } ungelesen.
}
notice-read-all = { $count ->
    [one] Als gelesen markieren
   *[other] Alle { NUM($count) } als gelesen markieren
}
notice-read-group = { $count ->
    [one] Als gelesen markieren
   *[other] { NUM($count) } als gelesen markieren
}
notice-filter = Nach Anlass
notice-all = Alle
notice-count = { $reason } ({ NUM($count) })
notice-none = Hier ist nichts
notice-none-text = Wenn jemand zu Ihren Beiträgen schreibt oder Ihnen antwortet, steht es hier.
notice-new = Neu
notice-open = Öffnen
notice-gone = Ein Beitrag, den es nicht mehr gibt
notice-letters = E-Mails
notice-somebody = Jemand

# Reasons: as the filter and the head of a letter name them
notice-reply = Eine Antwort auf Ihren Beitrag
notice-answer = Eine Antwort auf Ihre Antwort
notice-thread = Eine Antwort in einer Ihrer Diskussionen
notice-follow-request = Eine Stadt möchte Ihrer Stadt folgen
notice-follow-accepted = Eine Stadt nimmt Ihre Folgeanfrage an
notice-silent = Eine Stadt antwortet nicht
notice-quarantine = Das Logbuch einer Stadt wird zurückgehalten
notice-mail = E-Mails waren nicht zustellbar
notice-review = Ein eigener Beitrag zu bestätigen

# Reasons as sentences. $actor: the name of a person, an office or a city.
notice-by-reply = { $actor } hat auf Ihren Beitrag geantwortet
notice-by-answer = { $actor } hat auf Ihre Antwort geantwortet
notice-by-thread = { $actor } hat in einer Diskussion geschrieben, an der Sie beteiligt sind
notice-by-follow-request = { $actor } möchte dieser Stadt folgen und wartet auf eine Antwort
notice-by-follow-accepted = { $actor } hat die Folgeanfrage dieser Stadt angenommen
notice-by-silent = { $actor } antwortet seit sieben Tagen nicht; was Ihre Stadt veröffentlicht, wartet
notice-by-quarantine = { $actor }: Das Logbuch dieser Stadt widerspricht sich und wird zurückgehalten
notice-by-mail = E-Mails ließen sich nicht senden und gelten als unzustellbar
notice-by-review = Der Tag, bis zu dem Sie dies für richtig hielten, ist vorbei. Stimmt es noch?
done-notices-read = Als gelesen markiert.

# Which letters an account wants
letters-to-you = E-Mails an Sie
letters-to-you-text = Der Wochenbrief kommt am Montag. In höchstens sieben Zeilen steht darin, was es Neues aus Städten Ihrer Größe, aus Ihrem Land oder zu Ihren Themen gibt und welche Antworten auf Sie warten.
letters-next = Nächster Wochenbrief:
letters-no-mail = Hier ist kein Mailserver eingerichtet, deshalb werden keine E-Mails gesendet. Was geschieht, steht auf dieser Seite.
letters-rhythm-weekly = Einmal in der Woche, am Montag
letters-rhythm-never = Nie
letters-replies-once = Sofort, für jede eine E-Mail
letters-replies-weekly = Im Wochenbrief
letters-replies-never = Nie per E-Mail
field-letters-rhythm = Wochenbrief
field-letters-always = Auch in einer Woche ohne Neues
field-letters-replies = Antworten an Sie
field-letters-themes = Ihre Themen
field-letters-themes-hint = So viele Sie möchten.
done-letters-chosen = Ihre Auswahl der E-Mails ist gespeichert.

# The weekly letter without an account
digest-title = Wochenbrief
digest-lead = Was Städte wie Ihre in dieser Woche versucht haben, in höchstens sieben Zeilen, am Montag.
digest-promise = Sie brauchen kein Konto. Niemand zählt, ob Sie den Wochenbrief öffnen. In jeder E-Mail können Sie ihn mit einem Klick abbestellen; Ihre Adresse wird dann gelöscht.
digest-do = Wochenbrief bestellen
digest-sent = Bitte sehen Sie in Ihrem Postfach nach
digest-sent-text = Wir haben an diese Adresse geschrieben. Der Wochenbrief kommt erst, wenn Sie ihn dort bestätigen.
digest-no-mail = Hier nicht verfügbar
digest-no-mail-text = Diese Website sendet keine E-Mails. Was neu ist, können Sie mit einem Feedreader verfolgen:
field-digest-email-hint = Nur für den Wochenbrief.
field-digest-language = Sprache des Wochenbriefs
field-digest-language-hint = Bei Beiträgen in anderen Sprachen steht dabei, welche es ist.
field-digest-band = Aus Städten dieser Größe
field-band = Größe der Stadt
field-digest-country = Aus diesem Land
field-digest-themes = Zu diesen Themen
field-digest-themes-hint = So viele Sie möchten.
field-digest-always = Auch in einer Woche ohne Neues
mistake-themes-nothing-chosen = Bitte wählen Sie eine Größe, ein Land oder ein Thema: Sonst gibt es nichts zu berichten

digest-link-confirm = Möchten Sie den Wochenbrief erhalten?
digest-link-confirm-text = Er kommt am Montag und hat höchstens sieben Zeilen. In jeder E-Mail können Sie ihn mit einem Klick abbestellen.
digest-link-confirm-do = Ja, ich möchte ihn erhalten
digest-link-confirmed = Sie erhalten den Wochenbrief
digest-link-confirmed-text = Der nächste kommt am Montag. In jeder E-Mail können Sie ihn mit einem Klick abbestellen.
digest-link-stop = Wochenbrief abbestellen?
digest-link-stop-text = Sie erhalten dann keinen Wochenbrief mehr.
digest-link-stop-do = Wochenbrief abbestellen
digest-link-stop-replies = E-Mails über Antworten abbestellen?
digest-link-stop-replies-text = Sie erhalten dann keine dieser E-Mails mehr. Auf der Seite „Benachrichtigungen“ erfahren Sie weiterhin von Antworten.
digest-link-stop-replies-do = E-Mails über Antworten abbestellen
digest-link-stopped = Keine weiteren E-Mails
digest-link-stopped-text = Der Wochenbrief ist abbestellt, und Ihre Adresse ist hier gelöscht.
digest-link-stopped-account = Keine weiteren E-Mails dieser Art
digest-link-stopped-account-text = Diese E-Mails sind abbestellt. Auf der Seite „Benachrichtigungen“ können Sie sie wieder bestellen.
digest-link-dead = Dieser Link gilt nicht mehr
digest-link-dead-text = Er ist abgelaufen, oder der Wochenbrief war schon abbestellt. Vielleicht wurde er auch nicht vollständig kopiert. Sie müssen nichts tun.
