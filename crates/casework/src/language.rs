//! The languages that Amparo speaks to people. Spanish is the default; English is complete.
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A language of a page, a paper or a message.
///
/// It says in which words Amparo speaks; the languages that a person speaks are a list of ISO 639 codes on the person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// Spanish as written in Mexico.
    #[default]
    Es,
    /// English as written in the United States.
    En,
}

impl Language {
    /// Both languages, the default first.
    pub const ALL: [Self; 2] = [Self::Es, Self::En];

    /// The two-letter code, which is also the folder's name in `words/`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Es => "es",
            Self::En => "en",
        }
    }

    /// The BCP 47 tag with the region whose spelling and dates are meant: what a document declares.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Es => "es-MX",
            Self::En => "en-US",
        }
    }
}
