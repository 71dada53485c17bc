//! The shipped worked examples and the shipped data itself.
use serde_json::Value;

use super::{TEXTS, shipped};
use crate::calendar::Calendars;
use crate::event::EventType;
use crate::fact::Fact;
use crate::rule::Rule;
use crate::vectors::verify;

const VECTORS: &str = include_str!("../../../../../tests/data/deadline_vectors.json");
const HOLIDAYS: &str = include_str!("../../../../../tests/data/holidays_test_vectors.csv");

#[test]
fn the_sixteen_worked_examples_agree() {
    let agreement = verify(&shipped(), VECTORS).unwrap();
    for found in &agreement.mismatches {
        println!("{} {}: expected {}, found {}", found.vector, found.rule_id, found.expected, found.found);
    }
    assert_eq!((agreement.agree, agreement.differ), (16, 0));
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
