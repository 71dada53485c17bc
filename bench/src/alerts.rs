//! Alerts taken: how many a second, a raid on one office, and the same on the encrypted file, each beside what the engine does without the program.

pub mod burst;
pub mod embedded;
pub mod gateway;
pub mod ingest;
pub mod pgbench;
pub mod pins;
pub mod presses;
pub mod wire;

use crate::store::{KEY, Store, open};
use crate::{Rates, Stop};
use gateway::Gateway;
use ingest::Way;
use office::{Answer, Office, Session};
use pgbench::Pgbench;
use presses::{Origin, Presses};
use records::Database;
use serde_json::{Value, json};
use sqlx::{AssertSqlSafe, Connection, Executor, PgConnection};
use std::path::Path;
use std::time::Duration;

/// The office to which the presses of one county come.
pub const OFFICE: &str = "MX-DAL";
/// Alerts of a burst.
const BURST: usize = 5_000;
/// Rounds of taking back, each with every PIN.
const ROUNDS: usize = 600;
/// Presses of which the figures know nothing: they prepare statements and fill caches.
const WARM: usize = 400;
const HEAD: &str = "| what | ours: median a second | raw: median | ratio: median of the turns | least to most |";
const LINE: &str = "|---|---|---|---|---|";

/// How much is measured.
pub struct Size {
    /// Turns of each line.
    pub turns: usize,
    /// Seconds of a turn, each side.
    pub seconds: u64,
}

/// Measures one engine, or both. `only`: `rates`, `bursts` or `pins`; empty: all.
pub async fn measure(size: &Size, engine: Option<&str>, only: &str, folder: &Path) -> Result<(), Stop> {
    let load = std::fs::read_to_string("/proc/loadavg").unwrap_or_default();
    println!("{} turns of {} s a side; load of the machine {}", size.turns, size.seconds, load.trim());
    if engine != Some("sqlite") {
        let server = std::env::var("AMPARO_BENCH_POSTGRES").map_err(|_| "no PostgreSQL: docs/performance.md tells how to start one")?;
        postgres(size, only, &server, folder).await?;
    }
    if engine != Some("postgres") {
        sqlite(size, only, folder).await?;
    }
    Ok(())
}

async fn postgres(size: &Size, only: &str, server: &str, folder: &Path) -> Result<(), Stop> {
    let url = fresh(server, "amparo_bench_alerts").await?;
    let mut store = Store::postgres(&url).await?;
    let settings = "select current_setting('server_version') || ', fsync ' || current_setting('fsync') || ', synchronous_commit ' || current_setting('synchronous_commit')";
    println!("\n### PostgreSQL {}\n", store.text(settings).await?);
    if "rates".contains(only) {
        println!("{HEAD} bytes of log an alert: ours | raw |\n{LINE}---|---|");
        let office = open(Database::postgres(&url).await?, folder).await?;
        let mut presses = Presses::new(&network_key(&office).await?)?;
        let way = Way::Door(office.clone());
        for (from, what) in [(Origin::Everywhere, "every office"), (Origin::OneOffice, "one office")] {
            for connections in [16, 64] {
                let what = format!("{connections} connections, {what}");
                against_pgbench(size, &way, (from, connections), &mut presses, (&mut store, &url, folder), &what).await?;
            }
        }
        office.close().await;
    }
    if "pins".contains(only) {
        let office = open(Database::postgres(&fresh(server, "amparo_bench_pins").await?).await?, folder).await?;
        println!("\nTaken back, milliseconds:\n");
        pins::measure(&office, &mut Presses::new(&network_key(&office).await?)?, ROUNDS).await?;
        office.close().await;
    }
    let url = fresh(server, "amparo_bench_gateway").await?;
    let gateway = Gateway::found(&folder.join("gateway"), Some(url.clone())).await?;
    let mut presses = Presses::new(&gateway.network_key().await?)?;
    if "rates".contains(only) {
        let mut store = Store::postgres(&url).await?;
        for connections in [16, 64] {
            let what = format!("{connections} connections over HTTP, every office");
            against_pgbench(size, &gateway.way(), (Origin::Everywhere, connections), &mut presses, (&mut store, &url, folder), &what)
                .await?;
        }
    }
    if "bursts".contains(only) {
        bursts(&gateway, &mut presses, Some(&url)).await?;
    }
    gateway.close().await;
    Ok(())
}

async fn sqlite(size: &Size, only: &str, folder: &Path) -> Result<(), Stop> {
    if "rates".contains(only) {
        let own = folder.join("embedded");
        if own.exists() {
            std::fs::remove_dir_all(&own)?;
        }
        std::fs::create_dir_all(&own)?;
        let file = own.join("amparo.db");
        let office = open(Database::sqlite(&file, &KEY).await?, &own).await?;
        let mut presses = Presses::new(&network_key(&office).await?)?;
        let way = Way::Door(office.clone());
        ingest::turn(&way, presses.make(WARM, Origin::OneOffice)?, 1, Duration::from_secs(60)).await?;
        let mut raw = embedded::Raw::open(&file).await?;
        println!("\n### SQLite (SQLCipher), {}\n\n{HEAD}\n{LINE}", raw.durability().await?);
        for connections in [1, 16] {
            let (mut rates, mut rate) = (Rates::default(), 1_000.0);
            let long = Duration::from_secs(size.seconds);
            for turn in 0..=size.turns {
                rate = ingest::turn(&way, ingest::enough(&mut presses, Origin::OneOffice, rate, long)?, connections, long).await?;
                let reference = raw.turn(long).await?;
                if turn > 0 {
                    rates.add(rate, reference);
                }
            }
            println!("{}", rates.line(&format!("{connections} at once, one office")));
        }
        office.close().await;
    }
    if "pins".contains(only) {
        let own = folder.join("pins");
        if own.exists() {
            std::fs::remove_dir_all(&own)?;
        }
        std::fs::create_dir_all(&own)?;
        let office = open(Database::sqlite(&own.join("amparo.db"), &KEY).await?, &own).await?;
        println!("\nTaken back, SQLite (SQLCipher), milliseconds:\n");
        pins::measure(&office, &mut Presses::new(&network_key(&office).await?)?, ROUNDS).await?;
        office.close().await;
    }
    if "bursts".contains(only) {
        let gateway = Gateway::found(&folder.join("gateway"), None).await?;
        println!("\n### SQLite (SQLCipher)");
        let mut presses = Presses::new(&gateway.network_key().await?)?;
        bursts(&gateway, &mut presses, None).await?;
        gateway.close().await;
    }
    Ok(())
}

/// Two bursts, so that memory which the first one asked for is not taken for growth.
async fn bursts(gateway: &Gateway, presses: &mut Presses, raw: Option<&str>) -> Result<(), Stop> {
    ingest::turn(&gateway.way(), presses.make(WARM, Origin::OneOffice)?, 16, Duration::from_secs(60)).await?;
    for _ in 0..2 {
        burst::measure(gateway, presses.make(BURST, Origin::OneOffice)?, raw).await?;
    }
    Ok(())
}

/// The program's turn and pgbench's, one after the other on the same tables.
async fn against_pgbench(
    size: &Size,
    way: &Way,
    (from, connections): (Origin, usize),
    presses: &mut Presses,
    (store, url, folder): (&mut Store, &str, &Path),
    what: &str,
) -> Result<(), Stop> {
    let (mut rates, mut rate) = (Rates::default(), 1_000.0);
    let long = Duration::from_secs(size.seconds);
    let (mut ours, mut reference) = (Logged::default(), Logged::default());
    ingest::turn(way, presses.make(4 * WARM, from)?, connections, long).await?;
    let pgbench = Pgbench::like_the_latest(store, url, folder).await?;
    for turn in 0..=size.turns {
        let made = ingest::enough(presses, from, rate, long)?;
        let begun = Logged::at(store).await?;
        rate = ingest::turn(way, made, connections, long).await?;
        let between = Logged::at(store).await?;
        // The database keeps the alerts of earlier lines: each turn of each line has a number of its own.
        let number = store.number("select count(*) from alert").await?;
        let other = pgbench.turn(connections, size.seconds, usize::try_from(number)?).await?;
        if turn > 0 {
            rates.add(rate, other);
            ours.add(&begun, &between);
            reference.add(&between, &Logged::at(store).await?);
        }
    }
    println!("{} {:.0} | {:.0} |", rates.line(what), ours.each(), reference.each());
    Ok(())
}

/// What a side wrote: alerts, and bytes of the server's log.
#[derive(Default)]
struct Logged {
    alerts: i64,
    bytes: i64,
}

impl Logged {
    async fn at(store: &mut Store) -> Result<Self, Stop> {
        let bytes = store.number("select cast(pg_current_wal_insert_lsn() - '0/0' as bigint)").await?;
        Ok(Self { alerts: store.number("select count(*) from alert").await?, bytes })
    }
    fn add(&mut self, from: &Self, to: &Self) {
        self.alerts += to.alerts - from.alerts;
        self.bytes += to.bytes - from.bytes;
    }
    fn each(&self) -> f64 {
        self.bytes as f64 / self.alerts.max(1) as f64
    }
}

/// The key of the network, to which phones seal.
async fn network_key(office: &Office) -> Result<Value, Stop> {
    match office.call(&Session::Public, "network_key", json!({})).await? {
        Answer::Value(key) => Ok(key),
        _ => Err("a value was expected".into()),
    }
}

/// An empty database of this name on the server.
async fn fresh(server: &str, name: &str) -> Result<String, Stop> {
    let url =
        server.strip_suffix("/postgres").map(|base| format!("{base}/{name}")).ok_or("AMPARO_BENCH_POSTGRES must end with /postgres")?;
    let mut admin = PgConnection::connect(server).await?;
    admin.execute(AssertSqlSafe(format!("drop database if exists {name} with (force)"))).await?;
    admin.execute(AssertSqlSafe(format!("create database {name}"))).await?;
    Ok(url)
}
