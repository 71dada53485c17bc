//! What a press comes to when the person has no hand left for it: nothing more is answered, the code came long before it, the words are too long. And what
//! its page is told afterwards.

use crate::messages::{IN_DALLAS, Outside, family, later, press, stage, state, states};
use crate::phone::sealed;
use amparo_tests::{DALLAS, HOUSTON, On, Stage, beginning};
use casework::access::Role;
use casework::alert::CALL_CENTRE;
use casework::place::Point;
use casework::text_code::TextCode;
use chrono::Duration;
use office::Session;
use rstest::rstest;
use serde_json::{Value, json};
use uuid::Uuid;

/// A press of a phone that was prepared, with nothing answered yet.
async fn prepared(stage: &Stage) -> (Uuid, Value) {
    let id = stage.id();
    let body = json!({ "id": id, "sent": beginning(), "lat": IN_DALLAS.0, "lon": IN_DALLAS.1, "accuracy_m": 25.0, "profile": sealed(stage).await });
    (id, stage.ok(&Session::Public, "receive_alert", body).await)
}

async fn answer(stage: &Stage, receipt: &Value, whom: &str) {
    let body = json!({ "id": receipt["id"], "status_code": receipt["status_code"], "for_whom": whom });
    stage.ok(&Session::Public, "amend_alert", body).await;
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn whoever_is_taken_right_after_pressing_has_their_family_told_within_the_minute(#[case] on: On) {
    let (stage, outside) = (stage(on).await, Outside::default());
    let (alert, _) = prepared(&stage).await;
    // For a moment they may still say that it is for somebody else.
    stage.office.deliver(&outside).await.unwrap();
    assert!(outside.numbers().is_empty());
    later(&stage, Duration::seconds(20)).await;
    stage.office.deliver(&outside).await.unwrap();
    assert_eq!(outside.numbers(), ["+12145550101"]);
    assert_eq!(states(&family(&stage, alert).await, 0), [state("sms", "sent", "")]);
    // The case that is opened from it has the consent too.
    let view = stage.ok(&stage.as_role(Role::Intake), "open_case", json!({ "id": stage.id(), "alert_id": alert })).await;
    assert_eq!((&view["consents"][0]["answer"], &view["consents"][0]["source"]), (&json!("given"), &json!("press")));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn an_answer_counts_at_once_and_for_somebody_else_stops_what_has_not_left(#[case] on: On) {
    let (stage, outside) = (stage(on).await, Outside::default());
    let (own, receipt) = prepared(&stage).await;
    answer(&stage, &receipt, "me").await;
    stage.office.deliver(&outside).await.unwrap();
    assert_eq!(outside.numbers(), ["+12145550101"], "who said so does not wait");
    let (other, receipt) = prepared(&stage).await;
    answer(&stage, &receipt, "someone_else").await;
    later(&stage, Duration::minutes(2)).await;
    stage.office.deliver(&outside).await.unwrap();
    assert_eq!(outside.numbers().len(), 1);
    assert_eq!(states(&family(&stage, own).await, 0), [state("sms", "sent", "")]);
    assert_eq!(states(&family(&stage, other).await, 0), [state("sms", "suppressed", "officer_decides")]);
    // What the phone did not choose is told nothing without an answer.
    let contacts = json!([{ "name": "Ana", "phone": "2145550109", "may_be_told": "coarse" }]);
    let bare = press(&stage, IN_DALLAS, Value::Null, contacts, json!({})).await;
    later(&stage, Duration::minutes(2)).await;
    stage.office.deliver(&outside).await.unwrap();
    assert_eq!(states(&family(&stage, bare).await, 0), [state("sms", "suppressed", "officer_decides")]);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_code_that_was_put_away_is_open_again_when_its_press_arrives_in_full(#[case] on: On) {
    let (stage, outside) = (stage(on).await, Outside::default());
    let intake = stage.as_role(Role::Intake);
    for closing in ["close_alert", "mark_false_alarm"] {
        let id = stage.id();
        let code = TextCode::of(id, Some(Point { lat: IN_DALLAS.0, lon: IN_DALLAS.1 })).spoken();
        let text = stage.ok(&Session::System { job: "sms" }, "receive_text", json!({ "text": code, "from": "" })).await;
        let acted = async |command: &str, more: Value| {
            let seen = stage.ok(&intake, "get_alert", json!({ "id": text["id"] })).await;
            let mut body = json!({ "id": text["id"], "rev": seen["line"]["rev"] });
            body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
            stage.ok(&intake, command, body).await
        };
        acted("acknowledge_alert", json!({})).await;
        let closed = acted(closing, json!({ "closing": "unreachable", "reason": "nadie contesta" })).await;
        assert_eq!((&closed["escalation"]["next"], closed["handled_at"].is_string()), (&Value::Null, true));

        let mut body = json!({ "id": id, "sent": beginning(), "for_whom": "me", "profile": sealed(&stage).await });
        body["name"] = json!("José Luis");
        stage.ok(&Session::Public, "receive_alert", body).await;
        let seen = stage.ok(&intake, "get_alert", json!({ "id": text["id"] })).await;
        assert_eq!((&seen["line"]["state"], &seen["line"]["holder"], &seen["handled_at"]), (&json!("routed"), &Value::Null, &Value::Null));
        assert_eq!((&seen["close_reason"], seen["escalation"]["next"]["at"].is_string()), (&Value::Null, true));
        let acts: Vec<&str> = seen["steps"].as_array().unwrap().iter().map(|s| s["act"].as_str().unwrap()).collect();
        assert!(acts.ends_with(&["reopen", "join"]), "{acts:?}");
        let told = outside.numbers().len();
        stage.office.deliver(&outside).await.unwrap();
        assert_eq!(outside.numbers().len(), told + 1, "whom the phone chose is told");
        // And it can be decided about as any other.
        acted("acknowledge_alert", json!({})).await;
    }
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_press_with_words_that_are_too_long_is_taken_and_the_cut_shows(#[case] on: On) {
    let stage = Stage::new(on).await;
    // Its place is not to be read any more: the call centre answers for it.
    let intake = stage.member(CALL_CENTRE, &[Role::Intake]);
    let long = "calle ".repeat(200);
    let contact = |n: usize| json!({ "name": format!("{n} {long}"), "phone": "9".repeat(90), "kinship": long, "may_be_told": "coarse" });
    let body = json!({ "id": stage.id(), "sent": beginning(), "name": long, "zip": "7".repeat(30), "county_fips": "481130", "drill_token": "t".repeat(300),
        "place": { "city": long, "state": long }, "child_left_alone": { "yes": true, "where": long }, "contacts": (0..7).map(contact).collect::<Vec<_>>() });
    let receipt = stage.ok(&Session::Public, "receive_alert", body.clone()).await;
    assert_eq!(receipt["exercise"], false);
    // Its answer was lost on the way: the same phone asks again and is told the same.
    assert_eq!(stage.ok(&Session::Public, "receive_alert", body).await, receipt);
    let seen = stage.ok(&intake, "get_alert", json!({ "id": receipt["id"] })).await;
    for (field, most) in [("name", 200), ("zip", 20), ("city", 100), ("state", 40)] {
        let text = seen[field].as_str().unwrap();
        assert!(text.chars().count() == most && text.ends_with('…'), "{field}: {text}");
    }
    assert_eq!(seen["contacts"].as_array().unwrap().len(), 5);
    let more = json!({ "id": receipt["id"], "status_code": receipt["status_code"], "place": { "city": "x".repeat(180), "state": "TX" } });
    stage.ok(&Session::Public, "amend_alert", more).await;
    let seen = stage.ok(&intake, "get_alert", json!({ "id": receipt["id"] })).await;
    assert_eq!((seen["city"].as_str().unwrap().chars().count(), &seen["state"]), (100, &json!("TX")));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn the_page_is_told_which_office_has_it_and_that_it_was_closed_and_opened_again(#[case] on: On) {
    let stage = Stage::new(on).await;
    let intake = stage.as_role(Role::Intake);
    let (id, receipt) = prepared(&stage).await;
    let status = async || stage.ok(&Session::Public, "alert_status", json!({ "id": id, "status_code": receipt["status_code"] })).await;
    let by = async |who: &Session, command: &str, more: Value| {
        let seen = stage.ok(who, "get_alert", json!({ "id": id })).await;
        let mut body = json!({ "id": id, "rev": seen["line"]["rev"] });
        body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        stage.ok(who, command, body).await
    };
    by(&intake, "acknowledge_alert", json!({})).await;
    later(&stage, Duration::minutes(3)).await;
    by(&intake, "mark_false_alarm", json!({ "reason": "se equivocaron" })).await;
    let closed = status().await;
    let at: chrono::DateTime<chrono::Utc> = closed["closed_at"].as_str().unwrap().parse().unwrap();
    assert_eq!((closed["state"].as_str(), at), (Some("closed"), beginning() + Duration::minutes(3)));
    assert!(!closed.to_string().contains("se equivocaron"));
    by(&intake, "reopen_alert", json!({ "reason": "llamaron otra vez" })).await;
    let open = status().await;
    assert_eq!((&open["state"], &open["closed_at"]), (&json!("read"), &Value::Null));
    // Another office takes it over: from then on the page names that one and its telephone.
    assert_eq!((&open["office_name"], &open["office_phone"]), (&receipt["office_name"], &receipt["office_phone"]));
    by(&intake, "forward_alert", json!({ "to_office": HOUSTON, "reason": "es de Houston" })).await;
    assert_eq!(status().await["office_name"], receipt["office_name"]);
    by(&stage.member(HOUSTON, &[Role::Intake]), "accept_forward", json!({})).await;
    let there = status().await;
    assert_ne!((&there["office_name"], &there["office_phone"]), (&receipt["office_name"], &receipt["office_phone"]));
    assert!(there["office_name"].as_str().unwrap().contains("Houston"));
    assert_eq!(receipt["office"], DALLAS);
}
