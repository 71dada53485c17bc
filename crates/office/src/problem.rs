//! What a caller is told when something could not be done: RFC 9457 problem details with a stable code.

use casework::refusal::Refusal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::BTreeMap;

/// A problem. `code` is what the page translates (`problem-<code>`); `detail` is English for logs and carries no personal data.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Problem {
    /// `about:amparo:<code>`.
    #[serde(rename = "type")]
    pub kind: String,
    /// Stable code.
    pub code: String,
    /// HTTP status.
    pub status: u16,
    /// What happened, in English, without personal data.
    pub detail: String,
    /// Fields of the request that must be mended.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub fields: Vec<FieldProblem>,
    /// Values for the sentence.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub args: BTreeMap<String, String>,
    /// On a conflict: the row as it stands now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub current: Option<Value>,
}

/// What is wrong with one field.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct FieldProblem {
    /// The field's name in the request.
    pub field: String,
    /// Stable code.
    pub code: String,
    /// Values for the sentence.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub args: BTreeMap<String, String>,
}

impl Problem {
    fn new(code: &str, status: u16, detail: impl Into<String>) -> Self {
        Self {
            kind: format!("about:amparo:{code}"),
            code: code.to_owned(),
            status,
            detail: detail.into(),
            fields: Vec::new(),
            args: BTreeMap::new(),
            current: None,
        }
    }
    /// The request is not of the command's form.
    #[must_use]
    pub fn malformed(detail: impl Into<String>) -> Self {
        Self::new("malformed", 400, detail)
    }
    /// One field is wrong.
    #[must_use]
    pub fn field(field: &str, code: &str) -> Self {
        let mut problem = Self::new("invalid", 422, format!("field {field}: {code}"));
        problem.fields.push(FieldProblem { field: field.to_owned(), code: code.to_owned(), args: BTreeMap::new() });
        problem
    }
    /// Nobody is signed in, or the session has ended.
    #[must_use]
    pub fn signed_out() -> Self {
        Self::new("signed_out", 401, "no live session")
    }
    /// The role may not do this.
    #[must_use]
    pub fn forbidden() -> Self {
        Self::new("forbidden", 403, "this role may not do this")
    }
    /// It does not exist within the session's scope.
    #[must_use]
    pub fn not_found() -> Self {
        Self::new("not_found", 404, "not found")
    }
    /// The row was changed meanwhile; `current` is how it stands now.
    #[must_use]
    pub fn conflict(current: impl Serialize) -> Self {
        let mut problem = Self::new("conflict", 409, "the row was changed meanwhile");
        problem.current = serde_json::to_value(current).ok();
        problem
    }
    /// A rule refused; status 422.
    #[must_use]
    pub fn refused(code: &str, detail: impl Into<String>) -> Self {
        Self::new(code, 422, detail)
    }
    /// The machine failed; status 500.
    #[must_use]
    pub fn failed(code: &str, detail: impl Into<String>) -> Self {
        Self::new(code, 500, detail)
    }
    /// Not now; try later; status 503.
    #[must_use]
    pub fn unavailable(code: &str, detail: impl Into<String>) -> Self {
        Self::new(code, 503, detail)
    }
    /// Too many tries; status 429.
    #[must_use]
    pub fn too_many(code: &str, detail: impl Into<String>) -> Self {
        Self::new(code, 429, detail)
    }
    /// Adds a value for the sentence.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.args.insert(name.to_owned(), value.to_string());
        self
    }
    /// Adds a wrong field.
    #[must_use]
    pub fn and_field(mut self, field: &str, code: &str) -> Self {
        self.fields.push(FieldProblem { field: field.to_owned(), code: code.to_owned(), args: BTreeMap::new() });
        self
    }
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.code, self.detail)
    }
}

impl std::error::Error for Problem {}

impl From<Refusal> for Problem {
    fn from(refusal: Refusal) -> Self {
        let mut problem = match refusal.field {
            Some(field) => Self::field(field, refusal.code),
            None => Self::refused(refusal.code, format!("refused: {}", refusal.code)),
        };
        if let Some(first) = problem.fields.first_mut() {
            first.args.clone_from(&refusal.args);
        }
        problem.args = refusal.args;
        problem
    }
}

impl From<Vec<Refusal>> for Problem {
    /// Every field that must be mended, in one answer.
    fn from(refusals: Vec<Refusal>) -> Self {
        let mut all = refusals.into_iter().map(Self::from);
        let first = all.next().unwrap_or_else(|| Self::malformed("a refusal without a reason"));
        all.fold(first, |mut problem, next| {
            problem.fields.extend(next.fields);
            problem
        })
    }
}

impl From<records::Error> for Problem {
    fn from(error: records::Error) -> Self {
        use records::Error as E;
        match error {
            E::WrongKey => Self::failed("wrong_key", error.to_string()),
            E::Newer { found, known } => Self::failed("newer_database", error.to_string()).with("found", found).with("known", known),
            E::Owned => Self::unavailable("database_owned", error.to_string()),
            E::ReadOnly => Self::failed("read_only", error.to_string()),
            E::Full => Self::failed("disk_full", error.to_string()),
            E::Stale => Self::new("conflict", 409, error.to_string()),
            E::Deadlock => Self::unavailable("store_deadlock", error.to_string()),
            E::Taken(_) => Self::new("taken", 409, error.to_string()),
            E::Io(ref e) if e.kind() == std::io::ErrorKind::StorageFull => Self::failed("disk_full", "the disk is full"),
            E::Broken(_) | E::Database(_) | E::Io(_) => Self::failed("store_failed", error.to_string()),
        }
    }
}
