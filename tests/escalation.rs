//! An alert that nobody takes: whom it calls, in what order, once each, whatever happens to the program in between.

use crate::messages::Outside;
use amparo_tests::{DALLAS, HOUSTON, On, PASSWORD, Stage, beginning, full, member_of};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as URL64;
use casework::access::Role;
use casework::message::Outcome;
use chrono::{DateTime, Duration, Utc};
use office::Session;
use records::{Log, Scope, Sql};
use rstest::rstest;
use serde_json::{Value, json};
use std::cell::Cell;
use std::collections::BTreeSet;
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use tokio::sync::Barrier;
use uuid::Uuid;

fn press(id: Uuid) -> Value {
    json!({ "id": id, "sent": beginning(), "lat": 32.7767, "lon": -96.797, "accuracy_m": 25.0, "for_whom": "me" })
}

/// Somebody sits down at a desk of Dallas, beside the founder, who has every role and furnished the stage.
async fn sits(stage: &Stage, role: Role) {
    stage.office.sign_in(&member_of(DALLAS, role).0, PASSWORD).await.unwrap();
}

/// Sets the clock to each instant at which something falls due, up to an end, and fires it.
async fn run_until(stage: &Stage, end: DateTime<Utc>) {
    while let Some(at) = stage.office.next_due().await.unwrap().filter(|at| *at <= end) {
        stage.clock.set(at.max(stage.clock.now()));
        stage.office.escalate().await.unwrap();
    }
    stage.clock.set(end.max(stage.clock.now()));
}

async fn alert(stage: &Stage, id: Uuid) -> Value {
    stage.ok(&stage.as_role(Role::Intake), "get_alert", json!({ "id": id })).await
}

/// Seconds since the beginning, step, whom, who, what became of it: without what differs from run to run.
async fn calls(stage: &Stage, id: Uuid) -> Vec<String> {
    let view = alert(stage, id).await;
    let calls = view["escalation"]["calls"].as_array().unwrap().clone();
    calls
        .iter()
        .map(|c| {
            let at: DateTime<Utc> = c["at"].as_str().unwrap().parse().unwrap();
            let who = c["name"].as_str().or(c["to_office"].as_str()).or(c["role"].as_str()).unwrap_or("-");
            let became = c["passed"].as_str().or(c["outcome"].as_str()).unwrap();
            format!("{} {}.{} {} {who} {became}", (at - beginning()).num_seconds(), c["step"], c["round"], c["whom"].as_str().unwrap())
        })
        .collect()
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn an_office_that_configured_nothing_still_calls_its_people_and_then_the_call_centre(#[case] on: On) {
    let stage = Stage::new(on).await;
    sits(&stage, Role::Intake).await;
    sits(&stage, Role::Manager).await;
    let id = stage.id();
    stage.ok(&Session::Public, "receive_alert", press(id)).await;
    // The timer stands with the receipt, before anything runs.
    assert_eq!(stage.office.next_due().await.unwrap(), Some(beginning()));
    run_until(&stage, beginning() + Duration::seconds(1_000)).await;
    assert_eq!(
        calls(&stage, id).await,
        [
            "0 1.0 on_duty - empty",
            "0 2.0 role dal.intake paged",
            "120 3.0 role dal.lawyer no_reach",
            "120 4.0 role dal.manager paged",
            "120 4.0 role Fundadora paged",
            "240 5.0 call_centre MX-CIAM unattended",
        ]
    );
    let view = alert(&stage, id).await;
    assert_eq!((view["line"]["paged"].as_i64(), view["escalation"]["next"]["at"].as_str()), (Some(3), Some("2026-11-22T18:19:00Z")));
    let line = &stage.ok(&stage.as_role(Role::Intake), "list_alerts", json!({})).await["rows"][0];
    assert_eq!((line["paged"].as_i64(), line["unserved"].as_bool()), (Some(3), Some(true)));
    // Whoever pressed is told the truth: nobody has read it.
    let receipt = stage.ok(&Session::Public, "receive_alert", press(id)).await;
    let status = json!({ "id": id, "status_code": receipt["status_code"] });
    assert_eq!(stage.ok(&Session::Public, "alert_status", status).await["state"], "delivered");
    // It goes on being called, and every call is in the chain.
    run_until(&stage, beginning() + Duration::seconds(2_100)).await;
    assert_eq!(calls(&stage, id).await.last().unwrap(), "2040 5.2 call_centre MX-CIAM unattended");
    let chain = stage.ok(&stage.as_role(Role::Auditor), "list_audit", json!({ "limit": 200 })).await.to_string();
    assert_eq!(chain.matches("fire_timer").count(), 5, "{chain}");
    assert!(!chain.contains("dal.intake paged"));
    assert_eq!(stage.ok(&stage.as_role(Role::Auditor), "verify_audit", json!({})).await["sound"], true);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_lease_must_become_progress_or_the_next_step_is_called(#[case] on: On) {
    let stage = Stage::new(on).await;
    sits(&stage, Role::Intake).await;
    sits(&stage, Role::Manager).await;
    let (intake, id) = (stage.as_role(Role::Intake), stage.id());
    stage.ok(&Session::Public, "receive_alert", press(id)).await;
    stage.office.escalate().await.unwrap();
    stage.clock.set(beginning() + Duration::seconds(30));
    let taken = stage.ok(&intake, "acknowledge_alert", json!({ "id": id, "rev": 1 })).await;
    assert_eq!(taken["escalation"]["next"]["because"], "lease_ended");
    assert_eq!(taken["escalation"]["next"]["at"], "2026-11-22T18:15:30Z");
    run_until(&stage, beginning() + Duration::seconds(29)).await;
    assert_eq!(calls(&stage, id).await.len(), 2);
    // The lease runs out: who comes after those who were called is called in that second.
    run_until(&stage, beginning() + Duration::seconds(930)).await;
    let after = ["930 3.0 role dal.lawyer no_reach", "930 4.0 role dal.manager paged", "930 4.0 role Fundadora paged"];
    assert_eq!(calls(&stage, id).await[2..], after);
    let rev = alert(&stage, id).await["line"]["rev"].clone();
    let taken = stage.ok(&stage.as_role(Role::Manager), "acknowledge_alert", json!({ "id": id, "rev": rev })).await;
    // Given back: it goes on where it stood, and does not begin anew.
    let manager = stage.as_role(Role::Manager);
    let back = stage.ok(&manager, "release_alert", json!({ "id": id, "rev": taken["line"]["rev"] })).await;
    assert_eq!(back["escalation"]["next"]["at"], "2026-11-22T18:17:30Z");
    let taken = stage.ok(&manager, "acknowledge_alert", json!({ "id": id, "rev": back["line"]["rev"] })).await;
    let reached = stage.ok(&manager, "progress_alert", json!({ "id": id, "rev": taken["line"]["rev"], "progress": "contacted" })).await;
    assert_eq!((reached["escalation"]["next"].clone(), stage.office.next_due().await.unwrap()), (Value::Null, None));
    run_until(&stage, beginning() + Duration::days(2)).await;
    assert_eq!(calls(&stage, id).await.len(), 5);
    let closed = json!({ "id": id, "rev": reached["line"]["rev"], "closing": "settled", "reason": "ya está en casa" });
    let closed = stage.ok(&manager, "close_alert", closed).await;
    // One that is opened again is waited for again, from the first step, unless somebody had begun.
    stage.ok(&manager, "reopen_alert", json!({ "id": id, "rev": closed["line"]["rev"], "reason": "llamó otra vez" })).await;
    assert_eq!(stage.office.next_due().await.unwrap(), None);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_child_left_alone_gives_the_next_less_time_and_a_practice_press_disturbs_nobody(#[case] on: On) {
    let stage = Stage::new(on).await;
    sits(&stage, Role::Intake).await;
    sits(&stage, Role::Manager).await;
    let id = stage.id();
    let receipt = stage.ok(&Session::Public, "receive_alert", press(id)).await;
    stage.office.escalate().await.unwrap();
    assert_eq!(stage.office.next_due().await.unwrap(), Some(beginning() + Duration::seconds(120)));
    let child = json!({ "id": id, "status_code": receipt["status_code"], "child_left_alone": { "yes": true } });
    stage.ok(&Session::Public, "amend_alert", child).await;
    assert_eq!(stage.office.next_due().await.unwrap(), Some(beginning() + Duration::seconds(45)));
    let mut heard = stage.office.subscribe();
    let practice = stage.id();
    let token = stage.ok(&Session::Public, "begin_exercise", json!({})).await["token"].clone();
    let mut body = press(practice);
    body["drill_token"] = token;
    stage.ok(&Session::Public, "receive_alert", body).await;
    run_until(&stage, beginning() + Duration::seconds(30)).await;
    while let Ok(topic) = heard.try_recv() {
        assert_ne!(topic.topic, "page");
    }
    run_until(&stage, beginning() + Duration::days(1)).await;
    let rehearsed = calls(&stage, practice).await;
    assert!(rehearsed.iter().any(|c| c.ends_with("rehearsed")) && !rehearsed.iter().any(|c| c.ends_with(" paged")), "{rehearsed:?}");
    assert!(std::iter::from_fn(|| heard.try_recv().ok()).any(|topic| topic.topic == "page" && topic.id == Some(id)));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn an_office_that_was_called_may_take_the_alert_over_unless_somebody_has_begun(#[case] on: On) {
    let stage = Stage::new(on).await;
    let houston = stage.member(HOUSTON, &[Role::Intake]);
    let manager = stage.as_role(Role::Manager);
    let policy = json!({ "again_s": 600, "urgent": [{ "wait_s": 0, "page": { "kind": "call_centre" } }],
        "ordinary": [{ "wait_s": 5, "page": { "kind": "office", "code": HOUSTON } }, { "wait_s": 60, "page": { "kind": "call_centre" } }] });
    stage.ok(&manager, "set_policy", json!({ "policy": policy, "rev": 0 })).await;
    assert_eq!(stage.fails(&manager, "set_policy", json!({ "policy": policy, "rev": 0 })).await.code, "conflict");
    let id = stage.id();
    stage.ok(&Session::Public, "receive_alert", press(id)).await;
    assert_eq!(stage.fails(&houston, "get_alert", json!({ "id": id })).await.code, "not_found");
    run_until(&stage, beginning() + Duration::seconds(6)).await;
    let offered = stage.ok(&houston, "list_alerts", json!({ "queue": "offered" })).await;
    assert_eq!((offered["rows"][0]["id"].clone(), offered["rows"][0]["called"].clone()), (json!(id), json!(true)));
    assert_eq!(stage.ok(&houston, "alert_counts", json!({})).await["offered"], 1);
    // A colleague at home takes it first: the other office cannot take it out of those hands.
    let intake = stage.as_role(Role::Intake);
    let taken = stage.ok(&intake, "acknowledge_alert", json!({ "id": id, "rev": 1 })).await;
    let rev = taken["line"]["rev"].clone();
    assert_eq!(stage.fails(&houston, "accept_forward", json!({ "id": id, "rev": rev })).await.code, "alert_held");
    let back = stage.ok(&intake, "release_alert", json!({ "id": id, "rev": rev })).await;
    let rev = back["line"]["rev"].clone();
    let over = stage.ok(&houston, "accept_forward", json!({ "id": id, "rev": rev })).await;
    assert_eq!((over["line"]["office"].as_str(), over["line"]["seen"].as_str()), (Some(HOUSTON), Some("accountable")));
    // From here on it is Houston's lease and Houston's policy.
    assert_eq!(over["escalation"]["next"]["because"], "lease_ended");
    run_until(&stage, stage.clock.now() + Duration::minutes(16)).await;
    let calls = calls(&stage, id).await;
    assert!(calls.iter().any(|c| c.contains(" 5.0 call_centre MX-CIAM")), "{calls:?}");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn the_phone_reads_that_staff_read_it_when_the_first_is_an_office_that_was_called(#[case] on: On) {
    let stage = Stage::new(on).await;
    let policy = json!({ "again_s": 600, "urgent": [{ "wait_s": 0, "page": { "kind": "call_centre" } }],
        "ordinary": [{ "wait_s": 5, "page": { "kind": "office", "code": HOUSTON } }, { "wait_s": 60, "page": { "kind": "call_centre" } }] });
    stage.ok(&stage.as_role(Role::Manager), "set_policy", json!({ "policy": policy, "rev": 0 })).await;
    let id = stage.id();
    let receipt = stage.ok(&Session::Public, "receive_alert", press(id)).await;
    run_until(&stage, beginning() + Duration::seconds(6)).await;
    let status = async || stage.ok(&Session::Public, "alert_status", json!({ "id": id, "status_code": receipt["status_code"] })).await;
    assert_eq!(status().await["state"], "delivered");
    stage.ok(&stage.member(HOUSTON, &[Role::Intake]), "accept_forward", json!({ "id": id, "rev": 1 })).await;
    let read = status().await;
    assert_eq!((&read["state"], &read["read_at"]), (&json!("read"), &json!(stage.clock.now())));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn taking_an_alert_again_and_again_without_progress_does_not_hold_up_the_next_step(#[case] on: On) {
    let stage = Stage::new(on).await;
    sits(&stage, Role::Intake).await;
    sits(&stage, Role::Manager).await;
    let (intake, id) = (stage.as_role(Role::Intake), stage.id());
    stage.ok(&Session::Public, "receive_alert", press(id)).await;
    stage.office.escalate().await.unwrap();
    let mut rev = json!(1);
    // Thirty minutes from when the next would have been called, and not one more.
    for (at, until) in [(30, 930), (900, 1_800), (1_790, 1_920)] {
        run_until(&stage, beginning() + Duration::seconds(at)).await;
        let taken = stage.ok(&intake, "acknowledge_alert", json!({ "id": id, "rev": rev })).await;
        assert_eq!(taken["escalation"]["next"]["at"], json!(beginning() + Duration::seconds(until)));
        rev = taken["line"]["rev"].clone();
    }
    assert_eq!(stage.fails(&intake, "acknowledge_alert", json!({ "id": id, "rev": rev })).await.code, "alert_lease_spent");
    // Given back and taken again is no progress either.
    run_until(&stage, beginning() + Duration::seconds(1_900)).await;
    assert_eq!(calls(&stage, id).await.len(), 2);
    let back = stage.ok(&intake, "release_alert", json!({ "id": id, "rev": rev })).await;
    stage.ok(&intake, "acknowledge_alert", json!({ "id": id, "rev": back["line"]["rev"] })).await;
    run_until(&stage, beginning() + Duration::seconds(1_920)).await;
    let called = calls(&stage, id).await;
    assert_eq!(called[2], "1920 3.0 role dal.lawyer no_reach");
    assert_eq!(called.last().unwrap(), "1920 5.0 call_centre MX-CIAM unattended", "everybody has gone home meanwhile");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_call_that_went_through_by_no_way_calls_the_next_step_at_once(#[case] on: On) {
    let (stage, outside) = (crate::messages::stage(on).await, Outside::default());
    for (role, phone) in [(Role::Intake, "214-555-0101"), (Role::Lawyer, "214-555-0102")] {
        let reach =
            json!({ "user_id": member_of(DALLAS, role).1, "phone": phone, "phone_verified": true, "mail_verified": false, "rev": null });
        stage.ok(&stage.as_role(Role::Manager), "set_reach", reach).await;
    }
    let (id, other) = (stage.id(), stage.id());
    for one in [id, other] {
        stage.ok(&Session::Public, "receive_alert", press(one)).await;
    }
    stage.office.escalate().await.unwrap();
    assert_eq!(calls(&stage, id).await, ["0 1.0 on_duty - empty", "0 2.0 role dal.intake sent"]);
    // One message speaks for both alerts; the provider refuses it.
    stage.clock.set(beginning() + Duration::seconds(3));
    outside.will(&[Outcome::Refused { code: "30003".into() }]);
    stage.office.deliver(&outside).await.unwrap();
    assert_eq!(stage.office.next_due().await.unwrap(), Some(stage.clock.now()));
    stage.office.escalate().await.unwrap();
    for one in [id, other] {
        assert_eq!(calls(&stage, one).await[1..], ["0 2.0 role dal.intake failed", "3 3.0 role dal.lawyer sent"]);
    }
    stage.office.deliver(&outside).await.unwrap();
    assert_eq!(outside.numbers(), ["+12145550101", "+12145550102"]);
    // What failed speaks for nobody: whoever is called by the next alert is written to again.
    stage.ok(&Session::Public, "receive_alert", press(stage.id())).await;
    stage.office.escalate().await.unwrap();
    stage.office.deliver(&outside).await.unwrap();
    assert_eq!(outside.numbers(), ["+12145550101", "+12145550102", "+12145550101"]);
    // Who took the alert meanwhile is not passed over by a message that is lost.
    let rev = alert(&stage, id).await["line"]["rev"].clone();
    let taken = stage.ok(&stage.as_role(Role::Intake), "acknowledge_alert", json!({ "id": id, "rev": rev })).await;
    assert_eq!(taken["escalation"]["next"]["because"], "lease_ended");
}

/// What the program does when it is killed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum At {
    Receipt,
    Acknowledgement,
    Firing,
    HandOver,
}

/// Who is on duty in the story that is killed, by which ways they are called, and who carries the messages.
async fn on_call(stage: &Stage) {
    let manager = stage.as_role(Role::Manager);
    let carried = json!({
        "sms": { "base_url": "http://127.0.0.1:1", "account": "AC1", "from": "+15125550100", "public_url": "http://127.0.0.1:2" },
        "sms_token": "una-clave", "push": { "contact": "guardia@example.org", "service": "http://127.0.0.1:3" } });
    stage.ok(&stage.as_role(Role::Administrator), "set_messengers", carried).await;
    for (role, from, phone) in [(Role::Intake, 12, "+12145550121"), (Role::Lawyer, 13, "+12145550122"), (Role::Manager, 14, "+12145550123")]
    {
        // Twelve o'clock in Dallas is the beginning; the lawyer comes an hour later.
        let user = member_of(DALLAS, role).1;
        let shift = json!({ "id": Uuid::from_u128(from), "user_id": user, "days": [7], "from_min": from * 60, "until_min": 18 * 60 });
        stage.ok(&manager, "add_shift", shift).await;
        let reach = json!({ "user_id": user, "phone": phone, "phone_verified": true, "mail": "", "mail_verified": false, "rev": null });
        stage.ok(&manager, "set_reach", reach).await;
    }
    let point = p256::SecretKey::from_slice(&[7; 32]).unwrap().public_key().to_sec1_bytes();
    let device = json!({ "id": stage.id(), "label": "Chrome, Android", "endpoint": "http://127.0.0.1:3/ana", "p256dh": URL64.encode(point), "auth": URL64.encode([7; 16]) });
    stage.ok(&stage.as_role(Role::Intake), "add_device", device).await;
}

/// What happens in the story that is killed: presses, a lease that ends, a shift that begins, and messages to families and to staff away from their desks.
/// Started again it goes on where the clock stands: phones and officers who heard nothing ask again.
async fn played(stage: &Stage, outside: &Outside, ids: [Uuid; 3], at: &Cell<At>) {
    for (number, id) in ids.into_iter().enumerate() {
        at.set(At::Receipt);
        let mut body = press(id);
        body["contacts"] = json!([{ "name": "Rosa", "phone": format!("214555010{number}"), "may_be_told": "coarse" }]);
        stage.ok(&Session::Public, "receive_alert", body).await;
    }
    at.set(At::Acknowledgement);
    let taken = stage.call(&stage.as_role(Role::Intake), "acknowledge_alert", json!({ "id": ids[1], "rev": 1 })).await;
    assert!(taken.is_ok_and(|view| view["line"]["rev"] == 2) || alert(stage, ids[1]).await["line"]["rev"] == 2);
    let end = beginning() + Duration::minutes(40);
    loop {
        at.set(At::Firing);
        stage.office.escalate().await.unwrap();
        at.set(At::HandOver);
        stage.office.deliver(outside).await.unwrap();
        let (now, due) = (stage.clock.now(), stage.office.next_due().await.unwrap());
        if now >= end {
            return;
        }
        // Whenever something is due, and every five minutes.
        let tick = beginning() + Duration::minutes(((now - beginning()).num_minutes() / 5 + 1) * 5);
        stage.clock.set(due.unwrap_or(end).max(now).min(tick).min(end));
    }
}

/// Lives until the story ends, or dies after so many polls of one kind of act: every await is a point at which a program may die, between two statements,
/// in a commit, between two timers. Answers at what it stood at each, and whether it died.
async fn lived(story: impl Future<Output = ()>, at: &Cell<At>, dies: Option<(At, usize)>) -> (Vec<At>, bool) {
    let (mut story, mut stood) = (pin!(story), Vec::<At>::new());
    let died = std::future::poll_fn(|context: &mut Context<'_>| {
        let stands = at.get();
        if dies == Some((stands, stood.iter().filter(|before| **before == stands).count())) {
            return Poll::Ready(true);
        }
        stood.push(stands);
        story.as_mut().poll(context).map(|()| false)
    })
    .await;
    (stood, died)
}

/// Whom each alert called, and every message: what it is, to whom, when, and what became of it.
async fn told(stage: &Stage, ids: [Uuid; 3]) -> (Vec<Vec<String>>, Vec<[String; 4]>) {
    let mut called = Vec::new();
    for id in ids {
        called.push(calls(stage, id).await);
    }
    let mut tx = stage.database.read(Scope::nobody()).await.unwrap();
    let rows: Vec<(String, String, DateTime<Utc>, String)> =
        Sql::new("select template, way, made_at, state from message order by made_at, template, value, way").rows(&mut tx).await.unwrap();
    let values: Vec<(String,)> = Sql::new("select value from message order by made_at, template, value, way").rows(&mut tx).await.unwrap();
    tx.commit(Log::Unlogged("a test looks")).await.unwrap();
    // A device has another id in each run.
    let to = |way: &str, value: String| if way == "push" { way.to_owned() } else { value };
    let row = |((template, way, made, state), (value,)): ((String, String, DateTime<Utc>, String), (String,))| {
        [template, to(&way, value), (made - beginning()).num_seconds().to_string(), state]
    };
    (called, rows.into_iter().zip(values).map(row).collect())
}

/// Step and person of the calls of the first round, by alert; none of them twice.
fn people(called: &[Vec<String>]) -> Vec<BTreeSet<String>> {
    let whom = |call: &String| {
        let words: Vec<&str> = call.split(' ').collect();
        words[1].ends_with(".0").then(|| words[1..words.len() - 1].join(" "))
    };
    called
        .iter()
        .map(|calls| {
            let first: Vec<String> = calls.iter().filter_map(whom).collect();
            let people: BTreeSet<String> = first.iter().cloned().collect();
            assert_eq!(people.len(), first.len(), "somebody was called twice: {calls:?}");
            people
        })
        .collect()
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn killed_at_any_step_and_started_again_it_calls_and_writes_to_the_same_people_once(#[case] on: On) {
    let ids = [Uuid::from_u128(1 << 64), Uuid::from_u128(2 << 64), Uuid::from_u128(3 << 64)];
    let (stage, outside, at) = (Stage::new(on).await, Outside::default(), Cell::new(At::Receipt));
    on_call(&stage).await;
    let (whole, _) = lived(played(&stage, &outside, ids, &at), &at, None).await;
    let (straight, messages) = told(&stage, ids).await;
    assert!(straight.iter().all(|calls| calls.len() >= 3), "{straight:?}");
    assert!(
        messages.iter().all(|message| message[3] == "sent") && outside.numbers().len() == messages.len() && messages.len() >= 7,
        "{messages:?}"
    );
    // A few points of each kind of act, spread over most of its own; the full run dies at every one.
    let kinds = [At::Receipt, At::Acknowledgement, At::Firing, At::HandOver];
    let drawn = Uuid::new_v4().as_u128() as usize;
    let points: Vec<(At, usize)> = kinds
        .into_iter()
        .flat_map(|kind| {
            let all = whole.iter().filter(|at| **at == kind).count();
            let few = (0..3).map(|part| (all * part + drawn % all) / 4).collect();
            let nth: Vec<usize> = if full() { (0..all).collect() } else { few };
            nth.into_iter().map(move |nth| (kind, nth))
        })
        .collect();
    let mut deaths = Vec::new();
    for point in &points {
        let (stage, outside, at) = (Stage::new(on).await, Outside::default(), Cell::new(At::Receipt));
        on_call(&stage).await;
        if lived(played(&stage, &outside, ids, &at), &at, Some(*point)).await.1 {
            deaths.push(point.0);
        }
        let now = stage.clock.now();
        let stage = stage.put_away().await.opened().await;
        stage.clock.set(now);
        played(&stage, &outside, ids, &at).await;
        // What was in the provider's hands at the very end is looked at when its lease has run out.
        stage.clock.set(stage.clock.now() + Duration::minutes(5));
        stage.office.deliver(&outside).await.unwrap();
        let (calls, written) = told(&stage, ids).await;
        // The same messages to the same people. One that was in the hands of the provider when the program died may have left or not: it says so, and is
        // not sent again. Where that one was a call, who comes next may be called sooner; nobody else is, and nobody twice.
        assert_eq!(people(&calls), people(&straight), "killed at {point:?}");
        if written.iter().any(|message| message[0] == "page" && message[3] == "unknown") {
            let to_whom = |all: &[[String; 4]]| all.iter().map(|message| message[..2].to_vec()).collect::<BTreeSet<_>>();
            assert_eq!(to_whom(&written), to_whom(&messages), "killed at {point:?}");
        } else {
            let but_state = |all: &[[String; 4]]| all.iter().map(|message| message[..3].to_vec()).collect::<Vec<_>>();
            assert_eq!(calls, straight, "killed at {point:?}");
            assert_eq!(but_state(&written), but_state(&messages), "killed at {point:?}");
        }
        let left: Vec<Uuid> = outside.left.lock().unwrap().iter().map(|message| message.id).collect();
        assert_eq!(left.iter().collect::<BTreeSet<_>>().len(), left.len(), "killed at {point:?}: a message left twice");
        let sent = written.iter().filter(|message| message[3] == "sent").count();
        let unsure = written.iter().filter(|message| message[3] == "unknown").count();
        assert!(sent + unsure == written.len() && (sent..=written.len()).contains(&left.len()), "killed at {point:?}: {written:?}");
        assert_eq!(stage.ok(&stage.as_role(Role::Auditor), "verify_audit", json!({})).await["sound"], true);
    }
    let died = kinds.map(|kind| deaths.iter().filter(|at| **at == kind).count());
    println!("{on:?}: {} polls, {} points, died at receipt, acknowledgement, firing, hand-over: {died:?}", whole.len(), points.len());
    // The whole takes a few polls more or less each time: the last point of a kind may not come again.
    assert!(died.iter().all(|deaths| *deaths > 0), "{died:?}");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn several_workers_at_once_fire_each_timer_once(#[case] on: On) {
    let stage = Stage::new(on).await;
    sits(&stage, Role::Intake).await;
    let ids: Vec<Uuid> = (0..20).map(|_| stage.id()).collect();
    for id in &ids {
        stage.ok(&Session::Public, "receive_alert", press(*id)).await;
    }
    // On PostgreSQL a second office on the same store, as the gateway beside a desk.
    let other = match &stage.url {
        Some(url) => {
            let database = records::Database::postgres(url).await.unwrap();
            amparo_tests::beside(&stage, database).await
        }
        None => stage.office.clone(),
    };
    let fired = futures::future::join_all((0..6).map(|at| {
        let office = if at % 2 == 0 { stage.office.clone() } else { other.clone() };
        async move {
            let mut fired = 0;
            while office.next_due().await.unwrap().is_some_and(|at| at <= office.clock().now()) {
                fired += office.escalate().await.unwrap();
            }
            fired
        }
    }))
    .await;
    assert_eq!(fired.iter().sum::<usize>(), ids.len());
    for id in &ids {
        let calls = calls(&stage, *id).await;
        assert_eq!(calls, ["0 1.0 on_duty - empty", "0 2.0 role dal.intake paged"]);
    }
}

/// A pair of officers in every run, so many as these; the full run has 10,000.
fn pairs(few: usize) -> usize {
    if full() { 10_000 } else { few }
}

#[rstest]
#[case::sqlite(On::Sqlite, 200)]
#[case::postgres(On::Postgres, 200)]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_officers_who_take_it_at_once_are_one_owner(#[case] on: On, #[case] few: usize) {
    let stage = Stage::new(on).await;
    let officers = [stage.as_role(Role::Intake), stage.as_role(Role::Lawyer)];
    // On PostgreSQL each officer sits at a process of their own; one process owns a file.
    let other = match &stage.url {
        Some(url) => amparo_tests::beside(&stage, records::Database::postgres(url).await.unwrap()).await,
        None => stage.office.clone(),
    };
    let desks = [stage.office.clone(), other];
    let (mut owners, begun) = ([0_usize; 2], std::time::Instant::now());
    for turn in 0..pairs(few) {
        let id = stage.id();
        stage.ok(&Session::Public, "receive_alert", press(id)).await;
        let start = Arc::new(Barrier::new(3));
        let take = |who: usize, pause: usize| {
            let (desk, officer, start) = (desks[who].clone(), officers[who].clone(), start.clone());
            tokio::spawn(async move {
                start.wait().await;
                // Now one is a little ahead, now the other.
                for _ in 0..pause {
                    tokio::task::yield_now().await;
                }
                desk.call(&officer, "acknowledge_alert", json!({ "id": id, "rev": 1 })).await.map(drop)
            })
        };
        // A timer fires at the same moment.
        let (firing, fires) = (start.clone(), desks[turn % 2].clone());
        let fired = async move {
            firing.wait().await;
            fires.escalate().await
        };
        let (one, two, fired) = tokio::join!(take(0, turn * 7 % 23), take(1, turn * 5 % 19), fired);
        fired.unwrap();
        let took = [one.unwrap(), two.unwrap()];
        let won: Vec<usize> = (0..2).filter(|who| took[*who].is_ok()).collect();
        let lost: Vec<_> = took.iter().filter_map(|outcome| outcome.as_ref().err()).map(|problem| problem.code.clone()).collect();
        assert!(won.len() == 1 && ["conflict", "alert_held"].contains(&lost[0].as_str()), "{won:?} {lost:?}");
        owners[won[0]] += 1;
        let view = alert(&stage, id).await;
        let Session::Staff(owner) = &officers[won[0]] else { panic!("staff") };
        assert_eq!(view["line"]["holder"]["name"], json!(owner.display_name));
        // However it fell: one timer stands, and it is the lease's.
        assert_eq!(view["escalation"]["next"]["because"], "lease_ended");
    }
    println!("{on:?}: {} pairs, one owner each, {owners:?}, {} seconds", pairs(few), begun.elapsed().as_secs());
    assert!(owners.iter().all(|won| *won > pairs(few) / 50), "they did not come at once: {owners:?}");
    assert_eq!(stage.ok(&stage.as_role(Role::Auditor), "verify_audit", json!({})).await["sound"], true);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn the_roster_says_who_is_on_duty_and_what_it_leaves_open(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (manager, intake) = (stage.as_role(Role::Manager), stage.as_role(Role::Intake));
    let (ana, luis) = (member_of(DALLAS, Role::Intake).1, member_of(DALLAS, Role::Lawyer).1);
    let bare = stage.ok(&manager, "get_roster", json!({})).await;
    assert_eq!((bare["time_zone"].as_str(), bare["policy"]["shipped"].as_bool()), (Some("America/Chicago"), Some(true)));
    assert_eq!(
        bare["cover"]["findings"][0],
        json!({ "kind": "hole", "from": "2026-11-22T06:00:00Z", "until": "2026-11-29T06:00:00Z", "hours": 168 })
    );
    let shift = json!({ "id": stage.id(), "user_id": ana, "days": [7, 1, 2], "from_min": 0, "until_min": 0, "on_holidays": true });
    let kept = stage.ok(&manager, "add_shift", shift.clone()).await;
    assert_eq!(kept["on_duty"], json!([{ "user_id": ana, "instead_of": null }]));
    assert_eq!(stage.ok(&manager, "add_shift", shift.clone()).await["shifts"].as_array().unwrap().len(), 1);
    // Twice the same, nonsense, strangers.
    for (change, code) in
        [(json!({ "days": [] }), "shift_days"), (json!({ "days": [1, 1] }), "shift_days"), (json!({ "from_min": 1440 }), "shift_hours")]
    {
        let mut wrong = shift.clone();
        wrong.as_object_mut().unwrap().extend(change.as_object().unwrap().clone());
        assert_eq!(stage.fails(&manager, "add_shift", wrong).await.code, code);
    }
    let mut stranger = shift.clone();
    stranger["user_id"] = json!(member_of(HOUSTON, Role::Intake).1);
    assert_eq!(stage.fails(&manager, "add_shift", stranger).await.fields[0].code, "not_a_member");
    // Luis takes the turn today.
    let swap = json!({ "id": stage.id(), "user_id": ana, "instead": luis, "from": beginning() - Duration::hours(1), "until": beginning() + Duration::hours(5) });
    let swapped = stage.ok(&manager, "add_absence", swap).await;
    assert_eq!(swapped["on_duty"], json!([{ "user_id": luis, "instead_of": ana }]));
    let reach =
        json!({ "user_id": luis, "phone": "+1 214 555 0123", "phone_verified": true, "mail": "", "mail_verified": false, "rev": null });
    let reached = stage.ok(&manager, "set_reach", reach.clone()).await;
    assert_eq!(stage.fails(&manager, "set_reach", reach).await.code, "conflict");
    let unverified: BTreeSet<&str> = reached["cover"]["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|f| f["kind"] == "unverified")
        .map(|f| f["user"].as_str().unwrap())
        .collect();
    assert_eq!(unverified, BTreeSet::from([ana.to_string().as_str()]));
    // Numbers are for who keeps the roster; who is on duty is for all who see alerts; another office sees its own.
    let seen = stage.ok(&intake, "get_roster", json!({})).await;
    assert!(!seen.to_string().contains("555") && seen["on_duty"] == swapped["on_duty"]);
    assert_eq!(stage.ok(&stage.member(HOUSTON, &[Role::Manager]), "get_roster", json!({})).await["shifts"], json!([]));
    let houston = stage.member(HOUSTON, &[Role::Manager]);
    assert_eq!(stage.fails(&houston, "void_shift", json!({ "id": shift["id"], "rev": 1 })).await.code, "not_found");
    let chain = stage.ok(&stage.as_role(Role::Auditor), "list_audit", json!({ "limit": 100 })).await.to_string();
    assert!(!chain.contains("555"), "a number in the chain");
    // The turn that was swapped goes back, once; and the shift becomes Luis's own, on what was seen of it.
    let swap = swapped["absences"][0].clone();
    let back = stage.ok(&manager, "void_absence", json!({ "id": swap["id"], "rev": swap["rev"] })).await;
    assert_eq!((&back["on_duty"], &back["absences"]), (&json!([{ "user_id": ana, "instead_of": null }]), &json!([])));
    assert_eq!(stage.fails(&manager, "void_absence", json!({ "id": swap["id"], "rev": swap["rev"] })).await.code, "conflict");
    let mut luis_s = shift.clone();
    (luis_s["user_id"], luis_s["rev"]) = (json!(luis), json!(1));
    let changed = stage.ok(&manager, "update_shift", luis_s.clone()).await;
    assert_eq!(changed["on_duty"], json!([{ "user_id": luis, "instead_of": null }]));
    let stale = stage.fails(&manager, "update_shift", luis_s).await;
    assert_eq!((stale.code.as_str(), &stale.current.unwrap()["shifts"][0]["rev"]), ("conflict", &json!(2)));
    stage.ok(&manager, "void_shift", json!({ "id": shift["id"], "rev": 2 })).await;
    // The whole network, from the command line: hours and ids, no names.
    let all = stage.ok(&Session::System { job: "roster lint" }, "lint_rosters", json!({})).await;
    assert_eq!(all.as_array().unwrap().len(), 53);
    assert!(all.as_array().unwrap().iter().all(|office| office["cover"]["hours"].as_array().unwrap().len() == 168));
    // And on screen: figures, without anybody's name or id, and each reader is still in their own office afterwards.
    for who in [houston, stage.as_role(Role::Administrator)] {
        let cover = stage.ok(&who, "network_cover", json!({})).await;
        let rows = cover["rows"].as_array().unwrap();
        assert_eq!(rows.len(), 53);
        let dallas = rows.iter().find(|row| row["office"] == DALLAS).unwrap();
        assert_eq!((&dallas["has_roster"], rows[0]["open_hours"].as_i64()), (&json!(false), Some(168)));
        let ids = [Role::Intake, Role::Lawyer].map(|role| member_of(DALLAS, role).1.to_string());
        assert!(!cover.to_string().contains("dal.") && ids.iter().all(|id| !cover.to_string().contains(id)));
    }
}
