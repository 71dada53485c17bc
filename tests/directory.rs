//! The reference data, as the program ships and shows it.

use amparo_tests::{On, Stage};
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
