# Custodia: dónde está la persona, según quién y con qué certeza.

custody-title = Custodia
custody-now = Custodia ahora
custody-record = Registrar ingreso
custody-record-out = Registrar salida
custody-confirm = Dar más certeza
custody-void = Anular
custody-empty = No se sabe aún dónde está
custody-empty-why = Cuando el localizador, la familia o el centro digan dónde está, regístrelo: de ahí salen la zona horaria, el consulado y el circuito.
custody-stay = Detención { $n }
custody-gap = Nadie sabe dónde estuvo
custody-gap-open = Nadie sabe dónde está desde entonces
custody-since = desde { $when }
custody-until = hasta { $when }
custody-known-from = Lo sabemos desde { $when }
custody-reported-by = Registró { $who }
custody-voided = Anulado: { $why }
custody-facility = Centro de detención
custody-facility-help = Nombre, código, ciudad o estado
custody-not-listed = No está en el directorio
custody-place = Nombre del lugar
custody-zone = Zona horaria del lugar
custody-zone-of-facility = La hora es la del lugar: la pone el directorio.
custody-state = Estado
custody-holder = Quién tiene la custodia
custody-holder-ice = ICE
custody-holder-cbp = CBP (Patrulla Fronteriza o puerto)
custody-holder-local_jail = Cárcel local o estatal
custody-holder-orr = ORR (menor)
custody-holder-marshals = Custodia penal federal
custody-book-in = Ingreso (fecha y hora del lugar)
custody-left-before = Salida del lugar anterior, si se sabe
custody-left-before-none = No hay un lugar anterior registrado.
custody-source = Quién lo dice
custody-confidence = Certeza
custody-new-stay = Es otra detención, después de quedar libre
custody-out-at = Salida (fecha y hora del lugar)
custody-out-why = Por qué salió
custody-void-why = Quedará tachado a la vista y dejará de contar para la custodia y los plazos.
custody-other-office = Por este lugar responde otro consulado: { $office }
custody-other-office-help = Este caso sigue a su cargo hasta que esa oficina lo acepte.
custody-suggested = ¿Registrar también lo que ocurrió?
custody-suggested-help = De estos hechos se cuentan los plazos; el programa no los da por ocurridos.
custody-transfer-effects = Qué cambia con el traslado
custody-dates-changed = 
    { $n ->
        [one] Cambió una fecha
       *[other] Cambiaron { $n } fechas
     }
custody-court-stays = La corte y lo ya presentado siguen igual hasta una orden.
