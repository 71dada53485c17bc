//! The ledger as staff see it, and the rows that a decision about it begins with.

use super::plan::{Bars, hours, may_leave, may_read, values, ways};
use super::status::coarse;
use crate::Problem;
use crate::act::Act;
use crate::cases::coded;
use casework::access::Permission;
use casework::alert::MayBeTold;
use casework::contact::Wording;
use casework::message::{Coarse, MessageState, SafeHours, Template, Way, Why};
use chrono::{DateTime, Utc};
use records::alerts::{AlertRow, Seen};
use records::messages::{self, FamilyRow, MessageRow, NumberRow};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A message, as it stands.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct MessageView {
    /// Id.
    pub id: Uuid,
    /// What it says.
    pub template: Template,
    /// Version of the words.
    pub template_version: i64,
    /// By which way.
    pub way: Way,
    /// Where it stands.
    pub state: MessageState,
    /// Why it failed or was held back.
    pub why: Option<Why>,
    /// The officer who decided it.
    pub decided_by: Option<String>,
    /// How often it was handed over.
    pub tries: i64,
    /// When it was written, UTC.
    pub made_at: DateTime<Utc>,
    /// When it leaves, while it is queued.
    pub due_at: DateTime<Utc>,
    /// When the provider took it.
    pub sent_at: Option<DateTime<Utc>>,
    /// When it arrived, failed, was held back or confirmed.
    pub ended_at: Option<DateTime<Utc>>,
}

/// A way to a contact.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct WayView {
    /// Which.
    pub way: Way,
    /// Number or address.
    pub value: String,
}

/// What binds the numbers of a contact, wherever it was said.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct NumberView {
    /// Never to be contacted.
    pub never: bool,
    /// It answered STOP, BAJA or ALTO.
    pub stopped: bool,
    /// Not safe to leave a message.
    pub not_safe: bool,
    /// Safe hours.
    pub hours: Option<SafeHours>,
    /// Revision of what was said of them; 0: nothing yet.
    pub rev: i64,
}

/// Somebody whom the person chose.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct RelativeView {
    /// Id.
    pub id: Uuid,
    /// Name.
    pub name: String,
    /// What they are to the person.
    pub kinship: String,
    /// `es` or `en`.
    pub language: String,
    /// Plain or discreet.
    pub wording: Wording,
    /// How much may be said.
    pub may_be_told: MayBeTold,
    /// Ways in order.
    pub ways: Vec<WayView>,
    /// What binds the numbers.
    pub number: NumberView,
    /// Why nothing may be sent without a decision; null: it may.
    pub held: Option<Why>,
    /// Why nothing may be sent even by a decision; null: an officer may decide.
    pub barred: Option<Why>,
    /// When they were verified as a guardian.
    pub guardian_at: Option<DateTime<Utc>>,
    /// When a status code was given.
    pub code_at: Option<DateTime<Utc>>,
    /// Who gave it.
    pub code_by: Option<String>,
    /// Why a code needs an officer's reason, or why none can be given; null: it needs none.
    pub code_held: Option<Why>,
    /// When the office promised to call.
    pub next_contact_at: Option<DateTime<Utc>>,
    /// By when they should confirm.
    pub confirm_by: Option<DateTime<Utc>>,
    /// Since when somebody should telephone.
    pub task_at: Option<DateTime<Utc>>,
    /// When a person said that they know.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// Who noted it; null: they answered the message.
    pub confirmed_by: Option<String>,
    /// What was written to them, oldest first.
    pub messages: Vec<MessageView>,
    /// Revision.
    pub rev: i64,
}

/// The ledger of an alert.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct FamilyView {
    /// The alert.
    pub alert_id: Uuid,
    /// Its folio.
    pub folio: String,
    /// The person in danger was marked as a minor.
    pub minor: bool,
    /// What a family reads on the status page.
    pub status: Coarse,
    /// Whether the caller may decide.
    pub may_act: bool,
    /// The contacts are not shown: another office answers for the alert, or it is locked.
    pub withheld: bool,
    /// The caller enters calls only, and nobody has answered them rightly about it.
    pub locked: bool,
    /// In the person's order.
    pub contacts: Vec<RelativeView>,
}

/// Which alert.
#[derive(Deserialize, JsonSchema)]
pub struct FamilyOf {
    /// The alert.
    pub id: Uuid,
}

/// Which case.
#[derive(Deserialize, JsonSchema)]
pub struct FamilyOfCase {
    /// The case.
    pub id: Uuid,
}

fn unread<T>(found: Option<T>) -> Result<T, Problem> {
    found.ok_or_else(|| Problem::failed("store_failed", "a message does not read"))
}

fn message_view(m: MessageRow) -> Result<MessageView, Problem> {
    Ok(MessageView {
        template: unread(Template::of(&m.template))?,
        way: unread(Way::of(&m.way))?,
        state: unread(MessageState::of(&m.state))?,
        why: m.why.as_deref().map(|why| unread(Why::of(why))).transpose()?,
        id: m.id,
        template_version: m.template_version,
        decided_by: m.decided_by,
        tries: m.tries,
        made_at: m.made_at,
        due_at: m.due_at,
        sent_at: m.sent_at,
        ended_at: m.ended_at,
    })
}

async fn view(act: &mut Act, alert: &AlertRow, seen: Seen) -> Result<FamilyView, Problem> {
    let written = messages::of_alert(act.tx(), alert.id).await?;
    let mut contacts = Vec::new();
    let stands = records::alerts::stands_for(act.tx(), alert).await?;
    // Names and numbers stay with the office that answers for the alert, as in the alert itself.
    let locked = !crate::calls::is_open_to_caller(act, alert.id).await?;
    let withheld = locked || seen != Seen::Accountable;
    let named = if withheld { Vec::new() } else { messages::family(act.tx(), alert.id).await? };
    for contact in named {
        let of_contact = written.iter().filter(|m| m.contact_id == Some(contact.id)).cloned();
        let shown = of_contact.map(message_view).collect::<Result<_, _>>()?;
        contacts.push(relative(act, alert, contact, shown).await?);
    }
    let may_act = !withheld && act.staff()?.may(Permission::HandleAlerts);
    Ok(FamilyView {
        alert_id: alert.id,
        folio: alert.folio.clone(),
        minor: alert.minor || stands.minor,
        status: coarse(act, &stands).await?,
        may_act,
        withheld,
        locked,
        contacts,
    })
}

async fn relative(act: &mut Act, alert: &AlertRow, contact: FamilyRow, shown: Vec<MessageView>) -> Result<RelativeView, Problem> {
    let held = may_leave(act, alert, &contact, false).await?.err();
    let barred = may_leave(act, alert, &contact, true).await?.err();
    let bars = Bars::of(act, &values(&contact)).await?;
    let code_held = may_read(act, alert, &contact, None).await?.err();
    let number = NumberView {
        never: bars.never,
        stopped: bars.stopped,
        not_safe: bars.not_safe,
        hours: bars.rules.iter().find_map(hours),
        rev: rev_of(&bars.rules),
    };
    Ok(RelativeView {
        wording: coded(&contact.wording)?,
        may_be_told: coded(&contact.may_be_told)?,
        ways: ways(&contact).into_iter().map(|reach| WayView { way: reach.way, value: reach.value }).collect(),
        id: contact.id,
        name: contact.name,
        kinship: contact.kinship,
        language: contact.language,
        number,
        held,
        barred,
        guardian_at: contact.guardian_at,
        code_at: contact.code_at,
        code_by: contact.code_by,
        code_held,
        next_contact_at: contact.next_contact_at,
        confirm_by: contact.confirm_by,
        task_at: contact.task_at,
        confirmed_at: contact.confirmed_at,
        confirmed_by: contact.confirmed_by,
        messages: shown,
        rev: contact.rev,
    })
}

pub(super) async fn whole(act: &mut Act, alert_id: Uuid) -> Result<FamilyView, Problem> {
    let key = records::alerts::look_up(act.tx(), alert_id).await?.ok_or_else(Problem::not_found)?;
    act.about(alert_id);
    let row = records::alerts::get(act.tx(), &key).await?;
    view(act, &row, key.seen()).await
}

/// The ledger of an alert.
pub async fn of_alert(act: &mut Act, asked: FamilyOf) -> Result<FamilyView, Problem> {
    whole(act, asked.id).await
}

/// The ledgers of a case's alerts, oldest first.
pub async fn of_case(act: &mut Act, asked: FamilyOfCase) -> Result<Vec<FamilyView>, Problem> {
    let key = act.case(asked.id).await?;
    let mut all = Vec::new();
    for id in messages::alerts_of_case(act.tx(), key.id()).await? {
        if let Some(alert) = records::alerts::look_up(act.tx(), id).await? {
            let row = records::alerts::get(act.tx(), &alert).await?;
            all.push(view(act, &row, alert.seen()).await?);
        }
    }
    act.about(asked.id);
    Ok(all)
}

/// A contact of an alert that the office answers for.
pub(super) async fn own(act: &mut Act, contact_id: Uuid) -> Result<(AlertRow, FamilyRow), Problem> {
    let contact = messages::contact(act.tx(), contact_id).await?.ok_or_else(Problem::not_found)?;
    let alert = own_alert(act, contact.alert_id).await?;
    Ok((alert, contact))
}

pub(super) async fn own_alert(act: &mut Act, alert_id: Uuid) -> Result<AlertRow, Problem> {
    let key = records::alerts::look_up(act.tx(), alert_id).await?.ok_or_else(Problem::not_found)?;
    act.about(alert_id);
    if key.seen() != Seen::Accountable {
        return Err(Problem::refused("alert_told_only", "this office is only told of it"));
    }
    Ok(records::alerts::get(act.tx(), &key).await?)
}

/// Writes a changed contact; a change that came between is a conflict that shows how it stands.
pub(super) async fn save(act: &mut Act, contact: &FamilyRow, rev: i64) -> Result<(), Problem> {
    match messages::update_contact(act.tx(), contact, rev).await {
        Err(records::Error::Stale) => Err(Problem::conflict(whole(act, contact.alert_id).await?)),
        done => Ok(done?),
    }
}

/// Of one or more rules: every change of any raises it.
pub(super) fn rev_of(rules: &[NumberRow]) -> i64 {
    rules.iter().map(|rule| rule.rev).sum()
}

/// A text that must be there.
pub(super) fn said(field: &str, text: &str) -> Result<String, Problem> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Problem::field(field, "required"));
    }
    if text.chars().count() > 500 {
        return Err(Problem::field(field, "too_long").with("most", 500));
    }
    Ok(text.to_owned())
}
