### What a record says beyond its core: the tasks of the editor, their fields, and the headings of the page.

more-title = Compléter la fiche
more-lead = Rien ne presse. Plus la fiche est complète, plus une autre ville peut facilement s’en inspirer.
more-answered = { $count } réponses sur { $most }
more-contents = Sur cette page
more-done = { $count ->
    [one] { NUM($count) } réponse
   *[other] { NUM($count) } réponses
}
more-back = Retour à la fiche
more-optional = Sur cette page, rien n’est obligatoire, sauf mention contraire.

## Tasks, and headings on the page of a record

part-people = Acteurs et publics
part-people-lead = À qui cela s’adresse, qui s’en charge et qui décide.
part-method = Le fonctionnement en détail
part-method-lead = Ce qu’une autre ville doit garder tel quel, et ce qu’elle peut adapter.
part-effort = Coût et moyens
part-effort-lead = Des ordres de grandeur suffisent. Laissez vide ce que vous ne savez pas.
part-results = Résultats et niveau de preuve
part-results-lead = Chaque résultat à part, avec son degré de certitude. Ce qui n’a pas fonctionné aide le plus les autres.
part-copying = Conditions et appui
part-copying-lead = Ce qui doit être en place, et l’aide que vous pouvez apporter.
part-safeguards = Garanties
part-safeguards-lead = Douze questions sur les droits. « Non » est une réponse honnête, et tout le monde la voit.
part-training = Formation
part-training-lead = Pour les modules de formation et les cours.
part-law = Droit
part-law-lead = Pour les textes juridiques.
part-data = Données
part-data-lead = Pour les jeux de données. Jamais rien sur une personne en particulier.
part-links = Liens et mots-clés
part-links-lead = Les fiches liées à celle-ci, et les mots qui permettent de la trouver.

## Rows

row-partners = Partenaire { $count }
row-creators = Organisme { $count }
row-key-dates = Date { $count }
row-outcomes = Résultat { $count }
row-evaluations = Évaluation { $count }
row-language-versions = Langue { $count }
row-add-partners = Ajouter un partenaire
row-add-creators = Ajouter un organisme
row-add-key-dates = Ajouter une date
row-add-outcomes = Ajouter un résultat
row-add-evaluations = Ajouter une évaluation
row-add-language-versions = Ajouter une langue

## Fields: who takes part

field-practitioner = Qui intervient
field-practitioner-hint = Huit réponses au plus.
field-setting = Cadre d’intervention
field-setting-hint = Quatre réponses au plus.
field-target-age = Âge du public visé
field-age-from = À partir de
field-age-to = Jusqu’à
field-extremism-form = Forme d’extrémisme violent
field-extremism-form-hint = Seulement si une forme précise est visée. Trois réponses au plus.
field-partners = Partenaires
field-organisation-name = Nom
field-organisation-kind = Catégorie
field-organisation-url = Site web
field-governance = Qui décide
field-governance-hint = Qui transmet quoi à qui, et selon quelle convention. Des services ou des fonctions, jamais des personnes.
field-contact-role = À qui une autre ville peut s’adresser
field-contact-role-hint = Un service, par exemple « Service prévention ». Jamais le nom d’une personne.
field-initiative-contact = Page de contact
field-audience = À qui elle est utile
field-audience-hint = Huit réponses au plus.
field-creators = Qui l’a réalisée
field-rights-holder = Qui en détient les droits
field-edition = Édition
field-edition-hint = Par exemple 2024 ou 2024-09.
field-identifiers = Numéros d’identification
field-identifiers-hint = Un par ligne : DOI, ISBN, ISSN ou autre numéro.
field-language-versions = Versions linguistiques
field-language-version-language = Langue
field-language-version-language-hint = Son code court : fr, nl, de.
field-language-version-name = Titre dans cette langue
field-language-version-url = Adresse web
field-language-version-status = Original ou traduction
field-experience-kind = Type de retour d’expérience
field-adoption = Initiative reprise
field-adoption-hint = L’adresse web de sa fiche.
field-city-context = La ville à ce moment-là
field-city-context-hint = Taille, proximité d’une frontière, milieu rural ou urbain, tensions, ce qui existait déjà.

## Fields: how it works

field-acronym = Sigle ou nom court
field-objectives = Objectifs
field-objectives-hint = Une phrase par ligne, cinq au plus.
field-theory-of-change = Pourquoi cela devrait fonctionner
field-theory-of-change-hint = Si nous faisons ceci, il se passe cela, parce que…
field-core-elements = Ce qui ne doit pas changer
field-core-elements-hint = Une phrase par ligne, huit au plus. Sans ces éléments, ce n’est plus la même chose.
field-adaptable-elements = Ce qui peut changer
field-adaptable-elements-hint = Une phrase par ligne, huit au plus.

## Fields: what it costs

field-key-dates = Dates importantes
field-key-date-date = Date
field-key-date-date-hint = Par exemple 2024, 2024-09 ou 2024-09-15.
field-key-date-text = Ce qui s’est passé
field-scale = Échelle
field-reach = Nombre de personnes touchées par an
field-reach-hint = Un nombre entier. Entre un et quatre, seul « moins de cinq » est enregistré.
field-cost-band = Coût annuel
field-budget = Budget
field-cost-actual = Coût réel
field-money-amount = Montant
field-money-currency = Devise
field-money-year = Année
field-funding = Qui finance
field-funding-hint = Quatre réponses au plus.
field-staff = Personnel, en équivalents temps plein
field-staff-hint = Par exemple 1,5.
field-staff-actual = Personnel réellement mobilisé, en équivalents temps plein
field-staff-profiles = Profil du personnel
field-staff-profiles-hint = Métiers et formations.
field-setup-months = Délai de mise en place, en mois
field-months-actual = Délai réel de mise en place, en mois
field-equipment = Locaux et matériel

## Fields: results

field-evidence-level = Degré de certitude des résultats
field-evidence-level-hint = C’est vous qui l’estimez. À partir de « Évalué par comparaison », l’adresse d’un rapport doit figurer plus bas.
field-outcomes = Résultats
field-outcomes-hint = Chacun à part. D’autres peuvent y ajouter leur appréciation ; aucune note n’en est tirée.
field-outcome-indicator = Ce qui a été observé
field-outcome-definition = Comment on l’a compté
field-outcome-unit = Unité
field-outcome-baseline = Avant
field-outcome-value = Après
field-outcome-persons = Nombre de personnes prises en compte
field-outcome-persons-hint = Entre un et quatre, seul « moins de cinq » est enregistré.
field-outcome-period = Période
field-outcome-direction = Sens
field-outcome-evidence-level = Degré de certitude
field-outcome-basis = Qui le dit
field-outcome-method = Comment on l’a mesuré
field-outcome-source = Adresse web du rapport
field-evaluations = Évaluations
field-evaluation-type = Type
field-evaluation-by = Par qui
field-evaluation-method = Méthode
field-evaluation-report = Adresse web du rapport
field-evaluation-date = Date
field-evaluation-date-hint = Par exemple 2024 ou 2024-09.
field-what-worked = Ce qui a fonctionné
field-what-did-not = Ce qui n’a pas fonctionné
field-what-did-not-hint = C’est ce que les autres villes lisent en premier. « Rien » n’aide personne ; « pas encore connu » convient.
field-side-effects = Effets secondaires
field-lessons-learned = Enseignements
field-lessons-learned-hint = Une phrase par ligne, sept au plus.
field-result-direction = Le bilan en un mot
field-unexpected = Ce que personne n’avait prévu
field-feedback = Ce qu’en disent les personnes concernées
field-feedback-hint = En résumé. Aucune citation qui permettrait de reconnaître quelqu’un.

## Fields: before you copy this

field-conditions = Conditions de réussite
field-prerequisites = Prérequis
field-prerequisites-hint = Une phrase par ligne, huit au plus : droit, partenaires, personnel, taille de la ville.
field-offers = Aide proposée aux autres villes
field-adaptations = Ce qui a été modifié
field-adaptations-hint = Une phrase par ligne, huit au plus : quoi, et pourquoi.
field-advice = Conseils à une ville qui se lance demain
field-lessons-for = À qui s’adressent ces enseignements

## Fields: safeguards

field-safeguards = Les douze questions
field-safeguard-answer = Réponse
field-safeguard-note = En quelques mots
safeguard-answer-yes = Oui
safeguard-answer-no = Non
safeguard-answer-na = Sans objet
field-legal-basis = Base légale
field-rights-incidents = Effets sur les droits
field-rights-incidents-hint = Plaintes, perte de confiance, erreurs corrigées. « Aucun effet connu » est une réponse.

## Fields: training, law, data

field-level = Niveau
field-time-required = Durée en heures
field-teaches = Ce qu’on y apprend
field-teaches-hint = Une phrase par ligne, huit au plus.
field-resource-prerequisites-hint = Une phrase par ligne, cinq au plus.
field-has-assessment = Se termine par un test
field-certificate = Certificat ou attestation
field-interactivity = Mode d’apprentissage
field-platform = Adresse web de la formation
field-access-features = Accessibilité
field-jurisdiction = Pays où ce texte s’applique
field-in-force = En vigueur
field-eli = Identifiant européen de la législation (ELI)
field-period-covered = Période couverte
field-frequency = Rythme des mises à jour
field-aggregate-only = Ne contient que des totaux, rien sur une personne en particulier

## Fields: links and words

field-based-on = Adaptée de
field-based-on-hint = Adresses web de fiches, une par ligne, cinq au plus.
field-resources = Ressources liées
field-resources-hint = Adresses web, une par ligne, vingt au plus.
field-see-also = Voir aussi
field-see-also-hint = Adresses web de fiches, une par ligne, vingt au plus.
field-duplicate-of = Identique à
field-duplicate-of-hint = L’adresse web de la fiche qui dit la même chose. Votre fiche y renverra.
field-used-in = Utilisée dans
field-used-in-hint = Adresses web de fiches, une par ligne, vingt au plus.
field-replaces = Remplace
field-replaces-hint = Adresses web de fiches, une par ligne, cinq au plus.
field-keywords = Mots-clés
field-keywords-hint = Un par ligne, dix au plus.
field-sensitivity = Avertissement avant lecture
field-sensitivity-hint = Une phrase pour qui préférerait ne pas lire la suite : « Décrit un attentat. »
field-review-by = Valable jusqu’à
field-review-by-hint = Par exemple 2027-03. À cette date, on vous demandera si la fiche est toujours valable.

## What is wrong

mistake-too-large = « { $label } » ne peut pas dépasser { $limit }
mistake-stopped-needs = La fiche d’une initiative arrêtée dit ce qui n’a pas fonctionné et ce que vous en avez appris : veuillez renseigner « { $label } ».
mistake-safeguards-needed = Ce thème demande une réponse à chacune des douze questions sur les garanties.
mistake-adoption-needs = Pour une initiative reprise d’une autre ville, dites ce que vous avez modifié : veuillez renseigner « { $label } ».
mistake-rights-needed = Ce thème demande de dire un mot des effets sur les droits. « Aucun effet connu » est une réponse.
mistake-aggregate-needed = Un jeu de données ne peut contenir que des totaux. Veuillez le confirmer, ou renoncer à le publier.
mistake-legal-basis-needed = Vous indiquez qu’il y a une base légale : veuillez la préciser.
mistake-source-needed = À partir de ce niveau, il faut un rapport : veuillez en indiquer l’adresse web.

## On the page

persons-few = moins de cinq
