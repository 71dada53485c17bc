//! The asylum wall in the Directory: outside every wall a walled row does not exist, and a row that names one is shown without it.

use super::ReferenceView;
use crate::Problem;
use crate::act::Act;
use casework::fact::Answer;
use casework::pack::Pack;
use records::rules;
use serde_json::Value;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What whoever acts may not see.
pub(super) struct Veil {
    /// None for whoever stands behind the wall of a case.
    pack: Option<Arc<Pack>>,
    /// Ids of walled rules, questions, events, steps and phases: none of them is a word of its own.
    names: BTreeSet<String>,
}

impl Veil {
    /// The veil before whoever acts.
    pub(super) async fn of(act: &mut Act) -> Result<Self, Problem> {
        if rules::behind_a_wall(act.tx()).await? {
            return Ok(Self { pack: None, names: BTreeSet::new() });
        }
        let pack = act.pack().await?;
        let rules = pack.rules().iter().filter(|entry| entry.rule.walled).map(|entry| &entry.rule.id);
        let facts = pack.facts().iter().filter(|fact| fact.walled).map(|fact| &fact.name);
        let events = pack.event_types().iter().filter(|event| event.walled).map(|event| &event.name);
        let steps = pack.steps.steps().iter().filter(|step| step.walled).map(|step| &step.id);
        let phases = pack.steps.phases().iter().filter(|phase| phase.walled).map(|phase| &phase.id);
        let names = rules.chain(facts).chain(events).chain(steps).chain(phases).cloned().collect();
        Ok(Self { pack: Some(pack), names })
    }

    /// Keys of the rows of a list that do not exist for them.
    pub(super) fn hidden(&self, kind: &str) -> Vec<String> {
        let Some(pack) = &self.pack else { return Vec::new() };
        match kind {
            "rule" | "fact" | "event" | "step" | "phase" => self.names.iter().cloned().collect(),
            "transition" => {
                let walled = pack
                    .steps
                    .transitions()
                    .iter()
                    .filter(|row| row.walled || [&row.from, &row.to, &row.event].iter().any(|name| self.names.contains(*name)));
                walled
                    .map(|row| {
                        [row.from.as_str(), &row.to, &row.event].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("|")
                    })
                    .collect()
            }
            _ => Vec::new(),
        }
    }

    /// Whether a row does not exist for them.
    pub(super) fn hides(&self, kind: &str, key: &str) -> bool {
        self.hidden(kind).iter().any(|hidden| hidden == key)
    }

    /// The row as they see it.
    pub(super) fn shown(&self, mut view: ReferenceView) -> ReferenceView {
        if super::pack::is_made_of(&view.kind) {
            self.clean(&mut view.shipped);
            view.correction.iter_mut().for_each(|value| self.clean(value));
        }
        view
    }

    /// Whether something of a row is kept from them: whoever wrote it anew, whole, would lose what they do not see.
    pub(super) fn is_partial(&self, kind: &str, value: &Value) -> bool {
        let mut seen = value.clone();
        if super::pack::is_made_of(kind) {
            self.clean(&mut seen);
        }
        seen != *value
    }

    /// Takes out of a row what is walled, and every mention of it.
    fn clean(&self, value: &mut Value) {
        match value {
            Value::Array(items) => {
                items.retain(|item| !self.is_reserved(item));
                items.iter_mut().for_each(|item| self.clean(item));
            }
            Value::Object(members) => {
                members.values_mut().for_each(|member| if self.is_reserved(member) { *member = Value::Null } else { self.clean(member) })
            }
            _ => {}
        }
    }

    fn is_reserved(&self, value: &Value) -> bool {
        let Some(pack) = &self.pack else { return false };
        let text = |member: &str| value.get(member).and_then(Value::as_str);
        let condition = || {
            let words =
                value.get("value").and_then(Value::as_array).cloned().unwrap_or_else(|| value.get("value").cloned().into_iter().collect());
            let mut answers = words.iter().filter_map(|word| serde_json::from_value::<Answer>(word.clone()).ok());
            text("fact").is_some_and(|fact| answers.any(|answer| pack.is_walled_fact(fact, &answer)))
        };
        match value {
            Value::String(name) => self.names.contains(name),
            Value::Object(members) => members.get("walled") == Some(&Value::Bool(true)) || condition(),
            _ => false,
        }
    }
}
