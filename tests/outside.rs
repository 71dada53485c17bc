//! Everything that can be read outside the asylum wall, of two offices that differ only behind the wall of one case: the same bytes, whatever is
//! put there. The walk is of the whole table: a command that reads and stands in neither list fails it.

use crate::matters::lets_behind_the_wall;
use crate::papers::text;
use amparo_tests::{DALLAS, On, Stage, beginning, member_of};
use casework::access::Role;
use chrono::{DateTime, Duration, Utc};
use office::commands::{Entry, Needs, TABLE};
use office::{Answer, Session};
use rstest::rstest;
use serde_json::{Value, json};
use std::collections::HashMap;
use uuid::Uuid;

/// What reads nothing of a case: one's own account and machine, the directory, alerts that are not taken yet, and the count of the whole chain, of
/// which every act is a part.
const OF_NO_CASE: [&str; 25] = [
    "me",
    "touch",
    "set_language",
    "list_users",
    "get_settings",
    "get_messengers",
    "preview_messages",
    "list_devices",
    "list_jobs",
    "get_job",
    "cancel_job",
    "route_place",
    "list_drills",
    "open_calls",
    "save_call",
    "possible_folios",
    "incident_candidates",
    "incident_roster",
    "get_incident",
    "verify_backup",
    "verify_audit",
    "verify_guardian",
    "list_offices",
    "network_cover",
    "facilities_near",
];

/// Acts whose names say that they read.
const READING: [&str; 7] = ["list_", "get_", "export_", "check_", "preview_", "verify_", "caseload"];

/// An office with one case in which much has happened, and its lawyer behind the wall.
struct Scene {
    stage: Stage,
    case: Uuid,
    alert: Uuid,
    decision: Uuid,
    paper: Uuid,
    representative: Uuid,
    feed: Session,
}

fn event(case: Uuid, id: Uuid, kind: &str, at: &str, facts: Value) -> Value {
    json!({ "id": id, "case_id": case, "type": kind, "at": at, "reported_by": "counsel", "evidence": "papel", "facts": facts })
}

fn upload(stage: &Stage, by: &Session) -> Uuid {
    let Session::Staff(staff) = by else { panic!("staff") };
    let handle = stage.id();
    stage.office.uploads().put(handle, staff.id, b"%PDF-1.7 papel".to_vec(), stage.clock.now()).unwrap();
    handle
}

impl Scene {
    async fn new(on: On) -> Self {
        let stage = Stage::new(on).await;
        let (lawyer, manager) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Manager));
        let (case, alert, decision, paper, representative) = (stage.id(), stage.id(), stage.id(), stage.id(), stage.id());
        let press = json!({ "id": alert, "sent": beginning(), "name": "José Luis Hernández Ruiz", "lat": 32.7767, "lon": -96.797, "accuracy_m": 25.0, "for_whom": "me",
            "contacts": [{ "name": "Rosa", "phone": "2145550101", "kinship": "parent", "may_be_told": "everything" }] });
        stage.ok(&Session::Public, "receive_alert", press).await;
        stage.ok(&lawyer, "acknowledge_alert", json!({ "id": alert, "rev": 1 })).await;
        stage.ok(&lawyer, "open_case", json!({ "id": case, "alert_id": alert })).await;
        let booking = json!({ "id": stage.id(), "case_id": case, "stay_id": stage.id(), "facility_id": "DALHOLD", "book_in": "2026-11-10T15:00:00Z", "source": "locator", "confidence": "confirmed" });
        stage.ok(&lawyer, "book_in", booking).await;
        let happened = [
            (stage.id(), "detention.apprehended", "2026-11-10T14:00:00Z", json!({})),
            (stage.id(), "us.last_arrival", "2026-01-05T15:00:00Z", json!({ "is_uac": "no" })),
            (stage.id(), "nta.served", "2026-11-12T15:00:00Z", json!({ "waived_10_days": "no" })),
            (stage.id(), "address.changed", "2026-11-18T15:00:00Z", json!({})),
            (decision, "ij.decision", "2026-11-19T15:00:00Z", json!({ "appeal_waived": "no" })),
            (stage.id(), "order.administratively_final", "2026-11-20T15:00:00Z", json!({})),
            (stage.id(), "transfer.occurred", "2026-11-20T16:00:00Z", json!({})),
        ];
        for (id, kind, at, facts) in happened {
            stage.clock.set(stage.clock.now() + Duration::minutes(1));
            stage.ok(&lawyer, "record_event", event(case, id, kind, at, facts)).await;
        }
        let hearing = json!({ "id": stage.id(), "case_id": case, "court_code": "DAL", "kind": "master", "medium": "video", "starts_at": "2026-11-24T15:00:00Z" });
        stage.ok(&lawyer, "add_hearing", hearing).await;
        let task =
            json!({ "id": stage.id(), "case_id": case, "kind": "reply", "title": "Llamar a la madre", "due_at": "2026-11-24T16:00:00Z" });
        stage.ok(&lawyer, "add_task", task).await;
        stage.ok(&lawyer, "add_note", json!({ "id": stage.id(), "case_id": case, "kind": "call", "body": "llamó la hermana" })).await;
        let document = json!({ "id": paper, "case_id": case, "upload": upload(&stage, &lawyer), "title": "Acta", "kind": "identity" });
        stage.ok(&lawyer, "add_document", document).await;
        let counsel = json!({ "id": representative, "name": "Licenciada Soto", "bar_state": "TX", "bar_number": "7", "languages": ["es"], "capacity": 5, "active": true });
        stage.ok(&manager, "add_representative", counsel).await;
        stage
            .ok(&manager, "assign_representative", json!({ "id": stage.id(), "case_id": case, "representative_id": representative }))
            .await;
        for step in ["B3", "C2"] {
            stage.clock.set(stage.clock.now() + Duration::minutes(1));
            stage.ok(&manager, "move_step", json!({ "case_id": case, "to": step, "reason": "así consta" })).await;
        }
        let feed =
            stage.ok(&manager, "add_feed", json!({ "id": stage.id(), "name": "teléfono", "whose": "office", "language": "es" })).await;
        let token = feed["path"].as_str().unwrap().strip_prefix("/calendar/").unwrap().strip_suffix(".ics").unwrap().to_owned();
        let feed = stage.office.device(&token).await.unwrap().unwrap();
        lets_behind_the_wall(&stage, DALLAS, case, member_of(DALLAS, Role::Lawyer).1).await;
        Self { stage, case, alert, decision, paper, representative, feed }
    }

    /// Every command that reads of a case, with what it is asked.
    fn reads(&self) -> Vec<(&'static str, Value)> {
        let of_case = || json!({ "case_id": self.case });
        let year = || json!({ "from": "2026-01-01T00:00:00Z", "until": "2026-12-30T00:00:00Z", "limit": 200 });
        let mut reads = vec![
            ("list_colleagues", json!({})),
            ("list_cases", json!({ "limit": 200 })),
            ("list_cases", json!({ "limit": 200, "sort": "changed", "descending": true })),
            ("list_cases", json!({ "limit": 200, "overdue": true })),
            ("search", json!({ "q": "hernandez" })),
            ("get_case", json!({ "id": self.case })),
            ("list_notes", of_case()),
            ("list_history", json!({ "case_id": self.case, "limit": 200 })),
            ("alert_counts", json!({})),
            ("list_alerts", json!({ "queue": "all" })),
            ("get_alert", json!({ "id": self.alert })),
            ("list_incidents", json!({})),
            ("get_roster", json!({})),
            ("list_custody", of_case()),
            ("list_events", of_case()),
            ("list_questions", of_case()),
            ("list_deadlines", of_case()),
            ("list_hearings", of_case()),
            ("list_calendar", year()),
            ("today", json!({ "mine": false })),
            ("today", json!({ "mine": true })),
            ("list_tasks", of_case()),
            ("list_rules", json!({})),
            (
                "try_rules",
                json!({ "event_type": "ij.decision", "at": "2026-11-19T15:00:00Z", "time_zone": "America/Chicago", "facts": {} }),
            ),
            ("check_rule_changes", json!({})),
            ("list_feeds", json!({})),
            ("list_representatives", json!({})),
            ("get_representative", json!({ "id": self.representative })),
            ("check_assignment", json!({ "case_id": self.case, "representative_id": self.representative })),
            ("get_representation", of_case()),
            ("caseload", json!({})),
            ("response_times", json!({})),
            ("list_closings", json!({})),
            ("get_district", of_case()),
            ("alert_family", json!({ "id": self.alert })),
            ("case_family", json!({ "id": self.case })),
            ("owed_calls", json!({})),
            ("list_audit", json!({ "limit": 200 })),
        ];
        for kind in ["rule", "fact", "event", "step", "phase", "transition"] {
            reads.push(("list_reference", json!({ "kind": kind, "limit": 200 })));
        }
        reads.push(("get_reference", json!({ "kind": "fact", "key": "process_track" })));
        for (kind, id) in [("ij.decision", self.decision), ("nta.served", self.stage.id()), ("cfi.negative_determination", self.stage.id())]
        {
            let mut preview = event(self.case, id, kind, "2026-11-19T15:00:00Z", json!({}));
            preview["day_one"] = json!(true);
            reads.push(("preview_event", preview));
        }
        reads
    }

    /// Papers and exports.
    fn papers(&self) -> Vec<(&'static str, Value)> {
        let mut papers = vec![
            ("get_document", json!({ "id": self.paper })),
            ("export_deadline_journal", json!({ "day": "2026-11-22", "language": "es", "reason": "supervision" })),
            ("export_wall_sheet", json!({ "language": "es" })),
            ("export_cases", json!({ "list": { "limit": 200 }, "format": "csv", "language": "es", "reason": "supervision" })),
            ("export_calendar", json!({ "whose": "office", "language": "es" })),
            ("export_calendar", json!({ "whose": "mine", "language": "en" })),
        ];
        for (language, redaction) in [("es", "office"), ("en", "lawyer"), ("es", "family")] {
            papers.push((
                "export_case_summary",
                json!({ "case_id": self.case, "language": language, "redaction": redaction, "reason": "supervision" }),
            ));
        }
        papers
    }

    /// What somebody outside reads, command by command, with ids by the order in which they come up.
    async fn told(&self, by: &Session, asked: Vec<(&'static str, Value)>) -> Vec<(String, String)> {
        let mut told = Vec::new();
        for (command, params) in asked {
            let label = format!("{command} {}", normal(&params.to_string()));
            let answer = match self.stage.office.call(by, command, params).await {
                Ok(Answer::Value(value)) => serde_json::to_string_pretty(&quiet(command, value)).unwrap(),
                Ok(Answer::File(file)) if file.mime == "application/pdf" && command.starts_with("export_") => spaced(&text(&file.bytes)),
                Ok(Answer::File(file)) => String::from_utf8_lossy(&file.bytes).into_owned(),
                Ok(Answer::Job { .. }) => panic!("{command} is no read"),
                Err(problem) => panic!("{label} reads nothing: {problem} {:?}", problem.fields),
            };
            told.push((label, normal(&answer)));
        }
        told
    }

    async fn outside(&self) -> Vec<(String, String)> {
        let (manager, intake, auditor) =
            (self.stage.as_role(Role::Manager), self.stage.as_role(Role::Intake), self.stage.as_role(Role::Auditor));
        let mut told = self.told(&manager, self.reads()).await;
        for command in ["get_case", "list_events", "list_questions", "today"] {
            let own = self.reads().into_iter().filter(|(name, _)| *name == command).collect();
            told.extend(self.told(&intake, own).await);
        }
        let board = self.reads().into_iter().filter(|(name, _)| ["caseload", "list_audit"].contains(name)).collect();
        told.extend(self.told(&auditor, board).await);
        told
    }
}

/// An answer without what differs between any two offices: places in the chain, the acts that the office's list veils, walled or not, and the tallies of a
/// session's repeated reads, which are entered when it next acts. A case's history makes one line of reads that follow each other, and those tallies stand
/// between them: reads are compared by the chain, each by itself.
fn quiet(command: &str, mut value: Value) -> Value {
    if !matches!(command, "list_audit" | "list_history") {
        return value;
    }
    let rows = value["rows"].as_array_mut().unwrap();
    // As far back as both pages reach.
    let at = |row: &Value| row["at"].as_str().unwrap().parse::<DateTime<Utc>>().unwrap();
    let since = rows.iter().map(at).max().unwrap() - Duration::minutes(3);
    rows.retain(|row| {
        let name = row["command"].as_str().unwrap();
        let joined = command == "list_history" && ["get_", "list_"].iter().any(|word| name.starts_with(word));
        at(row) >= since && !joined && name != "keep_case" && row["detail"]["session"].is_null()
    });
    rows.truncate(25);
    rows.iter_mut().for_each(|row| row["seq"] = Value::Null);
    value["next"] = Value::Null;
    value
}

/// A paper's text without how far its columns stand apart: a digest is as wide as its letters are, and the reader sets columns by the widest line.
fn spaced(text: &str) -> String {
    text.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" ") + "\n").collect()
}

/// Ids by the order in which they come up, and no digest of anything that has ids in it.
fn normal(text: &str) -> String {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut plain = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let id = rest.get(..36).filter(|word| word.is_ascii() && word.as_bytes()[8] == b'-' && Uuid::parse_str(word).is_ok());
        let hex = |word: &str| word.bytes().all(|letter| letter.is_ascii_hexdigit() && !letter.is_ascii_uppercase());
        let digest = rest.get(..64).filter(|word| hex(word));
        // On paper it stands in eight groups.
        let grouped = rest.get(..71).filter(|words| words.split(' ').map(str::len).eq([8; 8]) && words.split(' ').all(hex));
        if let Some(id) = id {
            let count = seen.len();
            plain.push_str(&format!("<{}>", seen.entry(id.to_owned()).or_insert(count)));
            rest = &rest[36..];
        } else if digest.is_some() {
            plain.push_str("<digest>");
            rest = &rest[64..];
        } else if grouped.is_some() {
            plain.push_str("<digest>");
            rest = &rest[71..];
        } else {
            plain.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    plain
}

/// The first place in which two readings differ.
fn same(of: &str, plain: &[(String, String)], walled: &[(String, String)]) {
    assert_eq!(plain.len(), walled.len());
    for ((command, one), (_, other)) in plain.iter().zip(walled) {
        if one != other {
            let at = one
                .lines()
                .zip(other.lines())
                .position(|(one, other)| one != other)
                .unwrap_or(one.lines().count().min(other.lines().count()));
            let near = |text: &str| text.lines().skip(at.saturating_sub(6)).take(14).collect::<Vec<_>>().join("\n");
            panic!("{of} is told outside by {command}:\n--- without it\n{}\n--- with it\n{}", near(one), near(other));
        }
    }
}

fn shipped(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn every_command_that_reads_is_walked_or_reads_nothing_of_a_case() {
    let stage_free = ["read_calendar"];
    let walked: String = include_str!("outside.rs").split_whitespace().collect();
    for command in TABLE.iter().filter(|command| matches!(command.needs, Needs::Staff(_) | Needs::Device)) {
        let reads = command.entry != Entry::Chain || READING.iter().any(|word| command.name.starts_with(word));
        let known = OF_NO_CASE.contains(&command.name) || stage_free.contains(&command.name);
        assert!(!reads || known || walked.contains(&format!("(\"{}\",", command.name)), "{} reads and is not walked", command.name);
    }
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn two_cases_equal_but_for_what_is_behind_the_wall_are_told_in_the_same_bytes(#[case] on: On) {
    let (plain, walled) = (Scene::new(on).await, Scene::new(on).await);
    let (lawyer, intake) = (walled.stage.as_role(Role::Lawyer), walled.stage.as_role(Role::Intake));
    let both = walled.stage.member(DALLAS, &[Role::Lawyer, Role::Manager]);
    same("the scene", &plain.outside().await, &walled.outside().await);
    let case = walled.case;

    let mut acts: Vec<(String, Session, &str, Value)> = Vec::new();
    let events = shipped(include_str!("../reference/events.json"));
    let facts = shipped(include_str!("../reference/facts.json"));
    let all = facts["facts"].as_array().unwrap();
    let fact = |name: &Value| all.iter().find(|fact| fact["name"] == *name).unwrap();
    for (at, kind) in events.as_array().unwrap().iter().filter(|event| event["walled"] == true).enumerate() {
        let asked = kind["facts_asked"].as_array().unwrap().iter().filter(|name| fact(name)["type"] == "yes_no");
        let answers: serde_json::Map<String, Value> = asked.map(|name| (name.as_str().unwrap().to_owned(), json!("yes"))).collect();
        let by = if at % 2 == 0 { &intake } else { &lawyer };
        let name = kind["type"].as_str().unwrap();
        acts.push((
            name.to_owned(),
            by.clone(),
            "record_event",
            event(case, Uuid::now_v7(), name, "2026-11-21T16:00:00Z", Value::Object(answers)),
        ));
    }
    for walled_fact in all.iter().filter(|fact| fact["walled"] == true) {
        let name = walled_fact["name"].as_str().unwrap();
        let on_decision = walled_fact["asked_on"].as_array().unwrap().contains(&json!("ij.decision"));
        if walled_fact["scope"] == "matter" || on_decision {
            let event = on_decision.then_some(walled.decision);
            for value in ["yes", "no", "not_sure"] {
                let answer = json!({ "case_id": case, "event_id": event, "name": name, "value": value, "evidence": "CANARIO-TEMOR" });
                acts.push((format!("{name} {value}"), lawyer.clone(), "answer_fact", answer));
            }
        }
    }
    for step in ["E1", "E2", "E3", "E4"] {
        acts.push((step.to_owned(), both.clone(), "move_step", json!({ "case_id": case, "to": step, "reason": "CANARIO-TEMOR" })));
    }
    let id = || Uuid::now_v7();
    acts.push((
        "a note".into(),
        intake.clone(),
        "add_note",
        json!({ "id": id(), "case_id": case, "kind": "interview", "body": "CANARIO-TEMOR", "walled": true }),
    ));
    let task =
        json!({ "id": id(), "case_id": case, "kind": "visit", "title": "CANARIO-TEMOR", "due_at": "2026-11-23T16:00:00Z", "walled": true });
    acts.push(("a task".into(), intake.clone(), "add_task", task));
    let paper = json!({ "id": id(), "case_id": case, "upload": upload(&walled.stage, &intake), "title": "CANARIO-TEMOR", "kind": "evidence", "walled": true });
    acts.push(("a paper".into(), intake.clone(), "add_document", paper));

    for (label, by, command, params) in acts {
        for scene in [&plain, &walled] {
            scene.stage.clock.set(scene.stage.clock.now() + Duration::minutes(1));
        }
        walled.stage.ok(&by, command, params).await;
        same(&label, &plain.outside().await, &walled.outside().await);
    }
    // What insiders do with walled dates.
    let listed = walled.stage.ok(&lawyer, "list_deadlines", json!({ "case_id": case })).await;
    // That somebody inside read the list stands in the history of either case.
    plain.stage.ok(&plain.stage.as_role(Role::Lawyer), "list_deadlines", json!({ "case_id": plain.case })).await;
    let row = |rule: &str| listed["rows"].as_array().unwrap().iter().find(|row| row["item"]["rule_id"] == rule).unwrap().clone();
    let (year, review) = (row("ASY-1Y"), row("CFI-IJ-7D"));
    let ask = json!({ "id": id(), "deadline_id": year["id"], "reason": "CANARIO-TEMOR" });
    let end = json!({ "id": review["id"], "rev": review["rev"], "how": "met", "reason": "CANARIO-TEMOR" });
    for (by, command, params) in [(&lawyer, "ask_extension", ask), (&both, "end_deadline", end)] {
        walled.stage.ok(by, command, params).await;
        same(command, &plain.outside().await, &walled.outside().await);
    }

    // The value of a track that is behind the wall: beside an answer from outside nobody reads of it; alone it reads as the text in its place.
    let track = |value: &str| json!({ "case_id": case, "name": "process_track", "value": value });
    let theirs = json!({ "case_id": plain.case, "name": "process_track", "value": "240" });
    walled.stage.ok(&lawyer, "answer_fact", track("withholding_only")).await;
    let instead = walled.stage.ok(&intake, "list_events", json!({ "case_id": case })).await["answers"].clone();
    let shown: Vec<&Value> = instead.as_array().unwrap().iter().filter(|answer| answer["name"] == "process_track").collect();
    assert_eq!((shown.len(), shown[0]["label_en"].clone(), shown[0]["answer"].clone()), (1, json!("Before the court"), json!("not_asked")));
    plain.stage.ok(&plain.stage.as_role(Role::Intake), "list_events", json!({ "case_id": plain.case })).await;
    plain.stage.ok(&plain.stage.as_role(Role::Intake), "answer_fact", theirs).await;
    walled.stage.ok(&intake, "answer_fact", track("240")).await;
    same("a walled value", &plain.outside().await, &walled.outside().await);

    let manager = |scene: &Scene| scene.stage.as_role(Role::Manager);
    same(
        "what is behind the wall",
        &plain.told(&manager(&plain), plain.papers()).await,
        &walled.told(&manager(&walled), walled.papers()).await,
    );
    // Nor is it on a paper that somebody inside makes, nor in a calendar that leaves the desk.
    let inside = walled.told(&lawyer, walled.papers()).await;
    assert!(inside.iter().all(|(_, paper)| !paper.contains("CANARIO")));
    let read = |scene: &Scene| scene.reads().into_iter().take(0).chain([("read_calendar", json!({}))]).collect::<Vec<_>>();
    same("what is behind the wall", &plain.told(&plain.feed, read(&plain)).await, &walled.told(&walled.feed, read(&walled)).await);
    let chain = walled.told(&manager(&walled), vec![("list_audit", json!({ "limit": 200 })), ("search", json!({ "q": "CANARIO" }))]).await;
    assert!(chain.iter().all(|(_, told)| !told.contains("CANARIO-TEMOR")));
}
