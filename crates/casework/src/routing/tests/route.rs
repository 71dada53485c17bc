//! From a report to the offices that are told.
use super::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Walks round the circle instead of measuring distances to borders: nobody on it may be forgotten.
    #[test]
    fn every_owner_on_the_error_circle_is_told_or_named(near in 0_usize..3231, off in (-0.2..0.2_f64, -0.2..0.2_f64), accuracy_m in 0.0..60_000.0_f64) {
        use geo::{Destination, Haversine};
        let centre = atlas().counties().nth(near).unwrap().centre();
        let (lat, lon) = (centre.lat + off.0, (centre.lon + off.1).clamp(-180.0, 180.0));
        let route = route(&at(lat, lon, accuracy_m));
        let named: BTreeSet<_> = route.trace.iter().filter(|step| step.code == code::CIRCLE_WIDE).flat_map(|step| step.args["consulates"].split(", ")).collect();
        for bearing in (0..360).step_by(15) {
            // Just inside, because a plane and a sphere do not agree to the metre.
            let edge = Haversine.destination(geo::Point::new(lon, lat), f64::from(bearing), (accuracy_m + 1_000.0) * 0.97);
            let Some(fips) = atlas().shapes().at(Point { lat: edge.y(), lon: edge.x() }).filter(|_| route.responsible.is_some()) else { continue };
            let owner = atlas().owner(fips, day("2026-11-22")).unwrap().consulate;
            let told = route.responsible.as_ref() == Some(&owner) || route.also_told.contains(&owner);
            prop_assert!(told || named.contains(owner.as_str()), "{owner} at {bearing} degrees: {route:?}");
        }
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
        [("es-MX", include_str!("../../../../../words/es/routing.ftl")), ("en-US", include_str!("../../../../../words/en/routing.ftl"))]
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
