//! Escalation: who is called when nobody takes an alert, in what order, and when the next is called.
//!
//! A [`Policy`] says whom each step calls and how long the step before has to answer; a [`Roster`] says who is on duty. Both are data: given them, how the
//! alert stands and an instant, [`due`] says when the next step falls due and [`fire`] whom it calls and why somebody is passed over. Not the timer, not the
//! store and not the way by which a call goes out: those are the office's.
//!
//! ```
//! use casework::escalation::{Policy, Urgency, Whom};
//! let policy = Policy::shipped();
//! assert_eq!(policy.steps(Urgency::Ordinary).last().map(|step| &step.page), Some(&Whom::CallCentre));
//! assert!(policy.check().is_ok());
//! ```

mod course;
mod lint;
mod roster;

pub use course::{Because, Called, Due, Fired, LEASES, Mark, Outcome, Passed, Subject, bound, due, fire, foresee, waits};
pub use lint::{Cover, Finding, FindingKind, WEEK_HOURS, lint};
pub use roster::{Absence, MAX_SHIFTS, OnDuty, Person, Reach, Roster, Shift, Why};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::access::Role;
use crate::refusal::Refusal;

/// Most steps of a policy.
pub const STEPS: usize = 8;
/// Longest wait of a step, seconds.
pub const LONGEST_WAIT: u32 = 3_600;

/// How much haste an alert asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Urgency {
    /// A press.
    Ordinary,
    /// A child or dependant was left alone, or somebody forces the person.
    Urgent,
}

impl Urgency {
    /// The urgency of what is known of an alert.
    #[must_use]
    pub const fn of(child_alone: Option<bool>, duress: bool) -> Self {
        if duress || matches!(child_alone, Some(true)) { Self::Urgent } else { Self::Ordinary }
    }
}

/// Whom a step calls.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Whom {
    /// Whoever the roster has on duty at that moment.
    OnDuty,
    /// Everybody with a role in the office.
    Role {
        /// The role.
        role: Role,
    },
    /// One person by name.
    Person {
        /// Staff member.
        user: Uuid,
    },
    /// The desk of another office.
    Office {
        /// Its code.
        code: String,
    },
    /// The network's call centre: always the last.
    CallCentre,
}

impl Whom {
    /// The stored word.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        match self {
            Self::OnDuty => "on_duty",
            Self::Role { .. } => "role",
            Self::Person { .. } => "person",
            Self::Office { .. } => "office",
            Self::CallCentre => "call_centre",
        }
    }
}

/// A step of a policy.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Step {
    /// Seconds that whoever was called before has to answer; of the first step: seconds that the desk has.
    pub wait_s: u32,
    /// Whom it calls.
    pub page: Whom,
}

/// What an office has decided for alerts that nobody takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Policy {
    /// For a press.
    pub ordinary: Vec<Step>,
    /// For an alert with a child or dependant left alone.
    pub urgent: Vec<Step>,
    /// Seconds after which the last step is called again, as long as nobody serves the alert.
    pub again_s: u32,
}

impl Policy {
    /// What counts where an office has decided nothing: duty, then lawyers, then the head of protection, then the call centre.
    #[must_use]
    pub fn shipped() -> Self {
        let step = |wait_s, page| Step { wait_s, page };
        let steps = |short: u32| {
            vec![
                step(0, Whom::OnDuty),
                step(short, Whom::Role { role: Role::Intake }),
                step(short, Whom::Role { role: Role::Lawyer }),
                step(short, Whom::Role { role: Role::Manager }),
                step(short, Whom::CallCentre),
            ]
        };
        Self { ordinary: steps(120), urgent: steps(45), again_s: 900 }
    }

    /// The steps of an urgency.
    #[must_use]
    pub fn steps(&self, urgency: Urgency) -> &[Step] {
        match urgency {
            Urgency::Ordinary => &self.ordinary,
            Urgency::Urgent => &self.urgent,
        }
    }

    /// Refuses a policy that could leave an alert with nobody called.
    ///
    /// # Errors
    /// `policy_steps`, `policy_wait`, `policy_last`, `policy_call_centre`, each with the urgency as `list`.
    pub fn check(&self) -> Result<(), Refusal> {
        for (list, steps) in [("ordinary", &self.ordinary), ("urgent", &self.urgent)] {
            let refuse = |code: &'static str| Err(Refusal::of(code).with("list", list));
            if steps.is_empty() || steps.len() > STEPS {
                return refuse("policy_steps");
            }
            if steps.iter().any(|step| step.wait_s > LONGEST_WAIT) {
                return refuse("policy_wait");
            }
            if steps.last().is_none_or(|step| step.page != Whom::CallCentre) {
                return refuse("policy_last");
            }
            if steps.iter().filter(|step| step.page == Whom::CallCentre).count() > 1 {
                return refuse("policy_call_centre");
            }
        }
        if !(60..=LONGEST_WAIT).contains(&self.again_s) {
            return Err(Refusal::of("policy_wait").with("list", "again_s"));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
