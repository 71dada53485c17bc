//! Documents at rest: sealed, whole, named by id, and gone from nobody's sight by accident.

use crate::cases::opened;
use amparo_tests::{On, Stage};
use casework::access::Role;
use office::{Answer, Session};
use rstest::rstest;
use serde_json::{Value, json};
use uuid::Uuid;

const PLAIN: &[u8] = b"%PDF-1.7 acta de nacimiento de Ana Ruiz";

fn upload(stage: &Stage, by: &Session, bytes: &[u8]) -> Uuid {
    let Session::Staff(staff) = by else { panic!("staff") };
    let handle = stage.id();
    stage.office.uploads().put(handle, staff.id, bytes.to_vec(), stage.clock.now()).unwrap();
    handle
}

async fn kept(stage: &Stage, by: &Session, case_id: &Value) -> Value {
    let params = json!({ "id": stage.id(), "case_id": case_id, "upload": upload(stage, by, PLAIN), "title": " Acta  de nacimiento ", "kind": "identity" });
    stage.ok(by, "add_document", params).await["document"].clone()
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_document_is_sealed_at_rest_and_comes_back_whole(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let case = opened(&stage, &lawyer, "Ana", "Ruiz", "").await["case"].clone();
    let document = kept(&stage, &lawyer, &case["id"]).await;
    assert_eq!(
        (&document["title"], &document["media_type"], &document["size"]),
        (&json!("Acta de nacimiento"), &json!("application/pdf"), &json!(PLAIN.len()))
    );
    let file = stage.folder.path().join("documents").join(document["id"].as_str().unwrap());
    let sealed = std::fs::read(&file).unwrap();
    assert!(!sealed.windows(4).any(|w| w == b"acta") && !sealed.starts_with(b"%PDF"));
    let Answer::File(answer) = stage.office.call(&lawyer, "get_document", json!({ "id": document["id"] })).await.unwrap() else {
        panic!("a file")
    };
    assert_eq!((answer.bytes.as_slice(), answer.mime.as_str()), (PLAIN, "application/pdf"));
    assert!(answer.name.starts_with(case["folio"].as_str().unwrap()) && answer.name.ends_with(".pdf"), "{}", answer.name);
    std::fs::write(&file, &sealed[..sealed.len() - 1]).unwrap();
    assert_eq!(stage.fails(&lawyer, "get_document", json!({ "id": document["id"] })).await.code, "document_damaged");
    std::fs::remove_file(&file).unwrap();
    assert_eq!(stage.fails(&lawyer, "get_document", json!({ "id": document["id"] })).await.code, "document_missing");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_document_is_added_once_voided_with_a_reason_and_restored(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let case_id = opened(&stage, &lawyer, "Ana", "Ruiz", "").await["case"]["id"].clone();
    let params =
        json!({ "id": stage.id(), "case_id": case_id, "upload": upload(&stage, &lawyer, PLAIN), "title": "Acta", "kind": "identity" });
    let first = stage.ok(&lawyer, "add_document", params.clone()).await;
    assert_eq!(stage.ok(&lawyer, "add_document", params).await, first, "the handle is spent, the answer is the same");
    let id = &first["id"];
    let void =
        |voided: bool, reason: &str, rev: i64| json!({ "id": id, "case_id": case_id, "voided": voided, "reason": reason, "rev": rev });
    assert_eq!(stage.fails(&lawyer, "void_document", void(true, "", 1)).await.fields[0].code, "required");
    assert!(stage.ok(&lawyer, "void_document", void(true, "de otra persona", 1)).await["voided_at"].is_string());
    assert_eq!(stage.fails(&lawyer, "void_document", void(false, "x", 1)).await.code, "conflict");
    assert!(stage.ok(&lawyer, "void_document", void(false, "sí es", 2)).await["voided_at"].is_null());
    let none = json!({ "id": stage.id(), "case_id": case_id, "upload": stage.id(), "title": "x", "kind": "other" });
    assert_eq!(stage.fails(&lawyer, "add_document", none).await.fields[0].code, "upload_gone");
    let others = upload(&stage, &stage.as_role(Role::Intake), PLAIN);
    let stolen = json!({ "id": stage.id(), "case_id": case_id, "upload": others, "title": "x", "kind": "other" });
    assert_eq!(stage.fails(&lawyer, "add_document", stolen).await.fields[0].code, "upload_gone");
}

/// Everything that a member can read of a case and of the office's lists, as one text.
async fn everything(stage: &Stage, by: &Session, case_id: &Value) -> String {
    let mut all = String::new();
    for (command, params) in [
        ("get_case", json!({ "id": case_id })),
        ("list_notes", json!({ "case_id": case_id })),
        ("list_history", json!({ "case_id": case_id, "limit": 200 })),
        ("list_cases", json!({})),
        ("search", json!({ "q": "canario" })),
        ("list_cases", json!({ "q": "canario" })),
    ] {
        all.push_str(&stage.ok(by, command, params).await.to_string());
    }
    all
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn what_speaks_of_fear_is_behind_the_wall_and_leaves_no_gap_outside(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (intake, lawyer, manager) = (stage.as_role(Role::Intake), stage.as_role(Role::Lawyer), stage.as_role(Role::Manager));
    let case = opened(&stage, &intake, "Ana", "Ruiz", "").await["case"].clone();
    let id = &case["id"];
    let note = stage.id();
    let params = json!({ "id": note, "case_id": id, "kind": "interview", "body": "CANARIO teme volver", "walled": true });
    let kept = stage.ok(&intake, "add_note", params.clone()).await;
    assert_eq!(kept, json!({ "id": note, "note": null }), "its writer does not read it again");
    assert_eq!(stage.ok(&intake, "add_note", params).await, kept);
    let document = stage.id();
    let params = json!({ "id": document, "case_id": id, "upload": upload(&stage, &intake, b"CANARIO"), "title": "CANARIO carta", "kind": "evidence", "walled": true });
    assert_eq!(stage.ok(&intake, "add_document", params).await, json!({ "id": document, "document": null }));
    for outside in [&intake, &lawyer, &manager] {
        let seen = everything(&stage, outside, id).await;
        assert!(!seen.contains("CANARIO") && !seen.contains(&note.to_string()) && !seen.contains(&document.to_string()), "{seen}");
        assert_eq!(stage.fails(outside, "get_document", json!({ "id": document })).await.code, "not_found");
        let void = json!({ "id": document, "case_id": id, "voided": true, "reason": "x", "rev": 1 });
        assert_eq!(stage.fails(outside, "void_document", void).await.code, "not_found");
        let history = stage.ok(outside, "list_history", json!({ "case_id": id })).await;
        let commands: Vec<&str> = history["rows"].as_array().unwrap().iter().map(|r| r["command"].as_str().unwrap()).collect();
        assert!(!commands.contains(&"add_note") && !commands.contains(&"add_document"), "{commands:?}");
    }
    assert_eq!(
        stage.ok(&lawyer, "get_case", json!({ "id": id })).await["case"]["changed_at"],
        case["changed_at"],
        "nor does the list move"
    );
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn counsel_notes_are_read_by_the_accountable_lawyer_and_by_nobody_else(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, manager, intake) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Manager), stage.as_role(Role::Intake));
    let case_id = opened(&stage, &lawyer, "Ana", "Ruiz", "").await["case"]["id"].clone();
    let note = |kind: &str, body: &str| json!({ "id": stage.id(), "case_id": case_id, "kind": kind, "body": body });
    stage.ok(&lawyer, "add_note", note("counsel", "ESTRATEGIA")).await;
    stage.ok(&intake, "add_note", note("call", "llamó la madre")).await;
    assert_eq!(stage.fails(&manager, "add_note", note("counsel", "x")).await.code, "counsel_only");
    assert!(everything(&stage, &lawyer, &case_id).await.contains("ESTRATEGIA"));
    for outside in [&manager, &intake] {
        let seen = everything(&stage, outside, &case_id).await;
        assert!(!seen.contains("ESTRATEGIA") && seen.contains("llamó la madre"));
    }
    assert_eq!(stage.fails(&lawyer, "add_note", note("note", "  ")).await.fields[0].code, "required");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn notes_are_paged_latest_first(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let case_id = opened(&stage, &lawyer, "Ana", "Ruiz", "").await["case"]["id"].clone();
    for n in 1..=5 {
        stage.clock.set(amparo_tests::beginning() + chrono::Duration::minutes(n));
        stage.ok(&lawyer, "add_note", json!({ "id": stage.id(), "case_id": case_id, "kind": "note", "body": n.to_string() })).await;
    }
    let (mut seen, mut after) = (Vec::new(), Value::Null);
    loop {
        let page = stage.ok(&lawyer, "list_notes", json!({ "case_id": case_id, "limit": 2, "after": after })).await;
        seen.extend(page["rows"].as_array().unwrap().iter().map(|n| n["body"].as_str().unwrap().to_owned()));
        after = page["next"].clone();
        if after.is_null() {
            break;
        }
    }
    assert_eq!(seen, ["5", "4", "3", "2", "1"]);
}
