//! Routing on the shipped reference data.
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::*;
use crate::reference::{self, Row};

const CONSULATES: &str = include_str!("../../../../reference/consulates.csv");
const JURISDICTIONS: &str = include_str!("../../../../reference/jurisdictions.csv");
const COUNTIES: &str = include_str!("../../../../reference/geo/counties.csv");
const COUNTY_SHAPES: &str = include_str!("../../../../reference/geo/us-counties-10m.topo.json");
const NEIGHBOURS: &str = include_str!("../../../../reference/geo/neighbours.topo.json");
const DERIVED: &str = include_str!("../../../../tests/data/jurisdictions_derived.csv");
const DIFFERENCES: &str = include_str!("../../../../tests/data/derived_differences.csv");

fn shipped<T: Row>(csv: &str) -> Vec<T> {
    let reading = reference::read(csv.as_bytes());
    assert_eq!(reading.problems, []);
    reading.rows
}

fn atlas() -> &'static Atlas {
    static ATLAS: OnceLock<Atlas> = OnceLock::new();
    ATLAS.get_or_init(|| Atlas::new(shipped(CONSULATES), shipped(JURISDICTIONS), shipped(COUNTIES), COUNTY_SHAPES, NEIGHBOURS).unwrap())
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn owner(fips: &str, on: &str) -> (String, Basis) {
    let owner = atlas().owner(fips, day(on)).unwrap();
    (owner.consulate, owner.basis)
}

fn at(lat: f64, lon: f64, accuracy_m: f64) -> Report {
    Report { point: Some(ReportedPoint { lat, lon, accuracy_m: Some(accuracy_m) }), ..Report::default() }
}

fn in_county(fips: &str) -> Option<KnownPlace> {
    Some(KnownPlace { county_fips: Some(fips.to_owned()), point: None })
}

fn route(report: &Report) -> Route {
    atlas().route(report, day("2026-11-22"))
}

fn codes(route: &Route) -> Vec<&str> {
    route.trace.iter().map(|step| step.code.as_str()).collect()
}

fn step<'a>(route: &'a Route, code: &str) -> &'a BTreeMap<String, String> {
    &route.trace.iter().find(|step| step.code == code).unwrap().args
}

#[test]
fn lubbock_moved_from_dallas_to_albuquerque_on_the_first_of_june_2022() {
    assert_eq!(owner("48303", "2022-05-31"), ("MX-DAL".to_owned(), Basis::SourcedCounty));
    assert_eq!(owner("48303", "2022-06-01"), ("MX-ABQ".to_owned(), Basis::SourcedCounty));
}

#[test]
fn elko_moved_from_boise_to_las_vegas_on_the_first_of_june_2022() {
    assert_eq!(owner("32007", "2022-05-31"), ("MX-BOI".to_owned(), Basis::SourcedCounty));
    assert_eq!(owner("32007", "2022-06-01"), ("MX-LAS".to_owned(), Basis::SourcedCounty));
}

#[test]
fn a_statement_on_the_county_goes_before_one_on_the_state_and_neither_means_nearest() {
    assert_eq!(owner("32003", "2026-11-22"), ("MX-LAS".to_owned(), Basis::SourcedState));
    assert_eq!(owner("09001", "2022-05-31"), ("MX-NYC".to_owned(), Basis::SourcedState));
    assert_eq!(owner("09001", "2022-06-01"), ("MX-BOS".to_owned(), Basis::SourcedState));
    assert_eq!(owner("48113", "2026-11-22"), ("MX-DAL".to_owned(), Basis::Nearest));
    assert_eq!(atlas().owner("99999", day("2026-11-22")), None);
}

fn statement(office: &str, scope: Scope, from: Option<&str>, confidence: Confidence) -> Jurisdiction {
    Jurisdiction {
        consulate_code: office.to_owned(),
        scope,
        state: "TX".to_owned(),
        county_fips: (scope == Scope::County).then(|| "48303".to_owned()),
        county: None,
        valid_from: from.map(day),
        valid_to: None,
        confidence,
        source: "test".to_owned(),
        source_date: None,
        note: None,
    }
}

fn with_statements(rows: Vec<Jurisdiction>) -> Atlas {
    Atlas::new(shipped(CONSULATES), rows, shipped(COUNTIES), COUNTY_SHAPES, NEIGHBOURS).unwrap()
}

#[test]
fn a_stronger_statement_wins_and_a_contradiction_is_named() {
    let owner = |rows| with_statements(rows).owner("48303", day("2026-11-22")).unwrap();
    use Confidence::{Dated, Inferred, Partial, Sourced, Superseded};
    use Scope::{County, PartOfState, State};
    let chosen = owner(vec![statement("MX-DAL", State, None, Sourced), statement("MX-ELP", County, None, Inferred)]);
    assert_eq!((chosen.consulate.as_str(), chosen.basis), ("MX-ELP", Basis::InferredCounty));
    let chosen = owner(vec![statement("MX-DAL", State, None, Dated), statement("MX-ELP", State, None, Partial)]);
    assert_eq!((chosen.consulate.as_str(), chosen.basis), ("MX-ELP", Basis::PartialState));
    let chosen = owner(vec![statement("MX-DAL", State, None, Superseded), statement("MX-DAL", PartOfState, None, Sourced)]);
    assert_eq!((chosen.consulate.as_str(), chosen.basis), ("MX-OKC", Basis::Nearest));
    assert_eq!(owner(vec![statement("MX-XXX", State, None, Sourced)]).basis, Basis::Nearest);
    assert_eq!(with_statements(vec![statement("MX-XXX", State, None, Sourced)]).left_out(), ["state|TX|MX-XXX"]);
    let chosen = owner(vec![statement("MX-HOU", State, None, Sourced), statement("MX-ELP", State, None, Sourced)]);
    assert_eq!((chosen.consulate.as_str(), chosen.rivals), ("MX-ELP", vec!["MX-HOU".to_owned()]));
    let chosen = owner(vec![statement("MX-ELP", State, None, Sourced), statement("MX-HOU", State, Some("2020-01-01"), Sourced)]);
    assert_eq!((chosen.consulate.as_str(), chosen.rivals), ("MX-HOU", vec!["MX-ELP".to_owned()]));
}

/// Every first day and last day of a statement, and the days around them.
fn boundary_days() -> Vec<NaiveDate> {
    let rows: Vec<Jurisdiction> = shipped(JURISDICTIONS);
    let ends: BTreeSet<NaiveDate> = rows.iter().flat_map(|row| [row.valid_from, row.valid_to]).flatten().collect();
    ends.into_iter()
        .flat_map(|date| [date - Days::new(1), date, date + Days::new(1)])
        .chain([day("1900-01-01"), day("2026-11-22")])
        .collect()
}

#[test]
fn every_county_has_one_undisputed_owner_on_every_day_on_which_something_changes() {
    let days = boundary_days();
    assert!(days.contains(&day("2022-05-31")) && days.contains(&day("2023-09-23")));
    for county in atlas().counties() {
        for date in &days {
            let owner = atlas().owner(&county.county_fips, *date).unwrap();
            assert_eq!(owner.rivals, Vec::<String>::new(), "{} on {date}", county.full_name);
            assert!(atlas().consulate(&owner.consulate).is_some());
        }
    }
    assert_eq!(atlas().left_out(), Vec::<String>::new());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_county_has_one_undisputed_owner_on_any_day(pick in 0_usize..3231, days in 0_u64..73_000) {
        let county = atlas().counties().nth(pick).unwrap();
        let date = day("1900-01-01") + Days::new(days);
        let owner = atlas().owner(&county.county_fips, date).unwrap();
        prop_assert!(owner.rivals.is_empty());
        prop_assert_eq!(Some(owner), atlas().owner(&county.county_fips, date));
    }

    #[test]
    fn every_report_is_answered_with_known_steps(
        lat in -90.0..90.0_f64, lon in -180.0..180.0_f64, near in 0_usize..3231, off in (-0.6..0.6_f64, -0.6..0.6_f64), anywhere: bool,
        accuracy_m in proptest::option::of(0.0..150_000.0_f64), zip in proptest::option::of(0_usize..3231),
    ) {
        let centre = atlas().counties().nth(near).unwrap().centre();
        let (lat, lon) = if anywhere { (lat, lon) } else { ((centre.lat + off.0).clamp(-90.0, 90.0), (centre.lon + off.1).clamp(-180.0, 180.0)) };
        let zip = zip.and_then(|pick| in_county(&atlas().counties().nth(pick).unwrap().county_fips));
        let route = route(&Report { point: Some(ReportedPoint { lat, lon, accuracy_m }), zip, ..Report::default() });
        prop_assert!(codes(&route).iter().all(|code| code::ALL.contains(code)));
        prop_assert_eq!(route.responsible.is_none(), route.rule == Rule::CallCentre);
        prop_assert_eq!(route.responsible.is_none(), route.shortfalls.contains(&code::PLACE_NONE.to_owned()));
        let told: BTreeSet<_> = route.also_told.iter().chain(&route.responsible).collect();
        prop_assert_eq!(told.len(), route.also_told.len() + usize::from(route.responsible.is_some()));
        prop_assert!(route.also_told.len() <= 4);
        // Positions are erased after some time; the trace stays and must not hold them.
        let spelled = [format!("{lat:.3}"), format!("{lon:.3}")];
        prop_assert!(!route.trace.iter().flat_map(|step| step.args.values()).any(|value| spelled.contains(value)));
    }
}

/// `jurisdictions_derived.csv` was computed apart from this program for 2026-11-22. Each difference stands with its reason in
/// `derived_differences.csv`; an unexplained difference fails, and so does an explanation of a difference that is no longer there.
#[test]
fn the_independent_computation_is_reproduced() {
    let mut found = BTreeSet::new();
    let mut counted = 0;
    let mut reader = csv::Reader::from_reader(DERIVED.as_bytes());
    for row in reader.deserialize::<BTreeMap<String, String>>() {
        let row = row.unwrap();
        counted += 1;
        let fips = &row["county_fips"];
        let (consulate, basis) = owner(fips, "2026-11-22");
        let basis = serde_json::to_value(basis).unwrap().as_str().unwrap().replace("nearest", "derived_nearest");
        let ours = format!("{consulate} {basis}");
        let theirs = format!("{} {}", row["assigned_consulate"], row["basis"]);
        if ours != theirs {
            found.insert((fips.clone(), ours, theirs));
        }
        let near = atlas().nearest(atlas().county(fips).unwrap().centre());
        for (office, rank) in near.iter().zip(1..=3) {
            let km: f64 = row[&format!("nearest_{rank}_km")].parse().unwrap();
            assert!((office.km - km).abs() <= 0.1 + km * 1e-5, "{fips}: {office:?}, not {km} km");
            assert!(office.consulate == row[&format!("nearest_{rank}")] || near.iter().filter(|n| (n.km - km).abs() < 0.2).count() > 1);
        }
    }
    assert_eq!(counted, 3231);
    let mut explained = BTreeSet::new();
    let mut reader = csv::Reader::from_reader(DIFFERENCES.as_bytes());
    for row in reader.deserialize::<(String, String, String, String)>() {
        let (fips, ours, theirs, reason) = row.unwrap();
        assert!(!reason.trim().is_empty(), "{fips}: no reason");
        explained.insert((fips, ours, theirs));
    }
    assert_eq!(found.difference(&explained).collect::<Vec<_>>(), Vec::<&_>::new(), "unexplained differences");
    assert_eq!(explained.difference(&found).collect::<Vec<_>>(), Vec::<&_>::new(), "stale explanations");
}

#[test]
fn every_county_has_a_shape_that_holds_its_centre_or_lies_near_it() {
    let fips: Vec<_> = atlas().counties().map(|county| county.county_fips.as_str()).collect();
    assert!(atlas().shapes().ids() == fips);
    // Centres are those of the Census, which lie on water for some islands and bays.
    let elsewhere = atlas().counties().filter(|county| atlas().shapes().at(county.centre()) != Some(&county.county_fips));
    for county in elsewhere {
        let near = atlas().shapes().within(county.centre(), 60.0);
        assert!(near.iter().any(|(fips, _)| *fips == county.county_fips), "{} {near:?}", county.full_name);
    }
}

#[test]
fn custody_goes_before_the_point_and_the_point_before_zip_and_town() {
    let everything = Report { facility: in_county("48303"), zip: in_county("32007"), typed: in_county("12027"), ..at(32.78, -96.80, 20.0) };
    let answer = route(&everything);
    assert_eq!((answer.rule, answer.county.as_deref(), answer.responsible.as_deref()), (Rule::Facility, Some("48303"), Some("MX-ABQ")));
    assert_eq!(codes(&answer).iter().filter(|code| **code == code::PLACES_DISAGREE).count(), 3);
    let answer = route(&Report { facility: None, ..everything.clone() });
    assert_eq!((answer.rule, answer.county.as_deref(), answer.responsible.as_deref()), (Rule::Point, Some("48113"), Some("MX-DAL")));
    let answer = route(&Report { facility: None, point: None, ..everything.clone() });
    assert_eq!((answer.rule, answer.responsible.as_deref()), (Rule::Zip, Some("MX-LAS")));
    let answer = route(&Report { facility: None, point: None, zip: None, ..everything });
    assert_eq!((answer.rule, answer.responsible.as_deref()), (Rule::Typed, Some("MX-MIA")));
    let answer = route(&Report::default());
    assert_eq!((answer.rule, answer.responsible, answer.shortfalls), (Rule::CallCentre, None, vec![code::PLACE_NONE.to_owned()]));
}

#[test]
fn a_facility_that_the_directory_cannot_place_is_said_and_the_next_place_is_used() {
    let answer = route(&Report { facility: Some(KnownPlace::default()), zip: in_county("48303"), ..Report::default() });
    assert_eq!((answer.rule, answer.responsible.as_deref()), (Rule::Zip, Some("MX-ABQ")));
    assert_eq!(answer.shortfalls, [code::FACILITY_UNPLACED, code::ZIP_COARSE]);
    let by_point = KnownPlace { county_fips: None, point: Some(Point { lat: 33.58, lon: -101.85 }) };
    assert_eq!(route(&Report { facility: Some(by_point), ..Report::default() }).county.as_deref(), Some("48303"));
}

#[test]
fn an_error_circle_that_crosses_into_another_offices_county_tells_both() {
    // Crosby County is Albuquerque's since 2022; east of it, at 101.0386 W, begins Dickens County, on which there is no statement.
    let answer = route(&at(33.60, -101.10, 500.0));
    assert_eq!((answer.county.as_deref(), answer.responsible.as_deref()), (Some("48107"), Some("MX-ABQ")));
    assert!(!codes(&answer).contains(&code::ALSO_CIRCLE), "six kilometres from the border: {:?}", answer.trace);
    let answer = route(&at(33.60, -101.10, 6_500.0));
    assert_eq!(step(&answer, code::ALSO_CIRCLE)["fips"], "48125");
    assert!(answer.also_told.contains(&step(&answer, code::ALSO_CIRCLE)["consulate"]), "{answer:?}");
    // The kilometre for the coarse shapes alone reaches across: 700 m from the border with a perfect position.
    let answer = route(&at(33.60, -101.0455, 0.0));
    assert!(codes(&answer).contains(&code::ALSO_CIRCLE), "{:?}", answer.trace);
}

#[test]
fn the_nearest_office_is_told_when_another_one_answers() {
    // Reno: all Nevada is Las Vegas's, but Sacramento is a quarter as far.
    let answer = route(&at(39.53, -119.81, 30.0));
    assert_eq!((answer.county.as_deref(), answer.responsible.as_deref()), (Some("32031"), Some("MX-LAS")));
    assert_eq!(answer.also_told, ["MX-SAC"]);
    assert_eq!(step(&answer, code::ALSO_NEAREST)["city"], "Sacramento");
    assert_eq!(step(&answer, code::CANDIDATES)["office_1"], "Sacramento (MX-SAC)");
    let phoenix = route(&at(33.45, -112.07, 30.0));
    assert_eq!((phoenix.responsible.as_deref(), phoenix.also_told.len()), (Some("MX-PHX"), 0));
}

#[test]
fn a_point_off_the_shore_goes_to_the_nearest_county_and_says_so() {
    let off_los_angeles = route(&at(33.80, -118.48, 50.0));
    assert_eq!((off_los_angeles.rule, off_los_angeles.county.as_deref()), (Rule::PointNear, Some("06037")));
    assert_eq!(off_los_angeles.shortfalls[0], code::PLACE_POINT_NEAR);
    let lake_michigan = route(&at(41.88, -87.50, 50.0));
    assert_eq!((lake_michigan.county.as_deref(), lake_michigan.responsible.as_deref()), (Some("17031"), Some("MX-CHI")));
    let high_sea = route(&at(30.0, -140.0, 50.0));
    assert_eq!((high_sea.rule, high_sea.trace[0].code.as_str()), (Rule::CallCentre, code::POINT_OUTSIDE));
}

#[test]
fn a_point_abroad_goes_to_the_call_centre_with_the_reason() {
    let places = [
        (31.66, -106.42, "MX"),
        (32.48, -117.00, "MX"),
        (25.67, -100.31, ""),
        (42.27, -82.95, "CA"),
        (49.10, -122.80, "CA"),
        (18.43, -64.62, "VG"),
    ];
    for (lat, lon, country) in places {
        let answer = route(&at(lat, lon, 30.0));
        assert_eq!((answer.rule, answer.responsible.as_deref()), (Rule::CallCentre, None), "{lat} {lon}: {:?}", answer.trace);
        match country {
            // Monterrey is beyond the 60 km of Mexico that are shipped.
            "" => assert_eq!(answer.shortfalls, [code::POINT_OUTSIDE, code::PLACE_NONE]),
            _ => assert_eq!(step(&answer, code::POINT_ABROAD)["country"], country),
        }
    }
    // A circle that reaches El Paso may hold somebody in El Paso; and a ZIP code given from abroad is used.
    assert_eq!(route(&at(31.74, -106.487, 2_500.0)).responsible.as_deref(), Some("MX-ELP"));
    let helped = route(&Report { zip: in_county("48303"), ..at(25.67, -100.31, 30.0) });
    assert_eq!((helped.rule, helped.responsible.as_deref()), (Rule::Zip, Some("MX-ABQ")));
}

#[test]
fn a_point_without_meaning_is_not_used() {
    for (report, reason) in [
        (at(91.0, 0.0, 10.0), code::POINT_INVALID),
        (at(f64::NAN, 0.0, 10.0), code::POINT_INVALID),
        (at(37.751, -97.822, 1_000_000.0), code::POINT_TOO_COARSE),
    ] {
        assert_eq!(route(&report).shortfalls, [reason, code::PLACE_NONE]);
    }
    let silent = route(&Report { point: Some(ReportedPoint { lat: 33.58, lon: -101.85, accuracy_m: None }), ..Report::default() });
    assert!(silent.shortfalls.contains(&code::ACCURACY_UNKNOWN.to_owned()));
}

#[test]
fn a_wide_circle_tells_the_nearest_and_names_the_rest() {
    let answer = route(&at(33.6, -101.1, 99_000.0));
    let wide = route(&at(40.6, -74.4, 99_000.0));
    let left_out = [answer, wide].into_iter().find(|answer| codes(answer).contains(&code::CIRCLE_WIDE)).unwrap();
    assert!(left_out.also_told.len() >= 3);
    assert!(!step(&left_out, code::CIRCLE_WIDE)["consulates"].is_empty());
}

/// One report for each thing that can be said.
fn every_case() -> Vec<Route> {
    let contradiction =
        vec![statement("MX-HOU", Scope::State, None, Confidence::Sourced), statement("MX-ELP", Scope::State, None, Confidence::Sourced)];
    let known = |place: KnownPlace| Report { zip: Some(place.clone()), typed: Some(place), ..Report::default() };
    let silent = ReportedPoint { lat: 33.58, lon: -101.85, accuracy_m: None };
    let reports = [
        Report { facility: in_county("48303"), zip: in_county("32007"), ..Report::default() },
        Report { facility: Some(KnownPlace::default()), ..Report::default() },
        Report { point: Some(silent), ..Report::default() },
        Report { typed: in_county("16001"), ..Report::default() },
        known(KnownPlace::default()),
        Report { zip: in_county("55079"), ..Report::default() },
        at(39.53, -119.81, 30.0),
        at(33.80, -118.48, 50.0),
        at(33.60, -101.10, 6_500.0),
        at(40.6, -74.4, 99_000.0),
        at(33.6, -101.1, 99_000.0),
        at(91.0, 0.0, 10.0),
        at(37.751, -97.822, 1_000_000.0),
        at(31.66, -106.42, 30.0),
        at(30.0, -140.0, 50.0),
    ];
    let disputed = with_statements(contradiction).route(&Report { zip: in_county("48303"), ..Report::default() }, day("2026-11-22"));
    reports.iter().map(route).chain([disputed]).collect()
}

#[test]
fn every_step_has_a_whole_sentence_in_both_languages() {
    use fluent_bundle::{FluentArgs, FluentBundle, FluentResource};
    let cases = every_case();
    let said: BTreeSet<_> = cases.iter().flat_map(codes).collect();
    assert_eq!(said, code::ALL.into_iter().collect());
    for (tag, text) in
        [("es-MX", include_str!("../../../../words/es/routing.ftl")), ("en-US", include_str!("../../../../words/en/routing.ftl"))]
    {
        let mut words = FluentBundle::new(vec![tag.parse().unwrap()]);
        words.add_resource(FluentResource::try_new(text.to_owned()).unwrap()).unwrap();
        for step in cases.iter().flat_map(|case| &case.trace) {
            let args: FluentArgs<'_> = step.args.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
            let sentence = words.get_message(&format!("trace-{}", step.code)).and_then(|message| message.value()).unwrap();
            let mut faults = Vec::new();
            let said = words.format_pattern(sentence, Some(&args), &mut faults);
            assert!(faults.is_empty() && said.ends_with('.'), "{tag} {}: {said} {faults:?}", step.code);
        }
    }
}

#[test]
fn a_look_up_is_quick() {
    // Generous: a release build takes some 30 microseconds; this build is unoptimised on a busy machine.
    let started = std::time::Instant::now();
    for pick in 0..100 {
        let centre = atlas().counties().nth(pick * 30).unwrap().centre();
        route(&at(centre.lat, centre.lon, 2_000.0));
    }
    assert!(started.elapsed().as_millis() < 10_000, "{:?} for 100", started.elapsed());
}
