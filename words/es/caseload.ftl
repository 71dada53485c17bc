# Tablero de carga de casos.

caseload-title = Carga
caseload-as-of = Al
caseload-open = Abiertos
caseload-open-note = Abiertos y reabiertos
caseload-unassigned = Sin representante
caseload-unassigned-note = Abiertos sin representante a cargo
caseload-overdue = Con plazo vencido
caseload-overdue-note = Una fecha roja ya pasó y sigue abierta
caseload-on-hold = En pausa
caseload-on-hold-note = Contados aparte
caseload-by-stage = Por etapa
caseload-by-representative = Por representante
caseload-by-owner = Por responsable
caseload-stage = Etapa
caseload-representative = Representante
caseload-owner = Responsable
caseload-figures = Abiertos · en pausa · vencidos
caseload-no-bars = Todavía no hay nada que contar
caseload-open-list = { $label }: { $count }, abrir la lista
