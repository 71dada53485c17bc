//! Calendars that members subscribed to.

use crate::{Error, Tx};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// A subscription; its token is nowhere.
#[derive(sqlx::FromRow, Clone)]
pub struct FeedRow {
    /// Id.
    pub id: Uuid,
    /// Whose it is.
    pub user_id: Uuid,
    /// Office whose calendar it reads.
    pub office: String,
    /// What its owner calls it: which telephone, which program.
    pub name: String,
    /// `mine` or `office`.
    pub scope: String,
    /// `es` or `en`.
    pub language: String,
    /// When it was made.
    pub created_at: DateTime<Utc>,
    /// When a program last read it.
    pub read_at: Option<DateTime<Utc>>,
    /// When it was revoked.
    pub revoked_at: Option<DateTime<Utc>>,
}

/// Adds a subscription; `false` if the id is there already.
pub async fn add(tx: &mut Tx, feed: &FeedRow, token_hash: &str) -> Result<bool, Error> {
    let n = execute!(
        tx,
        "insert into calendar_feed (id, user_id, office, name, scope, language, token_hash, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing",
        feed.id,
        feed.user_id,
        &feed.office,
        &feed.name,
        &feed.scope,
        &feed.language,
        token_hash,
        feed.created_at
    )?;
    Ok(n == 1)
}

/// The subscriptions of a member in the scope's office, newest first; revoked ones too.
pub async fn of_user(tx: &mut Tx, user_id: Uuid) -> Result<Vec<FeedRow>, Error> {
    let office = tx.scope.code();
    rows!(
        tx,
        FeedRow,
        "select id, user_id, office, name, scope, language, created_at, read_at, revoked_at
         from calendar_feed where user_id = $1 and office = $2 order by created_at desc, id desc",
        user_id,
        &office
    )
}

/// The live subscription of a token: not revoked, its owner not disabled.
pub async fn by_token(tx: &mut Tx, token_hash: &str) -> Result<Option<Uuid>, Error> {
    let found = row!(
        tx,
        (Uuid,),
        "select f.id
         from calendar_feed f join staff_user u on u.id = f.user_id
         where f.token_hash = $1 and f.revoked_at is null and u.disabled_at is null",
        token_hash
    )?;
    Ok(found.map(|(id,)| id))
}

/// A live subscription.
pub async fn live(tx: &mut Tx, id: Uuid) -> Result<Option<FeedRow>, Error> {
    row!(
        tx,
        FeedRow,
        "select f.id, f.user_id, f.office, f.name, f.scope, f.language, f.created_at, f.read_at, f.revoked_at
         from calendar_feed f join staff_user u on u.id = f.user_id
         where f.id = $1 and f.revoked_at is null and u.disabled_at is null",
        id
    )
}

/// Notes that a program read it.
pub async fn read(tx: &mut Tx, id: Uuid, at: DateTime<Utc>) -> Result<(), Error> {
    execute!(tx, "update calendar_feed set read_at = $2 where id = $1", id, at)?;
    Ok(())
}

/// Revokes a member's own subscription; `false` if there is no live one of that id.
pub async fn revoke(tx: &mut Tx, id: Uuid, user_id: Uuid, at: DateTime<Utc>) -> Result<bool, Error> {
    let office = tx.scope.code();
    let n = execute!(
        tx,
        "update calendar_feed set revoked_at = $4 where id = $1 and user_id = $2 and office = $3 and revoked_at is null",
        id,
        user_id,
        &office,
        at
    )?;
    Ok(n == 1)
}
