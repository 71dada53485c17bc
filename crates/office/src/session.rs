//! Who calls.

use crate::Problem;
use casework::access::{Permission, Role};
use uuid::Uuid;

/// Who stands at the door.
#[derive(Clone)]
pub enum Session {
    /// A signed-in staff member.
    Staff(StaffSession),
    /// A phone or a provider that showed a token.
    Device {
        /// The device's id.
        id: Uuid,
    },
    /// Anybody: the Alert Button.
    Public,
    /// A timer or a job of this program.
    System {
        /// Its name, for the audit chain.
        job: &'static str,
    },
}

/// A staff member at work in one office.
#[derive(Clone)]
pub struct StaffSession {
    /// Session id.
    pub id: Uuid,
    /// User id.
    pub user_id: Uuid,
    /// Sign-in name.
    pub username: String,
    /// Name shown to colleagues.
    pub display_name: String,
    /// Office in whose name the user works now: the scope of every query.
    pub office: String,
    /// Roles in that office.
    pub roles: Vec<Role>,
    /// `es` or `en`.
    pub language: String,
    /// The password must be changed before anything else.
    pub must_change: bool,
}

impl StaffSession {
    /// Whether any of the user's roles holds the permission.
    #[must_use]
    pub fn may(&self, permission: Permission) -> bool {
        self.roles.iter().any(|r| r.may(permission))
    }
    /// Refuses whoever still has the password that somebody else gave them.
    pub fn own_password(&self) -> Result<(), Problem> {
        if self.must_change { Err(Problem::refused("must_change_password", "the password must be changed first")) } else { Ok(()) }
    }
    /// The roles' names, for the audit chain.
    #[must_use]
    pub fn role_names(&self) -> String {
        self.roles.iter().map(|r| r.name()).collect::<Vec<_>>().join("+")
    }
}

impl Session {
    /// Id, name and role for an audit entry.
    #[must_use]
    pub fn signature(&self) -> (Option<Uuid>, String, String) {
        match self {
            Self::Staff(s) => (Some(s.user_id), s.display_name.clone(), s.role_names()),
            Self::Device { id } => (Some(*id), "device".into(), "device".into()),
            Self::Public => (None, "public".into(), "public".into()),
            Self::System { job } => (None, (*job).to_owned(), "system".into()),
        }
    }
    /// By what calls of this session are counted when they are entered in bulk.
    #[must_use]
    pub fn tally_key(&self) -> String {
        match self {
            Self::Staff(s) => s.id.to_string(),
            Self::Device { id } => id.to_string(),
            Self::Public => "public".into(),
            Self::System { job } => (*job).to_owned(),
        }
    }
}
