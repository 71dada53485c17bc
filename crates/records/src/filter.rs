//! Statements whose clauses depend on a filter. The only room where SQL is put together at run time: pieces are static text, values are always bound.

use crate::{Error, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

/// A value to bind.
#[derive(Clone)]
pub enum Bind {
    /// Text.
    Text(String),
    /// Optional text.
    MaybeText(Option<String>),
    /// An id.
    Id(Uuid),
    /// An optional id.
    MaybeId(Option<Uuid>),
    /// A whole number.
    Int(i64),
    /// Yes or no.
    Bool(bool),
    /// A legal date.
    Date(NaiveDate),
    /// An instant, UTC.
    At(DateTime<Utc>),
}

macro_rules! from {
    ($($type:ty => $variant:ident),*) => { $(impl From<$type> for Bind { fn from(v: $type) -> Self { Self::$variant(v) } })* };
}
from!(String => Text, Option<String> => MaybeText, Uuid => Id, Option<Uuid> => MaybeId, i64 => Int, bool => Bool, NaiveDate => Date, DateTime<Utc> => At);
impl From<&str> for Bind {
    fn from(v: &str) -> Self {
        Self::Text(v.to_owned())
    }
}

/// A statement under construction.
pub struct Sql {
    text: String,
    binds: Vec<Bind>,
}

impl Sql {
    /// Begins with a static text.
    #[must_use]
    pub fn new(text: &'static str) -> Self {
        Self { text: text.to_owned(), binds: Vec::new() }
    }
    /// Adds static text.
    pub fn push(&mut self, text: &'static str) -> &mut Self {
        self.text.push(' ');
        self.text.push_str(text);
        self
    }
    /// Adds static text and, after it, a placeholder bound to the value.
    pub fn bind(&mut self, text: &'static str, value: impl Into<Bind>) -> &mut Self {
        self.binds.push(value.into());
        self.text.push(' ');
        self.text.push_str(text);
        self.text.push_str(&format!(" ${}", self.binds.len()));
        self
    }
    /// Adds a list of values: `text ($1, $2, ...)`; an empty list matches nothing.
    pub fn bind_list(&mut self, text: &'static str, values: impl IntoIterator<Item = impl Into<Bind>>) -> &mut Self {
        self.text.push(' ');
        self.text.push_str(text);
        let mut comma = " (";
        for value in values {
            self.binds.push(value.into());
            self.text.push_str(&format!("{comma}${}", self.binds.len()));
            comma = ", ";
        }
        self.text.push_str(if comma == " (" { " (null)" } else { ")" });
        self
    }
    /// Adds how many rows at most. Written out: of a bound limit PostgreSQL knows nothing when it weighs a plan for all values against one for each,
    /// takes a tenth of the table for it, and so plans anew at every call.
    pub fn limit(&mut self, most: i64) -> &mut Self {
        self.text.push_str(&format!(" limit {most}"));
        self
    }
    /// All rows.
    pub async fn rows<R>(&self, tx: &mut Tx) -> Result<Vec<R>, Error>
    where
        R: for<'r> sqlx::FromRow<'r, sqlx::sqlite::SqliteRow> + for<'r> sqlx::FromRow<'r, sqlx::postgres::PgRow> + Send + Unpin,
    {
        on!(tx, c => {
            let mut query = sqlx::query_as::<_, R>(sqlx::AssertSqlSafe(self.text.clone()));
            for bind in &self.binds {
                query = match bind.clone() {
                    Bind::Text(v) => query.bind(v),
                    Bind::MaybeText(v) => query.bind(v),
                    Bind::Id(v) => query.bind(v),
                    Bind::MaybeId(v) => query.bind(v),
                    Bind::Int(v) => query.bind(v),
                    Bind::Bool(v) => query.bind(v),
                    Bind::Date(v) => query.bind(v),
                    Bind::At(v) => query.bind(v),
                };
            }
            query.fetch_all(c).await.map_err(Error::from)
        })
    }
    /// The whole text, for tests and for `explain`.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }
}
