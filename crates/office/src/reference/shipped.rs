//! Reads the files of `reference/`, which are part of the program, into rows. A CSV row becomes an object of its columns; an empty cell becomes null.

use crate::Problem;
use casework::matching::{fold, words};
use casework::pack::PackTexts;
use chrono::NaiveDate;
use records::reference::Shipped;
use serde_json::{Map, Value};
use std::collections::HashMap;

macro_rules! file {
    ($name:literal) => {
        include_str!(concat!("../../../../reference/", $name))
    };
}

/// A CSV file: list, text, columns that make the key, columns that make the label.
type Sheet = (&'static str, &'static str, &'static [&'static str], &'static [&'static str]);

const SHEETS: &[Sheet] = &[
    ("consulate", file!("consulates.csv"), &["code"], &["name_es"]),
    (
        "jurisdiction",
        file!("jurisdictions.csv"),
        &["scope", "state", "county_fips", "county", "valid_from", "consulate_code"],
        &["state", "county", "consulate_code"],
    ),
    ("facility", file!("facilities.csv"), &["id"], &["name"]),
    ("court", file!("courts.csv"), &["code"], &["name"]),
    ("field_office", file!("field_offices.csv"), &["code"], &["name"]),
    ("circuit", file!("circuits.csv"), &["state"], &["name"]),
    ("county", file!("geo/counties.csv"), &["county_fips"], &["full_name", "state"]),
    ("county_aor", file!("county_aor.csv"), &["county_fips"], &["county", "state"]),
    ("zip", file!("geo/zips.csv"), &["zip"], &["zip", "city", "state"]),
    ("place", file!("geo/places.csv"), &["city", "state"], &["city", "state"]),
];

/// A JSON file: list, text, name of the array in it (empty: the file is the array), members that make the key, members that make the label.
type List = (&'static str, &'static str, &'static str, &'static [&'static str], &'static [&'static str]);

const LISTS: &[List] = &[
    ("rule", file!("rules.json"), "", &["id"], &["title_es"]),
    ("fact", file!("facts.json"), "facts", &["name"], &["question_es"]),
    ("event", file!("events.json"), "", &["type"], &["label_es"]),
    ("stage", file!("transitions.json"), "stages", &["id"], &["name_es"]),
    ("phase", file!("transitions.json"), "phases", &["id"], &["name_es"]),
    ("step", file!("transitions.json"), "steps", &["id"], &["name_es"]),
    ("overlay", file!("transitions.json"), "overlays", &["id"], &["name_es"]),
    ("transition", file!("transitions.json"), "transitions", &["from", "to", "event"], &["from", "to"]),
    ("right", file!("rights.json"), "", &["id"], &["id"]),
    ("holiday", file!("holiday_rules.json"), "us_federal/rules", &["id"], &["name_es"]),
    ("holiday", file!("holiday_rules.json"), "mx_official/rules", &["id"], &["name_es"]),
];

/// Every shipped fact.
pub(super) fn all(version: &str) -> Result<Vec<Shipped>, Problem> {
    let verified_on = version.parse::<NaiveDate>().ok();
    let mut facts = Vec::with_capacity(90_000);
    for (kind, text, key, label) in SHEETS {
        let mut sheet = csv::Reader::from_reader(text.as_bytes());
        let columns = sheet.headers().map_err(|_| broken(kind))?.clone();
        for record in sheet.records() {
            let record = record.map_err(|_| broken(kind))?;
            let cell = |v: &str| if v.is_empty() { Value::Null } else { Value::String(v.to_owned()) };
            let body: Map<String, Value> = columns.iter().zip(record.iter()).map(|(c, v)| (c.to_owned(), cell(v))).collect();
            facts.push(fact(kind, body, key, label, verified_on));
        }
    }
    for (kind, text, path, key, label) in LISTS {
        let file: Value = serde_json::from_str(text).map_err(|_| broken(kind))?;
        let rows = path
            .split('/')
            .filter(|p| !p.is_empty())
            .try_fold(&file, |v, p| v.get(p))
            .and_then(Value::as_array)
            .ok_or_else(|| broken(kind))?;
        for row in rows {
            let body = row.as_object().cloned().ok_or_else(|| broken(kind))?;
            facts.push(fact(kind, body, key, label, verified_on));
        }
    }
    Ok(facts)
}

/// The key of a row as its list makes it.
pub(super) fn key_of(kind: &str, body: &Map<String, Value>) -> Option<String> {
    let sheet = || SHEETS.iter().find(|sheet| sheet.0 == kind).map(|sheet| sheet.2);
    let members = LISTS.iter().find(|list| list.0 == kind).map(|list| list.3).or_else(sheet)?;
    Some(join(body, members, "|"))
}

fn join(body: &Map<String, Value>, members: &[&str], by: &str) -> String {
    members.iter().filter_map(|m| body.get(*m).and_then(Value::as_str)).filter(|v| !v.is_empty()).collect::<Vec<_>>().join(by)
}

fn fact(kind: &'static str, body: Map<String, Value>, key: &[&str], label: &[&str], verified_on: Option<NaiveDate>) -> Shipped {
    let (key, label) = (join(&body, key, "|"), join(&body, label, ", "));
    // Six courts have no published code: their name is their key.
    let key = if key.is_empty() { label.clone() } else { key };
    Shipped {
        kind: kind.into(),
        sought: sought(&key, &label, &body),
        key,
        folded: fold(&label),
        label,
        body: Value::Object(body),
        verified_on,
    }
}

/// Columns by which a place is looked for beside its name.
const PLACE: [&str; 6] = ["city", "county", "state", "zip", "title_en", "label_en"];

/// Every word that finds a fact, folded, each after a space.
pub(super) fn sought(key: &str, label: &str, body: &Map<String, Value>) -> String {
    let beside = PLACE.iter().filter_map(|column| body.get(*column).and_then(Value::as_str));
    let text: Vec<&str> = [label, key].into_iter().chain(beside).collect();
    words(&text.join(" ")).into_iter().flat_map(|word| [" ".to_owned(), word]).collect()
}

/// Rules whose date is a statutory ceiling.
pub(super) const CEILINGS: &str = file!("ceilings.json");

/// The files of the rule pack as they are shipped.
pub(super) fn texts() -> PackTexts<'static> {
    PackTexts {
        version: super::VERSION.trim(),
        rules: file!("rules.json"),
        facts: file!("facts.json"),
        events: file!("events.json"),
        transitions: file!("transitions.json"),
        holidays: file!("holiday_rules.json"),
        circuits: file!("circuits.csv"),
        ceilings: CEILINGS,
    }
}

/// From what answers are proposed.
pub(super) const DERIVATIONS: &str = file!("derivations.json");

/// The text of the file that holds a list, with every corrected row of its lists in its place.
pub(super) fn file_with(kind: &str, corrected: &HashMap<(String, String), Value>) -> Result<String, Problem> {
    let text = LISTS.iter().find(|list| list.0 == kind).map(|list| list.1).ok_or_else(|| broken(kind))?;
    if !corrected.keys().any(|(of, _)| LISTS.iter().any(|list| list.1 == text && list.0 == of)) {
        return Ok(text.to_owned());
    }
    let mut file: Value = serde_json::from_str(text).map_err(|_| broken(kind))?;
    for (of, _, path, key, _) in LISTS.iter().filter(|list| list.1 == text) {
        let rows = path.split('/').filter(|p| !p.is_empty()).try_fold(&mut file, |v, p| v.get_mut(p)).and_then(Value::as_array_mut);
        for row in rows.ok_or_else(|| broken(kind))? {
            let cell = |member: &&str| row.get(*member).and_then(Value::as_str).filter(|v| !v.is_empty());
            let key = key.iter().filter_map(cell).collect::<Vec<_>>().join("|");
            if let Some(value) = corrected.get(&((*of).to_owned(), key)) {
                row.clone_from(value);
            }
        }
    }
    Ok(file.to_string())
}

/// The text of a sheet with one key column, with every corrected row in its place.
pub(super) fn sheet_with(kind: &str, corrected: &HashMap<(String, String), Value>) -> Result<String, Problem> {
    let (_, text, key, _) = SHEETS.iter().find(|sheet| sheet.0 == kind).ok_or_else(|| broken(kind))?;
    if !corrected.keys().any(|(of, _)| of == kind) {
        return Ok((*text).to_owned());
    }
    let mut sheet = csv::Reader::from_reader(text.as_bytes());
    let columns = sheet.headers().map_err(|_| broken(kind))?.clone();
    let key_at = columns.iter().position(|column| Some(&column) == key.first());
    let mut out = csv::Writer::from_writer(Vec::new());
    out.write_record(&columns).map_err(|_| broken(kind))?;
    for record in sheet.records() {
        let record = record.map_err(|_| broken(kind))?;
        let own = key_at.and_then(|at| record.get(at)).unwrap_or_default().to_owned();
        match corrected.get(&(kind.to_owned(), own)) {
            Some(value) => {
                let cells = columns.iter().map(|column| value.get(column).and_then(Value::as_str).unwrap_or_default());
                out.write_record(cells).map_err(|_| broken(kind))?;
            }
            None => out.write_record(&record).map_err(|_| broken(kind))?,
        }
    }
    let bytes = out.into_inner().map_err(|_| broken(kind))?;
    String::from_utf8(bytes).map_err(|_| broken(kind))
}

fn broken(kind: &str) -> Problem {
    Problem::failed("reference_broken", format!("the shipped list {kind} does not read"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn every_shipped_row_reads_and_has_a_key_of_its_own() {
        let facts = all("2026-11-22").unwrap();
        let mut seen = HashSet::new();
        for f in &facts {
            assert!(seen.insert((f.kind.clone(), f.key.clone())), "{} {}", f.kind, f.key);
        }
        for (kind, text, ..) in SHEETS {
            if let Some(reading) = casework::reference::import(kind, text.as_bytes()) {
                assert_eq!(reading.problems, [], "{kind}");
                let ours: HashSet<&str> = facts.iter().filter(|f| f.kind == *kind).map(|f| f.key.as_str()).collect();
                assert!(
                    reading.rows.iter().all(|r| ours.contains(r.key.as_str())),
                    "the keys of the Directory and of its form differ: {kind}"
                );
            }
        }
        let count = |kind| facts.iter().filter(|f| f.kind == kind).count();
        assert_eq!((count("consulate"), count("facility"), count("court"), count("field_office"), count("rule")), (53, 1694, 72, 25, 144));
    }
}
