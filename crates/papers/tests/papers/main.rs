//! What the papers promise, seen from outside by the tools that a court clerk or a blind reader would use.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a helper of tests fails its test")]
mod calendar;
mod claim;
mod days;
mod endurance;
mod recovery;
mod redaction;
mod sample;
mod summary;
mod table;
mod tools;
mod words;
