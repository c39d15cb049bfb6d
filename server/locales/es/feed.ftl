# El canal común y su filtro.

feed-title = Qué hacen las ciudades
feed-lead = Iniciativas, experiencias y recursos de esta ciudad y de las ciudades a las que sigue, de lo más reciente a lo más antiguo.
feed-atom-title = Qué hacen las ciudades, visto desde { $city }
feed-records = Fichas
feed-count = { $count ->
    [0] Ninguna ficha
    [one] { NUM($count) } ficha
   *[other] { NUM($count) } fichas
}
feed-empty = Todavía no se ha publicado nada
feed-empty-text = En cuanto esta ciudad, o una ciudad a la que sigue, publique una ficha, aparecerá aquí.
feed-empty-officer = Una buena primera ficha es un recurso que su ciudad ya utiliza: una guía, una formación, un texto. Bastan cinco minutos.
feed-none-yet = Todavía no ha llegado ninguna ficha
feed-none-yet-text = Lo que las ciudades seguidas publicaron antes de que esta las siguiera no se carga. Lo que publiquen a partir de ahora aparecerá aquí.
feed-nothing-found = Ninguna ficha cumple todas estas condiciones
feed-nothing-found-text = Quite alguna, o empiece de nuevo sin ninguna.
feed-alone = En este canal hay una sola ciudad
feed-alone-text = Siga a otras ciudades y lo que publiquen aparecerá junto a las fichas de esta ciudad.

filter = Filtrar
filter-kind = Tipo
filter-theme = Tema
filter-country = País
filter-language = Idioma
filter-city = Ciudad
filter-any-kind = Todos los tipos
filter-any-theme = Todos los temas
filter-any-country = Todos los países
filter-any-language = Todos los idiomas
filter-any-city = Todas las ciudades
filter-apply = Aplicar
filter-clear = Mostrar todo
filter-remove = quitar

pager = Páginas
pager-newer = Más recientes
pager-older = Más antiguas

card-languages = Idiomas:

replies-count = { $count ->
    [0] Sin respuestas por ahora
    [one] { NUM($count) } respuesta
   *[other] { NUM($count) } respuestas
}

write-initiative = Describir una iniciativa
write-experience = Contar una experiencia
write-resource = Añadir un recurso
