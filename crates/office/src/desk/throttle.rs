//! Slows down guessing at a locked desk, where no database can keep the count yet.

use crate::Problem;
use chrono::{DateTime, Duration, Utc};
use std::collections::HashMap;
use std::sync::{Mutex, PoisonError};

/// Failed tries by sign-in name since the program started. (A restart forgets them; each try still costs argon2's 64 MiB.)
#[derive(Default)]
pub(super) struct Throttle(Mutex<HashMap<String, (i64, DateTime<Utc>)>>);

impl Throttle {
    /// Refuses a try that comes too early.
    pub(super) fn check(&self, username: &str, now: DateTime<Utc>) -> Result<(), Problem> {
        let tries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let Some((times, last)) = tries.get(&key(username)) else { return Ok(()) };
        let until = *last + pause(*times);
        if now < until {
            let left = (until - now).num_seconds().max(1);
            return Err(Problem::too_many("sign_in_wait", "too many failed sign-ins").with("seconds", left));
        }
        Ok(())
    }
    /// Counts a failed try.
    pub(super) fn fail(&self, username: &str, now: DateTime<Utc>) {
        let mut tries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        tries.retain(|_, (_, last)| now - *last < Duration::hours(1));
        let entry = tries.entry(key(username)).or_insert((0, now));
        *entry = (entry.0 + 1, now);
    }
    /// Forgets the failed tries after a good one.
    pub(super) fn clear(&self, username: &str) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(&key(username));
    }
}

fn key(username: &str) -> String {
    username.trim().to_lowercase()
}

/// Nothing for four failures in a row, then doubling up to fifteen minutes.
fn pause(times: i64) -> Duration {
    match u32::try_from(times - 4) {
        Ok(over) if over > 0 => Duration::seconds(2_i64.saturating_pow(over.min(10)).min(900)),
        _ => Duration::zero(),
    }
}
