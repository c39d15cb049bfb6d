# El primer arranque.

setup-title = Configurar su ciudad
setup-lead = Dos partes: su ciudad y la primera persona que administra el sitio. Todo se puede cambiar después, salvo la dirección y el identificador.
setup-domain = La dirección de esta ciudad, para siempre
setup-domain-text = Las demás ciudades conocen la suya por este nombre. Si no es correcto, deténgase aquí y cambie antes server.domain en el archivo de configuración.
setup-code = El código de configuración
field-code = Código de configuración
field-code-hint = Se mostró donde se arrancó el programa.
setup-city = Su ciudad
field-handle = Identificador
field-handle-hint = El nombre corto antes de la arroba, por ejemplo ciudad o ayuntamiento. No se podrá cambiar después.
setup-administrator = La primera cuenta de administración
setup-administrator-text = Con esta cuenta se puede invitar a las demás personas. Invite pronto a una segunda persona a administrar.
field-officer-name = Nombre que aparece junto a sus respuestas
field-officer-name-hint = Puede ser una función: «Oficina de Prevención».
setup-do = Abrir el sitio de la ciudad
