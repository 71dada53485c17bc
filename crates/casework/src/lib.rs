//! The words and rules of consular protection: consulates and who answers for a county on a date, people and cases, custody,
//! due-process deadlines, roles. Pure: no I/O, no async, no SQL, no clock; time, ids and reference rows are handed in.
//!
//! What it is not: a store (that is `records`), an act with a permission and an audit entry (that is `office`).
//!
//! ```
//! let step = casework::trace::TraceStep::new("county-of-point").with("county", "Lubbock, TX");
//! assert_eq!(step.args["county"], "Lubbock, TX");
//! ```

#[macro_use]
mod word;

pub mod access;
pub mod alert;
pub mod calendar;
pub mod case;
pub mod circuit;
pub mod consent;
pub mod consulate;
pub mod contact;
pub mod county;
pub mod court;
pub mod deadline;
pub mod derive;
pub mod detention;
pub mod district;
pub mod document;
pub mod escalation;
pub mod event;
pub mod facility;
pub mod fact;
pub mod field_office;
pub mod folio;
pub mod hearing;
pub mod identifier;
pub mod incident;
pub mod jurisdiction;
pub mod language;
pub mod lint;
pub mod matching;
pub mod message;
pub mod note;
pub mod pack;
pub mod person;
pub mod phone;
pub mod place;
pub mod profile;
pub mod reference;
pub mod refusal;
pub mod representative;
pub mod routing;
pub mod rule;
pub mod shapes;
pub mod share;
pub mod task;
pub mod text_code;
pub mod trace;
pub mod transition;
pub mod vectors;
pub mod warning;
