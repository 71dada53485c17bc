//! The practice office fills itself through the door, with invented people in every stage, and adds nothing twice.

use amparo_tests::{On, Stage, beginning};
use casework::access::Role;
use office::Session;
use rstest::rstest;
use serde_json::{Value, json};
use std::collections::BTreeSet;

async fn filled(stage: &Stage, by: &Session) -> Value {
    let job = stage.ok(by, "fill_practice", json!({})).await["job"].clone();
    loop {
        let view = stage.ok(by, "get_job", json!({ "id": job })).await;
        if view["state"] != "running" {
            assert_eq!(view["state"], "done", "{}", view["problem"]);
            return view["result"].clone();
        }
        tokio::task::yield_now().await;
    }
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn two_hundred_cases_stand_in_every_stage_and_a_second_filling_adds_nothing(#[case] on: On) {
    let stage = Stage::practice(on).await;
    let by = stage.member("MX-DAL", &[Role::Manager, Role::Administrator]);
    assert_eq!(filled(&stage, &by).await["cases"], 200);
    let board = stage.ok(&by, "caseload", json!({})).await;
    let list = stage.ok(&by, "list_cases", json!({ "limit": 200 })).await;
    let stages: BTreeSet<&str> = list["rows"].as_array().unwrap().iter().map(|r| r["stage"].as_str().unwrap()).collect();
    assert_eq!(stages.len(), 11, "{stages:?}");
    assert!(list["rows"].as_array().unwrap().iter().all(|r| r["folio"].as_str().unwrap().starts_with("PRAC-")));
    assert!(list["rows"].as_array().unwrap().iter().any(|r| !r["next_due_at"].is_null()), "deadlines stand");
    assert!(board["by_representative"].as_array().unwrap().len() > 10);
    let (from, until) = (beginning(), beginning() + chrono::Duration::days(120));
    let (mut hearings, mut after) = (0, Value::Null);
    loop {
        let page = stage.ok(&by, "list_calendar", json!({ "from": from, "until": until, "limit": 200, "after": after })).await;
        hearings += page["rows"].as_array().unwrap().iter().filter(|entry| !entry["hearing"].is_null()).count();
        after = page["next"].clone();
        if after.is_null() {
            break;
        }
    }
    assert!(hearings >= 20, "{hearings} hearings lie ahead");
    let mut documents = Vec::new();
    for row in list["rows"].as_array().unwrap() {
        let case = stage.ok(&by, "get_case", json!({ "id": row["id"] })).await;
        documents.extend(case["documents"].as_array().unwrap().iter().map(|document| document["id"].clone()));
    }
    assert_eq!(documents.len(), 10);
    stage.ok(&by, "get_document", json!({ "id": documents[0] })).await;
    let counts = stage.ok(&by, "alert_counts", json!({})).await;
    assert_eq!((&counts["unserved"], &counts["open"]), (&json!(8), &json!(13)), "some wait, some are held, one was a false alarm");
    filled(&stage, &by).await;
    let again = stage.ok(&by, "caseload", json!({})).await;
    assert_eq!((&again["open"], &again["by_stage"]), (&board["open"], &board["by_stage"]));
    assert_eq!(stage.ok(&by, "verify_audit", json!({})).await["sound"], true);
}

#[tokio::test]
async fn a_real_office_is_never_filled_with_invented_people() {
    let stage = Stage::new(On::Sqlite).await;
    let by = stage.as_role(Role::Administrator);
    assert_eq!(stage.fails(&by, "fill_practice", json!({})).await.code, "not_practice");
}
