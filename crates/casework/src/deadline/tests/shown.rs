//! What is shown of a date: set dates, ceilings, pairs, questions, the wall, transfers, differences.
use std::collections::BTreeMap;

use rstest::rstest;

use super::{day, matter, pack_of, rule, shipped, written};
use crate::deadline::{
    Affected, Because, Change, Item, Matter, Outcome, Pending, Status, Trace, compare, compute, compute_outside_the_wall, transfer_effects,
};
use crate::fact::Answer;
use crate::pack::{Confirmation, OfficeRule, Pack, Source};
use crate::rule::{Colour, Kind, Method, Roll, Rule, WarningClass};

fn of<'a>(items: &'a [Item], rule: &str) -> &'a Item {
    items.iter().find(|item| item.rule_id == rule).unwrap()
}

fn ij_decision() -> Matter {
    let mut decided = matter("America/Los_Angeles", "ij.decision", "2026-05-20T15:40:00-07:00");
    decided.unanswered = Answer::NotAsked;
    decided.events[0].facts.insert("appeal_waived".to_owned(), Answer::No);
    decided
}

#[rstest]
#[case::yes_with_a_date(Answer::Yes, Some("2026-12-10"), Status::Superseded, false)]
#[case::yes_without_a_date(Answer::Yes, None, Status::Stands, true)]
#[case::not_sure(Answer::NotSure, Some("2026-12-10"), Status::Stands, true)]
#[case::no(Answer::No, Some("2026-12-10"), Status::Stands, false)]
fn a_set_date_stands_only_when_it_is_said_and_entered(
    #[case] said: Answer,
    #[case] set: Option<&str>,
    #[case] status: Status,
    #[case] asks: bool,
) {
    let mut filed = matter("America/Chicago", "filing.opposing_filed", "2026-12-03T10:00:00-06:00");
    filed.events[0].facts.insert("court_set_deadline".to_owned(), said);
    filed.events[0].set_date = set.map(day);
    let items = compute(&shipped(), &filed, None, Trace::Off);
    let item = of(&items, "ICPM-RESP-10D");
    assert_eq!((item.status, written(item, filed.time_zone)), (status, "2026-12-14".to_owned()));
    assert_eq!(!item.questions.is_empty(), asks);
}

#[test]
fn a_set_date_past_a_ceiling_waits_for_a_second_person() {
    let mut granted = matter("America/Los_Angeles", "vd.granted_pre", "2026-08-03T14:00:00-07:00");
    granted.events[0].facts.insert("vd_date_in_order".to_owned(), Answer::Yes);
    granted.events[0].set_date = Some(day("2026-12-15"));
    let waiting = compute(&shipped(), &granted, None, Trace::On);
    let item = of(&waiting, "VD-PRE-120");
    assert_eq!((item.status, item.set_date_waits, item.standing()), (Status::Stands, true, item.due));
    assert!(item.trace.iter().any(|step| step.code == "deadline-set-date-waits"));
    granted.events[0].set_date_confirmed = true;
    let taken = compute(&shipped(), &granted, None, Trace::Off);
    assert_eq!(of(&taken, "VD-PRE-120").status, Status::Superseded);
}

#[test]
fn a_missing_answer_gives_possible_with_its_question() {
    let items = compute(&shipped(), &ij_decision(), None, Trace::Off);
    let twin = of(&items, "BIA-APPEAL-10P");
    assert_eq!(twin.status, Status::Possible);
    assert_eq!(twin.questions, ["asylum_adjudicated_on_merits"]);
    assert_eq!(of(&items, "BIA-APPEAL-30").status, Status::Stands);
}

fn confirmed(pack: &Pack, id: &str) -> Pack {
    let version = pack.rules().iter().find(|entry| entry.rule.id == id).unwrap().version.clone();
    let given = Confirmation { rule_version: version, attorney: "A. Attorney".to_owned(), on: day("2026-05-01") };
    pack.for_office(&[], &BTreeMap::from([(id.to_owned(), given)]))
}

#[test]
fn a_pair_is_ordered_by_its_earlier_date_until_an_attorney_confirms() {
    let mut decided = ij_decision();
    decided.unanswered = Answer::No;
    let items = compute(&shipped(), &decided, None, Trace::Off);
    let (red, twin) = (of(&items, "BIA-APPEAL-30"), of(&items, "BIA-APPEAL-10P"));
    assert_eq!((red.colour, twin.colour), (Colour::Red, Colour::Amber));
    assert_eq!((red.order_at, twin.order_at), (twin.ends_at, twin.ends_at));
    assert_eq!(twin.warning_class, WarningClass::Fatal);

    let items = compute(&confirmed(&shipped(), "BIA-APPEAL-30"), &decided, None, Trace::Off);
    let (red, twin) = (of(&items, "BIA-APPEAL-30"), of(&items, "BIA-APPEAL-10P"));
    assert!(red.confirmed);
    assert_eq!((red.order_at, twin.order_at), (red.ends_at, red.ends_at));
    assert_eq!(twin.warning_class, WarningClass::Target);
}

#[test]
fn the_day_ends_where_the_office_stands() {
    let items = compute(&shipped(), &ij_decision(), None, Trace::Off);
    let appeal = of(&items, "BIA-APPEAL-30");
    assert_eq!((appeal.zone.as_str(), appeal.zone_known), ("America/New_York", true));
    assert_eq!(appeal.ends_at, Some(super::at("2026-06-22T23:59:00-04:00")));
    let filed = matter("America/Chicago", "filing.opposing_filed", "2026-12-03T10:00:00-06:00");
    let items = compute(&shipped(), &filed, None, Trace::Off);
    assert!(!of(&items, "ICPM-RESP-10D").zone_known, "the court's zone was not given");
}

#[test]
fn the_house_target_is_the_business_day_before_a_date_that_moved() {
    let items = compute(&shipped(), &ij_decision(), None, Trace::Off);
    assert_eq!(of(&items, "BIA-APPEAL-30").internal_target, Some(day("2026-06-18")));
    let mut weekend = rule(Method::Calendar, 10);
    weekend.kind = Kind::GovernmentDuty;
    let duty = compute(&pack_of(&[weekend]), &matter("America/Chicago", "test.event", "2026-11-04T09:00:00-06:00"), None, Trace::Off);
    assert_eq!(duty[0].internal_target, None, "a duty of the other side is no target of ours");
}

#[test]
fn outside_the_wall_a_rule_that_read_a_walled_answer_is_possible() {
    let mut decided = ij_decision();
    decided.events[0].facts.insert("asylum_adjudicated_on_merits".to_owned(), Answer::Yes);
    assert!(!compute(&shipped(), &decided, None, Trace::Off).iter().any(|item| item.rule_id == "BIA-APPEAL-10P"));
    let outside = compute_outside_the_wall(&shipped(), &decided, None, Trace::On);
    let twin = of(&outside, "BIA-APPEAL-10P");
    assert_eq!((twin.status, twin.questions.len()), (Status::Possible, 0));
    assert!(twin.trace.iter().any(|step| step.code == "deadline-ask-reserved"));
}

#[test]
fn a_walled_track_reads_as_not_asked_outside() {
    let mut moved = matter("America/Chicago", "address.changed", "2026-11-10T09:00:00-06:00");
    moved.facts.insert("process_track".to_owned(), Answer::from("withholding_only"));
    assert_eq!(of(&compute(&shipped(), &moved, None, Trace::Off), "EOIR33-5D").status, Status::Stands);
    let outside = compute_outside_the_wall(&shipped(), &moved, None, Trace::On);
    assert_eq!(of(&outside, "EOIR33-5D").status, Status::Possible);
    assert!(!serde_json::to_string(&outside).unwrap().contains("withholding"));
}

#[test]
fn the_reasoning_can_be_read_aloud() {
    let items = compute(&shipped(), &ij_decision(), None, Trace::On);
    let told: Vec<String> = of(&items, "BIA-APPEAL-30")
        .trace
        .iter()
        .map(|step| {
            let date = step.args.get("date").map(|date| format!(" {date}")).unwrap_or_default();
            let holiday = step.args.get("holiday_en").map(|name| format!(" {name}")).unwrap_or_default();
            format!("{}{date}{holiday}", step.code)
        })
        .collect();
    insta::assert_snapshot!(told.join("\n"), @r"
    deadline-event 2026-05-20
    deadline-in-force-since
    deadline-fact
    deadline-count-days 2026-06-19
    deadline-skip-holiday 2026-06-19 Juneteenth National Independence Day
    deadline-skip-weekend 2026-06-20
    deadline-skip-weekend 2026-06-21
    deadline-roll 2026-06-22
    deadline-house-target 2026-06-18
    deadline-day-ends 2026-06-22
    deadline-pair
    deadline-cite
    deadline-cite
    deadline-cite
    deadline-not-confirmed
    ");
}

#[test]
fn a_transfer_asks_what_is_pending_and_never_assumes() {
    let effects = transfer_effects(&Pending { bond: Answer::Yes, habeas: Answer::NotSure });
    let of = |what: Affected| effects.iter().find(|effect| effect.what == what).unwrap().outcome;
    assert_eq!((of(Affected::CustodyZone), of(Affected::Consulate)), (Outcome::Changes, Outcome::Changes));
    assert_eq!((of(Affected::BondCircuit), of(Affected::HabeasCircuit)), (Outcome::Stays, Outcome::Ask));
    assert_eq!((of(Affected::Court), of(Affected::FilingZone), of(Affected::Petition)), (Outcome::Stays, Outcome::Stays, Outcome::Stays));
}

#[test]
fn an_office_rule_takes_the_place_of_the_shipped_one_from_its_day() {
    let pack = shipped();
    let shipped_rule = pack.rules().iter().find(|entry| entry.rule.id == "ICPM-RESP-10D").unwrap();
    let mut own: Rule = shipped_rule.rule.clone();
    own.offset.value = Some(7);
    own.counting.roll = Roll::None;
    let change =
        OfficeRule { rule: own, author: "L. Lawyer".to_owned(), reason: "Standing order".to_owned(), effective_from: day("2026-12-03") };
    let office = pack.for_office(&[change], &BTreeMap::new());
    assert_eq!(office.rules().len(), pack.rules().len() + 1, "the shipped rule stays visible");
    let due_of = |pack: &Pack, when: &str| {
        let filed = matter("America/Chicago", "filing.opposing_filed", when);
        let items = compute(pack, &filed, None, Trace::Off);
        assert_eq!(items.len(), 1);
        (items[0].rule_version.clone(), written(&items[0], filed.time_zone))
    };
    assert_eq!(due_of(&office, "2026-12-02T10:00:00-06:00"), due_of(&pack, "2026-12-02T10:00:00-06:00"));
    let (version, date) = due_of(&office, "2026-12-03T10:00:00-06:00");
    assert_eq!(date, "2026-12-10");
    assert!(matches!(office.rule("ICPM-RESP-10D", &version).unwrap().source, Source::Office { .. }));
}

#[test]
fn every_difference_is_named_with_both_dates_and_the_cause() {
    let filed = matter("America/Chicago", "filing.opposing_filed", "2026-12-01T10:00:00-06:00");
    let mut changed = filed.clone();
    changed.events[0].at = super::at("2026-12-03T10:00:00-06:00");
    let before = compute(&shipped(), &filed, None, Trace::Off);
    let after = compute(&shipped(), &changed, None, Trace::Off);
    let found = compare(&before, &after);
    assert_eq!(found.len(), 1);
    assert_eq!((found[0].change, found[0].because), (Change::Moved, Because::InputsChanged));
    assert_ne!(found[0].old.as_ref().unwrap().due, found[0].new.as_ref().unwrap().due);
    assert!(compare(&before, &before).is_empty());
    assert_eq!(compare(&[], &before)[0].change, Change::Created);
    assert_eq!(compare(&before, &[])[0].change, Change::Gone);
}

#[test]
fn an_observed_day_is_told_as_observed() {
    let mut rolling = rule(Method::Calendar, 10);
    rolling.counting.roll = Roll::NextBusinessDay;
    let filed = matter("America/Chicago", "test.event", "2026-06-23T09:00:00-05:00");
    let item = compute(&pack_of(&[rolling]), &filed, None, Trace::On).remove(0);
    let told: Vec<_> = item.trace.iter().map(|step| step.code.as_str()).filter(|code| code.starts_with("deadline-skip")).collect();
    assert_eq!(told, ["deadline-skip-holiday-observed", "deadline-skip-holiday", "deadline-skip-weekend"]);
}
