//! Representatives and assignments.

use crate::cases::CaseKey;
use crate::{Error, Sql, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;
use sqlx::types::Json;
use uuid::Uuid;

/// A representative. `languages` and `courts` are codes between commas, so that one is found by `,code,`.
#[derive(sqlx::FromRow, Clone, PartialEq)]
pub struct RepresentativeRow {
    /// Id.
    pub id: Uuid,
    /// Office.
    pub office: String,
    /// Full name.
    pub name: String,
    /// Folded name.
    pub folded: String,
    /// Firm.
    pub firm: String,
    /// Bar state.
    pub bar_state: String,
    /// Bar number.
    pub bar_number: String,
    /// `,es,en,`.
    pub languages: String,
    /// `,DAL,HOU,`.
    pub courts: String,
    /// Telephone.
    pub phone: String,
    /// Mail.
    pub email: String,
    /// Cases at one time.
    pub capacity: i64,
    /// On leave until.
    pub leave_until: Option<NaiveDate>,
    /// Contract ends.
    pub contract_until: Option<NaiveDate>,
    /// Takes cases.
    pub active: bool,
    /// The representative's own account here, if any.
    pub user_id: Option<Uuid>,
    /// When added.
    pub created_at: DateTime<Utc>,
    /// Revision.
    pub rev: i64,
}

const COLUMNS: &str =
    "select id, office, name, folded, firm, bar_state, bar_number, languages, courts, phone, email, capacity, leave_until, contract_until,
        active, user_id, created_at, rev from representative r";

/// What narrows the roster.
#[derive(Default)]
pub struct Narrow {
    /// Folded name begins so.
    pub prefix: String,
    /// Speaks this language.
    pub language: Option<String>,
    /// Appears at this court.
    pub court: Option<String>,
    /// Only those with room.
    pub with_room: bool,
    /// Only those who take cases.
    pub active: bool,
}

/// A page of the roster by name.
pub async fn page(tx: &mut Tx, narrow: &Narrow, after: Option<(&str, Uuid)>, limit: i64) -> Result<Vec<RepresentativeRow>, Error> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind("where office =", tx.scope.code());
    if !narrow.prefix.is_empty() {
        sql.bind("and folded >=", narrow.prefix.as_str()).bind("and folded <", format!("{}\u{10ffff}", narrow.prefix));
    }
    if let Some(language) = &narrow.language {
        sql.bind("and languages like", format!("%,{language},%"));
    }
    if let Some(court) = &narrow.court {
        sql.bind("and courts like", format!("%,{court},%"));
    }
    if narrow.active {
        sql.bind("and active =", true);
    }
    if narrow.with_room {
        sql.push("and capacity > (select count(*) from assignment a where a.office = r.office and a.representative_id = r.id and a.state in ('offered', 'accepted', 'engaged'))");
    }
    if let Some((folded, id)) = after {
        sql.bind("and (folded, id) > (", folded).bind(",", id).push(")");
    }
    sql.bind("order by folded, id limit", limit);
    sql.rows(tx).await
}

/// One representative of the scope's office.
pub async fn get(tx: &mut Tx, id: Uuid) -> Result<Option<RepresentativeRow>, Error> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind("where id =", id).bind("and office =", tx.scope.code());
    Ok(sql.rows(tx).await?.pop())
}

/// The representative with a bar number.
pub async fn by_bar(tx: &mut Tx, state: &str, number: &str) -> Result<Option<RepresentativeRow>, Error> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind("where office =", tx.scope.code()).bind("and bar_state =", state).bind("and bar_number =", number);
    Ok(sql.rows(tx).await?.pop())
}

/// The whole roster, for an import's comparison.
pub async fn all(tx: &mut Tx) -> Result<Vec<RepresentativeRow>, Error> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind("where office =", tx.scope.code());
    sql.rows(tx).await
}

/// Adds a representative to the scope's office; `false` if the id is there already.
pub async fn add(tx: &mut Tx, r: &RepresentativeRow) -> Result<bool, Error> {
    let office = tx.scope.code();
    let n = execute!(
        tx,
        "insert into representative (id, office, name, folded, firm, bar_state, bar_number, languages, courts, phone, email, capacity, leave_until,
                contract_until, active, user_id, created_at, rev)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, 1) on conflict (id) do nothing",
        r.id,
        &office,
        &r.name,
        &r.folded,
        &r.firm,
        &r.bar_state,
        &r.bar_number,
        &r.languages,
        &r.courts,
        &r.phone,
        &r.email,
        r.capacity,
        r.leave_until,
        r.contract_until,
        r.active,
        r.user_id,
        r.created_at
    )?;
    Ok(n == 1)
}

/// Writes a representative anew; stale when `rev` differs.
pub async fn update(tx: &mut Tx, r: &RepresentativeRow, rev: i64) -> Result<(), Error> {
    let office = tx.scope.code();
    let n = execute!(
        tx,
        "update representative set name = $3, folded = $4, firm = $5, bar_state = $6, bar_number = $7, languages = $8, courts = $9, phone = $10, email = $11,
                capacity = $12, leave_until = $13, contract_until = $14, active = $15, user_id = $16, rev = rev + 1
         where id = $1 and office = $2 and rev = $17",
        r.id,
        &office,
        &r.name,
        &r.folded,
        &r.firm,
        &r.bar_state,
        &r.bar_number,
        &r.languages,
        &r.courts,
        &r.phone,
        &r.email,
        r.capacity,
        r.leave_until,
        r.contract_until,
        r.active,
        r.user_id,
        rev
    )?;
    if n == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Live assignments of each representative of the scope's office.
pub async fn loads(tx: &mut Tx) -> Result<Vec<(Uuid, i64)>, Error> {
    let office = tx.scope.code();
    rows!(
        tx,
        (Uuid, i64),
        "select representative_id, count(*) from assignment where office = $1 and state in ('offered', 'accepted', 'engaged') group by representative_id",
        &office
    )
}

/// An assignment.
#[derive(sqlx::FromRow, Clone)]
pub struct AssignmentRow {
    /// Id.
    pub id: Uuid,
    /// Case.
    pub case_id: Uuid,
    /// Representative.
    pub representative_id: Uuid,
    /// State.
    pub state: String,
    /// When offered.
    pub offered_at: DateTime<Utc>,
    /// By whom.
    pub offered_by: Uuid,
    /// When answered.
    pub answered_at: Option<DateTime<Utc>>,
    /// When engaged.
    pub engaged_at: Option<DateTime<Utc>>,
    /// When over.
    pub ended_at: Option<DateTime<Utc>>,
    /// Reason given in spite of findings, for a refusal or for the end.
    pub reason: Option<String>,
    /// What the conflict check found at the offer.
    pub findings: Json<Value>,
    /// Revision.
    pub rev: i64,
}

const ASSIGNMENT: &str = "select id, case_id, representative_id, state, offered_at, offered_by, answered_at, engaged_at, ended_at, reason, findings, rev from assignment";

/// Assignments of a case, newest first.
pub async fn of_case(tx: &mut Tx, key: &CaseKey) -> Result<Vec<AssignmentRow>, Error> {
    let mut sql = Sql::new(ASSIGNMENT);
    sql.bind("where case_id =", key.id()).push("order by offered_at desc, id desc");
    sql.rows(tx).await
}

/// An assignment of the scope's office.
pub async fn assignment(tx: &mut Tx, id: Uuid) -> Result<Option<AssignmentRow>, Error> {
    let mut sql = Sql::new(ASSIGNMENT);
    sql.bind("where id =", id).bind("and office =", tx.scope.code());
    Ok(sql.rows(tx).await?.pop())
}

/// Adds an assignment; `false` if the id is there already.
pub async fn offer(tx: &mut Tx, key: &CaseKey, a: &AssignmentRow) -> Result<bool, Error> {
    let n = execute!(
        tx,
        "insert into assignment (id, case_id, office, representative_id, state, offered_at, offered_by, answered_at, engaged_at, ended_at, reason, findings, rev)
         values ($1, $2, $3, $4, $5, $6, $7, null, null, null, $8, $9, 1) on conflict (id) do nothing",
        a.id,
        key.id(),
        key.office(),
        a.representative_id,
        &a.state,
        a.offered_at,
        a.offered_by,
        a.reason.as_deref(),
        Json(&a.findings.0)
    )?;
    Ok(n == 1)
}

/// Writes an assignment's state; stale when `rev` differs.
pub async fn set_state(tx: &mut Tx, key: &CaseKey, a: &AssignmentRow, rev: i64) -> Result<(), Error> {
    let n = execute!(
        tx,
        "update assignment set state = $3, answered_at = $4, engaged_at = $5, ended_at = $6, reason = $7, rev = rev + 1 where id = $1 and case_id = $2 and rev = $8",
        a.id,
        key.id(),
        &a.state,
        a.answered_at,
        a.engaged_at,
        a.ended_at,
        a.reason.as_deref(),
        rev
    )?;
    if n == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Names the engaged representative on the case, or takes the name off.
pub async fn engage(tx: &mut Tx, key: &CaseKey, representative: Option<Uuid>, at: DateTime<Utc>) -> Result<(), Error> {
    let n = execute!(
        tx,
        "update case_file set representative_id = $2, changed_at = $3, rev = rev + 1 where id = $1",
        key.id(),
        representative,
        at
    )?;
    if n == 1 { Ok(()) } else { Err(Error::Broken("a case to engage a representative for is missing")) }
}

/// Other open cases that the representative is engaged in and that came from the same alert.
pub async fn in_same_matter(tx: &mut Tx, key: &CaseKey, representative: Uuid) -> Result<i64, Error> {
    Ok(one!(
        tx,
        (i64,),
        "select count(*) from case_file c join case_file me on me.id = $1
         where c.id <> me.id and c.office = me.office and c.representative_id = $2 and c.status <> 'closed' and c.alert_id = me.alert_id",
        key.id(),
        representative
    )?
    .0)
}

/// Lets a user look behind the wall of a case.
pub async fn open_wall(
    tx: &mut Tx,
    key: &CaseKey,
    user: Uuid,
    source: &str,
    document: Option<Uuid>,
    at: DateTime<Utc>,
) -> Result<(), Error> {
    execute!(
        tx,
        "insert into wall_grant (case_id, user_id, source, document_id, granted_at, ended_at) values ($1, $2, $3, $4, $5, null)
         on conflict (case_id, user_id, source) do update set document_id = excluded.document_id, granted_at = excluded.granted_at, ended_at = null",
        key.id(),
        user,
        source,
        document,
        at
    )?;
    Ok(())
}

/// Ends grants of a source on a case.
pub async fn close_wall(tx: &mut Tx, key: &CaseKey, source: &str, at: DateTime<Utc>) -> Result<(), Error> {
    execute!(tx, "update wall_grant set ended_at = $3 where case_id = $1 and source = $2 and ended_at is null", key.id(), source, at)?;
    Ok(())
}

/// Languages of the case's person, ISO 639.
pub async fn person_languages(tx: &mut Tx, key: &CaseKey) -> Result<Vec<String>, Error> {
    let found = one!(
        tx,
        (Json<Vec<String>>,),
        "select p.languages from person p join case_file c on c.person_id = p.id where c.id = $1",
        key.id()
    )?;
    Ok(found.0.0)
}

/// Name and channels of the contacts of the case's person.
pub async fn contacts(tx: &mut Tx, key: &CaseKey) -> Result<Vec<(String, Json<Value>)>, Error> {
    rows!(tx, (String, Json<Value>), "select name, channels from contact where case_id = $1 and voided_at is null", key.id())
}

/// Names of the people whom the representative represents in other open cases, folded.
pub async fn represented_elsewhere(tx: &mut Tx, key: &CaseKey, representative: Uuid) -> Result<Vec<String>, Error> {
    let found = rows!(
        tx,
        (String,),
        "select folded_name from case_file where office = $1 and representative_id = $2 and status <> 'closed' and id <> $3",
        key.office(),
        representative,
        key.id()
    )?;
    Ok(found.into_iter().map(|(name,)| name).collect())
}

/// Names of the contacts in the representative's other open cases.
pub async fn contacts_elsewhere(tx: &mut Tx, key: &CaseKey, representative: Uuid) -> Result<Vec<String>, Error> {
    let found = rows!(
        tx,
        (String,),
        "select k.name from contact k join case_file c on c.id = k.case_id
         where c.office = $1 and c.representative_id = $2 and c.status <> 'closed' and c.id <> $3 and k.voided_at is null",
        key.office(),
        representative,
        key.id()
    )?;
    Ok(found.into_iter().map(|(name,)| name).collect())
}

/// Whether the case keeps a document that the key's holder sees.
pub async fn has_document(tx: &mut Tx, key: &CaseKey, document: Uuid) -> Result<bool, Error> {
    let found = one!(
        tx,
        (i64,),
        "select count(*) from document where case_id = $1 and id = $2 and (walled = false or $3)",
        key.id(),
        document,
        key.inside_wall()
    )?;
    Ok(found.0 > 0)
}

/// Names of some representatives of the scope's office.
pub async fn names(tx: &mut Tx, ids: &[Uuid]) -> Result<Vec<(Uuid, String)>, Error> {
    let office = tx.scope.code();
    let mut sql = Sql::new("select id, name from representative");
    sql.bind("where office =", office).bind_list("and id in", ids.iter().copied());
    sql.rows(tx).await
}
