//! Words of an alert that went behind the asylum wall.

use super::AlertKey;
use crate::{Error, Tx};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Words that were taken out of an alert.
#[derive(sqlx::FromRow, Clone)]
pub struct ReservedRow {
    /// Id.
    pub id: Uuid,
    /// note or child_where.
    pub what: String,
    /// The words; empty once they stand in a case's note, or have aged out.
    pub body: String,
    /// When they were taken out.
    pub at: DateTime<Utc>,
    /// By whom.
    pub by_user: Uuid,
    /// Name of who did.
    pub by_name: String,
}

/// Takes one text out of an alert; stale when `rev` differs.
pub async fn reserve(tx: &mut Tx, key: &AlertKey, r: &ReservedRow, rev: i64) -> Result<(), Error> {
    let taken = execute!(
        tx,
        "update alert
         set note = case when $2 = 'note' then null else note end, child_where = case when $2 = 'child_where' then null else child_where end,
             changed_at = $3, rev = rev + 1
         where id = $1 and rev = $4",
        key.id(),
        &r.what,
        r.at,
        rev
    )?;
    if taken != 1 {
        return Err(Error::Stale);
    }
    execute!(
        tx,
        "insert into alert_reserved (id, alert_id, what, body, at, by_user, by_name) values ($1, $2, $3, $4, $5, $6, $7)",
        r.id,
        key.id(),
        &r.what,
        &r.body,
        r.at,
        r.by_user,
        &r.by_name
    )?;
    Ok(())
}

/// What was taken out of an alert, oldest first.
pub async fn reserved(tx: &mut Tx, key: &AlertKey) -> Result<Vec<ReservedRow>, Error> {
    rows!(tx, ReservedRow, "select id, what, body, at, by_user, by_name from alert_reserved where alert_id = $1 order by at, id", key.id())
}

/// The words stand in a note of the case from now on, and only there.
pub async fn handed_over(tx: &mut Tx, key: &AlertKey, id: Uuid, note: Uuid) -> Result<(), Error> {
    let n = execute!(tx, "update alert_reserved set body = '', note_id = $3 where id = $2 and alert_id = $1", key.id(), id, note)?;
    if n == 1 { Ok(()) } else { Err(Error::Stale) }
}
