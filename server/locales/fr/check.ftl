# Ce qui a été examiné sur une machine, ce qui a été trouvé, et comment y remédier. $path, $address, $reason, $domain, $peer
# et $host sont des noms et des textes de la machine ; $at et $last sont des instants en toutes lettres.

check-configuration = Configuration
check-data-folder = Dossier des données
check-file-system = Système de fichiers
check-disk = Espace libre
check-database = Base de données
check-domain = Domaine
check-secret-key = Clé de la ville
check-clock = Horloge
check-listen = Adresse d’écoute
check-proxy = Proxy inverse
check-mail = Courriel
check-public-address = Adresse publique
check-administrators = Administrateurs
check-legal = Mentions légales
check-backup = Sauvegarde
verdict-ok = En ordre
verdict-warn = À regarder
verdict-fail = À corriger

found-configuration-sound = La configuration de { $domain } est en ordre.
found-configuration-wrong = { $reason }
mend-configuration-wrong = La commande hansa config example affiche chaque clé avec son sens.

found-folder-missing = { $path } n’existe pas.
mend-folder-missing = Le premier démarrage le crée ; sinon, indiquez-le avec --data.
found-folder-none = { $path } n’est pas un dossier.
mend-folder-none = Indiquez un dossier dans data.folder.
found-folder-unwritable = { $path } n’est pas accessible en écriture ({ $reason }).
mend-folder-unwritable = Lancez cette commande sous le compte qui fait tourner la ville, ou donnez-lui le dossier.
found-folder-stuck = { $path } ne peut pas être supprimé ({ $reason }).
mend-folder-stuck = Vérifiez les droits du dossier.
found-folder-open = Tout le monde sur cette machine peut lire { LIST($paths) }.
mend-folder-open = Retirez ce droit à tous, sauf au compte qui fait tourner la ville.
found-folder-sound = { $path } est accessible en écriture, et personne d’autre ne peut y lire.

found-disk-local = { $path } se trouve sur un disque de cette machine ({ $kind }).
found-disk-network = { $path } se trouve sur un système de fichiers en réseau ({ $kind }). Le journal de SQLite n’y fonctionne pas : ce qui est écrit peut se perdre.
mend-disk-network = Déplacez le dossier des données sur un disque local et indiquez-le dans data.folder, ou utilisez PostgreSQL (database.url).
found-space-enough = { NUM($count) } Gio sont libres sur le disque de { $path }.
found-space-little = Il ne reste que { NUM($count) } Mio sur le disque de { $path }.
mend-space-little = Faites de la place, ou déplacez le dossier des données sur un disque plus grand. Un disque plein arrête la ville.
found-space-unknown = L’espace libre sur le disque de { $path } ne peut pas être lu ({ $reason }).
mend-space-unknown = Vérifiez-le avec df -h.

found-database-missing = { $path } n’existe pas.
mend-database-missing = Le premier démarrage le crée ; sinon, indiquez le dossier de la ville avec --data.
found-database-closed = { $reason }
mend-database-closed = Vérifiez database.url, le serveur et ses droits.
found-database-broken = { $reason }
mend-database-broken = Si cela persiste, restaurez une sauvegarde (hansa restore).
found-database-empty = La base de données est vide.
mend-database-empty = Le premier démarrage de hansa serve crée ses tables.
found-database-old = Le serveur de base de données est PostgreSQL { $count } ; 15 est la plus ancienne version testée.
mend-database-old = Utilisez PostgreSQL 15 ou plus récent.
found-database-newer = La base de données a été écrite par un hansa plus récent (migration { $name }).
mend-database-newer = Installez cette version ou une plus récente, ou restaurez une sauvegarde antérieure.
found-database-pending = { $count ->
    [one] { NUM($count) } migration est en attente.
   *[other] { NUM($count) } migrations sont en attente.
}
mend-database-pending = Faites une sauvegarde, puis lancez hansa migrate.
found-database-sqlite = { $path } a le schéma de ce programme ({ NUM($count) } migrations).
found-database-postgres = PostgreSQL { $number } répond, avec le schéma de ce programme ({ NUM($count) } migrations).

found-domain-free = La base de données n’appartient encore à aucune ville.
mend-domain-free = Démarrez hansa serve, et ouvrez /setup.
found-domain-waiting = La base de données attend l’installation de { $domain }.
found-domain-own = La base de données est celle de { $domain }.
found-domain-other = La base de données appartient à { $domain }, et server.domain indique { $wanted }.
mend-domain-other = Rétablissez server.domain : une ville ne peut pas changer de domaine.

found-key-beside = { $path } se trouve dans le dossier des données : une copie de ce dossier ouvre toutes les clés.
mend-key-beside = Sortez-le de là, et indiquez son emplacement dans security.key_file.
found-key-to-come = { $path } n’existe pas.
mend-key-to-come = Le premier démarrage le crée ; gardez-en alors une copie ailleurs.
found-key-missing = { $path } manque, et sans lui les clés de la base de données ne s’ouvrent pas.
mend-key-missing = Remettez-le depuis une sauvegarde (hansa restore), ou indiquez son emplacement dans security.key_file.
found-key-unreadable = { $path } ne peut pas être lu ({ $reason }).
mend-key-unreadable = Lancez cette commande en tant que root, ou sous le compte qui fait tourner la ville s’il peut lire le fichier.
found-key-length = { $path } devrait contenir 32 octets, et en contient { NUM($count) }.
mend-key-length = Remettez le bon fichier.
found-key-other = { $path } n’est pas la clé qui a scellé les clés de cette ville.
mend-key-other = Remettez la bonne depuis une sauvegarde.
found-key-open = Tout le monde sur cette machine peut lire { $path }.
mend-key-open = Retirez ce droit à tous, sauf au compte qui fait tourner la ville.
found-key-opens = { $path } ouvre les clés de la ville.
found-key-waits = { $path } est en place ; aucune clé n’en dépend encore.
found-key-untried = { $path } est en place ; il n’a pas été essayé.

found-clock-sound = Nous sommes le { $at }.
found-clock-early = L’horloge indique le { $at }, avant l’écriture de ce programme.
mend-clock-early = Réglez l’horloge et gardez-la à l’heure : chaque signature porte l’heure, et les autres villes refusent celles qui s’en écartent.
found-clock-behind = L’horloge indique le { $at }, avant la dernière publication de cette ville ({ $last }).
mend-clock-behind = Réglez l’horloge et gardez-la à l’heure : chaque signature porte l’heure, et les autres villes refusent celles qui s’en écartent.

found-listen-free = { $address } est libre ; la ville ne tourne pas.
found-listen-answers = La ville répond sur { $address }.
found-listen-taken = { $address } est occupée, et aucune ville n’y répond : { $reason }
mend-listen-taken = Arrêtez l’autre programme, ou choisissez un autre port dans server.listen.
found-listen-refused = Rien ne peut écouter sur { $address } ({ $reason }).
mend-listen-refused = Indiquez une adresse de cette machine dans server.listen ; les ports inférieurs à 1024 demandent un droit particulier.

found-proxy-development = Mode de développement : { $address } est accessible en http simple sur cette machine, et aucun proxy n’est nécessaire. Une vraie ville en a besoin, avec un certificat.
found-proxy-host = Cette page a été demandée sous le nom { $host }, et la ville s’appelle { $domain }.
mend-proxy-host = Ouvrez la page sous le nom de la ville. Si un proxy se trouve devant elle, il doit transmettre le nom tel quel, car les autres villes le signent. Avec nginx :
found-proxy-plain = Cette page est arrivée en http simple : sur le chemin, tout le monde peut la lire.
mend-proxy-plain = Ouvrez plutôt { $address }, et ne laissez le proxy répondre qu’en https.
found-proxy-silent = Les requêtes viennent de { $peer }, qui ne dit pas qui demande : X-Forwarded-For manque.
mend-proxy-silent = Faites-le dire au proxy ; sinon, les tentatives de connexion sont comptées pour tout le monde ensemble. Caddy le fait de lui-même. Avec nginx :
found-proxy-untrusted = Les requêtes viennent de { $peer }. Il dit qui demande, mais n’est pas cru, car il ne figure pas parmi les proxys de confiance.
mend-proxy-untrusted = Écrivez cette ligne dans la section [server] de la configuration, et redémarrez la ville :
found-proxy-sound = Le proxy { $peer } est de confiance, et dit que vous venez de { $client }.
found-proxy-unnamed = Aucun proxy inverse n’est de confiance : les tentatives de connexion sont comptées pour tout le monde ensemble.
mend-proxy-unnamed = Indiquez le proxy dans la section [server] de la configuration. S’il tourne sur cette machine :
found-proxy-named = De confiance : { LIST($peers) }. La page /admin/health montre si le proxy dit qui demande.

found-reach-not-asked = { $address } n’a pas été interrogée : la ville ne tourne pas.
mend-reach-not-asked = Démarrez-la et recommencez.
found-reach-certificates = { $reason }
mend-reach-certificates = Installez les certificats de la machine (ca-certificates).
found-reach-no-name = { $address } n’est pas une adresse : { $reason }
mend-reach-no-name = Vérifiez server.domain.
found-reach-ours = { $address } répond, et c’est bien cette ville.
found-reach-other = { $address } répond, et ce n’est pas cette ville.
mend-reach-other = Vérifiez le proxy inverse : il doit transmettre le nom et le chemin tels quels (deploy/caddy, deploy/nginx).
found-reach-failed = { $address } n’est pas joignable d’ici : { $reason }
mend-reach-failed = Vérifiez le nom (DNS), le certificat et le proxy inverse. Un nom qui mène à une adresse privée depuis l’intérieur doit être interrogé de l’extérieur.

found-mail-none = Aucun serveur de messagerie n’est configuré : les liens se transmettent à la main, et il n’y a pas de lettre hebdomadaire.
found-mail-takes = { $address } répond et accepte les courriels de cette ville.
found-mail-unreachable = { $address } ne répond pas comme un serveur de messagerie.
mend-mail-unreachable = Vérifiez mail.host, mail.port et le pare-feu. Le port 587 va avec starttls, le port 465 avec implicit.
found-mail-tls = { $address } n’offre pas de connexion protégée digne de confiance, ou aucun moyen de s’identifier.
mend-mail-tls = Vérifiez mail.tls, et que mail.host est bien le nom inscrit dans son certificat.
found-mail-login = { $address } ne connaît pas ce programme.
mend-mail-login = Vérifiez mail.username et mail.password, ou son fichier.
found-mail-busy = { $address } n’accepte aucun courriel pour le moment.
mend-mail-busy = Examinez le serveur de messagerie. Les courriels attendent ici pendant trois jours.
found-mail-refused = { $address } refuse ce programme.
mend-mail-refused = Demandez à la personne qui gère le serveur de messagerie si cette machine a le droit d’envoyer.

found-administrators-one = La ville a un seul administrateur.
mend-administrators-one = Invitez-en un deuxième dans /admin/accounts : en l’absence du premier, personne ne peut ouvrir de compte à d’autres.
found-administrators-enough = La ville a { NUM($count) } administrateurs.
found-legal-missing = Il manque pour les visiteurs : { LIST($parts) }.
mend-legal-missing = Indiquez-le dans /admin/legal. La loi le demande aux organismes publics.
found-legal-told = Les visiteurs savent qui répond du site.
legal-part-body = qui répond du site
legal-part-address = l’adresse postale
legal-part-contact = une adresse électronique ou un formulaire
legal-part-data-protection = le contact pour la protection des données
legal-part-accessibility = le contact pour l’accessibilité
legal-part-enforcement = l’organisme qui contrôle l’accessibilité
found-backup-never = Aucune sauvegarde n’a encore été faite ici.
mend-backup-never = Faites-en une maintenant, puis une chaque nuit. Si vous sauvegardez autrement, cette ligne reste.
found-backup-old = { $count ->
    [one] La dernière sauvegarde date de { NUM($count) } jour ({ $at }).
   *[other] La dernière sauvegarde date de { NUM($count) } jours ({ $at }).
}
mend-backup-old = Cherchez pourquoi aucune n’a été faite depuis, et faites-en une maintenant.
found-backup-fresh = La dernière sauvegarde a été faite le { $at }.
