//! Facts: the questions that rules ask (`reference/facts.json`) and what was answered.
use std::borrow::Cow;
use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// What was answered to a question. "Not sure" and "not asked" are answers too: a rule that meets one is possible, never silent.
///
/// Written as one word: `yes`, `no`, `not_sure`, `not_asked`, or the value chosen from the question's list. `true` and `false`
/// are read as yes and no, as rules and worked examples write them; null is not asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Asked, and nobody knows.
    NotSure,
    /// Nobody has asked.
    NotAsked,
    /// A value of the question's list, for example `ice_detained`.
    Value(String),
}

impl Answer {
    /// The word it is written as.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::NotSure => "not_sure",
            Self::NotAsked => "not_asked",
            Self::Value(value) => value,
        }
    }

    /// True where the answer tells something.
    pub fn is_known(&self) -> bool {
        !matches!(self, Self::NotSure | Self::NotAsked)
    }
}

impl From<&str> for Answer {
    fn from(word: &str) -> Self {
        match word {
            "yes" => Self::Yes,
            "no" => Self::No,
            "not_sure" => Self::NotSure,
            "not_asked" => Self::NotAsked,
            value => Self::Value(value.to_owned()),
        }
    }
}

impl From<bool> for Answer {
    fn from(yes: bool) -> Self {
        if yes { Self::Yes } else { Self::No }
    }
}

impl Serialize for Answer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Answer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(untagged)]
        enum Written {
            Flag(bool),
            Word(String),
            Number(i64),
            Null,
        }
        Ok(match Written::deserialize(deserializer)? {
            Written::Flag(yes) => yes.into(),
            Written::Word(word) => word.as_str().into(),
            Written::Number(number) => Self::Value(number.to_string()),
            Written::Null => Self::NotAsked,
        })
    }
}

impl JsonSchema for Answer {
    fn schema_name() -> Cow<'static, str> {
        "Answer".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "description": "yes, no, not_sure, not_asked, or a value of the question's list" })
    }
}

/// Answers by the name of their question.
pub type Answers = BTreeMap<String, Answer>;

/// Where an answer belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FactScope {
    /// Answered once for the matter.
    Matter,
    /// Answered on each event of a type that asks it, and read from that event alone.
    Event,
}

/// How a question is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum FactType {
    /// Yes or no.
    YesNo,
    /// One value of a list.
    Enum,
}

/// One choice of a question, with its words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct FactValue {
    /// The value as stored.
    pub value: String,
    /// Spanish.
    pub label_es: String,
    /// English.
    pub label_en: String,
    /// True where the value itself is behind the asylum wall.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub walled: bool,
    /// What is read in its place outside the wall, in Spanish.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown_outside_es: Option<String>,
    /// What is read in its place outside the wall, in English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown_outside_en: Option<String>,
}

/// One question of `reference/facts.json`.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Fact {
    /// Name by which rules read it.
    pub name: String,
    /// Yes or no, or a list.
    #[serde(rename = "type")]
    pub fact_type: FactType,
    /// Of the matter or of an event.
    pub scope: FactScope,
    /// Event types on which it is asked (scope event).
    pub asked_on: Vec<String>,
    /// The question, Spanish.
    pub question_es: String,
    /// The question, English.
    pub question_en: String,
    /// Help, Spanish.
    pub help_es: String,
    /// Help, English.
    pub help_en: String,
    /// From what the program may propose the answer.
    pub derived_from: Option<String>,
    /// Behind the asylum wall.
    pub walled: bool,
    /// The values of a list.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub values: Vec<FactValue>,
    /// The four answers of a yes/no question.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub answers: Vec<String>,
}

impl Fact {
    /// True where an answer is one that this question admits.
    pub fn admits(&self, answer: &Answer) -> bool {
        match (self.fact_type, answer) {
            (_, Answer::NotSure | Answer::NotAsked) => true,
            (FactType::YesNo, answer) => matches!(answer, Answer::Yes | Answer::No),
            (FactType::Enum, Answer::Value(value)) => self.values.iter().any(|choice| choice.value == *value),
            (FactType::Enum, _) => false,
        }
    }

    /// True where the question, or this answer to it, is behind the asylum wall.
    pub fn is_walled(&self, answer: &Answer) -> bool {
        let walled_value = |value: &String| self.values.iter().any(|choice| choice.walled && choice.value == *value);
        self.walled || matches!(answer, Answer::Value(value) if walled_value(value))
    }
}
