//! What may be the same: alerts of the same phone, with a like name, or of the same place and hour; cases with a like name.

use super::state;
use crate::Problem;
use crate::act::Act;
use casework::access::Permission;
use casework::alert::AlertState;
use casework::matching;
use casework::place::Point;
use chrono::{DateTime, Duration, Utc};
use records::alerts::{self, AlertRow, Alike};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Another alert that may be the same.
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
    /// Why it may be the same.
    pub why: Vec<Likeness>,
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

/// Why two alerts may be one.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Likeness {
    /// The same phone signed both.
    Phone,
    /// Both give a name, and the names are alike.
    Name,
    /// The same county within six hours.
    Place,
}

/// Most open alerts whose names are compared: more than one office has in its worst hour.
const COMPARED: i64 = 5_000;

/// Alerts that may be the same as this one, with every reason: the most telling reason first, then the newest.
pub(super) async fn around(act: &mut Act, row: &AlertRow, full: bool) -> Result<Vec<NearView>, Problem> {
    if !full || row.exercise {
        return Ok(Vec::new());
    }
    let mut found: Vec<(Alike, Vec<Likeness>)> = Vec::new();
    let mut add = |alike: Alike, why: Likeness| match found.iter_mut().find(|(known, _)| known.id == alike.id) {
        Some((_, reasons)) => reasons.push(why),
        None => found.push((alike, vec![why])),
    };
    for alike in alerts::of_phone(act.tx(), row.id, row.received_at - Duration::days(30)).await? {
        add(alike, Likeness::Phone);
    }
    if let Some(name) = row.name.as_deref() {
        let open = alerts::named(act.tx(), row.id, COMPARED).await?;
        let alike = open.into_iter().filter(|other| matching::alike(name, other.name.as_deref().unwrap_or_default()));
        alike.take(5).for_each(|other| add(other, Likeness::Name));
    }
    if let Some(county) = row.county_fips.as_deref() {
        let hours = Duration::hours(6);
        for alike in alerts::near(act.tx(), row.id, county, row.received_at - hours, row.received_at + hours).await? {
            add(alike, Likeness::Place);
        }
    }
    let here = row.lat.zip(row.lon).map(|(lat, lon)| Point { lat, lon });
    let view = |(n, why): (Alike, Vec<Likeness>)| {
        let there = n.lat.zip(n.lon).map(|(lat, lon)| Point { lat, lon });
        let km = here.zip(there).map(|(a, b)| a.km_to(b));
        Ok(NearView { id: n.id, folio: n.folio, received_at: n.received_at, state: state(&n.state)?, place: n.place, km, why })
    };
    found.into_iter().map(view).collect()
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
