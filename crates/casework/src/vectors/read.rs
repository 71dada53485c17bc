//! Reading worked examples. What is not understood is said with its place; one example that cannot be read takes no other with it.
use std::fmt;

use chrono::{DateTime, FixedOffset, NaiveDate};
use chrono_tz::Tz;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::FILE;
use crate::deadline::Status;
use crate::fact::{Answer, Answers};
use crate::pack::PackError;

/// One worked example.
#[derive(Clone, Deserialize)]
pub struct Vector {
    /// Its id.
    pub id: String,
    /// What it is about.
    #[serde(default)]
    pub description: String,
    /// IANA zone of the matter.
    #[serde(deserialize_with = "zone")]
    pub time_zone: Tz,
    /// What happened.
    pub events: Vec<VectorEvent>,
    /// Answers of the matter, the day of looking, closings.
    #[serde(default, deserialize_with = "or_default")]
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
    #[serde(deserialize_with = "instant")]
    pub at: DateTime<FixedOffset>,
    /// Answers on it.
    #[serde(default, deserialize_with = "or_default")]
    pub facts: Answers,
    /// A date set on it.
    #[serde(default, deserialize_with = "maybe_day")]
    pub set_date: Option<NaiveDate>,
    /// Whether a second person confirmed a set date past a ceiling.
    #[serde(default, deserialize_with = "or_default")]
    pub set_date_confirmed: bool,
    /// The event of the example that took its place.
    #[serde(default)]
    pub superseded_by: Option<String>,
    /// The event of the example whose place it took.
    #[serde(default)]
    pub supersedes: Option<String>,
}

/// A closing as an example writes it. An office that no rule looks at moves nothing, like any other office's closing.
#[derive(Clone, Deserialize)]
pub struct VectorClosure {
    /// Which office.
    pub office: String,
    /// The day.
    #[serde(deserialize_with = "day")]
    pub date: NaiveDate,
    /// True once somebody confirmed it.
    #[serde(default, deserialize_with = "or_default")]
    pub confirmed: bool,
}

/// What is known of the matter of an example.
#[derive(Clone, Default)]
pub struct Posture {
    /// The day of looking.
    pub as_of: Option<NaiveDate>,
    /// Closings.
    pub closures: Vec<VectorClosure>,
    /// Answers.
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
    #[serde(default, deserialize_with = "present_instant")]
    pub due_at: Option<Option<DateTime<FixedOffset>>>,
    /// The local date; null: the rule must not fire.
    #[serde(default, deserialize_with = "present_day")]
    pub due_on: Option<Option<NaiveDate>>,
    /// What stands; absent: the default.
    #[serde(default, deserialize_with = "status")]
    pub status: Option<Status>,
    /// The date that was set.
    #[serde(default, deserialize_with = "maybe_day")]
    pub set_date: Option<NaiveDate>,
}

/// An example, or what keeps it from being read.
pub(super) enum Reading {
    /// An example.
    Example(Box<Vector>),
    /// The name by which it is told, and the place and kind of the fault.
    Fault { name: String, fault: String },
}

/// The examples of a file: a list, or an object with one list in it.
pub(super) fn read(text: &str) -> Result<Vec<Reading>, PackError> {
    let file: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| PackError::new(FILE, error))?;
    let rows = match file {
        Value::Array(rows) => rows,
        Value::Object(members) => {
            let mut lists: Vec<Vec<Value>> =
                members.into_iter().filter_map(|(_, member)| if let Value::Array(rows) = member { Some(rows) } else { None }).collect();
            match (lists.pop(), lists.is_empty()) {
                (Some(rows), true) => rows,
                _ => return Err(PackError::new(FILE, "the file is an object without exactly one list of examples")),
            }
        }
        _ => return Err(PackError::new(FILE, "the file is no list of examples")),
    };
    Ok(rows.into_iter().enumerate().map(|(at, row)| reading(at, row)).collect())
}

fn reading(at: usize, row: Value) -> Reading {
    let name = row.get("id").and_then(Value::as_str).map_or_else(|| format!("example {}", at + 1), str::to_owned);
    match serde_path_to_error::deserialize::<_, Vector>(row) {
        Ok(vector) => Reading::Example(Box::new(vector)),
        Err(error) => {
            let fault = match error.path().to_string().as_str() {
                "." => error.inner().to_string(),
                path => format!("{path}: {}", error.inner()),
            };
            Reading::Fault { name, fault }
        }
    }
}

/// Null is the same as absent.
fn or_default<'de, T: Deserialize<'de> + Default, D: Deserializer<'de>>(deserializer: D) -> Result<T, D::Error> {
    Ok(Option::<T>::deserialize(deserializer)?.unwrap_or_default())
}

fn zone<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Tz, D::Error> {
    let name = String::deserialize(deserializer)?;
    name.parse().map_err(|_| D::Error::custom(format!("{name} is no IANA zone")))
}

fn instant_of<E: Error>(text: &str) -> Result<DateTime<FixedOffset>, E> {
    let without_seconds = || DateTime::parse_from_str(&text.replace('Z', "+00:00"), "%Y-%m-%dT%H:%M%:z");
    DateTime::parse_from_rfc3339(text)
        .or_else(|_| without_seconds())
        .map_err(|_| E::custom(format!("{text} is no instant with its offset, for example 2026-11-25T15:00:00-06:00")))
}

/// A date; of an instant, the day as it is written.
fn day_of<E: Error>(text: &str) -> Result<NaiveDate, E> {
    let of_instant = || DateTime::parse_from_rfc3339(text).map(|at| at.date_naive());
    text.parse().or_else(|_| of_instant()).map_err(|_| E::custom(format!("{text} is no date, for example 2026-11-25")))
}

fn instant<'de, D: Deserializer<'de>>(deserializer: D) -> Result<DateTime<FixedOffset>, D::Error> {
    instant_of(&String::deserialize(deserializer)?)
}

fn day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<NaiveDate, D::Error> {
    day_of(&String::deserialize(deserializer)?)
}

fn maybe_day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<NaiveDate>, D::Error> {
    Option::<String>::deserialize(deserializer)?.map(|text| day_of(&text)).transpose()
}

/// Tells a field that is null from one that is absent.
fn present_instant<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Option<DateTime<FixedOffset>>>, D::Error> {
    Option::<String>::deserialize(deserializer)?.map(|text| instant_of(&text)).transpose().map(Some)
}

fn present_day<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Option<NaiveDate>>, D::Error> {
    maybe_day(deserializer).map(Some)
}

/// The words of the product are understood too: what is proposed or confirmed stands, and "possible: confirm" is possible.
fn status<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Status>, D::Error> {
    let Some(word) = Option::<String>::deserialize(deserializer)? else { return Ok(None) };
    match word.trim().to_lowercase().as_str() {
        "stands" | "standing" | "proposed" | "confirmed" | "default" => Ok(Some(Status::Stands)),
        "superseded" => Ok(Some(Status::Superseded)),
        "history" => Ok(Some(Status::History)),
        other if other.starts_with("possible") => Ok(Some(Status::Possible)),
        _ => Err(D::Error::custom(format!("{word} is no status: stands, superseded, possible or history"))),
    }
}

impl<'de> Deserialize<'de> for Posture {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(PostureVisitor)
    }
}

/// An answer, or a value that answers no question and is passed over.
#[derive(Deserialize)]
#[serde(untagged)]
enum Loose {
    Answer(Answer),
    Other(serde::de::IgnoredAny),
}

/// Read member by member, so that a fault is told with its path; a flattened map would lose it.
struct PostureVisitor;

impl<'de> Visitor<'de> for PostureVisitor {
    type Value = Posture;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object of answers, as_of and closures")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Posture, A::Error> {
        #[derive(Default, Deserialize)]
        #[serde(transparent)]
        struct Day(#[serde(deserialize_with = "maybe_day")] Option<NaiveDate>);
        let mut posture = Posture::default();
        while let Some(name) = map.next_key::<String>()? {
            match name.as_str() {
                "as_of" => posture.as_of = map.next_value::<Day>()?.0,
                "closures" => posture.closures = map.next_value::<Option<Vec<VectorClosure>>>()?.unwrap_or_default(),
                _ => {
                    if let Loose::Answer(answer) = map.next_value()? {
                        posture.facts.insert(name, answer);
                    }
                }
            }
        }
        Ok(posture)
    }
}
