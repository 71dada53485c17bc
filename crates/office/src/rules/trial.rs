//! A rule tried on typed facts: what it would say, with its reasoning. Nothing is stored, and no case is read.

use crate::act::Act;
use crate::{Problem, place};
use casework::deadline::{Closure, Item, Matter, Trace, compute, compute_outside_the_wall};
use casework::event::Event;
use casework::fact::{Answers, Fact};
use chrono::{DateTime, NaiveDate, Utc};
use records::rules as store;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Most closings of a trial.
const CLOSINGS: usize = 40;

/// Typed facts.
#[derive(Deserialize, JsonSchema)]
pub struct TryRules {
    /// Type of the event.
    pub event_type: String,
    /// When.
    pub at: DateTime<Utc>,
    /// IANA zone of the matter.
    pub time_zone: String,
    /// Answers of the matter and of the event, by question. What is not there was not asked.
    #[serde(default)]
    pub facts: Answers,
    /// A date that a judge or a notice fixed on the event.
    #[serde(default)]
    pub set_date: Option<NaiveDate>,
    /// Closings.
    #[serde(default)]
    pub closures: Vec<Closure>,
    /// The day on which one looks; today where it is left out.
    #[serde(default)]
    pub as_of: Option<NaiveDate>,
}

/// What the rules say.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Trial {
    /// The dated items with their reasoning.
    pub items: Vec<Item>,
    /// Questions that the rules of this event ask.
    pub questions: Vec<Fact>,
    /// Ids of the rules that count from this event and do not apply, or are not in force.
    pub silent: Vec<String>,
}

/// Tries the office's rules on typed facts.
pub async fn attempt(act: &mut Act, asked: TryRules) -> Result<Trial, Problem> {
    let inside = store::behind_a_wall(act.tx()).await?;
    let pack = act.office_pack().await?;
    let zone = place::zone("time_zone", &asked.time_zone)?;
    let known = pack.event_type(&asked.event_type).filter(|event| inside || !event.walled);
    known.ok_or_else(|| Problem::field("event_type", "unknown"))?;
    if asked.closures.len() > CLOSINGS {
        return Err(Problem::field("closures", "too_many"));
    }
    let mut matter = Matter::new(zone);
    let mut event = Event::new(Uuid::nil(), &asked.event_type, asked.at);
    for (name, answer) in asked.facts {
        let fact = pack.fact(&name).filter(|fact| inside || !fact.is_walled(&answer));
        let fact = fact.ok_or_else(|| Problem::field("facts", "unknown"))?;
        if !fact.admits(&answer) {
            return Err(Problem::field("facts", "not_an_answer"));
        }
        let answers = if fact.scope == casework::fact::FactScope::Event { &mut event.facts } else { &mut matter.facts };
        answers.insert(name, answer);
    }
    event.set_date = asked.set_date;
    matter.events.push(event);
    matter.closures = asked.closures;
    let as_of = Some(asked.as_of.unwrap_or_else(|| act.now().with_timezone(&zone).date_naive()));
    let count = if inside { compute } else { compute_outside_the_wall };
    let items = count(&pack, &matter, as_of, Trace::On);
    let rules = pack.rules_from(&asked.event_type).filter(|entry| inside || !entry.rule.walled);
    let mut silent: Vec<String> =
        rules.filter(|entry| !items.iter().any(|item| item.rule_id == entry.rule.id)).map(|entry| entry.rule.id.clone()).collect();
    silent.dedup();
    let questions = pack.questions_on(&asked.event_type).into_iter().filter(|fact| inside || !fact.walled).cloned();
    let mut questions: Vec<Fact> = questions.collect();
    if !inside {
        questions.iter_mut().for_each(|fact| fact.values.retain(|value| !value.walled));
    }
    Ok(Trial { items, questions, silent })
}
