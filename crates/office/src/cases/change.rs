//! Changing a case: field of law and risk, status, who answers for it.

use crate::Problem;
use crate::act::Act;
use crate::cases::open::accountable;
use crate::cases::view::coded;
use crate::cases::{CaseHeader, header};
use casework::case::{Ambito, Risk, Status, StatusChange};
use records::cases::{self, CaseKey};
use schemars::JsonSchema;
use serde::Deserialize;
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
    let reason = asked.reason.trim();
    let closed = match asked.change {
        StatusChange::Close => Some((now, reason)),
        _ => row.closed_at.zip(row.close_reason.as_deref()),
    };
    let done = cases::set_status(act.tx(), &key, after.name(), closed, now, asked.rev).await;
    act.detail(serde_json::json!({ "from": before, "to": after }));
    answer(act, &key, done).await
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
