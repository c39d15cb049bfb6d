# A quién sigue la ciudad y quién la sigue.

follows-lead = Lo que publica una ciudad seguida aparece en este canal. Seguir va en un solo sentido: cada ciudad decide por sí misma.
follows-waiting = Ciudades que piden seguir a esta
follows-waiting-text = Si acepta, recibirán lo que publica su ciudad.
follow-ask = Seguir a una ciudad
follow-do = Pedir seguirla
follow-accept = Aceptar
follow-reject = Rechazar
follow-end = Dejar de seguir
follower-end = Quitar
confirm-unfollow = ¿Dejar de seguir a esta ciudad?
confirm-unfollow-text = Lo que ha publicado desaparece de inmediato del canal y, pasados 30 días, también de este sitio. Se avisa a esa ciudad.
confirm-unfollow-do = Dejar de seguir
confirm-remove-follower = ¿Quitar a esta ciudad seguidora?
confirm-remove-follower-text = Ya no recibirá nada de lo que publica su ciudad, y se le avisa de ello. Lo que ha recibido se queda allí; las correcciones y las retiradas le siguen llegando.
confirm-remove-follower-do = Quitar a la ciudad seguidora
following = Ciudades seguidas
following-none = Ninguna por ahora
following-none-text = Pida su dirección a una ciudad. Tiene esta forma: @nombre@ciudad.example.
followers = Ciudades seguidoras
followers-text = Para seguir a esta ciudad hace falta esta dirección:
followers-none = Ninguna por ahora
field-target = Dirección de la ciudad
field-target-hint = Por ejemplo, @ciudad@ciudad.example, o la dirección web de su página.
field-one-witness = Conozco esa ciudad y confío en la ciudad miembro que conserva sus datos
field-one-witness-hint = Lo que haya publicado llegará a través de la ciudad miembro; el estado del canal indica cuál es.
