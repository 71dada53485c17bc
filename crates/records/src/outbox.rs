//! What changed, for this and other processes: a topic, an office and an id, never personal data.

use crate::{Error, Tx};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// A change that others may want to hear of.
#[derive(sqlx::FromRow, Clone)]
pub struct Change {
    /// Time-ordered id; the cursor.
    pub id: Uuid,
    /// The topic that the command declares.
    pub topic: String,
    /// Office that it concerns.
    pub office: String,
    /// The row, if one.
    pub subject: Option<Uuid>,
    /// When it was written.
    pub at: DateTime<Utc>,
}

/// Writes a change in the transaction of its cause.
pub async fn add(tx: &mut Tx, change: &Change) -> Result<(), Error> {
    execute!(
        tx,
        "insert into outbox (id, topic, office, subject, at) values ($1, $2, $3, $4, $5)",
        change.id,
        &change.topic,
        &change.office,
        change.subject,
        change.at
    )?;
    Ok(())
}

/// Changes with an id above the cursor, oldest first.
pub async fn since(tx: &mut Tx, cursor: Uuid, limit: i64) -> Result<Vec<Change>, Error> {
    rows!(tx, Change, "select id, topic, office, subject, at from outbox where id > $1 order by id limit $2", cursor, limit)
}

/// Forgets changes older than `before`: readers that were away for longer read everything anew.
pub async fn prune(tx: &mut Tx, before: DateTime<Utc>) -> Result<u64, Error> {
    execute!(tx, "delete from outbox where at < $1", before)
}
