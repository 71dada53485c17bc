//! An alert from the press to the hands that end it: received once, routed with its reasons, served oldest first, handed over without a gap.

use amparo_tests::{DALLAS, HOUSTON, On, Stage, beginning};
use casework::access::Role;
use chrono::Duration;
use office::Session;
use rstest::rstest;
use serde_json::{Value, json};

/// A press in Dallas.
fn dallas(id: uuid::Uuid) -> Value {
    json!({ "id": id, "sent": beginning(), "language": "es", "name": "José Luis Hernández Ruiz", "lat": 32.7767, "lon": -96.797, "accuracy_m": 25.0,
        "for_whom": "me", "contacts": [{ "name": "Rosa", "phone": "+12145550101", "kinship": "parent", "may_be_told": "everything" }] })
}

async fn press(stage: &Stage, body: Value) -> Value {
    stage.ok(&Session::Public, "receive_alert", body).await
}

async fn queue(stage: &Stage, session: &Session, queue: &str) -> Vec<Value> {
    stage.ok(session, "list_alerts", json!({ "queue": queue })).await["rows"].as_array().unwrap().clone()
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_press_is_one_alert_with_one_answer_however_often_it_is_sent(#[case] on: On) {
    let stage = Stage::new(on).await;
    let id = stage.id();
    let first = press(&stage, dallas(id)).await;
    assert_eq!(first["office"], DALLAS);
    assert!(first["folio"].as_str().unwrap().starts_with("MX-DAL-26-000001-"), "{first}");
    assert_eq!((first["time_zone"].as_str(), first["exercise"].as_bool()), (Some("America/Chicago"), Some(false)));
    stage.clock.set(beginning() + Duration::minutes(5));
    let mut changed = dallas(id);
    changed["name"] = json!("Otra persona");
    changed["lat"] = json!(29.76);
    assert_eq!(press(&stage, changed).await, first);
    let intake = stage.as_role(Role::Intake);
    let rows = queue(&stage, &intake, "open").await;
    assert_eq!(rows.len(), 1);
    let alert = stage.ok(&intake, "get_alert", json!({ "id": id })).await;
    assert_eq!((alert["name"].as_str(), alert["county"].as_str()), (Some("José Luis Hernández Ruiz"), Some("Dallas County, TX")));
    assert_eq!(alert["route"][0]["code"], "place-point");
    assert!(alert["contacts"][0]["may_be_told"] == "everything" && alert["contacts"][0]["language"] == "es");
    // No line of the queue says who it is.
    assert!(!rows[0].to_string().contains("Hern"), "{}", rows[0]);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn an_alert_is_found_by_its_folio_as_a_caller_reads_it_and_only_by_those_who_see_it(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (first, second) = (stage.id(), stage.id());
    let folio = press(&stage, dallas(first)).await["folio"].as_str().unwrap().to_owned();
    press(&stage, dallas(second)).await;
    let found = async |by: &Session, part: &str| {
        let page = stage.ok(by, "list_alerts", json!({ "queue": "all", "folio": part })).await;
        page["rows"].as_array().unwrap().iter().map(|row| row["id"].clone()).collect::<Vec<_>>()
    };
    let intake = stage.as_role(Role::Intake);
    assert_eq!(found(&intake, &folio).await, [json!(first)]);
    assert_eq!(found(&intake, &folio.to_lowercase().replace('-', " ")).await, [json!(first)]);
    assert_eq!(found(&intake, "26 000001").await, [json!(first)]);
    assert_eq!(found(&intake, "000").await.len(), 2);
    assert!(found(&intake, "%_%").await.len() == 2, "signs of a pattern part words, and match nothing of their own");
    let houston = stage.member(HOUSTON, &[Role::Intake]);
    assert!(found(&houston, &folio).await.is_empty());
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn many_phones_at_once_get_a_folio_each_and_the_same_phone_only_one(#[case] on: On) {
    let stage = Stage::new(on).await;
    let ids: Vec<_> = (0..12).map(|_| stage.id()).collect();
    let calls = ids.iter().chain(&ids).map(|id| press(&stage, dallas(*id)));
    let receipts = futures::future::join_all(calls).await;
    for (one, two) in receipts.iter().zip(&receipts[12..]) {
        assert_eq!(one, two);
    }
    let mut folios: Vec<_> = receipts[..12].iter().map(|r| r["folio"].as_str().unwrap()).collect();
    folios.sort_unstable();
    folios.dedup();
    assert_eq!(folios.len(), 12);
    assert_eq!(queue(&stage, &stage.as_role(Role::Intake), "open").await.len(), 12);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_county_goes_to_its_office_by_zip_by_town_by_facility_and_by_point(#[case] on: On) {
    let stage = Stage::new(on).await;
    let place = async |body: Value| {
        let mut alert = json!({ "id": stage.id(), "sent": beginning() });
        alert.as_object_mut().unwrap().extend(body.as_object().unwrap().clone());
        press(&stage, alert).await["office"].as_str().unwrap().to_owned()
    };
    // Lubbock County went from Dallas to Albuquerque on 1 June 2022.
    assert_eq!(place(json!({ "zip": "79401" })).await, "MX-ABQ");
    assert_eq!(place(json!({ "zip": " 79401-1234 " })).await, "MX-ABQ");
    assert_eq!(place(json!({ "place": { "city": "lubbock", "state": "tx" } })).await, "MX-ABQ");
    assert_eq!(place(json!({ "lat": 33.5779, "lon": -101.8552, "accuracy_m": 30 })).await, "MX-ABQ");
    // What cannot be used falls to the call centre; nobody is refused for it.
    for odd in [
        json!({}),
        json!({ "zip": "00000" }),
        json!({ "lat": 91.0, "lon": 0.0 }),
        json!({ "lat": 33.5 }),
        json!({ "place": { "city": "Nowhere" } }),
    ] {
        assert_eq!(place(odd).await, "MX-CIAM");
    }
    let operator = stage.as_role(Role::Operator);
    let routed = stage.ok(&operator, "route_place", json!({ "zip": "79401" })).await;
    assert_eq!((routed["county_name"].as_str(), routed["office"].as_str()), (Some("Lubbock County, TX"), Some("MX-ABQ")));
    let entered =
        json!({ "id": stage.id(), "channel": "operator", "facility_id": "ABTHOLD", "caller": { "name": "Ana" }, "note": "la llevaron" });
    let receipt = stage.ok(&operator, "enter_alert", entered).await;
    assert!(receipt["office"].as_str().is_some_and(|o| o.starts_with("MX-")), "{receipt}");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_wrong_clock_and_an_impossible_position_are_taken_and_flagged(#[case] on: On) {
    let stage = Stage::new(on).await;
    let id = stage.id();
    let mut body = dallas(id);
    body["sent"] = json!("1970-01-01T00:00:00Z");
    body["lat"] = json!(132.0);
    body["zip"] = json!("75201");
    assert_eq!(press(&stage, body).await["office"], DALLAS);
    let alert = stage.ok(&stage.as_role(Role::Intake), "get_alert", json!({ "id": id })).await;
    assert_eq!(
        (alert["clock_wrong"].clone(), alert["position_wrong"].clone(), alert["position"].clone()),
        (json!(true), json!(true), Value::Null)
    );
    assert!(alert["shortfalls"].as_array().unwrap().contains(&json!("point-invalid")), "{alert}");
}

#[tokio::test]
async fn a_malformed_alert_is_told_which_field_to_mend() {
    let stage = Stage::new(On::Sqlite).await;
    let wrong = |change: Value| {
        let mut body = dallas(stage.id());
        body.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        body
    };
    let contact = json!({ "name": "x".repeat(201), "may_be_told": "nothing" });
    for (body, field) in [
        (json!({ "sent": beginning() }), "id"),
        (wrong(json!({ "sent": "yesterday" })), "sent"),
        (wrong(json!({ "lat": "north" })), "lat"),
        (wrong(json!({ "contacts": [{ "name": "a" }] })), "contacts[0].may_be_told"),
        (wrong(json!({ "contacts": [contact] })), "contacts.0.name"),
        (wrong(json!({ "name": "x".repeat(201) })), "name"),
        (wrong(json!({ "for_whom": "nobody" })), "for_whom"),
    ] {
        let problem = stage.fails(&Session::Public, "receive_alert", body).await;
        assert!((400..500).contains(&problem.status), "{problem}");
        assert_eq!(problem.fields.first().map(|f| f.field.as_str()), Some(field), "{problem}");
    }
    assert!(queue(&stage, &stage.as_role(Role::Intake), "all").await.is_empty());
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn only_a_token_of_the_server_makes_an_exercise_and_only_once(#[case] on: On) {
    let stage = Stage::new(on).await;
    let with = |token: Value| {
        let mut body = dallas(stage.id());
        body["drill_token"] = token;
        body["exercise"] = json!(true);
        body
    };
    let token = stage.ok(&Session::Public, "begin_exercise", json!({})).await["token"].clone();
    assert_eq!(press(&stage, with(json!("made-up"))).await["exercise"], false);
    let practice = with(token.clone());
    assert_eq!(press(&stage, practice.clone()).await["exercise"], true);
    assert_eq!(press(&stage, practice).await["exercise"], true);
    assert_eq!(press(&stage, with(token)).await["exercise"], false);
    let late = stage.ok(&Session::Public, "begin_exercise", json!({})).await["token"].clone();
    stage.clock.set(beginning() + Duration::minutes(16));
    assert_eq!(press(&stage, with(late)).await["exercise"], false);
    let intake = stage.as_role(Role::Intake);
    let counts = stage.ok(&intake, "alert_counts", json!({})).await;
    assert_eq!((counts["unserved"].clone(), counts["exercises"].clone()), (json!(3), json!(1)));
    // Actual ones are served first.
    assert_eq!(queue(&stage, &intake, "open").await.last().unwrap()["exercise"], true);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn the_page_says_read_only_when_a_person_took_it_and_at_which_time(#[case] on: On) {
    let stage = Stage::new(on).await;
    let id = stage.id();
    let receipt = press(&stage, dallas(id)).await;
    let ask = json!({ "id": id, "status_code": receipt["status_code"] });
    let status = async |ask: Value| stage.ok(&Session::Public, "alert_status", ask).await;
    assert_eq!(status(ask.clone()).await["state"], "delivered");
    let intake = stage.as_role(Role::Intake);
    // Looking at it is not reading it for the one who waits.
    let seen = stage.ok(&intake, "get_alert", json!({ "id": id })).await;
    assert_eq!(
        status(ask.clone()).await,
        json!({ "state": "delivered", "read_at": null, "office_name": receipt["office_name"], "time_zone": "America/Chicago" })
    );
    let at = beginning() + Duration::minutes(5);
    stage.clock.set(at);
    let taken = stage.ok(&intake, "acknowledge_alert", json!({ "id": id, "rev": seen["line"]["rev"] })).await;
    let read = status(ask.clone()).await;
    assert_eq!(
        (read["state"].as_str(), read["read_at"].as_str().unwrap().parse::<chrono::DateTime<chrono::Utc>>().unwrap()),
        (Some("read"), at)
    );
    stage.ok(&intake, "progress_alert", json!({ "id": id, "rev": taken["line"]["rev"], "progress": "contacted" })).await;
    assert_eq!(status(ask).await["state"], "handled");
    // A wrong code and an unknown alert cannot be told apart.
    let wrong = stage.fails(&Session::Public, "alert_status", json!({ "id": id, "status_code": "0000" })).await;
    let unknown = stage.fails(&Session::Public, "alert_status", json!({ "id": stage.id(), "status_code": receipt["status_code"] })).await;
    assert_eq!(serde_json::to_value(wrong).unwrap(), serde_json::to_value(unknown).unwrap());
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn what_is_added_after_the_press_is_kept_and_never_makes_a_decision_stale(#[case] on: On) {
    let stage = Stage::new(on).await;
    let id = stage.id();
    let receipt = press(&stage, dallas(id)).await;
    let intake = stage.as_role(Role::Intake);
    let seen = stage.ok(&intake, "get_alert", json!({ "id": id })).await;
    let add = async |change: Value| {
        let mut body = json!({ "id": id, "status_code": receipt["status_code"] });
        body.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        stage.ok(&Session::Public, "amend_alert", body).await
    };
    add(json!({ "for_whom": "someone_else", "child_left_alone": { "yes": true, "where": "escuela Lincoln" } })).await;
    // A wider circle says less and changes nothing; a narrower one moves the point.
    add(json!({ "lat": 32.0, "lon": -96.0, "accuracy_m": 4000 })).await;
    add(json!({ "lat": 32.78, "lon": -96.8, "accuracy_m": 5 })).await;
    let alert = stage.ok(&intake, "acknowledge_alert", json!({ "id": id, "rev": seen["line"]["rev"] })).await;
    assert_eq!((alert["line"]["for_whom"].as_str(), alert["child_where"].as_str()), (Some("someone_else"), Some("escuela Lincoln")));
    assert_eq!((alert["position"]["lat"].clone(), alert["later_office"].clone()), (json!(32.78), Value::Null));
    // Now it points to Houston: the route of the receipt stays, Houston is told as well, and staff see it.
    add(json!({ "lat": 29.7604, "lon": -95.3698, "accuracy_m": 4 })).await;
    let moved = stage.ok(&intake, "get_alert", json!({ "id": id })).await;
    assert_eq!(
        (moved["route"].clone(), moved["line"]["office"].as_str(), moved["later_office"]["code"].as_str()),
        (alert["route"].clone(), Some(DALLAS), Some(HOUSTON))
    );
    let there = stage.member(HOUSTON, &[Role::Intake]);
    let told = stage.ok(&there, "get_alert", json!({ "id": id })).await;
    assert_eq!(
        (told["line"]["seen"].as_str(), told["contacts"].clone(), told["child_where"].clone(), told["text_withheld"].clone()),
        (Some("told"), json!([]), Value::Null, json!(true))
    );
    let refused = stage.fails(&there, "acknowledge_alert", json!({ "id": id, "rev": moved["line"]["rev"] })).await;
    assert_eq!(refused.code, "alert_told_only");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn the_oldest_unserved_alert_comes_first_and_a_lease_that_ends_gives_it_back(#[case] on: On) {
    let stage = Stage::new(on).await;
    let ids = [stage.id(), stage.id(), stage.id()];
    for (minute, id) in ids.iter().enumerate() {
        stage.clock.set(beginning() + Duration::minutes(minute as i64));
        press(&stage, dallas(*id)).await;
    }
    let (intake, lawyer) = (stage.as_role(Role::Intake), stage.as_role(Role::Lawyer));
    let taken = stage.ok(&intake, "take_next_alert", json!({})).await;
    assert_eq!(taken["alert"]["line"]["id"], json!(ids[0]));
    let also = stage.ok(&lawyer, "take_next_alert", json!({})).await;
    assert_eq!(also["alert"]["line"]["id"], json!(ids[1]));
    let order: Vec<_> = queue(&stage, &intake, "open").await.iter().map(|r| r["id"].clone()).collect();
    assert_eq!(order, [json!(ids[2]), json!(ids[0]), json!(ids[1])]);
    let counts = stage.ok(&intake, "alert_counts", json!({})).await;
    assert_eq!((counts["unserved"].clone(), counts["open"].clone()), (json!(1), json!(3)));
    // Held by another.
    let rev = also["alert"]["line"]["rev"].clone();
    let held = stage.fails(&intake, "mark_false_alarm", json!({ "id": ids[1], "rev": rev, "reason": "broma" })).await;
    assert_eq!((held.code.as_str(), held.args["name"].as_str()), ("alert_held", "dal.lawyer"));
    // Pages of one row walk the whole queue.
    let (mut after, mut walked) = (Value::Null, Vec::new());
    loop {
        let page = stage.ok(&intake, "list_alerts", json!({ "limit": 1, "after": after })).await;
        walked.extend(page["rows"].as_array().unwrap().iter().map(|r| r["id"].clone()));
        after = page["next"].clone();
        if after.is_null() {
            break;
        }
    }
    assert_eq!(walked, order);
    stage.clock.set(beginning() + Duration::minutes(18));
    let order: Vec<_> = queue(&stage, &intake, "open").await.iter().map(|r| r["id"].clone()).collect();
    assert_eq!(order, [json!(ids[0]), json!(ids[1]), json!(ids[2])]);
    assert_eq!(stage.ok(&intake, "alert_counts", json!({})).await["unserved"], 3);
    let again = stage.ok(&lawyer, "take_next_alert", json!({})).await;
    assert_eq!(again["alert"]["line"]["id"], json!(ids[0]));
    for _ in 0..2 {
        stage.ok(&lawyer, "take_next_alert", json!({})).await;
    }
    assert_eq!(stage.ok(&lawyer, "take_next_alert", json!({})).await["alert"], Value::Null);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn two_who_reach_for_the_same_alert_get_one_owner_and_the_other_sees_how_it_stands(#[case] on: On) {
    let stage = Stage::new(on).await;
    let id = stage.id();
    press(&stage, dallas(id)).await;
    let (intake, lawyer) = (stage.as_role(Role::Intake), stage.as_role(Role::Lawyer));
    let ask = json!({ "id": id, "rev": 1 });
    let (one, two) =
        tokio::join!(stage.call(&intake, "acknowledge_alert", ask.clone()), stage.call(&lawyer, "acknowledge_alert", ask.clone()));
    assert!(one.is_ok() != two.is_ok());
    let lost = one.err().or(two.err()).unwrap();
    let current = lost.current.unwrap();
    assert_eq!(
        (lost.code.as_str(), current["line"]["rev"].clone(), current["line"]["state"].as_str()),
        ("conflict", json!(2), Some("acknowledged"))
    );
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn an_office_that_is_asked_to_take_an_alert_over_answers_and_until_then_nothing_changes_hands(#[case] on: On) {
    let stage = Stage::new(on).await;
    let id = stage.id();
    let operator = stage.as_role(Role::Operator);
    let body =
        json!({ "id": id, "channel": "operator", "zip": "75201", "caller": { "name": "Ana" }, "note": "Dice que tiene miedo de volver" });
    stage.ok(&operator, "enter_alert", body).await;
    let (here, there) = (stage.as_role(Role::Intake), stage.member(HOUSTON, &[Role::Intake]));
    assert_eq!(stage.fails(&there, "get_alert", json!({ "id": id })).await.code, "not_found");
    let taken = stage.ok(&here, "acknowledge_alert", json!({ "id": id, "rev": 1 })).await;
    let offer = |to: &str, rev: &Value| json!({ "id": id, "rev": rev, "to_office": to, "reason": "vive en Houston" });
    let rev = taken["line"]["rev"].clone();
    assert_eq!(stage.fails(&here, "forward_alert", offer("MX-XXX", &rev)).await.fields[0].field, "to_office");
    assert_eq!(stage.fails(&here, "forward_alert", offer(DALLAS, &rev)).await.fields[0].field, "to_office");
    let offered = stage.ok(&here, "forward_alert", offer(HOUSTON, &rev)).await;
    assert_eq!((offered["line"]["office"].as_str(), offered["line"]["holder"]["mine"].clone()), (Some(DALLAS), json!(true)));
    let rev = offered["line"]["rev"].clone();
    assert_eq!(stage.fails(&here, "mark_false_alarm", json!({ "id": id, "rev": rev, "reason": "no" })).await.code, "alert_forward_pending");
    // Houston sees the offer, without texts, callers or contacts, and declines it.
    assert_eq!(queue(&stage, &there, "offered").await.len(), 1);
    let seen = stage.ok(&there, "get_alert", json!({ "id": id })).await;
    assert_eq!((seen["line"]["seen"].as_str(), seen["note"].clone(), seen["caller"].clone()), (Some("offered"), Value::Null, Value::Null));
    assert_eq!(stage.fails(&there, "acknowledge_alert", json!({ "id": id, "rev": rev })).await.code, "alert_offered");
    stage.ok(&there, "decline_forward", json!({ "id": id, "rev": rev, "reason": "vive en Austin" })).await;
    assert_eq!(stage.fails(&there, "get_alert", json!({ "id": id })).await.code, "not_found");
    let back = stage.ok(&here, "get_alert", json!({ "id": id })).await;
    assert_eq!((back["line"]["holder"]["mine"].clone(), back["forward"].clone()), (json!(true), Value::Null));
    assert!(back["steps"].as_array().unwrap().iter().any(|s| s["act"] == "decline_forward" && s["reason"] == "vive en Austin"));
    // Offered again and accepted: one office at every moment; the text about fear stays behind, the folio stays the same.
    let offered = stage.ok(&here, "forward_alert", offer(HOUSTON, &back["line"]["rev"])).await;
    stage.clock.set(beginning() + Duration::minutes(40));
    let mine = stage.ok(&there, "accept_forward", json!({ "id": id, "rev": offered["line"]["rev"] })).await;
    assert_eq!(
        (mine["line"]["office"].as_str(), mine["line"]["holder"]["mine"].clone(), mine["line"]["folio"].clone()),
        (Some(HOUSTON), json!(true), taken["line"]["folio"].clone())
    );
    assert_eq!(
        (mine["note"].clone(), mine["text_withheld"].clone(), mine["caller"]["name"].as_str()),
        (Value::Null, json!(true), Some("Ana"))
    );
    let old = stage.ok(&here, "get_alert", json!({ "id": id })).await;
    assert_eq!(
        (old["line"]["seen"].as_str(), old["contacts"].clone(), old["note"].as_str()),
        (Some("told"), json!([]), Some("Dice que tiene miedo de volver"))
    );
    assert_eq!(
        stage.fails(&here, "progress_alert", json!({ "id": id, "rev": mine["line"]["rev"], "progress": "located" })).await.code,
        "alert_told_only"
    );
    assert_eq!(queue(&stage, &here, "told").await.len(), 1);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn what_ends_an_alert_has_a_reason_and_can_be_undone(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (one, two, three) = (stage.id(), stage.id(), stage.id());
    for id in [one, two, three] {
        press(&stage, dallas(id)).await;
    }
    let intake = stage.as_role(Role::Intake);
    assert_eq!(stage.fails(&intake, "mark_false_alarm", json!({ "id": one, "rev": 1, "reason": "  " })).await.fields[0].field, "reason");
    let closed = stage.ok(&intake, "mark_false_alarm", json!({ "id": one, "rev": 1, "reason": "se apretó sin querer" })).await;
    assert_eq!((closed["line"]["state"].as_str(), closed["close_reason"].as_str()), (Some("false_alarm"), Some("se apretó sin querer")));
    assert_eq!(stage.fails(&intake, "acknowledge_alert", json!({ "id": one, "rev": 2 })).await.code, "alert_handled");
    let open = stage.ok(&intake, "reopen_alert", json!({ "id": one, "rev": 2, "reason": "llamó otra vez" })).await;
    assert_eq!((open["line"]["state"].as_str(), open["handled_at"].clone()), (Some("routed"), Value::Null));
    // A duplicate points to the one that stays, through other duplicates, and never to itself.
    stage.ok(&intake, "mark_duplicate", json!({ "id": two, "rev": 1, "of": one })).await;
    let third = stage.ok(&intake, "mark_duplicate", json!({ "id": three, "rev": 1, "of": two })).await;
    assert_eq!((third["duplicate_of"].clone(), third["duplicate_folio"].clone()), (json!(one), open["line"]["folio"].clone()));
    assert_eq!(stage.fails(&intake, "mark_duplicate", json!({ "id": one, "rev": 3, "of": three })).await.fields[0].code, "itself");
    // Settled only once somebody spoke with the person.
    let settle = json!({ "id": one, "rev": 3, "closing": "settled", "reason": "está en casa" });
    assert_eq!(stage.fails(&intake, "close_alert", settle.clone()).await.code, "alert_not_contacted");
    stage.ok(&intake, "progress_alert", json!({ "id": one, "rev": 3, "progress": "contacted" })).await;
    let settled = stage.ok(&intake, "close_alert", json!({ "id": one, "rev": 4, "closing": "settled", "reason": "está en casa" })).await;
    assert_eq!(settled["line"]["state"], "settled");
    assert!(queue(&stage, &intake, "open").await.is_empty());
    assert_eq!(queue(&stage, &intake, "handled").await.len(), 3);
    let steps: Vec<_> = settled["steps"].as_array().unwrap().iter().map(|s| s["act"].as_str().unwrap()).collect();
    assert_eq!(steps, ["receive", "mark_false_alarm", "reopen", "contact", "settle"]);
    let refused: Vec<_> = settled["acts"].as_array().unwrap().iter().filter(|a| a["refused"].is_null()).map(|a| a["act"].clone()).collect();
    assert_eq!(refused, ["reopen"]);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn an_alert_outside_the_office_does_not_exist_for_it(#[case] on: On) {
    let stage = Stage::new(on).await;
    let id = stage.id();
    press(&stage, dallas(id)).await;
    let there = stage.member(HOUSTON, &[Role::Intake, Role::Manager]);
    assert!(queue(&stage, &there, "all").await.is_empty());
    for (command, extra) in [
        ("get_alert", json!({})),
        ("acknowledge_alert", json!({})),
        ("release_alert", json!({})),
        ("progress_alert", json!({ "progress": "located" })),
        ("forward_alert", json!({ "to_office": "MX-ELP", "reason": "x" })),
        ("accept_forward", json!({})),
        ("decline_forward", json!({ "reason": "x" })),
        ("mark_false_alarm", json!({ "reason": "x" })),
        ("close_alert", json!({ "closing": "unreachable", "reason": "x" })),
        ("reopen_alert", json!({ "reason": "x" })),
        ("attach_alert", json!({ "case_id": stage.id() })),
    ] {
        let mut body = json!({ "id": id, "rev": 1 });
        body.as_object_mut().unwrap().extend(extra.as_object().unwrap().clone());
        assert_eq!(stage.fails(&there, command, body).await.code, "not_found", "{command}");
    }
    let mine = stage.id();
    let mut body = dallas(mine);
    body["lat"] = json!(29.7604);
    body["lon"] = json!(-95.3698);
    press(&stage, body).await;
    let wrong = stage.fails(&there, "mark_duplicate", json!({ "id": mine, "rev": 1, "of": id })).await;
    assert_eq!((wrong.fields[0].field.as_str(), wrong.fields[0].code.as_str()), ("of", "not_found"));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn on_a_desk_alone_every_alert_lies_on_that_desk_and_the_trace_says_whom_to_call(#[case] on: On) {
    let stage = Stage::alone(on, DALLAS).await;
    let id = stage.id();
    let receipt = press(&stage, json!({ "id": id, "sent": beginning(), "zip": "79401" })).await;
    assert_eq!(receipt["office"], DALLAS);
    let intake = stage.as_role(Role::Intake);
    let alert = stage.ok(&intake, "get_alert", json!({ "id": id })).await;
    assert_eq!((alert["responsible"]["code"].as_str(), alert["told"].clone()), (Some("MX-ABQ"), json!([])));
    let last = alert["route"].as_array().unwrap().last().unwrap().clone();
    assert!(!alert["route"].to_string().contains("also-"), "nobody is told, and nothing says so: {}", alert["route"]);
    assert_eq!((last["code"].as_str(), last["args"]["responsible"].as_str()), (Some("desk-alone"), Some("MX-ABQ")));
    let refused = stage.fails(&intake, "forward_alert", json!({ "id": id, "rev": 1, "to_office": "MX-ABQ", "reason": "x" })).await;
    assert_eq!(refused.code, "alert_desk_alone");
    assert_eq!(press(&stage, json!({ "id": stage.id(), "sent": beginning() })).await["office"], DALLAS);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn every_act_on_an_alert_is_in_the_chain_without_a_name_or_a_text(#[case] on: On) {
    let stage = Stage::new(on).await;
    let id = stage.id();
    let receipt = press(&stage, dallas(id)).await;
    let intake = stage.as_role(Role::Intake);
    stage.ok(&intake, "get_alert", json!({ "id": id })).await;
    stage.ok(&intake, "acknowledge_alert", json!({ "id": id, "rev": 1 })).await;
    stage
        .ok(
            &Session::Public,
            "amend_alert",
            json!({ "id": id, "status_code": receipt["status_code"], "child_left_alone": { "yes": true, "where": "casa" } }),
        )
        .await;
    let manager = stage.as_role(Role::Manager);
    let chain = stage.ok(&manager, "list_audit", json!({ "limit": 200 })).await;
    let mine: Vec<_> = chain["rows"].as_array().unwrap().iter().filter(|e| e["subject"] == json!(id)).collect();
    for command in ["receive_alert", "get_alert", "acknowledge_alert", "amend_alert"] {
        assert!(mine.iter().any(|e| e["command"] == command && e["outcome"] == "done"), "{command}");
    }
    let text = serde_json::to_string(&mine).unwrap();
    assert!(!text.contains("Hern") && !text.contains("casa") && !text.contains("5550101"), "{text}");
}
