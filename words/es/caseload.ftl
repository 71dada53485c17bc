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
caseload-oldest-alert = Alerta sin atender más antigua
caseload-no-alert = Ninguna
caseload-alerts-waiting = { $count ->
    [0] Nadie espera
    [one] Espera 1 alerta
   *[other] Esperan { $count } alertas
}
caseload-open-alerts = { $count } alertas sin atender, abrir la cola
caseload-by-facility = Por centro de detención
caseload-facility = Centro de detención
caseload-times = Tiempos de respuesta
caseload-times-help = Desde que se oprime el botón o entra la llamada. Cada alerta cuenta una vez; los simulacros no cuentan.
caseload-times-days = Periodo
caseload-times-last = { $days ->
    [one] Último día
   *[other] Últimos { $days } días
}
caseload-times-leg = Hasta que…
caseload-times-read = una persona la leyó
caseload-times-reached = se habló con alguien o se supo dónde está
caseload-times-represented = un representante quedó a cargo
caseload-times-done = Alertas
caseload-times-median = La mitad, en
caseload-times-p90 = 9 de cada 10, en
caseload-times-longest = La que más esperó
caseload-times-of = { $done } de { $alerts }
caseload-times-none = En este periodo no hubo alertas
caseload-times-more = Hubo más alertas: se cuentan las últimas { $alerts }.
caseload-took = { $days ->
    [0] { $hours ->
        [0] { $minutes ->
            [0] { $seconds } s
           *[other] { $minutes } min { $seconds } s
        }
       *[other] { $hours } h { $minutes } min
    }
   *[other] { $days } d { $hours } h
}
