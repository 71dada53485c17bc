//! The history of a case: what the audit chain says of it, reads too.

use crate::Problem;
use crate::act::Act;
use crate::audit::{AuditView, shown};
use crate::paging::{self, Page};
use records::audit;
use schemars::JsonSchema;
use serde::Deserialize;
use uuid::Uuid;

/// A page of a case's history.
#[derive(Deserialize, JsonSchema)]
pub struct ListHistory {
    /// The case.
    pub case_id: Uuid,
    /// Cursor of the page before.
    pub after: Option<String>,
    /// Most entries of the chain to look through.
    pub limit: Option<i64>,
}

/// Entries about a case, newest first. Reads of one person that follow each other are one line, with how often and since when.
pub async fn list(act: &mut Act, asked: ListHistory) -> Result<Page<AuditView>, Problem> {
    let key = act.case(asked.case_id).await?;
    let before: Option<i64> = paging::cursor(asked.after.as_deref())?;
    let limit = paging::limit(asked.limit);
    let found = audit::of_case(act.tx(), &key, before.unwrap_or(i64::MAX), limit + 1).await?;
    let page = Page::cut(found, limit, |e| e.seq);
    let mut rows: Vec<AuditView> = Vec::with_capacity(page.rows.len());
    for entry in page.rows.into_iter().map(shown) {
        match rows.last_mut() {
            Some(last) if reads(&last.command) && same(last, &entry) => last.times += entry.times,
            _ => rows.push(entry),
        }
    }
    Ok(Page { rows, next: page.next })
}

fn reads(command: &str) -> bool {
    command.starts_with("get_") || command.starts_with("list_")
}

fn same(a: &AuditView, b: &AuditView) -> bool {
    (&a.command, &a.actor_name, &a.outcome, a.subject) == (&b.command, &b.actor_name, &b.outcome, b.subject)
}
