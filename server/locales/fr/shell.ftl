# Ce qui entoure chaque page.

product = Hansa
shell-skip = Aller au contenu
shell-example = Ville d’exemple
nav-main = Principal
nav-feed = Fil
nav-cities = Villes
nav-drafts = Brouillons
nav-follows = Suivre des villes
nav-admin = Administration
nav-about = À propos de ce site
nav-atom = Flux Atom
nav-waiting = { $count ->
    [0] aucune ville n’attend votre réponse
    [one] { NUM($count) } ville attend votre réponse
   *[other] { NUM($count) } villes attendent votre réponse
}
footer-languages = Langue
footer-source = Code source
footer-version = Hansa { $version }, logiciel libre sous licence AGPL 3.0
sign-in = Se connecter
sign-out = Se déconnecter
labelled = { $label } :
confirm-not = Ne rien changer
back = Retour
save = Enregistrer
copy = Copier
copied = Copié
never = jamais
acts = Actions

# Nature des fiches : une, plusieurs
kind-initiative = Initiative
kind-experience = Retour d’expérience
kind-resource = Ressource
kind-plain = Message
kinds-initiative = Initiatives
kinds-experience = Retours d’expérience
kinds-resource = Ressources
kinds-plain = Messages

# Rôles
role-officer = Agent
role-administrator = Administrateur

# Distances dans le temps, dans la plus grande unité qui convient
ago-now = à l’instant
ago-minutes = { $count ->
    [one] il y a { NUM($count) } minute
   *[other] il y a { NUM($count) } minutes
}
ago-hours = { $count ->
    [one] il y a { NUM($count) } heure
   *[other] il y a { NUM($count) } heures
}
ago-days = { $count ->
    [one] il y a { NUM($count) } jour
   *[other] il y a { NUM($count) } jours
}
ago-months = il y a { NUM($count) } mois
ago-years = { $count ->
    [one] il y a { NUM($count) } an
   *[other] il y a { NUM($count) } ans
}
in-now = dans moins d’une minute
in-minutes = { $count ->
    [one] dans { NUM($count) } minute
   *[other] dans { NUM($count) } minutes
}
in-hours = { $count ->
    [one] dans { NUM($count) } heure
   *[other] dans { NUM($count) } heures
}
in-days = { $count ->
    [one] dans { NUM($count) } jour
   *[other] dans { NUM($count) } jours
}
in-months = dans { NUM($count) } mois
in-years = { $count ->
    [one] dans { NUM($count) } an
   *[other] dans { NUM($count) } ans
}

# À propos de ce site
about-lead = Ici, des villes se disent ce qu’elles font pour prévenir l’extrémisme violent : ce qu’elles ont essayé, ce qu’il a fallu, ce qui a fonctionné et ce qui n’a pas fonctionné.
about-example = Cette ville est inventée. Ses fiches sont des exemples et ne disent rien d’un lieu réel.
about-who = Qui le fait vivre
about-who-text = Ce site est tenu par
about-contact = Vous pouvez joindre la ville à l’adresse
about-how = Comment cela fonctionne
about-how-text = Chaque ville tient son propre site et garde ses propres fiches. Les sites se parlent directement, sans centre : ce qu’une ville publie paraît dans le fil de chaque ville qui la suit. Les modifications et les retraits font le même chemin.
about-handle = Les autres villes suivent celle-ci à l’adresse
about-rules = Ce qui vaut ici
about-no-persons = Les fiches portent sur l’action publique. Elles ne contiennent aucune donnée personnelle : ni noms de particuliers, ni cas, ni listes.
about-policy-open = Tout site qui n’est pas bloqué peut suivre cette ville.
about-policy-ask = Les sites qui demandent à suivre cette ville attendent sa réponse.
about-policy-allow-list = Cette ville n’échange qu’avec des sites choisis.
about-undo = { $count ->
    [one] Une publication peut être annulée pendant { NUM($count) } minute avant de quitter ce site.
   *[other] Une publication peut être annulée pendant { NUM($count) } minutes avant de quitter ce site.
}
about-cookies = Ce site ne dépose des témoins (cookies) que pour ce que vous lui demandez : maintenir votre connexion, retenir votre langue et vos préférences de lecture. Il ne charge rien depuis d’autres sites.
about-program = Le logiciel
about-program-text = Hansa est un logiciel libre, sous licence publique générale GNU Affero 3.0.
about-licences = Licences des éléments qui le composent
