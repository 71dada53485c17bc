//! The facts the program ships with, and what an office corrected. One table: each fact is read whole, shown whole, and corrected whole.

use crate::{Error, Sql, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use serde_json::Value;
use sqlx::types::Json;
use std::borrow::Cow;

/// A fact.
#[derive(sqlx::FromRow, Clone)]
pub struct ReferenceRow {
    /// Which list: `consulate`, `facility`, `court`...
    pub kind: String,
    /// Key in that list.
    pub key: String,
    /// What a person calls it.
    pub label: String,
    /// Label, folded for search.
    pub folded: String,
    /// The shipped value.
    pub body: Json<Value>,
    /// When the source was last checked.
    pub verified_on: Option<NaiveDate>,
    /// The corrected value, whole; `None`: as shipped.
    pub correction: Option<Json<Value>>,
    /// Who corrected it.
    pub corrected_by: Option<String>,
    /// When.
    pub corrected_at: Option<DateTime<Utc>>,
    /// Why.
    pub reason: Option<String>,
    /// Revision.
    pub rev: i64,
}

impl ReferenceRow {
    /// The value that counts: the correction if there is one.
    #[must_use]
    pub fn value(&self) -> &Value {
        self.correction.as_ref().map_or(&self.body.0, |c| &c.0)
    }
}

const COLUMNS: &str =
    "select kind, key, label, folded, body, verified_on, correction, corrected_by, corrected_at, reason, rev from reference_row";

/// A shipped fact to load.
pub struct Shipped {
    /// List.
    pub kind: Cow<'static, str>,
    /// Key.
    pub key: String,
    /// Label.
    pub label: String,
    /// Folded label.
    pub folded: String,
    /// Every word that finds it, folded, each after a space.
    pub sought: String,
    /// Value.
    pub body: Value,
    /// Verified on.
    pub verified_on: Option<NaiveDate>,
}

/// Loads or refreshes shipped values, many rows a statement. Corrections stay as they are.
pub async fn load(tx: &mut Tx, facts: &[Shipped]) -> Result<(), Error> {
    for chunk in facts.chunks(300) {
        let mut text = String::from("insert into reference_row (kind, key, label, folded, sought, body, verified_on, rev) values ");
        for i in 0..chunk.len() {
            let n = i * 7;
            text.push_str(&format!(
                "{}(${}, ${}, ${}, ${}, ${}, ${}, ${}, 1)",
                if i == 0 { "" } else { ", " },
                n + 1,
                n + 2,
                n + 3,
                n + 4,
                n + 5,
                n + 6,
                n + 7
            ));
        }
        text.push_str(
            " on conflict (kind, key) do update set label = excluded.label, folded = excluded.folded, sought = excluded.sought, body = excluded.body, verified_on = excluded.verified_on",
        );
        on!(tx, c => {
            let mut query = sqlx::query(sqlx::AssertSqlSafe(text));
            for f in chunk {
                query = query.bind(&*f.kind).bind(&f.key).bind(&f.label).bind(&f.folded).bind(&f.sought).bind(Json(&f.body)).bind(f.verified_on);
            }
            query.execute(c).await.map_err(Error::from)?;
        });
    }
    Ok(())
}

/// One fact.
pub async fn get(tx: &mut Tx, kind: &str, key: &str) -> Result<Option<ReferenceRow>, Error> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind("where kind =", kind).bind("and key =", key);
    Ok(sql.rows(tx).await?.pop())
}

/// Every fact of a list, by key.
pub async fn all(tx: &mut Tx, kind: &str) -> Result<Vec<ReferenceRow>, Error> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind("where kind =", kind).push("order by key");
    sql.rows(tx).await
}

/// The first facts of a list whose folded label begins so.
pub async fn beginning(tx: &mut Tx, kind: &str, folded: &str, limit: i64) -> Result<Vec<ReferenceRow>, Error> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind("where kind =", kind).bind("and folded >=", folded).bind("and folded <", format!("{folded}\u{10ffff}"));
    sql.bind("order by folded, key limit", limit);
    sql.rows(tx).await
}

/// A page of a list by folded label and key, after the cursor; each of the folded `words` begins a word of the fact, and keys in `hidden` are left out.
pub async fn page(
    tx: &mut Tx,
    kind: &str,
    words: &[String],
    after: Option<(&str, &str)>,
    corrected_only: bool,
    hidden: &[String],
    limit: i64,
) -> Result<Vec<ReferenceRow>, Error> {
    let mut sql = Sql::new(COLUMNS);
    sql.bind("where kind =", kind);
    for word in words {
        sql.bind("and sought like", format!("% {word}%"));
    }
    if corrected_only {
        sql.push("and correction is not null");
    }
    if !hidden.is_empty() {
        sql.bind_list("and key not in", hidden.iter().cloned());
    }
    if let Some((folded, key)) = after {
        sql.bind("and (folded, key) > (", folded).bind(",", key).push(")");
    }
    sql.bind("order by folded, key limit", limit);
    sql.rows(tx).await
}

/// Sets or takes back a correction; stale when `rev` differs.
pub async fn correct(
    tx: &mut Tx,
    kind: &str,
    key: &str,
    correction: Option<&Value>,
    by: &str,
    at: DateTime<Utc>,
    reason: &str,
    rev: i64,
) -> Result<(), Error> {
    let n = execute!(
        tx,
        "update reference_row set correction = $3, corrected_by = $4, corrected_at = $5, reason = $6, rev = rev + 1 where kind = $1 and key = $2 and rev = $7",
        kind,
        key,
        correction.map(Json),
        by,
        at,
        reason,
        rev
    )?;
    if n == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// How many facts each list has.
pub async fn counts(tx: &mut Tx) -> Result<Vec<(String, i64)>, Error> {
    rows!(tx, (String, i64), "select kind, count(*) from reference_row group by kind order by kind")
}

/// What people call some facts of a list, by key.
pub async fn labels(tx: &mut Tx, kind: &str, keys: &[String]) -> Result<Vec<(String, String)>, Error> {
    let mut sql = Sql::new("select key, label from reference_row");
    sql.bind("where kind =", kind).bind_list("and key in", keys.iter().cloned());
    sql.rows(tx).await
}
