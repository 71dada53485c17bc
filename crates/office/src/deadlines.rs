//! Deadlines of a case: shown with their reasoning, confirmed by a second person where a right can be lost, ended only with proof or a
//! manager's reason, and opened again.

mod end;
mod extension;
mod journal;
mod recount;
mod tick;

use crate::Problem;
use crate::act::Act;
use casework::deadline::{Due, Item};
use chrono::{DateTime, NaiveDate, Utc};
use records::cases::CaseKey;
use records::deadlines::{self as store, DateRow, DeadlineRow, Decision};
use records::{events, users};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use uuid::Uuid;

pub use end::{EndDeadline, How, end};
pub use extension::{AnswerExtension, AskExtension, ExtensionView, answer_extension, ask_extension};
pub(crate) use recount::{code, item_of, recount, recount_by_todays_rules, seen_from, visible};
pub use tick::Tick;
pub(crate) use tick::confirm_ticked;

/// Most members whose names are read for a list.
const MEMBERS: i64 = 5000;

/// Which case.
#[derive(Deserialize, JsonSchema)]
pub struct OfCase {
    /// The case.
    pub case_id: Uuid,
}

/// A deadline with its reasoning, its life, and the dates it had.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct DeadlineView {
    /// Id.
    pub id: Uuid,
    /// What the engine counted.
    pub item: Item,
    /// The date that stands: the set date where there is one.
    pub stands: Option<Due>,
    /// Its life: proposed, confirmed, warned, met, extended, superseded, waived or missed.
    pub status: String,
    /// The event that it counts from happened then.
    pub trigger_at: DateTime<Utc>,
    /// IANA zone of that event.
    pub trigger_zone: String,
    /// Label of that event, Spanish.
    pub trigger_es: String,
    /// Label of that event, English.
    pub trigger_en: String,
    /// What missing it means, Spanish.
    pub consequence_es: String,
    /// What missing it means, English.
    pub consequence_en: String,
    /// Who recorded what it was last counted from.
    pub recorded_by: String,
    /// The caller recorded it, and somebody else must confirm it.
    pub needs_second_person: bool,
    /// Who confirmed it.
    pub confirmed_by: Option<String>,
    /// When.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// Who ended it.
    pub ended_by: Option<String>,
    /// When.
    pub ended_at: Option<DateTime<Utc>>,
    /// Why.
    pub ended_reason: Option<String>,
    /// The document that proves it.
    pub proof_document: Option<Uuid>,
    /// When the standing date ends.
    pub ends_at: Option<DateTime<Utc>>,
    /// The day until which it was extended, in place of the counted date.
    pub extended_on: Option<NaiveDate>,
    /// More time that was asked for, oldest first.
    pub extensions: Vec<ExtensionView>,
    /// The dates that it had, oldest first.
    pub earlier: Vec<EarlierDate>,
    /// Revision.
    pub rev: i64,
}

/// A date that a deadline had before.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct EarlierDate {
    /// When it changed.
    pub at: DateTime<Utc>,
    /// Who recorded what changed it.
    pub by: String,
    /// Why: the name of the act, or `rule_changed`.
    pub why: String,
    /// What stood before.
    pub old: Option<Due>,
    /// What the engine said of it: stands, superseded, possible, history or gone.
    pub old_standing: String,
    /// Zone in which it was read.
    pub old_zone: String,
    /// What stood since.
    pub new: Option<Due>,
    /// What the engine said since.
    pub new_standing: String,
}

/// The deadlines of a case.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Deadlines {
    /// In the order of due-process.md, section 4.10; ended and superseded ones too.
    pub rows: Vec<DeadlineView>,
    /// Whether a representative is engaged. While not, the page always shows the line on reserved matters, whatever the case holds.
    pub counsel_engaged: bool,
    /// Earliest open red date or protective twin.
    pub next_due_at: Option<DateTime<Utc>>,
}

/// The deadlines of a case, as the caller's side of the wall sees them.
pub async fn list(act: &mut Act, asked: OfCase) -> Result<Deadlines, Problem> {
    let key = act.case(asked.case_id).await?;
    let case = records::cases::get(act.tx(), &key).await?;
    Ok(Deadlines { rows: views(act, &key).await?, counsel_engaged: case.representative_id.is_some(), next_due_at: case.next_due_at })
}

/// Names of the office's members, by id.
pub(crate) async fn names(act: &mut Act) -> Result<HashMap<Uuid, String>, Problem> {
    let members = users::members(act.tx(), "", MEMBERS).await?;
    Ok(members.into_iter().map(|member| (member.id, member.display_name)).collect())
}

/// The deadlines that the key's holder sees.
pub(crate) async fn views(act: &mut Act, key: &CaseKey) -> Result<Vec<DeadlineView>, Problem> {
    let rows = store::list(act.tx(), key).await?;
    let dates = store::dates(act.tx(), key).await?;
    let mut requests = records::extensions::list(act.tx(), key).await?;
    let hidden = records::documents::hidden(act.tx(), key).await?;
    let seen = |paper: Option<Uuid>| paper.filter(|id| !hidden.contains(id));
    requests.iter_mut().for_each(|request| request.document_id = seen(request.document_id));
    let happened: HashMap<Uuid, (DateTime<Utc>, String)> =
        events::list(act.tx(), key).await?.into_iter().map(|event| (event.id, (event.at, event.time_zone))).collect();
    let names = names(act).await?;
    let (pack, me) = (act.office_pack().await?, act.session().signature().0);
    let mut views = Vec::new();
    for row in visible(key, &rows) {
        let Some(mut item) = item_of(row) else { continue };
        item.say_confirmed(&pack);
        let name = |id: Uuid| names.get(&id).cloned().unwrap_or_default();
        let label = pack.event_type(&item.event_type);
        let rule = pack.rule(&row.rule_id, &row.rule_version).or_else(|| pack.rules().iter().find(|entry| entry.rule.id == row.rule_id));
        let (trigger_at, trigger_zone) = happened.get(&row.event_id).cloned().unwrap_or((row.computed_at, row.time_zone.clone()));
        views.push(DeadlineView {
            id: row.id,
            stands: row.extended_on.map(Due::On).or(item.standing()),
            ends_at: row.ends_at,
            extended_on: row.extended_on,
            extensions: extension::of_deadline(&requests, row.id, &names),
            status: row.status.clone(),
            trigger_at,
            trigger_zone,
            trigger_es: label.map(|event| event.label_es.clone()).unwrap_or_default(),
            trigger_en: label.map(|event| event.label_en.clone()).unwrap_or_default(),
            consequence_es: rule.map(|entry| entry.rule.consequence_if_missed_es.clone()).unwrap_or_default(),
            consequence_en: rule.map(|entry| entry.rule.consequence_if_missed_en.clone()).unwrap_or_default(),
            recorded_by: name(row.recorded_by),
            needs_second_person: row.fatal && me == Some(row.recorded_by),
            confirmed_by: row.confirmed_by.map(name),
            confirmed_at: row.confirmed_at,
            ended_by: row.ended_by.map(name),
            ended_at: row.ended_at,
            ended_reason: row.ended_reason.clone(),
            proof_document: seen(row.proof_document),
            earlier: dates.iter().filter(|date| date.deadline_id == row.id).map(|date| earlier(date, &names)).collect(),
            rev: row.rev,
            item,
        });
    }
    // What has no date is read last, on either engine.
    views.sort_by_key(|view| view.ends_at.is_none());
    Ok(views)
}

/// The date that stands, from its columns.
pub(crate) fn due(at: Option<DateTime<Utc>>, on: Option<NaiveDate>, set: Option<NaiveDate>, standing: &str) -> Option<Due> {
    let default = at.map(Due::At).or(on.map(Due::On));
    if standing == "superseded" { set.map(Due::On).or(default) } else { default }
}

fn earlier(row: &DateRow, names: &HashMap<Uuid, String>) -> EarlierDate {
    EarlierDate {
        at: row.at,
        by: names.get(&row.changed_by).cloned().unwrap_or_default(),
        why: row.why.clone(),
        old: due(row.old_due_at, row.old_due_on, row.old_set_date, &row.old_standing),
        old_standing: row.old_standing.clone(),
        old_zone: row.old_time_zone.clone(),
        new: due(row.new_due_at, row.new_due_on, row.new_set_date, &row.new_standing),
        new_standing: row.new_standing.clone(),
    }
}

/// A deadline that the caller sees, with its case.
async fn find(act: &mut Act, id: Uuid) -> Result<(CaseKey, DeadlineRow), Problem> {
    let case_id = store::case_of(act.tx(), id).await?.ok_or_else(Problem::not_found)?;
    let key = act.case(case_id).await?;
    let rows = store::list(act.tx(), &key).await?;
    let row = visible(&key, &rows).into_iter().find(|row| row.id == id).cloned().ok_or_else(Problem::not_found)?;
    act.about(id);
    Ok((key, row))
}

async fn view(act: &mut Act, key: &CaseKey, id: Uuid) -> Result<DeadlineView, Problem> {
    views(act, key).await?.into_iter().find(|view| view.id == id).ok_or_else(Problem::not_found)
}

/// Records a decision, or answers the row as it stands now.
async fn decide(act: &mut Act, key: &CaseKey, id: Uuid, rev: i64, decision: &Decision<'_>) -> Result<DeadlineView, Problem> {
    match store::decide(act.tx(), key, id, rev, decision).await {
        Err(records::Error::Stale) => return Err(Problem::conflict(view(act, key, id).await?)),
        other => other?,
    }
    journal::decided(act, key, id).await?;
    let next = store::earliest(act.tx(), key).await?;
    store::set_next(act.tx(), key, next).await?;
    view(act, key, id).await
}

/// What the chain says of a decision: nothing that names a walled rule.
fn decided(act: &mut Act, row: &DeadlineRow, to: &str) {
    act.detail(if row.walled {
        serde_json::json!({ "walled": true, "to": to })
    } else {
        serde_json::json!({ "rule": row.rule_id, "version": row.rule_version, "from": row.status, "to": to, "ends_at": row.ends_at })
    });
}

/// Which deadline, as it was seen.
#[derive(Deserialize, JsonSchema)]
pub struct ConfirmDeadline {
    /// The deadline.
    pub id: Uuid,
    /// Revision that was seen.
    pub rev: i64,
}

/// Confirms a proposed date. Where a right can be lost, somebody else than who recorded it must do so.
pub async fn confirm(act: &mut Act, asked: ConfirmDeadline) -> Result<DeadlineView, Problem> {
    let (key, row) = find(act, asked.id).await?;
    let (me, now) = (act.staff()?.user_id, act.now());
    if row.rev != asked.rev {
        return Err(Problem::conflict(view(act, &key, row.id).await?));
    }
    confirmable(&row, me)?;
    decided(act, &row, "confirmed");
    decide(act, &key, row.id, asked.rev, &confirmed(me, now)).await
}

/// Whether this member may confirm a date as it stands.
fn confirmable(row: &DeadlineRow, me: Uuid) -> Result<(), Problem> {
    if row.status != "proposed" {
        return Err(Problem::refused("deadline_not_proposed", "only a proposed date is confirmed").with("status", &row.status));
    }
    if row.standing == "possible" || item_of(row).is_some_and(|item| item.is_possible()) {
        return Err(Problem::refused("question_open", "the rule's questions are to be answered first"));
    }
    if row.fatal && row.recorded_by == me {
        return Err(Problem::refused("second_person_needed", "a date that can lose a right is confirmed by a second person"));
    }
    Ok(())
}

fn confirmed(me: Uuid, now: DateTime<Utc>) -> Decision<'static> {
    Decision {
        status: "confirmed",
        confirmed_by: Some(me),
        confirmed_at: Some(now),
        ended_by: None,
        ended_at: None,
        ended_reason: None,
        proof_document: None,
    }
}

/// A deadline to open again.
#[derive(Deserialize, JsonSchema)]
pub struct ReopenDeadline {
    /// The deadline.
    pub id: Uuid,
    /// Revision that was seen.
    pub rev: i64,
    /// Why.
    pub reason: String,
}

/// Opens a deadline that was ended, or takes a confirmation back: it is proposed again.
pub async fn reopen(act: &mut Act, asked: ReopenDeadline) -> Result<DeadlineView, Problem> {
    let (key, row) = find(act, asked.id).await?;
    act.because(&asked.reason)?;
    if row.rev != asked.rev {
        return Err(Problem::conflict(view(act, &key, row.id).await?));
    }
    if !matches!(row.status.as_str(), "confirmed" | "met" | "waived" | "extended" | "missed") {
        return Err(Problem::refused("deadline_not_ended", "there is nothing to take back").with("status", &row.status));
    }
    decided(act, &row, "proposed");
    let decision = Decision {
        status: "proposed",
        confirmed_by: None,
        confirmed_at: None,
        ended_by: None,
        ended_at: None,
        ended_reason: None,
        proof_document: None,
    };
    decide(act, &key, row.id, asked.rev, &decision).await
}
