//! A press that is sent again. Its id is no secret: staff see it, other offices are told it. What opens the alert's status is answered again only to whoever
//! sent the press.

use crate::Problem;
use crate::act::Act;
use crate::alerts::phone::fingerprint;
use crate::alerts::receive::{ReceiveAlert, chosen, sqlx_json};
use crate::alerts::text::cut;
use records::alerts::{self, Receipt, Sent};

/// The receipt as this press may have it: without the status code where nothing shows that the same phone asks.
pub(super) async fn told(act: &mut Act, asked: &ReceiveAlert, known: Receipt) -> Result<Receipt, Problem> {
    let sent = alerts::sent(act.tx(), known.id).await?.ok_or_else(Problem::not_found)?;
    if is_same(asked, &sent) { Ok(known) } else { Ok(Receipt { status_code: String::new(), ..known }) }
}

/// Signed as it was, or else of the same content.
fn is_same(asked: &ReceiveAlert, sent: &Sent) -> bool {
    if sent.fingerprint.is_some() {
        return asked.phone.as_ref().and_then(|signature| fingerprint(asked, signature)) == sent.fingerprint;
    }
    // What a text message began has the hour of that message.
    let at = sent.clock_wrong || sent.by_text || sent.at.timestamp_millis() == asked.sent.timestamp_millis();
    // As it was kept: a press is cut, not refused.
    let name = cut(asked.name.as_deref(), 200) == sent.name;
    let same = match &asked.profile {
        Some(profile) => profile.bytes() == sent.profile,
        None => {
            let (given, kept) = (sqlx_json(chosen(asked.contacts.clone())).0, &sent.contacts.0);
            let kept = kept.as_array().map(Vec::as_slice).unwrap_or_default();
            given.as_array().is_some_and(|given| given.iter().all(|one| kept.contains(one)) && given.is_empty() == kept.is_empty())
        }
    };
    at && name && same && !sent.erased
}
