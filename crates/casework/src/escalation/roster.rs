//! Who is on duty at an instant, and why.

use chrono::{DateTime, Datelike, NaiveDate, Timelike, Utc};
use chrono_tz::Tz;
use schemars::JsonSchema;
use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use uuid::Uuid;

use crate::access::Role;
use crate::calendar::Calendars;
use crate::refusal::Refusal;

/// Most shifts of an office.
pub const MAX_SHIFTS: usize = 400;
/// Minutes of a day.
const DAY: u16 = 1_440;

/// A way to reach somebody who is not at a desk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reach {
    /// None is known.
    #[default]
    None,
    /// Written down, never tried.
    Unverified,
    /// Tried, and the person answered.
    Verified,
}

/// A member of an office as the roster knows them. No `Debug`: a name is in it.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Person {
    /// Staff member.
    pub user: Uuid,
    /// Name shown to colleagues.
    pub name: String,
    /// Roles in the office.
    pub roles: Vec<Role>,
    /// May sign in.
    #[serde(default = "yes")]
    pub enabled: bool,
    /// Is signed in at one of the office's desks now.
    #[serde(default)]
    pub at_desk: bool,
    /// Telephone.
    #[serde(default)]
    pub phone: Reach,
    /// Mail.
    #[serde(default)]
    pub mail: Reach,
    /// A call away from the desk leaves this host and leads to the person.
    #[serde(default)]
    pub way_out: bool,
}

fn yes() -> bool {
    true
}

impl Person {
    /// Whether a number or address was tried and answered.
    #[must_use]
    pub fn is_verified(&self) -> bool {
        self.phone == Reach::Verified || self.mail == Reach::Verified
    }
}

/// A shift that comes again every week.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Shift {
    /// Id.
    pub id: Uuid,
    /// Who.
    pub user: Uuid,
    /// Week days on which it begins, 1 Monday to 7 Sunday.
    pub days: Vec<u8>,
    /// Begin, minutes after local midnight.
    pub from_min: u16,
    /// End, minutes after local midnight; not after the begin: it ends on the next day (night cover).
    pub until_min: u16,
    /// It also counts on holidays of either country; an ordinary shift does not, because the office is closed.
    #[serde(default)]
    pub on_holidays: bool,
}

impl Shift {
    /// Refuses a shift that means nothing.
    ///
    /// # Errors
    /// `shift_days`, `shift_hours`.
    pub fn check(&self) -> Result<(), Refusal> {
        let mut days = self.days.clone();
        days.sort_unstable();
        days.dedup();
        if days.is_empty() || days.len() != self.days.len() || days.iter().any(|day| !(1..=7).contains(day)) {
            return Err(Refusal::of("shift_days"));
        }
        if self.from_min >= DAY || self.until_min > DAY {
            return Err(Refusal::of("shift_hours"));
        }
        Ok(())
    }

    fn begins_on(&self, day: NaiveDate) -> bool {
        self.days.iter().any(|number| u32::from(*number) == day.weekday().number_from_monday())
    }

    /// The local day on which the turn began that covers a local minute; `None`: it does not cover it.
    fn turn_at(&self, day: NaiveDate, minute: u16) -> Option<NaiveDate> {
        let overnight = self.until_min <= self.from_min;
        if self.begins_on(day) && minute >= self.from_min && (overnight || minute < self.until_min) {
            return Some(day);
        }
        day.pred_opt().filter(|before| overnight && minute < self.until_min && self.begins_on(*before))
    }
}

/// Somebody is away for a time; where another is named, that one takes the turns (a swap).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Absence {
    /// Id.
    pub id: Uuid,
    /// Who is away.
    pub user: Uuid,
    /// Who takes the turns; null: nobody does (leave).
    #[serde(default)]
    pub instead: Option<Uuid>,
    /// From, UTC.
    pub from: DateTime<Utc>,
    /// Until, UTC, not included.
    pub until: DateTime<Utc>,
}

impl Absence {
    /// Refuses an absence that means nothing.
    ///
    /// # Errors
    /// `absence_order`, `absence_self`.
    pub fn check(&self) -> Result<(), Refusal> {
        if self.until <= self.from {
            return Err(Refusal::of("absence_order"));
        }
        if self.instead == Some(self.user) {
            return Err(Refusal::of("absence_self"));
        }
        Ok(())
    }

    pub(super) fn covers(&self, at: DateTime<Utc>) -> bool {
        self.from <= at && at < self.until
    }
}

/// Why somebody is on duty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Why {
    /// An own shift.
    Shift {
        /// Shift.
        shift: Uuid,
    },
    /// The turn of somebody who is away.
    Instead {
        /// Shift.
        shift: Uuid,
        /// Whose turn it is.
        of: Uuid,
    },
}

/// Somebody on duty.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct OnDuty {
    /// Who.
    pub user: Uuid,
    /// Why.
    pub why: Why,
}

/// Who works when in an office.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Roster {
    /// IANA zone of the office: shifts are local.
    #[serde(serialize_with = "zone_out", deserialize_with = "zone_in")]
    pub zone: Tz,
    /// Members.
    pub people: Vec<Person>,
    /// Weekly shifts.
    pub shifts: Vec<Shift>,
    /// Leave and swaps.
    #[serde(default)]
    pub absences: Vec<Absence>,
}

fn zone_out<S: Serializer>(zone: &Tz, to: S) -> Result<S::Ok, S::Error> {
    to.serialize_str(zone.name())
}

fn zone_in<'de, D: Deserializer<'de>>(from: D) -> Result<Tz, D::Error> {
    String::deserialize(from)?.parse().map_err(|_| D::Error::custom("an IANA zone is expected"))
}

impl Roster {
    /// A member.
    #[must_use]
    pub fn person(&self, user: Uuid) -> Option<&Person> {
        self.people.iter().find(|person| person.user == user)
    }

    /// The absence that keeps somebody away at an instant.
    #[must_use]
    pub fn absence(&self, user: Uuid, at: DateTime<Utc>) -> Option<&Absence> {
        self.absences.iter().find(|absence| absence.user == user && absence.covers(at))
    }

    /// The holiday of either country on which the office is closed at an instant, by its short name.
    #[must_use]
    pub fn holiday<'a>(&self, calendars: &'a Calendars, at: DateTime<Utc>) -> Option<&'a str> {
        holiday_on(calendars, at.with_timezone(&self.zone).date_naive())
    }

    /// Who is on duty at an instant, each person once, in the order of the shifts. Whoever is away, disabled or gone is not, and whoever takes
    /// their turn is, unless away as well.
    #[must_use]
    pub fn on_duty(&self, calendars: &Calendars, at: DateTime<Utc>) -> Vec<OnDuty> {
        let local = at.with_timezone(&self.zone);
        let minute = u16::try_from(local.hour() * 60 + local.minute()).unwrap_or(0);
        let mut found: Vec<OnDuty> = Vec::new();
        for shift in &self.shifts {
            let Some(turn) = shift.turn_at(local.date_naive(), minute) else { continue };
            if !shift.on_holidays && holiday_on(calendars, turn).is_some() {
                continue;
            }
            let (user, why) = match self.absence(shift.user, at) {
                None => (shift.user, Why::Shift { shift: shift.id }),
                Some(Absence { instead: Some(other), .. }) => (*other, Why::Instead { shift: shift.id, of: shift.user }),
                Some(_) => continue,
            };
            let stands = user == shift.user || self.absence(user, at).is_none();
            let enabled = self.person(user).is_some_and(|person| person.enabled);
            if stands && enabled && !found.iter().any(|one| one.user == user) {
                found.push(OnDuty { user, why });
            }
        }
        found
    }

    /// Whether a shift would cover an instant if it were no holiday.
    pub(super) fn holiday_leaves_open(&self, calendars: &Calendars, at: DateTime<Utc>) -> bool {
        let local = at.with_timezone(&self.zone);
        let minute = u16::try_from(local.hour() * 60 + local.minute()).unwrap_or(0);
        self.shifts.iter().any(|shift| {
            shift.turn_at(local.date_naive(), minute).is_some_and(|turn| !shift.on_holidays && holiday_on(calendars, turn).is_some())
        })
    }
}

/// The holiday of either country that closes a day. `is_business_day` is a table: it spares most days the search.
fn holiday_on(calendars: &Calendars, day: NaiveDate) -> Option<&str> {
    let (us, mx) = (&calendars.us_federal, &calendars.mx_federal);
    if day.weekday().number_from_monday() <= 5 && us.is_business_day(day) && mx.is_business_day(day) {
        return None;
    }
    [us, mx].into_iter().find_map(|calendar| calendar.holiday_on(day)).map(|found| found.rule.id.as_str())
}
