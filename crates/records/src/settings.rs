//! What an office has set, a row a name.

use crate::{Error, Tx};
use serde_json::Value;
use sqlx::types::Json;

/// All settings of an office.
pub async fn all(tx: &mut Tx, office: &str) -> Result<Vec<(String, Value, i64)>, Error> {
    let found = rows!(tx, (String, Json<Value>, i64), "select name, value, rev from setting where office = $1 order by name", office)?;
    Ok(found.into_iter().map(|(name, value, rev)| (name, value.0, rev)).collect())
}

/// One setting with its revision.
pub async fn seen(tx: &mut Tx, office: &str, name: &str) -> Result<Option<(Value, i64)>, Error> {
    let found = row!(tx, (Json<Value>, i64), "select value, rev from setting where office = $1 and name = $2", office, name)?;
    Ok(found.map(|(value, rev)| (value.0, rev)))
}

/// Sets a value over the one of this revision (0: none was set); stale when another was set meanwhile.
pub async fn replace(tx: &mut Tx, office: &str, name: &str, value: &Value, rev: i64) -> Result<(), Error> {
    let n = execute!(
        tx,
        "insert into setting (office, name, value, rev) values ($1, $2, $3, 1)
         on conflict (office, name) do update set value = excluded.value, rev = setting.rev + 1 where setting.rev = $4",
        office,
        name,
        Json(value),
        rev
    )?;
    if n == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// One setting.
pub async fn get(tx: &mut Tx, office: &str, name: &str) -> Result<Option<Value>, Error> {
    Ok(row!(tx, (Json<Value>,), "select value from setting where office = $1 and name = $2", office, name)?.map(|v| v.0.0))
}

/// Sets a value. `value` is an object or an array, as every jsonb column holds.
pub async fn set(tx: &mut Tx, office: &str, name: &str, value: &Value) -> Result<(), Error> {
    execute!(
        tx,
        "insert into setting (office, name, value, rev) values ($1, $2, $3, 1)
         on conflict (office, name) do update set value = excluded.value, rev = setting.rev + 1",
        office,
        name,
        Json(value)
    )?;
    Ok(())
}
