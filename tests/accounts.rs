//! Signing in, roles, and who may be disabled.

use amparo_tests::{DALLAS, HOUSTON, On, PASSWORD, Stage, beginning, member_of};
use casework::access::Role;
use casework::alert::CALL_CENTRE;
use office::Session;
use rstest::rstest;
use serde_json::{Value, json};

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

/// A member's row as the office's administrator sees it.
async fn row_of(stage: &Stage, by: &Session, username: &str) -> Value {
    let listed = stage.ok(by, "list_users", json!({ "limit": 200 })).await;
    listed["rows"].as_array().unwrap().iter().find(|u| u["username"] == username).cloned().unwrap_or_default()
}

/// Signs in with the first password and makes it one's own.
async fn settled(stage: &Stage, username: &str) -> (String, Session) {
    let (token, me) = stage.office.sign_in(username, PASSWORD).await.unwrap();
    if me.must_change {
        let session = stage.office.session(&token).await.unwrap().unwrap();
        stage.ok(&session, "change_password", json!({ "old": PASSWORD, "new": PASSWORD })).await;
    }
    let session = stage.office.session(&token).await.unwrap().unwrap();
    (token, session)
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn the_first_office_of_a_server_founds_another_whose_members_read_what_lies_on_its_desk(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (dallas, houston) = (stage.as_role(Role::Administrator), stage.member(HOUSTON, &[Role::Administrator]));
    let (alert, operator) = (stage.id(), stage.id());
    // Without a place it goes to the call centre, where nobody is yet.
    stage.ok(&Session::Public, "receive_alert", json!({ "id": alert, "sent": beginning(), "name": "Luis" })).await;
    let by_houston = json!({ "who": "member", "username": "HOU.administrator" });
    let centre = json!({ "office": CALL_CENTRE, "administrator": by_houston });
    assert_eq!(stage.fails(&houston, "found_office", centre.clone()).await.code, "forbidden", "only the first office founds others");
    assert_eq!(stage.ok(&houston, "list_offices", json!({})).await["may_found"], false);
    let field = async |request: Value| stage.fails(&dallas, "found_office", request).await.fields[0].clone();
    let nowhere = field(json!({ "office": "MX-XXX", "administrator": by_houston })).await;
    assert_eq!((nowhere.field.as_str(), nowhere.code.as_str()), ("office", "unknown_office"));
    let nobody = field(json!({ "office": CALL_CENTRE, "administrator": { "who": "member", "username": "nadie" } })).await;
    assert_eq!((nobody.field.as_str(), nobody.code.as_str()), ("administrator.username", "unknown_user"));

    let founded = stage.ok(&dallas, "found_office", centre.clone()).await;
    let shown: Vec<(&str, bool)> =
        founded["rows"].as_array().unwrap().iter().map(|row| (row["office"].as_str().unwrap(), row["host"].as_bool().unwrap())).collect();
    assert_eq!(shown, [(CALL_CENTRE, false), (DALLAS, true), (HOUSTON, false)]);
    assert_eq!(field(centre).await.code, "office_founded");
    let new = json!({ "who": "new", "id": stage.id(), "username": "elp.admin", "display_name": "El Paso", "language": "es", "password": PASSWORD });
    let el_paso = json!({ "office": "MX-ELP", "administrator": new });
    let first = stage.ok(&dallas, "found_office", el_paso.clone()).await;
    assert_eq!(stage.ok(&dallas, "found_office", el_paso).await, first, "asking twice founds once");
    assert!(stage.office.sign_in("elp.admin", PASSWORD).await.unwrap().1.must_change);
    // Who founds an office is no member of it.
    assert_eq!(stage.fails(&dallas, "switch_office", json!({ "office": "MX-ELP" })).await.code, "not_found");

    let (token, at_houston) = settled(&stage, "hou.administrator").await;
    let me = stage.ok(&at_houston, "switch_office", json!({ "office": CALL_CENTRE })).await;
    assert_eq!(
        (&me["office"], &me["roles"], &me["offices"]),
        (&json!(CALL_CENTRE), &json!(["administrator"]), &json!([CALL_CENTRE, HOUSTON]))
    );
    let at_centre = stage.office.session(&token).await.unwrap().unwrap();
    let member = json!({ "id": operator, "username": "ciam.operadora", "display_name": "Operadora", "roles": ["operator"], "language": "es", "password": PASSWORD });
    stage.ok(&at_centre, "add_user", member).await;
    let (_, at_the_phone) = settled(&stage, "ciam.operadora").await;
    let waiting = stage.ok(&at_the_phone, "list_alerts", json!({})).await;
    assert_eq!(waiting["rows"][0]["id"], json!(alert));

    for (by, code) in [(&dallas, DALLAS), (&at_centre, CALL_CENTRE)] {
        let entries = stage.ok(by, "list_audit", json!({ "limit": 50 })).await;
        let entry =
            entries["rows"].as_array().unwrap().iter().find(|e| e["command"] == "found_office" && e["detail"]["office"] == CALL_CENTRE);
        assert_eq!(entry.unwrap()["actor_name"], "dal.administrator", "{code}");
        assert_eq!(stage.ok(by, "verify_audit", json!({})).await["sound"], true, "{code}");
    }
}

#[tokio::test]
async fn a_desk_of_its_own_has_one_office() {
    let stage = Stage::alone(On::Sqlite, DALLAS).await;
    let administrator = stage.as_role(Role::Administrator);
    let asked = json!({ "office": CALL_CENTRE, "administrator": { "who": "member", "username": "dal.manager" } });
    assert_eq!(stage.fails(&administrator, "found_office", asked).await.code, "desk_alone");
    let offices = stage.ok(&administrator, "list_offices", json!({})).await;
    assert_eq!((&offices["network"], &offices["may_found"]), (&json!(false), &json!(false)));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_member_of_two_offices_switches_between_them_and_no_administrator_reaches_into_the_other(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (dallas, houston) = (stage.as_role(Role::Administrator), stage.member(HOUSTON, &[Role::Administrator]));
    let (token, lawyer) = settled(&stage, "dal.lawyer").await;
    assert_eq!(stage.fails(&lawyer, "switch_office", json!({ "office": HOUSTON })).await.code, "not_found");
    let admit = |username: &str, roles: Value| json!({ "username": username, "roles": roles });
    assert_eq!(stage.fails(&houston, "admit_user", admit("dal.lawyer", json!([]))).await.fields[0].code, "required");
    assert_eq!(stage.fails(&houston, "admit_user", admit("nadie", json!(["lawyer"]))).await.fields[0].code, "unknown_user");
    let admitted = stage.ok(&houston, "admit_user", admit("dal.lawyer", json!(["manager"]))).await;
    assert_eq!(admitted["roles"], json!(["manager"]));
    assert_eq!(stage.fails(&houston, "admit_user", admit("dal.lawyer", json!(["auditor"]))).await.fields[0].code, "member_already");

    let me = stage.ok(&lawyer, "switch_office", json!({ "office": HOUSTON })).await;
    assert_eq!((&me["office"], &me["roles"]), (&json!(HOUSTON), &json!(["manager"])));
    let Some(Session::Staff(now)) = stage.office.session(&token).await.unwrap() else { panic!("the session stays") };
    assert_eq!((now.office.as_str(), now.roles.as_slice()), (HOUSTON, [Role::Manager].as_slice()));

    // An account opens every office of its holder: neither administrator alone resets it or shuts it out.
    let id = admitted["id"].clone();
    for by in [&dallas, &houston] {
        let rev = row_of(&stage, by, "dal.lawyer").await["rev"].clone();
        assert_eq!(stage.fails(by, "reset_user", json!({ "id": id, "password": "una-frase-nueva" })).await.code, "works_elsewhere");
        assert_eq!(stage.fails(by, "disable_user", json!({ "id": id, "rev": rev })).await.code, "works_elsewhere");
        assert_eq!(stage.fails(by, "enable_user", json!({ "id": id, "rev": rev })).await.code, "works_elsewhere");
    }
    let rev = row_of(&stage, &houston, "dal.lawyer").await["rev"].clone();
    assert_eq!(stage.ok(&houston, "set_roles", json!({ "id": id, "rev": rev, "roles": [] })).await["roles"], json!([]));
    assert_eq!(row_of(&stage, &houston, "dal.lawyer").await, Value::Null);
    assert!(stage.office.session(&token).await.unwrap().is_none(), "a session in an office that one has left is over");
    let row = row_of(&stage, &dallas, "dal.lawyer").await;
    assert_eq!(stage.fails(&dallas, "set_roles", json!({ "id": id, "rev": row["rev"], "roles": [] })).await.fields[0].code, "required");
    stage.ok(&dallas, "reset_user", json!({ "id": id, "password": "una-frase-nueva" })).await;
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn roles_and_settings_that_somebody_else_changed_meanwhile_conflict(#[case] on: On) {
    let stage = Stage::new(on).await;
    let administrator = stage.as_role(Role::Administrator);
    let seen = row_of(&stage, &administrator, "dal.lawyer").await;
    let roles = |roles: Value| json!({ "id": seen["id"], "rev": seen["rev"], "roles": roles });
    stage.ok(&administrator, "set_roles", roles(json!(["lawyer", "manager"]))).await;
    let stale = stage.fails(&administrator, "set_roles", roles(json!(["intake"]))).await;
    assert_eq!((stale.code.as_str(), &stale.current.unwrap()["roles"]), ("conflict", &json!(["lawyer", "manager"])));

    let seen = stage.ok(&administrator, "get_settings", json!({})).await;
    assert_eq!(seen["rev"], 0);
    let with = |name: &str, value: i64| {
        let mut next = seen["settings"].clone();
        next[name] = json!(value);
        json!({ "rev": seen["rev"], "settings": next })
    };
    assert_eq!(stage.ok(&administrator, "set_settings", with("retention_days", 30)).await["rev"], 1);
    let stale = stage.fails(&administrator, "set_settings", with("auto_lock_minutes", 5)).await;
    assert_eq!(stale.code, "conflict");
    assert_eq!(stale.current.unwrap()["settings"]["retention_days"], 30);
    let part = stage.fails(&administrator, "set_settings", json!({ "rev": 1, "settings": { "auto_lock_minutes": 5 } })).await;
    assert_eq!((part.code.as_str(), part.fields[0].code.as_str()), ("malformed", "required"), "a part would reset the rest");
    let mut without = seen["settings"].clone();
    without.as_object_mut().unwrap().remove("office_phone");
    let part = stage.fails(&administrator, "set_settings", json!({ "rev": 1, "settings": without })).await;
    assert_eq!((part.fields[0].field.as_str(), part.fields[0].code.as_str()), ("settings.office_phone", "required"));
    assert_eq!(stage.ok(&administrator, "get_settings", json!({})).await["settings"]["retention_days"], 30);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_changed_password_ends_every_other_session_of_the_person_and_nobody_elses(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (here, session) = settled(&stage, "dal.lawyer").await;
    let (there, _) = stage.office.sign_in("dal.lawyer", PASSWORD).await.unwrap();
    let (colleague, _) = stage.office.sign_in("dal.manager", PASSWORD).await.unwrap();
    assert_eq!(
        stage.fails(&session, "change_password", json!({ "old": "no", "new": "otra-frase-larga" })).await.fields[0].code,
        "wrong_password"
    );
    assert!(stage.office.session(&there).await.unwrap().is_some());
    stage.ok(&session, "change_password", json!({ "old": PASSWORD, "new": "otra-frase-larga" })).await;
    assert!(stage.office.session(&there).await.unwrap().is_none());
    for token in [&here, &colleague] {
        assert!(stage.office.session(token).await.unwrap().is_some());
    }
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn access_is_given_back_and_the_last_administrator_stays_one(#[case] on: On) {
    let stage = Stage::new(on).await;
    let administrator = stage.as_role(Role::Administrator);
    let change = |row: &Value| json!({ "id": row["id"], "rev": row["rev"] });
    let lawyer = row_of(&stage, &administrator, "dal.lawyer").await;
    let disabled = stage.ok(&administrator, "disable_user", change(&lawyer)).await;
    assert!(stage.office.sign_in("dal.lawyer", PASSWORD).await.is_err());
    assert_eq!(stage.fails(&administrator, "enable_user", change(&lawyer)).await.code, "conflict");
    assert_eq!(stage.ok(&administrator, "enable_user", change(&disabled)).await["disabled_at"], Value::Null);
    stage.office.sign_in("dal.lawyer", PASSWORD).await.unwrap();

    let founder = row_of(&stage, &administrator, "fundadora").await;
    stage.ok(&administrator, "disable_user", change(&founder)).await;
    let last = row_of(&stage, &administrator, "dal.administrator").await;
    assert_eq!(stage.fails(&administrator, "disable_user", change(&last)).await.code, "last_administrator");
    let demoted = json!({ "id": last["id"], "rev": last["rev"], "roles": ["auditor"] });
    assert_eq!(stage.fails(&administrator, "set_roles", demoted).await.code, "last_administrator");
    let both = json!({ "id": last["id"], "rev": last["rev"], "roles": ["auditor", "administrator"] });
    stage.ok(&administrator, "set_roles", both).await;
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn ones_language_is_kept_with_the_account(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (_, session) = settled(&stage, "dal.intake").await;
    assert_eq!(stage.ok(&session, "set_language", json!({ "language": "en" })).await["language"], "en");
    assert_eq!(stage.office.sign_in("dal.intake", PASSWORD).await.unwrap().1.language, "en");
    assert_eq!(stage.fails(&session, "set_language", json!({ "language": "fr" })).await.code, "malformed");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_reset_password_ends_the_sessions_clears_the_pause_and_is_changed_first(#[case] on: On) {
    let stage = Stage::new(on).await;
    let administrator = stage.as_role(Role::Administrator);
    let (token, _) = settled(&stage, "dal.lawyer").await;
    for _ in 0..6 {
        assert!(stage.office.sign_in("dal.lawyer", "adivinar").await.is_err());
    }
    let id = member_of(DALLAS, Role::Lawyer).1;
    let weak = stage.fails(&administrator, "reset_user", json!({ "id": id, "password": "corta" })).await;
    assert_eq!((weak.fields[0].field.as_str(), weak.fields[0].code.as_str()), ("password", "password_short"));
    assert_eq!(stage.ok(&administrator, "reset_user", json!({ "id": id, "password": "una-frase-nueva" })).await["must_change"], true);
    assert!(stage.office.session(&token).await.unwrap().is_none());
    assert!(stage.office.sign_in("dal.lawyer", PASSWORD).await.is_err());
    assert!(stage.office.sign_in("dal.lawyer", "una-frase-nueva").await.unwrap().1.must_change);
}
