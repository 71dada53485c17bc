//! The facts the program ships with: loaded into the database on first start with their version, read by acts, shown in the Directory.

pub mod corrections;
pub mod near;
pub(crate) mod pack;
mod shipped;
mod veil;

use crate::act::Act;
use crate::paging::{self, Page};
use crate::{Office, Problem};
use casework::matching;
use chrono::{DateTime, NaiveDate, Utc};
use records::audit::{NewEntry, SYSTEM};
use records::reference::ReferenceRow;
use records::{Log, Scope, reference, settings};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use veil::Veil;

/// Version of the shipped facts: the day they were gathered.
pub const VERSION: &str = include_str!("../../../reference/VERSION");

/// The files of the rule pack as the program ships with them: for whoever checks rules without a database.
pub fn shipped_pack() -> casework::pack::PackTexts<'static> {
    shipped::texts()
}

/// Loads the shipped facts unless the database has this version of them. Corrections stay.
pub(crate) async fn load_shipped(office: &Office) -> Result<(), Problem> {
    let version = VERSION.trim();
    let mut tx = office.database().begin(Scope::nobody()).await?;
    let loaded = settings::get(&mut tx, SYSTEM, "reference_version").await?;
    if loaded.as_ref().and_then(|v| v["version"].as_str()) == Some(version) {
        return Ok(());
    }
    let facts = shipped::all(version)?;
    reference::load(&mut tx, &facts).await?;
    settings::set(&mut tx, SYSTEM, "reference_version", &serde_json::json!({ "version": version })).await?;
    let at = office.clock().now();
    let entry = NewEntry {
        office: SYSTEM.to_owned(),
        at,
        actor: None,
        actor_name: "start".into(),
        role: "system".into(),
        command: "load_reference".into(),
        outcome: "done".into(),
        subject: None,
        case_id: None,
        reason: None,
        detail: serde_json::json!({ "version": version, "rows": facts.len() }),
        times: 1,
        first_at: at,
    };
    tx.commit(Log::Chain(&entry)).await?;
    Ok(())
}

/// A fact, with its correction beside the shipped value.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct ReferenceView {
    /// List.
    pub kind: String,
    /// Key in the list.
    pub key: String,
    /// What a person calls it.
    pub label: String,
    /// The shipped value: column and text, or the object as shipped.
    pub shipped: Value,
    /// The corrected value, whole; null: as shipped.
    pub correction: Option<Value>,
    /// When the source was last checked.
    pub verified_on: Option<NaiveDate>,
    /// Who corrected it.
    pub corrected_by: Option<String>,
    /// When.
    pub corrected_at: Option<DateTime<Utc>>,
    /// Why.
    pub reason: Option<String>,
    /// Revision.
    pub rev: i64,
}

/// A row as the page shows it.
pub(crate) fn shown(row: ReferenceRow) -> ReferenceView {
    ReferenceView {
        kind: row.kind,
        key: row.key,
        label: row.label,
        shipped: row.body.0,
        correction: row.correction.map(|c| c.0),
        verified_on: row.verified_on,
        corrected_by: row.corrected_by,
        corrected_at: row.corrected_at,
        reason: row.reason,
        rev: row.rev,
    }
}

/// A page of a list.
#[derive(Deserialize, JsonSchema)]
pub struct ListReference {
    /// `consulate`, `jurisdiction`, `facility`, `court`, `field_office`, `county`, `zip`, `place`, `holiday`, `rule`, `fact`, `event`, `transition`, `right`...
    pub kind: String,
    /// Words that begin words of the label, the key, the town, the county or the state; accents and case do not matter.
    pub q: Option<String>,
    /// Only rows with a correction.
    #[serde(default)]
    pub corrected_only: bool,
    /// Cursor of the page before.
    pub after: Option<String>,
    /// Most rows.
    pub limit: Option<i64>,
}

/// A list, by label, as the caller's side of the asylum wall sees it.
pub async fn list(act: &mut Act, asked: ListReference) -> Result<Page<ReferenceView>, Problem> {
    let limit = paging::limit(asked.limit);
    let after: Option<(String, String)> = paging::cursor(asked.after.as_deref())?;
    let words = matching::words(asked.q.as_deref().unwrap_or_default());
    let after = after.as_ref().map(|(folded, key)| (folded.as_str(), key.as_str()));
    let veil = Veil::of(act).await?;
    let hidden = veil.hidden(&asked.kind);
    let rows = reference::page(act.tx(), &asked.kind, &words, after, asked.corrected_only, &hidden, limit + 1).await?;
    Ok(Page::cut(rows, limit, |r| (r.folded.clone(), r.key.clone())).map(|row| veil.shown(shown(row))))
}

/// Which fact.
#[derive(Deserialize, JsonSchema)]
pub struct ReferenceKey {
    /// List.
    pub kind: String,
    /// Key in the list.
    pub key: String,
}

/// One fact.
pub async fn get(act: &mut Act, asked: ReferenceKey) -> Result<ReferenceView, Problem> {
    view(act, &asked.kind, &asked.key).await
}

/// A row as the caller sees it; one behind the asylum wall is not there.
async fn view(act: &mut Act, kind: &str, key: &str) -> Result<ReferenceView, Problem> {
    let veil = Veil::of(act).await?;
    if veil.hides(kind, key) {
        return Err(Problem::not_found());
    }
    let row = reference::get(act.tx(), kind, key).await?.ok_or_else(Problem::not_found)?;
    Ok(veil.shown(shown(row)))
}
