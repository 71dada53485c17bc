//! Changing a case: field of law and risk, status, who answers for it.

use crate::Problem;
use crate::act::Act;
use crate::cases::open::accountable;
use crate::cases::view::coded;
use crate::cases::{CaseHeader, header};
use crate::deadlines::visible;
use crate::tasks::{self, Counsel};
use casework::access::Permission;
use casework::case::{Ambito, Risk, Status, StatusChange};
use records::cases::{self, CaseKey};
use records::deadlines::{self, DeadlineRow};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeSet;
use uuid::Uuid;

/// Field of law and risk.
#[derive(Deserialize, JsonSchema)]
pub struct UpdateCase {
    /// The case.
    pub id: Uuid,
    /// Field of law.
    pub ambito: Ambito,
    /// Risk.
    pub risk: Risk,
    /// Revision that was seen.
    pub rev: i64,
}

/// Sets field of law and risk.
pub async fn update(act: &mut Act, asked: UpdateCase) -> Result<CaseHeader, Problem> {
    let key = act.case(asked.id).await?;
    let now = act.now();
    let done = cases::set_matter(act.tx(), &key, asked.ambito.name(), asked.risk.name(), now, asked.rev).await;
    act.detail(serde_json::json!({ "ambito": asked.ambito, "risk": asked.risk }));
    answer(act, &key, done).await
}

/// The head of the case; on a stale revision as a conflict that shows how it stands.
async fn answer(act: &mut Act, key: &CaseKey, done: Result<(), records::Error>) -> Result<CaseHeader, Problem> {
    match done {
        Err(records::Error::Stale) => Err(Problem::conflict(header(act, key).await?)),
        other => {
            other?;
            header(act, key).await
        }
    }
}

/// What becomes of a case.
#[derive(Deserialize, JsonSchema)]
pub struct SetCaseStatus {
    /// The case.
    pub id: Uuid,
    /// hold, resume, close or reopen.
    pub change: StatusChange,
    /// Why.
    pub reason: String,
    /// Revision that was seen.
    pub rev: i64,
}

/// Holds, resumes, closes or reopens a case.
pub async fn set_status(act: &mut Act, asked: SetCaseStatus) -> Result<CaseHeader, Problem> {
    let key = act.case(asked.id).await?;
    act.because(&asked.reason)?;
    let now = act.now();
    let row = cases::get(act.tx(), &key).await?;
    if row.rev != asked.rev {
        return Err(Problem::conflict(header(act, &key).await?));
    }
    let before: Status = coded(&row.status)?;
    // A case that was closed once keeps the closing's instant: held and taken up again, it is still a reopened one.
    let after = before.after(asked.change, row.closed_at.is_some())?;
    let open_red = if asked.change == StatusChange::Close { may_close(act, &key).await? } else { 0 };
    let reason = asked.reason.trim();
    let closed = match asked.change {
        StatusChange::Close => Some((now, reason)),
        _ => row.closed_at.zip(row.close_reason.as_deref()),
    };
    let done = cases::set_status(act.tx(), &key, after.name(), closed, now, asked.rev).await;
    match asked.change {
        StatusChange::Close => tasks::end_counsel(act, &key, Counsel::Closed).await?,
        StatusChange::Reopen => tasks::ask_for_counsel(act, &key).await?,
        _ => {}
    }
    act.detail(serde_json::json!({ "from": before, "to": after, "open_red": open_red }));
    answer(act, &key, done).await
}

/// Closing over an open red deadline: each is ended with its proof first, or a manager closes with the recorded reason. Answers how many are open.
/// Only those that the caller may see are counted: a refusal would betray the others. They stay open for those inside, who see the conflict.
pub(crate) async fn may_close(act: &mut Act, key: &CaseKey) -> Result<usize, Problem> {
    let rows = deadlines::list(act.tx(), key).await?;
    let open = open_red(visible(key, &rows));
    if open > 0 && !act.staff()?.may(Permission::Override) {
        return Err(Problem::refused("red_deadline_open", "a red deadline is open").with("count", open));
    }
    Ok(open)
}

/// How many red dates among some are open, each once.
fn open_red<'a>(rows: impl IntoIterator<Item = &'a DeadlineRow>) -> usize {
    let open = |d: &&DeadlineRow| d.colour == "red" && matches!(d.status.as_str(), "proposed" | "confirmed" | "warned");
    rows.into_iter().filter(open).map(|d| (&d.rule_id, d.event_id)).collect::<BTreeSet<_>>().len()
}

/// Of a closed case, for whoever stands behind its wall: how many red dates there are still open, over which somebody outside closed it.
pub(crate) async fn open_behind_the_wall(act: &mut Act, key: &CaseKey, status: &str) -> Result<usize, Problem> {
    if status != Status::Closed.name() || !key.inside_wall() {
        return Ok(0);
    }
    let rows = deadlines::list(act.tx(), key).await?;
    Ok(open_red(visible(key, &rows).into_iter().filter(|row| row.walled)))
}

/// Closes a case that entered its last step.
pub(crate) async fn close_by_step(act: &mut Act, key: &CaseKey, reason: &str) -> Result<(), Problem> {
    let now = act.now();
    let row = cases::get(act.tx(), key).await?;
    cases::set_status(act.tx(), key, Status::Closed.name(), Some((now, reason)), now, row.rev).await?;
    tasks::end_counsel(act, key, Counsel::Closed).await
}

/// Who answers for a case.
#[derive(Deserialize, JsonSchema)]
pub struct AssignOwner {
    /// The case.
    pub id: Uuid,
    /// A member of the office who keeps cases.
    pub owner_user: Uuid,
    /// Revision that was seen.
    pub rev: i64,
}

/// Makes a member accountable for a case.
pub async fn assign_owner(act: &mut Act, asked: AssignOwner) -> Result<CaseHeader, Problem> {
    let key = act.case(asked.id).await?;
    let owner = accountable(act, asked.owner_user).await?;
    let now = act.now();
    let before = cases::get(act.tx(), &key).await?.owner_user;
    let done = cases::set_owner(act.tx(), &key, owner, now, asked.rev).await;
    act.detail(serde_json::json!({ "from": before, "to": owner }));
    answer(act, &key, done).await
}
