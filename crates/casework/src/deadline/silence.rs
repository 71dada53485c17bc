//! Why a rule gave no date: for whoever edits rules or examples, in English.
use chrono::NaiveDate;
use uuid::Uuid;

use super::Matter;
use super::applies::{holds, read};
use crate::fact::FactScope;
use crate::pack::{Pack, PackRule};
use crate::rule::EffectiveBasis;

/// As the rules' file writes it.
fn json(value: impl serde::Serialize) -> String {
    serde_json::to_string(&value).unwrap_or_default().replace('"', "")
}

/// What keeps a rule silent in a matter, one sentence for each event that it could count from. Empty where it is not silent.
pub fn silence(pack: &Pack, matter: &Matter, as_of: Option<NaiveDate>, rule_id: &str, event: Option<Uuid>) -> Vec<String> {
    let rules: Vec<&PackRule> = pack.rules().iter().filter(|entry| entry.rule.id == rule_id).collect();
    let Some(first) = rules.first() else { return vec![format!("the pack has no rule {rule_id}")] };
    let trigger = &first.rule.trigger_event;
    let of_type = matter.events.iter().filter(|found| found.event_type == *trigger && event.is_none_or(|id| found.id == id));
    let mut told = Vec::new();
    for found in of_type {
        let day = found.at.with_timezone(&matter.time_zone).date_naive();
        for entry in &rules {
            let decisive = match entry.rule.effective_basis {
                EffectiveBasis::Trigger => day,
                EffectiveBasis::AsOf => as_of.unwrap_or(day),
            };
            if !entry.in_force_on(decisive) {
                let until = entry.rule.effective_to.into_iter().chain(entry.replaced_after).min();
                let until = until.map_or_else(|| "today".to_owned(), |last| last.to_string());
                told.push(format!("{decisive} lies outside the days in force, {} to {until}", entry.rule.effective_from));
            }
            for (condition, scope) in entry.rule.applies_when.iter().zip(&entry.scopes) {
                let answer = read(matter, found, &condition.fact, *scope);
                if holds(condition, answer) == Some(false) {
                    let of = if *scope == FactScope::Event { "on the event" } else { "of the matter" };
                    let (op, value) = (json(condition.op), json(&condition.value));
                    told.push(format!("{} {of} is {}, and the rule wants {op} {value}", condition.fact, answer.as_str()));
                }
            }
        }
    }
    if told.is_empty() && !matter.events.iter().any(|found| found.event_type == *trigger && event.is_none_or(|id| found.id == id)) {
        told.push(format!("no event {trigger}, from which it counts"));
    }
    told
}
