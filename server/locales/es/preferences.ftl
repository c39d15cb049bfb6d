# How somebody wants to read.

nav-preferences = Preferencias de lectura
preferences-lead = Se guardan en este dispositivo, en una cookie que nadie más lee.
preferences-lead-signed = Los idiomas se guardan con su cuenta; los colores y el tipo de letra, en este dispositivo.
preferences-language = Idioma de las páginas
preferences-reads = Otros idiomas que lee
preferences-reads-hint = Si una ficha no existe en el idioma de las páginas, se muestra en uno de estos; si tampoco existe, en su idioma original.
preferences-scheme = Colores
scheme-of-auto = Según el ajuste de este dispositivo
scheme-of-light = Claros
scheme-of-dark = Oscuros
preferences-face = Tipo de letra
preferences-face-hint = Hansa trae su propia letra. Con la del dispositivo no hay que cargar nada.
face-own = La letra de Hansa
face-device = La letra de este dispositivo
done-preferences-kept = Preferencias guardadas.
welcome-title = Le damos la bienvenida
welcome-lead = Elija lo que le convenga, ahora o más tarde. Cada apartado lleva un minuto, y todo se puede modificar en cualquier momento.
welcome-languages = Idiomas y apariencia
welcome-languages-hint = Los idiomas que lee, los colores y el tipo de letra
welcome-topics = Temas y correos
welcome-topics-hint = Qué le interesa y si quiere leer las novedades en el boletín semanal
welcome-write = Una primera ficha
welcome-write-hint = Un recurso que su ciudad ya utiliza: bastan cinco minutos
welcome-feed = Ir al canal
