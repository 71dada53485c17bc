//! A call while it lasts: what was typed outlives the page and reaches nobody else's office; an authority that asks leaves a note and learns nothing.

use amparo_tests::{HOUSTON, On, Stage, beginning};
use casework::access::Role;
use chrono::Duration;
use office::Session;
use rstest::rstest;
use serde_json::{Value, json};

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn what_was_typed_of_a_call_is_kept_for_the_office_until_it_is_sent_or_set_aside(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (operator, intake, houston) =
        (stage.as_role(Role::Operator), stage.as_role(Role::Intake), stage.member(HOUSTON, &[Role::Operator]));
    let id = stage.id();
    let form = json!({ "name": "Luis Canario", "zip": "75201" });
    let saved = stage.ok(&operator, "save_call", json!({ "id": id, "form": { "name": "Lu" } })).await;
    assert_eq!(saved["saved_at"], json!(beginning()));
    stage.clock.set(beginning() + Duration::minutes(1));
    stage.ok(&operator, "save_call", json!({ "id": id, "form": form, "rev": 1 })).await;
    let open = async |by| stage.ok(by, "open_calls", json!({})).await.as_array().unwrap().clone();
    let seen = open(&intake).await;
    assert_eq!((seen.len(), &seen[0]["form"], &seen[0]["mine"], &seen[0]["begun_at"]), (1, &form, &json!(false), &json!(beginning())));
    assert_eq!(open(&operator).await[0]["mine"], true);
    // Two at one call: whoever did not see the other's words is told so, and overwrites nothing.
    let stale = stage.fails(&intake, "save_call", json!({ "id": id, "form": { "name": "otra" }, "rev": 1 })).await;
    assert_eq!((stale.code.as_str(), &stale.current.unwrap()["form"]), ("conflict", &form));
    // Another office finds neither the call nor its id.
    assert!(open(&houston).await.is_empty());
    assert_eq!(stage.fails(&houston, "set_call_aside", json!({ "id": id })).await.code, "not_found");
    assert_eq!(stage.fails(&houston, "save_call", json!({ "id": id, "form": {} })).await.code, "call_over");
    assert_eq!(open(&operator).await[0]["form"], form);
    // What is typed is in no entry.
    let audit = stage.ok(&stage.as_role(Role::Auditor), "list_audit", json!({ "limit": 50 })).await.to_string();
    assert!(!audit.contains("Canario"), "{audit}");
    // Set aside by mistake: kept again, it is open again. Sent, it is over.
    stage.ok(&operator, "set_call_aside", json!({ "id": id })).await;
    assert!(open(&operator).await.is_empty());
    stage.ok(&operator, "save_call", json!({ "id": id, "form": { "name": "con\u{0}nulo" }, "rev": 2 })).await;
    assert_eq!(open(&operator).await[0]["form"]["name"], "connulo");
    stage.ok(&operator, "enter_alert", json!({ "id": id, "channel": "operator", "name": "Luis Canario", "zip": "75201" })).await;
    assert!(open(&operator).await.is_empty());
    assert_eq!(stage.fails(&operator, "save_call", json!({ "id": id, "form": form })).await.code, "call_over");
    // Sent before anything was kept: a late word keeps nothing.
    let late = stage.id();
    stage.ok(&operator, "enter_alert", json!({ "id": late, "channel": "operator", "zip": "75201" })).await;
    assert_eq!(stage.fails(&operator, "save_call", json!({ "id": late, "form": form })).await.code, "call_over");
    let long = json!({ "id": stage.id(), "form": { "note": "a".repeat(70_000) } });
    assert_eq!(stage.fails(&operator, "save_call", long).await.fields[0].field, "form");
    // What is no form is kept by neither engine: it would stand between the office and every other call.
    for bare in [json!(7), json!("7"), json!([7]), Value::Null] {
        let refused = stage.fails(&operator, "save_call", json!({ "id": stage.id(), "form": bare })).await;
        assert_eq!((refused.fields[0].field.as_str(), refused.fields[0].code.as_str()), ("form", "malformed"));
    }
    assert!(open(&operator).await.is_empty());
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_call_that_nobody_touches_for_a_week_is_erased(#[case] on: On) {
    let stage = Stage::new(on).await;
    let operator = stage.as_role(Role::Operator);
    let (old, fresh) = (stage.id(), stage.id());
    stage.ok(&operator, "save_call", json!({ "id": old, "form": { "name": "x" } })).await;
    stage.clock.set(beginning() + Duration::days(6));
    stage.ok(&operator, "save_call", json!({ "id": fresh, "form": { "name": "y" } })).await;
    stage.clock.set(beginning() + Duration::days(8));
    stage.office.age_out().await.unwrap();
    let open = stage.ok(&operator, "open_calls", json!({})).await;
    let ids: Vec<&Value> = open.as_array().unwrap().iter().map(|call| &call["id"]).collect();
    assert_eq!(ids, [&json!(fresh)]);
    assert_eq!(stage.fails(&operator, "save_call", json!({ "id": old, "form": {} })).await.code, "call_over");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn an_authority_that_asks_leaves_a_note_for_the_managers_of_the_office_and_hangs_on_no_case(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (operator, manager, houston) =
        (stage.as_role(Role::Operator), stage.as_role(Role::Manager), stage.member(HOUSTON, &[Role::Manager]));
    let note = json!({ "id": stage.id(), "agency": " ICE ERO Dallas ", "caller_name": "Officer Smith", "caller_number": "214-555-0100", "paper": "I-200", "asked_about": "si atendemos a alguien" });
    for _ in 0..2 {
        stage.ok(&operator, "log_authority_call", note.clone()).await;
    }
    let mut nameless = note.clone();
    (nameless["id"], nameless["agency"]) = (json!(stage.id()), json!("  "));
    let wrong = stage.fails(&operator, "log_authority_call", nameless).await;
    assert_eq!((wrong.fields[0].field.as_str(), wrong.fields[0].code.as_str()), ("agency", "required"));
    let seen = stage.ok(&manager, "authority_calls", json!({})).await;
    assert_eq!((seen.as_array().unwrap().len(), &seen[0]["agency"], &seen[0]["paper"]), (1, &json!("ICE ERO Dallas"), &json!("I-200")));
    assert_eq!(stage.ok(&houston, "authority_calls", json!({})).await, json!([]));
    assert_eq!(stage.fails(&houston, "see_authority_call", json!({ "id": note["id"] })).await.code, "not_found");
    stage.ok(&manager, "see_authority_call", json!({ "id": note["id"] })).await;
    assert_eq!(stage.ok(&manager, "authority_calls", json!({})).await, json!([]));
    let audit = stage.ok(&stage.as_role(Role::Auditor), "list_audit", json!({ "limit": 50 })).await.to_string();
    assert!(audit.contains("neither_confirm_nor_deny") && !audit.contains("Smith"), "{audit}");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_number_brings_up_the_folio_alone_and_the_alert_only_after_a_right_answer(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (operator, houston) = (stage.as_role(Role::Operator), stage.member(HOUSTON, &[Role::Operator]));
    let alert = stage.id();
    let press = json!({ "id": alert, "sent": beginning(), "name": "José Luis Hernández Ruiz", "lat": 32.7767, "lon": -96.797, "for_whom": "me",
        "contacts": [{ "name": "Rosa", "phone": "(214) 555-0101", "may_be_told": "coarse" }] });
    let folio = stage.ok(&Session::Public, "receive_alert", press).await["folio"].clone();
    let number = json!({ "number": "214 555 0101" });
    assert_eq!(stage.ok(&operator, "possible_folios", number.clone()).await, json!([folio]));
    assert_eq!(stage.ok(&operator, "possible_folios", json!({ "number": "214 555 0199" })).await, json!([]));
    assert_eq!(stage.ok(&houston, "possible_folios", number).await, json!([]));
    assert_eq!(stage.fails(&operator, "possible_folios", json!({ "number": "12" })).await.fields[0].code, "not_a_phone");
    let answer = |name: &str| json!({ "number": "2145550101", "folio": folio, "name": name });
    // The queue is open to who takes calls; who it is, and whom to tell, are not before the answer.
    let sees = async || {
        let view = stage.ok(&operator, "get_alert", json!({ "id": alert })).await;
        let family = stage.ok(&operator, "alert_family", json!({ "id": alert })).await;
        assert_eq!((&view["locked"], &family["locked"]), (&family["withheld"], &family["withheld"]));
        let shown = format!("{view}{family}");
        (view["locked"] == false, ["Hern", "Rosa", "5550101", "32.7767"].iter().any(|detail| shown.contains(detail)))
    };
    assert_eq!(sees().await, (false, false));
    for wrong in ["José", "", "Rosa Hernández"] {
        assert_eq!(stage.fails(&operator, "answer_challenge", answer(wrong)).await.fields[0].code, "challenge_wrong", "{wrong}");
    }
    assert_eq!(stage.fails(&houston, "answer_challenge", answer("José Hernández")).await.code, "not_found");
    assert_eq!(sees().await, (false, false));
    assert_eq!(stage.ok(&operator, "answer_challenge", answer("jose hernandez")).await["id"], json!(alert));
    assert_eq!(sees().await, (true, true));
    // To that operator, and for as long as a call lasts. What one entered stays open to oneself, and entering an id that is there opens nothing.
    let colleague = stage.ok(&stage.as_role(Role::Intake), "get_alert", json!({ "id": alert })).await;
    assert_eq!((&colleague["locked"], &colleague["contacts"][0]["name"]), (&json!(false), &json!("Rosa")));
    stage.clock.set(beginning() + Duration::minutes(61));
    stage.ok(&operator, "enter_alert", json!({ "id": alert, "channel": "operator" })).await;
    assert_eq!(sees().await, (false, false));
    let own = stage.id();
    let entered = json!({ "id": own, "channel": "operator", "name": "Ana Canario", "zip": "75201" });
    stage.ok(&operator, "enter_alert", entered).await;
    stage.clock.set(beginning() + Duration::hours(9));
    assert_eq!(stage.ok(&operator, "get_alert", json!({ "id": own })).await["name"], "Ana Canario");
    let audit = stage.ok(&stage.as_role(Role::Auditor), "list_audit", json!({ "limit": 50 })).await;
    let outcomes: Vec<_> = audit["rows"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|row| row["command"] == "answer_challenge")
        .map(|row| row["outcome"].clone())
        .collect();
    assert!(outcomes.contains(&json!("done")) && outcomes.contains(&json!("failed")), "{outcomes:?}");
    assert!(!audit.to_string().contains("ernandez") && !audit.to_string().contains("5550101"), "{audit}");
}
