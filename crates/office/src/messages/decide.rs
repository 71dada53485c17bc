//! What staff decide about the people whom an alert names: to write, what was said of a number, a minor and their guardian, a promise.

use super::ledger::{FamilyView, own, own_alert, rev_of, said, save, whole};
use super::plan::{New, may_leave, plan, values, write};
use crate::Problem;
use crate::act::Act;
use casework::message::{MessageState, SafeHours, Template};
use chrono::{DateTime, Utc};
use records::messages::{self, NumberRow};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

/// An officer's decision to write to a contact.
#[derive(Deserialize, JsonSchema)]
pub struct SendMessage {
    /// Client-made id: asking twice writes once.
    pub id: Uuid,
    /// The contact.
    pub contact_id: Uuid,
    /// What to say.
    pub template: Template,
    /// Why; kept with the message and in the audit chain.
    pub reason: String,
}

/// Writes to a contact by an officer's decision, which stands for consent, a flood or a retraction, and lifts no bar.
pub async fn send(act: &mut Act, asked: SendMessage) -> Result<FamilyView, Problem> {
    let (alert, contact) = own(act, asked.contact_id).await?;
    act.because(&asked.reason)?;
    if asked.template == Template::Test {
        return Err(Problem::field("template", "malformed"));
    }
    let written = messages::of_alert(act.tx(), alert.id).await?;
    if written.iter().any(|m| m.id == asked.id) {
        return whole(act, alert.id).await;
    }
    let under_way = [MessageState::Queued.word(), MessageState::Sending.word()];
    if written.iter().any(|m| m.contact_id == Some(contact.id) && under_way.contains(&m.state.as_str())) {
        return Err(Problem::refused("message_under_way", "a message to this contact is on its way"));
    }
    if let Err(why) = may_leave(act, &alert, &contact, true).await? {
        return Err(Problem::refused("message_held", format!("not even by a decision: {}", why.word())).with("why", why.word()));
    }
    let name = act.staff()?.display_name.clone();
    let new = New { id: Some(asked.id), template: asked.template, held: None, decided: Some((&name, asked.reason.trim())), place: 0 };
    write(act, &alert, &contact, &new).await?;
    act.detail(json!({ "contact": contact.id, "template": asked.template }));
    whole(act, alert.id).await
}

/// A contact who said that they know.
#[derive(Deserialize, JsonSchema)]
pub struct ConfirmContact {
    /// The contact.
    pub contact_id: Uuid,
    /// Revision that was seen.
    pub rev: i64,
}

/// Notes that a contact was spoken with and knows.
pub async fn confirm(act: &mut Act, asked: ConfirmContact) -> Result<FamilyView, Problem> {
    let (alert, mut contact) = own(act, asked.contact_id).await?;
    let now = act.now();
    (contact.confirmed_at, contact.confirmed_by) = (Some(now), Some(act.staff()?.display_name.clone()));
    save(act, &contact, asked.rev).await?;
    messages::confirm(act.tx(), contact.id, now).await?;
    act.detail(json!({ "contact": contact.id }));
    whole(act, alert.id).await
}

/// What binds the numbers of a contact from now on, beside what binds them already.
#[derive(Deserialize, JsonSchema)]
pub struct ContactRuleAsked {
    /// The contact.
    pub contact_id: Uuid,
    /// Revision of what was said of the numbers, as it was seen.
    pub rev: i64,
    /// Never to be contacted. `false` lifts nothing.
    #[serde(default)]
    pub never: bool,
    /// Hours at which it is safe; null: they stay as they are.
    pub hours: Option<SafeHours>,
    /// Why; kept in the audit chain.
    pub reason: String,
}

/// Binds the numbers of a contact, in every alert and case of every office. It lifts nothing: that is an act of its own.
pub async fn set_rule(act: &mut Act, asked: ContactRuleAsked) -> Result<FamilyView, Problem> {
    if asked.hours.as_ref().is_some_and(|hours| !hours.is_real()) {
        return Err(Problem::field("hours", "malformed"));
    }
    if !asked.never && asked.hours.is_none() {
        return Err(Problem::field("never", "required"));
    }
    let (never, hours) = (asked.never, asked.hours);
    act.detail(json!({ "contact": asked.contact_id, "never": never, "hours": hours.is_some() }));
    say(act, (asked.contact_id, asked.rev, &asked.reason), |rule, now| {
        if never {
            rule.never_at.get_or_insert(now);
        }
        if let Some(hours) = &hours {
            (rule.from_min, rule.until_min) = (Some(i64::from(hours.from_min)), Some(i64::from(hours.until_min)));
            rule.time_zone = Some(hours.time_zone.clone());
        }
    })
    .await
}

/// What binds the numbers of a contact no more.
#[derive(Deserialize, JsonSchema)]
pub struct LiftContactRule {
    /// The contact.
    pub contact_id: Uuid,
    /// Revision of what was said of the numbers, as it was seen.
    pub rev: i64,
    /// They may be contacted again.
    #[serde(default)]
    pub never: bool,
    /// Any hour is safe again.
    #[serde(default)]
    pub hours: bool,
    /// Why; kept in the audit chain.
    pub reason: String,
}

/// Lifts what was said of the numbers of a contact in a ledger, in every alert and case. What the record of a contact in a case says stays, and so does STOP.
pub async fn lift_rule(act: &mut Act, asked: LiftContactRule) -> Result<FamilyView, Problem> {
    if !asked.never && !asked.hours {
        return Err(Problem::field("never", "required"));
    }
    let (never, hours) = (asked.never, asked.hours);
    act.detail(json!({ "contact": asked.contact_id, "lifted_never": never, "lifted_hours": hours }));
    say(act, (asked.contact_id, asked.rev, &asked.reason), |rule, _| {
        if never {
            rule.never_at = None;
        }
        if hours {
            (rule.from_min, rule.until_min, rule.time_zone) = (None, None, None);
        }
    })
    .await
}

/// Changes what is said of a contact's numbers; what somebody said of them meanwhile is a conflict that shows how it stands.
async fn say(
    act: &mut Act,
    (contact_id, rev, reason): (Uuid, i64, &str),
    change: impl Fn(&mut NumberRow, DateTime<Utc>) + Send,
) -> Result<FamilyView, Problem> {
    let (alert, contact) = own(act, contact_id).await?;
    act.because(reason)?;
    let (now, values) = (act.now(), values(&contact));
    let known = if values.is_empty() { Vec::new() } else { messages::rules(act.tx(), &values).await? };
    if rev_of(&known) != rev {
        return Err(Problem::conflict(whole(act, alert.id).await?));
    }
    for value in values {
        let mut rule = known.iter().find(|rule| rule.value == value).cloned().unwrap_or_else(|| blank(value, now));
        change(&mut rule, now);
        rule.changed_at = now;
        match messages::set_rule(act.tx(), &rule).await {
            Err(records::Error::Stale) => return Err(Problem::conflict(whole(act, alert.id).await?)),
            done => done?,
        }
    }
    whole(act, alert.id).await
}

/// A rule that binds nothing yet.
fn blank(value: String, now: DateTime<Utc>) -> NumberRow {
    NumberRow { value, never_at: None, stopped_at: None, from_min: None, until_min: None, time_zone: None, changed_at: now, rev: 0 }
}

/// Whether the person in danger is a minor.
#[derive(Deserialize, JsonSchema)]
pub struct MarkMinor {
    /// The alert.
    pub alert_id: Uuid,
    /// Whether.
    pub minor: bool,
}

/// Marks the person of an alert as a minor: the contacts wait for a verified guardian, those too whom the full press names later.
pub async fn mark_minor(act: &mut Act, asked: MarkMinor) -> Result<FamilyView, Problem> {
    let key = records::alerts::look_up(act.tx(), asked.alert_id).await?.ok_or_else(Problem::not_found)?;
    let mut alert = own_alert(act, asked.alert_id).await?;
    let now = act.now();
    alert.minor = asked.minor;
    records::alerts::set_minor(act.tx(), &key, asked.minor, now).await?;
    plan(act, &alert).await?;
    act.detail(json!({ "minor": asked.minor }));
    whole(act, alert.id).await
}

/// A guardian whom somebody verified.
#[derive(Deserialize, JsonSchema)]
pub struct VerifyGuardian {
    /// The contact.
    pub contact_id: Uuid,
    /// How it was verified.
    pub how: String,
    /// Revision that was seen.
    pub rev: i64,
}

/// Notes that a contact was verified as a guardian; what waited for that is written now.
pub async fn verify_guardian(act: &mut Act, asked: VerifyGuardian) -> Result<FamilyView, Problem> {
    let (alert, mut contact) = own(act, asked.contact_id).await?;
    let how = said("how", &asked.how)?;
    (contact.guardian_at, contact.guardian_by) = (Some(act.now()), Some(act.staff()?.display_name.clone()));
    contact.guardian_how = Some(how);
    save(act, &contact, asked.rev).await?;
    plan(act, &alert).await?;
    act.detail(json!({ "contact": contact.id }));
    whole(act, alert.id).await
}

/// When the office will call.
#[derive(Deserialize, JsonSchema)]
pub struct PromiseContact {
    /// The contact.
    pub contact_id: Uuid,
    /// When, UTC; null: nothing is promised.
    pub at: Option<DateTime<Utc>>,
    /// Revision that was seen.
    pub rev: i64,
}

/// Keeps when the office promised to call a contact; the status page shows it.
pub async fn promise(act: &mut Act, asked: PromiseContact) -> Result<FamilyView, Problem> {
    let (alert, mut contact) = own(act, asked.contact_id).await?;
    if asked.at.is_some_and(|at| at <= act.now()) {
        return Err(Problem::field("at", "in_the_past"));
    }
    contact.next_contact_at = asked.at;
    save(act, &contact, asked.rev).await?;
    act.detail(json!({ "contact": contact.id, "at": asked.at }));
    whole(act, alert.id).await
}
