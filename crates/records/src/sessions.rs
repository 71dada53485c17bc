//! Who is signed in, and failed sign-ins.

use crate::{Error, Tx};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// A session with its user.
#[derive(sqlx::FromRow, Clone)]
pub struct SessionRow {
    /// Session id.
    pub id: Uuid,
    /// User.
    pub user_id: Uuid,
    /// Office in whose name the user works now.
    pub office: String,
    /// Sign-in name.
    pub username: String,
    /// Name shown.
    pub display_name: String,
    /// `es` or `en`.
    pub language: String,
    /// Must change the password first.
    pub must_change: bool,
    /// Last call.
    pub last_seen_at: DateTime<Utc>,
}

/// Opens a session.
pub async fn open(tx: &mut Tx, id: Uuid, token_hash: &str, user_id: Uuid, office: &str, at: DateTime<Utc>) -> Result<(), Error> {
    execute!(
        tx,
        "insert into staff_session (id, token_hash, user_id, office, created_at, last_seen_at, ended_at) values ($1, $2, $3, $4, $5, $5, null)",
        id,
        token_hash,
        user_id,
        office,
        at
    )?;
    Ok(())
}

/// The live session of a token: not ended, user enabled.
pub async fn by_token(tx: &mut Tx, token_hash: &str) -> Result<Option<SessionRow>, Error> {
    row!(
        tx,
        SessionRow,
        "select s.id, s.user_id, s.office, u.username, u.display_name, u.language, u.must_change, s.last_seen_at
         from staff_session s
         join staff_user u on u.id = s.user_id
         where s.token_hash = $1 and s.ended_at is null and u.disabled_at is null",
        token_hash
    )
}

/// Notes that the session was used.
pub async fn touch(tx: &mut Tx, id: Uuid, at: DateTime<Utc>) -> Result<(), Error> {
    execute!(tx, "update staff_session set last_seen_at = $2 where id = $1", id, at)?;
    Ok(())
}

/// Moves a session to another of the user's offices.
pub async fn set_office(tx: &mut Tx, id: Uuid, office: &str) -> Result<(), Error> {
    execute!(tx, "update staff_session set office = $2 where id = $1", id, office)?;
    Ok(())
}

/// Ends a session.
pub async fn end(tx: &mut Tx, id: Uuid, at: DateTime<Utc>) -> Result<(), Error> {
    execute!(tx, "update staff_session set ended_at = $2 where id = $1 and ended_at is null", id, at)?;
    Ok(())
}

/// Ends every session of a user.
pub async fn end_all(tx: &mut Tx, user_id: Uuid, at: DateTime<Utc>) -> Result<(), Error> {
    execute!(tx, "update staff_session set ended_at = $2 where user_id = $1 and ended_at is null", user_id, at)?;
    Ok(())
}

/// Ends every session of a user but this one.
pub async fn end_others(tx: &mut Tx, user_id: Uuid, stays: Uuid, at: DateTime<Utc>) -> Result<(), Error> {
    execute!(tx, "update staff_session set ended_at = $3 where user_id = $1 and id <> $2 and ended_at is null", user_id, stays, at)?;
    Ok(())
}

/// Failed sign-ins in a row of a name, and the last one.
pub async fn failures(tx: &mut Tx, username: &str) -> Result<Option<(i64, DateTime<Utc>)>, Error> {
    row!(tx, (i64, DateTime<Utc>), "select times, last_at from sign_in_failure where username = $1", username)
}

/// Counts a failed sign-in.
pub async fn fail(tx: &mut Tx, username: &str, at: DateTime<Utc>) -> Result<(), Error> {
    execute!(
        tx,
        "insert into sign_in_failure (username, times, last_at) values ($1, 1, $2)
         on conflict (username) do update set times = sign_in_failure.times + 1, last_at = excluded.last_at",
        username,
        at
    )?;
    Ok(())
}

/// Forgets failed sign-ins of names that nobody guesses at any more: single ones after an hour, a row of them after a day.
pub async fn forget_failures(tx: &mut Tx, hour_ago: DateTime<Utc>, day_ago: DateTime<Utc>) -> Result<(), Error> {
    execute!(tx, "delete from sign_in_failure where last_at < $1 and (times < 5 or last_at < $2)", hour_ago, day_ago)?;
    Ok(())
}

/// Forgets failed sign-ins.
pub async fn clear_failures(tx: &mut Tx, username: &str) -> Result<(), Error> {
    execute!(tx, "delete from sign_in_failure where username = $1", username)?;
    Ok(())
}
