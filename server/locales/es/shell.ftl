# Lo que rodea cada página.

product = Hansa
shell-skip = Ir al contenido
shell-example = Ciudad de ejemplo
nav-main = Principal
nav-feed = Canal
nav-cities = Ciudades
nav-drafts = Borradores
nav-follows = Seguir ciudades
nav-admin = Administración
nav-about = Acerca de este sitio
nav-atom = Canal Atom
nav-waiting = { $count ->
    [0] ninguna ciudad espera su respuesta
    [one] { NUM($count) } ciudad espera su respuesta
   *[other] { NUM($count) } ciudades esperan su respuesta
}
footer-languages = Idioma
footer-source = Código fuente
footer-version = Hansa { $version }, software libre con licencia AGPL 3.0
sign-in = Iniciar sesión
sign-out = Cerrar sesión
labelled = { $label }:
confirm-not = Dejarlo como está
back = Volver
save = Guardar
copy = Copiar
copied = Copiado
never = nunca
acts = Acciones

# Tipos de ficha: una y varias
kind-initiative = Iniciativa
kind-experience = Experiencia
kind-resource = Recurso
kind-plain = Mensaje
kinds-initiative = Iniciativas
kinds-experience = Experiencias
kinds-resource = Recursos
kinds-plain = Mensajes

# Roles
role-officer = Redacción
role-administrator = Administración

# Distancias en el tiempo, en la mayor unidad que convenga
ago-now = ahora mismo
ago-minutes = { $count ->
    [one] hace { NUM($count) } minuto
   *[other] hace { NUM($count) } minutos
}
ago-hours = { $count ->
    [one] hace { NUM($count) } hora
   *[other] hace { NUM($count) } horas
}
ago-days = { $count ->
    [one] hace { NUM($count) } día
   *[other] hace { NUM($count) } días
}
ago-months = { $count ->
    [one] hace { NUM($count) } mes
   *[other] hace { NUM($count) } meses
}
ago-years = { $count ->
    [one] hace { NUM($count) } año
   *[other] hace { NUM($count) } años
}
in-now = dentro de menos de un minuto
in-minutes = { $count ->
    [one] dentro de { NUM($count) } minuto
   *[other] dentro de { NUM($count) } minutos
}
in-hours = { $count ->
    [one] dentro de { NUM($count) } hora
   *[other] dentro de { NUM($count) } horas
}
in-days = { $count ->
    [one] dentro de { NUM($count) } día
   *[other] dentro de { NUM($count) } días
}
in-months = { $count ->
    [one] dentro de { NUM($count) } mes
   *[other] dentro de { NUM($count) } meses
}
in-years = { $count ->
    [one] dentro de { NUM($count) } año
   *[other] dentro de { NUM($count) } años
}

# Acerca de este sitio
about-lead = Aquí las ciudades se cuentan unas a otras lo que hacen para prevenir el extremismo violento: qué probaron, qué hizo falta, qué funcionó y qué no.
about-example = Esta ciudad es inventada. Sus fichas son ejemplos y no dicen nada de ningún lugar real.
about-who = Quién lo gestiona
about-who-text = Este sitio lo gestiona
about-contact = Puede ponerse en contacto con la ciudad en
about-how = Cómo funciona
about-how-text = Cada ciudad gestiona su propio sitio y guarda sus propias fichas. Los sitios se comunican directamente entre sí, sin un centro: lo que publica una ciudad aparece en el canal de todas las ciudades que la siguen. Los cambios y las retiradas llegan por el mismo camino.
about-handle = Otras ciudades siguen a esta con la dirección
about-rules = Qué normas rigen aquí
about-no-persons = Las fichas tratan de la acción pública. No contienen datos sobre personas concretas: ni nombres de particulares, ni casos, ni listas.
about-policy-open = Cualquier sitio que no esté bloqueado puede seguir a esta ciudad.
about-policy-ask = Los sitios que piden seguir a esta ciudad esperan su respuesta.
about-policy-allow-list = Esta ciudad solo se comunica con sitios elegidos.
about-undo = { $count ->
    [one] Una publicación se puede deshacer durante { NUM($count) } minuto, antes de que salga de este sitio.
   *[other] Una publicación se puede deshacer durante { NUM($count) } minutos, antes de que salga de este sitio.
}
about-cookies = Este sitio solo usa cookies para lo que usted le pide: mantener abierta su sesión y recordar su idioma y cómo quiere leer. No carga nada de otros sitios.
about-program = El programa
about-program-text = Hansa es software libre, con la Licencia Pública General Affero de GNU 3.0.
about-licences = Licencias de las piezas que lo componen
