//! Opening a store: the embedded encrypted file, or the shared server.

use crate::{Error, Scope, Tx, migrate, tx::On};
use sqlx::postgres::PgPoolOptions;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqlitePoolOptions, SqliteSynchronous};
use sqlx::{PgPool, SqlitePool};
use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

/// How long a call waits for its turn.
const WAIT: Duration = Duration::from_secs(15);
/// Page cache of the writing connection, in KiB (negative, as SQLite wants it): the indexes of the lists of 250,000 cases fit in.
const WRITER_CACHE: &str = "-65536";

pub(crate) enum Pool {
    Sqlite(SqlitePool),
    Postgres(PgPool),
}

/// Which engine holds the records.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Engine {
    /// SQLite with SQLCipher: one desk, one process.
    Sqlite,
    /// PostgreSQL 15 or newer: many desks.
    Postgres,
}

/// An open store. Cheap to clone.
#[derive(Clone)]
pub struct Database {
    pub(crate) pool: Arc<Pool>,
    /// The one connection that writes to a SQLite file. Its page cache stays good from act to act, since nobody else writes; with several, every commit of
    /// one would empty the caches of the others, and each page would be decrypted anew.
    writer: Option<SqlitePool>,
    /// Held while the file is open: one process owns a SQLite file.
    lock: Arc<Option<File>>,
    /// Of PostgreSQL.
    url: Option<Arc<str>>,
}

impl Database {
    /// Opens (or makes) the encrypted file at `path` with a raw 32-byte key and brings it to this program's version.
    pub async fn sqlite(path: &Path, key: &[u8; 32]) -> Result<Self, Error> {
        let lock = own(path)?;
        let hex: String = key.iter().map(|b| format!("{b:02x}")).collect();
        let options = SqliteConnectOptions::new()
            .filename(path)
            .create_if_missing(true)
            .pragma("key", format!("\"x'{hex}'\""))
            .pragma("cipher_log_level", "NONE")
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .foreign_keys(true)
            .busy_timeout(WAIT);
        let writing = options.clone().pragma("cache_size", WRITER_CACHE);
        let writer = SqlitePoolOptions::new().max_connections(1).acquire_timeout(WAIT).connect_with(writing).await?;
        let pool = SqlitePoolOptions::new().max_connections(5).acquire_timeout(WAIT).connect_with(options).await?;
        Self::ready(Pool::Sqlite(pool), Some(writer), Some(lock), None).await
    }

    /// Connects to PostgreSQL and brings it to this program's version.
    pub async fn postgres(url: &str) -> Result<Self, Error> {
        let pool = PgPoolOptions::new().max_connections(16).acquire_timeout(WAIT).connect(url).await?;
        Self::ready(Pool::Postgres(pool), None, None, Some(url.into())).await
    }

    async fn ready(pool: Pool, writer: Option<SqlitePool>, lock: Option<File>, url: Option<Arc<str>>) -> Result<Self, Error> {
        migrate::run(&pool).await?;
        Ok(Self { pool: Arc::new(pool), writer, lock: Arc::new(lock), url })
    }

    /// Begins a transaction that may write (`BEGIN IMMEDIATE` on SQLite: no lock upgrade can fail later).
    pub async fn begin(&self, scope: Scope) -> Result<Tx, Error> {
        let on = match &*self.pool {
            Pool::Sqlite(p) => On::Sqlite(immediate(self.writer.as_ref().unwrap_or(p)).await?),
            Pool::Postgres(p) => On::Postgres(p.begin().await?),
        };
        Ok(Tx { on, scope, holds: true })
    }

    /// Begins a transaction that only reads: it never waits for a writer on SQLite.
    pub async fn read(&self, scope: Scope) -> Result<Tx, Error> {
        let on = match &*self.pool {
            Pool::Sqlite(p) => On::Sqlite(p.begin().await?),
            Pool::Postgres(p) => On::Postgres(p.begin().await?),
        };
        Ok(Tx { on, scope, holds: false })
    }

    /// Closes every connection; afterwards the key is in no connection's memory.
    pub async fn close(&self) {
        if let Some(writer) = &self.writer {
            writer.close().await;
        }
        match &*self.pool {
            Pool::Sqlite(p) => p.close().await,
            Pool::Postgres(p) => p.close().await,
        }
        if let Some(lock) = &*self.lock {
            // A clone in a job that is still ending must not keep the file from the next opening.
            let _ = lock.unlock();
        }
    }

    /// URL of the server; `None` on SQLite.
    #[must_use]
    pub fn server_url(&self) -> Option<&str> {
        self.url.as_deref()
    }

    /// Which engine this is.
    #[must_use]
    pub fn engine(&self) -> Engine {
        match &*self.pool {
            Pool::Sqlite(_) => Engine::Sqlite,
            Pool::Postgres(_) => Engine::Postgres,
        }
    }
}

/// Takes the lock file beside the database.
fn own(path: &Path) -> Result<File, Error> {
    let lock =
        OpenOptions::new().create(true).truncate(false).write(true).open(path.with_extension("lock")).map_err(|e| match e.kind() {
            std::io::ErrorKind::PermissionDenied | std::io::ErrorKind::ReadOnlyFilesystem => Error::ReadOnly,
            std::io::ErrorKind::StorageFull => Error::Full,
            _ => Error::Io(e),
        })?;
    match lock.try_lock() {
        Ok(()) => Ok(lock),
        Err(TryLockError::WouldBlock) => Err(Error::Owned),
        Err(TryLockError::Error(e)) => Err(Error::Io(e)),
    }
}

/// A transaction of the writer. When the disk is full SQLite rolls back by itself, and the driver goes on to believe that its connection is in a transaction: such a
/// one is closed, so that the next press is taken once there is room.
async fn immediate(writer: &SqlitePool) -> Result<sqlx::Transaction<'static, sqlx::Sqlite>, sqlx::Error> {
    match writer.begin_with("begin immediate").await {
        Err(sqlx::Error::InvalidSavePointStatement) => {
            writer.acquire().await?.close().await?;
            writer.begin_with("begin immediate").await
        }
        begun => begun,
    }
}
