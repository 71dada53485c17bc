//! A raid: thousands of alerts in a minute to one office, while one of its desks listens.

use crate::alerts::gateway::Gateway;
use crate::alerts::ingest::{Line, Way};
use crate::alerts::presses::Press;
use crate::alerts::wire::Wire;
use crate::{Stop, at};
use serde_json::Value;
use sqlx::postgres::PgListener;
use sqlx::{Connection, Executor, PgConnection};
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::sync::{Notify, mpsc};
use tokio::task::JoinSet;
use tokio::time::{Instant, interval, sleep, sleep_until};
use uuid::Uuid;

/// Connections that the phones have to the gateway.
const CONNECTIONS: usize = 64;
/// How long a burst lasts.
const LONG: Duration = Duration::from_secs(60);
/// Parts of a burst whose figures are compared.
const PARTS: usize = 6;
/// How often the raw round trip is made meanwhile.
const RAW_EVERY: Duration = Duration::from_millis(100);

/// What became of a press, each since the instant at which it was due.
struct Fate {
    due: Instant,
    receipt: Option<Duration>,
    heard: Option<Duration>,
    listed: Option<Duration>,
}

type Fates = Arc<Mutex<HashMap<Uuid, Fate>>>;

fn note(fates: &Fates, id: &Value, write: impl FnOnce(&mut Fate, Duration)) {
    let id = id.as_str().and_then(|id| id.parse::<Uuid>().ok());
    if let (Some(id), Ok(mut fates)) = (id, fates.lock())
        && let Some(fate) = fates.get_mut(&id)
    {
        let since = fate.due.elapsed();
        write(fate, since);
    }
}

/// Milliseconds of one leg, with the part of the burst in which each press was due.
#[derive(Default)]
struct Leg(Vec<(usize, f64)>);

impl Leg {
    fn add(&mut self, part: usize, time: Duration) {
        self.0.push((part, time.as_secs_f64() * 1000.0));
    }
    fn of(&self, share: f64) -> f64 {
        at(&self.0.iter().map(|(_, ms)| *ms).collect::<Vec<_>>(), share)
    }
    fn part(&self, part: usize, share: f64) -> f64 {
        at(&self.0.iter().filter(|(of, _)| *of == part).map(|(_, ms)| *ms).collect::<Vec<_>>(), share)
    }
    fn line(&self, what: &str) -> String {
        format!("| {what} | {} | {:.1} | {:.1} | {:.1} |", self.0.len(), self.of(0.5), self.of(0.95), self.of(0.99))
    }
}

/// Megabytes of memory that this process holds.
fn resident() -> Result<f64, Stop> {
    let told = std::fs::read_to_string("/proc/self/statm")?;
    let pages: f64 = told.split_whitespace().nth(1).ok_or("the kernel tells no memory")?.parse()?;
    Ok(pages * 4096.0 / 1e6)
}

fn part(begun: Instant, due: Instant) -> usize {
    let share = due.duration_since(begun).as_secs_f64() / LONG.as_secs_f64();
    ((share * PARTS as f64) as usize).min(PARTS - 1)
}

/// Sends the presses evenly over a minute and tells what came of them. `raw`: the server on which the raw round trip is made meanwhile.
pub async fn measure(gateway: &Gateway, presses: Vec<Press>, raw: Option<&str>) -> Result<(), Stop> {
    let many = presses.len();
    let fates: Fates = Arc::default();
    let mut around = JoinSet::new();
    let changed = Arc::new(Notify::new());
    let lines = Way::Gateway(gateway.host);
    let (free, mut waiting) = mpsc::unbounded_channel::<Line>();
    for _ in 0..CONNECTIONS {
        free.send(lines.line().await?)?;
    }
    around.spawn(hear(Wire::to(gateway.host).await?, gateway.session.clone(), fates.clone(), changed.clone()));
    around.spawn(list(Wire::to(gateway.host).await?, gateway.session.clone(), fates.clone(), changed));
    let before = resident()?;
    let begun = Instant::now();
    let notices: Arc<Mutex<Leg>> = Arc::default();
    if let Some(url) = raw {
        around.spawn(round_trips(url.to_owned(), begun, notices.clone()));
    }
    let mut sending = JoinSet::new();
    for (place, press) in presses.into_iter().enumerate() {
        let due = begun + LONG.mul_f64(place as f64 / many as f64);
        sleep_until(due).await;
        let id = press.id;
        fates.lock().map_err(|e| e.to_string())?.insert(id, Fate { due, receipt: None, heard: None, listed: None });
        let mut line = waiting.recv().await.ok_or("no line")?;
        let (free, fates) = (free.clone(), fates.clone());
        sending.spawn(async move {
            line.press(press).await.map_err(|e| e.to_string())?;
            note(&fates, &Value::from(id.to_string()), |fate, since| fate.receipt = Some(since));
            free.send(line).map_err(|_| "no line".to_owned())
        });
    }
    while let Some(sent) = sending.join_next().await {
        sent??;
    }
    let took = begun.elapsed();
    sleep(Duration::from_secs(2)).await;
    let after = resident()?;
    if let Some(Ok(Err(stopped))) = around.try_join_next() {
        return Err(stopped.into());
    }
    around.shutdown().await;
    let (mut receipt, mut heard, mut listed) = (Leg::default(), Leg::default(), Leg::default());
    for fate in fates.lock().map_err(|e| e.to_string())?.values() {
        let part = part(begun, fate.due);
        for (leg, time) in [(&mut receipt, fate.receipt), (&mut heard, fate.heard), (&mut listed, fate.listed)] {
            if let Some(time) = time {
                leg.add(part, time);
            }
        }
    }
    println!("\n{many} alerts in {:.1} s; memory {before:.0} MB before, {after:.0} MB after\n", took.as_secs_f64());
    println!("| milliseconds since the press | times | p50 | p95 | p99 |\n|---|---|---|---|---|");
    println!(
        "{}\n{}\n{}",
        receipt.line("receipt"),
        heard.line("event heard at the desk"),
        listed.line("on the desk: its list answers with it")
    );
    let notices = notices.lock().map_err(|e| e.to_string())?;
    if raw.is_some() {
        println!("{}", notices.line("raw: insert, NOTIFY, commit, heard"));
        for (what, leg) in [("event heard", &heard), ("on the desk", &listed)] {
            let ratios: Vec<f64> = (0..PARTS).map(|part| leg.part(part, 0.95) / notices.part(part, 0.95)).collect();
            let (least, most) = (at(&ratios, 0.0), at(&ratios, 1.0));
            println!("{what}, p95 against raw: {:.2}; by ten seconds {least:.2} to {most:.2}", leg.of(0.95) / notices.of(0.95));
        }
    }
    Ok(())
}

/// Listens as a page does; each event wakes the list.
async fn hear(wire: Wire, session: String, fates: Fates, changed: Arc<Notify>) -> Result<(), String> {
    let mut events = wire.listen(&session).await.map_err(|e| e.to_string())?;
    loop {
        let event = events.next().await.map_err(|e| e.to_string())?;
        note(&fates, &event["id"], |fate, since| fate.heard = fate.heard.or(Some(since)));
        changed.notify_one();
    }
}

/// Asks for the newest alerts after each event, one call at a time, as a page does.
async fn list(mut wire: Wire, session: String, fates: Fates, changed: Arc<Notify>) -> Result<(), String> {
    let bearer = format!("authorization: Bearer {session}");
    loop {
        changed.notified().await;
        let page = wire.post("/api/call/list_alerts", &bearer, r#"{"queue":"all","limit":200}"#).await.map_err(|e| e.to_string())?;
        for row in page["rows"].as_array().into_iter().flatten() {
            note(&fates, &row["id"], |fate, since| fate.listed = fate.listed.or(Some(since)));
        }
    }
}

/// The bare round trip: one row and a NOTIFY in one transaction and one message, until another connection hears it.
async fn round_trips(url: String, begun: Instant, notices: Arc<Mutex<Leg>>) -> Result<(), String> {
    let told = |e: sqlx::Error| e.to_string();
    let mut listener = PgListener::connect(&url).await.map_err(told)?;
    listener.listen("raw_notice").await.map_err(told)?;
    let mut store = PgConnection::connect(&url).await.map_err(told)?;
    store.execute("create table if not exists raw_notice (at timestamptz not null)").await.map_err(told)?;
    let mut tick = interval(RAW_EVERY);
    loop {
        tick.tick().await;
        let due = Instant::now();
        store.execute("begin; insert into raw_notice (at) values (now()); notify raw_notice; commit").await.map_err(told)?;
        listener.recv().await.map_err(told)?;
        if let Ok(mut notices) = notices.lock() {
            notices.add(part(begun, due), due.elapsed());
        }
    }
}
