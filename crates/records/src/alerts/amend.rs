//! What comes of an alert after its receipt, from the one who pressed: added, put together, taken back. Nothing here touches `rev`, which is staff's.

use super::{AlertKey, AlertRow};
use crate::{Error, Tx, tx::On};
use uuid::Uuid;

/// Waits until nobody else changes the alert: what is added is written beside what stands, and staff may have taken words out of it meanwhile. SQLite has one writer.
pub async fn hold(tx: &mut Tx, key: &AlertKey) -> Result<(), Error> {
    if matches!(tx.on, On::Postgres(_)) {
        row!(tx, (Uuid,), "select id from alert where id = $1 for no key update", key.id)?;
    }
    Ok(())
}

/// Writes what the one who pressed added afterwards. It leaves `rev` alone: a better position must not make an officer's decision stale.
pub async fn amend(tx: &mut Tx, key: &AlertKey, a: &AlertRow) -> Result<(), Error> {
    execute!(
        tx,
        "update alert
         set lat = $2, lon = $3, accuracy_m = $4, position_at = $5, for_whom = $6, child_alone = $7, child_where = $8, later_office = $9, later_route = $10,
             zip = $11, city = $12, us_state = $13, changed_at = $14
         where id = $1",
        key.id,
        a.lat,
        a.lon,
        a.accuracy_m,
        a.position_at,
        a.for_whom.as_deref(),
        a.child_alone,
        a.child_where.as_deref(),
        a.later_office.as_deref(),
        &a.later_route,
        a.zip.as_deref(),
        a.city.as_deref(),
        a.us_state.as_deref(),
        a.changed_at
    )?;
    Ok(())
}

/// Writes what another way of the same press said of the person.
pub async fn join(tx: &mut Tx, key: &AlertKey, a: &AlertRow) -> Result<(), Error> {
    execute!(
        tx,
        "update alert set name = $2, language = $3, contacts = $4, note = $5, caller = $6, channel = $7 where id = $1",
        key.id,
        a.name.as_deref(),
        &a.language,
        &a.contacts,
        a.note.as_deref(),
        &a.caller,
        &a.channel
    )?;
    Ok(())
}

/// Writes what the one who pressed said afterwards, and what the call back came to. It leaves `rev` alone, as every word of the phone does.
pub async fn retract(tx: &mut Tx, key: &AlertKey, a: &AlertRow) -> Result<(), Error> {
    execute!(
        tx,
        "update alert
         set retract_asked_at = $2, retract_verdict = $3, duress = $4, safe_at = $5, call_back = $6, changed_at = $7
         where id = $1",
        key.id,
        a.retract_asked_at,
        a.retract_verdict.as_deref(),
        a.duress,
        a.safe_at,
        a.call_back.as_deref(),
        a.changed_at
    )?;
    Ok(())
}
