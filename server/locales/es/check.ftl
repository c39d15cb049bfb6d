# What was looked at on a machine, what was found, and how to mend it. $path, $address, $reason, $domain, $peer and $host
# are names and texts of the machine; $at and $last are moments in words.

check-configuration = Archivo de configuración
check-data-folder = Carpeta de datos
check-file-system = Sistema de archivos
check-disk = Espacio libre
check-database = Base de datos
check-domain = Dominio
check-secret-key = Clave de la ciudad
check-clock = Reloj
check-listen = Dirección de escucha
check-proxy = Proxy inverso
check-mail = Correo electrónico
check-public-address = Dirección pública
check-administrators = Quién administra el sitio
check-legal = Datos legales
check-backup = Copia de seguridad
verdict-ok = En orden
verdict-warn = Por revisar
verdict-fail = Por corregir

found-configuration-sound = El archivo de configuración de { $domain } está en orden.
found-configuration-wrong = { $reason }
mend-configuration-wrong = La orden hansa config example muestra todas las opciones y lo que significan.

found-folder-missing = { $path } no existe.
mend-folder-missing = Se crea al arrancar por primera vez. Si ya existe en otro lugar, indique ese lugar con --data.
found-folder-none = { $path } no es una carpeta.
mend-folder-none = Indique una carpeta en data.folder.
found-folder-unwritable = No se puede escribir en { $path } ({ $reason }).
mend-folder-unwritable = Ejecute esta orden con la cuenta con la que funciona el sitio, o dé a esa cuenta acceso a la carpeta.
found-folder-stuck = No se puede eliminar { $path } ({ $reason }).
mend-folder-stuck = Revise los permisos de la carpeta.
found-folder-open = En este servidor, cualquiera puede ver el contenido de { LIST($paths) }.
mend-folder-open = Quite ese permiso a todas las cuentas, salvo a la que usa el sitio para funcionar.
found-folder-sound = Se puede escribir en { $path }, y nadie más tiene acceso.

found-disk-local = { $path } está en un disco de este servidor ({ $kind }).
found-disk-network = { $path } está en un sistema de archivos en red ({ $kind }). El diario de SQLite no funciona ahí: lo que se escriba puede perderse.
mend-disk-network = Lleve la carpeta de datos a un disco local e indique su nuevo lugar en data.folder, o use PostgreSQL (database.url).
found-space-enough = Espacio libre en el disco de { $path }: { NUM($count) } GiB.
found-space-little = Espacio libre en el disco de { $path }: solo { NUM($count) } MiB.
mend-space-little = Libere espacio o lleve la carpeta de datos a un disco mayor. Si el disco se llena, el sitio se detiene.
found-space-unknown = No se puede saber cuánto espacio queda en el disco de { $path } ({ $reason }).
mend-space-unknown = Compruébelo con df -h.

found-database-missing = { $path } no existe.
mend-database-missing = Se crea al arrancar por primera vez. Si la carpeta de la ciudad está en otro lugar, indíquela con --data.
found-database-closed = { $reason }
mend-database-closed = Revise database.url, el servidor y sus permisos.
found-database-broken = { $reason }
mend-database-broken = Si el problema continúa, restaure una copia de seguridad (hansa restore).
found-database-empty = La base de datos está vacía.
mend-database-empty = Sus tablas se crean la primera vez que se arranca hansa serve.
found-database-old = El servidor de la base de datos es PostgreSQL { $count }; la versión más antigua con la que se ha probado es la 15.
mend-database-old = Use PostgreSQL 15 o una versión posterior.
found-database-newer = La base de datos la escribió una versión posterior de hansa (migración { $name }).
mend-database-newer = Instale esa versión o una posterior, o restaure una copia de seguridad anterior al cambio.
found-database-pending = { $count ->
    [one] Hay { NUM($count) } migración pendiente.
   *[other] Hay { NUM($count) } migraciones pendientes.
}
mend-database-pending = Haga una copia de seguridad y después ejecute hansa migrate.
found-database-sqlite = { $path } tiene el esquema de este programa (migraciones: { NUM($count) }).
found-database-postgres = PostgreSQL { $number } responde, con el esquema de este programa (migraciones: { NUM($count) }).

found-domain-free = La base de datos todavía no pertenece a ninguna ciudad.
mend-domain-free = Arranque hansa serve y abra /setup.
found-domain-waiting = La base de datos espera a que se configure { $domain }.
found-domain-own = La base de datos es la de { $domain }.
found-domain-other = La base de datos pertenece a { $domain }, pero server.domain indica { $wanted }.
mend-domain-other = Vuelva a poner en server.domain el valor anterior: una ciudad no puede cambiar de dominio.

found-key-beside = { $path } está en la carpeta de datos: quien copie esa carpeta puede abrir todas las claves.
mend-key-beside = Sáquelo de ahí e indique su nuevo lugar en security.key_file.
found-key-to-come = { $path } no existe.
mend-key-to-come = Se crea al arrancar por primera vez; guarde entonces una copia en otro lugar.
found-key-missing = Falta { $path }, y sin ese archivo no se abren las claves de la base de datos.
mend-key-missing = Recupérelo de una copia de seguridad (hansa restore) o indique dónde está en security.key_file.
found-key-unreadable = No se puede leer { $path } ({ $reason }).
mend-key-unreadable = Ejecute esta orden como root, o con la cuenta con la que funciona el sitio si esa cuenta puede leer el archivo.
found-key-length = { $path } debería tener 32 bytes y tiene { NUM($count) }.
mend-key-length = Vuelva a poner el archivo correcto.
found-key-other = { $path } no es la clave con la que se cifraron las claves de esta ciudad.
mend-key-other = Recupere la correcta de una copia de seguridad.
found-key-open = En este servidor, cualquiera puede leer { $path }.
mend-key-open = Quite ese permiso a todas las cuentas, salvo a la que usa el sitio para funcionar.
found-key-opens = { $path } abre las claves de la ciudad.
found-key-waits = { $path } está en su sitio; todavía no hay claves cifradas con este archivo.
found-key-untried = { $path } está en su sitio; no se ha probado.

found-clock-sound = Fecha y hora del reloj: { $at }.
found-clock-early = Fecha y hora del reloj: { $at }. Es anterior a la creación de este programa.
mend-clock-early = Ponga el reloj en hora y asegúrese de que siga así: las firmas llevan la hora, y las demás ciudades rechazan las que no coinciden.
found-clock-behind = Fecha y hora del reloj: { $at }. La última publicación de esta ciudad es posterior ({ $last }).
mend-clock-behind = Ponga el reloj en hora y asegúrese de que siga así: las firmas llevan la hora, y las demás ciudades rechazan las que no coinciden.

found-listen-free = { $address } está libre; el sitio no está en marcha.
found-listen-answers = El sitio responde en { $address }.
found-listen-taken = { $address } está ocupada, y ahí no responde ninguna ciudad: { $reason }
mend-listen-taken = Detenga el otro programa o elija otro puerto en server.listen.
found-listen-refused = Nada puede escuchar en { $address } ({ $reason }).
mend-listen-refused = Indique en server.listen una dirección de este servidor; los puertos por debajo del 1024 necesitan un permiso propio.

found-proxy-development = Modo de desarrollo: en este servidor se llega a { $address } por http sin cifrar, y no hace falta proxy. Una ciudad real necesita uno, con certificado.
found-proxy-host = Esta página se ha pedido con el nombre { $host }, pero el dominio de la ciudad es { $domain }.
mend-proxy-host = Abra la página con el nombre de la ciudad. Si hay un proxy delante, debe transmitir el nombre sin cambiarlo, porque las demás ciudades lo firman. Con nginx:
found-proxy-plain = Esta página ha llegado por http sin cifrar, y cualquiera puede leerla por el camino.
mend-proxy-plain = Abra { $address } en su lugar, y haga que el proxy responda solo por https.
found-proxy-silent = Las peticiones vienen de { $peer }, que no indica quién las hace: falta X-Forwarded-For.
mend-proxy-silent = Haga que el proxy lo indique; si no, los intentos de inicio de sesión se cuentan todos juntos, como si fueran de una sola persona. Caddy lo hace por sí solo. Con nginx:
found-proxy-untrusted = Las peticiones vienen de { $peer }. Indica quién las hace, pero no se tiene en cuenta, porque no está entre los proxys de confianza.
mend-proxy-untrusted = Escriba esta línea en la sección [server] del archivo de configuración y vuelva a arrancar el programa:
found-proxy-sound = El proxy { $peer } es de confianza, e indica que usted se conecta desde { $client }.
found-proxy-unnamed = No se ha indicado ningún proxy inverso de confianza: los intentos de inicio de sesión se cuentan todos juntos, como si fueran de una sola persona.
mend-proxy-unnamed = Indique el proxy en la sección [server] del archivo de configuración. Si funciona en este mismo servidor:
found-proxy-named = Proxys de confianza: { LIST($peers) }. La página /admin/health muestra si el proxy indica quién hace las peticiones.

found-reach-not-asked = No se ha consultado { $address }: el sitio no está en marcha.
mend-reach-not-asked = Arránquelo y repita la comprobación.
found-reach-certificates = { $reason }
mend-reach-certificates = Instale los certificados del sistema (ca-certificates).
found-reach-no-name = { $address } no es una dirección: { $reason }
mend-reach-no-name = Revise server.domain.
found-reach-ours = { $address } responde, y es esta ciudad.
found-reach-other = { $address } responde, pero no es esta ciudad.
mend-reach-other = Revise el proxy inverso: debe transmitir el nombre y la ruta sin cambiarlos (deploy/caddy, deploy/nginx).
found-reach-failed = Desde aquí no se llega a { $address }: { $reason }
mend-reach-failed = Revise el nombre (DNS), el certificado y el proxy inverso. Si dentro de la red municipal el nombre lleva a una dirección privada, hay que comprobarlo desde fuera.
found-mail-none = No hay ningún servidor de correo configurado: los enlaces los entrega quien administra el sitio, y no hay boletín semanal.
found-mail-takes = { $address } responde y acepta los correos de esta ciudad.
found-mail-unreachable = { $address } no responde como servidor de correo.
mend-mail-unreachable = Revise mail.host, mail.port y el cortafuegos. El puerto 587 va con starttls; el 465, con implicit.
found-mail-tls = { $address } no ofrece una conexión protegida en la que se pueda confiar, o no ofrece ninguna forma de identificarse.
mend-mail-tls = Revise mail.tls, y que mail.host sea el nombre que figura en su certificado.
found-mail-login = { $address } no acepta el usuario o la contraseña de este programa.
mend-mail-login = Revise mail.username y mail.password, o su archivo.
found-mail-busy = { $address } no acepta correos en este momento.
mend-mail-busy = Revise el servidor de correo. Los correos esperan aquí tres días.
found-mail-refused = { $address } rechaza a este programa.
mend-mail-refused = Pregunte a quien gestiona el servidor de correo si este servidor tiene permiso para enviar.

found-administrators-one = Solo una persona administra este sitio.
mend-administrators-one = Invite a otra en /admin/accounts: si esa persona no está, nadie puede dar acceso a las demás.
found-administrators-enough = Personas que administran este sitio: { NUM($count) }.
found-legal-missing = Falta informar al público de lo siguiente: { LIST($parts) }.
mend-legal-missing = Complételo en /admin/legal. La ley lo exige a los organismos públicos.
found-legal-told = El público puede saber quién responde del sitio.
legal-part-body = quién responde del sitio
legal-part-address = la dirección postal
legal-part-contact = una dirección de correo electrónico o un formulario
legal-part-data-protection = el contacto para la protección de datos
legal-part-accessibility = el contacto para la accesibilidad
legal-part-enforcement = el organismo que supervisa la accesibilidad
found-backup-never = Aquí nunca se ha hecho una copia de seguridad.
mend-backup-never = Haga una ahora y, después, una cada noche. Si hace las copias de otra manera, este aviso seguirá aquí.
found-backup-old = { $count ->
    [one] La última copia de seguridad es de hace { NUM($count) } día ({ $at }).
   *[other] La última copia de seguridad es de hace { NUM($count) } días ({ $at }).
}
mend-backup-old = Averigüe por qué no se ha hecho ninguna desde entonces, y haga una ahora.
found-backup-fresh = La última copia de seguridad se hizo el { $at }.
