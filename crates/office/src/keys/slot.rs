//! The data key sealed for one holder: XChaCha20-Poly1305 under argon2id of the password, with the keychain's secret as argon2's own secret.

use super::{KeyError, Secret, from_hex, random_public, to_hex};
use argon2::{Algorithm, Argon2, Params, Version};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zeroize::Zeroizing;

/// 64 MiB, three passes, one lane: about 0.2 s on a desk's processor.
const MEMORY_KIB: u32 = 64 * 1024;
const PASSES: u32 = 3;
/// A tampered file must not ask for all the memory of the machine.
const MEMORY_LIMIT_KIB: u32 = 1024 * 1024;

/// Who opens a slot.
#[derive(Clone, Copy)]
pub enum Holder<'a> {
    /// A member of staff, by username (case does not matter).
    User(&'a str),
    /// A headless host, by the passphrase in its file.
    Host,
}

impl Holder<'_> {
    /// The name in the file: a digest, so that the file shows no usernames to whoever glances at it (it does not hide them from a guess).
    pub(super) fn name(&self, store: &str) -> String {
        let mut digest = Sha256::new_with_prefix(b"amparo key slot\0");
        digest.update(store.as_bytes());
        match self {
            Self::User(username) => {
                digest.update(b"\0user\0");
                digest.update(username.trim().to_lowercase().as_bytes());
            }
            Self::Host => digest.update(b"\0host"),
        }
        to_hex(&digest.finalize()[..16])
    }
}

/// The data key, sealed for one holder.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slot {
    /// Tells two slots of one holder apart while a password changes.
    pub(super) id: String,
    /// Digest of the holder's name.
    pub(super) holder: String,
    /// Whether the keychain's secret is needed beside the password.
    pub(super) keychain: bool,
    memory_kib: u32,
    passes: u32,
    salt: String,
    nonce: String,
    sealed: String,
}

impl Slot {
    /// Seals `key` for `holder`. Slow on purpose: never on an async worker.
    pub(super) fn seal(store: &str, holder: Holder<'_>, password: &str, secret: Option<&Secret>, key: &Secret) -> Result<Self, KeyError> {
        let salt: [u8; 16] = random_public()?;
        let nonce: [u8; 24] = random_public()?;
        let mut slot = Self {
            id: to_hex(&random_public::<8>()?),
            holder: holder.name(store),
            keychain: secret.is_some(),
            memory_kib: MEMORY_KIB,
            passes: PASSES,
            salt: to_hex(&salt),
            nonce: to_hex(&nonce),
            sealed: String::new(),
        };
        let cipher = slot.cipher(password, secret)?;
        let bound = slot.bound_to(store);
        let payload = Payload { msg: key.as_slice(), aad: bound.as_bytes() };
        let sealed = cipher.encrypt(XNonce::from_slice(&nonce), payload).map_err(|_| KeyError::Crypto("sealing failed"))?;
        slot.sealed = to_hex(&sealed);
        Ok(slot)
    }

    /// Opens the slot. A wrong password and a wrong keychain secret look alike.
    pub(super) fn open(&self, store: &str, password: &str, secret: Option<&Secret>) -> Result<Secret, KeyError> {
        let nonce = from_hex(&self.nonce).filter(|n| n.len() == 24).ok_or(KeyError::FileDamaged)?;
        let sealed = from_hex(&self.sealed).ok_or(KeyError::FileDamaged)?;
        let cipher = self.cipher(password, secret)?;
        let bound = self.bound_to(store);
        let payload = Payload { msg: &sealed, aad: bound.as_bytes() };
        let opened = Zeroizing::new(cipher.decrypt(XNonce::from_slice(&nonce), payload).map_err(|_| KeyError::WrongPassword)?);
        let key: [u8; 32] = opened.as_slice().try_into().map_err(|_| KeyError::FileDamaged)?;
        Ok(Zeroizing::new(key))
    }

    /// What the seal is bound to: a slot moved to another store or holder does not open.
    fn bound_to(&self, store: &str) -> String {
        format!("amparo slot 1\0{store}\0{}\0{}", self.holder, self.keychain)
    }

    fn cipher(&self, password: &str, secret: Option<&Secret>) -> Result<XChaCha20Poly1305, KeyError> {
        if self.memory_kib > MEMORY_LIMIT_KIB || self.passes > 64 {
            return Err(KeyError::FileDamaged);
        }
        let salt = from_hex(&self.salt).ok_or(KeyError::FileDamaged)?;
        let params = Params::new(self.memory_kib, self.passes, 1, Some(32)).map_err(|_| KeyError::FileDamaged)?;
        let argon = match secret {
            Some(secret) => Argon2::new_with_secret(secret.as_slice(), Algorithm::Argon2id, Version::V0x13, params)
                .map_err(|_| KeyError::Crypto("argon2 refused the secret"))?,
            None => Argon2::new(Algorithm::Argon2id, Version::V0x13, params),
        };
        let mut key = Zeroizing::new([0_u8; 32]);
        argon.hash_password_into(password.as_bytes(), &salt, key.as_mut_slice()).map_err(|_| KeyError::Crypto("argon2 failed"))?;
        Ok(XChaCha20Poly1305::new(key.as_slice().into()))
    }
}
