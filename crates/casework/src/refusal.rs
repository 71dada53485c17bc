//! A rule said no.

use std::collections::BTreeMap;

/// A rule's answer when it does not allow what was asked: a code that the page translates (`problem-<code>`), and values for its sentence.
/// The values carry no personal data.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
#[error("{code}")]
pub struct Refusal {
    /// Stable code.
    pub code: &'static str,
    /// The field that the rule is about, if one.
    pub field: Option<&'static str>,
    /// Values for the sentence.
    pub args: BTreeMap<String, String>,
}

impl Refusal {
    /// A refusal about the whole request.
    #[must_use]
    pub fn of(code: &'static str) -> Self {
        Self { code, field: None, args: BTreeMap::new() }
    }
    /// A refusal about one field.
    #[must_use]
    pub fn field(field: &'static str, code: &'static str) -> Self {
        Self { code, field: Some(field), args: BTreeMap::new() }
    }
    /// Adds a value for the sentence.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }
}
