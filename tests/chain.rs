//! The audit chain: it covers what was done, refused and failed, and names the first bad row.

use amparo_tests::{On, Stage};
use casework::access::Role;
use office::Session;
use rstest::rstest;
use serde_json::json;
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
