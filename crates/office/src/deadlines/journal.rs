//! The journal of dates: every line is written in the transaction of the act that it tells of, and nowhere else.

use super::item_of;
use crate::Problem;
use crate::act::Act;
use records::cases::CaseKey;
use records::deadlines::{self, DeadlineRow};
use records::journal::{self, NewLine, Stood};
use uuid::Uuid;

fn stood(row: &DeadlineRow) -> Stood {
    // Where more time was granted, that day stood; else where a date was set in its place, that one.
    let set = row.extended_on.or(row.set_date.filter(|_| row.standing == "superseded"));
    Stood { standing: row.standing.clone(), at: row.due_at.filter(|_| set.is_none()), on: set.or(row.due_on), zone: row.time_zone.clone() }
}

async fn line(act: &mut Act, key: &CaseKey, row: &DeadlineRow, what: &str, why: &str, old: Option<&DeadlineRow>) -> Result<(), Problem> {
    let (by_user, by_name, _) = act.session().signature();
    let (id, at, reason) = (act.new_id(), act.now(), act.reason.clone());
    let (old, new) = (old.map(stood), stood(row));
    let item = item_of(row);
    // A date that was just counted says itself whether its rule is confirmed; of another, more may have been confirmed since.
    let confirmed = match why {
        "decided" | "answer_extension" => {
            let pack = act.office_pack().await?;
            pack.rule(&row.rule_id, &row.rule_version).is_some_and(|entry| entry.confirmation.is_some())
        }
        _ => item.as_ref().is_some_and(|item| item.confirmed),
    };
    let citation = item.and_then(|item| item.citations.into_iter().next());
    let line = NewLine {
        id,
        deadline_id: row.id,
        at,
        what,
        by_user,
        by_name: &by_name,
        why,
        reason: reason.as_deref(),
        proof: row.proof_document.is_some(),
        rule_id: &row.rule_id,
        rule_version: &row.rule_version,
        fatal: row.fatal,
        citation: citation.as_deref(),
        confirmed,
        walled: row.walled,
        old: old.as_ref(),
        new: &new,
    };
    Ok(journal::add(act.tx(), key, &line).await?)
}

/// A date that the engine gave for the first time.
pub(super) async fn entered(act: &mut Act, key: &CaseKey, row: &DeadlineRow, why: &str) -> Result<(), Problem> {
    line(act, key, row, "entered", why, None).await
}

/// A date that is not what it was.
pub(super) async fn changed(act: &mut Act, key: &CaseKey, old: &DeadlineRow, fresh: &DeadlineRow, why: &str) -> Result<(), Problem> {
    line(act, key, fresh, "changed", why, Some(old)).await
}

/// What a person decided: the status that the row has now. Proposed again means that a decision was taken back.
pub(super) async fn decided(act: &mut Act, key: &CaseKey, id: Uuid) -> Result<(), Problem> {
    let row = deadlines::list(act.tx(), key).await?.into_iter().find(|row| row.id == id).ok_or_else(Problem::not_found)?;
    let what = if row.status == "proposed" { "reopened" } else { row.status.as_str() };
    line(act, key, &row, what, "decided", None).await
}
