//! What a transfer changes and what it leaves (section 3, Transfer): the engine asks what is pending and never assumes.
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::fact::Answer;

/// What a transfer may touch.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Affected {
    /// The zone in which the holding place's day ends.
    CustodyZone,
    /// The responsible consulate.
    Consulate,
    /// The circuit whose law a bond request follows.
    BondCircuit,
    /// The circuit and district in which a habeas petition is filed.
    HabeasCircuit,
    /// The immigration court with venue: 8 CFR 1003.20.
    Court,
    /// The zone in which the court's filing day ends.
    FilingZone,
    /// Petitions for review: filed where the judge completed proceedings.
    Petition,
}

/// What a transfer does to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It changes with the place.
    Changes,
    /// It stays until an order.
    Stays,
    /// Nobody has said whether something is pending: ask.
    Ask,
}

/// What is pending, as answered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Pending {
    /// A bond request has been filed and not decided.
    pub bond: Answer,
    /// A habeas petition is pending.
    pub habeas: Answer,
}

/// One effect of a transfer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct TransferEffect {
    /// What.
    pub what: Affected,
    /// How.
    pub outcome: Outcome,
}

/// The effects of a transfer, in the order in which they are shown.
pub fn transfer_effects(pending: &Pending) -> Vec<TransferEffect> {
    let unless_filed = |filed: &Answer| match filed {
        Answer::Yes => Outcome::Stays,
        Answer::No => Outcome::Changes,
        _ => Outcome::Ask,
    };
    [
        (Affected::CustodyZone, Outcome::Changes),
        (Affected::Consulate, Outcome::Changes),
        (Affected::BondCircuit, unless_filed(&pending.bond)),
        (Affected::HabeasCircuit, unless_filed(&pending.habeas)),
        (Affected::Court, Outcome::Stays),
        (Affected::FilingZone, Outcome::Stays),
        (Affected::Petition, Outcome::Stays),
    ]
    .into_iter()
    .map(|(what, outcome)| TransferEffect { what, outcome })
    .collect()
}
