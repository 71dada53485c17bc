//! From what an alert says about its place to the office that answers for it.

use crate::Problem;
use crate::act::Act;
use crate::atlas::read;
use casework::alert::{CALL_CENTRE, CALL_CENTRE_NAME, CALL_CENTRE_PHONE, CALL_CENTRE_ZONE};
use casework::facility::Facility;
use casework::matching::fold;
use casework::place::{Place, Zip};
use casework::routing::{Atlas, KnownPlace, Report, ReportedPoint, Route, Rule, code};
use casework::trace::TraceStep;
use chrono::{DateTime, Utc};
use chrono_tz::Tz;
use records::reference;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A town as typed.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
pub struct TypedPlace {
    /// Town or city.
    pub city: String,
    /// Two-letter state or territory.
    #[serde(default)]
    pub state: String,
}

/// What was said about the place.
#[derive(Default)]
pub(super) struct Said {
    pub(super) lat: Option<f64>,
    pub(super) lon: Option<f64>,
    pub(super) accuracy_m: Option<f64>,
    pub(super) zip: Option<String>,
    pub(super) city: Option<String>,
    pub(super) state: Option<String>,
    pub(super) facility: Option<String>,
    pub(super) county: Option<String>,
}

/// Where an alert goes.
pub(super) struct Routed {
    pub(super) route: Route,
    /// The office on whose desk it lies: on a desk alone that one, whoever is responsible.
    pub(super) office: String,
    pub(super) time_zone: String,
    pub(super) place: Option<String>,
}

/// Looks the place up in the Directory and routes it by the atlas on the local date of the place.
pub(super) async fn find(act: &mut Act, said: &Said) -> Result<Routed, Problem> {
    let atlas = act.atlas().await?;
    let mut report = Report::default();
    if said.lat.is_some() || said.lon.is_some() {
        // Half a position is passed on as none, so that the trace says it.
        let (lat, lon) = (said.lat.unwrap_or(f64::NAN), said.lon.unwrap_or(f64::NAN));
        report.point = Some(ReportedPoint { lat, lon, accuracy_m: said.accuracy_m });
    }
    let mut names: [Option<String>; 3] = [None, None, None];
    if let Some(id) = &said.facility {
        let row = reference::get(act.tx(), "facility", id).await?;
        let found = row.and_then(|row| read::<Facility>(row.value()));
        names[0] = found.as_ref().map(|f| f.name.clone());
        report.facility =
            Some(found.map_or_else(KnownPlace::default, |f| KnownPlace { point: f.point(), county_fips: f.county_fips.clone() }));
    }
    if let Some(zip) = &said.zip {
        // ZIP+4 begins with the five digits that place it.
        let five: String = zip.chars().take(5).collect();
        let found = reference::get(act.tx(), "zip", &five).await?.and_then(|row| read::<Zip>(row.value()));
        names[1] = found.as_ref().map(|z| z.city.as_ref().map_or_else(|| z.zip.clone(), |city| format!("{city}, {}", z.state)));
        report.zip = Some(
            found.map_or_else(KnownPlace::default, |z| KnownPlace { point: Some(z.point()), county_fips: Some(z.county_fips.clone()) }),
        );
    }
    if let Some(city) = &said.city {
        let typed = format!("{city}, {}", said.state.as_deref().unwrap_or_default());
        let found = town(act, &typed).await?;
        names[2] = found.as_ref().map(|p| format!("{}, {}", p.city, p.state));
        report.typed = Some(
            found.map_or_else(KnownPlace::default, |p| KnownPlace { point: Some(p.point()), county_fips: Some(p.county_fips.clone()) }),
        );
    }
    if report.typed.is_none()
        && let Some(county) = said.county.as_deref().and_then(|fips| atlas.county(fips))
    {
        names[2] = Some(format!("{}, {}", county.full_name, county.state));
        report.typed = Some(KnownPlace { point: None, county_fips: said.county.clone() });
    }
    let alone = act.desk().alone().map(str::to_owned);
    Ok(routed(&atlas, &report, act.now(), alone, names))
}

/// The town of a typed name and state, without regard to accents and case.
async fn town(act: &mut Act, typed: &str) -> Result<Option<Place>, Problem> {
    let folded = fold(typed);
    let found = reference::beginning(act.tx(), "place", &folded, 1).await?;
    Ok(found.into_iter().find(|row| row.folded == folded).and_then(|row| read::<Place>(row.value())))
}

fn routed(atlas: &Atlas, report: &Report, now: DateTime<Utc>, alone: Option<String>, names: [Option<String>; 3]) -> Routed {
    let zone_of = |route: &Route| {
        let by_county = route.county.as_deref().and_then(|fips| atlas.county(fips)).map(|c| c.tz.clone());
        let by_desk = || alone.as_deref().and_then(|code| atlas.consulate(code)).map(|c| c.tz.clone());
        by_county.or_else(by_desk).unwrap_or_else(|| CALL_CENTRE_ZONE.to_owned())
    };
    let mut route = atlas.route(report, now.date_naive());
    let mut time_zone = zone_of(&route);
    // Who answers may change at midnight of the place, not of Greenwich.
    let local = now.with_timezone(&time_zone.parse::<Tz>().unwrap_or(chrono_tz::UTC)).date_naive();
    if local != now.date_naive() {
        route = atlas.route(report, local);
        time_zone = zone_of(&route);
    }
    let responsible = route.responsible.clone().unwrap_or_else(|| CALL_CENTRE.to_owned());
    if alone.is_some() {
        // No other office is on this store: nobody is told, and the reasoning must not say so.
        route.also_told.clear();
        route.trace.retain(|step| ![code::ALSO_CIRCLE, code::ALSO_NEAREST, code::CIRCLE_WIDE].contains(&step.code.as_str()));
    }
    let office = alone.unwrap_or_else(|| responsible.clone());
    if office != responsible {
        let step = TraceStep::new("desk-alone").with("consulate", &office).with("responsible", responsible);
        route.trace.push(step.with("city", atlas.consulate(&office).map_or(office.as_str(), |c| c.city.as_str())));
    }
    let [facility, zip, typed] = names;
    let of_county = route.county.as_deref().and_then(|fips| atlas.county(fips)).map(|c| format!("{}, {}", c.full_name, c.state));
    let place = match route.rule {
        Rule::Facility => facility.or(of_county),
        Rule::Zip => zip.or(of_county),
        Rule::Typed => typed.or(of_county),
        Rule::Point | Rule::PointNear | Rule::CallCentre => of_county,
    };
    Routed { route, office, time_zone, place }
}

/// What an office is called.
pub(crate) fn office_name(atlas: &Atlas, code: &str) -> String {
    match atlas.consulate(code) {
        Some(consulate) => consulate.name_es.clone(),
        None if code == CALL_CENTRE => CALL_CENTRE_NAME.to_owned(),
        None => code.to_owned(),
    }
}

/// The telephone of an office: as it set it, else as the directory has it.
pub(crate) async fn office_phone(act: &mut Act, code: &str) -> Result<Option<String>, Problem> {
    let set = crate::settings::of(act.tx(), code).await?.office_phone;
    let atlas = act.atlas().await?;
    let listed = || atlas.consulate(code).and_then(|c| c.protection_emergency_phone.clone().or_else(|| c.phone.clone()));
    let centre = || (code == CALL_CENTRE).then(|| CALL_CENTRE_PHONE.to_owned());
    Ok(set.or_else(listed).or_else(centre))
}

/// A place, to see which office answers for it while it is being typed.
#[derive(Deserialize, JsonSchema)]
pub struct RoutePlace {
    /// Degrees north.
    pub lat: Option<f64>,
    /// Degrees east.
    pub lon: Option<f64>,
    /// Error of the point, metres.
    pub accuracy_m: Option<f64>,
    /// ZIP code.
    pub zip: Option<String>,
    /// Town.
    pub place: Option<TypedPlace>,
    /// Facility that holds the person.
    pub facility_id: Option<String>,
}

/// Who answers for a place today, and why.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct PlaceRoute {
    /// Who is told, and the reasoning.
    pub route: Route,
    /// County as people write it, `Lubbock County, TX`.
    pub county_name: Option<String>,
    /// The place as lists show it.
    pub place: Option<String>,
    /// IANA zone of the place.
    pub time_zone: String,
    /// Office on whose desk an alert from there lies.
    pub office: String,
    /// Its name.
    pub office_name: String,
}

/// Routes a place without an alert.
pub async fn route_place(act: &mut Act, asked: RoutePlace) -> Result<PlaceRoute, Problem> {
    let said = Said {
        lat: asked.lat,
        lon: asked.lon,
        accuracy_m: asked.accuracy_m,
        zip: asked.zip.filter(|z| !z.trim().is_empty()).map(|z| z.trim().to_owned()),
        city: asked.place.as_ref().map(|p| p.city.trim().to_owned()).filter(|c| !c.is_empty()),
        state: asked.place.map(|p| p.state.trim().to_owned()),
        facility: asked.facility_id,
        county: None,
    };
    let found = find(act, &said).await?;
    let atlas = act.atlas().await?;
    let county = found.route.county.as_deref().and_then(|fips| atlas.county(fips));
    Ok(PlaceRoute {
        county_name: county.map(|c| format!("{}, {}", c.full_name, c.state)),
        place: found.place,
        time_zone: found.time_zone,
        office_name: office_name(&atlas, &found.office),
        office: found.office,
        route: found.route,
    })
}
