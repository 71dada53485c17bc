//! Who works when in the scope's office, what it decided for alerts that nobody takes, and how its members are reached.

use crate::{Error, Tx};
use chrono::{DateTime, Utc};
use serde_json::Value;
use sqlx::types::Json;
use uuid::Uuid;

/// The policy of the scope's office and its revision; `None`: the shipped one counts.
pub async fn policy(tx: &mut Tx) -> Result<Option<(Value, i64)>, Error> {
    let office = tx.scope.code();
    let found = row!(tx, (Json<Value>, i64), "select body, rev from escalation_policy where office = $1", office)?;
    Ok(found.map(|(body, rev)| (body.0, rev)))
}

/// Sets the policy of the scope's office; `rev` 0: it had none. Stale when another came between.
pub async fn set_policy(tx: &mut Tx, body: &Value, rev: i64) -> Result<(), Error> {
    let office = tx.scope.code();
    let n = if rev == 0 {
        execute!(
            tx,
            "insert into escalation_policy (office, body, rev) values ($1, $2, 1) on conflict (office) do nothing",
            office,
            Json(body)
        )?
    } else {
        execute!(tx, "update escalation_policy set body = $2, rev = rev + 1 where office = $1 and rev = $3", office, Json(body), rev)?
    };
    if n == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// A weekly shift.
#[derive(sqlx::FromRow, Clone)]
pub struct ShiftRow {
    /// Client-made id.
    pub id: Uuid,
    /// Who.
    pub user_id: Uuid,
    /// Week days as digits, 1 Monday to 7 Sunday.
    pub days: String,
    /// Begin, minutes after local midnight.
    pub from_min: i64,
    /// End, minutes after local midnight; not after the begin: on the next day.
    pub until_min: i64,
    /// It counts on holidays too.
    pub on_holidays: bool,
    /// Revision.
    pub rev: i64,
}

/// The shifts of the scope's office that count, in the order in which they were made.
pub async fn shifts(tx: &mut Tx) -> Result<Vec<ShiftRow>, Error> {
    let office = tx.scope.code();
    rows!(
        tx,
        ShiftRow,
        "select id, user_id, days, from_min, until_min, on_holidays, rev
         from roster_shift
         where office = $1 and voided_at is null
         order by id",
        office
    )
}

/// Adds a shift to the scope's office; `false` if the id is there already.
pub async fn add_shift(tx: &mut Tx, s: &ShiftRow) -> Result<bool, Error> {
    let office = tx.scope.code();
    let n = execute!(
        tx,
        "insert into roster_shift (id, office, user_id, days, from_min, until_min, on_holidays, voided_at, rev)
         values ($1, $2, $3, $4, $5, $6, $7, null, 1) on conflict (id) do nothing",
        s.id,
        office,
        s.user_id,
        &s.days,
        s.from_min,
        s.until_min,
        s.on_holidays
    )?;
    Ok(n == 1)
}

/// Changes a shift; stale when another change came between or it is not the scope's.
pub async fn update_shift(tx: &mut Tx, s: &ShiftRow) -> Result<(), Error> {
    let office = tx.scope.code();
    let n = execute!(
        tx,
        "update roster_shift
         set user_id = $3, days = $4, from_min = $5, until_min = $6, on_holidays = $7, rev = rev + 1
         where id = $1 and office = $2 and rev = $8 and voided_at is null",
        s.id,
        office,
        s.user_id,
        &s.days,
        s.from_min,
        s.until_min,
        s.on_holidays,
        s.rev
    )?;
    if n == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Whether the office ever had this shift.
pub async fn has_shift(tx: &mut Tx, id: Uuid) -> Result<bool, Error> {
    let office = tx.scope.code();
    Ok(row!(tx, (Uuid,), "select id from roster_shift where id = $1 and office = $2", id, office)?.is_some())
}

/// Whether the office ever had this absence.
pub async fn has_absence(tx: &mut Tx, id: Uuid) -> Result<bool, Error> {
    let office = tx.scope.code();
    Ok(row!(tx, (Uuid,), "select id from roster_absence where id = $1 and office = $2", id, office)?.is_some())
}

/// Voids a shift.
pub async fn void_shift(tx: &mut Tx, id: Uuid, rev: i64, at: DateTime<Utc>) -> Result<(), Error> {
    let office = tx.scope.code();
    let n = execute!(
        tx,
        "update roster_shift set voided_at = $4, rev = rev + 1 where id = $1 and office = $2 and rev = $3 and voided_at is null",
        id,
        office,
        rev,
        at
    )?;
    if n == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Somebody is away.
#[derive(sqlx::FromRow, Clone)]
pub struct AbsenceRow {
    /// Client-made id.
    pub id: Uuid,
    /// Who.
    pub user_id: Uuid,
    /// Who takes the turns.
    pub instead: Option<Uuid>,
    /// From, UTC.
    pub from_at: DateTime<Utc>,
    /// Until, UTC, not included.
    pub until_at: DateTime<Utc>,
    /// Revision.
    pub rev: i64,
}

/// Absences of the scope's office that end after an instant, the first to begin first.
pub async fn absences(tx: &mut Tx, after: DateTime<Utc>) -> Result<Vec<AbsenceRow>, Error> {
    let office = tx.scope.code();
    rows!(
        tx,
        AbsenceRow,
        "select id, user_id, instead, from_at, until_at, rev
         from roster_absence
         where office = $1 and until_at > $2 and voided_at is null
         order by from_at, id",
        office,
        after
    )
}

/// Adds an absence to the scope's office; `false` if the id is there already.
pub async fn add_absence(tx: &mut Tx, a: &AbsenceRow) -> Result<bool, Error> {
    let office = tx.scope.code();
    let n = execute!(
        tx,
        "insert into roster_absence (id, office, user_id, instead, from_at, until_at, voided_at, rev)
         values ($1, $2, $3, $4, $5, $6, null, 1) on conflict (id) do nothing",
        a.id,
        office,
        a.user_id,
        a.instead,
        a.from_at,
        a.until_at
    )?;
    Ok(n == 1)
}

/// Voids an absence.
pub async fn void_absence(tx: &mut Tx, id: Uuid, rev: i64, at: DateTime<Utc>) -> Result<(), Error> {
    let office = tx.scope.code();
    let n = execute!(
        tx,
        "update roster_absence set voided_at = $4, rev = rev + 1 where id = $1 and office = $2 and rev = $3 and voided_at is null",
        id,
        office,
        rev,
        at
    )?;
    if n == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// A member of the scope's office with how to reach them.
#[derive(sqlx::FromRow, Clone)]
pub struct MemberRow {
    /// Id.
    pub id: Uuid,
    /// Name shown to colleagues.
    pub display_name: String,
    /// Since when the person may not sign in.
    pub disabled_at: Option<DateTime<Utc>>,
    /// Last call of a session in this office that has not ended.
    pub seen_at: Option<DateTime<Utc>>,
    /// Telephone.
    pub phone: Option<String>,
    /// When it was tried and answered.
    pub phone_at: Option<DateTime<Utc>>,
    /// Mail address.
    pub mail: Option<String>,
    /// When it was tried and answered.
    pub mail_at: Option<DateTime<Utc>>,
    /// A browser or phone of the person's own takes calls.
    pub device: bool,
    /// Revision of how to reach them; `None`: nothing was written down.
    pub rev: Option<i64>,
}

/// Every member of the scope's office, by sign-in name.
pub async fn members(tx: &mut Tx) -> Result<Vec<MemberRow>, Error> {
    let office = tx.scope.code();
    rows!(
        tx,
        MemberRow,
        "select u.id, u.display_name, u.disabled_at,
                (select max(s.last_seen_at) from staff_session s where s.user_id = u.id and s.office = $1 and s.ended_at is null) as seen_at,
                r.phone, r.phone_at, r.mail, r.mail_at,
                exists (select 1 from staff_device d where d.user_id = u.id and d.ended_at is null) as device, r.rev
         from staff_user u
         left join staff_reach r on r.user_id = u.id
         where exists (select 1 from staff_role o where o.user_id = u.id and o.office = $1)
         order by u.username",
        office
    )
}

/// How many members are signed in at an office's desks: their session was used since an instant and has not ended.
pub async fn at_desks(tx: &mut Tx, office: &str, since: DateTime<Utc>) -> Result<i64, Error> {
    Ok(one!(
        tx,
        (i64,),
        "select count(distinct s.user_id)
         from staff_session s
         join staff_user u on u.id = s.user_id
         where s.office = $1 and s.ended_at is null and s.last_seen_at >= $2 and u.disabled_at is null",
        office,
        since
    )?
    .0)
}

/// Writes how to reach a member; `rev` of the row is what was seen, `None` for the first time. Stale when another change came between.
pub async fn set_reach(tx: &mut Tx, m: &MemberRow) -> Result<(), Error> {
    let n = match m.rev {
        None => execute!(
            tx,
            "insert into staff_reach (user_id, phone, phone_at, mail, mail_at, rev) values ($1, $2, $3, $4, $5, 1) on conflict (user_id) do nothing",
            m.id,
            m.phone.as_deref(),
            m.phone_at,
            m.mail.as_deref(),
            m.mail_at
        )?,
        Some(rev) => execute!(
            tx,
            "update staff_reach set phone = $2, phone_at = $3, mail = $4, mail_at = $5, rev = rev + 1 where user_id = $1 and rev = $6",
            m.id,
            m.phone.as_deref(),
            m.phone_at,
            m.mail.as_deref(),
            m.mail_at,
            rev
        )?,
    };
    if n == 1 { Ok(()) } else { Err(Error::Stale) }
}
