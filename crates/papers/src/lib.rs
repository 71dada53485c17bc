//! What leaves Amparo as a file, and the words in which it speaks: case summaries and the recovery sheet as tagged PDF, in Spanish
//! and English.
//!
//! What it is not: it looks nothing up, decides nobody's permission, has no clock. The office hands in plain data that is already
//! inside the reader's scope, and gets bytes.
//!
//! ```
//! use casework::language::Language;
//! use papers::words::Words;
//! assert_eq!(Words::of(Language::En).language(), Language::En);
//! ```

pub mod case;
pub mod export;
mod page;
pub mod recovery;
mod summary;
mod tell;
pub mod words;

pub use recovery::recovery_sheet;
pub use summary::case_summary;

/// A step of a stored reasoning as a sentence, its dates and instants as on every paper.
pub fn say_step(language: casework::language::Language, step: &casework::trace::TraceStep) -> String {
    tell::Tell::new(language).step(step)
}
