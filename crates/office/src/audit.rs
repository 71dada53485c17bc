//! Reading and verifying the audit chain.

use crate::Problem;
use crate::act::Act;
use crate::commands::{Command, Needs, Nothing, TABLE};
use crate::paging::{self, Page};
use casework::access::Permission;
use chrono::{DateTime, Utc};
use records::audit::{self, Entry, SYSTEM, Verdict};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

/// An entry of the chain.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct AuditView {
    /// Place in the chain.
    pub seq: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// Who.
    pub actor_name: String,
    /// In which role.
    pub role: String,
    /// What was called.
    pub command: String,
    /// `done`, `refused` or `failed`.
    pub outcome: String,
    /// The row that it was about.
    pub subject: Option<Uuid>,
    /// The case that it was about.
    pub case_id: Option<Uuid>,
    /// The reason that was given.
    pub reason: Option<String>,
    /// What changed.
    pub detail: Value,
    /// How many calls the entry stands for.
    pub times: i64,
}

/// An entry as a page shows it.
#[must_use]
pub fn shown(e: Entry) -> AuditView {
    AuditView {
        seq: e.seq,
        at: e.at,
        actor_name: e.actor_name,
        role: e.role,
        command: e.command,
        outcome: e.outcome,
        subject: e.subject,
        case_id: e.case_id,
        reason: e.reason,
        detail: e.detail.0,
        times: e.times,
    }
}

/// A page of the chain.
#[derive(Deserialize, JsonSchema)]
pub struct ListAudit {
    /// The system's chain instead of the office's.
    #[serde(default)]
    pub system: bool,
    /// Cursor of the page before.
    pub after: Option<String>,
    /// Most rows.
    pub limit: Option<i64>,
}

/// Acts whose rows may lie behind the asylum wall, beside those of due process.
const VEILED: [&str; 17] = [
    "add_note",
    "list_notes",
    "add_document",
    "get_document",
    "void_document",
    "list_events",
    "preview_event",
    "record_event",
    "answer_fact",
    "list_deadlines",
    "list_hearings",
    "move_step",
    "reserve_note",
    "reserve_alert_text",
    "add_task",
    "end_task",
    "name_lawyer",
];

/// Whether an act may be about a row behind the wall.
fn may_be_walled(command: &str) -> bool {
    let due_process = |c: &Command| c.name == command && matches!(c.needs, Needs::Staff(Permission::WriteDueProcess));
    VEILED.contains(&command) || TABLE.iter().any(due_process)
}

/// An entry as the whole office's list shows it. Who acted and when is always said; which act on which row of which case is not, where it may
/// be behind the asylum wall, and then for every entry of its kind: a veil over the walled ones alone would point at them. The case's own
/// history tells the rest, to each reader as much as they may know.
fn veiled(entry: AuditView) -> AuditView {
    if !may_be_walled(&entry.command) {
        return entry;
    }
    AuditView { command: "keep_case".to_owned(), subject: None, case_id: None, reason: None, detail: serde_json::json!({}), ..entry }
}

/// The office's chain, newest first.
pub async fn list(act: &mut Act, asked: ListAudit) -> Result<Page<AuditView>, Problem> {
    let before: Option<i64> = paging::cursor(asked.after.as_deref())?;
    let limit = paging::limit(asked.limit);
    let office = if asked.system { SYSTEM.to_owned() } else { act.code() };
    let rows = audit::list(act.tx(), &office, before.unwrap_or(i64::MAX), limit + 1).await?;
    Ok(Page::cut(rows, limit, |e| e.seq).map(shown).map(veiled))
}

/// Whether the chains hold.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct AuditVerdict {
    /// Every chain holds.
    pub sound: bool,
    /// Entries that were walked.
    pub entries: i64,
    /// Chain of the first bad row.
    pub office: Option<String>,
    /// Its place.
    pub seq: Option<i64>,
    /// `missing`, `changed` or `head`.
    pub why: Option<String>,
}

/// Walks the office's chain and the system's.
pub async fn verify(act: &mut Act, _: Nothing) -> Result<AuditVerdict, Problem> {
    let mut entries = 0;
    for office in [act.code(), SYSTEM.to_owned()] {
        match audit::verify(act.tx(), &office).await? {
            Verdict::Sound(n) => entries += n,
            Verdict::Broken { seq, why } => {
                return Ok(AuditVerdict { sound: false, entries, office: Some(office), seq: Some(seq), why: Some(why.to_owned()) });
            }
        }
    }
    Ok(AuditVerdict { sound: true, entries, office: None, seq: None, why: None })
}
