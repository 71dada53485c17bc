//! Contacts of the person of a case.

use crate::cases::CaseKey;
use crate::{Error, Sql, Tx, code};
use casework::contact::{Channel, Contact, MayBeTold};
use chrono::{DateTime, Utc};
use sqlx::types::Json;
use std::collections::HashSet;
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

/// Which of these numbers and addresses a standing contact of the scope's office says never to use, other than `except`.
pub async fn barred(tx: &mut Tx, values: &[String], except: Option<Uuid>) -> Result<HashSet<String>, Error> {
    if values.is_empty() {
        return Ok(HashSet::new());
    }
    let office = tx.scope.code();
    let mut sql = Sql::new(
        "select distinct n.value from never_contact n join contact k on k.id = n.contact_id join case_file c on c.id = k.case_id
         where k.voided_at is null",
    );
    sql.bind("and c.office =", office).bind_list("and n.value in", values.iter().cloned());
    if let Some(except) = except {
        sql.bind("and k.id <>", except);
    }
    Ok(sql.rows::<(String,)>(tx).await?.into_iter().map(|row| row.0).collect())
}

/// The contacts with the bar on their numbers, whichever record of the office it stands in.
async fn with_bar(tx: &mut Tx, mut records: Vec<ContactRecord>) -> Result<Vec<ContactRecord>, Error> {
    let values: Vec<String> = records.iter().flat_map(|r| r.contact.values()).map(str::to_owned).collect();
    let barred = barred(tx, &values, None).await?;
    for record in &mut records {
        if record.contact.values().any(|value| barred.contains(value)) {
            record.contact.never_contact = true;
            record.contact.may_be_told = MayBeTold::Nothing;
        }
    }
    Ok(records)
}

/// Keeps the bar of a contact as its record says, and that it is not safe to leave a message there.
async fn keep_bar(tx: &mut Tx, id: Uuid, c: &Contact) -> Result<(), Error> {
    execute!(tx, "delete from never_contact where contact_id = $1", id)?;
    for value in c.values().filter(|_| c.never_contact) {
        execute!(tx, "insert into never_contact (value, contact_id) values ($1, $2) on conflict do nothing", value, id)?;
    }
    execute!(tx, "delete from unsafe_number where contact_id = $1", id)?;
    for value in c.values().filter(|_| c.safe_to_leave_message == Some(false)) {
        execute!(tx, "insert into unsafe_number (value, contact_id) values ($1, $2) on conflict do nothing", value, id)?;
    }
    Ok(())
}

/// Contacts of a case, oldest first, voided ones too. A number that is never to be contacted is so here, whichever case says it.
pub async fn of_case(tx: &mut Tx, key: &CaseKey) -> Result<Vec<ContactRecord>, Error> {
    let found = rows!(
        tx,
        ContactRow,
        "select id, name, kinship, language, channels, may_be_told, safe_to_call, safe_to_leave_message, wording, never_contact, remarks,
                voided_at, void_reason, rev
         from contact where case_id = $1 order by created_at, id",
        key.id()
    )?;
    let records = found.into_iter().map(ContactRow::record).collect::<Result<_, _>>()?;
    with_bar(tx, records).await
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
    let records = found.map(ContactRow::record).transpose()?.into_iter().collect();
    Ok(with_bar(tx, records).await?.pop())
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
    if n == 1 {
        keep_bar(tx, id, c).await?;
    }
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
    if n == 1 { keep_bar(tx, id, c).await } else { Err(Error::Stale) }
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
