//! Cases: opened, listed in every order, found, changed, moved; their people, contacts and consents.

use amparo_tests::{HOUSTON, On, Stage, member_of};
use casework::access::Role;
use chrono::Duration;
use office::Session;
use rstest::rstest;
use serde_json::{Value, json};

/// Opens a case; answers its view.
pub async fn opened(stage: &Stage, by: &Session, given: &str, paternal: &str, maternal: &str) -> Value {
    let person = json!({ "given_names": given, "paternal_surname": paternal, "maternal_surname": maternal });
    stage.ok(by, "open_case", json!({ "id": stage.id(), "person": person })).await
}

fn names(page: &Value) -> Vec<String> {
    page["rows"].as_array().unwrap().iter().map(|r| r["shown_name"].as_str().unwrap().to_owned()).collect()
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_blank_case_gets_a_folio_a_first_step_and_its_opener_as_owner(#[case] on: On) {
    let stage = Stage::new(on).await;
    let intake = stage.as_role(Role::Intake);
    let id = stage.id();
    let params = json!({ "id": id, "risk": "high", "person": {
        "given_names": " José  Luis ", "paternal_surname": "Hernández", "maternal_surname": "Núñez", "a_number": "A 12-345-678",
        "birth": { "date": "1990-11-22", "precision": "day" }, "languages": ["es"], "vulnerabilities": ["ill"] } });
    let view = stage.ok(&intake, "open_case", params.clone()).await;
    let case = &view["case"];
    assert_eq!(case["folio"].as_str().unwrap().parse::<casework::folio::Folio>().unwrap().office(), "MX-DAL");
    assert_eq!(case["shown_name"], "Hernández Núñez, José Luis");
    assert_eq!(
        (&case["step"], &case["stage"], &case["status"], &case["risk"]),
        (&json!("A1"), &json!("intake"), &json!("open"), &json!("high"))
    );
    assert_eq!((&case["owner_name"], &case["time_zone"]), (&json!("dal.intake"), &json!("America/Chicago")));
    assert_eq!((&view["age"], &view["person"]["a_number"]), (&json!(36), &json!("012345678")));
    assert_eq!(view["track"]["steps"][0]["step"], "A1");
    assert_eq!(view["may"]["inside_wall"], false);
    assert_eq!(stage.ok(&intake, "open_case", params).await["case"], view["case"], "the same id opens once");
    let second = opened(&stage, &intake, "Ana", "Ruiz", "").await;
    let serial = |folio: &Value| folio.as_str().unwrap().parse::<casework::folio::Folio>().unwrap().serial();
    assert_eq!(serial(&second["case"]["folio"]), serial(&case["folio"]) + 1);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_case_opened_from_an_alert_keeps_its_folio_name_and_contacts_with_nothing_typed_twice(#[case] on: On) {
    let stage = Stage::new(on).await;
    let intake = stage.as_role(Role::Intake);
    let alert = stage.id();
    let press = json!({ "id": alert, "sent": amparo_tests::beginning(), "language": "es", "name": "José Luis Hernández Ruiz", "lat": 32.7767, "lon": -96.797,
        "accuracy_m": 25.0, "for_whom": "me", "contacts": [{ "name": "Rosa", "phone": "2145550101", "kinship": "parent", "may_be_told": "everything" }] });
    let receipt = stage.ok(&Session::Public, "receive_alert", press).await;
    let view = stage.ok(&intake, "open_case", json!({ "id": stage.id(), "alert_id": alert })).await;
    assert_eq!((&view["case"]["folio"], &view["case"]["shown_name"]), (&receipt["folio"], &json!("Hernández Ruiz, José Luis")));
    let contact = &view["contacts"][0];
    assert_eq!(
        (&contact["may_be_told"], &contact["channels"][0]["value"], &contact["kinship"]),
        (&json!("full"), &json!("+12145550101"), &json!("parent"))
    );
    let opened = stage.ok(&intake, "get_alert", json!({ "id": alert })).await;
    assert_eq!((&opened["line"]["case_id"], &opened["line"]["state"]), (&view["case"]["id"], &json!("opened")));
    let again = stage.fails(&intake, "open_case", json!({ "id": stage.id(), "alert_id": alert })).await;
    assert_eq!((again.code.as_str(), again.args["case_id"].as_str()), ("alert_has_case", view["case"]["id"].as_str().unwrap()));
    let there = stage.member(HOUSTON, &[Role::Intake]);
    assert_eq!(stage.fails(&there, "open_case", json!({ "id": stage.id(), "alert_id": alert })).await.code, "not_found");
    let nameless = stage.id();
    stage
        .ok(
            &Session::Public,
            "receive_alert",
            json!({ "id": nameless, "sent": amparo_tests::beginning(), "lat": 32.7767, "lon": -96.797, "accuracy_m": 25.0 }),
        )
        .await;
    let view = stage.ok(&intake, "open_case", json!({ "id": stage.id(), "alert_id": nameless })).await;
    assert_eq!(view["case"]["shown_name"], "—", "whoever pressed without a name is protected all the same");
    let next = opened_folio(&stage, &intake).await;
    assert_ne!(next, receipt["folio"], "alerts and blank cases share one serial");
}

async fn opened_folio(stage: &Stage, by: &Session) -> Value {
    opened(stage, by, "Ana", "Ruiz", "").await["case"]["folio"].clone()
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn every_wrong_field_of_a_person_is_named_in_one_answer(#[case] on: On) {
    let stage = Stage::new(on).await;
    let intake = stage.as_role(Role::Intake);
    let person = json!({ "given_names": "", "a_number": "12", "curp": "HEGG560427MVZRRL05", "birth": { "date": "2031-01-01" } });
    let problem = stage.fails(&intake, "open_case", json!({ "id": stage.id(), "person": person })).await;
    let said: Vec<(&str, &str)> = problem.fields.iter().map(|f| (f.field.as_str(), f.code.as_str())).collect();
    assert_eq!(
        said,
        [("given_names", "name_required"), ("curp", "curp_mistyped"), ("a_number", "not_an_a_number"), ("birth", "in_the_future")]
    );
    let (_, auditor) = member_of("MX-DAL", Role::Auditor);
    let params = json!({ "id": stage.id(), "person": { "given_names": "Ana" }, "owner_user": auditor });
    assert_eq!(stage.fails(&intake, "open_case", params).await.fields[0].code, "not_accountable");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_case_is_found_by_words_in_any_order_without_accents_by_folio_and_by_a_number(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let view = opened(&stage, &lawyer, "José Luis", "Hernández", "Núñez").await;
    opened(&stage, &lawyer, "Luisa", "Hernández", "Paz").await;
    let (id, folio) = (view["case"]["id"].as_str().unwrap(), view["case"]["folio"].as_str().unwrap());
    let person = json!({ "given_names": "José Luis", "paternal_surname": "Hernández", "maternal_surname": "Núñez", "a_number": "098765432", "other_names": "Pepe" });
    stage.ok(&lawyer, "update_person", json!({ "case_id": id, "person": person, "rev": 1 })).await;
    for q in [
        "nunez jose",
        "HERNANDEZ luis nuñe",
        "pepe",
        folio,
        &folio.to_lowercase().replace('-', " "),
        "A098-765-432",
        "mx-dal-26-000001",
        "000001",
    ] {
        let found = stage.ok(&lawyer, "search", json!({ "q": q })).await;
        assert!(found["rows"].as_array().unwrap().iter().any(|r| r["id"] == id), "{q}: {found}");
        let listed = stage.ok(&lawyer, "list_cases", json!({ "q": q })).await;
        assert!(listed["rows"].as_array().unwrap().iter().any(|r| r["id"] == id), "{q} in the list");
    }
    assert_eq!(names(&stage.ok(&lawyer, "search", json!({ "q": "hernandez pep" })).await), ["Hernández Núñez, José Luis"]);
    assert!(names(&stage.ok(&lawyer, "search", json!({ "q": "jos hernandez" })).await).is_empty(), "only the last word may go on");
    assert!(names(&stage.ok(&lawyer, "search", json!({ "q": " - " })).await).is_empty());
    assert!(names(&stage.ok(&stage.member(HOUSTON, &[Role::Lawyer]), "search", json!({ "q": "nunez" })).await).is_empty());
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn the_list_gives_every_case_once_in_each_order_and_direction(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    for (i, name) in ["Zamora", "Álvarez", "Ñáñez", "Bravo", "de la O", "Ibarra", "Muñoz"].into_iter().enumerate() {
        stage.clock.set(amparo_tests::beginning() + Duration::seconds(i64::try_from(i).unwrap()));
        opened(&stage, &lawyer, "Ana", name, "").await;
    }
    for sort in ["due", "changed", "opened", "name"] {
        for descending in [false, true] {
            let (mut seen, mut after) = (Vec::new(), Value::Null);
            loop {
                let page =
                    stage.ok(&lawyer, "list_cases", json!({ "sort": sort, "descending": descending, "limit": 3, "after": after })).await;
                seen.extend(names(&page));
                after = page["next"].clone();
                if after.is_null() {
                    break;
                }
            }
            let mut once = seen.clone();
            once.sort();
            once.dedup();
            assert_eq!((seen.len(), once.len()), (7, 7), "{sort} {descending}: {seen:?}");
            if (sort, descending) == ("name", false) {
                assert_eq!(seen[0], "Álvarez, Ana");
                assert_eq!(seen[6], "Zamora, Ana");
            }
        }
    }
    assert_eq!(stage.fails(&lawyer, "list_cases", json!({ "after": "nonsense" })).await.fields[0].code, "not_a_cursor");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn filters_narrow_together(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, intake) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Intake));
    let mine = opened(&stage, &lawyer, "Ana", "Mía", "").await;
    let held = opened(&stage, &intake, "Beto", "Tuyo", "").await;
    stage
        .ok(
            &intake,
            "set_case_status",
            json!({ "id": held["case"]["id"], "change": "hold", "reason": "espera papeles", "rev": held["case"]["rev"] }),
        )
        .await;
    let (_, owner) = member_of("MX-DAL", Role::Lawyer);
    for (params, expected) in [
        (json!({ "owner_user": owner }), vec!["Mía, Ana"]),
        (json!({ "owner_user": owner, "sort": "due" }), vec!["Mía, Ana"]),
        (json!({ "status": ["on_hold"] }), vec!["Tuyo, Beto"]),
        (json!({ "status": ["open", "on_hold"], "sort": "name" }), vec!["Mía, Ana", "Tuyo, Beto"]),
        (
            json!({ "unassigned": true, "stage": ["intake"], "risk": "normal", "ambito": "migration", "custody": ["not_located"], "sort": "name" }),
            vec!["Mía, Ana", "Tuyo, Beto"],
        ),
        (json!({ "unassigned": false }), vec![]),
        (json!({ "overdue": true }), vec![]),
        (json!({ "overdue": true, "sort": "due" }), vec![]),
        (json!({ "facility_id": "nowhere" }), vec![]),
        (json!({ "q": "ana", "status": ["closed"] }), vec![]),
    ] {
        assert_eq!(names(&stage.ok(&lawyer, "list_cases", params.clone()).await), expected, "{params}");
    }
    assert_eq!(mine["case"]["status"], "open");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_stale_change_shows_how_the_row_stands_and_changes_nothing(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let view = opened(&stage, &lawyer, "Ana", "Ruiz", "").await;
    let id = &view["case"]["id"];
    stage
        .ok(
            &lawyer,
            "update_person",
            json!({ "case_id": id, "person": { "given_names": "Ana María", "paternal_surname": "Ruiz" }, "rev": 1 }),
        )
        .await;
    let stale = stage.fails(&lawyer, "update_person", json!({ "case_id": id, "person": { "given_names": "Anna" }, "rev": 1 })).await;
    assert_eq!((stale.code.as_str(), stale.current.unwrap()["given_names"].clone()), ("conflict", json!("Ana María")));
    let stale = stage.fails(&lawyer, "update_case", json!({ "id": id, "ambito": "penal", "risk": "high", "rev": 99 })).await;
    assert_eq!((stale.code.as_str(), stale.current.unwrap()["ambito"].clone()), ("conflict", json!("migration")));
    let now = stage.ok(&lawyer, "get_case", json!({ "id": id })).await;
    assert_eq!((&now["case"]["shown_name"], &now["person"]["rev"]), (&json!("Ruiz, Ana María"), &json!(2)));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_case_is_held_resumed_closed_and_reopened_with_a_reason(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let view = opened(&stage, &lawyer, "Ana", "Ruiz", "").await;
    let id = &view["case"]["id"];
    let mut rev = view["case"]["rev"].clone();
    let none = stage.fails(&lawyer, "set_case_status", json!({ "id": id, "change": "close", "reason": "  ", "rev": rev })).await;
    assert_eq!(none.fields[0].code, "required");
    for (change, status) in
        [("hold", "on_hold"), ("resume", "open"), ("close", "closed"), ("reopen", "reopened"), ("hold", "on_hold"), ("resume", "reopened")]
    {
        let case = stage.ok(&lawyer, "set_case_status", json!({ "id": id, "change": change, "reason": "porque sí", "rev": rev })).await;
        assert_eq!(case["status"], status, "{change}");
        rev = case["rev"].clone();
    }
    let wrong = stage.fails(&lawyer, "set_case_status", json!({ "id": id, "change": "reopen", "reason": "x", "rev": rev })).await;
    assert_eq!((wrong.code.as_str(), wrong.args["status"].as_str()), ("status_change", "reopened"));
    let history = stage.ok(&lawyer, "list_history", json!({ "case_id": id })).await;
    let closing = history["rows"].as_array().unwrap().iter().find(|e| e["detail"]["to"] == "closed").unwrap().clone();
    assert_eq!((&closing["command"], &closing["reason"]), (&json!("set_case_status"), &json!("porque sí")));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_move_without_its_event_is_a_managers_with_a_reason_and_some_are_nobodys(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, manager) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Manager));
    let view = opened(&stage, &lawyer, "Ana", "Ruiz", "").await;
    let id = &view["case"]["id"];
    assert_eq!(stage.fails(&lawyer, "move_step", json!({ "case_id": id, "to": "C1" })).await.code, "step_needs_manager");
    assert_eq!(stage.fails(&manager, "move_step", json!({ "case_id": id, "to": "C1" })).await.fields[0].field, "reason");
    let track = stage.ok(&manager, "move_step", json!({ "case_id": id, "to": "C1", "reason": "llegó con NTA" })).await;
    let steps: Vec<(&str, bool)> =
        track["steps"].as_array().unwrap().iter().map(|s| (s["step"].as_str().unwrap(), s["left_at"].is_null())).collect();
    assert_eq!(steps, [("A1", false), ("C1", true)]);
    let case = stage.ok(&lawyer, "get_case", json!({ "id": id })).await["case"].clone();
    assert_eq!((&case["step"], &case["stage"]), (&json!("C1"), &json!("representation")));
    let never = stage.fails(&manager, "move_step", json!({ "case_id": id, "to": "J3", "reason": "x" })).await;
    assert_eq!(never.code, "step_without_custody");
    assert_eq!(
        stage.fails(&manager, "move_step", json!({ "case_id": id, "to": "Q9", "reason": "x" })).await.fields[0].code,
        "unknown_step"
    );
    assert_eq!(
        stage.fails(&manager, "move_step", json!({ "case_id": id, "to": "E1", "reason": "x" })).await.fields[0].code,
        "unknown_step",
        "outside the wall"
    );
}

/// What happened in a case, as `record_event` asks for it.
fn event(stage: &Stage, case_id: &Value, kind: &str, facts: Value) -> Value {
    json!({ "id": stage.id(), "case_id": case_id, "type": kind, "at": "2026-11-20T16:00:00Z", "reported_by": "counsel", "facts": facts })
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_case_with_an_open_red_deadline_is_closed_by_a_manager_only(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, manager) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Manager));
    let id = opened(&stage, &lawyer, "Ana", "Ruiz", "").await["case"]["id"].clone();
    stage.ok(&lawyer, "record_event", event(&stage, &id, "ij.decision", json!({ "appeal_waived": "no" }))).await;
    let case = stage.ok(&lawyer, "get_case", json!({ "id": id })).await["case"].clone();
    assert!(case["next_due_at"].is_string(), "{case}");
    let close = json!({ "id": id, "change": "close", "reason": "se fue", "rev": case["rev"] });
    let refused = stage.fails(&lawyer, "set_case_status", close.clone()).await;
    assert_eq!((refused.code.as_str(), refused.args["count"].as_str() != "0"), ("red_deadline_open", true));
    assert_eq!(stage.ok(&manager, "set_case_status", close).await["status"], "closed");
    let listed = stage.ok(&lawyer, "list_cases", json!({ "sort": "due" })).await;
    assert_eq!(listed["rows"][0]["next_due_at"], case["next_due_at"]);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_recorded_event_makes_its_move_anybodys_and_the_last_step_closes_the_case(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, manager) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Manager));
    let id = opened(&stage, &lawyer, "Ana", "Ruiz", "").await["case"]["id"].clone();
    stage.ok(&manager, "move_step", json!({ "case_id": id, "to": "A3", "reason": "identidad ya consta" })).await;
    assert_eq!(stage.fails(&lawyer, "move_step", json!({ "case_id": id, "to": "J7" })).await.code, "step_requirement_missing");
    stage.ok(&lawyer, "record_event", event(&stage, &id, "person.found_free", json!({}))).await;
    stage.ok(&lawyer, "move_step", json!({ "case_id": id, "to": "J7" })).await;
    let case = stage.ok(&lawyer, "get_case", json!({ "id": id })).await["case"].clone();
    assert_eq!((&case["status"], &case["stage"], &case["step"]), (&json!("closed"), &json!("closed"), &json!("J7")));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn contacts_are_kept_changed_voided_and_restored(#[case] on: On) {
    let stage = Stage::new(on).await;
    let intake = stage.as_role(Role::Intake);
    let case_id = opened(&stage, &intake, "Ana", "Ruiz", "").await["case"]["id"].clone();
    let id = stage.id();
    let contact = json!({ "name": " María  Ruiz ", "kinship": "mother", "channels": [{ "kind": "phone", "value": "(214) 555-0142" }], "may_be_told": "full", "safe_to_call": true });
    let params = json!({ "id": id, "case_id": case_id, "contact": contact });
    let view = stage.ok(&intake, "add_contact", params.clone()).await;
    assert_eq!((&view["name"], &view["channels"][0]["value"], &view["rev"]), (&json!("María Ruiz"), &json!("+12145550142"), &json!(1)));
    assert_eq!(stage.ok(&intake, "add_contact", params).await, view);
    let changed = json!({ "id": id, "case_id": case_id, "rev": 1, "contact": { "name": "María Ruiz", "may_be_told": "full", "never_contact": true } });
    let view = stage.ok(&intake, "update_contact", changed.clone()).await;
    assert_eq!((&view["may_be_told"], &view["never_contact"]), (&json!("nothing"), &json!(true)));
    assert_eq!(stage.fails(&intake, "update_contact", changed).await.current.unwrap()["rev"], 2);
    let void =
        |voided: bool, rev: i64| json!({ "id": id, "case_id": case_id, "voided": voided, "reason": "número equivocado", "rev": rev });
    assert!(stage.ok(&intake, "void_contact", void(true, 2)).await["voided_at"].is_string());
    assert!(stage.ok(&intake, "void_contact", void(false, 3)).await["voided_at"].is_null());
    let bad =
        json!({ "id": stage.id(), "case_id": case_id, "contact": { "name": "", "channels": [{ "kind": "sms", "value": "mañana" }] } });
    let codes: Vec<String> = stage.fails(&intake, "add_contact", bad).await.fields.into_iter().map(|f| f.code).collect();
    assert_eq!(codes, ["required", "not_a_phone"]);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn consents_and_disclosures_are_written_once_and_an_authority_is_told_nothing(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let case_id = opened(&stage, &lawyer, "Ana", "Ruiz", "").await["case"]["id"].clone();
    let consent = |answer: &str, remark: Option<&str>| json!({ "id": stage.id(), "case_id": case_id, "kind": "notify_family", "answer": answer, "how": "video", "witness": "Intérprete", "remark": remark });
    stage.ok(&lawyer, "record_consent", consent("given", None)).await;
    stage.clock.set(amparo_tests::beginning() + Duration::minutes(1));
    let list = stage.ok(&lawyer, "record_consent", consent("withdrawn", None)).await;
    assert_eq!((&list[0]["answer"], &list[1]["answer"]), (&json!("withdrawn"), &json!("given")));
    assert_eq!(stage.fails(&lawyer, "record_consent", consent("overridden", None)).await.fields[0].field, "remark");
    let asked = json!({ "id": stage.id(), "case_id": case_id, "told_kind": "authority", "how": "telephone" });
    assert_eq!(stage.fails(&lawyer, "record_disclosure", asked).await.fields[0].field, "agency");
    let asked = json!({ "id": stage.id(), "case_id": case_id, "told_kind": "authority", "agency": "ICE ERO", "how": "telephone" });
    assert_eq!(stage.ok(&lawyer, "record_disclosure", asked).await[0]["agency"], "ICE ERO");
    let told = json!({ "id": stage.id(), "case_id": case_id, "told_kind": "other", "told_name": "Tía", "how": "telephone" });
    let missing: Vec<String> = stage.fails(&lawyer, "record_disclosure", told).await.fields.into_iter().map(|f| f.field).collect();
    assert_eq!(missing, ["verified_how"]);
    let later = json!({ "id": stage.id(), "case_id": case_id, "kind": "protection", "answer": "given", "how": "written", "at": "2027-01-01T00:00:00Z" });
    assert_eq!(stage.fails(&lawyer, "record_consent", later).await.fields[0].code, "in_the_future");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_case_of_another_office_is_not_found_by_any_command(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let view = opened(&stage, &lawyer, "Ana", "Ruiz", "").await;
    let id = view["case"]["id"].clone();
    let contact = stage.id();
    stage.ok(&lawyer, "add_contact", json!({ "id": contact, "case_id": id, "contact": { "name": "M" } })).await;
    let there = stage.member(HOUSTON, &[Role::Lawyer, Role::Manager]);
    let (_, owner) = member_of(HOUSTON, Role::Lawyer);
    let new = stage.id();
    for (command, params) in [
        ("open_case", json!({ "id": id, "person": { "given_names": "Otra" } })),
        ("get_case", json!({ "id": id })),
        ("update_case", json!({ "id": id, "ambito": "penal", "risk": "high", "rev": 1 })),
        ("set_case_status", json!({ "id": id, "change": "close", "reason": "x", "rev": 1 })),
        ("assign_owner", json!({ "id": id, "owner_user": owner, "rev": 1 })),
        ("move_step", json!({ "case_id": id, "to": "A2", "reason": "x" })),
        ("update_person", json!({ "case_id": id, "person": { "given_names": "X" }, "rev": 1 })),
        ("add_contact", json!({ "id": new, "case_id": id, "contact": { "name": "X" } })),
        ("update_contact", json!({ "id": contact, "case_id": id, "contact": { "name": "X" }, "rev": 1 })),
        ("void_contact", json!({ "id": contact, "case_id": id, "voided": true, "reason": "x", "rev": 1 })),
        ("record_consent", json!({ "id": new, "case_id": id, "kind": "protection", "answer": "given", "how": "video" })),
        ("record_disclosure", json!({ "id": new, "case_id": id, "told_kind": "authority", "agency": "X", "how": "video" })),
        ("list_notes", json!({ "case_id": id })),
        ("add_note", json!({ "id": new, "case_id": id, "kind": "note", "body": "x" })),
        ("add_document", json!({ "id": new, "case_id": id, "upload": new, "title": "x", "kind": "other" })),
        ("void_document", json!({ "id": new, "case_id": id, "voided": true, "reason": "x", "rev": 1 })),
        ("get_document", json!({ "id": new })),
        ("list_history", json!({ "case_id": id })),
    ] {
        assert_eq!(stage.fails(&there, command, params).await.code, "not_found", "{command}");
    }
    assert!(names(&stage.ok(&there, "list_cases", json!({})).await).is_empty());
}

/// What the lists keep beside a case is what its records say.
#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn the_names_words_and_steps_kept_for_lists_equal_a_recount(#[case] on: On) {
    let stage = Stage::new(on).await;
    let manager = stage.as_role(Role::Manager);
    for (given, paternal, maternal) in [("José", "Peña", "Ortiz"), ("", "Solís", ""), ("Xóchitl", "", "")] {
        let view = opened(&stage, &manager, given, paternal, maternal).await;
        let id = &view["case"]["id"];
        let person = json!({ "given_names": format!("{given} Renato"), "paternal_surname": paternal, "other_names": "Chuy", "a_number": "123456789" });
        stage.ok(&manager, "update_person", json!({ "case_id": id, "person": person, "rev": 1 })).await;
        stage.ok(&manager, "move_step", json!({ "case_id": id, "to": "A3", "reason": "sin hecho" })).await;
        let now = stage.ok(&manager, "get_case", json!({ "id": id })).await;
        let person: casework::person::Person = serde_json::from_value(now["person"].clone()).unwrap();
        let line = stage.ok(&manager, "list_cases", json!({ "q": now["case"]["folio"] })).await["rows"][0].clone();
        assert_eq!(line["shown_name"], person.shown_name());
        assert_eq!(line["a_number"], json!(person.a_number));
        let open = now["track"]["steps"].as_array().unwrap().iter().rfind(|s| s["left_at"].is_null()).unwrap().clone();
        assert_eq!((&line["step"], &line["stage"]), (&open["step"], &json!("locating")));
        for word in person.words() {
            let found = stage.ok(&manager, "search", json!({ "q": word })).await;
            assert!(found["rows"].as_array().unwrap().iter().any(|r| r["id"] == *id), "{word}");
        }
        if !maternal.is_empty() {
            let found = stage.ok(&manager, "search", json!({ "q": maternal })).await;
            assert!(names(&found).is_empty(), "a name that was taken back finds nothing");
        }
    }
}
