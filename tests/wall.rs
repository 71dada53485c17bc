//! The asylum wall from outside: what is answered behind it is told by no question, moved by no answer from outside, and betrayed by no byte.

use crate::matters::{case_of, lets_behind_the_wall};
use amparo_tests::{DALLAS, On, Stage, member_of};
use casework::access::Role;
use office::Session;
use rstest::rstest;
use serde_json::{Value, json};
use uuid::Uuid;

fn event(case: Uuid, kind: &str, facts: Value) -> Value {
    json!({ "id": Uuid::now_v7(), "case_id": case, "type": kind, "at": "2026-11-20T16:00:00Z", "reported_by": "counsel", "facts": facts })
}

async fn answers(stage: &Stage, by: &Session, case: Uuid, event: Option<&Value>, name: &str, value: &str) {
    stage.ok(by, "answer_fact", json!({ "case_id": case, "event_id": event, "name": name, "value": value })).await;
}

/// What is known of each question of this name, in every place that puts it.
async fn known(stage: &Stage, by: &Session, case: Uuid, name: &str) -> Vec<Value> {
    let mut found = Vec::new();
    for (command, list) in [("list_events", "questions"), ("list_questions", "rows")] {
        let told = stage.ok(by, command, json!({ "case_id": case })).await;
        found.extend(
            told[list].as_array().unwrap().iter().filter(|question| question["name"] == name).map(|question| question["known"].clone()),
        );
    }
    found
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn no_question_tells_outside_what_was_answered_behind_the_wall(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, intake) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Intake));
    let case = case_of(&stage, DALLAS).await;
    lets_behind_the_wall(&stage, DALLAS, case, member_of(DALLAS, Role::Lawyer).1).await;
    stage.ok(&lawyer, "record_event", event(case, "nta.served", json!({ "waived_10_days": "no" }))).await;
    let decision = event(case, "ij.decision", json!({ "appeal_waived": "no" }));
    stage.ok(&lawyer, "record_event", decision.clone()).await;
    answers(&stage, &lawyer, case, None, "process_track", "withholding_only").await;
    answers(&stage, &lawyer, case, Some(&decision["id"]), "asylum_adjudicated_on_merits", "yes").await;

    for name in ["process_track", "asylum_adjudicated_on_merits"] {
        let outside = known(&stage, &intake, case, name).await;
        assert!(!outside.is_empty() && outside.iter().all(Value::is_null), "{name}: {outside:?}");
        assert!(known(&stage, &lawyer, case, name).await.iter().any(|answer| !answer.is_null()), "{name} is known inside");
    }
    // Neither does a preview that takes the id of an event that is there; what the caller sends with it is theirs.
    let of = |preview: &Value, name: &str| {
        let found = preview["questions"].as_array().unwrap().iter().find(|question| question["name"] == name).unwrap();
        found["known"].clone()
    };
    let preview = stage.ok(&intake, "preview_event", decision.clone()).await;
    assert_eq!(of(&preview, "asylum_adjudicated_on_merits"), Value::Null);
    let mut sent = decision;
    sent["facts"] = json!({ "asylum_adjudicated_on_merits": "no" });
    assert_eq!(of(&stage.ok(&intake, "preview_event", sent).await, "asylum_adjudicated_on_merits"), json!("no"));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn an_answer_from_outside_stands_beside_the_one_behind_the_wall_and_moves_no_date_of_those_inside(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, intake) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Intake));
    let case = case_of(&stage, DALLAS).await;
    lets_behind_the_wall(&stage, DALLAS, case, member_of(DALLAS, Role::Lawyer).1).await;
    let decision = event(case, "ij.decision", json!({ "appeal_waived": "no" }));
    for happened in [&decision, &event(case, "nta.served", json!({ "waived_10_days": "no" })), &event(case, "address.changed", json!({}))] {
        stage.ok(&lawyer, "record_event", happened.clone()).await;
    }
    let plain = case_of(&stage, DALLAS).await;
    let same = [
        ("ij.decision", json!({ "appeal_waived": "no" })),
        ("nta.served", json!({ "waived_10_days": "no" })),
        ("address.changed", json!({})),
    ];
    for (kind, facts) in same {
        stage.ok(&lawyer, "record_event", event(plain, kind, facts)).await;
    }
    answers(&stage, &lawyer, case, None, "process_track", "withholding_only").await;
    answers(&stage, &lawyer, case, Some(&decision["id"]), "asylum_adjudicated_on_merits", "yes").await;
    let dates = async || stage.ok(&lawyer, "list_deadlines", json!({ "case_id": case })).await["rows"].clone();
    let before = dates().await;

    // Outside both questions look open: somebody answers them.
    let changes = stage.ok(&intake, "answer_fact", json!({ "case_id": case, "name": "process_track", "value": "240" })).await;
    let other = stage.ok(&intake, "answer_fact", json!({ "case_id": plain, "name": "process_track", "value": "240" })).await;
    let moved = |changes: &Value| -> Vec<Value> {
        changes["changes"].as_array().unwrap().iter().map(|c| json!([c["rule_id"], c["old"]["status"], c["new"]["status"]])).collect()
    };
    assert_eq!(moved(&changes), moved(&other), "as in a case that holds nothing else");
    answers(&stage, &intake, case, Some(&decision["id"]), "asylum_adjudicated_on_merits", "no").await;
    assert_eq!(known(&stage, &intake, case, "process_track").await.last().unwrap(), &json!("240"));

    let after = dates().await;
    let shape = |rows: &Value| -> Vec<Value> {
        rows.as_array()
            .unwrap()
            .iter()
            .map(|row| json!([row["item"]["rule_id"], row["item"]["status"], row["stands"], row["status"]]))
            .collect()
    };
    assert_eq!(shape(&before), shape(&after), "insiders' dates follow what insiders answered");
    let inside = stage.ok(&lawyer, "list_events", json!({ "case_id": case })).await;
    let track = inside["answers"].as_array().unwrap().iter().find(|answer| answer["name"] == "process_track").unwrap().clone();
    assert_eq!(track["answer"], "withholding_only");
    assert_eq!(
        (track["beside"][0]["answer"].clone(), track["beside"][0]["read_outside"].clone(), track["beside"][0]["answered_by"].clone()),
        (json!("240"), json!(true), json!("dal.intake"))
    );
    let on_decision = inside["events"].as_array().unwrap().iter().find(|event| event["id"] == decision["id"]).unwrap();
    let merits = on_decision["answers"].as_array().unwrap().iter().find(|answer| answer["name"] == "asylum_adjudicated_on_merits").unwrap();
    assert_eq!((merits["answer"].clone(), merits["beside"][0]["answer"].clone()), (json!("yes"), json!("no")));

    // Who stands inside decides, and what is read outside then follows an answer that is no secret.
    answers(&stage, &lawyer, case, None, "process_track", "reinstatement").await;
    for session in [&lawyer, &intake] {
        assert!(known(&stage, session, case, "process_track").await.iter().all(|answer| answer == "reinstatement"));
    }
}
