//! From a report to the offices that are told, with every step of the reasoning.
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Atlas, Basis, Owner, code};
use crate::county::County;
use crate::jurisdiction::{Confidence, Scope};
use crate::place::Point;
use crate::trace::TraceStep;

/// Added to every error circle: the county shapes are drawn at 1:10,000,000.
const SHAPE_KM: f64 = 1.0;
/// Error taken when the phone does not say: about one mobile telephone cell in open country.
const UNKNOWN_ERROR_KM: f64 = 5.0;
/// A wider error says no county; networks answer "somewhere in the United States" with a point in Kansas and an error of 1,000 km.
const USABLE_ERROR_KM: f64 = 100.0;
/// A point on no land within this distance of a county is off its shore (the territorial sea ends at 22 km).
const SHORE_KM: f64 = 25.0;
/// So many other offices are told because of the error circle; of more, the nearest.
const TOLD_BY_CIRCLE: usize = 3;

/// Everything an alert or a call says about its place. Empty parts are passed over.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Report {
    /// The facility that holds the person, when the person is in custody.
    pub facility: Option<KnownPlace>,
    /// Where the phone says it is.
    pub point: Option<ReportedPoint>,
    /// The ZIP code given, as found in the tables.
    pub zip: Option<KnownPlace>,
    /// The town given, as found in the tables.
    pub typed: Option<KnownPlace>,
}

/// A place that was looked up in the reference tables. All empty: it was named, but the tables do not know where it is.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct KnownPlace {
    /// FIPS code of its county.
    pub county_fips: Option<String>,
    /// Its point or centre.
    pub point: Option<Point>,
}

/// A position as a phone reports it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct ReportedPoint {
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
    /// Radius in metres of the circle that holds the phone with the probability the phone means (95 % or 68 %); empty = not said.
    pub accuracy_m: Option<f64>,
}

/// Which part of the report gave the place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// County of the custody facility.
    Facility,
    /// County that holds the reported point.
    Point,
    /// County nearest to a point in no county.
    PointNear,
    /// County of the ZIP code.
    Zip,
    /// County of the typed town.
    Typed,
    /// No usable place: the call centre answers.
    CallCentre,
}

/// Who is told of a report, and why. Distances in the trace are whole kilometres, so that three of them do not give the position away
/// after it has been erased.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Route {
    /// Which part of the report gave the place.
    pub rule: Rule,
    /// FIPS code of the county; none for the call centre.
    pub county: Option<String>,
    /// The one office that is accountable; none: the call centre.
    pub responsible: Option<String>,
    /// Offices that are told without being accountable.
    pub also_told: Vec<String>,
    /// Why the responsible office is.
    pub basis: Option<Basis>,
    /// Codes of what falls short of a sure answer, each with its step in the trace.
    pub shortfalls: Vec<String>,
    /// The reasoning, in order.
    pub trace: Vec<TraceStep>,
}

/// A place of the report that could be put in a county.
struct Found<'a> {
    rule: Rule,
    county: &'a County,
    point: Option<Point>,
    circle_km: Option<f64>,
    steps: Vec<TraceStep>,
}

impl Atlas {
    /// Who is told of a report on a date (the local date of the place). The custody facility goes before the reported point, the point before
    /// the ZIP code, the ZIP code before the typed town.
    pub fn route(&self, report: &Report, date: NaiveDate) -> Route {
        let mut trace = Vec::new();
        let mut places = Vec::new();
        for place in self.places(report) {
            match place {
                Ok(found) => places.push(found),
                // Why a weaker place would not do is of no interest once a stronger one was found.
                Err(step) if places.is_empty() => trace.push(step),
                Err(_) => {}
            }
        }
        let mut places = places.into_iter();
        let first = places.next().and_then(|found| self.owner(&found.county.county_fips, date).map(|owner| (found, owner)));
        let Some((found, owner)) = first else {
            trace.push(TraceStep::new(code::PLACE_NONE));
            return Route::new(Rule::CallCentre, None, None, Vec::new(), trace);
        };
        trace.extend(found.steps.iter().cloned());
        for other in places {
            if let Some(rival) = self.owner(&other.county.county_fips, date).filter(|rival| rival.consulate != owner.consulate) {
                let step = self.office(county(TraceStep::new(code::PLACES_DISAGREE), other.county), &rival.consulate);
                trace.push(step.with("place", other.rule.word()));
            }
        }
        self.explain_owner(&owner, found.county, date, &mut trace);
        let also_told = self.also_told(&found, &owner.consulate, date, &mut trace);
        Route::new(found.rule, Some(found.county), Some(&owner), also_told, trace)
    }

    /// The places of a report, strongest first, each in its county or with the step that says why not.
    fn places(&self, report: &Report) -> Vec<Result<Found<'_>, TraceStep>> {
        let known = [
            (&report.facility, Rule::Facility, code::PLACE_FACILITY, code::FACILITY_UNPLACED, None),
            (&report.zip, Rule::Zip, code::PLACE_ZIP, code::ZIP_UNKNOWN, Some(code::ZIP_COARSE)),
            (&report.typed, Rule::Typed, code::PLACE_TYPED, code::TYPED_UNKNOWN, Some(code::TYPED_COARSE)),
        ];
        let mut places = Vec::new();
        for (place, rule, found, missing, coarse) in known {
            if let Some(place) = place {
                places.push(self.known(place, rule, found, coarse).ok_or_else(|| TraceStep::new(missing)));
            }
            if let (Rule::Facility, Some(point)) = (rule, report.point) {
                places.push(self.reported(point));
            }
        }
        places
    }

    fn known(&self, place: &KnownPlace, rule: Rule, found: &str, coarse: Option<&str>) -> Option<Found<'_>> {
        let by_code = place.county_fips.as_deref().and_then(|fips| self.counties.get(fips));
        let by_point = || place.point.filter(|point| point.is_real()).and_then(|point| self.counties.get(self.shapes.at(point)?));
        let place_county = by_code.or_else(by_point)?;
        let mut steps = vec![county(TraceStep::new(found), place_county)];
        steps.extend(coarse.map(TraceStep::new));
        let point = place.point.filter(|point| point.is_real());
        Some(Found { rule, county: place_county, point, circle_km: None, steps })
    }

    fn reported(&self, reported: ReportedPoint) -> Result<Found<'_>, TraceStep> {
        let point = Point { lat: reported.lat, lon: reported.lon };
        if !point.is_real() {
            return Err(TraceStep::new(code::POINT_INVALID));
        }
        let said_km = reported.accuracy_m.filter(|m| m.is_finite() && *m >= 0.0).map(|m| m / 1000.0);
        let error_km = said_km.unwrap_or(UNKNOWN_ERROR_KM);
        if error_km > USABLE_ERROR_KM {
            return Err(TraceStep::new(code::POINT_TOO_COARSE).with("km", whole(error_km)).with("limit_km", whole(USABLE_ERROR_KM)));
        }
        let circle_km = error_km + SHAPE_KM;
        let mut steps = Vec::new();
        if said_km.is_none() {
            steps.push(TraceStep::new(code::ACCURACY_UNKNOWN).with("km", whole(UNKNOWN_ERROR_KM)));
        }
        if let Some(inside) = self.shapes.at(point).and_then(|fips| self.counties.get(fips)) {
            steps.insert(0, county(TraceStep::new(code::PLACE_POINT), inside).with("circle_km", format!("{circle_km:.1}")));
            return Ok(Found { rule: Rule::Point, county: inside, point: Some(point), circle_km: Some(circle_km), steps });
        }
        let near = self.shapes.within(point, circle_km.max(SHORE_KM));
        let nearest = near.first().and_then(|(fips, km)| Some((self.counties.get(*fips)?, *km)));
        let country = self.neighbours.at(point);
        match (nearest, country) {
            // The circle says it may well be in the county, whatever the coarse shapes say of the other side of a border river.
            (Some((close, km)), abroad) if km <= circle_km || abroad.is_none() => {
                steps.insert(0, county(TraceStep::new(code::PLACE_POINT_NEAR), close).with("km", whole(km)));
                Ok(Found { rule: Rule::PointNear, county: close, point: Some(point), circle_km: Some(circle_km), steps })
            }
            (_, Some(country)) => Err(TraceStep::new(code::POINT_ABROAD).with("country", country)),
            (_, None) => Err(TraceStep::new(code::POINT_OUTSIDE).with("km", whole(SHORE_KM))),
        }
    }

    fn explain_owner(&self, owner: &Owner, place: &County, date: NaiveDate, trace: &mut Vec<TraceStep>) {
        let step = |name| self.office(county(TraceStep::new(name), place), &owner.consulate);
        let Some(row) = &owner.jurisdiction else {
            trace.push(step(code::OWNER_NEAREST));
            trace.push(TraceStep::new(code::OWNER_UNCONFIRMED));
            let claims = self.claims_part_of(&place.state, date);
            if !claims.is_empty() {
                trace.push(TraceStep::new(code::PART_OF_STATE).with("state", &place.state).with("consulates", claims.join(", ")));
            }
            return;
        };
        let open_or = |date: Option<NaiveDate>| date.map_or_else(|| "open".to_owned(), |date| date.to_string());
        let name = if row.scope == Scope::County { code::OWNER_COUNTY } else { code::OWNER_STATE };
        let confidence = row.confidence.word();
        let reason = step(name).with("from", open_or(row.valid_from)).with("until", open_or(row.valid_to));
        trace.push(reason.with("confidence", confidence).with("source", &row.source));
        if row.confidence != Confidence::Sourced {
            trace.push(TraceStep::new(code::OWNER_WEAK).with("confidence", confidence));
        }
        if !owner.rivals.is_empty() {
            trace.push(TraceStep::new(code::OWNER_DISPUTED).with("consulates", owner.rivals.join(", ")));
        }
    }

    /// Names the three nearest offices, and tells those whose counties the error circle reaches and the nearest one, unless it is responsible.
    fn also_told(&self, found: &Found<'_>, responsible: &str, date: NaiveDate, trace: &mut Vec<TraceStep>) -> Vec<String> {
        let near = self.nearest(found.point.unwrap_or_else(|| found.county.centre()));
        let mut candidates = TraceStep::new(code::CANDIDATES).with("from", if found.point.is_some() { "point" } else { "county" });
        for (office, rank) in near.iter().zip(["1", "2", "3"]) {
            let named = format!("{} ({})", self.city(&office.consulate), office.consulate);
            candidates = candidates.with(&format!("office_{rank}"), named).with(&format!("km_{rank}"), whole(office.km));
        }
        trace.push(candidates);
        let mut told: Vec<String> = Vec::new();
        let mut left_out: Vec<String> = Vec::new();
        let circle = found.point.zip(found.circle_km);
        for (fips, km) in circle.map(|(point, km)| self.shapes.within(point, km)).unwrap_or_default() {
            let Some((reached, owner)) = self.counties.get(fips).zip(self.owner(fips, date)) else { continue };
            if owner.consulate == responsible || told.contains(&owner.consulate) || left_out.contains(&owner.consulate) {
                continue;
            }
            if told.len() == TOLD_BY_CIRCLE {
                left_out.push(owner.consulate);
                continue;
            }
            let step = self.office(county(TraceStep::new(code::ALSO_CIRCLE), reached), &owner.consulate);
            trace.push(step.with("km", whole(km)));
            told.push(owner.consulate);
        }
        let nearest = near.first().filter(|_| found.point.is_some()).filter(|first| first.consulate != responsible);
        if let Some(first) = nearest.filter(|first| !told.contains(&first.consulate)) {
            trace.push(self.office(TraceStep::new(code::ALSO_NEAREST), &first.consulate).with("km", whole(first.km)));
            left_out.retain(|code| *code != first.consulate);
            told.push(first.consulate.clone());
        }
        if !left_out.is_empty() {
            trace.push(TraceStep::new(code::CIRCLE_WIDE).with("consulates", left_out.join(", ")));
        }
        told
    }

    fn office(&self, step: TraceStep, consulate: &str) -> TraceStep {
        step.with("city", self.city(consulate)).with("consulate", consulate)
    }

    fn city<'a>(&'a self, consulate: &'a str) -> &'a str {
        self.consulates.get(consulate).map_or(consulate, |office| office.city.as_str())
    }
}

impl Rule {
    /// The word in trace arguments.
    fn word(self) -> &'static str {
        match self {
            Self::Facility => "facility",
            Self::Point | Self::PointNear => "point",
            Self::Zip => "zip",
            Self::Typed => "typed",
            Self::CallCentre => "call_centre",
        }
    }
}

impl Route {
    fn new(rule: Rule, county: Option<&County>, owner: Option<&Owner>, also_told: Vec<String>, trace: Vec<TraceStep>) -> Self {
        let short = trace.iter().map(|step| &step.code).filter(|code| code::SHORTFALLS.contains(&code.as_str()));
        Self {
            rule,
            county: county.map(|county| county.county_fips.clone()),
            responsible: owner.map(|owner| owner.consulate.clone()),
            also_told,
            basis: owner.map(|owner| owner.basis),
            shortfalls: short.cloned().collect(),
            trace,
        }
    }
}

fn county(step: TraceStep, county: &County) -> TraceStep {
    step.with("county", &county.full_name).with("state", &county.state).with("fips", &county.county_fips)
}

fn whole(km: f64) -> String {
    format!("{km:.0}")
}
