//! Steps, moves and the moves that nobody may make.
use rstest::rstest;

use super::shipped;
use crate::transition::{Bar, Track, Verdict};

fn verdict(open: &[&str], entered: &[&str], events: &[&str], from: &str, to: &str) -> String {
    match shipped().steps.may_move(&Track { open, entered, events }, from, to) {
        Verdict::Listed(listed) => format!("listed by {}", listed.event),
        Verdict::EventMissing(listed) => format!("waits for {}", listed.event),
        Verdict::NeedsOverride => "override".to_owned(),
        Verdict::Barred { why: Bar::RequirementMissing, missing } => format!("barred without {}", missing.join(" ")),
        Verdict::Barred { why, .. } => format!("barred: {why:?}"),
    }
}

#[rstest]
#[case::listed(&["C0"], &["B3", "C0"], &["nta.served"], "C0", "C1", "listed by nta.served")]
#[case::listed_without_its_event(&["C0"], &["B3", "C0"], &[], "C0", "C1", "waits for nta.served")]
#[case::not_listed(&["C1"], &["B3", "C1"], &[], "C1", "H1", "override")]
#[case::found_free(&["A3"], &["A1", "A3"], &["person.found_free"], "A3", "J7", "listed by person.found_free")]
#[case::found_free_unproved(&["A3"], &["A1", "A3"], &[], "A3", "J7", "barred without person.found_free")]
#[case::alert_to_the_end(&["A2"], &["A1", "A2"], &[], "A2", "J7", "barred: WithoutCustody")]
#[case::detour_to_the_end(&["C0"], &["A1", "C0"], &[], "C0", "J3", "barred: WithoutCustody")]
#[case::death_from_anywhere(&["A1"], &["A1"], &["death.in_custody"], "A1", "J6", "listed by death.in_custody")]
#[case::after_custody_a_manager_may(&["C0"], &["B3", "C0"], &[], "C0", "J3", "override")]
#[case::a_child_unscreened(&["C5"], &["B2", "C5"], &["voluntary_return.signed", "minor.screening_done"], "C5", "C6", "barred without consular.interview_done")]
#[case::a_child_by_a_detour(&["C0"], &["B2", "C5", "C0"], &["voluntary_return.signed"], "C0", "C6", "barred without minor.screening_done consular.interview_done")]
#[case::a_child_screened(&["C5"], &["B2", "C5"], &["voluntary_return.signed", "minor.screening_done", "consular.interview_done"], "C5", "C6", "listed by voluntary_return.signed")]
#[case::an_adult(&["C0"], &["B3", "C0"], &["voluntary_return.signed"], "C0", "C6", "listed by voluntary_return.signed")]
#[case::from_a_closed_step(&["C1"], &["C0", "C1"], &["er.order_issued"], "C0", "C2", "barred: FromNotOpen")]
#[case::to_nowhere(&["C1"], &["C1"], &[], "C1", "Z9", "barred: UnknownStep")]
fn a_move(
    #[case] open: &[&str],
    #[case] entered: &[&str],
    #[case] events: &[&str],
    #[case] from: &str,
    #[case] to: &str,
    #[case] expected: &str,
) {
    assert_eq!(verdict(open, entered, events, from, to), expected);
}

#[test]
fn the_stage_is_that_of_the_open_step_entered_last() {
    let steps = shipped().steps;
    assert_eq!(steps.stage_of(&["C1", "D1"]), Some("proceeding"));
    assert_eq!(steps.stage_of(&["J7"]), Some("closed"));
    assert_eq!(steps.stage_of(&[]), None);
    assert!(steps.is_closing("J7") && !steps.is_closing("J6"));
}

#[test]
fn an_event_says_which_moves_it_makes_and_which_overlays_it_opens() {
    let steps = shipped().steps;
    let moves: Vec<_> = steps.moved_by(&["C1"], "custody.i286_served").map(|listed| (listed.to.as_str(), listed.opens_beside)).collect();
    assert_eq!(moves, [("D1", true)]);
    assert_eq!(steps.opened_by("transfer.occurred").map(|overlay| overlay.id.as_str()).collect::<Vec<_>>(), ["X1"]);
    assert_eq!(steps.moved_by(&["F2"], "death.in_custody").count(), 1);
}

#[test]
fn every_step_has_its_stage_and_every_stage_lists_its_steps() {
    let steps = shipped().steps;
    for step in steps.steps() {
        let stage = steps.stages().iter().find(|stage| stage.id == step.stage).unwrap();
        assert!(stage.steps.contains(&step.id), "{}", step.id);
        assert_eq!(step.walled, step.shown_outside_es.is_some() && step.shown_outside_en.is_some());
    }
}

#[test]
fn a_walled_step_reads_in_process_outside() {
    let steps = shipped().steps;
    assert_eq!(steps.step("E1").unwrap().outside(), ("En trámite", "In process"));
    assert_eq!(steps.step("F1").unwrap().outside().1, steps.step("F1").unwrap().name_en);
}
