//! Which alerts belong to an incident: those of its county and hours are proposed, and staff gather them or let them go.

use super::{IncidentView, find, view};
use crate::Problem;
use crate::act::Act;
use crate::alerts::state;
use casework::alert::AlertState;
use casework::incident::Whereabouts;
use casework::place::Point;
use chrono::{DateTime, Duration, Utc};
use records::alerts::{self, AlertKey, AlertRow, Seen};
use records::incidents::{self as store, CandidateRow, IncidentKey, IncidentRow, PersonRow};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

/// Most alerts that are gathered, or proposed, at once.
const MOST: i64 = 200;

/// The key of an alert that the act's office answers for.
pub(super) async fn own(act: &mut Act, id: Uuid) -> Result<AlertKey, Problem> {
    let key = alerts::look_up(act.tx(), id).await?.ok_or_else(Problem::not_found)?;
    match key.seen() {
        Seen::Accountable => Ok(key),
        Seen::Offered => Err(Problem::refused("alert_offered", "another office answers for it until the offer is accepted")),
        Seen::Told => Err(Problem::refused("alert_told_only", "this office is only told of it")),
    }
}

/// Gathers an alert under a person of its own; `false` if it is gathered already. An exercise belongs to no real event.
pub(super) async fn one(act: &mut Act, key: &IncidentKey, alert: &AlertRow) -> Result<bool, Problem> {
    if alert.exercise {
        return Err(Problem::refused("incident_exercise", "an exercise belongs to no incident"));
    }
    let person = PersonRow {
        id: act.new_id(),
        name: alert.name.clone(),
        seen_where: None,
        whereabouts: Whereabouts::Unknown.name().to_owned(),
        void_reason: None,
        added_by: act.staff()?.display_name.clone(),
        added_at: act.now(),
        rev: 1,
    };
    store::add_person(act.tx(), key, &person).await?;
    let now = act.now();
    let gathered = store::gather(act.tx(), key, alert.id, person.id, now).await?;
    if !gathered {
        store::void_silent(act.tx(), key, person.id, "gathered_elsewhere").await?;
    }
    Ok(gathered)
}

/// An alert that may belong to an incident.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Candidate {
    /// The alert.
    pub id: Uuid,
    /// Folio.
    pub folio: String,
    /// When it was received, UTC.
    pub received_at: DateTime<Utc>,
    /// Where it stands.
    pub state: AlertState,
    /// Town or county.
    pub place: Option<String>,
    /// Kilometres from the incident's first alert, when both have a position.
    pub km: Option<f64>,
}

/// Whose candidates.
#[derive(Deserialize, JsonSchema)]
pub struct ListCandidates {
    /// The incident.
    pub id: Uuid,
}

/// Alerts of the incident's county that came within twelve hours of its beginning and are gathered nowhere, the earliest first.
pub(super) async fn found(act: &mut Act, row: &IncidentRow) -> Result<Vec<CandidateRow>, Problem> {
    let Some(county) = row.county_fips.as_deref().filter(|_| row.closed_at.is_none()) else { return Ok(Vec::new()) };
    let hours = Duration::hours(12);
    Ok(store::candidates(act.tx(), county, row.began_at - hours, row.began_at + hours, MOST).await?)
}

/// Alerts that may belong to an incident.
pub async fn candidates(act: &mut Act, asked: ListCandidates) -> Result<Vec<Candidate>, Problem> {
    let key = find(act, asked.id).await?;
    let row = store::get(act.tx(), &key).await?;
    let here = store::first_point(act.tx(), &key).await?.map(|(lat, lon)| Point { lat, lon });
    let candidate = |c: CandidateRow| {
        let there = c.lat.zip(c.lon).map(|(lat, lon)| Point { lat, lon });
        let km = here.zip(there).map(|(a, b)| a.km_to(b));
        Ok(Candidate { id: c.id, folio: c.folio, received_at: c.received_at, state: state(&c.state)?, place: c.place, km })
    };
    found(act, &row).await?.into_iter().map(candidate).collect()
}

/// Alerts to gather.
#[derive(Deserialize, JsonSchema)]
pub struct Gather {
    /// The incident.
    pub id: Uuid,
    /// The alerts, at most 200.
    pub alerts: Vec<Uuid>,
}

/// What was gathered.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Gathered {
    /// How many came in.
    pub gathered: i64,
    /// How many were gathered already, here or in another incident.
    pub known: i64,
    /// The incident as it stands now.
    pub incident: IncidentView,
}

/// Gathers alerts that the office answers for; each brings a line of the roster with the name that it gave.
pub async fn gather(act: &mut Act, asked: Gather) -> Result<Gathered, Problem> {
    if i64::try_from(asked.alerts.len()).unwrap_or(i64::MAX) > MOST {
        return Err(Problem::field("alerts", "too_many").with("most", MOST));
    }
    let key = find(act, asked.id).await?;
    if store::get(act.tx(), &key).await?.closed_at.is_some() {
        return Err(Problem::refused("incident_closed", "it is closed"));
    }
    let (mut gathered, mut known) = (0, 0);
    for id in &asked.alerts {
        let alert = own(act, *id).await?;
        let row = alerts::get(act.tx(), &alert).await?;
        if one(act, &key, &row).await? { gathered += 1 } else { known += 1 }
    }
    if gathered == 0 {
        act.nothing_new();
    }
    act.detail(json!({ "gathered": gathered, "alerts": asked.alerts }));
    Ok(Gathered { gathered, known, incident: view(act, &key).await? })
}

/// An alert to let go.
#[derive(Deserialize, JsonSchema)]
pub struct LetGo {
    /// The incident.
    pub id: Uuid,
    /// The alert.
    pub alert_id: Uuid,
}

/// Lets an alert go: it was of something else. A person of whom no other alert speaks leaves the roster with it.
pub async fn let_go(act: &mut Act, asked: LetGo) -> Result<IncidentView, Problem> {
    let key = find(act, asked.id).await?;
    let now = act.now();
    let person = store::let_go(act.tx(), &key, asked.alert_id, now).await?.ok_or_else(|| Problem::field("alert_id", "not_found"))?;
    store::void_silent(act.tx(), &key, person, "alert_let_go").await?;
    act.detail(json!({ "alert": asked.alert_id }));
    view(act, &key).await
}
