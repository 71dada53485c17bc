//! The audit chain: it covers what was done, refused and failed, and names the first bad row.

use crate::matters::case_of;
use amparo_tests::{DALLAS, On, Stage, beginning};
use casework::access::Role;
use chrono::Duration;
use office::Session;
use rstest::rstest;
use serde_json::{Value, json};
use sqlx::Connection;

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
    stage.ok(&administrator, "set_settings", json!({ "settings": { "auto_lock_minutes": 20 } })).await;
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

#[tokio::test]
async fn a_changed_entry_is_named_on_postgres_and_the_guard_must_be_taken_off_first() {
    let stage = Stage::new(On::Postgres).await;
    let administrator = stage.as_role(Role::Administrator);
    for minutes in [20, 21, 22] {
        stage.ok(&administrator, "set_settings", json!({ "settings": { "auto_lock_minutes": minutes } })).await;
    }
    let mut behind = sqlx::PgConnection::connect(stage.url.as_deref().unwrap()).await.unwrap();
    let tamper = "update audit_entry set actor_name = 'nobody' where office = 'MX-DAL' and seq = 2";
    assert!(sqlx::query(tamper).execute(&mut behind).await.is_err());
    sqlx::query("alter table audit_entry disable trigger audit_entry_stays").execute(&mut behind).await.unwrap();
    sqlx::query(tamper).execute(&mut behind).await.unwrap();
    let verdict = stage.ok(&administrator, "verify_audit", json!({})).await;
    assert_eq!((verdict["sound"].clone(), verdict["seq"].clone(), verdict["why"].clone()), (json!(false), json!(2), json!("changed")));
    sqlx::query("delete from audit_entry where office = 'MX-DAL' and seq = 2").execute(&mut behind).await.unwrap();
    let verdict = stage.ok(&administrator, "verify_audit", json!({})).await;
    assert_eq!((verdict["seq"].clone(), verdict["why"].clone()), (json!(2), json!("missing")));
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
