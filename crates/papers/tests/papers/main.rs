//! What the papers promise, seen from outside by the tools that a court clerk or a blind reader would use.
mod endurance;
mod recovery;
mod redaction;
mod sample;
mod summary;
mod tools;
mod words;
