//! Ageing out: a closed alert loses position, contacts and text after the office's retention time, once, with an entry; its row stays.

use amparo_tests::{DALLAS, On, Stage, beginning};
use casework::access::Role;
use chrono::Duration;
use office::Session;
use rstest::rstest;
use serde_json::{Value, json};
use uuid::Uuid;

async fn pressed(stage: &Stage, name: &str) -> Uuid {
    let id = stage.id();
    let body = json!({ "id": id, "sent": beginning(), "name": name, "lat": 32.7767, "lon": -96.797, "accuracy_m": 25.0, "zip": "75201", "for_whom": "me",
        "child_left_alone": { "yes": true, "where": "calle Ocho 14" },
        "contacts": [{ "name": "Rosa", "phone": "2145550101", "kinship": "parent", "may_be_told": "everything" }] });
    stage.ok(&Session::Public, "receive_alert", body).await;
    id
}

async fn false_alarm(stage: &Stage, by: &Session, id: Uuid) {
    stage.ok(by, "mark_false_alarm", json!({ "id": id, "rev": 1, "reason": "era una prueba" })).await;
}

async fn seen(stage: &Stage, by: &Session, id: Uuid) -> Value {
    stage.ok(by, "get_alert", json!({ "id": id })).await
}

async fn entries(stage: &Stage) -> Vec<Value> {
    let chain = stage.ok(&stage.as_role(Role::Manager), "list_audit", json!({ "limit": 200 })).await;
    chain["rows"].as_array().unwrap().iter().filter(|e| e["command"] == "age_out_alerts").cloned().collect()
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn closed_alerts_lose_what_they_say_after_the_set_days_and_keep_their_row(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (intake, administrator) = (stage.as_role(Role::Intake), stage.as_role(Role::Administrator));
    stage.set(&administrator, json!({ "retention_days": 30 })).await;
    let (closed, open) = (pressed(&stage, "Canario Cerrado").await, pressed(&stage, "Canario Abierto").await);
    false_alarm(&stage, &intake, closed).await;
    // An open case holds its alert; one that is closed does not.
    let (held, freed) = (pressed(&stage, "Canario Retenido").await, pressed(&stage, "Canario Liberado").await);
    stage.ok(&intake, "open_case", json!({ "id": stage.id(), "alert_id": held })).await;
    let case = stage.ok(&intake, "open_case", json!({ "id": stage.id(), "alert_id": freed })).await["case"].clone();
    let close = json!({ "id": case["id"], "rev": case["rev"], "change": "close", "reason": "localizada" });
    stage.ok(&stage.as_role(Role::Manager), "set_case_status", close).await;

    stage.clock.set(beginning() + Duration::days(29));
    assert_eq!(stage.office.age_out().await.unwrap(), 0);
    stage.clock.set(beginning() + Duration::days(31));
    let counts = stage.ok(&intake, "alert_counts", json!({})).await;
    assert_eq!(stage.office.age_out().await.unwrap(), 2);
    assert_eq!(stage.ok(&intake, "alert_counts", json!({})).await, counts, "the counts stay");

    let after = seen(&stage, &intake, closed).await;
    for gone in ["name", "position", "zip", "city", "facility_id", "child_where", "note", "caller"] {
        assert_eq!(after[gone], Value::Null, "{gone}");
    }
    assert_eq!(after["contacts"], json!([]));
    assert_eq!((&after["line"]["state"], &after["close_reason"]), (&json!("false_alarm"), &json!("era una prueba")));
    assert_eq!((&after["county"], &after["route"][0]["code"]), (&json!("Dallas County, TX"), &json!("place-point")));
    assert_eq!(after["erased_at"], "2026-12-23T18:00:00Z");
    assert_eq!(seen(&stage, &intake, freed).await["name"], Value::Null);
    for kept in [open, held] {
        let alert = seen(&stage, &intake, kept).await;
        assert!(alert["name"].is_string() && alert["contacts"][0]["name"] == "Rosa" && alert["erased_at"].is_null(), "{alert}");
    }

    assert_eq!(stage.office.age_out().await.unwrap(), 0, "asked again, it finds nothing to do");
    let entries = entries(&stage).await;
    assert_eq!(entries.len(), 1, "and enters nothing");
    assert_eq!((&entries[0]["actor_name"], &entries[0]["detail"]["erased"]), (&json!("retention"), &json!(2)));
    let verdict = stage.ok(&administrator, "verify_audit", json!({})).await;
    assert_eq!(verdict["sound"], true);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn nobody_signed_in_can_age_alerts_out(#[case] on: On) {
    let stage = Stage::new(on).await;
    let id = pressed(&stage, "Canario").await;
    false_alarm(&stage, &stage.as_role(Role::Intake), id).await;
    stage.clock.set(beginning() + Duration::days(4000));
    for by in [stage.as_role(Role::Manager), stage.as_role(Role::Administrator), Session::Public] {
        stage.fails(&by, "age_out_alerts", json!({ "office": DALLAS })).await;
    }
    assert_eq!(seen(&stage, &stage.as_role(Role::Intake), id).await["name"], "Canario");
}
