//! What was answered "received" is on disk: the program is killed right after the receipt, again and again, and nothing is lost or doubled.

use amparo_tests::{Flushing, On, Shelved, Stage};
use casework::access::Role;
use office::Session;
use records::{Database, Scope, Sql};
use rstest::rstest;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};
use uuid::Uuid;

/// The host that is killed.
const TAKER: &str = env!("CARGO_BIN_EXE_alert_taker");

fn body(id: Uuid) -> String {
    format!("{}\n", json!({ "id": id, "sent": "2026-11-22T18:00:00Z", "name": "Rosa", "zip": "75201" }))
}

fn taker(mut command: Command, shelved: &Shelved) -> Child {
    let (engine, address) = shelved.address();
    command.args([engine, address.as_str()]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the host starts")
}

fn receipts(child: &mut Child) -> impl Iterator<Item = Value> + use<> {
    let out = child.stdout.take().expect("an output");
    BufReader::new(out).lines().map_while(Result::ok).filter_map(|line| serde_json::from_str(&line).ok())
}

#[rstest]
#[case::sqlite(On::Sqlite, 100)]
#[case::postgres(On::Postgres, 20)]
#[tokio::test]
async fn killed_right_after_a_receipt_the_program_has_lost_nothing_and_doubled_nothing(#[case] on: On, #[case] times: usize) {
    let shelved = Stage::new(on).await.put_away().await;
    let mut answered: BTreeMap<Uuid, Value> = BTreeMap::new();
    let mut sent = Vec::new();
    for _ in 0..times {
        // The second alert is on its way when the program dies: it may be kept or not, but it was not promised.
        let (promised, underway) = (Uuid::now_v7(), Uuid::now_v7());
        sent.extend([promised, underway]);
        let mut child = taker(Command::new(TAKER), &shelved);
        let mut input = child.stdin.take().unwrap();
        input.write_all(body(promised).as_bytes()).unwrap();
        input.write_all(body(underway).as_bytes()).unwrap();
        let receipt = receipts(&mut child).next().expect("a receipt");
        child.kill().unwrap();
        child.wait().unwrap();
        assert_eq!(receipt["id"], json!(promised));
        answered.insert(promised, receipt);
    }
    let stage = shelved.opened().await;
    let mut kept = BTreeMap::new();
    let (intake, mut after) = (stage.as_role(Role::Intake), Value::Null);
    loop {
        let page = stage.ok(&intake, "list_alerts", json!({ "queue": "all", "limit": 200, "after": after })).await;
        for row in page["rows"].as_array().unwrap() {
            let id: Uuid = row["id"].as_str().unwrap().parse().unwrap();
            assert!(kept.insert(id, row["folio"].clone()).is_none(), "doubled");
        }
        after = page["next"].clone();
        if after.is_null() {
            break;
        }
    }
    let lost: Vec<_> = answered.keys().filter(|id| !kept.contains_key(*id)).collect();
    assert!(lost.is_empty(), "{} of {times} alerts were promised and are not there", lost.len());
    assert!(kept.keys().all(|id| sent.contains(id)));
    // The phones that heard nothing ask again; every receipt stays what it was, and each alert is there once.
    for id in &sent {
        let again = stage.ok(&Session::Public, "receive_alert", serde_json::from_str(&body(*id)).unwrap()).await;
        if let Some(receipt) = answered.get(id) {
            assert_eq!(&again, receipt);
        }
    }
    let counts = stage.ok(&intake, "alert_counts", json!({})).await;
    assert_eq!(counts["open"], json!(sent.len()));
    assert_eq!(stage.ok(&stage.as_role(Role::Auditor), "verify_audit", json!({})).await["sound"], true);
}

#[tokio::test]
async fn the_commit_is_on_the_disk_before_the_receipt_is_said() {
    assert!(Command::new("strace").arg("-V").output().is_ok(), "strace is not installed: run script/prepare tests");
    let shelved = Stage::new(On::Sqlite).await.put_away().await;
    let folder = tempfile::tempdir().unwrap();
    let trace = folder.path().join("calls");
    let mut strace = Command::new("strace");
    strace.args(["-f", "-y", "-s", "64", "-e", "trace=read,write,pwrite64,fsync,fdatasync", "-o"]).arg(&trace).arg(TAKER);
    let mut child = taker(strace, &shelved);
    let mut input = child.stdin.take().unwrap();
    let mut answers = receipts(&mut child);
    let ids = [Uuid::now_v7(), Uuid::now_v7(), Uuid::now_v7()];
    for id in ids {
        input.write_all(body(id).as_bytes()).unwrap();
        answers.next().expect("a receipt");
    }
    drop(input);
    assert!(child.wait().unwrap().success());
    flushed_before_said(&std::fs::read_to_string(trace).unwrap(), ids.len(), "-wal>");
}

/// Between reading an alert and saying its receipt: the log is written, then synced, and nothing of it is written after the last sync.
fn flushed_before_said(calls: &str, alerts: usize, log: &str) {
    let said: Vec<&str> = calls.split_inclusive('\n').collect();
    // A read that waited is said in two lines, the second without its descriptor: alerts begin with their id, receipts do not.
    let find =
        |call: &str, text: &str| (0..said.len()).filter(|at| said[*at].contains(call) && said[*at].contains(text)).collect::<Vec<_>>();
    let last = |mut found: Vec<usize>| found.split_off(found.len().saturating_sub(alerts));
    let (asked, answered) = (last(find("read", "\"{\\\"id")), last(find("write(1<", "\"{\\\"")));
    assert_eq!((asked.len(), answered.len()), (alerts, alerts), "{calls}");
    for (from, to) in asked.into_iter().zip(answered) {
        let between = &said[from..to];
        let of_log = |name: &str| between.iter().rposition(|call| call.contains(name) && call.contains(log));
        let written = of_log("pwrite64(").unwrap_or_else(|| panic!("the log is not written before the receipt:\n{}", between.concat()));
        let synced = of_log("fdatasync(").or_else(|| of_log("fsync(")).expect("the log is synced before the receipt");
        assert!(written < synced, "written after the last sync:\n{}", between.concat());
        let done = between[synced..].iter().any(|call| call.contains("sync") && call.trim_end().ends_with("= 0"));
        assert!(done, "the sync has not answered:\n{}", between.concat());
    }
}

#[tokio::test]
async fn on_postgresql_too_the_commit_is_flushed_before_the_receipt_is_said() {
    let server = Flushing::named("flushing");
    let url = server.script("start");
    let behind = Database::postgres(&url).await.unwrap();
    let mut tx = behind.read(Scope::nobody()).await.unwrap();
    let own: Vec<(bool, String)> =
        Sql::new("select current_setting('fsync')::bool, current_setting('synchronous_commit')").rows(&mut tx).await.unwrap();
    assert_eq!(own, [(true, "on".to_owned())]);
    // The server's processes are watched before the host opens a connection, and with the first of them those that it starts later.
    let server_processes: Vec<(i32,)> = Sql::new(
        "select pid from pg_stat_activity where backend_type <> 'client backend'
         union all select split_part(pg_read_file('postmaster.pid'), chr(10), 1)::int",
    )
    .rows(&mut tx)
    .await
    .unwrap();
    drop(tx);
    behind.close().await;
    let folder = tempfile::tempdir().unwrap();
    let trace = folder.path().join("calls");
    let mut strace = Command::new("strace");
    strace.args(["-q", "-f", "-y", "-s", "64", "-e", "trace=read,write,pwrite64,fsync,fdatasync", "-o"]).arg(&trace);
    for (pid,) in server_processes {
        strace.args(["-p", &pid.to_string()]);
    }
    let mut strace = strace.arg(TAKER).args(["postgres", &url]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    let mut input = strace.stdin.take().unwrap();
    let mut answers = receipts(&mut strace);
    let alerts = 3;
    // With the first, which does not count, the office is open.
    for _ in 0..=alerts {
        input.write_all(body(Uuid::now_v7()).as_bytes()).unwrap();
        answers.next().expect("a receipt");
    }
    drop(input);
    // When the last process that it watches is gone, all that was seen is written.
    server.script("stop");
    strace.wait().unwrap();
    flushed_before_said(&std::fs::read_to_string(trace).unwrap(), alerts, "/pg_wal/");
}
