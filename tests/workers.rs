//! Who is called when the program dies in between, when several processes fire the timers, and who owns an alert when two officers take it at once.

use crate::escalation::{alert, calls, press, sits};
use crate::messages::Outside;
use amparo_tests::{DALLAS, On, Stage, beginning, full, member_of};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as URL64;
use casework::access::Role;
use chrono::{DateTime, Duration, Utc};
use office::Session;
use records::{Log, Scope, Sql};
use rstest::rstest;
use serde_json::json;
use std::cell::Cell;
use std::collections::BTreeSet;
use std::pin::pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use tokio::sync::Barrier;
use uuid::Uuid;

/// What the program does when it is killed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum At {
    Receipt,
    Acknowledgement,
    Firing,
    HandOver,
}

/// Who is on duty in the story that is killed, by which ways they are called, and who carries the messages.
async fn on_call(stage: &Stage) {
    let manager = stage.as_role(Role::Manager);
    let carried = json!({
        "sms": { "base_url": "http://127.0.0.1:1", "account": "AC1", "from": "+15125550100", "public_url": "http://127.0.0.1:2" },
        "sms_token": "una-clave", "push": { "contact": "guardia@example.org", "service": "http://127.0.0.1:3" } });
    stage.ok(&stage.as_role(Role::Administrator), "set_messengers", carried).await;
    for (role, from, phone) in [(Role::Intake, 12, "+12145550121"), (Role::Lawyer, 13, "+12145550122"), (Role::Manager, 14, "+12145550123")]
    {
        // Twelve o'clock in Dallas is the beginning; the lawyer comes an hour later.
        let user = member_of(DALLAS, role).1;
        let shift = json!({ "id": Uuid::from_u128(from), "user_id": user, "days": [7], "from_min": from * 60, "until_min": 18 * 60 });
        stage.ok(&manager, "add_shift", shift).await;
        let reach = json!({ "user_id": user, "phone": phone, "phone_verified": true, "mail": "", "mail_verified": false, "rev": null });
        stage.ok(&manager, "set_reach", reach).await;
    }
    let point = p256::SecretKey::from_slice(&[7; 32]).unwrap().public_key().to_sec1_bytes();
    let device = json!({ "id": stage.id(), "label": "Chrome, Android", "endpoint": "http://127.0.0.1:3/ana", "p256dh": URL64.encode(point), "auth": URL64.encode([7; 16]) });
    stage.ok(&stage.as_role(Role::Intake), "add_device", device).await;
}

/// What happens in the story that is killed: presses, a lease that ends, a shift that begins, and messages to families and to staff away from their desks.
/// Started again it goes on where the clock stands: phones and officers who heard nothing ask again.
async fn played(stage: &Stage, outside: &Outside, ids: [Uuid; 3], at: &Cell<At>) {
    for (number, id) in ids.into_iter().enumerate() {
        at.set(At::Receipt);
        let mut body = press(id);
        body["contacts"] = json!([{ "name": "Rosa", "phone": format!("214555010{number}"), "may_be_told": "coarse" }]);
        stage.ok(&Session::Public, "receive_alert", body).await;
    }
    at.set(At::Acknowledgement);
    let taken = stage.call(&stage.as_role(Role::Intake), "acknowledge_alert", json!({ "id": ids[1], "rev": 1 })).await;
    assert!(taken.is_ok_and(|view| view["line"]["rev"] == 2) || alert(stage, ids[1]).await["line"]["rev"] == 2);
    let end = beginning() + Duration::minutes(40);
    loop {
        at.set(At::Firing);
        stage.office.escalate().await.unwrap();
        at.set(At::HandOver);
        stage.office.deliver(outside).await.unwrap();
        let (now, due) = (stage.clock.now(), stage.office.next_due().await.unwrap());
        if now >= end {
            return;
        }
        // Whenever something is due, and every five minutes.
        let tick = beginning() + Duration::minutes(((now - beginning()).num_minutes() / 5 + 1) * 5);
        stage.clock.set(due.unwrap_or(end).max(now).min(tick).min(end));
    }
}

/// Lives until the story ends, or dies after so many polls of one kind of act: every await is a point at which a program may die, between two statements,
/// in a commit, between two timers. Answers at what it stood at each, and whether it died.
async fn lived(story: impl Future<Output = ()>, at: &Cell<At>, dies: Option<(At, usize)>) -> (Vec<At>, bool) {
    let (mut story, mut stood) = (pin!(story), Vec::<At>::new());
    let died = std::future::poll_fn(|context: &mut Context<'_>| {
        let stands = at.get();
        if dies == Some((stands, stood.iter().filter(|before| **before == stands).count())) {
            return Poll::Ready(true);
        }
        stood.push(stands);
        story.as_mut().poll(context).map(|()| false)
    })
    .await;
    (stood, died)
}

/// Whom each alert called, and every message: what it is, to whom, when, and what became of it.
async fn told(stage: &Stage, ids: [Uuid; 3]) -> (Vec<Vec<String>>, Vec<[String; 4]>) {
    let mut called = Vec::new();
    for id in ids {
        called.push(calls(stage, id).await);
    }
    let mut tx = stage.database.read(Scope::nobody()).await.unwrap();
    let rows: Vec<(String, String, DateTime<Utc>, String)> =
        Sql::new("select template, way, made_at, state from message order by made_at, template, value, way").rows(&mut tx).await.unwrap();
    let values: Vec<(String,)> = Sql::new("select value from message order by made_at, template, value, way").rows(&mut tx).await.unwrap();
    tx.commit(Log::Unlogged("a test looks")).await.unwrap();
    // A device has another id in each run.
    let to = |way: &str, value: String| if way == "push" { way.to_owned() } else { value };
    let row = |((template, way, made, state), (value,)): ((String, String, DateTime<Utc>, String), (String,))| {
        [template, to(&way, value), (made - beginning()).num_seconds().to_string(), state]
    };
    (called, rows.into_iter().zip(values).map(row).collect())
}

/// Step and person of the calls of the first round, by alert; none of them twice.
fn people(called: &[Vec<String>]) -> Vec<BTreeSet<String>> {
    let whom = |call: &String| {
        let words: Vec<&str> = call.split(' ').collect();
        words[1].ends_with(".0").then(|| words[1..words.len() - 1].join(" "))
    };
    called
        .iter()
        .map(|calls| {
            let first: Vec<String> = calls.iter().filter_map(whom).collect();
            let people: BTreeSet<String> = first.iter().cloned().collect();
            assert_eq!(people.len(), first.len(), "somebody was called twice: {calls:?}");
            people
        })
        .collect()
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn killed_at_any_step_and_started_again_it_calls_and_writes_to_the_same_people_once(#[case] on: On) {
    let ids = [Uuid::from_u128(1 << 64), Uuid::from_u128(2 << 64), Uuid::from_u128(3 << 64)];
    let (stage, outside, at) = (Stage::new(on).await, Outside::default(), Cell::new(At::Receipt));
    on_call(&stage).await;
    let (whole, _) = lived(played(&stage, &outside, ids, &at), &at, None).await;
    let (straight, messages) = told(&stage, ids).await;
    assert!(straight.iter().all(|calls| calls.len() >= 3), "{straight:?}");
    assert!(
        messages.iter().all(|message| message[3] == "sent") && outside.numbers().len() == messages.len() && messages.len() >= 7,
        "{messages:?}"
    );
    // A few points of each kind of act, spread over most of its own; the full run dies at every one.
    let kinds = [At::Receipt, At::Acknowledgement, At::Firing, At::HandOver];
    let drawn = Uuid::new_v4().as_u128() as usize;
    let points: Vec<(At, usize)> = kinds
        .into_iter()
        .flat_map(|kind| {
            let all = whole.iter().filter(|at| **at == kind).count();
            let few = (0..3).map(|part| (all * part + drawn % all) / 4).collect();
            let nth: Vec<usize> = if full() { (0..all).collect() } else { few };
            nth.into_iter().map(move |nth| (kind, nth))
        })
        .collect();
    let mut deaths = Vec::new();
    for point in &points {
        let (stage, outside, at) = (Stage::new(on).await, Outside::default(), Cell::new(At::Receipt));
        on_call(&stage).await;
        if lived(played(&stage, &outside, ids, &at), &at, Some(*point)).await.1 {
            deaths.push(point.0);
        }
        let now = stage.clock.now();
        let stage = stage.put_away().await.opened().await;
        stage.clock.set(now);
        played(&stage, &outside, ids, &at).await;
        // What was in the provider's hands at the very end is looked at when its lease has run out.
        stage.clock.set(stage.clock.now() + Duration::minutes(5));
        stage.office.deliver(&outside).await.unwrap();
        let (calls, written) = told(&stage, ids).await;
        // The same messages to the same people. One that was in the hands of the provider when the program died may have left or not: it says so, and is
        // not sent again. Where that one was a call, who comes next may be called sooner; nobody else is, and nobody twice.
        assert_eq!(people(&calls), people(&straight), "killed at {point:?}");
        if written.iter().any(|message| message[0] == "page" && message[3] == "unknown") {
            let to_whom = |all: &[[String; 4]]| all.iter().map(|message| message[..2].to_vec()).collect::<BTreeSet<_>>();
            assert_eq!(to_whom(&written), to_whom(&messages), "killed at {point:?}");
        } else {
            let but_state = |all: &[[String; 4]]| all.iter().map(|message| message[..3].to_vec()).collect::<Vec<_>>();
            assert_eq!(calls, straight, "killed at {point:?}");
            assert_eq!(but_state(&written), but_state(&messages), "killed at {point:?}");
        }
        let left: Vec<Uuid> = outside.left.lock().unwrap().iter().map(|message| message.id).collect();
        assert_eq!(left.iter().collect::<BTreeSet<_>>().len(), left.len(), "killed at {point:?}: a message left twice");
        let sent = written.iter().filter(|message| message[3] == "sent").count();
        let unsure = written.iter().filter(|message| message[3] == "unknown").count();
        assert!(sent + unsure == written.len() && (sent..=written.len()).contains(&left.len()), "killed at {point:?}: {written:?}");
        assert_eq!(stage.ok(&stage.as_role(Role::Auditor), "verify_audit", json!({})).await["sound"], true);
    }
    let died = kinds.map(|kind| deaths.iter().filter(|at| **at == kind).count());
    println!("{on:?}: {} polls, {} points, died at receipt, acknowledgement, firing, hand-over: {died:?}", whole.len(), points.len());
    // The whole takes a few polls more or less each time: the last point of a kind may not come again.
    assert!(died.iter().all(|deaths| *deaths > 0), "{died:?}");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn several_workers_at_once_fire_each_timer_once(#[case] on: On) {
    let stage = Stage::new(on).await;
    sits(&stage, Role::Intake).await;
    let ids: Vec<Uuid> = (0..20).map(|_| stage.id()).collect();
    for id in &ids {
        stage.ok(&Session::Public, "receive_alert", press(*id)).await;
    }
    // On PostgreSQL a second office on the same store, as the gateway beside a desk.
    let other = match &stage.url {
        Some(url) => {
            let database = records::Database::postgres(url).await.unwrap();
            amparo_tests::beside(&stage, database).await
        }
        None => stage.office.clone(),
    };
    let fired = futures::future::join_all((0..6).map(|at| {
        let office = if at % 2 == 0 { stage.office.clone() } else { other.clone() };
        async move {
            let mut fired = 0;
            while office.next_due().await.unwrap().is_some_and(|at| at <= office.clock().now()) {
                fired += office.escalate().await.unwrap();
            }
            fired
        }
    }))
    .await;
    assert_eq!(fired.iter().sum::<usize>(), ids.len());
    for id in &ids {
        let calls = calls(&stage, *id).await;
        assert_eq!(calls, ["0 1.0 on_duty - empty", "0 2.0 role dal.intake paged"]);
    }
}

/// A pair of officers in every run, so many as these; the full run has 10,000.
fn pairs(few: usize) -> usize {
    if full() { 10_000 } else { few }
}

#[rstest]
#[case::sqlite(On::Sqlite, 200)]
#[case::postgres(On::Postgres, 200)]
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_officers_who_take_it_at_once_are_one_owner(#[case] on: On, #[case] few: usize) {
    let stage = Stage::new(on).await;
    let officers = [stage.as_role(Role::Intake), stage.as_role(Role::Lawyer)];
    // On PostgreSQL each officer sits at a process of their own; one process owns a file.
    let other = match &stage.url {
        Some(url) => amparo_tests::beside(&stage, records::Database::postgres(url).await.unwrap()).await,
        None => stage.office.clone(),
    };
    let desks = [stage.office.clone(), other];
    let (mut owners, begun) = ([0_usize; 2], std::time::Instant::now());
    for turn in 0..pairs(few) {
        let id = stage.id();
        stage.ok(&Session::Public, "receive_alert", press(id)).await;
        let start = Arc::new(Barrier::new(3));
        let take = |who: usize, pause: usize| {
            let (desk, officer, start) = (desks[who].clone(), officers[who].clone(), start.clone());
            tokio::spawn(async move {
                start.wait().await;
                // Now one is a little ahead, now the other.
                for _ in 0..pause {
                    tokio::task::yield_now().await;
                }
                desk.call(&officer, "acknowledge_alert", json!({ "id": id, "rev": 1 })).await.map(drop)
            })
        };
        // A timer fires at the same moment.
        let (firing, fires) = (start.clone(), desks[turn % 2].clone());
        let fired = async move {
            firing.wait().await;
            fires.escalate().await
        };
        let (one, two, fired) = tokio::join!(take(0, turn * 7 % 23), take(1, turn * 5 % 19), fired);
        fired.unwrap();
        let took = [one.unwrap(), two.unwrap()];
        let won: Vec<usize> = (0..2).filter(|who| took[*who].is_ok()).collect();
        let lost: Vec<_> = took.iter().filter_map(|outcome| outcome.as_ref().err()).map(|problem| problem.code.clone()).collect();
        assert!(won.len() == 1 && ["conflict", "alert_held"].contains(&lost[0].as_str()), "{won:?} {lost:?}");
        owners[won[0]] += 1;
        let view = alert(&stage, id).await;
        let Session::Staff(owner) = &officers[won[0]] else { panic!("staff") };
        assert_eq!(view["line"]["holder"]["name"], json!(owner.display_name));
        // However it fell: one timer stands, and it is the lease's.
        assert_eq!(view["escalation"]["next"]["because"], "lease_ended");
    }
    println!("{on:?}: {} pairs, one owner each, {owners:?}, {} seconds", pairs(few), begun.elapsed().as_secs());
    assert!(owners.iter().all(|won| *won > pairs(few) / 50), "they did not come at once: {owners:?}");
    assert_eq!(stage.ok(&stage.as_role(Role::Auditor), "verify_audit", json!({})).await["sound"], true);
}
