//! Passwords at rest: argon2id, PHC strings.

use crate::Problem;
use argon2::Argon2;
use argon2::password_hash::{PasswordHash, PasswordHasher, PasswordVerifier, SaltString};

/// Fewest characters of a password.
pub const FEWEST: usize = 10;

/// Checks that a password is long enough and not the sign-in name.
pub fn check(field: &str, password: &str, username: &str) -> Result<(), Problem> {
    if password.chars().count() < FEWEST {
        return Err(Problem::field(field, "password_short").with("fewest", FEWEST));
    }
    if !username.is_empty() && password.to_lowercase().contains(&username.to_lowercase()) {
        return Err(Problem::field(field, "password_has_name"));
    }
    Ok(())
}

/// Hashes a password on a thread of its own: it takes a while by design.
pub async fn hash(password: &str) -> Result<String, Problem> {
    let salt = crate::clock::random::<16>()?;
    let password = zeroize::Zeroizing::new(password.to_owned());
    blocking(move || {
        let salt = SaltString::encode_b64(&salt).map_err(|_| Problem::failed("hash_failed", "salt"))?;
        Ok(Argon2::default().hash_password(password.as_bytes(), &salt).map_err(|_| Problem::failed("hash_failed", "argon2id"))?.to_string())
    })
    .await
}

/// Whether the password belongs to the hash. An empty hash takes as long as a real one, so that an unknown name is not told by the clock.
pub async fn fits(password: &str, hash: &str) -> Result<bool, Problem> {
    let password = zeroize::Zeroizing::new(password.to_owned());
    let hash = if hash.is_empty() { NOBODY.to_owned() } else { hash.to_owned() };
    blocking(move || {
        let parsed = PasswordHash::new(&hash).map_err(|_| Problem::failed("hash_failed", "stored hash"))?;
        Ok(Argon2::default().verify_password(password.as_bytes(), &parsed).is_ok())
    })
    .await
}

/// A hash that no password was kept for.
const NOBODY: &str = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T, Problem> + Send + 'static) -> Result<T, Problem> {
    tokio::task::spawn_blocking(work).await.map_err(|_| Problem::failed("hash_failed", "the hashing thread ended"))?
}
