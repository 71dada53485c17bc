//! Events: what happened in a matter (`reference/events.json` names the types), each with its instant and its own answers.
use chrono::{DateTime, NaiveDate, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::fact::Answers;

/// One type of event.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct EventType {
    /// Name by which rules and transitions read it, for example `nta.served`.
    #[serde(rename = "type")]
    pub name: String,
    /// Spanish.
    pub label_es: String,
    /// English.
    pub label_en: String,
    /// Phase in which it usually happens.
    pub phase: String,
    /// Who reports it.
    pub reported_by: Vec<String>,
    /// Papers that prove it.
    pub evidence: Vec<String>,
    /// True where a rule counts from it; else it only moves a step.
    pub starts_clocks: bool,
    /// True where a judge or a notice may fix a date on it.
    pub may_carry_set_date: bool,
    /// The question whose yes means that a date was fixed.
    pub set_date_fact: Option<String>,
    /// Questions asked on it.
    pub facts_asked: Vec<String>,
    /// Behind the asylum wall.
    pub walled: bool,
    /// What to know when recording it, English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note_en: Option<String>,
    /// What to know when recording it, Spanish.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note_es: Option<String>,
}

/// A date that another event sets in place of what one rule counts.
#[derive(Clone, Debug, PartialEq)]
pub struct SetElsewhere {
    /// The rule.
    pub rule_id: String,
    /// The date.
    pub date: NaiveDate,
    /// True once a second person confirmed it; asked only where it lies after a statutory ceiling.
    pub confirmed: bool,
}

/// An event as recorded in a matter. It is never deleted: a correction is a new event that supersedes it.
#[derive(Clone)]
pub struct Event {
    /// Its id.
    pub id: Uuid,
    /// Its type.
    pub event_type: String,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// What was answered on it.
    pub facts: Answers,
    /// The date a judge or a notice fixed on it.
    pub set_date: Option<NaiveDate>,
    /// True once a second person confirmed that date; asked only where it lies after a statutory ceiling.
    pub set_date_confirmed: bool,
    /// The event that took its place.
    pub superseded_by: Option<Uuid>,
    /// Dates that other events set in place of what rules count from this one, where a person linked them; the last of a rule stands.
    pub set_elsewhere: Vec<SetElsewhere>,
}

impl Event {
    /// An event without answers.
    pub fn new(id: Uuid, event_type: &str, at: DateTime<Utc>) -> Self {
        Self {
            id,
            event_type: event_type.to_owned(),
            at,
            facts: Answers::new(),
            set_date: None,
            set_date_confirmed: false,
            superseded_by: None,
            set_elsewhere: Vec::new(),
        }
    }

    /// The date that another event sets in place of what a rule counts from this one.
    pub fn set_elsewhere_for(&self, rule_id: &str) -> Option<&SetElsewhere> {
        self.set_elsewhere.iter().rev().find(|set| set.rule_id == rule_id)
    }
}
