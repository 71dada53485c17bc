# Etapas de un caso, como en reference/transitions.json.

stage-intake = Recepción
stage-locating = Localización
stage-contacted = Contactado
stage-assessed = Evaluado
stage-representation = Representación
stage-proceeding = En proceso
stage-post-order = Con orden final
stage-returning = Retorno
stage-released = Libre
stage-relief = Alivio
stage-closed = Cerrado
