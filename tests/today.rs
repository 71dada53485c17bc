//! Today: dates that can lose a right, hearings, promises; the digest of a morning; the review of what was missed; and the asylum wall around all of it.

use crate::matters::{case_of, lets_behind_the_wall};
use amparo_tests::{DALLAS, HOUSTON, On, Stage, member_of};
use casework::access::Role;
use office::Session;
use rstest::rstest;
use serde_json::{Value, json};
use uuid::Uuid;

async fn happens(stage: &Stage, session: &Session, case: Uuid, kind: &str, at: &str, facts: Value) -> Uuid {
    let id = stage.id();
    let event = json!({ "id": id, "case_id": case, "type": kind, "at": at, "reported_by": "counsel", "facts": facts });
    stage.ok(session, "record_event", event).await;
    id
}

async fn today(stage: &Stage, session: &Session, mine: bool) -> Value {
    stage.ok(session, "today", json!({ "mine": mine })).await
}

fn rules(rows: &Value) -> Vec<String> {
    rows.as_array().unwrap().iter().map(|row| row["rule_id"].as_str().unwrap().to_owned()).collect()
}

async fn deadline(stage: &Stage, session: &Session, case: Uuid, rule: &str) -> Value {
    let listed = stage.ok(session, "list_deadlines", json!({ "case_id": case })).await;
    listed["rows"].as_array().unwrap().iter().find(|row| row["item"]["rule_id"] == rule).unwrap().clone()
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_fatal_date_within_72_hours_a_hearing_and_a_promise_stand_in_today_for_who_answers_and_for_the_office(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, manager) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Manager));
    let case = case_of(&stage, DALLAS).await;
    // Day 10 of the protective twin is Monday 23 November, tomorrow.
    happens(&stage, &lawyer, case, "ij.decision", "2026-11-13T16:00:00Z", json!({ "appeal_waived": "no" })).await;
    let hearing = json!({ "id": stage.id(), "case_id": case, "court_code": "DAL", "kind": "bond", "medium": "video", "starts_at": "2026-11-24T15:00:00Z" });
    let heard = stage.ok(&lawyer, "add_hearing", hearing).await["hearing"].clone();
    let reply =
        json!({ "id": stage.id(), "case_id": case, "kind": "reply", "title": "Llamar a la madre", "due_at": "2026-11-23T16:00:00Z" });
    stage.ok(&lawyer, "add_task", reply.clone()).await;
    let added = stage.ok(&lawyer, "add_task", reply.clone()).await["rows"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|task| task["kind"] == "reply")
        .count();
    assert_eq!(added, 1, "the same id adds once");

    let mine = today(&stage, &lawyer, true).await;
    assert_eq!(rules(&mine["fatal"]), ["BIA-APPEAL-10P"]);
    assert_eq!((mine["hearings"][0]["id"].clone(), mine["hearings"][0]["attends"].clone()), (heard["id"].clone(), json!(null)));
    assert_eq!((mine["tasks"][0]["title"].clone(), mine["without_counsel"].clone()), (json!("Llamar a la madre"), json!(1)));
    let office = today(&stage, &manager, false).await;
    assert_eq!((office["fatal"].clone(), office["tasks"].clone()), (mine["fatal"].clone(), mine["tasks"].clone()));
    for (session, only_mine) in [(manager.clone(), true), (stage.member(HOUSTON, &[Role::Manager]), false)] {
        let other = today(&stage, &session, only_mine).await;
        assert_eq!((other["fatal"].clone(), other["hearings"].clone(), other["tasks"].clone()), (json!([]), json!([]), json!([])));
    }

    let attends = json!({ "hearing_id": heard["id"], "rev": heard["rev"], "attends": "Lic. Ortiz" });
    stage.ok(&lawyer, "update_hearing", attends.clone()).await;
    assert_eq!(today(&stage, &lawyer, true).await["hearings"][0]["attends"], "Lic. Ortiz");
    assert_eq!(stage.fails(&lawyer, "update_hearing", attends).await.code, "conflict");
    let held = json!({ "hearing_id": heard["id"], "rev": 2 });
    assert_eq!(stage.fails(&lawyer, "hold_hearing", held.clone()).await.code, "hearing_to_come");
    stage.clock.set("2026-11-24T17:00:00Z".parse().unwrap());
    assert_eq!(stage.ok(&lawyer, "hold_hearing", held).await["hearing"]["status"], "held");

    let late = today(&stage, &lawyer, true).await;
    assert_eq!(rules(&late["overdue"]), ["BIA-APPEAL-10P"], "what passed stays until somebody ends it");
    let end = json!({ "id": reply["id"], "rev": 1, "done": false });
    assert_eq!(stage.fails(&lawyer, "end_task", end.clone()).await.fields[0].code, "required", "a promise is dropped with a reason");
    assert_eq!(stage.fails(&stage.member(HOUSTON, &[Role::Lawyer]), "end_task", end).await.code, "not_found");
    stage.ok(&lawyer, "end_task", json!({ "id": reply["id"], "rev": 1, "done": true })).await;
    assert_eq!(today(&stage, &lawyer, true).await["tasks"], json!([]));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn the_digest_of_a_morning_warns_of_confirmed_dates_once(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, manager) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Manager));
    let case = case_of(&stage, DALLAS).await;
    happens(&stage, &lawyer, case, "ij.decision", "2026-11-13T16:00:00Z", json!({ "appeal_waived": "no" })).await;
    let twin = deadline(&stage, &manager, case, "BIA-APPEAL-10P").await;
    stage
        .ok(
            &lawyer,
            "answer_fact",
            json!({ "case_id": case, "event_id": twin["item"]["event_id"], "name": "appeal_waived", "value": "no" }),
        )
        .await;
    let appeal = deadline(&stage, &manager, case, "BIA-APPEAL-30").await;
    stage.ok(&manager, "confirm_deadline", json!({ "id": appeal["id"], "rev": appeal["rev"] })).await;
    // Day 30 is Monday 14 December: seven days before, a Monday morning in Dallas, it stands in the digest.
    stage.clock.set("2026-12-07T14:00:00Z".parse().unwrap());
    let digest = today(&stage, &lawyer, true).await["digest"].clone();
    assert_eq!((digest["day"].clone(), digest["read_at"].clone()), (json!("2026-12-07"), json!(null)));
    assert!(rules(&digest["dates"]).contains(&"BIA-APPEAL-30".to_owned()), "{digest}");
    assert_eq!(today(&stage, &manager, false).await["digest"]["dates"], json!([]), "a digest is of one's own cases");
    assert_eq!(stage.fails(&lawyer, "read_digest", json!({ "day": "2026-12-06" })).await.fields[0].code, "another_day");
    let read = stage.ok(&lawyer, "read_digest", json!({ "day": "2026-12-07" })).await;
    assert_eq!(read["read_at"], json!("2026-12-07T14:00:00Z"));
    assert_eq!(deadline(&stage, &lawyer, case, "BIA-APPEAL-30").await["status"], "warned");
    stage.clock.set("2026-12-08T14:00:00Z".parse().unwrap());
    let next = today(&stage, &lawyer, true).await["digest"].clone();
    assert_eq!((next["read_at"].clone(), rules(&next["dates"]).contains(&"BIA-APPEAL-30".to_owned())), (json!(null), false));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_missed_fatal_date_opens_a_review_that_a_manager_ends_with_what_came_of_it(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, manager) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Manager));
    let case = case_of(&stage, DALLAS).await;
    happens(&stage, &lawyer, case, "ij.decision", "2026-10-13T16:00:00Z", json!({ "appeal_waived": "no" })).await;
    let appeal = deadline(&stage, &lawyer, case, "BIA-APPEAL-30").await;
    let missed = json!({ "id": appeal["id"], "rev": appeal["rev"], "how": "missed", "reason": "nadie la presentó" });
    assert_eq!(stage.fails(&lawyer, "end_deadline", missed.clone()).await.code, "proof_needed");
    stage.ok(&manager, "end_deadline", missed).await;
    let review = today(&stage, &manager, false).await["tasks"][0].clone();
    assert_eq!(
        (review["kind"].clone(), review["fatal"].clone(), review["title"].clone()),
        (json!("review"), json!(true), json!("BIA-APPEAL-30"))
    );
    assert!(review["missed_en"].as_str().unwrap().len() > 5);
    let end = json!({ "id": review["id"], "rev": 1, "done": true, "reason": "se pidió certificación a la BIA" });
    assert_eq!(stage.fails(&lawyer, "end_task", end.clone()).await.code, "review_needs_manager");
    assert_eq!(stage.fails(&manager, "end_task", json!({ "id": review["id"], "rev": 1, "done": true })).await.fields[0].code, "required");
    stage.ok(&manager, "end_task", end).await;
    let own = json!({ "id": stage.id(), "case_id": case, "kind": "review", "title": "x", "due_at": "2026-11-23T16:00:00Z" });
    assert_eq!(stage.fails(&manager, "add_task", own).await.fields[0].code, "opens_itself");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn nothing_behind_the_wall_stands_in_the_today_of_those_outside(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, manager, intake) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Manager), stage.as_role(Role::Intake));
    let case = case_of(&stage, DALLAS).await;
    lets_behind_the_wall(&stage, DALLAS, case, member_of(DALLAS, Role::Lawyer).1).await;
    happens(&stage, &lawyer, case, "ij.decision", "2026-11-13T16:00:00Z", json!({ "appeal_waived": "no" })).await;
    // The arrival is no secret; the year that asylum counts from it, which ends tomorrow, is.
    happens(&stage, &lawyer, case, "us.last_arrival", "2025-11-23T16:00:00Z", json!({ "is_uac": "no" })).await;
    let outside = [(&manager, false), (&manager, true), (&intake, false)];
    let mut before = Vec::new();
    for (session, mine) in outside {
        before.push(today(&stage, session, mine).await);
    }
    let tasks = stage.ok(&manager, "list_tasks", json!({ "case_id": case })).await;

    // The answer behind the wall silences the twin inside; the fear decision brings its own fatal dates there.
    let decision = deadline(&stage, &lawyer, case, "BIA-APPEAL-10P").await["item"]["event_id"].clone();
    stage
        .ok(
            &lawyer,
            "answer_fact",
            json!({ "case_id": case, "event_id": decision, "name": "asylum_adjudicated_on_merits", "value": "yes" }),
        )
        .await;
    happens(&stage, &intake, case, "cfi.negative_determination", "2026-11-22T16:00:00Z", json!({ "ij_review_requested": "yes" })).await;
    let secret = json!({ "id": stage.id(), "case_id": case, "kind": "visit", "title": "CANARIO-TEMOR", "due_at": "2026-11-23T16:00:00Z", "walled": true });
    stage.ok(&intake, "add_task", secret.clone()).await;

    for ((session, mine), was) in outside.into_iter().zip(&before) {
        assert_eq!(&today(&stage, session, mine).await, was, "no row, count or order betrays it");
    }
    assert_eq!(stage.ok(&manager, "list_tasks", json!({ "case_id": case })).await, tasks);
    let end = json!({ "id": secret["id"], "rev": 1, "done": true });
    assert_eq!(stage.fails(&intake, "end_task", end).await.code, "not_found", "not even who wrote it");
    let inside = today(&stage, &lawyer, true).await;
    let seen = rules(&inside["fatal"]);
    assert_eq!(seen, ["ASY-1Y"], "inside, the walled date stands, and the twin that an answer silenced does not");
    assert_eq!(inside["tasks"][0]["title"], "CANARIO-TEMOR");
    let chain = serde_json::to_string(&stage.ok(&manager, "list_audit", json!({ "limit": 100 })).await).unwrap();
    assert!(!chain.contains("CANARIO") && !chain.contains("cfi."));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn the_digest_of_a_morning_is_delivered_once_a_person_and_day_whoever_looks_and_after_a_restart(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let delivered_at = async |stage: &Stage| today(stage, &lawyer, true).await["digest"]["delivered_at"].clone();
    for _ in 0..2 {
        let case = case_of(&stage, DALLAS).await;
        happens(&stage, &lawyer, case, "ij.decision", "2026-11-20T16:00:00Z", json!({ "appeal_waived": "no" })).await;
    }
    // Five in the morning of Monday in Dallas: too early.
    stage.clock.set("2026-11-23T11:00:00Z".parse().unwrap());
    assert_eq!(stage.office.deliver_digests().await.unwrap(), 0);
    stage.clock.set("2026-11-23T12:00:00Z".parse().unwrap());
    // Two processes look at once: whoever comes second finds it delivered.
    let (one, other) = tokio::join!(stage.office.deliver_digests(), stage.office.deliver_digests());
    assert_eq!(one.unwrap() + other.unwrap(), 1, "two cases, many dates: one person, one digest");
    assert_eq!(delivered_at(&stage).await, json!("2026-11-23T12:00:00Z"));
    let stage = stage.put_away().await.opened().await;
    stage.clock.set("2026-11-23T15:00:00Z".parse().unwrap());
    assert_eq!(stage.office.deliver_digests().await.unwrap(), 0, "killed and started again: not twice");
    assert_eq!(delivered_at(&stage).await, json!("2026-11-23T12:00:00Z"));
    stage.clock.set("2026-11-24T13:30:00Z".parse().unwrap());
    assert_eq!(stage.office.deliver_digests().await.unwrap(), 1, "the machine was off at six: when it is first at work after that");
    let chain = stage.ok(&stage.as_role(Role::Manager), "list_audit", json!({ "limit": 50 })).await;
    let entries = chain["rows"].as_array().unwrap().iter().filter(|entry| entry["command"] == "deliver_digests").count();
    assert!((2..=3).contains(&entries), "nothing is entered where nothing is owed: {entries}");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn every_case_without_an_engaged_representative_asks_for_one_with_the_same_fatal_task_until_the_engagement(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, manager) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Manager));
    let (empty, full) = (case_of(&stage, DALLAS).await, case_of(&stage, DALLAS).await);
    happens(&stage, &lawyer, full, "cfi.negative_determination", "2026-11-22T16:00:00Z", json!({ "ij_review_requested": "yes" })).await;
    let task = async |case: Uuid, status: &str| {
        let rows = stage.ok(&manager, "list_tasks", json!({ "case_id": case })).await["rows"].clone();
        let mut found: Vec<Value> =
            rows.as_array().unwrap().iter().filter(|row| row["kind"] == "counsel" && row["status"] == status).cloned().collect();
        assert!(found.len() <= 1, "{found:?}");
        found.pop()
    };
    let (one, mut other) = (task(empty, "open").await.unwrap(), task(full, "open").await.unwrap());
    assert_eq!(
        (one["fatal"].clone(), one["walled"].clone(), one["due_at"].clone()),
        (json!(true), json!(false), json!("2026-11-23T18:00:00Z"))
    );
    other["id"] = one["id"].clone();
    assert_eq!(one, other, "the same, whatever the case holds");
    let listed = today(&stage, &manager, false).await;
    assert_eq!((listed["counsel"].as_array().unwrap().len(), listed["tasks"].clone()), (2, json!([])));
    let end = json!({ "id": one["id"], "rev": one["rev"], "done": true, "reason": "x" });
    assert_eq!(stage.fails(&manager, "end_task", end).await.code, "counsel_not_engaged");
    let own = json!({ "id": stage.id(), "case_id": empty, "kind": "counsel", "title": "x", "due_at": "2026-11-23T16:00:00Z" });
    assert_eq!(stage.fails(&manager, "add_task", own).await.fields[0].code, "opens_itself");

    let fields = json!({ "id": stage.id(), "name": "Licenciada Soto", "bar_state": "TX", "bar_number": "1", "languages": ["es"], "capacity": 5, "active": true });
    let representative = stage.ok(&manager, "add_representative", fields).await["id"].clone();
    let offer = stage
        .ok(&manager, "assign_representative", json!({ "id": stage.id(), "case_id": full, "representative_id": representative }))
        .await;
    assert!(task(full, "open").await.is_some(), "an offer is no engagement");
    let engaged = stage.ok(&manager, "answer_assignment", json!({ "id": offer["id"], "rev": offer["rev"], "answer": "engaged" })).await;
    assert_eq!((task(full, "open").await, task(full, "done").await.is_some()), (None, true));
    stage.ok(&manager, "end_assignment", json!({ "id": offer["id"], "rev": engaged["rev"], "reason": "cambio de despacho" })).await;
    assert!(task(full, "open").await.is_some(), "another must be found");
    let status = async |change: &str| {
        let rev = stage.ok(&manager, "get_case", json!({ "id": empty })).await["case"]["rev"].clone();
        stage.ok(&manager, "set_case_status", json!({ "id": empty, "rev": rev, "change": change, "reason": "así se decidió" })).await;
    };
    status("close").await;
    assert!(task(empty, "open").await.is_none() && task(empty, "dropped").await.is_some());
    status("reopen").await;
    assert!(task(empty, "open").await.is_some());
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_case_closed_from_outside_keeps_what_is_open_behind_its_wall_before_those_inside(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, manager) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Manager));
    let (case, other) = (case_of(&stage, DALLAS).await, case_of(&stage, DALLAS).await);
    lets_behind_the_wall(&stage, DALLAS, case, member_of(DALLAS, Role::Lawyer).1).await;
    // The year from the arrival ends tomorrow: red, and behind the wall.
    happens(&stage, &lawyer, case, "us.last_arrival", "2025-11-23T16:00:00Z", json!({ "is_uac": "no" })).await;
    let head = async |by: &Session, case: Uuid| stage.ok(by, "get_case", json!({ "id": case })).await["case"].clone();
    let close = |head: &Value| json!({ "id": head["id"], "rev": head["rev"], "change": "close", "reason": "regresó" });
    assert_eq!(stage.fails(&lawyer, "set_case_status", close(&head(&lawyer, case).await)).await.code, "red_deadline_open");
    // Outside nothing is red: a refusal would betray the date.
    let intake = stage.as_role(Role::Intake);
    for one in [case, other] {
        stage.ok(&intake, "set_case_status", close(&head(&intake, one).await)).await;
        for by in [&intake, &manager] {
            assert_eq!(head(by, one).await["open_behind_the_wall"], 0);
        }
    }
    assert_eq!(head(&lawyer, case).await["open_behind_the_wall"], 1);
    assert_eq!(head(&lawyer, other).await["open_behind_the_wall"], 0);
    assert_eq!(rules(&today(&stage, &lawyer, true).await["fatal"]), ["ASY-1Y"], "closed, and still owed");
    assert_eq!(today(&stage, &manager, false).await["fatal"], json!([]));
    let year = deadline(&stage, &lawyer, case, "ASY-1Y").await;
    let both = stage.member(DALLAS, &[Role::Lawyer, Role::Manager]);
    stage.ok(&both, "end_deadline", json!({ "id": year["id"], "rev": year["rev"], "how": "met", "reason": "acuse a la vista" })).await;
    assert_eq!(head(&lawyer, case).await["open_behind_the_wall"], 0);
}
