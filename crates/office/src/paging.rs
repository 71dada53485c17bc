//! Keyset paging: a list answers its rows and the cursor of the next page.

use crate::Problem;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

/// Most rows of one page.
pub const MOST: i64 = 200;

/// A page of a list.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Page<T> {
    /// The rows, in the list's order.
    pub rows: Vec<T>,
    /// Give this as `after` for the next page; null: this was the last.
    pub next: Option<String>,
}

impl<T> Page<T> {
    /// Makes a page of rows that were read with `limit + 1`; `cursor` names a row's place.
    pub fn cut<C: Serialize>(mut rows: Vec<T>, limit: i64, cursor: impl Fn(&T) -> C) -> Self {
        let limit = usize::try_from(limit).unwrap_or(0);
        if rows.len() <= limit {
            return Self { rows, next: None };
        }
        rows.truncate(limit);
        let next = rows.last().and_then(|row| serde_json::to_string(&cursor(row)).ok());
        Self { rows, next }
    }
    /// The same page with other rows.
    pub fn map<U>(self, f: impl FnMut(T) -> U) -> Page<U> {
        Page { rows: self.rows.into_iter().map(f).collect(), next: self.next }
    }
}

/// The number of rows to answer: 50 unless told, at most [`MOST`].
#[must_use]
pub fn limit(asked: Option<i64>) -> i64 {
    asked.unwrap_or(50).clamp(1, MOST)
}

/// Reads a cursor that an earlier page gave.
pub fn cursor<C: DeserializeOwned>(after: Option<&str>) -> Result<Option<C>, Problem> {
    after.map(serde_json::from_str).transpose().map_err(|_| Problem::field("after", "not_a_cursor"))
}
