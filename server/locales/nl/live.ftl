# Wat script aan pagina’s toevoegt: formulieren die zichzelf opslaan, nieuwe bijdragen, lijsten, toetsen.

feed-arrivals = { $count ->
    [one] { NUM($count) } nieuwe bijdrage tonen
   *[other] { NUM($count) } nieuwe bijdragen tonen
}

feed-arrivals-many = Meer dan { NUM($count) } nieuwe bijdragen tonen

live-failed = Dit kon niet worden geladen. U ziet wat hier eerder stond.
live-retry = Opnieuw proberen

saved-at = Opgeslagen om { $time }
saved-offline = Nog niet opgeslagen: er is geen verbinding. Uw tekst blijft in dit venster en wordt opgeslagen zodra het weer kan.
saved-signed-out = Niet opgeslagen: u bent niet meer ingelogd.
saved-sign-in = Opnieuw inloggen in een nieuw venster
saved-stays = Uw tekst blijft in dit venster en wordt opgeslagen zodra u bent ingelogd.
saved-not = Niet opgeslagen.
saved-yourself = Wat u hebt getypt, staat hier nog. Sla het op met de knop om te zien hoe het verder gaat.
saved-again = Niet opgeslagen: de site gaf geen bruikbaar antwoord. Uw tekst blijft in dit venster en er volgt een nieuwe poging.
saved-back = De tekst die u eerder had getypt en die nog niet was opgeslagen, staat weer in het formulier.

counter-words = Woorden: { $count }
counter-near = Tekens: { $count } van { $limit }
counter-over = Tekens: { $count } van { $limit }, { $over } te veel

shortcuts = Sneltoetsen
shortcuts-next = Volgende bijdrage
shortcuts-previous = Vorige bijdrage
shortcuts-feed = Naar de tijdlijn
shortcuts-help = Dit overzicht
shortcuts-on = Sneltoetsen van één toets gebruiken
shortcuts-hint = Ze doen niets zolang u in een veld typt. Op pagina’s waar u schrijft, staan ze uit tot u ze hier aanzet.
close = Sluiten

about-kept = Uw browser bewaart nog twee dingen, alleen voor deze site: tekst die u hebt getypt en die nog niet is opgeslagen, tot u het venster sluit; en of u sneltoetsen gebruikt.
