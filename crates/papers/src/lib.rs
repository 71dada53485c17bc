//! What leaves Amparo as a file, and the words in which it speaks: case summaries, the daily journal of dates, the wall sheet and the
//! recovery sheet as tagged PDF, lists of cases as tables, calendars as iCalendar, in Spanish and English.
//!
//! What it is not: it looks nothing up, decides nobody's permission, has no clock. The office hands in plain data that is already
//! inside the reader's scope, and gets bytes.
//!
//! ```
//! use casework::language::Language;
//! use papers::words::Words;
//! assert_eq!(Words::of(Language::En).language(), Language::En);
//! ```

pub mod calendar;
pub mod case;
pub mod export;
pub mod journal;
mod letterhead;
mod page;
pub mod recovery;
mod summary;
pub mod table;
mod tell;
pub mod wall;
pub mod words;

pub use calendar::calendar;
pub use journal::day_journal;
pub use recovery::recovery_sheet;
pub use summary::case_summary;
pub use table::case_table;
pub use wall::wall_sheet;

/// A step of a stored reasoning as a sentence, its dates and instants as on every paper.
pub fn say_step(language: casework::language::Language, step: &casework::trace::TraceStep) -> String {
    tell::Tell::new(language).step(step)
}
