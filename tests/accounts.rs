//! Signing in, roles, and who may be disabled.

use amparo_tests::{DALLAS, On, PASSWORD, Stage, member_of};
use casework::access::Role;
use rstest::rstest;
use serde_json::json;

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_new_member_must_change_the_first_password_before_anything_else(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (token, me) = stage.office.sign_in("dal.lawyer", PASSWORD).await.unwrap();
    assert!(me.must_change);
    let session = stage.office.session(&token).await.unwrap().unwrap();
    assert_eq!(stage.fails(&session, "list_reference", json!({ "kind": "court" })).await.code, "must_change_password");
    stage.ok(&session, "change_password", json!({ "old": PASSWORD, "new": "otra-frase-larga" })).await;
    let (token, me) = stage.office.sign_in("DAL.Lawyer ", "otra-frase-larga").await.unwrap();
    assert!(!me.must_change);
    let session = stage.office.session(&token).await.unwrap().unwrap();
    stage.ok(&session, "list_reference", json!({ "kind": "court" })).await;
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn failed_sign_ins_slow_the_next_one_down_and_a_right_one_clears_them(#[case] on: On) {
    let stage = Stage::new(on).await;
    for _ in 0..5 {
        assert_eq!(stage.office.sign_in("dal.lawyer", "no").await.err().unwrap().fields[0].code, "wrong_password");
    }
    let waiting = stage.office.sign_in("dal.lawyer", PASSWORD).await.err().unwrap();
    assert_eq!((waiting.code.as_str(), waiting.args["seconds"].as_str()), ("sign_in_wait", "2"));
    stage.clock.set(amparo_tests::beginning() + chrono::Duration::seconds(3));
    stage.office.sign_in("dal.lawyer", PASSWORD).await.unwrap();
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_session_ends_when_nobody_touches_it_and_when_the_member_is_disabled(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (token, me) = stage.office.sign_in("dal.manager", PASSWORD).await.unwrap();
    stage.clock.set(amparo_tests::beginning() + chrono::Duration::minutes(me.auto_lock_minutes + 2));
    assert!(stage.office.session(&token).await.unwrap().is_none());

    let (token, me) = stage.office.sign_in("dal.manager", PASSWORD).await.unwrap();
    let administrator = stage.as_role(Role::Administrator);
    let listed = stage.ok(&administrator, "list_users", json!({})).await;
    let row = listed["rows"].as_array().unwrap().iter().find(|u| u["username"] == "dal.manager").unwrap().clone();
    let stale = stage.fails(&administrator, "disable_user", json!({ "id": me.user_id, "rev": 99 })).await;
    assert_eq!((stale.code.as_str(), stale.current.unwrap()["rev"].clone()), ("conflict", row["rev"].clone()));
    stage.ok(&administrator, "disable_user", json!({ "id": me.user_id, "rev": row["rev"] })).await;
    assert!(stage.office.session(&token).await.unwrap().is_none());
    assert!(stage.office.sign_in("dal.manager", PASSWORD).await.is_err());
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_member_of_another_office_is_not_found(#[case] on: On) {
    let stage = Stage::new(on).await;
    let administrator = stage.as_role(Role::Administrator);
    let (_, houston) = member_of(amparo_tests::HOUSTON, Role::Lawyer);
    assert_eq!(stage.fails(&administrator, "reset_user", json!({ "id": houston, "password": "una-frase-nueva" })).await.code, "not_found");
    let listed = stage.ok(&administrator, "list_users", json!({ "limit": 200 })).await;
    assert!(listed["rows"].as_array().unwrap().iter().all(|u| !u["username"].as_str().unwrap().starts_with("hou.")), "{DALLAS}");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn adding_a_member_twice_with_one_id_adds_once(#[case] on: On) {
    let stage = Stage::new(on).await;
    let administrator = stage.as_role(Role::Administrator);
    let params = json!({ "id": stage.id(), "username": "Ana.Ruiz", "display_name": "Ana Ruiz", "roles": ["lawyer", "manager"], "language": "es", "password": PASSWORD });
    let first = stage.ok(&administrator, "add_user", params.clone()).await;
    assert_eq!(first, stage.ok(&administrator, "add_user", params).await);
    assert_eq!((first["username"].clone(), first["roles"].clone()), (json!("ana.ruiz"), json!(["lawyer", "manager"])));
    let other = json!({ "id": stage.id(), "username": "ana.ruiz", "display_name": "Otra", "roles": ["lawyer"], "language": "es", "password": PASSWORD });
    assert_eq!(stage.fails(&administrator, "add_user", other).await.fields[0].code, "taken");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_case_can_be_given_to_those_of_the_office_who_may_write_it_and_to_nobody_else(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, administrator) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Administrator));
    let names = async || {
        let page = stage.ok(&lawyer, "list_colleagues", json!({})).await;
        page["rows"].as_array().unwrap().iter().map(|c| c["display_name"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(names().await, ["dal.intake", "dal.lawyer", "dal.manager", "Fundadora"]);
    let listed = stage.ok(&administrator, "list_users", json!({})).await;
    let manager = listed["rows"].as_array().unwrap().iter().find(|u| u["username"] == "dal.manager").unwrap().clone();
    stage.ok(&administrator, "disable_user", json!({ "id": manager["id"], "rev": manager["rev"] })).await;
    assert_eq!(names().await, ["dal.intake", "dal.lawyer", "Fundadora"]);
}
