//! What other acts bring into a matter: an alert, a placement and an engagement record their events in the same transaction, once, and the
//! dates follow at once. A press is the consent for the contacts that were chosen on that phone.

use crate::matters::case_of;
use amparo_tests::{DALLAS, On, Stage, beginning};
use casework::access::Role;
use chrono::Duration;
use office::Session;
use rstest::rstest;
use serde_json::{Value, json};
use uuid::Uuid;

/// A press in Dallas, for whom, with two contacts.
async fn pressed(stage: &Stage, for_whom: Value) -> Uuid {
    let id = stage.id();
    let body = json!({ "id": id, "sent": beginning(), "name": "José Luis Hernández Ruiz", "lat": 32.7767, "lon": -96.797, "accuracy_m": 25.0, "for_whom": for_whom,
        "contacts": [{ "name": "Rosa", "phone": "2145550101", "kinship": "parent", "may_be_told": "everything" },
            { "name": "Patrón", "phone": "2145550102", "kinship": "employer", "may_be_told": "nothing" }] });
    stage.ok(&Session::Public, "receive_alert", body).await;
    id
}

async fn opened(stage: &Stage, by: &Session, alert: Uuid) -> Value {
    stage.ok(by, "open_case", json!({ "id": stage.id(), "alert_id": alert })).await
}

/// Types and instants of the events that stand in a case.
async fn events(stage: &Stage, by: &Session, case: &Value) -> Vec<(String, String)> {
    let matter = stage.ok(by, "list_events", json!({ "case_id": case })).await;
    let standing = matter["events"].as_array().unwrap().iter().filter(|e| e["retired_at"].is_null());
    standing.map(|e| (e["type"].as_str().unwrap().to_owned(), e["at"].as_str().unwrap().to_owned())).collect()
}

async fn types(stage: &Stage, by: &Session, case: &Value) -> Vec<String> {
    events(stage, by, case).await.into_iter().map(|(event, _)| event).collect()
}

async fn rules(stage: &Stage, by: &Session, case: &Value) -> Vec<String> {
    let listed = stage.ok(by, "list_deadlines", json!({ "case_id": case })).await;
    listed["rows"].as_array().unwrap().iter().map(|d| d["item"]["rule_id"].as_str().unwrap().to_owned()).collect()
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_case_opened_from_an_alert_has_its_first_dates_at_once(#[case] on: On) {
    let stage = Stage::new(on).await;
    let intake = stage.as_role(Role::Intake);
    let alert = pressed(&stage, json!("me")).await;
    stage.clock.set(beginning() + Duration::minutes(4));
    stage.ok(&intake, "acknowledge_alert", json!({ "id": alert, "rev": 1 })).await;
    stage.clock.set(beginning() + Duration::minutes(20));
    let case = opened(&stage, &intake, alert).await["case"]["id"].clone();
    let happened = events(&stage, &intake, &case).await;
    let expected = [("alert.received", "2026-11-22T18:00:00Z"), ("alert.acknowledged", "2026-11-22T18:04:00Z")];
    assert_eq!(happened, expected.map(|(event, at)| (event.to_owned(), at.to_owned())));
    let listed = stage.ok(&intake, "list_deadlines", json!({ "case_id": case })).await;
    let contact = listed["rows"].as_array().unwrap().iter().find(|d| d["item"]["rule_id"] == "MX-CONTACT-24H").unwrap();
    assert_eq!(contact["stands"], json!({ "at": "2026-11-23T18:00:00Z" }), "twenty-four hours from the press, not from the opening");
    assert_eq!(contact["item"]["zone"], "America/Chicago");

    // A second alert of the same person joins the case: its clock is the first one's.
    let second = pressed(&stage, json!("me")).await;
    stage.ok(&intake, "attach_alert", json!({ "id": second, "rev": 1, "case_id": case })).await;
    assert_eq!(events(&stage, &intake, &case).await, happened);
    let view = stage.ok(&intake, "get_case", json!({ "id": case })).await;
    assert_eq!(view["contacts"].as_array().unwrap().len(), 2, "the same numbers are the same contacts");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn an_alert_attached_to_a_blank_case_brings_its_contacts_and_starts_the_clock(#[case] on: On) {
    let stage = Stage::new(on).await;
    let intake = stage.as_role(Role::Intake);
    let case = json!(case_of(&stage, DALLAS).await);
    assert!(types(&stage, &intake, &case).await.is_empty());
    let alert = pressed(&stage, json!("me")).await;
    stage.ok(&intake, "attach_alert", json!({ "id": alert, "rev": 1, "case_id": case })).await;
    assert_eq!(types(&stage, &intake, &case).await, ["alert.received", "alert.acknowledged"]);
    assert!(rules(&stage, &intake, &case).await.contains(&"ODLS-CHECK".to_owned()));
    let view = stage.ok(&intake, "get_case", json!({ "id": case })).await;
    assert_eq!(view["contacts"][0]["name"], "Rosa");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn ones_own_press_is_the_consent_for_each_chosen_contact_at_the_chosen_level(#[case] on: On) {
    let stage = Stage::new(on).await;
    let intake = stage.as_role(Role::Intake);
    let alert = pressed(&stage, json!("me")).await;
    stage.clock.set(beginning() + Duration::minutes(20));
    let view = opened(&stage, &intake, alert).await;
    let consents = view["consents"].as_array().unwrap();
    assert_eq!(consents.len(), 2);
    for (contact, level, answer) in [("Rosa", "full", "given"), ("Patrón", "nothing", "refused")] {
        let id = &view["contacts"].as_array().unwrap().iter().find(|c| c["name"] == contact).unwrap()["id"];
        let consent = consents.iter().find(|c| c["contact_id"] == *id).unwrap();
        assert_eq!((&consent["level"], &consent["answer"]), (&json!(level), &json!(answer)));
        assert_eq!((&consent["source"], &consent["how"]), (&json!("press"), &json!("button")));
        assert_eq!((&consent["kind"], &consent["at"]), (&json!("notify_family"), &json!("2026-11-22T18:00:00Z")));
    }
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn somebody_elses_press_and_a_minors_consent_to_nothing(#[case] on: On) {
    let stage = Stage::new(on).await;
    let intake = stage.as_role(Role::Intake);
    for for_whom in [json!("someone_else"), Value::Null] {
        let alert = pressed(&stage, for_whom).await;
        let view = opened(&stage, &intake, alert).await;
        assert_eq!(view["consents"], json!([]));
        assert_eq!((&view["contacts"][0]["name"], &view["contacts"][0]["may_be_told"]), (&json!("Rosa"), &json!("nothing")));
    }
    let alert = pressed(&stage, json!("me")).await;
    let child = json!({ "given_names": "Ana", "paternal_surname": "Ruiz", "birth": { "date": "2012-03-01", "precision": "day" } });
    let view = stage.ok(&intake, "open_case", json!({ "id": stage.id(), "alert_id": alert, "person": child })).await;
    assert_eq!((&view["consents"], &view["contacts"][0]["may_be_told"]), (&json!([]), &json!("nothing")));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_confirmed_placement_records_what_follows_once_and_takes_it_back_when_it_is_voided(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let (case, stay) = (json!(case_of(&stage, DALLAS).await), stage.id());
    let book = |facility: &str, at: &str, confidence: &str| json!({ "id": stage.id(), "case_id": case, "stay_id": stay, "facility_id": facility, "book_in": at, "source": "locator", "confidence": confidence });

    let told = stage.ok(&lawyer, "book_in", book("DALHOLD", "2026-11-20T15:00:00Z", "reported")).await;
    assert!(types(&stage, &lawyer, &case).await.is_empty(), "a report is no fact");
    assert_eq!(told["suggested_events"], json!(["detention.apprehended", "detention.ice_custody_began"]));
    let first = told["custody"]["placements"][0]["id"].clone();
    stage
        .ok(&lawyer, "confirm_placement", json!({ "placement_id": first, "rev": 1, "confidence": "confirmed", "source": "locator" }))
        .await;
    let confirmed = [("detention.ice_custody_began", "2026-11-20T15:00:00Z"), ("detention.confirmed", "2026-11-22T18:00:00Z")];
    assert_eq!(events(&stage, &lawyer, &case).await, confirmed.map(|(event, at)| (event.to_owned(), at.to_owned())));
    assert!(rules(&stage, &lawyer, &case).await.contains(&"MX-INTERVIEW-72H".to_owned()));

    let moved = stage.ok(&lawyer, "book_in", book("PRLDCTX", "2026-11-22T06:00:00Z", "confirmed")).await;
    assert_eq!(moved["suggested_events"], json!([]));
    let after = types(&stage, &lawyer, &case).await;
    assert_eq!(after.iter().filter(|event| *event == "detention.confirmed").count(), 1);
    for event in ["transfer.occurred", "facility.arrival"] {
        assert_eq!(after.iter().filter(|one| *one == event).count(), 1, "{event}");
    }
    assert!(rules(&stage, &lawyer, &case).await.contains(&"TRANSFER-CONS-HANDOFF".to_owned()));

    let second = moved["custody"]["placements"].as_array().unwrap().iter().find(|p| p["facility_id"] == "PRLDCTX").unwrap().clone();
    let void = json!({ "placement_id": second["id"], "rev": second["rev"], "reason": "otra persona del mismo nombre" });
    stage.ok(&lawyer, "void_placement", void).await;
    let left = types(&stage, &lawyer, &case).await;
    assert!(!left.iter().any(|event| event.starts_with("transfer") || event.starts_with("facility")), "{left:?}");
    let rows = stage.ok(&lawyer, "list_deadlines", json!({ "case_id": case })).await;
    let handoff = rows["rows"].as_array().unwrap().iter().find(|d| d["item"]["rule_id"] == "TRANSFER-CONS-HANDOFF").unwrap();
    assert_eq!(handoff["item"]["status"], "history");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn what_somebody_recorded_by_hand_is_not_recorded_again(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let case = json!(case_of(&stage, DALLAS).await);
    let by_hand = json!({ "id": stage.id(), "case_id": case, "type": "detention.ice_custody_began", "at": "2026-11-20T11:00:00Z", "reported_by": "locator" });
    stage.ok(&lawyer, "record_event", by_hand).await;
    let booking = json!({ "id": stage.id(), "case_id": case, "stay_id": stage.id(), "facility_id": "DALHOLD", "book_in": "2026-11-20T15:00:00Z", "source": "locator", "confidence": "confirmed" });
    let booked = stage.ok(&lawyer, "book_in", booking).await;
    assert_eq!(types(&stage, &lawyer, &case).await, ["detention.ice_custody_began", "detention.confirmed"]);
    let placement = &booked["custody"]["placements"][0];
    let out = json!({ "placement_id": placement["id"], "rev": placement["rev"], "at": "2026-11-22T15:00:00Z", "release_reason": "bonded_out", "source": "lawyer" });
    let free = stage.ok(&lawyer, "book_out", out).await;
    assert!(types(&stage, &lawyer, &case).await.contains(&"custody.released".to_owned()));
    assert_eq!(free["suggested_events"], json!(["custody.released_by_dhs"]), "who let the person go is for staff to say");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn an_engagement_starts_its_dates_and_its_end_brings_the_reserved_line_back(#[case] on: On) {
    let stage = Stage::new(on).await;
    let manager = stage.as_role(Role::Manager);
    let case = json!(case_of(&stage, DALLAS).await);
    let custody = json!({ "id": stage.id(), "case_id": case, "stay_id": stage.id(), "facility_id": "DALHOLD", "book_in": "2026-11-20T15:00:00Z", "source": "locator", "confidence": "confirmed" });
    stage.ok(&manager, "book_in", custody).await;
    let representative = stage.id();
    let fields = json!({ "id": representative, "name": "Lic. Prueba", "bar_state": "TX", "bar_number": "24000001", "languages": ["es"], "capacity": 9, "active": true });
    stage.ok(&manager, "add_representative", fields).await;
    let engaged = async |stage: &Stage| stage.ok(&manager, "list_deadlines", json!({ "case_id": case })).await["counsel_engaged"].clone();
    assert_eq!(engaged(&stage).await, json!(false));
    let id = stage.id();
    let offer = json!({ "id": id, "case_id": case, "representative_id": representative });
    let offered = stage.ok(&manager, "assign_representative", offer).await;
    assert!(!types(&stage, &manager, &case).await.contains(&"representation.engaged".to_owned()), "an offer is no engagement");
    let answer = stage.ok(&manager, "answer_assignment", json!({ "id": id, "rev": offered["rev"], "answer": "engaged" })).await;
    assert!(types(&stage, &manager, &case).await.contains(&"representation.engaged".to_owned()));
    assert!(rules(&stage, &manager, &case).await.contains(&"BOND-TARGET-2BD".to_owned()));
    assert_eq!(engaged(&stage).await, json!(true));
    stage.ok(&manager, "end_assignment", json!({ "id": id, "rev": answer["rev"], "reason": "cambio de despacho" })).await;
    assert_eq!(engaged(&stage).await, json!(false));
    let represented =
        |matter: &Value| matter["questions"].as_array().unwrap().iter().any(|q| q["name"] == "represented" && q["known"] == "yes");
    assert!(!represented(&stage.ok(&manager, "list_events", json!({ "case_id": case })).await));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_number_that_is_never_to_be_called_is_so_in_every_case_and_alert_of_the_office(#[case] on: On) {
    let stage = Stage::new(on).await;
    let intake = stage.as_role(Role::Intake);
    // The same number stands in a case already, with leave to be told.
    let before = case_of(&stage, DALLAS).await;
    let rosa = |never: bool| json!({ "name": "Rosa", "channels": [{ "kind": "phone", "value": "(214) 555-0101" }], "may_be_told": "full", "never_contact": never });
    let earlier = stage.id();
    stage.ok(&intake, "add_contact", json!({ "id": earlier, "case_id": before, "contact": rosa(false) })).await;
    let (case, said) = (case_of(&stage, DALLAS).await, stage.id());
    stage.ok(&intake, "add_contact", json!({ "id": said, "case_id": case, "contact": rosa(true) })).await;

    let there = |view: &Value| (view["contacts"][0]["never_contact"].clone(), view["contacts"][0]["may_be_told"].clone());
    let barred = (json!(true), json!("nothing"));
    assert_eq!(there(&stage.ok(&intake, "get_case", json!({ "id": before })).await), barred, "a case that had it before");
    let wish = json!({ "id": earlier, "case_id": before, "rev": 1, "contact": rosa(false) });
    assert_eq!(stage.fails(&intake, "update_contact", wish).await.code, "number_barred");

    let alert = pressed(&stage, json!("me")).await;
    let seen = stage.ok(&intake, "get_alert", json!({ "id": alert })).await;
    assert_eq!((&seen["contacts"][0]["name"], &seen["never_contact"]), (&json!("Rosa"), &json!([0])));
    let view = opened(&stage, &intake, alert).await;
    assert_eq!(there(&view), barred, "a case opened from a press that chose the number");
    let consents: Vec<&Value> = view["consents"].as_array().unwrap().iter().filter(|c| c["answer"] == "given").collect();
    assert!(consents.is_empty(), "the press is no consent for who said never: {consents:?}");

    // Another office keeps its own word; and what was said is taken back where it was said.
    let houston = stage.member(amparo_tests::HOUSTON, &[Role::Intake]);
    let elsewhere = case_of(&stage, amparo_tests::HOUSTON).await;
    let theirs = stage.ok(&houston, "add_contact", json!({ "id": stage.id(), "case_id": elsewhere, "contact": rosa(false) })).await;
    assert_eq!(theirs["never_contact"], false);
    stage.ok(&intake, "void_contact", json!({ "id": said, "case_id": case, "voided": true, "reason": "otra persona", "rev": 1 })).await;
    assert_eq!(there(&stage.ok(&intake, "get_case", json!({ "id": before })).await), (json!(false), json!("full")));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn nobody_is_told_without_live_consent_or_a_recorded_override(#[case] on: On) {
    let stage = Stage::new(on).await;
    let intake = stage.as_role(Role::Intake);
    let alert = pressed(&stage, json!("me")).await;
    let view = opened(&stage, &intake, alert).await;
    let case = view["case"]["id"].clone();
    let contact = |name: &str| view["contacts"].as_array().unwrap().iter().find(|c| c["name"] == name).unwrap()["id"].clone();
    let tell = |whom: &Value, reason: Value| {
        json!({ "id": stage.id(), "case_id": case, "told_kind": "contact", "contact_id": whom, "verified_how": "clave", "said": "está bien",
        "how": "telephone", "override_reason": reason })
    };
    let (rosa, boss) = (contact("Rosa"), contact("Patrón"));
    stage.ok(&intake, "record_disclosure", tell(&rosa, Value::Null)).await;
    assert_eq!(
        stage.fails(&intake, "record_disclosure", tell(&boss, Value::Null)).await.code,
        "no_consent",
        "chosen, but to be told nothing"
    );
    let lawyer = json!({ "id": stage.id(), "case_id": case, "told_kind": "lawyer", "told_name": "Lic.", "verified_how": "cédula", "said": "el caso", "how": "telephone" });
    assert_eq!(stage.fails(&intake, "record_disclosure", lawyer).await.code, "no_consent", "the family's consent is not the lawyer's");

    let reasoned = tell(&boss, json!("llamó el hospital"));
    for _ in 0..2 {
        stage.ok(&intake, "record_disclosure", reasoned.clone()).await;
    }
    let consents = stage.ok(&intake, "get_case", json!({ "id": case })).await["consents"].clone();
    let overridden: Vec<&Value> = consents.as_array().unwrap().iter().filter(|c| c["answer"] == "overridden").collect();
    assert_eq!(overridden.len(), 1, "asked twice, recorded once");
    assert_eq!((&overridden[0]["remark"], &overridden[0]["contact_id"]), (&json!("llamó el hospital"), &boss));

    stage.clock.set(beginning() + Duration::minutes(5));
    let withdrawn = json!({ "id": stage.id(), "case_id": case, "kind": "notify_family", "answer": "withdrawn", "how": "telephone" });
    stage.ok(&intake, "record_consent", withdrawn).await;
    assert_eq!(stage.fails(&intake, "record_disclosure", tell(&rosa, Value::Null)).await.code, "no_consent");
}
