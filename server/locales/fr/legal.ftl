# Ce que la loi demande à un organisme public de dire : accessibilité, vie privée, mentions légales.

legal-nav = Sur cette page
legal-not-told = La ville ne l’a pas encore indiqué.

# Déclaration d’accessibilité (la décision d’exécution (UE) 2018/1523 dit ce qui s’y trouve)
nav-accessibility = Accessibilité
statement-lead = Chacun doit pouvoir lire, écrire et répondre ici. Là où ce n’est pas encore le cas, c’est écrit ci-dessous.
statement-state = Où nous en sommes
statement-state-text = Ce site est conçu selon les règles pour l’accessibilité des contenus web (WCAG) 2.2, niveau AA ; la norme européenne EN 301 549 en demande la version 2.1. Il est partiellement conforme : les défauts ci-dessous sont connus.
statement-tested = Chaque page de cette version a été vérifiée par des programmes : en clair, en sombre, avec des couleurs imposées par l’appareil, à 320 pixels de large, au zoom de 400 %, de droite à gauche et sans script. Le parcours de la connexion à la publication et à la réponse a été vérifié au clavier.
statement-browsers = Il faut un navigateur de 2024 ou plus récent : Chromium 123, Firefox 128 ou Safari 17.5.
statement-languages = Les pages parlent { LIST($languages) }. Ce qu’écrivent les villes reste dans leurs langues, et chaque texte dit dans laquelle il est.
statement-gaps = Défauts connus
statement-gaps-caption = Défauts connus de cette version
statement-gap = Ce qui ne fonctionne pas
statement-whom = Qui cela gêne
statement-rule = Règle
statement-instead = Que faire à la place
statement-gap-tests = Aucun essai n’a encore eu lieu avec des personnes qui utilisent chaque jour un lecteur d’écran
statement-gap-tests-whom = Les personnes qui écoutent les pages
statement-gap-tests-instead = Dites-nous ce qui vous arrête : cela passe avant le reste
statement-tell = Dites-le-nous
statement-tell-text = Indiquez la page et ce que vous utilisez. Vous recevez une réponse dans les dix jours ouvrés.
statement-enforce = Si personne ne répond
statement-enforce-text = Vous pouvez alors vous adresser à l’organisme qui contrôle l’accessibilité là où se trouve la ville :
statement-made = Cette déclaration a été établie le { $date } sur la base d’une auto-évaluation.
statement-version = Cette déclaration porte sur Hansa { $version } et est mise à jour à chaque version.

# Vie privée
nav-privacy = Vie privée
privacy-lead = Ce que ce site garde sur des personnes, pourquoi, et combien de temps.
privacy-who = Qui est responsable
privacy-who-text = Responsable du traitement : { $body }.
privacy-readers = Les lecteurs
privacy-readers-text = Lire ne demande aucun compte et ne laisse aucune trace : pas de statistiques, pas de pistage, rien qui soit chargé depuis un autre site. Votre adresse réseau n’est gardée en mémoire que quelques minutes, pour que personne ne submerge le site.
privacy-cookies = Un témoin (cookie) n’est déposé que si vous demandez quelque chose : la langue choisie, vos préférences de lecture, et votre session quand vous vous connectez.
privacy-officers = Les agents
privacy-officers-text = Sur les personnes qui écrivent pour la ville : nom ou fonction, adresse électronique, rôle, langue, moment de la dernière connexion et navigateurs connectés. Le journal des opérations dit qui a publié, modifié ou masqué quoi.
privacy-kept = Combien de temps
privacy-kept-sessions = { $count ->
    [one] Navigateurs connectés : { NUM($count) } jour sans usage
   *[other] Navigateurs connectés : { NUM($count) } jours sans usage
}
privacy-kept-audit = { $count ->
    [one] Le journal des opérations : { NUM($count) } jour
   *[other] Le journal des opérations : { NUM($count) } jours
}
privacy-kept-invitations = { $count ->
    [one] Les liens d’invitation que personne n’a utilisés : { NUM($count) } jour
   *[other] Les liens d’invitation que personne n’a utilisés : { NUM($count) } jours
}
privacy-kept-notifications = { $count ->
    [one] Les notifications des agents : { NUM($count) } jour
   *[other] Les notifications des agents : { NUM($count) } jours
}
privacy-kept-inbox = { $count ->
    [one] Ce que d’autres villes ont envoyé, tel quel : { NUM($count) } jour
   *[other] Ce que d’autres villes ont envoyé, tel quel : { NUM($count) } jours
}
privacy-kept-orphans = { $count ->
    [one] Les fiches de villes qui ne sont plus suivies : { NUM($count) } jour
   *[other] Les fiches de villes qui ne sont plus suivies : { NUM($count) } jours
}
privacy-mail = La lettre hebdomadaire
privacy-mail-text = Qui demande la lettre hebdomadaire laisse une adresse électronique, une langue et, au choix, des thèmes. Tout est supprimé quand la lettre est arrêtée ; un clic dans n’importe quelle lettre y suffit. Les lettres ne contiennent aucun traceur.
privacy-others = Ce que détiennent d’autres villes
privacy-others-text = Ce que publient les agents, et le nom qui l’accompagne, va aux villes qui suivent celle-ci et à tous ceux qui y lisent. Quand quelque chose est retiré ici, chaque ville qui l’a reçu est priée de le supprimer.
privacy-records = Les fiches ne contiennent aucune donnée personnelle
privacy-records-text = Les fiches portent sur l’action publique. Les noms de particuliers, les cas et les listes n’y ont pas leur place. Si vous en trouvez, dites-le-nous : ils sont retirés.
privacy-rights = Vos droits
privacy-rights-text = Vous pouvez voir ce qui est gardé sur vous, le faire corriger ou supprimer, ou en recevoir une copie. Aucun motif n’est nécessaire.

# Mentions légales
nav-imprint = Mentions légales
imprint-lead = Qui répond de ce site.
imprint-contact = Contact
imprint-missing = Cette ville n’a pas encore écrit ses mentions légales
imprint-missing-text = La page de la ville dit comment la joindre.
