//! The end of a deadline: with proof, or with a manager's recorded reason; a right waived by counsel's own written word.

use super::{DeadlineView, decide, decided, find, view};
use crate::act::Act;
use crate::{Problem, tasks};
use casework::access::Permission;
use casework::document::DocumentKind;
use records::cases::CaseKey;
use records::deadlines::Decision;
use records::documents::DocumentRow;
use records::representatives;
use schemars::JsonSchema;
use serde::Deserialize;
use uuid::Uuid;

/// How a deadline ended.
#[derive(Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// The paper was received, the duty done.
    Met,
    /// The person lets the right go.
    Waived,
    /// Whoever set it gave more time; the new date is recorded as an event of its own.
    Extended,
    /// It passed.
    Missed,
}

impl How {
    fn word(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Waived => "waived",
            Self::Extended => "extended",
            Self::Missed => "missed",
        }
    }
}

/// The end of a deadline.
#[derive(Deserialize, JsonSchema)]
pub struct EndDeadline {
    /// The deadline.
    pub id: Uuid,
    /// Revision that was seen.
    pub rev: i64,
    /// How it ended.
    pub how: How,
    /// A document of the case that proves it.
    pub proof_document: Option<Uuid>,
    /// Why, in the member's words. Stands in place of proof only where a manager gives it.
    pub reason: Option<String>,
}

/// Ends a deadline. One that can lose a right: with proof, or with a manager's reason; with counsel engaged, `waived` needs counsel's
/// written word.
pub async fn end(act: &mut Act, asked: EndDeadline) -> Result<DeadlineView, Problem> {
    let (key, row) = find(act, asked.id).await?;
    let (staff, now) = (act.staff()?.clone(), act.now());
    if row.rev != asked.rev {
        return Err(Problem::conflict(view(act, &key, row.id).await?));
    }
    if !matches!(row.status.as_str(), "proposed" | "confirmed" | "warned") {
        return Err(Problem::refused("deadline_ended", "the deadline has ended").with("status", &row.status));
    }
    let reason = asked.reason.as_deref().map(str::trim).filter(|reason| !reason.is_empty());
    if row.fatal && asked.how == How::Waived {
        counsels_word(act, &key, asked.proof_document).await?;
    }
    if let Some(document) = asked.proof_document
        && !representatives::has_document(act.tx(), &key, document).await?
    {
        return Err(Problem::field("proof_document", "not_found"));
    }
    if row.fatal && asked.proof_document.is_none() {
        if !staff.may(Permission::Override) {
            return Err(Problem::refused("proof_needed", "a date that can lose a right ends with proof, or with a manager's reason"));
        }
        if reason.is_none() {
            return Err(Problem::field("reason", "required"));
        }
    }
    if let Some(reason) = reason {
        act.because(reason)?;
    }
    decided(act, &row, asked.how.word());
    let decision = Decision {
        status: asked.how.word(),
        confirmed_by: row.confirmed_by,
        confirmed_at: row.confirmed_at,
        ended_by: Some(staff.user_id),
        ended_at: Some(now),
        ended_reason: reason,
        proof_document: asked.proof_document,
    };
    if asked.how == How::Missed && row.fatal {
        tasks::review(act, &key, &row).await?;
    }
    decide(act, &key, row.id, asked.rev, &decision).await
}

/// With counsel engaged, a right is waived by counsel's own written word: a paper of that kind, written by the representative who is engaged.
async fn counsels_word(act: &mut Act, key: &CaseKey, proof: Option<Uuid>) -> Result<(), Problem> {
    let Some(counsel) = records::cases::get(act.tx(), key).await?.representative_id else { return Ok(()) };
    let paper = match proof {
        Some(id) => records::documents::get(act.tx(), key, id).await?,
        None => None,
    };
    let is_their_word =
        |paper: DocumentRow| paper.kind == DocumentKind::Waiver.name() && paper.author == Some(counsel) && paper.voided_at.is_none();
    if paper.is_some_and(is_their_word) {
        return Ok(());
    }
    Err(Problem::refused("counsels_word_needed", "with counsel engaged a right is waived by counsel's own written word"))
}
