//! Contacts of the person of a case.

use crate::cases::CaseKey;
use crate::{Error, Tx, code};
use casework::contact::{Channel, Contact};
use chrono::{DateTime, Utc};
use sqlx::types::Json;
use uuid::Uuid;

/// A contact as stored.
#[derive(Clone)]
pub struct ContactRecord {
    /// Id.
    pub id: Uuid,
    /// What is recorded.
    pub contact: Contact,
    /// Since when it no longer counts.
    pub voided_at: Option<DateTime<Utc>>,
    /// Why.
    pub void_reason: Option<String>,
    /// Revision.
    pub rev: i64,
}

#[derive(sqlx::FromRow)]
struct ContactRow {
    id: Uuid,
    name: String,
    kinship: Option<String>,
    language: Option<String>,
    channels: Json<Vec<Channel>>,
    may_be_told: String,
    safe_to_call: Option<bool>,
    safe_to_leave_message: Option<bool>,
    wording: String,
    never_contact: bool,
    remarks: String,
    voided_at: Option<DateTime<Utc>>,
    void_reason: Option<String>,
    rev: i64,
}

impl ContactRow {
    fn record(self) -> Result<ContactRecord, Error> {
        let contact = Contact {
            name: self.name,
            kinship: code::read_maybe(self.kinship.as_deref())?,
            language: self.language,
            channels: self.channels.0,
            may_be_told: code::read(&self.may_be_told)?,
            safe_to_call: self.safe_to_call,
            safe_to_leave_message: self.safe_to_leave_message,
            wording: code::read(&self.wording)?,
            never_contact: self.never_contact,
            remarks: self.remarks,
        };
        Ok(ContactRecord { id: self.id, contact, voided_at: self.voided_at, void_reason: self.void_reason, rev: self.rev })
    }
}

/// Contacts of a case, oldest first, voided ones too.
pub async fn of_case(tx: &mut Tx, key: &CaseKey) -> Result<Vec<ContactRecord>, Error> {
    let found = rows!(
        tx,
        ContactRow,
        "select id, name, kinship, language, channels, may_be_told, safe_to_call, safe_to_leave_message, wording, never_contact, remarks,
                voided_at, void_reason, rev
         from contact where case_id = $1 order by created_at, id",
        key.id()
    )?;
    found.into_iter().map(ContactRow::record).collect()
}

/// One contact of a case.
pub async fn get(tx: &mut Tx, key: &CaseKey, id: Uuid) -> Result<Option<ContactRecord>, Error> {
    let found = row!(
        tx,
        ContactRow,
        "select id, name, kinship, language, channels, may_be_told, safe_to_call, safe_to_leave_message, wording, never_contact, remarks,
                voided_at, void_reason, rev
         from contact where case_id = $1 and id = $2",
        key.id(),
        id
    )?;
    found.map(ContactRow::record).transpose()
}

/// Adds a contact; `false` if the id is there already.
pub async fn add(tx: &mut Tx, key: &CaseKey, id: Uuid, c: &Contact, at: DateTime<Utc>) -> Result<bool, Error> {
    let n = execute!(
        tx,
        "insert into contact (id, case_id, name, kinship, language, channels, may_be_told, safe_to_call, safe_to_leave_message, wording,
                never_contact, remarks, created_at, rev)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, 1) on conflict (id) do nothing",
        id,
        key.id(),
        &c.name,
        code::maybe(c.kinship)?,
        c.language.as_deref(),
        Json(&c.channels),
        code::of(c.may_be_told)?,
        c.safe_to_call,
        c.safe_to_leave_message,
        code::of(c.wording)?,
        c.never_contact,
        &c.remarks,
        at
    )?;
    Ok(n == 1)
}

/// Changes a contact; stale when `rev` differs.
pub async fn update(tx: &mut Tx, key: &CaseKey, id: Uuid, c: &Contact, rev: i64) -> Result<(), Error> {
    let n = execute!(
        tx,
        "update contact set name = $3, kinship = $4, language = $5, channels = $6, may_be_told = $7, safe_to_call = $8, safe_to_leave_message = $9,
                wording = $10, never_contact = $11, remarks = $12, rev = rev + 1
         where case_id = $1 and id = $2 and rev = $13",
        key.id(),
        id,
        &c.name,
        code::maybe(c.kinship)?,
        c.language.as_deref(),
        Json(&c.channels),
        code::of(c.may_be_told)?,
        c.safe_to_call,
        c.safe_to_leave_message,
        code::of(c.wording)?,
        c.never_contact,
        &c.remarks,
        rev
    )?;
    if n == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Voids a contact, or takes that back; stale when `rev` differs.
pub async fn void(tx: &mut Tx, key: &CaseKey, id: Uuid, voided: Option<(DateTime<Utc>, &str)>, rev: i64) -> Result<(), Error> {
    let n = execute!(
        tx,
        "update contact set voided_at = $3, void_reason = $4, rev = rev + 1 where case_id = $1 and id = $2 and rev = $5",
        key.id(),
        id,
        voided.map(|v| v.0),
        voided.map(|v| v.1),
        rev
    )?;
    if n == 1 { Ok(()) } else { Err(Error::Stale) }
}
