//! The digests of mornings as they were delivered: one row a person and day.

use crate::{Error, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

/// A delivered digest. It counts and names nothing: what it tells is read through the wall, when it is read.
pub struct DigestRow {
    /// Id.
    pub id: Uuid,
    /// For whom.
    pub user_id: Uuid,
    /// Of which morning, in the office's zone.
    pub day: NaiveDate,
    /// When it was delivered.
    pub delivered_at: DateTime<Utc>,
    /// How many dates it told of.
    pub dates: i64,
    /// How many had passed.
    pub overdue: i64,
}

/// Offices with a case that is open.
pub async fn offices(tx: &mut Tx) -> Result<Vec<String>, Error> {
    let found = rows!(tx, (String,), "select distinct office from case_file where status in ('open', 'reopened') order by office")?;
    Ok(found.into_iter().map(|(office,)| office).collect())
}

/// Those who answer for an open case of the scope's office and to whom the digest of a day was not delivered.
pub async fn owed(tx: &mut Tx, day: NaiveDate) -> Result<Vec<Uuid>, Error> {
    let office = tx.scope.code();
    let found = rows!(
        tx,
        (Uuid,),
        "select distinct c.owner_user from case_file c
         where c.office = $1 and c.status in ('open', 'reopened')
           and not exists (select 1 from morning_digest m where m.office = c.office and m.user_id = c.owner_user and m.day = $2)
         order by c.owner_user",
        &office,
        day
    )?;
    Ok(found.into_iter().map(|(user,)| user).collect())
}

/// Keeps a digest as delivered; `false` where it was delivered already.
pub async fn deliver(tx: &mut Tx, d: &DigestRow) -> Result<bool, Error> {
    let office = tx.scope.code();
    let n = execute!(
        tx,
        "insert into morning_digest (id, office, user_id, day, delivered_at, dates, overdue)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (office, user_id, day) do nothing",
        d.id,
        &office,
        d.user_id,
        d.day,
        d.delivered_at,
        d.dates,
        d.overdue
    )?;
    Ok(n == 1)
}

/// When the digest of a day was delivered to a member.
pub async fn delivered(tx: &mut Tx, user: Uuid, day: NaiveDate) -> Result<Option<DateTime<Utc>>, Error> {
    let office = tx.scope.code();
    let found = row!(
        tx,
        (DateTime<Utc>,),
        "select delivered_at from morning_digest where office = $1 and user_id = $2 and day = $3",
        &office,
        user,
        day
    )?;
    Ok(found.map(|(at,)| at))
}
