//! Answers that the program may propose from what is already recorded (`reference/derivations.json`): it shows from what, and a person
//! confirms or corrects with a reason. Nothing is answered by itself.
use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::deadline::Matter;
use crate::fact::Answer;
use crate::pack::PackError;

/// How one answer is derived.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(untagged)]
enum Derivation {
    /// The answer that goes with the latest of these events.
    Events { fact: String, latest_of: Vec<EventAnswer> },
    /// The answer that goes with the answer to another question.
    Fact { fact: String, from_fact: String, answers: Vec<ValueAnswer> },
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
struct EventAnswer {
    event: String,
    answer: Answer,
}

#[derive(Clone, Debug, PartialEq, Deserialize)]
struct ValueAnswer {
    value: Answer,
    answer: Answer,
}

/// From what an answer is proposed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// An event of the matter.
    Event(Uuid),
    /// The answer to another question.
    Fact(String),
}

/// A proposed answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Proposal {
    /// The question.
    pub fact: String,
    /// The answer proposed.
    pub answer: Answer,
    /// From what.
    pub ground: Ground,
}

/// All derivations.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Derivations {
    rows: Vec<Derivation>,
}

impl Derivations {
    /// Reads the text of `derivations.json`.
    ///
    /// # Errors
    /// When the text is no such file.
    pub fn parse(text: &str) -> Result<Self, PackError> {
        let rows = serde_json::from_str(text).map_err(|error| PackError::new("derivations.json", error))?;
        Ok(Self { rows })
    }

    /// The answers that a matter's own events and answers propose and that differ from what is answered, by question. A superseded
    /// event proposes nothing; a proposal may rest on an earlier one of the same list.
    pub fn proposals(&self, matter: &Matter) -> Vec<Proposal> {
        let mut proposed: BTreeMap<&str, Answer> = BTreeMap::new();
        let mut proposals = Vec::new();
        for row in &self.rows {
            let found = match row {
                Derivation::Events { fact, latest_of } => from_events(matter, fact, latest_of),
                Derivation::Fact { fact, from_fact, answers } => {
                    let known = proposed.get(from_fact.as_str()).or_else(|| matter.facts.get(from_fact));
                    let answer = answers.iter().find(|choice| Some(&choice.value) == known).map(|choice| choice.answer.clone());
                    answer.map(|answer| (fact.as_str(), answer, Ground::Fact(from_fact.clone())))
                }
            };
            let Some((fact, answer, ground)) = found else { continue };
            proposed.insert(fact, answer.clone());
            if matter.facts.get(fact) != Some(&answer) {
                proposals.push(Proposal { fact: fact.to_owned(), answer, ground });
            }
        }
        proposals
    }
}

fn from_events<'a>(matter: &Matter, fact: &'a str, latest_of: &[EventAnswer]) -> Option<(&'a str, Answer, Ground)> {
    let standing = matter.events.iter().filter(|event| event.superseded_by.is_none());
    let telling = standing.filter_map(|event| Some((event, latest_of.iter().find(|row| row.event == event.event_type)?)));
    let (event, row) = telling.max_by_key(|(event, _)| (event.at, event.id))?;
    Some((fact, row.answer.clone(), Ground::Event(event.id)))
}
