//! Alerts: taken from the button or a caller, routed with the reasoning kept, served oldest first, and never lost.
//!
//! What another act needs of an alert: [`opened`] and [`for_case`] when a case is opened from one.

mod amend;
mod by_text;
mod case;
mod drill;
mod exercise;
mod forward;
mod handle;
mod phone;
mod place;
mod queue;
mod receive;
mod repeat;
mod reserve;
mod retention;
mod retract;
mod share;
mod text;
mod together;
mod view;

pub use amend::{AlertStatus, AmendAlert, AskStatus, amend, status};
pub use by_text::{ReceiveText, receive_text};
pub use case::{AlertForCase, for_case, opened};
pub(crate) use drill::tell as tell_drill;
pub use drill::{
    BeginDrill, DrillAcknowledge, DrillAlert, DrillBegun, DrillId, DrillView, EndDrill, acknowledge_drill, begin_drill, drill_alerts,
    end_drill, list_drills,
};
pub use exercise::{BeginExercise, Exercise, begin_exercise};
pub use forward::{AcceptForward, DeclineForward, ForwardAlert, accept, decline, forward};
pub use handle::{
    AttachAlert, ChangeAlert, CloseAlert, Closing, MarkDuplicate, Progress, ProgressAlert, ReasonAlert, acknowledge, attach, close,
    false_alarm, mark_duplicate, progress, release, reopen,
};
pub use phone::{PhoneSignature, PhoneView};
pub use place::{PlaceRoute, RoutePlace, TypedPlace, route_place};
pub(crate) use place::{office_name, office_phone};
pub(crate) use queue::reason;
pub use queue::{AlertCounts, AlertId, AlertQueue, AskCounts, ListAlerts, TakeNext, Taken, counts, get, list, take_next};
pub use receive::{ChildLeftAlone, EnterAlert, Receipt, ReceiveAlert, enter, receive};
pub use reserve::{AlertText, ReserveAlertText, reserve};
pub use retention::{AgeOut, AgedOut, age_out};
pub use retract::{CallBackAlert, RetractAlert, RetractionView, SaySafe, call_back, retract, say_safe};
pub use share::{LiftAlerts, Lifted, lift};
pub(crate) use text::tidy;
pub use together::{AcknowledgeIncident, AssignIncident, LeftAlone, TakenTogether, acknowledge_incident, assign_incident};
pub(crate) use view::state;
pub use view::{
    ActView, AlertLineView, AlertView, ForwardView, HolderView, Likeness, NearView, OfIncident, OfficeView, PositionView, PossibleCase,
    StepView,
};

use crate::Problem;
use crate::act::Act;
use records::alerts::AlertKey;
use uuid::Uuid;

/// The key of an alert that the act's office sees; anything else is not found. The entry will name the alert.
async fn find(act: &mut Act, id: Uuid) -> Result<AlertKey, Problem> {
    let key = records::alerts::look_up(act.tx(), id).await?.ok_or_else(Problem::not_found)?;
    act.about(id);
    Ok(key)
}

/// Writes down what was done, for the alert's own screen.
async fn note_step(act: &mut Act, id: Uuid, what: &str, state: &str, to_office: Option<&str>, reason: Option<&str>) -> Result<(), Problem> {
    let by_name = act.staff().ok().map(|staff| staff.display_name.clone());
    let step = records::alerts::StepRow {
        id: act.new_id(),
        alert_id: id,
        at: act.now(),
        act: what.to_owned(),
        state: state.to_owned(),
        office: act.code(),
        to_office: to_office.map(str::to_owned),
        by_name,
        reason: reason.map(str::to_owned),
    };
    Ok(records::alerts::add_step(act.tx(), &step).await?)
}
