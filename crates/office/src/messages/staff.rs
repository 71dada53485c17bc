//! Calls of staff away from the desk, beside the messages to families: the same queue, the same hand-over. A call has no personal data, and one message
//! speaks for all that come within a while: a raid does not ring a phone five hundred times.

use super::messenger::Outgoing;
use super::out::{Handed, hold};
use super::plan::{Bars, Reach, outgoing, queued};
use super::providers::carries;
use crate::Problem;
use crate::act::Act;
use casework::access::{Permission, Role};
use casework::contact::Wording;
use casework::message::{Template, Way, Why};
use chrono::Duration;
use records::devices::{self, ReachRow};
use records::messages::{self, MessageRow};
use serde_json::json;
use std::collections::{BTreeMap, HashSet};
use uuid::Uuid;

/// For how long a push speaks for what comes after it.
const PUSH_PAUSE: Duration = Duration::seconds(30);
/// The same of a text message or a mail, which cost more.
const TEXT_PAUSE: Duration = Duration::minutes(5);

/// How a member is called: in which language, at which devices of their own, and by which number or address while away from the desk.
pub(crate) struct WayOut {
    language: String,
    devices: Vec<Uuid>,
    written: Option<Reach>,
}

/// How a call of somebody left: by which way first, and by which messages in all.
pub(crate) struct Left {
    pub(crate) way: Way,
    pub(crate) messages: Vec<Uuid>,
}

/// Ways to members; who is not there is reached by none.
pub(crate) type WaysOut = BTreeMap<Uuid, WayOut>;

/// Somebody to call: who, and whether they sit at a desk, which shows the call by itself.
pub(crate) type ToCall = (Uuid, bool);

/// Ways to enabled members of the act's office that somebody carries and nobody barred: devices, and the verified number, else (where there is no device)
/// the verified address. Whoever plans a call and whoever makes it go by the same.
pub(crate) async fn ways_out(act: &mut Act, users: &[Uuid]) -> Result<WaysOut, Problem> {
    let carries = carries(act).await?;
    if users.is_empty() || !(carries.sms || carries.mail || carries.push.is_some()) {
        return Ok(WaysOut::new());
    }
    let rows = devices::reach(act.tx(), users).await?;
    let sms = |row: &ReachRow| row.phone.as_deref().filter(|_| carries.sms).map(|phone| Reach { way: Way::Sms, value: dialled(phone) });
    let mail =
        |row: &ReachRow| row.mail.as_deref().filter(|_| carries.mail).map(|mail| Reach { way: Way::Mail, value: mail.to_lowercase() });
    let values: Vec<String> = rows.iter().flat_map(|row| sms(row).into_iter().chain(mail(row))).map(|reach| reach.value).collect();
    let barred = barred(act, &values).await?;
    let mut ways = WaysOut::new();
    for row in rows {
        let device = row.device.filter(|_| carries.push.is_some());
        let free = |reach: &Reach| !barred.contains(&reach.value);
        let way = ways.entry(row.user_id).or_insert_with(|| WayOut {
            written: sms(&row).filter(free).or_else(|| mail(&row).filter(|_| device.is_none()).filter(free)),
            language: row.language,
            devices: Vec::new(),
        });
        way.devices.extend(device);
    }
    ways.retain(|_, way| way.written.is_some() || !way.devices.is_empty());
    Ok(ways)
}

/// Calls members of the act's office at their own devices, and who is not at a desk at their number or address. Answers by which way each is called;
/// who is not named there is not reached by any.
pub(crate) async fn call_staff(
    act: &mut Act,
    ways: &WaysOut,
    whom: &[ToCall],
    template: Template,
) -> Result<BTreeMap<Uuid, Left>, Problem> {
    let mut called: BTreeMap<Uuid, Left> = BTreeMap::new();
    for (user, at_desk) in whom {
        let Some(way) = ways.get(user) else { continue };
        let devices = way.devices.iter().map(|device| Reach { way: Way::Push, value: device.to_string() });
        for reach in devices.chain(way.written.clone().filter(|_| !at_desk)) {
            let first = reach.way;
            let message = write(act, template, &way.language, reach).await?;
            called.entry(*user).or_insert_with(|| Left { way: first, messages: Vec::new() }).messages.push(message);
        }
    }
    Ok(called)
}

/// Which numbers and addresses nobody may write to, whoever said so and of whom.
async fn barred(act: &mut Act, values: &[String]) -> Result<HashSet<String>, Problem> {
    if values.is_empty() {
        return Ok(HashSet::new());
    }
    let (never, not_safe) = messages::said_of(act.tx(), values).await?;
    let rules = messages::rules(act.tx(), values).await?;
    let stopped = rules.into_iter().filter(|rule| rule.never_at.is_some() || rule.stopped_at.is_some()).map(|rule| rule.value);
    Ok(never.into_iter().chain(not_safe).chain(stopped).collect())
}

/// As a provider dials it: a number that the roster has in an unusual form is handed over as it is, and refused there.
fn dialled(phone: &str) -> String {
    casework::identifier::phone("phone", phone).unwrap_or_else(|_| phone.to_owned())
}

/// Calls the desk of an office: whoever may answer alerts at their devices, and who is on duty there and not at a desk at their number too.
pub(crate) async fn call_desk(act: &mut Act, office: &str, on_duty: &[ToCall]) -> Result<(), Problem> {
    let before = act.tx().scope.office.replace(office.to_owned());
    let called = call_here(act, office, on_duty).await;
    act.tx().scope.office = before;
    called
}

async fn call_here(act: &mut Act, office: &str, on_duty: &[ToCall]) -> Result<(), Problem> {
    let roles = Role::names_that_may(Permission::ReadAlerts);
    let mut whom: BTreeMap<Uuid, bool> = devices::holders(act.tx(), office, &roles).await?.into_iter().map(|user| (user, true)).collect();
    whom.extend(on_duty.iter().copied());
    let users: Vec<Uuid> = whom.keys().copied().collect();
    let ways = ways_out(act, &users).await?;
    let whom: Vec<ToCall> = whom.into_iter().collect();
    call_staff(act, &ways, &whom, Template::Page).await?;
    Ok(())
}

/// Calls members of the act's office at their own devices, and nowhere else.
pub(crate) async fn call_devices(act: &mut Act, users: &[Uuid], template: Template) -> Result<(), Problem> {
    let ways = ways_out(act, users).await?;
    let whom: Vec<ToCall> = users.iter().map(|user| (*user, true)).collect();
    call_staff(act, &ways, &whom, template).await?;
    Ok(())
}

/// A test to a device of the caller.
pub(crate) async fn write_test(act: &mut Act, id: Uuid, device: Uuid) -> Result<(), Problem> {
    if carries(act).await?.push.is_none() {
        return Err(Problem::refused("push_not_set", "the office does not call by push"));
    }
    let language = act.staff()?.language.clone();
    add(act, id, Template::Test, &language, Reach { way: Way::Push, value: device.to_string() }).await
}

/// The message that carries a call: a new one, or one of a moment ago that may still arrive.
async fn write(act: &mut Act, template: Template, language: &str, reach: Reach) -> Result<Uuid, Problem> {
    let pause = if reach.way == Way::Push { PUSH_PAUSE } else { TEXT_PAUSE };
    let since = act.now() - pause;
    if let Some(lately) = messages::told_lately(act.tx(), &reach.value, template.word(), since).await? {
        return Ok(lately);
    }
    let id = act.new_id();
    add(act, id, template, language, reach).await?;
    Ok(id)
}

async fn add(act: &mut Act, id: Uuid, template: Template, language: &str, reach: Reach) -> Result<(), Problem> {
    let row = queued(act, id, template, language, Wording::Discreet, reach)?;
    messages::add(act.tx(), &row).await?;
    Ok(())
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
