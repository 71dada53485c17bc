//! A document at rest: XChaCha20-Poly1305 under a key of its own, which the store's documents key seals. The document's id is bound to both: a file
//! that was put in another's place does not open.

use crate::Problem;
use crate::clock::random;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use uuid::Uuid;
use zeroize::Zeroizing;

const NONCE: usize = 24;

/// A sealed document: what goes into the file, and the key that goes into the row.
pub(super) struct Sealed {
    pub(super) file: Vec<u8>,
    pub(super) key: Vec<u8>,
}

/// Seals a document.
pub(super) fn seal(id: Uuid, plain: &[u8], documents_key: &[u8; 32]) -> Result<Sealed, Problem> {
    let own = Zeroizing::new(random::<32>()?);
    Ok(Sealed { file: encrypt(&own, id, plain)?, key: encrypt(documents_key, id, own.as_slice())? })
}

/// Opens a sealed document.
pub(super) fn open(id: Uuid, file: &[u8], sealed_key: &[u8], documents_key: &[u8; 32]) -> Result<Vec<u8>, Problem> {
    let own = Zeroizing::new(decrypt(documents_key, id, sealed_key)?);
    let own: Zeroizing<[u8; 32]> = Zeroizing::new(own.as_slice().try_into().map_err(|_| damaged())?);
    decrypt(&own, id, file)
}

/// Seals something small under a key, bound to its id.
pub(crate) fn encrypt(key: &[u8; 32], id: Uuid, plain: &[u8]) -> Result<Vec<u8>, Problem> {
    let nonce = random::<NONCE>()?;
    let payload = Payload { msg: plain, aad: id.as_bytes() };
    let sealed = XChaCha20Poly1305::new(key.into())
        .encrypt(XNonce::from_slice(&nonce), payload)
        .map_err(|_| Problem::failed("document_failed", "the document could not be sealed"))?;
    Ok([nonce.as_slice(), &sealed].concat())
}

/// Opens what [`encrypt`] sealed.
pub(crate) fn decrypt(key: &[u8; 32], id: Uuid, sealed: &[u8]) -> Result<Vec<u8>, Problem> {
    let (nonce, content) = sealed.split_at_checked(NONCE).ok_or_else(damaged)?;
    let payload = Payload { msg: content, aad: id.as_bytes() };
    XChaCha20Poly1305::new(key.into()).decrypt(XNonce::from_slice(nonce), payload).map_err(|_| damaged())
}

fn damaged() -> Problem {
    Problem::failed("document_damaged", "the document's file was changed or cut")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sealed_file_opens_only_whole_and_under_its_own_id() {
        let (id, key) = (Uuid::from_u128(1), [3; 32]);
        let sealed = seal(id, b"a birth certificate", &key).unwrap();
        assert!(!sealed.file.windows(5).any(|w| w == b"birth"));
        assert_eq!(open(id, &sealed.file, &sealed.key, &key).unwrap(), b"a birth certificate");
        assert_eq!(open(Uuid::from_u128(2), &sealed.file, &sealed.key, &key).unwrap_err().code, "document_damaged");
        assert_eq!(open(id, &sealed.file[..30], &sealed.key, &key).unwrap_err().code, "document_damaged");
        assert_eq!(open(id, &sealed.file, &sealed.key, &[4; 32]).unwrap_err().code, "document_damaged");
        assert_eq!(open(id, b"short", &sealed.key, &key).unwrap_err().code, "document_damaged");
    }
}
