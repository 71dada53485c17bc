//! What a transfer changed and what it left, and what was answered when it asked what was pending. Each transfer asks once: the answer is kept
//! with who gave it and when.

use super::{CustodyChange, change};
use crate::Problem;
use crate::act::Act;
use crate::matter::Standing;
use casework::deadline::{Affected, Outcome, Pending, transfer_effects};
use casework::fact::Answer;
use chrono::{DateTime, Utc};
use records::cases::CaseKey;
use records::detentions::{self as store, PlacementRow};
use records::transfers::{self, TransferAnswerRow};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use uuid::Uuid;

/// What was answered to a question of a transfer.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
pub struct PendingAnswer {
    /// yes, no or not_sure.
    pub pending: Answer,
    /// Who answered.
    pub by: String,
    /// When.
    pub at: DateTime<Utc>,
}

/// One effect of a transfer.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
pub struct EffectView {
    /// What.
    pub what: Affected,
    /// How.
    pub outcome: Outcome,
    /// What was answered when it was asked.
    pub answered: Option<PendingAnswer>,
}

/// The last transfer of a case.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
pub struct TransferView {
    /// The placement that it led to.
    pub placement_id: Uuid,
    /// From where.
    pub from: String,
    /// To where.
    pub to: String,
    /// What it changed, what it left, and what is still to be asked.
    pub effects: Vec<EffectView>,
}

/// The last placement that others of its stay went before, with the one before it.
pub(crate) fn last(rows: &[PlacementRow]) -> Option<(&PlacementRow, &PlacementRow)> {
    let counted = || rows.iter().filter(|row| row.voided_at.is_none());
    let before = |row: &PlacementRow| {
        counted().filter(|other| other.stay_id == row.stay_id && other.book_in < row.book_in).max_by_key(|other| other.book_in)
    };
    counted().filter_map(|row| Some((before(row)?, row))).max_by_key(|(_, row)| row.book_in)
}

/// The transfers of the stay that was moved last, the last first, each with the placement before it.
pub(crate) fn chain(rows: &[PlacementRow]) -> Vec<(&PlacementRow, &PlacementRow)> {
    let Some((_, to)) = last(rows) else { return Vec::new() };
    let mut stay: Vec<&PlacementRow> = rows.iter().filter(|row| row.voided_at.is_none() && row.stay_id == to.stay_id).collect();
    stay.sort_by_key(|row| row.book_in);
    stay.windows(2).rev().map(|pair| (pair[0], pair[1])).collect()
}

/// What is known to be pending: a request without its decision, else what was answered for this transfer. Nothing known: somebody must ask.
pub(super) fn pending(standing: &Standing, placement: Uuid) -> Pending {
    let of = |what: Affected, filed: &str, decided: &[&str]| {
        let answered = || standing.pending_answer(placement, what).map(|row| Answer::from(row.pending.as_str()));
        standing.undecided(filed, decided).map(|open| open.is_some().into()).or_else(answered).unwrap_or(Answer::NotAsked)
    };
    Pending {
        bond: of(Affected::BondCircuit, "bond.requested", &BOND_DECIDED),
        habeas: of(Affected::HabeasCircuit, "habeas.filed", &["habeas.judgment_entered"]),
    }
}

/// What decides a request for bond.
pub(crate) const BOND_DECIDED: [&str; 3] = ["bond.ij_order", "bond.ij_release_order", "bond.bia_decision"];

/// The last transfer of a case, as the custody of the case shows it.
pub(super) fn view(standing: &Standing, names: &HashMap<Uuid, String>) -> Option<TransferView> {
    let (from, to) = last(&standing.placements)?;
    let effects = transfer_effects(&pending(standing, to.id)).into_iter().map(|effect| EffectView {
        answered: standing.pending_answer(to.id, effect.what).map(|row| PendingAnswer {
            pending: Answer::from(row.pending.as_str()),
            by: names.get(&row.answered_by).cloned().unwrap_or_default(),
            at: row.answered_at,
        }),
        what: effect.what,
        outcome: effect.outcome,
    });
    Some(TransferView { placement_id: to.id, from: from.place.clone(), to: to.place.clone(), effects: effects.collect() })
}

/// An answer to what a transfer asks.
#[derive(Deserialize, JsonSchema)]
pub struct AnswerPending {
    /// Client-made id: asking twice answers once.
    pub id: Uuid,
    /// The case.
    pub case_id: Uuid,
    /// The placement that the transfer led to.
    pub placement_id: Uuid,
    /// What is asked: `bond_circuit` or `habeas_circuit`.
    pub what: Affected,
    /// Whether a request is filed and not decided: yes, no or not_sure.
    pub pending: Answer,
}

/// Keeps what was answered, and counts the dates anew.
pub async fn answer_pending(act: &mut Act, asked: AnswerPending) -> Result<CustodyChange, Problem> {
    let key = act.case(asked.case_id).await?;
    act.about(asked.id);
    let what = word(asked.what).ok_or_else(|| Problem::field("what", "not_asked_here"))?;
    if matches!(asked.pending, Answer::NotAsked | Answer::Value(_)) {
        return Err(Problem::field("pending", "not_an_answer"));
    }
    let rows = store::list(act.tx(), &key).await?;
    if last(&rows).is_none_or(|(_, to)| to.id != asked.placement_id) {
        return Err(Problem::field("placement_id", "not_found"));
    }
    let row = TransferAnswerRow {
        id: asked.id,
        placement_id: asked.placement_id,
        what: what.to_owned(),
        pending: asked.pending.as_str().to_owned(),
        answered_by: act.staff()?.user_id,
        answered_at: act.now(),
    };
    if !transfers::answer(act.tx(), &key, &row).await? && !is_kept(act, &key, asked.id).await? {
        // The id is taken by an answer of a case that the caller cannot see.
        return Err(Problem::not_found());
    }
    act.detail(serde_json::json!({ "what": asked.what, "pending": asked.pending, "placement": asked.placement_id }));
    let effects = {
        let standing = Standing::gather(act, &key).await?;
        transfer_effects(&pending(&standing, asked.placement_id))
    };
    change(act, &key, "answer_pending", Vec::new(), effects).await
}

async fn is_kept(act: &mut Act, key: &CaseKey, id: Uuid) -> Result<bool, Problem> {
    Ok(transfers::answers(act.tx(), key).await?.iter().any(|row| row.id == id))
}

/// What a transfer asks about, as it is stored.
pub(crate) fn word(what: Affected) -> Option<&'static str> {
    match what {
        Affected::BondCircuit => Some("bond_circuit"),
        Affected::HabeasCircuit => Some("habeas_circuit"),
        _ => None,
    }
}
