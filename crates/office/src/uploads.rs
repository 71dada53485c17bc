//! Files on their way in: kept in memory until an act takes them, so that nothing unsealed touches the disk.

use crate::Problem;
use chrono::{DateTime, Duration, Utc};
use std::collections::HashMap;
use std::sync::Mutex;
use uuid::Uuid;

/// Most bytes of one file.
pub const MOST_BYTES: usize = 50 * 1024 * 1024;
/// Most bytes that wait at one time.
const MOST_WAITING: usize = 256 * 1024 * 1024;

struct Waiting {
    owner: Uuid,
    bytes: Vec<u8>,
    since: DateTime<Utc>,
}

/// Uploads that wait for an act.
#[derive(Default)]
pub struct Uploads(Mutex<HashMap<Uuid, Waiting>>);

impl Uploads {
    /// Keeps a file for its owner (a session) for ten minutes.
    pub fn put(&self, handle: Uuid, owner: Uuid, bytes: Vec<u8>, now: DateTime<Utc>) -> Result<(), Problem> {
        if bytes.len() > MOST_BYTES {
            return Err(Problem::refused("file_too_large", "the file is too large").with("most_mb", MOST_BYTES / 1024 / 1024));
        }
        let mut waiting = self.0.lock().map_err(|_| Problem::failed("store_failed", "uploads are poisoned"))?;
        waiting.retain(|_, w| now - w.since < Duration::minutes(10));
        if waiting.values().map(|w| w.bytes.len()).sum::<usize>() + bytes.len() > MOST_WAITING {
            return Err(Problem::unavailable("uploads_full", "too many files wait"));
        }
        waiting.insert(handle, Waiting { owner, bytes, since: now });
        Ok(())
    }
    /// Hands the file to an act of the same session.
    pub fn take(&self, handle: Uuid, owner: Uuid) -> Result<Vec<u8>, Problem> {
        let mut waiting = self.0.lock().map_err(|_| Problem::failed("store_failed", "uploads are poisoned"))?;
        match waiting.get(&handle) {
            Some(w) if w.owner == owner => Ok(waiting.remove(&handle).map(|w| w.bytes).unwrap_or_default()),
            _ => Err(Problem::field("upload", "upload_gone")),
        }
    }
    /// Looks at the file without taking it: a dry run.
    pub fn peek(&self, handle: Uuid, owner: Uuid) -> Result<Vec<u8>, Problem> {
        let waiting = self.0.lock().map_err(|_| Problem::failed("store_failed", "uploads are poisoned"))?;
        match waiting.get(&handle) {
            Some(w) if w.owner == owner => Ok(w.bytes.clone()),
            _ => Err(Problem::field("upload", "upload_gone")),
        }
    }
}
