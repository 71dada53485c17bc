//! A PostgreSQL of a story's own that flushes what it commits; it ends and goes with the story.

use std::path::PathBuf;
use std::process::{Command, Stdio};

/// The server, by the folder that it lies in.
pub struct Flushing(PathBuf);

impl Flushing {
    /// One for a story; nothing runs yet.
    #[must_use]
    pub fn named(story: &str) -> Self {
        Self(std::env::temp_dir().join(format!("amparo-{story}-{}", std::process::id())))
    }

    /// Does a verb of `script/postgres` and answers what it says: `start` says the URL.
    pub fn script(&self, verb: &str) -> String {
        let mut command = Command::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../script/postgres"));
        command.arg(verb).env("AMPARO_POSTGRES_DIR", &self.0).env("AMPARO_POSTGRES_FSYNC", "on");
        let output = command.stderr(Stdio::inherit()).output().unwrap();
        assert!(output.status.success(), "script/postgres {verb}");
        String::from_utf8(output.stdout).unwrap().trim().to_owned()
    }
}

impl Drop for Flushing {
    fn drop(&mut self) {
        self.script("stop");
    }
}
