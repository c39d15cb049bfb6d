# Wat om elke pagina heen staat.

product = Hansa
shell-skip = Naar de inhoud
shell-example = Voorbeeldstad
nav-main = Hoofdmenu
nav-feed = Tijdlijn
nav-cities = Steden
nav-drafts = Concepten
nav-follows = Steden volgen
nav-admin = Beheer
nav-about = Over deze site
nav-atom = Atom-feed
nav-waiting = { $count ->
    [0] er wacht geen stad op uw antwoord
    [one] er wacht { NUM($count) } stad op uw antwoord
   *[other] er wachten { NUM($count) } steden op uw antwoord
}
footer-languages = Taal
footer-source = Broncode
footer-version = Hansa { $version }, vrije software onder de AGPL 3.0
sign-in = Inloggen
sign-out = Uitloggen
labelled = { $label }:
confirm-not = Niets wijzigen
back = Terug
save = Opslaan
copy = Kopiëren
copied = Gekopieerd
never = nooit
acts = Acties

# Soorten bijdragen: één, en meer dan één
kind-initiative = Initiatief
kind-experience = Ervaring
kind-resource = Hulpmiddel
kind-plain = Bericht
kinds-initiative = Initiatieven
kinds-experience = Ervaringen
kinds-resource = Hulpmiddelen
kinds-plain = Berichten

# Rollen
role-officer = Medewerker
role-administrator = Beheerder

# Afstand in de tijd, in de grootste eenheid die past
ago-now = zojuist
ago-minutes = { $count ->
    [one] { NUM($count) } minuut geleden
   *[other] { NUM($count) } minuten geleden
}
ago-hours = { NUM($count) } uur geleden
ago-days = { $count ->
    [one] { NUM($count) } dag geleden
   *[other] { NUM($count) } dagen geleden
}
ago-months = { $count ->
    [one] { NUM($count) } maand geleden
   *[other] { NUM($count) } maanden geleden
}
ago-years = { NUM($count) } jaar geleden
in-now = binnen een minuut
in-minutes = { $count ->
    [one] over { NUM($count) } minuut
   *[other] over { NUM($count) } minuten
}
in-hours = over { NUM($count) } uur
in-days = { $count ->
    [one] over { NUM($count) } dag
   *[other] over { NUM($count) } dagen
}
in-months = { $count ->
    [one] over { NUM($count) } maand
   *[other] over { NUM($count) } maanden
}
in-years = over { NUM($count) } jaar

# Over deze site
about-lead = Hier vertellen steden elkaar wat ze doen om gewelddadig extremisme te voorkomen: wat ze hebben geprobeerd, wat ervoor nodig was, wat werkte en wat niet.
about-example = Deze stad is verzonnen. Haar bijdragen zijn voorbeelden en zeggen niets over een echte plaats.
about-who = Van wie is deze site?
about-who-text = Deze site wordt beheerd door
about-contact = U bereikt de stad via
about-how = Hoe werkt het?
about-how-text = Elke stad heeft een eigen site en bewaart haar eigen bijdragen. De sites praten rechtstreeks met elkaar, zonder centraal punt: wat een stad publiceert, staat in de tijdlijn van elke stad die haar volgt. Wijzigingen en intrekkingen gaan dezelfde weg.
about-handle = Andere steden volgen deze stad via het adres
about-rules = Wat geldt hier?
about-no-persons = Bijdragen gaan over het werk van de overheid en haar partners. Ze bevatten geen gegevens over personen: geen namen van privépersonen, geen casussen, geen lijsten.
about-policy-open = Elke site die niet geblokkeerd is, kan deze stad volgen.
about-policy-ask = Wil een site deze stad volgen, dan beslist de stad daar eerst over.
about-policy-allow-list = Deze stad wisselt alleen berichten uit met sites die ze zelf heeft gekozen.
about-undo = { $count ->
    [one] Een publicatie is nog { NUM($count) } minuut tegen te houden voordat die deze site verlaat.
   *[other] Een publicatie is nog { NUM($count) } minuten tegen te houden voordat die deze site verlaat.
}
about-cookies = Deze site plaatst alleen cookies voor wat u zelf vraagt: om u ingelogd te houden, en om uw taal en uw leesvoorkeuren te onthouden. De site laadt niets van andere sites.
about-program = Het programma
about-program-text = Hansa is vrije software onder de GNU Affero General Public License 3.0.
about-licences = Licenties van de onderdelen
