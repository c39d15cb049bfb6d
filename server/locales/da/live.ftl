# Det, script føjer til siderne: formularer, der gemmer sig selv, nye bidrag, lister, taster.

feed-arrivals = { $count ->
    [one] Vis { NUM($count) } nyt bidrag
   *[other] Vis { NUM($count) } nye bidrag
}

feed-arrivals-many = Vis mere end { NUM($count) } nye bidrag

live-failed = Det kunne ikke hentes. Du ser det, der stod her før.
live-retry = Prøv igen

saved-at = Gemt kl. { $time }
saved-offline = Ikke gemt endnu: Der er ingen forbindelse. Din tekst bliver i dette vindue og bliver gemt, så snart det kan lade sig gøre.
saved-signed-out = Ikke gemt: Du er ikke længere logget ind.
saved-sign-in = Log ind igen i et nyt vindue
saved-stays = Din tekst bliver i dette vindue og bliver gemt, når du er logget ind.
saved-not = Ikke gemt.
saved-yourself = Det, du har skrevet, står her stadig. Gem det med knappen for at se, hvordan du kommer videre.
saved-again = Ikke gemt: Webstedet svarede ikke som forventet. Din tekst bliver i dette vindue, og der bliver prøvet igen.
saved-back = Det, du havde skrevet, og som ikke var gemt endnu, står i formularen igen.

counter-words = Ord: { $count }
counter-near = Tegn: { $count } af { $limit }
counter-over = Tegn: { $count } af { $limit }, { $over } for mange

shortcuts = Tastaturgenveje
shortcuts-next = Næste bidrag
shortcuts-previous = Forrige bidrag
shortcuts-feed = Til feedet
shortcuts-help = Denne oversigt
shortcuts-on = Brug genveje med en enkelt tast
shortcuts-hint = De gør ingenting, mens du skriver i et felt. På sider, hvor du skriver, er de slået fra, til du slår dem til her.
close = Luk

about-kept = Din browser husker også to ting, og kun for dette websted: om du bruger tastaturgenveje, og den tekst, du ikke har gemt endnu. Teksten forsvinder, når vinduet bliver lukket.
