//! What may be the same: alerts of the same place and hour, cases with a like name.

use super::state;
use crate::Problem;
use crate::act::Act;
use casework::access::Permission;
use casework::alert::AlertState;
use casework::matching;
use casework::place::Point;
use chrono::{DateTime, Duration, Utc};
use records::alerts::{self, AlertRow};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Another alert of the same place and hour.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct NearView {
    /// Id.
    pub id: Uuid,
    /// Folio.
    pub folio: String,
    /// When it was received, UTC.
    pub received_at: DateTime<Utc>,
    /// Where it stands.
    pub state: AlertState,
    /// Town or county.
    pub place: Option<String>,
    /// Kilometres between the positions, when both have one.
    pub km: Option<f64>,
}

/// A case that may be of the same person.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct PossibleCase {
    /// Id.
    pub id: Uuid,
    /// Folio.
    pub folio: String,
    /// Name as lists show it.
    pub name: String,
    /// Words of the name that both share.
    pub shared_words: i64,
}

/// Alerts of the same county within six hours.
pub(super) async fn around(act: &mut Act, row: &AlertRow, full: bool) -> Result<Vec<NearView>, Problem> {
    let Some(county) = row.county_fips.as_deref().filter(|_| full && !row.exercise) else { return Ok(Vec::new()) };
    let hours = Duration::hours(6);
    let found = alerts::near(act.tx(), row.id, county, row.received_at - hours, row.received_at + hours).await?;
    let here = row.lat.zip(row.lon).map(|(lat, lon)| Point { lat, lon });
    let mut near = Vec::with_capacity(found.len());
    for n in found {
        let there = n.lat.zip(n.lon).map(|(lat, lon)| Point { lat, lon });
        let km = here.zip(there).map(|(a, b)| a.km_to(b));
        near.push(NearView { id: n.id, folio: n.folio, received_at: n.received_at, state: state(&n.state)?, place: n.place, km });
    }
    Ok(near)
}

/// Cases of the office with a name like the alert's, for staff who may see cases.
pub(super) async fn possible_cases(act: &mut Act, row: &AlertRow, full: bool) -> Result<Vec<PossibleCase>, Problem> {
    let sees_cases = act.staff().is_ok_and(|s| s.may(Permission::ReadCases));
    let words = matching::words(row.name.as_deref().unwrap_or_default());
    if !full || !sees_cases || words.is_empty() {
        return Ok(Vec::new());
    }
    let found = alerts::find_cases(act.tx(), &words).await?;
    Ok(found.into_iter().map(|(id, folio, name, shared_words)| PossibleCase { id, folio, name, shared_words }).collect())
}

/// Folio of the alert's case, where the caller may see it.
pub(super) async fn case_folio(act: &mut Act, row: &AlertRow) -> Result<Option<String>, Problem> {
    let Some(case_id) = row.case_id else { return Ok(None) };
    match records::cases::look_up(act.tx(), case_id).await? {
        Some(key) => Ok(Some(records::cases::get(act.tx(), &key).await?.folio)),
        None => Ok(None),
    }
}
