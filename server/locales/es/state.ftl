# El estado del canal.

nav-state = Estado del canal
state-title = Estado del canal
state-lead = ¿Está aquí todo lo que han publicado las ciudades? Cada línea se calcula a partir de lo que las propias ciudades han firmado.
state-summary = { $count ->
    [one] Ciudades completas aquí: { $count } de { $all }. Entradas: { $entries }. Calculado el
   *[other] Ciudades completas aquí: { $count } de { $all }. Entradas: { $entries }. Calculado el
}
standing-home = Esta ciudad
standing-complete = Completa
standing-joining = Cargando
standing-behind = Con retraso
standing-quarantined = En suspenso
standing-plain = No se puede demostrar
standing-asked = Aún sin respuesta
state-home = { $count ->
    [one] { $count } entrada, conservada aquí.
   *[other] { $count } entradas, conservadas aquí.
}
state-complete = Completa (entradas: { $count } de { $total }). Comprobada el { $time }.
state-joining = Se está cargando el historial (entradas: { $count } de { $total }). Cada una se comprueba.
state-behind = { $count ->
    [one] Falta una entrada. Se está obteniendo.
   *[other] Faltan { $count } entradas. Se están obteniendo.
}
state-last = Completa por última vez el { $time }.
state-quarantined = Lo que envía esta ciudad incumple las reglas. No se acepta nada nuevo de ella hasta que lo decida quien administra este sitio; lo que ya estaba aquí permanece.
state-plain = Este servidor no lleva una lista numerada de lo que publica. Lo que envía se muestra; no se puede demostrar que no falte nada.
state-asked = Esta ciudad no ha respondido a la solicitud para seguirla.
state-unreachable = La ciudad no responde desde el { $time }.
state-vouched = Sus fichas se comprobaron con una copia que conserva { $host }.
state-withheld = { $count ->
    [one] La ciudad no muestra por ahora una de las entradas.
   *[other] La ciudad no muestra por ahora { $count } de las entradas.
}
state-fork = { $count ->
    [one] La ciudad ha firmado dos entradas distintas con un mismo número. Ambas se guardan como prueba.
   *[other] { $count } veces ha firmado la ciudad dos entradas distintas con un mismo número. Todas se guardan como prueba.
}
state-reason = Motivo: { $reason }
state-load = Cargar lo que otras ciudades conservan de ella
state-release = Volver a intentarlo
state-unknown = Ciudades a las que esta no sigue
state-unknown-text = Otras ciudades conservan lo que estas han publicado. Al seguirlas, entra en el canal, aunque la propia ciudad ya no responda.
state-entries = { $count ->
    [one] { $count } entrada
   *[other] { $count } entradas
}
state-digest = Huella del canal
state-digest-text = Dos ciudades que conservan las mismas ciudades y tienen la misma huella tienen exactamente el mismo canal.
state-compare-with = Otra ciudad
state-compare = Comparar
state-equal = Canal igual al de { $city }
state-different = Canal distinto del de { $city }
state-different-text = Estas ciudades no coinciden allí, o no se conservan allí:
state-ours = Aquí:
state-theirs = Allí:
state-json = Lo mismo, para programas (JSON)
done-history-loading = Se está cargando el historial.
done-log-released = Se vuelve a admitir lo que envía la ciudad; sus fichas se están comprobando.
arrivals = { $count ->
    [0] Sitios a los que ha llegado esta versión: ninguno de { $all }
    [one] Sitios a los que ha llegado esta versión: { $count } de { $all }
   *[other] Sitios a los que ha llegado esta versión: { $count } de { $all }
}
arrivals-missing = A estos todavía no: se vuelve a intentar hasta que respondan.
arrivals-since = no responde desde el { $time }
audit-log-load = Historial cargado
audit-log-release = Registro numerado admitido de nuevo
audit-log-recover = Entradas propias recuperadas de otras ciudades miembro
pruned-title = La ciudad que lo publicó ya no lo conserva
pruned-text = Estos contenidos estaban en el canal, y la ciudad que los publicó ya no los tiene, aunque nunca los retiró. No se muestran y se eliminan a los 30 días.
forks-title = Dos entradas con un mismo número
forks-text = Una ciudad firma cada una de sus entradas con un número. Si ha firmado dos con el mismo, alguien ha recibido otra cosa. Ambas se guardan aquí como prueba; la primera es la que se muestra.
forks-kept = La entrada que se muestra
forks-other = La otra entrada
peer-scheme = Firma
scheme-cavage = Sistema antiguo (draft-cavage, RSA)
scheme-rfc9421-rsa = RFC 9421, RSA
scheme-rfc9421-ed25519 = RFC 9421, Ed25519
