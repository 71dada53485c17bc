//! Rules of an office: its own beside the shipped ones, confirmed by its attorneys, tried on typed facts; and no date that moves silently.

use crate::matters::{case_of, lets_behind_the_wall};
use amparo_tests::{DALLAS, HOUSTON, On, Stage, member_of};
use casework::access::Role;
use office::Session;
use rstest::rstest;
use serde_json::{Value, json};
use uuid::Uuid;

async fn decided(stage: &Stage, lawyer: &Session) -> Uuid {
    let case = case_of(stage, DALLAS).await;
    let decision = json!({ "id": stage.id(), "case_id": case, "type": "ij.decision", "at": "2026-11-20T16:00:00Z", "reported_by": "counsel",
        "facts": { "appeal_waived": "no" } });
    stage.ok(lawyer, "record_event", decision).await;
    case
}

fn found<'a>(rules: &'a Value, id: &str) -> Vec<&'a Value> {
    rules["rules"].as_array().unwrap().iter().filter(|view| view["rule"]["id"] == id).collect()
}

async fn deadline(stage: &Stage, session: &Session, case: Uuid) -> Value {
    let listed = stage.ok(session, "list_deadlines", json!({ "case_id": case })).await;
    listed["rows"].as_array().unwrap().iter().find(|row| row["item"]["rule_id"] == "BIA-APPEAL-30").unwrap().clone()
}

/// The shipped rule with 25 days, from a day on.
async fn shorter(stage: &Stage, session: &Session) -> Value {
    let mut rule = found(&stage.ok(session, "list_rules", json!({})).await, "BIA-APPEAL-30")[0]["rule"].clone();
    rule["offset"]["value"] = json!(25);
    json!({ "id": stage.id(), "rule": rule, "effective_from": "2026-11-01", "reason": "Circular 12 de la oficina" })
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn an_office_s_own_rule_stands_beside_the_shipped_one_and_moves_no_date_until_somebody_approves(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let case = decided(&stage, &lawyer).await;
    let asked = shorter(&stage, &lawyer).await;
    let mut without_reason = asked.clone();
    without_reason["reason"] = json!(" ");
    assert_eq!(stage.fails(&lawyer, "write_office_rule", without_reason).await.code, "invalid");
    let mut elsewhere = asked.clone();
    elsewhere["rule"]["trigger_event"] = json!("bond.ij_order");
    assert_eq!(stage.fails(&lawyer, "write_office_rule", elsewhere).await.code, "rule_not_the_same");
    let mut faulty = asked.clone();
    faulty["rule"]["citations"] = json!([]);
    let refused = stage.fails(&lawyer, "write_office_rule", faulty).await;
    let told = (refused.code.as_str(), refused.args["faults"].as_str(), refused.args["faults_es"].as_str());
    assert_eq!(told, ("rule_has_faults", "no citation", "no tiene cita"));

    let rules = stage.ok(&lawyer, "write_office_rule", asked.clone()).await;
    let both = found(&rules, "BIA-APPEAL-30");
    assert_eq!(both.len(), 2);
    assert_eq!((both[0]["source"]["from"].clone(), both[0]["replaced_after"].clone()), (json!("shipped"), json!("2026-10-31")));
    assert_eq!((both[1]["source"]["reason"].clone(), both[1]["in_force"].clone()), (json!("Circular 12 de la oficina"), json!(true)));
    assert_eq!(both[1]["own"]["mine"], true);
    let again = stage.ok(&lawyer, "write_office_rule", asked.clone()).await;
    assert_eq!(found(&again, "BIA-APPEAL-30").len(), 2, "the same id writes once");
    let mut second = asked.clone();
    second["id"] = json!(stage.id());
    assert_eq!(stage.fails(&lawyer, "write_office_rule", second).await.code, "rule_written_already");
    assert_eq!(found(&stage.ok(&stage.member(HOUSTON, &[Role::Lawyer]), "list_rules", json!({})).await, "BIA-APPEAL-30").len(), 1);

    assert_eq!(deadline(&stage, &lawyer, case).await["stands"], json!({ "on": "2026-12-21" }), "nothing moves silently");
    for _ in 0..2 {
        let waiting = stage.ok(&lawyer, "check_rule_changes", json!({})).await;
        let of_case = waiting["cases"].as_array().unwrap();
        assert_eq!((of_case.len(), of_case[0]["case_id"].clone()), (1, json!(case)));
        let changes = of_case[0]["changes"].as_array().unwrap();
        assert_eq!(changes.len(), 1, "{changes:?}");
        assert_eq!((changes[0]["rule_id"].clone(), changes[0]["because"].clone()), (json!("BIA-APPEAL-30"), json!("rule_changed")));
        assert_eq!(
            (changes[0]["old"]["due"].clone(), changes[0]["new"]["due"].clone()),
            (json!({ "on": "2026-12-21" }), json!({ "on": "2026-12-15" }))
        );
    }
    stage.ok(&lawyer, "approve_rule_changes", json!({ "case_id": case })).await;
    let moved = deadline(&stage, &lawyer, case).await;
    assert_eq!((moved["stands"].clone(), moved["status"].clone()), (json!({ "on": "2026-12-15" }), json!("proposed")));
    let earlier = moved["earlier"].as_array().unwrap().last().unwrap().clone();
    assert_eq!((earlier["old"].clone(), earlier["why"].clone()), (json!({ "on": "2026-12-21" }), json!("rule_changed")));
    assert_eq!(stage.ok(&lawyer, "check_rule_changes", json!({})).await["cases"], json!([]));

    let withdrawal = json!({ "id": asked["id"], "rev": 1, "reason": "La circular se dejó sin efecto" });
    let rules = stage.ok(&lawyer, "withdraw_office_rule", withdrawal.clone()).await;
    assert_eq!(found(&rules, "BIA-APPEAL-30").len(), 1);
    assert_eq!(rules["withdrawn"][0]["withdrawn_reason"], "La circular se dejó sin efecto");
    assert_eq!(stage.fails(&lawyer, "withdraw_office_rule", withdrawal).await.code, "conflict");
    assert_eq!(deadline(&stage, &lawyer, case).await["stands"], json!({ "on": "2026-12-15" }));
    stage.ok(&lawyer, "approve_rule_changes", json!({ "case_id": case })).await;
    assert_eq!(deadline(&stage, &lawyer, case).await["stands"], json!({ "on": "2026-12-21" }));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn an_attorney_of_the_office_confirms_the_version_that_was_read_and_the_mark_goes(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, manager) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Manager));
    let case = decided(&stage, &lawyer).await;
    assert_eq!(deadline(&stage, &lawyer, case).await["item"]["confirmed"], false);
    let version = found(&stage.ok(&lawyer, "list_rules", json!({})).await, "BIA-APPEAL-30")[0]["version"].clone();
    let confirm = |version: &Value| json!({ "id": stage.id(), "rule_id": "BIA-APPEAL-30", "version": version });
    assert_eq!(stage.fails(&lawyer, "confirm_rule", confirm(&json!("2020-01-01-00000000"))).await.code, "conflict");
    let rules = stage.ok(&lawyer, "confirm_rule", confirm(&version)).await;
    let confirmation = &found(&rules, "BIA-APPEAL-30")[0]["confirmation"];
    assert_eq!((confirmation["rule_version"].clone(), confirmation["on"].clone()), (version.clone(), json!("2026-11-22")));
    let marked = deadline(&stage, &lawyer, case).await;
    assert_eq!(marked["item"]["confirmed"], true, "at once, in every case of the office");
    let last = marked["item"]["trace"].as_array().unwrap().last().unwrap().clone();
    assert_eq!((last["code"].clone(), last["args"]["attorney"].clone()), (json!("deadline-confirmed"), confirmation["attorney"].clone()));
    assert_eq!(marked["rev"], 1, "no date is touched");
    let houston = stage.ok(&stage.member(HOUSTON, &[Role::Lawyer]), "list_rules", json!({})).await;
    assert_eq!(found(&houston, "BIA-APPEAL-30")[0]["confirmation"], Value::Null, "another office's attorney confirmed nothing");
    assert_eq!(stage.ok(&lawyer, "check_rule_changes", json!({})).await["cases"], json!([]), "a confirmation moves no date");

    let own = shorter(&stage, &lawyer).await;
    let rules = stage.ok(&lawyer, "write_office_rule", own).await;
    let both = found(&rules, "BIA-APPEAL-30");
    assert_eq!(both[1]["confirmation"], Value::Null, "a changed rule is unconfirmed again");
    let confirm_own = confirm(&both[1]["version"]);
    assert_eq!(stage.fails(&lawyer, "confirm_rule", confirm_own.clone()).await.code, "second_person_needed");
    let rules = stage.ok(&manager, "confirm_rule", confirm_own).await;
    assert_eq!(found(&rules, "BIA-APPEAL-30")[1]["confirmation"]["rule_version"], both[1]["version"]);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn rules_behind_the_asylum_wall_do_not_exist_outside_it(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let outside = stage.ok(&lawyer, "list_rules", json!({})).await;
    let rules = outside["rules"].as_array().unwrap();
    assert!(rules.iter().all(|view| view["rule"]["walled"] == false));
    assert!(found(&outside, "ASY-1Y").is_empty() && outside["events"].as_array().unwrap().iter().all(|event| event["walled"] == false));
    let twin = found(&outside, "BIA-APPEAL-10P")[0];
    assert_eq!(twin["reserved"], true);
    assert!(!twin.to_string().contains("asylum_adjudicated_on_merits"), "{twin}");
    let walled = json!({ "id": stage.id(), "rule_id": "ASY-1Y", "version": "x" });
    assert_eq!(stage.fails(&lawyer, "confirm_rule", walled.clone()).await.code, "not_found");
    let half_read = json!({ "id": stage.id(), "rule_id": "BIA-APPEAL-10P", "version": twin["version"] });
    assert_eq!(stage.fails(&lawyer, "confirm_rule", half_read.clone()).await.code, "rule_reserved");
    let trial = json!({ "event_type": "us.last_arrival", "at": "2026-03-01T18:00:00Z", "time_zone": "America/Chicago" });
    assert!(!stage.ok(&lawyer, "try_rules", trial.clone()).await.to_string().contains("ASY-1Y"));
    let fear = json!({ "event_type": "cfi.negative_determination", "at": "2026-03-01T18:00:00Z", "time_zone": "America/Chicago" });
    assert_eq!(stage.fails(&lawyer, "try_rules", fear.clone()).await.fields[0].field, "event_type");
    let mut named = shorter(&stage, &lawyer).await;
    named["rule"]["id"] = json!("ASY-1Y");
    assert_eq!(stage.fails(&lawyer, "write_office_rule", named).await.fields[0].code, "taken");

    let case = case_of(&stage, DALLAS).await;
    lets_behind_the_wall(&stage, DALLAS, case, member_of(DALLAS, Role::Lawyer).1).await;
    let inside = stage.ok(&lawyer, "list_rules", json!({})).await;
    assert_eq!(found(&inside, "ASY-1Y").len(), 1);
    assert_eq!(found(&inside, "BIA-APPEAL-10P")[0]["reserved"], false);
    assert!(stage.ok(&lawyer, "try_rules", trial).await.to_string().contains("ASY-1Y"));
    assert!(stage.ok(&lawyer, "try_rules", fear).await["questions"].to_string().contains("ij_review_requested"));
    stage.ok(&lawyer, "confirm_rule", half_read).await;
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_rule_is_tried_on_typed_facts_and_nothing_is_kept(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let decision = json!({ "event_type": "ij.decision", "at": "2026-05-20T22:40:00Z", "time_zone": "America/Los_Angeles", "facts": { "appeal_waived": "no" },
        "closures": [{ "office": "ecas", "date": "2026-06-22", "confirmed": true }] });
    let trial = stage.ok(&lawyer, "try_rules", decision.clone()).await;
    let appeal = trial["items"].as_array().unwrap().iter().find(|item| item["rule_id"] == "BIA-APPEAL-30").unwrap();
    assert_eq!((appeal["due"].clone(), appeal["before_closures"].clone()), (json!({ "on": "2026-06-23" }), json!("2026-06-22")));
    let told: Vec<&str> = appeal["trace"].as_array().unwrap().iter().map(|step| step["code"].as_str().unwrap()).collect();
    assert!(told.contains(&"deadline-skip-holiday") && told.contains(&"deadline-closing-moves"), "{told:?}");
    let mut waived = decision.clone();
    waived["facts"]["appeal_waived"] = json!("yes");
    assert!(stage.ok(&lawyer, "try_rules", waived).await["silent"].as_array().unwrap().contains(&json!("BIA-APPEAL-30")));
    for (field, wrong, told) in [
        ("facts", json!({ "no_such": "yes" }), "unknown"),
        ("facts", json!({ "appeal_waived": "perhaps" }), "not_an_answer"),
        ("event_type", json!("no.such"), "unknown"),
    ] {
        let mut asked = decision.clone();
        asked[field] = wrong;
        let refused = stage.fails(&lawyer, "try_rules", asked).await;
        assert_eq!((refused.fields[0].field.as_str(), refused.fields[0].code.as_str()), (field, told));
    }
    let waiting = stage.ok(&lawyer, "check_rule_changes", json!({})).await;
    assert_eq!((waiting["cases"].clone(), waiting["next"].clone()), (json!([]), Value::Null));
}

/// Writes a case as a program with other rules left it: one date counted by an older version of its rule, under that program's checksum.
async fn left_by_an_older_program(stage: &Stage, case: Uuid) {
    let mut tx = stage.database.begin(records::Scope::office(DALLAS)).await.unwrap();
    let key = records::cases::look_up(&mut tx, case).await.unwrap().unwrap();
    let rows = records::deadlines::list(&mut tx, &key).await.unwrap();
    let mut row = rows.into_iter().find(|row| row.rule_id == "BIA-APPEAL-30").unwrap();
    let mut item = row.item.0.clone();
    item["due"] = json!({ "on": "2026-12-15" });
    item["rule_version"] = json!("2025-01-01-00000000");
    row.item = records::Json(item);
    row.due_on = Some("2026-12-15".parse().unwrap());
    row.rule_version = "2025-01-01-00000000".into();
    records::deadlines::recount(&mut tx, &key, &row).await.unwrap();
    records::rules::approved(&mut tx, &key, "the checksum of an older program", stage.clock.now()).await.unwrap();
    tx.commit(records::Log::Unlogged("the scene of a test")).await.unwrap();
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_program_that_starts_with_other_rules_lists_each_case_with_old_and_new_until_somebody_approves(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let (moved, same) = (decided(&stage, &lawyer).await, case_of(&stage, DALLAS).await);
    left_by_an_older_program(&stage, moved).await;
    let stage = stage.put_away().await.opened().await;
    assert_eq!(deadline(&stage, &lawyer, moved).await["stands"], json!({ "on": "2026-12-15" }), "starting moves nothing");
    let waiting = stage.ok(&lawyer, "check_rule_changes", json!({})).await["cases"].clone();
    assert_eq!(
        (waiting.as_array().unwrap().len(), waiting[0]["case_id"].clone()),
        (1, json!(moved)),
        "and not {same}, in which nothing differs"
    );
    let change = &waiting[0]["changes"][0];
    assert_eq!((change["change"].clone(), change["because"].clone()), (json!("moved"), json!("rule_changed")));
    assert_eq!(
        (change["old"]["due"].clone(), change["new"]["due"].clone()),
        (json!({ "on": "2026-12-15" }), json!({ "on": "2026-12-21" }))
    );
    assert_ne!(change["old"]["rule_version"], change["new"]["rule_version"]);
    stage.ok(&lawyer, "approve_rule_changes", json!({ "case_id": moved })).await;
    let counted = deadline(&stage, &lawyer, moved).await;
    assert_eq!((counted["stands"].clone(), counted["status"].clone()), (json!({ "on": "2026-12-21" }), json!("proposed")));
    let kept = counted["earlier"].as_array().unwrap().last().unwrap();
    assert_eq!((kept["old"].clone(), kept["why"].clone()), (json!({ "on": "2026-12-15" }), json!("rule_changed")));
    assert_eq!(stage.ok(&lawyer, "check_rule_changes", json!({})).await["cases"], json!([]));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn an_ended_date_that_moves_stays_ended_and_a_manager_is_asked_whether_that_holds(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, manager) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Manager));
    let case = decided(&stage, &lawyer).await;
    let row = deadline(&stage, &manager, case).await;
    stage.ok(&manager, "end_deadline", json!({ "id": row["id"], "rev": row["rev"], "how": "met", "reason": "acuse a la vista" })).await;
    let own = shorter(&stage, &lawyer).await;
    stage.ok(&lawyer, "write_office_rule", own).await;
    stage.ok(&lawyer, "approve_rule_changes", json!({ "case_id": case })).await;
    let moved = deadline(&stage, &manager, case).await;
    assert_eq!((moved["stands"].clone(), moved["status"].clone()), (json!({ "on": "2026-12-15" }), json!("met")));
    assert_eq!(moved["ended_reason"], "acuse a la vista");
    let mut asked = stage.ok(&manager, "today", json!({ "mine": false })).await["tasks"].clone();
    asked.as_array_mut().unwrap().retain(|task| task["kind"] == "moved");
    assert_eq!((asked.as_array().unwrap().len(), asked[0]["kind"].clone(), asked[0]["fatal"].clone()), (1, json!("moved"), json!(true)));
    assert_eq!(asked[0]["title"], "BIA-APPEAL-30");
    let end = json!({ "id": asked[0]["id"], "rev": 1, "done": true, "reason": "se presentó el día 3" });
    assert_eq!(stage.fails(&lawyer, "end_task", end.clone()).await.code, "review_needs_manager");
    stage.ok(&manager, "end_task", end).await;
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_pair_is_read_by_its_red_date_once_an_attorney_confirms_its_rule(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let case = case_of(&stage, DALLAS).await;
    // Day 10 of the protective twin is Monday 23 November, tomorrow; day 30 is 14 December. An answer that nobody can give keeps the twin possible.
    let decision = json!({ "id": stage.id(), "case_id": case, "type": "ij.decision", "at": "2026-11-13T16:00:00Z", "reported_by": "counsel",
        "facts": { "appeal_waived": "no" } });
    stage.ok(&lawyer, "record_event", decision).await;
    let order = async || {
        let listed = stage.ok(&lawyer, "list_deadlines", json!({ "case_id": case })).await;
        let rows = listed["rows"].as_array().unwrap().clone();
        let of = |rule: &str| rows.iter().find(|row| row["item"]["rule_id"] == rule).unwrap().clone();
        (of("BIA-APPEAL-30"), of("BIA-APPEAL-10P"), listed["next_due_at"].clone())
    };
    let rules = |part: &Value| part.as_array().unwrap().iter().map(|row| row["rule_id"].as_str().unwrap().to_owned()).collect::<Vec<_>>();
    let today = async || {
        let today = stage.ok(&lawyer, "today", json!({ "mine": true })).await;
        (rules(&today["fatal"]), rules(&today["digest"]["dates"]))
    };
    let (red, twin, next) = order().await;
    assert_eq!((red["item"]["order_at"].clone(), next), (twin["ends_at"].clone(), twin["ends_at"].clone()), "the earlier of the two");
    assert_eq!(twin["item"]["warning_class"], "fatal");
    let (fatal, told) = today().await;
    assert_eq!((fatal, told.contains(&"BIA-APPEAL-10P".to_owned())), (vec!["BIA-APPEAL-10P".to_owned()], true));

    let version = found(&stage.ok(&lawyer, "list_rules", json!({})).await, "BIA-APPEAL-30")[0]["version"].clone();
    stage.ok(&lawyer, "confirm_rule", json!({ "id": stage.id(), "rule_id": "BIA-APPEAL-30", "version": version })).await;
    let (red, twin, next) = order().await;
    assert_eq!((red["item"]["order_at"].clone(), twin["item"]["order_at"].clone()), (red["ends_at"].clone(), red["ends_at"].clone()));
    assert_eq!((next, twin["item"]["warning_class"].clone()), (red["ends_at"].clone(), json!("target")));
    assert_eq!((red["rev"].clone(), red["status"].clone()), (json!(1), json!("proposed")), "no date is touched");
    assert_eq!(today().await.0, Vec::<String>::new(), "the twin is an alarm no longer");
    stage.clock.set("2026-12-07T14:00:00Z".parse().unwrap());
    assert!(today().await.1.contains(&"BIA-APPEAL-30".to_owned()), "the red date warns as before");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn an_act_about_something_else_applies_no_change_that_waits_and_today_says_that_it_waits(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, intake) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Intake));
    let case = decided(&stage, &lawyer).await;
    let waiting = async || stage.ok(&lawyer, "today", json!({ "mine": true })).await["rules_waiting"].clone();
    stage.office.recheck_rules().await.unwrap();
    assert_eq!(waiting().await, json!(0));
    let asked = shorter(&stage, &lawyer).await;
    let mut otherwise = asked.clone();
    otherwise["rule"]["effective_basis"] = json!("as_of");
    assert_eq!(stage.fails(&lawyer, "write_office_rule", otherwise).await.code, "rule_not_the_same");
    stage.ok(&lawyer, "write_office_rule", asked).await;

    let moved =
        json!({ "id": stage.id(), "case_id": case, "type": "address.changed", "at": "2026-11-20T16:00:00Z", "reported_by": "counsel" });
    let recorded = stage.ok(&lawyer, "record_event", moved).await;
    assert!(recorded["changes"].as_array().unwrap().iter().all(|change| change["rule_id"] != "BIA-APPEAL-30"), "{}", recorded["changes"]);
    stage.ok(&intake, "answer_fact", json!({ "case_id": case, "name": "represented", "value": "no" })).await;
    let row = deadline(&stage, &lawyer, case).await;
    assert_eq!((row["stands"].clone(), row["earlier"].clone()), (json!({ "on": "2026-12-21" }), json!([])), "nothing was approved");
    // What happens from now on is counted by the rules of today, beside what waits.
    let second = decided(&stage, &lawyer).await;
    assert_eq!(deadline(&stage, &lawyer, second).await["stands"], json!({ "on": "2026-12-15" }));

    stage.office.recheck_rules().await.unwrap();
    assert_eq!(waiting().await, json!(1), "in Today, not only on the page of the rules");
    let listed = stage.ok(&lawyer, "check_rule_changes", json!({})).await["cases"].clone();
    assert_eq!((listed.as_array().unwrap().len(), listed[0]["case_id"].clone()), (1, json!(case)));
    stage.ok(&lawyer, "approve_rule_changes", json!({ "case_id": case })).await;
    assert_eq!((deadline(&stage, &lawyer, case).await["stands"].clone(), waiting().await), (json!({ "on": "2026-12-15" }), json!(0)));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_rule_that_follows_the_day_of_looking_is_announced_when_its_day_comes_and_moves_nothing_before(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let case = case_of(&stage, DALLAS).await;
    let transfer =
        json!({ "id": stage.id(), "case_id": case, "type": "transfer.occurred", "at": "2026-11-22T12:00:00Z", "reported_by": "counsel" });
    stage.ok(&lawyer, "record_event", transfer).await;
    let due = async || {
        let listed = stage.ok(&lawyer, "list_deadlines", json!({ "case_id": case })).await;
        listed["rows"].as_array().unwrap().iter().find(|row| row["item"]["rule_id"] == "TRANSFER-ATTY-24H").unwrap()["item"]["due"].clone()
    };
    let waiting = async || stage.ok(&lawyer, "today", json!({ "mine": true })).await["rules_waiting"].clone();
    let mut rule = found(&stage.ok(&lawyer, "list_rules", json!({})).await, "TRANSFER-ATTY-24H")[0]["rule"].clone();
    assert_eq!(rule["effective_basis"], "as_of");
    rule["offset"]["value"] = json!(12);
    let asked = json!({ "id": stage.id(), "rule": rule, "effective_from": "2026-12-01", "reason": "Circular 14" });
    stage.ok(&lawyer, "write_office_rule", asked).await;
    stage.office.recheck_rules().await.unwrap();
    assert_eq!((waiting().await, due().await), (json!(0), json!({ "at": "2026-11-23T12:00:00Z" })), "its day has not come");

    stage.clock.set("2026-12-01T15:00:00Z".parse().unwrap());
    let moved =
        json!({ "id": stage.id(), "case_id": case, "type": "address.changed", "at": "2026-11-30T16:00:00Z", "reported_by": "counsel" });
    stage.ok(&lawyer, "record_event", moved).await;
    assert_eq!(due().await, json!({ "at": "2026-11-23T12:00:00Z" }), "an act about something else applies nothing");
    stage.office.recheck_rules().await.unwrap();
    assert_eq!(waiting().await, json!(1));
    let listed = stage.ok(&lawyer, "check_rule_changes", json!({})).await["cases"].clone();
    assert_eq!(listed[0]["changes"][0]["new"]["due"], json!({ "at": "2026-11-23T00:00:00Z" }), "{listed}");
    stage.ok(&lawyer, "approve_rule_changes", json!({ "case_id": case })).await;
    assert_eq!((due().await, waiting().await), (json!({ "at": "2026-11-23T00:00:00Z" }), json!(0)));
}
