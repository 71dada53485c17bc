//! `amparo-bench lists`: the lists of cases, alerts and dates, and the board, at 250,000 cases on both engines, each beside raw SQL.
//! `amparo-bench alerts`: alerts taken a second beside pgbench, a raid on one office, and what taking back takes with each PIN.
//! `amparo-bench deadlines`: their deadlines counted anew, beside numpy; `amparo-bench instructions`: in instructions. docs/performance.md tells how.

use amparo_bench::plenty::{self, Size};
use amparo_bench::store::{KEY, Store, open};
use amparo_bench::{Stop, alerts, deadlines, lists};
use records::Database;
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection};
use std::path::PathBuf;

const USAGE: &str = "usage: amparo-bench lists [--cases N] [--alerts N] [--turns N] [--only WORDS] [--engine sqlite|postgres] [--folder DIR]
       amparo-bench alerts [--turns N] [--seconds N] [--only rates|bursts|pins] [--engine sqlite|postgres] [--folder DIR]
       amparo-bench deadlines [--cases N] [--turns N] [--python PROGRAM] [--folder DIR]
       amparo-bench instructions [--cases N]
The SQLite file stays in the folder, and the PostgreSQL database in the server that AMPARO_BENCH_POSTGRES names, so that a second run measures at once.";

struct Asked {
    what: String,
    size: Size,
    turns: usize,
    seconds: u64,
    only: String,
    engine: Option<String>,
    folder: PathBuf,
    python: String,
}

fn arguments() -> Result<Asked, Stop> {
    use lexopt::prelude::{Long, Value, ValueExt};
    let mut asked = Asked {
        what: String::new(),
        size: Size { cases: 250_000, alerts: 4_800_000 },
        turns: 40,
        seconds: 8,
        only: String::new(),
        engine: None,
        folder: PathBuf::from("/var/tmp/amparo-bench"),
        python: "python3".into(),
    };
    let mut parser = lexopt::Parser::from_env();
    while let Some(argument) = parser.next()? {
        match argument {
            Long("cases") => asked.size.cases = parser.value()?.parse()?,
            Long("alerts") => asked.size.alerts = parser.value()?.parse()?,
            Long("turns") => asked.turns = parser.value()?.parse()?,
            Long("seconds") => asked.seconds = parser.value()?.parse()?,
            Long("only") => asked.only = parser.value()?.string()?,
            Long("engine") => asked.engine = Some(parser.value()?.string()?),
            Long("folder") => asked.folder = parser.value()?.into(),
            Long("python") => asked.python = parser.value()?.string()?,
            Value(what) if asked.what.is_empty() => asked.what = what.string()?,
            _ => return Err(USAGE.into()),
        }
    }
    Ok(asked)
}

async fn sqlite(asked: &Asked) -> Result<(), Stop> {
    let file = asked.folder.join(format!("amparo-{}.db", asked.size.cases));
    let office = open(Database::sqlite(&file, &KEY).await?, &asked.folder).await?;
    let mut store = Store::sqlite(&file, &KEY).await?;
    plenty::fill(&mut store, asked.size).await?;
    let version = store.text("select sqlite_version()").await?;
    println!("\n### SQLite {version} (SQLCipher)\n");
    lists::measure(&office, &mut store, asked.turns, &asked.only).await?;
    office.close().await;
    Ok(())
}

async fn postgres(asked: &Asked) -> Result<(), Stop> {
    let server = std::env::var("AMPARO_BENCH_POSTGRES").map_err(|_| "no PostgreSQL: docs/performance.md tells how to start one")?;
    let name = format!("amparo_bench_{}", asked.size.cases);
    let url =
        server.strip_suffix("/postgres").map(|base| format!("{base}/{name}")).ok_or("AMPARO_BENCH_POSTGRES must end with /postgres")?;
    if PgConnection::connect(&url).await.is_err() {
        PgConnection::connect(&server).await?.execute(AssertSqlSafe(format!("create database {name}"))).await?;
    }
    let office = open(Database::postgres(&url).await?, &asked.folder).await?;
    let mut store = Store::postgres(&url).await?;
    plenty::fill(&mut store, asked.size).await?;
    let (version, fsync) = (store.text("show server_version").await?, store.text("show fsync").await?);
    println!("\n### PostgreSQL {version}, fsync {fsync}\n");
    lists::measure(&office, &mut store, asked.turns, &asked.only).await?;
    office.close().await;
    Ok(())
}

#[tokio::main]
async fn main() -> Result<(), Stop> {
    let asked = arguments()?;
    std::fs::create_dir_all(&asked.folder)?;
    match asked.what.as_str() {
        "alerts" => {
            let size = alerts::Size { turns: asked.turns, seconds: asked.seconds };
            alerts::measure(&size, asked.engine.as_deref(), &asked.only, &asked.folder).await
        }
        "lists" => compare_lists(&asked).await,
        "deadlines" => deadlines::measure(asked.size.cases, asked.turns, &asked.python, &asked.folder),
        // Under callgrind a case takes fifty times as long, and every one costs alike.
        "instructions" => deadlines::instructions(asked.size.cases.min(5_000)),
        "passes" => deadlines::passes(asked.size.cases, asked.turns, asked.only == "names").map(drop),
        _ => Err(USAGE.into()),
    }
}

async fn compare_lists(asked: &Asked) -> Result<(), Stop> {
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    println!(
        "{} cases, {} alerts, {} turns; milliseconds; load of the machine {}",
        asked.size.cases,
        asked.size.alerts,
        asked.turns,
        load.trim()
    );
    if asked.engine.as_deref() != Some("postgres") {
        sqlite(asked).await?;
    }
    if asked.engine.as_deref() != Some("sqlite") {
        postgres(asked).await?;
    }
    Ok(())
}
