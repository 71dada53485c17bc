//! What changed between two computations: nothing moves silently (4.13).
use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Item, Status};

/// What happened to an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// It is new.
    Created,
    /// Another date stands.
    Moved,
    /// The same date stands otherwise: confirmed as applying, superseded, become history.
    Restated,
    /// The rule no longer applies.
    Gone,
}

/// Why it happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Because {
    /// The rule is another version.
    RuleChanged,
    /// Events, answers, closings or a set date changed.
    InputsChanged,
}

/// One difference, with the item before and after.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Difference {
    /// The rule.
    pub rule_id: String,
    /// The event counted from.
    pub event_id: Uuid,
    /// What happened.
    pub change: Change,
    /// Why.
    pub because: Because,
    /// Before.
    pub old: Option<Item>,
    /// After.
    pub new: Option<Item>,
}

/// An item before and after.
type Sides<'a> = (Option<&'a Item>, Option<&'a Item>);

/// The differences between two computations of one matter, by rule and event. Items that say the same are left out, whatever their
/// reasoning reads.
pub fn compare(old: &[Item], new: &[Item]) -> Vec<Difference> {
    let mut both: BTreeMap<(&str, Uuid), Sides<'_>> = BTreeMap::new();
    for item in old {
        both.entry((&item.rule_id, item.event_id)).or_default().0 = Some(item);
    }
    for item in new {
        both.entry((&item.rule_id, item.event_id)).or_default().1 = Some(item);
    }
    both.into_iter().filter_map(|((rule_id, event_id), (old, new))| difference(rule_id, event_id, old, new)).collect()
}

fn difference(rule_id: &str, event_id: Uuid, old: Option<&Item>, new: Option<&Item>) -> Option<Difference> {
    let change = match (old, new) {
        (None, None) => return None,
        (None, Some(_)) => Change::Created,
        (Some(_), None) => Change::Gone,
        (Some(old), Some(new)) if old.standing() != new.standing() => Change::Moved,
        (Some(old), Some(new)) if stated(old) != stated(new) => Change::Restated,
        _ => return None,
    };
    let version = |item: Option<&Item>| item.map(|item| item.rule_version.clone());
    let rule_changed = old.is_some() && new.is_some() && version(old) != version(new);
    Some(Difference {
        rule_id: rule_id.to_owned(),
        event_id,
        change,
        because: if rule_changed { Because::RuleChanged } else { Because::InputsChanged },
        old: old.cloned(),
        new: new.cloned(),
    })
}

fn stated(item: &Item) -> (Status, Option<super::Due>, bool, &[String], &str) {
    (item.status, item.due, item.set_date_waits, &item.questions, &item.zone)
}
