# Lo que ven y hacen quienes administran.

admin-room-overview = Resumen
admin-room-accounts = Cuentas
admin-room-profile = Ciudad
admin-room-legal = Datos legales
admin-room-domains = Dominios
admin-room-hidden = Fichas ocultas
admin-room-peers = Otros sitios
admin-room-health = Diagnóstico técnico
admin-room-audit = Registro de actividad
admin-second = Solo una persona administra el sitio de su ciudad
admin-second-text = Si esa persona no está, nadie puede dar acceso a otras. Invite a una segunda.
admin-second-do = Invitar a otra persona a administrar
admin-state = Estado
admin-accounts-count = { $count ->
    [one] { NUM($count) } cuenta
   *[other] { NUM($count) } cuentas
}
admin-peers-count = { $count ->
    [0] ninguno por ahora
    [one] { NUM($count) } sitio
   *[other] { NUM($count) } sitios
}
admin-peers-troubled = { $count ->
    [one] { NUM($count) } no responde
   *[other] { NUM($count) } no responden
}
admin-rules-count = { $count ->
    [0] ninguna regla
    [one] { NUM($count) } regla
   *[other] { NUM($count) } reglas
}
admin-latest = Actividad reciente
admin-all-acts = Toda la actividad

invite-title = Invitar a alguien
invite-text = Obtendrá un enlace que debe entregar usted. Sirve una sola vez y caduca a los siete días.
invite-do = Crear el enlace
field-invite-role = Rol
link-invite = Invitación
link-reset = Enlace para una contraseña nueva
link-text = Entréguelo usted, y solo a la persona a la que va destinado. Se muestra únicamente esta vez, sirve una sola vez y caduca el
accounts-title = Todas las cuentas
accounts-caption = Quién puede iniciar sesión aquí
account-name = Nombre
account-role = Rol
account-last = Último inicio de sesión
account-suspended = cuenta suspendida
account-self = Es usted
account-reset = Contraseña nueva
account-suspend = Suspender
account-reinstate = Reactivar
make-role-officer = Dar el rol de redacción
make-role-administrator = Dar el rol de administración
invitations-title = Enlaces pendientes
invitations-caption = Enlaces entregados que aún no se han usado
invitation-purpose = Para
purpose-invite = Una cuenta nueva
purpose-reset = Una contraseña nueva
invitation-cancel = Anular
confirm-suspend = ¿Suspender esta cuenta?
confirm-suspend-text = La sesión de esa persona se cierra de inmediato en todas partes, sus tokens para programas dejan de valer y nadie puede iniciar sesión con esta cuenta hasta que usted la reactive.
confirm-suspend-reach = Lo que ha publicado y respondido permanece. Sus borradores se quedan en la ciudad.
confirm-suspend-do = Suspender la cuenta
confirm-role-administrator = ¿Dar a esta persona el rol de administración?
confirm-role-administrator-text = Con este rol se invita a personas y se suspenden cuentas, se decide a quién sigue la ciudad y quién la sigue, se bloquean dominios, se ocultan fichas y se lee el registro de actividad.
confirm-role-administrator-reach = Esa persona también podrá quitarle este rol a usted.
confirm-role-administrator-do = Dar el rol de administración
confirm-role-officer = ¿Pasar a esta persona al rol de redacción?
confirm-role-officer-text = Seguirá escribiendo, publicando y respondiendo. Ya no podrá gestionar las cuentas, las ciudades que se siguen, los dominios ni las fichas ocultas.
confirm-role-officer-do = Dar el rol de redacción
confirm-block = ¿Bloquear una ciudad conectada con la suya?
confirm-block-text = Lo que han publicado estas ciudades desaparece de inmediato del canal, y también sus respuestas. Ya no se recibe nada de ellas ni se les envía nada.
confirm-block-reach = Al personal de esas ciudades no se le avisa. Si más adelante elimina la regla, volverá a mostrarse lo que este sitio aún conserve; lo que se haya publicado entretanto no se recupera.
confirm-block-do = Bloquear el dominio
confirm-clear-block = ¿Levantar este bloqueo?
confirm-clear-block-text = Se vuelve a admitir lo que envía el otro sitio, y lo que publica esta ciudad puede volver a llegarle. Lo que aún se conserva de él se muestra de inmediato.
confirm-clear-block-do = Levantar el bloqueo
confirm-clear-allow = ¿Retirar esta autorización?
confirm-clear-allow-text = Si solo se admiten los dominios permitidos, deja de admitirse lo que envía el otro sitio, y lo que ha publicado desaparece de inmediato del canal.
confirm-clear-allow-do = Retirar la autorización

hidden-title = Fichas ocultas
hidden-lead = Fichas que alguien con el rol de administración ha ocultado en este sitio. En la ciudad que las publicó y en los demás sitios siguen como estaban.
hidden-none = No hay nada oculto
hidden-none-text = Con el rol de administración se puede ocultar una ficha en este sitio, desde la página de la ficha.
hidden-since = no se muestra desde el

domains-lead = Con quién se comunica este sitio. Un bloqueo prevalece sobre todo lo demás e incluye todos los subdominios.
policy-title = Quién puede seguir a esta ciudad
field-policy = Criterio de admisión
policy-open = Cualquier sitio que no esté bloqueado
policy-ask = Cualquier sitio que no esté bloqueado, una vez que usted lo haya aceptado
policy-allow-list = Solo los dominios permitidos; de los demás no se recibe ni se lee nada
rules-title = Reglas para dominios concretos
rules-none = No hay reglas.
rules-caption = Reglas, por dominio
rule-domain = Dominio
rule-rule = Regla
rule-reason = Motivo
rule-since = Desde
rule-clear = Eliminar
rule-new = Crear una regla
rule-do = Guardar la regla
rule-block = Bloqueado
rule-allow = Permitido
field-domain = Dominio
field-domain-hint = Por ejemplo, ciudad.example. Incluye todos sus subdominios.
field-rule = Regla
field-reason = Motivo
field-reason-hint = Para las demás personas que administran; no se publica.

peers-lead = Sitios que reciben lo que publica esta ciudad y hasta dónde se ha entregado a cada uno. Si un sitio no responde, se vuelve a intentar y nunca se le da por perdido.
peers-none = Ningún otro sitio por ahora
peers-none-text = En cuanto otra ciudad siga a la suya, o la suya siga a otra, el sitio de esa ciudad aparecerá aquí.
peers-caption = Otros sitios, por dominio
peer-state = Estado
peer-since = desde el
peer-letters = Rechazados
peer-letters-none = ninguno
peer-behind = Por entregar
peer-success = Última entrega
peer-failure = Último fallo
peer-active = Responde
peer-waits = No responde
peer-refuses = Rechaza los envíos
peer-rests = Pide una pausa
peer-paused = En pausa
peer-gone = Ya no existe
peer-pause = Pausar los envíos
peer-resume = Enviar ahora
peer-delivery = Lo que esta ciudad le envía
peer-kind = Tipo de sitio
peer-kind-member = Una ciudad con registro numerado
peer-kind-member-text = Este sitio numera y firma todo lo que publica. Se puede demostrar que lo que hay aquí de él está completo.
peer-kind-plain = Un servidor sin registro numerado
peer-kind-plain-text = Este servidor no numera lo que publica. Nadie puede demostrar que lo que hay aquí de él esté completo.
peer-circuit = Envíos
peer-circuit-closed = En marcha
peer-circuit-open = En espera
peer-circuit-half-open = Se prueba con uno; si llega, salen los demás
peer-next = Próximo intento el
peer-failures = Fallos seguidos
peer-skipped = Fin de la espera
peer-skipped-text = No respondió durante 30 días. Lo que estaba pendiente ya no se envía; si hace falta, vuelva a enviarlo más abajo.
peer-refetch = Volver a leer su perfil
peer-resend-title = Volver a enviar
peer-resend-text = Todo lo que esta ciudad ha publicado desde un día determinado se entrega allí una vez más. El otro sitio reconoce lo que ya tiene y lo deja de lado.
peer-resend = Volver a enviar
field-peer-since = Desde qué día
field-peer-since-hint = Por ejemplo, 2026-11-22.
mistake-since-not-a-date = «{ $label }» debe ser un día, por ejemplo 2026-11-22
mistake-since-nothing-since = Desde ese día no se ha publicado nada
letters-title = Envíos rechazados
letters-text = El otro sitio ha respondido que no los acepta. No se vuelven a enviar por sí solos.
letters-caption = Envíos rechazados, del más reciente al más antiguo
letters-none = No ha rechazado nada.
letters-retry = Volver a enviar todos
letter-inbox = Buzón de entrada
letter-error = Respuesta
letter-retry = Volver a enviar
readings-title = Lo que se lee allí
readings-text = Un servidor sin registro numerado envía lo nuevo; lo que olvida enviar se busca cada cuarto de hora.
readings-caption = Cuentas de ese sitio a las que sigue esta ciudad
reading-actor = Cuenta
reading-last = Última lectura
reading-next = Próxima
reading-new = Aún sin leer
reading-read = Leída
reading-bounded = Leída en parte: es demasiado larga
reading-failed = No se ha podido leer
jobs-title = Lo que no se ha podido obtener
jobs-text = Respuestas y fichas que otros sitios habían mencionado. Se han pedido una y otra vez; ahora ya no ocurre nada por sí solo y, pasados 30 días, estas líneas desaparecen.
jobs-caption = Lo que no se ha podido obtener, de lo más reciente a lo más antiguo
job-what = Dirección
job-error = Motivo
job-retry = Reintentar
job-drop = Dejar de intentarlo

audit-title = Registro de actividad
audit-lead = Quién ha hecho qué aquí, y cuándo. Nadie puede cambiar estas líneas.
audit-caption = Acciones, de la más reciente a la más antigua
audit-when = Cuándo
audit-what = Qué
audit-subject = Sobre qué
audit-who = Quién
audit-program = El programa
audit-account-invite = Invitación creada
audit-account-cancel = Enlace anulado
audit-subject-gone = una ficha que se retiró
audit-subject-policy = Quién puede seguir a esta ciudad
audit-account-password = Contraseña cambiada
audit-account-reset = Enlace creado para una contraseña nueva
audit-account-role = Rol cambiado
audit-account-suspend = Cuenta suspendida
audit-account-reinstate = Cuenta reactivada
audit-session-revoke = Sesión cerrada en un navegador
audit-token-create = Token creado
audit-token-revoke = Token revocado
audit-city-setup = Ciudad configurada
audit-city-update = Perfil de la ciudad modificado
audit-domain-block = Dominio bloqueado
audit-domain-allow = Dominio permitido
audit-domain-clear = Regla eliminada
audit-policy-set = Criterio de admisión cambiado
audit-follow-request = Se pidió seguir a una ciudad
audit-follow-undo = Se dejó de seguir a una ciudad
audit-follow-accept = Ciudad seguidora aceptada
audit-follow-reject = Ciudad seguidora rechazada o quitada
audit-record-publish = Ficha publicada
audit-record-update = Ficha modificada
audit-record-withdraw = Ficha retirada
audit-record-hide = Ficha ocultada aquí
audit-record-show = Ficha mostrada de nuevo
audit-reply-publish = Respuesta enviada
audit-reply-withdraw = Respuesta retirada
audit-reply-hide = Respuesta ocultada aquí
audit-reply-show = Respuesta mostrada de nuevo
audit-peer-pause = Envíos en pausa
audit-peer-resume = Envíos reanudados
audit-peer-resend = Contenidos enviados de nuevo
audit-peer-refetch = Perfil leído de nuevo
audit-peer-retry = Nuevo envío de lo rechazado
audit-peer-skip = 30 días sin respuesta: lo pendiente ya no se envía
audit-follow-lost = Ya no se sigue a una ciudad: al otro sitio no le consta la solicitud
audit-follow-unfollow = Aviso a otra ciudad de que no se la sigue
audit-inbox-retry = Actividad recibida procesada de nuevo
audit-job-retry = Nuevo intento de obtener un contenido
audit-job-drop = Se dejó de intentar obtener un contenido
audit-key-rotate = Clave sustituida
audit-other = { $action }
legal-lead = Quién responde del sitio y a quién se puede escribir. Aparece en las páginas legales públicas. Indique servicios u oficinas, nunca particulares.
field-legal-body = Organismo público que responde del sitio
field-legal-body-hint = Por ejemplo, «Ayuntamiento de Lindhavn».
field-legal-address = Dirección postal
field-legal-email = Correo electrónico del servicio
field-legal-email-hint = De un servicio, nunca de una persona. En su lugar puede indicar un formulario.
field-legal-form = Página web con un formulario de contacto
field-data-protection = Contacto para la protección de datos
field-data-protection-hint = Una dirección de correo electrónico o una página web de la delegación de protección de datos.
field-accessibility = Contacto para la accesibilidad
field-accessibility-hint = Una dirección de correo electrónico o una página web, para quien no pueda usar alguna página.
field-enforcement = Organismo que supervisa la accesibilidad
field-enforcement-hint = El organismo nacional o autonómico al que se puede acudir si la ciudad no contesta.
field-enforcement-page = Su página web
mistake-not-a-contact = «{ $label }» debe ser una dirección de correo electrónico o una dirección web que empiece por https://
done-legal-saved = Guardado. Las páginas legales ya lo muestran.
audit-legal-set = Datos legales modificados
audit-subject-legal = Páginas legales
health-lead = Qué se acaba de comprobar, qué se ha encontrado y cómo corregirlo. La orden hansa doctor dice lo mismo en el terminal.
health-report = Informe
health-good = Todo está en orden
health-failed = { $count ->
    [one] { NUM($count) } punto por corregir
   *[other] { NUM($count) } puntos por corregir
}
health-warned = { $count ->
    [one] { NUM($count) } punto por revisar
   *[other] { NUM($count) } puntos por revisar
}
