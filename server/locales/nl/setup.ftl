# De eerste start.

setup-title = Richt uw stad in
setup-lead = Twee delen: uw stad en haar eerste beheerder. Alles behalve het adres en de korte naam kunt u later wijzigen.
setup-domain = Het adres van deze stad, voorgoed
setup-domain-text = Onder deze naam kennen andere steden de uwe. Klopt de naam niet? Stop dan hier en wijzig eerst server.domain in de configuratie.
setup-code = De installatiecode
field-code = Installatiecode
field-code-hint = De code verscheen op de plek waar het programma is gestart.
setup-city = Uw stad
field-handle = Korte naam
field-handle-hint = De naam vóór de @, bijvoorbeeld stad of gemeente. U kunt die later niet wijzigen.
setup-administrator = De eerste beheerder
setup-administrator-text = Met dit account kunt u de anderen uitnodigen. Nodig snel een tweede beheerder uit.
field-officer-name = Naam bij uw reacties
field-officer-name-hint = Het mag ook een functie of afdeling zijn: “Bureau Preventie”.
setup-do = De stad openen
