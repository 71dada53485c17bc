//! Points, ZIP codes and towns: what a caller can say about where something happens.
use geo::{Distance, Haversine};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::reference::{Cells, Row};

/// A point on the earth, WGS 84.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Point {
    /// Degrees north, -90 to 90.
    pub lat: f64,
    /// Degrees east, -180 to 180.
    pub lon: f64,
}

impl Point {
    /// Whether both numbers can be a place (a phone may send anything).
    pub fn is_real(self) -> bool {
        (-90.0..=90.0).contains(&self.lat) && (-180.0..=180.0).contains(&self.lon)
    }

    /// Kilometres along the great circle (sphere of 6,371 km; within 0.6 % of the ellipsoid).
    pub fn km_to(self, other: Point) -> f64 {
        Haversine.distance(geo::Point::new(self.lon, self.lat), geo::Point::new(other.lon, other.lat)) / 1000.0
    }
}

/// A ZIP code with the centre of its area (`reference/geo/zips.csv`: GeoNames CC BY 4.0, Census). The area may reach into other counties.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Zip {
    /// Five digits.
    pub zip: String,
    /// Post town; empty in some territories.
    pub city: Option<String>,
    /// Two-letter state or territory.
    pub state: String,
    /// Name of the county.
    pub county: String,
    /// County of the centre, edition 2017.
    pub county_fips: String,
    /// The same county's code in the edition of 2022, where it differs (Connecticut, Alaska).
    pub county_fips_2022: Option<String>,
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
}

impl Zip {
    /// Centre of the area.
    pub fn point(&self) -> Point {
        Point { lat: self.lat, lon: self.lon }
    }
}

impl Row for Zip {
    const REQUIRED: &'static [&'static str] = &["zip", "state", "county", "county_fips", "lat", "lon"];
    const OPTIONAL: &'static [&'static str] = &["city", "county_fips_2022"];

    fn key(&self) -> String {
        self.zip.clone()
    }

    fn read(cells: &mut Cells<'_>) -> Option<Self> {
        let (zip, state) = (cells.digits("zip", 5), cells.state("state"));
        let (county_fips, county_fips_2022) = (cells.digits("county_fips", 5), cells.digits("county_fips_2022", 5));
        let (lat, lon) = (cells.latitude("lat"), cells.longitude("lon"));
        Some(Self {
            zip: zip?,
            city: cells.text("city"),
            state: state?,
            county: cells.text("county")?,
            county_fips: county_fips?,
            county_fips_2022,
            lat: lat?,
            lon: lon?,
        })
    }
}

/// A town or city with its centre (`reference/geo/places.csv`: GeoNames CC BY 4.0). It may reach into other counties.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Place {
    /// Name as the post writes it.
    pub city: String,
    /// Two-letter state.
    pub state: String,
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
    /// How many ZIP codes it has: a measure of size, to offer the larger of two names first.
    pub n_zips: u64,
    /// County of the centre, edition 2017.
    pub county_fips: String,
}

impl Place {
    /// Centre of the town.
    pub fn point(&self) -> Point {
        Point { lat: self.lat, lon: self.lon }
    }
}

impl Row for Place {
    const REQUIRED: &'static [&'static str] = &["city", "state", "lat", "lon", "n_zips", "county_fips"];
    const OPTIONAL: &'static [&'static str] = &[];

    fn key(&self) -> String {
        format!("{}|{}", self.city, self.state)
    }

    fn read(cells: &mut Cells<'_>) -> Option<Self> {
        let (state, county_fips) = (cells.state("state"), cells.digits("county_fips", 5));
        let (lat, lon, n_zips) = (cells.latitude("lat"), cells.longitude("lon"), cells.count("n_zips"));
        Some(Self { city: cells.text("city")?, state: state?, lat: lat?, lon: lon?, n_zips: n_zips?, county_fips: county_fips? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_agree_with_known_ones() {
        let dallas = Point { lat: 32.8167, lon: -96.8722 };
        let houston = Point { lat: 29.7346, lon: -95.5411 };
        assert!((dallas.km_to(houston) - 365.3).abs() < 2.0, "{}", dallas.km_to(houston));
        assert!(!Point { lat: f64::NAN, lon: 0.0 }.is_real());
        assert!(!Point { lat: 33.0, lon: 200.0 }.is_real());
    }
}
