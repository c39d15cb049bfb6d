# De status van de tijdlijn.

nav-state = Status van de tijdlijn
state-title = Status van de tijdlijn
state-lead = Staat hier alles wat de steden hebben gepubliceerd? Elke regel hieronder is berekend uit wat de steden zelf hebben ondertekend.
state-summary = { $count ->
    [one] Hier volledig: { $count } van { $all } steden, met { $entries } vermeldingen. Stand op
   *[other] Hier volledig: { $count } van { $all } steden, met { $entries } vermeldingen. Stand op
}
standing-home = Deze stad
standing-complete = Volledig
standing-joining = Wordt geladen
standing-behind = Loopt achter
standing-quarantined = Apart gezet
standing-plain = Niet te bewijzen
standing-asked = Nog geen antwoord
state-home = { $count ->
    [one] { $count } vermelding, hier bewaard.
   *[other] { $count } vermeldingen, hier bewaard.
}
state-complete = Volledig: { $count } van { $total } vermeldingen, gecontroleerd op { $time }.
state-joining = De geschiedenis wordt geladen: { $count } van { $total } vermeldingen, elk gecontroleerd.
state-behind = { $count ->
    [one] Er ontbreekt één vermelding. Die wordt opgehaald.
   *[other] Er ontbreken { $count } vermeldingen. Die worden opgehaald.
}
state-last = Het laatst volledig op { $time }.
state-quarantined = Wat deze stad stuurt, is in strijd met de regels. Er komt niets nieuws van haar binnen tot een beheerder dat weer toestaat. Wat hier al was, blijft.
state-plain = Deze server houdt geen genummerd register bij van wat hij publiceert. Wat hij stuurt, wordt getoond. Of er niets ontbreekt, is niet te bewijzen.
state-asked = Deze stad heeft het volgverzoek nog niet beantwoord.
state-unreachable = De stad antwoordt niet meer sinds { $time }.
state-vouched = Haar bijdragen zijn gecontroleerd met een kopie van { $host }.
state-withheld = { $count ->
    [one] De stad toont één van de vermeldingen op dit moment niet.
   *[other] De stad toont { $count } van de vermeldingen op dit moment niet.
}
state-fork = { $count ->
    [one] Onder één nummer heeft de stad twee verschillende vermeldingen ondertekend. Beide blijven als bewijs bewaard.
   *[other] Onder { $count } nummers heeft de stad twee verschillende vermeldingen ondertekend. Ze blijven allemaal als bewijs bewaard.
}
state-reason = Reden: { $reason }
state-load = Laden wat anderen ervan bewaren
state-release = Opnieuw proberen
state-unknown = Steden die deze stad niet volgt
state-unknown-text = Andere steden bewaren wat deze steden hebben gepubliceerd. Volgt u ze, dan komt het in de tijdlijn, ook als de stad zelf niet meer antwoordt.
state-entries = { $count ->
    [one] { $count } vermelding
   *[other] { $count } vermeldingen
}
state-digest = Vingerafdruk van de tijdlijn
state-digest-text = Bewaren twee steden dezelfde steden en is hun vingerafdruk gelijk, dan hebben ze precies dezelfde tijdlijn.
state-compare-with = Een andere stad
state-compare = Vergelijken
state-equal = Gelijk aan { $city }
state-different = Niet gelijk aan { $city }
state-different-text = Deze steden zijn daar anders, of worden daar niet bewaard:
state-ours = Hier:
state-theirs = Daar:
state-json = Hetzelfde voor programma’s (JSON)
done-history-loading = De geschiedenis wordt geladen.
done-log-released = De stad is weer toegelaten. Haar bijdragen worden gecontroleerd.
arrivals = { $count ->
    [0] Deze versie is nog nergens aangekomen (0 van { $all } sites)
    [one] Deze versie is aangekomen op { $count } van { $all } sites
   *[other] Deze versie is aangekomen op { $count } van { $all } sites
}
arrivals-missing = Nog niet aangekomen. Deze sites worden opnieuw geprobeerd tot ze antwoorden:
arrivals-since = antwoordt niet meer sinds { $time }
audit-log-load = Geschiedenis geladen
audit-log-release = Register weer toegelaten
audit-log-recover = Eigen vermeldingen teruggehaald bij leden
pruned-title = Niet meer bij de stad zelf
pruned-text = Dit stond in de tijdlijn. De stad zelf heeft het niet meer, maar heeft het nooit ingetrokken. Het is hier uit het zicht en wordt na 30 dagen verwijderd.
forks-title = Twee vermeldingen onder één nummer
forks-text = Een stad ondertekent elk van haar vermeldingen met een nummer. Staan er twee onder hetzelfde nummer, dan heeft de ene ontvanger iets anders gekregen dan de andere. Beide blijven hier als bewijs bewaard. De eerste is de vermelding die wordt getoond.
forks-kept = De vermelding die wordt getoond
forks-other = De andere vermelding
peer-scheme = Handtekening
scheme-cavage = Oudere methode (draft-cavage, RSA)
scheme-rfc9421-rsa = RFC 9421, RSA
scheme-rfc9421-ed25519 = RFC 9421, Ed25519
