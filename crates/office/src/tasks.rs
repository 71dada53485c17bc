//! Tasks of a case: a reply promised to a family, a visit, the review of a missed deadline or of an ended one whose date moved. The asylum wall: one that speaks of what is reserved is
//! marked so by whoever writes it, goes behind the wall at once, and is shown to nobody outside it.

use crate::act::Act;
use crate::deadlines::{OfCase, names};
use crate::{Problem, place};
use casework::access::Permission;
use casework::pack::Pack;
use casework::task::TaskKind;
use chrono::{DateTime, TimeDelta, Utc};
use records::cases::CaseKey;
use records::deadlines::DeadlineRow;
use records::steps;
use records::tasks::{self as store, TaskRow};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Nothing is promised further ahead: a later hour is a slip of the hand.
const FURTHEST: TimeDelta = TimeDelta::days(730);
/// Longest title, in letters.
const LONGEST: usize = 200;

/// A task.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct TaskView {
    /// Id.
    pub id: Uuid,
    /// What it is.
    pub kind: TaskKind,
    /// What is to be done; of a review the rule that was missed, of one that asks for counsel the kind's name.
    pub title: String,
    /// Of a review: what was missed, Spanish.
    pub missed_es: Option<String>,
    /// Of a review: what was missed, English.
    pub missed_en: Option<String>,
    /// By when.
    pub due_at: DateTime<Utc>,
    /// IANA zone in which that hour was promised.
    pub time_zone: String,
    /// Missing it may lose a right.
    pub fatal: bool,
    /// Behind the asylum wall: the reader is inside.
    pub walled: bool,
    /// The deadline that it reviews.
    pub deadline_id: Option<Uuid>,
    /// Who does it; none: whoever answers for the case.
    pub assignee: Option<String>,
    /// open, done or dropped.
    pub status: String,
    /// Who made it.
    pub created_by: String,
    /// Who ended it.
    pub ended_by: Option<String>,
    /// When.
    pub ended_at: Option<DateTime<Utc>>,
    /// What came of it.
    pub ended_reason: Option<String>,
    /// Revision.
    pub rev: i64,
}

/// The tasks of a case.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Tasks {
    /// By their hour.
    pub rows: Vec<TaskView>,
}

/// The tasks of a case.
pub async fn list(act: &mut Act, asked: OfCase) -> Result<Tasks, Problem> {
    let key = act.case(asked.case_id).await?;
    shown(act, &key).await
}

async fn shown(act: &mut Act, key: &CaseKey) -> Result<Tasks, Problem> {
    let names = names(act).await?;
    let name = |id: Uuid| names.get(&id).cloned().unwrap_or_default();
    let pack = act.office_pack().await?;
    let rows = store::list(act.tx(), key).await?.into_iter().map(|row| {
        let (missed_es, missed_en) = missed(&pack, &row.kind, &row.title);
        TaskView {
            id: row.id,
            kind: TaskKind::named(&row.kind),
            title: row.title,
            missed_es,
            missed_en,
            due_at: row.due_at,
            time_zone: row.time_zone,
            fatal: row.fatal,
            walled: row.walled,
            deadline_id: row.deadline_id,
            assignee: row.assignee.map(name),
            status: row.status,
            created_by: name(row.created_by),
            ended_by: row.ended_by.map(name),
            ended_at: row.ended_at,
            ended_reason: row.ended_reason,
            rev: row.rev,
        }
    });
    Ok(Tasks { rows: rows.collect() })
}

/// Of a review the titles of the rule that was missed, Spanish and English.
pub(crate) fn missed(pack: &Pack, kind: &str, title: &str) -> (Option<String>, Option<String>) {
    let of_rule = TaskKind::named(kind).opens_itself();
    let rule = pack.rules().iter().find(|entry| of_rule && entry.rule.id == title);
    rule.map(|entry| (entry.rule.title_es.clone(), entry.rule.title_en.clone())).unzip()
}

/// A task to add.
#[derive(Deserialize, JsonSchema)]
pub struct AddTask {
    /// Client-made id: asking twice adds once.
    pub id: Uuid,
    /// The case.
    pub case_id: Uuid,
    /// A reply, a visit, or something else; a review and what asks for counsel open by themselves.
    pub kind: TaskKind,
    /// What is to be done.
    pub title: String,
    /// By when.
    pub due_at: DateTime<Utc>,
    /// IANA zone in which that hour was promised; that of the case unless told.
    pub time_zone: Option<String>,
    /// Who does it; whoever answers for the case unless told.
    pub assignee: Option<Uuid>,
    /// It speaks of what is reserved: it goes behind the asylum wall.
    #[serde(default)]
    pub walled: bool,
}

/// Adds a task; answers the tasks of the case.
pub async fn add(act: &mut Act, asked: AddTask) -> Result<Tasks, Problem> {
    let key = act.case(asked.case_id).await?;
    let (now, case) = (act.now(), records::cases::get(act.tx(), &key).await?);
    let title = asked.title.trim();
    if title.is_empty() {
        return Err(Problem::field("title", "required"));
    }
    if title.chars().count() > LONGEST {
        return Err(Problem::field("title", "too_long").with("most", LONGEST));
    }
    if asked.due_at > now + FURTHEST {
        return Err(Problem::field("due_at", "implausible"));
    }
    if asked.kind.opens_itself() {
        return Err(Problem::field("kind", "opens_itself"));
    }
    if let Some(assignee) = asked.assignee
        && !names(act).await?.contains_key(&assignee)
    {
        return Err(Problem::field("assignee", "not_found"));
    }
    let time_zone = match &asked.time_zone {
        Some(name) => place::zone("time_zone", name)?.name().to_owned(),
        None => case.time_zone,
    };
    let row = TaskRow {
        id: asked.id,
        kind: asked.kind.name().to_owned(),
        title: title.to_owned(),
        due_at: asked.due_at,
        time_zone,
        fatal: false,
        walled: asked.walled,
        deadline_id: None,
        assignee: asked.assignee,
        ..blank(act)
    };
    write(act, &key, &row).await?;
    shown(act, &key).await
}

/// An open task of this moment and member, to be filled in.
fn blank(act: &Act) -> TaskRow {
    TaskRow {
        id: act.new_id(),
        kind: String::new(),
        title: String::new(),
        due_at: act.now(),
        time_zone: String::new(),
        fatal: false,
        walled: false,
        deadline_id: None,
        assignee: None,
        status: "open".to_owned(),
        created_by: act.session().signature().0.unwrap_or_default(),
        created_at: act.now(),
        ended_by: None,
        ended_at: None,
        ended_reason: None,
        rev: 1,
    }
}

async fn write(act: &mut Act, key: &CaseKey, row: &TaskRow) -> Result<(), Problem> {
    act.about(row.id);
    if !store::add(act.tx(), key, row).await? {
        let known = store::list(act.tx(), key).await?.iter().any(|task| task.id == row.id);
        // The id is taken by a task of a case that the caller cannot see, or the same one is asked for again.
        return if known { Ok(()) } else { Err(Problem::not_found()) };
    }
    if row.walled {
        steps::seal(act.tx(), key, row.id).await?;
        act.detail(serde_json::json!({ "walled": true }));
    } else {
        act.detail(serde_json::json!({ "task": row.kind, "due_at": row.due_at }));
    }
    Ok(())
}

/// How soon a missed deadline is looked at.
const REVIEW_WITHIN: TimeDelta = TimeDelta::hours(24);

/// Opens the review of a missed deadline; the member who answers for the case does it, and a manager ends it.
pub(crate) async fn review(act: &mut Act, key: &CaseKey, deadline: &DeadlineRow) -> Result<(), Problem> {
    open_about(act, key, deadline, TaskKind::Review).await
}

/// Asks whether the ending of a deadline holds whose date moved afterwards. One open question a deadline is enough.
pub(crate) async fn review_moved(act: &mut Act, key: &CaseKey, deadline: &DeadlineRow) -> Result<(), Problem> {
    if store::is_open_about(act.tx(), key, deadline.id, TaskKind::Moved.name()).await? {
        return Ok(());
    }
    open_about(act, key, deadline, TaskKind::Moved).await
}

async fn open_about(act: &mut Act, key: &CaseKey, deadline: &DeadlineRow, kind: TaskKind) -> Result<(), Problem> {
    let case = records::cases::get(act.tx(), key).await?;
    let row = TaskRow {
        kind: kind.name().to_owned(),
        title: deadline.rule_id.clone(),
        due_at: act.now() + REVIEW_WITHIN,
        time_zone: case.time_zone,
        fatal: deadline.fatal,
        walled: deadline.walled,
        deadline_id: Some(deadline.id),
        ..blank(act)
    };
    store::add(act.tx(), key, &row).await?;
    if row.walled {
        steps::seal(act.tx(), key, row.id).await?;
    }
    Ok(())
}

/// How soon somebody engages a representative.
const COUNSEL_WITHIN: TimeDelta = TimeDelta::hours(24);

/// Opens the task to engage a representative, once a case: what is behind the asylum wall must not wait unseen, and nobody outside can say
/// whether something does (due-process.md, section 7). The engagement ends it.
pub(crate) async fn ask_for_counsel(act: &mut Act, key: &CaseKey) -> Result<(), Problem> {
    let case = records::cases::get(act.tx(), key).await?;
    if case.representative_id.is_some() || open_counsel(act, key).await?.is_some() {
        return Ok(());
    }
    let row = TaskRow {
        kind: TaskKind::Counsel.name().to_owned(),
        title: TaskKind::Counsel.name().to_owned(),
        due_at: act.now() + COUNSEL_WITHIN,
        time_zone: case.time_zone,
        fatal: true,
        ..blank(act)
    };
    store::add(act.tx(), key, &row).await?;
    Ok(())
}

async fn open_counsel(act: &mut Act, key: &CaseKey) -> Result<Option<TaskRow>, Problem> {
    let rows = store::list(act.tx(), key).await?;
    Ok(rows.into_iter().find(|task| TaskKind::named(&task.kind) == TaskKind::Counsel && task.status == "open"))
}

/// What becomes of the task to engage a representative.
#[derive(Clone, Copy)]
pub(crate) enum Counsel {
    /// One is engaged.
    Engaged,
    /// The case is closed.
    Closed,
}

/// Ends the task to engage a representative, if one is open.
pub(crate) async fn end_counsel(act: &mut Act, key: &CaseKey, why: Counsel) -> Result<(), Problem> {
    let Some(row) = open_counsel(act, key).await? else { return Ok(()) };
    let (me, now) = (act.staff()?.user_id, act.now());
    let status = match why {
        Counsel::Engaged => "done",
        Counsel::Closed => "dropped",
    };
    Ok(store::end(act.tx(), key, row.id, row.rev, status, None, me, now).await?)
}

/// The end of a task.
#[derive(Deserialize, JsonSchema)]
pub struct EndTask {
    /// The task.
    pub id: Uuid,
    /// Revision that was seen.
    pub rev: i64,
    /// True: done. False: dropped, with the reason.
    pub done: bool,
    /// What came of it.
    pub reason: Option<String>,
}

/// Ends a task. A review is ended by a manager, with what came of it; one that asks for counsel only by the engagement.
pub async fn end(act: &mut Act, asked: EndTask) -> Result<Tasks, Problem> {
    let case_id = store::case_of(act.tx(), asked.id).await?.ok_or_else(Problem::not_found)?;
    let key = act.case(case_id).await?;
    let row = store::list(act.tx(), &key).await?.into_iter().find(|task| task.id == asked.id).ok_or_else(Problem::not_found)?;
    act.about(row.id);
    let (staff, now) = (act.staff()?.clone(), act.now());
    let reason = asked.reason.as_deref().map(str::trim).filter(|reason| !reason.is_empty());
    let kind = TaskKind::named(&row.kind);
    if kind == TaskKind::Counsel {
        return Err(Problem::refused("counsel_not_engaged", "it ends when a representative is engaged"));
    }
    let reviewed = kind.opens_itself();
    if reviewed && !staff.may(Permission::Override) {
        return Err(Problem::refused("review_needs_manager", "a manager ends the review of a missed deadline"));
    }
    if reason.is_none() && (reviewed || !asked.done) {
        return Err(Problem::field("reason", "required"));
    }
    let status = if asked.done { "done" } else { "dropped" };
    match store::end(act.tx(), &key, row.id, asked.rev, status, reason, staff.user_id, now).await {
        Err(records::Error::Stale) => return Err(Problem::conflict(shown(act, &key).await?)),
        other => other?,
    }
    act.detail(if row.walled {
        serde_json::json!({ "walled": true, "to": status })
    } else {
        serde_json::json!({ "task": row.kind, "to": status })
    });
    shown(act, &key).await
}
