//! Escalation: an alert that nobody takes calls the next, by the office's policy and roster. Timers are rows, written in the transaction of their cause;
//! [`crate::Office::escalate`] fires them, and each host's watch calls it.
//!
//! What another act needs: `plan` after every change of an alert.

mod calls;
mod duty;
mod lint;
mod pager;
mod policy;
mod reach;
mod roster;
mod timers;
mod view;

pub use calls::{CallView, EscalationView, NextView};
pub(crate) use calls::{of_alert, paged_here};
pub use lint::{LintRosters, NetworkCover, OfficeCover, OfficeLint, OpenHours, lint_file, lint_rosters, network_cover};
pub(crate) use pager::tell_member;
pub use policy::{PolicyView, SetPolicy, set_policy};
pub use reach::{SetReach, set_reach};
pub use roster::{AbsenceId, AddAbsence, RosterId, SaveShift, add_absence, add_shift, update_shift, void_absence, void_shift};
pub use timers::{FireTimer, Fired, fire};
pub(crate) use timers::{first, lease_bound, plan, plan_anew, unreached};
pub use view::{AbsenceView, DutyView, MemberView, RosterView, ShiftView, get};
