//! An alert that nobody takes: whom it calls, in what order, once each, whatever happens to the program in between.

use crate::messages::Outside;
use amparo_tests::{DALLAS, HOUSTON, On, PASSWORD, Stage, beginning, member_of};
use casework::access::Role;
use casework::message::Outcome;
use chrono::{DateTime, Duration, Utc};
use office::Session;
use rstest::rstest;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use uuid::Uuid;

pub(crate) fn press(id: Uuid) -> Value {
    json!({ "id": id, "sent": beginning(), "lat": 32.7767, "lon": -96.797, "accuracy_m": 25.0, "for_whom": "me" })
}

/// Somebody sits down at a desk of Dallas, beside the founder, who has every role and furnished the stage.
pub(crate) async fn sits(stage: &Stage, role: Role) {
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

pub(crate) async fn alert(stage: &Stage, id: Uuid) -> Value {
    stage.ok(&stage.as_role(Role::Intake), "get_alert", json!({ "id": id })).await
}

/// Seconds since the beginning, step, whom, who, what became of it: without what differs from run to run.
pub(crate) async fn calls(stage: &Stage, id: Uuid) -> Vec<String> {
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
