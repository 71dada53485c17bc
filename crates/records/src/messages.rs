//! The family ledger: contacts of alerts, messages to them, and what binds a number everywhere.

mod family;

use crate::alerts::aged_alerts;
use crate::tx::On;
use crate::{Error, Sql, Tx};
use chrono::{DateTime, Utc};
use std::collections::HashSet;
use uuid::Uuid;

pub use family::{
    CaseStands, CodeGiven, FamilyRow, add_contact, by_code, case_stands, confirm_by, contact, end_code, family, office_of_case, set_code,
    take_unconfirmed, update_contact,
};

/// A message as it is stored.
#[derive(sqlx::FromRow, Clone)]
pub struct MessageRow {
    /// Id: the provider is told it, so that the same message is not taken twice.
    pub id: Uuid,
    /// Office in whose name it is sent.
    pub office: String,
    /// The alert; `None`: a test of the settings, or alerts that were given to staff.
    pub alert_id: Option<Uuid>,
    /// The contact; `None`: it is for staff.
    pub contact_id: Option<Uuid>,
    /// Which template.
    pub template: String,
    /// Version of its words.
    pub template_version: i64,
    /// `es` or `en`.
    pub language: String,
    /// plain or discreet.
    pub wording: String,
    /// sms, mail or push.
    pub way: String,
    /// Place among the contact's ways.
    pub way_place: i64,
    /// Number, address, or id of a device of staff.
    pub value: String,
    /// Where it stands.
    pub state: String,
    /// Why it failed or was held back.
    pub why: Option<String>,
    /// The officer who decided it.
    pub decided_by: Option<String>,
    /// The officer's reason.
    pub reason: Option<String>,
    /// The provider's id.
    pub provider_id: Option<String>,
    /// How often it was handed over.
    pub tries: i64,
    /// 0: to staff, 1: to a family, 2: to a family of an alert that is served second.
    pub rank: i64,
    /// When it was written.
    pub made_at: DateTime<Utc>,
    /// When it may leave.
    pub due_at: DateTime<Utc>,
    /// Until when the process that took it has it.
    pub lease_until: Option<DateTime<Utc>>,
    /// When the provider took it.
    pub sent_at: Option<DateTime<Utc>>,
    /// When it arrived, failed, or was held back.
    pub ended_at: Option<DateTime<Utc>>,
}

macro_rules! columns {
    () => {
        "id, office, alert_id, contact_id, template, template_version, language, wording, way, way_place, value, state, why, decided_by, reason,
         provider_id, tries, rank, made_at, due_at, lease_until, sent_at, ended_at"
    };
}

/// Writes a message in the transaction of its cause.
pub async fn add(tx: &mut Tx, m: &MessageRow) -> Result<bool, Error> {
    let n = execute!(
        tx,
        "insert into message (id, office, alert_id, contact_id, template, template_version, language, wording, way, way_place, value, state, why, decided_by,
                reason, tries, rank, made_at, due_at, ended_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20) on conflict (id) do nothing",
        m.id,
        &m.office,
        m.alert_id,
        m.contact_id,
        &m.template,
        m.template_version,
        &m.language,
        &m.wording,
        &m.way,
        m.way_place,
        &m.value,
        &m.state,
        m.why.as_deref(),
        m.decided_by.as_deref(),
        m.reason.as_deref(),
        m.tries,
        m.rank,
        m.made_at,
        m.due_at,
        m.ended_at
    )?;
    Ok(n == 1)
}

/// The messages of an alert, oldest first.
pub async fn of_alert(tx: &mut Tx, alert_id: Uuid) -> Result<Vec<MessageRow>, Error> {
    rows!(tx, MessageRow, concat!("select ", columns!(), " from message where alert_id = $1 order by made_at, id"), alert_id)
}

/// One message.
pub async fn get(tx: &mut Tx, id: Uuid) -> Result<Option<MessageRow>, Error> {
    row!(tx, MessageRow, concat!("select ", columns!(), " from message where id = $1"), id)
}

/// The message that a provider calls by this id, within an office.
pub async fn of_provider(tx: &mut Tx, office: &str, provider_id: &str) -> Result<Option<MessageRow>, Error> {
    row!(tx, MessageRow, concat!("select ", columns!(), " from message where office = $1 and provider_id = $2"), office, provider_id)
}

/// Contacts to whom a message went out at this number, newest first, of alerts of the office.
pub async fn written_to(tx: &mut Tx, office: &str, value: &str) -> Result<Vec<Uuid>, Error> {
    let found = rows!(
        tx,
        (Uuid,),
        "select distinct contact_id from message
         where office = $1 and value = $2 and contact_id is not null and state in ('sent', 'delivered', 'unknown')",
        office,
        value
    )?;
    Ok(found.into_iter().map(|row| row.0).collect())
}

/// Lets what waited for an answer of whoever pressed leave at once. What was tried before waits for something else.
pub async fn hasten(tx: &mut Tx, alert_id: Uuid, now: DateTime<Utc>) -> Result<(), Error> {
    execute!(tx, "update message set due_at = $2 where alert_id = $1 and state = 'queued' and tries = 0 and due_at > $2", alert_id, now)?;
    Ok(())
}

/// When the next message of a way is due, or any is to be given up on.
pub async fn next_due(tx: &mut Tx, way: &str) -> Result<Option<DateTime<Utc>>, Error> {
    let queued = one!(tx, (Option<DateTime<Utc>>,), "select min(due_at) from message where state = 'queued' and way = $1", way)?.0;
    let taken = one!(tx, (Option<DateTime<Utc>>,), "select min(lease_until) from message where state = 'sending'")?.0;
    Ok(queued.into_iter().chain(taken).min())
}

/// When the next contact should have confirmed.
pub async fn next_unconfirmed(tx: &mut Tx) -> Result<Option<DateTime<Utc>>, Error> {
    Ok(one!(tx, (Option<DateTime<Utc>>,), "select min(confirm_by) from family_contact where task_at is null and confirmed_at is null")?.0)
}

macro_rules! take {
    ($set:literal, $where:literal, $order:literal, $lock:literal) => {
        concat!(
            "update message set ",
            $set,
            " where id = (select id from message where ",
            $where,
            " order by ",
            $order,
            ", id limit 1",
            $lock,
            ") and ",
            $where,
            " returning ",
            columns!()
        )
    };
}

/// Takes the message of a way that is due longest for handing it over, staff before families; another process passes over it.
pub async fn take(tx: &mut Tx, way: &str, now: DateTime<Utc>, until: DateTime<Utc>) -> Result<Option<MessageRow>, Error> {
    let sql = match &tx.on {
        On::Sqlite(_) => take!(
            "state = 'sending', tries = tries + 1, lease_until = $2",
            "state = 'queued' and way = $3 and due_at <= $1",
            "rank, due_at",
            ""
        ),
        On::Postgres(_) => take!(
            "state = 'sending', tries = tries + 1, lease_until = $2",
            "state = 'queued' and way = $3 and due_at <= $1",
            "rank, due_at",
            " for update skip locked"
        ),
    };
    row!(tx, MessageRow, sql, now, until, way)
}

/// Takes a message whose process died while it handed it over: nobody knows whether it left.
pub async fn take_interrupted(tx: &mut Tx, now: DateTime<Utc>) -> Result<Option<MessageRow>, Error> {
    let sql = match &tx.on {
        On::Sqlite(_) => {
            take!(
                "state = 'unknown', why = 'interrupted', lease_until = null",
                "state = 'sending' and lease_until <= $1",
                "lease_until",
                ""
            )
        }
        On::Postgres(_) => take!(
            "state = 'unknown', why = 'interrupted', lease_until = null",
            "state = 'sending' and lease_until <= $1",
            "lease_until",
            " for update skip locked"
        ),
    };
    row!(tx, MessageRow, sql, now)
}

/// Writes where a message stands; `false` if it stands in none of `from` by now, or was handed over again since.
pub async fn mark(tx: &mut Tx, m: &MessageRow, from: [&'static str; 4]) -> Result<bool, Error> {
    let n = execute!(
        tx,
        "update message
         set state = $3, why = $4, provider_id = $5, due_at = $6, lease_until = null, sent_at = $7, ended_at = $8
         where id = $1 and tries = $2 and state in ($9, $10, $11, $12)",
        m.id,
        m.tries,
        &m.state,
        m.why.as_deref(),
        m.provider_id.as_deref(),
        m.due_at,
        m.sent_at,
        m.ended_at,
        from[0],
        from[1],
        from[2],
        from[3]
    )?;
    Ok(n == 1)
}

/// A rule that binds a number or address everywhere.
#[derive(sqlx::FromRow, Clone)]
pub struct NumberRow {
    /// Number in E.164, or address.
    pub value: String,
    /// Since when never to be contacted.
    pub never_at: Option<DateTime<Utc>>,
    /// Since when it said STOP.
    pub stopped_at: Option<DateTime<Utc>>,
    /// Safe hours: from.
    pub from_min: Option<i64>,
    /// Safe hours: until.
    pub until_min: Option<i64>,
    /// Safe hours: zone.
    pub time_zone: Option<String>,
    /// When it was changed.
    pub changed_at: DateTime<Utc>,
    /// Revision; 0: nothing was said of the number yet.
    pub rev: i64,
}

/// The rules of some numbers.
pub async fn rules(tx: &mut Tx, values: &[String]) -> Result<Vec<NumberRow>, Error> {
    let mut sql =
        Sql::new("select value, never_at, stopped_at, from_min, until_min, time_zone, changed_at, rev from number_rule where value in");
    sql.bind_list("", values.iter().cloned()).push("order by value");
    sql.rows(tx).await
}

/// Keeps what staff say of a number; stale when somebody said something of it since it was read. STOP is not staff's word: it stays as it is.
pub async fn set_rule(tx: &mut Tx, r: &NumberRow) -> Result<(), Error> {
    let n = execute!(
        tx,
        "insert into number_rule (value, never_at, from_min, until_min, time_zone, changed_at, rev) values ($1, $2, $3, $4, $5, $6, 1)
         on conflict (value) do update set never_at = excluded.never_at, from_min = excluded.from_min, until_min = excluded.until_min,
            time_zone = excluded.time_zone, changed_at = excluded.changed_at, rev = number_rule.rev + 1
         where number_rule.rev = $7",
        &r.value,
        r.never_at,
        r.from_min,
        r.until_min,
        r.time_zone.as_deref(),
        r.changed_at,
        r.rev
    )?;
    if n == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Notes that a number said STOP, or that it wants messages again; whatever staff say of it stays.
pub async fn set_stopped(tx: &mut Tx, value: &str, stopped: bool, now: DateTime<Utc>) -> Result<(), Error> {
    execute!(
        tx,
        "insert into number_rule (value, stopped_at, changed_at, rev) values ($1, $2, $3, 1)
         on conflict (value) do update set stopped_at = case when excluded.stopped_at is null then null
                else coalesce(number_rule.stopped_at, excluded.stopped_at) end,
            changed_at = excluded.changed_at, rev = number_rule.rev + 1",
        value,
        stopped.then_some(now),
        now
    )?;
    Ok(())
}

/// Which of these values a standing contact of any case of any office says never to use, and at which it is not safe to leave a message.
pub async fn said_of(tx: &mut Tx, values: &[String]) -> Result<(HashSet<String>, HashSet<String>), Error> {
    let mut never =
        Sql::new("select distinct n.value from never_contact n join contact k on k.id = n.contact_id where k.voided_at is null");
    never.bind_list("and lower(n.value) in", values.iter().cloned());
    let mut not_safe =
        Sql::new("select distinct n.value from unsafe_number n join contact k on k.id = n.contact_id where k.voided_at is null");
    not_safe.bind_list("and lower(n.value) in", values.iter().cloned());
    let read = |found: Vec<(String,)>| found.into_iter().map(|row| row.0).collect();
    Ok((read(never.rows(tx).await?), read(not_safe.rows(tx).await?)))
}

/// Contacts of the scope's office whom somebody should telephone now, longest first.
pub async fn to_telephone(tx: &mut Tx) -> Result<Vec<(Uuid, Uuid, String, String, DateTime<Utc>)>, Error> {
    let office = tx.scope.code();
    rows!(
        tx,
        (Uuid, Uuid, String, String, DateTime<Utc>),
        "select f.id, f.alert_id, a.folio, f.name, f.task_at
         from family_contact f join alert a on a.id = f.alert_id left join alert o on o.id = a.duplicate_of
         where a.office = $1 and f.task_at is not null and f.confirmed_at is null and a.erased_at is null
           and coalesce(o.state, a.state) <> 'false_alarm'
         order by f.task_at, f.id limit 200",
        &office
    )
}

/// The alerts of a case and their duplicates, oldest first.
pub async fn alerts_of_case(tx: &mut Tx, case_id: Uuid) -> Result<Vec<Uuid>, Error> {
    let found = rows!(
        tx,
        (Uuid,),
        "with recursive of_case (id) as (
            select id from alert where case_id = $1
            union
            select a.id from alert a join of_case c on a.duplicate_of = c.id
         )
         select a.id from alert a join of_case c on c.id = a.id order by a.received_at, a.id",
        case_id
    )?;
    Ok(found.into_iter().map(|row| row.0).collect())
}

/// The message for staff that was written to a value since an instant and may still arrive, or has.
pub async fn told_lately(tx: &mut Tx, value: &str, template: &str, since: DateTime<Utc>) -> Result<Option<Uuid>, Error> {
    let found = row!(
        tx,
        (Uuid,),
        "select id from message
         where contact_id is null and value = $1 and template = $2 and made_at > $3
           and state in ('queued', 'sending', 'sent', 'delivered', 'confirmed')
         order by made_at desc, id desc limit 1",
        value,
        template,
        since
    )?;
    Ok(found.map(|row| row.0))
}

/// Erases names, numbers and texts of the ledger of alerts that age out, and where staff were called until then; call it before they are marked.
pub async fn erase(tx: &mut Tx, before: DateTime<Utc>) -> Result<(), Error> {
    let office = tx.scope.code();
    execute!(
        tx,
        "update message set value = '' where office = $1 and contact_id is null and made_at < $2 and value <> ''",
        &office,
        before
    )?;
    execute!(
        tx,
        concat!("update message set value = '', reason = null where alert_id in (select id from ", aged_alerts!(), ")"),
        &office,
        before
    )?;
    execute!(
        tx,
        concat!(
            "update family_contact set name = '', kinship = '', ways = '[]', guardian_how = null, code_hash = null, code_how = null, rev = rev + 1
             where alert_id in (select id from ",
            aged_alerts!(),
            ")"
        ),
        &office,
        before
    )?;
    Ok(())
}

/// What went out to a contact counts as confirmed by a person.
pub async fn confirm(tx: &mut Tx, contact_id: Uuid, at: DateTime<Utc>) -> Result<(), Error> {
    execute!(
        tx,
        "update message set state = 'confirmed', ended_at = $2 where contact_id = $1 and state in ('sent', 'delivered', 'unknown')",
        contact_id,
        at
    )?;
    Ok(())
}
