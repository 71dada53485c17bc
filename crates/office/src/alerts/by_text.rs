//! A press that came as a text message: the short code of a phone without data, handed in by the provider's callback or typed in by staff.

use crate::Problem;
use crate::act::Act;
use crate::alerts::place::Said;
use crate::alerts::receive::{Receipt, blank, sqlx_json, take};
use crate::alerts::text::tidy;
use casework::alert::{Caller, Channel};
use casework::language::Language;
use casework::text_code::{ACCURACY_M, TextCode};
use records::alerts::AlertRow;
use schemars::JsonSchema;
use serde::Deserialize;

/// A text message as a provider hands it over.
#[derive(Deserialize, JsonSchema)]
pub struct ReceiveText {
    /// The message, whole.
    pub text: String,
    /// The number that it came from, as the provider names it.
    pub from: String,
}

/// Takes an alert from a text message. A code that does not check is refused with `text_code_wrong`; the same code again is the same alert.
pub async fn receive_text(act: &mut Act, asked: ReceiveText) -> Result<Receipt, Problem> {
    let code = TextCode::read(&asked.text)?;
    let number = tidy("from", Some(&asked.from), 100)?.unwrap_or_default();
    let (mut row, said) = begun(act, code)?;
    row.caller = Some(sqlx_json(Caller { name: String::new(), number, kinship: String::new() }));
    take(act, row, said).await
}

/// What a code says of an alert.
fn begun(act: &Act, code: TextCode) -> Result<(AlertRow, Said), Problem> {
    let sent = code.sent().unwrap_or_else(|| act.now());
    let point = code.point();
    let said = Said { lat: point.map(|p| p.lat), lon: point.map(|p| p.lon), accuracy_m: point.map(|_| ACCURACY_M), ..Said::default() };
    Ok((blank(act, code.alert_id(), Channel::Sms, sent, Language::Es)?, said))
}
