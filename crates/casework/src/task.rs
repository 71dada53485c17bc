//! What an office owes by an hour, in a case.
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a task is.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TaskKind {
    /// A reply promised to a family.
    Reply,
    /// A visit to the person.
    Visit,
    /// A missed deadline that could lose a right: what can still be saved, and why it was missed.
    Review,
    /// A deadline that was ended, whose date moved afterwards: whether the ending holds.
    Moved,
    /// Anything else.
    Other,
}

impl TaskKind {
    /// The stable name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Reply => "reply",
            Self::Visit => "visit",
            Self::Review => "review",
            Self::Moved => "moved",
            Self::Other => "other",
        }
    }

    /// Opened by the program about a deadline, and ended by a manager with what came of it.
    #[must_use]
    pub fn opens_itself(self) -> bool {
        matches!(self, Self::Review | Self::Moved)
    }

    /// The kind of a stable name; what an older program does not know is something else.
    #[must_use]
    pub fn named(name: &str) -> Self {
        [Self::Reply, Self::Visit, Self::Review, Self::Moved].into_iter().find(|kind| kind.name() == name).unwrap_or(Self::Other)
    }
}
