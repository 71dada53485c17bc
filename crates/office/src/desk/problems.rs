//! What a key that does not open means for the person in front of it.

use crate::Problem;
use crate::keys::KeyError;
use std::io::ErrorKind;

impl From<KeyError> for Problem {
    fn from(error: KeyError) -> Self {
        let detail = error.to_string();
        match error {
            KeyError::WrongPassword => Self::field("password", "wrong_password"),
            KeyError::WrongRecoveryKey => Self::field("recovery_key", "wrong_recovery_key"),
            KeyError::NotARecoveryKey => Self::field("recovery_key", "not_a_recovery_key"),
            KeyError::KeychainLocked => Self::unavailable("keychain_locked", detail),
            KeyError::KeychainEntryMissing => Self::refused("keychain_entry_missing", detail),
            KeyError::KeychainAbsent => Self::refused("keychain_absent", detail),
            KeyError::FileMissing => Self::failed("key_file_missing", detail),
            KeyError::FileDamaged => Self::failed("key_file_damaged", detail),
            KeyError::FileNewer(found) => Self::failed("newer_database", detail).with("found", found).with("known", 1),
            KeyError::AlreadyThere => Self::refused("already_there", detail),
            KeyError::Io(e) => from_io(&e),
            KeyError::Crypto(_) => Self::failed("crypto_failed", detail),
        }
    }
}

/// A failure of the file system, by what the person can do about it. The path is not in it: it may hold a name.
pub(crate) fn from_io(error: &std::io::Error) -> Problem {
    match error.kind() {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Problem::failed("read_only", "the folder cannot be written"),
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Problem::failed("disk_full", "the disk is full"),
        ErrorKind::NotFound => Problem::failed("file_not_found", "a file is missing"),
        kind => Problem::failed("store_failed", format!("the file system failed: {kind}")),
    }
}
