//! `kill -9` while alerts come in, again and again: what was receipted is there once, and each timer has fired once. The gateway is killed on both engines,
//! and PostgreSQL itself under a gateway that lives on. `AMPARO_FULL=1` makes it the full run.

use amparo_tests::{Flushing, HOST_PASSPHRASE, PASSWORD, empty_database, full};
use futures::future::join_all;
use office::desk::{Desk, DeskOptions, TokenChange};
use office::{Answer, Problem};
use rstest::rstest;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use uuid::Uuid;

/// The host that is killed.
const HOST: &str = env!("CARGO_BIN_EXE_button_host");
/// How many phones press at once.
const PHONES: usize = 6;

/// How often something is killed: a few times in every run, 300 times in the full one.
fn kills() -> usize {
    if full() { 300 } else { 6 }
}

struct Host {
    child: Child,
    url: String,
}

impl Host {
    fn start(folder: &std::path::Path, server: Option<&str>) -> Self {
        let mut command = Command::new(HOST);
        command.arg(folder).args(server).stdout(Stdio::piped());
        let mut child = command.spawn().expect("the host starts");
        let mut url = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut url).unwrap();
        assert!(url.starts_with("http://"), "the host did not say its address");
        Self { child, url: url.trim().to_owned() }
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        // SIGKILL: nothing of the program runs after it.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What the phones know: the press that each has not heard of yet, and every receipt.
struct Phones {
    client: reqwest::Client,
    unsure: Vec<Mutex<Uuid>>,
    receipts: Mutex<BTreeMap<Uuid, Value>>,
    sent: Mutex<BTreeSet<Uuid>>,
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
    async fn press(&self, phone: usize, url: &str, heard: &AtomicUsize, over: &AtomicBool) {
        while !over.load(Ordering::SeqCst) {
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
            heard.fetch_add(1, Ordering::SeqCst);
        }
    }

    /// All phones press; something is killed after so many receipts, while the other presses are under way.
    async fn until(&self, url: &str, enough: usize, kill: impl FnOnce()) {
        let (heard, over) = (AtomicUsize::new(0), AtomicBool::new(false));
        let presses = join_all((0..PHONES).map(|phone| self.press(phone, url, &heard, &over)));
        let killed = async {
            while heard.load(Ordering::SeqCst) < enough {
                tokio::task::yield_now().await;
            }
            kill();
            over.store(true, Ordering::SeqCst);
        };
        tokio::join!(presses, killed);
    }
}

/// A number that looks drawn, the same in each run of the same length.
fn drawn(turn: usize, most: usize) -> usize {
    turn.wrapping_mul(2_654_435_761) % 1_000_003 % most
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

    async fn judge(&self, phones: &Phones) {
        let (receipts, sent) = (phones.receipts.lock().unwrap().clone(), phones.sent.lock().unwrap().clone());
        let (mut kept, mut after) = (BTreeMap::new(), Value::Null);
        loop {
            let page = self.ask("list_alerts", json!({ "queue": "all", "limit": 200, "after": after })).await.unwrap();
            for row in page["rows"].as_array().unwrap() {
                let id: Uuid = row["id"].as_str().unwrap().parse().unwrap();
                assert!(kept.insert(id, row["folio"].clone()).is_none(), "doubled");
            }
            after = page["next"].clone();
            if after.is_null() {
                break;
            }
        }
        let lost: Vec<_> = receipts.iter().filter(|(id, receipt)| kept.get(*id) != Some(&receipt["folio"])).collect();
        assert!(lost.is_empty(), "{} of {} receipted alerts are lost", lost.len(), receipts.len());
        assert!(kept.keys().all(|id| sent.contains(id)), "an alert that nobody sent");
        assert_eq!(kept.values().map(Value::to_string).collect::<BTreeSet<_>>().len(), kept.len(), "a folio was given twice");
        let mut fired = 0;
        for id in kept.keys() {
            let view = self.ask("get_alert", json!({ "id": id })).await.unwrap();
            let calls = view["escalation"]["calls"].as_array().unwrap();
            let distinct: BTreeSet<String> =
                calls.iter().map(|c| json!([c["round"], c["step"], c["whom"], c["name"]]).to_string()).collect();
            assert_eq!(distinct.len(), calls.len(), "a timer fired twice: {calls:?}");
            let mut steps: Vec<i64> = calls.iter().filter(|c| c["round"] == 0).map(|c| c["step"].as_i64().unwrap()).collect();
            steps.dedup();
            assert_eq!(steps, (1..=i64::try_from(steps.len()).unwrap()).collect::<Vec<_>>(), "a step was left out: {calls:?}");
            assert!(!view["escalation"]["next"].is_null(), "an alert that waits without a timer");
            fired += usize::from(!calls.is_empty());
        }
        assert!(fired > 0, "no timer fired at all");
        assert_eq!(self.ask("verify_audit", json!({})).await.unwrap()["sound"], true);
    }
}

#[rstest]
#[case::sqlite(false)]
#[case::postgres(true)]
#[tokio::test]
async fn killed_while_alerts_come_in_the_gateway_loses_none_doubles_none_and_fires_each_timer_once(#[case] on_postgres: bool) {
    let folder = tempfile::tempdir().unwrap();
    let server = if on_postgres { Some(empty_database().await) } else { None };
    let phones = Phones::new();
    for turn in 0..kills() {
        let host = Host::start(folder.path(), server.as_deref());
        let url = host.url.clone();
        phones.until(&url, 1 + drawn(turn, 14), move || drop(host)).await;
    }
    let look = Look::at(DeskOptions { server, ..DeskOptions::at(folder.path()) }).await;
    look.desk.escalate().await;
    look.judge(&phones).await;
}

#[tokio::test]
async fn killed_under_a_gateway_that_lives_on_postgresql_loses_none_doubles_none_and_fires_each_timer_once() {
    let server = Flushing::named("killed");
    let url = server.script("start");
    let folder = tempfile::tempdir().unwrap();
    let phones = Phones::new();
    let host = Host::start(folder.path(), Some(&url));
    for turn in 0..kills() {
        phones.until(&host.url, 1 + drawn(turn, 14), || drop(server.script("crash"))).await;
    }
    drop(host);
    let look = Look::at(DeskOptions { server: Some(url), ..DeskOptions::at(folder.path()) }).await;
    look.desk.escalate().await;
    look.judge(&phones).await;
    look.desk.lock().await;
}
