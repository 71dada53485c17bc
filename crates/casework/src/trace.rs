//! One step of an answer's reasoning, kept as data so that page, papers and messages can say it in either language.
use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// One step in the reasoning behind a routing or a deadline.
///
/// `code` names the sentence (`trace-<code>` in `words/*/`), `args` fill it. A stored trace never holds prose: the sentence
/// is made when it is read, in the reader's language. It holds no personal data beyond what the record it belongs to holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct TraceStep {
    /// Kebab-case name of the sentence, for example `county-of-point`.
    pub code: String,
    /// Values for the sentence: dates as ISO 8601, kilometres with one decimal, codes as shipped in `reference/`.
    pub args: BTreeMap<String, String>,
}

impl TraceStep {
    /// A step without values.
    pub fn new(code: &str) -> Self {
        Self { code: code.to_owned(), args: BTreeMap::new() }
    }

    /// The same step with one more value.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }
}
