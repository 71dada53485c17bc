//! Drills: exercise alerts that a host sends through every real path, and what came of them.

use crate::{Error, Tx};
use chrono::{DateTime, Utc};
use serde_json::Value;
use sqlx::types::Json;
use uuid::Uuid;

/// A drill as it is stored.
#[derive(sqlx::FromRow, Clone)]
pub struct DrillRow {
    /// Id.
    pub id: Uuid,
    /// Office whose member began it.
    pub office: String,
    /// Who began it.
    pub by_name: String,
    /// When, UTC.
    pub started_at: DateTime<Utc>,
    /// How many alerts were to be sent.
    pub planned: i64,
    /// When it ended, UTC.
    pub ended_at: Option<DateTime<Utc>>,
    /// The host's figures.
    pub report: Option<Json<Value>>,
    /// How many alerts came in.
    pub received: i64,
}

/// An alert of a drill.
#[derive(sqlx::FromRow, Clone)]
pub struct DrillLine {
    /// The alert.
    pub id: Uuid,
    /// Its folio.
    pub folio: String,
    /// Office that answers for it.
    pub office: String,
    /// When it was received, UTC.
    pub received_at: DateTime<Utc>,
    /// When its escalation first fired, UTC.
    pub paged_at: Option<DateTime<Utc>>,
    /// When it was acknowledged, UTC.
    pub read_at: Option<DateTime<Utc>>,
}

/// Begins a drill of the scope's office; `false` if the id is there already.
pub async fn add(tx: &mut Tx, id: Uuid, by_name: &str, at: DateTime<Utc>, planned: i64) -> Result<bool, Error> {
    let me = tx.scope.code();
    let n = execute!(
        tx,
        "insert into drill (id, office, by_name, started_at, planned) values ($1, $2, $3, $4, $5) on conflict (id) do nothing",
        id,
        &me,
        by_name,
        at,
        planned
    )?;
    Ok(n == 1)
}

/// Keeps a token of a drill.
pub async fn add_token(tx: &mut Tx, drill: Uuid, token: &str, ends_at: DateTime<Utc>) -> Result<(), Error> {
    execute!(tx, "insert into exercise_token (token, ends_at, drill_id) values ($1, $2, $3)", token, ends_at, drill)?;
    Ok(())
}

/// Marks a new alert as one of a drill.
pub async fn join(tx: &mut Tx, alert: Uuid, drill: Uuid) -> Result<(), Error> {
    execute!(tx, "update alert set drill_id = $2 where id = $1 and exercise", alert, drill)?;
    Ok(())
}

/// The drill of an alert and the office that began it.
pub async fn of_alert(tx: &mut Tx, alert: Uuid) -> Result<Option<(Uuid, String)>, Error> {
    row!(tx, (Uuid, String), "select d.id, d.office from alert a join drill d on d.id = a.drill_id where a.id = $1", alert)
}

/// The office that began a drill that goes on.
pub async fn running(tx: &mut Tx, id: Uuid) -> Result<Option<String>, Error> {
    Ok(row!(tx, (String,), "select office from drill where id = $1 and ended_at is null", id)?.map(|found| found.0))
}

/// Whether the scope's office began a drill, ended or not.
pub async fn is_own(tx: &mut Tx, id: Uuid) -> Result<bool, Error> {
    let me = tx.scope.code();
    Ok(row!(tx, (Uuid,), "select id from drill where id = $1 and office = $2", id, &me)?.is_some())
}

/// Drills that the scope's office began or got alerts of, newest first.
pub async fn list(tx: &mut Tx, limit: i64) -> Result<Vec<DrillRow>, Error> {
    let me = tx.scope.code();
    rows!(
        tx,
        DrillRow,
        "select d.id, d.office, d.by_name, d.started_at, d.planned, d.ended_at, d.report,
                (select count(*) from alert a where a.drill_id = d.id) as received
         from drill d
         where d.office = $1 or exists (select 1 from alert a where a.drill_id = d.id and a.office = $1)
         order by d.started_at desc, d.id desc
         limit $2",
        &me,
        limit
    )
}

/// Every alert of a drill that the scope's office began.
pub async fn alerts(tx: &mut Tx, id: Uuid) -> Result<Vec<DrillLine>, Error> {
    let me = tx.scope.code();
    rows!(
        tx,
        DrillLine,
        "select a.id, a.folio, a.office, a.received_at, a.read_at, (select min(p.at) from page p where p.alert_id = a.id) as paged_at
         from alert a
         join drill d on d.id = a.drill_id
         where d.id = $1 and d.office = $2
         order by a.received_at, a.id",
        id,
        &me
    )
}

/// Ends a drill of the scope's office with the host's figures; `false`: it is over, or another office's.
pub async fn end(tx: &mut Tx, id: Uuid, at: DateTime<Utc>, report: &Value) -> Result<bool, Error> {
    let me = tx.scope.code();
    let n = execute!(
        tx,
        "update drill set ended_at = $3, report = $4 where id = $1 and office = $2 and ended_at is null",
        id,
        &me,
        at,
        Json(report)
    )?;
    if n == 1 {
        execute!(tx, "delete from exercise_token where drill_id = $1", id)?;
    }
    Ok(n == 1)
}

/// Closes what is open of a drill's alerts and ends their timers; answers their ids and offices.
pub async fn close_alerts(tx: &mut Tx, id: Uuid, at: DateTime<Utc>, reason: &str) -> Result<Vec<(Uuid, String)>, Error> {
    execute!(
        tx,
        "update timer set ended_at = $2
         where fired_at is null and ended_at is null and alert_id in (select a.id from alert a where a.drill_id = $1)",
        id,
        at
    )?;
    rows!(
        tx,
        (Uuid, String),
        "update alert
         set state_before = state, state = 'settled', handled_at = $2, close_reason = $3, lease_until = null, changed_at = $2, rev = rev + 1
         where drill_id = $1 and handled_at is null
         returning id, office",
        id,
        at,
        reason
    )
}
