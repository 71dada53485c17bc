//! Dated statements of which office answers for a state or county (its circunscripción).
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::reference::{Cells, Row};

/// What a statement names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Scope {
    /// One county.
    County,
    /// A whole state.
    State,
    /// Some counties of a state, not named: assigns nothing, but is shown.
    PartOfState,
}

/// How well a statement is founded, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Confidence {
    /// The source names the place.
    Sourced,
    /// Part of the statement is open.
    Partial,
    /// True when it was said, long ago.
    Dated,
    /// Nobody said it; it follows from something else.
    Inferred,
    /// History: assigns nothing.
    Superseded,
}

impl Confidence {
    /// The word, as in the file and in trace arguments.
    pub fn word(self) -> &'static str {
        match self {
            Self::Sourced => "sourced",
            Self::Partial => "partial",
            Self::Dated => "dated",
            Self::Inferred => "inferred",
            Self::Superseded => "superseded",
        }
    }
}

/// One statement (`reference/jurisdictions.csv`: SRE communiques, consular statements, news, named in each row).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Jurisdiction {
    /// Office that answers.
    pub consulate_code: String,
    /// What is named.
    pub scope: Scope,
    /// Two-letter state.
    pub state: String,
    /// FIPS code, for a county.
    pub county_fips: Option<String>,
    /// County name, for a county.
    pub county: Option<String>,
    /// First day; empty = unknown, so always.
    pub valid_from: Option<NaiveDate>,
    /// First day no longer; empty = still.
    pub valid_to: Option<NaiveDate>,
    /// How well it is founded.
    pub confidence: Confidence,
    /// Who said it.
    pub source: String,
    /// When it was said: a day or a year.
    pub source_date: Option<String>,
    /// Remarks.
    pub note: Option<String>,
}

impl Jurisdiction {
    /// Whether the statement holds on that day (`valid_from` inclusive, `valid_to` exclusive).
    pub fn holds_on(&self, date: NaiveDate) -> bool {
        self.valid_from.is_none_or(|from| from <= date) && self.valid_to.is_none_or(|to| date < to)
    }
}

impl Row for Jurisdiction {
    const REQUIRED: &'static [&'static str] = &["consulate_code", "scope", "state", "confidence", "source"];
    const OPTIONAL: &'static [&'static str] = &["county_fips", "county", "valid_from", "valid_to", "source_date", "note"];

    fn key(&self) -> String {
        let scope = match self.scope {
            Scope::County => "county",
            Scope::State => "state",
            Scope::PartOfState => "part_of_state",
        };
        let from = self.valid_from.map(|date| date.to_string());
        let parts = [Some(scope), Some(&self.state), self.county_fips.as_deref(), self.county.as_deref(), from.as_deref()];
        parts.into_iter().flatten().chain([self.consulate_code.as_str()]).collect::<Vec<_>>().join("|")
    }

    fn read(cells: &mut Cells<'_>) -> Option<Self> {
        let scopes = [("county", Scope::County), ("state", Scope::State), ("part_of_state", Scope::PartOfState)];
        let scope = cells.choice("scope", &scopes);
        let confidence = cells.choice(
            "confidence",
            &[
                ("sourced", Confidence::Sourced),
                ("partial", Confidence::Partial),
                ("dated", Confidence::Dated),
                ("inferred", Confidence::Inferred),
                ("superseded", Confidence::Superseded),
            ],
        );
        let (state, county_fips) = (cells.state("state"), cells.digits("county_fips", 5));
        let (valid_from, valid_to) = (cells.date("valid_from"), cells.date("valid_to"));
        if scope == Some(Scope::County) && county_fips.is_none() {
            cells.fault("county_fips", "county_not_named");
        }
        if valid_from.zip(valid_to).is_some_and(|(from, to)| to <= from) {
            cells.fault("valid_to", "ends_before_it_begins");
        }
        Some(Self {
            consulate_code: cells.text("consulate_code")?,
            scope: scope?,
            state: state?,
            county_fips,
            county: cells.text("county"),
            valid_from,
            valid_to,
            confidence: confidence?,
            source: cells.text("source")?,
            source_date: cells.text("source_date"),
            note: cells.text("note"),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reference;

    const HEADER: &str = "consulate_code,scope,state,county_fips,county,valid_from,valid_to,confidence,source,source_date,note\n";

    #[test]
    fn the_first_day_counts_and_the_last_does_not() {
        let csv = format!("{HEADER}MX-ABQ,county,TX,48303,Lubbock County,2022-06-01,2030-01-01,sourced,SRE,2022-06-01,\n");
        let row = &reference::read::<Jurisdiction>(csv.as_bytes()).rows[0];
        let on = |text: &str| row.holds_on(text.parse().unwrap());
        assert_eq!((on("2022-05-31"), on("2022-06-01"), on("2029-12-31"), on("2030-01-01")), (false, true, true, false));
    }

    #[test]
    fn a_county_statement_names_its_county_and_ends_after_it_begins() {
        let csv = format!("{HEADER}MX-ABQ,county,TX,,,2022-06-01,2022-06-01,sourced,SRE,,\n");
        let problems = reference::read::<Jurisdiction>(csv.as_bytes()).problems;
        let codes: Vec<_> = problems.iter().map(|p| p.code.as_str()).collect();
        assert_eq!(codes, ["county_not_named", "ends_before_it_begins"]);
    }
}
