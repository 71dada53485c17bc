# Hoy: lo que se puede perder, quién debe estar dónde, lo prometido; y las tareas de un caso.

today-title = Hoy
today-lead = Primero lo que puede perder un derecho; después, quién debe estar dónde y lo que se prometió.
today-mine = Lo mío
today-office = Mi oficina
today-fatal = Fatal en 72 horas
today-fatal-none = Ninguna fecha fatal termina en 72 horas.
today-overdue = Vencido y sin terminar
today-reviews = Plazos por revisar: perdidos, o terminados y luego movidos
today-reserved = Asuntos reservados: un abogado debe ver. { $n ->
    [one] Un caso abierto no tiene representante.
   *[other] { $n } casos abiertos no tienen representante.
}
today-reserved-why = Se dice de todo caso sin representante, contenga lo que contenga.
today-reserved-list = Ver esos casos
today-hearings = Audiencias en 72 horas
today-hearings-none = Ninguna audiencia en 72 horas.
today-replies = Respuestas prometidas a familias
today-replies-none = Ninguna respuesta prometida en siete días.
today-visits = Visitas y otras tareas
today-visits-none = Ninguna en siete días.
today-leases = Alertas tomadas
today-leases-none = Ninguna alerta tomada.
today-lease-by = la tiene { $who }
today-digest = Resumen de la mañana: { $day }
today-digest-none = Ninguna fecha de sus casos avisa hoy.
today-digest-read = Leído
today-digest-delivered = Entregado una sola vez,
today-digest-overdue = { $n } vencidas y sin terminar

task-title = Tareas
task-add = Nueva tarea
task-none = Nada pendiente. Aquí se anotan las respuestas prometidas a la familia y las visitas.
task-kind = Qué es
task-kind-reply = Respuesta a la familia
task-kind-visit = Visita
task-kind-review = Revisión de plazo perdido
task-kind-counsel = Falta representante
task-kind-moved = La fecha se movió después de terminado el plazo: ¿vale el término? Si no, vuelva a abrirlo.
task-kind-other = Otra tarea
task-what = Qué hay que hacer
task-when = Para cuándo (hora del lugar)
task-walled = Habla de temor, asilo o protección: queda reservada
task-late = Atrasada
task-end = Terminar tarea
task-how = Cómo terminó
task-done = Hecha
task-dropped = Ya no se hará
task-came-of-it = Qué resultó
task-review-opened = Se abrió la revisión del plazo perdido
task-counsel = Asuntos reservados: una abogada o un abogado debe mirar. Asigne representante.
today-counsel = Esperan representante
problem-counsel_not_engaged = Esta tarea termina sola cuando hay representante que tomó el caso.
field-opens_itself = Esta tarea se abre y termina sola.
problem-hearing_to_come = Una audiencia que no ha llegado no se ha celebrado.
problem-review_needs_manager = La revisión de un plazo la termina un responsable.
field-another_day = Ya es otro día: lea el resumen de hoy.
field-not_yours = Las fechas las confirma un abogado o un responsable.
field-not_brought = Esa fecha no la produce este hecho.
today-rules-waiting = { $n ->
    [one] En un caso espera aprobación un cambio de las reglas.
   *[other] En { $n } casos espera aprobación un cambio de las reglas.
 }
today-rules-look = Fechas de antes y de ahora
