//! Cases: opened from an alert or blank, found, read, changed. The person, contacts, consents, notes and documents have rooms of their own.

mod change;
mod from_alert;
mod list;
mod open;
mod view;

pub use change::{AssignOwner, SetCaseStatus, UpdateCase, assign_owner, set_status, update};
pub(crate) use change::{close_by_step, may_close};
pub(crate) use from_alert::take_over;
pub(crate) use list::whole;
pub use list::{CaseLine, CasePage, ListCases, Search, SortBy, list, search};
pub(crate) use open::words;
pub use open::{OpenCase, open};
pub use view::{CaseHeader, CaseId, CasePermissions, CaseView, get};
pub(crate) use view::{coded, counsel, header, today, view};
