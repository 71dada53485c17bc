//! Steps of a matter, the moves allowed between them, and the stage derived from them (`reference/transitions.json`, normative).
//!
//! A move that the file does not list needs a manager's override with a reason. Some moves nobody may make: see [`Verdict::Barred`].
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::pack::PackError;

/// Phase of the alert; a matter that never left it cannot be closed as a return.
const ALERT_PHASE: &str = "P0";
/// Phase of the first custody.
const CUSTODY_PHASE: &str = "P1";
/// Phase of the end.
const CLOSING_PHASE: &str = "P9";
/// In the file: from any step.
const ANY_STEP: &str = "*";
/// The stage of a closed case.
const CLOSED_STAGE: &str = "closed";

/// A phase.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Phase {
    /// `P0` to `P9`.
    pub id: String,
    /// Spanish.
    pub name_es: String,
    /// English.
    pub name_en: String,
    /// Behind the asylum wall.
    pub walled: bool,
}

/// A stage, as boards count it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Stage {
    /// For example `post_order`.
    pub id: String,
    /// Spanish.
    pub name_es: String,
    /// English.
    pub name_en: String,
    /// Its steps.
    pub steps: Vec<String>,
}

/// A step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Step {
    /// For example `C1`.
    pub id: String,
    /// Phase.
    pub phase: String,
    /// Spanish.
    pub name_es: String,
    /// English.
    pub name_en: String,
    /// The stage that a case has in it.
    pub stage: String,
    /// Behind the asylum wall.
    pub walled: bool,
    /// What is read in its place outside the wall, Spanish.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown_outside_es: Option<String>,
    /// What is read in its place outside the wall, English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub shown_outside_en: Option<String>,
    /// Note, Spanish.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note_es: Option<String>,
    /// Note, English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note_en: Option<String>,
}

impl Step {
    /// Its name in both languages (Spanish, English) as it is read outside the asylum wall.
    pub fn outside(&self) -> (&str, &str) {
        let es = self.shown_outside_es.as_ref().filter(|_| self.walled).unwrap_or(&self.name_es);
        let en = self.shown_outside_en.as_ref().filter(|_| self.walled).unwrap_or(&self.name_en);
        (es, en)
    }
}

/// A side matter that runs beside the track: transfer, health, complaint...
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Overlay {
    /// `X1` to `X7`.
    pub id: String,
    /// Spanish.
    pub name_es: String,
    /// English.
    pub name_en: String,
    /// Events that open it.
    pub opens_on: Vec<String>,
    /// When a person closes it, Spanish.
    pub closes_when_es: String,
    /// When a person closes it, English.
    pub closes_when_en: String,
    /// Rules it brings to view.
    pub arms: Vec<String>,
    /// Note, Spanish.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note_es: Option<String>,
    /// Note, English.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note_en: Option<String>,
}

/// A listed move.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Transition {
    /// From; `*` is any step.
    pub from: String,
    /// To.
    pub to: String,
    /// The event that makes it.
    pub event: String,
    /// Events that must have happened before; no override lifts them.
    pub requires: Vec<String>,
    /// Rules brought to view.
    pub arms: Vec<String>,
    /// True where the from-step stays open beside the new one.
    pub opens_beside: bool,
    /// Behind the asylum wall.
    pub walled: bool,
    /// Note, Spanish.
    pub note_es: String,
    /// Note, English.
    pub note_en: String,
}

/// Steps, transitions, overlays and stages.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Steps {
    phases: Vec<Phase>,
    stages: Vec<Stage>,
    steps: Vec<Step>,
    overlays: Vec<Overlay>,
    transitions: Vec<Transition>,
}

/// Where a matter stands.
#[derive(Clone, Copy, Debug)]
pub struct Track<'a> {
    /// Open steps, the one entered last at the end.
    pub open: &'a [&'a str],
    /// Every step ever entered, open or done.
    pub entered: &'a [&'a str],
    /// Types of the events recorded and not superseded.
    pub events: &'a [&'a str],
}

/// Why nobody may make a move.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Bar {
    /// The target is no step.
    UnknownStep,
    /// The step left is not open.
    FromNotOpen,
    /// From the alert to the end without any custody.
    WithoutCustody,
    /// An event that must come first is missing (for a child: screening and interview before a voluntary return).
    RequirementMissing,
}

/// The answer to "may this matter move there?".
#[derive(Clone, Debug, PartialEq)]
pub enum Verdict<'a> {
    /// Listed, and its event is recorded.
    Listed(&'a Transition),
    /// Listed, but its event is not recorded yet: record it, or a manager overrides with a reason.
    EventMissing(&'a Transition),
    /// Not listed: a manager's override with a reason.
    NeedsOverride,
    /// Nobody may.
    Barred {
        /// Why.
        why: Bar,
        /// The missing events, where that is why.
        missing: Vec<&'a str>,
    },
}

impl Steps {
    /// Reads the text of `transitions.json`.
    ///
    /// # Errors
    /// When the text is no such file, or a transition or stage names a step that is not in it.
    pub fn parse(text: &str) -> Result<Self, PackError> {
        let steps: Self = serde_json::from_str(text).map_err(|error| PackError::new("transitions.json", error))?;
        let ends = steps.transitions.iter().flat_map(|listed| [&listed.from, &listed.to]).filter(|id| *id != ANY_STEP);
        let named = ends.chain(steps.stages.iter().flat_map(|stage| &stage.steps));
        for id in named {
            if steps.step(id).is_none() {
                return Err(PackError::new("transitions.json", format!("{id} is no step")));
            }
        }
        Ok(steps)
    }

    /// Phases in their order.
    pub fn phases(&self) -> &[Phase] {
        &self.phases
    }

    /// Stages in their order.
    pub fn stages(&self) -> &[Stage] {
        &self.stages
    }

    /// Steps in their order.
    pub fn steps(&self) -> &[Step] {
        &self.steps
    }

    /// Overlays in their order.
    pub fn overlays(&self) -> &[Overlay] {
        &self.overlays
    }

    /// Transitions in the order of the file.
    pub fn transitions(&self) -> &[Transition] {
        &self.transitions
    }

    /// A step by id.
    pub fn step(&self, id: &str) -> Option<&Step> {
        self.steps.iter().find(|step| step.id == id)
    }

    /// The stage of a case: that of the open step entered last. It is never typed.
    pub fn stage_of(&self, open: &[&str]) -> Option<&str> {
        open.iter().rev().find_map(|id| self.step(id)).map(|step| step.stage.as_str())
    }

    /// True where a step closes the case, which then asks for its open red deadlines.
    pub fn is_closing(&self, step: &str) -> bool {
        self.step(step).is_some_and(|step| step.stage == CLOSED_STAGE)
    }

    /// Listed moves out of the open steps.
    pub fn listed_from<'a>(&'a self, open: &'a [&str]) -> impl Iterator<Item = &'a Transition> {
        self.transitions.iter().filter(|listed| listed.from == ANY_STEP || open.contains(&listed.from.as_str()))
    }

    /// Listed moves that an event makes possible from the open steps.
    pub fn moved_by<'a>(&'a self, open: &'a [&str], event_type: &'a str) -> impl Iterator<Item = &'a Transition> {
        self.listed_from(open).filter(move |listed| listed.event == event_type)
    }

    /// Overlays that an event opens.
    pub fn opened_by<'a>(&'a self, event_type: &'a str) -> impl Iterator<Item = &'a Overlay> {
        self.overlays.iter().filter(move |overlay| overlay.opens_on.iter().any(|opens| opens == event_type))
    }

    /// May a matter move from one of its open steps to another step?
    ///
    /// Requirements of a listed move into the target bind every matter that was ever in its from-step, so that a detour over a third
    /// step does not lift them.
    pub fn may_move(&self, track: &Track<'_>, from: &str, to: &str) -> Verdict<'_> {
        let Some(target) = self.step(to) else { return Verdict::Barred { why: Bar::UnknownStep, missing: Vec::new() } };
        if !track.open.contains(&from) {
            return Verdict::Barred { why: Bar::FromNotOpen, missing: Vec::new() };
        }
        let been_in = |step: &str| step == from || track.entered.contains(&step);
        let bound = self.transitions.iter().filter(|listed| listed.to == to && been_in(&listed.from));
        let required = bound.flat_map(|listed| &listed.requires).map(String::as_str);
        let missing: Vec<&str> = required.filter(|event| !track.events.contains(event)).collect();
        if !missing.is_empty() {
            return Verdict::Barred { why: Bar::RequirementMissing, missing };
        }
        let mut listed = self.transitions.iter().filter(|listed| listed.to == to && (listed.from == from || listed.from == ANY_STEP));
        if let Some(ready) = listed.clone().find(|listed| track.events.contains(&listed.event.as_str())) {
            return Verdict::Listed(ready);
        }
        let skips_custody = target.phase == CLOSING_PHASE && self.skips_custody(track, from);
        match listed.next() {
            Some(waiting) if skips_custody => Verdict::Barred { why: Bar::RequirementMissing, missing: vec![waiting.event.as_str()] },
            Some(waiting) => Verdict::EventMissing(waiting),
            None if skips_custody => Verdict::Barred { why: Bar::WithoutCustody, missing: Vec::new() },
            None => Verdict::NeedsOverride,
        }
    }

    fn skips_custody(&self, track: &Track<'_>, from: &str) -> bool {
        let phase_of = |id: &str| self.step(id).map(|step| step.phase.as_str());
        let mut entered = track.entered.iter().map(|id| phase_of(id));
        phase_of(from) == Some(ALERT_PHASE) || (phase_of(from) != Some(CLOSING_PHASE) && !entered.any(|phase| phase == Some(CUSTODY_PHASE)))
    }
}
