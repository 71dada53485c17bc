//! The codes with which a contact reads the status page: given by a person after a challenge, and ended.

use super::ledger::{FamilyView, own, said, whole};
use super::plan::may_read;
use super::status::code_hash;
use crate::Problem;
use crate::act::Act;
use crate::clock::random;
use casework::message::Why;
use records::messages::{self, CodeGiven};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

/// Letters of a code: none can be taken for another when it is read aloud (Crockford).
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// A status code for a contact who answered a challenge.
#[derive(Deserialize, JsonSchema)]
pub struct GiveCode {
    /// The contact.
    pub contact_id: Uuid,
    /// What was asked and answered.
    pub challenge: String,
    /// Why this contact may know although the person's own word does not cover it; kept with the code and in the audit chain. Without need it is left out.
    pub reason: Option<String>,
}

/// A code, told once.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct GivenCode {
    /// Twelve letters and digits in three groups.
    pub code: String,
    /// Path of the page on this host.
    pub path: String,
}

/// Gives a contact a code of its own for the status page. One that was given before ends. It is kept as a hash and never shown again.
pub async fn give_code(act: &mut Act, asked: GiveCode) -> Result<GivenCode, Problem> {
    let (alert, contact) = own(act, asked.contact_id).await?;
    let how = said("challenge", &asked.challenge)?;
    let now = act.now();
    let reason = match may_read(act, &alert, &contact, None).await? {
        Ok(()) => None,
        // An officer decides, and says why.
        Err(Why::OfficerDecides) => {
            let reason = asked.reason.as_deref().map(str::trim).filter(|reason| !reason.is_empty());
            Some(reason.ok_or_else(|| Problem::field("reason", "required"))?.to_owned())
        }
        Err(why) => return Err(Problem::refused("message_held", format!("not even by a decision: {}", why.word())).with("why", why.word())),
    };
    if let Some(reason) = &reason {
        act.because(reason)?;
    }
    let code: String = random::<12>()?.iter().map(|b| char::from(LETTERS[usize::from(b % 32)])).collect();
    let by = act.staff()?.display_name.clone();
    let given = CodeGiven { hash: &code_hash(&code), by: &by, how: &how, reason: reason.as_deref() };
    messages::set_code(act.tx(), contact.id, &given, now).await?;
    act.detail(json!({ "contact": contact.id }));
    let (first, rest) = code.split_at(4);
    let (second, third) = rest.split_at(4);
    Ok(GivenCode { code: format!("{first}-{second}-{third}"), path: "/familia".to_owned() })
}

/// A status code that is to end.
#[derive(Deserialize, JsonSchema)]
pub struct EndCode {
    /// The contact.
    pub contact_id: Uuid,
    /// Revision that was seen.
    pub rev: i64,
    /// Why; kept in the audit chain.
    pub reason: String,
}

/// Ends the status code of a contact: it was lost, or somebody else has it.
pub async fn end_code(act: &mut Act, asked: EndCode) -> Result<FamilyView, Problem> {
    let (alert, contact) = own(act, asked.contact_id).await?;
    act.because(&asked.reason)?;
    if contact.code_at.is_none() {
        return Err(Problem::refused("no_status_code", "this contact has no code"));
    }
    match messages::end_code(act.tx(), contact.id, asked.rev).await {
        Err(records::Error::Stale) => return Err(Problem::conflict(whole(act, alert.id).await?)),
        done => done?,
    }
    act.detail(json!({ "contact": contact.id }));
    whole(act, alert.id).await
}
