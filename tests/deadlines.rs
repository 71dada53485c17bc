//! Due process: from an event to dates with their citation, corrected without losing one, confirmed by a second person, and the asylum wall.

use crate::matters::{case_of, kept, lets_behind_the_wall};
use amparo_tests::{DALLAS, HOUSTON, On, Stage, beginning, member_of};
use casework::access::Role;
use office::Session;
use rstest::rstest;
use serde_json::{Value, json};
use uuid::Uuid;

pub(crate) const CENTRAL: &str = "America/Chicago";

pub(crate) fn event(case: Uuid, kind: &str, at: &str, more: Value) -> Value {
    let mut params = json!({ "id": Uuid::now_v7(), "case_id": case, "type": kind, "at": at, "reported_by": "counsel" });
    for (name, value) in more.as_object().unwrap() {
        params[name] = value.clone();
    }
    params
}

pub(crate) async fn deadline(stage: &Stage, session: &Session, case: Uuid, rule: &str) -> Value {
    let listed = stage.ok(session, "list_deadlines", json!({ "case_id": case })).await;
    let found = listed["rows"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|d| d["item"]["rule_id"] == rule && d["item"]["status"] != "history")
        .cloned()
        .next_back();
    found.unwrap_or_else(|| panic!("no {rule} in {}", rules(&listed).join(" ")))
}

fn rules(listed: &Value) -> Vec<String> {
    listed["rows"].as_array().unwrap().iter().map(|d| d["item"]["rule_id"].as_str().unwrap().to_owned()).collect()
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn an_arrest_at_a_real_facility_gives_dates_with_citations_and_questions(#[case] on: On) {
    let stage = Stage::new(on).await;
    let intake = stage.as_role(Role::Intake);
    let case = case_of(&stage, DALLAS).await;
    let booking = json!({ "id": stage.id(), "case_id": case, "stay_id": stage.id(), "facility_id": "DALHOLD", "book_in": "2026-11-21T20:00:00Z", "source": "locator", "confidence": "confirmed" });
    stage.ok(&intake, "book_in", booking).await;
    let arrest = event(case, "detention.apprehended", "2026-11-21T19:30:00Z", json!({ "reported_by": "family" }));
    let preview = stage.ok(&intake, "preview_event", arrest.clone()).await;
    let asked: Vec<&str> = preview["questions"].as_array().unwrap().iter().map(|q| q["name"].as_str().unwrap()).collect();
    assert!(asked.contains(&"arrest_without_warrant"), "{asked:?}");
    assert!(preview["changes"].as_array().unwrap().iter().any(|c| c["rule_id"] == "CUST-48H" && c["new"]["status"] == "possible"));
    let listed = stage.ok(&intake, "list_deadlines", json!({ "case_id": case })).await;
    assert!(!rules(&listed).contains(&"CUST-48H".to_owned()), "a preview writes nothing");

    let recorded = stage.ok(&intake, "record_event", arrest.clone()).await;
    assert_eq!(recorded["changes"].as_array().unwrap().len(), preview["changes"].as_array().unwrap().len());
    assert_eq!(stage.ok(&intake, "record_event", arrest.clone()).await["event"], recorded["event"], "the same id records once");
    let possible = deadline(&stage, &intake, case, "CUST-48H").await;
    assert_eq!(
        (possible["item"]["status"].clone(), possible["item"]["citations"][0].clone()),
        (json!("possible"), json!("8 CFR 287.3(d)"))
    );
    let lawyer = stage.as_role(Role::Lawyer);
    let confirm = json!({ "id": possible["id"], "rev": possible["rev"] });
    assert_eq!(stage.fails(&lawyer, "confirm_deadline", confirm).await.code, "question_open");

    for (name, value) in [("arrest_without_warrant", "yes"), ("emergency_extraordinary", "no")] {
        let answer = json!({ "case_id": case, "event_id": arrest["id"], "name": name, "value": value });
        stage.ok(&intake, "answer_fact", answer).await;
    }
    let stands = deadline(&stage, &intake, case, "CUST-48H").await;
    assert_eq!((stands["item"]["status"].clone(), stands["stands"].clone()), (json!("stands"), json!({ "at": "2026-11-23T19:30:00Z" })));
    assert_eq!((stands["item"]["zone"].clone(), stands["item"]["confirmed"].clone()), (json!(CENTRAL), json!(false)));
    assert!(!stands["item"]["trace"].as_array().unwrap().is_empty());
    assert_eq!(stands["earlier"][0]["old_standing"], "possible");
    let matter = stage.ok(&intake, "list_events", json!({ "case_id": case })).await;
    let derived: Vec<&str> =
        matter["answers"].as_array().unwrap().iter().filter(|a| a["derived"] == true).map(|a| a["name"].as_str().unwrap()).collect();
    assert!(["custody", "circuit", "nationality", "is_minor"].iter().all(|name| derived.contains(name)), "{derived:?}");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_notice_served_on_a_friday_in_los_angeles_gives_court_dates_that_a_transfer_does_not_move(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let case = case_of(&stage, DALLAS).await;
    let stay = stage.id();
    let booking = |facility: &str, at: &str| json!({ "id": Uuid::now_v7(), "case_id": case, "stay_id": stay, "facility_id": facility, "book_in": at, "source": "locator", "confidence": "confirmed" });
    stage.ok(&lawyer, "book_in", booking("ADLNTCA", "2026-11-18T20:00:00Z")).await;
    // 23:30 of Friday 20 November in Los Angeles: Saturday in Texas and in UTC.
    let served = event(case, "nta.served", "2026-11-21T07:30:00Z", json!({ "facts": { "waived_10_days": "no" } }));
    stage.ok(&lawyer, "record_event", served).await;
    let matter = stage.ok(&lawyer, "list_events", json!({ "case_id": case })).await;
    assert!(
        matter["proposals"].as_array().unwrap().iter().any(|p| p["fact"] == "process_track" && p["answer"] == "240"),
        "{}",
        matter["proposals"]
    );
    stage.ok(&lawyer, "answer_fact", json!({ "case_id": case, "name": "process_track", "value": "240" })).await;
    let first = deadline(&stage, &lawyer, case, "MCH-EARLIEST-10D").await;
    assert_eq!((first["stands"].clone(), first["item"]["colour"].clone()), (json!({ "on": "2026-11-30" }), json!("grey")));

    let moved = stage.ok(&lawyer, "book_in", booking("PRLDCTX", "2026-11-22T10:00:00Z")).await;
    assert!(
        moved["changes"].as_array().unwrap().iter().all(|c| c["rule_id"] != "MCH-EARLIEST-10D" || c["change"] != "moved"),
        "{}",
        moved["changes"]
    );
    assert_eq!(deadline(&stage, &lawyer, case, "MCH-EARLIEST-10D").await["stands"], json!({ "on": "2026-11-30" }));
    let matter = stage.ok(&lawyer, "list_events", json!({ "case_id": case })).await;
    let circuit =
        |matter: &Value| matter["answers"].as_array().unwrap().iter().find(|a| a["name"] == "circuit").map(|a| a["answer"].clone());
    assert_eq!(circuit(&matter), None, "nobody has said whether bond was asked for before");
    let custody = stage.ok(&lawyer, "list_custody", json!({ "case_id": case })).await;
    let nothing = json!({ "id": stage.id(), "case_id": case, "placement_id": custody["transfer"]["placement_id"], "what": "bond_circuit", "pending": "no" });
    stage.ok(&lawyer, "answer_pending", nothing).await;
    let matter = stage.ok(&lawyer, "list_events", json!({ "case_id": case })).await;
    assert_eq!(circuit(&matter), Some(json!("5")));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_correction_supersedes_and_every_date_that_stood_is_kept(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let case = case_of(&stage, DALLAS).await;
    let decision = event(case, "ij.decision", "2026-11-20T16:00:00Z", json!({ "facts": { "appeal_waived": "no" } }));
    stage.ok(&lawyer, "record_event", decision.clone()).await;
    let appeal = deadline(&stage, &lawyer, case, "BIA-APPEAL-30").await;
    assert_eq!((appeal["stands"].clone(), appeal["item"]["zone"].clone()), (json!({ "on": "2026-12-21" }), json!("America/New_York")));
    let twin = deadline(&stage, &lawyer, case, "BIA-APPEAL-10P").await;
    let ends: chrono::DateTime<chrono::Utc> = serde_json::from_value(twin["item"]["ends_at"].clone()).unwrap();
    assert_eq!(kept(&stage, case).await.3, Some(ends), "the twin comes first until an attorney confirms");

    let truth = event(case, "ij.decision", "2026-11-18T16:00:00Z", json!({ "facts": { "appeal_waived": "no" } }));
    let correction = json!({ "event_id": decision["id"], "reason": "la orden dice 18 de noviembre", "with": truth });
    let corrected = stage.ok(&lawyer, "supersede_event", correction.clone()).await;
    assert_eq!(corrected["event"]["id"], truth["id"]);
    assert_eq!(stage.ok(&lawyer, "supersede_event", correction).await["event"], corrected["event"]);
    let listed = stage.ok(&lawyer, "list_deadlines", json!({ "case_id": case })).await;
    let appeals: Vec<&Value> = listed["rows"].as_array().unwrap().iter().filter(|d| d["item"]["rule_id"] == "BIA-APPEAL-30").collect();
    let (old, new) = (appeals.iter().find(|d| d["id"] == appeal["id"]).unwrap(), appeals.iter().find(|d| d["id"] != appeal["id"]).unwrap());
    assert_eq!(
        (old["status"].clone(), old["item"]["status"].clone(), old["stands"].clone()),
        (json!("superseded"), json!("history"), json!({ "on": "2026-12-21" }))
    );
    assert_eq!(
        (old["earlier"][0]["why"].clone(), old["earlier"][0]["old"].clone()),
        (json!("supersede_event"), json!({ "on": "2026-12-21" }))
    );
    assert_eq!((new["status"].clone(), new["stands"].clone()), (json!("proposed"), json!({ "on": "2026-12-18" })));
    let events = stage.ok(&lawyer, "list_events", json!({ "case_id": case })).await;
    assert_eq!(events["events"].as_array().unwrap().len(), 2, "nothing is deleted");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_fatal_date_needs_a_second_person_and_ends_with_proof_or_a_managers_reason(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, manager) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Manager));
    let case = case_of(&stage, DALLAS).await;
    stage
        .ok(&lawyer, "record_event", event(case, "ij.decision", "2026-11-20T16:00:00Z", json!({ "facts": { "appeal_waived": "no" } })))
        .await;
    let appeal = deadline(&stage, &lawyer, case, "BIA-APPEAL-30").await;
    assert_eq!((appeal["item"]["fatal"].clone(), appeal["needs_second_person"].clone()), (json!(true), json!(true)));
    let seen = json!({ "id": appeal["id"], "rev": appeal["rev"] });
    assert_eq!(stage.fails(&lawyer, "confirm_deadline", seen.clone()).await.code, "second_person_needed");
    let stale = stage.fails(&manager, "confirm_deadline", json!({ "id": appeal["id"], "rev": 99 })).await;
    assert_eq!((stale.code.as_str(), stale.current.unwrap()["rev"].clone()), ("conflict", appeal["rev"].clone()));
    let confirmed = stage.ok(&manager, "confirm_deadline", seen).await;
    assert_eq!((confirmed["status"].clone(), confirmed["confirmed_by"].clone()), (json!("confirmed"), json!("dal.manager")));

    let met = json!({ "id": appeal["id"], "rev": confirmed["rev"], "how": "met", "reason": "presentada" });
    assert_eq!(stage.fails(&lawyer, "end_deadline", met.clone()).await.code, "proof_needed");
    let mut unknown = met.clone();
    unknown["proof_document"] = json!(stage.id());
    assert_eq!(stage.fails(&lawyer, "end_deadline", unknown).await.fields[0].code, "not_found");
    let mut silent = met.clone();
    silent["reason"] = json!(null);
    assert_eq!(stage.fails(&manager, "end_deadline", silent).await.fields[0].code, "required");
    let ended = stage.ok(&manager, "end_deadline", met).await;
    assert_eq!((ended["status"].clone(), ended["ended_reason"].clone()), (json!("met"), json!("presentada")));
    let reopened = stage
        .ok(&manager, "reopen_deadline", json!({ "id": appeal["id"], "rev": ended["rev"], "reason": "rechazada por falta de pago" }))
        .await;
    assert_eq!(reopened["status"], "proposed");
    let houston = stage.member(HOUSTON, &[Role::Manager]);
    for command in ["confirm_deadline", "end_deadline", "reopen_deadline"] {
        let params = json!({ "id": appeal["id"], "rev": 1, "how": "met", "reason": "x" });
        assert_eq!(stage.fails(&houston, command, params).await.code, "not_found", "{command}");
    }
    // A date that can lose no right is confirmed by whoever recorded it.
    stage.ok(&lawyer, "record_event", event(case, "consular.interview_done", "2026-11-20T16:00:00Z", json!({}))).await;
    let target = deadline(&stage, &lawyer, case, "MX-PALE-2BD").await;
    stage.ok(&lawyer, "confirm_deadline", json!({ "id": target["id"], "rev": target["rev"] })).await;
}

/// Everything that a session is told of a case's due process.
async fn told(stage: &Stage, session: &Session, case: Uuid) -> Vec<Value> {
    let mut told = Vec::new();
    for command in ["list_events", "list_deadlines", "list_hearings", "list_custody"] {
        told.push(stage.ok(session, command, json!({ "case_id": case })).await);
    }
    let year = json!({ "from": "2026-06-01T00:00:00Z", "until": "2027-05-30T00:00:00Z" });
    told.push(stage.ok(session, "list_calendar", year).await);
    told
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn what_is_behind_the_wall_does_not_exist_outside_it(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, intake) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Intake));
    let case = case_of(&stage, DALLAS).await;
    stage.ok(&lawyer, "record_event", event(case, "detention.apprehended", "2026-11-18T16:00:00Z", json!({}))).await;
    let decision = event(case, "ij.decision", "2026-11-20T16:00:00Z", json!({ "facts": { "appeal_waived": "no" } }));
    stage.ok(&lawyer, "record_event", decision.clone()).await;
    // The arrival itself is no secret; the year that asylum counts from it is.
    let arrival = event(case, "us.last_arrival", "2026-03-02T16:00:00Z", json!({ "facts": { "is_uac": "no" } }));
    stage.ok(&lawyer, "record_event", arrival).await;
    lets_behind_the_wall(&stage, DALLAS, case, member_of(DALLAS, Role::Lawyer).1).await;
    let before = (told(&stage, &intake, case).await, kept(&stage, case).await);
    stage.clock.set(beginning() + chrono::Duration::minutes(5));

    let fear = event(
        case,
        "cfi.negative_determination",
        "2026-11-21T16:00:00Z",
        json!({ "evidence": "CANARIO-TEMOR", "facts": { "ij_review_requested": "yes" } }),
    );
    let preview = stage.ok(&intake, "preview_event", fear.clone()).await;
    assert_eq!((preview["goes_behind_the_wall"].clone(), preview["changes"].clone()), (json!(true), json!([])));
    let taken = stage.ok(&intake, "record_event", fear.clone()).await;
    assert_eq!(taken, json!({ "event": null, "changes": [], "moves": [] }), "who records it is shown nothing");
    let merits = json!({ "case_id": case, "event_id": decision["id"], "name": "asylum_adjudicated_on_merits", "value": "yes" });
    stage.ok(&lawyer, "answer_fact", merits).await;

    let now = told(&stage, &intake, case).await;
    assert_eq!(before.0, now, "no row, date, order or count betrays it");
    assert_eq!(before.1, kept(&stage, case).await);
    assert!(!serde_json::to_string(&now).unwrap().contains("CANARIO"));
    let twin = deadline(&stage, &intake, case, "BIA-APPEAL-10P").await;
    assert_eq!(twin["item"]["status"], "possible");

    let inside = told(&stage, &lawyer, case).await;
    assert!(serde_json::to_string(&inside[0]).unwrap().contains("CANARIO-TEMOR"));
    let seen = rules(&inside[1]);
    assert!(seen.contains(&"CFI-IJ-24H".to_owned()) && seen.contains(&"ASY-1Y".to_owned()), "{seen:?}");
    assert!(!seen.contains(&"BIA-APPEAL-10P".to_owned()), "inside, the answer says that it does not apply: {seen:?}");
    let manager = stage.as_role(Role::Manager);
    let walled = deadline(&stage, &lawyer, case, "ASY-1Y").await;
    let confirm = json!({ "id": walled["id"], "rev": walled["rev"] });
    assert_eq!(stage.fails(&manager, "confirm_deadline", confirm).await.code, "not_found");
    let correction = json!({ "event_id": fear["id"], "reason": "x" });
    assert_eq!(stage.fails(&manager, "supersede_event", correction).await.code, "not_found");
    let chain = stage.ok(&manager, "list_audit", json!({ "limit": 100 })).await;
    let text = serde_json::to_string(&chain).unwrap();
    for word in ["cfi.", "asylum", "ASY-1Y", "CANARIO"] {
        assert!(!text.contains(word), "{word} in the chain");
    }
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn the_next_date_of_a_case_is_what_a_recount_of_its_list_gives(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, manager) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Manager));
    let case = case_of(&stage, DALLAS).await;
    let recounted = async || {
        let listed = stage.ok(&lawyer, "list_deadlines", json!({ "case_id": case })).await;
        let open = listed["rows"].as_array().unwrap().iter().filter(|d| {
            matches!(d["status"].as_str().unwrap(), "proposed" | "confirmed" | "warned")
                && matches!(d["item"]["colour"].as_str().unwrap(), "red" | "amber")
        });
        let next = open
            .filter_map(|d| serde_json::from_value::<Option<chrono::DateTime<chrono::Utc>>>(d["item"]["ends_at"].clone()).unwrap())
            .min();
        assert_eq!(serde_json::to_value(next).unwrap(), listed["next_due_at"]);
        next
    };
    assert_eq!(recounted().await, None);
    stage
        .ok(&lawyer, "record_event", event(case, "ij.decision", "2026-11-20T16:00:00Z", json!({ "facts": { "appeal_waived": "no" } })))
        .await;
    stage.ok(&lawyer, "record_event", event(case, "address.changed", "2026-11-20T16:00:00Z", json!({}))).await;
    let first = recounted().await;
    assert_eq!(kept(&stage, case).await.3, first);
    for rule in ["EOIR33-5D", "AR11-10D", "BIA-APPEAL-10P"] {
        let row = deadline(&stage, &lawyer, case, rule).await;
        stage.ok(&manager, "end_deadline", json!({ "id": row["id"], "rev": row["rev"], "how": "met", "reason": "acuse a la vista" })).await;
        assert_eq!(kept(&stage, case).await.3, recounted().await, "{rule}");
    }
    assert_ne!(recounted().await, first);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn an_event_that_no_list_knows_and_an_answer_that_no_question_admits_are_refused(#[case] on: On) {
    let stage = Stage::new(on).await;
    let intake = stage.as_role(Role::Intake);
    let case = case_of(&stage, DALLAS).await;
    let cases = [
        (event(case, "no.such", "2026-11-20T16:00:00Z", json!({})), "type", "unknown"),
        (event(case, "nta.served", "2066-11-20T16:00:00Z", json!({})), "at", "implausible"),
        (event(case, "nta.served", "2026-11-20T16:00:00Z", json!({ "facts": { "appeal_waived": "yes" } })), "facts", "not_asked_here"),
        (event(case, "nta.served", "2026-11-20T16:00:00Z", json!({ "facts": { "waived_10_days": "perhaps" } })), "facts", "not_an_answer"),
        (event(case, "nta.served", "2026-11-20T16:00:00Z", json!({ "set_date": "2026-12-01" })), "set_date", "no_set_date"),
        (event(case, "nta.served", "2026-11-20T16:00:00Z", json!({ "time_zone": "Mars/Olympus" })), "time_zone", "unknown_zone"),
        (event(case, "nta.served", "2026-11-20T16:00:00Z", json!({ "reported_by": " " })), "reported_by", "required"),
    ];
    for (params, field, code) in cases {
        let problem = stage.fails(&intake, "record_event", params).await;
        assert_eq!((problem.fields[0].field.as_str(), problem.fields[0].code.as_str()), (field, code));
    }
    let houston = stage.member(HOUSTON, &[Role::Lawyer]);
    let arrest = event(case, "nta.served", "2026-11-20T16:00:00Z", json!({}));
    for command in ["preview_event", "record_event"] {
        assert_eq!(stage.fails(&houston, command, arrest.clone()).await.code, "not_found");
    }
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_corrected_rule_counts_from_the_next_act_on_in_every_process(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, administrator) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Administrator));
    // Another program on the same store, which hears of changes by reading the outbox.
    let other = office::Office::open(office::OfficeOptions {
        database: stage.database.clone(),
        folder: stage.folder.path().to_owned(),
        documents_key: amparo_tests::KEY,
        clock: stage.clock.clone(),
        practice: false,
        alone: None,
        keys: None,
    })
    .await
    .unwrap();
    let cursor = stage.id();
    let target = async |office: &office::Office| {
        let case = case_of(&stage, DALLAS).await;
        let confirmed = event(case, "detention.confirmed", "2026-11-22T12:00:00Z", json!({}));
        let office::Answer::Value(recorded) = office.call(&lawyer, "record_event", confirmed).await.unwrap() else { panic!("a value") };
        let change = recorded["changes"].as_array().unwrap().iter().find(|c| c["rule_id"] == "MX-INTERVIEW-72H").unwrap().clone();
        change["new"]["due"].clone()
    };
    assert_eq!(target(&stage.office).await, json!({ "at": "2026-11-25T12:00:00Z" }));
    assert_eq!(target(&other).await, json!({ "at": "2026-11-25T12:00:00Z" }));

    let key = json!({ "kind": "rule", "key": "MX-INTERVIEW-72H" });
    let row = stage.ok(&administrator, "get_reference", key).await;
    let correct = |value: Value| json!({ "kind": "rule", "key": "MX-INTERVIEW-72H", "rev": row["rev"], "value": value, "reason": "circular interna 14" });
    for (member, value, code) in [
        ("walled", json!(true), "wall_stays"),
        ("id", json!("MX-INTERVIEW"), "key_stays"),
        ("offset", json!({ "value": "soon", "unit": "hours", "direction": "after" }), "rules_unreadable"),
    ] {
        let mut wrong = row["shipped"].clone();
        wrong[member] = value;
        assert_eq!(stage.fails(&administrator, "correct_reference", correct(wrong)).await.code, code);
    }
    let mut shorter = row["shipped"].clone();
    shorter["offset"]["value"] = json!(24);
    stage.ok(&administrator, "correct_reference", correct(shorter)).await;
    assert_eq!(target(&stage.office).await, json!({ "at": "2026-11-23T12:00:00Z" }), "at once, without a restart");
    other.hear_others(cursor).await.unwrap();
    assert_eq!(target(&other).await, json!({ "at": "2026-11-23T12:00:00Z" }));

    let standing = stage.ok(&administrator, "get_reference", json!({ "kind": "rule", "key": "MX-INTERVIEW-72H" })).await;
    let back = json!({ "kind": "rule", "key": "MX-INTERVIEW-72H", "rev": standing["rev"], "reason": "se retira" });
    stage.ok(&administrator, "correct_reference", back).await;
    assert_eq!(target(&stage.office).await, json!({ "at": "2026-11-25T12:00:00Z" }));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn with_counsel_engaged_a_right_is_waived_by_counsels_own_written_word_alone(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, manager) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Manager));
    let case = case_of(&stage, DALLAS).await;
    let decision = event(case, "ij.decision", "2026-11-20T16:00:00Z", json!({ "facts": { "appeal_waived": "no" } }));
    stage.ok(&lawyer, "record_event", decision).await;
    let paper = async |kind: &str, author: Value| {
        let Session::Staff(staff) = &manager else { panic!("staff") };
        let (handle, id) = (stage.id(), stage.id());
        stage.office.uploads().put(handle, staff.id, b"%PDF-1.7 papel".to_vec(), beginning()).unwrap();
        let params = json!({ "id": id, "case_id": case, "upload": handle, "title": "Papel", "kind": kind, "author": author });
        stage.call(&manager, "add_document", params).await.map(|_| id)
    };
    assert_eq!(
        paper("waiver", Value::Null).await.err().unwrap().fields[0].code,
        "required",
        "a waiver without its author is nobody's word"
    );
    let mut counsel = Vec::new();
    for (name, bar) in [("Lic. Primera", "24000001"), ("Lic. Segunda", "24000002")] {
        let id = stage.id();
        let fields =
            json!({ "id": id, "name": name, "bar_state": "TX", "bar_number": bar, "languages": ["es"], "capacity": 9, "active": true });
        stage.ok(&manager, "add_representative", fields).await;
        counsel.push(id);
    }
    assert_eq!(paper("waiver", json!(counsel[0])).await.err().unwrap().fields[0].code, "not_counsel");
    let mut engaged = Vec::new();
    for representative in &counsel {
        let id = stage.id();
        let offered =
            stage.ok(&manager, "assign_representative", json!({ "id": id, "case_id": case, "representative_id": representative })).await;
        let answer = stage.ok(&manager, "answer_assignment", json!({ "id": id, "rev": offered["rev"], "answer": "engaged" })).await;
        engaged.push(paper("waiver", json!(representative)).await.unwrap());
        if representative == &counsel[0] {
            stage.ok(&manager, "end_assignment", json!({ "id": id, "rev": answer["rev"], "reason": "cambio de despacho" })).await;
        }
    }
    let appeal = deadline(&stage, &manager, case, "BIA-APPEAL-30").await;
    let waive = |proof: Value| json!({ "id": appeal["id"], "rev": appeal["rev"], "how": "waived", "proof_document": proof, "reason": "así lo quiere" });
    let letter = paper("letter", json!(counsel[1])).await.unwrap();
    // No paper, a manager's reason, another paper of counsel, and the word of counsel who has left.
    for (by, proof) in [(&lawyer, Value::Null), (&manager, Value::Null), (&manager, json!(letter)), (&manager, json!(engaged[0]))] {
        assert_eq!(stage.fails(by, "end_deadline", waive(proof)).await.code, "counsels_word_needed");
    }
    let void = json!({ "id": engaged[1], "case_id": case, "voided": true, "reason": "sin firma", "rev": 1 });
    let voided = stage.ok(&manager, "void_document", void).await;
    assert_eq!(stage.fails(&lawyer, "end_deadline", waive(json!(engaged[1]))).await.code, "counsels_word_needed", "a voided word is none");
    let restore = json!({ "id": engaged[1], "case_id": case, "voided": false, "reason": "llegó firmada", "rev": voided["rev"] });
    stage.ok(&manager, "void_document", restore).await;
    assert_eq!(stage.ok(&lawyer, "end_deadline", waive(json!(engaged[1]))).await["status"], "waived");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_transfer_to_another_zone_opens_no_ended_date_again(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, manager) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Manager));
    let case = case_of(&stage, DALLAS).await;
    let stay = stage.id();
    let booking = |facility: &str, at: &str| json!({ "id": Uuid::now_v7(), "case_id": case, "stay_id": stay, "facility_id": facility, "book_in": at, "source": "locator", "confidence": "confirmed" });
    stage.ok(&lawyer, "book_in", booking("ADLNTCA", "2026-11-18T20:00:00Z")).await;
    stage.ok(&lawyer, "record_event", event(case, "foia.adverse_determination", "2026-11-19T20:00:00Z", json!({}))).await;
    stage.ok(&lawyer, "record_event", event(case, "order.removal_period_began", "2026-11-19T20:00:00Z", json!({}))).await;
    for (rule, how) in [("FOIA-APPEAL-90D", "waived"), ("REMOVAL-PERIOD-90D", "met")] {
        let row = deadline(&stage, &lawyer, case, rule).await;
        assert_eq!(row["item"]["zone"], "America/Los_Angeles");
        let end = json!({ "id": row["id"], "rev": row["rev"], "how": how, "reason": "palabra escrita" });
        stage.ok(&manager, "end_deadline", end).await;
    }
    stage.ok(&lawyer, "book_in", booking("PRLDCTX", "2026-11-22T10:00:00Z")).await;
    for (rule, how) in [("FOIA-APPEAL-90D", "waived"), ("REMOVAL-PERIOD-90D", "met")] {
        let row = deadline(&stage, &lawyer, case, rule).await;
        assert_eq!(row["item"]["zone"], CENTRAL, "the clock that ends its day is another");
        assert_eq!(
            (row["status"].clone(), row["ended_by"].clone(), row["ended_reason"].clone()),
            (json!(how), json!("dal.manager"), json!("palabra escrita"))
        );
    }
    let tasks = stage.ok(&manager, "list_tasks", json!({ "case_id": case })).await;
    let asked = tasks["rows"].as_array().unwrap().iter().filter(|task| task["kind"] == "moved").count();
    assert_eq!(asked, 0, "the date did not move: nothing is asked");
}
