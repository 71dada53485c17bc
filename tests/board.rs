//! What a manager looks at: the board by facility, response times, and the list that is taken out.

use crate::matters::case_of;
use amparo_tests::{DALLAS, HOUSTON, On, Stage, beginning};
use casework::access::Role;
use chrono::Duration;
use office::{Answer, Session};
use rstest::rstest;
use serde_json::{Value, json};
use uuid::Uuid;

async fn press(stage: &Stage, sent: chrono::DateTime<chrono::Utc>) -> Uuid {
    let id = stage.id();
    stage
        .ok(
            &Session::Public,
            "receive_alert",
            json!({ "id": id, "sent": sent, "lat": 32.7767, "lon": -96.797, "accuracy_m": 25.0, "for_whom": "me" }),
        )
        .await;
    id
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn response_times_count_from_the_press_until_it_was_read_reached_and_represented(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (intake, manager) = (stage.as_role(Role::Intake), stage.as_role(Role::Manager));
    let waits = press(&stage, beginning()).await;
    // The second phone was without a network for a minute; the third one's clock is a year behind, so that only its receipt counts.
    let taken = press(&stage, beginning() - Duration::minutes(1)).await;
    let wrong = press(&stage, beginning() - Duration::days(365)).await;
    let board = stage.ok(&manager, "caseload", json!({})).await;
    assert_eq!((&board["unserved_alerts"], &board["oldest_unserved_alert"]), (&json!(3), &json!(beginning())));
    for (id, minutes) in [(taken, 4), (wrong, 10)] {
        stage.clock.set(beginning() + Duration::minutes(minutes));
        stage.ok(&intake, "acknowledge_alert", json!({ "id": id, "rev": 1 })).await;
    }
    stage.clock.set(beginning() + Duration::minutes(14));
    stage.ok(&intake, "progress_alert", json!({ "id": taken, "rev": 2, "progress": "contacted" })).await;
    stage.clock.set(beginning() + Duration::minutes(20));
    stage.ok(&intake, "progress_alert", json!({ "id": taken, "rev": 3, "progress": "located" })).await;
    let times = stage.ok(&manager, "response_times", json!({ "days": 1 })).await;
    assert_eq!(times["alerts"], json!(3));
    let leg = |name: &str| times[name].clone();
    assert_eq!(leg("read"), json!({ "done": 2, "median_s": 300, "p90_s": 600, "longest_s": 600 }));
    assert_eq!(leg("reached"), json!({ "done": 1, "median_s": 900, "p90_s": 900, "longest_s": 900 }));
    assert_eq!(leg("represented"), json!({ "done": 0, "median_s": null, "p90_s": null, "longest_s": null }));
    stage.clock.set(beginning() + Duration::days(3));
    assert_eq!(stage.ok(&manager, "response_times", json!({ "days": 1 })).await["alerts"], json!(0), "what lies before the period");
    let far = stage.member(HOUSTON, &[Role::Manager]);
    assert_eq!(stage.ok(&far, "response_times", json!({ "days": 30 })).await["alerts"], json!(0), "another office's alerts");
    assert_eq!(stage.fails(&manager, "response_times", json!({ "days": 0 })).await.fields[0].field, "days");
    let _ = waits;
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn the_bars_by_facility_recount_and_open_their_lists(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, manager) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Manager));
    for facility in ["PRLDCTX", "PRLDCTX", "DALHOLD"] {
        let case = case_of(&stage, DALLAS).await;
        let booking = json!({ "id": stage.id(), "case_id": case, "stay_id": stage.id(), "facility_id": facility, "book_in": "2026-11-21T20:00:00Z", "source": "locator", "confidence": "confirmed" });
        stage.ok(&lawyer, "book_in", booking).await;
    }
    case_of(&stage, DALLAS).await;
    let board = stage.ok(&manager, "caseload", json!({})).await;
    let bars = board["by_facility"].as_array().unwrap();
    assert_eq!(bars.iter().map(|bar| bar["open"]["cases"].clone()).collect::<Vec<_>>(), [json!(2), json!(1)], "{bars:?}");
    assert!(bars.iter().all(|bar| !bar["name"].as_str().unwrap().is_empty()));
    for bar in bars {
        for figure in ["open", "on_hold", "overdue"] {
            let list = stage.ok(&manager, "list_cases", bar[figure]["behind"].clone()).await;
            assert_eq!(json!(list["rows"].as_array().unwrap().len()), bar[figure]["cases"], "{bar}");
        }
    }
}

async fn taken_out(stage: &Stage, by: &Session, params: Value) -> (String, String) {
    match stage.office.call(by, "export_cases", params).await.unwrap() {
        Answer::File(file) => (file.name, String::from_utf8(file.bytes).unwrap()),
        _ => panic!("no file"),
    }
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn the_list_goes_out_whole_as_it_is_narrowed_with_a_reason_and_no_other_offices_case(#[case] on: On) {
    let stage = Stage::new(on).await;
    let manager = stage.as_role(Role::Manager);
    for _ in 0..3 {
        case_of(&stage, DALLAS).await;
    }
    case_of(&stage, HOUSTON).await;
    let asked = |list: Value, reason: &str| json!({ "list": list, "format": "csv", "language": "es", "reason": reason });
    assert_eq!(stage.fails(&manager, "export_cases", asked(json!({}), "  ")).await.fields[0].field, "reason");
    // The list's own page and limit do not cut what goes out.
    let (name, text) = taken_out(&stage, &manager, asked(json!({ "limit": 1, "sort": "name" }), "supervision")).await;
    assert_eq!(name, "casos-MX-DAL-2026-11-22.csv");
    assert_eq!(text.lines().count(), 4, "{text}");
    assert!(text.lines().skip(1).all(|line| line.starts_with("MX-DAL-")), "{text}");
    assert!(!text.contains('['), "a word is missing: {text}");
    let (_, none) = taken_out(&stage, &manager, asked(json!({ "status": ["closed"] }), "supervision")).await;
    assert_eq!(none.lines().count(), 1);
    let audit = stage.ok(&stage.as_role(Role::Auditor), "list_audit", json!({ "limit": 50 })).await.to_string();
    assert!(audit.contains("export_cases") && audit.contains("case_list"), "{audit}");
    let intake = stage.as_role(Role::Intake);
    assert_eq!(stage.fails(&intake, "export_cases", asked(json!({}), "x")).await.code, "forbidden");
}
