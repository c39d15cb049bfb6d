# Die Seite eines Beitrags.

record-published = Veröffentlicht am
record-version = Fassung { NUM($version) }
record-change = Was sich geändert hat:
record-languages = Sprachen dieses Beitrags
record-read-in = Lesen auf
record-original = (Original)
record-facts = Auf einen Blick
record-edit = Bearbeiten
record-withdraw = Zurückziehen
record-hide = Hier ausblenden
record-show = Wieder einblenden
record-origin = Auf der Website der Stadt
record-hidden = Auf dieser Website ausgeblendet
record-hidden-text = Nur die Administration dieser Website sieht diese Seite. In der Herkunftsstadt und anderswo steht der Beitrag weiterhin.

period-since = seit { $start }
period-until = { $start } – { $end }

# Worauf ein Abschnitt antwortet
question-problem = Was ist das Problem?
question-how-it-works = Wie funktioniert es?
question-for-whom = Für wen?
question-what-it-takes = Was ist dafür nötig?
question-results = Welche Ergebnisse gibt es bisher?
question-before-you-copy = Bevor Sie das übernehmen
question-tried = Was wurde versucht?
question-worked = Was hat funktioniert?
question-failed = Was hat nicht funktioniert?
question-lessons = Was haben wir gelernt?
question-would-repeat = Würden wir es wieder tun?
question-why-useful = Warum ist diese Arbeitshilfe nützlich?

fact-lead-organisation = Federführung
fact-place = Ort
fact-period = Zeitraum
fact-level = Präventionsstufe
fact-target = Zielgruppen
fact-restype = Art
fact-organisation = Herausgegeben von
fact-languages = Sprachen
fact-links = Zu finden unter
fact-licence = Lizenz
fact-about = Bezieht sich auf
fact-country = Land
fact-population = Einwohnerzahl
fact-offered = Hilft bei diesen Themen
fact-sought = Sucht Hilfe bei diesen Themen
fact-contact = Kontakt

versions-title = Fassungen
versions-lead = Jede veröffentlichte Fassung wird aufbewahrt, mit dem Hinweis, was sich geändert hat. Alle Fassungen gingen auch an die anderen Städte.

confirm-withdraw = Diesen Beitrag zurückziehen?
confirm-withdraw-text = Auf der Seite steht dann, dass hier ein Beitrag stand und zurückgezogen wurde. Der Text wird auf dieser Website gelöscht, in allen Fassungen und Sprachen. Das lässt sich nicht rückgängig machen.
confirm-withdraw-reach = Jede Stadt, die den Beitrag erhalten hat, wird aufgefordert, ihn ebenfalls zu löschen. Antworten bleiben bei denen, die sie geschrieben haben.
confirm-withdraw-do = Endgültig zurückziehen
confirm-withdraw-not = Beitrag behalten

confirm-reply-withdraw = Diese Antwort zurückziehen?
confirm-reply-withdraw-text = Der Text der Antwort wird auf dieser Website gelöscht. Das lässt sich nicht rückgängig machen.
confirm-reply-withdraw-reach = Jede Stadt, bei der diese Antwort angekommen ist, wird aufgefordert, sie ebenfalls zu löschen. Antworten darauf bleiben stehen, unter dem Hinweis, dass diese Antwort zurückgezogen wurde.
confirm-reply-withdraw-do = Endgültig zurückziehen
confirm-reply-withdraw-not = Antwort behalten

# Die Diskussion
reply-answer = Antworten
reply-withdraw = Zurückziehen
reply-hide = Hier ausblenden
reply-show = Wieder einblenden
reply-gone = Diese Antwort wurde zurückgezogen.
reply-is-hidden = Auf dieser Website ausgeblendet
reply-write = Antwort schreiben
reply-write-answer = Auf eine Antwort antworten
reply-see = Die Antwort lesen, auf die Sie antworten
reply-send = Antwort senden
reply-officers = Fachkräfte der Städte können antworten, wenn sie auf der Website ihrer eigenen Stadt angemeldet sind.
