# Representantes legales: el padrón, su importación y la asignación a un caso.

representatives-title = Representantes
representatives-explained = Abogadas y abogados externos a quienes la oficina encarga casos.
representatives-add = Agregar representante
representatives-import = Importar padrón
representatives-import-explained = Primero se revisa el archivo renglón por renglón; nada se escribe hasta que usted lo diga.
representatives-import-columns = Archivo CSV con este encabezado: name, bar_state, bar_number, languages, firm, courts, phone, email, capacity, contract_until. Los cuatro primeros son obligatorios; idiomas como es|en, fecha como 2026-12-31. Quien no esté en el archivo se queda como está.
representatives-import-file = Padrón en CSV
representatives-find = Nombre
representatives-language = Idioma
representatives-with-room = Sólo con lugar
representatives-inactive-too = También quienes ya no toman casos
representatives-name = Nombre
representatives-standing = Situación
representatives-load = Carga
representatives-load-of = { $cases } de { $capacity }
representatives-languages = Idiomas
representatives-languages-help = Códigos: es, en, tzo, nah…
representatives-bar = Cédula
representatives-bar-state = Estado de la cédula
representatives-bar-number = Número de cédula (bar)
representatives-courts = Cortes
representatives-courts-help = Códigos EOIR: DAL, HOU…
representatives-firm = Despacho
representatives-phone = Teléfono
representatives-email = Correo
representatives-capacity = Casos a la vez
representatives-capacity-help = Con esta carga ya no se le ofrece sin motivo.
representatives-leave = De licencia hasta
representatives-contract = Contrato hasta
representatives-takes-cases = Toma casos
representatives-inactive = no toma casos
representatives-full = sin lugar
representatives-free = con lugar
representatives-saved = Representante guardado
representatives-save = Guardar
representatives-manager-only = Sólo la jefatura cambia el padrón.
representatives-none = El padrón está vacío
representatives-none-explained = Importe el padrón de la oficina en CSV o agregue a la primera persona.
representatives-none-match = Nadie coincide
representatives-none-match-explained = Quite un filtro o busque por otro apellido.
representatives-field-name = nombre
representatives-field-firm = despacho
representatives-field-bar_state = estado de la cédula
representatives-field-bar_number = número de cédula
representatives-field-leave_until = licencia hasta
representatives-field-languages = idiomas
representatives-field-courts = cortes
representatives-field-phone = teléfono
representatives-field-email = correo
representatives-field-capacity = casos a la vez
representatives-field-contract_until = contrato

import-added = { $count ->
    [one] { $count } nuevo
   *[other] { $count } nuevos
}
import-changed = { $count ->
    [one] { $count } cambia
   *[other] { $count } cambian
}
import-same = { $count } igual
import-wrong = { $count ->
    [one] { $count } error
   *[other] { $count } errores
}
import-wrong-rows = Qué está mal
import-rows = Qué cambiaría
import-fate-added = nuevo
import-fate-changed = cambia
import-fate-same = igual
import-fields = cambia: { $fields }
import-skip-wrong = Importar los renglones buenos y dejar fuera los que están mal
import-write = Importar
import-done = Padrón importado: { $added } nuevos, { $changed } cambiados
import-choose-first = Elija primero el archivo.
import-nothing = El archivo no cambia nada.
import-mend-first = Corrija los errores o marque que se dejen fuera.
row-wrong = Fila { $row }, { $field }: el dato no se entiende.
row-not_a_language = Fila { $row }, { $field }: «{ $value }» no es una lista de códigos de idioma, como es|en.
row-not_a_mail = Fila { $row }, { $field }: «{ $value }» no es un correo.

assignment-nobody = Sin representante
assignment-nobody-explained = Ofrezca el caso: se revisan conflictos, carga e idioma antes de enviarlo.
assignment-offer = Ofrecer el caso
assignment-representative = Representante
assignment-choose-first = Elija a quién.
assignment-checking = Revisando conflictos…
assignment-reason = Por qué, a pesar de lo encontrado
assignment-offered-done = Caso ofrecido
assignment-offered = ofrecido
assignment-accepted = aceptado
assignment-declined = rechazado
assignment-expired = sin respuesta
assignment-engaged = a cargo
assignment-ended = terminado
assignment-offered-at = Ofrecido
assignment-because = Motivo: { $reason }
assignment-say-accepted = Aceptó
assignment-say-engaged = Ya está a cargo (G-28 o E-28)
assignment-say-declined = Rechazó
assignment-end = Terminar
assignment-end-explained = El caso queda sin representante y lo reservado espera a quien siga.
assignment-declined-explained = Quedará anotado y se avisará si se le ofrece de nuevo.
assignment-not-yours = Sólo abogacía y jefatura asignan representantes.

finding-none = Nada en contra: sin conflicto, con lugar y con idioma en común.
finding-needs-reason = pide motivo
finding-note = nota
finding-is_a_contact = Esta persona es contacto de quien se representa: posible conflicto de interés.
finding-represents_a_contact = Representa a alguien que es contacto en este caso, o al revés ({ $cases }): posible conflicto de interés.
finding-same_matter = Ya representa a otra persona de la misma alerta ({ $cases }): hace falta su consentimiento informado.
finding-inactive = No está tomando casos.
finding-on_leave = Está de licencia hasta el { $until }.
finding-contract_over = Su contrato terminó el { $since }.
finding-declined_before = Ya rechazó este caso.
finding-at_capacity = Tiene { $cases } de { $capacity } casos.
finding-no_shared_language = No comparte idioma con la persona (habla { $speaks }): prevea intérprete.

problem-already_assigned = El caso ya tiene representante u oferta viva. Termínela antes de ofrecerlo de nuevo.
problem-assignment_order = La asignación no puede pasar de «{ $from }» a «{ $to }».
problem-import_has_problems = Hay renglones mal ({ $problems }). Corríjalos o pida que se dejen fuera; no se escribió nada.
field-state_code = Use las dos letras del estado, por ejemplo TX.
field-language_code = Use códigos de idioma, por ejemplo es, en.
field-court_code = Use códigos de corte, por ejemplo DAL.
field-mail_form = No es un correo.
field-not_a_lawyer = Debe ser abogada o abogado de esta oficina.
field-not_oneself = Nadie se da a sí mismo este acceso.
field-use_end_assignment = Para terminar, use «Terminar».
