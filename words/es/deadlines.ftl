# Plazos del debido proceso: clases de fecha, colores, estados, y el razonamiento de cada cómputo.
# Los nombres que dan los datos (hechos, preguntas, festivos) llegan en las dos lenguas: aquí se leen los terminados en _es.

deadline-not-advice = Apoyo para decidir, no asesoría jurídica.
deadline-not-confirmed-mark = Sin confirmar por abogado
deadline-no-date = Sin fecha
deadline-green-warning = No impide la detención ni el traslado.
deadline-reserved-line = Asuntos reservados: un abogado debe ver.

deadline-kind-deadline = Plazo legal
deadline-kind-court-set = Fecha fijada por la corte
deadline-kind-protective = Fecha de protección
deadline-kind-internal-target = Meta de la casa
deadline-kind-mx-target = Meta del servicio consular
deadline-kind-government-duty = Obligación de la autoridad
deadline-kind-government-limit = Límite de la autoridad
deadline-kind-expiry = Vencimiento
deadline-kind-benchmark = Referencia, no ley
deadline-kind-protected-until = Protegido hasta
deadline-kind-not-before = No antes de
deadline-kind-record = Para el registro
deadline-kind-eligibility = Quién puede pedirlo
deadline-kind-window-open = Ventana abierta
deadline-kind-right-no-date = Derecho sin fecha
deadline-kind-not-outside = No fuera de horario
deadline-kind-review-date = Fecha de revisión

deadline-colour-red = Rojo: plazo nuestro
deadline-colour-amber = Ámbar: protección
deadline-colour-target = Meta de la casa
deadline-colour-blue = Azul: obligación de la otra parte
deadline-colour-green = Verde: no impide la detención ni el traslado
deadline-colour-grey = Gris: para saber

deadline-warning-fatal = Fatal: no cumplirlo puede perder un derecho
deadline-warning-duty = Obligación de otro
deadline-warning-target = Meta
deadline-warning-info = Información

deadline-status-stands = Vigente
deadline-status-superseded = Sustituido por la fecha fijada
deadline-status-possible = Posible: confirmar
deadline-status-history = Historia: el hecho fue corregido

deadline-place-custody = el lugar de detención
deadline-place-court = la corte
deadline-place-bia = la BIA
deadline-place-circuit-clerk = la secretaría del circuito
deadline-place-district-clerk = la secretaría del distrito
deadline-place-dhs-office = la oficina de DHS
deadline-place-consulate = el consulado

deadline-closed-circuit-clerk = la secretaría del circuito
deadline-closed-district-clerk = la secretaría del distrito
deadline-closed-ecas = el sistema ECAS

deadline-confidence-high = Confianza alta
deadline-confidence-medium = Confianza media
deadline-confidence-low = Confianza baja

deadline-checked-primary-text = Cotejado con el texto legal
deadline-checked-secondary-source = Cotejado con fuente secundaria
deadline-checked-not-checked = No cotejado

deadline-owner-respondent = la persona
deadline-owner-eoir = EOIR
deadline-owner-consulate = el consulado
deadline-owner-dhs = DHS
deadline-owner-ice = ICE
deadline-owner-counsel = el abogado
deadline-owner-losing-party = la parte que pierde
deadline-owner-us-attorney = la fiscalía federal
deadline-owner-parties = las partes
deadline-owner-arresting-authority = la autoridad que arresta
deadline-owner-detaining-authority = la autoridad que detiene
deadline-owner-local-jail = la cárcel local
deadline-owner-uscis = USCIS
deadline-owner-defence-counsel = la defensa penal
deadline-owner-facility = el centro de detención
deadline-owner-competent-authority = la autoridad competente
deadline-owner-consulate-or-counsel = el consulado o el abogado
deadline-owner-district-court = la corte de distrito
deadline-owner-cbp = CBP
deadline-owner-magistrate-judge = el juez magistrado
deadline-owner-agency = la dependencia
deadline-owner-requester = quien solicita
deadline-owner-family-or-person = la familia o la persona

deadline-authority-statute = Ley
deadline-authority-regulation = Reglamento
deadline-authority-court-decision = Sentencia
deadline-authority-mx-internal-target = Meta interna mexicana
deadline-authority-policy = Política administrativa
deadline-authority-internal-target = Meta interna
deadline-authority-court-rule = Regla de la corte
deadline-authority-treaty = Tratado
deadline-authority-practice-manual = Manual de práctica

deadline-change-created = Fecha nueva
deadline-change-moved = La fecha cambió
deadline-change-restated = Misma fecha, otro estado
deadline-change-gone = La regla ya no aplica

deadline-because-rule-changed = Cambió la regla
deadline-because-inputs-changed = Cambiaron los hechos o las respuestas

deadline-transfer-custody-zone = Zona horaria de la custodia
deadline-transfer-consulate = Consulado responsable
deadline-transfer-bond-circuit = Circuito para la fianza
deadline-transfer-habeas-circuit = Circuito y distrito para el habeas
deadline-transfer-court = Corte migratoria (8 CFR 1003.20)
deadline-transfer-filing-zone = Zona horaria para presentar escritos
deadline-transfer-petition = Petición de revisión

deadline-outcome-changes = Cambia con el lugar
deadline-outcome-stays = Sigue igual hasta una orden
deadline-outcome-ask = Falta preguntar si hay algo pendiente

deadline-bar-unknown-step = Ese paso no existe.
deadline-bar-from-not-open = El paso de origen no está abierto.
deadline-bar-without-custody = No se pasa de la alerta al cierre sin custodia, salvo localizado libre. Nadie puede autorizarlo.
deadline-bar-requirement-missing = Falta un hecho previo obligatorio. Nadie puede autorizarlo.

trace-deadline-event = { $event_es }: { $at } ({ $zone }); cuenta desde el { $date }.
trace-deadline-event-superseded = Ese hecho fue corregido después: la fecha queda como historia.
trace-deadline-in-force-since = Regla vigente desde el { $from }.
trace-deadline-in-force-between = Regla vigente del { $from } al { $to }.
trace-deadline-fact =
    { $question_es } { $answer ->
        [yes] Sí.
        [no] No.
       *[other] { $answer_es }.
    }
trace-deadline-ask = Falta confirmar: { $question_es }
trace-deadline-ask-reserved = Falta confirmar: asunto reservado; un abogado debe ver.
trace-deadline-count-minutes = Más { $n } minutos transcurridos: { $at }.
trace-deadline-count-hours = Más { $n } horas transcurridas, sin excluir fines de semana: { $at }.
trace-deadline-count-hours-before = Menos { $n } horas transcurridas: { $at }.
trace-deadline-count-business-hours = Más { $n } horas de días hábiles: { $at }.
trace-deadline-clocks-change = Entre tanto cambia la hora oficial, de UTC{ $from } a UTC{ $to }.
trace-deadline-count-days = Sin contar ese día, el día { $n } es el { $date }.
trace-deadline-count-days-before = Con la audiencia como día 0, { $n } días antes es el { $date }.
trace-deadline-count-business-days = Sin contar ese día, el día hábil { $n } es el { $date }.
trace-deadline-count-business-days-before = { $n } días hábiles antes es el { $date }.
trace-deadline-count-months = Sumando { $n } (meses) da el { $date }.
trace-deadline-count-years = Sumando { $n } (años) da el { $date }.
trace-deadline-clamped = Ese mes no tiene día { $day }: vale su último día, el { $date }.
trace-deadline-as-stated = La fecha es la que se dio: el { $date }.
trace-deadline-no-date = Esta regla no fija fecha.
trace-deadline-skip-weekend = El { $date } es fin de semana.
trace-deadline-skip-holiday = El { $date } es festivo: { $holiday_es }.
trace-deadline-skip-holiday-observed = El { $date } se guarda el festivo: { $holiday_es }.
trace-deadline-skip-closing =
    { $date } estuvo cerrado: { $office ->
        [circuit_clerk] secretaría del circuito.
        [district_clerk] secretaría del distrito.
       *[ecas] sistema ECAS.
    }
trace-deadline-roll = Pasa al siguiente día hábil, el { $date }.
trace-deadline-no-roll = El { $date } no es día hábil, y esta regla no se recorre.
trace-deadline-closing-moves = Por el cierre confirmado pasa del { $before } al { $date }.
trace-deadline-closing-unconfirmed =
    Hay un cierre sin confirmar el { $date } ({ $office ->
        [circuit_clerk] secretaría del circuito
        [district_clerk] secretaría del distrito
       *[ecas] sistema ECAS
    }): no mueve nada.
trace-deadline-set-date = La fecha fijada, { $date }, sustituye a ésta, que queda a la vista.
trace-deadline-set-date-waits = La fecha fijada, { $date }, rebasa el tope de ley: vale sólo cuando la confirme una segunda persona.
trace-deadline-set-date-missing = Se dijo que hay fecha fijada, pero no está capturada: sigue ésta.
trace-deadline-set-date-unknown = No consta si se fijó otra fecha: sigue ésta; hay que preguntar.
trace-deadline-pair = Va junto con: { $title_es }.
trace-deadline-house-target = Meta de la casa: el día hábil anterior, el { $date }.
trace-deadline-day-ends =
    Recibido a más tardar a las 23:59 del { $date } en { $place ->
        [custody] el lugar de detención
        [court] la corte
        [bia] la BIA
        [circuit_clerk] la secretaría del circuito
        [district_clerk] la secretaría del distrito
        [dhs_office] la oficina de DHS
       *[consulate] el consulado
    } ({ $zone }).
trace-deadline-day-ends-zone-unknown =
    Recibido a más tardar a las 23:59 del { $date } en { $place ->
        [custody] el lugar de detención
        [court] la corte
        [bia] la BIA
        [circuit_clerk] la secretaría del circuito
        [district_clerk] la secretaría del distrito
        [dhs_office] la oficina de DHS
       *[consulate] el consulado
    }; no consta su zona horaria: se muestra la del caso ({ $zone }).
trace-deadline-cite = { $citation }.
trace-deadline-confirmed = Regla confirmada por { $attorney } el { $date }.
trace-deadline-not-confirmed = Ningún abogado de la oficina ha confirmado esta regla.
