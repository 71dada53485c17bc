//! An opened key: what an open office holds, and gives up when it is locked.

use super::{Holder, KeyError, KeyFile, RecoveryKey, Secret, Slot};
use hkdf::Hkdf;
use sha2::Sha256;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};
use zeroize::Zeroizing;

/// The opened data key of one store. Cheap to clone; the key is wiped when the last clone is dropped.
///
/// A password changes in two steps, since the account's hash lies in the database and the slot in a file: [`stage`](Self::stage) the new slot, commit the
/// database, [`settle`](Self::settle) on it. After a crash between the two both passwords open the file, the database accepts one of them, and the next
/// sign-in settles.
#[derive(Clone)]
pub struct KeyRing {
    inner: Arc<Inner>,
}

struct Inner {
    folder: PathBuf,
    file: Mutex<KeyFile>,
    key: Secret,
    /// The keychain's secret, where this machine has one.
    secret: Option<Secret>,
}

impl KeyRing {
    pub(super) fn new(folder: PathBuf, file: KeyFile, key: Secret, secret: Option<Secret>) -> Self {
        Self { inner: Arc::new(Inner { folder, file: Mutex::new(file), key, secret }) }
    }

    /// The key of the SQLCipher database.
    pub fn database_key(&self) -> Result<Secret, KeyError> {
        self.subkey("database")
    }

    /// The key that wraps each document's own key.
    pub fn documents_key(&self) -> Result<Secret, KeyError> {
        self.subkey("documents")
    }

    fn subkey(&self, purpose: &str) -> Result<Secret, KeyError> {
        let mut out = Zeroizing::new([0_u8; 32]);
        Hkdf::<Sha256>::new(Some(b"amparo 1"), self.inner.key.as_slice())
            .expand(purpose.as_bytes(), out.as_mut_slice())
            .map_err(|_| KeyError::Crypto("key derivation failed"))?;
        Ok(out)
    }

    /// Whether this machine's keychain guards the slots; if not, the password alone does.
    #[must_use]
    pub fn has_keychain(&self) -> bool {
        self.inner.secret.is_some()
    }

    /// Public half of the recovery sheet's key: backups are encrypted to it.
    #[must_use]
    pub fn recipient(&self) -> String {
        self.with_file(|f| f.recipient().to_owned())
    }

    /// Seals the key for `username` under a new password, beside the slot that the user may already have. Answers the new slot's id.
    pub async fn stage(&self, username: &str, password: &str) -> Result<String, KeyError> {
        let (ring, username, password) = (self.clone(), username.to_owned(), Zeroizing::new(password.to_owned()));
        apart(move || ring.stage_for(Holder::User(&username), &password)).await
    }

    /// [`stage`](Self::stage) for any holder, on the calling thread.
    pub fn stage_for(&self, holder: Holder<'_>, password: &str) -> Result<String, KeyError> {
        let store = self.with_file(|f| f.store().to_owned());
        // A headless host has no keychain of its own; its slot never asks for one.
        let secret = self.inner.secret.as_ref().filter(|_| matches!(holder, Holder::User(_)));
        let slot = Slot::seal(&store, holder, password, secret, &self.inner.key)?;
        let id = slot.id.clone();
        self.change(|file| file.slots.push(slot))?;
        Ok(id)
    }

    /// Keeps, of this holder's slots, only the one with this id: the others are of earlier or never-committed passwords.
    pub fn settle(&self, holder: Holder<'_>, id: &str) -> Result<(), KeyError> {
        let name = self.with_file(|f| holder.name(f.store()));
        if self.with_file(|f| f.slots.iter().any(|s| s.holder == name && s.id != id)) {
            self.change(|file| file.slots.retain(|s| s.holder != name || s.id == id))?;
        }
        Ok(())
    }

    /// Takes a staged slot back: the change that it was for did not come about.
    pub fn take_back(&self, id: &str) -> Result<(), KeyError> {
        self.change(|file| file.slots.retain(|s| s.id != id))
    }

    /// Takes this holder's access to the key away (disabled user). Whoever copied the file before still has the copy.
    pub fn drop_slots(&self, holder: Holder<'_>) -> Result<(), KeyError> {
        let name = self.with_file(|f| holder.name(f.store()));
        self.change(|file| file.slots.retain(|s| s.holder != name))
    }

    /// Whether this user has a slot.
    #[must_use]
    pub fn has_slot(&self, username: &str) -> bool {
        self.with_file(|f| {
            let name = Holder::User(username).name(f.store());
            f.slots.iter().any(|s| s.holder == name)
        })
    }

    /// Makes a new recovery key. The sheet printed before no longer opens this store; backups made before still need it.
    pub async fn renew_recovery(&self) -> Result<RecoveryKey, KeyError> {
        let ring = self.clone();
        apart(move || {
            let mut file = ring.lock();
            let mut next = file.clone();
            let recovery = next.renew_recovery(&ring.inner.key)?;
            next.save(&ring.inner.folder)?;
            *file = next;
            Ok(recovery)
        })
        .await
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, KeyFile> {
        // The guarded value is replaced whole, so a poisoned lock still holds a good one.
        self.inner.file.lock().unwrap_or_else(PoisonError::into_inner)
    }
    fn with_file<T>(&self, read: impl FnOnce(&KeyFile) -> T) -> T {
        read(&self.lock())
    }
    /// The disk first: what is in memory is what a restart would find.
    fn change(&self, edit: impl FnOnce(&mut KeyFile)) -> Result<(), KeyError> {
        let mut file = self.lock();
        let mut next = file.clone();
        edit(&mut next);
        next.save(&self.inner.folder)?;
        *file = next;
        Ok(())
    }
}

/// Runs slow work off the async workers.
pub(crate) async fn apart<T: Send + 'static>(work: impl FnOnce() -> Result<T, KeyError> + Send + 'static) -> Result<T, KeyError> {
    tokio::task::spawn_blocking(work).await.unwrap_or(Err(KeyError::Crypto("the work was cut short")))
}
