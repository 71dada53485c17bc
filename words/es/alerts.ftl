# Alertas: la cola, la alerta, su captura y lo que se hace con ella.

trace-desk-alone = Este equipo trabaja solo: la alerta queda en { $city } ({ $consulate }) y Amparo no avisa a ninguna otra oficina. Llame usted a la responsable{ $responsible ->
    [MX-CIAM] , el centro de llamadas
   *[other] { " " }({ $responsible })
 }.
