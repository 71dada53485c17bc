//! Steps of a case, and what of it is behind the asylum wall.

use crate::cases::CaseKey;
use crate::{Error, Tx};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// A step that a case entered.
#[derive(sqlx::FromRow, Clone)]
pub struct StepRow {
    /// Id.
    pub id: Uuid,
    /// The step (transitions.json).
    pub step: String,
    /// The step that it was entered from.
    pub from_step: Option<String>,
    /// Behind the asylum wall.
    pub walled: bool,
    /// When.
    pub entered_at: DateTime<Utc>,
    /// When it was left; `None`: open.
    pub left_at: Option<DateTime<Utc>>,
    /// Who moved the case; `None`: an event did.
    pub by_user: Option<Uuid>,
    /// The manager's reason, of a move that the file does not list.
    pub reason: Option<String>,
}

/// Steps of a case that the scope may see, in the order in which they were entered.
pub async fn of_case(tx: &mut Tx, key: &CaseKey) -> Result<Vec<StepRow>, Error> {
    rows!(
        tx,
        StepRow,
        "select id, step, from_step, walled, entered_at, left_at, by_user, reason
         from case_step where case_id = $1 and (walled = false or $2) order by entered_at, id",
        key.id(),
        key.inside_wall()
    )
}

/// Enters a step.
pub async fn enter(tx: &mut Tx, key: &CaseKey, s: &StepRow) -> Result<(), Error> {
    execute!(
        tx,
        "insert into case_step (id, case_id, step, from_step, walled, entered_at, by_user, reason) values ($1, $2, $3, $4, $5, $6, $7, $8)",
        s.id,
        key.id(),
        &s.step,
        s.from_step.as_deref(),
        s.walled,
        s.entered_at,
        s.by_user,
        s.reason.as_deref()
    )?;
    Ok(())
}

/// Leaves an open step.
pub async fn leave(tx: &mut Tx, key: &CaseKey, id: Uuid, at: DateTime<Utc>) -> Result<(), Error> {
    execute!(tx, "update case_step set left_at = $3 where case_id = $1 and id = $2 and left_at is null", key.id(), id, at)?;
    Ok(())
}

/// Remembers that a row is behind the wall of its case, so that its entries in the case's history are too.
pub async fn seal(tx: &mut Tx, key: &CaseKey, subject: Uuid) -> Result<(), Error> {
    execute!(tx, "insert into walled_subject (subject, case_id) values ($1, $2) on conflict (subject) do nothing", subject, key.id())?;
    Ok(())
}

/// A side matter that a person closed.
#[derive(sqlx::FromRow, Clone)]
pub struct ClosingRow {
    /// Id.
    pub id: Uuid,
    /// `X1` to `X7`.
    pub overlay: String,
    /// When.
    pub closed_at: DateTime<Utc>,
    /// Who.
    pub by_user: Uuid,
    /// How it ended.
    pub reason: String,
}

/// The side matters of a case that were closed, oldest first.
pub async fn closings(tx: &mut Tx, key: &CaseKey) -> Result<Vec<ClosingRow>, Error> {
    rows!(
        tx,
        ClosingRow,
        "select id, overlay, closed_at, by_user, reason from overlay_closing where case_id = $1 order by closed_at, id",
        key.id()
    )
}

/// Closes a side matter.
pub async fn close_overlay(tx: &mut Tx, key: &CaseKey, c: &ClosingRow) -> Result<(), Error> {
    execute!(
        tx,
        "insert into overlay_closing (id, case_id, overlay, closed_at, by_user, reason) values ($1, $2, $3, $4, $5, $6)",
        c.id,
        key.id(),
        &c.overlay,
        c.closed_at,
        c.by_user,
        &c.reason
    )?;
    Ok(())
}
