//! What another version of the rules would change, case by case, for approval: the old date, the new date, and why. What was counted is counted
//! by the new rules when somebody approves, not sooner, and keeps the date before. Another version is there when the program or the office has
//! other rules, and when a day comes on which a rule that follows the day of looking begins or ends: each office is looked through daily.

use crate::act::Act;
use crate::deadlines::{item_of, recount_by_todays_rules, seen_from};
use crate::matter::{Side, Standing};
use crate::{Answer, Office, Problem, Session, paging, place, reference};
use casework::deadline::{Because, Difference, Item, compare};
use records::cases::{CaseKey, look_up};
use records::rules::Waits;
use records::{Log, Scope, deadlines, digests, rules as store};
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
    let (cases, last) = look_through(act, after).await?;
    let next = last.and_then(|id| serde_json::to_string(&id).ok());
    Ok(RuleChanges { cases, next })
}

/// Looks through the next cases that were counted by other rules; the last of them where there may be more.
async fn look_through(act: &mut Act, after: Option<Uuid>) -> Result<(Vec<CaseChanges>, Option<Uuid>), Problem> {
    let stamp = act.rules_today().await?.stamp;
    let stale = store::stale(act.tx(), &stamp, after, AT_ONCE).await?;
    let last = stale.last().map(|case| case.id).filter(|_| i64::try_from(stale.len()).is_ok_and(|found| found == AT_ONCE));
    let mut cases = Vec::new();
    for case in stale {
        let Some(key) = look_up(act.tx(), case.id).await? else { continue };
        let (seen, waits) = differences(act, &key).await?;
        if waits.outside || waits.inside {
            let now = act.now();
            store::waits(act.tx(), &key, &stamp, waits, now).await?;
        } else {
            recount_by_todays_rules(act, &key, "check_rule_changes").await?;
        }
        if !seen.is_empty() {
            cases.push(CaseChanges { case_id: case.id, folio: case.folio, changes: seen });
        }
    }
    Ok((cases, last))
}

/// What the caller sees of the differences of a case, and on which sides of the wall there are any.
async fn differences(act: &mut Act, key: &CaseKey) -> Result<(Vec<Difference>, Waits), Problem> {
    let mut standing = Standing::gather(act, key).await?;
    standing.by_todays_rules();
    let stored = deadlines::list(act.tx(), key).await?;
    let now = act.now();
    let from = |side: Side| {
        let before: Vec<Item> = seen_from(side, &stored).into_iter().filter_map(item_of).collect();
        compare(&before, &standing.items(side, now))
    };
    let (outside, inside) = (from(Side::Outside), from(Side::Inside));
    let waits = Waits { outside: !outside.is_empty(), inside: !inside.is_empty() };
    let mut seen = if Side::of(key) == Side::Inside { inside } else { outside };
    // The matter is as it was: only the rules are others.
    seen.iter_mut().for_each(|difference| difference.because = Because::RuleChanged);
    Ok((seen, waits))
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
    let mut changes = recount_by_todays_rules(act, &key, "approve_rule_changes").await?;
    changes.iter_mut().for_each(|difference| difference.because = Because::RuleChanged);
    let told = changes.iter().filter(|change| change.new.as_ref().or(change.old.as_ref()).is_some_and(|item| !item.walled)).count();
    act.detail(serde_json::json!({ "changes": told }));
    Ok(CaseChanges { case_id: case.id, folio: case.folio, changes })
}

/// The office to look through.
#[derive(Deserialize, JsonSchema)]
pub struct RecheckRules {
    /// Its code.
    pub office: String,
    /// Cursor of the page before.
    pub after: Option<Uuid>,
}

/// What was looked through.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Rechecked {
    /// In how many of these cases a change waits that stands outside the asylum wall.
    pub waiting: usize,
    /// Where to go on; null: every case was looked at.
    pub next: Option<Uuid>,
}

/// Compares the cases of an office with the rules of today, a page at a time: once a day, and after the rules became others.
pub async fn recheck(act: &mut Act, asked: RecheckRules) -> Result<Rechecked, Problem> {
    act.enter_office(&asked.office);
    let (cases, next) = look_through(act, asked.after).await?;
    if next.is_none() {
        let (day, now) = (crate::cases::today(act).await?, act.now());
        store::checked(act.tx(), Some(day), reference::VERSION.trim(), now).await?;
    }
    act.detail(serde_json::json!({ "waiting": cases.len() }));
    Ok(Rechecked { waiting: cases.len(), next })
}

impl Office {
    /// Looks through the cases of each office that has not been today, or since its rules became others.
    pub async fn recheck_rules(&self) -> Result<(), Problem> {
        let now = self.clock().now();
        let mut tx = self.database().read(Scope::nobody()).await?;
        let mut owing = Vec::new();
        for office in digests::offices(&mut tx).await? {
            let day = now.with_timezone(&place::office_zone(&mut tx, &office).await?).date_naive();
            tx.scope = Scope::office(&office);
            if !store::is_checked(&mut tx, day, reference::VERSION.trim()).await? {
                owing.push(office);
            }
        }
        tx.commit(Log::Unlogged("whether the rules were looked through")).await?;
        let mut failed = Ok(());
        for office in owing {
            // What one office's cases do not allow keeps no other from being looked through.
            if let Err(problem) = self.look_through_office(&office).await {
                tracing::warn!(office, code = problem.code, "the rules of the day were not looked through");
                failed = Err(problem);
            }
        }
        failed
    }

    async fn look_through_office(&self, office: &str) -> Result<(), Problem> {
        let mut after = serde_json::Value::Null;
        loop {
            let timer = Session::System { job: "rules" };
            let asked = serde_json::json!({ "office": office, "after": after });
            let Answer::Value(value) = self.call(&timer, "recheck_rules", asked).await? else { return Ok(()) };
            after = value["next"].clone();
            if after.is_null() {
                return Ok(());
            }
        }
    }
}
