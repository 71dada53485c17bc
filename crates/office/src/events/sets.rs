//! A date that is an event itself (a filing deadline that a judge set) supersedes a default only where a person links the two, and only there.

use super::NewEvent;
use crate::Problem;
use crate::act::Act;
use crate::deadlines::{item_of, visible};
use crate::matter::Standing;
use casework::deadline::Due;
use casework::rule::Method;
use records::cases::CaseKey;
use records::deadlines::{self, DeadlineRow};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// The default in whose place a date stands.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
pub struct Sets {
    /// The event that carries the default.
    pub event_id: Uuid,
    /// The rule that counts it.
    pub rule_id: String,
}

/// A default that a date may be linked to.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
pub struct SetChoice {
    /// The event that carries it.
    pub event_id: Uuid,
    /// The rule that counts it.
    pub rule_id: String,
    /// Its title, Spanish.
    pub title_es: String,
    /// Its title, English.
    pub title_en: String,
    /// The default.
    pub due: Due,
    /// IANA zone in which it is read.
    pub zone: String,
}

/// Whether an event of this type is a set date itself.
fn is_a_date(standing: &Standing, event_type: &str) -> bool {
    standing.pack.rules_from(event_type).any(|entry| entry.rule.counting.method == Method::AsStated)
}

/// The open defaults of a case that a date may be linked to; none for an event that is no date itself. What is behind the asylum wall is no
/// choice: the link would name it outside.
pub(super) fn choices(key: &CaseKey, standing: &Standing, stored: &[DeadlineRow], event_type: &str) -> Vec<SetChoice> {
    if !is_a_date(standing, event_type) {
        return Vec::new();
    }
    let open = |row: &&&DeadlineRow| !row.walled && matches!(row.status.as_str(), "proposed" | "confirmed" | "warned");
    let items = visible(key, stored).into_iter().filter(|row| open(&row)).filter_map(item_of);
    items
        .filter(|item| !item.walled && !is_a_date(standing, &item.event_type))
        .filter_map(|item| {
            Some(SetChoice {
                due: item.due.filter(|due| matches!(due, Due::On(_)))?,
                event_id: item.event_id,
                rule_id: item.rule_id,
                title_es: item.title_es,
                title_en: item.title_en,
                zone: item.zone,
            })
        })
        .collect()
}

/// Refuses a link of an event that is no date itself, or to what is no open default of the case.
pub(super) async fn check(act: &mut Act, key: &CaseKey, standing: &Standing, event: &NewEvent) -> Result<(), Problem> {
    let Some(sets) = &event.sets else { return Ok(()) };
    let stored = deadlines::list(act.tx(), key).await?;
    let known = choices(key, standing, &stored, &event.event_type);
    if known.iter().any(|choice| choice.event_id == sets.event_id && choice.rule_id == sets.rule_id) {
        return Ok(());
    }
    Err(Problem::field("sets", if is_a_date(standing, &event.event_type) { "not_found" } else { "no_set_date" }))
}
