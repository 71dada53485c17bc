use super::*;
use proptest::prelude::*;
use std::collections::HashSet;

/// What happens to the numbers of a small town, in any order.
#[derive(Clone, Debug)]
enum Happens {
    Press { number: u8, told: MayBeTold, for_me: bool, exercise: bool, second: bool, minor: bool },
    Reply { number: u8, word: &'static str },
    Never(u8),
    NotSafe(u8),
    Retract(usize),
    Decide(usize),
    Verify(usize),
    HandOver(usize),
    Said { message: usize, outcome: Outcome },
    Report { message: usize, arrived: bool },
}

fn happens() -> impl Strategy<Value = Happens> {
    let told = prop_oneof![Just(MayBeTold::Nothing), Just(MayBeTold::Coarse), Just(MayBeTold::Everything)];
    let outcome = prop_oneof![
        Just(Outcome::Taken { provider_id: None }),
        Just(Outcome::Refused { code: "21610".into() }),
        Just(Outcome::Later { seconds: None }),
        Just(Outcome::Unknown),
        Just(Outcome::NoProvider)
    ];
    let at = 0..8_usize;
    prop_oneof![
        4 => (0..4_u8, told, any::<[bool; 4]>()).prop_map(|(number, told, [for_me, exercise, second, minor])| {
            Happens::Press { number, told, for_me, exercise, second, minor }
        }),
        1 => (0..4_u8, prop_oneof![Just("baja"), Just(" STOP "), Just("Alto."), Just("start"), Just("hola")])
            .prop_map(|(number, word)| Happens::Reply { number, word }),
        1 => (0..4_u8).prop_map(Happens::Never),
        1 => (0..4_u8).prop_map(Happens::NotSafe),
        1 => at.clone().prop_map(Happens::Retract),
        1 => at.clone().prop_map(Happens::Decide),
        1 => at.clone().prop_map(Happens::Verify),
        6 => at.clone().prop_map(Happens::HandOver),
        2 => (at.clone(), outcome).prop_map(|(message, outcome)| Happens::Said { message, outcome }),
        2 => (at, any::<bool>()).prop_map(|(message, arrived)| Happens::Report { message, arrived }),
    ]
}

struct Written {
    number: u8,
    facts: Facts,
    state: MessageState,
    tries: i64,
}

proptest! {
    #[test]
    fn whatever_happens_in_whatever_order_nobody_is_written_to_who_must_not_be(story in proptest::collection::vec(happens(), 1..60)) {
        let (mut never, mut stopped, mut not_safe) = (HashSet::new(), HashSet::new(), HashSet::new());
        let mut all: Vec<Written> = Vec::new();
        for happening in story {
            match happening {
                Happens::Press { number, told, for_me, exercise, second, minor } => {
                    let facts = Facts { may_be_told: told, consents: for_me, exercise, second, minor, ..Facts::chosen_by_press() };
                    all.push(Written { number, facts, state: MessageState::Queued, tries: 0 });
                }
                Happens::Reply { number, word } => match Reply::read(word) {
                    Some(Reply::Stop) => { stopped.insert(number); }
                    Some(Reply::Start) => { stopped.remove(&number); }
                    _ => {}
                },
                Happens::Never(number) => { never.insert(number); }
                Happens::NotSafe(number) => { not_safe.insert(number); }
                Happens::Retract(at) => if let Some(m) = all.get_mut(at) { m.facts.retracted = true },
                Happens::Decide(at) => if let Some(m) = all.get_mut(at) { m.facts.decided = true },
                Happens::Verify(at) => if let Some(m) = all.get_mut(at) { m.facts.guardian = true },
                Happens::HandOver(at) => if let Some(m) = all.get_mut(at).filter(|m| m.state == MessageState::Queued) {
                    // The moment of leaving: the bars of every alert and case count, as they are now.
                    let facts = Facts {
                        never: never.contains(&m.number),
                        stopped: stopped.contains(&m.number),
                        unsafe_to_leave: not_safe.contains(&m.number),
                        ..m.facts
                    };
                    m.state = match judge(&facts) {
                        Err(_) => MessageState::Suppressed,
                        Ok(()) => {
                            m.tries += 1;
                            prop_assert!(!never.contains(&m.number) && !stopped.contains(&m.number) && !not_safe.contains(&m.number));
                            prop_assert!(!m.facts.exercise, "an exercise reaches nobody");
                            prop_assert!(!m.facts.minor || m.facts.guardian, "a minor's contacts wait");
                            prop_assert!(m.facts.decided || (!m.facts.retracted && !m.facts.second && m.facts.may_be_told != MayBeTold::Nothing));
                            prop_assert!(m.facts.decided || m.facts.consents || m.facts.guardian);
                            prop_assert!(m.tries <= 4, "a way is tried four times at most");
                            MessageState::Sending
                        }
                    };
                },
                Happens::Said { message, outcome } => if let Some(m) = all.get_mut(message).filter(|m| m.state == MessageState::Sending) {
                    m.state = match m.state.after(&outcome, m.tries) {
                        Answer::Stands(state) | Answer::Fall(state, _) => state,
                        Answer::Again(_) => MessageState::Queued,
                    };
                },
                Happens::Report { message, arrived } => if let Some(m) = all.get_mut(message) {
                    let before = m.state;
                    m.state = before.reported(arrived).unwrap_or(before);
                    prop_assert!(!matches!(before, MessageState::Suppressed | MessageState::Queued) || m.state == before);
                },
            }
        }
    }

    #[test]
    fn safe_hours_give_an_instant_within_them(from in 0..1440_u16, long in 1..1439_u16, at in 0..600_000_i64) {
        let hours = SafeHours { from_min: from, until_min: (from + long) % 1440, time_zone: "America/Tijuana".into() };
        let now = "2026-03-01T00:00:00Z".parse::<DateTime<Utc>>().unwrap() + Duration::minutes(at);
        let next = hours.next(now);
        let zone: Tz = hours.time_zone.parse().unwrap();
        prop_assert!(next >= now && hours.holds(next.with_timezone(&zone).time()));
    }
}

#[test]
fn a_reply_is_one_word_in_either_language_and_nothing_else() {
    let read = |text: &str| Reply::read(text);
    for stop in ["STOP", "baja", " Alto ", "BAJA.", "no más"] {
        assert_eq!(read(stop), Some(Reply::Stop), "{stop}");
    }
    assert_eq!([read("start"), read("Sí"), read("ok")], [Some(Reply::Start), Some(Reply::Read), Some(Reply::Read)]);
    assert_eq!([read("me dieron de baja ayer"), read("stop calling my mother's boss"), read("")], [None, None, None]);
}

#[test]
fn what_is_uncertain_is_never_sent_again_by_the_same_way() {
    assert_eq!(MessageState::Sending.after(&Outcome::Unknown, 1), Answer::Fall(MessageState::Unknown, Why::Interrupted));
    assert_eq!(MessageState::Sending.after(&Outcome::Later { seconds: Some(30) }, 1), Answer::Again(Duration::seconds(30)));
    assert_eq!(MessageState::Sending.after(&Outcome::Later { seconds: Some(99_999) }, 1), Answer::Again(LONGEST));
    assert_eq!(MessageState::Sending.after(&Outcome::Later { seconds: None }, 4), Answer::Fall(MessageState::Failed, Why::TriesUsedUp));
    assert_eq!(MessageState::Unknown.reported(true), Some(MessageState::Delivered));
    assert_eq!(MessageState::Confirmed.reported(false), None);
}

#[test]
fn safe_hours_count_by_the_clock_of_the_contact() {
    let day = SafeHours { from_min: 8 * 60, until_min: 21 * 60, time_zone: "America/Mexico_City".into() };
    let at = |text: &str| text.parse::<DateTime<Utc>>().unwrap();
    assert_eq!(day.next(at("2026-11-22T18:00:00Z")), at("2026-11-22T18:00:00Z"));
    assert_eq!(
        day.next(at("2026-11-23T05:30:00Z")),
        at("2026-11-23T14:00:00Z"),
        "half past eleven at night waits for eight in the morning"
    );
    let night = SafeHours { from_min: 22 * 60, until_min: 6 * 60, ..day };
    assert_eq!(night.next(at("2026-11-22T18:00:00Z")), at("2026-11-23T04:00:00Z"));
    assert!(
        !SafeHours { from_min: 5, until_min: 5, ..night.clone() }.is_real() && !SafeHours { time_zone: "Mars".into(), ..night }.is_real()
    );
}
