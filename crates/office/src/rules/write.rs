//! What attorneys write of rules: a confirmation, a rule of the office's own, its withdrawal.

use super::{ListRules, Rules, is_reserved, list, office_rule};
use crate::act::Act;
use crate::cases::today;
use crate::deadlines::recount;
use crate::{Problem, reference};
use casework::lint::{Finding, Severity, lint};
use casework::pack::{OfficeRule, Pack, PackRule, Source};
use casework::rule::Rule;
use chrono::NaiveDate;
use records::Json;
use records::cases::look_up;
use records::deadlines;
use records::rules::{self as store, ConfirmationRow, OfficeRuleRow};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::BTreeMap;
use uuid::Uuid;

/// The rule that was read.
#[derive(Deserialize, JsonSchema)]
pub struct ConfirmRule {
    /// Id of the confirmation, made by the client.
    pub id: Uuid,
    /// The rule.
    pub rule_id: String,
    /// The version that was read.
    pub version: String,
}

/// Confirms a rule as it stands. An office's own rule is confirmed by another attorney than its author.
pub async fn confirm(act: &mut Act, asked: ConfirmRule) -> Result<Rules, Problem> {
    let inside = store::behind_a_wall(act.tx()).await?;
    let pack = act.office_pack().await?;
    let known: Vec<PackRule> =
        pack.rules().iter().filter(|entry| entry.rule.id == asked.rule_id && (inside || !entry.rule.walled)).cloned().collect();
    if known.is_empty() {
        return Err(Problem::not_found());
    }
    let Some(entry) = known.into_iter().find(|entry| entry.version == asked.version) else {
        return Err(Problem::conflict(list(act, ListRules {}).await?));
    };
    if entry.rule.applies_when.iter().any(|condition| !inside && is_reserved(&pack, condition)) {
        return Err(Problem::refused(
            "rule_reserved",
            "a condition of it is behind the asylum wall: whoever confirms it must read it whole",
        ));
    }
    let (me, name) = (act.staff()?.user_id, act.staff()?.display_name.clone());
    if matches!(entry.source, Source::Office { .. }) {
        let rows = store::own(act.tx()).await?;
        let of = rows.iter().rev().find(|row| row.withdrawn_at.is_none() && row.rule_id == asked.rule_id);
        if of.is_some_and(|row| row.author == me) {
            return Err(Problem::refused("second_person_needed", "an office's own rule is confirmed by another attorney than its author"));
        }
    }
    let on = today(act).await?;
    let row = ConfirmationRow {
        id: asked.id,
        rule_id: asked.rule_id.clone(),
        rule_version: asked.version.clone(),
        attorney: me,
        attorney_name: name,
        confirmed_on: on,
        confirmed_at: act.now(),
    };
    store::confirm(act.tx(), &row).await?;
    if entry.rule.pair.is_some() {
        // 4.10: from now on lists order by the red date, and its twin no longer warns as fatal.
        for case in deadlines::cases_with(act.tx(), &asked.rule_id).await? {
            if let Some(key) = look_up(act.tx(), case).await? {
                recount(act, &key, "confirm_rule").await?;
            }
        }
    }
    entered(act, &entry.rule, &asked.version);
    list(act, ListRules {}).await
}

/// What the chain says of a rule: nothing that names a walled one.
fn entered(act: &mut Act, rule: &Rule, version: &str) {
    act.detail(if rule.walled {
        serde_json::json!({ "walled": true })
    } else {
        serde_json::json!({ "rule": rule.id, "version": version })
    });
}

/// A rule of the office's own.
#[derive(Deserialize, JsonSchema)]
pub struct WriteOfficeRule {
    /// Id of the row, made by the client.
    pub id: Uuid,
    /// The rule. The id of a shipped rule takes its place from `effective_from` on; the shipped one stays visible beside it.
    pub rule: Rule,
    /// From when it counts.
    pub effective_from: NaiveDate,
    /// Why.
    pub reason: String,
}

/// Adds a rule, or puts one in the place of a shipped one from a day on. No date of a case moves by it: the differences wait for approval.
pub async fn write(act: &mut Act, asked: WriteOfficeRule) -> Result<Rules, Problem> {
    act.because(&asked.reason)?;
    let inside = store::behind_a_wall(act.tx()).await?;
    let pack = act.office_pack().await?;
    let mut rule = asked.rule;
    rule.id = rule.id.trim().to_owned();
    if rule.id.is_empty() || rule.id.len() > 40 || !rule.id.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '-') {
        return Err(Problem::field("rule.id", "rule_id"));
    }
    let standing = store::own(act.tx()).await?;
    if standing.iter().any(|row| row.id == asked.id) {
        return list(act, ListRules {}).await;
    }
    if standing.iter().any(|row| row.withdrawn_at.is_none() && row.rule_id == rule.id && row.effective_from >= asked.effective_from) {
        return Err(Problem::refused(
            "rule_written_already",
            "the office's own rule of this id counts from that day or a later one: it is withdrawn first",
        ));
    }
    let (author, author_name, now) = (act.staff()?.user_id, act.staff()?.display_name.clone(), act.now());
    rule.effective_from = asked.effective_from;
    rule.as_of = today(act).await?;
    let replaced: Vec<_> = pack.rules().iter().filter(|entry| entry.rule.id == rule.id).collect();
    if replaced.iter().any(|entry| entry.rule.walled) && !inside {
        // Outside the wall such a rule does not exist; its name is merely taken.
        return Err(Problem::field("rule.id", "taken"));
    }
    if replaced.iter().any(|entry| {
        (entry.rule.walled, entry.rule.effective_basis) != (rule.walled, rule.effective_basis)
            || entry.rule.trigger_event != rule.trigger_event
    }) {
        return Err(Problem::refused(
            "rule_not_the_same",
            "what takes a rule's place counts from the same event, on the same side of the wall, and is in force by the same day",
        ));
    }
    let reserved = |rule: &Rule| rule.walled || rule.applies_when.iter().any(|condition| is_reserved(&pack, condition));
    if !inside && (reserved(&rule) || replaced.iter().any(|entry| reserved(&entry.rule))) {
        return Err(Problem::refused("rule_reserved", "a condition of it is behind the asylum wall: whoever writes it must read it whole"));
    }
    let row = OfficeRuleRow {
        id: asked.id,
        rule_id: rule.id.clone(),
        rule: Json(serde_json::to_value(&rule).map_err(|_| Problem::failed("answer_failed", "a rule does not serialise"))?),
        effective_from: asked.effective_from,
        author,
        author_name: author_name.clone(),
        reason: asked.reason.trim().to_owned(),
        written_at: now,
        withdrawn_at: None,
        withdrawn_name: None,
        withdrawn_reason: None,
        rev: 1,
    };
    sound(act, &pack, &row).await?;
    store::add(act.tx(), &row).await?;
    store::checked(act.tx(), None, reference::VERSION.trim(), now).await?;
    let version = act.office_pack().await?.rules().iter().rev().find(|entry| entry.rule.id == rule.id).map(|entry| entry.version.clone());
    entered(act, &rule, &version.unwrap_or_default());
    list(act, ListRules {}).await
}

/// Refuses a rule that would be a fault of the pack: what the linter says of it, and did not say before.
async fn sound(act: &mut Act, pack: &Pack, row: &OfficeRuleRow) -> Result<(), Problem> {
    let base = act.pack().await?;
    let mut own: Vec<OfficeRule> =
        store::own(act.tx()).await?.iter().filter(|row| row.withdrawn_at.is_none()).filter_map(office_rule).collect();
    own.extend(office_rule(row));
    let before = lint(pack);
    let is_new = |finding: &&Finding| finding.severity == Severity::Error && finding.about == row.rule_id && !before.contains(finding);
    let next = base.for_office(&own, &BTreeMap::new());
    let (faults, faults_es): (Vec<_>, Vec<_>) =
        lint(&next).iter().filter(is_new).map(|finding| (finding.detail.clone(), finding.detail_es.clone())).unzip();
    if faults.is_empty() {
        return Ok(());
    }
    Err(Problem::refused("rule_has_faults", "the linter finds faults in it")
        .with("faults", faults.join("; "))
        .with("faults_es", faults_es.join("; ")))
}

/// Which of the office's rules.
#[derive(Deserialize, JsonSchema)]
pub struct WithdrawOfficeRule {
    /// The row.
    pub id: Uuid,
    /// Revision that was seen.
    pub rev: i64,
    /// Why.
    pub reason: String,
}

/// Withdraws a rule of the office's own: the shipped one counts again. The differences wait for approval.
pub async fn withdraw(act: &mut Act, asked: WithdrawOfficeRule) -> Result<Rules, Problem> {
    act.because(&asked.reason)?;
    let inside = store::behind_a_wall(act.tx()).await?;
    let rows = store::own(act.tx()).await?;
    let row = rows.iter().find(|row| row.id == asked.id).ok_or_else(Problem::not_found)?;
    let rule = office_rule(row).map(|own| own.rule);
    if rule.as_ref().is_some_and(|rule| rule.walled && !inside) {
        return Err(Problem::not_found());
    }
    let (name, now) = (act.staff()?.display_name.clone(), act.now());
    act.about(row.id);
    match store::withdraw(act.tx(), row.id, asked.rev, now, &name, asked.reason.trim()).await {
        Err(records::Error::Stale) => return Err(Problem::conflict(list(act, ListRules {}).await?)),
        other => other?,
    }
    store::checked(act.tx(), None, reference::VERSION.trim(), now).await?;
    if let Some(rule) = rule {
        entered(act, &rule, "withdrawn");
    }
    list(act, ListRules {}).await
}
