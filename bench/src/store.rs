//! A store spoken to in bare SQL: to fill it, and as the reference that the door is measured against.

use crate::Stop;
use chrono::{DateTime, Utc};
use office::clock::Clock;
use office::{Office, OfficeOptions};
use records::Database;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::types::Json;
use sqlx::{AssertSqlSafe, ConnectOptions, Connection, Executor, PgConnection, Row, SqliteConnection};
use std::path::Path;
use std::time::Duration;
use uuid::Uuid;

/// Key of every store that is measured.
pub const KEY: [u8; 32] = [7; 32];

/// Opens an office on a store, as a host does.
pub async fn open(database: Database, folder: &Path) -> Result<Office, Stop> {
    let options = OfficeOptions {
        database,
        folder: folder.to_owned(),
        documents_key: KEY,
        clock: Clock::System,
        practice: false,
        alone: None,
        keys: None,
    };
    Ok(Office::open(options).await?)
}

/// A value to bind.
#[derive(Clone)]
pub enum Cell {
    /// Text.
    Text(String),
    /// Optional text.
    MaybeText(Option<String>),
    /// An id.
    Id(Uuid),
    /// An optional id.
    MaybeId(Option<Uuid>),
    /// A whole number.
    Int(i64),
    /// Yes or no.
    Bool(bool),
    /// An instant, UTC.
    At(DateTime<Utc>),
    /// An optional instant.
    MaybeAt(Option<DateTime<Utc>>),
    /// JSON.
    Json(serde_json::Value),
}

macro_rules! from {
    ($($type:ty => $variant:ident),*) => { $(impl From<$type> for Cell { fn from(v: $type) -> Self { Self::$variant(v) } })* };
}
from!(String => Text, Option<String> => MaybeText, Uuid => Id, Option<Uuid> => MaybeId, i64 => Int, bool => Bool, DateTime<Utc> => At,
    Option<DateTime<Utc>> => MaybeAt, serde_json::Value => Json);
impl From<&str> for Cell {
    fn from(v: &str) -> Self {
        Self::Text(v.to_owned())
    }
}

/// One connection of either engine, with the durability that the program asks for.
pub enum Store {
    /// SQLite with SQLCipher.
    Sqlite(Box<SqliteConnection>),
    /// PostgreSQL.
    Postgres(Box<PgConnection>),
}

/// Runs one body on the connection of either engine.
macro_rules! on {
    ($store:expr, $c:ident => $body:expr) => {
        match $store {
            Store::Sqlite($c) => {
                let $c = &mut **$c;
                $body
            }
            Store::Postgres($c) => {
                let $c = &mut **$c;
                $body
            }
        }
    };
}

/// A query with its values bound.
macro_rules! bound {
    ($text:expr, $cells:expr) => {{
        let mut query = sqlx::query(AssertSqlSafe($text));
        for cell in $cells {
            query = match cell.clone() {
                Cell::Text(v) => query.bind(v),
                Cell::MaybeText(v) => query.bind(v),
                Cell::Id(v) => query.bind(v),
                Cell::MaybeId(v) => query.bind(v),
                Cell::Int(v) => query.bind(v),
                Cell::Bool(v) => query.bind(v),
                Cell::At(v) => query.bind(v),
                Cell::MaybeAt(v) => query.bind(v),
                Cell::Json(v) => query.bind(Json(v)),
            };
        }
        query
    }};
}

impl Store {
    /// Opens the encrypted file with the settings of `records::Database::sqlite`.
    pub async fn sqlite(path: &Path, key: &[u8; 32]) -> Result<Self, Stop> {
        let hex: String = key.iter().map(|b| format!("{b:02x}")).collect();
        let options = SqliteConnectOptions::new()
            .filename(path)
            .pragma("key", format!("\"x'{hex}'\""))
            .pragma("cache_size", "-65536")
            .journal_mode(SqliteJournalMode::Wal)
            .synchronous(SqliteSynchronous::Full)
            .busy_timeout(Duration::from_secs(30));
        Ok(Self::Sqlite(Box::new(options.connect().await?)))
    }

    /// Connects to PostgreSQL.
    pub async fn postgres(url: &str) -> Result<Self, Stop> {
        Ok(Self::Postgres(Box::new(PgConnection::connect(url).await?)))
    }

    /// Runs a statement without values.
    pub async fn run(&mut self, text: &str) -> Result<(), Stop> {
        on!(self, c => c.execute(AssertSqlSafe(text.to_owned())).await.map(drop)?);
        Ok(())
    }

    /// Begins a transaction as the program begins one that writes.
    pub async fn begin(&mut self) -> Result<(), Stop> {
        let text = if matches!(self, Self::Sqlite(_)) { "begin immediate" } else { "begin" };
        self.run(text).await
    }

    /// Runs a statement; answers how many rows came.
    pub async fn ask(&mut self, text: &str, cells: &[Cell]) -> Result<usize, Stop> {
        Ok(on!(self, c => bound!(text.to_owned(), cells).fetch_all(c).await?.len()))
    }

    /// The one number that a statement answers.
    pub async fn number(&mut self, text: &str) -> Result<i64, Stop> {
        Ok(on!(self, c => bound!(text.to_owned(), &[] as &[Cell]).fetch_one(c).await?.try_get(0)?))
    }

    /// The text and id of the one row that a statement answers.
    pub async fn named(&mut self, text: &str, cells: &[Cell]) -> Result<(String, Uuid), Stop> {
        Ok(on!(self, c => {
            let row = bound!(text.to_owned(), cells).fetch_one(c).await?;
            (row.try_get(0)?, row.try_get(1)?)
        }))
    }

    /// The one text that a statement answers.
    pub async fn text(&mut self, text: &str) -> Result<String, Stop> {
        Ok(on!(self, c => bound!(text.to_owned(), &[] as &[Cell]).fetch_one(c).await?.try_get(0)?))
    }

    /// Inserts rows into a table: `into` is `table (column, ...)`.
    pub async fn insert(&mut self, into: &str, rows: Vec<Vec<Cell>>) -> Result<(), Stop> {
        // SQLite looks a named place up among all of them, which takes minutes with some thousands in a statement.
        let named = matches!(self, Self::Postgres(_));
        let mut next = 0;
        let places: Vec<String> = rows
            .iter()
            .map(|row| {
                let mark = |i: usize| if named { format!("${}", next + i + 1) } else { "?".to_owned() };
                let marks: Vec<String> = (0..row.len()).map(mark).collect();
                next += row.len();
                format!("({})", marks.join(", "))
            })
            .collect();
        let text = format!("insert into {into} values {} on conflict do nothing", places.join(", "));
        let cells: Vec<Cell> = rows.into_iter().flatten().collect();
        on!(self, c => bound!(text, &cells).execute(c).await.map(drop)?);
        Ok(())
    }
}
