//! Consents and disclosures of a case: written once.

use crate::cases::CaseKey;
use crate::{Error, Tx};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// An answer of the person.
#[derive(sqlx::FromRow, Clone)]
pub struct ConsentRow {
    /// Id.
    pub id: Uuid,
    /// What is agreed to.
    pub kind: String,
    /// given, refused, withdrawn or overridden.
    pub answer: String,
    /// How it was said.
    pub how: String,
    /// Who witnessed it.
    pub witness: Option<String>,
    /// What else is to be known.
    pub remark: Option<String>,
    /// When it was said.
    pub at: DateTime<Utc>,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// Who recorded it.
    pub by_user: Uuid,
    /// The contact that it is for; none: all.
    pub contact_id: Option<Uuid>,
    /// What that contact may be told.
    pub level: Option<String>,
    /// staff or press.
    pub source: String,
}

/// Consents of a case, newest first.
pub async fn of_case(tx: &mut Tx, key: &CaseKey) -> Result<Vec<ConsentRow>, Error> {
    rows!(
        tx,
        ConsentRow,
        "select id, kind, answer, how, witness, remark, at, recorded_at, by_user, contact_id, level, source
         from consent where case_id = $1 order by at desc, id desc",
        key.id()
    )
}

/// Records an answer; `false` if the id is there already.
pub async fn add(tx: &mut Tx, key: &CaseKey, c: &ConsentRow) -> Result<bool, Error> {
    let n = execute!(
        tx,
        "insert into consent (id, case_id, kind, answer, how, witness, remark, at, recorded_at, by_user, contact_id, level, source)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict (id) do nothing",
        c.id,
        key.id(),
        &c.kind,
        &c.answer,
        &c.how,
        c.witness.as_deref(),
        c.remark.as_deref(),
        c.at,
        c.recorded_at,
        c.by_user,
        c.contact_id,
        c.level.as_deref(),
        &c.source
    )?;
    Ok(n == 1)
}

/// What was said to whom.
#[derive(sqlx::FromRow, Clone)]
pub struct DisclosureRow {
    /// Id.
    pub id: Uuid,
    /// contact, lawyer, authority or other.
    pub told_kind: String,
    /// The contact, if one.
    pub contact_id: Option<Uuid>,
    /// Name given.
    pub told_name: String,
    /// Agency, of an authority.
    pub agency: Option<String>,
    /// Paper that they showed.
    pub paper_shown: Option<String>,
    /// How they showed who they are.
    pub verified_how: String,
    /// What was said.
    pub said: String,
    /// How it was said.
    pub how: String,
    /// When.
    pub at: DateTime<Utc>,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// Who recorded it.
    pub by_user: Uuid,
}

/// Disclosures of a case, newest first.
pub async fn disclosures_of_case(tx: &mut Tx, key: &CaseKey) -> Result<Vec<DisclosureRow>, Error> {
    rows!(
        tx,
        DisclosureRow,
        "select id, told_kind, contact_id, told_name, agency, paper_shown, verified_how, said, how, at, recorded_at, by_user
         from disclosure where case_id = $1 order by at desc, id desc",
        key.id()
    )
}

/// Records a disclosure; `false` if the id is there already.
pub async fn add_disclosure(tx: &mut Tx, key: &CaseKey, d: &DisclosureRow) -> Result<bool, Error> {
    let n = execute!(
        tx,
        "insert into disclosure (id, case_id, told_kind, contact_id, told_name, agency, paper_shown, verified_how, said, how, at, recorded_at, by_user)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict (id) do nothing",
        d.id,
        key.id(),
        &d.told_kind,
        d.contact_id,
        &d.told_name,
        d.agency.as_deref(),
        d.paper_shown.as_deref(),
        &d.verified_how,
        &d.said,
        &d.how,
        d.at,
        d.recorded_at,
        d.by_user
    )?;
    Ok(n == 1)
}
