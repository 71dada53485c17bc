//! How the machine stands: what a page asks before anything else.

use super::{Desk, Receiving, database_path};
use crate::Problem;
use crate::files;
use crate::keys::{KeyError, KeyFile, KeychainError};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::path::Path;
use std::time::Duration;

/// How the desk stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Nothing was set up on this machine.
    Absent,
    /// There is a store; nobody who could open it is signed in.
    Locked,
    /// An office is open.
    Open,
}

/// Whether the system's keychain guards the key.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum KeychainState {
    /// It answers.
    Ok,
    /// This machine has none: the password alone guards the key.
    None,
    /// It is locked.
    Locked,
}

/// The machine, as a page needs it before anybody has signed in.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct DeskState {
    /// How it stands.
    pub state: Standing,
    /// The caller is in the practice office.
    pub practice: bool,
    /// There is a practice office on this machine.
    pub practice_there: bool,
    /// The system's keychain.
    pub keychain: KeychainState,
    /// The caller's session is live.
    pub signed_in: bool,
    /// A server of many desks (no first run, no locking from a page).
    pub network: bool,
    /// Version of the program.
    pub version: String,
    /// `es` or `en`: the language that was chosen here last.
    pub language: String,
    /// Code of the office that this machine was set up for.
    pub office: Option<String>,
    /// What keeps the store from being opened, if that can be told already.
    pub problem: Option<Problem>,
}

/// What a locked machine may remember in the clear: nothing personal.
#[derive(Clone, Serialize, Deserialize)]
#[serde(default)]
pub(super) struct Note {
    pub(super) language: String,
    pub(super) office: Option<String>,
    /// Where phones reach this machine, so that a locked one says where alerts go meanwhile.
    pub(super) receiving: Option<Receiving>,
}

impl Default for Note {
    fn default() -> Self {
        Self { language: "es".into(), office: None, receiving: None }
    }
}

impl Note {
    /// A note that is missing or damaged is an empty one: it decides nothing.
    pub(super) fn load(folder: &Path) -> Self {
        std::fs::read(folder.join("desk.json")).ok().and_then(|b| serde_json::from_slice(&b).ok()).unwrap_or_default()
    }
    pub(super) fn save(&self, folder: &Path) -> std::io::Result<()> {
        files::write_whole(&folder.join("desk.json"), &serde_json::to_vec(self)?)
    }
}

impl Desk {
    pub(super) async fn state(&self, token: Option<&str>) -> Result<DeskState, Problem> {
        let note = Note::load(self.folder());
        let seat = self.seat(token).await?;
        let practice = seat.as_ref().is_some_and(|s| s.practice);
        let guarded = self.inner.stores.read().await.main.as_ref().map(|open| open.keys.has_keychain());
        let open = guarded.is_some();
        let (keys, problem) = match KeyFile::load(self.folder()) {
            Err(error) => (None, Some(Problem::from(error))),
            Ok(None) if database_path(self.folder()).exists() => (None, Some(Problem::from(KeyError::FileMissing))),
            Ok(keys) => (keys, None),
        };
        let there = open || problem.is_some() || keys.is_some();
        let account = keys.map_or_else(|| "probe".to_owned(), |k| k.store().to_owned());
        Ok(DeskState {
            state: if open || practice {
                Standing::Open
            } else if there {
                Standing::Locked
            } else {
                Standing::Absent
            },
            practice,
            practice_there: KeyFile::path(&self.practice_folder()).exists(),
            keychain: match guarded {
                Some(true) => KeychainState::Ok,
                Some(false) => KeychainState::None,
                None => self.keychain_state(account).await,
            },
            signed_in: seat.is_some(),
            network: self.serves_network(),
            version: env!("CARGO_PKG_VERSION").into(),
            language: seat.as_ref().map_or(note.language, |s| s.staff.language.clone()),
            office: seat.map(|s| s.staff.office).or(note.office),
            problem,
        })
    }

    /// Asks the keychain, but does not wait for a prompt that nobody answers.
    async fn keychain_state(&self, account: String) -> KeychainState {
        let Some(keychain) = self.keychain() else { return KeychainState::None };
        let asked = tokio::task::spawn_blocking(move || keychain.get(&account));
        match tokio::time::timeout(Duration::from_secs(3), asked).await {
            Ok(Ok(Ok(_))) => KeychainState::Ok,
            Ok(Ok(Err(KeychainError::Absent))) => KeychainState::None,
            _ => KeychainState::Locked,
        }
    }
}
