# Ciudades y países.

cities-lead = Esta ciudad y las ciudades a las que sigue. Sus fichas forman el canal.
cities-all = Todas las ciudades
cities-follow = Seguir a una ciudad
cities-alone = Esta ciudad aún no sigue a ninguna otra
cities-alone-text = En cuanto lo haga, las demás aparecerán aquí.
city-own = Esta ciudad
city-site = El sitio de la propia ciudad
city-band = Habitantes: { $band }
city-empty = Esta ciudad aún no ha publicado nada.
city-empty-here = Aquí no hay ninguna ficha de esta ciudad. Lo que publicó antes de que se empezara a seguirla no se carga.
city-silenced = Sus fichas no se muestran en este sitio.
hearing-blocked = Bloqueada aquí
hearing-not-listed = No está en la lista de dominios permitidos
relation-followed = Seguida
relation-asked = Solicitud sin respuesta todavía
relation-refused = Solicitud rechazada

field-city-language = Idioma de este formulario
field-name = Nombre oficial
field-summary = La ciudad en una o dos frases
field-summary-hint = 500 caracteres como máximo.
field-country = País
field-population = Habitantes
field-population-hint = Un número entero. Las demás ciudades lo ven, para que las de tamaño parecido puedan encontrarse.
field-latitude = Latitud del centro de la ciudad
field-latitude-hint = En grados, por ejemplo 50,454. Se guardan tres decimales.
field-longitude = Longitud del centro de la ciudad
field-longitude-hint = En grados, por ejemplo 3,952. Se guardan tres decimales.
field-city-languages = Idiomas de trabajo
field-setup-languages = Idiomas de trabajo
field-contact = Página de contacto
field-contact-hint = Una página web desde la que otras ciudades puedan escribir a la suya; nunca la dirección de una persona.
field-themes-offered = Temas en los que la ciudad puede ayudar
field-themes-sought = Temas en los que la ciudad busca ayuda
profile-lead = Lo que ven las demás ciudades. Cualquier cambio les llega a todas.
profile-do = Guardar y avisar a las demás ciudades
