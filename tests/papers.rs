//! Papers that leave the desk: named by the folio alone, entered with their reason, and nothing of the asylum wall on them.

use crate::matters::{case_of, lets_behind_the_wall};
use amparo_tests::{DALLAS, HOUSTON, On, Stage, member_of};
use casework::access::Role;
use office::{Answer, FileAnswer, Session};
use rstest::rstest;
use serde_json::json;
use std::io::Write;
use std::process::{Command, Stdio};
use uuid::Uuid;

async fn exported(stage: &Stage, by: &Session, case: Uuid, language: &str, redaction: &str) -> FileAnswer {
    let params = json!({ "case_id": case, "language": language, "redaction": redaction, "reason": "counsel_request" });
    match stage.office.call(by, "export_case_summary", params).await.unwrap() {
        Answer::File(file) => file,
        _ => panic!("no file"),
    }
}

/// The text of a PDF as an independent reader finds it.
pub fn text(pdf: &[u8]) -> String {
    read(pdf, "-layout")
}

/// The same in the order in which it was written, cell by cell.
pub fn cells(pdf: &[u8]) -> String {
    read(pdf, "-raw").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn read(pdf: &[u8], order: &str) -> String {
    let mut reader = Command::new("pdftotext")
        .args([order, "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("pdftotext is installed by script/prepare tests");
    let (mut pipe, pdf) = (reader.stdin.take().unwrap(), pdf.to_vec());
    let feed = std::thread::spawn(move || pipe.write_all(&pdf).unwrap());
    let out = reader.wait_with_output().unwrap();
    feed.join().unwrap();
    String::from_utf8(out.stdout).unwrap()
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn the_summary_says_who_where_when_and_why_in_both_languages(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let case = case_of(&stage, DALLAS).await;
    let booking = json!({ "id": stage.id(), "case_id": case, "stay_id": stage.id(), "facility_id": "PRLDCTX", "book_in": "2026-11-21T20:00:00Z", "source": "locator", "confidence": "confirmed" });
    stage.ok(&lawyer, "book_in", booking).await;
    let decision = json!({ "id": stage.id(), "case_id": case, "type": "ij.decision", "at": "2026-11-20T16:00:00Z", "reported_by": "counsel", "facts": { "appeal_waived": "no" } });
    stage.ok(&lawyer, "record_event", decision.clone()).await;
    let hearing = json!({ "id": stage.id(), "case_id": case, "court_code": "DAL", "judge": "Hon. Ñáñez Güemes", "kind": "bond", "medium": "video", "starts_at": "2026-12-09T17:00:00Z" });
    stage.ok(&lawyer, "add_hearing", hearing).await;
    // Behind the wall, by and for who exports it.
    lets_behind_the_wall(&stage, DALLAS, case, member_of(DALLAS, Role::Lawyer).1).await;
    let fear = json!({ "id": stage.id(), "case_id": case, "type": "cfi.negative_determination", "at": "2026-11-21T16:00:00Z", "reported_by": "counsel", "evidence": "CANARIO-TEMOR" });
    stage.ok(&lawyer, "record_event", fear).await;
    let merits = json!({ "case_id": case, "event_id": decision["id"], "name": "asylum_adjudicated_on_merits", "value": "yes" });
    stage.ok(&lawyer, "answer_fact", merits).await;

    let folio = stage.ok(&lawyer, "get_case", json!({ "id": case })).await["case"]["folio"].as_str().unwrap().to_owned();
    for (language, redaction, words) in [
        ("es", "office", vec!["Nuñez", "Peña", "José Ángel", "PRAIRIELAND", "Ñáñez Güemes", "8 CFR 1003.38"]),
        ("en", "lawyer", vec!["Nuñez", "Peña", "PRAIRIELAND", "Ñáñez Güemes", "8 CFR 1003.38"]),
        ("es", "family", vec!["Nuñez", "PRAIRIELAND"]),
    ] {
        let file = exported(&stage, &lawyer, case, language, redaction).await;
        assert_eq!((file.name.as_str(), file.mime.as_str()), (format!("{folio}.pdf").as_str(), "application/pdf"));
        let found = text(&file.bytes);
        for word in words.iter().chain([&folio.as_str()]) {
            assert!(found.contains(word), "{word} in {language} {redaction}:\n{found}");
        }
        for word in ["CANARIO", "I-869", "asilo", "asylum", "[paper-", "[deadline-", "[trace-"] {
            assert!(!found.contains(word), "{word} in {language} {redaction}:\n{found}");
        }
    }
    let manager = stage.as_role(Role::Manager);
    let chain = stage.ok(&manager, "list_audit", json!({ "limit": 50 })).await;
    let entry = chain["rows"].as_array().unwrap().iter().find(|row| row["command"] == "export_case_summary").unwrap();
    assert_eq!((entry["reason"].clone(), entry["detail"]["redaction"].clone()), (json!("counsel_request"), json!("family")));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_paper_needs_a_reason_and_the_right_office_and_an_empty_case_makes_one(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let case = case_of(&stage, DALLAS).await;
    let params = json!({ "case_id": case, "language": "es", "redaction": "office", "reason": "  " });
    assert_eq!(stage.fails(&lawyer, "export_case_summary", params).await.fields[0].field, "reason");
    let params = json!({ "case_id": case, "language": "es", "redaction": "office", "reason": "supervision" });
    let houston = stage.member(HOUSTON, &[Role::Manager]);
    assert_eq!(stage.fails(&houston, "export_case_summary", params.clone()).await.code, "not_found");
    assert_eq!(stage.fails(&stage.as_role(Role::Intake), "export_case_summary", params).await.code, "forbidden");
    assert!(exported(&stage, &lawyer, case, "en", "office").await.bytes.starts_with(b"%PDF"));
}
