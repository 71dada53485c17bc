//! What falls due on an alert, and who was called. A timer fires once: taking it and writing what it did are one transaction.

use crate::tx::On;
use crate::{Error, Tx};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// A timer. At most one stands for an alert.
#[derive(sqlx::FromRow, Clone)]
pub struct TimerRow {
    /// Id.
    pub id: Uuid,
    /// The alert.
    pub alert_id: Uuid,
    /// Office whose policy it follows.
    pub office: String,
    /// The step that it calls, from 0.
    pub step: i64,
    /// How often the last step was called again.
    pub round: i64,
    /// Since when the step waits, UTC.
    pub since: DateTime<Utc>,
    /// Why it falls due.
    pub because: String,
    /// When, UTC.
    pub due_at: DateTime<Utc>,
    /// Its alert is served second.
    pub second: bool,
    /// When it was written.
    pub made_at: DateTime<Utc>,
}

/// Writes a timer in the transaction of its cause.
pub async fn add(tx: &mut Tx, t: &TimerRow) -> Result<(), Error> {
    execute!(
        tx,
        "insert into timer (id, alert_id, office, step, round, since, because, due_at, second, made_at, fired_at, ended_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, null, null)",
        t.id,
        t.alert_id,
        &t.office,
        t.step,
        t.round,
        t.since,
        &t.because,
        t.due_at,
        t.second,
        t.made_at
    )?;
    Ok(())
}

/// The timer that stands for an alert.
pub async fn standing(tx: &mut Tx, alert_id: Uuid) -> Result<Option<TimerRow>, Error> {
    row!(
        tx,
        TimerRow,
        "select id, alert_id, office, step, round, since, because, due_at, second, made_at
         from timer
         where alert_id = $1 and fired_at is null and ended_at is null",
        alert_id
    )
}

/// Ends a timer before it fires; `false` if it has fired meanwhile.
pub async fn end(tx: &mut Tx, id: Uuid, at: DateTime<Utc>) -> Result<bool, Error> {
    Ok(execute!(tx, "update timer set ended_at = $2 where id = $1 and fired_at is null and ended_at is null", id, at)? == 1)
}

/// The timer of an alert that is served like any other from now on goes before those that are second.
pub async fn serve_first(tx: &mut Tx, alert_id: Uuid) -> Result<(), Error> {
    execute!(tx, "update timer set second = false where alert_id = $1 and fired_at is null and ended_at is null", alert_id)?;
    Ok(())
}

/// When the first timer falls due.
pub async fn next_due(tx: &mut Tx) -> Result<Option<DateTime<Utc>>, Error> {
    Ok(one!(tx, (Option<DateTime<Utc>>,), "select min(due_at) from timer where fired_at is null and ended_at is null")?.0)
}

macro_rules! take {
    ($lock:literal) => {
        concat!(
            "update timer set fired_at = $1
             where id = (select id from timer where due_at <= $1 and fired_at is null and ended_at is null order by second, due_at, id limit 1",
            $lock,
            ") and fired_at is null and ended_at is null
             returning id, alert_id, office, step, round, since, because, due_at, second, made_at"
        )
    };
}

/// Takes the timer that has been due longest, those of a flood only when no other is due: it counts as fired with this transaction's commit, or not at all. On PostgreSQL another process that takes at
/// the same moment passes over this one; SQLite has one writer.
pub async fn take(tx: &mut Tx, now: DateTime<Utc>) -> Result<Option<TimerRow>, Error> {
    let sql = match &tx.on {
        On::Sqlite(_) => take!(""),
        On::Postgres(_) => take!(" for update skip locked"),
    };
    row!(tx, TimerRow, sql, now)
}

/// A call, or why there was none.
#[derive(sqlx::FromRow, Clone)]
pub struct PageRow {
    /// Id.
    pub id: Uuid,
    /// The timer that fired.
    pub timer_id: Uuid,
    /// Place among the calls of that timer.
    pub place: i64,
    /// The alert.
    pub alert_id: Uuid,
    /// Office whose policy it follows.
    pub office: String,
    /// Step, from 0.
    pub step: i64,
    /// Round of the last step.
    pub round: i64,
    /// When, UTC.
    pub at: DateTime<Utc>,
    /// Whom the step calls.
    pub whom: String,
    /// The role, where it calls a role.
    pub role: Option<String>,
    /// The person.
    pub user_id: Option<Uuid>,
    /// The office.
    pub to_office: Option<String>,
    /// The way out that was taken.
    pub channel: Option<String>,
    /// What became of it.
    pub outcome: String,
    /// Why it was passed over.
    pub passed: Option<String>,
}

/// Writes a call in the transaction that fires its timer.
pub async fn add_page(tx: &mut Tx, p: &PageRow) -> Result<(), Error> {
    execute!(
        tx,
        "insert into page (id, timer_id, place, alert_id, office, step, round, at, whom, role, user_id, to_office, channel, outcome, passed)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)",
        p.id,
        p.timer_id,
        p.place,
        p.alert_id,
        &p.office,
        p.step,
        p.round,
        p.at,
        &p.whom,
        p.role.as_deref(),
        p.user_id,
        p.to_office.as_deref(),
        p.channel.as_deref(),
        &p.outcome,
        p.passed.as_deref()
    )?;
    Ok(())
}

/// Says by which message a call left.
pub async fn link(tx: &mut Tx, page_id: Uuid, message_id: Uuid) -> Result<(), Error> {
    execute!(
        tx,
        "insert into page_message (page_id, message_id) values ($1, $2) on conflict (page_id, message_id) do nothing",
        page_id,
        message_id
    )?;
    Ok(())
}

/// Calls that left by this message and by none that still may arrive, or has.
pub async fn lost(tx: &mut Tx, message_id: Uuid) -> Result<Vec<PageRow>, Error> {
    rows!(
        tx,
        PageRow,
        "select p.id, p.timer_id, p.place, p.alert_id, p.office, p.step, p.round, p.at, p.whom, p.role, p.user_id, p.to_office, p.channel, p.outcome, p.passed
         from page p join page_message l on l.page_id = p.id
         where l.message_id = $1 and p.outcome = 'sent'
           and not exists (select 1 from page_message o join message m on m.id = o.message_id
                           where o.page_id = p.id and m.state in ('queued', 'sending', 'sent', 'delivered', 'confirmed'))
         order by p.at, p.id",
        message_id
    )
}

/// Writes that a call reached nobody; `false` if that is written already.
pub async fn fail_page(tx: &mut Tx, id: Uuid) -> Result<bool, Error> {
    Ok(execute!(tx, "update page set outcome = 'failed' where id = $1 and outcome = 'sent'", id)? == 1)
}

/// Whether the firing that made a call is the alert's last, and nobody else was reached by it.
pub async fn reached_nobody(tx: &mut Tx, p: &PageRow) -> Result<bool, Error> {
    let found = one!(
        tx,
        (bool,),
        "select not exists (select 1 from page o where o.timer_id = $2 and o.outcome not in ('skipped', 'failed'))
            and not exists (select 1 from page o where o.alert_id = $1 and o.at > $3)",
        p.alert_id,
        p.timer_id,
        p.at
    )?;
    Ok(found.0)
}

/// The calls of an alert, oldest first.
pub async fn pages(tx: &mut Tx, alert_id: Uuid) -> Result<Vec<PageRow>, Error> {
    rows!(
        tx,
        PageRow,
        "select id, timer_id, place, alert_id, office, step, round, at, whom, role, user_id, to_office, channel, outcome, passed
         from page
         where alert_id = $1
         order by at, step, round, place",
        alert_id
    )
}

/// Tells an office that was called, so that it may take the alert over.
pub async fn call_office(tx: &mut Tx, alert_id: Uuid, office: &str) -> Result<(), Error> {
    execute!(
        tx,
        "insert into alert_told (alert_id, office, paged) values ($1, $2, true) on conflict (alert_id, office) do update set paged = true",
        alert_id,
        office
    )?;
    Ok(())
}
