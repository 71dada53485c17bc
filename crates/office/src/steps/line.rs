//! The track as a line of steps: done, now, possible, refused by the authority or by the rules; and the side matters that run above it.

use crate::Problem;
use crate::act::Act;
use casework::pack::Pack;
use casework::transition::{Bar, Steps, Track, Verdict};
use chrono::{DateTime, Utc};
use records::cases::CaseKey;
use records::events::EventRow;
use records::steps::{self as store, ClosingRow, StepRow};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::sync::OnceLock;
use uuid::Uuid;

/// How a step of the line stands.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum StepState {
    /// Left.
    Done,
    /// Open.
    Now,
    /// A listed move leads there.
    Possible,
    /// The authority said no there, or the rules ask for an event that is not recorded.
    Refused,
}

/// A step of the line.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct LineStep {
    /// The step.
    pub step: String,
    /// Its phase.
    pub phase: String,
    /// Spanish.
    pub name_es: String,
    /// English.
    pub name_en: String,
    /// How it stands.
    pub state: StepState,
    /// When it was entered, or refused.
    pub at: Option<DateTime<Utc>>,
    /// Of a refused one: what refused it or what is missing, Spanish.
    pub why_es: Option<String>,
    /// Of a refused one: what refused it or what is missing, English.
    pub why_en: Option<String>,
}

/// A side matter beside the track.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct OverlayView {
    /// `X1` to `X7`.
    pub id: String,
    /// Spanish.
    pub name_es: String,
    /// English.
    pub name_en: String,
    /// When the event that opened it happened.
    pub since: DateTime<Utc>,
    /// When a person closes it, Spanish.
    pub closes_when_es: String,
    /// When a person closes it, English.
    pub closes_when_en: String,
    /// When it was closed; none: open.
    pub closed_at: Option<DateTime<Utc>>,
    /// Why.
    pub closed_reason: Option<String>,
}

/// An event by which an authority refuses what a step asks for (`reference/refusals.json`).
#[derive(Deserialize)]
struct Refusal {
    event: String,
    steps: Vec<String>,
}

fn refusals() -> &'static [Refusal] {
    static REFUSALS: OnceLock<Vec<Refusal>> = OnceLock::new();
    REFUSALS.get_or_init(|| serde_json::from_str(include_str!("../../../../reference/refusals.json")).unwrap_or_default())
}

/// What the line is drawn from: all of it as the reader may see it.
pub(super) struct Seen<'a> {
    pub(super) shipped: &'a Steps,
    pub(super) entered: &'a [StepRow],
    pub(super) events: &'a [EventRow],
    pub(super) inside: bool,
}

/// The labels of an event type, Spanish and English.
fn labels(pack: &Pack, event_type: &str) -> (String, String) {
    pack.event_type(event_type).map(|known| (known.label_es.clone(), known.label_en.clone())).unwrap_or_default()
}

/// The steps entered, each once in the order in which it was entered last, then those that listed moves lead to.
pub(super) fn line(pack: &Pack, seen: &Seen<'_>) -> Vec<LineStep> {
    let mut line: Vec<LineStep> = Vec::new();
    for row in seen.entered {
        let Some(step) = seen.shipped.step(&row.step) else { continue };
        line.retain(|known| known.step != row.step);
        let refused = seen.events.iter().rev().find(|event| {
            event.recorded_at >= row.entered_at
                && refusals().iter().any(|refusal| refusal.event == event.event_type && refusal.steps.contains(&row.step))
        });
        let (why_es, why_en) = refused.map(|event| labels(pack, &event.event_type)).unzip();
        line.push(LineStep {
            step: row.step.clone(),
            phase: step.phase.clone(),
            name_es: step.name_es.clone(),
            name_en: step.name_en.clone(),
            state: match (refused, row.left_at) {
                (Some(_), _) => StepState::Refused,
                (None, Some(_)) => StepState::Done,
                (None, None) => StepState::Now,
            },
            at: refused.map_or(Some(row.entered_at), |event| Some(event.at)),
            why_es,
            why_en,
        });
    }
    let open: Vec<&str> = seen.entered.iter().filter(|row| row.left_at.is_none()).map(|row| row.step.as_str()).collect();
    let entered: Vec<&str> = seen.entered.iter().map(|row| row.step.as_str()).collect();
    let events: Vec<&str> = seen.events.iter().map(|event| event.event_type.as_str()).collect();
    let track = Track { open: &open, entered: &entered, events: &events };
    for listed in seen.shipped.listed_from(&open).filter(|listed| open.contains(&listed.from.as_str()) && (seen.inside || !listed.walled)) {
        let Some(step) = seen.shipped.step(&listed.to).filter(|step| seen.inside || !step.walled) else { continue };
        if line.iter().any(|known| known.step == listed.to) {
            continue;
        }
        let missing = match seen.shipped.may_move(&track, &listed.from, &listed.to) {
            Verdict::Barred { why: Bar::RequirementMissing, missing } => missing,
            _ => Vec::new(),
        };
        let (es, en): (Vec<String>, Vec<String>) = missing.iter().map(|event| labels(pack, event)).unzip();
        line.push(LineStep {
            step: listed.to.clone(),
            phase: step.phase.clone(),
            name_es: step.name_es.clone(),
            name_en: step.name_en.clone(),
            state: if es.is_empty() { StepState::Possible } else { StepState::Refused },
            at: None,
            why_es: (!es.is_empty()).then(|| es.join(", ")),
            why_en: (!en.is_empty()).then(|| en.join(", ")),
        });
    }
    line
}

/// The side matters that events opened; one that was closed stays in sight until another event opens it again.
pub(super) fn overlays(seen: &Seen<'_>, closings: &[ClosingRow]) -> Vec<OverlayView> {
    let opened = seen.shipped.overlays().iter().filter_map(|overlay| {
        let last = seen.events.iter().filter(|event| overlay.opens_on.contains(&event.event_type)).max_by_key(|event| event.recorded_at)?;
        let closing = closings.iter().rev().find(|closing| closing.overlay == overlay.id && closing.closed_at >= last.recorded_at);
        Some(OverlayView {
            id: overlay.id.clone(),
            name_es: overlay.name_es.clone(),
            name_en: overlay.name_en.clone(),
            since: last.at,
            closes_when_es: overlay.closes_when_es.clone(),
            closes_when_en: overlay.closes_when_en.clone(),
            closed_at: closing.map(|closing| closing.closed_at),
            closed_reason: closing.map(|closing| closing.reason.clone()),
        })
    });
    opened.collect()
}

/// A side matter to close.
#[derive(Deserialize, JsonSchema)]
pub struct CloseOverlay {
    /// The case.
    pub case_id: Uuid,
    /// `X1` to `X7`.
    pub overlay: String,
    /// How it ended.
    pub reason: String,
}

/// Closes a side matter that is open; answers the track.
pub async fn close_overlay(act: &mut Act, asked: CloseOverlay) -> Result<super::TrackView, Problem> {
    let key: CaseKey = act.case(asked.case_id).await?;
    let track = super::track(act, &key).await?;
    if !track.overlays.iter().any(|overlay| overlay.id == asked.overlay && overlay.closed_at.is_none()) {
        return Err(Problem::field("overlay", "not_found"));
    }
    act.because(&asked.reason)?;
    let row = ClosingRow {
        id: act.new_id(),
        overlay: asked.overlay.clone(),
        closed_at: act.now(),
        by_user: act.staff()?.user_id,
        reason: asked.reason.trim().to_owned(),
    };
    store::close_overlay(act.tx(), &key, &row).await?;
    act.detail(serde_json::json!({ "overlay": asked.overlay }));
    super::track(act, &key).await
}
