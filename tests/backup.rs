//! Backups: made while working, verified, restored on an empty machine; a changed byte is found.

use amparo_tests::beginning;
use office::backup::verify_file;
use office::clock::Clock;
use office::desk::{Desk, DeskOptions, FirstRun, TokenChange};
use office::jobs::JobHandle;
use office::keys::RecoveryKey;
use office::{Answer, Problem};
use serde_json::{Value, json};
use std::path::Path;
use uuid::Uuid;

const PASSWORD: &str = "una frase bien larga";

async fn call(desk: &Desk, token: &mut Option<String>, command: &str, params: Value) -> Result<Value, Problem> {
    let answered = desk.call(token.as_deref(), command, params).await?;
    if let TokenChange::Set(new) = answered.token {
        *token = Some(new);
    }
    Ok(match answered.answer {
        Answer::Value(value) => value,
        Answer::Job { id } => json!({ "job": id }),
        Answer::File(file) => json!({ "file": file.name, "text": String::from_utf8_lossy(&file.bytes) }),
    })
}

fn form() -> Value {
    json!({ "language": "es", "office": "MX-DAL", "display_name": "Ana", "username": "ana", "password": PASSWORD })
}

fn first_run() -> FirstRun {
    serde_json::from_value(form()).unwrap()
}

/// Waits for a job of this caller to end.
async fn ended(desk: &Desk, token: &mut Option<String>, started: Value) -> Value {
    loop {
        let job = call(desk, token, "get_job", json!({ "id": started["job"] })).await.unwrap();
        if job["state"] != "running" {
            return job;
        }
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn a_backup_of_a_working_desk_comes_back_on_an_empty_machine() {
    let (old, new) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let clock = Clock::at(beginning());
    let options = |folder: &Path| DeskOptions { clock: clock.clone(), ..DeskOptions::at(folder) };
    let desk = Desk::alone(options(old.path()));
    let mut token = None;
    let form = json!({ "language": "es", "office": "MX-DAL", "display_name": "Ana Canaria", "username": "ana", "password": PASSWORD });
    let founded = call(&desk, &mut token, "first_run", form).await.unwrap();
    let sheet = founded["recovery_key"].as_str().unwrap().to_owned();
    let recovery = RecoveryKey::parse(&sheet).unwrap();
    std::fs::create_dir_all(old.path().join("documents/ab")).unwrap();
    std::fs::write(old.path().join("documents/ab/one"), b"sealed bytes").unwrap();

    let file = old.path().join("copy.age");
    let started = call(&desk, &mut token, "make_backup", json!({ "to": file })).await.unwrap();
    let made = ended(&desk, &mut token, started).await;
    assert_eq!((made["state"].as_str(), made["result"]["parts"].as_u64()), (Some("done"), Some(3)), "{made}");
    let again = call(&desk, &mut token, "make_backup", json!({ "to": file })).await.err().unwrap();
    assert_eq!(again.fields[0].code, "already_there");

    let bytes = std::fs::read(&file).unwrap();
    assert!(!bytes.windows(7).any(|w| w == b"Canaria" || w == b"amparo."));
    let started = call(&desk, &mut token, "verify_backup", json!({ "file": file, "recovery_key": sheet })).await.unwrap();
    let found = ended(&desk, &mut token, started).await;
    assert_eq!((found["state"].as_str(), found["result"]["documents"].as_u64()), (Some("done"), Some(1)), "{found}");
    assert!(found["result"]["entries"].as_i64().unwrap() > 2);
    let others = RecoveryKey::generate();
    let problem = verify_file(&file, &others, new.path(), None, &JobHandle::default()).await.err().unwrap();
    assert_eq!(problem.fields[0].code, "wrong_recovery_key");
    for at in [bytes.len() / 2, bytes.len() - 3] {
        let mut changed = bytes.clone();
        changed[at] ^= 1;
        let place = new.path().join("changed.age");
        std::fs::write(&place, changed).unwrap();
        let target = new.path().join("target");
        assert_eq!(Desk::restore(&options(&target), &place, &recovery).await.err().unwrap().code, "backup_damaged");
        assert!(std::fs::read_dir(&target).unwrap().next().is_none(), "a refused restore leaves nothing behind");
    }

    desk.lock().await;
    let there = Desk::restore(&options(old.path()), &file, &recovery).await.err().unwrap();
    assert_eq!(there.code, "already_there");
    let home = new.path().join("home");
    let desk = Desk::alone(options(&home));
    let mut token = None;
    let restored = call(&desk, &mut token, "restore_backup", json!({ "file": file, "recovery_key": sheet })).await.unwrap();
    assert_eq!(restored["documents"], 1);
    assert_eq!(std::fs::read(home.join("documents/ab/one")).unwrap(), b"sealed bytes");
    let back = json!({ "recovery_key": sheet, "username": "ana", "new_password": "la del equipo nuevo" });
    assert_eq!(call(&desk, &mut token, "recover", back).await.unwrap()["display_name"], "Ana Canaria");
    assert_eq!(call(&desk, &mut token, "verify_audit", json!({})).await.err().map(|p| p.code), None);
}

#[tokio::test]
async fn a_server_on_postgresql_is_backed_up_verified_and_restored_into_an_empty_database() {
    let url = amparo_tests::empty_database().await;
    let (home, new) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let options = DeskOptions { server: Some(url.clone()), clock: Clock::at(beginning()), ..DeskOptions::at(home.path()) };
    let recovery = Desk::found_network(options.clone(), "a passphrase in a file", &first_run()).await.unwrap();
    let desk = Desk::network(options, "a passphrase in a file").await.unwrap();
    let made = desk.backup(None).await.unwrap();
    assert_eq!(in_the_clear(home.path()), [""; 0], "the dump is gone when the backup is made");
    desk.lock().await;
    let file = Path::new(made["file"].as_str().unwrap());
    assert!(file.starts_with(home.path().join("backups")));
    let found = verify_file(file, &recovery, new.path(), Some(&url), &JobHandle::default()).await.unwrap();
    assert_eq!(found.engine, "postgres");

    let empty = amparo_tests::empty_database().await;
    let options = DeskOptions { server: Some(empty), clock: Clock::at(beginning()), ..DeskOptions::at(new.path().join("home")) };
    Desk::restore(&options, file, &recovery).await.unwrap();
    Desk::give_passphrase(&options, &recovery, "a passphrase in a file").await.unwrap();
    let desk = Desk::network(options, "a passphrase in a file").await.unwrap();
    let mut token = None;
    assert_eq!(call(&desk, &mut token, "sign_in", json!({ "username": "ana", "password": PASSWORD })).await.unwrap()["username"], "ana");
    let refused = call(&desk, &mut token, "make_backup", json!({ "to": "/tmp/elsewhere.age" })).await.err().unwrap();
    assert_eq!(refused.fields[0].code, "not_here");
}

/// Files under a folder in which a dump could be read.
fn in_the_clear(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if entry.path().is_dir() {
            found.extend(in_the_clear(&entry.path()));
        } else if name.contains("copy") || name.contains("dump") {
            found.push(name);
        }
    }
    found
}

#[tokio::test]
async fn what_a_killed_backup_left_in_the_clear_goes_with_the_next_opening() {
    let url = amparo_tests::empty_database().await;
    let home = tempfile::tempdir().unwrap();
    let options = DeskOptions { server: Some(url.clone()), clock: Clock::at(beginning()), ..DeskOptions::at(home.path()) };
    Desk::found_network(options.clone(), "a passphrase in a file", &first_run()).await.unwrap();
    let left = home.path().join("amparo-looking-left");
    std::fs::create_dir_all(&left).unwrap();
    std::fs::write(left.join("amparo.dump"), b"Canaria").unwrap();
    let (dead, busy) = (uuid::Uuid::now_v7(), uuid::Uuid::now_v7());
    drop(records::backup::Scratch::make(&url, dead).await.unwrap());
    let looking = records::backup::Scratch::make(&url, busy).await.unwrap();
    let server = records::Database::postgres(&url).await.unwrap();
    let checks = async || {
        let mut tx = server.read(records::Scope::nobody()).await.unwrap();
        let sql = records::Sql::new("select datname::text from pg_database where datname like 'amparo\\_check\\_%'");
        let names: Vec<(String,)> = sql.rows(&mut tx).await.unwrap();
        [dead, busy].map(|id| names.iter().any(|(name,)| name.ends_with(&id.simple().to_string())))
    };
    // The server notices a moment later that the connection of the dead one is gone.
    loop {
        let desk = Desk::network(options.clone(), "a passphrase in a file").await.unwrap();
        desk.lock().await;
        if checks().await == [false, true] {
            break;
        }
    }
    assert!(!left.exists());
    looking.end().await.unwrap();
    assert_eq!(checks().await, [false, false]);
}

/// A member at work on one case.
struct Worker {
    desk: Desk,
    token: Option<String>,
    case: Uuid,
}

impl Worker {
    async fn at(desk: &Desk, mut token: Option<String>) -> Self {
        let case = Uuid::now_v7();
        let person = json!({ "given_names": "Ana", "paternal_surname": "Ruiz", "nationality": "confirmed", "languages": ["es"] });
        call(desk, &mut token, "open_case", json!({ "id": case, "person": person })).await.unwrap();
        Self { desk: desk.clone(), token, case }
    }
    async fn adds_a_document(&mut self, n: usize) {
        let upload = self.desk.upload(self.token.as_deref(), format!("acta {n}").into_bytes()).await.unwrap();
        let asked =
            json!({ "id": Uuid::now_v7(), "case_id": self.case, "upload": upload, "title": format!("acta {n}"), "kind": "identity" });
        call(&self.desk, &mut self.token, "add_document", asked).await.unwrap();
    }
    /// Reads every document of the case; answers how many there are.
    async fn reads_all(&mut self) -> usize {
        let case = call(&self.desk, &mut self.token, "get_case", json!({ "id": self.case })).await.unwrap();
        let documents = case["documents"].as_array().unwrap();
        for document in documents {
            let file = call(&self.desk, &mut self.token, "get_document", json!({ "id": document["id"] })).await.unwrap();
            assert_eq!(file["text"], document["title"], "each is what it was");
        }
        documents.len()
    }
}

#[tokio::test]
async fn what_is_written_while_a_backup_is_made_is_whole_in_it_or_not_in_it() {
    let (old, new) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let options = |folder: &Path| DeskOptions { clock: Clock::at(beginning()), ..DeskOptions::at(folder) };
    let desk = Desk::alone(options(old.path()));
    let mut token = None;
    let founded = call(&desk, &mut token, "first_run", form()).await.unwrap();
    let sheet = founded["recovery_key"].as_str().unwrap().to_owned();
    let mut worker = Worker::at(&desk, token.clone()).await;
    for n in 0..5 {
        worker.adds_a_document(n).await;
    }
    let file = new.path().join("copy.age");
    let started = call(&desk, &mut token, "make_backup", json!({ "to": file })).await.unwrap();
    let mut written = 5;
    while call(&desk, &mut token, "get_job", json!({ "id": started["job"] })).await.unwrap()["state"] == "running" {
        worker.adds_a_document(written).await;
        written += 1;
    }
    assert_eq!(ended(&desk, &mut token, started).await["state"], "done");
    assert_eq!(worker.reads_all().await, written);
    assert!(written > 5, "something was written meanwhile");
    desk.lock().await;

    let desk = Desk::alone(options(&new.path().join("home")));
    let mut token = None;
    call(&desk, &mut token, "restore_backup", json!({ "file": file, "recovery_key": sheet })).await.unwrap();
    let back = json!({ "recovery_key": sheet, "username": "ana", "new_password": "la del equipo nuevo" });
    call(&desk, &mut token, "recover", back).await.unwrap();
    let found = Worker { desk: desk.clone(), token: token.clone(), case: worker.case }.reads_all().await;
    assert!((5..=written).contains(&found), "{found} of {written}");
    assert_eq!(call(&desk, &mut token, "verify_audit", json!({})).await.unwrap()["sound"], true);
}

#[tokio::test]
async fn what_is_written_while_a_server_on_postgresql_is_backed_up_is_whole_in_it_or_not_in_it() {
    let (home, new) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let options = |url: String, folder: &Path| DeskOptions { server: Some(url), clock: Clock::at(beginning()), ..DeskOptions::at(folder) };
    let source = options(amparo_tests::empty_database().await, home.path());
    let recovery = Desk::found_network(source.clone(), "a passphrase in a file", &first_run()).await.unwrap();
    let desk = Desk::network(source, "a passphrase in a file").await.unwrap();
    let sign_in = json!({ "username": "ana", "password": PASSWORD });
    let mut token = None;
    call(&desk, &mut token, "sign_in", sign_in.clone()).await.unwrap();
    let mut worker = Worker::at(&desk, token).await;
    for n in 0..5 {
        worker.adds_a_document(n).await;
    }
    let backing_up = tokio::spawn({
        let desk = desk.clone();
        async move { desk.backup(None).await }
    });
    let mut written = 5;
    while !backing_up.is_finished() {
        worker.adds_a_document(written).await;
        written += 1;
    }
    let made = backing_up.await.unwrap().unwrap();
    assert!(written > 5 && worker.reads_all().await == written, "something was written meanwhile");
    desk.lock().await;

    let target = options(amparo_tests::empty_database().await, &new.path().join("home"));
    Desk::restore(&target, Path::new(made["file"].as_str().unwrap()), &recovery).await.unwrap();
    Desk::give_passphrase(&target, &recovery, "a passphrase in a file").await.unwrap();
    let desk = Desk::network(target, "a passphrase in a file").await.unwrap();
    let mut token = None;
    call(&desk, &mut token, "sign_in", sign_in).await.unwrap();
    let found = Worker { desk: desk.clone(), token: token.clone(), case: worker.case }.reads_all().await;
    assert!((5..=written).contains(&found), "{found} of {written}");
    assert_eq!(call(&desk, &mut token, "verify_audit", json!({})).await.unwrap()["sound"], true);
}
