//! Hearings: what a court set, how one attends, and which event of the rules a setting is.

use crate::refusal::Refusal;
use chrono::{DateTime, TimeDelta, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

stored_words! {
    /// What a hearing is.
    Kind {
        /// Master calendar: preliminary.
        Master = "master",
        /// Individual: merits.
        Individual = "individual",
        /// Bond.
        Bond = "bond",
        /// Custody redetermination.
        CustodyRedetermination = "custody_redetermination",
        /// Review of a fear determination by a judge: its subject is behind the asylum wall.
        FearReview = "fear_review",
        /// Something else.
        Other = "other",
    }
}

stored_words! {
    /// How one attends.
    Medium {
        /// In the courtroom.
        InPerson = "in_person",
        /// By video.
        Video = "video",
        /// By telephone.
        Telephone = "telephone",
    }
}

stored_words! {
    /// What became of it.
    Status {
        /// To come.
        Scheduled = "scheduled",
        /// Moved: another row took its place.
        Reset = "reset",
        /// Called off.
        Cancelled = "cancelled",
        /// It took place.
        Held = "held",
    }
}

impl Kind {
    /// Whether its subject is behind the asylum wall (due-process.md, section 7).
    #[must_use]
    pub fn is_walled(self) -> bool {
        self == Self::FearReview
    }

    /// Whether it is held before the court with venue: a hearing on bond or fear follows the place of detention (8 CFR 1003.19(c), 1003.20).
    #[must_use]
    pub fn is_before_court_with_venue(self) -> bool {
        matches!(self, Self::Master | Self::Individual)
    }

    /// What everybody outside the asylum wall is shown: a hearing of which nothing says that there is more to say.
    #[must_use]
    pub fn outside(self) -> Self {
        if self.is_walled() { Self::Other } else { self }
    }

    /// The event from which the rules count, dated on the hearing's day.
    #[must_use]
    pub fn event_type(self) -> Option<&'static str> {
        match self {
            Self::Master => Some("hearing.master_scheduled"),
            Self::Individual => Some("hearing.individual_scheduled"),
            _ => None,
        }
    }
}

/// No court sets a hearing further ahead; a later date is a slip of the hand.
const FURTHEST: TimeDelta = TimeDelta::days(365 * 8);

/// Refuses a time that can only be a slip of the hand. A hearing of the past may be recorded: it explains what followed.
///
/// # Errors
/// When it lies more than eight years from now, either way.
pub fn plausible(starts_at: DateTime<Utc>, now: DateTime<Utc>) -> Result<(), Refusal> {
    if (starts_at - now).abs() > FURTHEST { Err(Refusal::field("starts_at", "implausible")) } else { Ok(()) }
}
