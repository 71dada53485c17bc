//! A transaction and whose eyes it has.

use crate::Error;
use crate::audit::{self, NewEntry};
use uuid::Uuid;

/// Whose records a transaction may touch. Every case query filters by it; what lies outside does not exist.
#[derive(Clone, Default)]
pub struct Scope {
    /// The one office whose records are visible; `None`: no office's records.
    pub office: Option<String>,
    /// The staff member, for the asylum wall.
    pub user: Option<Uuid>,
}

impl Scope {
    /// The scope of somebody without a session: reference data only.
    #[must_use]
    pub fn nobody() -> Self {
        Self::default()
    }
    /// The scope of one office, without a user (a timer, the intake).
    #[must_use]
    pub fn office(code: &str) -> Self {
        Self { office: Some(code.to_owned()), user: None }
    }
    /// The office's code, or an empty text that equals no office.
    pub(crate) fn code(&self) -> String {
        self.office.clone().unwrap_or_default()
    }
}

/// A transaction on either engine, with the scope that it was opened for. Dropped without [`Tx::commit`], it rolls back.
pub struct Tx {
    pub(crate) on: On,
    /// Whose eyes this transaction has.
    pub scope: Scope,
    /// Whether a case that is looked up is held until the end.
    pub(crate) holds: bool,
}

pub(crate) enum On {
    Sqlite(sqlx::Transaction<'static, sqlx::Sqlite>),
    Postgres(sqlx::Transaction<'static, sqlx::Postgres>),
}

/// What is entered in the audit chain with a commit.
pub enum Log<'a> {
    /// An entry of the office's chain.
    Chain(&'a NewEntry),
    /// One entry in the chain of each of several offices.
    Chains(&'a [NewEntry]),
    /// One more of the calls that are entered in bulk; the session they are counted by.
    Tally(&'a str, &'a NewEntry),
    /// Nothing: reference look-ups, and what is not a person's act. The reason stands in the code.
    Unlogged(&'static str),
}

impl Tx {
    /// The act changes no case: it holds none from those who do, although its entry is written.
    pub fn hold_none(&mut self) {
        self.holds = false;
    }

    /// The only commit: the change and its entry are one transaction. On SQLite the file is fsynced before this returns (synchronous = FULL); on PostgreSQL its log is.
    pub async fn commit(mut self, log: Log<'_>) -> Result<(), Error> {
        match log {
            Log::Chain(entry) => {
                audit::append(&mut self, entry).await?;
            }
            Log::Chains(entries) => {
                for entry in entries {
                    audit::append(&mut self, entry).await?;
                }
            }
            Log::Tally(session, entry) => audit::tally(&mut self, session, entry).await?,
            Log::Unlogged(_) => {}
        }
        match self.on {
            On::Sqlite(t) => t.commit().await?,
            On::Postgres(t) => t.commit().await?,
        }
        Ok(())
    }
}

/// Runs one body on the connection of either engine.
macro_rules! on {
    ($tx:expr, $c:ident => $body:expr) => {
        match &mut $tx.on {
            $crate::tx::On::Sqlite(t) => {
                let $c = &mut **t;
                $body
            }
            $crate::tx::On::Postgres(t) => {
                let $c = &mut **t;
                $body
            }
        }
    };
}

/// Runs a statement; answers the number of affected rows.
macro_rules! execute {
    ($tx:expr, $sql:expr $(, $bind:expr)* $(,)?) => {
        on!($tx, c => sqlx::query($sql)$(.bind($bind))*.execute(c).await.map(|r| r.rows_affected()).map_err($crate::Error::from))
    };
}

/// All rows of a query as `$row` (a `FromRow` type or a tuple).
macro_rules! rows {
    ($tx:expr, $row:ty, $sql:expr $(, $bind:expr)* $(,)?) => {
        on!($tx, c => sqlx::query_as::<_, $row>($sql)$(.bind($bind))*.fetch_all(c).await.map_err($crate::Error::from))
    };
}

/// The first row of a query, if any.
macro_rules! row {
    ($tx:expr, $row:ty, $sql:expr $(, $bind:expr)* $(,)?) => {
        on!($tx, c => sqlx::query_as::<_, $row>($sql)$(.bind($bind))*.fetch_optional(c).await.map_err($crate::Error::from))
    };
}

/// The one row that must be there.
macro_rules! one {
    ($tx:expr, $row:ty, $sql:expr $(, $bind:expr)* $(,)?) => {
        on!($tx, c => sqlx::query_as::<_, $row>($sql)$(.bind($bind))*.fetch_one(c).await.map_err($crate::Error::from))
    };
}
