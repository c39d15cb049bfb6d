# Wem die Stadt folgt, und wer ihr folgt.

follows-lead = Was Städte veröffentlichen, denen Ihre Stadt folgt, steht in Ihrem Feed. Das gilt nur in eine Richtung: Jede Stadt entscheidet selbst, welchen Städten sie folgt.
follows-waiting = Städte, die Ihrer Stadt folgen möchten
follows-waiting-text = Wenn Sie annehmen, erhalten diese Städte, was Ihre Stadt veröffentlicht.
follow-ask = Einer Stadt folgen
follow-do = Folgeanfrage senden
follow-accept = Annehmen
follow-reject = Ablehnen
follow-end = Nicht mehr folgen
follower-end = Entfernen
confirm-unfollow = Dieser Stadt nicht mehr folgen?
confirm-unfollow-text = Was sie veröffentlicht hat, verschwindet sofort aus Ihrem Feed und nach 30 Tagen von Ihrer Website. Die Stadt wird benachrichtigt.
confirm-unfollow-do = Nicht mehr folgen
confirm-remove-follower = Soll diese Stadt Ihrer Stadt nicht mehr folgen?
confirm-remove-follower-text = Die Stadt erhält nichts mehr von dem, was Ihre Stadt veröffentlicht, und wird darüber benachrichtigt. Was sie erhalten hat, bleibt dort. Wird ein Beitrag korrigiert oder zurückgezogen, erfährt sie es weiterhin.
confirm-remove-follower-do = Stadt entfernen
following = Städte, denen Sie folgen
following-none = Noch keine
following-none-text = Fragen Sie bei der anderen Stadt nach der Adresse. Eine Adresse sieht so aus: @name@stadt.example.
followers = Städte, die Ihrer Stadt folgen
followers-text = Wer Ihrer Stadt folgen möchte, braucht diese Adresse:
followers-none = Noch keine
field-target = Adresse der Stadt
field-target-hint = Zum Beispiel @stadt@stadt.example oder die Webadresse der Seite dieser Stadt.
field-one-witness = Ich kenne diese Stadt und vertraue dem Mitglied
field-one-witness-hint = Was die Stadt veröffentlicht hat, kommt dann von diesem Mitglied. Es wird unter „Stand des Feeds“ genannt.
