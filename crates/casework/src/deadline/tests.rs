//! What the engine must hold: worked examples, tables for each method, properties, the wall, the words.
mod counting;
mod derive;
mod examples;
mod lint;
mod properties;
mod shown;
mod steps;
mod words;

use chrono::{DateTime, NaiveDate, Utc};
use chrono_tz::Tz;
use uuid::Uuid;

use super::{Due, Item, Matter, Trace, compute};
use crate::event::Event;
use crate::fact::Answer;
use crate::pack::{Pack, PackTexts};
use crate::rule::{
    ClockPlace, ClosurePolicy, Counting, DayEnds, Direction, EffectiveBasis, HolidayCalendar, Kind, Method, MonthEnd, Offset, Roll, Rule,
    Unit,
};

pub(super) const TEXTS: PackTexts<'static> = PackTexts {
    version: include_str!("../../../../reference/VERSION"),
    rules: include_str!("../../../../reference/rules.json"),
    facts: include_str!("../../../../reference/facts.json"),
    events: include_str!("../../../../reference/events.json"),
    transitions: include_str!("../../../../reference/transitions.json"),
    holidays: include_str!("../../../../reference/holiday_rules.json"),
    circuits: include_str!("../../../../reference/circuits.csv"),
    ceilings: include_str!("../../../../reference/ceilings.json"),
};

pub(super) fn shipped() -> Pack {
    Pack::parse(&TEXTS).unwrap()
}

/// The shipped pack with only the given rules in it.
pub(super) fn pack_of(rules: &[Rule]) -> Pack {
    let rules = serde_json::to_string(rules).unwrap();
    Pack::parse(&PackTexts { rules: &rules, ..TEXTS }).unwrap()
}

/// A rule with nothing special: `n` by a method from `test.event`, in force always.
pub(super) fn rule(method: Method, n: u32) -> Rule {
    let base = serde_json::from_str::<Vec<Rule>>(TEXTS.rules).unwrap().swap_remove(0);
    let backward = matches!(method, Method::ElapsedHoursBackward | Method::CalendarBackward | Method::BusinessBackward);
    let hours = matches!(method, Method::ElapsedHours | Method::ElapsedHoursBackward | Method::ElapsedHoursExcludingNonbusinessDays);
    Rule {
        id: "TEST".to_owned(),
        trigger_event: "test.event".to_owned(),
        kind: Kind::Deadline,
        offset: Offset {
            value: Some(n),
            unit: if hours { Unit::Hours } else { Unit::Days },
            direction: if backward { Direction::Before } else { Direction::After },
        },
        counting: Counting {
            method,
            exclude_trigger_day: !hours && !backward,
            holiday_calendar: HolidayCalendar::UsFederal,
            roll: Roll::None,
            month_end: MonthEnd::Clamp,
            closure_policy: ClosurePolicy::None,
            day_ends: DayEnds::EndOfDayLocal,
        },
        clock_place: ClockPlace::Court,
        effective_from: day("1900-01-01"),
        effective_to: None,
        effective_basis: EffectiveBasis::Trigger,
        ..base
    }
}

pub(super) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub(super) fn at(text: &str) -> DateTime<Utc> {
    DateTime::parse_from_rfc3339(text).unwrap().to_utc()
}

/// A matter with one event, in which every question without an entry counts as no.
pub(super) fn matter(zone: &str, event_type: &str, when: &str) -> Matter {
    let mut matter = Matter::new(zone.parse::<Tz>().unwrap());
    matter.unanswered = Answer::No;
    matter.events.push(Event::new(Uuid::from_u128(1), event_type, at(when)));
    matter
}

/// The due date of the only rule of a pack, an instant with its local offset.
pub(super) fn due(rule: Rule, matter: &Matter) -> String {
    let items = compute(&pack_of(&[rule]), matter, None, Trace::Off);
    written(&items[0], matter.time_zone)
}

pub(super) fn written(item: &Item, zone: Tz) -> String {
    match item.due {
        Some(Due::At(at)) => at.with_timezone(&zone).to_rfc3339(),
        Some(Due::On(on)) => on.to_string(),
        None => "-".to_owned(),
    }
}
