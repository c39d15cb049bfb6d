# Was die Administration sieht und tut.

admin-room-overview = Übersicht
admin-room-accounts = Konten
admin-room-profile = Stadt
admin-room-legal = Rechtliche Angaben
admin-room-domains = Domains
admin-room-hidden = Ausgeblendete Beiträge
admin-room-peers = Andere Websites
admin-room-health = Technischer Zustand
admin-room-audit = Protokoll
admin-second = Ihre Stadt hat nur eine Person in der Administration
admin-second-text = Wenn diese Person nicht da ist, kann niemand neue Zugänge vergeben. Laden Sie eine zweite Person ein.
admin-second-do = Zweite Person einladen
admin-state = Stand
admin-accounts-count = { $count ->
    [one] { NUM($count) } Konto
   *[other] { NUM($count) } Konten
}
admin-peers-count = { $count ->
    [0] noch keine
    [one] { NUM($count) } Website
   *[other] { NUM($count) } Websites
}
admin-peers-troubled = { $count ->
    [one] { NUM($count) } antwortet nicht
   *[other] { NUM($count) } antworten nicht
}
admin-rules-count = { $count ->
    [0] keine Regeln
    [one] { NUM($count) } Regel
   *[other] { NUM($count) } Regeln
}
admin-latest = Letzte Vorgänge
admin-all-acts = Alle Vorgänge

invite-title = Jemanden einladen
invite-text = Sie erhalten einen Link, den Sie selbst weitergeben. Er lässt sich einmal benutzen und gilt sieben Tage.
invite-do = Link erstellen
field-invite-role = Rolle
link-invite = Die Einladung
link-reset = Der Link zu einem neuen Passwort
link-text = Geben Sie den Link selbst weiter, und nur an die Person, für die er bestimmt ist. Er wird nur dieses eine Mal angezeigt, lässt sich einmal benutzen und gilt bis
accounts-title = Alle Konten
accounts-caption = Wer sich hier anmelden kann
account-name = Name
account-role = Rolle
account-last = Letzte Anmeldung
account-suspended = gesperrt
account-self = Das sind Sie
account-reset = Neues Passwort
account-suspend = Sperren
account-reinstate = Entsperren
make-role-officer = Rolle „Fachkraft“ geben
make-role-administrator = Rolle „Administration“ geben
invitations-title = Offene Links
invitations-caption = Links, die weitergegeben und noch nicht benutzt wurden
invitation-purpose = Zweck
purpose-invite = Neues Konto
purpose-reset = Neues Passwort
invitation-cancel = Ungültig machen
confirm-suspend = Dieses Konto sperren?
confirm-suspend-text = Die Person wird sofort überall abgemeldet, und die Tokens dieses Kontos werden ungültig. Niemand kann sich mit diesem Konto anmelden, bis Sie es entsperren.
confirm-suspend-reach = Was die Person veröffentlicht und geantwortet hat, bleibt stehen. Die Entwürfe der Person bleiben bei Ihrer Stadt.
confirm-suspend-do = Konto sperren
confirm-role-administrator = Diesem Konto die Rolle „Administration“ geben?
confirm-role-administrator-text = Wer diese Rolle hat, lädt Personen ein und sperrt Konten, entscheidet, wem die Stadt folgt und wer ihr folgt, blockiert Domains, blendet Beiträge aus und liest das Protokoll.
confirm-role-administrator-reach = Die Person kann diese Rolle auch Ihnen entziehen.
confirm-role-administrator-do = Rolle „Administration“ geben
confirm-role-officer = Diesem Konto die Rolle „Fachkraft“ geben?
confirm-role-officer-text = Die Person kann weiter schreiben, veröffentlichen und antworten. Konten, Verbindungen, Domains und ausgeblendete Beiträge kann sie nicht mehr verwalten.
confirm-role-officer-do = Rolle „Fachkraft“ geben
confirm-block = Eine Stadt blockieren, die mit Ihrer Stadt verbunden ist?
confirm-block-text = Was diese Städte veröffentlicht haben, verschwindet sofort aus Ihrem Feed, ebenso alle Antworten von dort. Von dort wird nichts mehr angenommen, und dorthin wird nichts mehr gesendet.
confirm-block-reach = Die Fachkräfte dort werden nicht benachrichtigt. Wenn Sie die Regel später entfernen, wird wieder angezeigt, was Ihre Website noch hat. Was dort inzwischen veröffentlicht wurde, wird nicht nachgeholt.
confirm-block-do = Domain blockieren
confirm-clear-block = Diese Blockierung aufheben?
confirm-clear-block-text = Was die andere Website sendet, wird wieder angenommen, und was diese Stadt veröffentlicht, kann wieder dorthin gehen. Was von dort noch vorhanden ist, wird sofort wieder angezeigt.
confirm-clear-block-do = Blockierung aufheben
confirm-clear-allow = Diese Zulassung aufheben?
confirm-clear-allow-text = Wenn hier nur zugelassene Domains gelten, wird von der anderen Website nichts mehr angenommen. Was sie veröffentlicht hat, verschwindet sofort aus Ihrem Feed.
confirm-clear-allow-do = Zulassung aufheben

hidden-title = Ausgeblendete Beiträge
hidden-lead = Beiträge, die die Administration auf dieser Website ausgeblendet hat. In der Herkunftsstadt und anderswo stehen sie unverändert.
hidden-none = Nichts ist ausgeblendet
hidden-none-text = Die Administration kann einen Beitrag auf seiner Seite für diese Website ausblenden.
hidden-since = ausgeblendet am

domains-lead = Mit wem sich diese Website austauscht. Eine Blockierung geht allem anderen vor und gilt auch für alles unterhalb der Domain.
policy-title = Wer dieser Stadt folgen darf
field-policy = Grundeinstellung
policy-open = Jede Website, die nicht blockiert ist
policy-ask = Jede Website, die nicht blockiert ist, sobald Sie zugestimmt haben
policy-allow-list = Nur zugelassene Domains; von anderen wird nichts angenommen und nichts gelesen
rules-title = Regeln für einzelne Domains
rules-none = Es gibt keine Regeln.
rules-caption = Regeln, nach Domain
rule-domain = Domain
rule-rule = Regel
rule-reason = Grund
rule-since = Seit
rule-clear = Entfernen
rule-new = Neue Regel
rule-do = Regel festlegen
rule-block = Blockiert
rule-allow = Zugelassen
field-domain = Domain
field-domain-hint = Zum Beispiel stadt.example. Alles unterhalb ist eingeschlossen.
field-rule = Regel
field-reason = Grund
field-reason-hint = Nur für die Administration; er wird nicht veröffentlicht.

peers-lead = Diese Websites erhalten, was diese Stadt veröffentlicht. Hier steht, wie viel davon angekommen ist. Antwortet eine Website nicht, versucht Hansa es immer wieder, ohne aufzugeben.
peers-none = Noch keine andere Website
peers-none-text = Sobald eine Stadt Ihrer Stadt folgt oder Ihre Stadt einer anderen, erscheint sie hier.
peers-caption = Andere Websites, nach Domain
peer-state = Zustand
peer-since = seit
peer-letters = Abgelehnt
peer-letters-none = keine
peer-behind = Noch zuzustellen
peer-success = Letzte Zustellung
peer-failure = Letzter Fehlschlag
peer-active = Antwortet
peer-waits = Antwortet nicht
peer-refuses = Lehnt uns ab
peer-rests = Bittet um eine Pause
peer-paused = Pausiert
peer-gone = Besteht nicht mehr
peer-pause = Zustellungen pausieren
peer-resume = Jetzt zustellen
peer-delivery = Was diese Stadt dorthin sendet
peer-kind = Art
peer-kind-member = Stadt mit Logbuch
peer-kind-member-text = Diese Website führt ein Logbuch. Dass hier nichts von ihr fehlt, lässt sich nachweisen.
peer-kind-plain = Einfacher Server
peer-kind-plain-text = Das ist ein einfacher Server. Dass hier nichts von ihm fehlt, kann niemand nachweisen.
peer-circuit = Zustellungen
peer-circuit-closed = Laufen
peer-circuit-open = Warten
peer-circuit-half-open = Eine wird als nächste versucht; kommt sie an, folgen die anderen
peer-next = Nächster Versuch am
peer-failures = Fehlschläge in Folge
peer-skipped = Übersprungen
peer-skipped-text = 30 Tage lang kam keine Antwort. Was bis dahin wartete, wird nicht mehr gesendet. Wenn es noch gebraucht wird, senden Sie es unten erneut.
peer-refetch = Profil neu lesen
peer-resend-title = Erneut senden
peer-resend-text = Alles, was diese Stadt seit einem bestimmten Tag veröffentlicht hat, wird dort noch einmal zugestellt. Was die andere Website schon hat, erkennt sie und lässt es beiseite.
peer-resend = Erneut senden
field-peer-since = Seit welchem Tag
field-peer-since-hint = Zum Beispiel 2026-11-22.
mistake-since-not-a-date = Bitte geben Sie bei „{ $label }“ einen Tag an, zum Beispiel 2026-11-22
mistake-since-nothing-since = Seit diesem Tag wurde nichts veröffentlicht
letters-title = Abgelehnte Zustellungen
letters-text = Die andere Website hat geantwortet, dass sie diese Zustellungen nicht annimmt. Von selbst wird nichts noch einmal gesendet.
letters-caption = Abgelehnte Zustellungen, die neuesten zuerst
letters-none = Sie hat nichts abgelehnt.
letters-retry = Alle erneut senden
letter-inbox = Posteingang
letter-error = Antwort
letter-retry = Erneut senden
readings-title = Was von dort gelesen wird
readings-text = Ein einfacher Server sendet, was neu ist. Was er dabei vergisst, sucht Hansa alle 15 Minuten.
readings-caption = Konten dort, denen Ihre Stadt folgt
reading-actor = Konto
reading-last = Zuletzt gelesen
reading-next = Nächster Abruf
reading-new = Noch nicht gelesen
reading-read = Gelesen
reading-bounded = Teilweise gelesen: zu lang
reading-failed = Nicht lesbar
jobs-title = Was sich nicht abrufen ließ
jobs-text = Antworten und Beiträge, auf die andere Websites verwiesen haben. Der Abruf wurde immer wieder versucht. Von selbst geschieht jetzt nichts mehr, und nach 30 Tagen verschwinden diese Zeilen.
jobs-caption = Was sich nicht abrufen ließ, das Neueste zuerst
job-what = Adresse
job-error = Warum nicht
job-retry = Erneut versuchen
job-drop = Aufgeben

audit-title = Protokoll
audit-lead = Wer hier was getan hat, und wann. Niemand kann diese Zeilen ändern.
audit-caption = Vorgänge, die neuesten zuerst
audit-when = Wann
audit-what = Was
audit-subject = Betrifft
audit-who = Wer
audit-program = Das Programm
audit-account-invite = Einladung erstellt
audit-account-cancel = Link ungültig gemacht
audit-subject-gone = ein zurückgezogener Beitrag
audit-subject-policy = Wer dieser Stadt folgen darf
audit-account-password = Passwort geändert
audit-account-reset = Link zu einem neuen Passwort erstellt
audit-account-role = Rolle geändert
audit-account-suspend = Konto gesperrt
audit-account-reinstate = Konto entsperrt
audit-session-revoke = Browser abgemeldet
audit-token-create = Token erstellt
audit-token-revoke = Token widerrufen
audit-city-setup = Stadt eingerichtet
audit-city-update = Profil der Stadt geändert
audit-domain-block = Domain blockiert
audit-domain-allow = Domain zugelassen
audit-domain-clear = Regel entfernt
audit-policy-set = Grundeinstellung geändert
audit-follow-request = Folgeanfrage gestellt
audit-follow-undo = Einer Stadt nicht mehr gefolgt
audit-follow-accept = Folgeanfrage angenommen
audit-follow-reject = Folgeanfrage abgelehnt oder Stadt entfernt
audit-record-publish = Beitrag veröffentlicht
audit-record-update = Beitrag geändert
audit-record-withdraw = Beitrag zurückgezogen
audit-record-hide = Beitrag hier ausgeblendet
audit-record-show = Beitrag wieder eingeblendet
audit-reply-publish = Antwort gesendet
audit-reply-withdraw = Antwort zurückgezogen
audit-reply-hide = Antwort hier ausgeblendet
audit-reply-show = Antwort wieder eingeblendet
audit-peer-pause = Zustellungen pausiert
audit-peer-resume = Zustellungen fortgesetzt
audit-peer-resend = Erneut gesendet
audit-peer-refetch = Profil neu gelesen
audit-peer-retry = Abgelehnte Zustellungen erneut gesendet
audit-peer-skip = 30 Tage ohne Antwort: Was wartete, wird nicht mehr gesendet
audit-follow-lost = Einer Stadt nicht mehr gefolgt: Dort ist nichts davon verzeichnet
audit-follow-unfollow = Der anderen Stadt mitgeteilt, dass wir ihr nicht folgen
audit-inbox-retry = Empfangene Aktivität erneut verarbeitet
audit-job-retry = Abruf erneut versucht
audit-job-drop = Abruf aufgegeben
audit-key-rotate = Schlüssel ersetzt
audit-other = { $action }
legal-lead = Wer die Website verantwortet und an wen man schreibt. Das steht auf den rechtlichen Seiten, die alle lesen können. Nennen Sie Ämter oder Stellen, nie Privatpersonen.
field-legal-body = Verantwortliche öffentliche Stelle
field-legal-body-hint = Zum Beispiel „Stadt Lindhavn“.
field-legal-address = Postanschrift
field-legal-email = E-Mail-Adresse der Stelle
field-legal-email-hint = Die Adresse einer Stelle, nie die einer Person. Statt der Adresse genügt auch ein Formular.
field-legal-form = Webseite mit Kontaktformular
field-data-protection = Kontakt für den Datenschutz
field-data-protection-hint = Eine E-Mail-Adresse oder Webseite der Stelle, die für den Datenschutz zuständig ist.
field-accessibility = Kontakt für die Barrierefreiheit
field-accessibility-hint = Eine E-Mail-Adresse oder Webseite für Menschen, die eine Seite nicht benutzen können.
field-enforcement = Durchsetzungsstelle für Barrierefreiheit
field-enforcement-hint = Die nationale oder regionale Stelle, an die man sich wenden kann, wenn die Stadt nicht antwortet.
field-enforcement-page = Webseite dieser Stelle
mistake-not-a-contact = Bitte geben Sie bei „{ $label }“ eine E-Mail-Adresse an oder eine Webadresse, die mit https:// beginnt
done-legal-saved = Gespeichert. Es steht ab jetzt auf den rechtlichen Seiten.
audit-legal-set = Rechtliche Angaben geändert
audit-subject-legal = Rechtliche Seiten
health-lead = Was gerade geprüft wurde, was sich dabei zeigte und wie sich Mängel beheben lassen. Der Befehl hansa doctor zeigt dasselbe im Terminal.
health-report = Prüfbericht
health-good = Alles in Ordnung
health-failed = { $count ->
    [one] { NUM($count) } Punkt zu beheben
   *[other] { NUM($count) } Punkte zu beheben
}
health-warned = { $count ->
    [one] { NUM($count) } Punkt zu prüfen
   *[other] { NUM($count) } Punkte zu prüfen
}
