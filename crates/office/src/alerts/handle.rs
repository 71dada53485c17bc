//! What the accountable office does about an alert. Each act moves the state by casework's table, under the lease, on the revision that was seen.

use crate::Problem;
use crate::act::Act;
use crate::alerts::queue::reason;
use crate::alerts::view::{self, AlertView, lease, state};
use crate::alerts::{find, for_case, note_step};
use crate::cases;
use crate::deadlines::recount;
use crate::escalation;
use casework::alert::{AlertAct, AlertState, LEASE, waits_for_forward};
use casework::profile::waits_for_call_back;
use chrono::{DateTime, Utc};
use records::alerts::{self, AlertKey, AlertRow, Seen};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

/// Which alert, as it was seen.
#[derive(Deserialize, JsonSchema)]
pub struct ChangeAlert {
    /// The alert.
    pub id: Uuid,
    /// Revision that was seen.
    pub rev: i64,
}

/// A decision and what comes with it.
pub(super) struct Decision {
    act: AlertAct,
    reason: Option<String>,
    duplicate_of: Option<Uuid>,
    case_id: Option<Uuid>,
    holder: Option<(Uuid, String)>,
}

impl Decision {
    pub(super) fn of(act: AlertAct) -> Self {
        Self { act, reason: None, duplicate_of: None, case_id: None, holder: None }
    }
    fn because(mut self, reason: String) -> Self {
        self.reason = Some(reason);
        self
    }
    /// Somebody else holds it from now on; that this person read it is not said by it.
    pub(super) fn held_by(mut self, user: Uuid, name: String) -> Self {
        self.holder = Some((user, name));
        self
    }
    pub(super) fn with_case(mut self, case_id: Uuid) -> Self {
        self.case_id = Some(case_id);
        self
    }
}

/// The row of an alert that the office answers for, at the revision that was seen.
pub(super) async fn own(act: &mut Act, id: Uuid, rev: i64) -> Result<(AlertKey, AlertRow), Problem> {
    let key = find(act, id).await?;
    match key.seen() {
        Seen::Accountable => {}
        Seen::Offered => return Err(Problem::refused("alert_offered", "another office answers for it until the offer is accepted")),
        Seen::Told => return Err(Problem::refused("alert_told_only", "this office is only told of it")),
    }
    let row = alerts::get(act.tx(), &key).await?;
    if row.rev != rev {
        return Err(Problem::conflict(view::whole(act, &key).await?));
    }
    Ok((key, row))
}

/// Writes a changed row; a decision that came between is a conflict that shows how it stands.
pub(super) async fn save(act: &mut Act, key: &AlertKey, row: &AlertRow, rev: i64) -> Result<(), Problem> {
    match alerts::decide(act.tx(), key, row, rev).await {
        Err(records::Error::Stale) => Err(Problem::conflict(view::whole(act, key).await?)),
        other => {
            other?;
            // Whatever was decided, what falls due next is decided with it.
            escalation::plan(act, row).await
        }
    }
}

/// Judges and writes a decision; tells everybody who sees the alert.
pub(super) async fn decide(act: &mut Act, id: Uuid, rev: i64, decision: Decision) -> Result<AlertView, Problem> {
    let (key, row) = own(act, id, rev).await?;
    apply(act, &key, row, decision).await?;
    view::whole(act, &key).await
}

pub(super) async fn apply(act: &mut Act, key: &AlertKey, mut row: AlertRow, decision: Decision) -> Result<AlertRow, Problem> {
    let (user, name, now) = (act.staff()?.user_id, act.staff()?.display_name.clone(), act.now());
    let what = decision.act;
    // Undoing is open to colleagues: whoever sees the mistake mends it.
    if let Some(lease) = lease(&row).filter(|_| what != AlertAct::Reopen) {
        lease.respect(user, now).map_err(|refusal| Problem::from(refusal).with("name", row.lease_name.as_deref().unwrap_or_default()))?;
    }
    let before = state(&row.state)?;
    let after = before.after(what, row.state_before.as_deref().and_then(AlertState::named))?;
    if let Some(refusal) = waits_for_call_back(what, row.call_back.as_deref()) {
        return Err(refusal.into());
    }
    if row.forward_to.is_some() && waits_for_forward(what) {
        return Err(Problem::refused("alert_forward_pending", "another office is asked to take it over"));
    }
    row.state = after.name().to_owned();
    row.changed_at = now;
    let (assigned, was_read) = (decision.holder.is_some(), row.read_at.is_some());
    let (holder, holder_name) = decision.holder.unwrap_or_else(|| (user, name.clone()));
    if !assigned {
        row.read_at.get_or_insert(now);
    }
    match what {
        AlertAct::Acknowledge => {
            let until = held_until(act, &row, holder, was_read).await?;
            (row.lease_user, row.lease_name, row.lease_until) = (Some(holder), Some(holder_name), Some(until));
        }
        AlertAct::Release => (row.lease_user, row.lease_name, row.lease_until) = (None, None, None),
        // With progress the lease has done its work; who made it stays named.
        AlertAct::Contact | AlertAct::Locate => (row.lease_user, row.lease_name, row.lease_until) = (Some(user), Some(name), None),
        AlertAct::Reopen => {
            (row.state_before, row.handled_at, row.close_reason, row.duplicate_of, row.case_id) = (None, None, None, None, None);
        }
        _ => {
            row.state_before = Some(before.name().to_owned());
            row.handled_at = Some(now);
            row.close_reason.clone_from(&decision.reason);
            row.duplicate_of = decision.duplicate_of;
            row.case_id = decision.case_id;
            (row.lease_user, row.lease_name, row.lease_until) = (Some(user), Some(name), None);
        }
    }
    let rev = row.rev;
    save(act, key, &row, rev).await?;
    if let Some(case_id) = row.case_id {
        super::reserve::hand_over(act, key, case_id).await?;
    }
    tell_all(act, key).await?;
    let step = if assigned { "assign" } else { what.name() };
    note_step(act, row.id, step, after.name(), None, decision.reason.as_deref()).await?;
    if let Some(reason) = &decision.reason {
        act.because(reason)?;
    }
    act.detail(json!({ "folio": row.folio, "from": before.name(), "to": after.name() }));
    Ok(row)
}

/// Until when somebody who takes an alert now holds it. Taking it again without progress is not without end: the next step is called in the end.
async fn held_until(act: &mut Act, row: &AlertRow, holder: Uuid, was_read: bool) -> Result<DateTime<Utc>, Problem> {
    let (now, until) = (act.now(), act.now() + LEASE);
    let Some(running) = row.lease_until.filter(|running| row.lease_user == Some(holder) && *running > now) else { return Ok(until) };
    let bound = escalation::lease_bound(act, row).await?;
    // Who was given it reads it, whatever is left of the time.
    if was_read && bound.is_some_and(|bound| bound <= running) {
        return Err(Problem::refused("alert_lease_spent", "it was taken again without progress as long as that is possible"));
    }
    Ok(bound.map_or(until, |bound| bound.min(until)).max(running))
}

/// Every other office that sees the alert hears of the change.
pub(super) async fn tell_all(act: &mut Act, key: &AlertKey) -> Result<(), Problem> {
    let me = act.code();
    for office in alerts::told(act.tx(), key).await?.iter().filter(|code| **code != me) {
        act.also_tell(office);
    }
    Ok(())
}

/// Takes an alert for fifteen minutes; again by the same person: fifteen more, and no longer without progress.
pub async fn acknowledge(act: &mut Act, asked: ChangeAlert) -> Result<AlertView, Problem> {
    decide(act, asked.id, asked.rev, Decision::of(AlertAct::Acknowledge)).await
}

/// Gives an alert back to the queue.
pub async fn release(act: &mut Act, asked: ChangeAlert) -> Result<AlertView, Problem> {
    decide(act, asked.id, asked.rev, Decision::of(AlertAct::Release)).await
}

/// How far one came.
#[derive(Clone, Copy, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Progress {
    /// The person or who called was spoken with.
    Contacted,
    /// It is known where the person is.
    Located,
}

/// Progress with an alert.
#[derive(Deserialize, JsonSchema)]
pub struct ProgressAlert {
    /// The alert.
    pub id: Uuid,
    /// Revision that was seen.
    pub rev: i64,
    /// How far.
    pub progress: Progress,
}

/// Records that somebody was contacted or located.
pub async fn progress(act: &mut Act, asked: ProgressAlert) -> Result<AlertView, Problem> {
    let what = match asked.progress {
        Progress::Contacted => AlertAct::Contact,
        Progress::Located => AlertAct::Locate,
    };
    decide(act, asked.id, asked.rev, Decision::of(what)).await
}

/// An act that needs a reason.
#[derive(Deserialize, JsonSchema)]
pub struct ReasonAlert {
    /// The alert.
    pub id: Uuid,
    /// Revision that was seen.
    pub rev: i64,
    /// Why; kept with the alert and in the audit chain.
    pub reason: String,
}

/// Marks an alert as a false alarm.
pub async fn false_alarm(act: &mut Act, asked: ReasonAlert) -> Result<AlertView, Problem> {
    let why = reason(&asked.reason)?;
    decide(act, asked.id, asked.rev, Decision::of(AlertAct::MarkFalseAlarm).because(why)).await
}

/// Undoes how an alert was closed.
pub async fn reopen(act: &mut Act, asked: ReasonAlert) -> Result<AlertView, Problem> {
    let why = reason(&asked.reason)?;
    decide(act, asked.id, asked.rev, Decision::of(AlertAct::Reopen).because(why)).await
}

/// How an alert ends without a case.
#[derive(Clone, Copy, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Closing {
    /// Nobody could be reached by any way.
    Unreachable,
    /// The person was reached and needs no case.
    Settled,
}

/// Ends an alert without a case.
#[derive(Deserialize, JsonSchema)]
pub struct CloseAlert {
    /// The alert.
    pub id: Uuid,
    /// Revision that was seen.
    pub rev: i64,
    /// How.
    pub closing: Closing,
    /// Why; kept with the alert and in the audit chain.
    pub reason: String,
}

/// Ends an alert without a case.
pub async fn close(act: &mut Act, asked: CloseAlert) -> Result<AlertView, Problem> {
    let why = reason(&asked.reason)?;
    let what = match asked.closing {
        Closing::Unreachable => AlertAct::GiveUp,
        Closing::Settled => AlertAct::Settle,
    };
    decide(act, asked.id, asked.rev, Decision::of(what).because(why)).await
}

/// Two alerts that are one.
#[derive(Deserialize, JsonSchema)]
pub struct MarkDuplicate {
    /// The alert that is put away.
    pub id: Uuid,
    /// Revision that was seen.
    pub rev: i64,
    /// The alert that stays.
    pub of: Uuid,
}

/// Marks an alert as the same as another. If that is itself a duplicate, the one that it points to counts.
pub async fn mark_duplicate(act: &mut Act, asked: MarkDuplicate) -> Result<AlertView, Problem> {
    alerts::hold_duplicates(act.tx()).await?;
    let mut original = records::alerts::look_up(act.tx(), asked.of).await?.ok_or_else(|| Problem::field("of", "not_found"))?;
    let mut walked = vec![original.id()];
    while let Some(next) = alerts::original(act.tx(), &original).await? {
        if original.id() == asked.id || walked.contains(&next.id()) {
            break;
        }
        walked.push(next.id());
        original = next;
    }
    if original.id() == asked.id {
        return Err(Problem::field("of", "itself"));
    }
    let decision = Decision { duplicate_of: Some(original.id()), ..Decision::of(AlertAct::MarkDuplicate) };
    decide(act, asked.id, asked.rev, decision).await
}

/// An alert and the case it belongs to.
#[derive(Deserialize, JsonSchema)]
pub struct AttachAlert {
    /// The alert.
    pub id: Uuid,
    /// Revision that was seen.
    pub rev: i64,
    /// The case.
    pub case_id: Uuid,
}

/// Attaches an alert to a case of the office, which gets its contacts, consents and events.
pub async fn attach(act: &mut Act, asked: AttachAlert) -> Result<AlertView, Problem> {
    act.about(asked.id);
    let case = act.case(asked.case_id).await?;
    let attached = decide(act, asked.id, asked.rev, Decision::of(AlertAct::Attach).with_case(case.id())).await?;
    let (detail, today) = (std::mem::take(&mut act.detail), cases::today(act).await?);
    let alert = for_case(act, asked.id).await?;
    // An exercise reaches nobody real, and starts no clock in a real case.
    if !alert.exercise || act.desk().practice() {
        let minor = records::persons::of_case(act.tx(), &case).await?.person.minor_on(today);
        cases::take_over(act, &case, &alert, minor).await?;
        recount(act, &case, "attach_alert").await?;
    }
    act.about(asked.id);
    act.detail(detail);
    Ok(attached)
}
