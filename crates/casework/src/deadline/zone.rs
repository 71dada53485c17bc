//! Local time: the start and end of a day in a zone, and whose zone ends the day of a rule (4.1, 4.9).
use chrono::{DateTime, Days, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;

use crate::calendar::next;
use crate::rule::ClockPlace;

/// The zone of each place whose clock ends a day, where it is known.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Clocks {
    /// The place that holds the person.
    pub custody: Option<Tz>,
    /// The court with venue.
    pub court: Option<Tz>,
    /// The Board; where absent, the zone that `circuits.csv` gives.
    pub bia: Option<Tz>,
    /// The clerk of the circuit.
    pub circuit_clerk: Option<Tz>,
    /// The clerk of the district.
    pub district_clerk: Option<Tz>,
    /// The office of DHS.
    pub dhs_office: Option<Tz>,
    /// The consulate.
    pub consulate: Option<Tz>,
}

impl Clocks {
    /// The zone of a place.
    pub fn of(&self, place: ClockPlace) -> Option<Tz> {
        match place {
            ClockPlace::Custody => self.custody,
            ClockPlace::Court => self.court,
            ClockPlace::Bia => self.bia,
            ClockPlace::CircuitClerk => self.circuit_clerk,
            ClockPlace::DistrictClerk => self.district_clerk,
            ClockPlace::DhsOffice => self.dhs_office,
            ClockPlace::Consulate => self.consulate,
        }
    }
}

/// The last minute of a day in a zone: a paper is in time when received by then.
pub fn day_end(date: NaiveDate, zone: Tz) -> DateTime<Utc> {
    day_start(next(date), zone) - TimeDelta::minutes(1)
}

/// The first instant of a day in a zone, also where clocks jump over midnight.
pub(super) fn day_start(date: NaiveDate, zone: Tz) -> DateTime<Utc> {
    resolve(date.and_time(NaiveTime::MIN), zone)
}

/// The instant of a local time: the first of two, and in a gap the instant at which the clocks jump.
pub(super) fn resolve(local: NaiveDateTime, zone: Tz) -> DateTime<Utc> {
    match zone.from_local_datetime(&local) {
        LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => at.to_utc(),
        LocalResult::None => {
            // The offset of a day earlier is the one in force before the jump.
            let before = local.checked_sub_days(Days::new(1)).unwrap_or(local);
            let offset = zone.from_local_datetime(&before).earliest().map(|at| at.naive_local() - at.naive_utc());
            (local - offset.unwrap_or_default()).and_utc()
        }
    }
}
