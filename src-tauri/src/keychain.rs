//! The system's keychain: Secret Service, macOS Keychain, Windows Credential Manager.
//!
//! Without a session bus or a Secret Service the store is absent for the life of the process (keyring decides once): the password alone guards the key, and
//! the page says so. A KDE Wallet keeps only text, so the secret is hexadecimal text.

use keyring::{Entry, Error};
use office::keys::{Keychain, KeychainError};
use zeroize::Zeroizing;

/// The service under which a person finds the entries in the keychain's own program.
const SERVICE: &str = "org.amparo.desktop";

/// The keychain of whoever is logged in.
pub(crate) struct SystemKeychain;

impl Keychain for SystemKeychain {
    fn get(&self, account: &str) -> Result<Option<Zeroizing<String>>, KeychainError> {
        match entry(account)?.get_password() {
            Ok(secret) => Ok(Some(Zeroizing::new(secret))),
            Err(Error::NoEntry) => Ok(None),
            Err(error) => Err(fault(error)),
        }
    }
    fn set(&self, account: &str, secret: &str) -> Result<(), KeychainError> {
        entry(account)?.set_password(secret).map_err(fault)
    }
    fn delete(&self, account: &str) -> Result<(), KeychainError> {
        match entry(account)?.delete_credential() {
            Ok(()) | Err(Error::NoEntry) => Ok(()),
            Err(error) => Err(fault(error)),
        }
    }
}

fn entry(account: &str) -> Result<Entry, KeychainError> {
    Entry::new(SERVICE, account).map_err(fault)
}

fn fault(error: Error) -> KeychainError {
    match error {
        Error::NoDefaultStore => KeychainError::Absent,
        Error::NoStorageAccess(_) => KeychainError::Locked,
        other => KeychainError::Failed(other.to_string()),
    }
}
