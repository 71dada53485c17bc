# Por qué una alerta llega a una oficina: los pasos de la traza de asignación.
trace-place-facility = Lugar: el condado del centro de detención, { $county } ({ $state }).
trace-place-point = Lugar: el punto recibido está en { $county } ({ $state }). Círculo de error: { $circle_km } km, con 1 km añadido porque los mapas son aproximados.
trace-place-point-near = Lugar: el punto recibido no cae en ningún condado (agua, o borde aproximado del mapa). Se toma el más cercano, { $county } ({ $state }), a unos { $km } km.
trace-place-zip = Lugar: el condado del código postal, { $county } ({ $state }).
trace-place-typed = Lugar: el condado de la población indicada, { $county } ({ $state }).
trace-place-none = No hay un lugar utilizable: responde el centro de llamadas.
trace-facility-unplaced = El directorio no tiene condado ni punto de este centro de detención. Pregunte dónde está y corrija el directorio.
trace-point-invalid = Los números recibidos no son un punto de la Tierra.
trace-point-too-coarse = El punto recibido tiene un error de { $km } km, más de { $limit_km } km: no permite decir un condado.
trace-accuracy-unknown = El teléfono no dijo qué tan exacto es el punto; se supone un error de { $km } km.
trace-point-abroad = El punto recibido está fuera de Estados Unidos: { $country ->
    [MX] en México
    [CA] en Canadá
    [VG] en las Islas Vírgenes Británicas
    [RU] en Rusia
   *[other] en otro país
 }.
trace-point-outside = El punto recibido está a más de { $km } km de cualquier condado de Estados Unidos.
trace-zip-unknown = El código postal no está en las tablas.
trace-zip-coarse = La zona de un código postal puede entrar en otro condado: confirme el condado.
trace-typed-unknown = La población indicada no está en las tablas.
trace-typed-coarse = Una población puede entrar en otro condado: confirme el condado.
trace-places-disagree = { $place ->
    [point] El punto recibido
    [zip] El código postal
   *[typed] La población indicada
 } señala otro lugar, { $county } ({ $state }), que atiende { $city } ({ $consulate }): pregunte cuál es el correcto.
trace-owner-county = { $county } ({ $state }) corresponde a { $city } ({ $consulate }) por una declaración sobre el condado, { routing-confidence }{ $from ->
    [open] { "" }
   *[other] {", "}desde el { $from }
 }{ $until ->
    [open] { "" }
   *[other] {", "}hasta antes del { $until }
 }. Fuente: { $source }.
trace-owner-state = { $county } ({ $state }) corresponde a { $city } ({ $consulate }) por una declaración sobre todo el estado, { routing-confidence }{ $from ->
    [open] { "" }
   *[other] {", "}desde el { $from }
 }{ $until ->
    [open] { "" }
   *[other] {", "}hasta antes del { $until }
 }. Fuente: { $source }.
routing-confidence = { $confidence ->
    [sourced] con fuente
    [partial] incompleta
    [dated] antigua
   *[inferred] deducida
 }
trace-owner-nearest = Ninguna declaración dice quién atiende { $county } ({ $state }): responde la oficina más cercana al centro del condado, { $city } ({ $consulate }).
trace-owner-unconfirmed = La más cercana, sin confirmar.
trace-owner-weak = La declaración es { routing-confidence }: confírmela con la oficina.
trace-owner-disputed = Otra declaración igual de fuerte nombra a { $consulates }: los datos se contradicen.
trace-part-of-state = Estas oficinas atienden parte de { $state }, sin que la fuente nombre los condados: { $consulates }.
trace-candidates = Oficinas más cercanas { $from ->
    [point] al lugar
   *[county] al centro del condado
 }: { $office_1 } a { $km_1 } km, { $office_2 } a { $km_2 } km, { $office_3 } a { $km_3 } km.
trace-also-circle = También se avisa a { $city } ({ $consulate }): el círculo de error alcanza { $county } ({ $state }), a { $km } km.
trace-also-nearest = También se avisa a { $city } ({ $consulate }): es la oficina más cercana, a { $km } km.
trace-circle-wide = El círculo de error alcanza condados de otras oficinas a las que no se avisa: { $consulates }.
