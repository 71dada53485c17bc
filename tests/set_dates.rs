//! Dates that a judge or a court set, beside what the rules give.

use crate::deadlines::{deadline, event};
use crate::matters::case_of;
use amparo_tests::{DALLAS, On, Stage};
use casework::access::Role;
use rstest::rstest;
use serde_json::{Value, json};

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_date_set_past_a_statutory_ceiling_stands_once_a_second_person_confirms_it(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, manager) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Manager));
    let case = case_of(&stage, DALLAS).await;
    // At most 120 days, says the statute; the order says more.
    let granted = event(case, "vd.granted_pre", "2026-11-20T16:00:00Z", json!({ "set_date": "2027-06-01" }));
    stage.ok(&lawyer, "record_event", granted.clone()).await;
    let stands = async || deadline(&stage, &lawyer, case, "VD-PRE-120").await["stands"].to_string();
    let ceiling = stands().await;
    assert!(ceiling.contains("2027-03-2"), "{ceiling}");
    let confirm = json!({ "event_id": granted["id"] });
    assert_eq!(stage.fails(&lawyer, "confirm_set_date", confirm.clone()).await.code, "second_person_needed");
    assert_eq!(stands().await, ceiling);
    let confirmed = stage.ok(&manager, "confirm_set_date", confirm).await;
    assert!(!confirmed["changes"].as_array().unwrap().is_empty());
    let set = stands().await;
    assert!(set.contains("2027-06-0"), "{set}");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_date_that_the_court_set_supersedes_the_default_that_a_person_links_it_to_and_no_other(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let case = case_of(&stage, DALLAS).await;
    let first = event(case, "foia.adverse_determination", "2026-11-16T16:00:00Z", json!({}));
    let second = event(case, "foia.adverse_determination", "2026-11-18T16:00:00Z", json!({}));
    for one in [&first, &second] {
        stage.ok(&lawyer, "record_event", one.clone()).await;
    }
    let of = async |event: &Value| {
        let listed = stage.ok(&lawyer, "list_deadlines", json!({ "case_id": case })).await;
        let rows = listed["rows"].as_array().unwrap().clone();
        let row = rows.iter().find(|row| row["item"]["rule_id"] == "FOIA-APPEAL-90D" && row["item"]["event_id"] == event["id"]).unwrap();
        (row["item"]["status"].clone(), row["stands"].clone(), row["item"]["due"].clone())
    };
    let (one, other) = (of(&first).await, of(&second).await);
    let alone = event(case, "court.filing_deadline_set", "2026-12-10T18:00:00Z", json!({}));
    stage.ok(&lawyer, "record_event", alone).await;
    assert_eq!((of(&first).await, of(&second).await), (one.clone(), other.clone()), "unlinked it supersedes nothing");

    let link = json!({ "event_id": first["id"], "rule_id": "FOIA-APPEAL-90D" });
    let linked = event(case, "court.filing_deadline_set", "2026-12-11T18:00:00Z", json!({ "sets": link }));
    let preview = stage.ok(&lawyer, "preview_event", linked.clone()).await;
    let choices = preview["may_set"].as_array().unwrap();
    assert!(choices.iter().any(|choice| choice["event_id"] == first["id"] && choice["rule_id"] == "FOIA-APPEAL-90D"), "{choices:?}");
    let moved = preview["changes"].as_array().unwrap().iter().find(|change| change["event_id"] == first["id"]).unwrap();
    assert_eq!(moved["new"]["set_date"], "2026-12-11");
    let mut elsewhere = linked.clone();
    elsewhere["sets"]["rule_id"] = json!("BIA-APPEAL-30");
    assert_eq!(stage.fails(&lawyer, "record_event", elsewhere).await.fields[0].code, "not_found");
    let no_date = event(case, "address.changed", "2026-11-20T16:00:00Z", json!({ "sets": link }));
    assert_eq!(stage.fails(&lawyer, "record_event", no_date).await.fields[0].code, "no_set_date");

    let recorded = stage.ok(&lawyer, "record_event", linked.clone()).await;
    assert_eq!(recorded["event"]["sets"], link);
    assert_eq!(of(&first).await, (json!("superseded"), json!({ "on": "2026-12-11" }), one.2.clone()), "the default stays visible");
    assert_eq!(of(&second).await, other, "and only there");
    stage.ok(&lawyer, "supersede_event", json!({ "event_id": linked["id"], "reason": "era de otro expediente" })).await;
    assert_eq!(of(&first).await, one, "taken back, the default stands again");
}
