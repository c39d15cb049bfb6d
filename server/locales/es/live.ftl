# Lo que el script añade a las páginas: formularios que se guardan solos, fichas nuevas, listas, teclas.

feed-arrivals = { $count ->
    [one] Mostrar { NUM($count) } ficha nueva
   *[other] Mostrar { NUM($count) } fichas nuevas
}

feed-arrivals-many = Mostrar más de { NUM($count) } fichas nuevas

live-failed = No se ha podido cargar. Lo que ve es lo que había antes aquí.
live-retry = Volver a intentarlo

saved-at = Guardado a las { $time }
saved-offline = Todavía no se ha guardado: no hay conexión. Su texto se conserva en esta ventana y se guardará en cuanto la haya.
saved-signed-out = No se ha guardado: la sesión ha terminado.
saved-sign-in = Iniciar sesión de nuevo en otra ventana
saved-stays = Su texto sigue en esta ventana y se guardará cuando haya iniciado sesión.
saved-not = No se ha guardado.
saved-yourself = Lo que ha escrito sigue aquí. Guárdelo con el botón para ver cómo continuar.
saved-again = No se ha guardado: el sitio no ha respondido como se esperaba. Su texto sigue en esta ventana y se volverá a intentar.
saved-back = Lo que había escrito antes y aún no se había guardado está de nuevo en el formulario.

counter-words = Palabras: { $count }
counter-near = Caracteres: { $count } de { $limit }
counter-over = Caracteres: { $count } de { $limit }. De más: { $over }

shortcuts = Atajos de teclado
shortcuts-next = Ficha siguiente
shortcuts-previous = Ficha anterior
shortcuts-feed = Ir al canal
shortcuts-help = Esta lista
shortcuts-on = Usar atajos de una sola tecla
shortcuts-hint = No hacen nada mientras escribe en un campo. En las páginas de redacción están desactivados hasta que los active aquí.
close = Cerrar

about-kept = Su navegador conserva además dos cosas, solo para este sitio: lo que ha escrito y aún no se ha guardado, hasta que se cierre la ventana, y su elección sobre los atajos de teclado.
