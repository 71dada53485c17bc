//! More time asked for a deadline: asked, granted or refused. The date before stays among the dates that the deadline had.

use crate::cases::CaseKey;
use crate::{Error, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

/// A request for more time.
#[derive(sqlx::FromRow, Clone)]
pub struct ExtensionRow {
    /// Id.
    pub id: Uuid,
    /// The deadline.
    pub deadline_id: Uuid,
    /// asked, granted or refused.
    pub status: String,
    /// The day asked for.
    pub asked_for: Option<NaiveDate>,
    /// Who recorded the request.
    pub asked_by: Uuid,
    /// When.
    pub asked_at: DateTime<Utc>,
    /// Why.
    pub reason: String,
    /// The day granted.
    pub granted_until: Option<NaiveDate>,
    /// Who recorded the answer.
    pub answered_by: Option<Uuid>,
    /// When.
    pub answered_at: Option<DateTime<Utc>>,
    /// What the answer says.
    pub answer_reason: Option<String>,
    /// The paper that shows it.
    pub document_id: Option<Uuid>,
}

/// Requests of a case on both sides of the wall, oldest first. Who shows them chooses by the deadlines that the reader sees.
pub async fn list(tx: &mut Tx, key: &CaseKey) -> Result<Vec<ExtensionRow>, Error> {
    rows!(
        tx,
        ExtensionRow,
        "select id, deadline_id, status, asked_for, asked_by, asked_at, reason, granted_until, answered_by, answered_at, answer_reason, document_id
         from deadline_extension where case_id = $1 order by asked_at, id",
        key.id()
    )
}

/// The deadline of a request within the scope's office.
pub async fn deadline_of(tx: &mut Tx, id: Uuid) -> Result<Option<Uuid>, Error> {
    let office = tx.scope.code();
    let found = row!(
        tx,
        (Uuid,),
        "select e.deadline_id from deadline_extension e join case_file c on c.id = e.case_id where e.id = $1 and c.office = $2",
        id,
        &office
    )?;
    Ok(found.map(|(id,)| id))
}

/// Adds a request; `false` if the id is there already.
pub async fn ask(tx: &mut Tx, key: &CaseKey, e: &ExtensionRow) -> Result<bool, Error> {
    let n = execute!(
        tx,
        "insert into deadline_extension (id, deadline_id, case_id, status, asked_for, asked_by, asked_at, reason)
         values ($1, $2, $3, 'asked', $4, $5, $6, $7) on conflict (id) do nothing",
        e.id,
        e.deadline_id,
        key.id(),
        e.asked_for,
        e.asked_by,
        e.asked_at,
        &e.reason
    )?;
    Ok(n == 1)
}

/// Records the answer to a request; stale when it is answered already.
pub async fn answer(tx: &mut Tx, key: &CaseKey, e: &ExtensionRow) -> Result<(), Error> {
    let n = execute!(
        tx,
        "update deadline_extension set status = $3, granted_until = $4, answered_by = $5, answered_at = $6, answer_reason = $7, document_id = $8
         where id = $1 and case_id = $2 and status = 'asked'",
        e.id,
        key.id(),
        &e.status,
        e.granted_until,
        e.answered_by,
        e.answered_at,
        e.answer_reason.as_deref(),
        e.document_id
    )?;
    if n == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Puts the day granted in the place of the deadline's date. It is proposed again: a second person confirms it where a right can be lost.
pub async fn extend(tx: &mut Tx, key: &CaseKey, deadline: Uuid, on: NaiveDate, ends_at: DateTime<Utc>, by: Uuid) -> Result<(), Error> {
    let n = execute!(
        tx,
        "update deadline set extended_on = $3, ends_at = $4, order_at = $4, status = 'proposed', recorded_by = $5, confirmed_by = null, confirmed_at = null,
                rev = rev + 1
         where id = $1 and case_id = $2",
        deadline,
        key.id(),
        on,
        ends_at,
        by
    )?;
    if n == 1 { Ok(()) } else { Err(Error::Broken("a deadline that was listed is there")) }
}
