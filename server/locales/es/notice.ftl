# What somebody is told: the page of notifications, the choice of letters, the weekly letter without an account.

notice-title = Avisos
notice-unread = { $count ->
    [one] { NUM($count) } sin leer
   *[other] { NUM($count) } sin leer
}
notice-lead = { $count ->
    [0] No hay avisos sin leer.
    [one] { NUM($count) } aviso sin leer.
   *[other] { NUM($count) } avisos sin leer.
}
notice-read-all = { $count ->
    [one] Marcar como leído
   *[other] Marcar todos como leídos ({ NUM($count) })
}
notice-read-group = { $count ->
    [one] Marcar como leído
   *[other] Marcar como leídos ({ NUM($count) })
}
notice-filter = Por motivo
notice-all = Todos
notice-count = { $reason } ({ NUM($count) })
notice-none = Aquí no hay nada
notice-none-text = Cuando alguien responda a sus fichas o le conteste, aparecerá aquí.
notice-new = Nuevo
notice-open = Abrir
notice-gone = Una ficha que ya no existe
notice-letters = Correo
notice-somebody = Alguien

# Reasons: as the filter and the head of a letter name them
notice-reply = Una respuesta a su ficha
notice-answer = Una contestación a su respuesta
notice-thread = Una respuesta en una conversación en la que participa
notice-follow-request = Una ciudad pide seguir a esta
notice-follow-accepted = Una ciudad acepta que esta la siga
notice-silent = Una ciudad no responde
notice-quarantine = El registro numerado de una ciudad está en suspenso
notice-mail = Algunos correos no se pudieron entregar
notice-review = Una ficha suya por confirmar

# Reasons as sentences. $actor: the name of a person, an office or a city.
notice-by-reply = { $actor } ha respondido a su ficha
notice-by-answer = { $actor } ha contestado a su respuesta
notice-by-thread = { $actor } ha escrito en una conversación en la que usted participa
notice-by-follow-request = { $actor } pide seguir a esta ciudad y espera su respuesta
notice-by-follow-accepted = { $actor } acepta que esta ciudad siga sus publicaciones
notice-by-silent = { $actor } no responde desde hace siete días; los envíos a esa ciudad están en espera
notice-by-quarantine = { $actor }: el registro numerado de esa ciudad se contradice y está en suspenso
notice-by-mail = Algunos correos no se pudieron enviar y ya no se intentará más
notice-by-review = Ha pasado el día hasta el que usted la daba por cierta. ¿Lo sigue siendo?
done-notices-read = Marcado como leído.

# Which letters an account wants
letters-to-you = Correos que recibe
letters-to-you-text = El boletín semanal cuenta los lunes, en siete líneas como máximo, qué novedades hay de ciudades de su tamaño, de su país o sobre sus temas, y qué respuestas esperan su contestación.
letters-next = El próximo:
letters-no-mail = Aquí no hay ningún servidor de correo configurado, así que no se envían correos. Las novedades aparecen en esta página.
letters-rhythm-weekly = Una vez por semana, los lunes
letters-rhythm-never = Nunca
letters-replies-once = De inmediato, un correo por cada respuesta
letters-replies-weekly = En el boletín semanal
letters-replies-never = Nunca por correo
field-letters-rhythm = Boletín semanal
field-letters-always = También en las semanas sin novedades
field-letters-replies = Respuestas que recibe
field-letters-themes = Sus temas
field-letters-themes-hint = Tantos como quiera.
done-letters-chosen = Se ha guardado qué correos quiere recibir.

# The weekly letter without an account
digest-title = Boletín semanal
digest-lead = Lo que han probado esta semana ciudades como la suya, en siete líneas como máximo, los lunes.
digest-promise = No hace falta cuenta. Nadie registra si lo abre. Con un clic en cualquier boletín deja de recibirlo, y su dirección se elimina.
digest-do = Recibir el boletín
digest-sent = Revise su correo
digest-sent-text = Hemos escrito a esta dirección. El boletín semanal empieza cuando usted lo confirme en ese correo.
digest-no-mail = No disponible aquí
digest-no-mail-text = Este sitio no envía correos. Puede seguir las novedades con un lector de canales:
field-digest-email-hint = Solo se usa para este boletín.
field-digest-language = Idioma del boletín
field-digest-language-hint = Si una ficha está en otro idioma, se indica cuál.
field-digest-band = De ciudades de este tamaño
field-band = Tamaño de la ciudad
field-digest-country = De este país
field-digest-themes = Sobre estos temas
field-digest-themes-hint = Tantos como quiera.
field-digest-always = También en las semanas sin novedades
mistake-themes-nothing-chosen = Elija un tamaño, un país o un tema: si no, no hay nada que contar

digest-link-confirm = ¿Recibir el boletín semanal?
digest-link-confirm-text = Llega los lunes, con siete líneas como máximo. Con un clic en cualquier boletín deja de recibirlo.
digest-link-confirm-do = Sí, quiero recibirlo
digest-link-confirmed = Ya recibe el boletín semanal
digest-link-confirmed-text = El próximo llega el lunes. Con un clic en cualquier boletín deja de recibirlo.
digest-link-stop = ¿Dejar de recibir el boletín semanal?
digest-link-stop-text = Dejará de llegar de inmediato.
digest-link-stop-do = Dejar de recibir el boletín
digest-link-stop-replies = ¿Dejar de recibir correos sobre respuestas?
digest-link-stop-replies-text = Dejarán de llegar de inmediato. En la página de avisos seguirá viendo las respuestas.
digest-link-stop-replies-do = Dejar de recibir estos correos
digest-link-stopped = Ya no recibirá el boletín
digest-link-stopped-text = Ya no se le enviará el boletín semanal, y su dirección se ha eliminado de este sitio.
digest-link-stopped-account = Ya no recibirá estos correos
digest-link-stopped-account-text = No se le enviarán más. Puede volver a elegirlos en la página de avisos.
digest-link-dead = Este enlace ya no funciona
digest-link-dead-text = Ha caducado, o usted ya había dejado de recibir el boletín; quizá el enlace no se copió entero. No tiene que hacer nada.
