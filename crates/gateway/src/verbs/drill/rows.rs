//! The presses of a drill, as a table tells them. Everything wrong in it is said before anything is sent.

use crate::verbs::Failure;
use chrono::{DateTime, NaiveDateTime, Utc};
use serde_json::{Map, Value, json};
use std::path::Path;

/// Columns that are known; only the first must be there.
const COLUMNS: [&str; 8] = ["time", "lat", "lon", "zip", "county_fips", "county", "state", "place"];

/// One press. Its time says when it comes among the others, no more: a drill is now.
#[derive(Clone)]
pub(super) struct Press {
    pub(super) time: DateTime<Utc>,
    pub(super) lat: Option<f64>,
    pub(super) lon: Option<f64>,
    pub(super) zip: Option<String>,
    pub(super) county_fips: Option<String>,
    pub(super) county: Option<String>,
    pub(super) state: Option<String>,
    pub(super) place: Option<String>,
}

impl Press {
    /// What the phone sends of the place.
    pub(super) fn said(&self) -> Map<String, Value> {
        let mut said = Map::new();
        let mut put = |name: &str, value: Option<Value>| {
            if let Some(value) = value {
                said.insert(name.to_owned(), value);
            }
        };
        put("lat", self.lat.map(Value::from));
        put("lon", self.lon.map(Value::from));
        put("zip", self.zip.clone().map(Value::from));
        put("county_fips", self.county_fips.clone().map(Value::from));
        let town = self.place.as_ref().or(self.county.as_ref().filter(|_| self.county_fips.is_none()));
        put("place", town.map(|city| json!({ "city": city, "state": self.state.clone().unwrap_or_default() })));
        said
    }
}

/// Reads the table, in the order of its times.
pub(super) fn read(file: &Path) -> Result<Vec<Press>, Failure> {
    let text = std::fs::read_to_string(file).map_err(|e| Failure::new(format!("{}: {e}", file.display())))?;
    let mut presses = parse(&text).map_err(|wrong| Failure::new(format!("{}: {wrong}", file.display())))?;
    presses.sort_by_key(|press| press.time);
    Ok(presses)
}

fn parse(text: &str) -> Result<Vec<Press>, String> {
    let mut reader = csv::ReaderBuilder::new().trim(csv::Trim::All).from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let headers = reader.headers().map_err(|e| format!("row 1: {e}"))?.clone();
    if let Some(strange) = headers.iter().find(|name| !COLUMNS.contains(name)) {
        return Err(format!("row 1: there is no column {strange}; known are {}", COLUMNS.join(", ")));
    }
    if !headers.iter().any(|name| name == "time") {
        return Err("row 1: the column time is missing".into());
    }
    let mut presses = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|e| e.to_string())?;
        let row = record.position().map_or(0, csv::Position::line);
        let wrong = |column: &str, why: &str| format!("row {row}, column {column}: {why}");
        let cell = |column: &str| {
            let at = headers.iter().position(|name| name == column)?;
            record.get(at).filter(|value| !value.is_empty()).map(str::to_owned)
        };
        let degrees = |column: &str, most: f64| match cell(column).map(|value| value.parse::<f64>()) {
            None => Ok(None),
            Some(Ok(value)) if value.abs() <= most => Ok(Some(value)),
            Some(_) => Err(wrong(column, &format!("not a number from -{most} to {most}"))),
        };
        let time = cell("time").ok_or_else(|| wrong("time", "empty"))?;
        let time = instant(&time).ok_or_else(|| wrong("time", "not a time such as 2026-11-22T18:00:00Z"))?;
        let (lat, lon) = (degrees("lat", 90.0)?, degrees("lon", 180.0)?);
        if lat.is_some() != lon.is_some() {
            return Err(wrong(if lat.is_none() { "lat" } else { "lon" }, "empty, but the other one is there"));
        }
        let county_fips = cell("county_fips");
        if county_fips.as_ref().is_some_and(|fips| fips.len() != 5 || !fips.bytes().all(|b| b.is_ascii_digit())) {
            return Err(wrong("county_fips", "not five digits"));
        }
        let (county, state) = (cell("county"), cell("state"));
        if county.is_some() && county_fips.is_none() && state.is_none() {
            return Err(wrong("state", "empty: a county is found by its name and its state"));
        }
        presses.push(Press { time, lat, lon, zip: cell("zip"), county_fips, county, state, place: cell("place") });
    }
    if presses.is_empty() { Err("no row".into()) } else { Ok(presses) }
}

fn instant(text: &str) -> Option<DateTime<Utc>> {
    let zoned = DateTime::parse_from_rfc3339(text).ok().map(|at| at.with_timezone(&Utc));
    let plain = |form: &str| NaiveDateTime::parse_from_str(text, form).ok().map(|at| at.and_utc());
    zoned.or_else(|| ["%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M"].into_iter().find_map(plain))
}

#[cfg(test)]
mod tests {
    use super::parse;

    #[test]
    fn only_the_time_is_needed_and_what_is_wrong_is_named_by_row_and_column() {
        assert_eq!(parse("time\n2026-11-22T18:00:00Z\n2026-11-22 18:01\n").ok().map(|p| p.len()), Some(2));
        let wrong = |text: &str| parse(text).err().unwrap_or_default();
        assert!(wrong("time,lat,lon\n2026-11-22T18:00:00Z,32.7,-96.8\nyesterday,32.7,-96.8\n").starts_with("row 3, column time"));
        assert!(wrong("time,lat,lon\n2026-11-22T18:00:00Z,132.7,-96.8\n").starts_with("row 2, column lat"));
        assert!(wrong("time,lat,lon\n2026-11-22T18:00:00Z,,-96.8\n").starts_with("row 2, column lat"));
        assert!(wrong("time,county_fips\n2026-11-22T18:00:00Z,4811\n").starts_with("row 2, column county_fips"));
        assert!(wrong("time,county\n2026-11-22T18:00:00Z,Dallas\n").starts_with("row 2, column state"));
        assert!(wrong("lat,lon\n1,2\n").contains("column time is missing"));
        assert!(wrong("time,who\n2026-11-22T18:00:00Z,x\n").contains("no column who"));
        assert_eq!(wrong("time\n"), "no row");
    }
}
