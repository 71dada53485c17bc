use super::*;
use proptest::prelude::*;

const ACTS: [AlertAct; 12] = [
    AlertAct::Acknowledge,
    AlertAct::Release,
    AlertAct::Contact,
    AlertAct::Locate,
    AlertAct::Open,
    AlertAct::Attach,
    AlertAct::MarkDuplicate,
    AlertAct::MarkFalseAlarm,
    AlertAct::GiveUp,
    AlertAct::Settle,
    AlertAct::AcceptForward,
    AlertAct::Reopen,
];

#[test]
fn every_state_against_every_act() {
    let mut table = String::new();
    for state in AlertState::ALL {
        for act in ACTS {
            let outcome = match state.after(act, Some(AlertState::Contacted)) {
                Ok(next) => next.name().to_owned(),
                Err(refusal) => format!("({})", refusal.code),
            };
            table.push_str(&format!("{} {}: {outcome}\n", state.name(), act.name()));
        }
    }
    insta::assert_snapshot!(table);
}

#[test]
fn words_are_read_back() {
    for state in AlertState::ALL {
        assert_eq!(AlertState::named(state.name()), Some(state));
    }
    assert_eq!(AlertState::named("paged"), None);
}

#[test]
fn an_impossible_or_half_position_is_no_position_and_is_said() {
    for (lat, lon) in
        [(Some(91.0), Some(0.0)), (Some(32.0), None), (None, Some(-96.0)), (Some(32.0), Some(181.0)), (Some(f64::NAN), Some(0.0))]
    {
        let read = Position::read(lat, lon, Some(5.0));
        assert!(read.point.is_none() && read.wrong, "{lat:?} {lon:?}");
    }
    let none = Position::read(None, None, None);
    assert!(none.point.is_none() && !none.wrong);
    let good = Position::read(Some(32.0), Some(-96.0), Some(-3.0));
    assert_eq!((good.point.and_then(|p| p.accuracy_m), good.wrong), (None, false));
}

#[test]
fn a_clock_a_day_off_is_wrong_either_way() {
    let now: DateTime<Utc> = "2026-11-22T18:00:00Z".parse().unwrap();
    assert!(!clock_wrong(now - Duration::hours(24), now));
    assert!(clock_wrong(now - Duration::hours(24) - Duration::seconds(1), now));
    assert!(clock_wrong(now + Duration::hours(25), now));
}

#[test]
fn texts_that_speak_of_fear_are_known_in_both_languages() {
    for text in ["Tiene miedo de volver", "pidió ASILO", "he fears return", "asylum seeker", "la persiguen", "protección CAT", "amenazado"]
    {
        assert!(may_speak_of_fear(text), "{text}");
    }
    for text in ["Lo llevaron en una camioneta blanca", "hermana de José", "category", ""] {
        assert!(!may_speak_of_fear(text), "{text}");
    }
}

proptest! {
    /// Whatever staff do, an alert that is handled stays so until it is reopened, and every open alert can still be closed.
    #[test]
    fn no_path_leads_to_a_dead_end(acts in prop::collection::vec(0..ACTS.len(), 0..40)) {
        let (mut state, mut before) = (AlertState::Routed, None);
        for at in acts {
            let act = ACTS[at];
            if let Ok(next) = state.after(act, before) {
                if next.is_handled() {
                    before = Some(state);
                }
                prop_assert!(act == AlertAct::Reopen || !state.is_handled());
                state = next;
            }
        }
        if state.is_handled() {
            prop_assert!(state == AlertState::Opened || state.after(AlertAct::Reopen, before).is_ok());
        } else {
            prop_assert!(state.after(AlertAct::MarkFalseAlarm, before).is_ok());
        }
    }
}
