# Le premier démarrage.

setup-title = Installez votre ville
setup-lead = Deux parties : votre ville, et son premier administrateur. Tout peut être modifié plus tard, sauf l’adresse et l’identifiant.
setup-domain = L’adresse de cette ville, pour toujours
setup-domain-text = Les autres villes connaissent la vôtre sous ce nom. S’il est faux, arrêtez-vous ici et changez d’abord server.domain dans la configuration.
setup-code = Le code d’installation
field-code = Code d’installation
field-code-hint = Il s’est affiché là où le programme a été lancé.
setup-city = Votre ville
field-handle = Identifiant
field-handle-hint = Le nom court avant l’arobase, par exemple ville ou mairie. Il ne pourra plus être changé.
setup-administrator = Le premier administrateur
setup-administrator-text = Ce compte peut inviter les autres. Invitez bientôt un deuxième administrateur.
field-officer-name = Nom affiché à côté de vos réponses
field-officer-name-hint = Ce peut être une fonction : « Service prévention ».
setup-do = Ouvrir la ville
