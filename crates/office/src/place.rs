//! Places of custody and courts, looked up in the directory with their zone.

use crate::Problem;
use casework::alert::CALL_CENTRE_ZONE;
use chrono_tz::Tz;
use records::{Tx, reference};
use serde_json::Value;

/// A place with what custody and the rules need of it.
#[derive(Clone)]
pub(crate) struct Place {
    pub(crate) name: String,
    pub(crate) city: Option<String>,
    pub(crate) state: Option<String>,
    pub(crate) county_fips: Option<String>,
    pub(crate) phone: Option<String>,
    /// ICE field office that answers for it.
    pub(crate) field_office: Option<String>,
    pub(crate) zone: Option<Tz>,
}

/// A cell of a row, as it counts now.
fn cell(value: &Value, column: &str) -> Option<String> {
    value.get(column).and_then(Value::as_str).map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// Reads the name of an IANA zone.
pub(crate) fn zone(field: &'static str, name: &str) -> Result<Tz, Problem> {
    name.parse().map_err(|_| Problem::field(field, "unknown_zone"))
}

/// The zone of a county; none where the directory does not know it.
pub(crate) async fn county_zone(tx: &mut Tx, county_fips: &str) -> Result<Option<Tz>, Problem> {
    let row = reference::get(tx, "county", county_fips).await?;
    Ok(row.and_then(|row| cell(row.value(), "tz")).and_then(|name| name.parse().ok()))
}

/// A facility of the directory.
pub(crate) async fn facility(tx: &mut Tx, id: &str) -> Result<Option<Place>, Problem> {
    let Some(row) = reference::get(tx, "facility", id).await? else { return Ok(None) };
    let value = row.value();
    let county_fips = cell(value, "county_fips");
    let zone = match &county_fips {
        Some(county) => county_zone(tx, county).await?,
        None => None,
    };
    Ok(Some(Place {
        name: cell(value, "name").unwrap_or_else(|| row.label.clone()),
        city: cell(value, "city"),
        state: cell(value, "state"),
        county_fips,
        phone: cell(value, "phone"),
        field_office: cell(value, "aor"),
        zone,
    }))
}

/// A court of the directory.
pub(crate) async fn court(tx: &mut Tx, code: &str) -> Result<Option<Place>, Problem> {
    let Some(row) = reference::get(tx, "court", code).await? else { return Ok(None) };
    let value = row.value();
    Ok(Some(Place {
        name: cell(value, "name").unwrap_or_else(|| row.label.clone()),
        city: cell(value, "city"),
        state: cell(value, "state"),
        county_fips: cell(value, "county_fips"),
        phone: None,
        field_office: None,
        zone: cell(value, "tz").and_then(|name| name.parse().ok()),
    }))
}

/// The zone of an ICE field office.
pub(crate) async fn field_office_zone(tx: &mut Tx, code: &str) -> Result<Option<Tz>, Problem> {
    let row = reference::get(tx, "field_office", code).await?;
    Ok(row.and_then(|row| cell(row.value(), "tz")).and_then(|name| name.parse().ok()))
}

/// The zone of a consulate.
pub(crate) async fn consulate_zone(tx: &mut Tx, code: &str) -> Result<Option<Tz>, Problem> {
    let row = reference::get(tx, "consulate", code).await?;
    Ok(row.and_then(|row| cell(row.value(), "tz")).and_then(|name| name.parse().ok()))
}

/// The zone of an office's days: its consulate's; whoever is no consulate is the call centre.
pub(crate) async fn office_zone(tx: &mut Tx, office: &str) -> Result<Tz, Problem> {
    let named = consulate_zone(tx, office).await?;
    Ok(named.or_else(|| CALL_CENTRE_ZONE.parse().ok()).unwrap_or(Tz::UTC))
}
