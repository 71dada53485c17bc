//! Who may do what: the whole policy is one `match`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a person is in an office.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Takes calls in the call centre: enters alerts, sees the queue.
    Operator,
    /// Works the queue: acknowledges, opens cases, keeps people and custody.
    Intake,
    /// Consular lawyer: everything of a case, deadlines, hearings, papers.
    Lawyer,
    /// Head of protection: a lawyer's acts, assignment, board, overrides.
    Manager,
    /// Keeps the desk running: users, settings, directory, backups. Sees no case.
    Administrator,
    /// Reads the audit chain and the board. Sees no case.
    Auditor,
}

impl Role {
    /// Every role, in the order of the permission matrix.
    pub const ALL: [Self; 6] = [Self::Operator, Self::Intake, Self::Lawyer, Self::Manager, Self::Administrator, Self::Auditor];

    /// The role's stable name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Operator => "operator",
            Self::Intake => "intake",
            Self::Lawyer => "lawyer",
            Self::Manager => "manager",
            Self::Administrator => "administrator",
            Self::Auditor => "auditor",
        }
    }

    /// The role of a stable name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|r| r.name() == name)
    }

    /// Names of the roles that hold a permission.
    #[must_use]
    pub fn names_that_may(permission: Permission) -> Vec<&'static str> {
        Self::ALL.into_iter().filter(|role| role.may(permission)).map(Self::name).collect()
    }

    /// Whether this role holds a permission.
    #[must_use]
    pub fn may(self, permission: Permission) -> bool {
        use Permission as P;
        match self {
            Self::Operator => matches!(permission, P::OwnAccount | P::ReadDirectory | P::EnterAlert | P::ReadAlerts),
            Self::Intake => matches!(
                permission,
                P::OwnAccount
                    | P::ReadDirectory
                    | P::EnterAlert
                    | P::ReadAlerts
                    | P::HandleAlerts
                    | P::ReadCases
                    | P::WriteCases
                    | P::ReadRepresentatives
            ),
            // Each of these does what the one before does, and more.
            Self::Lawyer => {
                Self::Intake.may(permission)
                    || matches!(permission, P::WriteDueProcess | P::AssignRepresentatives | P::ReadBoard | P::ExportPapers)
            }
            Self::Manager => {
                Self::Lawyer.may(permission)
                    || matches!(permission, P::ManageRepresentatives | P::Override | P::ManageRoster | P::ReadCover | P::ReadAudit)
            }
            Self::Administrator => matches!(
                permission,
                P::OwnAccount
                    | P::ReadDirectory
                    | P::CorrectDirectory
                    | P::ManageUsers
                    | P::ManageSettings
                    | P::ManageBackups
                    | P::ReadCover
                    | P::ReadAudit
            ),
            Self::Auditor => matches!(permission, P::OwnAccount | P::ReadDirectory | P::ReadAudit | P::ReadBoard),
        }
    }
}

/// What a command needs.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Permission {
    /// One's own account and session.
    OwnAccount,
    /// Reference data.
    ReadDirectory,
    /// Correct or import reference data.
    CorrectDirectory,
    /// Enter an alert for a caller.
    EnterAlert,
    /// See the queue and an alert.
    ReadAlerts,
    /// Acknowledge, forward, open, attach, mark.
    HandleAlerts,
    /// See cases and people.
    ReadCases,
    /// Keep people, contacts, consents, custody, notes, documents.
    WriteCases,
    /// Record events and facts, confirm and end deadlines, keep hearings.
    WriteDueProcess,
    /// See the roster of representatives.
    ReadRepresentatives,
    /// Assign a representative to a case.
    AssignRepresentatives,
    /// Add, change and import representatives.
    ManageRepresentatives,
    /// See the caseload's figures.
    ReadBoard,
    /// Export papers with personal data.
    ExportPapers,
    /// Authorise what the ordinary rules refuse, with a reason.
    Override,
    /// Keep the duty roster and the policy by which an untaken alert calls the next.
    ManageRoster,
    /// See which hours of every office of the store have nobody on duty: figures, nobody's name or id.
    ReadCover,
    /// Add, disable and reset users.
    ManageUsers,
    /// Change the desk's settings.
    ManageSettings,
    /// Make and verify backups.
    ManageBackups,
    /// Read and verify the audit chain.
    ReadAudit,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn those_who_keep_the_machine_see_no_case() {
        for role in [Role::Administrator, Role::Auditor, Role::Operator] {
            assert!(!role.may(Permission::ReadCases), "{}", role.name());
        }
    }
}
