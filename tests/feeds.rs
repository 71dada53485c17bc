//! Calendars that leave the desk: a file, and addresses with a token that is told once, opens folios and dates only, and ends.

use crate::matters::case_of;
use amparo_tests::{DALLAS, HOUSTON, On, PASSWORD, Stage, member_of};
use casework::access::Role;
use chrono::TimeDelta;
use office::{Answer, FileAnswer, Problem, Session};
use records::{Log, Scope, Sql};
use reqwest::{Client, StatusCode};
use rstest::rstest;
use serde_json::{Value, json};
use std::process::Command;
use uuid::Uuid;

async fn file(stage: &Stage, by: &Session, command: &str, params: Value) -> Result<FileAnswer, Problem> {
    stage.office.call(by, command, params).await.map(|answer| match answer {
        Answer::File(file) => file,
        _ => panic!("no file"),
    })
}

/// What a parser that is not ours finds in a calendar.
fn parsed(bytes: &[u8]) -> Value {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("read.ics");
    std::fs::write(&path, bytes).unwrap();
    let out = Command::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../script/ical")).arg(path).output().unwrap();
    assert!(out.status.success(), "{}", String::from_utf8_lossy(&out.stderr));
    serde_json::from_slice::<Vec<Value>>(&out.stdout).unwrap().remove(0)
}

fn token_of(path: &Value) -> String {
    path.as_str().unwrap().strip_prefix("/calendar/").unwrap().strip_suffix(".ics").unwrap().to_owned()
}

async fn subscribed(stage: &Stage, by: &Session, whose: &str) -> (Value, String) {
    let asked = json!({ "id": stage.id(), "name": "mi teléfono", "whose": whose, "language": "es" });
    let made = stage.ok(by, "add_feed", asked).await;
    let token = token_of(&made["path"]);
    (made["feed"].clone(), token)
}

/// Whom a token makes of a program.
async fn holder(stage: &Stage, token: &str) -> Result<Session, Problem> {
    stage.office.device(token).await?.ok_or_else(Problem::not_found)
}

/// Reads an address as a calendar program does, later than its pace.
async fn read(stage: &Stage, token: &str) -> Result<Value, Problem> {
    stage.clock.set(stage.clock.now() + TimeDelta::minutes(15));
    let made = file(stage, &holder(stage, token).await?, "read_calendar", json!({})).await?;
    assert_eq!((made.mime.as_str(), made.name.as_str()), ("text/calendar; charset=utf-8", "amparo-MX-DAL.ics"));
    Ok(parsed(&made.bytes))
}

async fn refused(stage: &Stage, token: &str) {
    match read(stage, token).await {
        Err(problem) => assert_eq!(problem.code, "not_found"),
        Ok(found) => panic!("it was read: {found}"),
    }
}

async fn hearing(stage: &Stage, case: Uuid, kind: &str, starts: &str) -> Uuid {
    let id = stage.id();
    let hearing = json!({ "id": id, "case_id": case, "court_code": "NLA", "judge": "Hon. Ñáñez", "kind": kind, "medium": "in_person", "starts_at": starts, "attends": "Lic. Ríos" });
    stage.ok(&stage.as_role(Role::Lawyer), "add_hearing", hearing).await;
    id
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_subscription_shows_folios_and_dates_without_names_subjects_or_what_is_walled(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let case = case_of(&stage, DALLAS).await;
    let folio = stage.ok(&lawyer, "get_case", json!({ "id": case })).await["case"]["folio"].as_str().unwrap().to_owned();
    let bond = hearing(&stage, case, "bond", "2026-12-08T17:00:00Z").await;
    let fear = hearing(&stage, case, "fear_review", "2026-12-09T17:00:00Z").await;
    let (feed, token) = subscribed(&stage, &lawyer, "office").await;
    assert_eq!((&feed["whose"], &feed["read_at"]), (&json!("office"), &Value::Null));
    let before = read(&stage, &token).await.unwrap();

    let walled = json!({ "id": stage.id(), "case_id": case, "type": "cfi.negative_determination", "at": "2026-11-21T16:00:00Z", "reported_by": "counsel" });
    stage.ok(&lawyer, "record_event", walled).await;
    assert_eq!(read(&stage, &token).await.unwrap(), before, "a walled date leaves no trace");
    let decision = json!({ "id": stage.id(), "case_id": case, "type": "ij.decision", "at": "2026-11-20T16:00:00Z", "reported_by": "counsel", "facts": { "appeal_waived": "no" } });
    stage.ok(&lawyer, "record_event", decision).await;
    let after = read(&stage, &token).await.unwrap();
    let events = after["events"].as_array().unwrap();
    let of = |id: Uuid| events.iter().find(|event| event["uid"] == json!(id)).unwrap().clone();
    for (id, utc) in [(bond, "2026-12-08T17:00:00+00:00"), (fear, "2026-12-09T17:00:00+00:00")] {
        let found = of(id);
        assert_eq!((&found["summary"], &found["utc"]), (&json!(format!("{folio} · Audiencia")), &json!(utc)));
        assert_eq!((&found["zone"], &found["alarms"]), (&json!("America/Los_Angeles"), &json!([-86_400.0, -7_200.0])));
    }
    let appeal = events.iter().find(|event| event["start"] == "2026-12-21").expect("the appeal of day 30, a whole day");
    assert!(appeal["summary"].as_str().unwrap().starts_with(&folio) && !appeal["alarms"].as_array().unwrap().is_empty(), "{appeal}");
    let told = after.to_string();
    for betrayed in ["José", "Nuñez", "Peña", "Ñáñez", "Ríos", "emor", "ianza\"", "[paper"] {
        assert!(!told.contains(betrayed), "{betrayed} in {told}");
    }

    // More time was granted: the entry is the same, its day is the one granted.
    let listed = stage.ok(&lawyer, "list_deadlines", json!({ "case_id": case })).await;
    let row = listed["rows"].as_array().unwrap().iter().find(|row| row["item"]["rule_id"] == "BIA-APPEAL-30").unwrap();
    let ask = stage.id();
    stage.ok(&lawyer, "ask_extension", json!({ "id": ask, "deadline_id": row["id"], "reason": "falta la transcripción" })).await;
    let grant = json!({ "id": ask, "granted_until": "2026-12-28", "reason": "orden verbal" });
    stage.ok(&stage.as_role(Role::Manager), "answer_extension", grant).await;
    let extended = read(&stage, &token).await.unwrap();
    let entry = extended["events"].as_array().unwrap().iter().find(|event| event["uid"] == appeal["uid"]).unwrap();
    assert_eq!(entry["start"], "2026-12-28");

    // A moved hearing is another entry; what stays keeps its identity.
    let moved = json!({ "hearing_id": bond, "rev": 1, "with": { "id": stage.id(), "court_code": "NLA", "kind": "bond", "medium": "in_person", "starts_at": "2026-12-15T17:00:00Z" } });
    stage.ok(&lawyer, "reset_hearing", moved).await;
    let later = read(&stage, &token).await.unwrap();
    let ids = |calendar: &Value| calendar["events"].as_array().unwrap().iter().map(|event| event["uid"].to_string()).collect::<Vec<_>>();
    assert!(!ids(&later).contains(&json!(bond).to_string()) && ids(&later).contains(&json!(fear).to_string()));
    assert_eq!(
        parsed(&file(&stage, &lawyer, "export_calendar", json!({ "whose": "office", "language": "es" })).await.unwrap().bytes),
        later
    );
    let listed = stage.ok(&lawyer, "list_feeds", json!({})).await;
    assert!(listed["rows"][0]["read_at"].as_str().is_some() && listed["alone"] == false, "{listed}");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn mine_is_mine_and_each_office_sees_its_own(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, manager) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Manager));
    let case = case_of(&stage, DALLAS).await;
    hearing(&stage, case, "bond", "2026-12-08T17:00:00Z").await;
    let count = |calendar: Value| calendar["events"].as_array().unwrap().iter().filter(|event| event["location"] != "").count();
    for (who, whose, hearings) in [(&lawyer, "mine", 1), (&manager, "mine", 0), (&manager, "office", 1)] {
        let (_, token) = subscribed(&stage, who, whose).await;
        assert_eq!(count(read(&stage, &token).await.unwrap()), hearings, "{whose}");
    }
    let houston = stage.member(HOUSTON, &[Role::Lawyer]);
    let theirs = file(&stage, &houston, "export_calendar", json!({ "whose": "office", "language": "en" })).await.unwrap();
    assert_eq!(parsed(&theirs.bytes)["events"], json!([]));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn an_address_ends_when_it_is_revoked_when_its_owner_is_disabled_or_loses_the_role(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (lawyer, manager, administrator) = (stage.as_role(Role::Lawyer), stage.as_role(Role::Manager), stage.as_role(Role::Administrator));
    let (feed, token) = subscribed(&stage, &lawyer, "mine").await;
    read(&stage, &token).await.unwrap();
    refused(&stage, &token.replace(|letter: char| letter.is_ascii_digit(), "0")).await;
    refused(&stage, "").await;
    // Only its owner revokes it.
    assert_eq!(stage.fails(&manager, "revoke_feed", json!({ "id": feed["id"] })).await.code, "not_found");
    read(&stage, &token).await.unwrap();
    let revoked = stage.ok(&lawyer, "revoke_feed", json!({ "id": feed["id"] })).await;
    assert!(revoked["revoked_at"].as_str().is_some());
    assert_eq!(stage.ok(&lawyer, "revoke_feed", json!({ "id": feed["id"] })).await, revoked, "once is enough");
    refused(&stage, &token).await;

    let (_, of_lawyer) = subscribed(&stage, &lawyer, "mine").await;
    let user = member_of(DALLAS, Role::Lawyer).1;
    stage.ok(&administrator, "set_roles", json!({ "id": user, "rev": 1, "roles": ["auditor"] })).await;
    refused(&stage, &of_lawyer).await;

    let (_, of_manager) = subscribed(&stage, &manager, "office").await;
    read(&stage, &of_manager).await.unwrap();
    stage.ok(&administrator, "disable_user", json!({ "id": member_of(DALLAS, Role::Manager).1, "rev": 1 })).await;
    refused(&stage, &of_manager).await;
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn the_token_is_kept_nowhere_and_an_address_is_not_read_in_a_flood(#[case] on: On) {
    let stage = Stage::new(on).await;
    let lawyer = stage.as_role(Role::Lawyer);
    let (feed, token) = subscribed(&stage, &lawyer, "mine").await;
    assert_eq!(token.len(), 64);
    let again = json!({ "id": feed["id"], "name": "x", "whose": "mine", "language": "es" });
    assert_eq!(stage.fails(&lawyer, "add_feed", again).await.code, "feed_already_made");
    read(&stage, &token).await.unwrap();
    let flood = file(&stage, &holder(&stage, &token).await.unwrap(), "read_calendar", json!({})).await.err().unwrap();
    assert_eq!((flood.code.as_str(), flood.status), ("feed_busy", 429));
    let listed = stage.ok(&lawyer, "list_feeds", json!({})).await.to_string();
    let chain = stage.ok(&stage.as_role(Role::Auditor), "list_audit", json!({ "limit": 50 })).await.to_string();
    let mut tx = stage.database.read(Scope::nobody()).await.unwrap();
    let kept: Vec<(String, String)> = Sql::new("select token_hash, name from calendar_feed").rows(&mut tx).await.unwrap();
    tx.commit(Log::Unlogged("the scene of a test")).await.unwrap();
    assert!(chain.contains("add_feed") && kept.len() == 1);
    for place in [&listed, &chain, &format!("{kept:?}")] {
        assert!(!place.contains(&token), "the token stands in {place}");
    }
    assert_eq!(
        stage.fails(&lawyer, "add_feed", json!({ "id": stage.id(), "name": " ", "whose": "mine", "language": "es" })).await.fields[0].code,
        "required"
    );
    for _ in 1..10 {
        subscribed(&stage, &lawyer, "mine").await;
    }
    let many = json!({ "id": stage.id(), "name": "x", "whose": "mine", "language": "es" });
    assert_eq!(stage.fails(&lawyer, "add_feed", many).await.fields[0].code, "too_many_feeds");
}

#[tokio::test]
async fn the_address_is_served_by_the_host_while_the_desk_is_open() {
    let folder = tempfile::tempdir().unwrap();
    let desk = office::desk::Desk::alone(office::desk::DeskOptions::at(folder.path()));
    let bound = gateway::bind(gateway::Listen::here(0)).await.unwrap();
    let url = bound.url();
    let serving = desk.clone();
    let task = tokio::spawn(async move { bound.serve(serving, gateway::Doors::All, std::future::pending()).await.unwrap() });
    let form = json!({ "language": "es", "office": "MX-DAL", "display_name": "Ana", "username": "ana", "password": PASSWORD });
    let office::desk::TokenChange::Set(seat) = desk.call(None, "first_run", form).await.unwrap().token else { panic!("no session") };
    let asked = json!({ "id": Uuid::now_v7(), "name": "teléfono", "whose": "office", "language": "es" });
    let Answer::Value(made) = desk.call(Some(&seat), "add_feed", asked).await.unwrap().answer else { panic!("no value") };
    let path = made["path"].as_str().unwrap().trim_start_matches('/').to_owned();

    let client = Client::new();
    let read = client.get(format!("{url}{path}")).send().await.unwrap();
    assert_eq!((read.status(), read.headers()["content-type"].to_str().unwrap()), (StatusCode::OK, "text/calendar; charset=utf-8"));
    assert_eq!(read.headers()["cache-control"], "no-store");
    assert_eq!(parsed(&read.bytes().await.unwrap())["events"], json!([]));
    let flood = client.get(format!("{url}{path}")).send().await.unwrap();
    assert_eq!(flood.status(), StatusCode::TOO_MANY_REQUESTS);
    for (wrong, status) in [
        (format!("{url}calendar/{}.ics", "0".repeat(64)), StatusCode::NOT_FOUND),
        (format!("{url}{}", path.trim_end_matches(".ics")), StatusCode::NOT_FOUND),
        (format!("{url}calendar/practice-x.ics"), StatusCode::SERVICE_UNAVAILABLE),
    ] {
        assert_eq!(client.get(&wrong).send().await.unwrap().status(), status, "{wrong}");
    }
    assert_eq!(client.post(format!("{url}{path}")).send().await.unwrap().status(), StatusCode::METHOD_NOT_ALLOWED);
    desk.lock().await;
    assert_eq!(client.get(format!("{url}{path}")).send().await.unwrap().status(), StatusCode::SERVICE_UNAVAILABLE);
    task.abort();
}
