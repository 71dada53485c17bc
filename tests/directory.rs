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
    let dallas = stage.ok(&operator, "get_reference", json!({ "kind": "consulate", "key": "MX-DAL" })).await;
    assert_eq!((dallas["verified_on"].clone(), dallas["shipped"]["city"].clone()), (json!("2026-11-22"), json!("Dallas")));
}
