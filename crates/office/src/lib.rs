//! Office: every act of the desk, behind one door.
//!
//! Staff at the desk, staff over HTTP, the Alert Button and timers all go through [`Office::call`]: the command is looked up in the one table
//! ([`commands::TABLE`]), the permission is checked, a scoped transaction begins, the act runs with [`act::Act`], and change and audit entry are committed together.
//!
//! It is not a host (window, HTTP), holds no SQL (records) and no rule of its own (casework).
//!
//! ```no_run
//! # async fn example(office: office::Office, session: office::Session) -> Result<(), office::Problem> {
//! let answer = office.call(&session, "list_reference", serde_json::json!({ "kind": "consulate" })).await?;
//! # let _ = answer; Ok(()) }
//! ```

pub mod account;
pub mod act;
mod agenda;
pub mod alerts;
pub mod announce;
mod atlas;
pub mod audit;
pub mod backup;
pub mod calls;
pub mod caseload;
pub mod cases;
pub mod clock;
pub mod closings;
pub mod commands;
pub mod consents;
pub mod contacts;
pub mod deadlines;
pub mod desk;
pub mod detentions;
pub mod devices;
pub mod documents;
pub mod door;
pub mod escalation;
pub mod events;
pub mod feeds;
mod files;
mod folio;
pub mod hearings;
pub mod history;
pub mod incidents;
pub mod jobs;
pub mod keys;
mod matter;
pub mod messages;
pub mod network_key;
pub mod notes;
pub mod offices;
pub mod openapi;
pub mod paging;
pub mod papers;
pub mod password;
pub mod persons;
mod place;
pub mod practice;
pub mod problem;
pub mod reference;
pub mod representatives;
pub mod rules;
pub mod session;
pub mod settings;
mod shelf;
pub mod steps;
pub mod tasks;
pub mod today;
pub mod uploads;
pub mod users;
pub mod words;
mod years;

pub use announce::Topic;
pub use door::{Answer, FileAnswer, Office, OfficeOptions};
pub use problem::{FieldProblem, Problem};
pub use session::{Session, StaffSession};
