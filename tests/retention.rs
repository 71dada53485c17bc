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

#[tokio::test]
async fn nothing_that_was_said_of_a_closed_alert_stands_in_any_table_after_its_time() {
    let stage = Stage::new(On::Postgres).await;
    let (intake, operator) = (stage.as_role(Role::Intake), stage.as_role(Role::Operator));
    let there = stage.member(amparo_tests::HOUSTON, &[Role::Intake]);
    // One word in each field that somebody can fill in; why an alert was closed, and what the chain says, stay on purpose.
    let alert = stage.id();
    let entered = json!({ "id": alert, "channel": "operator", "name": "Canaria Nombre", "place": { "city": "Dallas", "state": "TX" }, "zip": "75201",
        "for_whom": "someone_else", "child_left_alone": { "yes": true, "where": "canaria calle" }, "note": "canaria nota",
        "caller": { "name": "Canaria Llama", "number": "2145550199", "kinship": "canaria prima" },
        "contacts": [{ "name": "Canaria Rosa", "phone": "2145550101", "mail": "canaria@example.org", "kinship": "parent", "may_be_told": "everything" }] });
    stage.ok(&operator, "enter_alert", entered).await;
    stage.ok(&intake, "forward_alert", json!({ "id": alert, "rev": 1, "to_office": "MX-HOU", "reason": "canaria ofrece" })).await;
    stage.ok(&there, "decline_forward", json!({ "id": alert, "rev": 2, "reason": "canaria declina" })).await;
    stage.ok(&intake, "mark_false_alarm", json!({ "id": alert, "rev": 3, "reason": "se cerró" })).await;
    let asked = json!({ "id": stage.id(), "agency": "ICE", "caller_name": "canaria oficial", "caller_number": "2145550177", "paper": "canaria papel",
        "asked_about": "canaria persona" });
    stage.ok(&operator, "log_authority_call", asked).await;
    assert!(!told(&stage).await.is_empty(), "the words are found while they stand");
    stage.clock.set(beginning() + Duration::days(4000));
    stage.office.age_out().await.unwrap();
    assert_eq!(told(&stage).await, [""; 0]);
}

/// Tables, but for the audit chain, in which a word of the story stands.
async fn told(stage: &Stage) -> Vec<String> {
    let mut tx = stage.database.read(records::Scope::nobody()).await.unwrap();
    let tables: Vec<(String,)> = records::Sql::new(
        "select tablename::text from pg_tables
         where schemaname = current_schema() and tablename not like 'audit\\_%' and tablename not like 'reference%'
           and query_to_xml(format('select 1 from %I t where t::text ~* ''canaria|21455501|75201'' limit 1', tablename), false, true, '')::text <> ''
         order by 1",
    )
    .rows(&mut tx)
    .await
    .unwrap();
    tables.into_iter().map(|(table,)| table).collect()
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn the_phone_of_a_closed_alert_is_forgotten_with_it(#[case] on: On) {
    let stage = Stage::new(on).await;
    let id = pressed(&stage, "Canario").await;
    let mut tx = stage.database.begin(records::Scope::nobody()).await.unwrap();
    let sql = "update alert_phone set fingerprint = 'huella' where press_id is null returning press_key";
    records::phones::sign(&mut tx, "huella", beginning()).await.unwrap();
    let _: Vec<(String,)> = records::Sql::new(sql).rows(&mut tx).await.unwrap();
    tx.commit(records::Log::Unlogged("the scene of a test")).await.unwrap();
    false_alarm(&stage, &stage.as_role(Role::Intake), id).await;
    stage.clock.set(beginning() + Duration::days(4000));
    stage.office.age_out().await.unwrap();
    let mut tx = stage.database.read(records::Scope::nobody()).await.unwrap();
    for sql in ["select fingerprint from phone", "select fingerprint from alert_phone where fingerprint is not null"] {
        let left: Vec<(String,)> = records::Sql::new(sql).rows(&mut tx).await.unwrap();
        assert_eq!(left, []);
    }
}
