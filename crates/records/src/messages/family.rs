//! Contacts of alerts as the family ledger knows them, and how their matter stands.

use crate::tx::On;
use crate::{Error, Sql, Tx};
use chrono::{DateTime, Utc};
use serde_json::Value;
use sqlx::types::Json;
use uuid::Uuid;

/// Somebody whom an alert names, as the ledger knows them.
#[derive(sqlx::FromRow, Clone)]
pub struct FamilyRow {
    /// Id.
    pub id: Uuid,
    /// The alert.
    pub alert_id: Uuid,
    /// Place among the alert's contacts.
    pub place: i64,
    /// Name.
    pub name: String,
    /// What they are to the person.
    pub kinship: String,
    /// `es` or `en`.
    pub language: String,
    /// plain or discreet.
    pub wording: String,
    /// nothing, coarse or everything.
    pub may_be_told: String,
    /// Ways in order, each with its number or address.
    pub ways: Json<Value>,
    /// When they were verified as a guardian.
    pub guardian_at: Option<DateTime<Utc>>,
    /// Who verified it.
    pub guardian_by: Option<String>,
    /// How.
    pub guardian_how: Option<String>,
    /// When a status code was given.
    pub code_at: Option<DateTime<Utc>>,
    /// Who gave it.
    pub code_by: Option<String>,
    /// The challenge that was answered.
    pub code_how: Option<String>,
    /// The officer's reason, where the person's own word does not cover it.
    pub code_reason: Option<String>,
    /// When the office promised to call.
    pub next_contact_at: Option<DateTime<Utc>>,
    /// By when they should have confirmed.
    pub confirm_by: Option<DateTime<Utc>>,
    /// Since when somebody of the office should telephone.
    pub task_at: Option<DateTime<Utc>>,
    /// When a person said that they know.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// Who wrote that down; empty: they answered the message themselves.
    pub confirmed_by: Option<String>,
    /// Revision.
    pub rev: i64,
}

const FAMILY: &str =
    "select id, alert_id, place, name, kinship, language, wording, may_be_told, ways, guardian_at, guardian_by, guardian_how,
        code_at, code_by, code_how, code_reason, next_contact_at, confirm_by, task_at, confirmed_at, confirmed_by, rev
 from family_contact";

/// The contacts of an alert, in the person's order.
pub async fn family(tx: &mut Tx, alert_id: Uuid) -> Result<Vec<FamilyRow>, Error> {
    let mut sql = Sql::new(FAMILY);
    sql.bind("where alert_id =", alert_id).push("order by place");
    sql.rows(tx).await
}

/// One contact. The caller looks its alert up within the scope.
pub async fn contact(tx: &mut Tx, id: Uuid) -> Result<Option<FamilyRow>, Error> {
    let mut sql = Sql::new(FAMILY);
    sql.bind("where id =", id);
    Ok(sql.rows(tx).await?.pop())
}

/// The contact of a status code that still opens something, and the alert that tells how it stands: the contact's own, or the one of which that is a
/// duplicate. It has not ended, or ended after `since`, and has not aged out.
pub async fn by_code(tx: &mut Tx, code_hash: &str, since: DateTime<Utc>) -> Result<Option<(Uuid, Uuid)>, Error> {
    row!(
        tx,
        (Uuid, Uuid),
        "with recursive line (contact_id, alert_id, same_as) as (
            select f.id, a.id, a.duplicate_of
            from family_contact f join alert a on a.id = f.alert_id
            where f.code_hash = $1 and a.erased_at is null and f.may_be_told <> 'nothing'
            union
            select l.contact_id, a.id, a.duplicate_of from line l join alert a on a.id = l.same_as
         )
         select l.contact_id, l.alert_id
         from line l join alert a on a.id = l.alert_id left join case_file c on c.id = a.case_id
         where l.same_as is null
           and (a.handled_at is null or a.handled_at > $2 or (c.id is not null and (c.closed_at is null or c.closed_at > $2)))",
        code_hash,
        since
    )
}

/// Adds a contact; `false` if that place of the alert is taken already.
pub async fn add_contact(tx: &mut Tx, f: &FamilyRow) -> Result<bool, Error> {
    let n = execute!(
        tx,
        "insert into family_contact (id, alert_id, place, name, kinship, language, wording, may_be_told, ways, rev)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1) on conflict (alert_id, place) do nothing",
        f.id,
        f.alert_id,
        f.place,
        &f.name,
        &f.kinship,
        &f.language,
        &f.wording,
        &f.may_be_told,
        &f.ways
    )?;
    Ok(n == 1)
}

/// Writes what staff noted of a contact; stale when `rev` differs.
pub async fn update_contact(tx: &mut Tx, f: &FamilyRow, rev: i64) -> Result<(), Error> {
    let n = execute!(
        tx,
        "update family_contact
         set guardian_at = $3, guardian_by = $4, guardian_how = $5, next_contact_at = $6, confirmed_at = $7, confirmed_by = $8, rev = rev + 1
         where id = $1 and rev = $2",
        f.id,
        rev,
        f.guardian_at,
        f.guardian_by.as_deref(),
        f.guardian_how.as_deref(),
        f.next_contact_at,
        f.confirmed_at,
        f.confirmed_by.as_deref()
    )?;
    if n == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// A status code that was given: its hash, by whom, after which challenge, and the officer's reason where one was needed.
pub struct CodeGiven<'a> {
    /// The stored form.
    pub hash: &'a str,
    /// Who gave it.
    pub by: &'a str,
    /// The challenge that was answered.
    pub how: &'a str,
    /// Why, where the person's own word does not cover it.
    pub reason: Option<&'a str>,
}

/// Keeps a status code; the one before ends.
pub async fn set_code(tx: &mut Tx, id: Uuid, given: &CodeGiven<'_>, at: DateTime<Utc>) -> Result<(), Error> {
    execute!(
        tx,
        "update family_contact set code_hash = $2, code_at = $3, code_by = $4, code_how = $5, code_reason = $6, rev = rev + 1 where id = $1",
        id,
        given.hash,
        at,
        given.by,
        given.how,
        given.reason
    )?;
    Ok(())
}

/// Ends the status code of a contact; stale when `rev` differs.
pub async fn end_code(tx: &mut Tx, id: Uuid, rev: i64) -> Result<(), Error> {
    let n = execute!(
        tx,
        "update family_contact set code_hash = null, code_at = null, code_by = null, code_how = null, code_reason = null, rev = rev + 1
         where id = $1 and rev = $2",
        id,
        rev
    )?;
    if n == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Says by when a contact should confirm, unless that stands already.
pub async fn confirm_by(tx: &mut Tx, id: Uuid, at: DateTime<Utc>) -> Result<(), Error> {
    execute!(
        tx,
        "update family_contact set confirm_by = $2 where id = $1 and confirmed_at is null and (confirm_by is null or confirm_by > $2)",
        id,
        at
    )?;
    Ok(())
}

macro_rules! unconfirmed {
    ($lock:literal) => {
        concat!(
            "update family_contact set task_at = $1, rev = rev + 1
             where id = (select id from family_contact where confirm_by <= $1 and task_at is null and confirmed_at is null order by confirm_by, id limit 1",
            $lock,
            ") and task_at is null and confirmed_at is null
             returning id, alert_id"
        )
    };
}

/// A contact who has not confirmed in time, taken once; its alert's office comes with it.
pub async fn take_unconfirmed(tx: &mut Tx, now: DateTime<Utc>) -> Result<Option<(Uuid, Uuid, String)>, Error> {
    let sql = match &tx.on {
        On::Sqlite(_) => unconfirmed!(""),
        On::Postgres(_) => unconfirmed!(" for update skip locked"),
    };
    let Some((id, alert_id)) = row!(tx, (Uuid, Uuid), sql, now)? else { return Ok(None) };
    let office = one!(tx, (String,), "select office from alert where id = $1", alert_id)?.0;
    Ok(Some((id, alert_id, office)))
}

/// What a family may know of a case: when it was closed, and whether a lawyer is engaged, a visit was made, and a place is known.
#[derive(sqlx::FromRow, Clone)]
pub struct CaseStands {
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// A representative is engaged.
    pub lawyer: bool,
    /// Somebody of the consulate was with the person.
    pub visited: bool,
    /// A placement stands.
    pub located: bool,
}

/// The office of a case, for a family's question: what the person said there decides, whichever office it is.
pub async fn office_of_case(tx: &mut Tx, case_id: Uuid) -> Result<Option<String>, Error> {
    Ok(row!(tx, (String,), "select office from case_file where id = $1", case_id)?.map(|found| found.0))
}

/// How a case stands in the coarsest words; `None`: it is not of the scope's office.
pub async fn case_stands(tx: &mut Tx, case_id: Uuid) -> Result<Option<CaseStands>, Error> {
    let office = tx.scope.code();
    row!(
        tx,
        CaseStands,
        "select c.closed_at,
                exists (select 1 from assignment s where s.case_id = c.id and s.state = 'engaged') as lawyer,
                exists (select 1 from event e where e.case_id = c.id and e.event_type = 'consular.visit_done' and e.retired_at is null and not e.walled) as visited,
                exists (select 1 from placement p where p.case_id = c.id and p.book_out is null and p.voided_at is null) as located
         from case_file c where c.id = $1 and c.office = $2",
        case_id,
        &office
    )
}
