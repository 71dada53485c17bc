//! A stage for stories: an office on either engine, with the shipped reference data, one member a role, and a clock that stands still.
//! A template is made once and copied for each test. A missing PostgreSQL fails with a sentence; it never skips.

mod flushing;

use casework::access::Role;
use chrono::{DateTime, Utc};
use office::account::Founder;
use office::clock::Clock;
use office::{Answer, Office, OfficeOptions, Problem, Session, StaffSession};
use proptest::strategy::Strategy;
use proptest::test_runner::{Config, TestRunner};
use records::{Database, Log, Scope, Sql};
use serde_json::{Value, json};
use sqlx::{Connection, Executor, PgConnection};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;
use uuid::Uuid;

pub use flushing::Flushing;

/// Which store a story runs on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum On {
    /// The embedded encrypted file.
    Sqlite,
    /// The shared server.
    Postgres,
}

/// Password of every member of the stage.
pub const PASSWORD: &str = "practica-segura-2026";
/// Key of the stage's database and documents.
pub const KEY: [u8; 32] = [7; 32];
/// The stage's office.
pub const DALLAS: &str = "MX-DAL";
/// Another office on the same store.
pub const HOUSTON: &str = "MX-HOU";
/// What opens the key of the server that the survival stories kill.
pub const HOST_PASSPHRASE: &str = "una frase larga de servidor";
/// Whether somebody asks for the full run (`AMPARO_FULL=1`): 300 kills instead of a few, death at every point, 10,000 pairs of officers.
pub fn full() -> bool {
    std::env::var("AMPARO_FULL").is_ok_and(|asked| asked == "1")
}

/// The instant at which every story begins: a Sunday afternoon in Dallas.
pub fn beginning() -> DateTime<Utc> {
    "2026-11-22T18:00:00Z".parse().unwrap()
}

/// Plays a story through the door so often, with what chance has drawn, on one stage that is furnished once; what fails is told in its shortest form.
///
/// # Panics
/// The story fails.
pub fn property<F, S: Strategy>(
    (on, cases): (On, u32),
    furnish: impl AsyncFnOnce(&Stage) -> F,
    drawn: S,
    story: impl AsyncFn(&Stage, &F, S::Value),
) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let (stage, furniture) = runtime.block_on(async {
        let stage = Stage::new(on).await;
        let furniture = furnish(&stage).await;
        (stage, furniture)
    });
    let config = Config { cases, max_shrink_iters: 200, failure_persistence: None, ..Config::default() };
    let outcome = TestRunner::new(config).run(&drawn, |case| {
        runtime.block_on(story(&stage, &furniture, case));
        Ok(())
    });
    outcome.unwrap_or_else(|failure| panic!("{failure}"));
}

/// An office to play on.
pub struct Stage {
    /// The office.
    pub office: Office,
    /// Its clock.
    pub clock: Clock,
    /// Which store.
    pub on: On,
    /// Folder of the store; gone with the stage.
    pub folder: tempfile::TempDir,
    /// The store, to set a scene that no command makes.
    pub database: Database,
    /// PostgreSQL database, to look behind the scene.
    pub url: Option<String>,
}

/// The server to test on, as script/postgres prints it.
fn server() -> String {
    std::env::var("AMPARO_TEST_POSTGRES")
        .expect("no PostgreSQL: run the tests by script/test, or `export AMPARO_TEST_POSTGRES=$(script/postgres)`")
}

/// Name of a template that belongs to this very build: migrations, reference data and this file.
fn version() -> String {
    let exe = fs::metadata(std::env::current_exe().unwrap()).unwrap();
    let stamp = exe.modified().unwrap().duration_since(std::time::UNIX_EPOCH).unwrap().as_nanos();
    format!("{stamp:x}")
}

impl Stage {
    /// A fresh office on a copy of the template.
    pub async fn new(on: On) -> Self {
        Self::opened(on, false, None).await
    }

    /// The same, as a practice office.
    pub async fn practice(on: On) -> Self {
        Self::opened(on, true, None).await
    }

    /// The same, as one office's desk that works alone.
    pub async fn alone(on: On, office: &str) -> Self {
        Self::opened(on, false, Some(office.to_owned())).await
    }

    async fn opened(on: On, practice: bool, alone: Option<String>) -> Self {
        let clock = Clock::at(beginning());
        let folder = tempfile::tempdir().unwrap();
        let (database, url) = match on {
            On::Sqlite => {
                fs::copy(sqlite_template().await, folder.path().join("amparo.db")).unwrap();
                (Database::sqlite(&folder.path().join("amparo.db"), &KEY).await.unwrap(), None)
            }
            On::Postgres => {
                let template = postgres_template().await;
                let name = format!("t_{}", Uuid::now_v7().simple());
                let mut admin = PgConnection::connect(&server()).await.unwrap();
                admin.execute(sqlx::AssertSqlSafe(format!("create database {name} template {template}"))).await.unwrap();
                let url = with_database(&name);
                (Database::postgres(&url).await.unwrap(), Some(url))
            }
        };
        let office = open(database.clone(), folder.path(), clock.clone(), practice, alone).await;
        Self { office, clock, on, folder, database, url }
    }

    /// Closes the office and leaves its store, so that another process can own it.
    pub async fn put_away(self) -> Shelved {
        self.office.close().await;
        Shelved { on: self.on, folder: self.folder, url: self.url }
    }

    /// A member of Dallas with this one role.
    pub fn as_role(&self, role: Role) -> Session {
        self.member(DALLAS, &[role])
    }

    /// A member of an office with these roles (`dal.lawyer`, `hou.manager`...; the user of the first role).
    pub fn member(&self, office: &str, roles: &[Role]) -> Session {
        let (username, user_id) = member_of(office, roles[0]);
        Session::Staff(StaffSession {
            id: user_id,
            user_id,
            display_name: username.clone(),
            username,
            office: office.to_owned(),
            roles: roles.to_vec(),
            language: "es".into(),
            must_change: false,
        })
    }

    /// Calls a command that answers a value.
    pub async fn call(&self, session: &Session, command: &str, params: Value) -> Result<Value, Problem> {
        match self.office.call(session, command, params).await? {
            Answer::Value(value) => Ok(value),
            Answer::File(file) => Ok(json!({ "file": file.name, "bytes": file.bytes.len() })),
            Answer::Job { id } => Ok(json!({ "job": id })),
        }
    }

    /// Calls a command that must succeed.
    pub async fn ok(&self, session: &Session, command: &str, params: Value) -> Value {
        self.call(session, command, params).await.unwrap_or_else(|p| panic!("{command}: {p} {:?}", p.fields))
    }

    /// Calls a command that must fail; answers the problem.
    pub async fn fails(&self, session: &Session, command: &str, params: Value) -> Problem {
        match self.call(session, command, params).await {
            Err(problem) => problem,
            Ok(value) => panic!("{command} should have failed, answered {value}"),
        }
    }

    /// Sets some of an office's settings, and the others as they stand.
    pub async fn set(&self, by: &Session, some: Value) -> Value {
        let mut seen = self.ok(by, "get_settings", json!({})).await;
        for (name, value) in some.as_object().unwrap() {
            seen["settings"][name] = value.clone();
        }
        self.ok(by, "set_settings", json!({ "rev": seen["rev"], "settings": seen["settings"] })).await
    }

    /// Changes the scene behind the door, as no command does.
    pub async fn behind(&self, sql: &'static str) {
        let mut tx = self.database.begin(Scope::nobody()).await.unwrap();
        Sql::new(sql).rows::<(i64,)>(&mut tx).await.unwrap();
        tx.commit(Log::Unlogged("the scene of a test")).await.unwrap();
    }

    /// A client-made id.
    pub fn id(&self) -> Uuid {
        Uuid::now_v7()
    }
}

/// A stage's store without an open office.
pub struct Shelved {
    on: On,
    folder: tempfile::TempDir,
    url: Option<String>,
}

impl Shelved {
    /// Engine, and the file or the server's address.
    pub fn address(&self) -> (&'static str, String) {
        match &self.url {
            Some(url) => ("postgres", url.clone()),
            None => ("sqlite", self.folder.path().join("amparo.db").to_string_lossy().into_owned()),
        }
    }

    /// Opens the office again.
    pub async fn opened(self) -> Stage {
        let clock = Clock::at(beginning());
        let database = match &self.url {
            Some(url) => Database::postgres(url).await.unwrap(),
            None => Database::sqlite(&self.folder.path().join("amparo.db"), &KEY).await.unwrap(),
        };
        let office = open(database.clone(), self.folder.path(), clock.clone(), false, None).await;
        Stage { office, clock, on: self.on, folder: self.folder, database, url: self.url }
    }
}

/// Sign-in name and id of the stage's member of an office with a role.
pub fn member_of(office: &str, role: Role) -> (String, Uuid) {
    let at = Role::ALL.iter().position(|r| *r == role).unwrap() as u128;
    let short = office[3..].to_lowercase();
    let number = short.bytes().fold(0_u128, |n, b| n * 256 + u128::from(b));
    (format!("{short}.{}", role.name()), Uuid::from_u128(0x0190_0000_0000_7000_8000_0000_0000_0000 + number * 16 + at))
}

async fn open(database: Database, folder: &Path, clock: Clock, practice: bool, alone: Option<String>) -> Office {
    Office::open(OfficeOptions { database, folder: folder.to_owned(), documents_key: KEY, clock, practice, alone, keys: None })
        .await
        .unwrap()
}

/// Another process on the same store, with the same clock.
pub async fn beside(stage: &Stage, database: Database) -> Office {
    open(database, stage.folder.path(), stage.clock.clone(), false, None).await
}

/// The session of somebody who signs in.
async fn seated(office: &Office, username: &str) -> Session {
    let (token, _) = office.sign_in(username, PASSWORD).await.unwrap();
    office.session(&token).await.unwrap().unwrap()
}

/// Members of two offices, one a role.
async fn furnish(office: &Office) {
    let founder =
        Founder { username: "fundadora".into(), display_name: "Fundadora".into(), password: PASSWORD.into(), language: "es".into() };
    office.found(DALLAS, &founder).await.unwrap();
    let host = seated(office, "fundadora").await;
    let (username, id) = member_of(HOUSTON, Role::Administrator);
    let administrator =
        json!({ "who": "new", "id": id, "username": username, "display_name": username, "language": "es", "password": PASSWORD });
    office.call(&host, "found_office", json!({ "office": HOUSTON, "administrator": administrator })).await.unwrap();
    let first = seated(office, &username).await;
    office.call(&first, "change_password", json!({ "old": PASSWORD, "new": PASSWORD })).await.unwrap();
    for (code, session) in [(DALLAS, host), (HOUSTON, seated(office, &username).await)] {
        for role in Role::ALL {
            if (code, role) == (HOUSTON, Role::Administrator) {
                continue;
            }
            let (username, id) = member_of(code, role);
            let params = json!({ "id": id, "username": username, "display_name": username, "roles": [role.name()], "language": "es", "password": PASSWORD });
            office.call(&session, "add_user", params).await.unwrap();
        }
    }
}

/// For how long a template that nobody used is kept, and a database that nobody is in.
const UNUSED: Duration = Duration::from_secs(2 * 60 * 60);

/// Removes the files of builds that nobody has tested for a while. Each is looked at under its own lock, and each use renews its time.
fn remove_old_files() {
    let Ok(entries) = fs::read_dir(std::env::temp_dir()) else { return };
    for lock_path in entries.flatten().map(|entry| entry.path()) {
        let name = lock_path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if !(name.starts_with("amparo-template-") && name.ends_with(".lock")) {
            continue;
        }
        let Ok(lock) = fs::OpenOptions::new().write(true).open(&lock_path) else { continue };
        let unused = |file: &fs::File| file.metadata()?.modified()?.elapsed().map_err(std::io::Error::other);
        // Both look at the time under the lock: whoever waited for it finds it renewed, or the folder gone and makes it again.
        if lock.try_lock().is_ok() && unused(&lock).is_ok_and(|age| age > UNUSED) {
            let _ = fs::remove_dir_all(lock_path.with_extension(""));
        }
    }
}

/// Makes the file once for this build; other processes wait for it.
async fn sqlite_template() -> PathBuf {
    let place = std::env::temp_dir().join(format!("amparo-template-{}", version()));
    let ready = place.join("ready.db");
    let lock = fs::OpenOptions::new().create(true).truncate(false).write(true).open(place.with_extension("lock")).unwrap();
    lock.lock().unwrap();
    lock.set_modified(std::time::SystemTime::now()).unwrap();
    if !ready.exists() {
        remove_old_files();
        fs::create_dir_all(&place).unwrap();
        let file = place.join("making.db");
        let office = open(Database::sqlite(&file, &KEY).await.unwrap(), &place, Clock::at(beginning()), false, None).await;
        furnish(&office).await;
        office.close().await;
        fs::rename(file, &ready).unwrap();
    }
    ready
}

/// Removes the databases of tests and builds that are long over. A name tells when it was made, a template's comment when it was last used; a
/// database that somebody is in is not removed by the server itself. The caller holds the lock under which templates are looked up.
async fn remove_old_databases(admin: &mut PgConnection) {
    let found: Vec<(String, Option<String>)> = sqlx::query_as(
        "select datname::text, shobj_description(oid, 'pg_database') from pg_database
         where datname like 't\\_%' or datname like 'making\\_%' or datname like 'template\\_%' order by datname",
    )
    .fetch_all(&mut *admin)
    .await
    .unwrap();
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap();
    let old = |name: &str, comment: Option<&str>| {
        let made = name.split_once('_').and_then(|(_, id)| Uuid::parse_str(id).ok()).and_then(|id| id.get_timestamp());
        let last = made.map(|at| at.to_unix().0).or_else(|| comment.and_then(|at| at.parse().ok()));
        last.is_some_and(|last| now.saturating_sub(Duration::from_secs(last)) > UNUSED)
    };
    // A few at a time: a pile of them is worked off by the runs that follow.
    for (name, _) in found.iter().filter(|(name, comment)| old(name, comment.as_deref())).take(100) {
        let _ = admin.execute(sqlx::AssertSqlSafe(format!("drop database if exists {name}"))).await;
    }
}

/// Makes the template database once for this build; other processes wait for it.
async fn postgres_template() -> String {
    let name = format!("template_{}", version());
    let mut admin = PgConnection::connect(&server()).await.unwrap();
    admin.execute("select pg_advisory_lock(8470)").await.unwrap();
    let there: i64 =
        sqlx::query_scalar("select count(*) from pg_database where datname = $1").bind(&name).fetch_one(&mut admin).await.unwrap();
    if there == 0 {
        remove_old_databases(&mut admin).await;
        let making = format!("making_{}", Uuid::now_v7().simple());
        admin.execute(sqlx::AssertSqlSafe(format!("create database {making}"))).await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        let office =
            open(Database::postgres(&with_database(&making)).await.unwrap(), folder.path(), Clock::at(beginning()), false, None).await;
        furnish(&office).await;
        office.close().await;
        admin.execute(sqlx::AssertSqlSafe(format!("alter database {making} rename to {name}"))).await.unwrap();
    }
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
    admin.execute(sqlx::AssertSqlSafe(format!("comment on database {name} is '{now}'"))).await.unwrap();
    admin.execute("select pg_advisory_unlock(8470)").await.unwrap();
    name
}

/// URL of a new database with nothing in it.
pub async fn empty_database() -> String {
    let name = format!("t_{}", Uuid::now_v7().simple());
    let mut admin = PgConnection::connect(&server()).await.unwrap();
    admin.execute(sqlx::AssertSqlSafe(format!("create database {name}"))).await.unwrap();
    with_database(&name)
}

/// The server's address with another database.
fn with_database(name: &str) -> String {
    let server = server();
    let (address, query) = server.split_once('?').map_or((server.as_str(), String::new()), |(a, q)| (a, format!("?{q}")));
    let base = address.rsplit_once('/').map_or(address, |(base, _)| base);
    format!("{base}/{name}{query}")
}
