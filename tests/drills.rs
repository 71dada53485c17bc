//! Drills: every real path, no real contact, no real list.

use amparo_tests::{HOUSTON, On, Stage, beginning};
use casework::access::Role;
use office::Session;
use rstest::rstest;
use serde_json::{Value, json};

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_drill_is_kept_apart_and_its_end_closes_what_it_left(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (administrator, intake) = (stage.as_role(Role::Administrator), stage.as_role(Role::Intake));
    let drill = stage.id();
    let begun = stage.ok(&administrator, "begin_drill", json!({ "id": drill, "alerts": 3, "minutes": 15 })).await;
    let tokens = begun["tokens"].as_array().unwrap().clone();
    assert_eq!(tokens.len(), 3);
    for (params, field) in [(json!({ "alerts": 0, "minutes": 15 }), "alerts"), (json!({ "alerts": 1, "minutes": 0 }), "minutes")] {
        let mut params = params;
        params["id"] = json!(stage.id());
        assert_eq!(stage.fails(&administrator, "begin_drill", params).await.fields[0].field, field);
    }
    // One for Dallas, one for Houston; a token that was spent makes nothing an exercise.
    let press = |id, zip: &str, token: &Value| json!({ "id": id, "sent": beginning(), "zip": zip, "drill_token": token });
    let (here, there, real) = (stage.id(), stage.id(), stage.id());
    let mut heard = stage.office.subscribe();
    assert_eq!(stage.ok(&Session::Public, "receive_alert", press(here, "75201", &tokens[0])).await["exercise"], true);
    assert_eq!(stage.ok(&Session::Public, "receive_alert", press(there, "77002", &tokens[1])).await["exercise"], true);
    assert_eq!(stage.ok(&Session::Public, "receive_alert", press(real, "75201", &tokens[0])).await["exercise"], false);
    let drilled = std::iter::from_fn(|| heard.try_recv().ok()).filter(|topic| topic.topic == "drill").count();
    assert_eq!(drilled, 2);
    let counts = stage.ok(&intake, "alert_counts", json!({})).await;
    assert_eq!((counts["unserved"].clone(), counts["exercises"].clone()), (json!(1), json!(1)));
    // The virtual desk takes the drill's alerts wherever they lie, and nothing else.
    stage.ok(&administrator, "acknowledge_drill", json!({ "alert_id": there })).await;
    assert_eq!(stage.fails(&administrator, "acknowledge_drill", json!({ "alert_id": real })).await.code, "not_found");
    let houston = stage.member(HOUSTON, &[Role::Administrator]);
    assert_eq!(stage.fails(&houston, "acknowledge_drill", json!({ "alert_id": here })).await.code, "not_found");
    assert_eq!(stage.fails(&houston, "drill_alerts", json!({ "id": drill })).await.code, "not_found");
    let lines = stage.ok(&administrator, "drill_alerts", json!({ "id": drill })).await;
    let seen: Vec<_> = lines.as_array().unwrap().iter().map(|l| (l["id"].clone(), l["acknowledged_at"].is_null())).collect();
    assert_eq!(seen, [(json!(here), true), (json!(there), false)]);
    assert_eq!(stage.fails(&houston, "end_drill", json!({ "id": drill, "report": {} })).await.code, "not_found");
    stage.ok(&administrator, "end_drill", json!({ "id": drill, "report": { "lost": 0 } })).await;
    assert_eq!(stage.fails(&administrator, "end_drill", json!({ "id": drill, "report": {} })).await.code, "drill_over");
    let late = stage.id();
    assert_eq!(stage.ok(&Session::Public, "receive_alert", press(late, "75201", &tokens[2])).await["exercise"], false);
    // What it left is closed with its reason, and in no list of real ones.
    let view = stage.ok(&intake, "get_alert", json!({ "id": here })).await;
    assert_eq!((view["line"]["state"].clone(), view["close_reason"].clone()), (json!("settled"), json!("drill")));
    for queue in ["open", "handled", "all"] {
        let rows = stage.ok(&intake, "list_alerts", json!({ "queue": queue })).await["rows"].clone();
        assert!(rows.as_array().unwrap().iter().all(|row| row["id"] == json!(real) || row["id"] == json!(late)), "{queue}: {rows}");
    }
    for manager in [stage.as_role(Role::Manager), stage.member(HOUSTON, &[Role::Manager])] {
        let drills = stage.ok(&manager, "list_drills", json!({})).await;
        assert_eq!((drills[0]["received"].clone(), drills[0]["planned"].clone()), (json!(2), json!(3)));
    }
    assert_eq!(stage.ok(&stage.as_role(Role::Auditor), "verify_audit", json!({})).await["sound"], true);
}
