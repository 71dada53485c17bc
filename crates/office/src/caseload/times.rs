//! Response times: how long people waited from the press until somebody read it, until somebody was spoken with or found, and until a representative was engaged.

use crate::Problem;
use crate::act::Act;
use chrono::{DateTime, TimeDelta, Utc};
use records::caseload::{self, Course};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Most alerts that are looked at; a raid of a year is not drawn from one screen.
const MOST: i64 = 50_000;

/// The stretch that is asked about.
#[derive(Deserialize, JsonSchema)]
pub struct AskTimes {
    /// Days back from now, 1 to 366; 30 unless told.
    pub days: Option<i64>,
}

/// How long it took until something was done.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Leg {
    /// For how many alerts it has been done.
    pub done: i64,
    /// Half of these took at most so many seconds; null: none has been done.
    pub median_s: Option<i64>,
    /// Nine in ten of these took at most so many seconds.
    pub p90_s: Option<i64>,
    /// The longest of these, in seconds.
    pub longest_s: Option<i64>,
}

/// Response times of the office, counted from the press (from the receipt where the phone's clock was wrong).
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct ResponseTimes {
    /// Since when, UTC.
    pub from: DateTime<Utc>,
    /// Actual alerts since then, each press once.
    pub alerts: i64,
    /// Whether there were more than are looked at: these are the newest.
    pub more: bool,
    /// Until a person read it.
    pub read: Leg,
    /// Until somebody was spoken with, or it was known where the person is.
    pub reached: Leg,
    /// Until a representative was engaged in the case.
    pub represented: Leg,
}

/// The office's response times.
pub async fn get(act: &mut Act, asked: AskTimes) -> Result<ResponseTimes, Problem> {
    let days = asked.days.unwrap_or(30);
    if !(1..=366).contains(&days) {
        return Err(Problem::field("days", "out_of_range"));
    }
    let from = act.now() - TimeDelta::days(days);
    let mut courses = caseload::courses(act.tx(), from, MOST + 1).await?;
    let more = courses.len() > usize::try_from(MOST).unwrap_or(usize::MAX);
    courses.truncate(usize::try_from(MOST).unwrap_or(usize::MAX));
    Ok(ResponseTimes {
        from,
        alerts: i64::try_from(courses.len()).unwrap_or(i64::MAX),
        more,
        read: leg(&courses, |c| c.read_at),
        reached: leg(&courses, |c| c.reached_at),
        represented: leg(&courses, |c| c.engaged_at),
    })
}

fn leg(courses: &[Course], until: impl Fn(&Course) -> Option<DateTime<Utc>>) -> Leg {
    let mut took: Vec<i64> = courses.iter().filter_map(|c| Some((until(c)? - pressed(c)).num_seconds().max(0))).collect();
    took.sort_unstable();
    Leg {
        done: i64::try_from(took.len()).unwrap_or(i64::MAX),
        median_s: at_rank(&took, 50),
        p90_s: at_rank(&took, 90),
        longest_s: took.last().copied(),
    }
}

/// From when one waits: a phone whose clock was wrong, or ahead, tells nothing.
fn pressed(course: &Course) -> DateTime<Utc> {
    if course.clock_wrong { course.received_at } else { course.sent.min(course.received_at) }
}

/// The value that `percent` of a hundred do not exceed (nearest rank), of a sorted list.
fn at_rank(sorted: &[i64], percent: usize) -> Option<i64> {
    sorted.get((sorted.len() * percent).div_ceil(100).checked_sub(1)?).copied()
}

#[cfg(test)]
mod tests {
    use super::at_rank;

    #[test]
    fn a_percentile_is_a_value_that_was_measured() {
        assert_eq!(at_rank(&[], 50), None);
        assert_eq!(at_rank(&[7], 90), Some(7));
        let ten: Vec<i64> = (1..=10).collect();
        assert_eq!((at_rank(&ten, 50), at_rank(&ten, 90)), (Some(5), Some(9)));
        assert_eq!(at_rank(&[1, 2, 3], 50), Some(2));
    }
}
