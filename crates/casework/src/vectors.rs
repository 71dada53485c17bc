//! Worked examples in the format of `deadline_vectors.json`: read them, run them against a pack, list what differs.
//!
//! For whoever edits rules: no database is needed. In an example a question without an entry counts as no.
mod read;

use std::collections::BTreeMap;

use chrono::{NaiveDate, SecondsFormat};
use chrono_tz::Tz;
use serde::Deserialize;
use serde::de::IntoDeserializer;
use serde::de::value::{Error as Unknown, StrDeserializer};
use uuid::Uuid;

pub use read::{Expectation, Posture, Vector, VectorClosure, VectorEvent};

use crate::deadline::{ClosedOffice, Closure, Due, Item, Matter, Status, Trace, compute, silence};
use crate::event::Event;
use crate::fact::Answer;
use crate::pack::{Pack, PackError};
use crate::trace::TraceStep;
use read::Reading;

/// The name under which errors speak of such a file.
const FILE: &str = "worked examples";

/// An expectation that was not met, or an example that could not be read.
#[derive(Clone, Debug)]
pub struct Mismatch {
    /// The example.
    pub vector: String,
    /// The rule; empty where the example could not be read.
    pub rule_id: String,
    /// What was expected, in one line.
    pub expected: String,
    /// What came out, in one line.
    pub found: String,
    /// How the example's author counted.
    pub reasoning: String,
    /// How the engine counted; empty where the rule did not fire.
    pub trace: Vec<TraceStep>,
    /// Why the rule did not fire, in English, where it should have.
    pub silence: Vec<String>,
}

/// The result of a file of examples.
#[derive(Clone, Debug, Default)]
pub struct Agreement {
    /// Examples of which every expectation was met.
    pub agree: usize,
    /// Examples with a mismatch.
    pub differ: usize,
    /// All mismatches.
    pub mismatches: Vec<Mismatch>,
}

/// Runs a file of examples against a pack. An example that cannot be read differs, with the place of the fault.
///
/// # Errors
/// When the text is no list of examples.
pub fn verify(pack: &Pack, text: &str) -> Result<Agreement, PackError> {
    let mut agreement = Agreement::default();
    for reading in read::read(text)? {
        let mismatches = match &reading {
            Reading::Example(vector) => run(pack, vector).unwrap_or_else(|fault| vec![unread(&vector.id, &fault, &vector.reasoning)]),
            Reading::Fault { name, fault } => vec![unread(name, fault, "")],
        };
        if mismatches.is_empty() {
            agreement.agree += 1;
        } else {
            agreement.differ += 1;
        }
        agreement.mismatches.extend(mismatches);
    }
    Ok(agreement)
}

fn unread(vector: &str, fault: &str, reasoning: &str) -> Mismatch {
    Mismatch {
        vector: vector.to_owned(),
        rule_id: String::new(),
        expected: "an example that can be read".to_owned(),
        found: fault.to_owned(),
        reasoning: reasoning.to_owned(),
        trace: Vec::new(),
        silence: Vec::new(),
    }
}

fn run(pack: &Pack, vector: &Vector) -> Result<Vec<Mismatch>, String> {
    let (matter, names) = matter(vector)?;
    let as_of = vector.posture.as_of;
    let items = compute(pack, &matter, as_of, Trace::Off);
    // The reasoning is made only where something differs.
    let mut told: Option<Vec<Item>> = None;
    let mut mismatches = Vec::new();
    for expectation in &vector.expected {
        let event = match &expectation.event {
            Some(name) => Some(event_named(vector, &names, name)?),
            None => None,
        };
        let candidates: Vec<&Item> =
            items.iter().filter(|item| item.rule_id == expectation.rule_id && event.is_none_or(|id| item.event_id == id)).collect();
        if !met(expectation, &candidates, matter.time_zone) {
            let told = told.get_or_insert_with(|| compute(pack, &matter, as_of, Trace::On));
            let same = |item: &Item| candidates.iter().any(|found| (&found.rule_id, found.event_id) == (&item.rule_id, item.event_id));
            let silence = if candidates.is_empty() { silence(pack, &matter, as_of, &expectation.rule_id, event) } else { Vec::new() };
            mismatches.push(Mismatch {
                vector: vector.id.clone(),
                rule_id: expectation.rule_id.clone(),
                expected: expected_line(expectation),
                found: found_line(&candidates, matter.time_zone),
                reasoning: vector.reasoning.clone(),
                trace: told.iter().filter(|item| same(item)).flat_map(|item| item.trace.clone()).collect(),
                silence,
            });
        }
    }
    Ok(mismatches)
}

fn matter(vector: &Vector) -> Result<(Matter, BTreeMap<&str, Uuid>), String> {
    let id_of = |position: usize| Uuid::from_u128(position as u128 + 1);
    let named = vector.events.iter().enumerate().filter_map(|(at, event)| Some((event.id.as_deref()?, id_of(at))));
    let names: BTreeMap<&str, Uuid> = named.collect();
    let mut matter = Matter::new(vector.time_zone);
    matter.unanswered = Answer::No;
    matter.facts = vector.posture.facts.clone();
    matter.closures = vector.posture.closures.iter().filter_map(closure).collect();
    for (at, given) in vector.events.iter().enumerate() {
        let mut event = Event::new(id_of(at), &given.event_type, given.at.to_utc());
        event.facts = given.facts.clone();
        event.set_date = given.set_date;
        event.set_date_confirmed = given.set_date_confirmed;
        if let Some(name) = &given.superseded_by {
            event.superseded_by = Some(event_named(vector, &names, name)?);
        }
        matter.events.push(event);
    }
    for (at, given) in vector.events.iter().enumerate() {
        let Some(name) = &given.supersedes else { continue };
        let replaced = event_named(vector, &names, name)?;
        matter.events.iter_mut().filter(|event| event.id == replaced).for_each(|event| event.superseded_by = Some(id_of(at)));
    }
    Ok((matter, names))
}

/// A closing of an office that no rule looks at is none.
fn closure(given: &VectorClosure) -> Option<Closure> {
    let word: StrDeserializer<'_, Unknown> = given.office.as_str().into_deserializer();
    let office = ClosedOffice::deserialize(word).ok()?;
    Some(Closure { office, date: given.date, confirmed: given.confirmed })
}

fn event_named(vector: &Vector, names: &BTreeMap<&str, Uuid>, name: &str) -> Result<Uuid, String> {
    names.get(name).copied().ok_or_else(|| {
        let known = vector.events.iter().filter_map(|event| event.id.as_deref()).collect::<Vec<_>>().join(", ");
        format!("no event has the id {name} (there are: {known})")
    })
}

fn met(expectation: &Expectation, candidates: &[&Item], zone: Tz) -> bool {
    if must_not_fire(expectation) {
        return candidates.is_empty();
    }
    candidates.iter().any(|item| {
        let date = match (expectation.due_at.flatten(), expectation.due_on.flatten()) {
            (Some(at), _) => item.due == Some(Due::At(at.to_utc())) && at.to_rfc3339() == at.with_timezone(&zone).to_rfc3339(),
            (None, Some(on)) => item.due == Some(Due::On(on)),
            (None, None) => true,
        };
        let status = item.status == expectation.status.unwrap_or(Status::Stands);
        let set = expectation.set_date.is_none_or(|set| item.set_date == Some(set));
        date && status && set
    })
}

/// A date that is null, and no other date beside it.
fn must_not_fire(expectation: &Expectation) -> bool {
    let dated = expectation.due_at.flatten().is_some() || expectation.due_on.flatten().is_some();
    !dated && (expectation.due_at == Some(None) || expectation.due_on == Some(None))
}

fn expected_line(expectation: &Expectation) -> String {
    if must_not_fire(expectation) {
        return "does not fire".to_owned();
    }
    let at = expectation.due_at.flatten().map(|at| at.to_rfc3339_opts(SecondsFormat::Secs, false));
    let on = expectation.due_on.flatten().map(|on| on.to_string());
    let date = at.or(on).unwrap_or_else(|| "fires".to_owned());
    line(&date, expectation.status.unwrap_or(Status::Stands), expectation.set_date)
}

fn found_line(candidates: &[&Item], zone: Tz) -> String {
    if candidates.is_empty() {
        return "does not fire".to_owned();
    }
    let lines = candidates.iter().map(|item| {
        let date = match item.due {
            Some(Due::At(at)) => at.with_timezone(&zone).to_rfc3339_opts(SecondsFormat::Secs, false),
            Some(Due::On(on)) => on.to_string(),
            None => "fires without a date".to_owned(),
        };
        line(&date, item.status, item.set_date)
    });
    lines.collect::<Vec<_>>().join("; ")
}

fn line(date: &str, status: Status, set: Option<NaiveDate>) -> String {
    let status = match status {
        Status::Stands => "stands",
        Status::Superseded => "superseded",
        Status::Possible => "possible",
        Status::History => "history",
    };
    set.map_or_else(|| format!("{date} ({status})"), |set| format!("{date} ({status}, set date {set})"))
}
