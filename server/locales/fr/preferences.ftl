# Comment quelqu’un veut lire.

nav-preferences = Préférences de lecture
preferences-lead = Retenues sur cet appareil, dans un témoin (cookie) que personne d’autre ne lit.
preferences-lead-signed = Les langues sont retenues avec votre compte ; les couleurs et les caractères, sur cet appareil.
preferences-language = Langue des pages
preferences-reads = Autres langues que vous lisez
preferences-reads-hint = Une fiche qui n’existe pas dans la langue des pages est montrée dans l’une de celles-ci, si elle y existe, sinon dans sa langue d’origine.
preferences-scheme = Couleurs
scheme-of-auto = Comme cet appareil est réglé
scheme-of-light = Claires
scheme-of-dark = Sombres
preferences-face = Caractères
preferences-face-hint = Hansa apporte ses propres caractères. Ceux de l’appareil évitent tout chargement.
face-own = Les caractères de Hansa
face-device = Les caractères de cet appareil
done-preferences-kept = Vos préférences sont enregistrées.

# La première page après l’inscription
welcome-title = Bienvenue
welcome-lead = Choisissez ce qui vous convient, maintenant ou plus tard. Chaque choix prend une minute et peut être modifié à tout moment.
welcome-languages = Langues et présentation
welcome-languages-hint = Les langues que vous lisez, les couleurs, la police
welcome-topics = Thèmes et courriels
welcome-topics-hint = Ce qui vous intéresse, et si la lettre hebdomadaire vous l’annonce
welcome-write = Une première fiche
welcome-write-hint = Une ressource que votre ville utilise déjà : cela prend cinq minutes
welcome-feed = Aller au fil
