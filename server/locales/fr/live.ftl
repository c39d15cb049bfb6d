# Ce que le script ajoute aux pages : formulaires qui s’enregistrent seuls, nouvelles fiches, listes, touches.

feed-arrivals = { $count ->
    [one] Afficher { NUM($count) } nouvelle fiche
   *[other] Afficher { NUM($count) } nouvelles fiches
}

feed-arrivals-many = Afficher plus de { NUM($count) } nouvelles fiches

live-failed = Le chargement n’a pas abouti. Vous voyez ce qui se trouvait ici avant.
live-retry = Réessayer

saved-at = Enregistré à { $time }
saved-offline = Pas encore enregistré : il n’y a pas de connexion. Votre texte est gardé dans cette fenêtre et sera enregistré dès que possible.
saved-signed-out = Non enregistré : votre session a pris fin.
saved-sign-in = Se reconnecter dans une nouvelle fenêtre
saved-stays = Votre texte reste dans cette fenêtre et sera enregistré après votre connexion.
saved-not = Non enregistré.
saved-yourself = Ce que vous avez écrit est toujours là. Enregistrez-le avec le bouton pour voir comment continuer.
saved-again = Non enregistré : le site n’a pas répondu comme prévu. Votre texte reste dans cette fenêtre et un nouvel essai va suivre.
saved-back = Ce que vous aviez écrit et qui n’était pas encore enregistré se trouve de nouveau dans le formulaire.

counter-words = Mots : { $count }
counter-near = Caractères : { $count } sur { $limit }
counter-over = Caractères : { $count } sur { $limit }, { $over } de trop

shortcuts = Raccourcis clavier
shortcuts-next = Fiche suivante
shortcuts-previous = Fiche précédente
shortcuts-feed = Vers le fil
shortcuts-help = Cette liste de raccourcis
shortcuts-on = Utiliser les raccourcis à une seule touche
shortcuts-hint = Ils n’agissent jamais pendant la saisie dans un champ. Sur les pages où l’on écrit, ils sont désactivés tant que vous ne les activez pas ici.
close = Fermer

about-kept = Votre navigateur garde aussi, pour ce seul site, ce que vous avez écrit et qui n’est pas encore enregistré, jusqu’à la fermeture de sa fenêtre, et le choix d’utiliser ou non les raccourcis clavier.
