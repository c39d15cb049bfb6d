# What the law asks a public body to say: accessibility, privacy, imprint.

legal-nav = En esta página
legal-not-told = La ciudad aún no lo ha indicado.

# Accessibility statement (Implementing Decision (EU) 2018/1523 says what stands in one)
nav-accessibility = Accesibilidad
statement-lead = Cualquier persona debería poder leer, escribir y responder aquí. Lo que todavía no es posible se indica más abajo.
statement-state = Situación de cumplimiento
statement-state-text = Este sitio sigue las Pautas de Accesibilidad para el Contenido Web (WCAG) 2.2, nivel AA; la norma europea EN 301 549 las exige en su versión 2.1. Es parcialmente conforme: se conocen los problemas que se indican más abajo.
statement-tested = Todas las páginas de esta versión se han comprobado con programas: con colores claros, oscuros y forzados, a 320 píxeles de ancho, con un zoom del 400 %, con escritura de derecha a izquierda y sin scripts. También se ha recorrido solo con el teclado el camino que va desde iniciar sesión hasta publicar y responder.
statement-browsers = Hace falta un navegador de 2024 o posterior: Chromium 123, Firefox 128 o Safari 17.5.
statement-languages = Las páginas están en estos idiomas: { LIST($languages) }. Lo que escriben las ciudades se queda en sus idiomas, y cada texto indica en cuál está.
statement-gaps = Contenido no accesible
statement-gaps-caption = Problemas conocidos de esta versión
statement-gap = Qué no funciona
statement-whom = A quién afecta
statement-rule = Requisito
statement-instead = Qué hacer entretanto
statement-gap-tests = Aún no se ha hecho ninguna prueba con personas que usan a diario un lector de pantalla
statement-gap-tests-whom = A quienes escuchan las páginas
statement-gap-tests-instead = Díganos qué le impide avanzar: tiene prioridad sobre lo demás
statement-tell = Observaciones y datos de contacto
statement-tell-text = Indique de qué página se trata y qué utiliza usted. Recibirá respuesta en un plazo de diez días hábiles.
statement-enforce = Si nadie responde: procedimiento de aplicación
statement-enforce-text = Puede dirigirse entonces al organismo que supervisa la accesibilidad en el territorio de la ciudad:
statement-made = Esta declaración fue preparada el { $date } mediante una autoevaluación.
statement-version = Esta declaración corresponde a Hansa { $version } y se renueva con cada versión.

# Privacy
nav-privacy = Privacidad
privacy-lead = Qué conserva este sitio sobre las personas, para qué y durante cuánto tiempo.
privacy-who = Quién responde de los datos
privacy-who-text = Responsable del tratamiento: { $body }.
privacy-readers = Quienes leen
privacy-readers-text = Para leer no hace falta cuenta, y no queda ningún rastro: no hay estadísticas ni seguimiento, y no se carga nada de otros sitios. Su dirección de red se guarda solo unos minutos en la memoria, para que nadie pueda saturar el sitio.
privacy-cookies = Solo se guardan cookies cuando usted pide algo: el idioma que elige, sus preferencias de lectura y su sesión, al iniciarla.
privacy-officers = Personal municipal
privacy-officers-text = De quienes escriben para la ciudad se guarda: nombre o función, correo electrónico, rol, idioma, momento del último inicio de sesión y navegadores con la sesión abierta. El registro de actividad indica quién publicó, cambió u ocultó cada cosa.
privacy-kept = Plazos de conservación
privacy-kept-sessions = { $count ->
    [one] Navegadores con la sesión abierta: { NUM($count) } día sin uso
   *[other] Navegadores con la sesión abierta: { NUM($count) } días sin uso
}
privacy-kept-audit = { $count ->
    [one] Registro de actividad: { NUM($count) } día
   *[other] Registro de actividad: { NUM($count) } días
}
privacy-kept-invitations = { $count ->
    [one] Enlaces de invitación que nadie ha usado: { NUM($count) } día
   *[other] Enlaces de invitación que nadie ha usado: { NUM($count) } días
}
privacy-kept-notifications = { $count ->
    [one] Avisos al personal municipal: { NUM($count) } día
   *[other] Avisos al personal municipal: { NUM($count) } días
}
privacy-kept-inbox = { $count ->
    [one] Lo que han enviado otras ciudades, tal como llegó: { NUM($count) } día
   *[other] Lo que han enviado otras ciudades, tal como llegó: { NUM($count) } días
}
privacy-kept-orphans = { $count ->
    [one] Fichas de ciudades a las que ya no se sigue: { NUM($count) } día
   *[other] Fichas de ciudades a las que ya no se sigue: { NUM($count) } días
}
privacy-mail = Boletín semanal
privacy-mail-text = Quien pide el boletín semanal deja una dirección de correo electrónico, un idioma y, si quiere, temas. Todo se elimina cuando deja de recibirlo; para ello basta un clic en cualquier correo. En los correos no hay seguimiento.
privacy-others = Lo que conservan otras ciudades
privacy-others-text = Lo que publica el personal municipal, con el nombre que lo acompaña, llega a las ciudades que siguen a esta y a cualquiera que lea allí. Cuando aquí se retira algo, se pide a todas las ciudades que lo recibieron que lo eliminen.
privacy-records = Las fichas no contienen datos sobre personas concretas
privacy-records-text = Las fichas tratan de la acción pública. Aquí no tienen cabida nombres de particulares, casos ni listas. Si encuentra alguno, avísenos y se retirará.
privacy-rights = Sus derechos
privacy-rights-text = Puede consultar los datos que se guardan sobre usted, pedir que se rectifiquen o se supriman, o recibir una copia. No hace falta dar ningún motivo.

# Imprint
nav-imprint = Aviso legal
imprint-lead = Quién responde de este sitio.
imprint-contact = Contacto
imprint-missing = Esta ciudad aún no ha escrito su aviso legal
imprint-missing-text = La página de la ciudad indica cómo ponerse en contacto con ella.
