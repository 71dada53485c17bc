//! Who makes a paper, for whom, and how it must be marked.
use casework::language::Language;

use crate::case::Moment;

/// For whom a case summary is made, and so what it leaves out. None of them ever carries the asylum wall or counsel notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Redaction {
    /// For the consulate itself: everything outside the wall.
    Office,
    /// For the family: where the person is, the next hearing, whom to call. No identifiers, contacts, notes or events.
    Family,
    /// For a lawyer outside the consulate: the legal file without contacts, consents and notes.
    Lawyer,
}

impl Redaction {
    /// All of them, in the order in which a screen offers them.
    pub const ALL: [Self; 3] = [Self::Office, Self::Family, Self::Lawyer];

    /// The snake_case word of the record and of the words files.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Office => "office",
            Self::Family => "family",
            Self::Lawyer => "lawyer",
        }
    }
}

/// Whether a paper speaks of real people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marking {
    /// A real paper.
    Real,
    /// From the practice office: marked PRACTICE on every page.
    Practice,
}

/// The circumstances of one export; they stand in the footer of every page.
#[derive(Clone)]
pub struct Export {
    /// Language of the paper.
    pub language: Language,
    /// Whether it is marked as practice.
    pub marking: Marking,
    /// When it is made, in the office's zone. Papers have no clock of their own.
    pub made_at: Moment,
    /// Name of the user who makes it.
    pub made_by: String,
    /// Why: `court_filing`, `counsel_request`, `person_request`, `family_request`, `handoff`, `supervision`, or the user's own words.
    pub reason: String,
}

/// Why a paper could not be made.
#[derive(Debug, thiserror::Error)]
pub enum PaperError {
    /// An embedded font could not be read: the program itself is damaged.
    #[error("the font {0} could not be read")]
    Font(&'static str),
    /// The PDF writer complained; the text names what it said and holds no personal data.
    #[error("the PDF writer complained: {0}")]
    Writer(String),
    /// The finished file could not be put together.
    #[error("the PDF could not be written: {0}")]
    Pdf(#[from] lopdf::Error),
    /// The finished file could not be written out.
    #[error("the PDF could not be written: {0}")]
    Write(#[from] std::io::Error),
}
