//! What the provider of text messages brings back: what became of a message, and what people answer. It proves itself by its signature (HMAC-SHA1 over
//! the address and the sorted fields, as Twilio signs); who cannot is told that there is nothing here.

use super::plan::fall;
use super::providers::sms_signer;
use crate::Problem;
use crate::act::Act;
use casework::identifier;
use casework::message::{CONFIRM, MessageState, Reply, Why};
use hmac::{Hmac, Mac};
use records::messages;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha1::Sha1;
use std::collections::BTreeMap;
use uuid::Uuid;

/// The provider's word for a number that has told it to stop.
pub(super) const STOPPED: &str = "21610";

/// What the provider posted.
#[derive(Deserialize, JsonSchema)]
pub struct TakeSms {
    /// Office, from the address.
    pub office: String,
    /// Path of the address.
    pub path: String,
    /// `X-Twilio-Signature`.
    pub signature: String,
    /// The form's fields.
    pub fields: BTreeMap<String, String>,
}

/// What the provider posted about a message.
#[derive(Deserialize, JsonSchema)]
pub struct ReportSms {
    /// The message, from the address.
    pub id: Uuid,
    /// What was posted.
    #[serde(flatten)]
    pub posted: TakeSms,
}

/// What the host does with a text that came in.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct SmsBack {
    /// A text that is no answer to a message: it may carry an alert.
    pub text: Option<String>,
    /// Whose.
    pub from: Option<String>,
}

/// Refuses whoever does not hold the provider's token.
async fn prove(act: &mut Act, posted: &TakeSms) -> Result<(), Problem> {
    let (token, public_url) = sms_signer(act, &posted.office).await?.ok_or_else(Problem::not_found)?;
    let mut mac = Hmac::<Sha1>::new_from_slice(token.as_bytes()).map_err(|_| Problem::failed("seal_failed", "a token is no key"))?;
    mac.update(public_url.as_bytes());
    mac.update(posted.path.as_bytes());
    for (name, value) in &posted.fields {
        mac.update(name.as_bytes());
        mac.update(value.as_bytes());
    }
    let shown = base64(&posted.signature).ok_or_else(Problem::not_found)?;
    // Compared in constant time.
    mac.verify_slice(&shown).map_err(|_| Problem::not_found())?;
    act.enter_office(&posted.office);
    Ok(())
}

/// The bytes of a text in base64.
fn base64(text: &str) -> Option<Vec<u8>> {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut bits = 0_u32;
    let mut held = 0;
    let mut bytes = Vec::new();
    for letter in text.trim_end_matches('=').bytes() {
        let value = u32::try_from(LETTERS.iter().position(|one| *one == letter)?).ok()?;
        bits = (bits << 6) | value;
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push(u8::try_from((bits >> held) & 0xff).ok()?);
        }
    }
    Some(bytes)
}

/// Notes what became of a message. A report that comes late, twice, or in another order takes nothing back.
pub async fn report(act: &mut Act, asked: ReportSms) -> Result<SmsBack, Problem> {
    prove(act, &asked.posted).await?;
    let now = act.now();
    let field = |name: &str| asked.posted.fields.get(name).map(String::as_str).unwrap_or_default();
    let arrived = match field("MessageStatus") {
        "delivered" | "read" => Some(true),
        "undelivered" | "failed" => Some(false),
        _ => None,
    };
    let row = messages::get(act.tx(), asked.id).await?.filter(|row| row.office == asked.posted.office).ok_or_else(Problem::not_found)?;
    act.about(row.alert_id.unwrap_or(row.id));
    if field("ErrorCode") == STOPPED {
        stop(act, &row.value, true).await?;
    }
    let before = MessageState::of(&row.state).unwrap_or(MessageState::Unknown);
    if let Some(after) = arrived.and_then(|arrived| before.reported(arrived)) {
        let mut next = row.clone();
        next.state = after.word().to_owned();
        next.why = (after == MessageState::Failed).then(|| Why::NotDelivered.word().to_owned());
        next.ended_at = Some(now);
        if after == MessageState::Delivered {
            next.sent_at = row.sent_at.or(Some(now));
        }
        let came_twice = !messages::mark(act.tx(), &next, [before.word(); 4]).await?;
        // It may come before whoever handed it over has said that it was taken, or after that process died: the time to confirm runs all the same.
        if let Some(contact) = row.contact_id.filter(|_| after == MessageState::Delivered && !came_twice) {
            messages::confirm_by(act.tx(), contact, now + CONFIRM).await?;
        }
        if after == MessageState::Failed && !came_twice && before != MessageState::Unknown {
            fall(act, &next).await?;
        }
        act.detail(json!({ "message": row.id, "state": after }));
    } else {
        act.nothing_new();
    }
    Ok(SmsBack { text: None, from: None })
}

/// Takes what somebody answered. STOP, BAJA and ALTO bind the number everywhere, at once; START lifts that; OK confirms. Anything else goes on.
pub async fn take_sms(act: &mut Act, asked: TakeSms) -> Result<SmsBack, Problem> {
    prove(act, &asked).await?;
    let now = act.now();
    let said = |name: &str| asked.fields.get(name).cloned().unwrap_or_default();
    let (text, from) = (said("Body"), said("From"));
    let Ok(number) = identifier::phone("from", &from) else { return Ok(SmsBack { text: Some(text), from: None }) };
    let reply = Reply::read(&text);
    let told = messages::written_to(act.tx(), &asked.office, &number).await?;
    match reply {
        Some(Reply::Stop) => stop(act, &number, true).await?,
        Some(Reply::Start) => stop(act, &number, false).await?,
        Some(Reply::Read) => {
            for id in told {
                let Some(mut contact) = messages::contact(act.tx(), id).await?.filter(|c| c.confirmed_at.is_none()) else { continue };
                contact.confirmed_at = Some(now);
                messages::update_contact(act.tx(), &contact, contact.rev).await?;
                messages::confirm(act.tx(), id, now).await?;
            }
        }
        // Whoever answers in words of their own is called back.
        None => {
            for id in &told {
                messages::confirm_by(act.tx(), *id, now).await?;
            }
        }
    }
    act.detail(
        json!({ "reply": reply.map(|reply| match reply { Reply::Stop => "stop", Reply::Start => "start", Reply::Read => "read" }) }),
    );
    Ok(SmsBack { text: reply.is_none().then_some(text), from: Some(number) })
}

/// Notes that a number wants no more, or wants it again.
pub(super) async fn stop(act: &mut Act, value: &str, stopped: bool) -> Result<(), Problem> {
    let now = act.now();
    Ok(messages::set_stopped(act.tx(), value, stopped, now).await?)
}

#[cfg(test)]
mod tests {
    use super::base64;

    #[test]
    fn base64_reads_what_a_signature_is() {
        assert_eq!(base64("aG9sYQ==").unwrap(), b"hola");
        assert_eq!(base64("/+8=").unwrap(), [0xff, 0xef]);
        assert!(base64("a b").is_none());
    }
}
