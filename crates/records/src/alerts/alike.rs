//! What may be the same as an alert: other alerts of its place and hour, of its phone or with names to compare; cases with a like name.

use crate::{Error, Sql, Tx};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Another alert that may be the same.
#[derive(sqlx::FromRow, Clone)]
pub struct Alike {
    /// Id.
    pub id: Uuid,
    /// Folio.
    pub folio: String,
    /// When it was received, UTC.
    pub received_at: DateTime<Utc>,
    /// Where it stands.
    pub state: String,
    /// Town or county.
    pub place: Option<String>,
    /// Degrees north.
    pub lat: Option<f64>,
    /// Degrees east.
    pub lon: Option<f64>,
    /// Name, as typed.
    pub name: Option<String>,
}

/// Actual alerts of the scope's office from the same county between two instants, but for the alert itself and known duplicates; newest first.
pub async fn near(tx: &mut Tx, id: Uuid, county_fips: &str, from: DateTime<Utc>, until: DateTime<Utc>) -> Result<Vec<Alike>, Error> {
    let me = tx.scope.code();
    rows!(
        tx,
        Alike,
        "select id, folio, received_at, state, place, lat, lon, name
         from alert
         where county_fips = $1 and received_at between $2 and $3 and office = $4 and id <> $5 and state <> 'duplicate' and not exercise
         order by received_at desc, id desc
         limit 5",
        county_fips,
        from,
        until,
        &me,
        id
    )
}

/// Actual alerts of the scope's office since an instant that the phone of this one signed, but for known duplicates; newest first.
pub async fn of_phone(tx: &mut Tx, id: Uuid, since: DateTime<Utc>) -> Result<Vec<Alike>, Error> {
    let me = tx.scope.code();
    rows!(
        tx,
        Alike,
        "select a.id, a.folio, a.received_at, a.state, a.place, a.lat, a.lon, a.name
         from alert_phone mine
         join alert_phone other on other.fingerprint = mine.fingerprint and other.alert_id <> mine.alert_id
         join alert a on a.id = other.alert_id
         where mine.alert_id = $1 and a.office = $2 and a.received_at >= $3 and a.state <> 'duplicate' and not a.exercise
         order by a.received_at desc, a.id desc
         limit 5",
        id,
        &me,
        since
    )
}

/// Actual alerts of the scope's office with a name on which something is owed, but for the alert itself; newest first, at most `most`.
pub async fn named(tx: &mut Tx, id: Uuid, most: i64) -> Result<Vec<Alike>, Error> {
    let me = tx.scope.code();
    rows!(
        tx,
        Alike,
        "select id, folio, received_at, state, place, lat, lon, name
         from alert
         where office = $1 and handled_at is null and name is not null and id <> $2 and not exercise
         order by received_at desc, id desc
         limit $3",
        &me,
        id,
        most
    )
}

/// Cases of the scope's office whose names share at least two of the words (one, if there is but one), the most alike first: id, folio, name, words shared.
pub async fn find_cases(tx: &mut Tx, words: &[String]) -> Result<Vec<(Uuid, String, String, i64)>, Error> {
    let me = tx.scope.code();
    let least = i64::try_from(words.len().min(2)).unwrap_or(2);
    let mut sql = Sql::new("select c.id, c.folio, c.shown_name, count(*) from case_word w join case_file c on c.id = w.case_id");
    sql.bind("where w.office =", me.as_str())
        .bind_list("and w.word in", words.iter().map(String::as_str))
        .bind("group by c.id, c.folio, c.shown_name having count(*) >=", least)
        .push("order by count(*) desc, c.folio limit 5");
    sql.rows(tx).await
}
