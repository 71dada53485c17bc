//! `kill -9` while alerts come in, again and again: what was receipted is there once, and each timer has fired once. The gateway is killed on both engines,
//! and PostgreSQL itself under a gateway that lives on. A host that answers before the commit is found out. `AMPARO_FULL=1` makes it the full run.

use amparo_tests::{Flushing, HOST_PASSPHRASE, PASSWORD, empty_database, full};
use chrono::{DateTime, Utc};
use futures::future::join_all;
use office::desk::{Desk, DeskOptions, TokenChange};
use office::{Answer, Problem};
use rstest::rstest;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Stdio;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};
use tokio::sync::Semaphore;
use tokio::time::{Instant, sleep, sleep_until, timeout};
use uuid::Uuid;

/// The host that is killed.
const HOST: &str = env!("CARGO_BIN_EXE_button_host");
/// How many phones press at once.
const PHONES: usize = 6;
/// Steps of the policy that the stories run on.
const STEPS: i64 = 3;
/// Within this everything has happened that was waited for, or it never will.
const PATIENCE: Duration = Duration::from_secs(120);

/// How often something is killed: a few times in every run, 300 times in the full one.
fn kills() -> usize {
    if full() { 300 } else { 6 }
}

struct Host(Child);

impl Host {
    fn start(folder: &Path, manner: &str, server: Option<&str>) -> Self {
        let mut command = Command::new(HOST);
        command.arg(folder).arg(manner).args(server).stdout(Stdio::piped()).kill_on_drop(true);
        Self(command.spawn().expect("the host starts"))
    }
    /// Where it serves; `None`: it was killed before it did.
    async fn url(&mut self) -> Option<String> {
        let mut url = String::new();
        BufReader::new(self.0.stdout.take()?).read_line(&mut url).await.ok()?;
        url.starts_with("http://").then(|| url.trim().to_owned())
    }
}

/// SIGKILL: nothing of the program runs after it.
fn kill_nine(id: u32) {
    assert!(std::process::Command::new("kill").arg("-9").arg(id.to_string()).status().unwrap().success());
}

/// When the blow falls.
#[derive(Clone, Copy, Debug)]
enum Blow {
    /// Right after so many receipts, while the other presses are under way.
    AfterReceipts(usize),
    /// At an instant, counted from the start: while the program opens its store, or presses come in.
    AtInstant(Duration),
    /// So long after the last receipt: nobody presses, and timers fall due.
    AtRest(usize, Duration),
}

/// Where the blows fall: drawn anew in each run, which says what it drew from.
struct Chance(u64);

impl Chance {
    fn drawn() -> Self {
        let seed = u64::from_le_bytes(*Uuid::new_v4().as_bytes().first_chunk().unwrap());
        println!("drawn from {seed}");
        Self(seed)
    }
    fn below(&mut self, most: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % most
    }
    /// Each kind of blow as often as the others.
    fn blow(&mut self, turn: usize, start: Duration) -> Blow {
        let receipts = 1 + usize::try_from(self.below(14)).unwrap();
        let within = |chance: &mut Self, most: Duration| Duration::from_micros(chance.below(u64::try_from(most.as_micros()).unwrap()));
        match turn % 3 {
            0 => Blow::AfterReceipts(receipts),
            1 => Blow::AtInstant(within(self, start + Duration::from_millis(600))),
            _ => Blow::AtRest(receipts, within(self, Duration::from_millis(2_500))),
        }
    }
}

/// What the phones know: the press that each has not heard of yet, and every receipt.
struct Phones {
    client: reqwest::Client,
    unsure: Vec<Mutex<Uuid>>,
    receipts: Mutex<BTreeMap<Uuid, Value>>,
    sent: Mutex<BTreeSet<Uuid>>,
}

/// What the phones and the hand that kills tell each other in one round.
struct Round {
    /// A permit a receipt.
    heard: Semaphore,
    over: AtomicBool,
}

impl Phones {
    fn new() -> Self {
        Self {
            client: reqwest::Client::new(),
            unsure: (0..PHONES).map(|_| Mutex::new(Uuid::now_v7())).collect(),
            receipts: Mutex::default(),
            sent: Mutex::default(),
        }
    }

    /// Presses on one phone until the host does not answer any more; a press without a receipt is sent again the next time, under its id.
    async fn press(&self, phone: usize, url: &str, round: &Round) {
        while !round.over.load(Ordering::SeqCst) {
            let id = *self.unsure[phone].lock().unwrap();
            self.sent.lock().unwrap().insert(id);
            let body = json!({ "id": id, "sent": "2026-11-22T18:00:00Z", "zip": "75201" });
            let Ok(answer) = self.client.post(format!("{url}api/button/receive_alert")).json(&body).send().await else { return };
            if answer.status() != 200 {
                return;
            }
            let Ok(receipt) = answer.json::<Value>().await else { return };
            assert_eq!(receipt["id"], json!(id));
            self.receipts.lock().unwrap().insert(id, receipt);
            *self.unsure[phone].lock().unwrap() = Uuid::now_v7();
            round.heard.add_permits(1);
        }
    }

    /// All phones press, as soon as there is an address, until the blow falls.
    async fn until(&self, url: impl Future<Output = Option<String>>, blow: Blow, kill: impl FnOnce()) {
        let (round, begun) = (Round { heard: Semaphore::new(0), over: AtomicBool::new(false) }, Instant::now());
        let presses = async {
            if let Some(url) = url.await {
                join_all((0..PHONES).map(|phone| self.press(phone, &url, &round))).await;
            }
        };
        let heard = async |receipts: usize| {
            let all = round.heard.acquire_many(u32::try_from(receipts).unwrap());
            timeout(PATIENCE, all).await.expect("no receipt comes any more").unwrap().forget();
        };
        let killed = async {
            match blow {
                Blow::AfterReceipts(receipts) => heard(receipts).await,
                Blow::AtInstant(after) => sleep_until(begun + after).await,
                Blow::AtRest(receipts, after) => {
                    heard(receipts).await;
                    round.over.store(true, Ordering::SeqCst);
                    sleep(after).await;
                }
            }
            kill();
            round.over.store(true, Ordering::SeqCst);
        };
        tokio::join!(presses, killed);
    }
}

/// What became of what was promised.
#[derive(Debug, Default)]
struct Verdict {
    receipts: usize,
    kept: usize,
    lost: usize,
    doubled: usize,
    /// Calls that were made.
    fired: usize,
}

/// Looks at what the store holds, through the door.
struct Look {
    desk: Desk,
    token: String,
}

impl Look {
    async fn at(options: DeskOptions) -> Self {
        let desk = Desk::network(options, HOST_PASSPHRASE).await.unwrap();
        let signed = desk.call(None, "sign_in", json!({ "username": "fundadora", "password": PASSWORD })).await.unwrap();
        let TokenChange::Set(token) = signed.token else { panic!("no token") };
        Self { desk, token }
    }
    async fn ask(&self, command: &str, params: Value) -> Result<Value, Problem> {
        match self.desk.call(Some(&self.token), command, params).await?.answer {
            Answer::Value(value) => Ok(value),
            _ => panic!("a value was expected"),
        }
    }

    /// A step a second or two: timers fall due while the program is up, while it is down, and while it starts.
    async fn hurry(&self) {
        let step = |wait: i64, page: Value| json!({ "wait_s": wait, "page": page });
        let steps = json!([
            step(1, json!({ "kind": "role", "role": "intake" })),
            step(1, json!({ "kind": "role", "role": "manager" })),
            step(2, json!({ "kind": "call_centre" }))
        ]);
        let policy = json!({ "again_s": 3_600, "ordinary": steps, "urgent": steps });
        self.ask("set_policy", json!({ "policy": policy, "rev": 0 })).await.unwrap();
    }

    /// What is kept of what was receipted.
    async fn judge(&self, phones: &Phones) -> (Verdict, BTreeMap<Uuid, Value>) {
        let (receipts, sent) = (phones.receipts.lock().unwrap().clone(), phones.sent.lock().unwrap().clone());
        let (mut kept, mut after, mut verdict) = (BTreeMap::new(), Value::Null, Verdict::default());
        loop {
            let page = self.ask("list_alerts", json!({ "queue": "all", "limit": 200, "after": after })).await.unwrap();
            for row in page["rows"].as_array().unwrap() {
                let id: Uuid = row["id"].as_str().unwrap().parse().unwrap();
                verdict.doubled += usize::from(kept.insert(id, row["folio"].clone()).is_some());
            }
            after = page["next"].clone();
            if after.is_null() {
                break;
            }
        }
        assert!(kept.keys().all(|id| sent.contains(id)), "an alert that nobody sent");
        verdict.doubled += kept.len() - kept.values().map(Value::to_string).collect::<BTreeSet<_>>().len();
        verdict.lost = receipts.keys().filter(|id| !kept.contains_key(id)).count();
        (verdict.receipts, verdict.kept) = (receipts.len(), kept.len());
        (verdict, kept)
    }

    /// Fires until every step of every alert was called, and finds each called once.
    async fn fired(&self, alerts: impl Iterator<Item = &Uuid>) -> usize {
        let (mut waiting, mut fired, end) = (alerts.copied().collect::<Vec<_>>(), 0, Instant::now() + PATIENCE);
        while !waiting.is_empty() {
            // A turn fires two hundred at most.
            for _ in 0..=waiting.len() / 200 {
                self.desk.escalate().await;
            }
            let (mut still, mut next) = (Vec::new(), DateTime::<Utc>::MAX_UTC);
            for id in waiting {
                let view = self.ask("get_alert", json!({ "id": id })).await.unwrap();
                let calls = view["escalation"]["calls"].as_array().unwrap();
                let distinct: BTreeSet<String> =
                    calls.iter().map(|c| json!([c["round"], c["step"], c["whom"], c["name"]]).to_string()).collect();
                assert_eq!(distinct.len(), calls.len(), "a timer fired twice: {calls:?}");
                let mut steps: Vec<i64> = calls.iter().filter(|c| c["round"] == 0).map(|c| c["step"].as_i64().unwrap()).collect();
                steps.dedup();
                assert_eq!(steps, (1..=i64::try_from(steps.len()).unwrap()).collect::<Vec<_>>(), "a step was left out: {calls:?}");
                let at = view["escalation"]["next"]["at"].as_str().expect("an alert that waits without a timer");
                if steps.len() == usize::try_from(STEPS).unwrap() {
                    fired += calls.len();
                } else {
                    still.push(id);
                    next = next.min(at.parse().unwrap());
                }
            }
            waiting = still;
            assert!(waiting.is_empty() || Instant::now() < end, "{} alerts are not called to the end", waiting.len());
            sleep((next - Utc::now()).to_std().unwrap_or_default().min(Duration::from_secs(2))).await;
        }
        fired
    }

    /// Nothing is lost, nothing doubled, and each timer has fired once.
    async fn is_sound(&self, phones: &Phones, (kills, begun): (usize, Instant)) {
        let (mut verdict, kept) = self.judge(phones).await;
        verdict.fired = self.fired(kept.keys()).await;
        println!("kills {kills} {verdict:?} seconds {}", begun.elapsed().as_secs());
        assert_eq!((verdict.lost, verdict.doubled), (0, 0), "{verdict:?}");
        let receipts = phones.receipts.lock().unwrap().clone();
        assert!(receipts.iter().all(|(id, receipt)| kept[id] == receipt["folio"]), "a receipt says another folio");
        assert!(!receipts.is_empty() && verdict.fired >= kept.len());
        assert_eq!(self.ask("verify_audit", json!({})).await.unwrap()["sound"], true);
    }
}

/// Founds the store, and answers how long a host takes to start on it.
async fn founded(folder: &Path, server: Option<&str>) -> Duration {
    let mut host = Host::start(folder, "sound", server);
    timeout(PATIENCE, host.url()).await.unwrap().expect("the host did not say its address");
    host.0.kill().await.unwrap();
    let look = Look::at(DeskOptions { server: server.map(str::to_owned), ..DeskOptions::at(folder) }).await;
    look.hurry().await;
    look.desk.lock().await;
    drop(look);
    let begun = Instant::now();
    let mut host = Host::start(folder, "sound", server);
    timeout(PATIENCE, host.url()).await.unwrap().expect("the host did not say its address");
    host.0.kill().await.unwrap();
    begun.elapsed()
}

/// Kills the gateway so often, while phones press.
async fn kill_gateways(folder: &Path, (manner, server): (&str, Option<&str>), phones: &Phones, blows: impl Iterator<Item = Blow>) {
    for blow in blows {
        let mut host = Host::start(folder, manner, server);
        let id = host.0.id().unwrap();
        phones.until(host.url(), blow, || kill_nine(id)).await;
        host.0.wait().await.unwrap();
    }
}

#[rstest]
#[case::sqlite(false)]
#[case::postgres(true)]
#[tokio::test]
async fn killed_while_alerts_come_in_the_gateway_loses_none_doubles_none_and_fires_each_timer_once(#[case] on_postgres: bool) {
    let folder = tempfile::tempdir().unwrap();
    let server = if on_postgres { Some(empty_database().await) } else { None };
    let (start, begun) = (founded(folder.path(), server.as_deref()).await, Instant::now());
    let (phones, mut chance) = (Phones::new(), Chance::drawn());
    let blows = (0..kills()).map(|turn| chance.blow(turn, start));
    kill_gateways(folder.path(), ("sound", server.as_deref()), &phones, blows).await;
    let look = Look::at(DeskOptions { server, ..DeskOptions::at(folder.path()) }).await;
    look.is_sound(&phones, (kills(), begun)).await;
}

#[rstest]
#[case::sqlite(false)]
#[case::postgres(true)]
#[tokio::test]
async fn a_gateway_that_answers_before_the_commit_is_found_to_lose_alerts(#[case] on_postgres: bool) {
    let folder = tempfile::tempdir().unwrap();
    let server = if on_postgres { Some(empty_database().await) } else { None };
    founded(folder.path(), server.as_deref()).await;
    let phones = Phones::new();
    let blows = (0..2).map(|_| Blow::AfterReceipts(8));
    kill_gateways(folder.path(), ("early", server.as_deref()), &phones, blows).await;
    let look = Look::at(DeskOptions { server, ..DeskOptions::at(folder.path()) }).await;
    let (verdict, _) = look.judge(&phones).await;
    assert!(verdict.lost > 0 && verdict.doubled == 0, "the plant was not found: {verdict:?}");
}

#[tokio::test]
async fn killed_under_a_gateway_that_lives_on_postgresql_loses_none_doubles_none_and_fires_each_timer_once() {
    let server = Flushing::named("killed");
    let url = server.script("start");
    let folder = tempfile::tempdir().unwrap();
    founded(folder.path(), Some(&url)).await;
    let (phones, mut chance, begun) = (Phones::new(), Chance::drawn(), Instant::now());
    let mut host = Host::start(folder.path(), "sound", Some(&url));
    let address = host.url().await.expect("the host did not say its address");
    for turn in 0..kills() {
        let blow = chance.blow(turn, Duration::ZERO);
        phones.until(async { Some(address.clone()) }, blow, || drop(server.script("crash"))).await;
    }
    drop(host);
    let look = Look::at(DeskOptions { server: Some(url), ..DeskOptions::at(folder.path()) }).await;
    look.is_sound(&phones, (kills(), begun)).await;
    look.desk.lock().await;
}
