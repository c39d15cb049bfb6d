# Der erste Start.

setup-title = Richten Sie Ihre Stadt ein
setup-lead = Zwei Teile: Ihre Stadt und das erste Konto für die Administration. Alles außer der Adresse und dem Kurznamen lässt sich später ändern.
setup-domain = Die Adresse dieser Stadt, für immer
setup-domain-text = Unter diesem Namen kennen andere Städte Ihre Stadt. Wenn er falsch ist, hören Sie hier auf und ändern Sie zuerst server.domain in der Konfiguration.
setup-code = Der Einrichtungscode
field-code = Einrichtungscode
field-code-hint = Er wurde dort ausgegeben, wo das Programm gestartet wurde.
setup-city = Ihre Stadt
field-handle = Kurzname
field-handle-hint = Der kurze Name vor dem @, zum Beispiel stadt oder rathaus. Er lässt sich später nicht ändern.
setup-administrator = Das erste Konto für die Administration
setup-administrator-text = Mit diesem Konto können Sie die anderen einladen. Laden Sie bald eine zweite Person für die Administration ein.
field-officer-name = Name neben Ihren Antworten
field-officer-name-hint = Das kann auch eine Stelle sein: „Präventionsstelle“.
setup-do = Stadt einrichten
