# La página de una ficha.

record-published = Publicada el
record-version = Versión { NUM($version) }
record-change = Qué ha cambiado:
record-languages = Idiomas de esta ficha
record-read-in = Leer en
record-original = (original)
record-facts = De un vistazo
record-edit = Modificar
record-withdraw = Retirar
record-hide = Ocultar aquí
record-show = Mostrar de nuevo
record-origin = En el sitio de la propia ciudad
record-hidden = Oculta en este sitio
record-hidden-text = Solo ven esta página quienes administran este sitio. La ficha sigue publicada en el sitio de la ciudad que la escribió y en otros sitios.

period-since = Inicio: { $start }
period-until = { $start } – { $end }

# La pregunta a la que responde un apartado
question-problem = ¿Cuál es el problema?
question-how-it-works = ¿Cómo funciona?
question-for-whom = ¿A quién se dirige?
question-what-it-takes = ¿Qué hace falta?
question-results = ¿Qué resultados hay hasta ahora?
question-before-you-copy = Antes de replicar esta iniciativa
question-tried = ¿Qué se probó?
question-worked = ¿Qué funcionó?
question-failed = ¿Qué falló?
question-lessons = ¿Qué hemos aprendido?
question-would-repeat = ¿Volveríamos a hacerlo?
question-why-useful = ¿Por qué es útil?

fact-lead-organisation = Entidad responsable
fact-place = Lugar
fact-period = Periodo
fact-level = Nivel de prevención
fact-target = Público destinatario
fact-restype = Tipo
fact-organisation = Publicado por
fact-languages = Idiomas
fact-links = Dónde encontrarlo
fact-licence = Licencia
fact-about = Trata de
fact-country = País
fact-population = Habitantes
fact-offered = Puede ayudar en
fact-sought = Busca ayuda en
fact-contact = Contacto

versions-title = Versiones
versions-lead = Se conservan todas las versiones publicadas, con lo que cambió en cada una. Las demás ciudades las han recibido todas.

confirm-withdraw = ¿Retirar esta ficha?
confirm-withdraw-text = La página dirá que aquí había una ficha y que se ha retirado. Su texto se elimina de este sitio, en todas sus versiones e idiomas. Esto no se puede deshacer.
confirm-withdraw-reach = También se pide a todas las ciudades que recibieron la ficha que la eliminen. Las respuestas se quedan con quienes las escribieron.
confirm-withdraw-do = Retirar definitivamente
confirm-withdraw-not = Conservar la ficha

confirm-reply-withdraw = ¿Retirar esta respuesta?
confirm-reply-withdraw-text = Su texto se elimina de este sitio. Esto no se puede deshacer.
confirm-reply-withdraw-reach = También se pide a las ciudades que la recibieron que la eliminen. Las contestaciones a esta respuesta se conservan, debajo de un espacio vacío.
confirm-reply-withdraw-do = Retirar definitivamente
confirm-reply-withdraw-not = Conservar la respuesta

# El hilo
reply-answer = Contestar
reply-withdraw = Retirar
reply-hide = Ocultar aquí
reply-show = Mostrar de nuevo
reply-gone = Esta respuesta se ha retirado.
reply-is-hidden = Oculta en este sitio
reply-write = Escribir una respuesta
reply-write-answer = Contestar a una respuesta
reply-see = Leer la respuesta a la que contesta
reply-send = Enviar la respuesta
reply-officers = El personal municipal puede responder tras iniciar sesión en el sitio de su propia ciudad.
