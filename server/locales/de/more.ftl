### What a record says beyond its core: the tasks of the editor, their fields, and the headings of the page.

more-title = Beitrag ergänzen
more-lead = Das alles hat Zeit. Je mehr Sie ergänzen, desto leichter kann eine andere Stadt übernehmen, was Ihre Stadt tut.
more-answered = { $count } von { $most } beantwortet
more-contents = Auf dieser Seite
more-done = { $count ->
    [one] { NUM($count) } Angabe
   *[other] { NUM($count) } Angaben
}
more-back = Zum Beitrag
more-optional = Alle Angaben auf dieser Seite sind freiwillig, wenn nichts anderes dabeisteht.

## Tasks, and headings on the page of a record

part-people = Wer mitwirkt
part-people-lead = Für wen es gedacht ist, wer die Arbeit macht und wer entscheidet.
part-method = So funktioniert es im Einzelnen
part-method-lead = Was bleiben muss und was sich ändern darf, wenn eine andere Stadt es übernimmt.
part-effort = Was es kostet
part-effort-lead = Auch ungefähre Zahlen helfen. Lassen Sie weg, was Sie nicht wissen.
part-results = Ergebnisse und Evidenz
part-results-lead = Jedes Ergebnis einzeln, und wie sicher es ist. Was nicht funktioniert hat, hilft anderen am meisten.
part-copying = Voraussetzungen und Hilfe
part-copying-lead = Was vorhanden sein muss und wie Ihre Stadt helfen kann.
part-safeguards = Schutzvorkehrungen
part-safeguards-lead = Zwölf Fragen zum Schutz der Grundrechte. „Nein“ ist eine ehrliche Antwort, und alle können sie sehen.
part-training = Fortbildung
part-training-lead = Für Fortbildungsmodule und Kurse.
part-law = Recht
part-law-lead = Für Rechtstexte.
part-data = Daten
part-data-lead = Für Datensätze. Nie etwas über einzelne Personen.
part-links = Verweise und Stichwörter
part-links-lead = Andere Beiträge, die dazugehören, und Stichwörter, unter denen dieser zu finden ist.

## Rows

row-partners = Partner { $count }
row-creators = Organisation { $count }
row-key-dates = Zeitpunkt { $count }
row-outcomes = Ergebnis { $count }
row-evaluations = Evaluation { $count }
row-language-versions = Sprachfassung { $count }
row-add-partners = Partner hinzufügen
row-add-creators = Organisation hinzufügen
row-add-key-dates = Zeitpunkt hinzufügen
row-add-outcomes = Ergebnis hinzufügen
row-add-evaluations = Evaluation hinzufügen
row-add-language-versions = Sprachfassung hinzufügen

## Fields: who takes part

field-practitioner = Wer die Arbeit macht
field-practitioner-hint = Höchstens acht Berufsgruppen.
field-setting = Umfeld
field-setting-hint = Wo es stattfindet. Höchstens vier Angaben.
field-target-age = Alter der Zielgruppe
field-age-from = Von
field-age-to = Bis
field-extremism-form = Phänomenbereich
field-extremism-form-hint = Nur wenn es um eine bestimmte Form von Extremismus geht. Höchstens drei.
field-partners = Partner
field-organisation-name = Name
field-organisation-kind = Arbeitsfeld
field-organisation-url = Website
field-governance = Wer entscheidet
field-governance-hint = Wer gibt was an wen weiter, und auf Grundlage welcher Vereinbarung? Nennen Sie Stellen, nie Personen.
field-contact-role = Ansprechstelle für andere Städte
field-contact-role-hint = Eine Stelle, zum Beispiel „Präventionsstelle“. Nie der Name einer Person.
field-initiative-contact = Kontaktseite dieser Stelle
field-audience = Für wen die Arbeitshilfe nützlich ist
field-audience-hint = Höchstens acht Berufsgruppen.
field-creators = Erstellt von
field-rights-holder = Rechte liegen bei
field-edition = Ausgabe
field-edition-hint = Zum Beispiel 2024 oder 2024-09.
field-identifiers = Kennnummern
field-identifiers-hint = Eine in jeder Zeile: DOI, ISBN, ISSN oder eine andere Nummer.
field-language-versions = Sprachfassungen
field-language-version-language = Sprache
field-language-version-language-hint = Das Kürzel der Sprache: de, fr, nl.
field-language-version-name = Titel in dieser Sprache
field-language-version-url = Webadresse
field-language-version-status = Original oder Übersetzung
field-experience-kind = Art der Erfahrung
field-adoption = Übernommener Beitrag
field-adoption-hint = Die Webadresse des Beitrags, der übernommen wurde.
field-city-context = Die Stadt zu dieser Zeit
field-city-context-hint = Größe, Grenznähe, ländlich oder nicht, Spannungen, was es schon gab.

## Fields: how it works

field-acronym = Abkürzung
field-objectives = Ziele
field-objectives-hint = Ein Satz in jeder Zeile, höchstens fünf.
field-theory-of-change = Warum es wirken sollte
field-theory-of-change-hint = Die Wirkungslogik: Weil wir dies tun, geschieht jenes, denn …
field-core-elements = Was nicht verändert werden darf
field-core-elements-hint = Ein Satz in jeder Zeile, höchstens acht. Ohne diese Punkte wäre es etwas anderes.
field-adaptable-elements = Was verändert werden darf
field-adaptable-elements-hint = Ein Satz in jeder Zeile, höchstens acht.

## Fields: what it costs

field-key-dates = Wichtige Zeitpunkte
field-key-date-date = Datum
field-key-date-date-hint = Zum Beispiel 2024, 2024-09 oder 2024-09-15.
field-key-date-text = Was geschah
field-scale = Reichweite
field-reach = Im Jahr erreichte Personen
field-reach-hint = Eine ganze Zahl. Sind es eine bis vier, wird „weniger als fünf“ gespeichert.
field-cost-band = Kosten im Jahr
field-budget = Budget
field-cost-actual = Tatsächliche Kosten
field-money-amount = Betrag
field-money-currency = Währung
field-money-year = Jahr
field-funding = Finanzierung
field-funding-hint = Höchstens vier Angaben.
field-staff = Personal, in Vollzeitstellen
field-staff-hint = Zum Beispiel 1,5.
field-staff-actual = Tatsächlich eingesetztes Personal, in Vollzeitstellen
field-staff-profiles = Qualifikation des Personals
field-staff-profiles-hint = Berufe und Ausbildung.
field-setup-months = Vorlaufzeit in Monaten
field-months-actual = Tatsächliche Dauer in Monaten
field-equipment = Räume und Ausstattung

## Fields: results

field-evidence-level = Wie sicher sind die Ergebnisse?
field-evidence-level-hint = So schätzt es Ihre Stadt selbst ein. Ab der Stufe „Im Vergleich evaluiert“ muss weiter unten ein Bericht angegeben sein.
field-outcomes = Ergebnisse
field-outcomes-hint = Jedes für sich. Andere Städte können zu jedem ihre Bewertung ergänzen; eine Gesamtnote wird daraus nicht gebildet.
field-outcome-indicator = Was betrachtet wurde
field-outcome-definition = Wie gezählt wird
field-outcome-unit = Einheit
field-outcome-baseline = Vorher
field-outcome-value = Nachher
field-outcome-persons = Zahl der einbezogenen Personen
field-outcome-persons-hint = Sind es eine bis vier, wird „weniger als fünf“ gespeichert.
field-outcome-period = Zeitraum
field-outcome-direction = Richtung
field-outcome-evidence-level = Wie sicher
field-outcome-basis = Wer das sagt
field-outcome-method = Wie gemessen wurde
field-outcome-source = Webadresse des Berichts
field-evaluations = Evaluationen
field-evaluation-type = Art
field-evaluation-by = Wer evaluiert hat
field-evaluation-method = Methode
field-evaluation-report = Webadresse des Berichts
field-evaluation-date = Datum
field-evaluation-date-hint = Zum Beispiel 2024 oder 2024-09.
field-what-worked = Was funktioniert hat
field-what-did-not = Was nicht funktioniert hat
field-what-did-not-hint = Andere Städte lesen das zuerst. Mit „nichts“ lässt sich wenig anfangen; „noch nicht bekannt“ genügt.
field-side-effects = Nebenwirkungen
field-lessons-learned = Erkenntnisse
field-lessons-learned-hint = Ein Satz in jeder Zeile, höchstens sieben.
field-result-direction = Wie es ausging, in einem Wort
field-unexpected = Womit niemand gerechnet hat
field-feedback = Was die Betroffenen sagen
field-feedback-hint = Zusammengefasst. Kein Zitat, an dem jemand zu erkennen wäre.

## Fields: before you copy this

field-conditions = Was es zum Gelingen braucht
field-prerequisites = Voraussetzungen
field-prerequisites-hint = Ein Satz in jeder Zeile, höchstens acht: Recht, Partner, Personal, Größe.
field-offers = Wie die Stadt helfen kann
field-adaptations = Was geändert wurde
field-adaptations-hint = Ein Satz in jeder Zeile, höchstens acht: was, und warum.
field-advice = Rat an eine Stadt, die morgen beginnt
field-lessons-for = Für wen die Erkenntnisse nützlich sind

## Fields: safeguards

field-safeguards = Die zwölf Fragen
field-safeguard-answer = Antwort
field-safeguard-note = In wenigen Worten
safeguard-answer-yes = Ja
safeguard-answer-no = Nein
safeguard-answer-na = Trifft nicht zu
field-legal-basis = Rechtsgrundlage
field-rights-incidents = Auswirkungen auf Grundrechte
field-rights-incidents-hint = Beschwerden, verlorenes Vertrauen, Fehler, die korrigiert wurden. „Keine bekannt“ ist auch eine Antwort.

## Fields: training, law, data

field-level = Niveau
field-time-required = Dauer in Stunden
field-teaches = Was man lernt
field-teaches-hint = Ein Satz in jeder Zeile, höchstens acht.
field-resource-prerequisites-hint = Ein Satz in jeder Zeile, höchstens fünf.
field-has-assessment = Am Ende steht ein Test
field-certificate = Zertifikat oder Bescheinigung
field-interactivity = Lernform
field-platform = Webadresse der Fortbildung
field-access-features = Barrierefreiheit
field-jurisdiction = Land, aus dem der Rechtstext stammt
field-in-force = Der Text ist in Kraft
field-eli = European Legislation Identifier (ELI)
field-period-covered = Erfasster Zeitraum
field-frequency = Wie oft die Daten aktualisiert werden
field-aggregate-only = Enthält nur zusammengefasste Zahlen, nichts über einzelne Personen

## Fields: links and words

field-based-on = Nach dem Vorbild von
field-based-on-hint = Webadressen von Beiträgen, eine in jeder Zeile, höchstens fünf.
field-resources = Zugehörige Arbeitshilfen
field-resources-hint = Webadressen, eine in jeder Zeile, höchstens zwanzig.
field-see-also = Siehe auch
field-see-also-hint = Webadressen von Beiträgen, eine in jeder Zeile, höchstens zwanzig.
field-duplicate-of = Gleicher Inhalt wie
field-duplicate-of-hint = Die Webadresse des Beitrags, in dem dasselbe steht. Wer diesen Beitrag liest, wird dorthin verwiesen.
field-used-in = Verwendet in
field-used-in-hint = Webadressen von Beiträgen, eine in jeder Zeile, höchstens zwanzig.
field-replaces = Ersetzt
field-replaces-hint = Webadressen von Beiträgen, eine in jeder Zeile, höchstens fünf.
field-keywords = Stichwörter
field-keywords-hint = Eines in jeder Zeile, höchstens zehn.
field-sensitivity = Hinweis vor dem Text
field-sensitivity-hint = Ein Satz für alle, die dann vielleicht nicht weiterlesen möchten: „Beschreibt einen Anschlag.“
field-review-by = Aktuell bis
field-review-by-hint = Zum Beispiel 2027-03. Dann werden Sie gefragt, ob alles noch stimmt.

## What is wrong

mistake-too-large = Bitte geben Sie bei „{ $label }“ höchstens { $limit } an
mistake-stopped-needs = Bei einer vorzeitig beendeten Initiative möchten andere wissen, was nicht funktioniert hat und was Sie gelernt haben: Bitte füllen Sie das Feld „{ $label }“ aus
mistake-safeguards-needed = Bei diesem Thema ist auf jede der zwölf Fragen zu den Schutzvorkehrungen eine Antwort nötig
mistake-adoption-needs = Bei einer Übernahme möchten andere wissen, was Sie geändert haben: Bitte füllen Sie das Feld „{ $label }“ aus
mistake-rights-needed = Bei diesem Thema sind einige Worte zu den Auswirkungen auf Grundrechte nötig. „Keine bekannt“ ist auch eine Antwort.
mistake-aggregate-needed = Ein Datensatz darf nur zusammengefasste Zahlen enthalten. Bitte bestätigen Sie das, oder verzichten Sie auf den Datensatz.
mistake-legal-basis-needed = Sie haben angegeben, dass es eine Rechtsgrundlage gibt: Bitte tragen Sie ein, welche
mistake-source-needed = Ab dieser Stufe ist ein Bericht nötig: Bitte ergänzen Sie seine Webadresse

## On the page

persons-few = weniger als fünf
