//! `drill FILE.csv`: exercise alerts through every real path, over HTTP. Without `--url` on a server of its own, which is gone afterwards.

mod figures;
mod rows;
mod wire;

use super::{Failure, secret};
use crate::arguments::Arguments;
use casework::language::Language;
use figures::{Fate, Outcome};
use gateway::{Doors, Listen};
use office::clock::{Clock, hex, random};
use office::desk::{Desk, DeskOptions, FirstRun};
use rows::Press;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::mpsc::unbounded_channel;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep_until, timeout};
use uuid::Uuid;
use wire::Wire;

/// How often a phone tries before the press counts as not received.
const TRIES: usize = 4;
/// Every so many presses is sent twice at once, as a phone does that heard nothing.
const TWICE: usize = 10;
/// How long the drill waits for something more to happen.
const SILENCE: Duration = Duration::from_secs(15);
/// Whom the exercise would tell, were it real: a number that is nobody's.
const NOBODY: &str = "+1-214-555-0100";

type Fates = Arc<Mutex<BTreeMap<Uuid, Fate>>>;

pub(super) async fn drill(arguments: Arguments) -> Result<(), Failure> {
    let file = arguments.file.as_deref().ok_or_else(|| Failure::new("which presses? Name the file (CSV)"))?;
    let presses = rows::read(file)?;
    let rate = arguments.rate.unwrap_or(5.0);
    let outcome = match &arguments.url {
        Some(url) => {
            let wire = match std::env::var("AMPARO_DRILL_TOKEN").ok().filter(|token| !token.is_empty()) {
                Some(token) => Wire::to(url, token),
                None => {
                    let file = arguments.password_file.as_deref();
                    let file = file.ok_or_else(|| {
                        Failure::new("AMPARO_DRILL_TOKEN holds no session, and there is no --username with --password-file")
                    })?;
                    Wire::signed_in(url, &arguments.username, &secret(file)?).await?
                }
            };
            run(&wire, presses, rate).await?
        }
        None => alone(presses, rate).await?,
    };
    outcome.print();
    if outcome.lost == 0 && outcome.doubled == 0 {
        return Ok(());
    }
    Err(Failure::new("alerts were lost or doubled"))
}

/// Runs the drill on a server that is made for it, with a key of its own.
async fn alone(presses: Vec<Press>, rate: f64) -> Result<Outcome, Failure> {
    let folder = tempfile::tempdir().map_err(|e| Failure::new(e.to_string()))?;
    let drawn = || random::<16>().map(|bytes| hex(&bytes));
    let (passphrase, password) = (drawn()?, drawn()?);
    let first = FirstRun {
        language: Language::Es,
        office: "MX-DAL".into(),
        display_name: "Simulacro".into(),
        username: "simulacro".into(),
        password: password.clone(),
    };
    Desk::found_network(DeskOptions::at(folder.path()), &passphrase, &first).await?;
    let desk = Desk::network(DeskOptions::at(folder.path()), &passphrase).await?;
    let watch = tokio::spawn(desk.clone().watch());
    let bound = gateway::bind(Listen::here(0)).await?;
    let url = bound.url();
    let served = tokio::spawn(bound.serve(desk.clone(), Doors::All, std::future::pending()));
    let wire = Wire::signed_in(&url, &first.username, &password).await?;
    let outcome = run(&wire, presses, rate).await;
    watch.abort();
    served.abort();
    desk.lock().await;
    outcome
}

async fn run(wire: &Wire, mut presses: Vec<Press>, rate: f64) -> Result<Outcome, Failure> {
    name_counties(wire, &mut presses).await?;
    let drill = Clock::System.new_id();
    let count = i64::try_from(presses.len()).unwrap_or(i64::MAX);
    let minutes = (presses.len() as f64 / rate / 60.0).ceil() as i64 + 15;
    let begun = wire.call("begin_drill", json!({ "id": drill, "alerts": count, "minutes": minutes })).await?;
    let tokens: Vec<String> = serde_json::from_value(begun["tokens"].clone()).map_err(|_| Failure::new("begin_drill gave no tokens"))?;
    let fates: Fates = Arc::default();
    let (heard, mut events) = unbounded_channel();
    let listening = tokio::spawn(wire.clone().listen(heard));
    if events.recv().await.is_none() {
        return match listening.await {
            Ok(Err(failure)) => Err(failure),
            _ => Err(Failure::new("the gateway's stream of events ended")),
        };
    }
    let sending = tokio::spawn(send(wire.clone(), presses, tokens, rate, fates.clone()));
    let mut acknowledging = JoinSet::new();
    // The virtual desk: an alert lies on it with the first event, its escalation has fired with the second, and then somebody takes it.
    loop {
        let next = timeout(SILENCE, events.recv()).await;
        match next {
            Ok(Some((Some(id), at))) => {
                let paged = note(&fates, id, |fate| {
                    let first = fate.on_desk.is_none();
                    if first {
                        fate.on_desk = Some(at)
                    } else {
                        fate.paged = fate.paged.or(Some(at))
                    }
                    !first && fate.acknowledged.is_none()
                });
                if paged == Some(true) {
                    acknowledging.spawn(acknowledge(wire.clone(), id, fates.clone()));
                }
                let all = fates.lock().unwrap_or_else(PoisonError::into_inner);
                if sending.is_finished() && all.values().all(|fate| fate.paged.is_some()) {
                    break;
                }
            }
            Ok(Some((None, _))) => {}
            Ok(None) => break,
            Err(_) if sending.is_finished() => break,
            Err(_) => {}
        }
    }
    sending.await.map_err(|e| Failure::new(e.to_string()))?;
    while acknowledging.join_next().await.is_some() {}
    listening.abort();
    let kept = wire.call("drill_alerts", json!({ "id": drill })).await?;
    let outcome = Outcome::of(&fates.lock().unwrap_or_else(PoisonError::into_inner), &kept);
    wire.call("end_drill", json!({ "id": drill, "report": outcome.json() })).await?;
    Ok(outcome)
}

/// Writes what became of a press. The stream may still tell of the drill's own beginning: that is nobody's fate.
fn note<T>(fates: &Fates, id: Uuid, write: impl FnOnce(&mut Fate) -> T) -> Option<T> {
    fates.lock().unwrap_or_else(PoisonError::into_inner).get_mut(&id).map(write)
}

async fn acknowledge(wire: Wire, id: Uuid, fates: Fates) {
    if wire.call("acknowledge_drill", json!({ "alert_id": id })).await.is_ok() {
        note(&fates, id, |fate| fate.acknowledged = Some(Clock::System.now()));
    }
}

/// Sends the presses at the rate, however long each answer takes.
async fn send(wire: Wire, presses: Vec<Press>, tokens: Vec<String>, rate: f64, fates: Fates) {
    let begin = Instant::now();
    let mut under_way = JoinSet::new();
    for (at, (press, token)) in presses.into_iter().zip(tokens).enumerate() {
        sleep_until(begin + Duration::from_secs_f64(at as f64 / rate)).await;
        let (id, now) = (Clock::System.new_id(), Clock::System.now());
        fates.lock().unwrap_or_else(PoisonError::into_inner).insert(id, Fate { pressed: now, ..Fate::default() });
        let mut body = press.said();
        body.insert("id".into(), json!(id));
        body.insert("sent".into(), json!(now));
        body.insert("drill_token".into(), json!(token));
        body.insert("contacts".into(), json!([{ "name": "Simulacro", "phone": NOBODY, "may_be_told": "coarse" }]));
        let body = Value::Object(body);
        for _ in 0..=usize::from(at % TWICE == 0) {
            under_way.spawn(press_until_heard(wire.clone(), id, body.clone(), fates.clone()));
        }
    }
    while under_way.join_next().await.is_some() {}
}

async fn press_until_heard(wire: Wire, id: Uuid, body: Value, fates: Fates) {
    for _ in 0..TRIES {
        if let Some(receipt) = wire.press(&body).await {
            let at = Clock::System.now();
            note(&fates, id, |fate| match &fate.receipt {
                Some((_, first)) => fate.unlike |= *first != receipt,
                None => fate.receipt = Some((at, receipt)),
            });
            return;
        }
    }
}

/// Finds the code of each county that is given by name; one that the Directory does not have ends the drill before it begins.
async fn name_counties(wire: &Wire, presses: &mut [Press]) -> Result<(), Failure> {
    let mut known: BTreeMap<String, String> = BTreeMap::new();
    for press in presses.iter_mut().filter(|p| p.county_fips.is_none() && p.lat.is_none() && p.zip.is_none() && p.place.is_none()) {
        let (Some(county), Some(state)) = (&press.county, &press.state) else { continue };
        let asked = format!("{county} {state}");
        if !known.contains_key(&asked) {
            let found = wire.call("list_reference", json!({ "kind": "county", "q": asked, "limit": 2 })).await?;
            let key = found["rows"][0]["key"]
                .as_str()
                .ok_or_else(|| Failure::new(format!("column county: the Directory has no {county}, {state}")))?;
            known.insert(asked.clone(), key.to_owned());
        }
        press.county_fips = known.get(&asked).cloned();
    }
    Ok(())
}
