//! Federal judicial districts: where papers of habeas and notices of appeal go, and where the clerk's clock stands (`reference/districts.csv`).
use chrono_tz::Tz;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::pack::PackError;

/// One district.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct District {
    /// For example `TXND`.
    pub code: String,
    /// Postal code of the state or territory.
    pub state: String,
    /// Name, English.
    pub name_en: String,
    /// Name, Spanish.
    pub name_es: String,
    /// IANA zone of the clerk's seat.
    pub clerk_tz: String,
}

/// All districts.
#[derive(Clone, Debug, Default)]
pub struct Districts {
    rows: Vec<District>,
}

impl Districts {
    /// Reads the text of `districts.csv`.
    ///
    /// # Errors
    /// When a row does not fit or names an unknown zone.
    pub fn parse(text: &str) -> Result<Self, PackError> {
        let mut rows = Vec::new();
        for row in csv::Reader::from_reader(text.as_bytes()).deserialize() {
            let row: District = row.map_err(|error| PackError::new("districts.csv", error))?;
            if row.clerk_tz.parse::<Tz>().is_err() {
                return Err(PackError::new("districts.csv", format!("zone {} is not known", row.clerk_tz)));
            }
            rows.push(row);
        }
        Ok(Self { rows })
    }

    /// A district by its code.
    pub fn of_code(&self, code: &str) -> Option<&District> {
        self.rows.iter().find(|row| row.code == code)
    }

    /// The only district of a state; none where it has several, and somebody must say which.
    pub fn only_of(&self, state: &str) -> Option<&District> {
        let mut of_state = self.rows.iter().filter(|row| row.state == state);
        of_state.next().filter(|_| of_state.next().is_none())
    }

    /// The zone of every clerk of a state, where they share one.
    pub fn zone_of(&self, state: &str) -> Option<Tz> {
        let mut zones = self.rows.iter().filter(|row| row.state == state).map(|row| row.clerk_tz.as_str());
        let first = zones.next()?;
        if zones.all(|zone| zone == first) { first.parse().ok() } else { None }
    }

    /// All rows.
    pub fn rows(&self) -> &[District] {
        &self.rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ninety_four_districts_of_28_usc_81_to_131_and_the_territories_have_a_clerk_s_zone() {
        let districts = Districts::parse(include_str!("../../../reference/districts.csv")).unwrap();
        assert_eq!(districts.rows().len(), 94);
        assert_eq!(districts.only_of("NM").map(|row| row.code.as_str()), Some("NMD"));
        assert_eq!(districts.only_of("TX"), None);
        assert_eq!(districts.zone_of("TX").map(|zone| zone.name()), Some("America/Chicago"));
        assert_eq!(districts.zone_of("TN"), None, "Knoxville and Memphis do not share a clock");
        assert!(Districts::parse("code,state,name_en,name_es,clerk_tz\nX,X,X,X,Mars/Olympus\n").is_err());
    }
}
