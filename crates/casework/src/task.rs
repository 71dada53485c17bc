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
    /// No representative is engaged: what is reserved waits for a lawyer to look. The same in every such case, whatever it holds.
    Counsel,
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
            Self::Counsel => "counsel",
            Self::Moved => "moved",
            Self::Other => "other",
        }
    }

    /// Opened by the program, about a deadline or for want of counsel; nobody adds one by hand.
    #[must_use]
    pub fn opens_itself(self) -> bool {
        matches!(self, Self::Review | Self::Counsel | Self::Moved)
    }

    /// The kind of a stable name; what an older program does not know is something else.
    #[must_use]
    pub fn named(name: &str) -> Self {
        let known = [Self::Reply, Self::Visit, Self::Review, Self::Counsel, Self::Moved];
        known.into_iter().find(|kind| kind.name() == name).unwrap_or(Self::Other)
    }
}
