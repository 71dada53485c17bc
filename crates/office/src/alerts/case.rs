//! What opening a case needs of an alert. The case keeps the folio that the family was given with the alert.

use crate::Problem;
use crate::act::Act;
use crate::alerts::handle::{self, Decision};
use casework::alert::{AlertAct, AlertContact, AlertState, Channel, ForWhom};
use casework::consent::pressed_for;
use casework::language::Language;
use casework::phone::ProfileState;
use chrono::{DateTime, Utc};
use records::alerts::{self, Seen};
use records::phones;
use uuid::Uuid;

/// What an alert gives a case: nothing is typed twice. No free text: what may speak of fear does not leave the alert.
#[derive(Clone)]
pub struct AlertForCase {
    /// Folio, kept by the case.
    pub folio: String,
    /// Name, as typed.
    pub name: Option<String>,
    /// Language to speak in.
    pub language: Language,
    /// Whom the person chose, and what each may be told.
    pub contacts: Vec<AlertContact>,
    /// Facility that holds the person, when it was said.
    pub facility_id: Option<String>,
    /// By what way it came.
    pub channel: Channel,
    /// For whom the press counts (`casework::consent::pressed_for`).
    pub for_whom: Option<ForWhom>,
    /// When it was received, UTC.
    pub received_at: DateTime<Utc>,
    /// When a person first took it, UTC.
    pub read_at: Option<DateTime<Utc>>,
    /// IANA zone of the place.
    pub time_zone: String,
    /// A practice press: a case of it is a mistake that the caller may refuse.
    pub exercise: bool,
    /// The case that was opened from it already, if so.
    pub case_id: Option<Uuid>,
}

/// Reads an alert that the act's office answers for. The audit entry's subject stays the case.
pub async fn for_case(act: &mut Act, alert_id: Uuid) -> Result<AlertForCase, Problem> {
    let key = alerts::look_up(act.tx(), alert_id).await?.filter(|k| k.seen() == Seen::Accountable);
    let row = alerts::get(act.tx(), &key.ok_or_else(Problem::not_found)?).await?;
    let profile = phones::profile_state(act.tx(), row.id).await?;
    let profile = profile.as_deref().and_then(ProfileState::of).unwrap_or(ProfileState::Missing);
    let contacts =
        serde_json::from_value(row.contacts.0).map_err(|_| Problem::failed("store_failed", "an alert's contacts do not read"))?;
    Ok(AlertForCase {
        folio: row.folio,
        name: row.name,
        language: if row.language == Language::En.code() { Language::En } else { Language::Es },
        contacts,
        facility_id: row.facility_id,
        channel: Channel::named(&row.channel).unwrap_or(Channel::Operator),
        for_whom: pressed_for(row.for_whom.as_deref().and_then(ForWhom::named), profile),
        received_at: row.received_at,
        read_at: row.read_at,
        time_zone: row.time_zone,
        exercise: row.exercise,
        case_id: row.case_id,
    })
}

/// Marks an alert as opened to a case, in the transaction that adds the case. Asked again with the same case it changes nothing.
pub async fn opened(act: &mut Act, alert_id: Uuid, case_id: Uuid) -> Result<(), Problem> {
    let key = alerts::look_up(act.tx(), alert_id).await?.filter(|k| k.seen() == Seen::Accountable).ok_or_else(Problem::not_found)?;
    let row = alerts::get(act.tx(), &key).await?;
    if row.case_id == Some(case_id) && row.state == AlertState::Opened.name() {
        return Ok(());
    }
    let detail = std::mem::take(&mut act.detail);
    handle::apply(act, &key, row, Decision::of(AlertAct::Open).with_case(case_id)).await?;
    // What the case says of itself stands in the entry.
    if detail.as_object().is_some_and(|d| !d.is_empty()) {
        act.detail(detail);
    }
    Ok(())
}
