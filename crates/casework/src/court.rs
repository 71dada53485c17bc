//! Immigration courts.
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::place::Point;
use crate::reference::{Cells, Row};

/// An immigration court of EOIR (`reference/courts.csv`: US government; points as `coord_source` says).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Court {
    /// EOIR's base city code; six courts have none in the published table.
    pub code: Option<String>,
    /// Where the code is from: `eoir_lookup`, or `inferred` from the city.
    pub code_basis: Option<String>,
    /// Name.
    pub name: String,
    /// Street address.
    pub address: String,
    /// City.
    pub city: String,
    /// Two-letter state or territory.
    pub state: String,
    /// Five-digit ZIP code.
    pub zip: String,
    /// FIPS code of the county, edition 2017.
    pub county_fips: String,
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
    /// How exact the point is: `street` or `zip_centroid`.
    pub coord_precision: String,
    /// Where the point was read.
    pub coord_source: Option<String>,
    /// IANA zone in which the court's times and dates count.
    pub tz: String,
    /// What EOIR published in July 2026, word for word.
    pub status_2026_07: Option<String>,
}

impl Court {
    /// Where it sits.
    pub fn point(&self) -> Point {
        Point { lat: self.lat, lon: self.lon }
    }
}

impl Row for Court {
    const REQUIRED: &'static [&'static str] =
        &["name", "address", "city", "state", "zip", "county_fips", "lat", "lon", "coord_precision", "tz"];
    const OPTIONAL: &'static [&'static str] = &["code", "code_basis", "coord_source", "status_2026_07"];

    /// The code; the name, for the six courts without one.
    fn key(&self) -> String {
        self.code.clone().unwrap_or_else(|| self.name.clone())
    }

    fn read(cells: &mut Cells<'_>) -> Option<Self> {
        let (state, zip, county_fips) = (cells.state("state"), cells.digits("zip", 5), cells.digits("county_fips", 5));
        let (lat, lon, tz) = (cells.latitude("lat"), cells.longitude("lon"), cells.zone("tz"));
        Some(Self {
            code: cells.text("code"),
            code_basis: cells.text("code_basis"),
            name: cells.text("name")?,
            address: cells.text("address")?,
            city: cells.text("city")?,
            state: state?,
            zip: zip?,
            county_fips: county_fips?,
            lat: lat?,
            lon: lon?,
            coord_precision: cells.text("coord_precision")?,
            coord_source: cells.text("coord_source"),
            tz: tz?,
            status_2026_07: cells.text("status_2026_07"),
        })
    }
}
