# Palabras que comparten la pantalla, los papeles y los mensajes.

## Fechas
common-date = { $day } { $month } { $year }
common-weekday-date = { $weekday } { $day } { $month } { $year }
common-month-year = { $month } { $year }
common-hour = { $clock } { $zone }
common-am = a. m.
common-pm = p. m.
common-date-hour = { $date }, { $hour }
common-month-1 = ene
common-month-2 = feb
common-month-3 = mar
common-month-4 = abr
common-month-5 = may
common-month-6 = jun
common-month-7 = jul
common-month-8 = ago
common-month-9 = sep
common-month-10 = oct
common-month-11 = nov
common-month-12 = dic
common-weekday-1 = lun
common-weekday-2 = mar
common-weekday-3 = mié
common-weekday-4 = jue
common-weekday-5 = vie
common-weekday-6 = sáb
common-weekday-7 = dom

## Páginas
common-page-of = Página { $page } de { $pages }
