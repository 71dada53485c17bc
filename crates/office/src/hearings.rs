//! Hearings of a case, and the office's calendar of hearings and deadlines.

mod calendar;
mod change;
pub(crate) mod venue;

use crate::act::Act;
use crate::deadlines::{OfCase, names, recount};
use crate::events::{self, NewEvent, Origin};
use crate::matter::Standing;
use crate::{Problem, place};
use casework::deadline::Difference;
use casework::fact::{Answer, Answers};
use casework::hearing::{self, Kind, Medium, Status};
use chrono::{DateTime, NaiveDate, Utc};
use records::cases::CaseKey;
use records::hearings::{self as store, HearingRow};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use uuid::Uuid;

pub(crate) use calendar::hearing as hearing_entry;
pub use calendar::{CalendarEntry, ListCalendar, list_calendar};
pub use change::{HoldHearing, UpdateHearing, hold, update};
pub use venue::{AnswerVenue, answer_venue};

/// A hearing.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
pub struct HearingView {
    /// Id.
    pub id: Uuid,
    /// Court of the directory.
    pub court_code: Option<String>,
    /// Name of the court.
    pub court: String,
    /// Judge.
    pub judge: Option<String>,
    /// What it is; `other` where its subject is behind the asylum wall.
    pub kind: Option<Kind>,
    /// How one attends.
    pub medium: String,
    /// When.
    pub starts_at: DateTime<Utc>,
    /// IANA zone of the court.
    pub time_zone: String,
    /// Language of the interpreter asked for.
    pub interpreter: Option<String>,
    /// Who attends for the person; nobody yet: red from 72 hours before.
    pub attends: Option<String>,
    /// scheduled, reset, cancelled or held.
    pub status: String,
    /// Why it was reset or cancelled.
    pub reason: Option<String>,
    /// The hearing whose place it took.
    pub replaces: Option<Uuid>,
    /// The hearing that took its place.
    pub replaced_by: Option<Uuid>,
    /// Its court is not the one with venue: was there an order that changed it (8 CFR 1003.20)?
    pub asks_venue_order: bool,
    /// What was answered to that.
    pub venue_order: Option<Answer>,
    /// Who recorded it.
    pub recorded_by: String,
    /// Revision.
    pub rev: i64,
}

/// The hearings of a case.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Hearings {
    /// By their time.
    pub rows: Vec<HearingView>,
}

/// The hearings of a case.
pub async fn list(act: &mut Act, asked: OfCase) -> Result<Hearings, Problem> {
    let key = act.case(asked.case_id).await?;
    Ok(Hearings { rows: views(act, &key).await? })
}

/// The hearings that the key's holder sees; a walled one as any other.
pub(crate) async fn views(act: &mut Act, key: &CaseKey) -> Result<Vec<HearingView>, Problem> {
    let names = names(act).await?;
    let rows = store::list(act.tx(), key).await?;
    let asks = venue::of(&rows).asks;
    Ok(rows.into_iter().map(|row| shown(key, row, &asks, &names)).collect())
}

fn shown(key: &CaseKey, row: HearingRow, asks: &[Uuid], names: &HashMap<Uuid, String>) -> HearingView {
    HearingView {
        id: row.id,
        court_code: row.court_code,
        court: row.court,
        judge: row.judge,
        kind: Kind::of(&row.kind).map(|kind| if key.inside_wall() { kind } else { kind.outside() }),
        medium: row.medium,
        starts_at: row.starts_at,
        time_zone: row.time_zone,
        interpreter: row.interpreter,
        attends: row.attends,
        status: row.status,
        reason: row.reason,
        replaces: row.replaces,
        replaced_by: row.replaced_by,
        asks_venue_order: asks.contains(&row.id),
        venue_order: row.venue_order.as_deref().map(Answer::from),
        recorded_by: names.get(&row.recorded_by).cloned().unwrap_or_default(),
        rev: row.rev,
    }
}

/// A hearing to record.
#[derive(Clone, Deserialize, JsonSchema)]
pub struct NewHearing {
    /// Client-made id: asking twice records once.
    pub id: Uuid,
    /// Court of the directory...
    pub court_code: Option<String>,
    /// ...or one that it does not have.
    pub court: Option<String>,
    /// Judge.
    pub judge: Option<String>,
    /// What it is.
    pub kind: Kind,
    /// How one attends.
    pub medium: Medium,
    /// When.
    pub starts_at: DateTime<Utc>,
    /// IANA zone of the court, where the directory does not know it.
    pub time_zone: Option<String>,
    /// Language of the interpreter asked for.
    pub interpreter: Option<String>,
    /// Who attends for the person.
    pub attends: Option<String>,
    /// The day by which the court wants papers, where its notice says one.
    pub papers_by: Option<NaiveDate>,
}

/// A hearing to add to a case.
#[derive(Deserialize, JsonSchema)]
pub struct AddHearing {
    /// The case.
    pub case_id: Uuid,
    /// The hearing.
    #[serde(flatten)]
    pub hearing: NewHearing,
}

/// What a change of a hearing brought.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct HearingChange {
    /// The hearing as it stands.
    pub hearing: HearingView,
    /// Dates that were created, changed or superseded.
    pub changes: Vec<Difference>,
}

/// Records a hearing, and with a master or individual one the event from which the rules count.
pub async fn add(act: &mut Act, asked: AddHearing) -> Result<HearingChange, Problem> {
    let key = act.case(asked.case_id).await?;
    act.about(asked.hearing.id);
    if store::list(act.tx(), &key).await?.iter().any(|row| row.id == asked.hearing.id) {
        return change(act, &key, asked.hearing.id, "add_hearing").await;
    }
    let row = write(act, &key, &asked.hearing, None).await?;
    bring(act, &key, &asked.hearing, &row).await?;
    entered(act, &row, "scheduled");
    act.about(row.id);
    change(act, &key, row.id, "add_hearing").await
}

fn entered(act: &mut Act, row: &HearingRow, to: &str) {
    let kind = Kind::of(&row.kind).map(|kind| kind.outside().word());
    act.detail(serde_json::json!({ "hearing": row.id, "kind": kind, "court": row.court_code, "starts_at": row.starts_at, "to": to }));
}

fn text(value: Option<&str>) -> Option<String> {
    value.map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

async fn write(act: &mut Act, key: &CaseKey, asked: &NewHearing, replaces: Option<Uuid>) -> Result<HearingRow, Problem> {
    hearing::plausible(asked.starts_at, act.now())?;
    let (court, found) = match (&asked.court_code, text(asked.court.as_deref())) {
        (Some(code), _) => {
            let court = place::court(act.tx(), code).await?.ok_or_else(|| Problem::field("court_code", "not_found"))?;
            (court.name, court.zone)
        }
        (None, Some(name)) => (name, None),
        (None, None) => return Err(Problem::field("court_code", "required")),
    };
    let zone = match (found, &asked.time_zone) {
        (Some(zone), _) => zone,
        (None, Some(name)) => place::zone("time_zone", name)?,
        (None, None) => return Err(Problem::field("time_zone", "required")),
    };
    let row = HearingRow {
        id: asked.id,
        court_code: asked.court_code.clone(),
        court,
        judge: text(asked.judge.as_deref()),
        kind: asked.kind.word().to_owned(),
        medium: asked.medium.word().to_owned(),
        starts_at: asked.starts_at,
        time_zone: zone.name().to_owned(),
        interpreter: text(asked.interpreter.as_deref()),
        attends: text(asked.attends.as_deref()),
        status: Status::Scheduled.word().to_owned(),
        reason: None,
        replaces,
        replaced_by: None,
        walled: asked.kind.is_walled(),
        venue_order: None,
        recorded_by: act.staff()?.user_id,
        recorded_at: act.now(),
        rev: 1,
    };
    if !store::add(act.tx(), key, &row).await? {
        return Err(Problem::not_found());
    }
    Ok(row)
}

/// Records the event of a hearing, dated on its day in the court's zone; answers its id.
async fn bring(act: &mut Act, key: &CaseKey, asked: &NewHearing, row: &HearingRow) -> Result<Option<Uuid>, Problem> {
    let Some(event_type) = asked.kind.event_type() else { return Ok(None) };
    let id = act.new_id();
    let mut facts = Answers::new();
    if asked.papers_by.is_some() {
        facts.insert("court_set_deadline".to_owned(), Answer::Yes);
    }
    let event = NewEvent {
        id,
        event_type: event_type.to_owned(),
        at: asked.starts_at,
        time_zone: Some(row.time_zone.clone()),
        facts,
        set_date: asked.papers_by,
        sets: None,
        reported_by: "court".to_owned(),
        evidence: Some("hearing notice".to_owned()),
        document_id: None,
    };
    events::bring(act, key, &event, Origin { hearing: Some(row.id), ..Origin::default() }).await?;
    Ok(Some(id))
}

async fn change(act: &mut Act, key: &CaseKey, id: Uuid, why: &str) -> Result<HearingChange, Problem> {
    let changes = recount(act, key, why).await?;
    let hearing = views(act, key).await?.into_iter().find(|hearing| hearing.id == id).ok_or_else(Problem::not_found)?;
    Ok(HearingChange { hearing, changes })
}

/// A hearing as it was seen, with its case.
async fn seen(act: &mut Act, id: Uuid, rev: i64) -> Result<(CaseKey, HearingRow), Problem> {
    let case_id = store::case_of(act.tx(), id).await?.ok_or_else(Problem::not_found)?;
    let key = act.case(case_id).await?;
    act.about(id);
    let row = store::list(act.tx(), &key).await?.into_iter().find(|row| row.id == id).ok_or_else(Problem::not_found)?;
    if row.rev != rev {
        let current = views(act, &key).await?.into_iter().find(|hearing| hearing.id == id).ok_or_else(Problem::not_found)?;
        return Err(Problem::conflict(current));
    }
    Ok((key, row))
}

/// A scheduled hearing with its case.
async fn find(act: &mut Act, id: Uuid, rev: i64) -> Result<(CaseKey, HearingRow), Problem> {
    let (key, row) = seen(act, id, rev).await?;
    if row.status != Status::Scheduled.word() {
        return Err(Problem::refused("hearing_ended", "the hearing was reset, cancelled or held").with("status", &row.status));
    }
    Ok((key, row))
}

/// The event that a hearing brought, while it stands.
async fn event_of(act: &mut Act, key: &CaseKey, hearing: Uuid) -> Result<Option<Uuid>, Problem> {
    let standing = Standing::gather(act, key).await?;
    Ok(standing.events.iter().find(|event| event.hearing_id == Some(hearing) && event.retired_at.is_none()).map(|event| event.id))
}

/// A hearing moved by the court.
#[derive(Deserialize, JsonSchema)]
pub struct ResetHearing {
    /// The hearing that was.
    pub hearing_id: Uuid,
    /// Revision that was seen.
    pub rev: i64,
    /// Why, as the court says.
    pub reason: Option<String>,
    /// The hearing that takes its place.
    pub with: NewHearing,
}

/// Moves a hearing: a new row linked to the old; the old event's dates stay as history.
pub async fn reset(act: &mut Act, asked: ResetHearing) -> Result<HearingChange, Problem> {
    if let Some(case_id) = store::case_of(act.tx(), asked.hearing_id).await? {
        let key = act.case(case_id).await?;
        let again = |row: &HearingRow| row.id == asked.with.id && row.replaces == Some(asked.hearing_id);
        if store::list(act.tx(), &key).await?.iter().any(again) {
            return change(act, &key, asked.with.id, "reset_hearing").await;
        }
    }
    let (key, old) = find(act, asked.hearing_id, asked.rev).await?;
    let event = event_of(act, &key, old.id).await?;
    // Who is shown no subject does not take it away by moving the hearing.
    let kind = if old.walled && !key.inside_wall() && asked.with.kind == Kind::Other { Kind::FearReview } else { asked.with.kind };
    let with = NewHearing { kind, ..asked.with };
    let row = write(act, &key, &with, Some(old.id)).await?;
    let reason = text(asked.reason.as_deref());
    store::end(act.tx(), &key, old.id, old.rev, Status::Reset.word(), reason.as_deref(), Some(row.id)).await?;
    let new_event = bring(act, &key, &with, &row).await?;
    if let Some(event) = event {
        events::retire(act, &key, event, new_event, "reset_hearing").await?;
    }
    entered(act, &row, "reset");
    act.about(old.id);
    change(act, &key, row.id, "reset_hearing").await
}

/// A hearing that will not take place.
#[derive(Deserialize, JsonSchema)]
pub struct CancelHearing {
    /// The hearing.
    pub hearing_id: Uuid,
    /// Revision that was seen.
    pub rev: i64,
    /// Why.
    pub reason: String,
}

/// Calls a hearing off; its event's dates stay as history.
pub async fn cancel(act: &mut Act, asked: CancelHearing) -> Result<HearingChange, Problem> {
    let (key, old) = find(act, asked.hearing_id, asked.rev).await?;
    act.because(&asked.reason)?;
    let event = event_of(act, &key, old.id).await?;
    store::end(act.tx(), &key, old.id, old.rev, Status::Cancelled.word(), Some(asked.reason.trim()), None).await?;
    if let Some(event) = event {
        events::retire(act, &key, event, None, "cancel_hearing").await?;
    }
    entered(act, &old, "cancelled");
    act.about(old.id);
    change(act, &key, old.id, "cancel_hearing").await
}
