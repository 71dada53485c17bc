//! Steps of a case: where it stands, where it may go, and moving it.
//!
//! The case's own row follows the steps outside the asylum wall: a case that goes behind it stays, for everybody else, where it went in.

mod line;

use crate::Problem;
use crate::act::Act;
use crate::cases::{close_by_step, may_close};
use casework::access::Permission;
use casework::transition::{Bar, Step, Steps, Track, Verdict};
use chrono::{DateTime, Utc};
use records::cases::{self, CaseKey};
use records::steps::{self, StepRow};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;
use uuid::Uuid;

pub use line::{CloseOverlay, LineStep, OverlayView, StepState, close_overlay};

/// The step of a case that was just opened.
const FIRST: &str = "A1";
/// In the file: from any step.
const ANY_STEP: &str = "*";

/// The shipped steps, read once.
fn shipped() -> Result<&'static Steps, Problem> {
    static STEPS: OnceLock<Option<Steps>> = OnceLock::new();
    STEPS
        .get_or_init(|| Steps::parse(include_str!("../../../reference/transitions.json")).ok())
        .as_ref()
        .ok_or_else(|| Problem::failed("reference_broken", "the shipped steps do not read"))
}

/// First step and stage.
pub(crate) fn first() -> Result<(&'static str, &'static str), Problem> {
    let stage = shipped()?.stage_of(&[FIRST]).ok_or_else(|| Problem::failed("reference_broken", "the first step has no stage"))?;
    Ok((FIRST, stage))
}

/// Enters the first step of a case.
pub(crate) async fn begin(act: &mut Act, key: &CaseKey) -> Result<(), Problem> {
    let row = StepRow {
        id: act.new_id(),
        step: FIRST.to_owned(),
        from_step: None,
        walled: false,
        entered_at: act.now(),
        left_at: None,
        by_user: act.staff().ok().map(|s| s.user_id),
        reason: None,
    };
    Ok(steps::enter(act.tx(), key, &row).await?)
}

/// A step that the case entered.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct StepView {
    /// The step.
    pub step: String,
    /// Its phase.
    pub phase: String,
    /// Spanish.
    pub name_es: String,
    /// English.
    pub name_en: String,
    /// When it was entered.
    pub entered_at: DateTime<Utc>,
    /// When it was left; null: open.
    pub left_at: Option<DateTime<Utc>>,
    /// The manager's reason, where the move is not a listed one.
    pub reason: Option<String>,
}

/// A move out of the open steps.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct MoveView {
    /// From.
    pub from: String,
    /// To.
    pub to: String,
    /// Spanish name of the step.
    pub name_es: String,
    /// English name of the step.
    pub name_en: String,
    /// The event that makes it.
    pub event: String,
    /// Possible from every step: a death.
    pub always: bool,
}

/// A phase of the track.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct PhaseView {
    /// `P0` to `P9`.
    pub id: String,
    /// Spanish.
    pub name_es: String,
    /// English.
    pub name_en: String,
}

/// A step by its name.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct StepName {
    /// The step.
    pub step: String,
    /// Spanish.
    pub name_es: String,
    /// English.
    pub name_en: String,
}

/// The track of a case.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct TrackView {
    /// The phases that the caller may see.
    pub phases: Vec<PhaseView>,
    /// Steps entered, in order.
    pub steps: Vec<StepView>,
    /// Listed moves out of the open steps.
    pub moves: Vec<MoveView>,
    /// For who may authorise what is not listed: every other step.
    pub others: Vec<StepName>,
    /// The line of steps: done, now, possible, refused.
    pub line: Vec<LineStep>,
    /// Side matters that run above it.
    pub overlays: Vec<OverlayView>,
}

/// The track of a case as the caller may see it.
pub(crate) async fn track(act: &mut Act, key: &CaseKey) -> Result<TrackView, Problem> {
    let shipped = shipped()?;
    let entered = steps::of_case(act.tx(), key).await?;
    let open: Vec<&str> = entered.iter().filter(|s| s.left_at.is_none()).map(|s| s.step.as_str()).collect();
    let inside = key.inside_wall();
    let mut events = records::events::list(act.tx(), key).await?;
    events.retain(|event| event.retired_at.is_none() && (inside || !event.walled));
    let closings = steps::closings(act.tx(), key).await?;
    let pack = act.office_pack().await?;
    let seen = line::Seen { shipped, entered: &entered, events: &events, inside };
    let phases = shipped.phases().iter().filter(|p| inside || !p.walled);
    let moves = shipped.listed_from(&open).filter(|m| inside || !m.walled).filter_map(|m| {
        let target = shipped.step(&m.to).filter(|s| inside || !s.walled)?;
        Some(MoveView {
            from: if m.from == ANY_STEP { open.last().copied().unwrap_or_default().to_owned() } else { m.from.clone() },
            to: m.to.clone(),
            name_es: target.name_es.clone(),
            name_en: target.name_en.clone(),
            event: m.event.clone(),
            always: m.from == ANY_STEP,
        })
    });
    Ok(TrackView {
        phases: phases.map(|p| PhaseView { id: p.id.clone(), name_es: p.name_es.clone(), name_en: p.name_en.clone() }).collect(),
        moves: moves.collect(),
        others: others(act, &seen),
        line: line::line(&pack, &seen),
        overlays: line::overlays(&seen, &closings),
        steps: entered
            .iter()
            .filter_map(|row| {
                let step = shipped.step(&row.step)?;
                Some(StepView {
                    step: row.step.clone(),
                    phase: step.phase.clone(),
                    name_es: step.name_es.clone(),
                    name_en: step.name_en.clone(),
                    entered_at: row.entered_at,
                    left_at: row.left_at,
                    reason: row.reason.clone(),
                })
            })
            .collect(),
    })
}

/// Every step that no listed move leads to, for who may authorise one.
fn others(act: &Act, seen: &line::Seen<'_>) -> Vec<StepName> {
    if !act.staff().is_ok_and(|staff| staff.may(Permission::Override)) {
        return Vec::new();
    }
    let open: Vec<&str> = seen.entered.iter().filter(|row| row.left_at.is_none()).map(|row| row.step.as_str()).collect();
    let listed: Vec<&str> = seen.shipped.listed_from(&open).map(|listed| listed.to.as_str()).collect();
    let other = |step: &&Step| (seen.inside || !step.walled) && !open.contains(&step.id.as_str()) && !listed.contains(&step.id.as_str());
    let named = |step: &Step| StepName { step: step.id.clone(), name_es: step.name_es.clone(), name_en: step.name_en.clone() };
    seen.shipped.steps().iter().filter(other).map(named).collect()
}

/// Where a case goes.
#[derive(Deserialize, JsonSchema)]
pub struct MoveStep {
    /// The case.
    pub case_id: Uuid,
    /// The step to enter.
    pub to: String,
    /// The open step to leave; the one entered last unless told.
    pub from: Option<String>,
    /// A manager's reason, where the move is not listed or its event is not recorded.
    pub reason: Option<String>,
}

/// Moves a case to another step.
pub async fn move_step(act: &mut Act, asked: MoveStep) -> Result<TrackView, Problem> {
    let key = act.case(asked.case_id).await?;
    let shipped = shipped()?;
    let inside = key.inside_wall();
    let target = shipped.step(&asked.to).filter(|s| inside || !s.walled).ok_or_else(|| Problem::field("to", "unknown_step"))?;
    let entered = steps::of_case(act.tx(), &key).await?;
    let open: Vec<&str> = entered.iter().filter(|s| s.left_at.is_none()).map(|s| s.step.as_str()).collect();
    let from = asked.from.as_deref().or(open.last().copied()).unwrap_or_default();
    let before: Vec<&str> = entered.iter().map(|s| s.step.as_str()).collect();
    let recorded = records::events::list(act.tx(), &key).await?;
    let events: Vec<&str> = recorded
        .iter()
        .filter(|event| event.retired_at.is_none() && (inside || !event.walled))
        .map(|event| event.event_type.as_str())
        .collect();
    let reason = asked.reason.as_deref().map(str::trim).filter(|r| !r.is_empty());
    let verdict = shipped.may_move(&Track { open: &open, entered: &before, events: &events }, from, &asked.to);
    let (beside, reason) = match verdict {
        Verdict::Listed(listed) => (listed.opens_beside, None),
        Verdict::EventMissing(listed) => (listed.opens_beside, Some(authorised(act, reason)?)),
        Verdict::NeedsOverride => (false, Some(authorised(act, reason)?)),
        Verdict::Barred { why, missing } => {
            let code = match why {
                Bar::UnknownStep | Bar::FromNotOpen => "step_not_open",
                Bar::WithoutCustody => "step_without_custody",
                Bar::RequirementMissing => "step_requirement_missing",
            };
            return Err(Problem::refused(code, "this move is nobody's to make").with("missing", missing.join(", ")));
        }
    };
    let closing = shipped.is_closing(&asked.to);
    let reason = match reason {
        None if closing && may_close(act, &key).await? > 0 => Some(authorised(act, asked.reason.as_deref())?),
        reason => reason,
    };
    let now = act.now();
    let row = StepRow {
        id: act.new_id(),
        step: asked.to.clone(),
        from_step: Some(from.to_owned()),
        walled: target.walled,
        entered_at: now,
        left_at: None,
        by_user: Some(act.staff()?.user_id),
        reason: reason.clone(),
    };
    if !beside {
        for left in leaving(&entered, from, target.walled) {
            steps::leave(act.tx(), &key, left, now).await?;
        }
    }
    steps::enter(act.tx(), &key, &row).await?;
    if closing {
        close_by_step(act, &key, reason.as_deref().unwrap_or(&asked.to)).await?;
    }
    act.reason = reason;
    if target.walled {
        steps::seal(act.tx(), &key, row.id).await?;
        act.about(row.id);
    } else {
        cases::set_step(act.tx(), &key, &asked.to, &target.stage, now).await?;
        act.detail(serde_json::json!({ "from": if entered.iter().any(|s| s.step == from && s.walled) { None } else { Some(from) }, "to": asked.to }));
    }
    track(act, &key).await
}

/// A manager's reason for what the ordinary rules refuse.
fn authorised(act: &Act, reason: Option<&str>) -> Result<String, Problem> {
    if !act.staff()?.may(Permission::Override) {
        return Err(Problem::refused("step_needs_manager", "a manager authorises this move"));
    }
    reason.map(|r| r.trim().to_owned()).filter(|r| !r.is_empty()).ok_or_else(|| Problem::field("reason", "required"))
}

/// The rows that a move leaves. Into the wall, what everybody sees stays open; out of it, the step that the case went in from is left too.
fn leaving(entered: &[StepRow], from: &str, into_wall: bool) -> Vec<Uuid> {
    let mut left = Vec::new();
    let mut at = Some(from);
    while let Some(step) = at {
        let Some(row) = entered.iter().rev().find(|s| s.step == step && s.left_at.is_none() && !left.contains(&s.id)) else { break };
        if into_wall && !row.walled {
            break;
        }
        left.push(row.id);
        at = if row.walled && !into_wall { row.from_step.as_deref() } else { None };
    }
    left
}
