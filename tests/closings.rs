//! Closings of clerks and of ECAS: entered by one, confirmed by another, each date with both days; and the federal district of a case.

use crate::matters::case_of;
use crate::papers::text;
use amparo_tests::{DALLAS, HOUSTON, On, Stage};
use casework::access::Role;
use office::{Answer, Session};
use rstest::rstest;
use serde_json::{Value, json};
use uuid::Uuid;

async fn happens(stage: &Stage, by: &Session, case: Uuid, kind: &str, at: &str) {
    let event = json!({ "id": stage.id(), "case_id": case, "type": kind, "at": at, "reported_by": "counsel", "facts": {} });
    stage.ok(by, "record_event", event).await;
}

async fn deadline(stage: &Stage, by: &Session, case: Uuid, rule: &str) -> Value {
    let listed = stage.ok(by, "list_deadlines", json!({ "case_id": case })).await;
    listed["rows"].as_array().unwrap().iter().find(|row| row["item"]["rule_id"] == rule).unwrap().clone()
}

async fn held(stage: &Stage, by: &Session, case: Uuid, stay: Uuid, facility: &str, at: &str) {
    let booking = json!({ "id": stage.id(), "case_id": case, "stay_id": stay, "facility_id": facility, "book_in": at, "source": "locator", "confidence": "confirmed" });
    stage.ok(by, "book_in", booking).await;
}

fn closing(stage: &Stage, office: &str, place: Value, on: &str) -> Value {
    json!({ "id": stage.id(), "closed_office": office, "place": place, "closed_on": on, "reason": "tormenta de nieve", "source": "aviso de la secretaría" })
}

fn said(row: &Value) -> Vec<&str> {
    row["item"]["trace"].as_array().unwrap().iter().map(|step| step["code"].as_str().unwrap()).collect()
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_closing_moves_the_last_day_once_a_second_person_confirms_it_and_both_days_are_shown(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, manager) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Manager));
    let case = case_of(&stage, DALLAS).await;
    held(&stage, &lawyer, case, stage.id(), "DALHOLD", "2026-11-10T20:00:00Z").await;
    // Day 30 of Wednesday 18 November is Friday 18 December, at the clerk of the fifth circuit in New Orleans.
    happens(&stage, &lawyer, case, "bia.final_order", "2026-11-18T20:00:00Z").await;
    let petition = deadline(&stage, &lawyer, case, "PFR-30D").await;
    assert_eq!((petition["stands"].clone(), petition["item"]["before_closures"].clone()), (json!({ "on": "2026-12-18" }), Value::Null));
    stage.ok(&manager, "confirm_deadline", json!({ "id": petition["id"], "rev": petition["rev"] })).await;

    let entered = closing(&stage, "circuit_clerk", json!("5"), "2026-12-18");
    for (member, wrong, field) in
        [("place", json!("14"), "place"), ("closed_on", json!("2036-12-18"), "closed_on"), ("source", json!(" "), "source")]
    {
        let mut asked = entered.clone();
        asked[member] = wrong;
        assert_eq!(stage.fails(&lawyer, "record_closing", asked).await.fields[0].field, field);
    }
    for _ in 0..2 {
        let known = stage.ok(&lawyer, "record_closing", entered.clone()).await;
        assert_eq!((known["rows"].as_array().unwrap().len(), known["rows"][0]["mine"].clone()), (1, json!(true)));
    }
    let mut twice = entered.clone();
    twice["id"] = json!(stage.id());
    assert_eq!(stage.fails(&manager, "record_closing", twice).await.code, "closing_entered_already");
    let waits = deadline(&stage, &lawyer, case, "PFR-30D").await;
    assert_eq!(
        (waits["stands"].clone(), waits["status"].clone()),
        (json!({ "on": "2026-12-18" }), json!("confirmed")),
        "unconfirmed it moves nothing"
    );
    assert!(said(&waits).contains(&"deadline-closing-unconfirmed"), "{:?}", said(&waits));

    let seen = json!({ "id": entered["id"], "rev": 1 });
    assert_eq!(stage.fails(&lawyer, "confirm_closing", seen.clone()).await.code, "second_person_needed");
    assert_eq!(stage.fails(&stage.member(HOUSTON, &[Role::Manager]), "confirm_closing", seen.clone()).await.code, "not_found");
    assert_eq!(stage.fails(&manager, "confirm_closing", json!({ "id": entered["id"], "rev": 9 })).await.code, "conflict");
    let confirmed = stage.ok(&manager, "confirm_closing", seen).await;
    let change = &confirmed["moved"][0]["changes"][0];
    assert_eq!((confirmed["moved"].as_array().unwrap().len(), confirmed["moved"][0]["case_id"].clone()), (1, json!(case)));
    assert_eq!(
        (change["old"]["due"].clone(), change["new"]["due"].clone()),
        (json!({ "on": "2026-12-18" }), json!({ "on": "2026-12-21" }))
    );
    let moved = deadline(&stage, &lawyer, case, "PFR-30D").await;
    assert_eq!((moved["stands"].clone(), moved["status"].clone()), (json!({ "on": "2026-12-21" }), json!("proposed")));
    assert_eq!(moved["item"]["before_closures"], "2026-12-18", "both days");
    let kept = moved["earlier"].as_array().unwrap().last().unwrap();
    assert_eq!((kept["old"].clone(), kept["why"].clone()), (json!({ "on": "2026-12-18" }), json!("confirm_closing")));
    assert!(said(&moved).contains(&"deadline-closing-moves"), "{:?}", said(&moved));
    let asked = json!({ "case_id": case, "language": "en", "redaction": "office", "reason": "supervision" });
    let Ok(Answer::File(paper)) = stage.office.call(&lawyer, "export_case_summary", asked).await else { panic!("no paper") };
    let words = text(&paper.bytes).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("Without the closing"), "{words}");

    let voided = stage.ok(&manager, "void_closing", json!({ "id": entered["id"], "rev": 2, "reason": "abrió por la tarde" })).await;
    assert_eq!(voided["rows"][0]["voided_reason"], "abrió por la tarde");
    assert_eq!(deadline(&stage, &lawyer, case, "PFR-30D").await["stands"], json!({ "on": "2026-12-18" }));
    assert_eq!(stage.fails(&manager, "void_closing", json!({ "id": entered["id"], "rev": 3, "reason": "x" })).await.code, "conflict");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn another_clerk_s_closing_moves_nothing_and_that_of_ecas_moves_the_appeals(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, manager) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Manager));
    let case = case_of(&stage, DALLAS).await;
    held(&stage, &lawyer, case, stage.id(), "DALHOLD", "2026-11-10T20:00:00Z").await;
    happens(&stage, &lawyer, case, "bia.final_order", "2026-11-18T20:00:00Z").await;
    happens(&stage, &lawyer, case, "bond.ij_order", "2026-11-18T20:00:00Z").await;
    let confirmed = async |entered: Value| {
        stage.ok(&lawyer, "record_closing", entered.clone()).await;
        stage.ok(&manager, "confirm_closing", json!({ "id": entered["id"], "rev": 1 })).await["moved"].clone()
    };
    for (office, place) in [("circuit_clerk", "9"), ("district_clerk", "TXND")] {
        assert_eq!(confirmed(closing(&stage, office, json!(place), "2026-12-18")).await, json!([]), "{office}");
    }
    assert_eq!(deadline(&stage, &lawyer, case, "PFR-30D").await["stands"], json!({ "on": "2026-12-18" }));
    let moved = confirmed(closing(&stage, "ecas", Value::Null, "2026-12-18")).await;
    assert_eq!(moved[0]["changes"][0]["rule_id"], "BOND-APPEAL-30");
    let appeal = deadline(&stage, &lawyer, case, "BOND-APPEAL-30").await;
    assert_eq!((appeal["stands"].clone(), appeal["item"]["before_closures"].clone()), (json!({ "on": "2026-12-21" }), json!("2026-12-18")));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn the_district_of_a_habeas_is_recorded_and_no_transfer_moves_it_while_it_is_pending(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, manager, intake) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Manager), stage.as_role(Role::Intake));
    let (case, stay) = (case_of(&stage, DALLAS).await, stage.id());
    held(&stage, &lawyer, case, stay, "ADLNTCA", "2026-11-10T20:00:00Z").await;
    happens(&stage, &lawyer, case, "habeas.filed", "2026-11-12T20:00:00Z").await;
    // Day 3 of Monday 16 November is Thursday 19 November.
    happens(&stage, &lawyer, case, "habeas.osc_issued", "2026-11-16T20:00:00Z").await;
    let district = async || stage.ok(&intake, "get_district", json!({ "case_id": case })).await;
    let first = district().await;
    assert_eq!(
        (first["district"].clone(), first["recorded"].clone(), first["rev"].clone()),
        (Value::Null, json!(false), json!(0)),
        "California has four"
    );
    assert_eq!(first["choices"].as_array().unwrap().len(), 4);
    let row = deadline(&stage, &lawyer, case, "HABEAS-RETURN-3D").await;
    assert_eq!(
        (row["item"]["zone"].clone(), row["item"]["zone_known"].clone()),
        (json!("America/Los_Angeles"), json!(true)),
        "they share a clock"
    );

    let shut = closing(&stage, "district_clerk", json!("CACD"), "2026-11-19");
    stage.ok(&lawyer, "record_closing", shut.clone()).await;
    assert_eq!(
        stage.ok(&manager, "confirm_closing", json!({ "id": shut["id"], "rev": 1 })).await["moved"],
        json!([]),
        "nobody knows whose clerk"
    );
    let record = json!({ "case_id": case, "district": "CACD", "rev": 0 });
    assert_eq!(stage.fails(&stage.member(HOUSTON, &[Role::Lawyer]), "record_district", record.clone()).await.code, "not_found");
    assert_eq!(
        stage.fails(&lawyer, "record_district", json!({ "case_id": case, "district": "XX", "rev": 0 })).await.fields[0].field,
        "district"
    );
    let known = stage.ok(&lawyer, "record_district", record.clone()).await;
    assert_eq!((known["district"].clone(), known["recorded"].clone(), known["rev"].clone()), (json!("CACD"), json!(true), json!(1)));
    assert_eq!(stage.fails(&lawyer, "record_district", record).await.code, "conflict");
    let moved = deadline(&stage, &lawyer, case, "HABEAS-RETURN-3D").await;
    assert_eq!((moved["stands"].clone(), moved["item"]["before_closures"].clone()), (json!({ "on": "2026-11-20" }), json!("2026-11-19")));

    held(&stage, &lawyer, case, stay, "PRLDCTX", "2026-11-20T06:00:00Z").await;
    assert_eq!(district().await["district"], "CACD", "a pending petition stays where it was filed");
    assert_eq!(deadline(&stage, &lawyer, case, "HABEAS-RETURN-3D").await["item"]["zone"], "America/Los_Angeles");
    happens(&stage, &lawyer, case, "habeas.judgment_entered", "2026-11-21T20:00:00Z").await;
    let after = district().await;
    assert_eq!(
        (after["district"].clone(), after["recorded"].clone()),
        (Value::Null, json!(false)),
        "decided: a new one would be filed in Texas"
    );
    assert!(after["choices"].as_array().unwrap().iter().all(|choice| choice["state"] == "TX"));
}
