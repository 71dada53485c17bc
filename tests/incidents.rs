//! A mass event: alerts gathered into one, its roster, and what is done with many at once; who may see it, and what ages out of it.

use amparo_tests::{DALLAS, HOUSTON, On, Stage, beginning};
use casework::access::Role;
use chrono::Duration;
use office::Session;
use rstest::rstest;
use serde_json::{Value, json};
use uuid::Uuid;

/// Presses in Dallas County, one a name.
async fn presses(stage: &Stage, names: &[&str]) -> Vec<Value> {
    let mut receipts = Vec::new();
    for name in names {
        let body = json!({ "id": stage.id(), "sent": beginning(), "language": "es", "name": name, "lat": 32.7767, "lon": -96.797, "accuracy_m": 25.0 });
        receipts.push(stage.ok(&Session::Public, "receive_alert", body).await);
    }
    receipts
}

async fn opened(stage: &Stage, by: &Session, first: &Value) -> (Uuid, Value) {
    let id = stage.id();
    let view = stage.ok(by, "open_incident", json!({ "id": id, "title": "Operativo en la pulga", "alert_id": first["id"] })).await;
    (id, view)
}

async fn alert(stage: &Stage, by: &Session, id: &Value) -> Value {
    stage.ok(by, "get_alert", json!({ "id": id })).await
}

async fn roster(stage: &Stage, by: &Session, id: Uuid) -> Vec<Value> {
    stage.ok(by, "incident_roster", json!({ "id": id })).await["rows"].as_array().unwrap().clone()
}

fn ids(rows: &Value) -> Vec<Value> {
    rows.as_array().unwrap().iter().map(|row| row["id"].clone()).collect()
}

fn user(session: &Session) -> Uuid {
    match session {
        Session::Staff(staff) => staff.user_id,
        _ => panic!("not a member"),
    }
}

fn figures(view: &Value) -> (i64, i64, i64, i64) {
    let line = &view["line"];
    let of = |name: &str| line[name].as_i64().unwrap();
    (of("waiting"), of("held"), of("handled"), of("elsewhere"))
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn alerts_of_one_place_and_hour_are_gathered_into_one_with_a_roster(#[case] on: On) {
    let stage = Stage::new(on).await;
    let intake = stage.as_role(Role::Intake);
    let pressed = presses(&stage, &["Ana Torres", "Luis Rey", "Ana Torres López"]).await;
    stage.clock.set(beginning() + Duration::hours(13));
    let late = presses(&stage, &["Otro Día"]).await;
    let (id, view) = opened(&stage, &intake, &pressed[0]).await;
    assert_eq!(
        (view["line"]["place"].clone(), figures(&view)),
        (alert(&stage, &intake, &pressed[0]["id"]).await["line"]["place"].clone(), (1, 0, 0, 0))
    );
    assert_eq!(view["candidates"], 2);
    let candidates = stage.ok(&intake, "incident_candidates", json!({ "id": id })).await;
    assert_eq!(ids(&candidates), [pressed[1]["id"].clone(), pressed[2]["id"].clone()]);
    assert!(!ids(&candidates).contains(&late[0]["id"]) && !candidates.to_string().contains("Torres"), "{candidates}");
    let body = json!({ "id": id, "alerts": ids(&candidates) });
    let gathered = stage.ok(&intake, "gather_alerts", body.clone()).await;
    assert_eq!(
        (gathered["gathered"].as_i64(), gathered["known"].as_i64(), figures(&gathered["incident"])),
        (Some(2), Some(0), (3, 0, 0, 0))
    );
    let again = stage.ok(&intake, "gather_alerts", body).await;
    assert_eq!((again["gathered"].as_i64(), again["known"].as_i64()), (Some(0), Some(2)));
    let rows = roster(&stage, &intake, id).await;
    let names: Vec<_> = rows.iter().map(|row| row["name"].as_str().unwrap()).collect();
    assert_eq!(names, ["Ana Torres", "Luis Rey", "Ana Torres López"]);
    assert_eq!(alert(&stage, &intake, &pressed[2]["id"]).await["incident"]["id"], json!(id));

    // Two alerts speak of one person: one line is left, and both alerts stand on it.
    stage.ok(&intake, "same_incident_person", json!({ "id": id, "alert_id": pressed[2]["id"], "person_id": rows[0]["id"] })).await;
    let rows = roster(&stage, &intake, id).await;
    assert_eq!(rows.len(), 2);
    assert_eq!(ids(&rows[0]["alerts"]), [pressed[0]["id"].clone(), pressed[2]["id"].clone()]);

    // A witness names somebody who pressed nothing; what is known of each is written, on the revision that was seen.
    let witness = stage.id();
    let note = json!({ "id": id, "person_id": witness, "name": "Chuy", "seen_where": "camioneta blanca", "whereabouts": "detained" });
    let view = stage.ok(&intake, "note_incident_person", note.clone()).await;
    assert_eq!(view["whereabouts"], json!([{ "whereabouts": "detained", "persons": 1 }, { "whereabouts": "unknown", "persons": 2 }]));
    assert_eq!(stage.fails(&intake, "note_incident_person", note.clone()).await.code, "conflict");
    let mut safe = note;
    (safe["rev"], safe["whereabouts"], safe["void_reason"]) = (json!(1), json!("safe"), json!("no era de aquí"));
    stage.ok(&intake, "note_incident_person", safe.clone()).await;
    assert_eq!(roster(&stage, &intake, id).await.len(), 2);
    (safe["person_id"], safe["rev"]) = (rows[1]["id"].clone(), rows[1]["rev"].clone());
    assert_eq!(stage.fails(&intake, "note_incident_person", safe).await.code, "incident_person_spoken");

    // Let go, an alert takes its own line with it and may be gathered elsewhere.
    stage.ok(&intake, "let_alert_go", json!({ "id": id, "alert_id": pressed[1]["id"] })).await;
    assert_eq!(roster(&stage, &intake, id).await.len(), 1);
    let (other, view) = opened(&stage, &intake, &pressed[1]).await;
    assert_eq!(figures(&view), (1, 0, 0, 0));
    let taken = json!({ "id": stage.id(), "title": "Otro", "alert_id": pressed[0]["id"] });
    assert_eq!(stage.fails(&intake, "open_incident", taken).await.fields[0].code, "incident_other");
    let listed = stage.ok(&intake, "list_incidents", json!({})).await;
    assert_eq!(ids(&listed["rows"]).len(), 2);
    assert!(ids(&listed["rows"]).contains(&json!(other)));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn an_incident_of_another_office_is_not_found_and_only_its_own_alerts_come_in(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (intake, houston) = (stage.as_role(Role::Intake), stage.member(HOUSTON, &[Role::Intake]));
    let pressed = presses(&stage, &["Ana Torres"]).await;
    let (id, _) = opened(&stage, &intake, &pressed[0]).await;
    let person = roster(&stage, &intake, id).await[0]["id"].clone();
    for (command, body) in [
        ("get_incident", json!({ "id": id })),
        ("incident_roster", json!({ "id": id })),
        ("incident_candidates", json!({ "id": id })),
        ("gather_alerts", json!({ "id": id, "alerts": [] })),
        ("let_alert_go", json!({ "id": id, "alert_id": pressed[0]["id"] })),
        ("note_incident_person", json!({ "id": id, "person_id": person, "rev": 1, "whereabouts": "safe" })),
        ("same_incident_person", json!({ "id": id, "alert_id": pressed[0]["id"], "person_id": person })),
        ("change_incident", json!({ "id": id, "rev": 1, "closed": true, "reason": "x" })),
        ("acknowledge_incident", json!({ "id": id })),
        ("assign_incident", json!({ "id": id, "to": user(&houston) })),
    ] {
        assert_eq!(stage.fails(&houston, command, body).await.code, "not_found", "{command}");
    }
    assert!(stage.ok(&houston, "list_incidents", json!({})).await["rows"].as_array().unwrap().is_empty());
    let open = json!({ "id": stage.id(), "title": "x", "alert_id": pressed[0]["id"] });
    assert_eq!(stage.fails(&houston, "open_incident", open).await.code, "not_found");
    // An exercise belongs to no real event.
    let token = stage.ok(&Session::Public, "begin_exercise", json!({})).await["token"].clone();
    let body = json!({ "id": stage.id(), "sent": beginning(), "lat": 32.7767, "lon": -96.797, "drill_token": token });
    let practice = stage.ok(&Session::Public, "receive_alert", body).await;
    assert_eq!(practice["exercise"], true);
    let gather = json!({ "id": id, "alerts": [practice["id"]] });
    assert_eq!(stage.fails(&intake, "gather_alerts", gather).await.code, "incident_exercise");
    assert_eq!(pressed[0]["office"], DALLAS);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn many_are_taken_or_given_at_once_and_what_is_given_nobody_has_read(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (intake, lawyer) = (stage.as_role(Role::Intake), stage.as_role(Role::Lawyer));
    let pressed = presses(&stage, &["A A", "B B", "C C", "D D"]).await;
    // One is held already, by somebody else.
    stage.ok(&lawyer, "acknowledge_alert", json!({ "id": pressed[0]["id"], "rev": 1 })).await;
    let (id, _) = opened(&stage, &intake, &pressed[0]).await;
    stage.ok(&intake, "gather_alerts", json!({ "id": id, "alerts": [pressed[1]["id"], pressed[2]["id"], pressed[3]["id"]] })).await;
    let given = stage.ok(&intake, "assign_incident", json!({ "id": id, "to": user(&lawyer), "most": 2 })).await;
    assert_eq!((given["taken"].as_i64(), given["waiting"].as_i64()), (Some(2), Some(1)));
    let seen = alert(&stage, &lawyer, &pressed[1]["id"]).await;
    assert_eq!(
        (seen["line"]["state"].as_str(), seen["line"]["holder"]["mine"].as_bool(), seen["read_at"].is_null()),
        (Some("acknowledged"), Some(true), true)
    );
    assert_eq!(seen["steps"].as_array().unwrap().last().unwrap()["act"], "assign");
    let proof = json!({ "id": pressed[1]["id"], "status_code": pressed[1]["status_code"] });
    let told = stage.ok(&Session::Public, "alert_status", proof.clone()).await;
    assert!(told["read_at"].is_null(), "{told}");
    let taken = stage.ok(&intake, "acknowledge_incident", json!({ "id": id })).await;
    assert_eq!((taken["taken"].as_i64(), taken["waiting"].as_i64()), (Some(1), Some(0)));
    assert!(!alert(&stage, &intake, &pressed[3]["id"]).await["read_at"].is_null());
    // The one who was given it reads it, and only then the phone is told so.
    stage.ok(&lawyer, "acknowledge_alert", json!({ "id": pressed[1]["id"], "rev": seen["line"]["rev"] })).await;
    assert!(!stage.ok(&Session::Public, "alert_status", proof).await["read_at"].is_null());
    // Left alone for a quarter of an hour it waits again, like any other.
    stage.clock.set(beginning() + Duration::minutes(16));
    let view = stage.ok(&intake, "get_incident", json!({ "id": id })).await;
    assert_eq!(figures(&view), (4, 0, 0, 0));
    let operator = stage.as_role(Role::Operator);
    let wrong = stage.fails(&intake, "assign_incident", json!({ "id": id, "to": user(&operator) })).await;
    assert_eq!((wrong.fields[0].field.as_str(), wrong.fields[0].code.as_str()), ("to", "not_accountable"));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn an_incident_closes_once_nobody_waits_and_its_names_age_out(#[case] on: On) {
    let stage = Stage::new(on).await;
    let intake = stage.as_role(Role::Intake);
    let pressed = presses(&stage, &["Ana Torres"]).await;
    let (id, view) = opened(&stage, &intake, &pressed[0]).await;
    let close = json!({ "id": id, "rev": view["line"]["rev"], "closed": true, "reason": "todas atendidas" });
    assert_eq!(stage.fails(&intake, "change_incident", close.clone()).await.code, "incident_waiting");
    stage.ok(&intake, "mark_false_alarm", json!({ "id": pressed[0]["id"], "rev": 1, "reason": "era simulacro de la escuela" })).await;
    let closed = stage.ok(&intake, "change_incident", close.clone()).await;
    assert_eq!((closed["close_reason"].as_str(), figures(&closed)), (Some("todas atendidas"), (0, 0, 1, 0)));
    assert_eq!(stage.fails(&intake, "change_incident", close).await.code, "conflict");
    assert_eq!(stage.fails(&intake, "gather_alerts", json!({ "id": id, "alerts": [] })).await.code, "incident_closed");
    let rev = closed["line"]["rev"].clone();
    let reopened = stage.ok(&intake, "change_incident", json!({ "id": id, "rev": rev, "closed": false, "reason": "llegó otra" })).await;
    assert!(reopened["line"]["closed_at"].is_null());
    stage.ok(&intake, "change_incident", json!({ "id": id, "rev": reopened["line"]["rev"], "closed": true, "reason": "ya" })).await;

    stage.clock.set(beginning() + Duration::days(4_000));
    assert_eq!(roster(&stage, &intake, id).await[0]["name"], "Ana Torres");
    stage.office.age_out().await.unwrap();
    let aged = roster(&stage, &intake, id).await;
    assert!(aged[0]["name"].is_null(), "{aged:?}");
    let view = stage.ok(&intake, "get_incident", json!({ "id": id })).await;
    assert!(!view["erased_at"].is_null() && figures(&view) == (0, 0, 1, 0));
    stage.office.age_out().await.unwrap();
}
