//! Reading the file: every part is hashed while it is written out, and the manifest must name all of them and nothing else.

use super::{FORMAT, Manifest};
use crate::Problem;
use crate::desk::from_io;
use crate::files;
use crate::jobs::JobHandle;
use crate::keys::{RecoveryKey, to_hex};
use sha2::{Digest, Sha256};
use std::fs::File;
use std::io::{BufReader, Read, Write};
use std::path::{Component, Path};

/// Most bytes of a manifest: a line for each document.
const MANIFEST_BYTES: u64 = 256 * 1024 * 1024;

/// Decrypts and unpacks `file` into the folder `into`, which must be empty. Whatever does not match ends it.
pub(super) fn unpack(file: &Path, recovery: &RecoveryKey, into: &Path, job: &JobHandle) -> Result<Manifest, Problem> {
    let source = File::open(file).map_err(|e| from_io(&e))?;
    let decryptor = age::Decryptor::new_buffered(BufReader::new(source)).map_err(|_| damaged("not an encrypted backup"))?;
    let stream = decryptor.decrypt(std::iter::once(recovery.identity() as &dyn age::Identity)).map_err(|e| match e {
        age::DecryptError::NoMatchingKeys => Problem::field("recovery_key", "wrong_recovery_key"),
        _ => damaged("the encrypted head does not hold"),
    })?;
    let mut tar = tar::Archive::new(stream);
    let mut entries = tar.entries().map_err(|_| damaged("not an archive"))?;
    let first = entries.next().ok_or_else(|| damaged("empty"))?.map_err(|_| damaged("the archive breaks off"))?;
    let manifest: Manifest = serde_json::from_reader(first.take(MANIFEST_BYTES)).map_err(|_| damaged("no manifest"))?;
    if manifest.format > FORMAT {
        return Err(Problem::failed("newer_database", "the backup's form is newer").with("found", manifest.format).with("known", FORMAT));
    }
    let total: u64 = manifest.parts.iter().map(|p| p.bytes).sum();
    let (mut done, mut parts) = (0_u64, manifest.parts.iter());
    for entry in entries {
        let mut entry = entry.map_err(|_| damaged("the archive breaks off"))?;
        let part = parts.next().ok_or_else(|| damaged("a part that the manifest does not name"))?;
        let name = entry.path().map_err(|_| damaged("a part without a name"))?.into_owned();
        // A crafted archive must not write outside of the folder.
        if name != Path::new(&part.name) || !name.components().all(|c| matches!(c, Component::Normal(_))) {
            return Err(damaged("a part in another order or place than the manifest says"));
        }
        let target = into.join(&name);
        files::create_private_folder(target.parent().unwrap_or(into)).map_err(|e| from_io(&e))?;
        let mut out = files::create_private(&target).map_err(|e| from_io(&e))?;
        let (mut digest, mut chunk) = (Sha256::new(), vec![0_u8; 256 * 1024]);
        loop {
            job.go_on()?;
            let read = entry.read(&mut chunk).map_err(|_| damaged("the file is cut or was changed"))?;
            if read == 0 {
                break;
            }
            digest.update(&chunk[..read]);
            out.write_all(&chunk[..read]).map_err(|e| from_io(&e))?;
            done += read as u64;
            job.progress(i64::try_from(done).unwrap_or(i64::MAX), i64::try_from(total).unwrap_or(i64::MAX));
        }
        out.sync_all().map_err(|e| from_io(&e))?;
        if to_hex(&digest.finalize()) != part.sha256 {
            return Err(damaged("a part has another content than the manifest says"));
        }
    }
    if parts.next().is_some() {
        return Err(damaged("parts are missing at the end"));
    }
    Ok(manifest)
}

pub(super) fn damaged(detail: &str) -> Problem {
    Problem::refused("backup_damaged", detail)
}
