//! A case: its field of law, its status and who may change it, its risk.
use crate::refusal::Refusal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Field of law (ámbito).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Ambito {
    /// Immigration.
    #[default]
    Migration,
    /// Criminal.
    Penal,
    /// Administrative.
    Administrative,
    /// Human rights.
    HumanRights,
    /// Labour.
    Labour,
    /// Civil and family.
    Civil,
}

impl Ambito {
    /// The stable name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Migration => "migration",
            Self::Penal => "penal",
            Self::Administrative => "administrative",
            Self::HumanRights => "human_rights",
            Self::Labour => "labour",
            Self::Civil => "civil",
        }
    }
}

/// How soon somebody can be harmed.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Risk {
    /// As usual.
    #[default]
    Normal,
    /// Vulnerable, or moved quickly.
    High,
    /// Removal, health or a child is at stake today.
    Urgent,
}

impl Risk {
    /// The stable name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Normal => "normal",
            Self::High => "high",
            Self::Urgent => "urgent",
        }
    }
}

/// Where a case stands as work.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Worked on.
    Open,
    /// Waiting, on purpose.
    OnHold,
    /// Done.
    Closed,
    /// Worked on again after it was closed.
    Reopened,
}

impl Status {
    /// Every status.
    pub const ALL: [Self; 4] = [Self::Open, Self::OnHold, Self::Closed, Self::Reopened];

    /// The stable name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Open => "open",
            Self::OnHold => "on_hold",
            Self::Closed => "closed",
            Self::Reopened => "reopened",
        }
    }

    /// The status of a stable name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.name() == name)
    }

    /// True unless closed: somebody answers for it.
    #[must_use]
    pub fn is_live(self) -> bool {
        self != Self::Closed
    }

    /// The status after a change. `reopened_before` tells to what a held case resumes.
    ///
    /// # Errors
    /// `status_change` when the case does not stand so that it can be.
    pub fn after(self, change: StatusChange, reopened_before: bool) -> Result<Self, Refusal> {
        match (self, change) {
            (Self::Open | Self::Reopened, StatusChange::Hold) => Ok(Self::OnHold),
            (Self::OnHold, StatusChange::Resume) if reopened_before => Ok(Self::Reopened),
            (Self::OnHold, StatusChange::Resume) => Ok(Self::Open),
            (Self::Open | Self::OnHold | Self::Reopened, StatusChange::Close) => Ok(Self::Closed),
            (Self::Closed, StatusChange::Reopen) => Ok(Self::Reopened),
            _ => Err(Refusal::of("status_change").with("status", self.name())),
        }
    }
}

/// What is done with a case's status.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum StatusChange {
    /// Put on hold.
    Hold,
    /// Take up again what was on hold.
    Resume,
    /// Close.
    Close,
    /// Take up again what was closed.
    Reopen,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_change_has_its_inverse_and_a_closed_case_is_not_held() {
        use StatusChange as C;
        assert_eq!(Status::Open.after(C::Hold, false).unwrap().after(C::Resume, false).unwrap(), Status::Open);
        assert_eq!(Status::Reopened.after(C::Hold, true).unwrap().after(C::Resume, true).unwrap(), Status::Reopened);
        assert_eq!(Status::OnHold.after(C::Close, false).unwrap().after(C::Reopen, true).unwrap(), Status::Reopened);
        assert_eq!(Status::Closed.after(C::Hold, false).unwrap_err().code, "status_change");
        assert_eq!(Status::Open.after(C::Reopen, false).unwrap_err().code, "status_change");
    }
}
