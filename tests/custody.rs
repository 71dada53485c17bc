//! Custody: where a person is held, as it was reported, corroborated and confirmed.

use crate::matters::{case_of, kept};
use amparo_tests::{DALLAS, HOUSTON, On, Stage};
use casework::access::Role;
use rstest::rstest;
use serde_json::{Value, json};
use uuid::Uuid;

fn booking(case: Uuid, stay: Uuid, facility: &str, at: &str, confidence: &str) -> Value {
    json!({ "id": Uuid::now_v7(), "case_id": case, "stay_id": stay, "facility_id": facility, "book_in": at, "source": "locator", "confidence": confidence })
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn custody_follows_the_placements_and_the_case_keeps_it(#[case] on: On) {
    let stage = Stage::new(on).await;
    let intake = stage.as_role(Role::Intake);
    let (case, stay) = (case_of(&stage, DALLAS).await, stage.id());
    let params = booking(case, stay, "DALHOLD", "2026-11-20T15:00:00Z", "confirmed");
    let first = stage.ok(&intake, "book_in", params.clone()).await;
    assert_eq!((first["custody"]["custody"].clone(), first["responsible_office"].clone()), (json!("in_custody"), Value::Null), "{first}");
    assert_eq!(first["suggested_events"], json!(["detention.apprehended"]), "the hour of the arrest is for staff to say");
    assert_eq!(kept(&stage, case).await.0, "in_custody");
    assert_eq!(kept(&stage, case).await.1.as_deref(), Some("DALHOLD"));
    let again = stage.ok(&intake, "book_in", params).await;
    assert_eq!(again["custody"]["placements"].as_array().unwrap().len(), 1);

    // A transfer to California: the place before ends, what stays and what changes is said, another consulate answers now.
    let moved = stage.ok(&intake, "book_in", booking(case, stay, "ADLNTCA", "2026-11-22T06:00:00Z", "confirmed")).await;
    let placements = moved["custody"]["placements"].as_array().unwrap();
    assert_eq!(
        (placements[0]["release_reason"].clone(), placements[0]["book_out"].clone()),
        (json!("transferred"), json!("2026-11-22T06:00:00Z"))
    );
    let effects: Vec<&Value> =
        moved["transfer"].as_array().unwrap().iter().filter(|e| e["what"] == "court" || e["what"] == "bond_circuit").collect();
    assert_eq!((effects[0]["outcome"].clone(), effects[1]["outcome"].clone()), (json!("ask"), json!("stays")));
    assert_ne!(moved["responsible_office"], json!(DALLAS));
    assert!(moved["responsible_office"].is_string(), "{}", moved["responsible_office"]);
    assert_eq!(kept(&stage, case).await.2, "America/Los_Angeles");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn confirmed_placements_do_not_overlap_and_a_release_ends_the_stay(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let (case, stay) = (case_of(&stage, DALLAS).await, stage.id());
    stage.ok(&lawyer, "book_in", booking(case, stay, "DALHOLD", "2026-11-20T15:00:00Z", "confirmed")).await;
    // A rumour beside it ends nothing.
    let rumour = stage.ok(&lawyer, "book_in", booking(case, stay, "PRLDCTX", "2026-11-21T15:00:00Z", "reported")).await;
    let placements = rumour["custody"]["placements"].as_array().unwrap();
    assert_eq!((rumour["custody"]["current"].clone(), placements[0]["book_out"].clone()), (placements[0]["id"].clone(), Value::Null));
    let (held, told) = (placements[0].clone(), placements[1].clone());
    let confirm = json!({ "placement_id": told["id"], "rev": 1, "confidence": "confirmed", "source": "facility" });
    assert_eq!(stage.fails(&lawyer, "confirm_placement", confirm).await.code, "placements_overlap");
    let out = json!({ "placement_id": held["id"], "rev": 9, "at": "2026-11-21T15:00:00Z", "release_reason": "transferred", "source": "facility" });
    let stale = stage.fails(&lawyer, "book_out", out.clone()).await;
    assert_eq!((stale.code.as_str(), stale.current.unwrap()["rev"].clone()), ("conflict", json!(1)));
    let mut out = out;
    out["rev"] = json!(1);
    stage.ok(&lawyer, "book_out", out).await;
    let confirm = json!({ "placement_id": told["id"], "rev": 1, "confidence": "confirmed", "source": "facility" });
    stage.ok(&lawyer, "confirm_placement", confirm).await;
    let bond =
        json!({ "placement_id": told["id"], "rev": 2, "at": "2026-11-22T17:00:00Z", "release_reason": "bonded_out", "source": "lawyer" });
    let free = stage.ok(&lawyer, "book_out", bond).await;
    assert_eq!(free["custody"]["custody"], "released");
    assert_eq!(kept(&stage, case).await.1, None);
    let head = stage.ok(&lawyer, "get_case", json!({ "id": case })).await["case"].clone();
    assert_eq!((&head["custody_since"], &head["custody_confidence"]), (&json!("2026-11-22T17:00:00Z"), &json!("confirmed")));
    let again = booking(case, stay, "DALHOLD", "2026-11-22T17:30:00Z", "reported");
    assert_eq!(stage.fails(&lawyer, "book_in", again).await.code, "transfer_across_release");
    let fresh = booking(case, stage.id(), "DALHOLD", "2026-11-22T17:30:00Z", "reported");
    assert_eq!(stage.ok(&lawyer, "book_in", fresh).await["custody"]["custody"], "in_custody");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_gap_is_a_gap_and_a_voided_placement_stays_in_sight(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let (case, stay) = (case_of(&stage, DALLAS).await, stage.id());
    stage.ok(&lawyer, "book_in", booking(case, stay, "DALHOLD", "2026-11-18T15:00:00Z", "confirmed")).await;
    let mut next = booking(case, stay, "PRLDCTX", "2026-11-20T15:00:00Z", "confirmed");
    next["left_before_at"] = json!("2026-11-19T02:00:00Z");
    let moved = stage.ok(&lawyer, "book_in", next).await;
    assert_eq!(moved["custody"]["gaps"], json!([{ "stay_id": stay, "from": "2026-11-19T02:00:00Z", "until": "2026-11-20T15:00:00Z" }]));
    let wrong = moved["custody"]["placements"][1].clone();
    let void = json!({ "placement_id": wrong["id"], "rev": wrong["rev"], "reason": " " });
    assert_eq!(stage.fails(&lawyer, "void_placement", void).await.fields[0].code, "required");
    let void = json!({ "placement_id": wrong["id"], "rev": wrong["rev"], "reason": "otra persona del mismo nombre" });
    let left = stage.ok(&lawyer, "void_placement", void).await;
    assert_eq!(left["custody"]["custody"], "in_transit");
    assert_eq!(left["custody"]["placements"][1]["void_reason"], "otra persona del mismo nombre");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn no_zone_is_guessed_no_future_told_and_another_office_finds_nothing(#[case] on: On) {
    let stage = Stage::new(on).await;
    let intake = stage.as_role(Role::Intake);
    let (case, stay) = (case_of(&stage, DALLAS).await, stage.id());
    let told = json!({ "id": stage.id(), "case_id": case, "stay_id": stay, "place": { "name": "Cárcel de Ñuñoa" }, "book_in": "2026-11-20T15:00:00Z", "source": "family", "confidence": "reported" });
    let problem = stage.fails(&intake, "book_in", told.clone()).await;
    assert_eq!((problem.fields[0].field.as_str(), problem.fields[0].code.as_str()), ("time_zone", "required"));
    let mut with_zone = told;
    with_zone["time_zone"] = json!("America/Denver");
    assert_eq!(stage.ok(&intake, "book_in", with_zone).await["custody"]["placements"][0]["place"], "Cárcel de Ñuñoa");
    let ahead = booking(case, stay, "DALHOLD", "2026-11-23T15:00:00Z", "reported");
    assert_eq!(stage.fails(&intake, "book_in", ahead).await.fields[0].code, "in_the_future");
    let houston = stage.member(HOUSTON, &[Role::Manager]);
    for (command, params) in
        [("list_custody", json!({ "case_id": case })), ("book_in", booking(case, stay, "DALHOLD", "2026-11-20T15:00:00Z", "reported"))]
    {
        assert_eq!(stage.fails(&houston, command, params).await.code, "not_found", "{command}");
    }
    let placement = stage.ok(&intake, "list_custody", json!({ "case_id": case })).await["placements"][0]["id"].clone();
    let void = json!({ "placement_id": placement, "rev": 1, "reason": "x" });
    assert_eq!(stage.fails(&houston, "void_placement", void).await.code, "not_found");
}

/// A hearing set by a court of the directory.
async fn hearing(stage: &Stage, by: &office::Session, case: Uuid, court: &str) {
    let setting = json!({ "id": stage.id(), "case_id": case, "court_code": court, "kind": "master", "medium": "in_person", "starts_at": "2026-12-10T17:00:00Z" });
    stage.ok(by, "add_hearing", setting).await;
}

async fn zone_of(stage: &Stage, by: &office::Session, case: Uuid, rule: &str) -> (Value, Value) {
    let listed = stage.ok(by, "list_deadlines", json!({ "case_id": case })).await;
    let row = listed["rows"].as_array().unwrap().iter().find(|d| d["item"]["rule_id"] == rule).unwrap().clone();
    (row["item"]["zone"].clone(), row["item"]["zone_known"].clone())
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_petition_goes_to_the_circuit_of_the_court_with_venue_wherever_the_person_is_held(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let (case, stay) = (case_of(&stage, DALLAS).await, stage.id());
    stage.ok(&lawyer, "book_in", booking(case, stay, "ADLNTCA", "2026-11-10T20:00:00Z", "confirmed")).await;
    let order =
        json!({ "id": stage.id(), "case_id": case, "type": "bia.final_order", "at": "2026-11-18T20:00:00Z", "reported_by": "counsel" });
    stage.ok(&lawyer, "record_event", order).await;
    // No court is recorded: every place so far lies in one circuit, the ninth, whose clerk sits in San Francisco.
    assert_eq!(zone_of(&stage, &lawyer, case, "PFR-30D").await, (json!("America/Los_Angeles"), json!(true)));
    stage.ok(&lawyer, "book_in", booking(case, stay, "PRLDCTX", "2026-11-20T06:00:00Z", "confirmed")).await;
    assert_eq!(
        zone_of(&stage, &lawyer, case, "PFR-30D").await.1,
        json!(false),
        "two circuits and no court: nobody can tell, and the list says so"
    );
    hearing(&stage, &lawyer, case, "ADL").await;
    assert_eq!(
        zone_of(&stage, &lawyer, case, "PFR-30D").await,
        (json!("America/Los_Angeles"), json!(true)),
        "the court with venue sits in California"
    );
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_transfer_asks_once_what_is_pending_and_keeps_who_answered_and_when(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, houston) = (stage.as_role(Role::Lawyer), stage.member(HOUSTON, &[Role::Lawyer]));
    let (case, stay) = (case_of(&stage, DALLAS).await, stage.id());
    stage.ok(&lawyer, "book_in", booking(case, stay, "ADLNTCA", "2026-11-10T20:00:00Z", "confirmed")).await;
    let custody = async || stage.ok(&lawyer, "list_custody", json!({ "case_id": case })).await["transfer"].clone();
    assert_eq!(custody().await, Value::Null);
    let moved = stage.ok(&lawyer, "book_in", booking(case, stay, "PRLDCTX", "2026-11-20T06:00:00Z", "confirmed")).await;
    let effect = |transfer: &Value, what: &str| transfer["effects"].as_array().unwrap().iter().find(|e| e["what"] == what).unwrap().clone();
    let circuit = async || {
        let matter = stage.ok(&lawyer, "list_events", json!({ "case_id": case })).await;
        matter["answers"].as_array().unwrap().iter().find(|a| a["name"] == "circuit").unwrap()["answer"].clone()
    };
    let transfer = moved["custody"]["transfer"].clone();
    assert_eq!((effect(&transfer, "bond_circuit")["outcome"].clone(), circuit().await), (json!("ask"), json!("5")));
    let answer =
        json!({ "id": stage.id(), "case_id": case, "placement_id": transfer["placement_id"], "what": "bond_circuit", "pending": "no" });
    assert_eq!(stage.fails(&houston, "answer_pending", answer.clone()).await.code, "not_found");
    for (member, value, field) in
        [("what", "court", "what"), ("pending", "perhaps", "pending"), ("placement_id", &stage.id().to_string(), "placement_id")]
    {
        let mut wrong = answer.clone();
        wrong[member] = json!(value);
        assert_eq!(stage.fails(&lawyer, "answer_pending", wrong).await.fields[0].field, field);
    }
    stage.clock.set(amparo_tests::beginning() + chrono::Duration::minutes(7));
    for _ in 0..2 {
        stage.ok(&lawyer, "answer_pending", answer.clone()).await;
    }
    let told = effect(&custody().await, "bond_circuit");
    assert_eq!(told["outcome"], "changes");
    assert_eq!(told["answered"], json!({ "pending": "no", "by": "dal.lawyer", "at": "2026-11-22T18:07:00Z" }));
    assert_eq!(effect(&custody().await, "habeas_circuit")["outcome"], "ask", "one answer says nothing of the other");

    // A request filed before the transfer stays where it was filed, whoever said otherwise.
    let filed =
        json!({ "id": stage.id(), "case_id": case, "type": "bond.requested", "at": "2026-11-18T18:00:00Z", "reported_by": "counsel" });
    stage.ok(&lawyer, "record_event", filed).await;
    assert_eq!((effect(&custody().await, "bond_circuit")["outcome"].clone(), circuit().await), (json!("stays"), json!("9")));
    let decided =
        json!({ "id": stage.id(), "case_id": case, "type": "bond.ij_order", "at": "2026-11-19T18:00:00Z", "reported_by": "counsel" });
    stage.ok(&lawyer, "record_event", decided).await;
    assert_eq!((effect(&custody().await, "bond_circuit")["outcome"].clone(), circuit().await), (json!("changes"), json!("5")));
    // Another transfer asks anew: much may have been filed meanwhile.
    stage.ok(&lawyer, "book_in", booking(case, stay, "DALHOLD", "2026-11-22T06:00:00Z", "confirmed")).await;
    assert_eq!(effect(&custody().await, "habeas_circuit")["answered"], Value::Null);
}
