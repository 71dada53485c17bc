//! More time for a deadline: asked, then granted or refused by whoever set it. The date before is kept, the new one is proposed again.

use super::{DeadlineView, decided, find, journal, view};
use crate::Problem;
use crate::act::Act;
use crate::matter::stored_zone;
use casework::access::Permission;
use casework::deadline::day_end;
use chrono::{DateTime, NaiveDate, Utc};
use records::deadlines::{self as store, DateRow, DeadlineRow};
use records::extensions::{self, ExtensionRow};
use records::representatives;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use uuid::Uuid;

/// A request for more time.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct ExtensionView {
    /// Id.
    pub id: Uuid,
    /// asked, granted or refused.
    pub status: String,
    /// The day asked for.
    pub asked_for: Option<NaiveDate>,
    /// Who recorded the request.
    pub asked_by: String,
    /// When.
    pub asked_at: DateTime<Utc>,
    /// Why.
    pub reason: String,
    /// The day granted.
    pub granted_until: Option<NaiveDate>,
    /// Who recorded the answer.
    pub answered_by: Option<String>,
    /// When.
    pub answered_at: Option<DateTime<Utc>>,
    /// What the answer says.
    pub answer_reason: Option<String>,
    /// The paper that shows it.
    pub document_id: Option<Uuid>,
}

/// The requests of one deadline, oldest first.
pub(super) fn of_deadline(rows: &[ExtensionRow], id: Uuid, names: &HashMap<Uuid, String>) -> Vec<ExtensionView> {
    let name = |id: Uuid| names.get(&id).cloned().unwrap_or_default();
    let own = rows.iter().filter(|row| row.deadline_id == id);
    own.map(|row| ExtensionView {
        id: row.id,
        status: row.status.clone(),
        asked_for: row.asked_for,
        asked_by: name(row.asked_by),
        asked_at: row.asked_at,
        reason: row.reason.clone(),
        granted_until: row.granted_until,
        answered_by: row.answered_by.map(name),
        answered_at: row.answered_at,
        answer_reason: row.answer_reason.clone(),
        document_id: row.document_id,
    })
    .collect()
}

/// More time that was asked for.
#[derive(Deserialize, JsonSchema)]
pub struct AskExtension {
    /// Client-made id: asking twice records once.
    pub id: Uuid,
    /// The deadline.
    pub deadline_id: Uuid,
    /// The day asked for, where one was named.
    pub until: Option<NaiveDate>,
    /// Why.
    pub reason: String,
}

/// Records that more time was asked for. The date stands until an answer.
pub async fn ask_extension(act: &mut Act, asked: AskExtension) -> Result<DeadlineView, Problem> {
    let (key, row) = find(act, asked.deadline_id).await?;
    let reason = asked.reason.trim();
    if reason.is_empty() {
        return Err(Problem::field("reason", "required"));
    }
    let known = extensions::list(act.tx(), &key).await?;
    if known.iter().any(|request| request.id == asked.id && request.deadline_id == row.id) {
        return view(act, &key, row.id).await;
    }
    if !matches!(row.status.as_str(), "proposed" | "confirmed" | "warned") {
        return Err(Problem::refused("deadline_ended", "the deadline has ended").with("status", &row.status));
    }
    let request = ExtensionRow {
        id: asked.id,
        deadline_id: row.id,
        status: "asked".to_owned(),
        asked_for: asked.until,
        asked_by: act.staff()?.user_id,
        asked_at: act.now(),
        reason: reason.to_owned(),
        granted_until: None,
        answered_by: None,
        answered_at: None,
        answer_reason: None,
        document_id: None,
    };
    if !extensions::ask(act.tx(), &key, &request).await? {
        return Err(Problem::not_found());
    }
    decided(act, &row, "extension_asked");
    view(act, &key, row.id).await
}

/// The answer to a request for more time.
#[derive(Deserialize, JsonSchema)]
pub struct AnswerExtension {
    /// The request.
    pub id: Uuid,
    /// The day granted; none: it was refused.
    pub granted_until: Option<NaiveDate>,
    /// The paper that shows it.
    pub document_id: Option<Uuid>,
    /// What the answer says. Stands in place of the paper only where a manager gives it.
    pub reason: Option<String>,
}

/// Records the answer. A day granted takes the place of the date, which is kept, and is proposed: where a right can be lost, with proof or a
/// manager's reason, and a second person confirms it. Refused: nothing moves.
pub async fn answer_extension(act: &mut Act, asked: AnswerExtension) -> Result<DeadlineView, Problem> {
    let deadline = extensions::deadline_of(act.tx(), asked.id).await?.ok_or_else(Problem::not_found)?;
    let (key, row) = find(act, deadline).await?;
    let (staff, now) = (act.staff()?.clone(), act.now());
    let known = extensions::list(act.tx(), &key).await?;
    let request = known.into_iter().find(|request| request.id == asked.id).ok_or_else(Problem::not_found)?;
    if request.status != "asked" {
        return Err(Problem::refused("extension_answered", "the request was answered").with("status", &request.status));
    }
    let reason = asked.reason.as_deref().map(str::trim).filter(|reason| !reason.is_empty());
    if let Some(document) = asked.document_id
        && !representatives::has_document(act.tx(), &key, document).await?
    {
        return Err(Problem::field("document_id", "not_found"));
    }
    if let Some(reason) = reason.filter(|_| !row.walled) {
        act.because(reason)?;
    }
    if let Some(until) = asked.granted_until {
        if !matches!(row.status.as_str(), "proposed" | "confirmed" | "warned") {
            return Err(Problem::refused("deadline_ended", "the deadline has ended").with("status", &row.status));
        }
        if row.fatal && asked.document_id.is_none() {
            if !staff.may(Permission::Override) {
                return Err(Problem::refused("proof_needed", "more time is granted by a paper, or on a manager's reason"));
            }
            if reason.is_none() {
                return Err(Problem::field("reason", "required"));
            }
        }
        let ends_at = day_end(until, stored_zone(&row.time_zone));
        if row.ends_at.is_some_and(|before| ends_at <= before) {
            return Err(Problem::field("granted_until", "not_later"));
        }
        let kept = DateRow {
            id: act.new_id(),
            deadline_id: row.id,
            at: now,
            changed_by: staff.user_id,
            why: "answer_extension".to_owned(),
            old_standing: row.standing.clone(),
            old_status: row.status.clone(),
            old_due_at: if row.extended_on.is_some() { None } else { row.due_at },
            old_due_on: row.extended_on.or(row.due_on),
            old_set_date: row.set_date,
            old_time_zone: row.time_zone.clone(),
            new_standing: row.standing.clone(),
            new_due_at: None,
            new_due_on: Some(until),
            new_set_date: Some(until),
        };
        store::keep_date(act.tx(), &key, &kept).await?;
        extensions::extend(act.tx(), &key, row.id, until, ends_at, staff.user_id).await?;
        let extended = DeadlineRow { extended_on: Some(until), ..row.clone() };
        journal::changed(act, &key, &row, &extended, "answer_extension").await?;
    }
    let answered = ExtensionRow {
        status: if asked.granted_until.is_some() { "granted" } else { "refused" }.to_owned(),
        granted_until: asked.granted_until,
        answered_by: Some(staff.user_id),
        answered_at: Some(now),
        answer_reason: reason.map(str::to_owned),
        document_id: asked.document_id,
        ..request
    };
    extensions::answer(act.tx(), &key, &answered).await?;
    let next = store::earliest(act.tx(), &key).await?;
    store::set_next(act.tx(), &key, next).await?;
    decided(act, &row, if asked.granted_until.is_some() { "extension_granted" } else { "extension_refused" });
    view(act, &key, row.id).await
}
