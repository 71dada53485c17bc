//! Notes: written once, never changed.
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a note tells of.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum NoteKind {
    /// Anything.
    Note,
    /// A call.
    Call,
    /// A visit to the person.
    Visit,
    /// The private interview.
    Interview,
    /// Lawyer and client: read only by the engaged representative and the assigned lawyer; in no paper; privilege is not assured.
    Counsel,
}

impl NoteKind {
    /// The stable name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Note => "note",
            Self::Call => "call",
            Self::Visit => "visit",
            Self::Interview => "interview",
            Self::Counsel => "counsel",
        }
    }
}

/// Most characters of a note.
pub const MOST: usize = 20_000;
