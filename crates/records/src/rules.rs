//! What an office adds to the shipped rules: its own rules, the confirmations of its attorneys, and by which rules each case was last counted.

use crate::cases::CaseKey;
use crate::{Error, Sql, Tx};
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

/// Notes by which rules the events of a case were counted that were not counted before.
pub async fn counted(tx: &mut Tx, key: &CaseKey, stamp: &str) -> Result<(), Error> {
    execute!(tx, "update event set counted_by = $2 where case_id = $1 and counted_by is null", key.id(), stamp)?;
    Ok(())
}

/// Notes that a case was counted by these rules whole: nothing waits in it.
pub async fn approved(tx: &mut Tx, key: &CaseKey, stamp: &str, at: DateTime<Utc>) -> Result<(), Error> {
    execute!(tx, "update event set counted_by = $2 where case_id = $1", key.id(), stamp)?;
    execute!(
        tx,
        "insert into case_pack (case_id, checksum, counted_at) values ($1, $2, $3)
         on conflict (case_id) do update set checksum = excluded.checksum, counted_at = excluded.counted_at, waits_outside = false, waits_inside = false",
        key.id(),
        stamp,
        at
    )?;
    Ok(())
}

/// On which sides of the asylum wall a change of rules waits in a case.
#[derive(Clone, Copy)]
pub struct Waits {
    /// As everybody sees it.
    pub outside: bool,
    /// As it is seen behind the wall.
    pub inside: bool,
}

/// Notes that a change of rules waits in a case.
pub async fn waits(tx: &mut Tx, key: &CaseKey, stamp: &str, waits: Waits, at: DateTime<Utc>) -> Result<(), Error> {
    execute!(
        tx,
        "insert into case_pack (case_id, checksum, counted_at, waits_outside, waits_inside) values ($1, $2, $3, $4, $5)
         on conflict (case_id) do update set waits_outside = excluded.waits_outside, waits_inside = excluded.waits_inside",
        key.id(),
        stamp,
        at,
        waits.outside,
        waits.inside
    )?;
    Ok(())
}

/// In how many open cases of the scope's office a change of rules waits, as its user sees each; only those of one member where one is named.
pub async fn waiting(tx: &mut Tx, owner: Option<Uuid>) -> Result<i64, Error> {
    let (office, reader) = (tx.scope.code(), tx.scope.user);
    let mut sql = Sql::new("select count(*) from case_pack p join case_file c on c.id = p.case_id");
    sql.bind("where c.office =", office).push("and c.status <> 'closed'");
    if let Some(owner) = owner {
        sql.bind("and c.owner_user =", owner);
    }
    let granted = "(select 1 from wall_open g where g.case_id = c.id and g.user_id =";
    sql.push("and ((p.waits_inside = true and exists").bind(granted, reader);
    sql.push(")) or (p.waits_outside = true and not exists").bind(granted, reader).push(")))");
    let rows: Vec<(i64,)> = sql.rows(tx).await?;
    Ok(rows.first().map_or(0, |(count,)| *count))
}

/// Cases of the scope's office, not closed, with an event that was last counted by other rules than these, by id.
pub async fn stale(tx: &mut Tx, stamp: &str, after: Option<Uuid>, limit: i64) -> Result<Vec<StaleCase>, Error> {
    let office = tx.scope.code();
    rows!(
        tx,
        StaleCase,
        "select c.id, c.folio from case_file c
         where c.office = $1 and c.status <> 'closed' and c.id > $3
           and exists (select 1 from event e where e.case_id = c.id and (e.counted_by is null or e.counted_by <> $2))
         order by c.id limit $4",
        &office,
        stamp,
        after.unwrap_or(Uuid::nil()),
        limit
    )
}

/// Whether the rules of a checksum are kept for the scope's office.
pub async fn is_kept(tx: &mut Tx, checksum: &str) -> Result<bool, Error> {
    let office = tx.scope.code();
    let found = one!(tx, (i64,), "select count(*) from kept_pack where office = $1 and checksum = $2", &office, checksum)?;
    Ok(found.0 > 0)
}

/// Keeps the rules of a checksum.
pub async fn keep(tx: &mut Tx, checksum: &str, rules: &Value, at: DateTime<Utc>) -> Result<(), Error> {
    let office = tx.scope.code();
    execute!(
        tx,
        "insert into kept_pack (office, checksum, rules, kept_at) values ($1, $2, $3, $4) on conflict (office, checksum) do nothing",
        &office,
        checksum,
        Json(rules),
        at
    )?;
    Ok(())
}

/// The rules of a checksum, where they are kept.
pub async fn kept(tx: &mut Tx, checksum: &str) -> Result<Option<Value>, Error> {
    let office = tx.scope.code();
    let found = row!(tx, (Json<Value>,), "select rules from kept_pack where office = $1 and checksum = $2", &office, checksum)?;
    Ok(found.map(|(rules,)| rules.0))
}

/// Whether the scope's office has compared its cases with the rules of a day.
pub async fn is_checked(tx: &mut Tx, day: NaiveDate, version: &str) -> Result<bool, Error> {
    let office = tx.scope.code();
    let found = one!(tx, (i64,), "select count(*) from rule_check where office = $1 and day = $2 and version = $3", &office, day, version)?;
    Ok(found.0 > 0)
}

/// Notes that the scope's office has compared its cases with the rules of a day; no day: it is owed again.
pub async fn checked(tx: &mut Tx, day: Option<NaiveDate>, version: &str, at: DateTime<Utc>) -> Result<(), Error> {
    let office = tx.scope.code();
    execute!(
        tx,
        "insert into rule_check (office, day, version, checked_at) values ($1, $2, $3, $4)
         on conflict (office) do update set day = excluded.day, version = excluded.version, checked_at = excluded.checked_at",
        &office,
        day,
        version,
        at
    )?;
    Ok(())
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
