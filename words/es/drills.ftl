# Simulacros: alertas de ejercicio que el servidor manda por todos los caminos reales.
settings-drills = Simulacros
drills-explained = Alertas de ejercicio que se mandaron por todos los caminos reales. No llegan a ningún contacto y no se cuentan entre las alertas de verdad. Tiempos desde que se oprime el botón, en segundos: mediana / 95 de cada 100.
drills-none = Todavía no se ha hecho ningún simulacro
drills-none-explained = Quien administra el servidor lo corre con «amparo-gateway drill».
drills-of = { $by } · { $office }
drills-counts = { $planned } previstas, { $received } recibidas
drills-whole = Ninguna perdida ni duplicada
drills-broken = { $lost } perdidas, { $doubled } duplicadas
drills-open = Sin terminar
drills-office = Oficina
drills-alerts = Alertas
drills-leg-receipt = Recibida
drills-leg-on-desk = En la pantalla
drills-leg-paged = Se llamó a alguien
drills-leg-acknowledged = Tomada
