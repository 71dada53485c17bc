//! The key of a store, and who can open it.
//!
//! One random 32-byte data key opens the database and the documents (through subkeys). It is never stored in the clear: `keys.json`, beside the
//! database, holds it sealed once for each user (a [`Slot`]) and once for the printed recovery sheet. A user's slot needs the password *and*, where the
//! machine has a keychain, the secret kept there: a stolen disk and a guessed password open nothing.
//!
//! Not here: password hashes of the accounts (the database has them), sessions, and what is encrypted with the key.

mod file;
mod keychain;
mod recovery;
mod ring;
mod slot;

pub use file::KeyFile;
pub use keychain::{Keychain, KeychainError};
pub use recovery::RecoveryKey;
pub(crate) use recovery::recipient;
pub use ring::KeyRing;
pub(crate) use ring::apart;
pub use slot::{Holder, Slot};

use zeroize::Zeroizing;

/// A 32-byte secret that is wiped when dropped.
pub type Secret = Zeroizing<[u8; 32]>;

/// Why a key could not be opened, made or kept. No text of it holds a secret.
#[derive(Debug, thiserror::Error)]
pub enum KeyError {
    /// No slot opens with what was given: unknown user, wrong password, or another machine's keychain secret.
    #[error("the password does not open the key")]
    WrongPassword,
    /// The recovery key is well formed, but it is another store's.
    #[error("the recovery key does not open this store")]
    WrongRecoveryKey,
    /// What was typed is no recovery key (mistyped, or cut).
    #[error("this is not a recovery key")]
    NotARecoveryKey,
    /// The slot needs the keychain, and the keychain is locked (its prompt was dismissed, or none can be shown).
    #[error("the system keychain is locked")]
    KeychainLocked,
    /// The slot needs the keychain, and the secret is no longer in it.
    #[error("the secret is missing from the system keychain")]
    KeychainEntryMissing,
    /// The slot needs the keychain, and no keychain answers on this machine.
    #[error("no system keychain answers")]
    KeychainAbsent,
    /// There is a database, but no key file beside it: a new key would never open it.
    #[error("the key file is missing")]
    FileMissing,
    /// The key file is there, but cannot be read as one.
    #[error("the key file is damaged")]
    FileDamaged,
    /// The key file was written by a newer program.
    #[error("the key file has version {0}")]
    FileNewer(u32),
    /// A key is there already: a second one is never made over it.
    #[error("there is a key already")]
    AlreadyThere,
    /// The key file could not be read or written.
    #[error("the file system failed: {0}")]
    Io(#[from] std::io::Error),
    /// The system gave no randomness, or refused the memory for argon2.
    #[error("cryptography failed: {0}")]
    Crypto(&'static str),
}

/// 32 fresh random bytes.
pub(crate) fn random() -> Result<Secret, KeyError> {
    let mut bytes = Zeroizing::new([0; 32]);
    getrandom::fill(bytes.as_mut_slice()).map_err(|_| KeyError::Crypto("no randomness"))?;
    Ok(bytes)
}

/// `N` fresh random bytes that are no secret (salts, nonces, names).
pub(crate) fn random_public<const N: usize>() -> Result<[u8; N], KeyError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|_| KeyError::Crypto("no randomness"))?;
    Ok(bytes)
}

/// Bytes as lower-case hexadecimal text (keychains such as KDE Wallet keep only text).
pub(crate) fn to_hex(bytes: &[u8]) -> String {
    bytes.iter().map(|b| format!("{b:02x}")).collect()
}

/// Hexadecimal text as bytes; `None` if it is none.
pub(crate) fn from_hex(text: &str) -> Option<Vec<u8>> {
    if !text.is_ascii() || !text.len().is_multiple_of(2) {
        return None;
    }
    (0..text.len()).step_by(2).map(|i| u8::from_str_radix(&text[i..i + 2], 16).ok()).collect()
}

/// Hexadecimal text as a 32-byte secret.
pub(crate) fn secret_from_hex(text: &str) -> Option<Secret> {
    let bytes = Zeroizing::new(from_hex(text)?);
    let array: [u8; 32] = bytes.as_slice().try_into().ok()?;
    Some(Zeroizing::new(array))
}

#[cfg(test)]
mod tests;
