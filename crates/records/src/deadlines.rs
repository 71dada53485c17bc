//! Deadlines as the engine counted them, the life of each, and the dates that it had before.

use crate::cases::CaseKey;
use crate::{Error, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;
use sqlx::types::Json;
use uuid::Uuid;

/// A deadline as it is stored.
#[derive(sqlx::FromRow, Clone)]
pub struct DeadlineRow {
    /// Id.
    pub id: Uuid,
    /// Rule.
    pub rule_id: String,
    /// The event counted from.
    pub event_id: Uuid,
    /// As only those behind the asylum wall see it.
    pub walled: bool,
    /// Version of the rule.
    pub rule_version: String,
    /// Colour.
    pub colour: String,
    /// Missing it loses a right.
    pub fatal: bool,
    /// How it warns: fatal, duty, target or info.
    pub warning_class: String,
    /// What the engine says of it: stands, superseded, possible, history or gone.
    pub standing: String,
    /// Its life: proposed, confirmed, warned, met, extended, superseded, waived or missed.
    pub status: String,
    /// Default, as an instant.
    pub due_at: Option<DateTime<Utc>>,
    /// Default, as a local date.
    pub due_on: Option<NaiveDate>,
    /// The date set in its place.
    pub set_date: Option<NaiveDate>,
    /// The day until which it was extended.
    pub extended_on: Option<NaiveDate>,
    /// The instant at which the standing date ends.
    pub ends_at: Option<DateTime<Utc>>,
    /// By what lists order it.
    pub order_at: Option<DateTime<Utc>>,
    /// IANA zone in which the date is read.
    pub time_zone: String,
    /// The engine's item, whole.
    pub item: Json<Value>,
    /// When it was last counted with another result.
    pub computed_at: DateTime<Utc>,
    /// Who recorded what it was last counted from.
    pub recorded_by: Uuid,
    /// Who confirmed it.
    pub confirmed_by: Option<Uuid>,
    /// When.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// Who ended it.
    pub ended_by: Option<Uuid>,
    /// When.
    pub ended_at: Option<DateTime<Utc>>,
    /// Why.
    pub ended_reason: Option<String>,
    /// The document that proves it.
    pub proof_document: Option<Uuid>,
    /// Revision.
    pub rev: i64,
}

/// A date that a deadline had, and what took its place.
#[derive(sqlx::FromRow, Clone)]
pub struct DateRow {
    /// Id.
    pub id: Uuid,
    /// The deadline.
    pub deadline_id: Uuid,
    /// When it changed.
    pub at: DateTime<Utc>,
    /// Who recorded what changed it.
    pub changed_by: Uuid,
    /// Why: the name of the act, or `rule_changed`.
    pub why: String,
    /// What the engine said before.
    pub old_standing: String,
    /// Its life before.
    pub old_status: String,
    /// Default before, as an instant.
    pub old_due_at: Option<DateTime<Utc>>,
    /// Default before, as a date.
    pub old_due_on: Option<NaiveDate>,
    /// Set date before.
    pub old_set_date: Option<NaiveDate>,
    /// Zone before.
    pub old_time_zone: String,
    /// What the engine says since.
    pub new_standing: String,
    /// Default since, as an instant.
    pub new_due_at: Option<DateTime<Utc>>,
    /// Default since, as a date.
    pub new_due_on: Option<NaiveDate>,
    /// Set date since.
    pub new_set_date: Option<NaiveDate>,
}

/// Every deadline of a case, on both sides of the wall: for counting anew. Who shows them chooses by [`CaseKey::inside_wall`].
pub async fn list(tx: &mut Tx, key: &CaseKey) -> Result<Vec<DeadlineRow>, Error> {
    rows!(
        tx,
        DeadlineRow,
        "select id, rule_id, event_id, walled, rule_version, colour, fatal, warning_class, standing, status, due_at, due_on, set_date, extended_on,
                ends_at, order_at, time_zone, item, computed_at, recorded_by, confirmed_by, confirmed_at, ended_by, ended_at, ended_reason, proof_document, rev
         from deadline where case_id = $1 order by order_at, rule_id, event_id, walled",
        key.id()
    )
}

/// The dates that the case's deadlines had, oldest first.
pub async fn dates(tx: &mut Tx, key: &CaseKey) -> Result<Vec<DateRow>, Error> {
    rows!(
        tx,
        DateRow,
        "select id, deadline_id, at, changed_by, why, old_standing, old_status, old_due_at, old_due_on, old_set_date, old_time_zone, new_standing,
                new_due_at, new_due_on, new_set_date
         from deadline_date where case_id = $1 order by at, id",
        key.id()
    )
}

/// The case of a deadline within the scope's office.
pub async fn case_of(tx: &mut Tx, deadline_id: Uuid) -> Result<Option<Uuid>, Error> {
    let office = tx.scope.code();
    let found = row!(
        tx,
        (Uuid,),
        "select c.id from deadline d join case_file c on c.id = d.case_id where d.id = $1 and c.office = $2",
        deadline_id,
        &office
    )?;
    Ok(found.map(|(id,)| id))
}

/// Open cases of the scope's office with an open deadline of a rule on either side of the wall, by id.
pub async fn cases_with(tx: &mut Tx, rule_id: &str) -> Result<Vec<Uuid>, Error> {
    let office = tx.scope.code();
    let found = rows!(
        tx,
        (Uuid,),
        "select distinct c.id from deadline d join case_file c on c.id = d.case_id
         where c.office = $1 and c.status <> 'closed' and d.rule_id = $2 and d.status in ('proposed', 'confirmed', 'warned')
         order by c.id",
        &office,
        rule_id
    )?;
    Ok(found.into_iter().map(|(id,)| id).collect())
}

/// Adds a deadline.
pub async fn add(tx: &mut Tx, key: &CaseKey, d: &DeadlineRow) -> Result<(), Error> {
    execute!(
        tx,
        "insert into deadline (id, case_id, rule_id, event_id, walled, rule_version, colour, fatal, standing, status, due_at, due_on, set_date, ends_at,
                order_at, time_zone, item, computed_at, recorded_by, warning_class, rev)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, 1)",
        d.id,
        key.id(),
        &d.rule_id,
        d.event_id,
        d.walled,
        &d.rule_version,
        &d.colour,
        d.fatal,
        &d.standing,
        &d.status,
        d.due_at,
        d.due_on,
        d.set_date,
        d.ends_at,
        d.order_at,
        &d.time_zone,
        &d.item,
        d.computed_at,
        d.recorded_by,
        &d.warning_class
    )?;
    Ok(())
}

/// Writes what counting anew gave. A confirmation or an ending that no longer holds is taken off by the caller.
pub async fn recount(tx: &mut Tx, key: &CaseKey, d: &DeadlineRow) -> Result<(), Error> {
    let n = execute!(
        tx,
        "update deadline set rule_version = $3, colour = $4, fatal = $5, standing = $6, status = $7, due_at = $8, due_on = $9, set_date = $10, ends_at = $11,
                order_at = $12, time_zone = $13, item = $14, computed_at = $15, recorded_by = $16, confirmed_by = $17, confirmed_at = $18, ended_by = $19,
                ended_at = $20, ended_reason = $21, proof_document = $22, warning_class = $23, rev = rev + 1
         where id = $1 and case_id = $2",
        d.id,
        key.id(),
        &d.rule_version,
        &d.colour,
        d.fatal,
        &d.standing,
        &d.status,
        d.due_at,
        d.due_on,
        d.set_date,
        d.ends_at,
        d.order_at,
        &d.time_zone,
        &d.item,
        d.computed_at,
        d.recorded_by,
        d.confirmed_by,
        d.confirmed_at,
        d.ended_by,
        d.ended_at,
        d.ended_reason.as_deref(),
        d.proof_document,
        &d.warning_class
    )?;
    if n == 1 { Ok(()) } else { Err(Error::Broken("a deadline that was listed is there")) }
}

/// Refreshes what is read beside an unchanged date: reasoning, questions, order and how it warns. No revision: nothing that a person decides on
/// changed.
pub async fn refresh(tx: &mut Tx, key: &CaseKey, d: &DeadlineRow) -> Result<(), Error> {
    let n = execute!(
        tx,
        "update deadline set item = $3, order_at = $4, warning_class = $5 where id = $1 and case_id = $2",
        d.id,
        key.id(),
        &d.item,
        d.order_at,
        &d.warning_class
    )?;
    if n == 1 { Ok(()) } else { Err(Error::Broken("a deadline that was listed is there")) }
}

/// A person was told of a confirmed date before it comes. Whoever decides on it meanwhile is not made stale.
pub async fn warn(tx: &mut Tx, key: &CaseKey, id: Uuid) -> Result<(), Error> {
    execute!(tx, "update deadline set status = 'warned' where id = $1 and case_id = $2 and status = 'confirmed'", id, key.id())?;
    Ok(())
}

/// Keeps the date that stood before.
pub async fn keep_date(tx: &mut Tx, key: &CaseKey, d: &DateRow) -> Result<(), Error> {
    execute!(
        tx,
        "insert into deadline_date (id, deadline_id, case_id, at, changed_by, why, old_standing, old_status, old_due_at, old_due_on, old_set_date,
                old_time_zone, new_standing, new_due_at, new_due_on, new_set_date)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        d.id,
        d.deadline_id,
        key.id(),
        d.at,
        d.changed_by,
        &d.why,
        &d.old_standing,
        &d.old_status,
        d.old_due_at,
        d.old_due_on,
        d.old_set_date,
        &d.old_time_zone,
        &d.new_standing,
        d.new_due_at,
        d.new_due_on,
        d.new_set_date
    )?;
    Ok(())
}

/// What a person decided on a deadline.
pub struct Decision<'a> {
    /// confirmed, met, extended, waived, missed or, reopened, proposed.
    pub status: &'a str,
    /// Who confirmed it.
    pub confirmed_by: Option<Uuid>,
    /// When.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// Who ended it.
    pub ended_by: Option<Uuid>,
    /// When.
    pub ended_at: Option<DateTime<Utc>>,
    /// Why.
    pub ended_reason: Option<&'a str>,
    /// Proof.
    pub proof_document: Option<Uuid>,
}

/// Records a decision; stale when `rev` differs.
pub async fn decide(tx: &mut Tx, key: &CaseKey, id: Uuid, rev: i64, d: &Decision<'_>) -> Result<(), Error> {
    let n = execute!(
        tx,
        "update deadline set status = $4, confirmed_by = $5, confirmed_at = $6, ended_by = $7, ended_at = $8, ended_reason = $9, proof_document = $10,
                rev = rev + 1
         where id = $1 and case_id = $2 and rev = $3",
        id,
        key.id(),
        rev,
        d.status,
        d.confirmed_by,
        d.confirmed_at,
        d.ended_by,
        d.ended_at,
        d.ended_reason,
        d.proof_document
    )?;
    if n == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// The earliest open red date that everybody may see; its protective twin comes first until an attorney confirms (4.10).
pub async fn earliest(tx: &mut Tx, key: &CaseKey) -> Result<Option<DateTime<Utc>>, Error> {
    let found = one!(
        tx,
        (Option<DateTime<Utc>>,),
        "select min(ends_at) from deadline
         where case_id = $1 and walled = false and status in ('proposed', 'confirmed', 'warned')
           and (colour = 'red' or (colour = 'amber' and warning_class = 'fatal'))",
        key.id()
    )?;
    Ok(found.0)
}

/// Keeps the next date of a case in its row.
pub async fn set_next(tx: &mut Tx, key: &CaseKey, next: Option<DateTime<Utc>>) -> Result<(), Error> {
    let n = execute!(tx, "update case_file set next_due_at = $2 where id = $1", key.id(), next)?;
    if n == 1 { Ok(()) } else { Err(Error::Broken("a case that was looked up is there")) }
}
