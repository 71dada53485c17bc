//! Counties and what the Census counts as such: the unit in which Mexico's offices divide the United States.
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::place::Point;
use crate::reference::{Cells, Row};

/// A county, parish, borough, independent city or municipio (`reference/geo/counties.csv`: US Census Bureau, edition 2017; zones from
/// OpenStreetMap boundaries, ODbL).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct County {
    /// FIPS code: two digits of the state and three of the county.
    pub county_fips: String,
    /// Short name, `Lubbock`.
    pub name: String,
    /// Name with its kind, `Lubbock County`.
    pub full_name: String,
    /// Two-letter state or territory.
    pub state: String,
    /// Centre, degrees north.
    pub lat: f64,
    /// Centre, degrees east.
    pub lon: f64,
    /// IANA zone of the centre; a few counties have two.
    pub tz: String,
    /// How many ZIP codes have their centre here.
    pub zip_count: u64,
}

impl County {
    /// Centre of the county.
    pub fn centre(&self) -> Point {
        Point { lat: self.lat, lon: self.lon }
    }
}

impl Row for County {
    const REQUIRED: &'static [&'static str] = &["county_fips", "name", "full_name", "state", "lat", "lon", "tz", "zip_count"];
    const OPTIONAL: &'static [&'static str] = &[];

    fn key(&self) -> String {
        self.county_fips.clone()
    }

    fn read(cells: &mut Cells<'_>) -> Option<Self> {
        let (county_fips, state) = (cells.digits("county_fips", 5), cells.state("state"));
        let (lat, lon) = (cells.latitude("lat"), cells.longitude("lon"));
        let (tz, zip_count) = (cells.zone("tz"), cells.count("zip_count"));
        Some(Self {
            county_fips: county_fips?,
            name: cells.text("name")?,
            full_name: cells.text("full_name")?,
            state: state?,
            lat: lat?,
            lon: lon?,
            tz: tz?,
            zip_count: zip_count?,
        })
    }
}
