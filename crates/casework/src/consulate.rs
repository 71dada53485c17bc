//! Mexico's consular offices in the United States.
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::place::Point;
use crate::reference::{Cells, Row};

/// Rank of an office in Mexico's service.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ConsulateType {
    /// Consulado General.
    ConsulateGeneral,
    /// Consulado de Carrera.
    CareerConsulate,
    /// Sección Consular of the embassy.
    ConsularSection,
}

/// One of the 53 offices (`reference/consulates.csv`: SRE directory list; consular pages and news, named in each row).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Consulate {
    /// Our code, `MX-DAL`; the first part of every folio the office gives.
    pub code: String,
    /// Official name in Spanish.
    pub name_es: String,
    /// Rank.
    pub r#type: ConsulateType,
    /// City of the seat.
    pub city: String,
    /// Two-letter state or territory of the seat.
    pub state: String,
    /// Street address.
    pub address: Option<String>,
    /// Five-digit ZIP code.
    pub zip: Option<String>,
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
    /// How exact the point is: `street`, `zip_centroid` or `city_centre`, with its source.
    pub coord_precision: String,
    /// Switchboard, `+1-214-932-8670`.
    pub phone: Option<String>,
    /// Line of the protection department outside office hours.
    pub protection_emergency_phone: Option<String>,
    /// E-mail of the office.
    pub email: Option<String>,
    /// Page of the office.
    pub website: Option<String>,
    /// IANA zone of the seat.
    pub tz: String,
    /// How far address and telephones can be trusted, in words.
    pub contact_confidence: Option<String>,
    /// Where address and telephones were read.
    pub contact_source: Option<String>,
    /// Where it was read that the office exists.
    pub existence_source: Option<String>,
}

impl Consulate {
    /// Seat of the office, as exact as `coord_precision` says.
    pub fn point(&self) -> Point {
        Point { lat: self.lat, lon: self.lon }
    }
}

impl Row for Consulate {
    const REQUIRED: &'static [&'static str] = &["code", "name_es", "type", "city", "state", "lat", "lon", "coord_precision", "tz"];
    const OPTIONAL: &'static [&'static str] = &[
        "address",
        "zip",
        "phone",
        "protection_emergency_phone",
        "email",
        "website",
        "contact_confidence",
        "contact_source",
        "existence_source",
    ];

    fn key(&self) -> String {
        self.code.clone()
    }

    fn read(cells: &mut Cells<'_>) -> Option<Self> {
        let r#type = cells.choice(
            "type",
            &[
                ("Consulado General", ConsulateType::ConsulateGeneral),
                ("Consulado de Carrera", ConsulateType::CareerConsulate),
                ("Sección Consular", ConsulateType::ConsularSection),
            ],
        );
        let (state, zip, tz) = (cells.state("state"), cells.digits("zip", 5), cells.zone("tz"));
        let (lat, lon) = (cells.latitude("lat"), cells.longitude("lon"));
        Some(Self {
            code: cells.text("code")?,
            name_es: cells.text("name_es")?,
            r#type: r#type?,
            city: cells.text("city")?,
            state: state?,
            address: cells.text("address"),
            zip,
            lat: lat?,
            lon: lon?,
            coord_precision: cells.text("coord_precision")?,
            phone: cells.text("phone"),
            protection_emergency_phone: cells.text("protection_emergency_phone"),
            email: cells.text("email"),
            website: cells.text("website"),
            tz: tz?,
            contact_confidence: cells.text("contact_confidence"),
            contact_source: cells.text("contact_source"),
            existence_source: cells.text("existence_source"),
        })
    }
}
