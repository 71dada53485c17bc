use super::*;
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use zeroize::Zeroizing;

/// A keychain that can be emptied, locked and taken away.
#[derive(Default)]
struct Pocket {
    kept: Mutex<HashMap<String, String>>,
    fault: Mutex<Option<KeychainError>>,
}
impl Pocket {
    fn fail(&self, fault: Option<KeychainError>) {
        *self.fault.lock().unwrap() = fault;
    }
    fn check(&self) -> Result<(), KeychainError> {
        self.fault.lock().unwrap().clone().map_or(Ok(()), Err)
    }
}
impl Keychain for Pocket {
    fn get(&self, account: &str) -> Result<Option<Zeroizing<String>>, KeychainError> {
        self.check()?;
        Ok(self.kept.lock().unwrap().get(account).cloned().map(Zeroizing::new))
    }
    fn set(&self, account: &str, secret: &str) -> Result<(), KeychainError> {
        self.check()?;
        self.kept.lock().unwrap().insert(account.into(), secret.into());
        Ok(())
    }
    fn delete(&self, account: &str) -> Result<(), KeychainError> {
        self.check()?;
        self.kept.lock().unwrap().remove(account);
        Ok(())
    }
}

struct Store {
    folder: tempfile::TempDir,
}
impl Store {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().unwrap() }
    }
    fn path(&self) -> &Path {
        self.folder.path()
    }
    fn database(&self) -> PathBuf {
        self.path().join("amparo.db")
    }
    fn create(&self, keychain: Option<&dyn Keychain>) -> Result<(KeyRing, RecoveryKey), KeyError> {
        KeyFile::create(self.path(), &self.database(), Holder::User("Ana"), "correct horse", keychain)
    }
    fn unlock(&self, username: &str, password: &str, keychain: Option<&dyn Keychain>) -> Result<(KeyRing, String), KeyError> {
        KeyFile::load(self.path())?.ok_or(KeyError::FileMissing)?.unlock(self.path(), Holder::User(username), password, keychain)
    }
}

fn key(ring: &KeyRing) -> Secret {
    ring.database_key().unwrap()
}

#[test]
fn password_and_keychain_are_both_needed() {
    let (store, pocket) = (Store::new(), Pocket::default());
    let (ring, _) = store.create(Some(&pocket)).unwrap();
    assert!(ring.has_keychain());
    assert_eq!(key(&store.unlock("ana", "correct horse", Some(&pocket)).unwrap().0), key(&ring));
    assert!(matches!(store.unlock("ana", "wrong", Some(&pocket)).err(), Some(KeyError::WrongPassword)));
    assert!(matches!(store.unlock("luis", "correct horse", Some(&pocket)).err(), Some(KeyError::WrongPassword)));
    assert!(matches!(store.unlock("ana", "correct horse", None).err(), Some(KeyError::KeychainAbsent)));
    pocket.fail(Some(KeychainError::Locked));
    assert!(matches!(store.unlock("ana", "correct horse", Some(&pocket)).err(), Some(KeyError::KeychainLocked)));
    pocket.fail(None);
    let account = KeyFile::load(store.path()).unwrap().unwrap().store().to_owned();
    pocket.delete(&account).unwrap();
    assert!(matches!(store.unlock("ana", "correct horse", Some(&pocket)).err(), Some(KeyError::KeychainEntryMissing)));
    // Another machine's secret is no better than none.
    pocket.set(&account, &to_hex(random().unwrap().as_slice())).unwrap();
    assert!(matches!(store.unlock("ana", "correct horse", Some(&pocket)).err(), Some(KeyError::WrongPassword)));
}

#[test]
fn without_a_keychain_the_password_alone_opens() {
    let (store, pocket) = (Store::new(), Pocket::default());
    pocket.fail(Some(KeychainError::Absent));
    let (ring, _) = store.create(Some(&pocket)).unwrap();
    assert!(!ring.has_keychain());
    assert_eq!(key(&store.unlock("ANA ", "correct horse", None).unwrap().0), key(&ring));
}

#[test]
fn a_locked_keychain_makes_no_key() {
    let (store, pocket) = (Store::new(), Pocket::default());
    pocket.fail(Some(KeychainError::Locked));
    assert!(matches!(store.create(Some(&pocket)).err(), Some(KeyError::KeychainLocked)));
    assert!(!KeyFile::path(store.path()).exists());
}

#[test]
fn a_new_key_is_never_made_over_an_old_store() {
    let store = Store::new();
    store.create(None).unwrap();
    assert!(matches!(store.create(None).err(), Some(KeyError::AlreadyThere)));
    std::fs::remove_file(KeyFile::path(store.path())).unwrap();
    std::fs::write(store.database(), b"there").unwrap();
    assert!(matches!(store.create(None).err(), Some(KeyError::FileMissing)));
}

#[test]
fn the_recovery_sheet_opens_what_the_keychain_lost() {
    let (store, pocket) = (Store::new(), Pocket::default());
    let (ring, sheet) = store.create(Some(&pocket)).unwrap();
    pocket.kept.lock().unwrap().clear();
    // As a person types it: in groups, in small letters.
    let typed: String =
        sheet.printed().to_lowercase().chars().enumerate().flat_map(|(i, c)| (i % 5 == 0).then_some(' ').into_iter().chain([c])).collect();
    let typed = RecoveryKey::parse(&typed).unwrap();
    let file = KeyFile::load(store.path()).unwrap().unwrap();
    let back = file.clone().recover(store.path(), &typed, Some(&pocket)).unwrap();
    assert_eq!(key(&back), key(&ring));
    let id = back.stage_for(Holder::User("ana"), "a new one").unwrap();
    back.settle(Holder::User("ana"), &id).unwrap();
    assert_eq!(key(&store.unlock("ana", "a new one", Some(&pocket)).unwrap().0), key(&ring));
    assert!(matches!(file.recover(store.path(), &RecoveryKey::generate(), None).err(), Some(KeyError::WrongRecoveryKey)));
    assert!(matches!(RecoveryKey::parse("AGE-SECRET-KEY-1NOTHING").err(), Some(KeyError::NotARecoveryKey)));
}

#[test]
fn the_recovery_sheet_opens_what_a_locked_keychain_holds_back() {
    let (store, pocket) = (Store::new(), Pocket::default());
    let (ring, sheet) = store.create(Some(&pocket)).unwrap();
    pocket.fail(Some(KeychainError::Locked));
    let file = KeyFile::load(store.path()).unwrap().unwrap();
    let back = file.recover(store.path(), &sheet, Some(&pocket)).unwrap();
    assert!(key(&back) == key(&ring) && !back.has_keychain());
    let id = back.stage_for(Holder::User("ana"), "a new one").unwrap();
    back.settle(Holder::User("ana"), &id).unwrap();
    // The new password does without the keychain, open or locked.
    assert_eq!(key(&store.unlock("ana", "a new one", Some(&pocket)).unwrap().0), key(&ring));
    pocket.fail(None);
    assert_eq!(key(&store.unlock("ana", "a new one", Some(&pocket)).unwrap().0), key(&ring));
}

#[test]
fn a_slot_that_is_taken_back_opens_nothing() {
    let store = Store::new();
    let (ring, _) = store.create(None).unwrap();
    let id = ring.stage_for(Holder::User("ana"), "refused").unwrap();
    ring.take_back(&id).unwrap();
    assert!(matches!(store.unlock("ana", "refused", None).err(), Some(KeyError::WrongPassword)));
    store.unlock("ana", "correct horse", None).unwrap();
}

#[test]
fn a_password_change_survives_a_crash_between_its_two_halves() {
    let store = Store::new();
    let (ring, _) = store.create(None).unwrap();
    ring.stage_for(Holder::User("ana"), "the second").unwrap();
    // The crash is here: both open, and the next sign-in settles on the one that the database accepts.
    store.unlock("ana", "correct horse", None).unwrap();
    let (again, id) = store.unlock("ana", "the second", None).unwrap();
    again.settle(Holder::User("ana"), &id).unwrap();
    assert!(matches!(store.unlock("ana", "correct horse", None).err(), Some(KeyError::WrongPassword)));
    store.unlock("ana", "the second", None).unwrap();
}

#[tokio::test]
async fn a_disabled_user_no_longer_opens_the_store() {
    let store = Store::new();
    let (ring, _) = store.create(None).unwrap();
    let id = ring.stage("luis", "his password").await.unwrap();
    ring.settle(Holder::User("luis"), &id).unwrap();
    assert!(ring.has_slot("Luis"));
    store.unlock("luis", "his password", None).unwrap();
    ring.drop_slots(Holder::User("luis")).unwrap();
    assert!(matches!(store.unlock("luis", "his password", None).err(), Some(KeyError::WrongPassword)));
    store.unlock("ana", "correct horse", None).unwrap();
}

#[tokio::test]
async fn a_renewed_sheet_replaces_the_old_one() {
    let store = Store::new();
    let (ring, old) = store.create(None).unwrap();
    let new = ring.renew_recovery().await.unwrap();
    let file = KeyFile::load(store.path()).unwrap().unwrap();
    assert_eq!(file.recipient(), new.public());
    assert!(matches!(file.clone().recover(store.path(), &old, None).err(), Some(KeyError::WrongRecoveryKey)));
    assert_eq!(key(&file.recover(store.path(), &new, None).unwrap()), key(&ring));
}

#[test]
fn the_file_shows_neither_key_nor_username_and_says_when_it_is_damaged_or_newer() {
    let store = Store::new();
    let (ring, _) = store.create(None).unwrap();
    let text = std::fs::read_to_string(KeyFile::path(store.path())).unwrap();
    assert!(!text.to_lowercase().contains("ana\"") && !text.contains(&to_hex(key(&ring).as_slice())));
    assert_ne!(ring.database_key().unwrap(), ring.documents_key().unwrap());
    assert!(matches!(KeyFile::parse(&text.as_bytes()[..text.len() / 2]).err(), Some(KeyError::FileDamaged)));
    assert!(matches!(KeyFile::parse(text.replace("\"version\": 1", "\"version\": 9").as_bytes()).err(), Some(KeyError::FileNewer(9))));
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(KeyFile::path(store.path())).unwrap().permissions().mode() & 0o777, 0o600);
    }
}
