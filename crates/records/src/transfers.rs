//! What was answered when a transfer asked what was pending. Nothing is changed: a later answer stands after an earlier one.

use crate::cases::CaseKey;
use crate::{Error, Tx};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// An answer as it is stored.
#[derive(sqlx::FromRow, Clone)]
pub struct TransferAnswerRow {
    /// Id.
    pub id: Uuid,
    /// The placement that the transfer led to.
    pub placement_id: Uuid,
    /// What may be pending: bond_circuit or habeas_circuit.
    pub what: String,
    /// yes, no or not_sure.
    pub pending: String,
    /// Who answered.
    pub answered_by: Uuid,
    /// When.
    pub answered_at: DateTime<Utc>,
}

/// The answers of a case, oldest first.
pub async fn answers(tx: &mut Tx, key: &CaseKey) -> Result<Vec<TransferAnswerRow>, Error> {
    rows!(
        tx,
        TransferAnswerRow,
        "select id, placement_id, what, pending, answered_by, answered_at from transfer_answer where case_id = $1 order by answered_at, id",
        key.id()
    )
}

/// Keeps an answer; `false` if the id is there already.
pub async fn answer(tx: &mut Tx, key: &CaseKey, a: &TransferAnswerRow) -> Result<bool, Error> {
    let n = execute!(
        tx,
        "insert into transfer_answer (id, case_id, placement_id, what, pending, answered_by, answered_at)
         values ($1, $2, $3, $4, $5, $6, $7) on conflict (id) do nothing",
        a.id,
        key.id(),
        a.placement_id,
        &a.what,
        &a.pending,
        a.answered_by,
        a.answered_at
    )?;
    Ok(n == 1)
}
