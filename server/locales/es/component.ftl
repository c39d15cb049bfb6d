# Parts that several pages are made of.

# What a list is narrowed down by
chips = Condiciones elegidas
facets-target = Público destinatario
facets-setting = Ámbito
facets-evidence = Nivel de evidencia
facets-citysize = Habitantes de la ciudad
facets-years = Años
facets-since = Desde
facets-until = Hasta
facets-backwards = El último año es anterior al primero. Se muestran todos los años.
facets-chosen = Opciones elegidas: { NUM($count) } de { NUM($limit) }
facets-show = Mostrar las fichas
facets-clear = Quitar los filtros
nothing-without-one = Si quita una de ellas, hay resultados:
nothing-without = { $count ->
    [one] { NUM($count) } ficha sin la condición «{ $condition }»
   *[other] { NUM($count) } fichas sin la condición «{ $condition }»
}

# Records side by side
compare-caption = Lo que cada ciudad dice de sí misma. No se suma nada ni se hace ninguna clasificación.
compare-remove = Quitar
compare-none = No se indica
compare-one = Para comparar hacen falta dos fichas
compare-one-text = Elija otra para ponerla al lado.
compare-choose = Elegir entre las fichas
compare-city = La ciudad
compare-done = Qué se hace
compare-takes = Qué hace falta
compare-known = Qué se sabe
compare-staff = Personal
compare-cost = Coste anual
compare-adopted = Adoptada por
compare-adoptions = { $count ->
    [0] Ninguna otra ciudad por ahora
    [one] { NUM($count) } ciudad
   *[other] { NUM($count) } ciudades
}

# The languages of a text
tabs-writing = Idioma en el que escribe
tabs-old = El original ha cambiado desde entonces
tabs-missing = Sin traducir
tabs-mistakes = { $count ->
    [one] { NUM($count) } error
   *[other] { NUM($count) } errores
}
tabs-add = Añadir un idioma

# What is known of outcomes. In the caption: outcomes and assessments, counted.
evidence-caption = Efectos: { NUM($count) }. Valoraciones: { NUM($limit) }. Pueden no coincidir; no se resumen en una nota.
evidence-result = Resultado
evidence-direction = Sentido
evidence-grade = Grado de certeza
evidence-basis = Quién lo dice
evidence-unmeasured = Aún sin medir
evidence-none = Todavía no se ha medido nada
evidence-none-text = Lo dice la propia ciudad. Otra ciudad que lo haya probado puede añadir lo que observó.
evidence-add = Añadir una valoración

# The twelve questions about rights
safeguards-question = Pregunta
safeguards-answer = Respuesta
safeguards-words = En palabras de la ciudad
safeguards-yes = Sí
safeguards-no = No
safeguards-beside = No procede
safeguards-unanswered = Sin responder
safeguards-nothing = Nada que añadir
safeguards-caption = Respuestas de { $city }, { $day }
safeguards-draft = Borrador de { $city }
safeguards-sum = Preguntas: { NUM($count) }. Sí: { $yes }. No: { $no }. No procede: { $beside }.
safeguards-open = Preguntas aún sin responder: { NUM($count) } de { NUM($limit) }.

# Who took up what from whom
graph-label = Ciudades que han adoptado esta iniciativa
graph-origin = Origen
graph-known = Qué se sabe
graph-changed = Qué se cambió
graph-result = Resultado
graph-why = Por qué se abandonó
graph-sum = { $count ->
    [one] La ha adoptado { NUM($count) } ciudad más.
   *[other] La han adoptado { NUM($count) } ciudades más.
}
graph-more = { $count ->
    [one] { NUM($count) } adopción más a partir de { $city }
   *[other] { NUM($count) } adopciones más a partir de { $city }
}
graph-none = Ninguna otra ciudad ha adoptado todavía esta iniciativa
graph-none-text = Si a su ciudad le interesa, indíquelo: se avisa a la ciudad de origen.
graph-adopt = Nos interesa

# How far a long work has come
progress-history = Cargando el historial de { $city }
progress-complete = Historial de { $city }
progress-figures = Fichas: { NUM($count) } de { NUM($limit) }
progress-unknown = Todavía no se sabe cuánto hay
progress-waits = Primero se carga { $city }; después, esta ciudad.
progress-minutes = { $count ->
    [one] Queda { NUM($count) } minuto, más o menos. Puede salir de esta página.
   *[other] Quedan { NUM($count) } minutos, más o menos. Puede salir de esta página.
}
progress-since = Completo desde el { $time }.
progress-read = Leer lo que ha publicado { $city }
progress-stopped = Detenido el { $time }: { $city } no responde. Continuará por sí solo en cuanto la ciudad vuelva a responder.

# Beside the buttons of a form

# Above a list

# What happened to records; $who is an office or an officer

# How a thing on the machine stands

# How far a task is
task-done = Hecho
task-begun = Empezado
task-open = Pendiente
task-wrong = Por corregir
task-later = Opcional
task-locked = Antes van otros pasos

# Answers to check
answers-change = Modificar
answers-give = Responder
answers-none = Sin responder

# Parts of a whole
stack-whole = En conjunto
stack-entries = Entradas
stack-standing = Hasta qué punto están completas
stack-standing-of = Todas las entradas que se conservan aquí, según el estado de la ciudad que las publicó
stack-standing-what = Estado de la ciudad
share = { NUM($count) } %
share-under = menos del 1 %
