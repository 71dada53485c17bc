//! Writing messages: whom an alert names, whether each may be told, and by which way it goes on when one fails.

use super::messenger::Outgoing;
use super::texts::{Values, text};
use crate::Problem;
use crate::act::Act;
use crate::alerts::office_phone;
use crate::cases::{coded, today};
use casework::alert::{AlertContact, AlertState, CALL_CENTRE_PHONE, Channel, ForWhom, MayBeTold};
use casework::consent::{ConsentKind, Said, is_agreed, press_is_consent, pressed_for};
use casework::contact::Wording;
use casework::identifier;
use casework::language::Language;
use casework::message::{ANSWER, Facts, MessageState, SafeHours, Template, Way, Why, judge, may_know};
use casework::phone::ProfileState;
use chrono::{DateTime, Utc};
use records::alerts::AlertRow;
use records::messages::{self, FamilyRow, MessageRow, NumberRow};
use records::phones;
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

/// Place of a message among those of its way that are due: staff are called before anybody is told.
const TO_STAFF: i64 = 0;
const TO_FAMILY: i64 = 1;
const TO_FAMILY_SECOND: i64 = 2;

/// A way to a contact, and its number or address.
#[derive(Clone, Serialize, Deserialize)]
pub(super) struct Reach {
    pub(super) way: Way,
    pub(super) value: String,
}

pub(super) fn ways(contact: &FamilyRow) -> Vec<Reach> {
    serde_json::from_value(contact.ways.0.clone()).unwrap_or_default()
}

pub(super) fn values(contact: &FamilyRow) -> Vec<String> {
    ways(contact).into_iter().map(|reach| reach.value).collect()
}

pub(super) fn language(code: &str) -> Language {
    if code == Language::En.code() { Language::En } else { Language::Es }
}

/// Ways to a contact in the order in which they are tried. What cannot be dialled or written to is none.
fn ways_of(chosen: &AlertContact) -> Vec<Reach> {
    let sms = chosen.phone.as_deref().and_then(|typed| identifier::phone("phone", typed).ok()).map(|value| Reach { way: Way::Sms, value });
    let mail = chosen.mail.as_deref().and_then(|typed| identifier::email("mail", typed).ok());
    // Two spellings of an address are one: a bar on it must not be missed.
    let mail = mail.map(|value| Reach { way: Way::Mail, value: value.to_lowercase() });
    sms.into_iter().chain(mail).collect()
}

/// The contacts that an alert names, in the person's order.
fn chosen(act: &mut Act, alert: &AlertRow) -> Result<Vec<FamilyRow>, Problem> {
    let chosen: Vec<AlertContact> = serde_json::from_value(alert.contacts.0.clone()).unwrap_or_default();
    let row = |(place, contact): (usize, AlertContact)| {
        Ok(FamilyRow {
            id: act.new_id(),
            alert_id: alert.id,
            place: i64::try_from(place).unwrap_or_default(),
            language: contact.language.code().to_owned(),
            wording: crate::consents::code(contact.wording)?,
            may_be_told: crate::consents::code(contact.may_be_told)?,
            ways: records::Json(serde_json::to_value(ways_of(&contact)).unwrap_or_else(|_| json!([]))),
            name: contact.name,
            kinship: contact.kinship,
            guardian_at: None,
            guardian_by: None,
            guardian_how: None,
            code_at: None,
            code_by: None,
            code_how: None,
            code_reason: None,
            next_contact_at: None,
            confirm_by: None,
            task_at: None,
            confirmed_at: None,
            confirmed_by: None,
            rev: 1,
        })
    };
    chosen.into_iter().enumerate().map(row).collect()
}

/// What is to be written for an alert that is about to be: its contacts, and what each is to be told or why not.
pub(crate) struct Foreseen(Vec<(FamilyRow, Option<Why>)>);

/// Reads what decides about the contacts of a new alert before its office is held up: nobody waits for what can be known beforehand.
pub(crate) async fn foresee(act: &mut Act, alert: &AlertRow, profile: ProfileState) -> Result<Foreseen, Problem> {
    // What its phone brought is written after this.
    let for_whom = pressed_for(said(alert), profile).map(|whom| whom.name().to_owned());
    let judged = AlertRow { for_whom, ..alert.clone() };
    let mut found = Vec::new();
    for contact in chosen(act, alert)? {
        let held = held(act, &judged, &contact).await?;
        found.push((contact, held));
    }
    Ok(Foreseen(found))
}

/// Writes what was foreseen, once the alert is written.
pub(crate) async fn write_foreseen(act: &mut Act, alert: &AlertRow, foreseen: Foreseen) -> Result<(), Problem> {
    for (contact, held) in foreseen.0 {
        messages::add_contact(act.tx(), &contact).await?;
        write(act, alert, &contact, &New { id: None, template: Template::First, held, decided: None, place: 0 }).await?;
    }
    Ok(())
}

/// Writes the contacts that an alert names by now and what each is to be told, in the transaction of its change. Called again it adds what may be said by
/// now, and nothing twice.
pub(crate) async fn plan(act: &mut Act, alert: &AlertRow) -> Result<(), Problem> {
    let rows = chosen(act, alert)?;
    if rows.is_empty() {
        return Ok(());
    }
    for row in &rows {
        messages::add_contact(act.tx(), row).await?;
    }
    if alert.for_whom.is_some() {
        let now = act.now();
        messages::hasten(act.tx(), alert.id, now).await?;
    }
    let written = messages::of_alert(act.tx(), alert.id).await?;
    for contact in messages::family(act.tx(), alert.id).await? {
        let mut firsts = written.iter().filter(|m| m.contact_id == Some(contact.id) && m.template == Template::First.word());
        if firsts.any(|m| m.state != MessageState::Suppressed.word()) {
            continue;
        }
        let last = written.iter().rev().find(|m| m.contact_id == Some(contact.id)).and_then(|m| m.why.clone());
        let held = held(act, alert, &contact).await?;
        if held.is_none() || held.map(|why| why.word().to_owned()) != last {
            write(act, alert, &contact, &New { id: None, template: Template::First, held, decided: None, place: 0 }).await?;
        }
    }
    Ok(())
}

/// Why a contact is not written to for now: what stands against it, or that there is no way.
async fn held(act: &mut Act, alert: &AlertRow, contact: &FamilyRow) -> Result<Option<Why>, Problem> {
    let why = may_leave(act, alert, contact, false).await?.err();
    Ok(why.or(ways(contact).is_empty().then_some(Why::NoChannel)))
}

/// A message to write.
pub(super) struct New<'a> {
    /// Id, where a client made one.
    pub(super) id: Option<Uuid>,
    pub(super) template: Template,
    /// Why it is held back.
    pub(super) held: Option<Why>,
    /// The officer who decided it, and the reason.
    pub(super) decided: Option<(&'a str, &'a str)>,
    /// Place among the contact's ways.
    pub(super) place: usize,
}

/// Writes a message: queued, or held back with its reason.
pub(super) async fn write(act: &mut Act, alert: &AlertRow, contact: &FamilyRow, new: &New<'_>) -> Result<MessageRow, Problem> {
    let reach = ways(contact).into_iter().nth(new.place);
    let held = new.held.or(if reach.is_none() { Some(Why::NoChannel) } else { None });
    let now = act.now();
    let id = new.id.unwrap_or_else(|| act.new_id());
    let to = reach.unwrap_or(Reach { way: Way::Sms, value: String::new() });
    let waits = new.template == Template::First && new.place == 0 && new.decided.is_none() && alert.for_whom.is_none();
    let row = MessageRow {
        office: alert.office.clone(),
        alert_id: Some(alert.id),
        contact_id: Some(contact.id),
        way_place: i64::try_from(new.place).unwrap_or_default(),
        state: if held.is_some() { MessageState::Suppressed } else { MessageState::Queued }.word().to_owned(),
        why: held.map(|why| why.word().to_owned()),
        decided_by: new.decided.map(|(name, _)| name.to_owned()),
        reason: new.decided.map(|(_, reason)| reason.to_owned()),
        due_at: if waits { now + ANSWER } else { now },
        ended_at: held.map(|_| now),
        rank: if alert.second { TO_FAMILY_SECOND } else { TO_FAMILY },
        ..queued(act, id, new.template, &contact.language, coded(&contact.wording)?, to)?
    };
    messages::add(act.tx(), &row).await?;
    // Who may be told and cannot be written to is telephoned, now.
    if held == Some(Why::NoChannel) {
        messages::confirm_by(act.tx(), contact.id, now).await?;
    }
    Ok(row)
}

/// A message of the act's office that may leave at once, for staff or a test.
pub(super) fn queued(act: &Act, id: Uuid, template: Template, language: &str, wording: Wording, to: Reach) -> Result<MessageRow, Problem> {
    let now = act.now();
    Ok(MessageRow {
        id,
        office: act.code(),
        alert_id: None,
        contact_id: None,
        template: template.word().to_owned(),
        template_version: template.version(),
        language: language.to_owned(),
        wording: crate::consents::code(wording)?,
        way: to.way.word().to_owned(),
        way_place: 0,
        value: to.value,
        state: MessageState::Queued.word().to_owned(),
        why: None,
        decided_by: None,
        reason: None,
        provider_id: None,
        tries: 0,
        rank: TO_STAFF,
        made_at: now,
        due_at: now,
        lease_until: None,
        sent_at: None,
        ended_at: None,
    })
}

/// Goes on to the contact's next way after one that failed; where there is none, somebody of the office is asked to telephone. Where it was for staff, whom
/// it called was not called.
pub(super) async fn fall(act: &mut Act, failed: &MessageRow) -> Result<(), Problem> {
    let (Some(alert_id), Some(contact_id)) = (failed.alert_id, failed.contact_id) else {
        return crate::escalation::unreached(act, failed.id).await;
    };
    let Some(contact) = messages::contact(act.tx(), contact_id).await? else { return Ok(()) };
    let next = usize::try_from(failed.way_place).unwrap_or_default() + 1;
    let now = act.now();
    if next >= ways(&contact).len() {
        return Ok(messages::confirm_by(act.tx(), contact.id, now).await?);
    }
    let Some((key, _)) = records::alerts::of_family(act.tx(), alert_id).await? else { return Ok(()) };
    let alert = records::alerts::get(act.tx(), &key).await?;
    let template = Template::of(&failed.template).unwrap_or(Template::First);
    let decided = failed.decided_by.as_deref().zip(failed.reason.as_deref());
    write(act, &alert, &contact, &New { id: None, template, held: None, decided, place: next }).await?;
    Ok(())
}

fn said(alert: &AlertRow) -> Option<ForWhom> {
    alert.for_whom.as_deref().and_then(ForWhom::named)
}

/// For whom a press counts, by what was said and by what its phone brought.
async fn whom_of(act: &mut Act, alert: &AlertRow) -> Result<Option<ForWhom>, Problem> {
    if let Some(whom) = said(alert) {
        return Ok(Some(whom));
    }
    let word = phones::profile_state(act.tx(), alert.id).await?;
    Ok(pressed_for(None, word.as_deref().and_then(ProfileState::of).unwrap_or(ProfileState::Missing)))
}

/// Whether a contact may be written to now, by everything that is known in any alert and case.
pub(super) async fn may_leave(act: &mut Act, alert: &AlertRow, contact: &FamilyRow, decided: bool) -> Result<Result<(), Why>, Problem> {
    let (facts, _) = facts(act, alert, contact).await?;
    Ok(judge(&Facts { decided, ..facts }))
}

/// Whether a contact who asks by their own code may read how it stands. An officer's reason of `decided` stands for the person's word, until the person
/// says something later.
pub(super) async fn may_read(
    act: &mut Act,
    alert: &AlertRow,
    contact: &FamilyRow,
    decided: Option<DateTime<Utc>>,
) -> Result<Result<(), Why>, Problem> {
    let (facts, said_at) = facts(act, alert, contact).await?;
    let decided = decided.is_some_and(|at| said_at.is_none_or(|said| said <= at));
    Ok(may_know(&Facts { decided, ..facts }))
}

/// Everything that is known of a contact in any alert and case, without a decision; and when the person last said something of it in the case.
async fn facts(act: &mut Act, alert: &AlertRow, contact: &FamilyRow) -> Result<(Facts, Option<DateTime<Utc>>), Problem> {
    let values = values(contact);
    let bars = Bars::of(act, &values).await?;
    // The contacts of a duplicate are told as long as the matter goes on in the alert that stays.
    let stands = records::alerts::stands_for(act.tx(), alert).await?;
    let case = of_case(act, &stands, &values).await?;
    let state = AlertState::named(&stands.state);
    let ended = matches!(state, Some(AlertState::Duplicate | AlertState::FalseAlarm | AlertState::Unreachable | AlertState::Settled));
    let channel = Channel::named(&alert.channel).unwrap_or(Channel::Operator);
    let pressed = press_is_consent(channel, whom_of(act, alert).await?, false);
    let known = Facts {
        exercise: alert.exercise || act.desk().practice(),
        second: alert.second,
        retracted: alert.retract_asked_at.is_some() || stands.retract_asked_at.is_some(),
        ended,
        consents: case.agreed.unwrap_or(pressed),
        decided: false,
        minor: alert.minor || stands.minor || case.minor,
        guardian: contact.guardian_at.is_some(),
        may_be_told: coded::<MayBeTold>(&contact.may_be_told)?,
        never: bars.never,
        stopped: bars.stopped,
        unsafe_to_leave: bars.not_safe,
    };
    Ok((known, case.said_at))
}

/// What stands against writing to any of a contact's numbers, and when it is safe.
pub(super) struct Bars {
    pub(super) never: bool,
    pub(super) stopped: bool,
    pub(super) not_safe: bool,
    pub(super) rules: Vec<NumberRow>,
}

impl Bars {
    /// A bar on one number of a contact is a bar on the contact.
    pub(super) async fn of(act: &mut Act, values: &[String]) -> Result<Self, Problem> {
        if values.is_empty() {
            return Ok(Self { never: false, stopped: false, not_safe: false, rules: Vec::new() });
        }
        let (never, not_safe) = messages::said_of(act.tx(), values).await?;
        let rules = messages::rules(act.tx(), values).await?;
        Ok(Self {
            never: !never.is_empty() || rules.iter().any(|rule| rule.never_at.is_some()),
            stopped: rules.iter().any(|rule| rule.stopped_at.is_some()),
            not_safe: !not_safe.is_empty(),
            rules,
        })
    }

    /// The first instant from now at which every rule says that it is safe; looked at again then.
    pub(super) fn safe_from(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        self.rules.iter().filter_map(hours).map(|hours| hours.next(now)).max().unwrap_or(now)
    }
}

/// The safe hours of a rule.
pub(super) fn hours(rule: &NumberRow) -> Option<SafeHours> {
    let minute = |value: Option<i64>| value.and_then(|v| u16::try_from(v).ok());
    Some(SafeHours { from_min: minute(rule.from_min)?, until_min: minute(rule.until_min)?, time_zone: rule.time_zone.clone()? })
}

/// What the case of an alert says: the newest word of the person, and whether the person is a minor.
#[derive(Default)]
struct OfCase {
    agreed: Option<bool>,
    said_at: Option<DateTime<Utc>>,
    minor: bool,
}

async fn of_case(act: &mut Act, alert: &AlertRow, values: &[String]) -> Result<OfCase, Problem> {
    let Some(case_id) = alert.case_id else { return Ok(OfCase::default()) };
    // What the case says cannot be read here: nobody is told by the press alone.
    let Some(key) = records::cases::look_up(act.tx(), case_id).await? else {
        return Ok(OfCase { agreed: Some(false), ..OfCase::default() });
    };
    let today = today(act).await?;
    let minor = records::persons::of_case(act.tx(), &key).await?.person.minor_on(today);
    let standing = records::contacts::of_case(act.tx(), &key).await?;
    let contact =
        standing.iter().find(|record| record.contact.values().any(|value| values.iter().any(|v| v == value))).map(|record| record.id);
    let rows = records::consents::of_case(act.tx(), &key).await?;
    let said: Vec<Said> =
        rows.iter().map(|row| Ok((coded(&row.kind)?, row.contact_id, coded(&row.answer)?))).collect::<Result<_, Problem>>()?;
    let about = |(kind, whom, _): &Said| *kind == ConsentKind::NotifyFamily && (whom.is_none() || *whom == contact);
    let said_at = said.iter().position(about).and_then(|newest| rows.get(newest)).map(|row| row.recorded_at);
    let agreed = said_at.map(|_| is_agreed(&said, ConsentKind::NotifyFamily, contact));
    Ok(OfCase { agreed, said_at, minor })
}

/// The telephone that a message names.
pub(super) async fn phone_of(act: &mut Act, office: &str) -> Result<String, Problem> {
    Ok(office_phone(act, office).await?.unwrap_or_else(|| CALL_CENTRE_PHONE.to_owned()))
}

/// A message with its words, as it leaves.
pub(super) async fn outgoing(act: &mut Act, message: &MessageRow, folio: &str) -> Result<Outgoing, Problem> {
    let phone = phone_of(act, &message.office).await?;
    let wording: Wording = coded(&message.wording)?;
    let way = Way::of(&message.way).ok_or_else(|| Problem::failed("store_failed", "a message's way does not read"))?;
    let template = Template::of(&message.template).ok_or_else(|| Problem::failed("store_failed", "a message's template does not read"))?;
    let (subject, body) =
        text(template, wording, way, language(&message.language), &Values { phone: &phone, folio, office: &message.office });
    Ok(Outgoing {
        id: message.id,
        office: message.office.clone(),
        way,
        to: message.value.clone(),
        subject,
        body,
        // Staff know for whom they work: what they are sent may come from the consulate's own address.
        discreet: wording == Wording::Discreet && !template.is_for_staff(),
        tries: message.tries,
    })
}
