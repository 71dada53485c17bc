//! Acts that come at the same moment: on a shared store the second waits and reads what the first wrote. SQLite has one writer.

use crate::matters::case_of;
use amparo_tests::{DALLAS, On, PASSWORD, Stage, beginning};
use casework::access::Role;
use futures::future::join_all;
use office::{Problem, Session};
use records::{Scope, Sql};
use serde_json::{Value, json};
use std::sync::atomic::{AtomicI64, AtomicUsize, Ordering};
use uuid::Uuid;

/// Runs two calls so that both are under way before either can write: `held` locks what the first write needs, and lets go once both wait.
async fn at_once(stage: &Stage, held: &Sql, calls: [(&Session, &str, Value); 2]) -> [Result<Value, Problem>; 2] {
    let mut holding = stage.database.begin(Scope::nobody()).await.unwrap();
    held.rows::<()>(&mut holding).await.unwrap();
    let waiting = Sql::new("select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'");
    let done = AtomicI64::new(0);
    let let_go = async {
        loop {
            // What is at work on the server is read once a transaction.
            let mut tx = stage.database.read(Scope::nobody()).await.unwrap();
            let [(wait,)]: [(i64,); 1] = waiting.rows(&mut tx).await.unwrap().try_into().unwrap();
            if wait + done.load(Ordering::SeqCst) >= 2 {
                break;
            }
        }
        drop(holding);
    };
    let [first, second] = calls.map(|(session, command, params)| {
        let done = &done;
        async move {
            let outcome = stage.call(session, command, params).await;
            done.fetch_add(1, Ordering::SeqCst);
            outcome
        }
    });
    let (first, second, ()) = tokio::join!(first, second, let_go);
    [first, second]
}

fn refusals(outcomes: &[Result<Value, Problem>]) -> Vec<&str> {
    outcomes.iter().filter_map(|outcome| outcome.as_ref().err()).map(|problem| problem.code.as_str()).collect()
}

fn of(case: Uuid) -> Sql {
    let mut sql = Sql::new("select from case_file");
    sql.bind("where id =", case).push("for no key update");
    sql
}

#[tokio::test]
async fn two_bookings_at_once_do_not_both_confirm_where_the_person_is() {
    let stage = Stage::new(On::Postgres).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let case = case_of(&stage, DALLAS).await;
    let booking = |facility: &str| {
        json!({ "id": stage.id(), "case_id": case, "stay_id": stage.id(), "facility_id": facility, "book_in": "2026-11-20T15:00:00Z",
            "source": "locator", "confidence": "confirmed" })
    };
    let calls = [(&lawyer, "book_in", booking("DALHOLD")), (&lawyer, "book_in", booking("PRLDCTX"))];
    let outcomes = at_once(&stage, &of(case), calls).await;
    assert_eq!(refusals(&outcomes), ["placements_overlap"]);
    let custody = stage.ok(&lawyer, "list_custody", json!({ "case_id": case })).await;
    assert_eq!(custody["placements"].as_array().unwrap().len(), 1, "{custody}");
}

/// Rule and due date of each date that counts, sorted.
async fn dates(stage: &Stage, session: &Session, case: Uuid) -> Vec<String> {
    let listed = stage.ok(session, "list_deadlines", json!({ "case_id": case })).await;
    let mut all: Vec<String> = listed["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| format!("{} {} {}", row["item"]["rule_id"], row["item"]["due"], row["item"]["status"]))
        .collect();
    all.sort();
    all
}

#[tokio::test]
async fn two_events_at_once_give_the_dates_of_both() {
    let stage = Stage::new(On::Postgres).await;
    let lawyer = stage.as_role(Role::Lawyer);
    // Eighteen by now, and a minor on the day of the arrest: what the second event starts hangs on the first.
    let birth = json!({ "date": "2008-11-21", "precision": "day" });
    let person =
        json!({ "given_names": "Ana", "paternal_surname": "Peña", "nationality": "confirmed", "birth": birth, "languages": ["es"] });
    let [together, alone, half] = [stage.id(), stage.id(), stage.id()];
    for id in [together, alone, half] {
        stage.ok(&lawyer, "open_case", json!({ "id": id, "person": person })).await;
    }
    let event =
        |case: Uuid, kind: &str, at: &str| json!({ "id": stage.id(), "case_id": case, "type": kind, "at": at, "reported_by": "counsel" });
    let (arrest, guardian) =
        (("detention.apprehended", "2026-11-20T19:30:00Z"), ("minor.guardianship_contemplated", "2026-11-21T15:00:00Z"));
    for (kind, at) in [arrest, guardian] {
        stage.ok(&lawyer, "record_event", event(alone, kind, at)).await;
    }
    let calls = [
        (&lawyer, "record_event", event(together, arrest.0, arrest.1)),
        (&lawyer, "record_event", event(together, guardian.0, guardian.1)),
    ];
    let outcomes = at_once(&stage, &of(together), calls).await;
    assert_eq!(refusals(&outcomes), [""; 0]);
    let expected = dates(&stage, &lawyer, alone).await;
    stage.ok(&lawyer, "record_event", event(half, guardian.0, guardian.1)).await;
    let of_guardian = |dates: &[String]| dates.iter().filter(|date| date.contains("CN-MINOR-37B")).cloned().collect::<Vec<_>>();
    assert_ne!(of_guardian(&dates(&stage, &lawyer, half).await), of_guardian(&expected));
    assert_eq!(dates(&stage, &lawyer, together).await, expected);
}

#[tokio::test]
async fn two_offers_at_once_leave_one_live_assignment() {
    let stage = Stage::new(On::Postgres).await;
    let manager = stage.as_role(Role::Manager);
    let case = case_of(&stage, DALLAS).await;
    let mut offers = Vec::new();
    for number in ["100", "200"] {
        let id = stage.id();
        let params = json!({ "id": id, "name": format!("Ada {number}"), "bar_state": "TX", "bar_number": number, "languages": ["es"], "capacity": 10, "active": true });
        stage.ok(&manager, "add_representative", params).await;
        offers.push(json!({ "id": stage.id(), "case_id": case, "representative_id": id, "reason": "lo pidió la familia" }));
    }
    let [one, other] = [offers.remove(0), offers.remove(0)];
    let outcomes = at_once(&stage, &of(case), [(&manager, "assign_representative", one), (&manager, "assign_representative", other)]).await;
    assert_eq!(refusals(&outcomes), ["already_assigned"]);
}

#[tokio::test]
async fn two_administrators_who_disable_each_other_leave_one() {
    let stage = Stage::new(On::Postgres).await;
    let administrator = stage.as_role(Role::Administrator);
    // The founder administers too: with one of the stage's members those are the office's two.
    let listed = stage.ok(&administrator, "list_users", json!({})).await;
    let administers: Vec<&Value> =
        listed["rows"].as_array().unwrap().iter().filter(|u| u["roles"].as_array().unwrap().contains(&json!("administrator"))).collect();
    assert_eq!(administers.len(), 2);
    let disable = |user: &Value| json!({ "id": user["id"], "rev": user["rev"] });
    let held = Sql::new("select from staff_role where office = 'MX-DAL' for update");
    let calls = [(&administrator, "disable_user", disable(administers[0])), (&administrator, "disable_user", disable(administers[1]))];
    let outcomes = at_once(&stage, &held, calls).await;
    assert_eq!(refusals(&outcomes), ["last_administrator"]);
}

#[tokio::test]
async fn two_alerts_that_are_each_marked_as_the_other_keep_an_original() {
    let stage = Stage::new(On::Postgres).await;
    let intake = stage.as_role(Role::Intake);
    let press = |id: Uuid| json!({ "id": id, "sent": beginning(), "lat": 32.7767, "lon": -96.797, "accuracy_m": 25.0, "for_whom": "me" });
    let (one, other) = (stage.id(), stage.id());
    for id in [one, other] {
        stage.ok(&Session::Public, "receive_alert", press(id)).await;
    }
    let mark = |id: Uuid, of: Uuid| json!({ "id": id, "rev": 1, "of": of });
    let mut held = Sql::new("select pg_advisory_xact_lock(1146) from alert");
    held.bind_list("where id in", [one, other]).push("for update");
    let calls = [(&intake, "mark_duplicate", mark(one, other)), (&intake, "mark_duplicate", mark(other, one))];
    let outcomes = at_once(&stage, &held, calls).await;
    assert_eq!(outcomes.iter().filter(|outcome| outcome.is_ok()).count(), 1, "{:?}", refusals(&outcomes));
}

#[tokio::test]
async fn what_a_phone_adds_does_not_bring_back_words_that_staff_take_out_meanwhile() {
    let stage = Stage::new(On::Postgres).await;
    let intake = stage.as_role(Role::Intake);
    let id = stage.id();
    let press = json!({ "id": id, "sent": beginning(), "lat": 32.7767, "lon": -96.797, "accuracy_m": 900.0, "for_whom": "me",
        "child_left_alone": { "yes": true, "where": "lo amenazaron, calle Ocho" } });
    let receipt = stage.ok(&Session::Public, "receive_alert", press).await;
    let better = json!({ "id": id, "status_code": receipt["status_code"], "lat": 32.7768, "lon": -96.797, "accuracy_m": 20.0 });
    let mut held = Sql::new("select from alert");
    held.bind("where id =", id).push("for update");
    let taken_out = json!({ "id": id, "rev": 1, "text": "child_where" });
    let calls = [(&intake, "reserve_alert_text", taken_out), (&Session::Public, "amend_alert", better)];
    assert_eq!(refusals(&at_once(&stage, &held, calls).await), [""; 0]);
    let seen = stage.ok(&intake, "get_alert", json!({ "id": id })).await;
    assert_eq!((&seen["child_where"], &seen["position"]["accuracy_m"]), (&Value::Null, &json!(20.0)));
}

#[tokio::test]
async fn a_flood_of_sign_ins_keeps_no_act_from_its_turn_and_is_bounded() {
    for on in [On::Sqlite, On::Postgres] {
        let stage = Stage::new(on).await;
        let finished = AtomicUsize::new(0);
        let flood = join_all((0..48).map(|n| {
            let (office, finished) = (&stage.office, &finished);
            async move {
                let problem = office.sign_in(&format!("nadie{n}"), PASSWORD).await.err().unwrap();
                finished.fetch_add(usize::from(problem.code != "sign_in_busy"), Ordering::SeqCst);
                problem.code
            }
        }));
        let timer = async {
            stage.office.escalate().await.unwrap();
            let manager = stage.as_role(Role::Manager);
            stage.ok(&manager, "set_language", json!({ "language": "en" })).await;
            finished.load(Ordering::SeqCst)
        };
        let (refused, before) = tokio::join!(flood, timer);
        assert!(before < 16, "{before} sign-ins came before a timer and an act on {on:?}");
        let busy = refused.iter().filter(|code| *code == "sign_in_busy").count();
        assert_eq!(busy, 16, "whoever comes when too many wait is told so");
        // A name that no member can have is not even looked for.
        let long = "x".repeat(65);
        for _ in 0..6 {
            assert_eq!(stage.office.sign_in(&long, PASSWORD).await.err().unwrap().fields[0].code, "wrong_password");
        }
    }
}

#[tokio::test]
async fn failed_sign_ins_are_forgotten_when_they_slow_nobody_down() {
    for on in [On::Sqlite, On::Postgres] {
        let stage = Stage::new(on).await;
        for (name, times) in [("nadie", 1), ("dal.lawyer", 5)] {
            for _ in 0..times {
                assert_eq!(stage.office.sign_in(name, "no").await.err().unwrap().fields[0].code, "wrong_password");
            }
        }
        for (hours, left) in [(2, vec!["dal.lawyer".to_owned()]), (25, Vec::new())] {
            stage.clock.set(beginning() + chrono::Duration::hours(hours));
            stage.office.forget_changes().await.unwrap();
            let mut tx = stage.database.read(Scope::nobody()).await.unwrap();
            let names: Vec<(String,)> = Sql::new("select username from sign_in_failure").rows(&mut tx).await.unwrap();
            assert_eq!(names.into_iter().map(|(name,)| name).collect::<Vec<_>>(), left);
        }
    }
}

#[tokio::test]
async fn an_instant_that_no_calendar_holds_is_refused_with_an_entry() {
    for on in [On::Sqlite, On::Postgres] {
        let stage = Stage::new(on).await;
        let (lawyer, administrator) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Administrator));
        let case = case_of(&stage, DALLAS).await;
        for at in ["-262143-01-01T00:00:00Z", "+262142-12-31T23:59:59Z", "1899-12-31T23:59:59Z", "2201-01-01T00:00:00Z"] {
            let event = json!({ "id": stage.id(), "case_id": case, "type": "detention.apprehended", "at": at, "reported_by": "family" });
            let refused = stage.fails(&lawyer, "record_event", event).await;
            assert_eq!((refused.fields[0].field.as_str(), refused.fields[0].code.as_str()), ("at", "implausible"), "{at}");
        }
        let birth = json!({ "given_names": "Ana", "paternal_surname": "Peña", "nationality": "confirmed", "birth": { "date": "-262143-01-01", "precision": "day" }, "languages": ["es"] });
        let refused = stage.fails(&lawyer, "open_case", json!({ "id": stage.id(), "person": birth })).await;
        assert_eq!(refused.fields[0].field, "person.birth.date");
        let listed = stage.ok(&administrator, "list_audit", json!({ "limit": 5 })).await;
        let failed: Vec<&Value> = listed["rows"].as_array().unwrap().iter().map(|row| &row["outcome"]).collect();
        assert_eq!(failed, [&json!("failed"); 5]);
        assert_eq!(listed["rows"][0]["command"], "open_case");
    }
}
