//! From one office to another: the one that offers stays accountable until the other accepts, in one transaction.

use crate::Problem;
use crate::act::Act;
use crate::alerts::handle::{own, save, tell_all};
use crate::alerts::queue::reason;
use crate::alerts::view::{self, AlertView, lease, state};
use crate::alerts::{find, note_step};
use crate::commands::Done;
use crate::escalation;
use casework::alert::{AlertAct, CALL_CENTRE, LEASE, may_speak_of_fear};
use records::alerts::{self, Seen};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

/// An offer to another office.
#[derive(Deserialize, JsonSchema)]
pub struct ForwardAlert {
    /// The alert.
    pub id: Uuid,
    /// Revision that was seen.
    pub rev: i64,
    /// Office that is asked.
    pub to_office: String,
    /// Why; the other office reads it.
    pub reason: String,
}

/// Asks another office to take an alert over. Who asks keeps it, with a lease, until the other accepts.
pub async fn forward(act: &mut Act, asked: ForwardAlert) -> Result<AlertView, Problem> {
    let why = reason(&asked.reason)?;
    let (key, mut row) = own(act, asked.id, asked.rev).await?;
    if act.desk().alone().is_some() {
        return Err(Problem::refused("alert_desk_alone", "no other office is on this store"));
    }
    let atlas = act.atlas().await?;
    let known = atlas.consulate(&asked.to_office).is_some() || asked.to_office == CALL_CENTRE;
    if !known || asked.to_office == row.office {
        return Err(Problem::field("to_office", "not_an_office"));
    }
    let (user, name, now) = (act.staff()?.user_id, act.staff()?.display_name.clone(), act.now());
    if let Some(lease) = lease(&row) {
        lease.respect(user, now).map_err(|refusal| Problem::from(refusal).with("name", row.lease_name.as_deref().unwrap_or_default()))?;
    }
    if row.forward_to.is_some() {
        return Err(Problem::refused("alert_forward_pending", "another office is asked to take it over"));
    }
    let after = state(&row.state)?.after(AlertAct::Acknowledge, None)?;
    row.state = after.name().to_owned();
    (row.lease_user, row.lease_name) = (Some(user), Some(name));
    // One that was contacted or located runs out no more; any other is called again if nobody answers the offer in time.
    row.lease_until = (after == casework::alert::AlertState::Acknowledged).then_some(now + LEASE);
    row.read_at.get_or_insert(now);
    (row.forward_to, row.forward_reason, row.forward_at) = (Some(asked.to_office.clone()), Some(why.clone()), Some(now));
    row.changed_at = now;
    save(act, &key, &row, asked.rev).await?;
    tell_all(act, &key).await?;
    act.also_tell(&asked.to_office);
    act.announce("new_alert", &asked.to_office);
    note_step(act, row.id, "forward", after.name(), Some(&asked.to_office), Some(&why)).await?;
    act.because(&why)?;
    act.detail(json!({ "folio": row.folio, "to_office": asked.to_office }));
    view::whole(act, &key).await
}

/// Accepts an offer.
#[derive(Deserialize, JsonSchema)]
pub struct AcceptForward {
    /// The alert.
    pub id: Uuid,
    /// Revision that was seen.
    pub rev: i64,
}

/// Takes an offered alert over: from this commit on this office is accountable, and the caller holds it. The office that gave it is told as well.
pub async fn accept(act: &mut Act, asked: AcceptForward) -> Result<AlertView, Problem> {
    let key = find(act, asked.id).await?;
    if key.seen() != Seen::Offered {
        return Err(Problem::refused("alert_no_forward", "the alert is not offered to this office"));
    }
    let mut row = alerts::get(act.tx(), &key).await?;
    if row.rev != asked.rev {
        return Err(Problem::conflict(view::whole(act, &key).await?));
    }
    let (user, name, now, me) = (act.staff()?.user_id, act.staff()?.display_name.clone(), act.now(), act.code());
    if row.forward_to.as_ref() != Some(&me) {
        // Nobody of the other office asked: its escalation did. Whoever has begun there keeps it.
        escalation::paged_here(&row, now)?;
    }
    let after = state(&row.state)?.after(AlertAct::AcceptForward, None)?;
    let gave = std::mem::replace(&mut row.office, me.clone());
    row.state = after.name().to_owned();
    let reserved = [&row.note, &row.child_where].into_iter().flatten().any(|text| may_speak_of_fear(text));
    if !reserved {
        row.text_office.clone_from(&me);
    }
    (row.lease_user, row.lease_name, row.lease_until) = (Some(user), Some(name), Some(now + LEASE));
    // An office that the escalation called may be the first that reads it.
    row.read_at.get_or_insert(now);
    (row.forward_to, row.forward_reason, row.forward_at) = (None, None, None);
    row.changed_at = now;
    save(act, &key, &row, asked.rev).await?;
    alerts::tell(act.tx(), row.id, &gave).await?;
    let key = find(act, asked.id).await?;
    tell_all(act, &key).await?;
    note_step(act, row.id, AlertAct::AcceptForward.name(), after.name(), Some(&gave), None).await?;
    act.detail(json!({ "folio": row.folio, "from_office": gave }));
    view::whole(act, &key).await
}

/// Says no to an offer, or takes one's own offer back.
#[derive(Deserialize, JsonSchema)]
pub struct DeclineForward {
    /// The alert.
    pub id: Uuid,
    /// Revision that was seen.
    pub rev: i64,
    /// Why; the other office reads it.
    pub reason: String,
}

/// Declines an offered alert; asked by the office that offers, it takes the offer back. The office that offered has it as before.
pub async fn decline(act: &mut Act, asked: DeclineForward) -> Result<Done, Problem> {
    let why = reason(&asked.reason)?;
    let key = find(act, asked.id).await?;
    let mut row = alerts::get(act.tx(), &key).await?;
    let (me, pending) = (act.code(), row.forward_to.take());
    let Some(asked_office) = pending.filter(|to| key.seen() == Seen::Accountable || *to == me) else {
        return Err(Problem::refused("alert_no_forward", "the alert is not offered to this office"));
    };
    if row.rev != asked.rev {
        return Err(Problem::conflict(view::whole(act, &key).await?));
    }
    (row.forward_reason, row.forward_at) = (None, None);
    row.changed_at = act.now();
    save(act, &key, &row, asked.rev).await?;
    let other = if key.seen() == Seen::Offered { row.office.clone() } else { asked_office };
    tell_all(act, &key).await?;
    if other != me {
        act.also_tell(&other);
    }
    let what = if key.seen() == Seen::Offered { "decline_forward" } else { "withdraw_forward" };
    note_step(act, row.id, what, &row.state, Some(&other), Some(&why)).await?;
    act.because(&why)?;
    act.detail(json!({ "folio": row.folio, "act": what }));
    Ok(Done {})
}
