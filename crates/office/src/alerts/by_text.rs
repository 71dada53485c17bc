//! A press that came as a text message: the short code of a phone without data, handed in by the provider's callback or typed in by staff.

use crate::Problem;
use crate::act::Act;
use crate::alerts::note_step;
use crate::alerts::phone;
use crate::alerts::place::Said;
use crate::alerts::receive::{Receipt, again, blank, sqlx_json, take};
use crate::alerts::text::tidy;
use casework::alert::{AlertContact, Caller, Channel, MayBeTold};
use casework::language::Language;
use casework::text_code::{ACCURACY_M, TextCode};
use records::alerts::{self, AlertRow};
use records::phones;
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

/// Takes an alert from a text message. A code that does not check is refused with `text_code_wrong`; the same code again is the same alert, and so is the
/// full alert of that press, whichever came first.
pub async fn receive_text(act: &mut Act, asked: ReceiveText) -> Result<Receipt, Problem> {
    let code = TextCode::read(&asked.text)?;
    let number = tidy("from", Some(&asked.from), 100)?.unwrap_or_default();
    let (mut row, said) = begun(act, code, Language::Es)?;
    row.caller = Some(sqlx_json(Caller { name: String::new(), number, kinship: String::new() }));
    take_text(act, code, row, said).await
}

/// What a code says of an alert.
pub(super) fn begun(act: &Act, code: TextCode, language: Language) -> Result<(AlertRow, Said), Problem> {
    let sent = code.sent().unwrap_or_else(|| act.now());
    let point = code.point();
    let said = Said { lat: point.map(|p| p.lat), lon: point.map(|p| p.lon), accuracy_m: point.map(|_| ACCURACY_M), ..Said::default() };
    Ok((blank(act, code.alert_id(), Channel::Sms, sent, language)?, said))
}

/// Takes what a code says, or finds the alert of its press.
pub(super) async fn take_text(act: &mut Act, code: TextCode, row: AlertRow, said: Said) -> Result<Receipt, Problem> {
    let press = code.press_key();
    phones::hold(act.tx(), &press).await?;
    let before = act.tx().scope.office.clone();
    let Some(key) = phones::of_press(act.tx(), &press).await? else {
        let phone = phone::by_text(&row, act.now());
        return take(act, row, said, Some(phone)).await;
    };
    let now = act.now();
    act.about(key.id());
    alerts::hold(act.tx(), &key).await?;
    if phones::text_came(act.tx(), &key, now).await? {
        let state = alerts::get(act.tx(), &key).await?.state;
        note_step(act, key.id(), "text", &state, None, None).await?;
    }
    // What staff typed beside the code, or the number that it came from, is added where nothing stands.
    let mut there = alerts::get(act.tx(), &key).await?;
    add_typed(&mut there, &row)?;
    there.name = there.name.or(row.name);
    there.note = there.note.or(row.note);
    there.caller = there.caller.or(row.caller);
    alerts::join(act.tx(), &key, &there).await?;
    crate::messages::plan(act, &there).await?;
    let known = alerts::receipt(act.tx(), key.id()).await?.ok_or_else(|| Problem::failed("store_failed", "an alert vanished"))?;
    // Staff who typed it stay in their own office.
    if act.staff().is_ok() {
        act.tx().scope.office = before;
    }
    again(act, key.id(), known).await
}

/// Whom staff typed beside the code stays with the alert, as numbers to call: the press that came before is no word for those whom the phone did not choose.
fn add_typed(there: &mut AlertRow, typed: &AlertRow) -> Result<(), Problem> {
    let unread = |_| Problem::failed("store_failed", "an alert's contacts do not read");
    let mut kept: Vec<AlertContact> = serde_json::from_value(there.contacts.0.clone()).map_err(unread)?;
    let typed: Vec<AlertContact> = serde_json::from_value(typed.contacts.0.clone()).map_err(unread)?;
    for contact in typed {
        if !kept.iter().any(|known| (&known.name, &known.phone, &known.mail) == (&contact.name, &contact.phone, &contact.mail)) {
            kept.push(AlertContact { may_be_told: MayBeTold::Nothing, ..contact });
        }
    }
    there.contacts = sqlx_json(kept);
    Ok(())
}
