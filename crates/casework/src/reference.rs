//! Reading rows of reference data (consulates, counties, courts ...) from CSV, whether shipped in `reference/` or imported by an
//! administrator. A faulty row is left out and every fault in it is named by row and column, so that a dry run can show them all.
//!
//! ```
//! use casework::{county::County, reference};
//! let csv = "county_fips,name,full_name,state,lat,lon,tz,zip_count\n48303,Lubbock,Lubbock County,TX,33.6,hello,America/Chicago,23\n";
//! let reading = reference::read::<County>(csv.as_bytes());
//! assert_eq!(reading.problems[0].row, 2);
//! assert_eq!(reading.problems[0].field.as_deref(), Some("lon"));
//! assert_eq!(reading.problems[0].code, "not_a_number");
//! ```
use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// A kind of reference row that has one CSV form.
pub trait Row: Sized {
    /// Columns whose cell must not be empty.
    const REQUIRED: &'static [&'static str];
    /// Columns that must stand in the header but may be empty (empty = unknown).
    const OPTIONAL: &'static [&'static str];
    /// What the row is called everywhere else: a code that stays when its other cells are corrected.
    fn key(&self) -> String;
    /// The row, or nothing when a cell was wrong; `cells` keeps the faults.
    fn read(cells: &mut Cells<'_>) -> Option<Self>;
}

/// One fault of a CSV file, told by row and column. The sentence is `row-<code>` in `words/*/reference.ftl`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct RowProblem {
    /// Row as a spreadsheet counts it: the header is row 1.
    pub row: u64,
    /// Column name, when one cell is at fault.
    pub field: Option<String>,
    /// Which fault, for example `not_a_number`.
    pub code: String,
    /// Values for the sentence, for example the offending `value`.
    pub args: BTreeMap<String, String>,
}

/// The good rows of a file and everything that was wrong with the others.
#[derive(Clone, Debug, PartialEq)]
pub struct Reading<T> {
    /// Rows without a fault, in file order.
    pub rows: Vec<T>,
    /// Faults in file order; a row with a fault is not in `rows`.
    pub problems: Vec<RowProblem>,
}

/// Reads a CSV file with a header line (UTF-8, comma, byte order mark allowed).
pub fn read<T: Row>(csv: &[u8]) -> Reading<T> {
    each::<T, T>(csv, |_, row, _| row)
}

/// One row of a file to be imported, as the Directory keeps it.
#[derive(Clone, Debug, PartialEq)]
pub struct ImportRow {
    /// Row as a spreadsheet counts it.
    pub row: u64,
    /// Key in its list.
    pub key: String,
    /// Column and text; an empty cell is null.
    pub cells: Map<String, Value>,
}

/// Reads a CSV file for the list of that name; nothing when the list has no CSV form.
pub fn import(kind: &str, csv: &[u8]) -> Option<Reading<ImportRow>> {
    Some(match kind {
        "consulate" => import_as::<crate::consulate::Consulate>(csv),
        "jurisdiction" => import_as::<crate::jurisdiction::Jurisdiction>(csv),
        "facility" => import_as::<crate::facility::Facility>(csv),
        "court" => import_as::<crate::court::Court>(csv),
        "field_office" => import_as::<crate::field_office::FieldOffice>(csv),
        "county_aor" => import_as::<crate::field_office::CountyAor>(csv),
        "county" => import_as::<crate::county::County>(csv),
        "zip" => import_as::<crate::place::Zip>(csv),
        "place" => import_as::<crate::place::Place>(csv),
        _ => return None,
    })
}

fn import_as<T: Row>(csv: &[u8]) -> Reading<ImportRow> {
    each::<T, ImportRow>(csv, |row, value, cells| ImportRow { row, key: value.key(), cells })
}

/// A row from an object of its columns, as the Directory keeps it: texts and nulls (numbers are taken too).
///
/// # Errors
/// Every fault of the row; `row` is repeated in them.
pub fn from_object<T: Row>(row: u64, object: &Map<String, Value>) -> Result<T, Vec<RowProblem>> {
    let texts = object.iter().filter_map(|(name, value)| match value {
        Value::String(text) => Some((name.as_str(), text.trim().to_owned())),
        Value::Number(number) => Some((name.as_str(), number.to_string())),
        _ => None,
    });
    let texts: BTreeMap<&str, String> = texts.filter(|(_, text)| !text.is_empty()).collect();
    checked(row, &|field| texts.get(field).map(String::as_str))
}

fn each<T: Row, R>(csv: &[u8], mut keep: impl FnMut(u64, T, Map<String, Value>) -> R) -> Reading<R> {
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(csv);
    let mut problems = Vec::new();
    let header: BTreeMap<String, usize> = match reader.headers() {
        Ok(names) => names.iter().enumerate().map(|(at, name)| (name.to_owned(), at)).collect(),
        Err(_) => return Reading { rows: Vec::new(), problems: vec![problem(1, None, "unreadable", None)] },
    };
    let columns = || T::REQUIRED.iter().chain(T::OPTIONAL).copied();
    problems.extend(columns().filter(|name| !header.contains_key(*name)).map(|name| problem(1, Some(name), "missing_column", None)));
    if !problems.is_empty() {
        return Reading { rows: Vec::new(), problems };
    }
    let mut rows = Vec::new();
    let mut keys = BTreeSet::new();
    for (at, record) in reader.records().enumerate() {
        let row = at as u64 + 2;
        let Ok(record) = record else {
            problems.push(problem(row, None, "unreadable", None));
            continue;
        };
        let cell = |field: &str| header.get(field).and_then(|at| record.get(*at)).filter(|text| !text.is_empty());
        match checked::<T>(row, &cell) {
            Ok(value) if keys.insert(value.key()) => {
                let texts = columns().map(|name| (name.to_owned(), cell(name).map_or(Value::Null, Value::from)));
                rows.push(keep(row, value, texts.collect()));
            }
            Ok(value) => problems.push(problem(row, None, "duplicate", Some(&value.key()))),
            Err(faults) => problems.extend(faults),
        }
    }
    Reading { rows, problems }
}

fn checked<'a, T: Row>(row: u64, cell: &'a dyn Fn(&str) -> Option<&'a str>) -> Result<T, Vec<RowProblem>> {
    let empty = T::REQUIRED.iter().filter(|column| cell(column).is_none());
    let problems = empty.map(|column| problem(row, Some(column), "required", None)).collect();
    let mut cells = Cells { cell, row, problems };
    let read = T::read(&mut cells).filter(|_| cells.problems.is_empty());
    read.ok_or(cells.problems)
}

/// The cells of one row, by column name. Each reader returns nothing for an empty cell, and for a wrong one after noting the fault.
pub struct Cells<'a> {
    cell: &'a dyn Fn(&str) -> Option<&'a str>,
    row: u64,
    problems: Vec<RowProblem>,
}

impl Cells<'_> {
    fn check<T>(&mut self, field: &str, code: &str, read: impl Fn(&str) -> Option<T>) -> Option<T> {
        let text = (self.cell)(field)?;
        let value = read(text);
        if value.is_none() {
            let fault = problem(self.row, Some(field), code, Some(text));
            self.problems.push(fault);
        }
        value
    }

    /// Notes a fault that no single cell reader can see.
    pub fn fault(&mut self, field: &str, code: &str) {
        let fault = problem(self.row, Some(field), code, (self.cell)(field));
        self.problems.push(fault);
    }

    /// The text, trimmed.
    pub fn text(&self, field: &str) -> Option<String> {
        (self.cell)(field).map(str::to_owned)
    }

    /// Exactly `length` digits, as in FIPS and ZIP codes.
    pub fn digits(&mut self, field: &str, length: usize) -> Option<String> {
        let is_code = |text: &str| text.len() == length && text.bytes().all(|b| b.is_ascii_digit());
        self.check(field, "not_a_code", |text| is_code(text).then(|| text.to_owned()))
    }

    /// A two-letter state or territory.
    pub fn state(&mut self, field: &str) -> Option<String> {
        let is_state = |text: &str| text.len() == 2 && text.bytes().all(|b| b.is_ascii_uppercase());
        self.check(field, "not_a_state", |text| is_state(text).then(|| text.to_owned()))
    }

    /// A finite number within `range`.
    pub fn number(&mut self, field: &str, range: RangeInclusive<f64>) -> Option<f64> {
        let number = self.check(field, "not_a_number", |text| text.parse::<f64>().ok().filter(|n| n.is_finite()))?;
        if range.contains(&number) {
            return Some(number);
        }
        self.problems.push(problem(self.row, Some(field), "out_of_range", Some(&number.to_string())));
        None
    }

    /// Degrees north.
    pub fn latitude(&mut self, field: &str) -> Option<f64> {
        self.number(field, -90.0..=90.0)
    }

    /// Degrees east.
    pub fn longitude(&mut self, field: &str) -> Option<f64> {
        self.number(field, -180.0..=180.0)
    }

    /// A whole number from zero.
    pub fn count(&mut self, field: &str) -> Option<u64> {
        self.check(field, "not_a_number", |text| text.parse().ok())
    }

    /// A date as ISO 8601 (2022-06-01).
    pub fn date(&mut self, field: &str) -> Option<NaiveDate> {
        self.check(field, "not_a_date", |text| NaiveDate::parse_from_str(text, "%Y-%m-%d").ok())
    }

    /// A date as US agencies publish it (6/1/2022: month first).
    pub fn us_date(&mut self, field: &str) -> Option<NaiveDate> {
        self.check(field, "not_a_date", |text| NaiveDate::parse_from_str(text, "%m/%d/%Y").ok())
    }

    /// The name of an IANA time zone.
    pub fn zone(&mut self, field: &str) -> Option<String> {
        self.check(field, "not_a_zone", |text| text.parse::<chrono_tz::Tz>().ok().map(|_| text.to_owned()))
    }

    /// One of the listed words.
    pub fn choice<T: Copy>(&mut self, field: &str, words: &[(&str, T)]) -> Option<T> {
        self.check(field, "not_in_list", |text| words.iter().find(|(word, _)| *word == text).map(|(_, value)| *value))
    }
}

fn problem(row: u64, field: Option<&str>, code: &str, value: Option<&str>) -> RowProblem {
    let args = value.map(|value| ("value".to_owned(), value.to_owned())).into_iter().collect();
    RowProblem { row, field: field.map(str::to_owned), code: code.to_owned(), args }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::county::County;

    const HEADER: &str = "county_fips,name,full_name,state,lat,lon,tz,zip_count\n";

    #[test]
    fn every_fault_of_a_row_is_named_and_the_good_rows_are_kept() {
        let csv =
            format!("{HEADER}4830,Lubbock,,tx,91,-101.8,Mars/Base,x\n48303,Lubbock,Lubbock County,TX,33.6,-101.8,America/Chicago,23\n");
        let reading = read::<County>(csv.as_bytes());
        let faults: Vec<_> = reading.problems.iter().map(|p| (p.row, p.field.as_deref().unwrap_or(""), p.code.as_str())).collect();
        assert_eq!(
            faults,
            [
                (2, "full_name", "required"),
                (2, "county_fips", "not_a_code"),
                (2, "state", "not_a_state"),
                (2, "lat", "out_of_range"),
                (2, "tz", "not_a_zone"),
                (2, "zip_count", "not_a_number"),
            ]
        );
        assert_eq!(reading.rows.len(), 1);
    }

    #[test]
    fn a_missing_column_stops_the_reading_and_a_second_row_with_the_same_key_is_refused() {
        assert_eq!(read::<County>(b"county_fips,name\n").problems[0].code, "missing_column");
        let row = "48303,Lubbock,Lubbock County,TX,33.6,-101.8,America/Chicago,23\n";
        let reading = read::<County>(format!("\u{feff}{HEADER}{row}{row}").as_bytes());
        assert_eq!((reading.rows.len(), reading.problems[0].row, reading.problems[0].code.as_str()), (1, 3, "duplicate"));
    }

    fn faultless<T: Row>(csv: &str) -> usize {
        let reading = read::<T>(csv.as_bytes());
        assert_eq!(reading.problems, []);
        reading.rows.len()
    }

    #[test]
    fn the_shipped_files_read_without_a_fault() {
        use crate::{consulate::Consulate, court::Court, facility::Facility, field_office, jurisdiction::Jurisdiction, place};
        assert_eq!(faultless::<Consulate>(include_str!("../../../reference/consulates.csv")), 53);
        assert_eq!(faultless::<Jurisdiction>(include_str!("../../../reference/jurisdictions.csv")), 131);
        assert_eq!(faultless::<Facility>(include_str!("../../../reference/facilities.csv")), 1_694);
        assert_eq!(faultless::<Court>(include_str!("../../../reference/courts.csv")), 72);
        assert_eq!(faultless::<field_office::FieldOffice>(include_str!("../../../reference/field_offices.csv")), 25);
        assert_eq!(faultless::<field_office::CountyAor>(include_str!("../../../reference/county_aor.csv")), 3_231);
        assert_eq!(faultless::<County>(include_str!("../../../reference/geo/counties.csv")), 3_231);
        assert_eq!(faultless::<place::Zip>(include_str!("../../../reference/geo/zips.csv")), 41_126);
        assert_eq!(faultless::<place::Place>(include_str!("../../../reference/geo/places.csv")), 29_540);
    }

    #[test]
    fn an_import_keeps_the_cells_and_a_corrected_row_is_checked_like_a_shipped_one() {
        let csv = format!("{HEADER}48303,Lubbock,Lubbock County,TX,33.6,-101.8,America/Chicago,23\n");
        let imported = import("county", csv.as_bytes()).unwrap().rows.remove(0);
        assert_eq!((imported.row, imported.key.as_str(), &imported.cells["lat"]), (2, "48303", &Value::from("33.6")));
        let mut cells = imported.cells;
        assert_eq!(from_object::<County>(1, &cells).unwrap().lat, 33.6);
        cells.insert("lat".to_owned(), Value::from(133.6));
        assert_eq!(from_object::<County>(1, &cells).unwrap_err()[0].code, "out_of_range");
        cells.insert("lat".to_owned(), Value::Null);
        assert_eq!(from_object::<County>(1, &cells).unwrap_err()[0].code, "required");
        assert_eq!(import("rule", b""), None);
    }

    #[test]
    fn broken_text_and_rows_of_the_wrong_length_are_told_by_row() {
        let mut csv = HEADER.as_bytes().to_vec();
        csv.extend_from_slice(b"\xff\xfe,a,b,TX,1,1,America/Chicago,1\n1,2,3\n");
        let reading = read::<County>(&csv);
        let faults: Vec<_> = reading.problems.iter().map(|p| (p.row, p.code.as_str())).collect();
        assert_eq!(faults, [(2, "unreadable"), (3, "unreadable")]);
    }
}
