//! Dates ticked in a preview are confirmed in the act that brings them: event to confirmed dates in one go.

use super::{confirmable, confirmed, journal, visible};
use crate::Problem;
use crate::act::Act;
use casework::access::Permission;
use casework::deadline::Difference;
use records::cases::CaseKey;
use records::deadlines as store;
use schemars::JsonSchema;
use serde::Deserialize;
use uuid::Uuid;

/// A date of a preview: its rule and the event that it counts from.
#[derive(Deserialize, JsonSchema, PartialEq, Eq)]
pub struct Tick {
    /// The rule.
    pub rule_id: String,
    /// The event.
    pub event_id: Uuid,
}

/// Confirms the dates among `changes` that were ticked. One that the caller may not confirm refuses the whole act: nothing that was ticked
/// stays unconfirmed in silence.
pub(crate) async fn confirm_ticked(act: &mut Act, key: &CaseKey, changes: &[Difference], ticks: &[Tick]) -> Result<(), Problem> {
    if ticks.is_empty() {
        return Ok(());
    }
    let (staff, now) = (act.staff()?.clone(), act.now());
    if !staff.may(Permission::WriteDueProcess) {
        return Err(Problem::field("confirm", "not_yours"));
    }
    let rows = store::list(act.tx(), key).await?;
    for tick in ticks {
        let same = |rule: &str, event: Uuid| rule == tick.rule_id && event == tick.event_id;
        let brought = changes.iter().any(|change| same(&change.rule_id, change.event_id));
        let row = visible(key, &rows).into_iter().find(|row| brought && same(&row.rule_id, row.event_id));
        let row = row.ok_or_else(|| Problem::field("confirm", "not_brought"))?;
        confirmable(row, staff.user_id)?;
        store::decide(act.tx(), key, row.id, row.rev, &confirmed(staff.user_id, now)).await?;
        journal::decided(act, key, row.id).await?;
    }
    let next = store::earliest(act.tx(), key).await?;
    Ok(store::set_next(act.tx(), key, next).await?)
}
