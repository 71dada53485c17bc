//! What a family is told: the status page by a code of its own, the words of a discreet message, and who is told of a press that came twice.

use crate::messages::{IN_DALLAS, Outside, family, later, press, stage, state, states};
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
