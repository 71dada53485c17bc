//! The timer of an alert: planned in the transaction of each change, fired once, and planned anew by firing.

use super::duty;
use super::pager::tell_desks;
use crate::act::Act;
use crate::messages::{Left, ToCall, WaysOut, call_desk, call_staff};
use crate::{Office, Problem, Session};
use casework::alert::AlertState;
use casework::escalation::{Because, Called, Due, Mark, Outcome, Policy, Subject, Urgency, Whom, bound, due, fire as fire_step};
use casework::message::Template;
use chrono::{DateTime, Utc};
use records::alerts::AlertRow;
use records::timers::{self, PageRow, TimerRow};
use records::{Log, Scope};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Most timers that one turn fires, so that the watch goes on to its other work.
const TURN: usize = 200;
/// Who fires timers, in the audit chain.
pub(crate) const ESCALATION: Session = Session::System { job: "escalation" };

/// What of a row decides its escalation.
pub(super) fn subject(row: &AlertRow) -> Result<Subject, Problem> {
    let state = AlertState::named(&row.state).ok_or_else(|| Problem::failed("store_failed", "an alert's state does not read"))?;
    Ok(Subject { state, lease_until: row.lease_until, urgency: Urgency::of(row.child_alone, row.duress), exercise: row.exercise })
}

pub(super) fn mark(timer: &TimerRow) -> Mark {
    Mark {
        step: usize::try_from(timer.step).unwrap_or_default(),
        round: u32::try_from(timer.round).unwrap_or_default(),
        since: timer.since,
    }
}

/// Sees to it that the right timer stands after a change of an alert, in the change's transaction. An escalation that was under way goes on where it
/// stood; one that had ended, or was another office's, begins anew.
pub(crate) async fn plan(act: &mut Act, row: &AlertRow) -> Result<(), Problem> {
    // The policy is the accountable office's, whoever acts.
    let before = act.tx().scope.office.replace(row.office.clone());
    let planned = plan_here(act, row).await;
    act.tx().scope.office = before;
    planned
}

/// The same, by statements that do not depend on what has changed: the timer that stands is always ended and planned again. Whoever measures how long
/// an answer takes learns nothing of it.
pub(crate) async fn plan_anew(act: &mut Act, row: &AlertRow) -> Result<(), Problem> {
    let before = act.tx().scope.office.replace(row.office.clone());
    let planned = anew_here(act, row).await;
    act.tx().scope.office = before;
    planned
}

/// The timer of an alert that is about to be written, read before its office is held up: nobody waits for what can be known beforehand.
pub(crate) async fn first(act: &mut Act, row: &AlertRow) -> Result<Option<TimerRow>, Problem> {
    let before = act.tx().scope.office.replace(row.office.clone());
    let policy = duty::policy(act).await;
    act.tx().scope.office = before;
    let at = Mark::begin(act.now());
    Ok(due(&policy?.0, &subject(row)?, at).map(|next| timer(act, row, at, next)))
}

async fn anew_here(act: &mut Act, row: &AlertRow) -> Result<(), Problem> {
    let (subject, now) = (subject(row)?, act.now());
    let (policy, _) = duty::policy(act).await?;
    let mut at = Mark::begin(now);
    while let Some(timer) = timers::standing(act.tx(), row.id).await? {
        at = if timer.office == row.office { mark(&timer) } else { Mark::begin(now) };
        if timers::end(act.tx(), timer.id, now).await? {
            break;
        }
    }
    add(act, row, at, due(&policy, &subject, at)).await
}

async fn plan_here(act: &mut Act, row: &AlertRow) -> Result<(), Problem> {
    let (subject, now) = (subject(row)?, act.now());
    let (policy, _) = duty::policy(act).await?;
    // It may fire while this change waits for its row: then the one that firing left is the one to mind.
    while let Some(timer) = timers::standing(act.tx(), row.id).await? {
        let at = if timer.office == row.office { mark(&timer) } else { Mark::begin(now) };
        let next = due(&policy, &subject, at);
        if timer.office == row.office && next.is_some_and(|next| next.at == timer.due_at && next.because.word() == timer.because) {
            return Ok(());
        }
        if timers::end(act.tx(), timer.id, now).await? {
            return add(act, row, at, next).await;
        }
    }
    let at = Mark::begin(now);
    add(act, row, at, due(&policy, &subject, at)).await
}

async fn add(act: &mut Act, row: &AlertRow, at: Mark, next: Option<Due>) -> Result<(), Problem> {
    let Some(next) = next else { return Ok(()) };
    let timer = timer(act, row, at, next);
    Ok(timers::add(act.tx(), &timer).await?)
}

fn timer(act: &mut Act, row: &AlertRow, at: Mark, next: Due) -> TimerRow {
    TimerRow {
        id: act.new_id(),
        alert_id: row.id,
        office: row.office.clone(),
        step: i64::try_from(at.step).unwrap_or_default(),
        round: i64::from(at.round),
        since: at.since,
        because: next.because.word().to_owned(),
        due_at: next.at,
        second: row.second,
        made_at: act.now(),
    }
}

/// Nothing is asked of a timer: the one that has been due longest is taken.
#[derive(Deserialize, JsonSchema)]
pub struct FireTimer {}

/// What a timer did.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Fired {
    /// The alert.
    pub alert_id: Uuid,
    /// How many people and desks were called.
    pub called: usize,
    /// How many were passed over.
    pub skipped: usize,
}

/// Fires the timer that has been due longest: whom its step calls is written with it, and the next timer, in one transaction.
pub async fn fire(act: &mut Act, _: FireTimer) -> Result<Fired, Problem> {
    let now = act.now();
    let timer = timers::take(act.tx(), now).await?.ok_or_else(|| Problem::refused("nothing_due", "no timer is due"))?;
    act.about(timer.alert_id);
    act.enter_office(&timer.office);
    let key = records::alerts::look_up(act.tx(), timer.alert_id).await?;
    let key = key.ok_or_else(|| Problem::failed("store_failed", "a timer stands for an alert that its office does not see"))?;
    let row = records::alerts::get(act.tx(), &key).await?;
    let (policy, _) = duty::policy(act).await?;
    let (subject, at) = (subject(&row)?, mark(&timer));
    let next = due(&policy, &subject, at).filter(|_| timer.office == row.office);
    let Some(fell) = next.filter(|next| next.at <= now) else {
        // The alert was changed by an act that is not committed with a timer of its own yet, or the policy gave more time.
        if timer.office == row.office {
            add(act, &row, at, next).await?;
        }
        return Ok(Fired { alert_id: row.id, called: 0, skipped: 0 });
    };
    let (roster, ways) = duty::roster(act).await?;
    let attended = duty::attended(act, &policy).await?;
    let is_attended = |whom: &Whom| duty::office_of(whom).is_some_and(|code| attended.contains(&code));
    let pack = act.pack().await?;
    let fired = fire_step(&policy, &subject, at, (fell.at, now), (&roster, &pack.calendars), &is_attended);
    let mut told = Told { out: call_out(act, &ways, &fired.calls).await?, ..Told::default() };
    for (place, called) in fired.calls.iter().enumerate() {
        told.call(act, &timer, place, called).await?;
    }
    add(act, &row, fired.next, due(&policy, &subject, fired.next)).await?;
    if row.exercise {
        crate::alerts::tell_drill(act, row.id).await?;
    }
    act.detail(json!({ "folio": row.folio, "step": timer.step + 1, "because": fell.because.word(), "called": told.called, "skipped": told.skipped }));
    Ok(Fired { alert_id: row.id, called: told.called, skipped: told.skipped })
}

/// Calls people at their own devices, numbers and addresses; who sits at a desk is called there too.
async fn call_out(act: &mut Act, ways: &WaysOut, calls: &[Called]) -> Result<BTreeMap<Uuid, Left>, Problem> {
    let to_call = |called: &Called| match called.outcome {
        Outcome::Paged => Some((called.user?, true)),
        Outcome::Sent => Some((called.user?, false)),
        Outcome::Unattended | Outcome::Rehearsed | Outcome::Skipped | Outcome::Failed => None,
    };
    let whom: Vec<ToCall> = calls.iter().filter_map(to_call).collect();
    call_staff(act, ways, &whom, Template::Page).await
}

#[derive(Default)]
struct Told {
    called: usize,
    skipped: usize,
    /// By which way and messages somebody is called who is not at a desk.
    out: BTreeMap<Uuid, Left>,
}

impl Told {
    async fn call(&mut self, act: &mut Act, timer: &TimerRow, place: usize, called: &Called) -> Result<(), Problem> {
        let to_office = duty::office_of(&called.whom).filter(|code| *code != timer.office);
        let disturbs = matches!(called.outcome, Outcome::Paged | Outcome::Unattended | Outcome::Sent);
        if called.outcome == Outcome::Skipped {
            self.skipped += 1;
        } else {
            self.called += 1;
        }
        let page = PageRow {
            id: act.new_id(),
            timer_id: timer.id,
            place: i64::try_from(place).unwrap_or_default(),
            alert_id: timer.alert_id,
            office: timer.office.clone(),
            step: i64::try_from(called.step).unwrap_or_default(),
            round: i64::from(called.round),
            at: act.now(),
            whom: called.whom.name().to_owned(),
            role: if let Whom::Role { role } = &called.whom { Some(role.name().to_owned()) } else { None },
            user_id: called.user,
            to_office: duty::office_of(&called.whom),
            channel: disturbs.then(|| self.channel(called).to_owned()),
            outcome: called.outcome.word().to_owned(),
            passed: called.passed.map(|passed| passed.word().to_owned()),
        };
        timers::add_page(act.tx(), &page).await?;
        for message in self.left(called).map(|left| left.messages.clone()).unwrap_or_default() {
            timers::link(act.tx(), page.id, message).await?;
        }
        if !disturbs {
            return Ok(());
        }
        if let Some(office) = &to_office
            && act.desk().alone().is_none()
        {
            timers::call_office(act.tx(), timer.alert_id, office).await?;
            act.also_tell(office);
        }
        let office = to_office.as_deref().unwrap_or(&timer.office);
        if called.user.is_none() {
            let on_duty = duty::on_duty_at(act, office).await?;
            call_desk(act, office, &on_duty).await?;
        }
        tell_desks(act, timer.alert_id, office).await
    }

    fn channel(&self, called: &Called) -> &'static str {
        self.left(called).map_or("desk", |left| left.way.word())
    }

    fn left(&self, called: &Called) -> Option<&Left> {
        called.user.filter(|_| called.outcome == Outcome::Sent).and_then(|user| self.out.get(&user))
    }
}

/// A message for staff went through by no way: a call that left by it and by no other was none. Where it was the last that its step had, the next step is
/// called now, and not when this one's time is over.
pub(crate) async fn unreached(act: &mut Act, message: Uuid) -> Result<(), Problem> {
    let now = act.now();
    for page in timers::lost(act.tx(), message).await? {
        if !timers::fail_page(act.tx(), page.id).await? || !timers::reached_nobody(act.tx(), &page).await? {
            continue;
        }
        let standing = timers::standing(act.tx(), page.alert_id).await?;
        let waits = |timer: &TimerRow| timer.office == page.office && timer.because == Because::Waited.word() && timer.due_at > now;
        let Some(timer) = standing.filter(waits) else { continue };
        if timers::end(act.tx(), timer.id, now).await? {
            let id = act.new_id();
            let since = timer.since - (timer.due_at - now);
            timers::add(act.tx(), &TimerRow { id, since, due_at: now, made_at: now, ..timer }).await?;
        }
    }
    Ok(())
}

/// Until when whoever holds an alert may keep it without progress; `None`: nothing waits for it.
pub(crate) async fn lease_bound(act: &mut Act, row: &AlertRow) -> Result<Option<DateTime<Utc>>, Problem> {
    let before = act.tx().scope.office.replace(row.office.clone());
    let policy = duty::policy(act).await;
    act.tx().scope.office = before;
    let standing = timers::standing(act.tx(), row.id).await?.filter(|timer| timer.office == row.office);
    let (policy, subject) = (policy?.0, subject(row)?);
    Ok(standing.and_then(|timer| bound(&policy, &subject, mark(&timer))))
}

impl Office {
    /// Fires what has fallen due; answers how many timers. Each host calls it every second; several at once on one store fire each timer once.
    pub async fn escalate(&self) -> Result<usize, Problem> {
        for turn in 0..TURN {
            if self.next_due().await?.is_none_or(|at| at > self.clock().now()) {
                return Ok(turn);
            }
            match self.call(&ESCALATION, "fire_timer", json!({})).await {
                Ok(_) => {}
                // Another process was quicker.
                Err(problem) if problem.code == "nothing_due" => return Ok(turn),
                Err(problem) => return Err(problem),
            }
        }
        Ok(TURN)
    }

    /// When the next timer falls due; `None`: none stands.
    pub async fn next_due(&self) -> Result<Option<DateTime<Utc>>, Problem> {
        let mut tx = self.database().read(Scope::nobody()).await?;
        let next = timers::next_due(&mut tx).await?;
        tx.commit(Log::Unlogged("an instant, without a record")).await?;
        Ok(next)
    }
}

/// Whom the standing timer of an alert would call if it fell due now, and when it does.
pub(super) async fn preview(act: &mut Act, row: &AlertRow, policy: &Policy) -> Result<Option<(TimerRow, Vec<Called>)>, Problem> {
    let Some(timer) = timers::standing(act.tx(), row.id).await?.filter(|timer| timer.office == row.office) else { return Ok(None) };
    let (roster, _) = duty::roster(act).await?;
    let attended = duty::attended(act, policy).await?;
    let is_attended = |whom: &Whom| duty::office_of(whom).is_some_and(|code| attended.contains(&code));
    let pack = act.pack().await?;
    let at = timer.due_at.max(act.now());
    let fired = fire_step(policy, &subject(row)?, mark(&timer), (timer.due_at, at), (&roster, &pack.calendars), &is_attended);
    Ok(Some((timer, fired.calls)))
}
