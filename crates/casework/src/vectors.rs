//! Worked examples in the format of `deadline_vectors.json`: read them, run them against a pack, list what differs.
//!
//! For whoever edits rules: no database is needed. In an example a question without an entry counts as no.
use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate, SecondsFormat};
use chrono_tz::Tz;
use serde::{Deserialize, Deserializer};
use uuid::Uuid;

use crate::deadline::{Closure, Due, Item, Matter, Status, Trace, compute};
use crate::event::Event;
use crate::fact::{Answer, Answers};
use crate::pack::{Pack, PackError};
use crate::trace::TraceStep;

/// The name under which errors speak of such a file.
const FILE: &str = "worked examples";

/// One worked example.
#[derive(Clone, Deserialize)]
pub struct Vector {
    /// Its id.
    pub id: String,
    /// What it is about.
    #[serde(default)]
    pub description: String,
    /// IANA zone of the matter.
    pub time_zone: String,
    /// What happened.
    pub events: Vec<VectorEvent>,
    /// Answers of the matter, the day of looking, closings.
    #[serde(default)]
    pub posture: Posture,
    /// What must come out; other rules may fire besides.
    pub expected: Vec<Expectation>,
    /// How its author counted.
    #[serde(default)]
    pub reasoning: String,
}

/// An event of an example.
#[derive(Clone, Deserialize)]
pub struct VectorEvent {
    /// Its name within the example.
    #[serde(default)]
    pub id: Option<String>,
    /// Type.
    #[serde(rename = "type")]
    pub event_type: String,
    /// When.
    pub at: DateTime<FixedOffset>,
    /// Answers on it.
    #[serde(default)]
    pub facts: Answers,
    /// A date set on it.
    #[serde(default)]
    pub set_date: Option<NaiveDate>,
    /// Whether a second person confirmed a set date past a ceiling.
    #[serde(default)]
    pub set_date_confirmed: bool,
    /// The event of the example that took its place.
    #[serde(default)]
    pub superseded_by: Option<String>,
    /// The event of the example whose place it took.
    #[serde(default)]
    pub supersedes: Option<String>,
}

/// What is known of the matter of an example.
#[derive(Clone, Default, Deserialize)]
pub struct Posture {
    /// The day of looking.
    #[serde(default)]
    pub as_of: Option<NaiveDate>,
    /// Closings.
    #[serde(default)]
    pub closures: Vec<Closure>,
    /// Answers.
    #[serde(flatten)]
    pub facts: Answers,
}

/// What an example expects of a rule.
#[derive(Clone, Debug, Deserialize)]
pub struct Expectation {
    /// The rule.
    pub rule_id: String,
    /// The event counted from, where several have its type.
    #[serde(default)]
    pub event: Option<String>,
    /// The instant, with the local offset; null: the rule must not fire.
    #[serde(default, deserialize_with = "present")]
    pub due_at: Option<Option<DateTime<FixedOffset>>>,
    /// The local date; null: the rule must not fire.
    #[serde(default, deserialize_with = "present")]
    pub due_on: Option<Option<NaiveDate>>,
    /// What stands; absent: the default.
    #[serde(default)]
    pub status: Option<Status>,
    /// The date that was set.
    #[serde(default)]
    pub set_date: Option<NaiveDate>,
}

/// Tells a field that is null from one that is absent.
fn present<'de, T: Deserialize<'de>, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Option<T>>, D::Error> {
    Option::<T>::deserialize(deserializer).map(Some)
}

/// An expectation that was not met.
#[derive(Clone, Debug)]
pub struct Mismatch {
    /// The example.
    pub vector: String,
    /// The rule.
    pub rule_id: String,
    /// What was expected, in one line.
    pub expected: String,
    /// What came out, in one line.
    pub found: String,
    /// How the example's author counted.
    pub reasoning: String,
    /// How the engine counted; empty where the rule did not fire.
    pub trace: Vec<TraceStep>,
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

/// Runs a file of examples against a pack.
///
/// # Errors
/// When the text is no list of examples, or an example names an unknown zone or event.
pub fn verify(pack: &Pack, text: &str) -> Result<Agreement, PackError> {
    let vectors: Vec<Vector> = serde_json::from_str(text).map_err(|error| PackError::new(FILE, error))?;
    let mut agreement = Agreement::default();
    for vector in &vectors {
        let mismatches = run(pack, vector)?;
        if mismatches.is_empty() {
            agreement.agree += 1;
        } else {
            agreement.differ += 1;
        }
        agreement.mismatches.extend(mismatches);
    }
    Ok(agreement)
}

fn run(pack: &Pack, vector: &Vector) -> Result<Vec<Mismatch>, PackError> {
    let (matter, names) = matter(vector)?;
    let reckon = |trace| compute(pack, &matter, vector.posture.as_of, trace);
    let items = reckon(Trace::Off);
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
            let told = told.get_or_insert_with(|| reckon(Trace::On));
            let same = |item: &Item| candidates.iter().any(|found| (&found.rule_id, found.event_id) == (&item.rule_id, item.event_id));
            mismatches.push(Mismatch {
                vector: vector.id.clone(),
                rule_id: expectation.rule_id.clone(),
                expected: expected_line(expectation),
                found: found_line(&candidates, matter.time_zone),
                reasoning: vector.reasoning.clone(),
                trace: told.iter().filter(|item| same(item)).flat_map(|item| item.trace.clone()).collect(),
            });
        }
    }
    Ok(mismatches)
}

fn matter(vector: &Vector) -> Result<(Matter, BTreeMap<&str, Uuid>), PackError> {
    let zone: Tz = vector.time_zone.parse().map_err(|error| PackError::new(FILE, format!("{}: {error}", vector.id)))?;
    let id_of = |position: usize| Uuid::from_u128(position as u128 + 1);
    let named = vector.events.iter().enumerate().filter_map(|(at, event)| Some((event.id.as_deref()?, id_of(at))));
    let names: BTreeMap<&str, Uuid> = named.collect();
    let mut matter = Matter::new(zone);
    matter.unanswered = Answer::No;
    matter.facts = vector.posture.facts.clone();
    matter.closures = vector.posture.closures.clone();
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

fn event_named(vector: &Vector, names: &BTreeMap<&str, Uuid>, name: &str) -> Result<Uuid, PackError> {
    names.get(name).copied().ok_or_else(|| PackError::new(FILE, format!("{}: no event {name}", vector.id)))
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

fn must_not_fire(expectation: &Expectation) -> bool {
    expectation.due_at == Some(None) || expectation.due_on == Some(None)
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
