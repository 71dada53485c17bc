//! Cases: the look-up that gives a key, the row, and what its lists keep.

pub mod list;
pub mod search;

use crate::{Error, Tx, tx::On};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// An instant after every other that a record can hold: where a list that is read backwards begins.
pub(crate) fn far() -> DateTime<Utc> {
    DateTime::from_timestamp(253_402_300_799, 0).unwrap_or(DateTime::<Utc>::MAX_UTC)
}

/// Proof that a case was found within the transaction's scope. Every statement on a row under a case asks for one, and only [`look_up`] gives it.
#[derive(Clone)]
pub struct CaseKey {
    id: Uuid,
    office: String,
    inside_wall: bool,
}

impl CaseKey {
    /// The case.
    #[must_use]
    pub fn id(&self) -> Uuid {
        self.id
    }
    /// Its office.
    #[must_use]
    pub fn office(&self) -> &str {
        &self.office
    }
    /// The same case as everybody outside its asylum wall sees it: for papers, which never carry what is behind it.
    #[must_use]
    pub fn outside(&self) -> Self {
        Self { inside_wall: false, ..self.clone() }
    }
    /// Whether the scope's user may see what is behind the asylum wall of this case.
    #[must_use]
    pub fn inside_wall(&self) -> bool {
        self.inside_wall
    }
}

/// A case as it is stored.
#[derive(sqlx::FromRow, Clone)]
pub struct CaseRow {
    /// Id.
    pub id: Uuid,
    /// Accountable office.
    pub office: String,
    /// Folio for people.
    pub folio: String,
    /// The person.
    pub person_id: Uuid,
    /// The alert that it was opened from.
    pub alert_id: Option<Uuid>,
    /// migration, penal, administrative, human_rights, labour or civil.
    pub ambito: String,
    /// open, on_hold, closed or reopened.
    pub status: String,
    /// Open step entered last (transitions.json).
    pub step: String,
    /// Stage derived from it.
    pub stage: String,
    /// normal, high or urgent.
    pub risk: String,
    /// Accountable user.
    pub owner_user: Uuid,
    /// Engaged representative.
    pub representative_id: Option<Uuid>,
    /// Name as lists show it.
    pub shown_name: String,
    /// Name as lists sort it.
    pub folded_name: String,
    /// A-number, nine digits.
    pub a_number: Option<String>,
    /// Custody state, derived from the placements.
    pub custody: String,
    /// Facility of the open placement.
    pub facility_id: Option<String>,
    /// IANA zone of the matter: of the place of custody, else of the office.
    pub time_zone: String,
    /// When it was opened.
    pub opened_at: DateTime<Utc>,
    /// Last change.
    pub changed_at: DateTime<Utc>,
    /// When it was closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// Why.
    pub close_reason: Option<String>,
    /// Earliest open red date or protective twin that is not walled, as an instant.
    pub next_due_at: Option<DateTime<Utc>>,
    /// Revision.
    pub rev: i64,
}

/// Looks a case up in the scope's office. Outside it: `None`.
///
/// In a transaction that may change it the case is held until the end, so that acts on one case come one after the other and each reads what the one
/// before wrote. It is held before anything else of it is read, and before the head of the audit chain.
pub async fn look_up(tx: &mut Tx, id: Uuid) -> Result<Option<CaseKey>, Error> {
    let (office, user) = (tx.scope.code(), tx.scope.user);
    hold(tx, id, &office).await?;
    let found = row!(
        tx,
        (i64,),
        "select (select count(*) from wall_open w where w.case_id = c.id and w.user_id = $3)
         from case_file c where c.id = $1 and c.office = $2",
        id,
        &office,
        user
    )?;
    Ok(found.map(|(grants,)| CaseKey { id, office, inside_wall: grants > 0 }))
}

/// Waits until no other act holds the case. SQLite has one writer; on PostgreSQL each statement would else read what was committed when it began, and two
/// acts would both find room for what only one may add. Rows under the case may still be added by those who do not look it up.
async fn hold(tx: &mut Tx, id: Uuid, office: &str) -> Result<(), Error> {
    if tx.holds && matches!(tx.on, On::Postgres(_)) {
        row!(tx, (Uuid,), "select id from case_file where id = $1 and office = $2 for no key update", id, office)?;
    }
    Ok(())
}

/// The row of a case.
pub async fn get(tx: &mut Tx, key: &CaseKey) -> Result<CaseRow, Error> {
    one!(
        tx,
        CaseRow,
        "select id, office, folio, person_id, alert_id, ambito, status, step, stage, risk, owner_user, representative_id, shown_name, folded_name, a_number,
                custody, facility_id, time_zone, opened_at, changed_at, closed_at, close_reason, next_due_at, rev
         from case_file where id = $1",
        key.id
    )
}

/// Adds a case to the scope's office; `false` if the id is there already.
pub async fn add(tx: &mut Tx, c: &CaseRow) -> Result<bool, Error> {
    if c.office != tx.scope.code() {
        return Err(Error::Broken("a case is added to the scope's office"));
    }
    let n = execute!(
        tx,
        "insert into case_file (id, office, folio, person_id, alert_id, ambito, status, step, stage, risk, owner_user, representative_id, shown_name,
                folded_name, a_number, custody, facility_id, time_zone, opened_at, changed_at, closed_at, close_reason, next_due_at, rev)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, 1)
         on conflict (id) do nothing",
        c.id,
        &c.office,
        &c.folio,
        c.person_id,
        c.alert_id,
        &c.ambito,
        &c.status,
        &c.step,
        &c.stage,
        &c.risk,
        c.owner_user,
        c.representative_id,
        &c.shown_name,
        &c.folded_name,
        c.a_number.as_deref(),
        &c.custody,
        c.facility_id.as_deref(),
        &c.time_zone,
        c.opened_at,
        c.changed_at,
        c.closed_at,
        c.close_reason.as_deref(),
        c.next_due_at
    )?;
    Ok(n == 1)
}

/// The words that a case is found by, anew.
pub async fn set_words(tx: &mut Tx, key: &CaseKey, words: &[String]) -> Result<(), Error> {
    execute!(tx, "delete from case_word where case_id = $1", key.id)?;
    for word in words {
        execute!(
            tx,
            "insert into case_word (office, word, case_id) values ($1, $2, $3) on conflict do nothing",
            &key.office,
            word,
            key.id
        )?;
    }
    Ok(())
}

/// The next folio serial of the scope's office in a year.
pub async fn next_serial(tx: &mut Tx, year: i64) -> Result<i64, Error> {
    let office = tx.scope.code();
    Ok(one!(
        tx,
        (i64,),
        "insert into folio_serial (office, year, last) values ($1, $2, 1)
         on conflict (office, year) do update set last = folio_serial.last + 1 returning last",
        &office,
        year
    )?
    .0)
}

/// What a list shows of the person, anew. The case counts as changed.
pub async fn set_name(
    tx: &mut Tx,
    key: &CaseKey,
    shown: &str,
    folded: &str,
    a_number: Option<&str>,
    at: DateTime<Utc>,
) -> Result<(), Error> {
    execute!(
        tx,
        "update case_file set shown_name = $2, folded_name = $3, a_number = $4, changed_at = $5 where id = $1",
        key.id,
        shown,
        folded,
        a_number,
        at
    )?;
    Ok(())
}

/// The case counts as changed.
pub async fn touch(tx: &mut Tx, key: &CaseKey, at: DateTime<Utc>) -> Result<(), Error> {
    execute!(tx, "update case_file set changed_at = $2 where id = $1", key.id, at)?;
    Ok(())
}

/// Field of law and risk; stale when `rev` differs.
pub async fn set_matter(tx: &mut Tx, key: &CaseKey, ambito: &str, risk: &str, at: DateTime<Utc>, rev: i64) -> Result<(), Error> {
    fresh(execute!(
        tx,
        "update case_file set ambito = $2, risk = $3, changed_at = $4, rev = rev + 1 where id = $1 and rev = $5",
        key.id,
        ambito,
        risk,
        at,
        rev
    )?)
}

/// Status, with the reason of a closing; stale when `rev` differs.
pub async fn set_status(
    tx: &mut Tx,
    key: &CaseKey,
    status: &str,
    closed: Option<(DateTime<Utc>, &str)>,
    at: DateTime<Utc>,
    rev: i64,
) -> Result<(), Error> {
    fresh(execute!(
        tx,
        "update case_file set status = $2, closed_at = $3, close_reason = $4, changed_at = $5, rev = rev + 1 where id = $1 and rev = $6",
        key.id,
        status,
        closed.map(|c| c.0),
        closed.map(|c| c.1),
        at,
        rev
    )?)
}

/// The accountable user; stale when `rev` differs.
pub async fn set_owner(tx: &mut Tx, key: &CaseKey, owner: Uuid, at: DateTime<Utc>, rev: i64) -> Result<(), Error> {
    fresh(execute!(
        tx,
        "update case_file set owner_user = $2, changed_at = $3, rev = rev + 1 where id = $1 and rev = $4",
        key.id,
        owner,
        at,
        rev
    )?)
}

/// The step outside the wall that was entered last, and the stage derived from it.
pub async fn set_step(tx: &mut Tx, key: &CaseKey, step: &str, stage: &str, at: DateTime<Utc>) -> Result<(), Error> {
    execute!(tx, "update case_file set step = $2, stage = $3, changed_at = $4, rev = rev + 1 where id = $1", key.id, step, stage, at)?;
    Ok(())
}

/// One row was changed, or it was read at an older revision.
fn fresh(rows: u64) -> Result<(), Error> {
    if rows == 1 { Ok(()) } else { Err(Error::Stale) }
}
