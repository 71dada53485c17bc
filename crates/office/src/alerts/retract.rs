//! What the one who pressed says afterwards: "I take it back", with a PIN that the office judges, and "I am safe". Neither closes anything.
//!
//! Whoever stands beside the person must learn nothing from the office: the right PIN, the one for duress and a wrong one run the same statements, write the
//! same step and the same entry, announce the same topics and get the same empty answer. Only the office's own screen tells them apart.

use crate::Problem;
use crate::act::Act;
use crate::alerts::amend::shown_code;
use crate::alerts::handle::{own, save, tell_all};
use crate::alerts::note_step;
use crate::alerts::view::{self, AlertView};
use crate::commands::Done;
use crate::network_key;
use casework::profile::{CallBack, PIN, RETRACTION, Verdict, judge};
use chrono::{DateTime, Utc};
use records::alerts::{self, AlertKey, AlertRow};
use records::phones;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

/// Takes an alert back.
#[derive(Deserialize, JsonSchema)]
pub struct RetractAlert {
    /// The alert.
    pub id: Uuid,
    /// The code of its receipt.
    pub status_code: String,
    /// The PIN as it was typed.
    pub pin: String,
}

/// Says that one is safe.
#[derive(Deserialize, JsonSchema)]
pub struct SaySafe {
    /// The alert.
    pub id: Uuid,
    /// The code of its receipt.
    pub status_code: String,
}

/// What the one who pressed said afterwards, for the office's screen alone.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct RetractionView {
    /// When a retraction was first asked for, UTC.
    pub asked_at: Option<DateTime<Utc>>,
    /// What the PIN said; duress stays, whatever comes after it.
    pub verdict: Option<Verdict>,
    /// When the phone said "I am safe", UTC. Nobody has checked it.
    pub safe_at: Option<DateTime<Utc>>,
    /// What the call with the safe question came to.
    pub call_back: Option<CallBack>,
}

impl RetractionView {
    pub(super) fn of(row: &AlertRow) -> Option<Self> {
        (row.retract_asked_at.is_some() || row.safe_at.is_some()).then(|| Self {
            asked_at: row.retract_asked_at,
            verdict: row.retract_verdict.as_deref().and_then(Verdict::of),
            safe_at: row.safe_at,
            call_back: row.call_back.as_deref().and_then(CallBack::of),
        })
    }
}

/// Judges a PIN within thirty minutes of the receipt. The answer is the same whatever the PIN was.
pub async fn retract(act: &mut Act, asked: RetractAlert) -> Result<Done, Problem> {
    if asked.pin.chars().count() > PIN {
        return Err(Problem::field("pin", "too_long").with("most", PIN));
    }
    let key = shown_code(act, asked.id, &asked.status_code).await?;
    let mut row = alerts::get(act.tx(), &key).await?;
    let now = act.now();
    if now - row.received_at > RETRACTION {
        return Err(Problem::refused("retraction_late", "an alert is taken back within thirty minutes"));
    }
    let phone = phones::of_alert(act.tx(), &key).await?;
    let office = act.desk().clone();
    let profile = match phone.and_then(|phone| phone.profile_key.zip(phone.profile)) {
        Some((network_key, sealed)) => network_key::open(&office, act.tx(), network_key, &sealed).await?,
        None => None,
    };
    let verdict = judge(profile.as_ref(), &asked.pin);
    row.duress |= verdict == Verdict::Duress;
    row.retract_verdict = Some(if row.duress { Verdict::Duress } else { verdict }.word().to_owned());
    row.retract_asked_at.get_or_insert(now);
    said(act, &key, row, "retract").await
}

/// Notes that the phone said "I am safe". Whoever holds the phone can say it.
pub async fn say_safe(act: &mut Act, asked: SaySafe) -> Result<Done, Problem> {
    let key = shown_code(act, asked.id, &asked.status_code).await?;
    let mut row = alerts::get(act.tx(), &key).await?;
    row.safe_at.get_or_insert(act.now());
    said(act, &key, row, "say_safe").await
}

/// Writes it down, owes the call back and plans the escalation anew: always the same statements.
async fn said(act: &mut Act, key: &AlertKey, mut row: AlertRow, what: &str) -> Result<Done, Problem> {
    row.call_back = Some(CallBack::Owed.word().to_owned());
    row.changed_at = act.now();
    alerts::retract(act.tx(), key, &row).await?;
    crate::escalation::plan_anew(act, &row).await?;
    tell_all(act, key).await?;
    note_step(act, row.id, what, &row.state, None, None).await?;
    act.detail(json!({ "folio": row.folio }));
    Ok(Done {})
}

/// What a call with the safe question came to.
#[derive(Deserialize, JsonSchema)]
pub struct CallBackAlert {
    /// The alert.
    pub id: Uuid,
    /// Revision that was seen.
    pub rev: i64,
    /// `safe`: the question was answered freely. `not_safe`: it was not. `owed`: nobody answered, it is tried again.
    pub came_to: CallBack,
}

/// Records the call back. "Not safe" raises the urgency as duress does.
pub async fn call_back(act: &mut Act, asked: CallBackAlert) -> Result<AlertView, Problem> {
    let (key, mut row) = own(act, asked.id, asked.rev).await?;
    if row.call_back.is_none() {
        return Err(Problem::refused("alert_no_call_back", "nobody took it back or said to be safe"));
    }
    row.call_back = Some(asked.came_to.word().to_owned());
    row.duress |= asked.came_to == CallBack::NotSafe;
    row.changed_at = act.now();
    alerts::retract(act.tx(), &key, &row).await?;
    let rev = row.rev;
    save(act, &key, &row, rev).await?;
    tell_all(act, &key).await?;
    note_step(act, row.id, &format!("call_back_{}", asked.came_to.word()), &row.state, None, None).await?;
    act.detail(json!({ "folio": row.folio, "call_back": asked.came_to.word() }));
    view::whole(act, &key).await
}
