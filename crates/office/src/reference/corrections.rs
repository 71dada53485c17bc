//! What an office knows better than the shipped data: corrected by hand, row by row, or imported from a file after a dry run. The shipped value stays beside it.

use super::veil::Veil;
use super::{ReferenceView, pack, shown, view};
use crate::Problem;
use crate::act::Act;
use casework::matching::fold;
use casework::reference::{self as form, RowProblem};
use records::reference::{self, ReferenceRow, Shipped};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// A correction.
#[derive(Deserialize, JsonSchema)]
pub struct CorrectReference {
    /// List.
    pub kind: String,
    /// Key in the list.
    pub key: String,
    /// Revision that was seen.
    pub rev: i64,
    /// Columns with their new texts (null: unknown); columns left out stay. Neither `cells` nor `value` takes the correction back.
    pub cells: Option<BTreeMap<String, Option<String>>>,
    /// The row anew and whole: for the lists of the rules (`rule`, `fact`, `event`...), whose members are more than texts.
    pub value: Option<Map<String, Value>>,
    /// Why, and from which source.
    pub reason: String,
}

/// Corrects a fact, or takes its correction back. The row must read like a shipped one.
pub async fn correct(act: &mut Act, asked: CorrectReference) -> Result<ReferenceView, Problem> {
    act.because(&asked.reason)?;
    let veil = Veil::of(act).await?;
    let found = reference::get(act.tx(), &asked.kind, &asked.key).await?.filter(|row| !veil.hides(&row.kind, &row.key));
    let row = found.ok_or_else(Problem::not_found)?;
    let next = match (asked.cells, asked.value) {
        (Some(_), Some(_)) => return Err(Problem::field("value", "cells_or_value")),
        (Some(cells), None) => Some(whole(&row, cells)?),
        (None, value) => value,
    };
    if row.rev != asked.rev {
        return Err(Problem::conflict(veil.shown(shown(row))));
    }
    if next.is_some() && veil.is_partial(&row.kind, row.value()) {
        return Err(Problem::refused("row_partly_reserved", "a row of which a part is reserved is corrected by who sees all of it"));
    }
    if let Some(next) = &next {
        if pack::is_made_of(&asked.kind) {
            pack::check(act.tx(), &row, next).await?;
        } else {
            check(&asked.kind, &asked.key, next)?;
        }
    }
    let (by, at) = (act.staff()?.display_name.clone(), act.now());
    let correction = next.map(Value::Object);
    act.detail(serde_json::json!({ "kind": asked.kind, "key": asked.key, "withdrawn": correction.is_none() }));
    match reference::correct(act.tx(), &asked.kind, &asked.key, correction.as_ref(), &by, at, asked.reason.trim(), asked.rev).await {
        Err(records::Error::Stale) => Err(Problem::conflict(view(act, &asked.kind, &asked.key).await?)),
        other => {
            other?;
            view(act, &asked.kind, &asked.key).await
        }
    }
}

/// The value that counts now, with the given cells written over it.
fn whole(row: &ReferenceRow, cells: BTreeMap<String, Option<String>>) -> Result<Map<String, Value>, Problem> {
    let mut next = row.value().as_object().cloned().unwrap_or_default();
    for (name, text) in cells {
        if !next.contains_key(&name) {
            return Err(Problem::field(&name, "unknown_column"));
        }
        let text = text.map(|t| t.trim().to_owned()).filter(|t| !t.is_empty());
        next.insert(name, text.map_or(Value::Null, Value::String));
    }
    Ok(next)
}

/// Refuses a row that does not read, or whose key is another.
fn check(kind: &str, key: &str, cells: &Map<String, Value>) -> Result<(), Problem> {
    match form::import(kind, csv_of(cells)?.as_bytes()) {
        None => Err(Problem::refused("not_correctable", "this list has no rows of texts")),
        Some(reading) => match (reading.problems.first(), reading.rows.first()) {
            (Some(problem), _) => {
                let mut refused = Problem::field(problem.field.as_deref().unwrap_or("cells"), &problem.code);
                if let Some(first) = refused.fields.first_mut() {
                    first.args.clone_from(&problem.args);
                }
                Err(refused)
            }
            (None, Some(row)) if row.key == key => Ok(()),
            _ => Err(Problem::refused("key_stays", "a correction does not change the key")),
        },
    }
}

/// One row as a file of its own, so that hand and file are read by the same code.
fn csv_of(cells: &Map<String, Value>) -> Result<String, Problem> {
    let failed = || Problem::failed("answer_failed", "a row does not write as CSV");
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(cells.keys()).map_err(|_| failed())?;
    writer.write_record(cells.values().map(|v| v.as_str().unwrap_or_default())).map_err(|_| failed())?;
    String::from_utf8(writer.into_inner().map_err(|_| failed())?).map_err(|_| failed())
}

/// A file to import into a list.
#[derive(Deserialize, JsonSchema)]
pub struct ImportReference {
    /// List.
    pub kind: String,
    /// Handle of the uploaded CSV file.
    pub upload: Uuid,
    /// Only say what would happen.
    pub dry_run: bool,
    /// Import the good rows although others are wrong.
    #[serde(default)]
    pub skip_wrong: bool,
    /// Why, and from which source.
    pub reason: String,
}

/// A row that differs from what counts now.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct ChangedRow {
    /// Row as a spreadsheet counts it.
    pub row: u64,
    /// Key in the list.
    pub key: String,
    /// What it is called now; empty for a new row.
    pub label: String,
    /// Not in the list yet.
    pub new: bool,
    /// Column: text that counts now, text of the file.
    pub cells: BTreeMap<String, (Option<String>, Option<String>)>,
}

/// The report of an import or of its dry run.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct ReferenceReport {
    /// Nothing was written.
    pub dry_run: bool,
    /// Rows that join the list.
    pub added: usize,
    /// Rows that change.
    pub changed: usize,
    /// Rows that say what counts already.
    pub same: usize,
    /// The first 500 rows that join or change.
    pub rows: Vec<ChangedRow>,
    /// The first 500 faults, by row and column.
    pub problems: Vec<RowProblem>,
    /// How many faults there are.
    pub wrong: usize,
}

/// Most rows that a report lists.
const LISTED: usize = 500;

/// Reads a file for a list and, unless it is a dry run, keeps each differing row as a correction. Rows that the file lacks stay.
pub async fn import(act: &mut Act, asked: ImportReference) -> Result<ReferenceReport, Problem> {
    act.because(&asked.reason)?;
    let (owner, by, at) = (act.staff()?.id, act.staff()?.display_name.clone(), act.now());
    let uploads = act.desk().uploads();
    let bytes = if asked.dry_run { uploads.peek(asked.upload, owner)? } else { uploads.take(asked.upload, owner)? };
    let reading = form::import(&asked.kind, &bytes).ok_or_else(|| Problem::refused("not_correctable", "this list has no rows of texts"))?;
    let standing: HashMap<String, ReferenceRow> =
        reference::all(act.tx(), &asked.kind).await?.into_iter().map(|r| (r.key.clone(), r)).collect();
    let wrong = reading.problems.len();
    if !asked.dry_run && wrong > 0 && !asked.skip_wrong {
        return Err(Problem::refused("import_has_problems", "rows are wrong").with("problems", wrong));
    }
    let mut report = ReferenceReport {
        dry_run: asked.dry_run,
        added: 0,
        changed: 0,
        same: 0,
        rows: Vec::new(),
        problems: reading.problems.into_iter().take(LISTED).collect(),
        wrong,
    };
    for row in reading.rows {
        let old = standing.get(&row.key);
        let cells = differences(old.map(ReferenceRow::value), &row.cells);
        if old.is_some() && cells.is_empty() {
            report.same += 1;
            continue;
        }
        if old.is_some() {
            report.changed += 1
        } else {
            report.added += 1
        }
        if !asked.dry_run {
            let kept = merged(old.map(ReferenceRow::value), row.cells);
            if old.is_none() {
                let label = ["name", "name_es", "full_name", "city", "county"]
                    .iter()
                    .find_map(|c| kept.get(*c).and_then(Value::as_str))
                    .unwrap_or(&row.key)
                    .to_owned();
                let new = Shipped {
                    kind: asked.kind.clone().into(),
                    key: row.key.clone(),
                    folded: fold(&label),
                    sought: super::shipped::sought(&row.key, &label, &kept),
                    label,
                    body: serde_json::json!({}),
                    verified_on: None,
                };
                reference::load(act.tx(), &[new]).await?;
            }
            let rev = old.map_or(1, |o| o.rev);
            reference::correct(act.tx(), &asked.kind, &row.key, Some(&Value::Object(kept)), &by, at, asked.reason.trim(), rev).await?;
        }
        if report.rows.len() < LISTED {
            let label = old.map(|o| o.label.clone()).unwrap_or_default();
            report.rows.push(ChangedRow { row: row.row, key: row.key, label, new: old.is_none(), cells });
        }
    }
    act.detail(serde_json::json!({ "kind": asked.kind, "dry_run": asked.dry_run, "added": report.added, "changed": report.changed, "wrong": wrong }));
    Ok(report)
}

fn text(value: Option<&Value>) -> Option<String> {
    value.and_then(Value::as_str).map(str::to_owned)
}

/// Cells of the file that say something else than what counts now.
fn differences(now: Option<&Value>, file: &Map<String, Value>) -> BTreeMap<String, (Option<String>, Option<String>)> {
    file.iter()
        .map(|(name, new)| (name.clone(), (text(now.and_then(|v| v.get(name))), text(Some(new)))))
        .filter(|(_, (old, new))| old != new)
        .collect()
}

/// What counts now, with the file's cells written over it.
fn merged(now: Option<&Value>, file: Map<String, Value>) -> Map<String, Value> {
    let mut next = now.and_then(Value::as_object).cloned().unwrap_or_default();
    next.extend(file);
    next
}
