//! Routing: which office answers for a county on a date, and who is told of an alert from a place.
//!
//! Not a geocoder: the caller has looked up the facility, ZIP code or town; only a reported point is placed here. Nothing is stored and no clock
//! is read; the answer carries its reasoning as [`TraceStep`](crate::trace::TraceStep)s.
//!
//! ```no_run
//! # use casework::{reference, routing::{Atlas, Report}};
//! # fn doc(consulates: &[u8], jurisdictions: &[u8], counties: &[u8], shapes: &str, neighbours: &str) -> Result<(), casework::routing::AtlasProblem> {
//! let rows = (reference::read(consulates).rows, reference::read(jurisdictions).rows, reference::read(counties).rows);
//! let atlas = Atlas::new(rows.0, rows.1, rows.2, shapes, neighbours)?;
//! let day = chrono::NaiveDate::from_ymd_opt(2022, 6, 1).unwrap_or_default();
//! assert_eq!(atlas.owner("48303", day).map(|owner| owner.consulate), Some("MX-ABQ".to_owned()));
//! assert_eq!(atlas.route(&Report::default(), day).responsible, None); // no place: the call centre
//! # Ok(()) }
//! ```
use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::consulate::Consulate;
use crate::county::County;
use crate::jurisdiction::{Confidence, Jurisdiction, Scope};
use crate::place::Point;
use crate::reference::Row;
use crate::shapes::{ShapeProblem, Shapes};

pub mod code;
mod route;
#[cfg(test)]
mod tests;

pub use route::{KnownPlace, Report, ReportedPoint, Route, Rule};

/// Why an atlas could not be made.
#[derive(Debug, thiserror::Error)]
pub enum AtlasProblem {
    /// Without an office nobody can be responsible.
    #[error("there is no consulate")]
    NoConsulate,
    /// A shape file is broken.
    #[error(transparent)]
    Shapes(#[from] ShapeProblem),
}

/// Consulates, jurisdictions, counties and shapes, indexed. A few megabytes; made once and shared.
#[derive(Debug)]
pub struct Atlas {
    consulates: BTreeMap<String, Consulate>,
    counties: BTreeMap<String, County>,
    by_county: BTreeMap<String, Vec<Jurisdiction>>,
    by_state: BTreeMap<String, Vec<Jurisdiction>>,
    part_of_state: BTreeMap<String, Vec<Jurisdiction>>,
    shapes: Shapes,
    neighbours: Shapes,
    left_out: Vec<String>,
}

/// Why an office answers for a county, strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// A source names the county.
    SourcedCounty,
    /// A statement on the county of which a part is open.
    PartialCounty,
    /// An old statement on the county.
    DatedCounty,
    /// Inferred for the county.
    InferredCounty,
    /// A source names the whole state.
    SourcedState,
    /// A statement on the state of which a part is open.
    PartialState,
    /// An old statement on the state.
    DatedState,
    /// Inferred for the state.
    InferredState,
    /// No statement: the office nearest to the county's centre, unconfirmed.
    Nearest,
}

/// Who answers for a county on a date, and why.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Owner {
    /// Code of the office.
    pub consulate: String,
    /// Why.
    pub basis: Basis,
    /// The statement that decided, with its source; none when `basis` is nearest.
    pub jurisdiction: Option<Jurisdiction>,
    /// Offices for which an equally strong statement holds on that day: the data contradicts itself.
    pub rivals: Vec<String>,
}

/// An office with its distance from a point.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Near {
    /// Code of the office.
    pub consulate: String,
    /// Kilometres along the great circle.
    pub km: f64,
}

impl Atlas {
    /// Indexes the reference rows; `county_shapes` and `neighbour_shapes` are the TopoJSON texts of `us-counties-10m.topo.json` (object
    /// `counties`) and `neighbours.topo.json` (object `countries`). A statement on an unknown office or county is left out, see
    /// [`Atlas::left_out`]: one wrong correction must not stop the routing of alerts.
    ///
    /// # Errors
    /// When there is no consulate, or a shape file cannot be read.
    pub fn new(
        consulates: Vec<Consulate>,
        jurisdictions: Vec<Jurisdiction>,
        counties: Vec<County>,
        county_shapes: &str,
        neighbour_shapes: &str,
    ) -> Result<Self, AtlasProblem> {
        if consulates.is_empty() {
            return Err(AtlasProblem::NoConsulate);
        }
        let mut atlas = Self {
            consulates: consulates.into_iter().map(|row| (row.code.clone(), row)).collect(),
            counties: counties.into_iter().map(|row| (row.county_fips.clone(), row)).collect(),
            by_county: BTreeMap::new(),
            by_state: BTreeMap::new(),
            part_of_state: BTreeMap::new(),
            shapes: Shapes::read(county_shapes, "counties")?,
            neighbours: Shapes::read(neighbour_shapes, "countries")?,
            left_out: Vec::new(),
        };
        for row in jurisdictions {
            atlas.add(row);
        }
        Ok(atlas)
    }

    fn add(&mut self, row: Jurisdiction) {
        let known_county = row.county_fips.as_ref().is_some_and(|fips| self.counties.contains_key(fips));
        let known_office = self.consulates.contains_key(&row.consulate_code);
        let (lists, place) = match (row.scope, row.county_fips.clone()) {
            // Superseded statements are history for the Directory; they never decide.
            _ if row.confidence == Confidence::Superseded => return,
            (Scope::County, Some(fips)) if known_office && known_county => (&mut self.by_county, fips),
            (Scope::State, _) if known_office => (&mut self.by_state, row.state.clone()),
            (Scope::PartOfState, _) if known_office => (&mut self.part_of_state, row.state.clone()),
            _ => return self.left_out.push(row.key()),
        };
        lists.entry(place).or_default().push(row);
    }

    /// Keys of statements that name an office or county which is not in the tables.
    pub fn left_out(&self) -> &[String] {
        &self.left_out
    }

    /// The office of that code.
    pub fn consulate(&self, code: &str) -> Option<&Consulate> {
        self.consulates.get(code)
    }

    /// Every office, by code.
    pub fn consulates(&self) -> impl Iterator<Item = &Consulate> {
        self.consulates.values()
    }

    /// The county of that FIPS code (edition 2017).
    pub fn county(&self, county_fips: &str) -> Option<&County> {
        self.counties.get(county_fips)
    }

    /// All counties, by FIPS code.
    pub fn counties(&self) -> impl Iterator<Item = &County> {
        self.counties.values()
    }

    /// The shapes of the counties.
    pub fn shapes(&self) -> &Shapes {
        &self.shapes
    }

    /// Who answers for a county on a date: a county statement before one on the state; within each sourced, partial, dated, inferred; among equals
    /// the one that began last, then the smaller code; without any, the office nearest to the centre. Nothing only for an unknown county.
    pub fn owner(&self, county_fips: &str, date: NaiveDate) -> Option<Owner> {
        let county = self.counties.get(county_fips)?;
        let of_county = self.by_county.get(county_fips).and_then(|rows| strongest(rows, date));
        let of_state = || self.by_state.get(&county.state).and_then(|rows| strongest(rows, date));
        let Some((row, rivals)) = of_county.or_else(of_state) else {
            let nearest = self.nearest(county.centre()).into_iter().next()?;
            return Some(Owner { consulate: nearest.consulate, basis: Basis::Nearest, jurisdiction: None, rivals: Vec::new() });
        };
        let basis = basis(row.scope, row.confidence);
        Some(Owner { consulate: row.consulate_code.clone(), basis, jurisdiction: Some(row.clone()), rivals })
    }

    /// Offices by distance from a point, nearest first; equal distances by code.
    pub fn nearest(&self, point: Point) -> Vec<Near> {
        let mut near: Vec<_> =
            self.consulates.values().map(|office| Near { consulate: office.code.clone(), km: point.km_to(office.point()) }).collect();
        near.sort_by(|a, b| a.km.total_cmp(&b.km));
        near
    }

    /// Offices that say they have some counties of a state, without a list of them, on a date.
    fn claims_part_of(&self, state: &str, date: NaiveDate) -> Vec<&str> {
        let rows = self.part_of_state.get(state).into_iter().flatten();
        let mut codes: Vec<_> = rows.filter(|row| row.holds_on(date)).map(|row| row.consulate_code.as_str()).collect();
        codes.sort_unstable();
        codes.dedup();
        codes
    }
}

/// The strongest statement that holds on the day, and the other offices with one as strong.
fn strongest(rows: &[Jurisdiction], date: NaiveDate) -> Option<(&Jurisdiction, Vec<String>)> {
    let mut holding: Vec<_> = rows.iter().filter(|row| row.holds_on(date)).collect();
    holding.sort_by(|a, b| {
        let by_strength = a.confidence.cmp(&b.confidence);
        by_strength.then(b.valid_from.cmp(&a.valid_from)).then_with(|| a.consulate_code.cmp(&b.consulate_code))
    });
    let first = *holding.first()?;
    let mut rivals: Vec<_> = holding
        .iter()
        .filter(|row| row.confidence == first.confidence && row.consulate_code != first.consulate_code)
        .map(|row| row.consulate_code.clone())
        .collect();
    rivals.sort_unstable();
    rivals.dedup();
    Some((first, rivals))
}

fn basis(scope: Scope, confidence: Confidence) -> Basis {
    match (scope, confidence) {
        (Scope::County, Confidence::Sourced) => Basis::SourcedCounty,
        (Scope::County, Confidence::Partial) => Basis::PartialCounty,
        (Scope::County, Confidence::Dated) => Basis::DatedCounty,
        (Scope::County, _) => Basis::InferredCounty,
        (_, Confidence::Sourced) => Basis::SourcedState,
        (_, Confidence::Partial) => Basis::PartialState,
        (_, Confidence::Dated) => Basis::DatedState,
        (_, _) => Basis::InferredState,
    }
}
