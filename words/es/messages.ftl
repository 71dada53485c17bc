# Lo que se escribe a familiares y contactos. Cambiar una frase pide otra versión (Template::version).
message-first-plain = Consulado de México: alguien que lo eligió a usted como contacto pidió ayuda y ya tenemos su aviso. Folio { $folio }. Llámenos al { $phone }.
message-first-plain-subject = Aviso del Consulado de México
message-first-discreet = Hola. Alguien de su confianza le pide que llame al { $phone } cuando pueda hablar a solas.
message-first-discreet-subject = Llámeme, por favor
message-news-plain = Consulado de México: hay novedades del folio { $folio }. Llámenos al { $phone }.
message-news-plain-subject = Novedades del Consulado de México
message-news-discreet = Hola otra vez. Por favor llame al { $phone } cuando pueda hablar a solas.
message-news-discreet-subject = Llámeme otra vez, por favor
message-test-plain = Mensaje de prueba del Consulado de México. No tiene que hacer nada.
message-test-plain-subject = Mensaje de prueba
message-test-discreet = Mensaje de prueba. No tiene que hacer nada.
message-test-discreet-subject = Mensaje de prueba
message-warning = Nunca pedimos dinero. No vaya al lugar.
message-reply = Responda OK si lo leyó; BAJA para no recibir más.
