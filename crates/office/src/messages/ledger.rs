//! The ledger as staff see it, and what they decide about it.

use super::plan::{Bars, New, hours, may_leave, may_read, plan, values, ways, write};
use super::status::{coarse, code_hash};
use crate::Problem;
use crate::act::Act;
use crate::cases::coded;
use crate::clock::random;
use casework::access::Permission;
use casework::alert::MayBeTold;
use casework::contact::Wording;
use casework::message::{Coarse, MessageState, SafeHours, Template, Way, Why};
use chrono::{DateTime, Utc};
use records::alerts::{AlertRow, Seen};
use records::messages::{self, CodeGiven, FamilyRow, MessageRow, NumberRow};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

/// Letters of a code: none can be taken for another when it is read aloud (Crockford).
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

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

async fn whole(act: &mut Act, alert_id: Uuid) -> Result<FamilyView, Problem> {
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
async fn own(act: &mut Act, contact_id: Uuid) -> Result<(AlertRow, FamilyRow), Problem> {
    let contact = messages::contact(act.tx(), contact_id).await?.ok_or_else(Problem::not_found)?;
    let alert = own_alert(act, contact.alert_id).await?;
    Ok((alert, contact))
}

async fn own_alert(act: &mut Act, alert_id: Uuid) -> Result<AlertRow, Problem> {
    let key = records::alerts::look_up(act.tx(), alert_id).await?.ok_or_else(Problem::not_found)?;
    act.about(alert_id);
    if key.seen() != Seen::Accountable {
        return Err(Problem::refused("alert_told_only", "this office is only told of it"));
    }
    Ok(records::alerts::get(act.tx(), &key).await?)
}

/// Writes a changed contact; a change that came between is a conflict that shows how it stands.
async fn save(act: &mut Act, contact: &FamilyRow, rev: i64) -> Result<(), Problem> {
    match messages::update_contact(act.tx(), contact, rev).await {
        Err(records::Error::Stale) => Err(Problem::conflict(whole(act, contact.alert_id).await?)),
        done => Ok(done?),
    }
}

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

/// Of one or more rules: every change of any raises it.
fn rev_of(rules: &[NumberRow]) -> i64 {
    rules.iter().map(|rule| rule.rev).sum()
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

/// A status code for a contact who answered a challenge.
#[derive(Deserialize, JsonSchema)]
pub struct GiveCode {
    /// The contact.
    pub contact_id: Uuid,
    /// What was asked and answered.
    pub challenge: String,
    /// Why this contact may know although the person's own word does not cover it; kept with the code and in the audit chain. Without need it is left out.
    pub reason: Option<String>,
}

/// A code, told once.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct GivenCode {
    /// Twelve letters and digits in three groups.
    pub code: String,
    /// Path of the page on this host.
    pub path: String,
}

/// Gives a contact a code of its own for the status page. One that was given before ends. It is kept as a hash and never shown again.
pub async fn give_code(act: &mut Act, asked: GiveCode) -> Result<GivenCode, Problem> {
    let (alert, contact) = own(act, asked.contact_id).await?;
    let how = said("challenge", &asked.challenge)?;
    let now = act.now();
    let reason = match may_read(act, &alert, &contact, None).await? {
        Ok(()) => None,
        // An officer decides, and says why.
        Err(Why::OfficerDecides) => {
            let reason = asked.reason.as_deref().map(str::trim).filter(|reason| !reason.is_empty());
            Some(reason.ok_or_else(|| Problem::field("reason", "required"))?.to_owned())
        }
        Err(why) => return Err(Problem::refused("message_held", format!("not even by a decision: {}", why.word())).with("why", why.word())),
    };
    if let Some(reason) = &reason {
        act.because(reason)?;
    }
    let code: String = random::<12>()?.iter().map(|b| char::from(LETTERS[usize::from(b % 32)])).collect();
    let by = act.staff()?.display_name.clone();
    let given = CodeGiven { hash: &code_hash(&code), by: &by, how: &how, reason: reason.as_deref() };
    messages::set_code(act.tx(), contact.id, &given, now).await?;
    act.detail(json!({ "contact": contact.id }));
    let (first, rest) = code.split_at(4);
    let (second, third) = rest.split_at(4);
    Ok(GivenCode { code: format!("{first}-{second}-{third}"), path: "/familia".to_owned() })
}

/// A status code that is to end.
#[derive(Deserialize, JsonSchema)]
pub struct EndCode {
    /// The contact.
    pub contact_id: Uuid,
    /// Revision that was seen.
    pub rev: i64,
    /// Why; kept in the audit chain.
    pub reason: String,
}

/// Ends the status code of a contact: it was lost, or somebody else has it.
pub async fn end_code(act: &mut Act, asked: EndCode) -> Result<FamilyView, Problem> {
    let (alert, contact) = own(act, asked.contact_id).await?;
    act.because(&asked.reason)?;
    if contact.code_at.is_none() {
        return Err(Problem::refused("no_status_code", "this contact has no code"));
    }
    match messages::end_code(act.tx(), contact.id, asked.rev).await {
        Err(records::Error::Stale) => return Err(Problem::conflict(whole(act, alert.id).await?)),
        done => done?,
    }
    act.detail(json!({ "contact": contact.id }));
    whole(act, alert.id).await
}

/// A text that must be there.
fn said(field: &str, text: &str) -> Result<String, Problem> {
    let text = text.trim();
    if text.is_empty() {
        return Err(Problem::field(field, "required"));
    }
    if text.chars().count() > 500 {
        return Err(Problem::field(field, "too_long").with("most", 500));
    }
    Ok(text.to_owned())
}
