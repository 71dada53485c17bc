//! What a family is told: the status page by a code of its own, the words of a discreet message, and who is told of a press that came twice.

use crate::messages::{IN_DALLAS, Outside, family, later, press, rosa, stage, state, states};
use amparo_tests::{On, beginning};
use casework::access::Role;
use casework::place::Point;
use casework::text_code::TextCode;
use chrono::Duration;
use office::Session;
use rstest::rstest;
use serde_json::{Value, json};

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_family_reads_how_it_stands_by_its_own_code_until_the_matter_is_closed(#[case] on: On) {
    let stage = stage(on).await;
    let intake = stage.as_role(Role::Intake);
    let contacts = json!([{ "name": "Rosa", "phone": "2145550101", "may_be_told": "everything" },
        { "name": "Ana", "phone": "2145550103", "may_be_told": "coarse" }, { "name": "Patrón", "phone": "2145550102", "may_be_told": "nothing" }]);
    let alert = press(&stage, IN_DALLAS, json!("me"), contacts, json!({})).await;
    let ids: Vec<Value> = family(&stage, alert).await["contacts"].as_array().unwrap().iter().map(|c| c["id"].clone()).collect();
    let given = async |contact: &Value| {
        let asked = json!({ "contact_id": contact, "challenge": "dijo el nombre de la madre" });
        stage.ok(&intake, "give_status_code", asked).await["code"].as_str().unwrap().to_owned()
    };
    let refused = stage.fails(&intake, "give_status_code", json!({ "contact_id": ids[2], "challenge": "dijo el nombre" })).await;
    assert_eq!(refused.args["why"], "may_be_told_nothing");
    let (rosa, ana) = (given(&ids[0]).await, given(&ids[1]).await);
    assert_ne!(rosa, ana);
    let read = async |code: &str| stage.call(&Session::Public, "family_status", json!({ "code": code })).await;
    let seen = read(&rosa.to_lowercase().replace('-', " ")).await.unwrap();
    assert_eq!((&seen["state"], seen["folio"].is_string()), (&json!("received"), true));
    assert_eq!(read(&ana).await.unwrap()["folio"], Value::Null, "the contact's own level only");
    assert!(!seen.to_string().contains("Hern") && !seen.to_string().contains("Rosa"));

    let next = stage.clock.now() + Duration::hours(3);
    let rev = family(&stage, alert).await["contacts"][0]["rev"].clone();
    stage.ok(&intake, "promise_contact", json!({ "contact_id": ids[0], "at": next, "rev": rev })).await;
    stage.ok(&intake, "acknowledge_alert", json!({ "id": alert, "rev": 1 })).await;
    let seen = read(&rosa).await.unwrap();
    assert_eq!((&seen["state"], &seen["next_contact_at"]), (&json!("being_located"), &json!(next)));
    stage.ok(&intake, "progress_alert", json!({ "id": alert, "rev": 2, "progress": "located" })).await;
    assert_eq!(read(&rosa).await.unwrap()["state"], "located");

    // A new code ends the one before; every wrong code is answered alike.
    let newer = given(&ids[0]).await;
    let wrong = read("0000-0000-0000").await.unwrap_err();
    for code in [rosa.as_str(), "", "x", "🙂", &"A".repeat(5000)] {
        assert_eq!(serde_json::to_string(&read(code).await.unwrap_err()).unwrap(), serde_json::to_string(&wrong).unwrap());
    }
    stage.ok(&intake, "close_alert", json!({ "id": alert, "rev": 3, "closing": "settled", "reason": "ya está en su casa" })).await;
    assert_eq!(read(&newer).await.unwrap()["state"], "closed");
    later(&stage, Duration::hours(25)).await;
    assert_eq!(read(&newer).await.unwrap_err().code, wrong.code, "it ends at closing");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_family_reads_each_coarse_state_as_the_case_gets_there(#[case] on: On) {
    let stage = stage(on).await;
    let manager = stage.as_role(Role::Manager);
    let contacts = json!([{ "name": "Rosa", "phone": "2145550101", "may_be_told": "coarse" }]);
    let alert = press(&stage, IN_DALLAS, json!("me"), contacts, json!({})).await;
    let contact = family(&stage, alert).await["contacts"][0]["id"].clone();
    let asked = json!({ "contact_id": contact, "challenge": "dijo el nombre de la madre" });
    let code = stage.ok(&manager, "give_status_code", asked).await["code"].clone();
    let read = async || stage.ok(&Session::Public, "family_status", json!({ "code": code })).await["state"].as_str().unwrap().to_owned();
    assert_eq!(read().await, "received");
    stage.ok(&manager, "acknowledge_alert", json!({ "id": alert, "rev": 1 })).await;
    let case = stage.id();
    stage.ok(&manager, "open_case", json!({ "id": case, "alert_id": alert })).await;
    assert_eq!(read().await, "being_located");
    let custody = json!({ "id": stage.id(), "case_id": case, "stay_id": stage.id(), "facility_id": "DALHOLD", "book_in": beginning() - Duration::hours(2), "source": "locator", "confidence": "confirmed" });
    stage.ok(&manager, "book_in", custody).await;
    assert_eq!(read().await, "located");
    let visit = json!({ "id": stage.id(), "case_id": case, "type": "consular.visit_done", "at": beginning() - Duration::hours(1), "reported_by": "consular officer" });
    stage.ok(&manager, "record_event", visit).await;
    assert_eq!(read().await, "visited");
    let (representative, assignment) = (stage.id(), stage.id());
    let fields = json!({ "id": representative, "name": "Lic. Prueba", "bar_state": "TX", "bar_number": "24000001", "languages": ["es"], "capacity": 9, "active": true });
    stage.ok(&manager, "add_representative", fields).await;
    let offer = json!({ "id": assignment, "case_id": case, "representative_id": representative });
    let offered = stage.ok(&manager, "assign_representative", offer).await;
    assert_eq!(read().await, "visited", "an offer is no lawyer");
    stage.ok(&manager, "answer_assignment", json!({ "id": assignment, "rev": offered["rev"], "answer": "engaged" })).await;
    assert_eq!(read().await, "lawyer_assigned");
    let rev = stage.ok(&manager, "get_case", json!({ "id": case })).await["case"]["rev"].clone();
    stage.ok(&manager, "set_case_status", json!({ "id": case, "change": "close", "reason": "volvió a su casa", "rev": rev })).await;
    assert_eq!(read().await, "closed");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_discreet_message_names_neither_the_consulate_nor_the_folio(#[case] on: On) {
    let (stage, outside) = (stage(on).await, Outside::default());
    let contacts = json!([
        { "name": "Rosa", "phone": "2145550101", "may_be_told": "everything", "wording": "discreet" },
        { "name": "Beto", "mail": "beto@example.org", "language": "en", "may_be_told": "coarse", "wording": "discreet" }]);
    let alert = press(&stage, IN_DALLAS, json!("me"), contacts, json!({})).await;
    stage.office.deliver(&outside).await.unwrap();
    let folio = family(&stage, alert).await["folio"].as_str().unwrap().to_owned();
    let left = outside.left.lock().unwrap().clone();
    assert_eq!(left.len(), 2);
    for message in &left {
        let (language, all) =
            (if message.to.starts_with('+') { "es" } else { "en" }, format!("{} {}", message.subject, message.body).to_lowercase());
        for word in [folio.as_str(), "consul", "folio", "amparo", "méxico", "mexic", "deten", "detain", "alert", "migra", "ice "] {
            assert!(!all.contains(&word.to_lowercase()), "{word}: {all}");
        }
        let begins = office::words::say(language, "message-first-discreet", &[("phone", "")]);
        assert!(message.body.starts_with(begins.split("  ").next().unwrap().trim_end()), "{}", message.body);
    }
    // The mail then leaves from the discreet address: `messengers::a_discreet_mail_tells_nobody_on_its_way_whose_it_is`.
    assert!(left.iter().all(|message| message.discreet));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn the_contacts_of_a_press_whose_text_message_came_first_are_told_once_the_full_alert_joins_it(#[case] on: On) {
    let (stage, outside) = (stage(on).await, Outside::default());
    let id = stage.id();
    let place = Point { lat: IN_DALLAS.0, lon: IN_DALLAS.1 };
    let code = TextCode::of(id, Some(place)).spoken();
    let text = stage.ok(&Session::System { job: "sms" }, "receive_text", json!({ "text": code, "from": "+12145550999" })).await;
    stage.office.deliver(&outside).await.unwrap();
    assert!(outside.numbers().is_empty(), "a short code names nobody");
    let body = json!({ "id": id, "sent": beginning(), "lat": place.lat, "lon": place.lon, "accuracy_m": 20.0, "for_whom": "me",
        "contacts": [{ "name": "Rosa", "phone": "2145550101", "may_be_told": "coarse" }] });
    for _ in 0..2 {
        let full = stage.ok(&Session::Public, "receive_alert", body.clone()).await;
        assert_eq!(full["folio"], text["folio"]);
        stage.office.deliver(&outside).await.unwrap();
        assert_eq!(outside.numbers(), ["+12145550101"]);
    }
    let kept = text["id"].as_str().unwrap().parse().unwrap();
    assert_eq!(states(&family(&stage, kept).await, 0), [state("sms", "sent", "")]);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn whom_an_operator_typed_and_whom_the_phone_chose_are_both_kept_and_an_officer_decides(#[case] on: On) {
    let (stage, outside) = (stage(on).await, Outside::default());
    let id = stage.id();
    let typed = json!({ "id": stage.id(), "channel": "sms", "text_code": TextCode::of(id, Some(Point { lat: IN_DALLAS.0, lon: IN_DALLAS.1 })).spoken(), "for_whom": "me",
        "contacts": [{ "name": "Tía", "phone": "2145550102", "may_be_told": "coarse" }] });
    let entered = stage.ok(&stage.as_role(Role::Intake), "enter_alert", typed).await;
    let body = json!({ "id": id, "sent": beginning(), "lat": IN_DALLAS.0, "lon": IN_DALLAS.1, "for_whom": "me",
        "contacts": [{ "name": "Rosa", "phone": "2145550101", "may_be_told": "coarse" }] });
    assert_eq!(stage.ok(&Session::Public, "receive_alert", body).await["folio"], entered["folio"]);
    stage.office.deliver(&outside).await.unwrap();
    assert!(outside.numbers().is_empty(), "nobody's word covers the one who was typed");
    let alert = entered["id"].as_str().unwrap().parse().unwrap();
    let told = family(&stage, alert).await;
    let names: Vec<_> = told["contacts"].as_array().unwrap().iter().map(|contact| contact["name"].clone()).collect();
    assert_eq!(names, [json!("Tía"), json!("Rosa")]);

    // The other way round: the press came first, and whom the operator typed beside its code is a number to call, no more.
    let id = stage.id();
    let body = json!({ "id": id, "sent": beginning(), "lat": IN_DALLAS.0, "lon": IN_DALLAS.1, "for_whom": "me",
        "contacts": [{ "name": "Eva", "phone": "2145550103", "may_be_told": "coarse" }] });
    stage.ok(&Session::Public, "receive_alert", body).await;
    let typed = json!({ "id": stage.id(), "channel": "sms", "text_code": TextCode::of(id, None).spoken(),
        "contacts": [{ "name": "Tío", "phone": "2145550104", "may_be_told": "everything" }] });
    stage.ok(&stage.as_role(Role::Intake), "enter_alert", typed).await;
    stage.office.deliver(&outside).await.unwrap();
    assert_eq!(outside.numbers(), ["+12145550103"]);
    assert_eq!(states(&family(&stage, id).await, 1), [state("sms", "suppressed", "may_be_told_nothing")]);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_code_is_judged_at_every_question_and_may_be_ended(#[case] on: On) {
    let stage = stage(on).await;
    let manager = stage.as_role(Role::Manager);
    let given = async |contact: &Value, reason: Value| {
        let asked = json!({ "contact_id": contact["id"], "challenge": "dijo el nombre de la madre", "reason": reason });
        stage.call(&manager, "give_status_code", asked).await.map(|given| given["code"].clone())
    };
    let read = async |code: &Value| stage.call(&Session::Public, "family_status", json!({ "code": code })).await;
    let wrong = serde_json::to_string(&read(&json!("0000-0000-0000")).await.unwrap_err()).unwrap();
    let closed = async |code: &Value| assert_eq!(serde_json::to_string(&read(code).await.unwrap_err()).unwrap(), wrong);

    // The person withdraws what the press had said.
    let alert = press(&stage, IN_DALLAS, json!("me"), rosa(), json!({})).await;
    let code = given(&family(&stage, alert).await["contacts"][0], Value::Null).await.unwrap();
    stage.ok(&manager, "acknowledge_alert", json!({ "id": alert, "rev": 1 })).await;
    let case = stage.id();
    stage.ok(&manager, "open_case", json!({ "id": case, "alert_id": alert })).await;
    assert!(read(&code).await.is_ok());
    let says = |answer: &str| json!({ "id": stage.id(), "case_id": case, "kind": "notify_family", "answer": answer, "how": "telephone" });
    later(&stage, Duration::minutes(1)).await;
    stage.ok(&manager, "record_consent", says("withdrawn")).await;
    closed(&code).await;
    later(&stage, Duration::minutes(1)).await;
    stage.ok(&manager, "record_consent", says("given")).await;
    assert!(read(&code).await.is_ok(), "the code itself stands, until it is ended");

    // A minor, and a number that is never to be contacted.
    let alert =
        press(&stage, IN_DALLAS, json!("me"), json!([{ "name": "Ana", "phone": "2145550109", "may_be_told": "coarse" }]), json!({})).await;
    let ana = family(&stage, alert).await["contacts"][0].clone();
    let code = given(&ana, Value::Null).await.unwrap();
    stage.ok(&manager, "mark_minor", json!({ "alert_id": alert, "minor": true })).await;
    closed(&code).await;
    stage.ok(&manager, "mark_minor", json!({ "alert_id": alert, "minor": false })).await;
    assert!(read(&code).await.is_ok());
    stage.ok(&manager, "set_contact_rule", json!({ "contact_id": ana["id"], "rev": 0, "never": true, "reason": "lo pidió ella" })).await;
    closed(&code).await;

    // For somebody else's press an officer decides, with a reason that is kept; a code is ended by whoever gave it.
    let beto = json!([{ "name": "Beto", "phone": "2145550108", "may_be_told": "coarse" }]);
    let alert = press(&stage, IN_DALLAS, json!("someone_else"), beto, json!({})).await;
    let beto = family(&stage, alert).await["contacts"][0].clone();
    assert_eq!(beto["code_held"], "officer_decides");
    assert_eq!(given(&beto, Value::Null).await.unwrap_err().fields[0].field, "reason");
    let code = given(&beto, json!("es el hermano; lo confirmó la llamada")).await.unwrap();
    assert_eq!(read(&code).await.unwrap()["state"], "received");
    let end = |rev: &Value| json!({ "contact_id": beto["id"], "rev": rev, "reason": "perdió el papel" });
    assert_eq!(stage.fails(&manager, "end_status_code", end(&beto["rev"])).await.code, "conflict");
    let rev = family(&stage, alert).await["contacts"][0]["rev"].clone();
    let ended = stage.ok(&manager, "end_status_code", end(&rev)).await;
    assert_eq!(ended["contacts"][0]["code_at"], Value::Null);
    closed(&code).await;
    let rev = &ended["contacts"][0]["rev"];
    assert_eq!(stage.fails(&manager, "end_status_code", end(rev)).await.code, "no_status_code");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn the_contacts_of_a_duplicate_are_told_and_read_how_the_alert_that_stays_goes_on(#[case] on: On) {
    let (stage, outside) = (stage(on).await, Outside::default());
    let manager = stage.as_role(Role::Manager);
    let contacts = |name: &str, phone: &str| json!([{ "name": name, "phone": phone, "may_be_told": "coarse" }]);
    let stays = press(&stage, IN_DALLAS, json!("me"), contacts("Rosa", "2145550101"), json!({})).await;
    let twin = press(&stage, IN_DALLAS, json!("me"), contacts("Beto", "2145550108"), json!({})).await;
    let beto = family(&stage, twin).await["contacts"][0].clone();
    let asked = json!({ "contact_id": beto["id"], "challenge": "dijo el nombre de la madre" });
    let code = stage.ok(&manager, "give_status_code", asked).await["code"].clone();
    let read = async || stage.ok(&Session::Public, "family_status", json!({ "code": code })).await["state"].clone();
    stage.ok(&manager, "mark_duplicate", json!({ "id": twin, "rev": 1, "of": stays })).await;
    assert_eq!((read().await, family(&stage, twin).await["status"].clone()), (json!("received"), json!("received")));
    // What was queued before still leaves, and the call that is owed stays on the list.
    stage.office.deliver(&outside).await.unwrap();
    let mut told = outside.numbers();
    told.sort();
    assert_eq!(told, ["+12145550101", "+12145550108"]);
    later(&stage, Duration::minutes(15)).await;
    stage.office.remind().await.unwrap();
    let owed = stage.ok(&manager, "owed_calls", json!({})).await;
    assert!(owed["rows"].as_array().unwrap().iter().any(|row| row["name"] == "Beto"), "{owed}");
    // The case of the one that stays is the case of both: its ledger, its word, its minor.
    stage.ok(&manager, "acknowledge_alert", json!({ "id": stays, "rev": 1 })).await;
    let case = stage.id();
    stage.ok(&manager, "open_case", json!({ "id": case, "alert_id": stays })).await;
    assert_eq!(read().await, "being_located");
    let ledgers = stage.ok(&manager, "case_family", json!({ "id": case })).await;
    assert_eq!(ledgers.as_array().unwrap().iter().map(|one| one["alert_id"].clone()).collect::<Vec<_>>(), [json!(stays), json!(twin)]);
    later(&stage, Duration::hours(25)).await;
    assert_eq!(read().await, "being_located", "marking the duplicate was no closing");
    let withdrawn = json!({ "id": stage.id(), "case_id": case, "kind": "notify_family", "answer": "withdrawn", "how": "telephone" });
    stage.ok(&manager, "record_consent", withdrawn).await;
    assert_eq!(stage.fails(&Session::Public, "family_status", json!({ "code": code })).await.code, "not_found");
    assert_eq!(family(&stage, twin).await["contacts"][0]["held"], "officer_decides");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_case_shows_the_ledgers_of_its_own_alerts_and_of_no_other(#[case] on: On) {
    let stage = stage(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let of = |name: &str, phone: &str| json!([{ "name": name, "phone": phone, "may_be_told": "everything" }]);
    let first = press(&stage, IN_DALLAS, json!("me"), of("Rosa", "2145550101"), json!({})).await;
    let other = press(&stage, IN_DALLAS, json!("me"), of("Eva", "2145550104"), json!({})).await;
    let person = json!({ "given_names": "Luis", "paternal_surname": "Ruiz", "nationality": "confirmed", "languages": ["es"] });
    let case = stage.id();
    stage.ok(&lawyer, "open_case", json!({ "id": case, "alert_id": first, "person": person })).await;
    let shown = stage.ok(&lawyer, "case_family", json!({ "id": case })).await;
    let (mine, others) = (family(&stage, first).await, family(&stage, other).await);
    assert_eq!((shown.as_array().unwrap().len(), &shown[0]["contacts"][0]["id"]), (1, &mine["contacts"][0]["id"]));
    assert_ne!(shown[0]["contacts"][0]["id"], others["contacts"][0]["id"]);
    let rows = stage.ok(&stage.as_role(Role::Auditor), "list_audit", json!({ "limit": 50 })).await;
    assert!(rows["rows"].as_array().unwrap().iter().any(|row| row["command"] == "case_family" && row["case_id"] == json!(case)));
}
