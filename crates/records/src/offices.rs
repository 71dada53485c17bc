//! Offices that have a desk on this store.

use crate::{Error, Tx};
use chrono::{DateTime, Utc};

/// An office that was founded here.
#[derive(sqlx::FromRow, Clone)]
pub struct OfficeRow {
    /// Code of the consulate, or of the call centre.
    pub office: String,
    /// When its first member was made.
    pub founded_at: DateTime<Utc>,
    /// The first one on this store: it founds the others.
    pub host: bool,
}

/// Founds an office; `false` if it was founded before.
pub async fn found(tx: &mut Tx, row: &OfficeRow) -> Result<bool, Error> {
    let n = execute!(
        tx,
        "insert into founded_office (office, founded_at, host) values ($1, $2, $3) on conflict (office) do nothing",
        &row.office,
        row.founded_at,
        row.host
    )?;
    Ok(n == 1)
}

/// Every office of the store, by code: at most the 53 consulates and the call centre.
pub async fn all(tx: &mut Tx) -> Result<Vec<OfficeRow>, Error> {
    rows!(tx, OfficeRow, "select office, founded_at, host from founded_office order by office")
}
