# Qui la ville suit, et qui la suit.

follows-lead = Ce que publie une ville suivie paraît dans votre fil. Suivre ne va que dans un sens : chaque ville décide pour elle-même.
follows-waiting = Villes qui demandent à suivre la vôtre
follows-waiting-text = Si vous acceptez, elles reçoivent ce que publie votre ville.
follow-ask = Suivre une ville
follow-do = Demander à la suivre
follow-accept = Accepter
follow-reject = Refuser
follow-end = Ne plus suivre
follower-end = Retirer
confirm-unfollow = Ne plus suivre cette ville ?
confirm-unfollow-text = Ce qu’elle a publié quitte aussitôt votre fil, et votre site au bout de 30 jours. La ville en est avertie.
confirm-unfollow-do = Ne plus suivre
confirm-remove-follower = Retirer cette ville de celles qui vous suivent ?
confirm-remove-follower-text = Elle ne reçoit plus rien de ce que publie la vôtre, et en est avertie. Ce qu’elle a reçu reste chez elle ; les corrections et les retraits lui parviennent encore.
confirm-remove-follower-do = Retirer la ville
following = Villes que vous suivez
following-none = Aucune pour l’instant
following-none-text = Demandez son adresse à une ville. Elle ressemble à @nom@ville.example.
followers = Villes qui suivent la vôtre
followers-text = Donnez-leur cette adresse :
followers-none = Aucune pour l’instant
field-target = Adresse de la ville
field-target-hint = Par exemple @ville@ville.example, ou l’adresse web de sa page.
field-one-witness = Je connais cette ville et je fais confiance à ce membre
field-one-witness-hint = Ce que la ville a publié viendra de ce membre ; l’état du fil le nomme.
