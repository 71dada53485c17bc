//! The shipped worked examples and the shipped data itself.
use serde_json::Value;

use super::{TEXTS, shipped};
use crate::calendar::Calendars;
use crate::event::EventType;
use crate::fact::Fact;
use crate::rule::Rule;
use crate::vectors::verify;

const VECTORS: &str = include_str!("../../../../../tests/data/deadline_vectors.json");
const OWN: &str = include_str!("../../../../../tests/data/worked_examples.json");
const HOLIDAYS: &str = include_str!("../../../../../tests/data/holidays_test_vectors.csv");

#[test]
fn the_sixteen_worked_examples_agree() {
    let agreement = verify(&shipped(), VECTORS).unwrap();
    for found in &agreement.mismatches {
        println!("{} {}: expected {}, found {}", found.vector, found.rule_id, found.expected, found.found);
    }
    assert_eq!((agreement.agree, agreement.differ), (16, 0));
}

/// Weekends, holidays, clock changes, month ends, edges of effectivity, closings, set dates, transfers, scopes, unknown answers: each
/// reasoned by hand.
#[test]
fn our_own_worked_examples_agree() {
    let agreement = verify(&shipped(), OWN).unwrap();
    let told: Vec<String> = agreement
        .mismatches
        .iter()
        .map(|found| format!("{} {}: expected {}, found {} {:?}", found.vector, found.rule_id, found.expected, found.found, found.silence))
        .collect();
    assert!(told.is_empty(), "{}", told.join("\n"));
    assert_eq!(agreement.agree, 72);
}

#[test]
fn an_example_that_does_not_read_differs_with_its_place_and_takes_no_other_with_it() {
    let told = |wrong: &str, right: &str| {
        let agreement = verify(&shipped(), &VECTORS.replacen(right, wrong, 1)).unwrap();
        assert_eq!((agreement.agree, agreement.differ), (15, 1));
        format!("{}: {}", agreement.mismatches[0].vector, agreement.mismatches[0].found)
    };
    let at = told("2026-11-25 15:00", "2026-11-25T15:00:00-06:00");
    assert_eq!(at, "S01: events[0].at: 2026-11-25 15:00 is no instant with its offset, for example 2026-11-25T15:00:00-06:00");
    assert_eq!(told("Central", "America/Chicago"), "S01: time_zone: Central is no IANA zone");
    assert_eq!(
        told("\"date\": \"2026-13-02\"", "\"date\": \"2026-12-02\""),
        "S16: posture.closures[0].date: 2026-13-02 is no date, for example 2026-11-25"
    );
    assert_eq!(told("\"event\": \"e9\"", "\"event\": \"e1\""), "S14: no event has the id e9 (there are: e1, e2, e3, e4)");
    assert_eq!(
        told("\"status\": \"gone\"", "\"status\": \"superseded\""),
        "S14: expected[1].status: gone is no status: stands, superseded, possible or history"
    );
    let error = verify(&shipped(), "[{]").err().unwrap();
    assert_eq!(error.to_string(), "worked examples: key must be a string at line 1 column 3");
}

#[test]
fn a_file_may_wrap_its_list_and_write_null_for_what_is_absent() {
    let wrapped = format!("{{\"note\": \"x\", \"vectors\": {VECTORS}}}");
    assert_eq!(verify(&shipped(), &wrapped).unwrap().agree, 16);
    let sparse = r#"[{"id": "N", "time_zone": "America/Chicago", "posture": null, "expected": [{"rule_id": "PFR-30D", "due_on": "2026-12-02", "due_at": null, "status": null}],
        "events": [{"id": null, "type": "bia.final_order", "at": "2026-11-02T10:00-06:00", "facts": null, "set_date": null}]}]"#;
    assert_eq!(verify(&shipped(), sparse).unwrap().agree, 1);
}

#[test]
fn a_rule_that_stays_silent_says_why() {
    let silent = |events: &str, posture: &str, rule: &str| {
        let text = format!(
            r#"[{{"id": "Q", "time_zone": "America/Chicago", "events": [{events}], "posture": {posture}, "expected": [{{"rule_id": "{rule}"}}]}}]"#
        );
        verify(&shipped(), &text).unwrap().mismatches.remove(0).silence.join("; ")
    };
    let release = r#"{"type": "detainer.local_release_time", "at": "2026-06-02T10:00:00-05:00"}"#;
    assert_eq!(silent(release, "{}", "DET-48H"), "detainer_lodged of the matter is no, and the rule wants eq true");
    assert_eq!(silent(release, "{}", "NONE"), "the pack has no rule NONE");
    assert_eq!(silent(release, "{}", "PFR-30D"), "no event bia.final_order, from which it counts");
    let briefing = r#"{"type": "bia.briefing_schedule", "at": "2026-06-02T10:00:00-05:00"}"#;
    assert_eq!(silent(briefing, "{}", "BIA-BRIEF-21D"), "2026-06-02 lies outside the days in force, 2002-09-25 to 2026-03-08");
}

#[test]
fn a_wrong_example_is_told_with_both_reasonings() {
    let wrong = VECTORS.replacen("2026-11-30T15:00:00-06:00", "2026-11-30T16:00:00-06:00", 1);
    let agreement = verify(&shipped(), &wrong).unwrap();
    assert_eq!((agreement.agree, agreement.differ), (15, 1));
    let found = &agreement.mismatches[0];
    assert_eq!(found.expected, "2026-11-30T16:00:00-06:00 (stands)");
    assert_eq!(found.found, "2026-11-30T15:00:00-06:00 (stands)");
    assert!(!found.reasoning.is_empty());
    assert!(found.trace.iter().any(|step| step.code == "deadline-count-business-hours"));
}

#[test]
fn an_instant_with_another_offset_than_the_local_one_differs() {
    let utc = VECTORS.replacen("2026-11-30T15:00:00-06:00", "2026-11-30T21:00:00Z", 1);
    assert_eq!(verify(&shipped(), &utc).unwrap().differ, 1);
}

#[test]
fn every_holiday_of_the_list_and_no_other() {
    let calendars = Calendars::parse(TEXTS.holidays).unwrap();
    for (name, calendar) in [("us_federal_observed", &calendars.us_federal), ("mx_official", &calendars.mx_federal)] {
        let rows = HOLIDAYS.lines().filter_map(|row| row.strip_prefix(&format!("{name},")));
        let mut listed: Vec<String> = rows.map(|row| row[..10].to_owned()).collect();
        let years = (2020..=2037).flat_map(|year| calendar.holidays(year));
        let dates = years.map(|holiday| holiday.date.to_string()).filter(|date| ("2020".."2037").contains(&date.as_str()));
        let mut computed: Vec<String> = dates.collect();
        listed.sort();
        computed.sort();
        assert_eq!(computed, listed, "{name}");
        assert!(listed.iter().all(|date| !calendar.is_business_day(date.parse().unwrap())));
    }
    assert_eq!(HOLIDAYS.lines().count(), 334);
}

#[test]
fn rules_facts_and_events_are_read_and_written_exactly() {
    fn exact<T: serde::Serialize + serde::de::DeserializeOwned>(text: Value) {
        let rows: Vec<T> = serde_json::from_value(text.clone()).unwrap();
        assert_eq!(serde_json::to_value(&rows).unwrap(), text);
    }
    exact::<Rule>(serde_json::from_str(TEXTS.rules).unwrap());
    exact::<EventType>(serde_json::from_str(TEXTS.events).unwrap());
    exact::<Fact>(serde_json::from_str::<Value>(TEXTS.facts).unwrap()["facts"].clone());
}

#[test]
fn the_shipped_pack_is_whole() {
    let pack = shipped();
    assert_eq!(pack.rules().len(), 144);
    assert_eq!(pack.facts().len(), 46);
    assert_eq!(pack.event_types().len(), 116);
    assert_eq!(pack.steps.transitions().len(), 149);
    assert_eq!(pack.circuits.of_state("TX").unwrap().circuit, "5");
    assert_eq!(pack.circuits.clerk_zone("9").unwrap().name(), "America/Los_Angeles");
    assert_eq!(pack.checksum.len(), 64);
}

/// Ten thousand dates by a count that shares no code with this one.
#[test]
fn a_second_count_agrees_on_ten_thousand_random_inputs() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");
    let file = |path: &str| format!("{root}/{path}");
    let counted = std::process::Command::new("python3")
        .arg(file("tests/second_count/count.py"))
        .args(["reference/rules.json", "reference/facts.json", "reference/events.json"].map(file))
        .args([std::env::var("AMPARO_SEED").unwrap_or_else(|_| "20261122".to_owned()), "10000".to_owned()])
        .output()
        .unwrap();
    assert!(counted.status.success(), "{}", String::from_utf8_lossy(&counted.stderr));
    let agreement = verify(&shipped(), std::str::from_utf8(&counted.stdout).unwrap()).unwrap();
    let told: Vec<String> = agreement
        .mismatches
        .iter()
        .take(10)
        .map(|found| format!("{} {}: expected {}, found {}", found.vector, found.rule_id, found.expected, found.found))
        .collect();
    assert!(told.is_empty(), "{} differ, for example\n{}", agreement.differ, told.join("\n"));
    assert!(agreement.agree > 1000);
}
