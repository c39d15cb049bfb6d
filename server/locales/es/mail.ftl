# Letters, and what stands around them: the lost password, the administration of mail.

# The letter that invites. $city: the name of a city.
mail-invitation-subject = Invitación: { $city }
mail-invitation-text = { $city } le invita a su sitio. En él, el personal de muchas ciudades cuenta qué prueba para prevenir la radicalización y qué resultados obtiene.
mail-invitation-role = Su rol será: { $role }.
mail-invitation-do = Crear su cuenta
mail-link-until = El enlace sirve una sola vez, hasta el { $when }.
mail-not-expected = ¿No esperaba este correo? No tiene que hacer nada: sin el enlace no se crea ninguna cuenta.

# The letter with the link to a new password
mail-reset-subject = Contraseña nueva: { $city }
mail-reset-administrator = Quien administra el sitio de su ciudad ha creado un enlace para que usted elija una contraseña nueva.
mail-reset-somebody = Alguien, seguramente usted, ha pedido una contraseña nueva para esta dirección.
mail-reset-do = Elegir una contraseña nueva
mail-reset-not = ¿No ha sido usted? No tiene que hacer nada: su contraseña sigue siendo la misma.

# The letter about a reply. $title: the title of a record, in any language.
mail-reply-subject = Nueva respuesta: { $title }
mail-reply-by = De: { $author }
mail-reply-by-city = De: { $author } ({ $city })
mail-in-language = En este idioma: { $language }
mail-reply-do = Leer y contestar
mail-reply-why = Recibe este correo porque pidió que se le avisara de las respuestas de inmediato.
mail-settings = Elegir qué correos recibe
mail-stop-replies = Dejar de recibir correos sobre respuestas

# The weekly letter
mail-digest-subject = { $city }: boletín semanal del { $when }
mail-digest-title = Novedades de la alianza
mail-digest-period = Del { $since } al { $until }
mail-digest-empty = Esta semana no hay novedades de ciudades de su tamaño, de su país o sobre sus temas. A veces ocurre; el próximo boletín llega el lunes.
mail-digest-failure = Algo que no funcionó y que merece leerse
mail-digest-waiting = { $count ->
    [one] { NUM($count) } respuesta espera su contestación
   *[other] { NUM($count) } respuestas esperan su contestación
}
mail-digest-feed = Todas las novedades
mail-digest-account = Recibe este boletín una vez por semana, los lunes.
mail-digest-address = Recibe este boletín una vez por semana porque se pidió con esta dirección ({ $city }).
mail-stop-digest = Dejar de recibir el boletín semanal
mail-why-band = Una ciudad de su mismo tamaño. Habitantes: { $band }
mail-why-country = El mismo país: { $country }
mail-why-theme = Uno de sus temas: { $theme }

# The letter that asks whether the weekly letter is wanted
mail-confirm-subject = Confirme que quiere el boletín semanal ({ $city })
mail-confirm-text = Alguien ha escrito esta dirección para recibir el boletín semanal ({ $city }): siete líneas como máximo, los lunes.
mail-confirm-do = Sí, quiero recibirlo
mail-confirm-not = ¿No ha sido usted? No tiene que hacer nada: si no lo confirma, no habrá boletín, y la dirección se borra al cabo de una semana.

# The test letter
mail-test-subject = Correo de prueba: { $city }
mail-test-text = El servidor de correo ha aceptado este mensaje: ya se pueden enviar invitaciones, boletines semanales y enlaces para contraseñas nuevas.

# A lost password
sign-in-no-account = ¿No tiene cuenta? Quien administra el sitio de su ciudad puede invitarle.
forgot-link = ¿Ha olvidado su contraseña?
forgot-title = ¿Ha olvidado su contraseña?
forgot-lead = Escriba el correo electrónico de su cuenta. Recibirá un mensaje con un enlace para elegir una contraseña nueva.
forgot-do = Enviar el enlace
forgot-sent = Revise su correo
forgot-sent-text = Si hay una cuenta con esta dirección, recibirá un correo en breve. El enlace sirve una sola vez, durante un día.
forgot-sent-else = ¿No ha llegado nada al cabo de unos minutos? Mire en el correo no deseado, o pida un enlace a quien administra el sitio de su ciudad.

# Administration of mail
link-mailed = También se envía por correo electrónico. Si quiere, puede entregarlo además usted.
admin-room-mail = Correo
mail-server = Servidor de correo
mail-from = Remitente
mail-last = Último correo enviado
mail-waiting = Correos en espera
mail-given-up = Correos no entregados
mail-readers = Quién recibe el boletín semanal
mail-readers-count = Cuentas: { $accounts }. Sin cuenta: { $others }.
mail-test-to = Se envía un correo de prueba a su propia dirección:
mail-test-do = Enviarme un correo de prueba
mail-test-failed = El correo de prueba no se ha enviado
mail-none = No hay ningún servidor de correo configurado
mail-none-text = Todo lo demás funciona: usted entrega las invitaciones y los enlaces para contraseñas nuevas, y las novedades aparecen en la página de avisos. No hay boletín semanal.
mail-none-how = Para enviar correos, escriba estas líneas con sus propios valores en el archivo de configuración y vuelva a arrancar el programa:
mail-letters = Correos en espera o no entregados
mail-letters-caption = Lo que aún no se ha enviado, de lo más reciente a lo más antiguo
mail-letter-kind = Correo
mail-letter-to = Para
mail-letter-written = Fecha
mail-letter-state = Estado
mail-retry = Enviar de nuevo
mail-resend = Enviar de nuevo todos los correos no entregados
mail-resend-count = Correos por enviar: { $count }
confirm-resend = ¿Enviar de nuevo todos estos correos?
confirm-resend-text = Cada correo se intenta enviar enseguida y, si hace falta, durante tres días más. Los correos cuyo enlace ha caducado siguen sin entregarse.
confirm-resend-do = Enviarlos de nuevo
mail-kind-invitation = Invitación
mail-kind-reset = Contraseña nueva
mail-kind-reply = Respuesta
mail-kind-digest = Boletín semanal
mail-kind-confirm = Confirmación del boletín semanal
mail-kind-test = Prueba
mail-state-ready = en espera
mail-state-failed = no entregado
mail-trouble-unreachable = El servidor de correo no responde.
mail-trouble-tls = No hubo conexión protegida con el servidor de correo.
mail-trouble-login = El servidor de correo no acepta el usuario o la contraseña de este programa.
mail-trouble-barred = El servidor de correo no permite que esta ciudad envíe.
mail-trouble-busy = El servidor de correo no acepta correos en este momento.
mail-trouble-refused = El servidor de correo ha rechazado este correo o esta dirección.
mail-trouble-unusable = El correo ya no se pudo leer.
mail-trouble-expired = El enlace de este correo ha caducado.
error-code-no-mail = No hay ningún servidor de correo configurado, así que no se pueden enviar correos.
error-code-mail-unreachable = El servidor de correo no responde. Revise mail.host, mail.port y el cortafuegos.
error-code-mail-tls = No hay conexión protegida con el servidor de correo, o este no ofrece ninguna forma de identificarse. Revise mail.tls y el nombre que figura en su certificado.
error-code-mail-login = El servidor de correo no acepta el usuario o la contraseña de este programa. Revise mail.username y mail.password.
error-code-mail-busy = El servidor de correo no acepta correos en este momento. Inténtelo de nuevo dentro de unos minutos.
error-code-mail-refused = El servidor de correo ha rechazado el mensaje. Compruebe que este programa puede enviar desde la dirección de mail.from.
audit-account-forgot = Enlace solicitado para una contraseña nueva
audit-mail-test = Correo de prueba enviado
audit-mail-retry = Correo enviado de nuevo
audit-mail-resend = Todos los correos no entregados enviados de nuevo
done-mail-tested = El servidor de correo ha aceptado el correo de prueba.
done-letter-retried = Se está intentando enviar de nuevo el correo.
done-letters-resent = Se está intentando enviar de nuevo todos los correos no entregados.
