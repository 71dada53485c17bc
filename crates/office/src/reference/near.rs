//! Places of custody around a point, for the map of an alert.

use crate::Problem;
use crate::act::Act;
use crate::atlas::read;
use casework::facility::Facility;
use casework::place::Point;
use records::reference::{self, ReferenceRow};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The farthest that is looked, kilometres.
const FARTHEST: f64 = 500.0;
/// Most that a map can show.
const MOST: usize = 200;

/// A circle on the map.
#[derive(Deserialize, JsonSchema)]
pub struct FacilitiesNear {
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
    /// Radius, kilometres; at most 500.
    pub km: f64,
}

/// A place of custody and how far it is.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct NearFacility {
    /// Its key in the Directory.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Where it stands.
    pub point: Point,
    /// Kilometres from the centre.
    pub km: f64,
}

/// Places of custody within a circle, the nearest first. Those of which the Directory knows no point are in none.
pub async fn facilities(act: &mut Act, asked: FacilitiesNear) -> Result<Vec<NearFacility>, Problem> {
    if !(-90.0..=90.0).contains(&asked.lat) || !(-180.0..=180.0).contains(&asked.lon) {
        return Err(Problem::field("lat", "out_of_range"));
    }
    if !(0.0..=FARTHEST).contains(&asked.km) {
        return Err(Problem::field("km", "out_of_range"));
    }
    let centre = Point { lat: asked.lat, lon: asked.lon };
    let rows = reference::all(act.tx(), "facility").await?;
    let mut found: Vec<NearFacility> = rows.into_iter().filter_map(|row| near(row, centre)).filter(|one| one.km <= asked.km).collect();
    found.sort_by(|a, b| a.km.total_cmp(&b.km).then_with(|| a.id.cmp(&b.id)));
    found.truncate(MOST);
    Ok(found)
}

fn near(row: ReferenceRow, centre: Point) -> Option<NearFacility> {
    // A faulty correction takes no place off the map.
    let facility = read::<Facility>(row.value()).or_else(|| read::<Facility>(&row.body.0))?;
    let point = facility.point()?;
    Some(NearFacility { id: row.key, name: facility.name, km: centre.km_to(point), point })
}
