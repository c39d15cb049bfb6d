# Byer og lande.

cities-lead = Denne by og de byer, den følger. Deres bidrag udgør feedet.
cities-all = Alle byer
cities-follow = Følg en by
cities-alone = Denne by følger endnu ingen andre
cities-alone-text = Så snart den gør det, står de andre her.
city-own = Denne by
city-site = Byens eget websted
city-band = Indbyggere: { $band }
city-empty = Byen har ikke offentliggjort noget endnu.
city-empty-here = Her står ingen bidrag fra denne by. Det, byen offentliggjorde, før den blev fulgt, bliver ikke hentet.
city-silenced = Byens bidrag vises ikke på dette websted.
hearing-blocked = Blokeret her
hearing-not-listed = Ikke på listen over tilladte domæner
relation-followed = Følges
relation-asked = Anmodet, intet svar endnu
relation-refused = Afvist

field-city-language = Sprog i denne formular
field-name = Officielt navn
field-summary = Byen i en eller to sætninger
field-summary-hint = Højst 500 tegn.
field-country = Land
field-population = Indbyggertal
field-population-hint = Et helt tal. Andre kan se det, så byer af samme størrelse kan finde hinanden.
field-latitude = Bymidtens breddegrad
field-latitude-hint = I grader, for eksempel 50,454. Tre decimaler bliver gemt.
field-longitude = Bymidtens længdegrad
field-longitude-hint = I grader, for eksempel 3,952. Tre decimaler bliver gemt.
field-city-languages = Arbejdssprog
field-setup-languages = Arbejdssprog
field-contact = Kontaktside
field-contact-hint = En webside, hvor andre byer kan skrive til din by. Aldrig en persons egen adresse.
field-themes-offered = Temaer, som din by kan hjælpe med
field-themes-sought = Temaer, som din by søger hjælp til
profile-lead = Det, de andre byer ser. En ændring når ud til dem alle.
profile-do = Gem, og giv de andre byer besked
