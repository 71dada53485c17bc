//! A store that cannot be opened or written: one problem each, by which the page says what to do.

use amparo_tests::{DALLAS, KEY, On, Stage, beginning, empty_database};
use casework::access::Role;
use office::clock::Clock;
use office::desk::{Desk, DeskOptions};
use office::keys::{Holder, KeyFile};
use office::{Problem, Session};
use records::{Database, Error, Log, Scope, Sql};
use rstest::rstest;
use serde_json::{Value, json};
use std::path::Path;
use tokio::sync::OnceCell;

const PASSWORD: &str = "una frase bien larga";

fn desk(folder: &Path) -> Desk {
    Desk::alone(DeskOptions { clock: Clock::at(beginning()), ..DeskOptions::at(folder) })
}

fn form() -> Value {
    json!({ "language": "es", "office": DALLAS, "display_name": "Ana", "username": "ana", "password": PASSWORD })
}

/// A machine that was set up and locked. Set-up reads the shipped facts; it is done once and copied.
async fn founded() -> tempfile::TempDir {
    static FOUNDED: OnceCell<tempfile::TempDir> = OnceCell::const_new();
    let made = FOUNDED
        .get_or_init(async || {
            let folder = tempfile::tempdir().unwrap();
            let desk = desk(folder.path());
            desk.call(None, "first_run", form()).await.unwrap();
            desk.lock().await;
            folder
        })
        .await;
    let folder = tempfile::tempdir().unwrap();
    for name in ["keys.json", "amparo.db", "desk.json"] {
        std::fs::copy(made.path().join(name), folder.path().join(name)).unwrap();
    }
    folder
}

async fn refused(folder: &Path) -> Problem {
    let asked = json!({ "username": "ana", "password": PASSWORD });
    desk(folder).call(None, "sign_in", asked).await.err().expect("the store does not open")
}

/// A migration of a program that is not written yet.
const LATER: &str =
    "insert into _sqlx_migrations (version, description, success, checksum, execution_time) values (999999, 'later', true, '', 0)";

async fn age(database: &Database) {
    let mut tx = database.begin(Scope::nobody()).await.unwrap();
    Sql::new(LATER).rows::<(i64,)>(&mut tx).await.unwrap();
    tx.commit(Log::Unlogged("the scene of a test")).await.unwrap();
}

#[tokio::test]
async fn a_database_of_another_key_is_told_from_a_damaged_one_and_left_as_it_is() {
    let (mine, others) = (founded().await, tempfile::tempdir().unwrap());
    let (database, other) = (mine.path().join("amparo.db"), others.path().join("amparo.db"));
    Database::sqlite(&other, &KEY).await.unwrap().close().await;
    std::fs::copy(other, &database).unwrap();
    let before = std::fs::read(&database).unwrap();
    assert_eq!(refused(mine.path()).await.code, "wrong_key");
    assert!(std::fs::read(&database).unwrap() == before);
}

#[tokio::test]
async fn a_desk_whose_data_a_newer_program_wrote_says_so_with_both_versions() {
    let folder = founded().await;
    let file = KeyFile::load(folder.path()).unwrap().unwrap();
    let (keys, _) = file.unlock(folder.path(), Holder::User("ana"), PASSWORD, None).unwrap();
    let database = Database::sqlite(&folder.path().join("amparo.db"), &keys.database_key().unwrap()).await.unwrap();
    age(&database).await;
    database.close().await;
    let problem = refused(folder.path()).await;
    assert_eq!((problem.code.as_str(), problem.args["found"].as_str()), ("newer_database", "999999"));
    assert!(problem.args["known"].parse::<i64>().unwrap() >= 205);
}

#[tokio::test]
async fn a_server_whose_data_a_newer_program_wrote_does_not_start() {
    let url = empty_database().await;
    let database = Database::postgres(&url).await.unwrap();
    age(&database).await;
    database.close().await;
    assert!(matches!(Database::postgres(&url).await.err(), Some(Error::Newer { found: 999_999, .. })));
}

/// `/sys` takes no folder, from root neither.
#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_folder_that_cannot_be_written_is_said_before_anything_is_made() {
    let outcome = desk(Path::new("/sys/amparo")).call(None, "first_run", form()).await;
    assert_eq!(outcome.err().unwrap().code, "read_only");
}

/// A press, and what the office answers to it.
async fn press(stage: &Stage) -> Problem {
    let press = json!({ "id": stage.id(), "sent": beginning(), "lat": 32.7767, "lon": -96.797 });
    stage.fails(&Session::Public, "receive_alert", press).await
}

async fn waiting(stage: &Stage) -> Value {
    stage.ok(&stage.as_role(Role::Intake), "alert_counts", json!({})).await["unserved"].clone()
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_store_that_takes_no_writing_gives_no_receipt_and_is_still_read(#[case] on: On) {
    let stage = Stage::new(on).await;
    match on {
        On::Sqlite => stage.behind("pragma query_only = on").await,
        // As a server that has become the standby of another.
        On::Postgres => stage.behind("create function amparo_standby() returns trigger language plpgsql as $$ begin raise exception using errcode = '25006'; end $$").await,
    }
    if on == On::Postgres {
        stage.behind("create trigger amparo_standby before insert on alert for each statement execute function amparo_standby()").await;
    }
    assert_eq!(press(&stage).await.code, "read_only");
    assert_eq!(waiting(&stage).await, 0);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_full_disk_gives_no_receipt_and_once_there_is_room_the_same_press_is_taken(#[case] on: On) {
    let stage = Stage::new(on).await;
    match on {
        On::Sqlite => stage.behind("pragma max_page_count = 1").await,
        On::Postgres => stage.behind("create function amparo_full() returns trigger language plpgsql as $$ begin raise exception using errcode = '53100'; end $$").await,
    }
    if on == On::Postgres {
        stage.behind("create trigger amparo_full before insert on alert for each statement execute function amparo_full()").await;
    }
    let id = stage.id();
    let press = json!({ "id": id, "sent": beginning(), "lat": 32.7767, "lon": -96.797 });
    // A file has some room in its last pages: the press that finds none is refused.
    let mut taken = 0;
    let full = loop {
        let more = json!({ "id": stage.id(), "sent": beginning(), "lat": 32.7767, "lon": -96.797 });
        match stage.call(&Session::Public, "receive_alert", more).await {
            Ok(_) => taken += 1,
            Err(problem) => break problem,
        }
        assert!(taken < 1000, "the disk never filled");
    };
    assert_eq!(full.code, "disk_full", "{full:?}");
    assert_eq!(waiting(&stage).await, taken, "what was receipted is there, and nothing else");
    match on {
        On::Sqlite => stage.behind("pragma max_page_count = 1000000").await,
        On::Postgres => stage.behind("drop trigger amparo_full on alert").await,
    }
    stage.ok(&Session::Public, "receive_alert", press).await;
    assert_eq!(waiting(&stage).await, taken + 1);
}
