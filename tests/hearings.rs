//! Hearings: set, moved, called off, and the office's calendar.

use crate::matters::{case_of, lets_behind_the_wall};
use amparo_tests::{DALLAS, HOUSTON, On, Stage, member_of};
use casework::access::Role;
use rstest::rstest;
use serde_json::{Value, json};
use uuid::Uuid;

fn hearing(kind: &str, at: &str) -> Value {
    json!({ "id": Uuid::now_v7(), "court_code": "NLA", "judge": "Hon. Ñáñez", "kind": kind, "medium": "in_person", "starts_at": at })
}

fn with_case(case: Uuid, hearing: Value) -> Value {
    let mut params = hearing;
    params["case_id"] = json!(case);
    params
}

const YEAR: (&str, &str) = ("2026-06-01T00:00:00Z", "2027-05-30T00:00:00Z");

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_hearing_brings_its_dates_and_a_reset_keeps_those_before(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let case = case_of(&stage, DALLAS).await;
    stage.ok(&lawyer, "answer_fact", json!({ "case_id": case, "name": "custody", "value": "released" })).await;
    let first = with_case(case, hearing("individual", "2027-03-01T17:00:00Z"));
    let added = stage.ok(&lawyer, "add_hearing", first.clone()).await;
    assert_eq!(
        (added["hearing"]["time_zone"].clone(), added["hearing"]["status"].clone()),
        (json!("America/Los_Angeles"), json!("scheduled"))
    );
    // 30 days before 1 March is Saturday 30 January: it rolls to Monday 1 February.
    let filing = added["changes"].as_array().unwrap().iter().find(|c| c["rule_id"] == "ICPM-IH-30D").unwrap();
    assert_eq!(
        (filing["new"]["due"].clone(), filing["new"]["zone"].clone()),
        (json!({ "on": "2027-02-01" }), json!("America/Los_Angeles"))
    );
    assert_eq!(stage.ok(&lawyer, "add_hearing", first.clone()).await["hearing"], added["hearing"]);

    let mut later = hearing("individual", "2027-04-05T17:00:00Z");
    later["papers_by"] = json!("2027-03-19");
    let reset = json!({ "hearing_id": first["id"], "rev": 1, "reason": "agenda del juez", "with": later });
    let mut stale = reset.clone();
    stale["rev"] = json!(7);
    assert_eq!(stage.fails(&lawyer, "reset_hearing", stale).await.code, "conflict");
    let moved = stage.ok(&lawyer, "reset_hearing", reset.clone()).await;
    assert_eq!(moved["hearing"]["replaces"], first["id"]);
    assert_eq!(stage.ok(&lawyer, "reset_hearing", reset).await["hearing"], moved["hearing"]);
    let listed = stage.ok(&lawyer, "list_deadlines", json!({ "case_id": case })).await;
    let filings: Vec<&Value> = listed["rows"].as_array().unwrap().iter().filter(|d| d["item"]["rule_id"] == "ICPM-IH-30D").collect();
    let old = filings.iter().find(|d| d["item"]["status"] == "history").unwrap();
    let new = filings.iter().find(|d| d["item"]["status"] != "history").unwrap();
    assert_eq!((old["stands"].clone(), old["status"].clone()), (json!({ "on": "2027-02-01" }), json!("superseded")));
    // The judge's date stands; the default stays in sight.
    assert_eq!((new["stands"].clone(), new["item"]["status"].clone()), (json!({ "on": "2027-03-19" }), json!("superseded")));
    assert_eq!(new["item"]["due"], json!({ "on": "2027-03-08" }));

    let hearings = stage.ok(&lawyer, "list_hearings", json!({ "case_id": case })).await;
    assert_eq!(
        (hearings["rows"][0]["status"].clone(), hearings["rows"][0]["replaced_by"].clone()),
        (json!("reset"), moved["hearing"]["id"].clone())
    );
    let cancel = json!({ "hearing_id": moved["hearing"]["id"], "rev": 1, "reason": "se desechó" });
    let called_off = stage.ok(&lawyer, "cancel_hearing", cancel.clone()).await;
    assert_eq!(called_off["hearing"]["status"], "cancelled");
    let mut again = cancel;
    again["rev"] = json!(2);
    assert_eq!(stage.fails(&lawyer, "cancel_hearing", again).await.code, "hearing_ended");
    let open = stage.ok(&lawyer, "list_deadlines", json!({ "case_id": case })).await;
    assert!(open["rows"].as_array().unwrap().iter().all(|d| d["status"] == "superseded"), "{open}");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn the_calendar_is_paged_in_order_and_keeps_the_wall(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, manager) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Manager));
    let case = case_of(&stage, DALLAS).await;
    for (kind, at) in [("master", "2026-12-07T17:00:00Z"), ("fear_review", "2026-12-08T17:00:00Z"), ("bond", "2026-12-09T17:00:00Z")] {
        stage.ok(&lawyer, "add_hearing", with_case(case, hearing(kind, at))).await;
    }
    let decision = json!({ "id": stage.id(), "case_id": case, "type": "ij.decision", "at": "2026-11-20T16:00:00Z", "reported_by": "counsel", "facts": { "appeal_waived": "no" } });
    stage.ok(&lawyer, "record_event", decision).await;
    let mut rows = Vec::new();
    let mut after = Value::Null;
    loop {
        let page = stage.ok(&manager, "list_calendar", json!({ "from": YEAR.0, "until": YEAR.1, "limit": 2, "after": after })).await;
        rows.extend(page["rows"].as_array().unwrap().clone());
        after = page["next"].clone();
        if after.is_null() {
            break;
        }
    }
    let at: Vec<&str> = rows.iter().map(|r| r["at"].as_str().unwrap()).collect();
    assert!(at.is_sorted(), "{at:?}");
    let hearings: Vec<&Value> = rows.iter().filter(|r| r["kind"] == "hearing").map(|r| &r["hearing"]).collect();
    assert_eq!(hearings, [&json!("master"), &json!("other"), &json!("bond")]);
    assert!(rows.iter().any(|r| r["rule_id"] == "BIA-APPEAL-30" && r["fatal"] == true));
    let whole = stage.ok(&manager, "list_calendar", json!({ "from": YEAR.0, "until": YEAR.1, "limit": 200 })).await;
    assert_eq!(whole["rows"], json!(rows), "pages together are the whole");

    let mine = stage.ok(&manager, "list_calendar", json!({ "from": YEAR.0, "until": YEAR.1, "mine": true })).await;
    assert_eq!(mine["rows"], json!([]));
    assert!(
        !stage.ok(&lawyer, "list_calendar", json!({ "from": YEAR.0, "until": YEAR.1, "mine": true })).await["rows"]
            .as_array()
            .unwrap()
            .is_empty()
    );
    let houston = stage.member(HOUSTON, &[Role::Lawyer]);
    assert_eq!(stage.ok(&houston, "list_calendar", json!({ "from": YEAR.0, "until": YEAR.1 })).await["rows"], json!([]));
    let problem = stage.fails(&manager, "list_calendar", json!({ "from": YEAR.1, "until": YEAR.0 })).await;
    assert_eq!(problem.fields[0].code, "not_a_stretch");

    lets_behind_the_wall(&stage, DALLAS, case, member_of(DALLAS, Role::Lawyer).1).await;
    let inside = stage.ok(&lawyer, "list_hearings", json!({ "case_id": case })).await;
    assert_eq!(inside["rows"][1]["kind"], "fear_review");
    let outside = stage.ok(&manager, "list_hearings", json!({ "case_id": case })).await;
    assert_eq!(outside["rows"][1]["kind"], "other");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_hearing_needs_a_court_a_zone_and_a_likely_time(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let case = case_of(&stage, DALLAS).await;
    let mut unknown = with_case(case, hearing("bond", "2026-12-07T17:00:00Z"));
    unknown["court_code"] = json!("XXX");
    assert_eq!(stage.fails(&lawyer, "add_hearing", unknown).await.fields[0].code, "not_found");
    let mut named = with_case(case, hearing("bond", "2026-12-07T17:00:00Z"));
    named["court_code"] = Value::Null;
    named["court"] = json!("Corte del condado");
    assert_eq!(stage.fails(&lawyer, "add_hearing", named.clone()).await.fields[0].field, "time_zone");
    named["time_zone"] = json!("America/Denver");
    stage.ok(&lawyer, "add_hearing", named).await;
    let far = with_case(case, hearing("bond", "2046-12-07T17:00:00Z"));
    assert_eq!(stage.fails(&lawyer, "add_hearing", far).await.fields[0].code, "implausible");
    let houston = stage.member(HOUSTON, &[Role::Lawyer]);
    assert_eq!(stage.fails(&houston, "add_hearing", with_case(case, hearing("bond", "2026-12-07T17:00:00Z"))).await.code, "not_found");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_date_that_a_judge_set_is_not_confirmed_while_it_is_open_whether_its_rule_applies(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, manager) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Manager));
    let case = case_of(&stage, DALLAS).await;
    let mut set = with_case(case, hearing("individual", "2027-03-01T17:00:00Z"));
    set["papers_by"] = json!("2027-01-15");
    stage.ok(&lawyer, "add_hearing", set).await;
    let filing = async || {
        let listed = stage.ok(&manager, "list_deadlines", json!({ "case_id": case })).await;
        listed["rows"].as_array().unwrap().iter().find(|row| row["item"]["rule_id"] == "ICPM-IH-30D").unwrap().clone()
    };
    let row = filing().await;
    assert_eq!((row["item"]["status"].clone(), row["item"]["questions"].clone()), (json!("superseded"), json!(["custody"])));
    let confirm = |row: &Value| json!({ "id": row["id"], "rev": row["rev"] });
    assert_eq!(stage.fails(&manager, "confirm_deadline", confirm(&row)).await.code, "question_open");
    stage.ok(&lawyer, "answer_fact", json!({ "case_id": case, "name": "custody", "value": "released" })).await;
    let row = filing().await;
    assert_eq!((row["item"]["status"].clone(), row["stands"].clone()), (json!("superseded"), json!({ "on": "2027-01-15" })));
    assert_eq!(stage.ok(&manager, "confirm_deadline", confirm(&row)).await["status"], "confirmed");
}
