//! Codes of the steps in a routing trace; the sentence of each is `trace-<code>` in `words/*/routing.ftl`.

/// Place: county of the facility that holds the person.
pub const PLACE_FACILITY: &str = "place-facility";
/// Place: county that holds the reported point.
pub const PLACE_POINT: &str = "place-point";
/// Place: the point is in no county (water, or the coarse shape of a coast or border); the nearest county is taken.
pub const PLACE_POINT_NEAR: &str = "place-point-near";
/// Place: county of the ZIP code's centre.
pub const PLACE_ZIP: &str = "place-zip";
/// Place: county of the typed town's centre.
pub const PLACE_TYPED: &str = "place-typed";
/// No usable place: the call centre answers.
pub const PLACE_NONE: &str = "place-none";
/// The facility has neither county nor point in the directory.
pub const FACILITY_UNPLACED: &str = "facility-unplaced";
/// The reported numbers are no point on the earth.
pub const POINT_INVALID: &str = "point-invalid";
/// The error circle is too wide to say a county.
pub const POINT_TOO_COARSE: &str = "point-too-coarse";
/// The phone did not say how exact the point is.
pub const ACCURACY_UNKNOWN: &str = "accuracy-unknown";
/// The point is in a neighbouring country.
pub const POINT_ABROAD: &str = "point-abroad";
/// The point is far from any county.
pub const POINT_OUTSIDE: &str = "point-outside";
/// The ZIP code is not in the tables.
pub const ZIP_UNKNOWN: &str = "zip-unknown";
/// A ZIP area may reach into other counties.
pub const ZIP_COARSE: &str = "zip-coarse";
/// The typed place is not in the tables.
pub const TYPED_UNKNOWN: &str = "typed-unknown";
/// A town may reach into other counties.
pub const TYPED_COARSE: &str = "typed-coarse";
/// Another place in the report belongs to another office.
pub const PLACES_DISAGREE: &str = "places-disagree";
/// Owner by a statement on the county.
pub const OWNER_COUNTY: &str = "owner-county";
/// Owner by a statement on the state.
pub const OWNER_STATE: &str = "owner-state";
/// Owner by distance.
pub const OWNER_NEAREST: &str = "owner-nearest";
/// The owner is not confirmed by any statement.
pub const OWNER_UNCONFIRMED: &str = "owner-unconfirmed";
/// The owner rests on a partial, dated or inferred statement.
pub const OWNER_WEAK: &str = "owner-weak";
/// Another office has an equally strong statement.
pub const OWNER_DISPUTED: &str = "owner-disputed";
/// Offices that have counties of this state, not named by any source.
pub const PART_OF_STATE: &str = "part-of-state";
/// The three offices nearest to the place.
pub const CANDIDATES: &str = "candidates";
/// Told as well: the error circle reaches into a county of that office.
pub const ALSO_CIRCLE: &str = "also-circle";
/// Told as well: the office nearest to the place is another.
pub const ALSO_NEAREST: &str = "also-nearest";
/// The error circle reaches more offices than are told.
pub const CIRCLE_WIDE: &str = "circle-wide";

/// Codes that say what falls short of a sure answer: these also stand in `Route::shortfalls`.
pub const SHORTFALLS: [&str; 17] = [
    PLACE_NONE,
    PLACE_POINT_NEAR,
    FACILITY_UNPLACED,
    POINT_INVALID,
    POINT_TOO_COARSE,
    ACCURACY_UNKNOWN,
    POINT_ABROAD,
    POINT_OUTSIDE,
    ZIP_UNKNOWN,
    ZIP_COARSE,
    TYPED_UNKNOWN,
    TYPED_COARSE,
    PLACES_DISAGREE,
    OWNER_UNCONFIRMED,
    OWNER_WEAK,
    OWNER_DISPUTED,
    CIRCLE_WIDE,
];

/// Every code.
pub const ALL: [&str; 28] = [
    PLACE_FACILITY,
    PLACE_POINT,
    PLACE_POINT_NEAR,
    PLACE_ZIP,
    PLACE_TYPED,
    PLACE_NONE,
    FACILITY_UNPLACED,
    POINT_INVALID,
    POINT_TOO_COARSE,
    ACCURACY_UNKNOWN,
    POINT_ABROAD,
    POINT_OUTSIDE,
    ZIP_UNKNOWN,
    ZIP_COARSE,
    TYPED_UNKNOWN,
    TYPED_COARSE,
    PLACES_DISAGREE,
    OWNER_COUNTY,
    OWNER_STATE,
    OWNER_NEAREST,
    OWNER_UNCONFIRMED,
    OWNER_WEAK,
    OWNER_DISPUTED,
    PART_OF_STATE,
    CANDIDATES,
    ALSO_CIRCLE,
    ALSO_NEAREST,
    CIRCLE_WIDE,
];
