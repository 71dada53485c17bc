//! More time for a deadline, the line of steps, and side matters.

use crate::matters::{case_of, lets_behind_the_wall};
use amparo_tests::{DALLAS, HOUSTON, On, Stage, member_of};
use casework::access::Role;
use office::Session;
use rstest::rstest;
use serde_json::{Value, json};
use uuid::Uuid;

async fn happens(stage: &Stage, session: &Session, case: Uuid, kind: &str, at: &str, facts: Value) -> Uuid {
    let id = stage.id();
    let event = json!({ "id": id, "case_id": case, "type": kind, "at": at, "reported_by": "counsel", "facts": facts });
    stage.ok(session, "record_event", event).await;
    id
}

async fn deadline(stage: &Stage, session: &Session, case: Uuid, rule: &str) -> Value {
    let listed = stage.ok(session, "list_deadlines", json!({ "case_id": case })).await;
    listed["rows"].as_array().unwrap().iter().find(|row| row["item"]["rule_id"] == rule).unwrap().clone()
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn more_time_is_asked_refused_and_granted_and_the_old_date_is_kept(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, manager) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Manager));
    let case = case_of(&stage, DALLAS).await;
    happens(&stage, &lawyer, case, "ij.decision", "2026-11-20T16:00:00Z", json!({ "appeal_waived": "no" })).await;
    let appeal = deadline(&stage, &lawyer, case, "BIA-APPEAL-30").await;
    let confirmed = stage.ok(&manager, "confirm_deadline", json!({ "id": appeal["id"], "rev": appeal["rev"] })).await;
    assert_eq!(confirmed["stands"], json!({ "on": "2026-12-21" }));

    let first = stage.id();
    let ask = json!({ "id": first, "deadline_id": appeal["id"], "until": "2027-01-11", "reason": "falta la transcripción" });
    assert_eq!(stage.fails(&stage.member(HOUSTON, &[Role::Lawyer]), "ask_extension", ask.clone()).await.code, "not_found");
    let asked = stage.ok(&lawyer, "ask_extension", ask.clone()).await;
    assert_eq!(stage.ok(&lawyer, "ask_extension", ask).await, asked, "the same id asks once");
    assert_eq!((asked["extensions"][0]["status"].clone(), asked["stands"].clone()), (json!("asked"), json!({ "on": "2026-12-21" })));
    let refused = stage.ok(&lawyer, "answer_extension", json!({ "id": first, "reason": "la BIA no prorroga" })).await;
    assert_eq!(
        (refused["extensions"][0]["status"].clone(), refused["stands"].clone(), refused["status"].clone()),
        (json!("refused"), json!({ "on": "2026-12-21" }), json!("confirmed"))
    );

    let second = stage.id();
    stage.ok(&lawyer, "ask_extension", json!({ "id": second, "deadline_id": appeal["id"], "reason": "enfermedad" })).await;
    let grant = json!({ "id": second, "granted_until": "2027-01-04", "reason": "orden verbal" });
    assert_eq!(stage.fails(&lawyer, "answer_extension", grant.clone()).await.code, "proof_needed");
    let mut earlier = grant.clone();
    earlier["granted_until"] = json!("2026-12-20");
    assert_eq!(stage.fails(&manager, "answer_extension", earlier).await.fields[0].code, "not_later");
    let granted = stage.ok(&manager, "answer_extension", grant.clone()).await;
    assert_eq!((granted["stands"].clone(), granted["status"].clone()), (json!({ "on": "2027-01-04" }), json!("proposed")));
    let kept = granted["earlier"].as_array().unwrap().last().unwrap().clone();
    assert_eq!((kept["old"].clone(), kept["why"].clone()), (json!({ "on": "2026-12-21" }), json!("answer_extension")));
    assert_eq!(granted["item"]["due"], json!({ "on": "2026-12-21" }), "the counted date stays in sight");
    assert_eq!(stage.fails(&manager, "answer_extension", grant).await.code, "extension_answered");
    let second_person = json!({ "id": appeal["id"], "rev": granted["rev"] });
    assert_eq!(stage.fails(&manager, "confirm_deadline", second_person.clone()).await.code, "second_person_needed");
    stage.ok(&lawyer, "confirm_deadline", second_person).await;

    // Counting the case anew moves nothing: the day granted stands, and the list still orders by it.
    happens(&stage, &lawyer, case, "address.changed", "2026-11-20T16:00:00Z", json!({})).await;
    let still = deadline(&stage, &lawyer, case, "BIA-APPEAL-30").await;
    assert_eq!((still["stands"].clone(), still["status"].clone()), (json!({ "on": "2027-01-04" }), json!("confirmed")));
    assert_eq!(still["ends_at"], granted["ends_at"]);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_request_for_more_time_on_a_walled_deadline_does_not_exist_outside(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, manager) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Manager));
    let case = case_of(&stage, DALLAS).await;
    lets_behind_the_wall(&stage, DALLAS, case, member_of(DALLAS, Role::Lawyer).1).await;
    let before = stage.ok(&manager, "list_deadlines", json!({ "case_id": case })).await;
    let arrival = json!({ "is_uac": "no" });
    happens(&stage, &lawyer, case, "us.last_arrival", "2026-03-02T16:00:00Z", arrival).await;
    let outside = stage.ok(&manager, "list_deadlines", json!({ "case_id": case })).await;
    assert_eq!(outside["rows"], before["rows"]);
    let year = deadline(&stage, &lawyer, case, "ASY-1Y").await;
    let ask = json!({ "id": stage.id(), "deadline_id": year["id"], "reason": "CANARIO-TEMOR" });
    assert_eq!(stage.fails(&manager, "ask_extension", ask.clone()).await.code, "not_found");
    stage.ok(&lawyer, "ask_extension", ask.clone()).await;
    assert_eq!(stage.fails(&manager, "answer_extension", json!({ "id": ask["id"] })).await.code, "not_found");
    assert_eq!(stage.ok(&manager, "list_deadlines", json!({ "case_id": case })).await, outside);
    let history = stage.ok(&manager, "list_history", json!({ "case_id": case })).await;
    assert!(!serde_json::to_string(&history).unwrap().contains(year["id"].as_str().unwrap()));
}

fn state(view: &Value, step: &str) -> Option<String> {
    let line = view["track"]["line"].as_array().unwrap();
    line.iter().find(|one| one["step"] == step).map(|one| one["state"].as_str().unwrap().to_owned())
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn the_line_says_what_is_done_open_possible_and_refused_and_side_matters_open_and_close(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, manager, intake) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Manager), stage.as_role(Role::Intake));
    let case = case_of(&stage, DALLAS).await;
    let view = async || stage.ok(&intake, "get_case", json!({ "id": case })).await;
    let first = view().await;
    assert_eq!((state(&first, "A1").as_deref(), state(&first, "A2").as_deref()), (Some("now"), Some("possible")));
    assert_eq!(first["track"]["overlays"], json!([]));

    let unlisted = json!({ "case_id": case, "to": "C5" });
    assert_eq!(stage.fails(&lawyer, "move_step", unlisted.clone()).await.code, "step_needs_manager");
    assert_eq!(stage.fails(&manager, "move_step", unlisted).await.fields[0].code, "required", "an override gives its reason");
    stage.ok(&manager, "move_step", json!({ "case_id": case, "to": "C5", "reason": "llegó ya determinado" })).await;
    let child = view().await;
    assert_eq!((state(&child, "A1").as_deref(), state(&child, "C5").as_deref()), (Some("done"), Some("now")));
    assert_eq!(state(&child, "C6").as_deref(), Some("refused"), "nobody returns a child without screening and interview");
    let barred = child["track"]["line"].as_array().unwrap().iter().find(|one| one["step"] == "C6").unwrap();
    assert!(barred["why_es"].as_str().unwrap().len() > 5 && barred["why_en"].as_str().unwrap().len() > 5);
    assert_eq!(
        stage.fails(&manager, "move_step", json!({ "case_id": case, "to": "C6", "reason": "x" })).await.code,
        "step_requirement_missing"
    );

    happens(&stage, &lawyer, case, "transfer.occurred", "2026-11-20T16:00:00Z", json!({})).await;
    let moved = view().await;
    assert_eq!(
        (moved["track"]["overlays"][0]["id"].clone(), moved["track"]["overlays"][0]["closed_at"].clone()),
        (json!("X1"), json!(null))
    );
    let close = json!({ "case_id": case, "overlay": "X1", "reason": "lugar confirmado" });
    stage.clock.set("2026-11-23T18:00:00Z".parse().unwrap());
    stage.ok(&lawyer, "close_overlay", close.clone()).await;
    assert_eq!(view().await["track"]["overlays"][0]["closed_reason"], "lugar confirmado");
    assert_eq!(stage.fails(&lawyer, "close_overlay", close).await.fields[0].code, "not_found");
    stage.clock.set("2026-11-24T18:00:00Z".parse().unwrap());
    happens(&stage, &lawyer, case, "transfer.occurred", "2026-11-24T16:00:00Z", json!({})).await;
    assert_eq!(view().await["track"]["overlays"][0]["closed_at"], json!(null), "another transfer opens it again");
}
