//! The audit chain: it covers what was done, refused and failed, and names the first bad row.

use crate::matters::case_of;
use amparo_tests::{DALLAS, On, Stage, beginning};
use casework::access::Role;
use chrono::Duration;
use office::Session;
use records::{Scope, Sql};
use rstest::rstest;
use serde_json::{Value, json};
use uuid::Uuid;

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn refused_and_unknown_calls_leave_an_entry_and_the_chain_holds(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    assert_eq!(stage.fails(&lawyer, "add_user", json!({})).await.code, "forbidden");
    assert_eq!(stage.fails(&lawyer, "no_such_command", json!({})).await.code, "not_found");
    assert_eq!(stage.fails(&Session::Public, "list_users", json!({})).await.code, "signed_out");
    let administrator = stage.as_role(Role::Administrator);
    assert_eq!(stage.fails(&administrator, "add_user", json!({ "id": 5 })).await.code, "malformed");
    // Counted calls join the chain with the next entry after a minute.
    stage.clock.set(amparo_tests::beginning() + chrono::Duration::minutes(2));
    stage.set(&administrator, json!({ "auto_lock_minutes": 20 })).await;
    let listed = stage.ok(&administrator, "list_audit", json!({ "limit": 10 })).await;
    let seen: Vec<(String, String)> = listed["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|r| (r["command"].as_str().unwrap().to_owned(), r["outcome"].as_str().unwrap().to_owned()))
        .collect();
    for expected in [("set_settings", "done"), ("add_user", "failed"), ("add_user", "refused"), ("unknown", "refused")] {
        assert!(seen.contains(&(expected.0.to_owned(), expected.1.to_owned())), "{expected:?} in {seen:?}");
    }
    let verdict = stage.ok(&administrator, "verify_audit", json!({})).await;
    assert_eq!(verdict["sound"], true, "{verdict}");
}

/// Takes the guard of the chain off, as somebody with the database's key can.
async fn unguarded(stage: &Stage) {
    match stage.on {
        On::Postgres => stage.behind("alter table audit_entry disable trigger audit_entry_stays").await,
        On::Sqlite => {
            stage.behind("drop trigger audit_entry_no_update").await;
            stage.behind("drop trigger audit_entry_no_delete").await;
        }
    }
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn the_first_entry_that_was_changed_taken_out_or_cut_off_is_named_and_the_guard_must_be_taken_off_first(#[case] on: On) {
    let stage = Stage::new(on).await;
    let administrator = stage.as_role(Role::Administrator);
    for minutes in [20, 21, 22] {
        stage.set(&administrator, json!({ "auto_lock_minutes": minutes })).await;
    }
    let found = async || {
        let verdict = stage.ok(&administrator, "verify_audit", json!({})).await;
        (verdict["sound"].as_bool().unwrap(), verdict["seq"].as_i64(), verdict["why"].as_str().map(str::to_owned))
    };
    const CHANGE: &str = "update audit_entry set actor_name = 'nobody' where office = 'MX-DAL' and seq = 3";
    let mut tx = stage.database.begin(Scope::nobody()).await.unwrap();
    assert!(Sql::new(CHANGE).rows::<(i64,)>(&mut tx).await.is_err(), "the guard");
    drop(tx);
    assert_eq!(found().await, (true, None, None));
    unguarded(&stage).await;
    stage.behind(CHANGE).await;
    assert_eq!(found().await, (false, Some(3), Some("changed".into())));
    stage.behind("update audit_entry set outcome = 'refused' where office = 'MX-DAL' and seq = 2").await;
    assert_eq!(found().await, (false, Some(2), Some("changed".into())), "the first of two");
    stage.behind("delete from audit_entry where office = 'MX-DAL' and seq = 2").await;
    assert_eq!(found().await, (false, Some(2), Some("missing".into())));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_chain_whose_end_was_cut_off_is_found_at_the_cut(#[case] on: On) {
    let stage = Stage::new(on).await;
    let administrator = stage.as_role(Role::Administrator);
    stage.set(&administrator, json!({ "auto_lock_minutes": 20 })).await;
    let entries = listed(&stage, &administrator).await.len();
    unguarded(&stage).await;
    // Whoever cuts the list's own last read off, and the act before it.
    stage
        .behind("delete from audit_entry where office = 'MX-DAL' and seq > (select seq - 2 from audit_head where office = 'MX-DAL')")
        .await;
    let verdict = stage.ok(&administrator, "verify_audit", json!({})).await;
    assert_eq!((&verdict["sound"], &verdict["seq"], &verdict["why"]), (&json!(false), &json!(entries), &json!("head")));
}

/// Reads of one record each, with the request that reads it.
fn reads_of(case: Uuid, event: Uuid) -> Vec<(&'static str, Value)> {
    let of_case = json!({ "case_id": case });
    let preview =
        json!({ "id": event, "case_id": case, "type": "detention.apprehended", "at": "2026-11-20T16:00:00Z", "reported_by": "family" });
    let mut all: Vec<_> = ["list_custody", "list_events", "list_questions", "list_deadlines", "list_hearings", "list_tasks"]
        .into_iter()
        .map(|command| (command, of_case.clone()))
        .collect();
    all.push(("preview_event", preview));
    all
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn each_reading_of_a_case_or_an_incident_leaves_an_entry_that_names_it(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (intake, auditor) = (stage.as_role(Role::Intake), stage.as_role(Role::Auditor));
    let (one, two, event) = (case_of(&stage, DALLAS).await, case_of(&stage, DALLAS).await, stage.id());
    for case in [one, two] {
        for (command, request) in reads_of(case, event) {
            stage.ok(&intake, command, request).await;
        }
    }
    let (alert, incident) = (stage.id(), stage.id());
    let press = json!({ "id": alert, "sent": beginning(), "lat": 32.7767, "lon": -96.797 });
    stage.ok(&Session::Public, "receive_alert", press).await;
    stage.ok(&intake, "open_incident", json!({ "id": incident, "title": "Operativo", "alert_id": alert })).await;
    stage.ok(&intake, "get_incident", json!({ "id": incident })).await;
    // The office's list veils what may be walled; the case's own history does not.
    for case in [one, two] {
        let history = stage.ok(&intake, "list_history", json!({ "case_id": case, "limit": 200 })).await;
        for (command, _) in reads_of(case, event) {
            assert!(history["rows"].as_array().unwrap().iter().any(|row| row["command"] == command), "{command}");
        }
    }
    let rows = listed(&stage, &auditor).await;
    assert!(rows.iter().any(|row| row["command"] == "get_incident" && row["subject"] == json!(incident)));
}

/// The office's chain as its list shows it, oldest first.
async fn listed(stage: &Stage, by: &Session) -> Vec<Value> {
    let mut rows = stage.ok(by, "list_audit", json!({ "limit": 200 })).await["rows"].as_array().unwrap().clone();
    rows.reverse();
    rows
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_walled_act_looks_like_any_other_in_the_offices_list(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (intake, manager) = (stage.as_role(Role::Intake), stage.as_role(Role::Manager));
    let case = case_of(&stage, DALLAS).await;
    let (plain, walled) = (stage.id(), stage.id());
    for (id, walled) in [(plain, false), (walled, true)] {
        stage.ok(&intake, "add_note", json!({ "id": id, "case_id": case, "kind": "call", "body": "CANARIO", "walled": walled })).await;
    }
    let arrest = json!({ "id": stage.id(), "case_id": case, "type": "detention.apprehended", "at": "2026-11-20T16:00:00Z", "reported_by": "family" });
    let fear = json!({ "id": stage.id(), "case_id": case, "type": "fear.claimed", "at": "2026-11-20T16:00:00Z", "reported_by": "counsel" });
    for event in [&arrest, &fear] {
        stage.ok(&intake, "record_event", event.clone()).await;
    }
    for reader in [&manager, &stage.as_role(Role::Auditor), &stage.as_role(Role::Administrator)] {
        let rows = listed(&stage, reader).await;
        let kept: Vec<Value> = rows.iter().filter(|row| row["actor_name"] == "dal.intake").cloned().collect();
        assert_eq!(kept.len(), 4);
        for row in &kept {
            let mut same = row.clone();
            same["seq"] = kept[0]["seq"].clone();
            assert_eq!(same, kept[0], "all but the place in the chain");
        }
        let text = serde_json::to_string(&rows).unwrap();
        for word in [walled.to_string(), plain.to_string(), fear["id"].as_str().unwrap().to_owned(), "add_note".into(), "fear".into()] {
            assert!(!text.contains(&word), "{word}");
        }
        assert!(text.contains("open_case") && text.contains(&case.to_string()), "what cannot be walled is told");
    }
    // The case's own history still names what its reader may know.
    let history = stage.ok(&intake, "list_history", json!({ "case_id": case })).await;
    let text = serde_json::to_string(&history).unwrap();
    assert!(text.contains(&plain.to_string()) && !text.contains(&walled.to_string()), "{text}");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_case_that_is_read_anew_with_every_change_is_entered_once_and_then_counted(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (intake, lawyer, auditor) = (stage.as_role(Role::Intake), stage.as_role(Role::Lawyer), stage.as_role(Role::Auditor));
    let (case, other) = (case_of(&stage, DALLAS).await, case_of(&stage, DALLAS).await);
    let reads = async |case: uuid::Uuid| -> Vec<(String, i64)> {
        let rows = listed(&stage, &auditor).await;
        let of_case = rows.into_iter().filter(|row| row["command"] == "get_case" && row["case_id"] == json!(case));
        of_case.map(|row| (row["actor_name"].as_str().unwrap().to_owned(), row["times"].as_i64().unwrap())).collect()
    };
    for _ in 0..5 {
        stage.ok(&intake, "get_case", json!({ "id": case })).await;
    }
    assert_eq!(reads(case).await, [("dal.intake".to_owned(), 1)], "the first read is always entered, at once");
    stage.ok(&lawyer, "get_case", json!({ "id": case })).await;
    stage.ok(&intake, "get_case", json!({ "id": other })).await;
    assert_eq!(reads(other).await, [("dal.intake".to_owned(), 1)], "another case is another first read");
    let of_case = reads(case).await;
    assert_eq!(of_case.iter().map(|read| read.1).sum::<i64>(), 6, "no read is lost: {of_case:?}");
    assert!(of_case.contains(&("dal.lawyer".to_owned(), 1)) && of_case.contains(&("dal.intake".to_owned(), 4)), "{of_case:?}");

    stage.clock.set(beginning() + Duration::minutes(6));
    stage.ok(&intake, "get_case", json!({ "id": case })).await;
    assert_eq!(reads(case).await.last().unwrap(), &("dal.intake".to_owned(), 1), "later it is a first read again");
    assert_eq!(stage.ok(&auditor, "verify_audit", json!({})).await["sound"], true);
}
