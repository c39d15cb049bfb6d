# Hvem byen følger, og hvem der følger byen.

follows-lead = Det, en fulgt by offentliggør, står i feedet. At følge går kun én vej: Hver by bestemmer selv.
follows-waiting = Byer, der beder om at følge din by
follows-waiting-text = Hvis du godkender dem, modtager de det, din by offentliggør.
follow-ask = Følg en by
follow-do = Bed om at følge
follow-accept = Godkend
follow-reject = Afvis
follow-end = Hold op med at følge
follower-end = Fjern
confirm-unfollow = Vil du holde op med at følge byen?
confirm-unfollow-text = Det, byen har offentliggjort, forsvinder straks fra feedet og efter 30 dage fra dit websted. Byen får besked.
confirm-unfollow-do = Hold op med at følge
confirm-remove-follower = Vil du fjerne denne følger?
confirm-remove-follower-text = Byen modtager ikke mere af det, din by offentliggør, og får besked om det. Det, den har modtaget, bliver hos den. Rettelser og tilbagetrækninger når stadig frem til den.
confirm-remove-follower-do = Fjern følgeren
following = Byer, som din by følger
following-none = Ingen endnu
following-none-text = Spørg en by om dens adresse. Den ser ud som @navn@by.example.
followers = Byer, der følger din by
followers-text = Giv dem denne adresse:
followers-none = Ingen endnu
field-target = Byens adresse
field-target-hint = For eksempel @by@by.example eller webadressen på byens side.
field-one-witness = Jeg kender byen og stoler på medlemmet
field-one-witness-hint = Det, byen har offentliggjort, kommer fra dette medlem. Medlemmet er nævnt under ”Feedets status”.
