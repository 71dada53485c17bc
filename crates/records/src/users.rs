//! Staff and their roles.

use crate::{Error, Tx, tx::On};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// A staff member.
#[derive(sqlx::FromRow, Clone)]
pub struct UserRow {
    /// Id.
    pub id: Uuid,
    /// Sign-in name, lower case.
    pub username: String,
    /// Name shown to colleagues.
    pub display_name: String,
    /// argon2id, PHC string.
    pub password_hash: String,
    /// `es` or `en`.
    pub language: String,
    /// The password was set by somebody else and must be changed.
    pub must_change: bool,
    /// Since when this person may not sign in.
    pub disabled_at: Option<DateTime<Utc>>,
    /// When the account was made.
    pub created_at: DateTime<Utc>,
    /// Revision.
    pub rev: i64,
}

/// Adds a user; `false` if the id is there already.
pub async fn add(tx: &mut Tx, u: &UserRow) -> Result<bool, Error> {
    let n = execute!(
        tx,
        "insert into staff_user (id, username, display_name, password_hash, language, must_change, disabled_at, created_at, rev)
         values ($1, $2, $3, $4, $5, $6, null, $7, 1) on conflict (id) do nothing",
        u.id,
        &u.username,
        &u.display_name,
        &u.password_hash,
        &u.language,
        u.must_change,
        u.created_at
    )?;
    Ok(n == 1)
}

/// A user by id.
pub async fn by_id(tx: &mut Tx, id: Uuid) -> Result<Option<UserRow>, Error> {
    row!(
        tx,
        UserRow,
        "select id, username, display_name, password_hash, language, must_change, disabled_at, created_at, rev from staff_user where id = $1",
        id
    )
}

/// A user by sign-in name.
pub async fn by_name(tx: &mut Tx, username: &str) -> Result<Option<UserRow>, Error> {
    row!(
        tx,
        UserRow,
        "select id, username, display_name, password_hash, language, must_change, disabled_at, created_at, rev from staff_user where username = $1",
        username
    )
}

/// How many users there are at all.
pub async fn count(tx: &mut Tx) -> Result<i64, Error> {
    Ok(one!(tx, (i64,), "select count(*) from staff_user")?.0)
}

/// Members of the scope's office by sign-in name, after `after`.
pub async fn members(tx: &mut Tx, after: &str, limit: i64) -> Result<Vec<UserRow>, Error> {
    let office = tx.scope.code();
    rows!(
        tx,
        UserRow,
        "select id, username, display_name, password_hash, language, must_change, disabled_at, created_at, rev
         from staff_user u
         where exists (select 1 from staff_role r where r.user_id = u.id and r.office = $1) and u.username > $2
         order by u.username limit $3",
        office,
        after,
        limit
    )
}

/// One member of the scope's office; a user without a role there is not found.
pub async fn member(tx: &mut Tx, id: Uuid) -> Result<Option<UserRow>, Error> {
    let office = tx.scope.code();
    row!(
        tx,
        UserRow,
        "select id, username, display_name, password_hash, language, must_change, disabled_at, created_at, rev
         from staff_user u
         where u.id = $2 and exists (select 1 from staff_role r where r.user_id = u.id and r.office = $1)",
        office,
        id
    )
}

/// Enabled members of the scope's office who have one of the roles, by sign-in name, after `after`.
pub async fn accountable(tx: &mut Tx, roles: &[&str], after: &str, limit: i64) -> Result<Vec<UserRow>, Error> {
    let office = tx.scope.code();
    let mut sql = crate::Sql::new(
        "select id, username, display_name, password_hash, language, must_change, disabled_at, created_at, rev
         from staff_user u
         where disabled_at is null and exists (select 1 from staff_role r where r.user_id = u.id",
    );
    sql.bind("and r.office =", office).bind_list("and r.role in", roles.iter().copied()).bind(") and u.username >", after);
    sql.bind("order by u.username limit", limit);
    sql.rows(tx).await
}

/// User and role of every member of the scope's office.
pub async fn office_roles(tx: &mut Tx) -> Result<Vec<(Uuid, String)>, Error> {
    let office = tx.scope.code();
    rows!(tx, (Uuid, String), "select user_id, role from staff_role where office = $1 order by user_id, role", office)
}

/// How many enabled members of the office have a role. Nobody else takes the role from one of them before this transaction has ended.
pub async fn enabled_with_role(tx: &mut Tx, role: &str) -> Result<i64, Error> {
    let office = tx.scope.code();
    if matches!(tx.on, On::Postgres(_)) {
        rows!(tx, (Uuid,), "select user_id from staff_role where office = $1 and role = $2 order by user_id for update", &office, role)?;
    }
    Ok(one!(
        tx,
        (i64,),
        "select count(*) from staff_role r join staff_user u on u.id = r.user_id where r.office = $1 and r.role = $2 and u.disabled_at is null",
        office,
        role
    )?
    .0)
}

/// Offices and roles of a user.
pub async fn roles(tx: &mut Tx, id: Uuid) -> Result<Vec<(String, String)>, Error> {
    rows!(tx, (String, String), "select office, role from staff_role where user_id = $1 order by office, role", id)
}

/// Gives a user a role in an office.
pub async fn add_role(tx: &mut Tx, id: Uuid, office: &str, role: &str) -> Result<(), Error> {
    execute!(
        tx,
        "insert into staff_role (user_id, office, role) values ($1, $2, $3) on conflict (user_id, office, role) do nothing",
        id,
        office,
        role
    )?;
    Ok(())
}

/// Takes every role of a user in an office away.
pub async fn clear_roles(tx: &mut Tx, id: Uuid, office: &str) -> Result<(), Error> {
    execute!(tx, "delete from staff_role where user_id = $1 and office = $2", id, office)?;
    Ok(())
}

/// Sets a password hash.
pub async fn set_password(tx: &mut Tx, id: Uuid, hash: &str, must_change: bool) -> Result<(), Error> {
    match execute!(tx, "update staff_user set password_hash = $2, must_change = $3, rev = rev + 1 where id = $1", id, hash, must_change)? {
        1 => Ok(()),
        _ => Err(Error::Broken("a user to set a password for is missing")),
    }
}

/// Disables or enables; stale when `rev` differs.
pub async fn set_disabled(tx: &mut Tx, id: Uuid, at: Option<DateTime<Utc>>, rev: i64) -> Result<(), Error> {
    match execute!(tx, "update staff_user set disabled_at = $2, rev = rev + 1 where id = $1 and rev = $3", id, at, rev)? {
        1 => Ok(()),
        _ => Err(Error::Stale),
    }
}

/// Notes a change of a user's roles; stale when `rev` differs.
pub async fn change(tx: &mut Tx, id: Uuid, rev: i64) -> Result<(), Error> {
    match execute!(tx, "update staff_user set rev = rev + 1 where id = $1 and rev = $2", id, rev)? {
        1 => Ok(()),
        _ => Err(Error::Stale),
    }
}

/// Sets the language of a user's screens.
pub async fn set_language(tx: &mut Tx, id: Uuid, language: &str) -> Result<(), Error> {
    execute!(tx, "update staff_user set language = $2 where id = $1", id, language)?;
    Ok(())
}

/// Names shown to colleagues.
pub async fn names(tx: &mut Tx, ids: &[Uuid]) -> Result<Vec<(Uuid, String)>, Error> {
    let mut sql = crate::Sql::new("select id, display_name from staff_user");
    sql.bind_list("where id in", ids.iter().copied());
    sql.rows(tx).await
}
