//! The family's page: a code of its own for each contact shows how it stands, in the coarsest words, until the matter is closed.

use super::plan::{may_read, phone_of};
use crate::Problem;
use crate::act::Act;
use crate::cases::coded;
use crate::clock::hex;
use casework::alert::{AlertState, MayBeTold};
use casework::message::{CLOSED_SHOWN, Coarse};
use chrono::{DateTime, Utc};
use records::alerts::AlertRow;
use records::messages;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Who asks, by the code that staff gave.
#[derive(Deserialize, JsonSchema)]
pub struct AskFamily {
    /// The code; spaces, hyphens and case do not matter.
    pub code: String,
}

/// How it stands, as this contact may know.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct FamilyStatus {
    /// How far it is.
    pub state: Coarse,
    /// When the office promised to call next, UTC.
    pub next_contact_at: Option<DateTime<Utc>>,
    /// Telephone of the office.
    pub phone: String,
    /// Folio to name; only for who may be told everything.
    pub folio: Option<String>,
    /// When it was received, UTC; only for who may be told everything.
    pub received_at: Option<DateTime<Utc>>,
    /// IANA zone in which to say times.
    pub time_zone: String,
}

/// The stored form of a code. It is found by this digest alone: how long the look-up takes tells nothing of the code.
pub(super) fn code_hash(code: &str) -> String {
    let bare: String = code.chars().filter(|c| !c.is_whitespace() && *c != '-').take(64).map(|c| c.to_ascii_uppercase()).collect();
    hex(&Sha256::digest(bare.as_bytes()))
}

/// How it stands. A wrong code, one that has ended, and one that could never be are the same: the same question to the store, the same answer. Whether the
/// contact may still know is judged at every question: what was withdrawn, barred or found out since then ends the code without anybody's act.
pub async fn status(act: &mut Act, asked: AskFamily) -> Result<FamilyStatus, Problem> {
    let now = act.now();
    let found = messages::by_code(act.tx(), &code_hash(&asked.code), now - CLOSED_SHOWN).await?;
    let (contact_id, stands_id) = found.ok_or_else(Problem::not_found)?;
    let contact = messages::contact(act.tx(), contact_id).await?.ok_or_else(Problem::not_found)?;
    let (stands, _) = records::alerts::of_family(act.tx(), stands_id).await?.ok_or_else(Problem::not_found)?;
    let stands = records::alerts::get(act.tx(), &stands).await?;
    let (key, office) = records::alerts::of_family(act.tx(), contact.alert_id).await?.ok_or_else(Problem::not_found)?;
    let alert = records::alerts::get(act.tx(), &key).await?;
    // What the person said stands in the case, whichever office has that by now.
    let judged_in = match stands.case_id {
        Some(case_id) => messages::office_of_case(act.tx(), case_id).await?,
        None => None,
    };
    act.tx().scope.office = Some(judged_in.unwrap_or(stands.office.clone()));
    let decided = contact.code_at.filter(|_| contact.code_reason.is_some());
    may_read(act, &alert, &contact, decided).await?.map_err(|_| Problem::not_found())?;
    let state = coarse(act, &stands).await?;
    act.tx().scope.office = Some(office);
    let everything = coded::<MayBeTold>(&contact.may_be_told)? == MayBeTold::Everything;
    Ok(FamilyStatus {
        state,
        next_contact_at: contact.next_contact_at.filter(|at| *at > now),
        phone: phone_of(act, &alert.office).await?,
        folio: everything.then(|| alert.folio.clone()),
        received_at: everything.then_some(alert.received_at),
        time_zone: alert.time_zone,
    })
}

/// How far an alert and its case are.
pub(super) async fn coarse(act: &mut Act, alert: &AlertRow) -> Result<Coarse, Problem> {
    if let Some(case_id) = alert.case_id
        && let Some(case) = messages::case_stands(act.tx(), case_id).await?
    {
        return Ok(match () {
            () if case.closed_at.is_some() => Coarse::Closed,
            () if case.lawyer => Coarse::LawyerAssigned,
            () if case.visited => Coarse::Visited,
            () if case.located => Coarse::Located,
            () => Coarse::BeingLocated,
        });
    }
    Ok(match AlertState::named(&alert.state) {
        Some(AlertState::Routed) | None => Coarse::Received,
        Some(AlertState::Acknowledged | AlertState::Contacted | AlertState::Opened | AlertState::Attached) => Coarse::BeingLocated,
        Some(AlertState::Located) => Coarse::Located,
        Some(AlertState::Duplicate | AlertState::FalseAlarm | AlertState::Unreachable | AlertState::Settled) => Coarse::Closed,
    })
}
