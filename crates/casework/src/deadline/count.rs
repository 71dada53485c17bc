//! The counting methods (4.2), the roll (4.3) and closings (4.5).
use chrono::{DateTime, Months, NaiveDate, TimeDelta, Utc};
use chrono_tz::Tz;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::zone::{day_start, resolve};
use super::{ClosedOffice, Matter};
use crate::calendar::{Calendar, days_from, next};
use crate::event::Event;
use crate::pack::Pack;
use crate::rule::{ClockPlace, ClosurePolicy, Method, Roll, Rule, Unit};

/// A date counted by a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Counted {
    /// The rule has no date.
    Nothing,
    /// An instant.
    Instant {
        /// As counted.
        counted: DateTime<Utc>,
        /// After roll and closings.
        due: DateTime<Utc>,
    },
    /// A local date.
    Day {
        /// As counted.
        counted: NaiveDate,
        /// After the roll.
        rolled: NaiveDate,
        /// After closings.
        due: NaiveDate,
    },
}

/// Counts a rule from an event; `day` is the event's date in the matter's zone.
pub(super) fn count(pack: &Pack, matter: &Matter, rule: &Rule, event: &Event, day: NaiveDate) -> Counted {
    let calendar = pack.calendar(rule.counting.holiday_calendar);
    let n = rule.offset.value.unwrap_or(0);
    let ahead = if rule.counting.exclude_trigger_day { n } else { n.saturating_sub(1) };
    let counted = match rule.counting.method {
        Method::None => return Counted::Nothing,
        Method::ElapsedHours => return instant(matter, rule, calendar, event.at + elapsed(rule.offset.unit, n)),
        Method::ElapsedHoursBackward => return instant(matter, rule, calendar, event.at - elapsed(rule.offset.unit, n)),
        Method::ElapsedHoursExcludingNonbusinessDays => {
            let at = business_hours(calendar, matter.time_zone, event.at, day, elapsed(rule.offset.unit, n));
            return instant(matter, rule, calendar, at);
        }
        Method::Calendar => days_from(day, i64::from(ahead)),
        Method::CalendarBackward => days_from(day, -i64::from(n)),
        Method::Business => calendar.business_days_after(day, ahead),
        Method::BusinessBackward => calendar.business_days_before(day, n),
        Method::Months => months_after(day, n),
        Method::Years => months_after(day, n.saturating_mul(12)),
        // The event's own instant is the date that was stated; a date set on it has no default to take the place of.
        Method::AsStated => day,
    };
    let rolled = match rule.counting.roll {
        Roll::None => counted,
        Roll::NextBusinessDay => calendar.business_day_from(counted),
    };
    Counted::Day { counted, rolled, due: after_closings(matter, rule, calendar, rolled) }
}

fn elapsed(unit: Unit, n: u32) -> TimeDelta {
    match unit {
        Unit::Minutes => TimeDelta::minutes(i64::from(n)),
        _ => TimeDelta::hours(i64::from(n)),
    }
}

/// `chrono` clamps to the month's last day, as the rules do.
fn months_after(day: NaiveDate, months: u32) -> NaiveDate {
    day.checked_add_months(Months::new(months)).unwrap_or(day)
}

/// An instant that falls on a day to be skipped keeps its local time on the day it moves to.
fn instant(matter: &Matter, rule: &Rule, calendar: &Calendar, counted: DateTime<Utc>) -> Counted {
    if rule.counting.roll == Roll::None && rule.counting.closure_policy == ClosurePolicy::None {
        return Counted::Instant { counted, due: counted };
    }
    let local = counted.with_timezone(&matter.time_zone).naive_local();
    let rolled = match rule.counting.roll {
        Roll::None => local.date(),
        Roll::NextBusinessDay => calendar.business_day_from(local.date()),
    };
    let day = after_closings(matter, rule, calendar, rolled);
    let due = if day == local.date() { counted } else { resolve(day.and_time(local.time()), matter.time_zone) };
    Counted::Instant { counted, due }
}

/// Walks local days: a day that is no business day adds nothing, any other adds its true length (23 or 25 hours on the day the clocks
/// change).
fn business_hours(calendar: &Calendar, zone: Tz, start: DateTime<Utc>, day: NaiveDate, hours: TimeDelta) -> DateTime<Utc> {
    let (mut at, mut day, mut left) = (start, day, hours);
    loop {
        let tomorrow = day_start(next(day), zone);
        if calendar.is_business_day(day) {
            let today = tomorrow - at;
            if left <= today || tomorrow <= at {
                return at + left;
            }
            left -= today;
        }
        (at, day) = (tomorrow, next(day));
    }
}

/// The office whose closings extend a rule's last day; habeas papers and notices of appeal go to the district clerk.
pub fn closing_office(rule: &Rule) -> Option<ClosedOffice> {
    match (rule.counting.closure_policy, rule.clock_place) {
        (ClosurePolicy::None, _) => None,
        (ClosurePolicy::Frap26, ClockPlace::DistrictClerk) | (ClosurePolicy::Frcrp45, _) => Some(ClosedOffice::DistrictClerk),
        (ClosurePolicy::Frap26, _) => Some(ClosedOffice::CircuitClerk),
        (ClosurePolicy::EcasUnplannedOutage, _) => Some(ClosedOffice::Ecas),
    }
}

/// A closing of the rule's office on a day, confirmed.
pub(super) fn is_closed(matter: &Matter, office: ClosedOffice, day: NaiveDate) -> bool {
    matter.closures.iter().any(|closure| closure.confirmed && closure.office == office && closure.date == day)
}

/// Closed on the last day: the first business day on which the office is open.
fn after_closings(matter: &Matter, rule: &Rule, calendar: &Calendar, last: NaiveDate) -> NaiveDate {
    let Some(office) = closing_office(rule) else { return last };
    let mut day = last;
    while is_closed(matter, office, day) {
        day = calendar.business_day_from(next(day));
    }
    day
}
