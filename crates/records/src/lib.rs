//! Records: the only room that speaks SQL.
//!
//! One text of each statement runs on SQLite (SQLCipher, the embedded default) and on PostgreSQL (the shared store). A file per noun holds its rows and
//! statements; every statement on a row under a case needs a [`cases::CaseKey`], which only the scoped look-up gives.
//!
//! It is not the place for rules (casework), permissions or audit policy (office): it stores what it is given, within the scope of its [`Tx`].
//!
//! ```no_run
//! # async fn example() -> Result<(), records::Error> {
//! use records::{Database, Scope};
//! let database = Database::postgres("postgres://127.0.0.1/amparo").await?;
//! let mut tx = database.begin(Scope::nobody()).await?;
//! let heads = records::audit::heads(&mut tx).await?;
//! tx.commit(records::Log::Unlogged("an example only reads")).await?;
//! # let _ = heads; Ok(()) }
//! ```

#[macro_use]
mod tx;

pub mod agenda;
pub mod alerts;
pub mod audit;
pub mod backup;
pub mod calls;
pub mod caseload;
pub mod cases;
pub mod closings;
mod code;
pub mod consents;
pub mod contacts;
pub mod database;
pub mod deadlines;
pub mod detentions;
pub mod devices;
pub mod digests;
pub mod documents;
pub mod drills;
mod error;
pub mod events;
pub mod extensions;
pub mod feeds;
mod filter;
pub mod hearings;
pub mod incidents;
pub mod journal;
pub mod messages;
mod migrate;
pub mod notes;
pub mod offices;
pub mod outbox;
pub mod persons;
pub mod phones;
pub mod reference;
pub mod representatives;
pub mod rosters;
pub mod rules;
pub mod sessions;
pub mod settings;
pub mod steps;
pub mod tasks;
pub mod timers;
pub mod today;
pub mod transfers;
pub mod users;

pub use database::{Database, Engine};
pub use error::Error;
pub use filter::{Bind, Sql};
pub use sqlx::types::Json;
pub use tx::{Log, Scope, Tx};
