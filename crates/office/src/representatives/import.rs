//! The roster from a CSV file: first a dry run that says, row by row, what would change and what is wrong; then the same with the pen.

use super::{RepresentativeFields, row};
use crate::Problem;
use crate::act::Act;
use casework::reference::{Row, RowProblem};
use casework::representative::RosterRow;
use records::representatives::{self as store, RepresentativeRow};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use uuid::Uuid;

/// A roster to import.
#[derive(Deserialize, JsonSchema)]
pub struct ImportRepresentatives {
    /// Handle of the uploaded CSV file.
    pub upload: Uuid,
    /// Only say what would happen.
    pub dry_run: bool,
    /// Import the good rows although others are wrong.
    #[serde(default)]
    pub skip_wrong: bool,
}

/// What an import does with a row.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// Joins the roster.
    Added,
    /// Is there and changes.
    Changed,
    /// Is there as it is.
    Same,
}

/// A good row.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct ImportRow {
    /// Bar state and number.
    pub key: String,
    /// Name.
    pub label: String,
    /// What happens to it.
    pub fate: Fate,
    /// Fields that change.
    pub fields: Vec<String>,
}

/// The report of an import or of its dry run.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct ImportReport {
    /// Nothing was written.
    pub dry_run: bool,
    /// Rows that join.
    pub added: usize,
    /// Rows that change.
    pub changed: usize,
    /// Rows that stay as they are.
    pub same: usize,
    /// Every good row that joins or changes.
    pub rows: Vec<ImportRow>,
    /// What is wrong, by row and column.
    pub problems: Vec<RowProblem>,
}

/// Reads the file and, unless it is a dry run, brings the roster to it. Representatives who are not in the file stay.
pub async fn import(act: &mut Act, asked: ImportRepresentatives) -> Result<ImportReport, Problem> {
    let owner = act.staff()?.id;
    let uploads = act.desk().uploads();
    let bytes = if asked.dry_run { uploads.peek(asked.upload, owner)? } else { uploads.take(asked.upload, owner)? };
    let reading = casework::reference::read::<RosterRow>(&bytes);
    let problems = reading.problems;
    let standing: HashMap<String, RepresentativeRow> =
        store::all(act.tx()).await?.into_iter().map(|r| (format!("{} {}", r.bar_state, r.bar_number), r)).collect();
    let mut report = ImportReport { dry_run: asked.dry_run, added: 0, changed: 0, same: 0, rows: Vec::new(), problems: Vec::new() };
    let mut write = Vec::new();
    for new in reading.rows {
        let (key, label) = (new.key(), new.name.clone());
        let mut fields = RepresentativeFields::from(new);
        let old = standing.get(&key);
        if let Some(old) = old {
            // The file says nothing of leave, standing and account: they stay.
            (fields.leave_until, fields.active, fields.user_id) = (old.leave_until, old.active, old.user_id);
        }
        let next = row(act, old.map_or_else(|| act.new_id(), |o| o.id), fields, old.map_or(1, |o| o.rev));
        let changed = old.map(|o| differences(o, &next));
        let fate = match &changed {
            None => Fate::Added,
            Some(list) if list.is_empty() => Fate::Same,
            Some(_) => Fate::Changed,
        };
        match fate {
            Fate::Added => report.added += 1,
            Fate::Changed => report.changed += 1,
            Fate::Same => report.same += 1,
        }
        if fate != Fate::Same {
            report.rows.push(ImportRow { key, label, fate, fields: changed.unwrap_or_default().into_iter().map(str::to_owned).collect() });
            write.push((fate, next));
        }
    }
    if !asked.dry_run {
        if !problems.is_empty() && !asked.skip_wrong {
            return Err(Problem::refused("import_has_problems", "rows are wrong").with("problems", problems.len()));
        }
        for (fate, next) in write {
            match fate {
                Fate::Added => drop(store::add(act.tx(), &next).await?),
                _ => store::update(act.tx(), &next, next.rev).await?,
            }
        }
    }
    act.detail(serde_json::json!({ "dry_run": asked.dry_run, "added": report.added, "changed": report.changed, "wrong": problems.len() }));
    report.problems = problems;
    Ok(report)
}

/// Names of the fields that differ.
fn differences(old: &RepresentativeRow, new: &RepresentativeRow) -> Vec<&'static str> {
    let mut found = Vec::new();
    let mut compare = |name, differs: bool| {
        if differs {
            found.push(name);
        }
    };
    compare("name", old.name != new.name);
    compare("firm", old.firm != new.firm);
    compare("languages", old.languages != new.languages);
    compare("courts", old.courts != new.courts);
    compare("phone", old.phone != new.phone);
    compare("email", old.email != new.email);
    compare("capacity", old.capacity != new.capacity);
    compare("contract_until", old.contract_until != new.contract_until);
    found
}
