//! What the store can say when it cannot do what was asked.

/// A failure of the store. Texts name no personal data: they may reach a log.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The key does not open the file, or the file is no database.
    #[error("the key does not open this database")]
    WrongKey,
    /// The database was written by a newer program.
    #[error("the database has version {found}, this program knows up to {known}")]
    Newer {
        /// Version of the newest migration found in the database.
        found: i64,
        /// Newest version that this program carries.
        known: i64,
    },
    /// Another process owns the SQLite file.
    #[error("another process owns the database")]
    Owned,
    /// The folder or file cannot be written.
    #[error("the database cannot be written")]
    ReadOnly,
    /// No space is left on the disk.
    #[error("the disk is full")]
    Full,
    /// The row was changed since it was read: `rev` differs.
    #[error("the row was changed meanwhile")]
    Stale,
    /// A uniqueness rule of the schema refused the row; the constraint's or column's name.
    #[error("already there: {0}")]
    Taken(String),
    /// A row breaks an invariant of the schema or of this room (a program error, not the user's).
    #[error("broken record: {0}")]
    Broken(&'static str),
    /// Two transactions waited for each other, and the server ended this one.
    #[error("another act waited for this one")]
    Deadlock,
    /// The database or its connection failed.
    #[error("the database failed: {0}")]
    Database(String),
    /// The file system failed.
    #[error("the file system failed: {0}")]
    Io(#[from] std::io::Error),
}

impl From<sqlx::Error> for Error {
    fn from(error: sqlx::Error) -> Self {
        if let sqlx::Error::Database(inner) = &error {
            if inner.is_unique_violation() {
                return Self::Taken(inner.constraint().map_or_else(|| inner.message().to_owned(), str::to_owned));
            }
            match inner.code().as_deref() {
                Some("26") => return Self::WrongKey,
                // 25006: a PostgreSQL that only reads, such as the standby of another.
                Some("8" | "1032" | "1544" | "14" | "25006") => return Self::ReadOnly,
                Some("13" | "53100") => return Self::Full,
                Some("40P01") => return Self::Deadlock,
                _ => {}
            }
            // The message of a driver may quote a value; its code does not.
            return Self::Database(format!("code {}", inner.code().unwrap_or_default()));
        }
        match error {
            sqlx::Error::Io(e) => Self::Io(e),
            sqlx::Error::ColumnDecode { index, .. } => Self::Database(format!("column {index} does not decode")),
            sqlx::Error::ColumnNotFound(name) => Self::Database(format!("no column {name}")),
            sqlx::Error::RowNotFound => Self::Broken("a row that must exist is missing"),
            sqlx::Error::PoolTimedOut => Self::Database("no connection became free".into()),
            sqlx::Error::Migrate(_) => Self::Database("a migration failed".into()),
            other => Self::Database(format!("{:?}", std::mem::discriminant(&other))),
        }
    }
}
