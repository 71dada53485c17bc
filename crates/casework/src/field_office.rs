//! ICE field offices and the counties in each one's area of responsibility: whom to write to about a person in custody.
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::place::Point;
use crate::reference::{Cells, Row};

/// A field office of ICE Enforcement and Removal Operations (`reference/field_offices.csv`: US government, CC0).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct FieldOffice {
    /// ICE's code of the area of responsibility, `SNA`.
    pub code: String,
    /// Name.
    pub name: String,
    /// States of the area, whole or in part, joined by `|`.
    pub aor_states: String,
    /// The area as ICE words it.
    pub aor_text: String,
    /// Street address.
    pub address: String,
    /// City.
    pub city: String,
    /// Two-letter state.
    pub state: String,
    /// Five-digit ZIP code.
    pub zip: String,
    /// Telephone.
    pub phone: Option<String>,
    /// E-mail for questions from outside.
    pub outreach_email: Option<String>,
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
    /// How exact the point is.
    pub coord_precision: String,
    /// IANA zone of the seat.
    pub tz: String,
    /// How many counties the area has.
    pub n_counties: u64,
}

impl FieldOffice {
    /// Where it stands.
    pub fn point(&self) -> Point {
        Point { lat: self.lat, lon: self.lon }
    }
}

impl Row for FieldOffice {
    const REQUIRED: &'static [&'static str] =
        &["code", "name", "aor_states", "aor_text", "address", "city", "state", "zip", "lat", "lon", "coord_precision", "tz", "n_counties"];
    const OPTIONAL: &'static [&'static str] = &["phone", "outreach_email"];

    fn key(&self) -> String {
        self.code.clone()
    }

    fn read(cells: &mut Cells<'_>) -> Option<Self> {
        let (state, zip, tz) = (cells.state("state"), cells.digits("zip", 5), cells.zone("tz"));
        let (lat, lon, n_counties) = (cells.latitude("lat"), cells.longitude("lon"), cells.count("n_counties"));
        Some(Self {
            code: cells.text("code")?,
            name: cells.text("name")?,
            aor_states: cells.text("aor_states")?,
            aor_text: cells.text("aor_text")?,
            address: cells.text("address")?,
            city: cells.text("city")?,
            state: state?,
            zip: zip?,
            phone: cells.text("phone"),
            outreach_email: cells.text("outreach_email"),
            lat: lat?,
            lon: lon?,
            coord_precision: cells.text("coord_precision")?,
            tz: tz?,
            n_counties: n_counties?,
        })
    }
}

/// Which field office a county falls to (`reference/county_aor.csv`: US government; Deportation Data Project, CC0).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct CountyAor {
    /// FIPS code, edition 2017.
    pub county_fips: String,
    /// County name.
    pub county: String,
    /// Two-letter state or territory.
    pub state: String,
    /// Field office; none is known for American Samoa.
    pub aor: Option<String>,
    /// What the Deportation Data Project says.
    pub aor_ddp: Option<String>,
    /// `agree`, `single` (one source) or `conflict:XXX` (the other source's office).
    pub agreement: String,
}

impl Row for CountyAor {
    const REQUIRED: &'static [&'static str] = &["county_fips", "county", "state", "agreement"];
    const OPTIONAL: &'static [&'static str] = &["aor", "aor_ddp"];

    fn key(&self) -> String {
        self.county_fips.clone()
    }

    fn read(cells: &mut Cells<'_>) -> Option<Self> {
        let (county_fips, state) = (cells.digits("county_fips", 5), cells.state("state"));
        Some(Self {
            county_fips: county_fips?,
            county: cells.text("county")?,
            state: state?,
            aor: cells.text("aor"),
            aor_ddp: cells.text("aor_ddp"),
            agreement: cells.text("agreement")?,
        })
    }
}
