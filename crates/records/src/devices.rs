//! Devices at which staff are called while away from the desk, and where else a call leads.

use crate::{Error, Sql, Tx};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// A browser or a phone that its owner let in.
#[derive(sqlx::FromRow, Clone)]
pub struct DeviceRow {
    /// Client-made id.
    pub id: Uuid,
    /// Whose.
    pub user_id: Uuid,
    /// What the owner knows it by.
    pub label: String,
    /// Address at its push service: whoever knows it and signs as this network reaches the device.
    pub endpoint: String,
    /// Public key of the browser, base64url.
    pub p256dh: String,
    /// Secret of the browser, base64url.
    pub auth: String,
    /// When it was let in.
    pub made_at: DateTime<Utc>,
}

const DEVICE: &str = "select d.id, d.user_id, d.label, d.endpoint, d.p256dh, d.auth, d.made_at from staff_device d";

/// The devices of a member, oldest first.
pub async fn of_user(tx: &mut Tx, user: Uuid) -> Result<Vec<DeviceRow>, Error> {
    let mut sql = Sql::new(DEVICE);
    sql.bind("where d.ended_at is null and d.user_id =", user).push("order by d.made_at, d.id");
    sql.rows(tx).await
}

/// A device that still counts: it stands, and its owner is an enabled member of the office.
pub async fn of_office(tx: &mut Tx, id: Uuid, office: &str) -> Result<Option<DeviceRow>, Error> {
    let mut sql = Sql::new(DEVICE);
    sql.push("join staff_user u on u.id = d.user_id").bind("where d.ended_at is null and u.disabled_at is null and d.id =", id);
    sql.bind("and exists (select 1 from staff_role r where r.user_id = u.id and r.office =", office).push(")");
    Ok(sql.rows(tx).await?.pop())
}

/// Lets a device in; whoever had let in the same browser before has it no more.
pub async fn add(tx: &mut Tx, d: &DeviceRow) -> Result<bool, Error> {
    execute!(
        tx,
        "update staff_device set ended_at = $3, endpoint = '', p256dh = '', auth = '' where endpoint = $1 and ended_at is null and id <> $2",
        &d.endpoint,
        d.id,
        d.made_at
    )?;
    let n = execute!(
        tx,
        "insert into staff_device (id, user_id, label, endpoint, p256dh, auth, made_at) values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing",
        d.id,
        d.user_id,
        &d.label,
        &d.endpoint,
        &d.p256dh,
        &d.auth,
        d.made_at
    )?;
    Ok(n == 1)
}

/// Takes a device off; `false` if it stood no more.
pub async fn end(tx: &mut Tx, id: Uuid, at: DateTime<Utc>) -> Result<bool, Error> {
    let n = execute!(
        tx,
        "update staff_device set ended_at = $2, endpoint = '', p256dh = '', auth = '' where id = $1 and ended_at is null",
        id,
        at
    )?;
    Ok(n == 1)
}

/// Where calls of a member lead while away from the desk.
#[derive(sqlx::FromRow, Clone)]
pub struct ReachRow {
    /// Whose.
    pub user_id: Uuid,
    /// `es` or `en`.
    pub language: String,
    /// A device, if one: a row each.
    pub device: Option<Uuid>,
    /// Telephone that was tried and answered.
    pub phone: Option<String>,
    /// Mail address that was tried and answered.
    pub mail: Option<String>,
}

/// Where calls of these members lead, a row a device; a member without any has one row.
pub async fn reach(tx: &mut Tx, users: &[Uuid]) -> Result<Vec<ReachRow>, Error> {
    let mut sql = Sql::new(
        "select u.id as user_id, u.language, d.id as device, case when r.phone_at is not null then r.phone end as phone,
                case when r.mail_at is not null then r.mail end as mail
         from staff_user u
         left join staff_device d on d.user_id = u.id and d.ended_at is null
         left join staff_reach r on r.user_id = u.id
         where u.disabled_at is null",
    );
    sql.bind_list("and u.id in", users.iter().copied()).push("order by u.id, d.made_at, d.id");
    sql.rows(tx).await
}

/// Enabled members of an office who have one of the roles and let a device in.
pub async fn holders(tx: &mut Tx, office: &str, roles: &[&str]) -> Result<Vec<Uuid>, Error> {
    let mut sql = Sql::new(
        "select distinct d.user_id from staff_device d join staff_user u on u.id = d.user_id join staff_role r on r.user_id = u.id",
    );
    sql.bind("where d.ended_at is null and u.disabled_at is null and r.office =", office).bind_list("and r.role in", roles.iter().copied());
    Ok(sql.rows::<(Uuid,)>(tx).await?.into_iter().map(|row| row.0).collect())
}

/// What became of the latest messages to these devices, newest first: device, state, reason and when.
pub async fn told(tx: &mut Tx, devices: &[Uuid]) -> Result<Vec<(String, String, Option<String>, DateTime<Utc>)>, Error> {
    let mut sql = Sql::new("select m.value, m.state, m.why, m.made_at from message m where m.contact_id is null");
    sql.bind_list("and m.value in", devices.iter().map(Uuid::to_string)).push("order by m.made_at desc, m.id desc");
    sql.limit(50);
    sql.rows(tx).await
}
