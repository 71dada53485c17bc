//! The reference data, as the program ships and shows it.

use crate::matters::{case_of, lets_behind_the_wall};
use amparo_tests::{DALLAS, On, Stage, member_of};
use casework::access::Role;
use rstest::rstest;
use serde_json::{Value, json};

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_list_is_paged_by_label_and_found_without_accents(#[case] on: On) {
    let stage = Stage::new(on).await;
    let operator = stage.as_role(Role::Operator);
    let mut codes = Vec::new();
    let mut after = Value::Null;
    loop {
        let page = stage.ok(&operator, "list_reference", json!({ "kind": "consulate", "limit": 20, "after": after })).await;
        codes.extend(page["rows"].as_array().unwrap().iter().map(|r| r["key"].as_str().unwrap().to_owned()));
        after = page["next"].clone();
        if after.is_null() {
            break;
        }
    }
    codes.sort();
    codes.dedup();
    assert_eq!(codes.len(), 53);
    let found = stage.ok(&operator, "list_reference", json!({ "kind": "consulate", "q": "consulado de mexico en presi" })).await;
    assert_eq!(found["rows"].as_array().unwrap().len(), 1, "{found}");
    // By any of its words: a facility by its town and a part of its name, without regard to accents and case.
    let found = stage.ok(&operator, "list_reference", json!({ "kind": "facility", "q": "álvarado deten" })).await;
    let labels: Vec<&str> = found["rows"].as_array().unwrap().iter().map(|r| r["label"].as_str().unwrap()).collect();
    assert_eq!(labels, ["PRAIRIELAND DETENTION CENTER"]);
    let dallas = stage.ok(&operator, "get_reference", json!({ "kind": "consulate", "key": "MX-DAL" })).await;
    assert_eq!((dallas["verified_on"].clone(), dallas["shipped"]["city"].clone()), (json!("2026-11-22"), json!("Dallas")));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_correction_stands_beside_the_shipped_value_and_can_be_taken_back(#[case] on: On) {
    let stage = Stage::new(on).await;
    let administrator = stage.as_role(Role::Administrator);
    let key = json!({ "kind": "consulate", "key": "MX-DAL" });
    let shipped = stage.ok(&administrator, "get_reference", key.clone()).await;
    let wish = json!({ "kind": "consulate", "key": "MX-DAL", "rev": shipped["rev"], "cells": { "phone": "+1-214-555-0100" }, "reason": "aviso del consulado" });
    let corrected = stage.ok(&administrator, "correct_reference", wish.clone()).await;
    assert_eq!(
        (corrected["correction"]["phone"].clone(), corrected["shipped"].clone()),
        (json!("+1-214-555-0100"), shipped["shipped"].clone())
    );
    let stale = stage.fails(&administrator, "correct_reference", wish).await;
    assert_eq!((stale.code.as_str(), stale.current.unwrap()["rev"].clone()), ("conflict", corrected["rev"].clone()));
    let wrong = json!({ "kind": "consulate", "key": "MX-DAL", "rev": corrected["rev"], "cells": { "lat": "norte" }, "reason": "x" });
    assert_eq!(stage.fails(&administrator, "correct_reference", wrong).await.fields[0].field, "lat");
    let back = json!({ "kind": "consulate", "key": "MX-DAL", "rev": corrected["rev"], "cells": null, "reason": "era otro" });
    assert_eq!(stage.ok(&administrator, "correct_reference", back).await["correction"], Value::Null);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn an_import_tells_row_by_row_what_it_would_change_and_writes_only_when_told(#[case] on: On) {
    let stage = Stage::new(on).await;
    let administrator = stage.as_role(Role::Administrator);
    let office::Session::Staff(staff) = &administrator else { panic!("staff") };
    let csv = "city,state,lat,lon,n_zips,county_fips\nAdak,AK,51.874,-176.634,1,02016\nAkiachak,AK,60.5,-161.4314,1,02050\nNueva Villa,TX,32.1,-97.1,1,48113\nMala,TX,abc,-97,1,48113\n";
    let handle = stage.id();
    stage.office.uploads().put(handle, staff.id, csv.into(), amparo_tests::beginning()).unwrap();
    let wish = |dry_run: bool, skip_wrong: bool| json!({ "kind": "place", "upload": handle, "dry_run": dry_run, "skip_wrong": skip_wrong, "reason": "lista nueva" });
    let report = stage.ok(&administrator, "import_reference", wish(true, false)).await;
    assert_eq!(
        (report["added"].clone(), report["changed"].clone(), report["same"].clone(), report["wrong"].clone()),
        (json!(1), json!(1), json!(1), json!(1))
    );
    assert_eq!(report["rows"][0]["cells"], json!({ "lat": ["60.9094", "60.5"] }));
    assert_eq!((report["problems"][0]["row"].clone(), report["problems"][0]["field"].clone()), (json!(5), json!("lat")));
    let corrected = json!({ "kind": "place", "corrected_only": true });
    assert_eq!(stage.ok(&administrator, "list_reference", corrected.clone()).await["rows"], json!([]));
    stage.ok(&administrator, "import_reference", wish(false, true)).await;
    assert_eq!(stage.ok(&administrator, "list_reference", corrected).await["rows"].as_array().unwrap().len(), 2);
}

/// Every key and word of a list as a session reads it, page by page.
async fn listed(stage: &Stage, by: &office::Session, kind: &str, q: Option<&str>, corrected_only: bool) -> Vec<Value> {
    let (mut rows, mut after) = (Vec::new(), Value::Null);
    loop {
        let asked = json!({ "kind": kind, "q": q, "corrected_only": corrected_only, "limit": 40, "after": after });
        let page = stage.ok(by, "list_reference", asked).await;
        rows.extend(page["rows"].as_array().unwrap().iter().cloned());
        after = page["next"].clone();
        if after.is_null() {
            return rows;
        }
    }
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_walled_row_of_the_directory_does_not_exist_outside_every_wall(#[case] on: On) {
    let stage = Stage::new(on).await;
    let walled = [
        ("rule", "ASY-1Y", "CFI-IJ-24H"),
        ("fact", "border_4h_memo", "exceptional_circumstances"),
        ("event", "fear.claimed", "rfi.referred"),
        ("step", "E1", "E4"),
    ];
    for role in Role::ALL {
        let session = stage.as_role(role);
        let mut told = String::new();
        for (kind, one, other) in walled {
            for key in [one, other] {
                let asked = json!({ "kind": kind, "key": key });
                assert_eq!(stage.fails(&session, "get_reference", asked).await.code, "not_found", "{} {key}", role.name());
            }
            told += &serde_json::to_string(&listed(&stage, &session, kind, None, false).await).unwrap();
        }
        for kind in ["phase", "transition", "stage", "overlay"] {
            told += &serde_json::to_string(&listed(&stage, &session, kind, None, false).await).unwrap();
        }
        for name in
            walled.iter().flat_map(|(_, one, other)| [one, other]).chain([&"changed_country_conditions", &"cfi.positive_determination"])
        {
            assert!(!told.contains(&format!("\"{name}\"")), "{} reads {name}", role.name());
        }
        assert!(!told.contains("\"walled\":true"), "{}", role.name());
        let found = listed(&stage, &session, "rule", Some("asilo"), false).await;
        assert!(found.iter().all(|row| row["key"] != "ASY-1Y"), "{} finds it by its words", role.name());
    }
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn behind_the_wall_of_a_case_a_lawyer_reads_what_is_reserved_and_an_administrator_corrects_no_row_of_it(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, administrator) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Administrator));
    let case = case_of(&stage, DALLAS).await;
    lets_behind_the_wall(&stage, DALLAS, case, member_of(DALLAS, Role::Lawyer).1).await;
    let row = stage.ok(&lawyer, "get_reference", json!({ "kind": "rule", "key": "ASY-1Y" })).await;
    assert_eq!(row["shipped"]["walled"], true);
    assert!(listed(&stage, &lawyer, "event", None, false).await.iter().any(|row| row["key"] == "fear.claimed"));
    assert_eq!(
        listed(&stage, &lawyer, "rule", None, false).await.len() - listed(&stage, &administrator, "rule", None, false).await.len(),
        {
            let text = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../reference/rules.json")).unwrap();
            let rules: Vec<Value> = serde_json::from_str(&text).unwrap();
            rules.iter().filter(|rule| rule["walled"] == true).count()
        }
    );

    let whole = json!({ "kind": "rule", "key": "ASY-1Y", "rev": row["rev"], "value": row["shipped"], "reason": "x" });
    assert_eq!(stage.fails(&administrator, "correct_reference", whole).await.code, "not_found");
    // A rule that everybody sees reads an answer that is reserved: written anew from what is seen, it would lose that condition.
    let seen = stage.ok(&administrator, "get_reference", json!({ "kind": "rule", "key": "BIA-APPEAL-10P" })).await;
    assert!(!serde_json::to_string(&seen).unwrap().contains("asylum_adjudicated_on_merits"));
    let anew = json!({ "kind": "rule", "key": "BIA-APPEAL-10P", "rev": seen["rev"], "value": seen["shipped"], "reason": "x" });
    assert_eq!(stage.fails(&administrator, "correct_reference", anew).await.code, "row_partly_reserved");
    assert!(listed(&stage, &administrator, "rule", None, true).await.is_empty());
    let office::Session::Staff(staff) = &administrator else { panic!("staff") };
    let handle = stage.id();
    stage.office.uploads().put(handle, staff.id, b"id\nASY-1Y\n".to_vec(), amparo_tests::beginning()).unwrap();
    let import = json!({ "kind": "rule", "upload": handle, "dry_run": true, "reason": "x" });
    let problem = stage.fails(&administrator, "import_reference", import).await;
    assert_eq!(problem.code, "not_correctable", "the rules are no sheet: a dry run tells nothing of them");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn places_of_custody_around_a_point_are_found_by_their_distance_and_moved_by_a_correction(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (operator, administrator) = (stage.as_role(Role::Operator), stage.as_role(Role::Administrator));
    let dallas = json!({ "lat": 32.7767, "lon": -96.797, "km": 100.0 });
    let found = stage.ok(&operator, "facilities_near", dallas.clone()).await;
    let km: Vec<f64> = found.as_array().unwrap().iter().map(|one| one["km"].as_f64().unwrap()).collect();
    assert!(km.is_sorted() && km.last().is_some_and(|far| *far <= 100.0), "{km:?}");
    let prairieland = |found: &Value| found.as_array().unwrap().iter().find(|one| one["name"] == "PRAIRIELAND DETENTION CENTER").cloned();
    let there = prairieland(&found).unwrap();
    assert!((40.0..80.0).contains(&there["km"].as_f64().unwrap()), "{there}");
    let near = stage.ok(&operator, "facilities_near", json!({ "lat": 32.7767, "lon": -96.797, "km": 20.0 })).await;
    assert!(prairieland(&near).is_none());
    // What the office knows better counts here too.
    let key = json!({ "kind": "facility", "key": there["id"] });
    let shipped = stage.ok(&administrator, "get_reference", key).await;
    let moved = json!({ "kind": "facility", "key": there["id"], "rev": shipped["rev"], "cells": { "lat": "29.76", "lon": "-95.36" }, "reason": "se mudó" });
    stage.ok(&administrator, "correct_reference", moved).await;
    assert!(prairieland(&stage.ok(&operator, "facilities_near", dallas).await).is_none());
    for wrong in [json!({ "lat": 91.0, "lon": 0.0, "km": 10.0 }), json!({ "lat": 32.0, "lon": -96.0, "km": 9_000.0 })] {
        assert_eq!(stage.fails(&operator, "facilities_near", wrong).await.fields[0].code, "out_of_range");
    }
}
