# Why an alert goes to an office: the steps of the routing trace.
trace-place-facility = Place: the county of the detention facility, { $county } ({ $state }).
trace-place-point = Place: the reported point is in { $county } ({ $state }). Error circle: { $circle_km } km, 1 km of it added because the maps are coarse.
trace-place-point-near = Place: the reported point is in no county (water, or the coarse edge of the map). The nearest is taken, { $county } ({ $state }), about { $km } km away.
trace-place-zip = Place: the county of the ZIP code, { $county } ({ $state }).
trace-place-typed = Place: the county of the town given, { $county } ({ $state }).
trace-place-none = There is no usable place: the call centre answers.
trace-facility-unplaced = The directory has neither county nor point for this facility. Ask where it is and correct the directory.
trace-point-invalid = The numbers received are not a point on the earth.
trace-point-too-coarse = The reported point has an error of { $km } km, more than { $limit_km } km: no county can be said from it.
trace-accuracy-unknown = The phone did not say how exact the point is; an error of { $km } km is assumed.
trace-point-abroad = The reported point is outside the United States: { $country ->
    [MX] in Mexico
    [CA] in Canada
    [VG] in the British Virgin Islands
    [RU] in Russia
   *[other] in another country
 }.
trace-point-outside = The reported point is more than { $km } km from any county of the United States.
trace-zip-unknown = The ZIP code is not in the tables.
trace-zip-coarse = A ZIP area may reach into another county: confirm the county.
trace-typed-unknown = The town given is not in the tables.
trace-typed-coarse = A town may reach into another county: confirm the county.
trace-places-disagree = { $place ->
    [point] The reported point
    [zip] The ZIP code
   *[typed] The town given
 } says another place, { $county } ({ $state }), which { $city } ({ $consulate }) answers for: ask which is right.
trace-owner-county = { $county } ({ $state }) belongs to { $city } ({ $consulate }) by a statement on the county, { routing-confidence }{ $from ->
    [open] { "" }
   *[other] {", "}from { $from }
 }{ $until ->
    [open] { "" }
   *[other] {", "}until before { $until }
 }. Source: { $source }.
trace-owner-state = { $county } ({ $state }) belongs to { $city } ({ $consulate }) by a statement on the whole state, { routing-confidence }{ $from ->
    [open] { "" }
   *[other] {", "}from { $from }
 }{ $until ->
    [open] { "" }
   *[other] {", "}until before { $until }
 }. Source: { $source }.
routing-confidence = { $confidence ->
    [sourced] sourced
    [partial] incomplete
    [dated] old
   *[inferred] inferred
 }
trace-owner-nearest = No statement says who answers for { $county } ({ $state }): the office nearest to the county's centre does, { $city } ({ $consulate }).
trace-owner-unconfirmed = Nearest, unconfirmed.
trace-owner-weak = The statement is { routing-confidence }: confirm it with the office.
trace-owner-disputed = Another statement, as strong, names { $consulates }: the data contradicts itself.
trace-part-of-state = These offices answer for part of { $state }, without a source that names the counties: { $consulates }.
trace-candidates = Offices nearest to { $from ->
    [point] the place
   *[county] the county's centre
 }: { $office_1 } at { $km_1 } km, { $office_2 } at { $km_2 } km, { $office_3 } at { $km_3 } km.
trace-also-circle = { $city } ({ $consulate }) is told too: the error circle reaches { $county } ({ $state }), { $km } km away.
trace-also-nearest = { $city } ({ $consulate }) is told too: it is the nearest office, { $km } km away.
trace-circle-wide = The error circle reaches counties of other offices, which are not told: { $consulates }.
