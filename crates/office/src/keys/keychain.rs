//! The system's keychain, seen from inside: three verbs and why they fail.

use zeroize::Zeroizing;

/// Where the operating system keeps a secret for the person who is logged in (Secret Service, macOS Keychain, Windows Credential Manager).
/// The desktop has one; a headless host has none. Calls may block for as long as a prompt is open: never call them on an async worker.
pub trait Keychain: Send + Sync {
    /// The text kept under `account`; `None` when the keychain answers and has no such entry.
    fn get(&self, account: &str) -> Result<Option<Zeroizing<String>>, KeychainError>;
    /// Keeps `secret` (hexadecimal text) under `account`, over what was there.
    fn set(&self, account: &str, secret: &str) -> Result<(), KeychainError>;
    /// Forgets `account`; fine if it is not there.
    fn delete(&self, account: &str) -> Result<(), KeychainError>;
}

/// Why a keychain did not answer.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeychainError {
    /// There is no keychain on this machine (no session bus, no Secret Service).
    #[error("no keychain")]
    Absent,
    /// It is locked, and its prompt was dismissed or cannot be shown.
    #[error("the keychain is locked")]
    Locked,
    /// It failed otherwise; the platform's words.
    #[error("the keychain failed: {0}")]
    Failed(String),
}
