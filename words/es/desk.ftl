# Lo que dice el programa mismo: avisos del sistema, llaves, respaldos.
desk-new-alert = Nueva alerta en { $office }
desk-new-alert-body = Abra Amparo para atenderla.

problem-crypto_failed = El cifrado falló en este equipo.
problem-crypto_failed-help = Reinicie el equipo e intente de nuevo. Nada se cambió.
problem-no_program_for_file = Este equipo no tiene un programa para abrir ese archivo.
problem-no_program_for_file-help = El archivo está guardado. Ábralo en otro equipo o instale un lector.
problem-not_from_page = La petición no vino de esta página.
problem-not_from_page-help = Cierre y abra Amparo.
problem-no_keys = Esta oficina se abrió sin archivo de llaves: no puede hacer respaldos.
problem-backup_damaged = El respaldo no está entero.
problem-backup_damaged-help = No lo use. Pruebe con otro respaldo; nada se cambió en este equipo.
problem-backup_needs_server = Este respaldo es de un servidor PostgreSQL y solo se abre en uno.
problem-paper_failed = No se pudo hacer el documento.
field-file_not_found = No está ese archivo.
field-not_absolute = Escriba la ruta completa.
field-already_there = Ya hay un archivo con ese nombre.
desk-page = Alerta sin atender en { $office }
desk-page-body = Nadie la ha tomado. Abra Amparo para atenderla.
desk-given = Le asignaron alertas en { $office }
desk-given-body = Un colega se las pasó. Abra Amparo para tomarlas.
