//! Backups: one encrypted file with the database, the documents and the sealed keys; made while everybody works; worth something only when verified.
//!
//! The file is `age` (to the public half of the recovery sheet's key) over `tar`: `manifest.json` first, then each part that it names with size and
//! SHA-256. The printed sheet opens it; so does the standard `age` program, for whoever has the sheet and not this program.

mod pack;
mod restore;
mod scratch;
mod unpack;

pub(crate) use restore::restore_into;
pub use restore::{Restored, verify_file};
pub(crate) use scratch::sweep;

use crate::act::Act;
use crate::desk::from_io;
use crate::jobs::JobHandle;
use crate::keys::{KeyFile, RecoveryKey};
use crate::{Office, Problem};
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use uuid::Uuid;

/// Version of the file's form.
const FORMAT: u32 = 1;
/// The folder of the documents, beside the database.
const DOCUMENTS: &str = "documents";

/// What a backup says of itself, first in the file.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
pub struct Manifest {
    /// Version of the file's form.
    pub format: u32,
    /// Version of the program that made it.
    pub program: String,
    /// When it was made, UTC.
    pub made_at: DateTime<Utc>,
    /// `sqlite` or `postgres`.
    pub engine: String,
    /// From a practice office.
    pub practice: bool,
    /// Every part, in the order of the file.
    pub parts: Vec<Part>,
}

/// A part of a backup.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Part {
    /// Path inside the file.
    pub name: String,
    /// Bytes.
    pub bytes: u64,
    /// SHA-256, hexadecimal.
    pub sha256: String,
}

/// Where a backup goes.
#[derive(Deserialize, JsonSchema)]
pub struct MakeBackup {
    /// A file of this machine that is not there yet, or a folder; only at a desk of its own. Without it: the data folder's `backups`.
    #[serde(default)]
    pub to: Option<String>,
}

/// Makes a backup while everybody works on. A job; its result is `{file, bytes, parts}`.
pub async fn make(act: &mut Act, asked: MakeBackup) -> Result<Uuid, Problem> {
    let office = act.desk().clone();
    let place = match asked.to {
        Some(_) if office.alone().is_none() => return Err(Problem::field("to", "not_here")),
        to => place(&office, to.map(PathBuf::from), &act.code(), act.now())?,
    };
    let (clock, session) = (act.clock(), act.session().clone());
    Ok(office.clone().jobs().start(&clock, &session, "make_backup", move |job| async move { write(&office, &place, &job).await }))
}

/// The file that a backup is written to.
pub(crate) fn place(office: &Office, to: Option<PathBuf>, code: &str, at: DateTime<Utc>) -> Result<PathBuf, Problem> {
    let name = format!("amparo-{code}-{}.age", at.format("%Y%m%dT%H%M%SZ"));
    let file = match to {
        None => office.folder().join("backups").join(name),
        Some(to) if to.is_dir() => to.join(name),
        Some(to) if to.is_absolute() => to,
        Some(_) => return Err(Problem::field("to", "not_absolute")),
    };
    if file.exists() { Err(Problem::field("to", "already_there")) } else { Ok(file) }
}

/// Writes a backup to `file`; nothing stands there until it is whole and on the disk.
pub(crate) async fn write(office: &Office, file: &Path, job: &JobHandle) -> Result<Value, Problem> {
    let keys = office.inner.keys.clone().ok_or_else(|| Problem::refused("no_keys", "this office was opened without a key file"))?;
    let engine = office.database().engine();
    let folder = file.parent().unwrap_or(Path::new(".")).to_owned();
    crate::files::create_private_folder(&folder).map_err(|e| from_io(&e))?;
    // A dump of PostgreSQL is plain text: it stands in the data folder, where only this user looks, and never beside the backup.
    let scratch = scratch::Scratch::make(office.folder(), &office.clock().new_id().simple().to_string()).map_err(|e| from_io(&e))?;
    let copy = scratch.path().join(engine.copy_name());
    if engine == records::Engine::Postgres {
        crate::files::create_private(&copy).map_err(|e| from_io(&e))?;
    }
    office.database().copy_to(&copy).await?;
    let sources = pack::Sources {
        database: (engine.copy_name(), copy),
        keys: std::fs::read(KeyFile::path(office.folder())).map_err(|e| from_io(&e))?,
        documents: office.folder().join(DOCUMENTS),
    };
    let manifest = Manifest {
        format: FORMAT,
        program: env!("CARGO_PKG_VERSION").into(),
        made_at: office.clock().now(),
        engine: if engine == records::Engine::Sqlite { "sqlite" } else { "postgres" }.into(),
        practice: office.practice(),
        parts: Vec::new(),
    };
    let (recipient, target, job) = (keys.recipient(), file.to_owned(), job.clone());
    let packed = tokio::task::spawn_blocking(move || pack::pack(&recipient, &sources, manifest, &target, &job)).await;
    drop(scratch);
    let manifest = packed.map_err(|_| Problem::failed("store_failed", "the work was cut short"))??;
    let bytes = std::fs::metadata(file).map_or(0, |m| m.len());
    Ok(json!({ "file": file.display().to_string(), "bytes": bytes, "parts": manifest.parts.len() }))
}

/// Which backup, and the printed key.
#[derive(Deserialize, JsonSchema)]
pub struct VerifyBackup {
    /// A file of this machine at a desk of its own; elsewhere the name of a file in the data folder's `backups`.
    pub file: String,
    /// `AGE-SECRET-KEY-1…`, as printed.
    pub recovery_key: String,
}

/// Opens a backup, checks every part, the database in it and its audit chains. A job; its result is what was found.
pub async fn verify(act: &mut Act, asked: VerifyBackup) -> Result<Uuid, Problem> {
    let office = act.desk().clone();
    let recovery = RecoveryKey::parse(&asked.recovery_key)?;
    let file = match office.alone() {
        Some(_) => PathBuf::from(&asked.file),
        None => {
            let name = Path::new(&asked.file).file_name().ok_or_else(|| Problem::field("file", "file_not_found"))?;
            office.folder().join("backups").join(name)
        }
    };
    let server = office.database().server_url().map(str::to_owned);
    let (clock, session) = (act.clock(), act.session().clone());
    Ok(office.clone().jobs().start(&clock, &session, "verify_backup", move |job| async move {
        let found = verify_file(&file, &recovery, office.folder(), server.as_deref(), &job).await?;
        serde_json::to_value(found).map_err(|_| Problem::failed("answer_failed", "the answer does not serialise"))
    }))
}
