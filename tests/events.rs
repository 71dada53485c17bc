//! Recording what happened: each event and each question of the shipped data, ticks of the preview, corrections.

use crate::matters::{case_of, lets_behind_the_wall};
use amparo_tests::{DALLAS, On, Stage, member_of};
use casework::access::Role;
use rstest::rstest;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use uuid::Uuid;

fn shipped(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

/// An answer that a question admits.
fn some_answer(fact: &Value) -> Value {
    fact["values"].as_array().and_then(|values| values.first()).map_or(json!("yes"), |choice| choice["value"].clone())
}

fn listed(answer: &Value) -> &Vec<Value> {
    answer["rows"].as_array().unwrap()
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn every_event_is_recorded_and_every_question_is_answered(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let events = shipped(include_str!("../reference/events.json"));
    let facts = shipped(include_str!("../reference/facts.json"));
    let mut answered = BTreeSet::new();
    for some in events.as_array().unwrap().chunks(12) {
        let case = case_of(&stage, DALLAS).await;
        lets_behind_the_wall(&stage, DALLAS, case, member_of(DALLAS, Role::Lawyer).1).await;
        for event in some {
            let params = json!({ "id": stage.id(), "case_id": case, "type": event["type"], "at": "2026-11-20T16:00:00Z", "reported_by": event["reported_by"][0] });
            let preview = stage.ok(&lawyer, "preview_event", params.clone()).await;
            let recorded = stage.ok(&lawyer, "record_event", params).await;
            assert_eq!(recorded["event"]["type"], event["type"]);
            assert_eq!(recorded["changes"].as_array().unwrap().len(), preview["changes"].as_array().unwrap().len(), "{}", event["type"]);
        }
        for question in listed(&stage.ok(&lawyer, "list_questions", json!({ "case_id": case })).await) {
            if answered.insert(question["name"].as_str().unwrap().to_owned()) {
                let answer =
                    json!({ "case_id": case, "event_id": question["event_id"], "name": question["name"], "value": some_answer(question) });
                stage.ok(&lawyer, "answer_fact", answer).await;
            }
        }
    }
    let all: BTreeSet<String> = facts["facts"].as_array().unwrap().iter().map(|fact| fact["name"].as_str().unwrap().to_owned()).collect();
    assert_eq!(answered, all);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn ticked_dates_are_confirmed_with_the_event_but_none_that_can_lose_a_right(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, intake) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Intake));
    let case = case_of(&stage, DALLAS).await;
    let record = |kind: &str, rules: &[&str]| {
        let id = Uuid::now_v7();
        let ticks: Vec<Value> = rules.iter().map(|rule| json!({ "rule_id": rule, "event_id": id })).collect();
        json!({ "id": id, "case_id": case, "type": kind, "at": "2026-11-20T16:00:00Z", "reported_by": "counsel", "facts": {}, "confirm": ticks })
    };
    let interview = record("consular.interview_done", &["MX-PALE-2BD"]);
    assert_eq!(stage.fails(&intake, "record_event", interview.clone()).await.fields[0].code, "not_yours");
    stage.ok(&lawyer, "record_event", interview).await;
    let deadlines = stage.ok(&lawyer, "list_deadlines", json!({ "case_id": case })).await;
    let target = listed(&deadlines).iter().find(|row| row["item"]["rule_id"] == "MX-PALE-2BD").unwrap();
    assert_eq!((target["status"].clone(), target["confirmed_by"].clone()), (json!("confirmed"), json!("dal.lawyer")));

    let mut decision = record("ij.decision", &["BIA-APPEAL-30"]);
    decision["facts"] = json!({ "appeal_waived": "no" });
    assert_eq!(stage.fails(&lawyer, "record_event", decision.clone()).await.code, "second_person_needed");
    decision["confirm"] = json!([{ "rule_id": "MX-PALE-2BD", "event_id": decision["id"] }]);
    assert_eq!(stage.fails(&lawyer, "record_event", decision).await.fields[0].code, "not_brought");
    let events = stage.ok(&lawyer, "list_events", json!({ "case_id": case })).await;
    assert_eq!(events["events"].as_array().unwrap().len(), 1, "what was refused wrote nothing");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_correction_shows_the_old_date_as_history_before_it_is_made_and_the_first_day_asks_for_more(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let case = case_of(&stage, DALLAS).await;
    let decision = |at: &str| json!({ "id": Uuid::now_v7(), "case_id": case, "type": "ij.decision", "at": at, "reported_by": "counsel", "facts": { "appeal_waived": "no" } });
    let old = decision("2026-11-20T16:00:00Z");
    stage.ok(&lawyer, "record_event", old.clone()).await;
    let mut truth = decision("2026-11-18T16:00:00Z");
    truth["replaces"] = old["id"].clone();
    let preview = stage.ok(&lawyer, "preview_event", truth.clone()).await;
    let of = |event: &Value| {
        let found = preview["changes"].as_array().unwrap().iter().find(|c| c["rule_id"] == "BIA-APPEAL-30" && c["event_id"] == *event);
        found.unwrap().clone()
    };
    assert_eq!(of(&old["id"])["new"]["status"], "history");
    assert_eq!(of(&truth["id"])["new"]["due"], json!({ "on": "2026-12-18" }));
    truth["replaces"] = json!(stage.id());
    assert_eq!(stage.fails(&lawyer, "preview_event", truth).await.code, "not_found");

    let mut arrest = decision("2026-11-20T16:00:00Z");
    (arrest["type"], arrest["facts"]) = (json!("detention.apprehended"), json!({}));
    let names = |answer: Value| -> BTreeSet<String> {
        answer["questions"].as_array().unwrap().iter().map(|question| question["name"].as_str().unwrap().to_owned()).collect()
    };
    let ordinary = names(stage.ok(&lawyer, "preview_event", arrest.clone()).await);
    arrest["day_one"] = json!(true);
    let first_day = names(stage.ok(&lawyer, "preview_event", arrest).await);
    assert!(first_day.is_superset(&ordinary));
    for asked in ["arrest_without_warrant", "is_minor", "vulnerable", "has_minor_children", "process_track", "manner_of_entry"] {
        assert!(first_day.contains(asked), "{asked} is not asked on the first day: {first_day:?}");
    }
    assert!(!first_day.contains("changed_country_conditions"), "nothing behind the asylum wall is asked by the way");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn questions_tell_nothing_of_what_is_behind_the_wall(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, intake) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Intake));
    let case = case_of(&stage, DALLAS).await;
    lets_behind_the_wall(&stage, DALLAS, case, member_of(DALLAS, Role::Lawyer).1).await;
    let asked = json!({ "case_id": case });
    let before = stage.ok(&intake, "list_questions", asked.clone()).await;
    let fear = json!({ "id": stage.id(), "case_id": case, "type": "rfi.referred", "at": "2026-11-20T16:00:00Z", "reported_by": "counsel", "evidence": "CANARIO-TEMOR" });
    stage.ok(&intake, "record_event", fear.clone()).await;
    for (name, value) in [("changed_country_conditions", "yes"), ("process_track", "withholding_only")] {
        stage.ok(&lawyer, "answer_fact", json!({ "case_id": case, "name": name, "value": value })).await;
    }
    assert_eq!(stage.ok(&intake, "list_questions", asked.clone()).await, before);
    let inside = stage.ok(&lawyer, "list_questions", asked).await;
    assert!(listed(&inside).iter().any(|question| question["event_id"] == fear["id"]));
    assert!(listed(&inside).iter().any(|question| question["name"] == "changed_country_conditions" && question["known"] == "yes"));
    let correction = json!({ "id": stage.id(), "case_id": case, "type": "nta.served", "at": "2026-11-20T16:00:00Z", "reported_by": "counsel", "replaces": fear["id"] });
    assert_eq!(stage.fails(&intake, "preview_event", correction).await.code, "not_found");
}
