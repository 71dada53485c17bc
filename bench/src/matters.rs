//! Matters of cases in all stages, each with what happened in it and some of what is asked answered, and the shipped rules.

use crate::Stop;
use crate::plenty::{id, instant, mixed};
use casework::deadline::Matter;
use casework::event::Event;
use casework::fact::{Answer, FactScope};
use casework::pack::{Pack, PackTexts};
use chrono::{TimeDelta, Timelike};
use chrono_tz::Tz;

/// What happens in a matter, in this order; one stops where its stage is.
const COURSE: [&str; 10] = [
    "detention.apprehended",
    "detention.ice_custody_began",
    "custody.i286_served",
    "nta.served",
    "bond.ij_order",
    "hearing.master_scheduled",
    "ij.decision",
    "bia.briefing_schedule",
    "order.administratively_final",
    "bia.final_order",
];
const ZONES: [Tz; 5] = [Tz::America__Chicago, Tz::America__Los_Angeles, Tz::America__Phoenix, Tz::America__New_York, Tz::America__Denver];

/// The rules that the program ships with.
pub fn shipped() -> Result<Pack, Stop> {
    Ok(Pack::parse(&PackTexts {
        version: include_str!("../../reference/VERSION"),
        rules: include_str!("../../reference/rules.json"),
        facts: include_str!("../../reference/facts.json"),
        events: include_str!("../../reference/events.json"),
        transitions: include_str!("../../reference/transitions.json"),
        holidays: include_str!("../../reference/holiday_rules.json"),
        circuits: include_str!("../../reference/circuits.csv"),
        ceilings: include_str!("../../reference/ceilings.json"),
    })?)
}

/// The answer to a question that a matter has, if it has one: two of three are answered.
fn answer(pack: &Pack, name: &str, drawn: u64) -> Option<Answer> {
    let fact = pack.fact(name)?;
    match drawn % 6 {
        0 | 1 if fact.values.is_empty() => Some(Answer::Yes),
        2 | 3 if fact.values.is_empty() => Some(Answer::No),
        0..=3 => {
            let place = usize::try_from(drawn / 6).unwrap_or(0) % fact.values.len().max(1);
            fact.values.get(place).map(|value| Answer::Value(value.value.clone()))
        }
        4 => Some(Answer::NotSure),
        _ => None,
    }
}

/// The n-th matter.
#[must_use]
pub fn matter(pack: &Pack, n: u128) -> Matter {
    let mut matter = Matter::new(ZONES[(mixed(n, 40) % 5) as usize]);
    let happened = 2 + (mixed(n, 41) % 9) as usize;
    let mut at = instant(n, 42).with_nanosecond(0).unwrap_or_default();
    for (place, event_type) in COURSE.iter().take(happened).enumerate() {
        let salt = 50 + place as u64;
        at += TimeDelta::minutes(i64::try_from(mixed(n, salt) % 60_000).unwrap_or(0));
        let mut event = Event::new(id(10, n * 16 + place as u128), event_type, at);
        for (asked, fact) in pack.questions_on(event_type).into_iter().enumerate() {
            let Some(answer) = answer(pack, &fact.name, mixed(n, salt * 100 + asked as u64)) else { continue };
            match fact.scope {
                FactScope::Matter => matter.facts.insert(fact.name.clone(), answer),
                FactScope::Event => event.facts.insert(fact.name.clone(), answer),
            };
        }
        matter.events.push(event);
    }
    matter
}
