//! What an alert gives the case that it belongs to: the contacts chosen on the phone, the consent that a press is, and the events from which
//! the first dates count. Nothing is typed twice.

use crate::Problem;
use crate::act::Act;
use crate::alerts::AlertForCase;
use crate::consents::code;
use crate::contacts::is_barred;
use crate::events::{self, NewEvent, Origin};
use crate::matter::Standing;
use casework::alert::Channel;
use casework::consent::{ConsentAnswer, ConsentKind, ConsentSource, How, press_is_consent};
use casework::contact::{Contact, MayBeTold};
use chrono::{DateTime, Utc};
use records::cases::CaseKey;
use records::consents::ConsentRow;
use records::{consents, contacts};
use uuid::Uuid;

/// Brings an alert's contacts, consents and events into a case. The caller counts the dates anew.
pub(crate) async fn take_over(act: &mut Act, key: &CaseKey, alert: &AlertForCase, minor: bool) -> Result<(), Problem> {
    let consented = press_is_consent(alert.channel, alert.for_whom, minor);
    let now = act.now();
    for chosen in &alert.contacts {
        let Ok(mut contact) = Contact::from_alert(chosen).tidy() else { continue };
        let level = contact.may_be_told;
        let barred = is_barred(act, &contact, None).await?;
        if !consented || barred {
            // An officer decides: what the caller asked for stands in the alert.
            contact.may_be_told = MayBeTold::Nothing;
        }
        let id = match known(act, key, &contact).await? {
            Some(id) => id,
            None => {
                let id = act.new_id();
                contacts::add(act.tx(), key, id, &contact, now).await?;
                id
            }
        };
        // Who said never to be called is not called, whoever chose them.
        if consented && !barred {
            let row = of_press(act, id, level, alert.received_at)?;
            consents::add(act.tx(), key, &row).await?;
        }
    }
    happened(act, key, alert).await
}

/// A contact of the case that is reached by the same number or address.
async fn known(act: &mut Act, key: &CaseKey, contact: &Contact) -> Result<Option<Uuid>, Problem> {
    let standing = contacts::of_case(act.tx(), key).await?;
    let same = |other: &Contact| contact.channels.iter().any(|c| other.channels.iter().any(|o| o.value == c.value));
    Ok(standing.iter().find(|record| record.voided_at.is_none() && same(&record.contact)).map(|record| record.id))
}

/// The consent that the person gave by choosing a contact on the phone.
fn of_press(act: &Act, contact: Uuid, level: MayBeTold, at: DateTime<Utc>) -> Result<ConsentRow, Problem> {
    let answer = if level == MayBeTold::Nothing { ConsentAnswer::Refused } else { ConsentAnswer::Given };
    Ok(ConsentRow {
        id: act.new_id(),
        kind: code(ConsentKind::NotifyFamily)?,
        answer: code(answer)?,
        how: code(How::Button)?,
        witness: None,
        remark: None,
        at,
        recorded_at: act.now(),
        by_user: act.staff()?.user_id,
        contact_id: Some(contact),
        level: Some(code(level)?),
        source: code(ConsentSource::Press)?,
    })
}

/// The alert as the rules know it: received, and taken by a person. A second alert of the same case starts no second clock.
async fn happened(act: &mut Act, key: &CaseKey, alert: &AlertForCase) -> Result<(), Problem> {
    let standing = Standing::gather(act, key).await?;
    let reporter = match alert.channel {
        Channel::Button | Channel::Sms => "person",
        Channel::Operator => "call centre",
        Channel::ConsularNotification => "custodian",
    };
    let received = ("alert.received", alert.received_at, reporter);
    // Whoever opens an alert that nobody took before has read it with that.
    let taken = ("alert.acknowledged", alert.read_at.unwrap_or_else(|| act.now()), "intake staff");
    for (event_type, at, reported_by) in [received, taken] {
        if standing.happened(event_type, ..) {
            continue;
        }
        let event = NewEvent {
            id: act.new_id(),
            event_type: event_type.to_owned(),
            at,
            time_zone: Some(alert.time_zone.clone()),
            facts: Default::default(),
            set_date: None,
            sets: None,
            reported_by: reported_by.to_owned(),
            evidence: Some("alert record".to_owned()),
            document_id: None,
        };
        events::bring(act, key, &event, Origin::default()).await?;
    }
    Ok(())
}
