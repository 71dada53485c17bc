//! Properties over random matters: every event type of the pack, random answers, set dates and closings.
use std::sync::OnceLock;

use chrono::{DateTime, NaiveDate, TimeDelta};
use proptest::prelude::*;
use uuid::Uuid;

use super::{day, shipped};
use crate::deadline::{ClosedOffice, Closure, Due, Item, Matter, TRACE_CODES, Trace, compute, compute_outside_the_wall};
use crate::event::Event;
use crate::fact::{Answer, Answers, Fact, FactScope, FactType};
use crate::pack::Pack;

const ZONES: [&str; 6] =
    ["America/Los_Angeles", "America/Phoenix", "America/Chicago", "America/New_York", "America/Puerto_Rico", "Pacific/Honolulu"];

const OFFICES: [ClosedOffice; 3] = [ClosedOffice::CircuitClerk, ClosedOffice::DistrictClerk, ClosedOffice::Ecas];

fn pack() -> &'static Pack {
    static PACK: OnceLock<Pack> = OnceLock::new();
    PACK.get_or_init(shipped)
}

/// What a random matter is made from: small numbers, so that a failure shrinks and prints without a matter having `Debug`.
#[derive(Clone, Debug)]
struct Seed {
    zone: usize,
    events: Vec<(usize, i64, u64, Option<u16>)>,
    answers: u64,
    closings: Vec<(u8, u16, bool)>,
}

fn seeds() -> impl Strategy<Value = Seed> {
    let event = (0..116_usize, 0_i64..3 * 366 * 24 * 60, any::<u64>(), proptest::option::of(0_u16..1500));
    let closing = (0_u8..3, 0_u16..1100, any::<bool>());
    (0..ZONES.len(), prop::collection::vec(event, 1..6), any::<u64>(), prop::collection::vec(closing, 0..40))
        .prop_map(|(zone, events, answers, closings)| Seed { zone, events, answers, closings })
}

fn start() -> NaiveDate {
    day("2025-10-01")
}

fn answer(fact: &Fact, seed: u64) -> Option<Answer> {
    let choices = fact.values.len() as u64;
    match (fact.fact_type, seed % 5) {
        (_, 0) => None,
        (_, 1) => Some(Answer::NotSure),
        (FactType::YesNo, 2 | 3) => Some(Answer::Yes),
        (FactType::YesNo, _) => Some(Answer::No),
        (FactType::Enum, _) => {
            let at = usize::try_from((seed / 5) % choices.max(1)).unwrap();
            fact.values.get(at).map(|choice| Answer::Value(choice.value.clone()))
        }
    }
}

fn answers(scope: FactScope, seed: u64) -> Answers {
    let facts = pack().facts().iter().filter(|fact| fact.scope == scope).enumerate();
    let mixed = |at: usize| seed.rotate_left(u32::try_from(at * 7 % 64).unwrap()).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 16;
    facts.filter_map(|(at, fact)| Some((fact.name.clone(), answer(fact, mixed(at))?))).collect()
}

fn matter(seed: &Seed) -> Matter {
    let mut matter = Matter::new(ZONES[seed.zone].parse().unwrap());
    matter.facts = answers(FactScope::Matter, seed.answers);
    for (number, (event_type, minutes, seed, set)) in seed.events.iter().enumerate() {
        let at = DateTime::from_timestamp(1_759_276_800, 0).unwrap() + TimeDelta::minutes(*minutes);
        let name = &pack().event_types()[*event_type].name;
        let mut event = Event::new(Uuid::from_u128(number as u128 + 1), name, at);
        event.facts = answers(FactScope::Event, *seed);
        event.set_date = set.map(|days| start() + TimeDelta::days(i64::from(days)));
        matter.events.push(event);
    }
    for (office, days, confirmed) in &seed.closings {
        let office = OFFICES[usize::from(*office)];
        matter.closures.push(Closure { office, date: start() + TimeDelta::days(i64::from(*days)), confirmed: *confirmed });
    }
    matter
}

fn all(matter: &Matter) -> Vec<Item> {
    compute(pack(), matter, Some(day("2026-11-22")), Trace::Off)
}

fn find<'a>(items: &'a [Item], like: &Item) -> Option<&'a Item> {
    items.iter().find(|item| (&item.rule_id, item.event_id) == (&like.rule_id, like.event_id))
}

fn instant(due: Due) -> (Option<DateTime<chrono::Utc>>, Option<NaiveDate>) {
    match due {
        Due::At(at) => (Some(at), None),
        Due::On(on) => (None, Some(on)),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    /// Closed on a last day, where it matters: a day drawn at random hardly ever is one.
    #[test]
    fn more_closings_never_make_a_date_earlier(seed in seeds(), which in any::<prop::sample::Index>(), before in 0_i64..2, elsewhere in 0_u16..1100) {
        let matter = matter(&seed);
        let items = all(&matter);
        let last_days: Vec<NaiveDate> = items.iter().filter_map(|item| instant(item.due?).1).collect();
        let last = if last_days.is_empty() { start() } else { *which.get(&last_days) - TimeDelta::days(before) };
        let mut more = matter.clone();
        for office in OFFICES {
            for date in [last, start() + TimeDelta::days(i64::from(elsewhere))] {
                more.closures.push(Closure { office, date, confirmed: true });
            }
        }
        let after = all(&more);
        for old in items {
            let new = find(&after, &old).unwrap();
            prop_assert!(old.due.map(instant) <= new.due.map(instant), "{}", old.rule_id);
        }
    }

    #[test]
    fn an_unrelated_event_changes_nothing(seed in seeds(), event_type in 0..116_usize, minutes in 0_i64..1_500_000, answered in any::<u64>()) {
        let before = all(&matter(&seed));
        let mut more = seed.clone();
        more.events.push((event_type, minutes, answered, None));
        let added = Uuid::from_u128(more.events.len() as u128);
        let mut after = all(&matter(&more));
        after.retain(|item| item.event_id != added);
        prop_assert_eq!(before, after);
    }

    #[test]
    fn recomputing_changes_nothing_with_or_without_the_reasoning(seed in seeds()) {
        let matter = matter(&seed);
        prop_assert_eq!(all(&matter), all(&matter));
        let mut told = compute(pack(), &matter, Some(day("2026-11-22")), Trace::On);
        prop_assert_eq!(&told, &compute(pack(), &matter, Some(day("2026-11-22")), Trace::On));
        for item in &mut told {
            prop_assert!(!item.trace.is_empty());
            prop_assert!(item.trace.iter().all(|step| TRACE_CODES.contains(&step.code.as_str())));
            item.trace.clear();
            item.inputs_digest = None;
        }
        prop_assert_eq!(told, all(&matter));
    }

    #[test]
    fn removing_an_answer_never_silences_a_rule(seed in seeds(), which in any::<prop::sample::Index>(), from_event in any::<bool>()) {
        let before = matter(&seed);
        let mut less = before.clone();
        let answers = if from_event { &mut less.events[0].facts } else { &mut less.facts };
        prop_assume!(!answers.is_empty());
        let name = which.get(&answers.keys().cloned().collect::<Vec<_>>()).clone();
        answers.remove(&name);
        let after = all(&less);
        for old in all(&before) {
            prop_assert!(find(&after, &old).is_some(), "{} without {name}", old.rule_id);
        }
    }

    #[test]
    fn nothing_behind_the_wall_shows_outside(seed in seeds(), answered in any::<u64>()) {
        let seen = matter(&seed);
        let outside = |matter: &Matter| compute_outside_the_wall(pack(), matter, Some(day("2026-11-22")), Trace::On);
        let mut other = seen.clone();
        // Other walled answers, and none of the walled events: the view from outside must be the same.
        other.events.retain(|event| !pack().event_type(&event.event_type).unwrap().walled);
        for fact in pack().facts().iter().filter(|fact| fact.walled) {
            match fact.scope {
                FactScope::Matter => { other.facts.insert(fact.name.clone(), if answered % 2 == 0 { Answer::Yes } else { Answer::No }); }
                FactScope::Event => for event in &mut other.events {
                    event.facts.insert(fact.name.clone(), if answered % 3 == 0 { Answer::Yes } else { Answer::No });
                },
            }
        }
        let items = outside(&seen);
        prop_assert_eq!(&items, &outside(&other));
        prop_assert!(items.iter().all(|item| !item.walled));
        let text = serde_json::to_string(&items).unwrap();
        for fact in pack().facts().iter().filter(|fact| fact.walled) {
            let asked = items.iter().any(|item| item.questions.contains(&fact.name));
            prop_assert!(!asked && !text.contains(&fact.question_es) && !text.contains(&fact.question_en));
        }
    }
}
