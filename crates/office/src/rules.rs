//! The rules of due process as this office has them: the shipped ones, its own beside or in place of them, and which of its attorneys
//! confirmed which. Rules behind the asylum wall do not exist for whoever stands outside every wall.

mod approved;
mod changes;
mod trial;
mod write;

use crate::Problem;
use crate::act::Act;
use crate::cases::today;
use casework::event::EventType;
use casework::fact::{Answer, Fact};
use casework::pack::{Confirmation, OfficeRule, Pack, PackRule, Source};
use casework::rule::{Colour, Rule};
use casework::transition::Phase;
use chrono::{DateTime, NaiveDate};
use records::rules::{self as store, OfficeRuleRow};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use std::sync::{Arc, Mutex, PoisonError};
use uuid::Uuid;

pub(crate) use approved::Version;
pub use changes::{ApproveRuleChanges, CaseChanges, CheckRuleChanges, RecheckRules, Rechecked, RuleChanges, approve, check, recheck};
pub use trial::{Trial, TryRules, attempt};
pub use write::{ConfirmRule, WithdrawOfficeRule, WriteOfficeRule, confirm, withdraw, write};

/// The last confirmation that a pack tells of, and the pack.
type Held = (String, Arc<Pack>);

/// The packs of the offices that this program serves, made anew when what they are made of changes.
#[derive(Default)]
pub(crate) struct OfficePacks {
    kept: Mutex<HashMap<String, (String, Arc<Pack>)>>,
    /// Packs of other checksums by which cases are still counted, by office and checksum, each with the last confirmation that it tells of.
    held: Mutex<HashMap<(String, String), Held>>,
}

impl Act {
    /// The pack of the acting office: its own rules and confirmations over the reference data. Read in the act's own transaction, so that what
    /// the act wrote counts at once.
    pub(crate) async fn office_pack(&mut self) -> Result<Arc<Pack>, Problem> {
        let base = self.pack().await?;
        let own = store::own(self.tx()).await?;
        let given = store::confirmations(self.tx()).await?;
        if own.is_empty() && given.is_empty() {
            return Ok(base);
        }
        let standing = own.iter().filter(|row| row.withdrawn_at.is_none());
        let ids: Vec<String> = standing.clone().map(|row| row.id.to_string()).chain(given.iter().map(|row| row.id.to_string())).collect();
        let made_of = format!("{} {}", base.checksum, ids.join(" "));
        let (office, inner) = (self.code(), self.office.inner.clone());
        let kept = inner.office_packs.kept.lock().unwrap_or_else(PoisonError::into_inner).get(&office).cloned();
        if let Some((_, pack)) = kept.filter(|(of, _)| *of == made_of) {
            return Ok(pack);
        }
        let rules: Vec<OfficeRule> = standing.filter_map(office_rule).collect();
        let confirmations: BTreeMap<String, Confirmation> = given
            .into_iter()
            .map(|row| (row.rule_id, Confirmation { rule_version: row.rule_version, attorney: row.attorney_name, on: row.confirmed_on }))
            .collect();
        let pack = Arc::new(base.for_office(&rules, &confirmations));
        inner.office_packs.kept.lock().unwrap_or_else(PoisonError::into_inner).insert(office, (made_of, pack.clone()));
        Ok(pack)
    }
}

fn office_rule(row: &OfficeRuleRow) -> Option<OfficeRule> {
    let rule: Rule = serde_json::from_value(row.rule.0.clone()).ok()?;
    Some(OfficeRule { rule, author: row.author_name.clone(), reason: row.reason.clone(), effective_from: row.effective_from })
}

/// A rule that the office wrote, as it is kept.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
pub struct OwnRule {
    /// Id.
    pub id: Uuid,
    /// Id of the rule.
    pub rule_id: String,
    /// Title, Spanish.
    pub title_es: String,
    /// Title, English.
    pub title_en: String,
    /// Who wrote it.
    pub author: String,
    /// The caller wrote it: somebody else must confirm it.
    pub mine: bool,
    /// Why.
    pub reason: String,
    /// From when it counts.
    pub effective_from: NaiveDate,
    /// When it was written.
    pub written_at: DateTime<chrono::Utc>,
    /// When it was withdrawn.
    pub withdrawn_at: Option<DateTime<chrono::Utc>>,
    /// Who withdrew it.
    pub withdrawn_by: Option<String>,
    /// Why.
    pub withdrawn_reason: Option<String>,
    /// Revision.
    pub rev: i64,
}

/// A rule as the office has it. A shipped rule stays visible beside the one that takes its place.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
pub struct RuleView {
    /// The rule.
    pub rule: Rule,
    /// Its version: a changed rule is another, and unconfirmed again.
    pub version: String,
    /// Shipped, or written by the office.
    pub source: Source,
    /// Last day before the office's own rule takes its place.
    pub replaced_after: Option<NaiveDate>,
    /// Which attorney of the office confirmed this version, and when.
    pub confirmation: Option<Confirmation>,
    /// Colour of its dates.
    pub colour: Colour,
    /// In force, and not replaced, today.
    pub in_force: bool,
    /// A condition is behind the asylum wall and is not shown.
    pub reserved: bool,
    /// The office's row, where the office wrote it.
    pub own: Option<OwnRule>,
}

/// The rules of an office with what they refer to.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Rules {
    /// Version of the reference data.
    pub version: String,
    /// SHA-256 of what counts and orders.
    pub checksum: String,
    /// The rules, shipped and own.
    pub rules: Vec<RuleView>,
    /// Rules that the office withdrew.
    pub withdrawn: Vec<OwnRule>,
    /// Phases in their order.
    pub phases: Vec<Phase>,
    /// Types of events.
    pub events: Vec<EventType>,
    /// Questions.
    pub facts: Vec<Fact>,
}

/// Everything is asked.
#[derive(Deserialize, JsonSchema)]
pub struct ListRules {}

/// The rules of the office, walled ones only for whoever stands behind the wall of a case.
pub async fn list(act: &mut Act, _: ListRules) -> Result<Rules, Problem> {
    let inside = store::behind_a_wall(act.tx()).await?;
    let pack = act.office_pack().await?;
    let rows = store::own(act.tx()).await?;
    let (me, today) = (act.staff()?.user_id, today(act).await?);
    let seen = |rule: &Rule| inside || !rule.walled;
    let views = pack.rules().iter().filter(|entry| seen(&entry.rule)).map(|entry| view(&pack, entry, &rows, inside, today, me));
    let withdrawn = rows.iter().filter(|row| row.withdrawn_at.is_some()).filter_map(|row| {
        let rule = office_rule(row)?.rule;
        seen(&rule).then(|| own(row, &rule, me))
    });
    let mut facts: Vec<Fact> = pack.facts().iter().filter(|fact| inside || !fact.walled).cloned().collect();
    if !inside {
        facts.iter_mut().for_each(|fact| fact.values.retain(|value| !value.walled));
    }
    Ok(Rules {
        version: pack.version.clone(),
        checksum: pack.checksum.clone(),
        rules: views.collect(),
        withdrawn: withdrawn.collect(),
        phases: pack.steps.phases().iter().filter(|phase| inside || !phase.walled).cloned().collect(),
        events: pack.event_types().iter().filter(|event| inside || !event.walled).cloned().collect(),
        facts,
    })
}

/// Whether a condition reads an answer that is behind the asylum wall.
fn is_reserved(pack: &Pack, condition: &casework::rule::Condition) -> bool {
    use casework::rule::Expected;
    let words: Vec<Answer> = match &condition.value {
        Expected::Flag(yes) => vec![(*yes).into()],
        Expected::Word(word) => vec![word.as_str().into()],
        Expected::Words(words) => words.iter().map(|word| word.as_str().into()).collect(),
    };
    words.iter().any(|answer| pack.is_walled_fact(&condition.fact, answer))
}

fn view(pack: &Pack, entry: &PackRule, rows: &[OfficeRuleRow], inside: bool, today: NaiveDate, me: Uuid) -> RuleView {
    let mut rule = entry.rule.clone();
    let reserved = !inside && rule.applies_when.iter().any(|condition| is_reserved(pack, condition));
    if reserved {
        rule.applies_when.retain(|condition| !is_reserved(pack, condition));
    }
    let row = match &entry.source {
        Source::Shipped => None,
        Source::Office { .. } => rows
            .iter()
            .rev()
            .find(|row| row.withdrawn_at.is_none() && row.rule_id == entry.rule.id && row.effective_from == entry.rule.effective_from),
    };
    RuleView {
        own: row.map(|row| own(row, &entry.rule, me)),
        version: entry.version.clone(),
        source: entry.source.clone(),
        replaced_after: entry.replaced_after,
        confirmation: entry.confirmation.clone(),
        colour: rule.colour(),
        in_force: entry.in_force_on(today),
        reserved,
        rule,
    }
}

fn own(row: &OfficeRuleRow, rule: &Rule, me: Uuid) -> OwnRule {
    OwnRule {
        id: row.id,
        rule_id: row.rule_id.clone(),
        title_es: rule.title_es.clone(),
        title_en: rule.title_en.clone(),
        author: row.author_name.clone(),
        mine: row.author == me,
        reason: row.reason.clone(),
        effective_from: row.effective_from,
        written_at: row.written_at,
        withdrawn_at: row.withdrawn_at,
        withdrawn_by: row.withdrawn_name.clone(),
        withdrawn_reason: row.withdrawn_reason.clone(),
        rev: row.rev,
    }
}
