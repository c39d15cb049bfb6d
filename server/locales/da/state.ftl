# Feedets status.

nav-state = Feedets status
state-title = Feedets status
state-lead = Er alt, hvad byerne har offentliggjort, nået hertil? Hver linje nedenfor er beregnet ud fra det, byerne selv har signeret.
state-summary = Her er alt fra { $count } af { $all ->
    [one] { $all } by
   *[other] { $all } byer
}: { $entries ->
    [one] { $entries } post
   *[other] { $entries } poster
},
standing-home = Denne by
standing-complete = Komplet
standing-joining = Hentes
standing-behind = Bagud
standing-quarantined = Holdt tilbage
standing-plain = Kan ikke bevises
standing-asked = Intet svar endnu
state-home = { $count ->
    [one] { $count } post, som ligger her.
   *[other] { $count } poster, som ligger her.
}
state-complete = Komplet: { $count } af { $total ->
    [one] { $total } post
   *[other] { $total } poster
}, kontrolleret den { $time }.
state-joining = Historikken bliver hentet: { $count } af { $total ->
    [one] { $total } post
   *[other] { $total } poster
}. Hver post bliver kontrolleret.
state-behind = { $count ->
    [one] Én post mangler. Den bliver hentet.
   *[other] { $count } poster mangler. De bliver hentet.
}
state-last = Sidst komplet den { $time }.
state-quarantined = Det, byen sender, bryder reglerne. Der bliver ikke modtaget noget nyt fra den, før en administrator giver lov. Det, der allerede var her, bliver.
state-plain = Serveren fører ingen nummereret liste over det, den offentliggør. Det, den sender, bliver vist, men det kan ikke bevises, at intet mangler.
state-asked = Byen har ikke svaret på anmodningen om at følge den.
state-unreachable = Byen har ikke svaret siden den { $time }.
state-vouched = Byens bidrag er kontrolleret med en kopi hos { $host }.
state-withheld = { $count ->
    [one] Byen viser for tiden ikke en af posterne.
   *[other] Byen viser for tiden ikke { $count } af posterne.
}
state-fork = { $count ->
    [one] Byen har signeret to forskellige poster med samme nummer. Begge er gemt som bevis.
   *[other] Byen har signeret to forskellige poster under hvert af { $count } numre. Alle er gemt som bevis.
}
state-reason = Årsag: { $reason }
state-load = Hent det, andre har gemt fra byen
state-release = Prøv igen
state-unknown = Byer, som denne by ikke følger
state-unknown-text = Andre byer har gemt det, disse byer har offentliggjort. Hvis din by følger dem, kommer det ind i feedet, også når byen ikke længere selv svarer.
state-entries = { $count ->
    [one] { $count } post
   *[other] { $count } poster
}
state-digest = Feedets fingeraftryk
state-digest-text = To byer, der har gemt bidrag fra de samme byer og har samme fingeraftryk, har nøjagtig samme feed.
state-compare-with = En anden by
state-compare = Sammenlign
state-equal = Det samme som hos { $city }
state-different = Ikke det samme som hos { $city }
state-different-text = Bidragene fra disse byer er anderledes dér eller er ikke gemt dér:
state-ours = Her:
state-theirs = Dér:
state-json = Det samme til programmer (JSON)
done-history-loading = Historikken bliver hentet.
done-log-released = Byens bidrag bliver igen modtaget og er ved at blive kontrolleret.
arrivals = { $count ->
    [0] Denne version er endnu ikke nået frem til andre websteder (0 af { $all })
    [one] Denne version er nået frem til { $count } af { $all ->
        [one] { $all } websted
       *[other] { $all } websteder
    }
   *[other] Denne version er nået frem til { $count } af { $all ->
        [one] { $all } websted
       *[other] { $all } websteder
    }
}
arrivals-missing = Ikke endnu. Der bliver prøvet igen, til disse websteder svarer:
arrivals-since = har ikke svaret siden den { $time }
audit-log-load = Historik hentet
audit-log-release = Log godtaget igen
audit-log-recover = Egne poster hentet tilbage fra medlemmer
pruned-title = Findes ikke længere hos byen
pruned-text = Dette stod i feedet. Byen har det ikke længere, selvom den aldrig har trukket det tilbage. Det er skjult her og bliver slettet efter 30 dage.
forks-title = To poster med samme nummer
forks-text = En by signerer hver af sine poster med et nummer. Hvis den har signeret to med samme nummer, har nogen fået noget andet at vide. Begge er gemt her som bevis. Den første er den, der vises.
forks-kept = Den post, der vises
forks-other = Den anden post
peer-scheme = Signatur
scheme-cavage = Ældre metode (draft-cavage, RSA)
scheme-rfc9421-rsa = RFC 9421, RSA
scheme-rfc9421-ed25519 = RFC 9421, Ed25519
