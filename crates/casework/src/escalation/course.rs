//! The course of an escalation: when the next step falls due, and whom it calls.

use chrono::{DateTime, TimeDelta, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::roster::{Person, Roster};
use super::{Policy, Step, Urgency, Whom};
use crate::alert::{AlertState, LEASE};
use crate::calendar::Calendars;

/// What of an alert decides its escalation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Subject {
    /// Where it stands.
    pub state: AlertState,
    /// End of the lease of whoever acknowledged it.
    pub lease_until: Option<DateTime<Utc>>,
    /// How much haste.
    pub urgency: Urgency,
    /// A practice press: the same path, but nobody is disturbed and nothing is called twice.
    pub exercise: bool,
}

/// How far an escalation has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// The step that is next, from 0.
    pub step: usize,
    /// How often the last step was called again.
    pub round: u32,
    /// Since when that step waits, UTC.
    pub since: DateTime<Utc>,
}

impl Mark {
    /// Nothing was done yet.
    #[must_use]
    pub const fn begin(at: DateTime<Utc>) -> Self {
        Self { step: 0, round: 0, since: at }
    }
}

stored_words! {
/// Why a step falls due.
Because {
    /// Nobody took the alert in the time that the step before had.
    Waited = "waited",
    /// Who had taken it let the lease run out without progress.
    LeaseEnded = "lease_ended",
}
}

/// The next step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Due {
    /// When, UTC.
    pub at: DateTime<Utc>,
    /// Why.
    pub because: Because,
}

stored_words! {
/// Why somebody, or a whole step, is passed over.
Passed {
    /// Nobody is on duty, or nobody has the role.
    Empty = "empty",
    /// The person is away.
    Away = "away",
    /// The person may not sign in any more, or is no member of the office.
    Gone = "gone",
    /// Not at a desk; no number or address is known.
    NoReach = "no_reach",
    /// Not at a desk; the number or address was never tried.
    Unverified = "unverified",
    /// Not at a desk; there is a verified number, but no way out of this host leads to it.
    NoWayOut = "no_way_out",
}
}

stored_words! {
/// What became of a call.
Outcome {
    /// It stands on the desk at which the person, or somebody of the office, is signed in.
    Paged = "paged",
    /// It went to the person's own device, number or address. That says nothing about anybody reading it.
    Sent = "sent",
    /// It stands on the office's desk, at which nobody is signed in: somebody has to telephone.
    Unattended = "unattended",
    /// A practice press: nobody was disturbed.
    Rehearsed = "rehearsed",
    /// Nobody was called.
    Skipped = "skipped",
    /// It was sent, and by no way did it go through.
    Failed = "failed",
}
}

/// One call of a step, or why there was none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Called {
    /// The step, from 0.
    pub step: usize,
    /// Its round: 0, or how often the last step was called again.
    pub round: u32,
    /// Whom the step calls.
    pub whom: Whom,
    /// Who, where it is a person.
    pub user: Option<Uuid>,
    /// What became of it.
    pub outcome: Outcome,
    /// Why it was passed over.
    pub passed: Option<Passed>,
}

/// What a step that fell due did.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fired {
    /// The calls and what was passed over, in order.
    pub calls: Vec<Called>,
    /// How far the escalation has come with them.
    pub next: Mark,
}

/// Whether an alert waits for somebody: nobody has it, or a lease that may run out.
#[must_use]
pub fn waits(subject: &Subject) -> bool {
    matches!(subject.state, AlertState::Routed | AlertState::Acknowledged)
}

/// When the next step falls due; `None`: somebody has begun, nothing is owed any more, or a practice press has come to its end.
#[must_use]
pub fn due(policy: &Policy, subject: &Subject, mark: Mark) -> Option<Due> {
    if !waits(subject) || (subject.exercise && mark.round > 0) {
        return None;
    }
    let waited = waited(policy, subject, mark)?;
    if let Some(until) = subject.lease_until.filter(|until| subject.state == AlertState::Acknowledged && *until > mark.since) {
        // One that began when all was overdue already (the office was closed) has its own time.
        let at = if until - LEASE < waited + LEASES { until.min(waited + LEASES) } else { until };
        return Some(Due { at, because: Because::LeaseEnded });
    }
    Some(Due { at: waited, because: Because::Waited })
}

/// When a step falls due that nobody holds up by taking the alert.
fn waited(policy: &Policy, subject: &Subject, mark: Mark) -> Option<DateTime<Utc>> {
    let steps = policy.steps(subject.urgency);
    let wait = if mark.round > 0 { policy.again_s } else { steps.get(mark.step).or(steps.last())?.wait_s };
    Some(mark.since + TimeDelta::seconds(i64::from(wait)))
}

/// For how long the next step can be held up by taking the alert, giving it back and taking it again, without progress.
pub const LEASES: TimeDelta = TimeDelta::minutes(2 * LEASE.num_minutes());

/// The instant beyond which nobody holds up the next step without progress.
#[must_use]
pub fn bound(policy: &Policy, subject: &Subject, mark: Mark) -> Option<DateTime<Utc>> {
    waited(policy, subject, mark).map(|at| at + LEASES)
}

/// Whom a step that fell due at `fell` calls at `now`. A step that reaches nobody is passed over at once, with the reason, and the next one is called.
/// Waits are counted from when the step fell due, so that an office that was closed catches up; a repetition counts from now, so that it calls once.
/// `attended` says of an office's code whether anybody is signed in at its desk.
#[must_use]
pub fn fire(
    policy: &Policy,
    subject: &Subject,
    mark: Mark,
    (fell, now): (DateTime<Utc>, DateTime<Utc>),
    (roster, calendars): (&Roster, &Calendars),
    attended: &dyn Fn(&Whom) -> bool,
) -> Fired {
    let steps = policy.steps(subject.urgency);
    let last = steps.len().saturating_sub(1);
    let mut calls = Vec::new();
    let mut at = mark.step.min(last);
    while let Some(step) = steps.get(at) {
        let called = call(step, (at, mark.round), subject, roster, calendars, now, attended);
        let reached = called.iter().any(|one| one.outcome != Outcome::Skipped);
        calls.extend(called);
        if reached || at == last {
            break;
        }
        at += 1;
    }
    let next = if at >= last {
        Mark { step: last, round: mark.round + 1, since: if mark.round > 0 { now } else { fell } }
    } else {
        Mark { step: at + 1, round: 0, since: fell }
    };
    // A repetition that was missed is not made up for.
    let next = if next.round > 0 { Mark { since: next.since.max(now), ..next } } else { next };
    Fired { calls, next }
}

fn call(
    step: &Step,
    (at, round): (usize, u32),
    subject: &Subject,
    roster: &Roster,
    calendars: &Calendars,
    now: DateTime<Utc>,
    attended: &dyn Fn(&Whom) -> bool,
) -> Vec<Called> {
    let one = |user, outcome, passed| Called { step: at, round, whom: step.page.clone(), user, outcome, passed };
    let reached = if subject.exercise { Outcome::Rehearsed } else { Outcome::Paged };
    let users: Vec<Uuid> = match &step.page {
        Whom::Office { .. } | Whom::CallCentre => {
            let stands = if subject.exercise || attended(&step.page) { reached } else { Outcome::Unattended };
            return vec![one(None, stands, None)];
        }
        Whom::OnDuty => roster.on_duty(calendars, now).into_iter().map(|duty| duty.user).collect(),
        Whom::Role { role } => roster.people.iter().filter(|p| p.enabled && p.roles.contains(role)).map(|p| p.user).collect(),
        Whom::Person { user } => vec![*user],
    };
    if users.is_empty() {
        return vec![one(None, Outcome::Skipped, Some(Passed::Empty))];
    }
    let sent = if subject.exercise { Outcome::Rehearsed } else { Outcome::Sent };
    let judge = |user: Uuid| match roster.person(user).filter(|person| person.enabled) {
        None => Err(Passed::Gone),
        // Who sits at a desk although on leave is there.
        Some(person) if person.at_desk => Ok(reached),
        Some(_) if roster.absence(user, now).is_some() => Err(Passed::Away),
        Some(person) if person.way_out => Ok(sent),
        Some(person) => Err(unreached(person)),
    };
    users
        .into_iter()
        .map(|user| match judge(user) {
            Ok(outcome) => one(Some(user), outcome, None),
            Err(passed) => one(Some(user), Outcome::Skipped, Some(passed)),
        })
        .collect()
}

/// Why somebody who is not at a desk cannot be called.
fn unreached(person: &Person) -> Passed {
    use super::Reach;
    if person.is_verified() {
        Passed::NoWayOut
    } else if person.phone == Reach::Unverified || person.mail == Reach::Unverified {
        Passed::Unverified
    } else {
        Passed::NoReach
    }
}

/// The whole course of an alert up to an instant: how it stood from when on, oldest first, and the same for who is signed in. Answers every call with
/// its instant, and what falls due next. An office that never stops does just this.
#[must_use]
pub fn foresee(
    policy: &Policy,
    stood: &[(DateTime<Utc>, Subject)],
    (roster, calendars): (&Roster, &Calendars),
    attended: &dyn Fn(&Whom) -> bool,
    as_of: DateTime<Utc>,
) -> (Vec<(DateTime<Utc>, Called)>, Option<Due>) {
    let (mut calls, mut next) = (Vec::new(), None);
    let Some((begin, _)) = stood.first() else { return (calls, next) };
    let mut mark = Some(Mark::begin(*begin));
    for (at, (from, subject)) in stood.iter().enumerate() {
        let until = stood.get(at + 1).map_or(as_of, |(next, _)| *next).min(as_of);
        if *from > as_of {
            break;
        }
        // Where nothing was waited for before, the waiting begins anew.
        let mut here = mark.unwrap_or_else(|| Mark::begin(*from));
        next = due(policy, subject, here);
        while let Some(now) = next.filter(|due| due.at.max(*from) <= until && (due.at.max(*from) < until || until == as_of)) {
            let when = now.at.max(*from);
            let fired = fire(policy, subject, here, (now.at, when), (roster, calendars), attended);
            calls.extend(fired.calls.into_iter().map(|called| (when, called)));
            here = fired.next;
            next = due(policy, subject, here);
        }
        mark = next.map(|_| here);
    }
    (calls, next)
}
