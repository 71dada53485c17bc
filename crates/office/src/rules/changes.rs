//! What another version of the rules would change, case by case, for approval: the old date, the new date, and why. A case is counted by
//! the new rules when somebody approves, or when something is recorded in it, and keeps the date before either way.

use crate::act::Act;
use crate::deadlines::{item_of, recount, seen_from};
use crate::matter::{Side, Standing};
use crate::{Problem, paging};
use casework::deadline::{Because, Difference, Item, compare};
use records::cases::{CaseKey, look_up};
use records::{deadlines, rules as store};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Most cases that one call counts.
const AT_ONCE: i64 = 100;

/// Where to go on.
#[derive(Deserialize, JsonSchema)]
pub struct CheckRuleChanges {
    /// Cursor of the page before.
    pub after: Option<String>,
}

/// A case and what the rules of today change in it.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct CaseChanges {
    /// The case.
    pub case_id: Uuid,
    /// Its folio.
    pub folio: String,
    /// Old and new.
    pub changes: Vec<Difference>,
}

/// Cases that wait for approval.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct RuleChanges {
    /// The cases.
    pub cases: Vec<CaseChanges>,
    /// Give this as `after` to go on; null: every case was looked at.
    pub next: Option<String>,
}

/// Counts the cases that were last counted by other rules. Where no date, status or question differs, the case is counted anew at once, so
/// that its reasoning and marks are those of today; the others are listed.
pub async fn check(act: &mut Act, asked: CheckRuleChanges) -> Result<RuleChanges, Problem> {
    let after = paging::cursor::<Uuid>(asked.after.as_deref())?;
    let checksum = act.office_pack().await?.checksum.clone();
    let stale = store::stale(act.tx(), &checksum, after, AT_ONCE).await?;
    let last = stale.last().map(|case| case.id).filter(|_| i64::try_from(stale.len()).is_ok_and(|found| found == AT_ONCE));
    let mut cases = Vec::new();
    for case in stale {
        let Some(key) = look_up(act.tx(), case.id).await? else { continue };
        let (seen, any) = differences(act, &key).await?;
        if !any {
            recount(act, &key, "check_rule_changes").await?;
        } else if !seen.is_empty() {
            cases.push(CaseChanges { case_id: case.id, folio: case.folio, changes: seen });
        }
    }
    let next = last.and_then(|id| serde_json::to_string(&id).ok());
    Ok(RuleChanges { cases, next })
}

/// What the caller sees of the differences of a case, and whether there are any on either side of the wall.
async fn differences(act: &mut Act, key: &CaseKey) -> Result<(Vec<Difference>, bool), Problem> {
    let standing = Standing::gather(act, key).await?;
    let stored = deadlines::list(act.tx(), key).await?;
    let now = act.now();
    let from = |side: Side| {
        let before: Vec<Item> = seen_from(side, &stored).into_iter().filter_map(item_of).collect();
        compare(&before, &standing.items(side, now))
    };
    let (outside, inside) = (from(Side::Outside), from(Side::Inside));
    let any = !outside.is_empty() || !inside.is_empty();
    let mut seen = if Side::of(key) == Side::Inside { inside } else { outside };
    // The matter is as it was: only the rules are others.
    seen.iter_mut().for_each(|difference| difference.because = Because::RuleChanged);
    Ok((seen, any))
}

/// Which case.
#[derive(Deserialize, JsonSchema)]
pub struct ApproveRuleChanges {
    /// The case.
    pub case_id: Uuid,
}

/// Counts a case by the rules of today. Each date that moves keeps the one before, and is proposed anew.
pub async fn approve(act: &mut Act, asked: ApproveRuleChanges) -> Result<CaseChanges, Problem> {
    let key = act.case(asked.case_id).await?;
    let case = records::cases::get(act.tx(), &key).await?;
    let mut changes = recount(act, &key, "approve_rule_changes").await?;
    changes.iter_mut().for_each(|difference| difference.because = Because::RuleChanged);
    let told = changes.iter().filter(|change| change.new.as_ref().or(change.old.as_ref()).is_some_and(|item| !item.walled)).count();
    act.detail(serde_json::json!({ "changes": told }));
    Ok(CaseChanges { case_id: case.id, folio: case.folio, changes })
}
