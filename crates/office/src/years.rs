//! The years that a record can speak of: a date outside them is a slip of the hand, or of whoever tries what breaks.

use crate::Problem;
use chrono::{DateTime, Datelike, NaiveDate, Utc};
use serde_json::Value;
use std::ops::RangeInclusive;

const YEARS: RangeInclusive<i32> = 1900..=2200;

/// Longest form of an instant or a date; what is longer is a text.
const LONGEST: usize = 48;

/// Refuses a request that holds an instant or a date outside the years, whatever the command: no act reckons with a day that has no neighbour.
pub(crate) fn within(params: &Value) -> Result<(), Problem> {
    match outside(params, "") {
        Some(field) => Err(Problem::field(&field, "implausible")),
        None => Ok(()),
    }
}

/// The first field that is outside, as serde names it.
fn outside(value: &Value, path: &str) -> Option<String> {
    match value {
        Value::String(text) => year(text).is_some_and(|year| !YEARS.contains(&year)).then(|| path.to_owned()),
        Value::Array(all) => all.iter().enumerate().find_map(|(at, one)| outside(one, &format!("{path}[{at}]"))),
        Value::Object(all) => all.iter().find_map(|(name, one)| {
            let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
            outside(one, &path)
        }),
        _ => None,
    }
}

/// The year of a text that would be read as an instant or a date.
fn year(text: &str) -> Option<i32> {
    if text.len() > LONGEST || !text.contains('-') {
        return None;
    }
    let instant = text.parse::<DateTime<Utc>>().ok().map(|at| at.year());
    instant.or_else(|| text.parse::<NaiveDate>().ok().map(|day| day.year()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_date_outside_the_years_names_its_field() {
        for (params, field) in [
            (json!({ "at": "-262143-01-01T00:00:00Z" }), "at"),
            (json!({ "at": "+262142-12-31T23:59:59Z" }), "at"),
            (json!({ "event": { "set_date": "+262142-12-31" } }), "event.set_date"),
            (json!({ "closures": [{ "date": "2026-01-01" }, { "date": "1899-12-31" }] }), "closures[1].date"),
            (json!({ "until": "2201-01-01" }), "until"),
        ] {
            let problem = within(&params).unwrap_err();
            assert_eq!((problem.fields[0].field.as_str(), problem.fields[0].code.as_str()), (field, "implausible"));
        }
    }

    #[test]
    fn other_texts_and_dates_pass() {
        for text in ["1900-01-01T00:00:00Z", "2200-12-31", "nació el 1899-12-31, según dice", "1800-555-0100", "-", ""] {
            assert!(within(&json!({ "text": text })).is_ok(), "{text}");
        }
    }
}
