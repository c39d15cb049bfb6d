# Städte und Länder.

cities-lead = Diese Stadt und die Städte, denen sie folgt. Aus den Beiträgen aller entsteht der Feed.
cities-all = Alle Städte
cities-follow = Einer Stadt folgen
cities-alone = Diese Stadt folgt noch keiner anderen
cities-alone-text = Sobald sie es tut, stehen die anderen hier.
city-own = Diese Stadt
city-site = Website der Stadt
city-band = Einwohnerzahl: { $band }
city-empty = Diese Stadt hat noch nichts veröffentlicht.
city-empty-here = Von dieser Stadt gibt es hier keinen Beitrag. Was sie veröffentlicht hat, bevor wir ihr folgten, wird nicht geladen.
city-silenced = Die Beiträge dieser Stadt werden auf dieser Website nicht angezeigt.
hearing-blocked = Hier blockiert
hearing-not-listed = Nicht auf der Liste der zugelassenen Domains
relation-followed = Wir folgen
relation-asked = Angefragt, noch keine Antwort
relation-refused = Abgelehnt

field-city-language = Sprache dieses Formulars
field-name = Amtlicher Name
field-summary = Die Stadt in ein oder zwei Sätzen
field-summary-hint = Höchstens 500 Zeichen.
field-country = Land
field-population = Einwohnerzahl
field-population-hint = Eine ganze Zahl. Andere Städte sehen die Zahl: So finden Städte ähnlicher Größe einander.
field-latitude = Geografische Breite der Stadtmitte
field-latitude-hint = In Grad, zum Beispiel 50,454. Gespeichert werden drei Stellen nach dem Komma.
field-longitude = Geografische Länge der Stadtmitte
field-longitude-hint = In Grad, zum Beispiel 3,952. Gespeichert werden drei Stellen nach dem Komma.
field-city-languages = Arbeitssprachen
field-setup-languages = Arbeitssprachen
field-contact = Kontaktseite
field-contact-hint = Eine Webseite, über die andere Städte Ihnen schreiben können; nie die Adresse einer einzelnen Person.
field-themes-offered = Themen, bei denen Sie helfen können
field-themes-sought = Themen, bei denen Sie Hilfe suchen
profile-lead = Das sehen die anderen Städte. Jede Änderung geht an alle.
profile-do = Speichern und den anderen Städten mitteilen
