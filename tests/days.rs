//! Papers of the office's days: the journal of dates with its hash, and the wall sheet. Folios and no names; nothing of the asylum wall.

use crate::matters::{case_of, lets_behind_the_wall};
use crate::papers::{cells, text};
use amparo_tests::{DALLAS, HOUSTON, On, Stage, member_of};
use casework::access::Role;
use chrono::{DateTime, Utc};
use office::{Answer, FileAnswer, Session};
use records::{Log, Scope, Sql};
use rstest::rstest;
use serde_json::{Value, json};
use uuid::Uuid;

/// The stage begins on this local day of Dallas.
const DAY: &str = "2026-11-22";

async fn file(stage: &Stage, by: &Session, command: &str, params: Value) -> FileAnswer {
    match stage.office.call(by, command, params).await.unwrap_or_else(|problem| panic!("{command}: {problem}")) {
        Answer::File(file) => file,
        _ => panic!("no file"),
    }
}

/// The journal of a day: its words, and the hash that entered the chain.
async fn journal(stage: &Stage, by: &Session, day: &str, language: &str) -> (String, String) {
    let made = file(stage, by, "export_deadline_journal", json!({ "day": day, "language": language, "reason": "supervision" })).await;
    assert_eq!(made.mime, "application/pdf");
    let chain = stage.ok(&stage.as_role(Role::Auditor), "list_audit", json!({ "limit": 20 })).await;
    let entry = chain["rows"].as_array().unwrap().iter().find(|row| row["command"] == "export_deadline_journal").unwrap();
    assert_eq!((&entry["reason"], &entry["detail"]["day"]), (&json!("supervision"), &json!(day)));
    let hash = entry["detail"]["sha256"].as_str().unwrap().to_owned();
    let words = cells(&made.bytes);
    assert!(words.contains(&format!("SHA-256 {hash}")), "{hash} is not printed in {words}");
    (words, hash)
}

fn event(case: Uuid, kind: &str, at: &str, facts: Value) -> Value {
    json!({ "id": Uuid::now_v7(), "case_id": case, "type": kind, "at": at, "reported_by": "counsel", "facts": facts })
}

async fn deadline(stage: &Stage, by: &Session, case: Uuid, rule: &str) -> Value {
    let listed = stage.ok(by, "list_deadlines", json!({ "case_id": case })).await;
    let rows = listed["rows"].as_array().unwrap();
    rows.iter().rfind(|row| row["item"]["rule_id"] == rule && row["item"]["status"] != "history").unwrap().clone()
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

async fn folio(stage: &Stage, case: Uuid) -> String {
    stage.ok(&stage.as_role(Role::Lawyer), "get_case", json!({ "id": case })).await["case"]["folio"].as_str().unwrap().to_owned()
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn the_journal_tells_what_was_entered_changed_and_ended_by_whom_and_why(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, manager) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Manager));
    let case = case_of(&stage, DALLAS).await;
    let decision = event(case, "ij.decision", "2026-11-20T16:00:00Z", json!({}));
    stage.ok(&lawyer, "record_event", decision.clone()).await;
    let (words, first) = journal(&stage, &manager, DAY, "es").await;
    assert!(
        words.contains(&folio(&stage, case).await) && words.contains("Registrados (") && words.contains("Se registró un hecho"),
        "{words}"
    );
    assert!(words.contains("dal.lawyer") && words.contains("El día aún no termina"), "{words}");
    for name in ["José", "Nuñez", "Peña", "["] {
        assert!(!words.contains(name), "{name} in {words}");
    }

    stage.ok(&lawyer, "answer_fact", json!({ "case_id": case, "event_id": decision["id"], "name": "appeal_waived", "value": "no" })).await;
    let appeal = deadline(&stage, &manager, case, "BIA-APPEAL-30").await;
    stage.ok(&manager, "confirm_deadline", json!({ "id": appeal["id"], "rev": appeal["rev"] })).await;
    let appeal = deadline(&stage, &manager, case, "BIA-APPEAL-30").await;
    let met = json!({ "id": appeal["id"], "rev": appeal["rev"], "how": "met", "reason": "acuse a la vista" });
    let ended = stage.ok(&manager, "end_deadline", met).await;
    stage.ok(&manager, "reopen_deadline", json!({ "id": appeal["id"], "rev": ended["rev"], "reason": "era de otro caso" })).await;
    let appeal = deadline(&stage, &manager, case, "BIA-APPEAL-30").await;
    let waived = json!({ "id": appeal["id"], "rev": appeal["rev"], "how": "waived", "reason": "no desea apelar" });
    stage.ok(&manager, "end_deadline", waived).await;
    let (words, second) = journal(&stage, &manager, DAY, "en").await;
    for said in [
        "Changed (",
        "A question was answered",
        "Before: Possible: confirm",
        "Mon, Dec 21, 2026",
        "Confirmed (1)",
        "Met (1)",
        "Reason: acuse a la vista",
        "Opened again (1)",
        "Reason: era de otro caso",
        "Waived (1)",
        "Reason: no desea apelar",
        "dal.manager",
        "FATAL",
    ] {
        assert!(words.to_lowercase().contains(&said.to_lowercase()), "{said} is not in {words}");
    }
    assert_ne!(first, second, "what was added changes the hash");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_day_that_is_over_prints_with_the_same_hash_and_ends_at_the_offices_midnight(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let case = case_of(&stage, DALLAS).await;
    stage.clock.set(at("2026-11-23T05:59:59Z"));
    stage.ok(&lawyer, "record_event", event(case, "ij.decision", "2026-11-20T16:00:00Z", json!({ "appeal_waived": "no" }))).await;
    stage.clock.set(at("2026-11-23T06:00:00Z"));
    stage.ok(&lawyer, "record_event", event(case, "bond.ij_order", "2026-11-20T16:00:00Z", json!({}))).await;
    let (sunday, hash) = journal(&stage, &lawyer, DAY, "es").await;
    let (monday, other) = journal(&stage, &lawyer, "2026-11-23", "es").await;
    assert!(
        sunday.contains("BIA-APPEAL-30") && !sunday.contains("BOND-APPEAL-30") && !sunday.contains("El día aún no termina"),
        "{sunday}"
    );
    assert!(monday.contains("BOND-APPEAL-30") && !monday.contains("BIA-APPEAL-30") && monday.contains("El día aún no termina"), "{monday}");
    stage.clock.set(at("2027-01-04T15:00:00Z"));
    assert_eq!(journal(&stage, &stage.as_role(Role::Manager), DAY, "en").await.1, hash);
    assert_ne!(hash, other);

    let ahead = json!({ "day": "2027-01-05", "language": "es", "reason": "supervision" });
    assert_eq!(stage.fails(&lawyer, "export_deadline_journal", ahead).await.fields[0].code, "day_ahead");
    let silent = json!({ "day": DAY, "language": "es", "reason": " " });
    assert_eq!(stage.fails(&lawyer, "export_deadline_journal", silent).await.fields[0].field, "reason");
    // Another office's day has nothing of it.
    let houston = stage.member(HOUSTON, &[Role::Manager]);
    let theirs = file(&stage, &houston, "export_deadline_journal", json!({ "day": DAY, "language": "es", "reason": "supervision" })).await;
    assert!(text(&theirs.bytes).contains("no se hizo nada con ningún plazo"));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn what_is_behind_the_asylum_wall_is_in_no_journal_nor_in_its_hash_nor_on_the_wall(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let case = case_of(&stage, DALLAS).await;
    let decision = event(case, "ij.decision", "2026-11-20T16:00:00Z", json!({ "appeal_waived": "no" }));
    stage.ok(&lawyer, "record_event", decision.clone()).await;
    lets_behind_the_wall(&stage, DALLAS, case, member_of(DALLAS, Role::Lawyer).1).await;
    let before = journal(&stage, &lawyer, DAY, "es").await;
    let wall = |words: String| words.lines().filter(|line| !line.trim().is_empty()).map(str::to_owned).collect::<Vec<_>>();
    let hung = wall(text(&file(&stage, &lawyer, "export_wall_sheet", json!({ "language": "es" })).await.bytes));

    stage.ok(&lawyer, "record_event", event(case, "cfi.negative_determination", "2026-11-21T16:00:00Z", json!({}))).await;
    let merits = json!({ "case_id": case, "event_id": decision["id"], "name": "asylum_adjudicated_on_merits", "value": "yes" });
    stage.ok(&lawyer, "answer_fact", merits).await;
    let inside = stage.ok(&lawyer, "list_deadlines", json!({ "case_id": case })).await;
    let walled = inside["rows"].as_array().unwrap().iter().find(|row| row["item"]["walled"] == true).expect("a walled date");
    stage.clock.set(at("2026-11-22T18:30:00Z"));
    stage.ok(&stage.as_role(Role::Lawyer), "end_deadline", json!({ "id": walled["id"], "rev": walled["rev"], "how": "extended" })).await;

    let after = journal(&stage, &lawyer, DAY, "es").await;
    assert_eq!(before.1, after.1, "the hash tells nothing");
    assert_eq!(before.0.replace("12:00", ""), after.0.replace("12:30", "").replace("12:00", ""), "nor does the paper");
    let now = wall(text(&file(&stage, &lawyer, "export_wall_sheet", json!({ "language": "es" })).await.bytes));
    assert_eq!(
        hung.iter().map(|line| line.replace("12:00", "")).collect::<Vec<_>>(),
        now.iter().map(|line| line.replace("12:30", "")).collect::<Vec<_>>(),
        "nor does the wall sheet"
    );
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_line_of_the_journal_is_never_changed_or_taken_out(#[case] on: On) {
    let stage = Stage::new(on).await;
    let case = case_of(&stage, DALLAS).await;
    stage.ok(&stage.as_role(Role::Lawyer), "record_event", event(case, "ij.decision", "2026-11-20T16:00:00Z", json!({}))).await;
    for statement in ["update deadline_journal set by_name = 'otro' returning id", "delete from deadline_journal returning id"] {
        let mut tx = stage.database.begin(Scope::nobody()).await.unwrap();
        let outcome: Result<Vec<(Uuid,)>, _> = Sql::new(statement).rows(&mut tx).await;
        assert!(outcome.is_err(), "{statement} went through");
    }
    let mut tx = stage.database.read(Scope::nobody()).await.unwrap();
    let kept: Vec<(Uuid,)> = Sql::new("select id from deadline_journal where by_name = 'dal.lawyer'").rows(&mut tx).await.unwrap();
    tx.commit(Log::Unlogged("the scene of a test")).await.unwrap();
    assert!(!kept.is_empty());
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn the_wall_sheet_has_folios_and_courts_but_no_name_and_no_subject(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let case = case_of(&stage, DALLAS).await;
    for (kind, starts) in [("bond", "2026-12-01T17:00:00Z"), ("fear_review", "2026-12-02T17:00:00Z"), ("master", "2026-12-07T17:00:00Z")] {
        let hearing = json!({ "id": stage.id(), "case_id": case, "court_code": "NLA", "judge": "Hon. Ñáñez", "kind": kind, "medium": "in_person", "starts_at": starts, "attends": "Lic. Ríos" });
        stage.ok(&lawyer, "add_hearing", hearing).await;
    }
    stage.ok(&lawyer, "record_event", event(case, "bond.ij_order", "2026-11-02T16:00:00Z", json!({}))).await;
    let made = file(&stage, &stage.as_role(Role::Intake), "export_wall_sheet", json!({ "language": "es" })).await;
    assert_eq!(made.name, "hoja-muro-MX-DAL-2026-11-22.pdf");
    let words = text(&made.bytes).split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(words.matches("09:00 PST").count(), 2, "two hearings within fourteen days, in the court's zone: {words}");
    assert!(words.contains(&folio(&stage, case).await) && words.contains("mar 1 dic 2026") && words.contains("Audiencia"), "{words}");
    // A bond order of 2 November: its appeal falls on 2 December.
    assert!(words.contains("mié 2 dic 2026") && words.contains("FATAL"), "{words}");
    for betrayed in ["José", "Nuñez", "Peña", "Ñáñez", "Ríos", "Temor", "temor", "Fianza (", "["] {
        assert!(!words.contains(betrayed), "{betrayed} in {words}");
    }
    let chain = stage.ok(&stage.as_role(Role::Auditor), "list_audit", json!({ "limit": 5 })).await;
    assert!(chain["rows"].as_array().unwrap().iter().any(|row| row["command"] == "export_wall_sheet" && row["detail"]["first"] == DAY));
    let houston = stage.member(HOUSTON, &[Role::Lawyer]);
    let theirs = text(&file(&stage, &houston, "export_wall_sheet", json!({ "language": "en" })).await.bytes);
    assert!(!theirs.contains("MX-DAL") && theirs.matches("Nothing on this day.").count() == 14, "{theirs}");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn papers_of_the_practice_office_are_marked(#[case] on: On) {
    let stage = Stage::practice(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    for (command, params) in [
        ("export_deadline_journal", json!({ "day": DAY, "language": "en", "reason": "supervision" })),
        ("export_wall_sheet", json!({ "language": "en" })),
    ] {
        let words = text(&file(&stage, &lawyer, command, params).await.bytes);
        assert!(words.contains("PRACTICE: fictitious"), "{command}: {words}");
    }
}

/// Lines of a day beyond what an office writes by hand: a change of rules that moved thousands of dates.
async fn many_lines(stage: &Stage, case: Uuid, deadline: Uuid, many: usize) {
    let mut tx = stage.database.begin(Scope::office(DALLAS)).await.unwrap();
    let key = records::cases::look_up(&mut tx, case).await.unwrap().unwrap();
    let stood =
        records::journal::Stood { standing: "stands".into(), at: None, on: "2026-12-21".parse().ok(), zone: "America/Chicago".into() };
    for _ in 0..many {
        let line = records::journal::NewLine {
            id: stage.id(),
            deadline_id: deadline,
            at: at("2026-11-20T18:00:00Z"),
            what: "entered",
            by_user: None,
            by_name: "dal.lawyer",
            why: "rule_changed",
            reason: None,
            proof: false,
            rule_id: "BIA-APPEAL-30",
            rule_version: "x",
            fatal: true,
            citation: None,
            confirmed: false,
            walled: false,
            old: None,
            new: &stood,
        };
        records::journal::add(&mut tx, &key, &line).await.unwrap();
    }
    tx.commit(Log::Unlogged("the scene of a test")).await.unwrap();
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_day_that_one_paper_does_not_take_is_printed_in_parts_under_the_hash_of_the_whole(#[case] on: On) {
    let stage = Stage::new(on).await;
    let manager = stage.as_role(Role::Manager);
    let case = case_of(&stage, DALLAS).await;
    stage.ok(&manager, "record_event", event(case, "ij.decision", "2026-11-20T16:00:00Z", json!({}))).await;
    let appeal = deadline(&stage, &manager, case, "BIA-APPEAL-30").await;
    many_lines(&stage, case, appeal["id"].as_str().unwrap().parse().unwrap(), 5003).await;
    let asked = |part: Value| json!({ "day": "2026-11-20", "language": "en", "reason": "supervision", "part": part });
    let whole = stage.fails(&manager, "export_deadline_journal", asked(Value::Null)).await;
    assert_eq!((whole.code.as_str(), whole.args["parts"].as_str()), ("journal_in_parts", "2"));
    assert_eq!(stage.fails(&manager, "export_deadline_journal", asked(json!(3))).await.fields[0].code, "no_such_part");
    let second = file(&stage, &manager, "export_deadline_journal", asked(json!(2))).await;
    assert!(second.name.ends_with("2026-11-20-2-2.pdf"), "{}", second.name);
    let words = cells(&second.bytes);
    assert!(words.contains("Part 2 of 2: lines 5001 to 5003 of 5003") && words.contains("Entered (3)"), "{words}");
    let chain = stage.ok(&stage.as_role(Role::Auditor), "list_audit", json!({ "limit": 20 })).await;
    let entry = chain["rows"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["command"] == "export_deadline_journal" && row["outcome"] == "done")
        .unwrap()
        .clone();
    assert_eq!((entry["detail"]["lines"].clone(), entry["detail"]["part"].clone()), (json!(5003), json!(2)));
    assert!(words.contains(&format!("SHA-256 {}", entry["detail"]["sha256"].as_str().unwrap())), "the hash is that of all lines");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn more_time_and_a_tick_stand_in_the_journal_and_the_wall_shows_the_day_granted(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, manager) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Manager));
    let case = case_of(&stage, DALLAS).await;
    // A bond order of 2 November: its appeal falls on 2 December.
    stage.ok(&lawyer, "record_event", event(case, "bond.ij_order", "2026-11-02T16:00:00Z", json!({ "appeal_waived": "no" }))).await;
    let appeal = deadline(&stage, &lawyer, case, "BOND-APPEAL-30").await;
    let ask = stage.id();
    stage.ok(&lawyer, "ask_extension", json!({ "id": ask, "deadline_id": appeal["id"], "reason": "falta la orden escrita" })).await;
    let grant = json!({ "id": ask, "granted_until": "2026-12-04", "reason": "orden verbal" });
    stage.ok(&manager, "answer_extension", grant).await;
    let interview = json!({ "id": stage.id(), "case_id": case, "type": "consular.interview_done", "at": "2026-11-20T16:00:00Z", "reported_by": "consulate" });
    let mut ticked = interview.clone();
    ticked["confirm"] = json!([{ "rule_id": "MX-PALE-2BD", "event_id": interview["id"] }]);
    stage.ok(&lawyer, "record_event", ticked).await;

    let words = cells(
        &file(&stage, &manager, "export_deadline_journal", json!({ "day": DAY, "language": "en", "reason": "supervision" })).await.bytes,
    );
    for said in ["More time was granted", "Fri, Dec 4, 2026", "Wed, Dec 2, 2026", "Reason: orden verbal", "Confirmed (1)", "MX-PALE-2BD"] {
        assert!(words.contains(said), "{said} is not in {words}");
    }
    let granted = deadline(&stage, &manager, case, "BOND-APPEAL-30").await;
    stage.ok(&lawyer, "confirm_deadline", json!({ "id": granted["id"], "rev": granted["rev"] })).await;
    let sheet = text(&file(&stage, &lawyer, "export_wall_sheet", json!({ "language": "es" })).await.bytes);
    let sheet = sheet.split_whitespace().collect::<Vec<_>>().join(" ");
    let (_, fourth) = sheet.split_once("vie 4 dic 2026").unwrap();
    let (_, second) = sheet.split_once("mié 2 dic 2026").unwrap();
    assert!(fourth.contains("FATAL") && !second.split("jue 3 dic 2026").next().unwrap().contains("FATAL"), "{sheet}");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn papers_and_calendars_cite_the_rule_and_mark_it_until_an_attorney_confirms_it(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let case = case_of(&stage, DALLAS).await;
    stage.ok(&lawyer, "record_event", event(case, "bond.ij_order", "2026-11-02T16:00:00Z", json!({ "appeal_waived": "no" }))).await;
    let squeezed = |bytes: &[u8]| text(bytes).split_whitespace().collect::<Vec<_>>().join(" ");
    let said = async || {
        let wall = squeezed(&file(&stage, &lawyer, "export_wall_sheet", json!({ "language": "en" })).await.bytes);
        let ics = file(&stage, &lawyer, "export_calendar", json!({ "whose": "office", "language": "en" })).await.bytes;
        let ics = String::from_utf8(ics).unwrap().replace("\r\n ", "");
        let today = stage.ok(&lawyer, "list_deadlines", json!({ "case_id": case })).await;
        assert!(today["rows"].as_array().unwrap().iter().any(|row| row["item"]["rule_id"] == "BOND-APPEAL-30"));
        let entry = ics.split("BEGIN:VEVENT").find(|entry| entry.contains("VALUE=DATE:20261202")).unwrap().to_owned();
        (wall, entry)
    };
    const MARK: &str = "Not confirmed by an attorney";
    let (wall, entry) = said().await;
    assert!(wall.contains("1003.38(b)") && wall.contains(MARK), "{wall}");
    assert!(entry.contains("1003.38") && entry.contains(MARK), "{entry}");
    let (words, before) = journal(&stage, &lawyer, DAY, "en").await;
    assert!(words.contains("1003.38") && words.contains(MARK), "{words}");

    let rules = stage.ok(&lawyer, "list_rules", json!({})).await;
    for id in ["BOND-APPEAL-30", "BOND-APPEAL-10P"] {
        let version = rules["rules"].as_array().unwrap().iter().find(|view| view["rule"]["id"] == id).unwrap()["version"].clone();
        stage.ok(&lawyer, "confirm_rule", json!({ "id": stage.id(), "rule_id": id, "version": version })).await;
    }
    let (_, entry) = said().await;
    assert!(entry.contains("1003.38") && !entry.contains(MARK), "{entry}");
    let (words, after) = journal(&stage, &lawyer, DAY, "en").await;
    assert!(words.contains(MARK) && before == after, "what a line said of its rule that day stays said");
    let row = deadline(&stage, &lawyer, case, "BOND-APPEAL-30").await;
    stage.ok(&stage.as_role(Role::Manager), "confirm_deadline", json!({ "id": row["id"], "rev": row["rev"] })).await;
    assert_ne!(journal(&stage, &lawyer, DAY, "en").await.1, after);
}
