//! The recovery key: an age identity that lives on a printed sheet and nowhere else.

use super::{KeyError, Secret, from_hex, to_hex};
use age::secrecy::ExposeSecret;
use age::x25519::{Identity, Recipient};
use serde::{Deserialize, Serialize};
use std::str::FromStr;
use zeroize::Zeroizing;

/// The private key of the recovery sheet (`AGE-SECRET-KEY-1…`). It opens the store and every backup made while its public half stood in `keys.json`.
/// The standard `age` program opens those backups too.
#[derive(Clone)]
pub struct RecoveryKey(Identity);

impl RecoveryKey {
    /// A new key, to be printed at once: the program keeps only its public half.
    #[must_use]
    pub fn generate() -> Self {
        Self(Identity::generate())
    }
    /// Reads what a person typed or scanned from the sheet; spaces, line breaks and case do not matter.
    pub fn parse(text: &str) -> Result<Self, KeyError> {
        let packed = Zeroizing::new(text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_uppercase());
        Identity::from_str(&packed).map(Self).map_err(|_| KeyError::NotARecoveryKey)
    }
    /// The text for the sheet.
    #[must_use]
    pub fn printed(&self) -> Zeroizing<String> {
        Zeroizing::new(self.0.to_string().expose_secret().to_owned())
    }
    /// The public half (`age1…`).
    #[must_use]
    pub fn public(&self) -> String {
        self.0.to_public().to_string()
    }
    pub(crate) fn identity(&self) -> &Identity {
        &self.0
    }
}

/// The data key sealed for the recovery sheet.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Recovery {
    /// Public half of the sheet's key: backups are encrypted to it.
    pub(super) recipient: String,
    sealed: String,
}

impl Recovery {
    pub(super) fn seal(recovery: &RecoveryKey, key: &Secret) -> Result<Self, KeyError> {
        let sealed = age::encrypt(&recovery.0.to_public(), key.as_slice()).map_err(|_| KeyError::Crypto("sealing for recovery failed"))?;
        Ok(Self { recipient: recovery.public(), sealed: to_hex(&sealed) })
    }
    pub(super) fn open(&self, recovery: &RecoveryKey) -> Result<Secret, KeyError> {
        let sealed = from_hex(&self.sealed).ok_or(KeyError::FileDamaged)?;
        let opened = Zeroizing::new(age::decrypt(&recovery.0, &sealed).map_err(|_| KeyError::WrongRecoveryKey)?);
        let key: [u8; 32] = opened.as_slice().try_into().map_err(|_| KeyError::FileDamaged)?;
        Ok(Zeroizing::new(key))
    }
}

/// Reads a public half as age knows it.
pub(crate) fn recipient(text: &str) -> Result<Recipient, KeyError> {
    Recipient::from_str(text).map_err(|_| KeyError::FileDamaged)
}
