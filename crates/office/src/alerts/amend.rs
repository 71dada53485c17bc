//! What the one who pressed may still do: read how it stands, and add what was not said at the press.

use crate::Problem;
use crate::act::Act;
use crate::alerts::handle::tell_all;
use crate::alerts::note_step;
use crate::alerts::place::{self, Said, TypedPlace, office_name, office_phone};
use crate::alerts::receive::{ChildLeftAlone, said_in_a_press};
use crate::alerts::text::cut;
use crate::alerts::view::state;
use casework::alert::{ForWhom, Position, Told};
use casework::routing::ReportedPoint;
use chrono::{DateTime, Utc};
use records::Json;
use records::alerts::{self, AlertKey, AlertRow};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

/// Asks how an alert stands.
#[derive(Deserialize, JsonSchema)]
pub struct AskStatus {
    /// The alert.
    pub id: Uuid,
    /// The code of its receipt.
    pub status_code: String,
}

/// How an alert stands, as the person who pressed may be told.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct AlertStatus {
    /// `delivered`: nobody has read it yet. `read`: a person has. `handled`: a person is dealing with it. `closed`: it was ended without a case; it may be
    /// opened again.
    pub state: Told,
    /// When a person first read it, UTC.
    pub read_at: Option<DateTime<Utc>>,
    /// When the office closed it, UTC; only while it is closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// Office that answers for it now.
    pub office_name: String,
    /// Its telephone; null: none is known, call the call centre.
    pub office_phone: Option<String>,
    /// IANA zone in which to say the time.
    pub time_zone: String,
}

/// The key for who shows the right code. A wrong code and an unknown alert are the same: not found.
pub(super) async fn shown_code(act: &mut Act, id: Uuid, code: &str) -> Result<AlertKey, Problem> {
    let code: String = code.chars().filter(|c| !c.is_whitespace() && *c != '-').map(|c| c.to_ascii_uppercase()).collect();
    let key = alerts::enter(act.tx(), id, &code).await?.ok_or_else(Problem::not_found)?;
    act.about(key.id());
    Ok(key)
}

async fn told(act: &mut Act, row: &AlertRow) -> Result<AlertStatus, Problem> {
    let office_phone = office_phone(act, &row.office).await?;
    let atlas = act.atlas().await?;
    let state = state(&row.state)?.told(row.read_at.is_some());
    Ok(AlertStatus {
        state,
        read_at: row.read_at,
        closed_at: row.handled_at.filter(|_| state == Told::Closed),
        office_phone,
        office_name: office_name(&atlas, &row.office),
        time_zone: row.time_zone.clone(),
    })
}

/// How an alert stands.
pub async fn status(act: &mut Act, asked: AskStatus) -> Result<AlertStatus, Problem> {
    let key = shown_code(act, asked.id, &asked.status_code).await?;
    let row = alerts::get(act.tx(), &key).await?;
    told(act, &row).await
}

/// What is added after the press. What is left out stays as it was.
#[derive(Deserialize, JsonSchema)]
pub struct AmendAlert {
    /// The alert.
    pub id: Uuid,
    /// The code of its receipt.
    pub status_code: String,
    /// For whom.
    pub for_whom: Option<ForWhom>,
    /// A child or dependant left alone.
    pub child_left_alone: Option<ChildLeftAlone>,
    /// Degrees north of a better position.
    pub lat: Option<f64>,
    /// Degrees east.
    pub lon: Option<f64>,
    /// Error of the point, metres. A wider one than is known changes nothing.
    pub accuracy_m: Option<f64>,
    /// ZIP code.
    pub zip: Option<String>,
    /// Town as typed.
    pub place: Option<TypedPlace>,
}

/// Adds to an alert. The route of the receipt stays; where the new place belongs to another office, that one is told as well and staff see it.
pub async fn amend(act: &mut Act, asked: AmendAlert) -> Result<AlertStatus, Problem> {
    let key = shown_code(act, asked.id, &asked.status_code).await?;
    alerts::hold(act.tx(), &key).await?;
    let mut row = alerts::get(act.tx(), &key).await?;
    if let Some(whom) = asked.for_whom {
        row.for_whom = Some(whom.name().to_owned());
    }
    if let Some(child) = &asked.child_left_alone {
        row.child_alone = Some(child.yes);
        row.child_where = cut(child.r#where.as_deref(), 500).or(row.child_where);
    }
    let known = row.lat.zip(row.lon).map(|(lat, lon)| ReportedPoint { lat, lon, accuracy_m: row.accuracy_m });
    let position = Position::read(asked.lat, asked.lon, asked.accuracy_m);
    let mut moved = false;
    if let Some(point) = position.point.filter(|_| position.improves(known)) {
        (row.lat, row.lon, row.accuracy_m, row.position_at) = (Some(point.lat), Some(point.lon), point.accuracy_m, Some(act.now()));
        moved = true;
    }
    let said = said_in_a_press(asked.zip.as_deref(), asked.place.as_ref());
    if let Some(zip) = said.zip {
        row.zip = Some(zip);
        moved = true;
    }
    if let Some(city) = said.city {
        (row.city, row.us_state) = (Some(city), said.state);
        moved = true;
    }
    if moved {
        reroute(act, &mut row).await?;
    }
    row.changed_at = act.now();
    alerts::amend(act.tx(), &key, &row).await?;
    // A child left alone asks for more haste.
    crate::escalation::plan(act, &row).await?;
    // For whom it is decides whether the contacts may be told.
    crate::messages::plan(act, &row).await?;
    tell_all(act, &key).await?;
    note_step(act, row.id, "amend", &row.state, row.later_office.as_deref(), None).await?;
    act.detail(json!({ "folio": row.folio, "position": moved, "later_office": row.later_office }));
    told(act, &row).await
}

/// Routes an alert anew by what is known of its place now.
pub(super) async fn reroute(act: &mut Act, row: &mut AlertRow) -> Result<(), Problem> {
    let said = Said {
        lat: row.lat,
        lon: row.lon,
        accuracy_m: row.accuracy_m,
        zip: row.zip.clone(),
        city: row.city.clone(),
        state: row.us_state.clone(),
        facility: row.facility_id.clone(),
        county: None,
    };
    let found = place::find(act, &said).await?;
    if found.route.responsible == row.routed_office || found.route.responsible.is_none() {
        (row.later_office, row.later_route) = (None, None);
        return Ok(());
    }
    row.later_office.clone_from(&found.route.responsible);
    row.later_route = Some(Json(serde_json::to_value(&found.route.trace).unwrap_or_else(|_| json!([]))));
    if act.desk().alone().is_none() {
        let offices: Vec<String> =
            found.route.responsible.into_iter().chain(found.route.also_told).filter(|code| *code != row.office).collect();
        for office in offices {
            if alerts::tell(act.tx(), row.id, &office).await? {
                act.announce("new_alert", &office);
            }
        }
    }
    Ok(())
}
