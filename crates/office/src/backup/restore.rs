//! Verifying a backup, and putting a verified one on an empty machine.

use super::unpack::{damaged, unpack};
use super::{DOCUMENTS, Manifest};
use crate::Problem;
use crate::desk::from_io;
use crate::files;
use crate::jobs::JobHandle;
use crate::keys::{KeyError, KeyFile, RecoveryKey, random_public, to_hex};
use chrono::{DateTime, Utc};
use records::backup::{Scratch, Soundness, fill_postgres};
use records::{Database, Engine};
use schemars::JsonSchema;
use serde::Serialize;
use std::path::{Path, PathBuf};

/// A backup that was found whole.
#[derive(Serialize, JsonSchema)]
pub struct Restored {
    /// When it was made, UTC.
    pub made_at: DateTime<Utc>,
    /// `sqlite` or `postgres`.
    pub engine: String,
    /// From a practice office.
    pub practice: bool,
    /// Documents in it.
    pub documents: usize,
    /// Audit chains that hold.
    pub chains: usize,
    /// Entries in them.
    pub entries: i64,
}

/// The folder in which a restore stands until it is verified; it also marks one that was interrupted.
const RESTORING: &str = "restoring";

/// Opens a backup and checks all of it, leaving nothing behind. `server`: PostgreSQL on which a backup of that engine may be looked at.
pub async fn verify_file(
    file: &Path,
    recovery: &RecoveryKey,
    folder: &Path,
    server: Option<&str>,
    job: &JobHandle,
) -> Result<Restored, Problem> {
    files::create_private_folder(folder).map_err(|e| from_io(&e))?;
    super::scratch::sweep(folder).map_err(|e| from_io(&e))?;
    let scratch = super::scratch::Scratch::make(folder, &to_hex(&random_public::<4>()?)).map_err(|e| from_io(&e))?;
    Ok(look(file, recovery, scratch.path(), server, job).await?.0)
}

/// Puts a backup into `folder` (and on PostgreSQL into the empty database at `server`), verified before it takes its place. Never over anything.
pub(crate) async fn restore_into(
    file: &Path,
    recovery: &RecoveryKey,
    folder: &Path,
    server: Option<&str>,
    job: &JobHandle,
) -> Result<Restored, Problem> {
    let database = folder.join(Engine::Sqlite.copy_name());
    let scratch = folder.join(RESTORING);
    // A restore begins only where there is nothing: what stands beside its mark is its own, from a try that was interrupted.
    let interrupted = scratch.exists() && !KeyFile::path(folder).exists();
    if interrupted {
        sweep(&scratch)?;
        sweep(&folder.join(DOCUMENTS))?;
        if database.exists() {
            std::fs::remove_file(&database).map_err(|e| from_io(&e))?;
        }
    }
    if KeyFile::path(folder).exists() || database.exists() || folder.join(DOCUMENTS).exists() {
        return Err(Problem::refused("already_there", "a restore never replaces a store"));
    }
    let looked = look(file, recovery, &scratch, server, job).await;
    let (found, manifest) = match looked {
        Ok(whole) => whole,
        Err(problem) => {
            sweep(&scratch)?;
            return Err(problem);
        }
    };
    if manifest.engine == "postgres" {
        let server = server.ok_or_else(no_server)?;
        fill_postgres(server, &scratch.join(Engine::Postgres.copy_name())).await?;
    }
    place(&scratch, folder, &manifest).map_err(|e| from_io(&e))?;
    Ok(found)
}

/// Unpacks and checks; leaves the parts in `scratch`.
async fn look(
    file: &Path,
    recovery: &RecoveryKey,
    scratch: &Path,
    server: Option<&str>,
    job: &JobHandle,
) -> Result<(Restored, Manifest), Problem> {
    files::create_private_folder(scratch).map_err(|e| from_io(&e))?;
    let (from, key, into, told) = (file.to_owned(), recovery.clone(), scratch.to_owned(), job.clone());
    let manifest =
        tokio::task::spawn_blocking(move || unpack(&from, &key, &into, &told)).await.map_err(|_| damaged("the work was cut short"))??;
    let keys = KeyFile::load(scratch)?.ok_or(KeyError::FileMissing)?.recover(scratch, recovery, None)?;
    let sound = match manifest.engine.as_str() {
        "sqlite" => {
            let database = Database::sqlite(&scratch.join(Engine::Sqlite.copy_name()), &*keys.database_key()?).await?;
            let sound = database.check().await;
            database.close().await;
            sound.map_err(not_sound)?
        }
        "postgres" => on_server(server.ok_or_else(no_server)?, &scratch.join(Engine::Postgres.copy_name())).await?,
        _ => return Err(damaged("an engine that this program does not know")),
    };
    let documents = manifest.parts.iter().filter(|p| p.name.starts_with(DOCUMENTS)).count();
    let found = Restored {
        made_at: manifest.made_at,
        engine: manifest.engine.clone(),
        practice: manifest.practice,
        documents,
        chains: sound.chains,
        entries: sound.entries,
    };
    Ok((found, manifest))
}

/// Looks at an archive of PostgreSQL in a database that lives only for that.
async fn on_server(server: &str, archive: &Path) -> Result<Soundness, Problem> {
    let id = uuid::Uuid::from_bytes(random_public::<16>()?);
    let scratch = Scratch::make(server, id).await?;
    let looked = async {
        fill_postgres(&scratch.url, archive).await?;
        let database = Database::postgres(&scratch.url).await?;
        let sound = database.check().await;
        database.close().await;
        sound
    }
    .await;
    scratch.end().await?;
    looked.map_err(not_sound)
}

/// Puts the parts where they belong, the key file last: until then the machine counts as interrupted, and a restore may begin again.
fn place(scratch: &Path, folder: &Path, manifest: &Manifest) -> std::io::Result<()> {
    let mut moves: Vec<PathBuf> = Vec::new();
    if scratch.join(DOCUMENTS).exists() {
        moves.push(DOCUMENTS.into());
    }
    if manifest.engine == "sqlite" {
        moves.push(Engine::Sqlite.copy_name().into());
    }
    moves.push("keys.json".into());
    for name in moves {
        std::fs::rename(scratch.join(&name), folder.join(&name))?;
        files::sync_folder(folder)?;
    }
    std::fs::remove_dir_all(scratch)
}

fn sweep(folder: &Path) -> Result<(), Problem> {
    match std::fs::remove_dir_all(folder) {
        Err(e) if e.kind() != std::io::ErrorKind::NotFound => Err(from_io(&e)),
        _ => Ok(()),
    }
}

fn not_sound(error: records::Error) -> Problem {
    match error {
        records::Error::Broken(what) => damaged(what),
        records::Error::WrongKey => damaged("the database in it does not open"),
        other => other.into(),
    }
}

fn no_server() -> Problem {
    Problem::refused("backup_needs_server", "a backup of a PostgreSQL store is opened on a PostgreSQL server (AMPARO_POSTGRES)")
}
