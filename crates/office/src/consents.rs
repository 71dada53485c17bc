//! What the person agreed to, and what was said to whom. Both are written once.

use crate::Problem;
use crate::act::Act;
use crate::cases::{coded, today};
use casework::consent::{ConsentAnswer, ConsentKind, ConsentSource, How, Said, ToldKind, is_agreed};
use casework::contact::MayBeTold;
use chrono::{DateTime, Duration, Utc};
use records::cases::{self, CaseKey};
use records::consents::{self, ConsentRow, DisclosureRow};
use records::contacts::{self, ContactRecord};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A consent.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct ConsentView {
    /// Id.
    pub id: Uuid,
    /// What is agreed to.
    pub kind: ConsentKind,
    /// The answer.
    pub answer: ConsentAnswer,
    /// How it was said.
    pub how: How,
    /// Who witnessed it.
    pub witness: Option<String>,
    /// What else is to be known.
    pub remark: Option<String>,
    /// When it was said.
    pub at: DateTime<Utc>,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
    /// The contact that it is for; null: all.
    pub contact_id: Option<Uuid>,
    /// What that contact may be told.
    pub level: Option<MayBeTold>,
    /// Whose word it rests on.
    pub source: ConsentSource,
}

/// What was said to whom.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct DisclosureView {
    /// Id.
    pub id: Uuid,
    /// To whom.
    pub told_kind: ToldKind,
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
    pub how: How,
    /// When.
    pub at: DateTime<Utc>,
    /// When it was recorded.
    pub recorded_at: DateTime<Utc>,
}

pub(crate) fn code<T: Serialize>(value: T) -> Result<String, Problem> {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => Ok(name),
        _ => Err(Problem::failed("store_failed", "a value without a stable name")),
    }
}

/// Consents of a case, newest first.
pub(crate) async fn of_case(act: &mut Act, key: &CaseKey) -> Result<Vec<ConsentView>, Problem> {
    let found = consents::of_case(act.tx(), key).await?;
    found
        .into_iter()
        .map(|c| {
            Ok(ConsentView {
                kind: coded(&c.kind)?,
                answer: coded(&c.answer)?,
                how: coded(&c.how)?,
                id: c.id,
                witness: c.witness,
                remark: c.remark,
                at: c.at,
                recorded_at: c.recorded_at,
                contact_id: c.contact_id,
                level: c.level.as_deref().map(coded).transpose()?,
                source: coded(&c.source)?,
            })
        })
        .collect()
}

/// Disclosures of a case, newest first.
pub(crate) async fn disclosures_of_case(act: &mut Act, key: &CaseKey) -> Result<Vec<DisclosureView>, Problem> {
    let found = consents::disclosures_of_case(act.tx(), key).await?;
    found
        .into_iter()
        .map(|d| {
            Ok(DisclosureView {
                told_kind: coded(&d.told_kind)?,
                how: coded(&d.how)?,
                id: d.id,
                contact_id: d.contact_id,
                told_name: d.told_name,
                agency: d.agency,
                paper_shown: d.paper_shown,
                verified_how: d.verified_how,
                said: d.said,
                at: d.at,
                recorded_at: d.recorded_at,
            })
        })
        .collect()
}

/// A text of a request, trimmed; empty is none.
fn tidy(text: Option<String>) -> Option<String> {
    text.map(|t| t.trim().to_owned()).filter(|t| !t.is_empty())
}

/// An answer of the person.
#[derive(Deserialize, JsonSchema)]
pub struct RecordConsent {
    /// Client-made id: asking twice records once.
    pub id: Uuid,
    /// The case.
    pub case_id: Uuid,
    /// What is agreed to.
    pub kind: ConsentKind,
    /// The answer.
    pub answer: ConsentAnswer,
    /// How it was said.
    pub how: How,
    /// Who witnessed it.
    pub witness: Option<String>,
    /// What else is to be known; the reason, where an officer acts without consent.
    pub remark: Option<String>,
    /// When it was said; now unless told.
    pub at: Option<DateTime<Utc>>,
}

/// Records an answer of the person.
pub async fn record(act: &mut Act, asked: RecordConsent) -> Result<Vec<ConsentView>, Problem> {
    let key = act.case(asked.case_id).await?;
    act.about(asked.id);
    let (now, by_user) = (act.now(), act.staff()?.user_id);
    let at = past(act, asked.at).await?;
    let remark = tidy(asked.remark);
    if asked.answer == ConsentAnswer::Overridden && remark.is_none() {
        return Err(Problem::field("remark", "required"));
    }
    let row = ConsentRow {
        id: asked.id,
        kind: code(asked.kind)?,
        answer: code(asked.answer)?,
        how: code(asked.how)?,
        witness: tidy(asked.witness),
        remark,
        at,
        recorded_at: now,
        by_user,
        contact_id: None,
        level: None,
        source: code(ConsentSource::Staff)?,
    };
    if consents::add(act.tx(), &key, &row).await? {
        cases::touch(act.tx(), &key, now).await?;
    }
    act.detail(serde_json::json!({ "kind": asked.kind, "answer": asked.answer }));
    of_case(act, &key).await
}

/// What was said to whom.
#[derive(Deserialize, JsonSchema)]
pub struct RecordDisclosure {
    /// Client-made id: asking twice records once.
    pub id: Uuid,
    /// The case.
    pub case_id: Uuid,
    /// To whom.
    pub told_kind: ToldKind,
    /// The contact, if one.
    pub contact_id: Option<Uuid>,
    /// Name given; may be empty for a contact.
    #[serde(default)]
    pub told_name: String,
    /// Agency, of an authority.
    pub agency: Option<String>,
    /// Paper that they showed.
    pub paper_shown: Option<String>,
    /// How they showed who they are; an authority is told neither yes nor no and need not.
    #[serde(default)]
    pub verified_how: String,
    /// What was said; empty for an authority: neither confirmed nor denied.
    #[serde(default)]
    pub said: String,
    /// How it was said.
    pub how: How,
    /// When; now unless told.
    pub at: Option<DateTime<Utc>>,
    /// Why an officer told without the person's consent, where there was none.
    pub override_reason: Option<String>,
}

/// Records what was said to whom, or that an authority asked and was told neither yes nor no.
pub async fn disclose(act: &mut Act, asked: RecordDisclosure) -> Result<Vec<DisclosureView>, Problem> {
    let key = act.case(asked.case_id).await?;
    act.about(asked.id);
    let (now, by_user) = (act.now(), act.staff()?.user_id);
    let at = past(act, asked.at).await?;
    if consents::disclosures_of_case(act.tx(), &key).await?.iter().any(|row| row.id == asked.id) {
        return disclosures_of_case(act, &key).await;
    }
    let mut told_name = asked.told_name.trim().to_owned();
    let contact = match asked.contact_id {
        Some(id) => Some(contacts::get(act.tx(), &key, id).await?.ok_or_else(Problem::not_found)?),
        None => None,
    };
    if let Some(contact) = contact.as_ref().filter(|_| told_name.is_empty()) {
        told_name.clone_from(&contact.contact.name);
    }
    let agency = tidy(asked.agency.clone());
    let authority = asked.told_kind == ToldKind::Authority;
    if authority && agency.is_none() {
        return Err(Problem::field("agency", "required"));
    }
    for (field, text, needed) in [
        ("told_name", told_name.as_str(), !authority),
        ("verified_how", asked.verified_how.trim(), !authority),
        ("said", asked.said.trim(), !authority),
    ] {
        if needed && text.is_empty() {
            return Err(Problem::field(field, "required"));
        }
    }
    // An authority that was told neither yes nor no was told nothing.
    match (authority, asked.said.trim().is_empty()) {
        (true, true) => {}
        (true, false) => chosen(act, &key, at).await?,
        (false, _) => agreed(act, &key, &asked, contact.as_ref(), at).await?,
    }
    let row = DisclosureRow {
        id: asked.id,
        told_kind: code(asked.told_kind)?,
        contact_id: asked.contact_id,
        told_name,
        agency,
        paper_shown: tidy(asked.paper_shown),
        verified_how: asked.verified_how.trim().to_owned(),
        said: asked.said.trim().to_owned(),
        how: code(asked.how)?,
        at,
        recorded_at: now,
        by_user,
    };
    if consents::add_disclosure(act.tx(), &key, &row).await? {
        cases::touch(act.tx(), &key, now).await?;
    }
    act.detail(serde_json::json!({ "told": asked.told_kind, "contact": asked.contact_id }));
    disclosures_of_case(act, &key).await
}

/// The private interview of the person by the consulate.
const INTERVIEW: &str = "consular.interview_done";

/// Whatever the consulate says of a person to an authority confirms the nationality: it is said after the private interview and on the person's own
/// choice, and no officer decides in their place (due-process.md, section 7).
async fn chosen(act: &mut Act, key: &CaseKey, at: DateTime<Utc>) -> Result<(), Problem> {
    let events = records::events::list(act.tx(), key).await?;
    let interviewed = events.iter().any(|event| event.event_type == INTERVIEW && event.retired_at.is_none() && event.at <= at);
    let kind = code(ToldKind::Authority.needs())?;
    // Newest first.
    let choice = consents::of_case(act.tx(), key).await?.into_iter().find(|row| row.kind == kind && row.contact_id.is_none());
    let given = code(ConsentAnswer::Given)?;
    if interviewed && choice.is_some_and(|row| row.answer == given) {
        return Ok(());
    }
    Err(Problem::refused("authority_not_yet", "an authority is told nothing before the private interview and the person's recorded choice"))
}

/// Refuses what the person did not agree to, unless an officer records why it was said all the same.
async fn agreed(
    act: &mut Act,
    key: &CaseKey,
    asked: &RecordDisclosure,
    contact: Option<&ContactRecord>,
    at: DateTime<Utc>,
) -> Result<(), Problem> {
    let kind = asked.told_kind.needs();
    let rows = consents::of_case(act.tx(), key).await?;
    let said: Vec<Said> =
        rows.iter().map(|row| Ok((coded(&row.kind)?, row.contact_id, coded(&row.answer)?))).collect::<Result<_, Problem>>()?;
    let may_hear = |record: &ContactRecord| {
        record.voided_at.is_none() && !record.contact.never_contact && record.contact.may_be_told != MayBeTold::Nothing
    };
    if is_agreed(&said, kind, asked.contact_id) && contact.is_none_or(may_hear) {
        return Ok(());
    }
    let Some(reason) = tidy(asked.override_reason.clone()) else {
        return Err(Problem::refused("no_consent", "the person did not agree that this is told, or not to them"));
    };
    let row = ConsentRow {
        id: act.new_id(),
        kind: code(kind)?,
        answer: code(ConsentAnswer::Overridden)?,
        how: code(asked.how)?,
        witness: None,
        remark: Some(reason.clone()),
        at,
        recorded_at: act.now(),
        by_user: act.staff()?.user_id,
        contact_id: asked.contact_id,
        level: None,
        source: code(ConsentSource::Staff)?,
    };
    consents::add(act.tx(), key, &row).await?;
    act.because(&reason)
}

/// An instant that has passed, now unless told. Clocks of two machines may differ by a few minutes.
pub(crate) async fn past(act: &mut Act, at: Option<DateTime<Utc>>) -> Result<DateTime<Utc>, Problem> {
    let now = act.now();
    let at = at.unwrap_or(now);
    if at > now + Duration::minutes(5) {
        return Err(Problem::field("at", "in_the_future"));
    }
    if today(act).await? - at.date_naive() > Duration::days(365 * 60) {
        return Err(Problem::field("at", "too_long_ago"));
    }
    Ok(at)
}
