//! The one clock and the one source of chance. Nothing else asks for the time, an id or a random byte.

use chrono::{DateTime, SubsecRound, Utc};
use std::sync::{Arc, Mutex};
use uuid::Uuid;

/// What time it is.
#[derive(Clone)]
pub enum Clock {
    /// The machine's.
    System,
    /// One that is set by hand: tests and drills.
    Set(Arc<Mutex<DateTime<Utc>>>),
}

impl Clock {
    /// A clock that stands at an instant until it is set anew.
    #[must_use]
    pub fn at(instant: DateTime<Utc>) -> Self {
        Self::Set(Arc::new(Mutex::new(instant)))
    }

    /// Now, UTC, in whole microseconds (what both engines keep).
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        match self {
            #[expect(clippy::disallowed_methods, reason = "this is the clock")]
            Self::System => Utc::now().trunc_subsecs(6),
            Self::Set(at) => at.lock().map_or_else(|e| *e.into_inner(), |at| *at),
        }
    }

    /// Sets a clock that is set by hand; the system's cannot be set.
    pub fn set(&self, instant: DateTime<Utc>) {
        if let Self::Set(at) = self {
            match at.lock() {
                Ok(mut at) => *at = instant,
                Err(e) => *e.into_inner() = instant,
            }
        }
    }

    /// A new time-ordered id.
    #[must_use]
    #[expect(clippy::disallowed_methods, reason = "this is where ids come from")]
    pub fn new_id(&self) -> Uuid {
        Uuid::now_v7()
    }
}

/// Random bytes from the system.
pub fn random<const N: usize>() -> Result<[u8; N], crate::Problem> {
    let mut bytes = [0_u8; N];
    getrandom::fill(&mut bytes).map_err(|_| crate::Problem::failed("no_randomness", "the system gives no random bytes"))?;
    Ok(bytes)
}

/// Lower-case hexadecimal.
#[must_use]
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}
