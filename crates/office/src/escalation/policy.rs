//! The office's own decision about whom an untaken alert calls.

use super::{duty, view};
use crate::Problem;
use crate::act::Act;
use casework::alert::CALL_CENTRE;
use casework::escalation::{Policy, Whom};
use records::rosters;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// A policy with its revision.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct PolicyView {
    /// The policy.
    pub policy: Policy,
    /// The office has decided nothing: the shipped one counts.
    pub shipped: bool,
    /// Revision; 0: the shipped one.
    pub rev: i64,
}

/// A new policy.
#[derive(Deserialize, JsonSchema)]
pub struct SetPolicy {
    /// All of it.
    pub policy: Policy,
    /// Revision that was seen; 0: none was set.
    pub rev: i64,
}

pub(super) async fn shown(act: &mut Act) -> Result<PolicyView, Problem> {
    let (policy, rev) = duty::policy(act).await?;
    Ok(PolicyView { policy, shipped: rev == 0, rev })
}

/// Sets the policy of the office. It counts from the next step on; a timer that stands keeps its time.
pub async fn set_policy(act: &mut Act, asked: SetPolicy) -> Result<view::RosterView, Problem> {
    asked.policy.check()?;
    let me = act.code();
    let atlas = act.atlas().await?;
    let members = rosters::members(act.tx()).await?;
    for (list, steps) in [("ordinary", &asked.policy.ordinary), ("urgent", &asked.policy.urgent)] {
        for (at, step) in steps.iter().enumerate() {
            let known = match &step.page {
                Whom::Person { user } => members.iter().any(|m| m.id == *user && m.disabled_at.is_none()),
                Whom::Office { code } => *code != me && *code != CALL_CENTRE && atlas.consulate(code).is_some(),
                _ => true,
            };
            if !known {
                return Err(Problem::field(&format!("policy.{list}.{at}.page"), "not_known"));
            }
        }
    }
    let body = serde_json::to_value(&asked.policy).map_err(|_| Problem::malformed("policy"))?;
    match rosters::set_policy(act.tx(), &body, asked.rev).await {
        Err(records::Error::Stale) => return Err(Problem::conflict(shown(act).await?)),
        other => other?,
    }
    act.detail(json!({ "ordinary": asked.policy.ordinary.len(), "urgent": asked.policy.urgent.len(), "again_s": asked.policy.again_s }));
    view::whole(act).await
}
