### What a record says beyond its core: the tasks of the editor, their fields, and the headings of the page.

more-title = Completar la ficha
more-lead = Nada de esto corre prisa. Cuanto más completa esté la ficha, más fácil le será a otra ciudad hacer lo mismo.
more-answered = { $count } de { $most } respondidas
more-contents = En esta página
more-done = { $count ->
    [one] { NUM($count) } respuesta
   *[other] { NUM($count) } respuestas
}
more-back = Volver a la ficha
more-optional = En esta página nada es obligatorio, salvo que se indique.

## Tasks, and headings on the page of a record

part-people = Para quién y con quién
part-people-lead = A quién se dirige, quién interviene y quién decide.
part-method = Cómo funciona en detalle
part-method-lead = Lo que debe mantenerse y lo que puede cambiar cuando otra ciudad lo replique.
part-effort = Coste y medios
part-effort-lead = Basta con cifras aproximadas. Deje en blanco lo que no sepa.
part-results = Resultados y evidencia
part-results-lead = Cada resultado por separado, con su grado de certeza. Lo que no funcionó es lo que más ayuda a otras ciudades.
part-copying = Condiciones y apoyo
part-copying-lead = Lo que debe existir de antemano y cómo puede ayudar su ciudad.
part-safeguards = Garantías
part-safeguards-lead = Doce preguntas sobre derechos. «No» es una respuesta honesta, y será pública.
part-training = Formación
part-training-lead = Para módulos de formación y cursos.
part-law = Normativa
part-law-lead = Para textos jurídicos.
part-data = Datos
part-data-lead = Para conjuntos de datos. Nunca nada sobre personas concretas.
part-links = Enlaces y palabras clave
part-links-lead = Otras fichas relacionadas con esta y palabras que ayudan a encontrarla.

## Rows

row-partners = Entidad colaboradora { $count }
row-creators = Entidad { $count }
row-key-dates = Fecha { $count }
row-outcomes = Resultado { $count }
row-evaluations = Evaluación { $count }
row-language-versions = Idioma { $count }
row-add-partners = Añadir una entidad colaboradora
row-add-creators = Añadir una entidad
row-add-key-dates = Añadir una fecha
row-add-outcomes = Añadir un resultado
row-add-evaluations = Añadir una evaluación
row-add-language-versions = Añadir un idioma

## Fields: who takes part

field-practitioner = Quién interviene
field-practitioner-hint = Ocho respuestas como máximo.
field-setting = Ámbito
field-setting-hint = Dónde se desarrolla. Cuatro respuestas como máximo.
field-target-age = Edad del público destinatario
field-age-from = Desde
field-age-to = Hasta
field-extremism-form = Forma de extremismo violento
field-extremism-form-hint = Solo si se trata de una forma determinada. Tres respuestas como máximo.
field-partners = Entidades colaboradoras
field-organisation-name = Nombre
field-organisation-kind = Área de trabajo
field-organisation-url = Sitio web
field-governance = Quién decide
field-governance-hint = Quién comparte qué con quién, y según qué convenio. Servicios u oficinas, nunca personas.
field-contact-role = A quién puede dirigirse otra ciudad
field-contact-role-hint = Un servicio, por ejemplo «Servicio de Prevención». Nunca el nombre de una persona.
field-initiative-contact = Página web de contacto
field-audience = A quién le sirve
field-audience-hint = Ocho respuestas como máximo.
field-creators = Quién lo elaboró
field-rights-holder = Titular de los derechos
field-edition = Edición
field-edition-hint = Por ejemplo, 2024 o 2024-09.
field-identifiers = Números de identificación
field-identifiers-hint = Uno en cada línea: DOI, ISBN, ISSN u otro número.
field-language-versions = Versiones en cada idioma
field-language-version-language = Idioma
field-language-version-language-hint = Su código corto: es, fr, de.
field-language-version-name = Título en ese idioma
field-language-version-url = Dirección web
field-language-version-status = Original o traducción
field-experience-kind = Tipo de experiencia
field-adoption = Iniciativa adoptada
field-adoption-hint = La dirección web de su ficha.
field-city-context = La ciudad en ese momento
field-city-context-hint = Tamaño, cercanía a una frontera, entorno rural o urbano, tensiones, lo que ya existía.

## Fields: how it works

field-acronym = Siglas o nombre corto
field-objectives = Objetivos
field-objectives-hint = Una frase en cada línea, cinco como máximo.
field-theory-of-change = Por qué debería funcionar
field-theory-of-change-hint = Si hacemos esto, ocurre aquello, porque…
field-core-elements = Lo que no debe cambiar
field-core-elements-hint = Una frase en cada línea, ocho como máximo. Sin estos elementos sería otra cosa.
field-adaptable-elements = Lo que puede cambiar
field-adaptable-elements-hint = Una frase en cada línea, ocho como máximo.

## Fields: what it costs

field-key-dates = Fechas importantes
field-key-date-date = Fecha
field-key-date-date-hint = Por ejemplo, 2024, 2024-09 o 2024-09-15.
field-key-date-text = Qué ocurrió
field-scale = Alcance territorial
field-reach = Personas a las que llega en un año
field-reach-hint = Un número entero. Si son entre una y cuatro personas, se guarda «menos de cinco».
field-cost-band = Coste anual
field-budget = Presupuesto
field-cost-actual = Coste real
field-money-amount = Importe
field-money-currency = Moneda
field-money-year = Año
field-funding = Quién lo financia
field-funding-hint = Cuatro respuestas como máximo.
field-staff = Personal, en puestos a jornada completa
field-staff-hint = Por ejemplo, 1,5.
field-staff-actual = Personal que hizo falta en realidad, en puestos a jornada completa
field-staff-profiles = Perfil del personal
field-staff-profiles-hint = Profesiones y formación.
field-setup-months = Meses hasta la puesta en marcha
field-months-actual = Meses que hicieron falta en realidad
field-equipment = Espacios y equipamiento

## Fields: results

field-evidence-level = Grado de certeza de los resultados
field-evidence-level-hint = Lo estima su propia ciudad. A partir de «Evaluado por comparación», hay que indicar un informe más abajo.
field-outcomes = Resultados
field-outcomes-hint = Cada uno por separado. Otras ciudades pueden añadir su valoración de cada uno; no se resumen en una nota.
field-outcome-indicator = Qué se observó
field-outcome-definition = Cómo se cuenta
field-outcome-unit = Unidad
field-outcome-baseline = Antes
field-outcome-value = Después
field-outcome-persons = Número de personas que se tuvieron en cuenta
field-outcome-persons-hint = Si son entre una y cuatro personas, se guarda «menos de cinco».
field-outcome-period = Periodo
field-outcome-direction = Sentido
field-outcome-evidence-level = Grado de certeza
field-outcome-basis = Quién lo dice
field-outcome-method = Cómo se midió
field-outcome-source = Dirección web del informe
field-evaluations = Evaluaciones
field-evaluation-type = Tipo
field-evaluation-by = Quién evaluó
field-evaluation-method = Método
field-evaluation-report = Dirección web del informe
field-evaluation-date = Fecha
field-evaluation-date-hint = Por ejemplo, 2024 o 2024-09.
field-what-worked = Lo que funcionó
field-what-did-not = Lo que no funcionó
field-what-did-not-hint = Es lo primero que leen las demás ciudades. «Nada» no ayuda a nadie; «todavía no se sabe» también vale.
field-side-effects = Efectos secundarios
field-lessons-learned = Lecciones aprendidas
field-lessons-learned-hint = Una frase en cada línea, siete como máximo.
field-result-direction = Balance en pocas palabras
field-unexpected = Lo que nadie esperaba
field-feedback = Lo que dicen las personas afectadas
field-feedback-hint = En resumen, sin citas que permitan reconocer a alguien.

## Fields: before you copy this

field-conditions = Qué necesita para salir bien
field-prerequisites = Requisitos previos
field-prerequisites-hint = Una frase en cada línea, ocho como máximo: normativa, entidades colaboradoras, personal, tamaño de la ciudad.
field-offers = Cómo puede ayudar la ciudad
field-adaptations = Qué se cambió
field-adaptations-hint = Una frase en cada línea, ocho como máximo: qué y por qué.
field-advice = Consejos para una ciudad que empiece mañana
field-lessons-for = A quién le sirven las lecciones

## Fields: safeguards

field-safeguards = Las doce preguntas
field-safeguard-answer = Respuesta
field-safeguard-note = En pocas palabras
safeguard-answer-yes = Sí
safeguard-answer-no = No
safeguard-answer-na = No procede
field-legal-basis = Base jurídica
field-rights-incidents = Efectos en los derechos
field-rights-incidents-hint = Quejas, pérdida de confianza, errores que se corrigieron. «No se conoce ninguno» es una respuesta.

## Fields: training, law, data

field-level = Nivel
field-time-required = Duración en horas
field-teaches = Qué se aprende
field-teaches-hint = Una frase en cada línea, ocho como máximo.
field-resource-prerequisites-hint = Una frase en cada línea, cinco como máximo.
field-has-assessment = Termina con un examen
field-certificate = Certificado
field-interactivity = Modalidad
field-platform = Dirección web del curso
field-access-features = Accesibilidad
field-jurisdiction = País en el que se aplica
field-in-force = Está en vigor
field-eli = Identificador Europeo de Legislación (ELI)
field-period-covered = Periodo que abarca
field-frequency = Frecuencia de actualización
field-aggregate-only = Solo contiene totales, nada sobre personas concretas

## Fields: links and words

field-based-on = Adaptación de
field-based-on-hint = Direcciones web de fichas, una en cada línea, cinco como máximo.
field-resources = Recursos relacionados
field-resources-hint = Direcciones web, una en cada línea, veinte como máximo.
field-see-also = Véase también
field-see-also-hint = Direcciones web de fichas, una en cada línea, veinte como máximo.
field-duplicate-of = Mismo contenido que
field-duplicate-of-hint = La dirección web de la ficha que dice lo mismo. Esta ficha remitirá a ella.
field-used-in = Se utiliza en
field-used-in-hint = Direcciones web de fichas, una en cada línea, veinte como máximo.
field-replaces = Sustituye a
field-replaces-hint = Direcciones web de fichas, una en cada línea, cinco como máximo.
field-keywords = Palabras clave
field-keywords-hint = Una en cada línea, diez como máximo.
field-sensitivity = Advertencia antes del texto
field-sensitivity-hint = Una frase para quien quizá prefiera no seguir leyendo: «Describe un atentado».
field-review-by = Información válida hasta
field-review-by-hint = Por ejemplo, 2027-03. En esa fecha se le preguntará si sigue siendo válida.

## What is wrong

mistake-too-large = «{ $label }»: el máximo es { $limit }
mistake-stopped-needs = La ficha de una iniciativa interrumpida debe decir qué no funcionó y qué se aprendió: rellene «{ $label }»
mistake-safeguards-needed = Con este tema hay que responder a cada una de las doce preguntas sobre garantías
mistake-adoption-needs = Si la iniciativa viene de otra ciudad, hay que decir qué se cambió: rellene «{ $label }»
mistake-rights-needed = Con este tema hay que decir algo sobre los efectos en los derechos. «No se conoce ninguno» es una respuesta.
mistake-aggregate-needed = Un conjunto de datos solo puede contener totales. Confirme que es así o renuncie a publicarlo.
mistake-legal-basis-needed = Ha respondido que existe una base jurídica: indique cuál
mistake-source-needed = A partir de este nivel hace falta un informe: añada su dirección web

## On the page

persons-few = menos de cinco
