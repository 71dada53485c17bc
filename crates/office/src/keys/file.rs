//! `keys.json`: the sealed data key, once for each holder, written whole or not at all.

use super::recovery::Recovery;
use super::{
    Holder, KeyError, KeyRing, Keychain, KeychainError, RecoveryKey, Secret, Slot, random, random_public, secret_from_hex, to_hex,
};
use crate::files;
use serde::{Deserialize, Serialize};
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

const VERSION: u32 = 1;

/// The sealed keys of one store, as they lie on the disk. It holds no secret in the clear.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KeyFile {
    version: u32,
    /// Random name of the store: the keychain's account, so that two stores on one machine do not share an entry.
    store: String,
    recovery: Recovery,
    pub(super) slots: Vec<Slot>,
}

impl KeyFile {
    /// Where the key file of the store in `folder` lies.
    #[must_use]
    pub fn path(folder: &Path) -> PathBuf {
        folder.join("keys.json")
    }

    /// The random name of the store; the account under which a keychain keeps its secret.
    #[must_use]
    pub fn store(&self) -> &str {
        &self.store
    }

    /// Public half of the recovery sheet's key.
    #[must_use]
    pub fn recipient(&self) -> &str {
        &self.recovery.recipient
    }

    /// Whether somebody's slot on this machine needs the keychain.
    #[must_use]
    pub fn needs_keychain(&self) -> bool {
        self.slots.iter().any(|s| s.keychain)
    }

    /// Reads the file; `None` when there is none.
    pub fn load(folder: &Path) -> Result<Option<Self>, KeyError> {
        match std::fs::read(Self::path(folder)) {
            Ok(bytes) => Self::parse(&bytes).map(Some),
            Err(e) if e.kind() == ErrorKind::NotFound => Ok(None),
            Err(e) => Err(e.into()),
        }
    }

    /// Reads the bytes of a key file.
    pub fn parse(bytes: &[u8]) -> Result<Self, KeyError> {
        #[derive(Deserialize)]
        struct Head {
            version: u32,
        }
        let head: Head = serde_json::from_slice(bytes).map_err(|_| KeyError::FileDamaged)?;
        if head.version > VERSION {
            return Err(KeyError::FileNewer(head.version));
        }
        serde_json::from_slice(bytes).map_err(|_| KeyError::FileDamaged)
    }

    /// Makes the key of a new store and its recovery key. Refused when the folder already has a key or a database: a new key would make the old data
    /// unreadable for ever.
    pub fn create(
        folder: &Path,
        database: &Path,
        holder: Holder<'_>,
        password: &str,
        keychain: Option<&dyn Keychain>,
    ) -> Result<(KeyRing, RecoveryKey), KeyError> {
        if Self::path(folder).exists() {
            return Err(KeyError::AlreadyThere);
        }
        if database.exists() {
            return Err(KeyError::FileMissing);
        }
        files::create_private_folder(folder)?;
        let key = random()?;
        let store = to_hex(&random_public::<16>()?);
        let secret = new_secret(keychain, &store)?;
        let recovery = RecoveryKey::generate();
        let slot = Slot::seal(&store, holder, password, secret.as_ref(), &key)?;
        let file = Self { version: VERSION, store, recovery: Recovery::seal(&recovery, &key)?, slots: vec![slot] };
        file.save(folder)?;
        Ok((KeyRing::new(folder.to_owned(), file, key, secret), recovery))
    }

    /// Opens the key with a password; answers the ring and the id of the slot that opened. Slow on purpose: never on an async worker.
    pub fn unlock(
        self,
        folder: &Path,
        holder: Holder<'_>,
        password: &str,
        keychain: Option<&dyn Keychain>,
    ) -> Result<(KeyRing, String), KeyError> {
        let name = holder.name(&self.store);
        let mine: Vec<Slot> = self.slots.iter().filter(|s| s.holder == name).cloned().collect();
        let secret = if mine.iter().any(|s| s.keychain) { Some(kept_secret(keychain, &self.store)?) } else { None };
        if mine.is_empty() {
            // An unknown user costs as much time as a wrong password.
            let _ = self.slots.first().map(|s| s.open(&self.store, password, None));
        }
        for slot in &mine {
            match slot.open(&self.store, password, secret.as_ref().filter(|_| slot.keychain)) {
                Ok(key) => return Ok((KeyRing::new(folder.to_owned(), self, key, secret), slot.id.clone())),
                Err(KeyError::WrongPassword) => {}
                Err(e) => return Err(e),
            }
        }
        Err(KeyError::WrongPassword)
    }

    /// Opens the key with the recovery sheet. The keychain's secret is read, or made anew when it is gone, so that new slots can be sealed with it; a
    /// keychain that does not open is done without.
    pub fn recover(self, folder: &Path, recovery: &RecoveryKey, keychain: Option<&dyn Keychain>) -> Result<KeyRing, KeyError> {
        let key = self.recovery.open(recovery)?;
        let secret = match kept_secret(keychain, &self.store) {
            Err(KeyError::KeychainEntryMissing) => new_secret(keychain, &self.store),
            other => other.map(Some),
        };
        let secret = match secret {
            // The sheet is the way past a keychain that is gone or does not open: until it is used again, the password alone guards the new slots.
            Err(KeyError::KeychainAbsent | KeyError::KeychainLocked) => None,
            other => other?,
        };
        Ok(KeyRing::new(folder.to_owned(), self, key, secret))
    }

    pub(super) fn renew_recovery(&mut self, key: &Secret) -> Result<RecoveryKey, KeyError> {
        let recovery = RecoveryKey::generate();
        self.recovery = Recovery::seal(&recovery, key)?;
        Ok(recovery)
    }

    pub(super) fn save(&self, folder: &Path) -> Result<(), KeyError> {
        let text = serde_json::to_vec_pretty(self).map_err(|_| KeyError::FileDamaged)?;
        Ok(files::write_whole(&Self::path(folder), &text)?)
    }
}

/// Makes the machine's secret and keeps it in the keychain. `None` when the machine has no keychain: the password alone must do, and the page says so.
fn new_secret(keychain: Option<&dyn Keychain>, store: &str) -> Result<Option<Secret>, KeyError> {
    let Some(keychain) = keychain else { return Ok(None) };
    let secret = random()?;
    match keychain.set(store, &zeroize::Zeroizing::new(to_hex(secret.as_slice()))) {
        Ok(()) => Ok(Some(secret)),
        Err(KeychainError::Absent) => Ok(None),
        Err(KeychainError::Locked | KeychainError::Failed(_)) => Err(KeyError::KeychainLocked),
    }
}

/// The machine's secret as the keychain has it.
fn kept_secret(keychain: Option<&dyn Keychain>, store: &str) -> Result<Secret, KeyError> {
    match keychain.ok_or(KeyError::KeychainAbsent)?.get(store) {
        Ok(Some(text)) => secret_from_hex(&text).ok_or(KeyError::KeychainEntryMissing),
        Ok(None) => Err(KeyError::KeychainEntryMissing),
        Err(KeychainError::Absent) => Err(KeyError::KeychainAbsent),
        Err(KeychainError::Locked | KeychainError::Failed(_)) => Err(KeyError::KeychainLocked),
    }
}
