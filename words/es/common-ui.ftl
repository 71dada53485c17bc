# Palabras de las partes de la página: botones, campos, listas, estados. Nada de casos.

common-cancel = Cancelar
common-close = Cerrar
common-save = Guardar
common-add = Agregar
common-edit = Corregir
common-back = Atrás
common-next = Siguiente
common-open = Abrir
common-print = Imprimir
common-download = Guardar archivo
common-search = Buscar
common-filter = Filtrar
common-all = Todos
common-none = Ninguno
common-yes = Sí
common-no = No
common-not-sure = No se sabe
common-not-asked = No se preguntó
common-change = Cambiar
common-choose = Elegir…
common-type-to-find = Escriba para buscar
common-nothing-found = Nada coincide. Pruebe con otra palabra.
common-required = obligatorio
common-loading = Cargando…
common-retry = Intentar de nuevo
common-list-changed = La lista cambió desde que se leyó.
common-refresh = Actualizar
common-undo = Deshacer
common-undo-failed = No se pudo deshacer. Mire cómo está ahora.
common-toasts = Avisos de lo que se acaba de hacer
common-more = Más
common-show-kinds = Qué se muestra
common-reason = Motivo
common-reason-help = Queda en el registro con su nombre y la hora.
common-reason-needed = Escriba primero el motivo.
common-unsaved = Sin guardar
common-saved = Guardado
common-choose-file = Elegir archivo
common-file-sending = Enviando { $name } ({ $size })…
common-file-ready = Listo: { $name } ({ $size })
common-file-saved = Guardado en { $where }
common-file-not-saved = No se guardó ningún archivo.

common-file-not-opened = El archivo está guardado, pero este equipo no lo pudo abrir.

common-day-letter = d
common-overdue-by = vencido hace { $time }
common-date-example = 3 mar, +30d, 2026-03-03
common-instant-example = 3 mar 14:30, +2d 9:00
common-date-unread = No se entiende la fecha. Escriba por ejemplo «3 mar», «+30d» o «2026-03-03».
common-instant-unread = No se entiende. Escriba día y hora, por ejemplo «3 mar 14:30».
common-hour-twice = Ese día cambia el horario y esta hora ocurre dos veces: se toma la primera.
common-hour-skipped = Ese día cambia el horario y esta hora no existe: se toma la siguiente.

common-tone-red = plazo
common-tone-amber = fecha protectora
common-tone-house = meta de la casa
common-tone-blue = deber de la autoridad
common-tone-green = a salvo hasta
common-tone-grey = constancia
common-tone-accent = nota

common-step-done = hecho
common-step-now = ahora
common-step-possible = posible
common-step-refused = no procede
common-step-later = después

common-map-zoom-in = Acercar
common-map-zoom-out = Alejar
common-map-whole = Ver todo el país
common-map-keys = Flechas para mover, más y menos para acercar o alejar
common-map-in-words = El mapa en palabras
common-map-point = Punto: { $lat }, { $lon }
common-map-accuracy = con un margen de { $distance }
common-map-county = Condado: { $county }, { $state }
common-map-outside = El punto queda fuera del mapa de Estados Unidos.
common-map-mark = { $name }: a { $distance } del punto
common-map-credit = Formas: US Census Bureau (us-atlas)

common-conflict-title = Alguien cambió esto mientras usted escribía
common-conflict-help = Compare y decida: guardar lo suyo encima o quedarse con lo que está.
common-conflict-mine = Guardar lo mío
common-conflict-theirs = Quedarme con lo que está
common-conflict-field = Dato
common-conflict-yours = Lo que usted escribió
common-conflict-current = Lo que está guardado

common-problem-other = No se pudo hacer. Código para soporte: { $code }
problem-unreachable = No hay conexión con Amparo.
problem-unreachable-help = Revise la red. Nada de lo que escribió se perdió: puede intentarlo de nuevo.
problem-unexpected = Algo falló dentro de Amparo.
problem-unexpected-help = Inténtelo de nuevo. Si vuelve a pasar, avise a quien administra el equipo.

field-invalid = Revise este dato.
field-required = Falta este dato.
