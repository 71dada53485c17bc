# Operativos: muchas alertas de un mismo lugar y hora, seguidas como una, con la lista de las personas.

incidents-title = Operativos
incidents-explained = Cuando llegan muchas alertas de un mismo lugar, reúnalas aquí: se toman, se reparten y se sigue a cada persona en una sola lista.
incidents-name = Nombre del operativo
incidents-name-help = El lugar basta. No escriba aquí el nombre de ninguna persona.
incidents-title-default = Operativo en { $place }
incidents-began = Comenzó
incidents-which = Cuáles
incidents-open-ones = En curso
incidents-closed-ones = Cerrados
incidents-none-open = Ningún operativo en curso
incidents-none-closed = Ningún operativo cerrado
incidents-none-explained = Se abre desde una alerta: en Alertas, con la tecla G.
incidents-of-alert = Operativo
incidents-of-alert-none = Esta alerta no está en ningún operativo.
incidents-gather-alert = Reunir en un operativo
incidents-gather-explained = La alerta conserva su folio y se sigue atendiendo por su cuenta; el operativo la muestra junto con las demás.
incidents-new = Uno nuevo
incidents-known = Uno en curso
incidents-choose = Elija el operativo.
incidents-open = Abrir el operativo
incidents-gather = Reunir
incidents-alerts = Alertas
incidents-persons = Personas
incidents-waiting = Por atender
incidents-held = Alguien las tiene
incidents-handled = Atendidas
incidents-elsewhere = De otra oficina
incidents-roster = Personas del operativo
incidents-roster-none = Nadie en la lista
incidents-roster-none-explained = Cada alerta que se reúne trae a su persona. Si un testigo nombra a alguien, agréguelo.
incidents-person-name = Nombre
incidents-person-name-help = Como lo dijeron. Vacío si no se sabe.
incidents-whereabouts = Qué se sabe
incidents-whereabouts-unknown = Aún no se sabe
incidents-whereabouts-detained = Detenida
incidents-whereabouts-released = La soltaron
incidents-whereabouts-safe = A salvo
incidents-whereabouts-help = Es lo que alguien dijo. La custodia confirmada se lleva en el caso.
incidents-seen-where = Dónde se le vio
incidents-holder = Quién atiende
incidents-nobody = Nadie
incidents-by-witness = por testigo
incidents-case = Abrir el caso
incidents-take-all = { $count ->
    [0] Tomar las que esperan
    [one] Tomar la que espera
   *[other] Tomar las { $count } que esperan
 }
incidents-taken = { $taken ->
    [one] Usted tomó una alerta
   *[other] Usted tomó { $taken } alertas
 }; { $waiting ->
    [0] ninguna espera
    [one] una espera
   *[other] { $waiting } esperan
 }.
incidents-nobody-waits = Ninguna alerta espera.
incidents-assign = Repartir
incidents-assign-explained = Cada alerta queda quince minutos con esa persona. Para quien oprimió el botón sigue sin leerse hasta que ella la tome.
incidents-assign-to = A quién
incidents-assign-most = Cuántas, de { $count }
incidents-assign-choose = Elija a quién.
incidents-assign-range = Escriba un número de 1 a 200.
incidents-assigned = { $taken ->
    [one] Se entregó una alerta
   *[other] Se entregaron { $taken } alertas
 }; { $waiting ->
    [0] ninguna espera
    [one] una espera
   *[other] { $waiting } esperan
 }.
incidents-gather-title = Alertas del mismo condado y horas
incidents-gather-more = Reunir más ({ $count })
incidents-gather-count = { $count ->
    [one] Reunir una alerta
   *[other] Reunir { $count } alertas
 }
incidents-gathered = { $count ->
    [one] Se reunió una alerta
   *[other] Se reunieron { $count } alertas
 }.
incidents-candidates = { $count ->
    [one] Otra alerta del mismo condado, con menos de doce horas de diferencia, no está en ningún operativo.
   *[other] Otras { $count } alertas del mismo condado, con menos de doce horas de diferencia, no están en ningún operativo.
 }
incidents-candidates-explained = Quite la marca a las que sean de otra cosa.
incidents-candidates-none = Ninguna otra alerta
incidents-candidates-none-explained = No hay otra alerta del condado, a menos de doce horas del comienzo, que no esté ya en un operativo.
incidents-choose-alert = Marque al menos una.
incidents-add-person = Agregar persona
incidents-person = Persona del operativo
incidents-person-alerts = Alertas que hablan de esta persona
incidents-let-go = Sacar del operativo
incidents-same-as = Es la misma persona que
incidents-same-help = Quedará una sola línea con las alertas de las dos.
incidents-same-choose = Elija a la otra persona.
incidents-same = Juntar las dos líneas
incidents-void-person = Quitar de la lista
incidents-void-explained = La línea deja de contar; queda en el registro con su motivo.
incidents-close = Cerrar el operativo
incidents-close-explained = Se cierra cuando ninguna alerta espera. Las personas y las alertas quedan como están.
incidents-closed = Cerrado
incidents-reopen = Reabrir el operativo
incidents-reopen-explained = Vuelve a la lista de los que están en curso.
incidents-erased = Los nombres se borraron al cumplirse el plazo de conservación.
incidents-erased-name = Borrado
problem-incident_waiting = Hay alertas que nadie tiene. Tómelas o repártalas antes de cerrar.
problem-incident_closed = El operativo está cerrado. Reábralo primero.
problem-incident_exercise = Un ejercicio no entra en un operativo real.
field-incident_other = La alerta ya está en otro operativo.
problem-incident_person_spoken = Una alerta habla de esta persona: sáquela del operativo, o júntela con otra línea.
