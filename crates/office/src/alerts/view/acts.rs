//! What may be done with an alert.

use super::{lease, state};
use crate::Problem;
use crate::act::Act;
use casework::access::Permission;
use casework::alert::{AlertAct, AlertState, waits_for_forward};
use casework::profile::waits_for_call_back;
use records::alerts::{AlertRow, Seen};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What may be done now.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct ActView {
    /// `acknowledge`, `release`, `contact`, `locate`, `open`, `attach`, `mark_duplicate`, `mark_false_alarm`, `give_up`, `settle`, `forward`,
    /// `accept_forward`, `decline_forward`, `reopen`.
    pub act: String,
    /// Why not (a problem code); null: it may be done.
    pub refused: Option<String>,
}

/// Every act with what stands in its way, by the same rules that will judge it.
pub(super) fn acts(act: &Act, seen: Seen, row: &AlertRow) -> Result<Vec<ActView>, Problem> {
    use AlertAct as A;
    let staff = act.staff()?;
    let at = state(&row.state)?;
    let before = row.state_before.as_deref().and_then(AlertState::named);
    let may = staff.may(Permission::HandleAlerts);
    let asked = row.forward_to.as_deref() == Some(act.code().as_str());
    let judge = |what: A| -> Option<String> {
        let wrong_hands = match seen {
            Seen::Accountable if what == A::AcceptForward => Some("alert_no_forward"),
            Seen::Offered if what != A::AcceptForward => Some("alert_offered"),
            Seen::Told => Some("alert_told_only"),
            _ => None,
        };
        if !may {
            return Some("forbidden".into());
        }
        if let Some(code) = wrong_hands {
            return Some(code.into());
        }
        if what == A::AcceptForward && !asked {
            return crate::escalation::paged_here(row, act.now()).err().map(|problem| problem.code);
        }
        let held =
            lease(row).filter(|_| !matches!(what, A::AcceptForward | A::Reopen)).and_then(|l| l.respect(staff.user_id, act.now()).err());
        let waiting = row.forward_to.is_some() && waits_for_forward(what);
        held.map(|r| r.code.to_owned())
            .or_else(|| at.after(what, before).err().map(|r| r.code.to_owned()))
            .or_else(|| waits_for_call_back(what, row.call_back.as_deref()).map(|r| r.code.to_owned()))
            .or_else(|| waiting.then(|| "alert_forward_pending".to_owned()))
    };
    let mut views: Vec<ActView> = [
        A::Acknowledge,
        A::Release,
        A::Contact,
        A::Locate,
        A::Open,
        A::Attach,
        A::MarkDuplicate,
        A::MarkFalseAlarm,
        A::GiveUp,
        A::Settle,
        A::AcceptForward,
        A::Reopen,
    ]
    .into_iter()
    .map(|what| ActView { act: what.name().to_owned(), refused: judge(what) })
    .collect();
    let alone = act.desk().alone().map(|_| "alert_desk_alone".to_owned());
    // To offer it elsewhere is asked of the same hands as taking it.
    views.push(ActView { act: "forward".into(), refused: judge(A::Open).or(alone) });
    let pending = asked || (row.forward_to.is_some() && seen == Seen::Accountable);
    let refused = (!may).then_some("forbidden").or((!pending).then_some("alert_no_forward"));
    views.push(ActView { act: "decline_forward".into(), refused: refused.map(str::to_owned) });
    Ok(views)
}
