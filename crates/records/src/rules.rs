//! What an office adds to the shipped rules: its own rules, the confirmations of its attorneys, and by which rules each case was last counted.

use crate::cases::CaseKey;
use crate::{Error, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;
use sqlx::types::Json;
use uuid::Uuid;

/// A rule that an office wrote.
#[derive(sqlx::FromRow, Clone)]
pub struct OfficeRuleRow {
    /// Id.
    pub id: Uuid,
    /// Id of the rule; that of a shipped rule takes its place.
    pub rule_id: String,
    /// The rule, whole.
    pub rule: Json<Value>,
    /// From when it counts.
    pub effective_from: NaiveDate,
    /// Who wrote it.
    pub author: Uuid,
    /// Name of the author.
    pub author_name: String,
    /// Why.
    pub reason: String,
    /// When it was written.
    pub written_at: DateTime<Utc>,
    /// When it was withdrawn.
    pub withdrawn_at: Option<DateTime<Utc>>,
    /// Who withdrew it.
    pub withdrawn_name: Option<String>,
    /// Why.
    pub withdrawn_reason: Option<String>,
    /// Revision.
    pub rev: i64,
}

/// A confirmation of a rule by an attorney of the office.
#[derive(sqlx::FromRow, Clone)]
pub struct ConfirmationRow {
    /// Id.
    pub id: Uuid,
    /// The rule.
    pub rule_id: String,
    /// The version confirmed.
    pub rule_version: String,
    /// The attorney.
    pub attorney: Uuid,
    /// Name of the attorney.
    pub attorney_name: String,
    /// The office's day.
    pub confirmed_on: NaiveDate,
    /// When.
    pub confirmed_at: DateTime<Utc>,
}

/// A case that was counted by other rules than those of today.
#[derive(sqlx::FromRow, Clone)]
pub struct StaleCase {
    /// The case.
    pub id: Uuid,
    /// Its folio.
    pub folio: String,
}

/// The rules that the scope's office wrote, withdrawn ones too, in the order in which they take effect.
pub async fn own(tx: &mut Tx) -> Result<Vec<OfficeRuleRow>, Error> {
    let office = tx.scope.code();
    rows!(
        tx,
        OfficeRuleRow,
        "select id, rule_id, rule, effective_from, author, author_name, reason, written_at, withdrawn_at, withdrawn_name, withdrawn_reason, rev
         from office_rule where office = $1 order by effective_from, written_at, id",
        &office
    )
}

/// Adds a rule of the scope's office; `false` if the id is there already.
pub async fn add(tx: &mut Tx, r: &OfficeRuleRow) -> Result<bool, Error> {
    let office = tx.scope.code();
    let n = execute!(
        tx,
        "insert into office_rule (id, office, rule_id, rule, effective_from, author, author_name, reason, written_at, rev)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1) on conflict (id) do nothing",
        r.id,
        &office,
        &r.rule_id,
        &r.rule,
        r.effective_from,
        r.author,
        &r.author_name,
        &r.reason,
        r.written_at
    )?;
    Ok(n == 1)
}

/// Withdraws a rule of the scope's office; stale when `rev` differs or it is withdrawn.
pub async fn withdraw(tx: &mut Tx, id: Uuid, rev: i64, at: DateTime<Utc>, name: &str, reason: &str) -> Result<(), Error> {
    let office = tx.scope.code();
    let n = execute!(
        tx,
        "update office_rule set withdrawn_at = $4, withdrawn_name = $5, withdrawn_reason = $6, rev = rev + 1
         where id = $1 and office = $2 and rev = $3 and withdrawn_at is null",
        id,
        &office,
        rev,
        at,
        name,
        reason
    )?;
    if n == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// The confirmations of the scope's office, oldest first.
pub async fn confirmations(tx: &mut Tx) -> Result<Vec<ConfirmationRow>, Error> {
    let office = tx.scope.code();
    rows!(
        tx,
        ConfirmationRow,
        "select id, rule_id, rule_version, attorney, attorney_name, confirmed_on, confirmed_at
         from rule_confirmation where office = $1 order by confirmed_at, id",
        &office
    )
}

/// Adds a confirmation; `false` if the id is there already.
pub async fn confirm(tx: &mut Tx, c: &ConfirmationRow) -> Result<bool, Error> {
    let office = tx.scope.code();
    let n = execute!(
        tx,
        "insert into rule_confirmation (id, office, rule_id, rule_version, attorney, attorney_name, confirmed_on, confirmed_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing",
        c.id,
        &office,
        &c.rule_id,
        &c.rule_version,
        c.attorney,
        &c.attorney_name,
        c.confirmed_on,
        c.confirmed_at
    )?;
    Ok(n == 1)
}

/// Notes by which rules a case was counted.
pub async fn counted(tx: &mut Tx, key: &CaseKey, checksum: &str, at: DateTime<Utc>) -> Result<(), Error> {
    execute!(
        tx,
        "insert into case_pack (case_id, checksum, counted_at) values ($1, $2, $3)
         on conflict (case_id) do update set checksum = excluded.checksum, counted_at = excluded.counted_at",
        key.id(),
        checksum,
        at
    )?;
    Ok(())
}

/// Cases of the scope's office with an event, not closed, that were last counted by other rules than these, by id.
pub async fn stale(tx: &mut Tx, checksum: &str, after: Option<Uuid>, limit: i64) -> Result<Vec<StaleCase>, Error> {
    let office = tx.scope.code();
    rows!(
        tx,
        StaleCase,
        "select c.id, c.folio from case_file c
         left join case_pack p on p.case_id = c.id
         where c.office = $1 and c.status <> 'closed' and c.id > $3 and (p.checksum is null or p.checksum <> $2)
           and exists (select 1 from event e where e.case_id = c.id)
         order by c.id limit $4",
        &office,
        checksum,
        after.unwrap_or(Uuid::nil()),
        limit
    )
}

/// Whether the scope's user stands behind the asylum wall of any case of the office.
pub async fn behind_a_wall(tx: &mut Tx) -> Result<bool, Error> {
    let (office, user) = (tx.scope.code(), tx.scope.user);
    let found = one!(
        tx,
        (i64,),
        "select count(*) from wall_open w join case_file c on c.id = w.case_id
         where w.user_id = $1 and c.office = $2",
        user,
        &office
    )?;
    Ok(found.0 > 0)
}
