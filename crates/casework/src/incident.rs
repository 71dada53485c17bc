//! A mass event ("operativo"): many alerts of one place and hour, followed as one, with a roster of the persons whom it struck.
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What is known of a person of the roster, as somebody told it. Custody itself is derived from a case's placements, never from this.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Whereabouts {
    /// Nobody knows yet.
    Unknown,
    /// Seen taken away, or found in custody.
    Detained,
    /// Was held, and is free again.
    Released,
    /// Was never held.
    Safe,
}

impl Whereabouts {
    /// The stored word.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Detained => "detained",
            Self::Released => "released",
            Self::Safe => "safe",
        }
    }

    /// The value of a stored word; what an older program does not know is not known.
    #[must_use]
    pub fn named(name: &str) -> Self {
        [Self::Detained, Self::Released, Self::Safe].into_iter().find(|known| known.name() == name).unwrap_or(Self::Unknown)
    }
}
