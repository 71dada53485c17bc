//! The linter finds what it should, and nothing in the shipped pack that is wrong.
use rstest::rstest;

use super::{day, pack_of, rule, shipped};
use crate::lint::{Severity, lint};
use crate::rule::{Condition, Expected, HolidayCalendar, Method, Operator, Rule, Unit};

fn told(rules: &[Rule]) -> Vec<String> {
    // The shipped steps bring to view rules that are not in this small pack: findings about them are left aside.
    let findings = lint(&pack_of(rules)).into_iter().filter(|finding| rules.iter().any(|rule| rule.id == finding.about));
    findings.map(|finding| finding.detail).collect()
}

fn sound() -> Rule {
    let mut sound = rule(Method::Calendar, 10);
    sound.trigger_event = "filing.opposing_filed".to_owned();
    sound
}

#[test]
fn the_shipped_pack_has_no_error_and_tells_its_one_gap() {
    let told: Vec<_> = lint(&shipped()).into_iter().map(|found| (found.severity, format!("{}: {}", found.about, found.detail))).collect();
    assert_eq!(told, [(Severity::Warning, "ER-INTERIOR-B: gap after ER-INTERIOR-A: from 2025-08-30 until 2026-07-17".to_owned())]);
}

#[rstest]
#[case::unknown_event(|rule: &mut Rule| rule.trigger_event = "no.such".to_owned(), "unknown event no.such")]
#[case::unknown_fact(
    |rule: &mut Rule| rule.applies_when.push(Condition { fact: "no_such".to_owned(), op: Operator::Eq, value: Expected::Flag(true) }),
    "unknown fact no_such"
)]
#[case::unknown_value(
    |rule: &mut Rule| rule.applies_when.push(Condition { fact: "circuit".to_owned(), op: Operator::Eq, value: Expected::Word("12".to_owned()) }),
    "circuit does not admit \"12\""
)]
#[case::asked_elsewhere(
    |rule: &mut Rule| rule.applies_when.push(Condition { fact: "appeal_waived".to_owned(), op: Operator::Eq, value: Expected::Flag(true) }),
    "appeal_waived is not asked on filing.opposing_filed"
)]
#[case::no_translation(|rule: &mut Rule| rule.title_es.clear(), "title_es is empty")]
#[case::no_citation(|rule: &mut Rule| rule.citations.clear(), "no citation")]
#[case::wrong_unit(|rule: &mut Rule| rule.offset.unit = Unit::Hours, "\"calendar\" does not count \"hours\"")]
#[case::silent_for_whom_it_concerns(
    |rule: &mut Rule| {
        rule.counting.method = Method::Years;
        rule.offset = crate::rule::Offset { value: Some(21), unit: Unit::Years, direction: crate::rule::Direction::After };
        rule.effective_from = day("2022-04-07");
    },
    "in force by the event's day since 2022-04-07: silent for every event whose date comes before 2043-04-07"
)]
#[case::no_pair(|rule: &mut Rule| rule.pair = Some("NONE".to_owned()), "unknown pair NONE")]
#[case::ends_before_it_begins(|rule: &mut Rule| rule.effective_to = Some(day("1899-12-31")), "ends on 1899-12-31, before it begins on 1900-01-01")]
#[case::business_without_holidays(
    |rule: &mut Rule| {
        rule.counting.method = Method::Business;
        rule.offset.unit = Unit::BusinessDays;
        rule.counting.holiday_calendar = HolidayCalendar::None;
    },
    "counts business days without a calendar of holidays"
)]
fn a_planted_fault_is_found(#[case] plant: fn(&mut Rule), #[case] expected: &str) {
    assert_eq!(told(&[sound()]), Vec::<String>::new());
    let mut faulty = sound();
    plant(&mut faulty);
    assert_eq!(told(&[faulty]), [expected]);
}

#[rstest]
#[case::follows("2026-03-09", &[])]
#[case::overlaps("2026-03-08", &["begins on 2026-03-08, while TEST runs until 2026-03-08"])]
#[case::leaves_a_gap("2026-03-11", &["gap after TEST: from 2026-03-09 until 2026-03-11"])]
fn rules_in_succession(#[case] begins: &str, #[case] expected: &[&str]) {
    let (mut old, mut new) = (sound(), sound());
    old.effective_to = Some(day("2026-03-08"));
    new.id = "TEST-2".to_owned();
    new.effective_from = day(begins);
    assert_eq!(told(&[old, new]), expected);
}
