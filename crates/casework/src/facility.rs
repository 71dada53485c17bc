//! Places where people are detained for immigration authorities.
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::place::Point;
use crate::reference::{Cells, Row};

/// A detention place (`reference/facilities.csv`: ICE rosters, Deportation Data Project, HIFLD, list released to UWCHR under FOIA). 87 of the
/// shipped 1,694 have neither county nor point.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Facility {
    /// Our name for the row: the ICE code, or a word for the four that have none.
    pub id: String,
    /// ICE's detention location code (DETLOC).
    pub detloc: Option<String>,
    /// How the code was found: `source`, `name-matched` ...
    pub detloc_source: Option<String>,
    /// Name as published.
    pub name: String,
    /// ICE's contract type, `IGSA`, `SPC`, `CDF` ...
    pub contract_type: Option<String>,
    /// What it is for, `HOLD`, `HOSPITAL`, `JUVENILE` ...
    pub function: Option<String>,
    /// Street address.
    pub address: Option<String>,
    /// City.
    pub city: Option<String>,
    /// Two-letter state or territory.
    pub state: Option<String>,
    /// Five-digit ZIP code.
    pub zip: Option<String>,
    /// FIPS code of the county, edition 2017.
    pub county_fips: Option<String>,
    /// County name.
    pub county: Option<String>,
    /// Degrees north.
    pub lat: Option<f64>,
    /// Degrees east.
    pub lon: Option<f64>,
    /// How exact the point is: `street`, `zip_centroid`, `place_centroid`, `county_point`.
    pub coord_precision: Option<String>,
    /// Where the point was read.
    pub coord_source: Option<String>,
    /// ICE field office that answers for it.
    pub aor: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Whether it stood on ICE's public roster of July 2026.
    pub on_ice_roster_2026_07: bool,
    /// Average daily population, fiscal year 2026.
    pub adp_fy26: Option<f64>,
    /// Average length of stay in days, fiscal year 2026.
    pub alos_days_fy26: Option<f64>,
    /// `Female/Male`, `Male`, `Female`.
    pub gender: Option<String>,
    /// Whether it may hold people for more than 72 hours.
    pub over_72h: Option<bool>,
    /// First day of use known.
    pub first_used: Option<NaiveDate>,
    /// Last day of use known when the list was released (2017).
    pub last_used: Option<NaiveDate>,
    /// Days spent there by all people together, 2025-26.
    pub person_days_2025_26: Option<u64>,
}

impl Facility {
    /// Where it stands, when known.
    pub fn point(&self) -> Option<Point> {
        self.lat.zip(self.lon).map(|(lat, lon)| Point { lat, lon })
    }
}

impl Row for Facility {
    const REQUIRED: &'static [&'static str] = &["id", "name"];
    const OPTIONAL: &'static [&'static str] = &[
        "detloc",
        "detloc_source",
        "contract_type",
        "function",
        "address",
        "city",
        "state",
        "zip",
        "county_fips",
        "county",
        "lat",
        "lon",
        "coord_precision",
        "coord_source",
        "aor",
        "phone",
        "on_ice_roster_2026_07",
        "adp_fy26",
        "alos_days_fy26",
        "gender",
        "over_72h",
        "first_used",
        "last_used",
        "person_days_2025_26",
    ];

    fn key(&self) -> String {
        self.id.clone()
    }

    fn read(cells: &mut Cells<'_>) -> Option<Self> {
        Some(Self {
            detloc: cells.text("detloc"),
            detloc_source: cells.text("detloc_source"),
            contract_type: cells.text("contract_type"),
            function: cells.text("function"),
            address: cells.text("address"),
            city: cells.text("city"),
            state: cells.state("state"),
            zip: cells.digits("zip", 5),
            county_fips: cells.digits("county_fips", 5),
            county: cells.text("county"),
            lat: cells.latitude("lat"),
            lon: cells.longitude("lon"),
            coord_precision: cells.text("coord_precision"),
            coord_source: cells.text("coord_source"),
            aor: cells.text("aor"),
            phone: cells.text("phone"),
            on_ice_roster_2026_07: cells.choice("on_ice_roster_2026_07", &[("1", true), ("0", false)]).unwrap_or(false),
            adp_fy26: cells.number("adp_fy26", 0.0..=100_000.0),
            alos_days_fy26: cells.number("alos_days_fy26", 0.0..=100_000.0),
            gender: cells.text("gender"),
            over_72h: cells.choice("over_72h", &[("yes", true), ("no", false)]),
            first_used: cells.us_date("first_used"),
            last_used: cells.us_date("last_used"),
            person_days_2025_26: cells.count("person_days_2025_26"),
            id: cells.text("id")?,
            name: cells.text("name")?,
        })
    }
}
