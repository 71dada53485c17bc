//! `cargo run --release -p amparo-bench -- [cases]`: the list of cases and the board at 250,000 cases, on both engines, through the door and as raw SQL with the
//! same audit statements, in turns. PostgreSQL is the one that `script/postgres` names in AMPARO_TEST_POSTGRES.

use amparo_bench::Pairs;
use amparo_bench::plenty::{self, OFFICE, id, instant};
use casework::access::Role;
use chrono::{DateTime, Utc};
use office::clock::Clock;
use office::{Office, OfficeOptions, Session, StaffSession};
use records::Database;
use serde_json::{Value, json};
use sqlx::{Connection, Executor, PgConnection, SqliteConnection};
use std::error::Error;
use std::time::Instant;
use uuid::Uuid;

const KEY: [u8; 32] = [7; 32];
const TURNS: usize = 60;

/// A question through the door, and the statement that answers it.
struct Question {
    what: &'static str,
    command: &'static str,
    params: Value,
    raw: &'static str,
    /// Values of `$2` and on (`$1` is the office).
    binds: Vec<Bound>,
    chained: bool,
}

#[derive(Clone)]
enum Bound {
    Text(String),
    At(DateTime<Utc>),
    Id(Uuid),
}

const COLUMNS: &str = "select c.id, c.folio, c.shown_name, c.folded_name, c.a_number, c.ambito, c.status, c.step, c.stage, c.risk, c.owner_user, c.representative_id, c.custody, c.facility_id, c.time_zone, c.opened_at, c.changed_at, c.next_due_at from case_file c where c.office = $1";

fn questions(deep: (String, Uuid)) -> Vec<Question> {
    let now = instant(94_000_000 / 2);
    vec![
        Question {
            what: "list, first page by next red date",
            command: "list_cases",
            params: json!({ "sort": "due", "limit": 50 }),
            raw: "and c.next_due_at is not null order by c.next_due_at, c.id limit 51",
            binds: vec![],
            chained: false,
        },
        Question {
            what: "list, open in one stage, last changed first",
            command: "list_cases",
            params: json!({ "status": ["open"], "stage": ["proceeding"], "sort": "changed", "descending": true, "limit": 50 }),
            raw: "and coalesce(c.status, '') in ($2) and coalesce(c.stage, '') in ($3) order by c.changed_at desc, c.id desc limit 51",
            binds: vec![Bound::Text("open".into()), Bound::Text("proceeding".into())],
            chained: false,
        },
        Question {
            what: "list, page after row 200,000 by name",
            command: "list_cases",
            params: json!({ "sort": "name", "limit": 50, "after": deep_cursor(&deep) }),
            raw: "and (c.folded_name, c.id) > ($2, $3) order by c.folded_name, c.id limit 51",
            binds: vec![Bound::Text(deep.0), Bound::Id(deep.1)],
            chained: false,
        },
        Question { what: "caseload board", command: "caseload", params: json!({}), raw: "", binds: vec![Bound::At(now)], chained: true },
    ]
}

/// The cursor that the list would give after this row.
fn deep_cursor((name, id): &(String, Uuid)) -> String {
    json!({ "at": null, "name": name, "id": id }).to_string()
}

/// A store with many cases, open twice: through the door, and raw.
enum Raw {
    Sqlite(Box<SqliteConnection>),
    Postgres(Box<PgConnection>),
}

/// Runs the statement with its audit statements in one transaction, as bare as they come.
macro_rules! raw {
    ($connection:expr, $begin:literal, $question:expr, $clock:expr) => {{
        let q = $question;
        let connection = $connection;
        connection.execute($begin).await?;
        let text = if q.chained { GROUPS.to_owned() } else { format!("{COLUMNS} {}", q.raw) };
        let mut query = sqlx::query(sqlx::AssertSqlSafe(text)).bind(OFFICE);
        for bound in q.binds.clone() {
            query = match bound {
                Bound::Text(v) => query.bind(v),
                Bound::At(v) => query.bind(v),
                Bound::Id(v) => query.bind(v),
            };
        }
        let rows = query.fetch_all(&mut *connection).await?.len();
        if q.chained {
            sqlx::query("update audit_head set seq = seq + 1 where office = 'RAW' returning seq, hash").fetch_all(&mut *connection).await?;
            sqlx::query(ENTRY).bind($clock).bind(id(4, 1)).fetch_all(&mut *connection).await?;
            sqlx::query("update audit_head set hash = 'x' where office = 'RAW'").execute(&mut *connection).await?;
        } else {
            sqlx::query(TALLY).bind($clock).bind(id(4, 1)).execute(&mut *connection).await?;
        }
        connection.execute("commit").await?;
        rows
    }};
}

const GROUPS: &str = "select stage, status, representative_id, owner_user, count(*) as cases, cast(sum(case when next_due_at < $2 then 1 else 0 end) as bigint) as overdue
    from case_file where office = $1 and status in ('open', 'reopened', 'on_hold') group by stage, status, representative_id, owner_user";
const TALLY: &str = "insert into audit_tally (office, session, command, outcome, actor, actor_name, role, times, first_at, last_at)
    values ('RAW', 'bench', 'list_cases', 'done', $2, 'bench', 'manager', 1, $1, $1)
    on conflict (office, session, command, outcome) do update set times = audit_tally.times + 1, last_at = excluded.last_at";
const ENTRY: &str = "insert into audit_entry (office, seq, at, actor, actor_name, role, command, outcome, subject, case_id, reason, detail, times, first_at, prev_hash, hash)
    select 'RAW', seq, $1, $2, 'bench', 'manager', 'caseload', 'done', null, null, null, '{}', 1, $1, 'x', 'x' from audit_head where office = 'RAW' returning seq";

/// Asks through the door; answers how many rows came.
async fn ours(office: &Office, session: &Session, q: &Question) -> Result<usize, Box<dyn Error>> {
    match office.call(session, q.command, q.params.clone()).await? {
        office::Answer::Value(v) => Ok(v["rows"].as_array().map_or(1, Vec::len)),
        _ => Err("a value was expected".into()),
    }
}

async fn measure(engine: &str, office: &Office, raw: &mut Raw) -> Result<(), Box<dyn Error>> {
    let session = Session::Staff(StaffSession {
        id: id(4, 1),
        user_id: id(4, 1),
        username: "bench".into(),
        display_name: "bench".into(),
        office: OFFICE.into(),
        roles: vec![Role::Manager],
        language: "es".into(),
        must_change: false,
    });
    let deep: (String, Uuid) = match raw {
        Raw::Sqlite(c) => sqlx::query_as(DEEP).bind(OFFICE).fetch_one(&mut **c).await?,
        Raw::Postgres(c) => sqlx::query_as(DEEP).bind(OFFICE).fetch_one(&mut **c).await?,
    };
    println!(
        "\n### {engine}\n\n| what | ours, median ms | ours, p95 ms | raw, median ms | ratio | ratio p10 to p90 |\n|---|---|---|---|---|---|"
    );
    for q in questions(deep) {
        let mut pairs = Pairs::default();
        for turn in 0..TURNS + 5 {
            let begun = Instant::now();
            ours(office, &session, &q).await?;
            let middle = Instant::now();
            let at = instant(turn as u128);
            let _rows = match raw {
                Raw::Sqlite(c) => raw!(&mut **c, "begin immediate", &q, at),
                Raw::Postgres(c) => raw!(&mut **c, "begin", &q, at),
            };
            // The first turns fill caches on both sides.
            if turn >= 5 {
                pairs.add(middle - begun, middle.elapsed());
            }
        }
        println!("{}", pairs.line(q.what));
    }
    Ok(())
}

const DEEP: &str = "select folded_name, id from case_file where office = $1 order by folded_name, id limit 1 offset 200000";

async fn open(database: Database, folder: &std::path::Path) -> Result<Office, Box<dyn Error>> {
    let options = OfficeOptions {
        database,
        folder: folder.to_owned(),
        documents_key: KEY,
        clock: Clock::System,
        practice: false,
        alone: None,
        keys: None,
    };
    Ok(Office::open(options).await?)
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let cases: u128 = std::env::args().nth(1).map_or(Ok(250_000), |n| n.parse())?;
    let folder = tempfile::tempdir()?;
    let head = "insert into audit_head (office, seq, hash) values ('RAW', 0, 'x') on conflict (office) do nothing";

    let file = folder.path().join("amparo.db");
    let office = open(Database::sqlite(&file, &KEY).await?, folder.path()).await?;
    let hex: String = KEY.iter().map(|b| format!("{b:02x}")).collect();
    let options = sqlx::sqlite::SqliteConnectOptions::new()
        .filename(&file)
        .pragma("key", format!("\"x'{hex}'\""))
        .busy_timeout(std::time::Duration::from_secs(30));
    let mut connection = sqlx::ConnectOptions::connect(&options).await?;
    plenty::write::<sqlx::Sqlite>(&mut connection, cases).await?;
    connection.execute("analyze").await?;
    connection.execute(head).await?;
    measure("SQLite (SQLCipher)", &office, &mut Raw::Sqlite(Box::new(connection))).await?;

    let server = std::env::var("AMPARO_TEST_POSTGRES").map_err(|_| "no PostgreSQL: export AMPARO_TEST_POSTGRES=$(script/postgres)")?;
    let name = format!("bench_{}", std::process::id());
    PgConnection::connect(&server).await?.execute(sqlx::AssertSqlSafe(format!("create database {name}"))).await?;
    let url = server.replace("/postgres?", &format!("/{name}?")).trim_end_matches("/postgres").to_owned();
    let url = if url.contains(&name) { url } else { format!("{url}/{name}") };
    let office = open(Database::postgres(&url).await?, folder.path()).await?;
    let mut connection = PgConnection::connect(&url).await?;
    plenty::write::<sqlx::Postgres>(&mut connection, cases).await?;
    connection.execute("vacuum analyze").await?;
    connection.execute(head).await?;
    measure("PostgreSQL", &office, &mut Raw::Postgres(Box::new(connection))).await?;
    office.close().await;
    PgConnection::connect(&server).await?.execute(sqlx::AssertSqlSafe(format!("drop database {name} with (force)"))).await?;
    Ok(())
}
