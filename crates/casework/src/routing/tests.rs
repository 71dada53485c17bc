//! Routing on the shipped reference data.
use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use chrono::{Days, NaiveDate};
use proptest::prelude::*;

use super::*;
use crate::reference::{self, Row};

mod route;

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
    let nowhere = Jurisdiction { county_fips: Some("48999".to_owned()), ..statement("MX-DAL", County, None, Sourced) };
    let nameless = Jurisdiction { county_fips: None, ..nowhere.clone() };
    assert_eq!(with_statements(vec![nowhere, nameless]).left_out(), ["county|TX|48999|MX-DAL", "county|TX|MX-DAL"]);
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
