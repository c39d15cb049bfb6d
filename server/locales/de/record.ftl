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

## Versions, freshness, and why a record was taken back.
versions-changes = Was sich geändert hat
version-of = Dies ist Version { $version } von { $newest }.
version-standing = Zum aktuellen Beitrag
version-cite = So zitieren Sie diese Version
version-citation = { $city }: { $title }. Version { $version }, { $date }.
version-hash = SHA-256 des Veröffentlichten:
version-object = das genaue Objekt
version-gone = Unter dieser Adresse bleibt diese Version auch nach späteren Änderungen lesbar. Zieht die Stadt den Beitrag zurück, steht das hier, mit dem Grund.
changes-title = Was sich von Version { $from } zu Version { $to } geändert hat
changes-none = Nichts, was man beim Lesen sieht
changes-none-text = Zwischen diesen beiden Versionen unterscheidet sich nur das Datum oder die Reihenfolge einer Einzelheit.
changes-lead = Entfernte Wörter sind durchgestrichen, hinzugekommene unterstrichen.
because = Warum ziehen Sie den Beitrag zurück?
because-hint = Wer hier liest, und die anderen Städte sehen den Grund; sonst bleibt vom Beitrag nichts.
because-outdated = Er stimmt nicht mehr
because-replaced = Ein anderer Beitrag tritt an seine Stelle
because-mistake = Er war falsch oder wurde irrtümlich veröffentlicht
because-persons = Er enthielt Angaben über eine Person
because-rights = Jemand anderes hat Rechte daran
because-order = Eine Behörde oder ein Gericht hat es angeordnet
because-other = Aus einem anderen Grund
fresh-note = Stimmt noch: Sonst hat sich nichts geändert.
fresh-tag = Zu bestätigen
fresh-stale = Zu bestätigen
fresh-stale-text = Der Tag, an dem die Stadt dies erneut prüfen wollte, ist vorbei. Es kann noch stimmen; fragen Sie die Stadt, bevor Sie sich darauf verlassen.
fresh-due = Stimmt das noch?
fresh-due-text = Mit einem Klick bestätigen Sie es für weitere zwölf Monate. Die anderen Städte sehen es.
fresh-confirm = Stimmt noch
fact-confirmed = Zuletzt bestätigt
fact-review = Aktuell bis
fact-completeness = Vollständigkeit
completeness-stub = Das Wesentliche
completeness-partial = Teilweise vollständig
completeness-complete = Vollständig
