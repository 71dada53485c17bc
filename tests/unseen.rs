//! What nobody outside the asylum wall can tell: not from the chain, not from a hearing, not from what is announced, not from a paper's id.

use crate::matters::{case_of, lets_behind_the_wall};
use amparo_tests::{DALLAS, HOUSTON, On, Stage, beginning, member_of};
use casework::access::Role;
use office::Session;
use rstest::rstest;
use serde_json::{Value, json};
use uuid::Uuid;

fn upload(stage: &Stage, by: &Session) -> Uuid {
    let Session::Staff(staff) = by else { panic!("staff") };
    let handle = stage.id();
    stage.office.uploads().put(handle, staff.id, b"CANARIO".to_vec(), stage.clock.now()).unwrap();
    handle
}

fn task(case: Uuid, walled: bool) -> Value {
    json!({ "id": Uuid::now_v7(), "case_id": case, "kind": "visit", "title": "visita", "due_at": "2026-11-23T16:00:00Z", "walled": walled })
}

fn hearing(case: Uuid, kind: &str) -> Value {
    json!({ "id": Uuid::now_v7(), "case_id": case, "court_code": "NLA", "kind": kind, "medium": "in_person", "starts_at": "2026-12-02T17:00:00Z" })
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn the_offices_chain_names_no_case_by_its_tasks(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (intake, auditor) = (stage.as_role(Role::Intake), stage.as_role(Role::Auditor));
    let case = case_of(&stage, DALLAS).await;
    for walled in [true, false] {
        let task = task(case, walled);
        stage.ok(&intake, "add_task", task.clone()).await;
        let end = json!({ "id": task["id"], "rev": 1, "done": true });
        if walled {
            assert_eq!(stage.fails(&intake, "end_task", end).await.code, "not_found");
        } else {
            stage.ok(&intake, "end_task", end).await;
        }
    }
    let chain = stage.ok(&auditor, "list_audit", json!({ "limit": 4 })).await;
    let told = |row: &Value| (row["command"].clone(), row["case_id"].clone(), row["subject"].clone(), row["detail"].clone());
    for row in chain["rows"].as_array().unwrap() {
        assert_eq!(told(row), (json!("keep_case"), Value::Null, Value::Null, json!({})));
    }
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_fear_review_is_a_hearing_like_any_other_outside(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, manager) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Manager));
    let mut seen = Vec::new();
    for kind in ["fear_review", "other"] {
        let case = case_of(&stage, DALLAS).await;
        let params = hearing(case, kind);
        let added = stage.ok(&lawyer, "add_hearing", params.clone()).await;
        let listed = stage.ok(&manager, "list_hearings", json!({ "case_id": case })).await;
        let calendar =
            stage.ok(&manager, "list_calendar", json!({ "from": "2026-12-01T00:00:00Z", "until": "2026-12-05T00:00:00Z" })).await;
        let history = stage.ok(&manager, "list_history", json!({ "case_id": case })).await;
        let entered = history["rows"].as_array().unwrap().iter().find(|row| row["command"] == "add_hearing").unwrap().clone();
        let text = json!([added, listed, calendar["rows"].as_array().unwrap().last(), entered["detail"]]).to_string();
        seen.push(text.replace(&case.to_string(), "case").replace(params["id"].as_str().unwrap(), "hearing"));
        if kind == "fear_review" {
            // Moving it, as far as one sees what it is, takes nothing away from those inside.
            let mut with = hearing(case, "other");
            with["starts_at"] = json!("2027-01-02T17:00:00Z");
            with.as_object_mut().unwrap().remove("case_id");
            stage.ok(&lawyer, "reset_hearing", json!({ "hearing_id": params["id"], "rev": 1, "with": with })).await;
            lets_behind_the_wall(&stage, DALLAS, case, member_of(DALLAS, Role::Lawyer).1).await;
            let inside = stage.ok(&lawyer, "list_hearings", json!({ "case_id": case })).await;
            assert!(inside["rows"].as_array().unwrap().iter().all(|row| row["kind"] == "fear_review"), "{inside}");
        }
    }
    let without_folio = |text: &str| text.split('"').filter(|word| !word.starts_with("MX-DAL-")).collect::<String>();
    assert_eq!(without_folio(&seen[0]), without_folio(&seen[1]));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn what_is_announced_of_a_case_names_the_case_and_no_row(#[case] on: On) {
    let stage = Stage::new(on).await;
    let intake = stage.as_role(Role::Intake);
    let case = case_of(&stage, DALLAS).await;
    let mut heard = stage.office.subscribe();
    let event = json!({ "id": stage.id(), "case_id": case, "type": "cfi.negative_determination", "at": "2026-11-21T16:00:00Z", "reported_by": "counsel" });
    let note = json!({ "id": stage.id(), "case_id": case, "kind": "interview", "body": "teme volver", "walled": true });
    let document = json!({ "id": stage.id(), "case_id": case, "upload": upload(&stage, &intake), "title": "carta", "kind": "evidence", "walled": true });
    for (command, params) in [("record_event", event), ("add_note", note), ("add_document", document), ("add_task", task(case, true))] {
        stage.ok(&intake, command, params).await;
        let mut told = 0;
        while let Ok(topic) = heard.try_recv() {
            assert_eq!(topic.id, Some(case), "{command} announces {}", topic.topic);
            told += 1;
        }
        assert!(told > 0, "{command}");
    }
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_paper_behind_the_wall_proves_nothing_outside(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, manager) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Manager));
    let case = case_of(&stage, DALLAS).await;
    let id = stage.id();
    let document =
        json!({ "id": id, "case_id": case, "upload": upload(&stage, &lawyer), "title": "carta", "kind": "evidence", "walled": true });
    stage.ok(&lawyer, "add_document", document).await;
    let event = |paper: Uuid| {
        json!({ "id": Uuid::now_v7(), "case_id": case, "type": "ij.decision", "at": "2026-11-20T16:00:00Z",
        "reported_by": "counsel", "facts": { "appeal_waived": "no" }, "document_id": paper })
    };
    for paper in [id, stage.id()] {
        let refused = stage.fails(&lawyer, "record_event", event(paper)).await;
        assert_eq!((refused.fields[0].field.as_str(), refused.fields[0].code.as_str()), ("document_id", "not_found"));
    }
    lets_behind_the_wall(&stage, DALLAS, case, member_of(DALLAS, Role::Lawyer).1).await;
    stage.ok(&lawyer, "record_event", event(id)).await;
    let rows = stage.ok(&lawyer, "list_deadlines", json!({ "case_id": case })).await;
    let appeal = rows["rows"].as_array().unwrap().iter().find(|row| row["item"]["rule_id"] == "BIA-APPEAL-30").unwrap().clone();
    let end = |rev: &Value, paper: Uuid| json!({ "id": appeal["id"], "rev": rev, "how": "met", "proof_document": paper });
    let refused = stage.fails(&manager, "end_deadline", end(&appeal["rev"], id)).await;
    assert_eq!(refused.fields[0].code, "not_found");
    let ask = json!({ "id": stage.id(), "deadline_id": appeal["id"], "until": "2027-01-20", "reason": "se pidió" });
    let asked = stage.ok(&lawyer, "ask_extension", ask.clone()).await;
    stage.ok(&lawyer, "answer_extension", json!({ "id": ask["id"], "document_id": id, "reason": "negada" })).await;
    let now = stage.ok(&lawyer, "list_deadlines", json!({ "case_id": case })).await;
    let rev = now["rows"].as_array().unwrap().iter().find(|row| row["id"] == asked["id"]).unwrap()["rev"].clone();
    stage.ok(&lawyer, "end_deadline", end(&rev, id)).await;
    for (who, sees) in [(&lawyer, true), (&manager, false)] {
        for command in ["list_events", "list_deadlines"] {
            let told = stage.ok(who, command, json!({ "case_id": case })).await.to_string();
            assert_eq!(told.contains(&id.to_string()), sees, "{command}");
        }
    }
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_note_that_is_sent_again_with_other_words_is_a_conflict(#[case] on: On) {
    let stage = Stage::new(on).await;
    let intake = stage.as_role(Role::Intake);
    let case = case_of(&stage, DALLAS).await;
    let note = |id: Uuid, body: &str, walled: bool| json!({ "id": id, "case_id": case, "kind": "call", "body": body, "walled": walled });
    let (open, reserved) = (stage.id(), stage.id());
    let first = stage.ok(&intake, "add_note", note(open, "llamó la hermana", false)).await;
    assert_eq!(stage.ok(&intake, "add_note", note(open, "llamó la hermana", false)).await, first, "sent twice, it is written once");
    let other = stage.fails(&intake, "add_note", note(open, "llamó el hermano", false)).await;
    assert_eq!((other.code.as_str(), other.current.unwrap()["body"].clone()), ("conflict", json!("llamó la hermana")));
    stage.ok(&intake, "add_note", note(reserved, "teme volver", true)).await;
    let unlike = stage.fails(&intake, "add_note", note(reserved, "no teme", false)).await;
    assert_eq!(
        (unlike.code.as_str(), unlike.current),
        ("conflict", Some(Value::Null)),
        "what is behind the wall is not told by a conflict"
    );
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn an_office_that_is_only_told_reads_no_reasons_and_no_names_of_staff(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (here, there) = (stage.as_role(Role::Intake), stage.member(HOUSTON, &[Role::Intake]));
    let id = stage.id();
    let press = json!({ "id": id, "sent": beginning(), "lat": 32.7767, "lon": -96.797, "accuracy_m": 25.0, "for_whom": "me" });
    stage.ok(&Session::Public, "receive_alert", press).await;
    let offer = |rev: i64| json!({ "id": id, "rev": rev, "to_office": HOUSTON, "reason": "CANARIO vive allá" });
    stage.ok(&here, "mark_false_alarm", json!({ "id": id, "rev": 1, "reason": "CANARIO temía volver" })).await;
    stage.ok(&here, "reopen_alert", json!({ "id": id, "rev": 2, "reason": "CANARIO llamó su hermana" })).await;
    stage.ok(&here, "forward_alert", offer(3)).await;
    let offered = stage.ok(&there, "get_alert", json!({ "id": id })).await;
    assert_eq!(offered["forward"]["reason"], "CANARIO vive allá", "who is asked reads why");
    let reasons = |alert: &Value| -> Vec<String> {
        alert["steps"].as_array().unwrap().iter().filter_map(|step| step["reason"].as_str().map(str::to_owned)).collect()
    };
    assert_eq!(reasons(&offered), ["CANARIO vive allá"]);
    assert!(offered["steps"].as_array().unwrap().iter().all(|step| step["by"].is_null()), "{offered}");
    stage.ok(&there, "accept_forward", json!({ "id": id, "rev": 4 })).await;
    stage.ok(&there, "mark_false_alarm", json!({ "id": id, "rev": 5, "reason": "CANARIO otra cosa" })).await;
    let told = stage.ok(&here, "get_alert", json!({ "id": id })).await;
    assert_eq!((&told["line"]["seen"], &told["close_reason"]), (&json!("told"), &Value::Null));
    assert!(!told.to_string().contains("otra cosa"), "{told}");
    assert_eq!(reasons(&told).len(), 3, "what an office wrote itself it reads again");
    let whole = stage.ok(&there, "get_alert", json!({ "id": id })).await;
    assert_eq!((&whole["close_reason"], reasons(&whole).len()), (&json!("CANARIO otra cosa"), 4));
    let chain = stage.ok(&stage.member(HOUSTON, &[Role::Auditor]), "list_audit", json!({ "limit": 10 })).await.to_string();
    assert!(!chain.contains("text_withheld"), "the chain does not say of whom a text speaks of fear: {chain}");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn the_id_of_an_alert_alone_opens_nothing(#[case] on: On) {
    let stage = Stage::new(on).await;
    let id = stage.id();
    let press = json!({ "id": id, "sent": beginning(), "name": "Rosa", "lat": 32.7767, "lon": -96.797, "accuracy_m": 25.0, "for_whom": "me",
        "contacts": [{ "name": "Ana", "phone": "2145550101", "kinship": "parent", "may_be_told": "everything" }] });
    let receipt = stage.ok(&Session::Public, "receive_alert", press.clone()).await;
    assert_eq!(receipt["status_code"].as_str().unwrap().len(), 12);
    assert_eq!(stage.ok(&Session::Public, "receive_alert", press.clone()).await, receipt, "the same press has the same answer");
    for (field, other) in [("sent", json!("2026-11-22T17:59:00Z")), ("name", json!("Eva")), ("contacts", json!([]))] {
        let mut guessed = press.clone();
        guessed[field] = other;
        let answered = stage.ok(&Session::Public, "receive_alert", guessed).await;
        assert_eq!((&answered["status_code"], &answered["folio"]), (&json!(""), &receipt["folio"]), "{field}");
    }
    let bare = json!({ "id": id, "sent": beginning() });
    assert_eq!(stage.ok(&Session::Public, "receive_alert", bare).await["status_code"], "");
    let entered = json!({ "id": id, "channel": "operator", "for_whom": "someone_else" });
    let elsewhere = stage.ok(&stage.member(HOUSTON, &[Role::Operator]), "enter_alert", entered).await;
    assert_eq!(elsewhere["status_code"], "", "another office does not learn it by entering the id");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn an_authority_is_told_nothing_before_the_interview_and_the_persons_choice(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let case = case_of(&stage, DALLAS).await;
    let tell = |said: &str, reason: Option<&str>| json!({ "id": stage.id(), "case_id": case, "told_kind": "authority", "agency": "ICE ERO", "how": "telephone", "said": said, "override_reason": reason });
    let consent = |answer: &str| json!({ "id": stage.id(), "case_id": case, "kind": "share_with_authority", "answer": answer, "how": "in_person", "remark": "en la visita" });
    stage.ok(&lawyer, "record_disclosure", tell("", None)).await;
    let not_yet = async |reason: Option<&str>| stage.fails(&lawyer, "record_disclosure", tell("es mexicana", reason)).await.code;
    assert_eq!(not_yet(None).await, "authority_not_yet");
    assert_eq!(not_yet(Some("lo pidió el oficial")).await, "authority_not_yet", "no officer decides in the person's place");
    stage.ok(&lawyer, "record_consent", consent("given")).await;
    assert_eq!(not_yet(None).await, "authority_not_yet", "a word before the private interview is not enough");
    let interview = json!({ "id": stage.id(), "case_id": case, "type": "consular.interview_done", "at": "2026-11-22T17:00:00Z", "reported_by": "consulate" });
    stage.ok(&lawyer, "record_event", interview).await;
    stage.ok(&lawyer, "record_disclosure", tell("es mexicana", None)).await;
    for answer in ["overridden", "withdrawn"] {
        stage.clock.set(stage.clock.now() + chrono::Duration::minutes(1));
        stage.ok(&lawyer, "record_consent", consent(answer)).await;
        assert_eq!(not_yet(Some("lo pidió el oficial")).await, "authority_not_yet");
    }
}

/// Bodies of the notes that somebody reads, latest first.
async fn notes(stage: &Stage, who: &Session, case: &Value) -> Vec<String> {
    let listed = stage.ok(who, "list_notes", json!({ "case_id": case })).await;
    listed["rows"].as_array().unwrap().iter().map(|note| note["body"].as_str().unwrap().to_owned()).collect()
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn words_of_an_alert_that_speak_of_fear_go_behind_the_wall_of_its_case(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (intake, lawyer) = (stage.as_role(Role::Intake), stage.as_role(Role::Lawyer));
    let id = stage.id();
    let entered = json!({ "id": id, "channel": "operator", "for_whom": "someone_else", "place": { "city": "Dallas", "state": "TX" },
        "note": "CANARIO lo amenazaron", "child_left_alone": { "yes": true, "where": "CANARIO calle Ocho" } });
    stage.ok(&intake, "enter_alert", entered).await;
    let reserve = |rev: i64, text: &str| json!({ "id": id, "rev": rev, "text": text });
    let moved = stage.ok(&intake, "reserve_alert_text", reserve(1, "note")).await;
    assert_eq!((&moved["note"], &moved["reserved"]), (&Value::Null, &json!(["note"])));
    assert_eq!(moved["child_where"], "CANARIO calle Ocho", "one text is moved at a time");
    assert_eq!(stage.fails(&intake, "reserve_alert_text", reserve(1, "child_where")).await.code, "conflict");
    assert_eq!(stage.fails(&intake, "reserve_alert_text", reserve(2, "note")).await.fields[0].code, "not_found");
    let case = stage.ok(&intake, "open_case", json!({ "id": stage.id(), "alert_id": id })).await["case"]["id"].clone();
    stage.ok(&intake, "reserve_alert_text", reserve(3, "child_where")).await;
    assert_eq!(notes(&stage, &lawyer, &case).await, [""; 0], "outside nobody reads them, not even who moved them");
    for command in ["list_history", "list_notes"] {
        let told = stage.ok(&intake, command, json!({ "case_id": case })).await.to_string();
        assert!(!told.contains("CANARIO") && !told.contains("reserve"), "{command}: {told}");
    }
    lets_behind_the_wall(&stage, DALLAS, case.as_str().unwrap().parse().unwrap(), member_of(DALLAS, Role::Lawyer).1).await;
    let mut inside = notes(&stage, &lawyer, &case).await;
    inside.sort();
    assert_eq!(inside, ["CANARIO calle Ocho", "CANARIO lo amenazaron"]);
    let seen = stage.ok(&intake, "get_alert", json!({ "id": id })).await;
    assert!(!seen.to_string().contains("CANARIO") && seen["reserved"] == json!(["note", "child_where"]), "{seen}");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_note_that_speaks_of_fear_is_moved_behind_the_wall_and_says_reserved(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (intake, lawyer) = (stage.as_role(Role::Intake), stage.as_role(Role::Lawyer));
    let id = case_of(&stage, DALLAS).await;
    let case = json!(id);
    let note = json!({ "id": stage.id(), "case_id": id, "kind": "interview", "body": "CANARIO teme volver" });
    stage.ok(&intake, "add_note", note.clone()).await;
    let reserve = json!({ "id": note["id"], "case_id": id });
    let left = stage.ok(&intake, "reserve_note", reserve.clone()).await;
    assert_eq!((&left["reserved"], &left["body"], &left["walled"]), (&json!(true), &json!(""), &json!(false)));
    assert_eq!(stage.ok(&intake, "reserve_note", reserve).await, left, "asked again it changes nothing");
    assert_eq!(notes(&stage, &intake, &case).await, [""]);
    let told = stage.ok(&intake, "list_history", json!({ "case_id": id })).await.to_string();
    assert!(!told.contains("reserve_note"), "{told}");
    lets_behind_the_wall(&stage, DALLAS, id, member_of(DALLAS, Role::Lawyer).1).await;
    let mut inside = notes(&stage, &lawyer, &case).await;
    inside.sort();
    assert_eq!(inside, ["", "CANARIO teme volver"]);
    let walled = stage.ok(&lawyer, "list_notes", json!({ "case_id": id })).await["rows"]
        .as_array()
        .unwrap()
        .iter()
        .find(|note| note["walled"] == true)
        .unwrap()
        .clone();
    assert_eq!(walled["by_name"], "dal.intake", "who wrote it is said inside");
    let again = json!({ "id": walled["id"], "case_id": id });
    assert_eq!(stage.fails(&intake, "reserve_note", again).await.code, "not_found");
}
