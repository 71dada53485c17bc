//! What an alert's screen says of its escalation: who was called, when, and what is next.

use super::{duty, timers};
use crate::Problem;
use crate::act::Act;
use casework::access::Role;
use casework::escalation::{Because, Called, Outcome, Passed, waits};
use chrono::{DateTime, Utc};
use records::alerts::AlertRow;
use records::timers::PageRow;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use uuid::Uuid;

/// A call, or why there was none.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct CallView {
    /// When, UTC; null: it has not happened.
    pub at: Option<DateTime<Utc>>,
    /// Step, from 1.
    pub step: i64,
    /// How often the last step was called again before.
    pub round: i64,
    /// Office whose policy it follows.
    pub office: String,
    /// `on_duty`, `role`, `person`, `office` or `call_centre`.
    pub whom: String,
    /// The role, where the step calls a role.
    pub role: Option<Role>,
    /// Who, where it is a person.
    pub name: Option<String>,
    /// The office, where it is one.
    pub to_office: Option<String>,
    /// By what way; null: none.
    pub channel: Option<String>,
    /// What became of it.
    pub outcome: Outcome,
    /// Why it was passed over.
    pub passed: Option<Passed>,
}

/// What falls due next.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct NextView {
    /// When, UTC.
    pub at: DateTime<Utc>,
    /// Why.
    pub because: Because,
    /// Whom it would call if nothing changed until then.
    pub calls: Vec<CallView>,
}

/// The escalation of an alert.
#[derive(Default, Serialize, Deserialize, JsonSchema)]
pub struct EscalationView {
    /// How many steps have called somebody.
    pub paged: i64,
    /// The calls and what was passed over, oldest first.
    pub calls: Vec<CallView>,
    /// What is next; null: the alert is served, or nothing is owed on it.
    pub next: Option<NextView>,
}

/// Reads the escalation of an alert for the act's office. Names of staff are shown to the accountable office only.
pub(crate) async fn of_alert(act: &mut Act, row: &AlertRow, own: bool) -> Result<EscalationView, Problem> {
    let pages = records::timers::pages(act.tx(), row.id).await?;
    let paged = steps(&pages);
    let mut names = BTreeMap::new();
    if own {
        let ids: Vec<Uuid> = pages.iter().filter_map(|page| page.user_id).collect();
        names.extend(records::users::names(act.tx(), &ids).await?);
    }
    let calls = pages.into_iter().map(|page| shown(page, &names)).collect::<Result<_, _>>()?;
    let (policy, _) = duty::policy(act).await?;
    let next = match timers::preview(act, row, &policy).await?.filter(|_| own) {
        None => None,
        Some((timer, calls)) => {
            let ids: Vec<Uuid> = calls.iter().filter_map(|called| called.user).collect();
            names.extend(records::users::names(act.tx(), &ids).await?);
            let because = Because::of(&timer.because).unwrap_or(Because::Waited);
            Some(NextView {
                at: timer.due_at,
                because,
                calls: calls.into_iter().map(|called| foreseen(called, &timer.office, &names)).collect(),
            })
        }
    };
    Ok(EscalationView { paged, calls, next })
}

/// How many steps have called somebody.
fn steps(pages: &[PageRow]) -> i64 {
    let mut steps: Vec<(i64, i64)> = pages.iter().filter(|p| p.outcome != Outcome::Skipped.word()).map(|p| (p.round, p.step)).collect();
    steps.sort_unstable();
    steps.dedup();
    i64::try_from(steps.len()).unwrap_or(i64::MAX)
}

fn shown(page: PageRow, names: &BTreeMap<Uuid, String>) -> Result<CallView, Problem> {
    let broken = || Problem::failed("store_failed", "a call does not read");
    Ok(CallView {
        at: Some(page.at),
        step: page.step + 1,
        round: page.round,
        office: page.office,
        whom: page.whom,
        role: page.role.as_deref().and_then(Role::named),
        name: page.user_id.and_then(|user| names.get(&user).cloned()),
        to_office: page.to_office,
        channel: page.channel,
        outcome: Outcome::of(&page.outcome).ok_or_else(broken)?,
        passed: page.passed.as_deref().and_then(Passed::of),
    })
}

fn foreseen(called: Called, office: &str, names: &BTreeMap<Uuid, String>) -> CallView {
    CallView {
        at: None,
        step: i64::try_from(called.step).unwrap_or_default() + 1,
        round: i64::from(called.round),
        office: office.to_owned(),
        role: if let casework::escalation::Whom::Role { role } = &called.whom { Some(*role) } else { None },
        whom: called.whom.name().to_owned(),
        name: called.user.and_then(|user| names.get(&user).cloned()),
        to_office: duty::office_of(&called.whom),
        channel: None,
        outcome: called.outcome,
        passed: called.passed,
    }
}

/// Whether an office that the escalation called may take an alert now: nobody has begun with it, and no lease runs.
pub(crate) fn paged_here(row: &AlertRow, now: DateTime<Utc>) -> Result<(), Problem> {
    if !waits(&timers::subject(row)?) {
        return Err(Problem::refused("alert_begun", "somebody of the office has begun with it"));
    }
    match row.lease_until.filter(|until| *until > now) {
        None => Ok(()),
        Some(until) => Err(Problem::refused("alert_held", "somebody of the office holds it").with("until", until.to_rfc3339())),
    }
}
