//! What changed, for this and other processes: a topic, an office and an id, never personal data.

use crate::{Error, Sql, Tx};
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

/// Writes changes in the transaction of their cause, in one statement: a raid waits for each of them.
pub async fn add(tx: &mut Tx, changes: &[Change]) -> Result<(), Error> {
    if changes.is_empty() {
        return Ok(());
    }
    let mut sql = Sql::new("insert into outbox (id, topic, office, subject, at) values");
    for (place, change) in changes.iter().enumerate() {
        sql.bind(if place == 0 { "(" } else { ", (" }, change.id).bind(",", change.topic.clone()).bind(",", change.office.clone());
        sql.bind(",", change.subject).bind(",", change.at).push(")");
    }
    sql.push("returning id").rows::<(Uuid,)>(tx).await?;
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
