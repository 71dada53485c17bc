//! The phone's side of an alert: whose signature it bears, what it carries sealed, and the press that a text message and the full alert share.

use crate::Problem;
use crate::act::Act;
use crate::alerts::amend::reroute;
use crate::alerts::handle::{save, tell_all};
use crate::alerts::note_step;
use crate::alerts::receive::{Receipt, ReceiveAlert, chosen, shown, sqlx_json};
use crate::alerts::view::state;
use crate::clock::hex;
use crate::network_key::{self, decoded};
use casework::alert::{AlertAct, AlertState, Channel, Position};
use casework::phone::{PhoneMark, ProfileState, Signed};
use casework::routing::ReportedPoint;
use casework::text_code::press_key;
use chrono::{DateTime, Utc};
use records::alerts::{self, AlertKey, AlertRow};
use records::phones::{self, AlertPhoneRow};
use ring::signature::{ECDSA_P256_SHA256_FIXED, UnparsedPublicKey};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// A phone's signature of an alert.
#[derive(Deserialize, JsonSchema)]
pub struct PhoneSignature {
    /// The public half of the pair that the phone made: an uncompressed point of P-256, base64url.
    pub key: String,
    /// ECDSA over SHA-256 of the canonical text (`casework::phone::Signed`), 64 bytes, base64url.
    pub signature: String,
}

/// What came of an alert's phone, as its office sees it.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct PhoneView {
    /// What the signature says; no more than which phone it was.
    pub mark: PhoneMark,
    /// What became of the sealed profile. PINs are never shown.
    pub profile: ProfileState,
    /// When its text message came, UTC.
    pub text_at: Option<DateTime<Utc>>,
    /// The text message and the full alert were put together.
    pub joined: bool,
}

impl PhoneView {
    pub(super) fn of(row: &AlertPhoneRow, by_button: bool) -> Self {
        Self {
            mark: PhoneMark::of(&row.mark).unwrap_or(PhoneMark::Unsigned),
            profile: ProfileState::of(&row.profile_state).unwrap_or(ProfileState::Missing),
            text_at: row.text_at,
            joined: row.text_at.is_some() && (by_button || row.press_id.is_some()),
        }
    }
}

/// A press that came by text message.
pub(super) fn by_text(row: &AlertRow, now: DateTime<Utc>) -> AlertPhoneRow {
    AlertPhoneRow { text_at: Some(now), ..blank(row) }
}

fn blank(row: &AlertRow) -> AlertPhoneRow {
    AlertPhoneRow {
        alert_id: row.id,
        press_key: press_key(row.id),
        press_id: None,
        text_at: None,
        fingerprint: None,
        mark: PhoneMark::Unsigned.word().to_owned(),
        profile_key: None,
        profile: None,
        profile_state: ProfileState::Missing.word().to_owned(),
    }
}

/// Reads what a press brought: checks the signature, opens the profile and takes its contacts over. Nothing of it can refuse an alert.
pub(super) async fn read(act: &mut Act, asked: &ReceiveAlert, row: &mut AlertRow) -> Result<AlertPhoneRow, Problem> {
    let mut phone = blank(row);
    match asked.phone.as_ref().map(|signature| fingerprint(asked, signature)) {
        None => {}
        Some(None) => PhoneMark::BadSignature.word().clone_into(&mut phone.mark),
        Some(Some(print)) => {
            let now = act.now();
            let known = phones::sign(act.tx(), &print, now).await? > 1;
            (if known { PhoneMark::SamePhone } else { PhoneMark::NewPhone }).word().clone_into(&mut phone.mark);
            phone.fingerprint = Some(print);
        }
    }
    let Some(sealed) = &asked.profile else { return Ok(phone) };
    let bytes = sealed.bytes();
    let office = act.desk().clone();
    let key = sealed.key.parse().ok();
    let opened = match key.zip(bytes.as_deref()) {
        Some((key, bytes)) => network_key::open(&office, act.tx(), key, bytes).await?,
        None => None,
    };
    (phone.profile_key, phone.profile) = (key, bytes);
    let contacts = opened.map(|profile| chosen(profile.contacts));
    let state = if contacts.is_some() { ProfileState::Opened } else { ProfileState::Unreadable };
    state.word().clone_into(&mut phone.profile_state);
    if let Some(contacts) = contacts {
        row.contacts = sqlx_json(contacts);
    }
    Ok(phone)
}

/// The fingerprint of the phone whose signature it is; `None`: it is nobody's.
pub(super) fn fingerprint(asked: &ReceiveAlert, given: &PhoneSignature) -> Option<String> {
    let (key, signature) = (decoded(&given.key)?, decoded(&given.signature)?);
    let child = asked.child_left_alone.as_ref();
    let text = Signed {
        id: asked.id,
        sent_ms: asked.sent.timestamp_millis(),
        name: asked.name.as_deref(),
        zip: asked.zip.as_deref(),
        lat: asked.lat,
        lon: asked.lon,
        for_whom: asked.for_whom,
        child: child.map(|c| (c.yes, c.r#where.as_deref())),
        profile: asked.profile.as_ref().map(|p| p.text.as_str()),
        drill_token: asked.drill_token.as_deref(),
    }
    .text();
    UnparsedPublicKey::new(&ECDSA_P256_SHA256_FIXED, &key).verify(text.as_bytes(), &signature).ok()?;
    Some(hex(&Sha256::digest(&key)))
}

/// A bare code that was put away is an open alert again once its press arrives in full: it may name the person and whom to tell.
async fn reopen(act: &mut Act, key: &AlertKey, row: &mut AlertRow) -> Result<(), Problem> {
    let now = state(&row.state)?;
    if !matches!(now, AlertState::Duplicate | AlertState::FalseAlarm | AlertState::Unreachable) {
        return Ok(());
    }
    let before = now.after(AlertAct::Reopen, row.state_before.as_deref().and_then(AlertState::named))?;
    // Nobody holds it by now: whoever closed it thought it done.
    let open = if before == AlertState::Acknowledged { before.after(AlertAct::Release, None)? } else { before };
    open.name().clone_into(&mut row.state);
    (row.lease_user, row.lease_name, row.lease_until) = (None, None, None);
    (row.state_before, row.handled_at, row.close_reason, row.duplicate_of) = (None, None, None, None);
    row.changed_at = act.now();
    let rev = row.rev;
    save(act, key, row, rev).await?;
    row.rev += 1;
    note_step(act, row.id, AlertAct::Reopen.name(), &row.state, None, None).await
}

/// Puts the full alert of a press together with the one that its text message made: that one keeps its folio, and gets what it lacks.
pub(super) async fn join(act: &mut Act, key: &AlertKey, new: AlertRow, mut phone: AlertPhoneRow) -> Result<Receipt, Problem> {
    alerts::hold(act.tx(), key).await?;
    let mut row = alerts::get(act.tx(), key).await?;
    reopen(act, key, &mut row).await?;
    let press_id = new.id;
    row.name = row.name.or(new.name);
    row.language = new.language;
    row.for_whom = row.for_whom.or(new.for_whom);
    row.child_alone = row.child_alone.or(new.child_alone);
    row.child_where = row.child_where.or(new.child_where);
    match (row.contacts.0.as_array_mut(), new.contacts.0) {
        // Somebody typed whom to tell while the text message was read out: an officer decides about those and about the phone's own.
        (Some(typed), Value::Array(mut chosen)) if !typed.is_empty() => {
            chosen.retain(|one| !typed.contains(one));
            typed.append(&mut chosen);
        }
        // The contacts are those that the person chose on the phone: from now on it is a press like any other.
        (_, chosen) => {
            row.contacts = records::Json(chosen);
            row.channel = Channel::Button.name().to_owned();
        }
    }
    let known = row.lat.zip(row.lon).map(|(lat, lon)| ReportedPoint { lat, lon, accuracy_m: row.accuracy_m });
    if Position::read(new.lat, new.lon, new.accuracy_m).improves(known) {
        (row.lat, row.lon, row.accuracy_m, row.position_at) = (new.lat, new.lon, new.accuracy_m, new.position_at);
    }
    row.zip = row.zip.or(new.zip);
    row.city = row.city.or(new.city);
    row.us_state = row.us_state.or(new.us_state);
    reroute(act, &mut row).await?;
    row.changed_at = act.now();
    alerts::amend(act.tx(), key, &row).await?;
    alerts::join(act.tx(), key, &row).await?;
    phone.press_id = Some(press_id);
    phones::join(act.tx(), key, &phone).await?;
    crate::escalation::plan(act, &row).await?;
    // The text message named nobody; the full alert may.
    crate::messages::plan(act, &row).await?;
    tell_all(act, key).await?;
    act.about(row.id);
    note_step(act, row.id, "join", &row.state, row.later_office.as_deref(), None).await?;
    act.detail(json!({ "folio": row.folio, "joined": true }));
    let receipt = alerts::receipt(act.tx(), press_id).await?.ok_or_else(|| Problem::failed("store_failed", "an alert vanished"))?;
    Ok(Receipt { id: press_id, ..shown(act, receipt).await? })
}
