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

## Versions, freshness, and why a record was taken back.
versions-changes = Qué ha cambiado
version-of = Esta es la versión { $version } de { $newest }.
version-standing = Leer la ficha actual
version-cite = Cómo citar esta versión
version-citation = { $city }: { $title }. Versión { $version }, { $date }.
version-hash = SHA-256 de lo publicado:
version-object = el objeto exacto
version-gone = Esta dirección seguirá mostrando esta versión tras cambios posteriores. Si la ciudad retira la ficha, aquí se dirá, con el motivo.
changes-title = Qué ha cambiado de la versión { $from } a la versión { $to }
changes-none = Nada que se vea al leer
changes-none-text = Entre estas dos versiones solo difiere la fecha o el orden de un detalle.
changes-lead = Las palabras eliminadas están tachadas; las añadidas, subrayadas.
because = ¿Por qué la retira?
because-hint = Quienes leen y las demás ciudades ven el motivo; no queda nada más de la ficha.
because-outdated = Ya no es cierta
because-replaced = Otra ficha ocupa su lugar
because-mistake = Era errónea o se publicó por error
because-persons = Decía algo sobre una persona
because-rights = Otra persona tiene derechos sobre ella
because-order = Lo ordenó una autoridad o un tribunal
because-other = Por otro motivo
fresh-note = Sigue siendo cierto: no ha cambiado nada más.
fresh-tag = Por confirmar
fresh-stale = Por confirmar
fresh-stale-text = Ha pasado el día en que la ciudad quería revisarla. Puede seguir siendo cierta; pregunte a la ciudad antes de confiar en ella.
fresh-due = ¿Sigue siendo cierto?
fresh-due-text = Con un botón lo confirma por doce meses más. Las demás ciudades lo ven.
fresh-confirm = Sigue siendo cierto
fact-confirmed = Última confirmación
fact-review = Información válida hasta
fact-completeness = Grado de detalle
completeness-stub = Lo esencial
completeness-partial = Parcialmente completa
completeness-complete = Completa
