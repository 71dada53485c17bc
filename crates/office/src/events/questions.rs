//! The questions of the rules: asked with an event, on the first day of a detention, and at any time, whether a date waits for them or not.

use super::shown::{Question, known};
use crate::Problem;
use crate::act::Act;
use crate::deadlines::OfCase;
use crate::matter::{Side, Standing};
use casework::fact::{Fact, FactScope};
use casework::pack::Pack;
use records::cases::CaseKey;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use uuid::Uuid;

/// Phases whose rules are asked about on the first day: alert, first custody, and what the authority opened.
const FIRST_PHASES: [&str; 3] = ["P0", "P1", "P2"];

/// Every question that may be answered in a case.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Questions {
    /// Those of the matter, then those of each event that stands, by its time.
    pub rows: Vec<Question>,
}

/// Every question of a case that the caller may answer. The matter's are the same in every case, so that they say nothing about this one.
pub async fn list_questions(act: &mut Act, asked: OfCase) -> Result<Questions, Problem> {
    let key = act.case(asked.case_id).await?;
    let standing = Standing::gather(act, &key).await?;
    let pack = standing.pack.clone();
    let of_matter = pack.facts().iter().filter(|fact| fact.scope == FactScope::Matter);
    let mut rows: Vec<Question> = of_matter.map(|fact| ask(&key, &standing, fact, None, None)).collect();
    for event in standing.events.iter().filter(|event| event.retired_at.is_none() && (!event.walled || key.inside_wall())) {
        let own = pack.questions_on(&event.event_type).into_iter().filter(|fact| fact.scope == FactScope::Event);
        rows.extend(own.map(|fact| ask(&key, &standing, fact, Some(event.id), Some(&event.event_type))));
    }
    Ok(Questions { rows })
}

/// A question with what is known, and the rules that read it. Outside the wall nobody learns what was answered behind it.
pub(super) fn ask(key: &CaseKey, standing: &Standing, fact: &Fact, event: Option<Uuid>, event_type: Option<&str>) -> Question {
    let (pack, inside) = (&standing.pack, key.inside_wall());
    let reads = pack.rules().iter().filter(|entry| {
        let of_event = event_type.is_none_or(|event_type| entry.rule.trigger_event == event_type);
        of_event && (inside || !entry.rule.walled) && entry.rule.applies_when.iter().any(|when| when.fact == fact.name)
    });
    let rules: BTreeSet<String> = reads.map(|entry| entry.rule.id.clone()).collect();
    Question { event_id: event, known: known(standing, Side::of(key), fact, event), fact: fact.clone(), rules: rules.into_iter().collect() }
}

/// What is asked on the first day of a detention: the questions of the matter that rules of the first phases read and that are not walled.
pub(super) fn day_one(pack: &Pack) -> Vec<&Fact> {
    let early = |fact: &Fact| {
        pack.rules().iter().any(|entry| {
            FIRST_PHASES.contains(&entry.rule.phase.as_str()) && entry.rule.applies_when.iter().any(|when| when.fact == fact.name)
        })
    };
    pack.facts().iter().filter(|fact| fact.scope == FactScope::Matter && !fact.walled && early(fact)).collect()
}
