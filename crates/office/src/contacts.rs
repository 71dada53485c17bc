//! Contacts of the person: whom to reach, how, and what each may be told.

use crate::Problem;
use crate::act::Act;
use casework::contact::Contact;
use chrono::{DateTime, Utc};
use records::cases::{self, CaseKey};
use records::contacts::{self, ContactRecord};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A contact.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct ContactView {
    /// Id.
    pub id: Uuid,
    /// What is recorded.
    #[serde(flatten)]
    pub contact: Contact,
    /// Since when it no longer counts.
    pub voided_at: Option<DateTime<Utc>>,
    /// Why.
    pub void_reason: Option<String>,
    /// Revision.
    pub rev: i64,
}

fn shown(c: ContactRecord) -> ContactView {
    ContactView { id: c.id, contact: c.contact, voided_at: c.voided_at, void_reason: c.void_reason, rev: c.rev }
}

/// Contacts of a case.
pub(crate) async fn of_case(act: &mut Act, key: &CaseKey) -> Result<Vec<ContactView>, Problem> {
    Ok(contacts::of_case(act.tx(), key).await?.into_iter().map(shown).collect())
}

async fn view(act: &mut Act, key: &CaseKey, id: Uuid) -> Result<ContactView, Problem> {
    contacts::get(act.tx(), key, id).await?.map(shown).ok_or_else(Problem::not_found)
}

/// Whether a number or address of the contact is barred by another record of the office.
pub(crate) async fn is_barred(act: &mut Act, contact: &Contact, except: Option<Uuid>) -> Result<bool, Problem> {
    let values: Vec<String> = contact.values().map(str::to_owned).collect();
    Ok(!contacts::barred(act.tx(), &values, except).await?.is_empty())
}

/// A new contact.
#[derive(Deserialize, JsonSchema)]
pub struct AddContact {
    /// Client-made id: asking twice adds once.
    pub id: Uuid,
    /// The case.
    pub case_id: Uuid,
    /// The contact.
    pub contact: Contact,
}

/// Adds a contact.
pub async fn add(act: &mut Act, asked: AddContact) -> Result<ContactView, Problem> {
    let key = act.case(asked.case_id).await?;
    act.about(asked.id);
    let contact = asked.contact.tidy()?;
    let now = act.now();
    if contacts::add(act.tx(), &key, asked.id, &contact, now).await? {
        cases::touch(act.tx(), &key, now).await?;
    }
    act.detail(serde_json::json!({ "may_be_told": contact.may_be_told, "never_contact": contact.never_contact }));
    view(act, &key, asked.id).await
}

/// A contact, anew.
#[derive(Deserialize, JsonSchema)]
pub struct UpdateContact {
    /// The contact.
    pub id: Uuid,
    /// The case.
    pub case_id: Uuid,
    /// Everything that is recorded.
    pub contact: Contact,
    /// Revision that was seen.
    pub rev: i64,
}

/// Changes a contact.
pub async fn update(act: &mut Act, asked: UpdateContact) -> Result<ContactView, Problem> {
    let key = act.case(asked.case_id).await?;
    let before = view(act, &key, asked.id).await?;
    act.about(asked.id);
    let contact = asked.contact.tidy()?;
    // Whoever said never to call is asked there; here the word cannot be taken back.
    if !contact.never_contact && is_barred(act, &contact, Some(asked.id)).await? {
        return Err(Problem::refused("number_barred", "another record of the office says never to contact this number"));
    }
    let now = act.now();
    match contacts::update(act.tx(), &key, asked.id, &contact, asked.rev).await {
        Err(records::Error::Stale) => return Err(Problem::conflict(before)),
        done => done?,
    }
    cases::touch(act.tx(), &key, now).await?;
    act.detail(serde_json::json!({
        "may_be_told": [before.contact.may_be_told, contact.may_be_told],
        "never_contact": [before.contact.never_contact, contact.never_contact],
    }));
    view(act, &key, asked.id).await
}

/// What no longer counts, or counts again.
#[derive(Deserialize, JsonSchema)]
pub struct VoidContact {
    /// The contact.
    pub id: Uuid,
    /// The case.
    pub case_id: Uuid,
    /// True: it no longer counts; false: it counts again.
    pub voided: bool,
    /// Why.
    pub reason: String,
    /// Revision that was seen.
    pub rev: i64,
}

/// Voids a contact or takes that back. Nothing is deleted.
pub async fn void(act: &mut Act, asked: VoidContact) -> Result<ContactView, Problem> {
    let key = act.case(asked.case_id).await?;
    let before = view(act, &key, asked.id).await?;
    act.about(asked.id);
    act.because(&asked.reason)?;
    let now = act.now();
    let voided = asked.voided.then_some((now, asked.reason.trim()));
    match contacts::void(act.tx(), &key, asked.id, voided, asked.rev).await {
        Err(records::Error::Stale) => return Err(Problem::conflict(before)),
        done => done?,
    }
    cases::touch(act.tx(), &key, now).await?;
    act.detail(serde_json::json!({ "voided": asked.voided }));
    view(act, &key, asked.id).await
}
