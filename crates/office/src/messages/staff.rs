//! Calls of staff away from the desk, beside the messages to families: the same queue, the same hand-over. A call has no personal data, and one message
//! speaks for all that come within a while: a raid does not ring a phone five hundred times.

use super::messenger::Outgoing;
use super::out::{Handed, hold};
use super::plan::{Bars, outgoing};
use super::providers::carries;
use crate::Problem;
use crate::act::Act;
use casework::access::{Permission, Role};
use casework::contact::Wording;
use casework::message::{MessageState, Template, Way, Why};
use chrono::Duration;
use records::devices;
use records::messages::{self, MessageRow};
use serde_json::json;
use std::collections::{BTreeMap, HashSet};
use uuid::Uuid;

/// For how long a push speaks for what comes after it.
const PUSH_PAUSE: Duration = Duration::seconds(30);
/// The same of a text message or a mail, which cost more.
const TEXT_PAUSE: Duration = Duration::minutes(5);

/// Somebody to call: who, and whether they sit at a desk, which shows the call by itself.
pub(crate) type ToCall = (Uuid, bool);

/// Calls members of the act's office at their own devices, and who is not at a desk at their verified number, else address. Answers by which way each
/// is called; who is not named there is not reached by any.
pub(crate) async fn call_staff(act: &mut Act, whom: &[ToCall], template: Template) -> Result<BTreeMap<Uuid, Way>, Problem> {
    let mut called = BTreeMap::new();
    let carries = carries(act).await?;
    if whom.is_empty() || !(carries.sms || carries.mail || carries.push.is_some()) {
        return Ok(called);
    }
    let ids: Vec<Uuid> = whom.iter().map(|(user, _)| *user).collect();
    let at_desk: BTreeMap<Uuid, bool> = whom.iter().copied().collect();
    let mut texted = Vec::new();
    let rows = devices::reach(act.tx(), &ids).await?;
    let values: Vec<String> = rows
        .iter()
        .flat_map(|row| row.phone.as_deref().map(dialled).into_iter().chain(row.mail.as_deref().map(str::to_lowercase)))
        .collect();
    let barred = barred(act, &values).await?;
    for row in rows {
        if let Some(device) = row.device.filter(|_| carries.push.is_some()) {
            write(act, template, &row.language, Way::Push, device.to_string()).await?;
            called.insert(row.user_id, Way::Push);
        }
        if at_desk.get(&row.user_id).copied().unwrap_or(true) || texted.contains(&row.user_id) {
            continue;
        }
        let text = row.phone.as_deref().filter(|_| carries.sms).map(|phone| (Way::Sms, dialled(phone)));
        let mail = row.mail.as_deref().filter(|_| carries.mail && row.device.is_none()).map(|mail| (Way::Mail, mail.to_lowercase()));
        if let Some((way, value)) = [text, mail].into_iter().flatten().find(|(_, value)| !barred.contains(value)) {
            write(act, template, &row.language, way, value).await?;
            called.entry(row.user_id).or_insert(way);
            texted.push(row.user_id);
        }
    }
    Ok(called)
}

/// Which numbers and addresses nobody may write to, whoever said so and of whom.
pub(crate) async fn barred(act: &mut Act, values: &[String]) -> Result<HashSet<String>, Problem> {
    if values.is_empty() {
        return Ok(HashSet::new());
    }
    let (never, not_safe) = messages::said_of(act.tx(), values).await?;
    let rules = messages::rules(act.tx(), values).await?;
    let stopped = rules.into_iter().filter(|rule| rule.never_at.is_some() || rule.stopped_at.is_some()).map(|rule| rule.value);
    Ok(never.into_iter().chain(not_safe).chain(stopped).collect())
}

/// As a provider dials it: a number that the roster has in an unusual form is handed over as it is, and refused there.
pub(crate) fn dialled(phone: &str) -> String {
    casework::identifier::phone("phone", phone).unwrap_or_else(|_| phone.to_owned())
}

/// Calls whoever of an office may answer alerts, at their devices: for a call of the office's desk.
pub(crate) async fn call_desk(act: &mut Act, office: &str) -> Result<(), Problem> {
    let before = act.tx().scope.office.replace(office.to_owned());
    let roles = Role::names_that_may(Permission::ReadAlerts);
    let whom: Vec<ToCall> = devices::holders(act.tx(), office, &roles).await?.into_iter().map(|user| (user, true)).collect();
    let called = call_staff(act, &whom, Template::Page).await;
    act.tx().scope.office = before;
    called.map(|_| ())
}

/// A test to a device of the caller.
pub(crate) async fn write_test(act: &mut Act, id: Uuid, device: Uuid) -> Result<(), Problem> {
    if carries(act).await?.push.is_none() {
        return Err(Problem::refused("push_not_set", "the office does not call by push"));
    }
    let language = act.staff()?.language.clone();
    let row = row(act, id, Template::Test, &language, Way::Push, device.to_string())?;
    messages::add(act.tx(), &row).await?;
    Ok(())
}

async fn write(act: &mut Act, template: Template, language: &str, way: Way, value: String) -> Result<(), Problem> {
    let pause = if way == Way::Push { PUSH_PAUSE } else { TEXT_PAUSE };
    let since = act.now() - pause;
    if messages::told_lately(act.tx(), &value, template.word(), since).await? {
        return Ok(());
    }
    let id = act.new_id();
    let row = row(act, id, template, language, way, value)?;
    messages::add(act.tx(), &row).await?;
    Ok(())
}

fn row(act: &Act, id: Uuid, template: Template, language: &str, way: Way, value: String) -> Result<MessageRow, Problem> {
    let now = act.now();
    Ok(MessageRow {
        id,
        office: act.code(),
        alert_id: None,
        contact_id: None,
        template: template.word().to_owned(),
        template_version: template.version(),
        language: language.to_owned(),
        wording: crate::consents::code(Wording::Discreet)?,
        way: way.word().to_owned(),
        way_place: 0,
        value,
        state: MessageState::Queued.word().to_owned(),
        why: None,
        decided_by: None,
        reason: None,
        provider_id: None,
        tries: 0,
        made_at: now,
        due_at: now,
        lease_until: None,
        sent_at: None,
        ended_at: None,
    })
}

/// A message for staff, or a test, judged in the moment in which it leaves: the device still stands and its owner is a member; a number that nobody
/// may write to is written to by nobody.
pub(super) async fn leaving(act: &mut Act, row: MessageRow) -> Result<Handed, Problem> {
    if row.way == Way::Push.word() {
        let device = match row.value.parse() {
            Ok(id) => devices::of_office(act.tx(), id, &row.office).await?,
            Err(_) => None,
        };
        if device.is_none() {
            return hold(act, row, Why::Gone).await;
        }
    } else {
        let bars = Bars::of(act, std::slice::from_ref(&row.value)).await?;
        if bars.never || bars.not_safe {
            return hold(act, row, Why::NeverContact).await;
        }
        if bars.stopped {
            return hold(act, row, Why::Stopped).await;
        }
    }
    act.detail(json!({ "message": row.id, "way": row.way, "tries": row.tries }));
    let message: Outgoing = outgoing(act, &row, "").await?;
    Ok(Handed { message: Some(message) })
}

/// A push service says that a device is there no more: it is taken off.
pub(super) async fn gone(act: &mut Act, row: &MessageRow) -> Result<(), Problem> {
    let now = act.now();
    if let Ok(id) = row.value.parse() {
        devices::end(act.tx(), id, now).await?;
    }
    Ok(())
}
