# L'état du fil.

nav-state = État du fil
state-title = État du fil
state-lead = Tout ce que les villes ont publié est-il ici ? Chaque ligne est établie à partir de ce que les villes ont elles-mêmes signé.
state-summary = { $count ->
    [one] { $count } ville sur { $all } est complète ici : { $entries } entrées,
   *[other] { $count } villes sur { $all } sont complètes ici : { $entries } entrées,
}
standing-home = Cette ville
standing-complete = Complète
standing-joining = Chargement
standing-behind = En retard
standing-quarantined = Mise à l’écart
standing-plain = Sans preuve possible
standing-asked = Pas encore de réponse
state-home = { $count ->
    [one] { $count } entrée, conservée ici.
   *[other] { $count } entrées, conservées ici.
}
state-complete = Complète. Entrées : { $count } sur { $total }, vérifiées le { $time }.
state-joining = L’historique se charge. Entrées : { $count } sur { $total }, chacune vérifiée.
state-behind = { $count ->
    [one] Il manque une entrée. Elle est en cours de récupération.
   *[other] Il manque { $count } entrées. Elles sont en cours de récupération.
}
state-last = Complète pour la dernière fois : { $time }.
state-quarantined = Ce que cette ville envoie enfreint les règles. Plus rien de nouveau n’est accepté d’elle tant qu’un administrateur ne l’a pas décidé ; ce qui était ici reste.
state-plain = Ce serveur ne tient pas de liste numérotée de ses publications. Ce qu’il envoie est affiché ; on ne peut pas prouver que rien ne manque.
state-asked = La demande de suivre cette ville n’a pas encore de réponse.
state-unreachable = La ville ne répond plus depuis : { $time }.
state-vouched = Ses fiches ont été vérifiées avec une copie conservée par { $host }.
state-withheld = { $count ->
    [one] Une des entrées n’est pas montrée par la ville actuellement.
   *[other] { $count } des entrées ne sont pas montrées par la ville actuellement.
}
state-fork = { $count ->
    [one] Sous un même numéro, la ville a signé deux entrées différentes. Les deux sont gardées comme preuve.
   *[other] Sous { $count } numéros, la ville a signé deux entrées différentes. Toutes sont gardées comme preuve.
}
state-reason = Motif : { $reason }
state-load = Charger ce que d’autres en conservent
state-release = Réessayer
state-unknown = Villes que celle-ci ne suit pas
state-unknown-text = D’autres villes conservent ce qu’elles ont publié. Les suivre fait entrer ces fiches dans le fil, même si la ville ne répond plus.
state-entries = { $count ->
    [one] { $count } entrée
   *[other] { $count } entrées
}
state-digest = Empreinte du fil
state-digest-text = Deux villes qui conservent les mêmes villes et ont la même empreinte ont exactement le même fil.
state-compare-with = Une autre ville
state-compare = Comparer
state-equal = Fil identique : { $city }
state-different = Fil différent : { $city }
state-different-text = Ces villes n’y sont pas les mêmes, ou n’y sont pas conservées :
state-ours = Ici :
state-theirs = Là-bas :
state-json = La même chose pour les programmes (JSON)
done-history-loading = L’historique se charge.
done-log-released = Les envois de la ville sont de nouveau acceptés ; ses fiches sont en cours de vérification.
arrivals = { $count ->
    [0] Cette version n’est encore arrivée sur aucun des { $all } sites
   *[other] Cette version est arrivée sur { $count } des { $all } sites
}
arrivals-missing = Pas encore ; ces sites sont sollicités jusqu’à ce qu’ils répondent.
arrivals-since = ne répond plus depuis : { $time }
audit-log-load = Historique chargé
audit-log-release = Registre de nouveau accepté
audit-log-recover = Entrées de la ville reprises auprès des membres
pruned-title = Éléments que leur ville n’a plus
pruned-text = Ces éléments étaient dans le fil ; leur ville ne les a plus, sans les avoir jamais retirés. Ils ne sont plus montrés et seront effacés après 30 jours.
forks-title = Deux entrées sous un même numéro
forks-text = Une ville signe chacune de ses entrées avec un numéro. Si elle en a signé deux sous le même, quelqu’un a reçu autre chose. Les deux sont gardées ici comme preuve ; la première est celle qui est montrée.
forks-kept = L’entrée qui est montrée
forks-other = L’autre entrée
peer-scheme = Signature
scheme-cavage = Ancien procédé (draft-cavage, RSA)
scheme-rfc9421-rsa = RFC 9421, RSA
scheme-rfc9421-ed25519 = RFC 9421, Ed25519
