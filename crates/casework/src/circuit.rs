//! Federal circuits: which one a state or territory belongs to and where its clerk's clock stands (`reference/circuits.csv`).
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::pack::PackError;

/// One state or territory.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Circuit {
    /// Postal code, for example `TX`.
    pub state: String,
    /// Name.
    pub name: String,
    /// `1` to `11` or `DC`; empty where the territory is in no circuit and somebody must ask.
    pub circuit: String,
    /// City of the clerk.
    pub clerk_city: String,
    /// IANA zone of the clerk; empty where there is none.
    pub clerk_tz: String,
    /// The rule that says who may ask a judge for bond there.
    pub bond_rule: String,
    /// IANA zone of the Board.
    pub bia_tz: String,
    /// What to know.
    pub note: String,
}

/// All states and territories.
#[derive(Clone, Debug, Default)]
pub struct Circuits {
    rows: Vec<Circuit>,
}

impl Circuits {
    /// Reads the text of `circuits.csv`.
    ///
    /// # Errors
    /// When a row does not fit or names an unknown zone.
    pub fn parse(text: &str) -> Result<Self, PackError> {
        let mut rows = Vec::new();
        for row in csv::Reader::from_reader(text.as_bytes()).deserialize() {
            let row: Circuit = row.map_err(|error| PackError::new("circuits.csv", error))?;
            for zone in [&row.clerk_tz, &row.bia_tz] {
                if !zone.is_empty() && zone.parse::<Tz>().is_err() {
                    return Err(PackError::new("circuits.csv", format!("zone {zone} is not known")));
                }
            }
            rows.push(row);
        }
        Ok(Self { rows })
    }

    /// The row of a state or territory.
    pub fn of_state(&self, state: &str) -> Option<&Circuit> {
        self.rows.iter().find(|row| row.state == state)
    }

    /// Zone of the clerk of a circuit.
    pub fn clerk_zone(&self, circuit: &str) -> Option<Tz> {
        self.rows.iter().find(|row| row.circuit == circuit)?.clerk_tz.parse().ok()
    }

    /// All rows.
    pub fn rows(&self) -> &[Circuit] {
        &self.rows
    }
}
