# La bitácora de plazos, la hoja de muro y el calendario que sale del escritorio.

## Bitácora diaria (papel)
paper-journal-title = Bitácora diaria de plazos
paper-journal-open = El día aún no termina: una impresión posterior puede tener más renglones y otra huella.
paper-journal-entered = Registrados
paper-journal-changed = Cambiados
paper-journal-confirmed = Confirmados
paper-journal-met = Cumplidos
paper-journal-extended = Prorrogados
paper-journal-waived = Renunciados
paper-journal-missed = Vencidos sin cumplir
paper-journal-reopened = Reabiertos
paper-journal-nothing = Ese día no se hizo nada con ningún plazo.
paper-journal-gone = Ya no aplica
paper-journal-reason = Motivo: { $reason }
paper-journal-proof = Con prueba en el expediente
paper-journal-compare = La huella se calcula de los renglones del día, no de esta impresión. Queda en la bitácora de auditoría: imprima de nuevo el mismo día, en cualquier idioma, y compare.
paper-journal-about = La bitácora lleva folios y ningún nombre de las personas protegidas, y omite lo reservado.
paper-journal-foot = SHA-256 { $print }
paper-journal-why-record_event = Se registró un hecho
paper-journal-why-supersede_event = Se corrigió un hecho
paper-journal-why-answer_fact = Se respondió una pregunta
paper-journal-why-confirm_set_date = Se confirmó una fecha fijada por la corte
paper-journal-why-book_in = Custodia: ingreso
paper-journal-why-book_out = Custodia: salida
paper-journal-why-confirm_placement = Custodia: lugar confirmado
paper-journal-why-void_placement = Custodia: registro anulado
paper-journal-why-add_hearing = Se fijó una audiencia
paper-journal-why-reset_hearing = Se movió una audiencia
paper-journal-why-cancel_hearing = Se canceló una audiencia
paper-journal-why-open_case = Se abrió el caso
paper-journal-why-attach_alert = Se unió una alerta
paper-journal-why-update_person = Cambiaron los datos de la persona
paper-journal-why-answer_assignment = Se aceptó o declinó la representación
paper-journal-why-end_assignment = Terminó la representación
paper-journal-why-move_step = El caso pasó a otro paso
paper-journal-why-rule_changed = Cambió la regla
paper-journal-why-other = Otro acto en el escritorio
paper-label-journal-hour = Hora
paper-label-journal-folio = Folio
paper-label-journal-by = Quién y por qué
paper-reason-daily_control = control diario

## Hoja de muro (papel)
paper-wall-title = Audiencias y plazos
paper-wall-span = Del { $from } al { $until }
paper-wall-free = Nada este día.
paper-wall-hearing = Audiencia
paper-wall-fatal = FATAL: no cumplirlo puede perder un derecho
paper-wall-deadline = Plazo legal
paper-wall-protective = Fecha protectora: antes del plazo, a propósito
paper-wall-target = Meta de la casa: no es plazo legal
paper-wall-duty = Deber de la otra parte
paper-wall-record = Para constancia
paper-wall-more = Hay más anotaciones de las que caben en esta hoja: vea el Calendario.
paper-wall-about = Folios y ningún nombre. Las audiencias van sin su materia. Lo reservado no está en esta hoja: un abogado debe ver.
paper-wall-foot = La hizo { $who } el { $when }. Vea en el Calendario los cambios posteriores.
paper-label-wall-hour = Hora
paper-label-wall-what = Qué
paper-label-wall-folio = Folio

## Archivo de calendario
paper-ics-mine = Amparo, mis casos: { $office }
paper-ics-office = Amparo: { $office }
paper-ics-about = Audiencias y plazos por folio, sin nombres. Apoyo para decidir, no asesoría jurídica.
paper-ics-hearing = Audiencia

## Papeles del calendario (pantalla)
calendar-papers = Imprimir o suscribirse
calendar-papers-title = Imprimir y llevar
calendar-journal = Bitácora diaria
calendar-journal-what = Lo que se registró, cambió, confirmó y terminó en un día, quién y por qué, con una huella para comparar impresiones posteriores.
calendar-journal-day = Día
calendar-journal-today = Hoy aún no termina: imprímala otra vez mañana para tener el día completo.
calendar-journal-save = Guardar la bitácora
calendar-wall = Hoja de muro
calendar-wall-what = Los próximos 14 días en letra grande: folios y ningún nombre, audiencias sin su materia. Se imprime bien en blanco y negro.
calendar-wall-save = Guardar la hoja de muro
calendar-file = Archivo de calendario
calendar-file-what = Audiencias y plazos del año que viene en un archivo .ics, como están ahora. No sigue los cambios posteriores.
calendar-file-save = Guardar el archivo
calendar-paper-language = Idioma del papel
calendar-whose = Fechas de quién
calendar-whose-mine = De mis casos
calendar-whose-office = De mi oficina
calendar-reason-audit = Control diario
calendar-reason-supervision = Supervisión

## Suscripciones (pantalla)
feed-title = El calendario en su teléfono
feed-what = Una dirección de la que un programa de calendario lee audiencias y plazos por folio, sin nombres y sin lo reservado. Quien tenga la dirección puede leerlos: cuídela como una contraseña.
feed-add = Nueva dirección
feed-name = Dónde se usa
feed-name-help = Por ejemplo: mi teléfono
feed-make = Hacer la dirección
feed-token-once = Copie esta dirección ahora: se muestra una sola vez.
feed-copy = Copiar
feed-copied = Dirección copiada
feed-not-copied = No se pudo copiar: marque la dirección y cópiela a mano.
feed-address = Dirección
feed-alone = En un escritorio solo, la dirección funciona únicamente mientras este escritorio está servido y abierto, y solo desde esta computadora. Para un teléfono hace falta el servidor de su consulado.
feed-window = Esta ventana no sirve direcciones: use el archivo de calendario, o entre al servidor de su consulado en un navegador y haga ahí la dirección.
feed-none = Aún no hay direcciones
feed-none-why = Haga una por cada aparato, para poder revocarla si el aparato se pierde.
feed-read = Última lectura
feed-never-read = Nunca leída
feed-revoke = Revocar
feed-revoke-why = El aparato ya no recibirá nada. Lo que ya leyó queda en él hasta que vuelva a leer.
feed-revoked = Revocada
feed-revoked-done = Dirección revocada
feed-live = En uso
field-too_many_feeds = Ya hay { $most } direcciones: revoque una primero.
problem-feed_busy = Este calendario se leyó demasiadas veces. Espere { $seconds } segundos.
problem-feed_already_made = Esa dirección ya se hizo y no se puede mostrar otra vez: revóquela y haga otra.
field-day_ahead = Ese día aún no empieza.
problem-journal_too_long = El día tiene más de { $most } renglones.
