# Den første start.

setup-title = Sæt din by op
setup-lead = To dele: din by og byens første administrator. Alt undtagen adressen og kortnavnet kan ændres senere.
setup-domain = Byens adresse, for altid
setup-domain-text = Andre byer kender din by under dette navn. Hvis det er forkert, så stop her, og ret først server.domain i konfigurationen.
setup-code = Opsætningskoden
field-code = Opsætningskode
field-code-hint = Den blev vist dér, hvor programmet blev startet.
setup-city = Din by
field-handle = Kortnavn
field-handle-hint = Det korte navn foran snabel-a, for eksempel by eller kommune. Det kan ikke ændres senere.
setup-administrator = Den første administrator
setup-administrator-text = Denne konto kan invitere de andre. Inviter snart en administrator mere.
field-officer-name = Navn, der vises ved dine svar
field-officer-name-hint = Det kan være en funktion: ”Forebyggelsesenheden”.
setup-do = Åbn byen
