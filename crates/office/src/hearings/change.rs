//! What becomes of a hearing that stays where it is: who attends it, and that it took place.

use super::{HearingChange, change, entered, find, text};
use crate::Problem;
use crate::act::Act;
use casework::hearing::Status;
use records::hearings as store;
use schemars::JsonSchema;
use serde::Deserialize;
use uuid::Uuid;

/// Who attends a hearing, and with whose voice.
#[derive(Deserialize, JsonSchema)]
pub struct UpdateHearing {
    /// The hearing.
    pub hearing_id: Uuid,
    /// Revision that was seen.
    pub rev: i64,
    /// Who attends for the person; none: nobody yet.
    pub attends: Option<String>,
    /// Language of the interpreter asked for.
    pub interpreter: Option<String>,
    /// Judge.
    pub judge: Option<String>,
}

/// Says who attends a scheduled hearing; no date moves.
pub async fn update(act: &mut Act, asked: UpdateHearing) -> Result<HearingChange, Problem> {
    let (key, row) = find(act, asked.hearing_id, asked.rev).await?;
    let (attends, interpreter, judge) = (text(asked.attends.as_deref()), text(asked.interpreter.as_deref()), text(asked.judge.as_deref()));
    store::staff(act.tx(), &key, row.id, row.rev, attends.as_deref(), interpreter.as_deref(), judge.as_deref()).await?;
    entered(act, &row, "scheduled");
    act.about(row.id);
    change(act, &key, row.id, "update_hearing").await
}

/// A hearing that took place.
#[derive(Deserialize, JsonSchema)]
pub struct HoldHearing {
    /// The hearing.
    pub hearing_id: Uuid,
    /// Revision that was seen.
    pub rev: i64,
}

/// Records that a hearing took place; what was decided there is an event of its own.
pub async fn hold(act: &mut Act, asked: HoldHearing) -> Result<HearingChange, Problem> {
    let (key, row) = find(act, asked.hearing_id, asked.rev).await?;
    if row.starts_at > act.now() {
        return Err(Problem::refused("hearing_to_come", "a hearing that is to come has not taken place"));
    }
    store::end(act.tx(), &key, row.id, row.rev, Status::Held.word(), None, None).await?;
    entered(act, &row, Status::Held.word());
    act.about(row.id);
    change(act, &key, row.id, "hold_hearing").await
}
