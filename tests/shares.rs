//! What goes beyond a network's share is kept like any other and served second; nobody is refused, and a flood does not hide the rest.

use crate::phone::{pair, signed};
use amparo_tests::{DALLAS, HOUSTON, On, PASSWORD, Stage, beginning};
use casework::access::Role;
use casework::share::NETWORK;
use futures::future::join_all;
use office::desk::{Desk, DeskOptions};
use office::{Answer, Session};
use rstest::rstest;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use uuid::Uuid;

const FLOOD: &str = "198.51.100.0/24";

fn press(id: Uuid) -> Value {
    json!({ "id": id, "sent": beginning(), "zip": "75201" })
}

async fn presses(stage: &Stage, network: Option<&str>, body: Value) -> Value {
    match stage.office.call_from(&Session::Public, network.map(str::to_owned), "receive_alert", body).await.unwrap() {
        Answer::Value(receipt) => receipt,
        _ => panic!("no receipt"),
    }
}

async fn open_queue(stage: &Stage) -> Vec<Value> {
    let (intake, mut after, mut rows) = (stage.as_role(Role::Intake), Value::Null, Vec::new());
    loop {
        let page = stage.ok(&intake, "list_alerts", json!({ "limit": 200, "after": after })).await;
        rows.extend(page["rows"].as_array().unwrap().clone());
        after = page["next"].clone();
        if after.is_null() {
            return rows;
        }
    }
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn what_exceeds_a_networks_share_is_kept_and_served_second_until_it_is_lifted(#[case] on: On) {
    let stage = Stage::new(on).await;
    let share = usize::try_from(NETWORK).unwrap();
    let flood: Vec<Uuid> = (0..share + 7).map(|_| stage.id()).collect();
    for id in &flood {
        assert_eq!(presses(&stage, Some(FLOOD), press(*id)).await["id"], json!(id));
    }
    // Somebody from elsewhere presses after the flood, and is served before what exceeds the share.
    let (elsewhere, nowhere) = (stage.id(), stage.id());
    presses(&stage, Some("203.0.113.0/24"), press(elsewhere)).await;
    presses(&stage, None, press(nowhere)).await;
    let rows = open_queue(&stage).await;
    let ids: Vec<Value> = rows.iter().map(|row| row["id"].clone()).collect();
    let expected: Vec<Uuid> = flood[..share].iter().copied().chain([elsewhere, nowhere]).chain(flood[share..].iter().copied()).collect();
    assert_eq!(ids, expected.iter().map(|id| json!(id)).collect::<Vec<_>>());
    assert!(rows.iter().all(|row| row["second"] == json!(flood[share..].iter().any(|id| row["id"] == json!(id)))));
    // It counts as waiting like any other, and the same press again changes nothing.
    let intake = stage.as_role(Role::Intake);
    assert_eq!(stage.ok(&intake, "alert_counts", json!({})).await["unserved"], json!(expected.len()));
    presses(&stage, Some(FLOOD), press(flood[share])).await;
    // Another office lifts nothing of this one.
    let houston = stage.member(HOUSTON, &[Role::Manager]);
    assert_eq!(stage.ok(&houston, "lift_alerts", json!({ "ids": flood })).await["lifted"], 0);
    assert_eq!(stage.ok(&intake, "lift_alerts", json!({ "ids": flood })).await["lifted"], 7);
    assert_eq!(stage.ok(&intake, "lift_alerts", json!({ "ids": flood })).await["lifted"], 0);
    let rows = open_queue(&stage).await;
    let in_order: Vec<Value> = flood.iter().chain([&elsewhere, &nowhere]).map(|id| json!(id)).collect();
    assert_eq!(rows.iter().map(|row| row["id"].clone()).collect::<Vec<_>>(), in_order);
    assert!(rows.iter().all(|row| row["second"] == false));
    // The share is over what came in the last minutes.
    stage.clock.set(beginning() + casework::share::WINDOW + chrono::Duration::seconds(1));
    let later = stage.id();
    presses(&stage, Some(FLOOD), press(later)).await;
    assert_eq!(open_queue(&stage).await.last().unwrap()["second"], false);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_flood_does_not_delay_a_phone_that_is_known_and_a_phone_has_its_own_share(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (known, fresh) = (pair(), pair());
    let by = |phone| signed(json!({ "id": stage.id(), "sent": beginning(), "lat": 32.7767, "lon": -96.797 }), phone);
    presses(&stage, Some("203.0.113.0/24"), by(&known)).await;
    stage.clock.set(beginning() + chrono::Duration::hours(1));
    for _ in 0..NETWORK {
        presses(&stage, Some(FLOOD), press(stage.id())).await;
    }
    let second = async |body: Value| {
        let id = presses(&stage, Some(FLOOD), body).await["id"].clone();
        stage.ok(&stage.as_role(Role::Intake), "get_alert", json!({ "id": id })).await["line"]["second"].as_bool().unwrap()
    };
    assert!(second(press(stage.id())).await, "unsigned, in the flood");
    assert!(second(by(&fresh)).await, "a phone that nobody has seen");
    // Its signature covers the id: a stolen one makes no known phone.
    let mut stolen = press(stage.id());
    stolen["phone"] = by(&known)["phone"].clone();
    assert!(second(stolen).await, "a stolen signature");
    for _ in 0..casework::share::PHONE {
        assert!(!second(by(&known)).await, "known, within its own share");
    }
    assert!(second(by(&known)).await, "known, beyond its own share");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_key_that_presses_twice_in_a_flood_is_no_known_phone(#[case] on: On) {
    let stage = Stage::new(on).await;
    for _ in 0..NETWORK {
        presses(&stage, Some(FLOOD), press(stage.id())).await;
    }
    let mut forged = Vec::new();
    let keys: Vec<_> = (0..5).map(|_| pair()).collect();
    for phone in keys.iter().cycle().take(keys.len() * 4) {
        let body = signed(json!({ "id": stage.id(), "sent": beginning(), "lat": 32.7767, "lon": -96.797 }), phone);
        forged.push(presses(&stage, Some(FLOOD), body).await["id"].clone());
    }
    // Later, and still in a flood: what was second before makes no phone known.
    stage.clock.set(beginning() + casework::share::WINDOW + chrono::Duration::seconds(1));
    for _ in 0..NETWORK {
        presses(&stage, Some(FLOOD), press(stage.id())).await;
    }
    for phone in &keys {
        let body = signed(json!({ "id": stage.id(), "sent": beginning(), "lat": 32.7767, "lon": -96.797 }), phone);
        forged.push(presses(&stage, Some(FLOOD), body).await["id"].clone());
    }
    let rows = open_queue(&stage).await;
    let first: Vec<&Value> = rows.iter().filter(|row| row["second"] == false).map(|row| &row["id"]).collect();
    assert!(forged.iter().all(|id| !first.contains(&id)), "a forged key is served with the first");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn the_first_call_for_a_known_phone_comes_before_the_timers_of_a_flood(#[case] on: On) {
    let stage = Stage::new(on).await;
    let known = pair();
    let by_known = || signed(json!({ "id": stage.id(), "sent": beginning(), "lat": 32.7767, "lon": -96.797 }), &known);
    presses(&stage, None, by_known()).await;
    stage.office.escalate().await.unwrap();
    stage.clock.set(beginning() + chrono::Duration::hours(1));
    // More than one turn fires, all due before the press.
    for _ in 0..NETWORK + 220 {
        presses(&stage, Some(FLOOD), press(stage.id())).await;
    }
    stage.clock.set(stage.clock.now() + chrono::Duration::seconds(1));
    let alert = presses(&stage, Some(FLOOD), by_known()).await["id"].clone();
    stage.office.escalate().await.unwrap();
    let view = stage.ok(&stage.as_role(Role::Intake), "get_alert", json!({ "id": alert })).await;
    assert!(!view["escalation"]["calls"].as_array().unwrap().is_empty(), "it waited behind the flood");
    // One that somebody lifts out of the flood goes before the rest of it as well.
    let rows = open_queue(&stage).await;
    let last = rows.iter().rfind(|row| row["second"] == true).unwrap()["id"].clone();
    stage.ok(&stage.as_role(Role::Intake), "lift_alerts", json!({ "ids": [last] })).await;
    stage.office.escalate().await.unwrap();
    let view = stage.ok(&stage.as_role(Role::Intake), "get_alert", json!({ "id": last })).await;
    assert!(!view["escalation"]["calls"].as_array().unwrap().is_empty());
}

#[tokio::test]
async fn an_exercise_counts_for_no_share_and_the_network_itself_is_kept_nowhere() {
    let stage = Stage::new(On::Postgres).await;
    for _ in 0..=NETWORK {
        let token = stage.ok(&Session::Public, "begin_exercise", json!({})).await["token"].clone();
        let mut body = press(stage.id());
        body["drill_token"] = token;
        presses(&stage, Some(FLOOD), body).await;
    }
    let actual = stage.id();
    presses(&stage, Some(FLOOD), press(actual)).await;
    let row = open_queue(&stage).await.into_iter().find(|row| row["id"] == json!(actual)).unwrap();
    assert_eq!(row["second"], false);
    let mut tx = stage.database.read(records::Scope::nobody()).await.unwrap();
    let kept: Vec<(Option<String>,)> =
        records::Sql::new("select distinct network from alert where not exercise").rows(&mut tx).await.unwrap();
    assert!(matches!(&kept[..], [(Some(digest),)] if digest.len() == 32 && !FLOOD.contains(digest.as_str())), "{kept:?}");
    let exercises: Vec<(i64,)> =
        records::Sql::new("select count(*) from alert where exercise and network is not null").rows(&mut tx).await.unwrap();
    assert_eq!(exercises, [(0,)]);
}

#[tokio::test]
async fn three_hundred_phones_behind_one_address_get_three_hundred_receipts() {
    let folder = tempfile::tempdir().unwrap();
    let desk = Desk::alone(DeskOptions::at(folder.path()));
    let first = json!({ "language": "es", "office": DALLAS, "display_name": "Ana", "username": "ana", "password": PASSWORD });
    desk.call(None, "first_run", first).await.unwrap();
    // The carrier's address reaches the host through a named proxy; the phones write what they like before it.
    let bound = gateway::bind(gateway::Listen::here(0)).await.unwrap().behind(vec!["127.0.0.1".parse().unwrap()]);
    let url = bound.url();
    let served = tokio::spawn(async move { bound.serve(desk, gateway::Doors::All, std::future::pending()).await.unwrap() });
    let client = reqwest::Client::new();
    let answers = join_all((0..300).map(|n| {
        let request = client
            .post(format!("{url}api/button/receive_alert"))
            .header("x-forwarded-for", format!("192.0.2.{}, 198.51.100.{}", n % 250, n % 200))
            .json(&press(Uuid::now_v7()));
        async move {
            let answer = request.send().await.unwrap();
            assert_eq!(answer.status(), 200);
            answer.json::<Value>().await.unwrap()
        }
    }))
    .await;
    let folios: BTreeSet<&str> = answers.iter().map(|receipt| receipt["folio"].as_str().unwrap()).collect();
    assert_eq!(folios.len(), 300);
    let signed = client.get(&url).send().await.unwrap();
    let twin = signed.cookies().find(|c| c.name() == "amparo-csrf").unwrap().value().to_owned();
    let sign_in = client
        .post(format!("{url}api/call/sign_in"))
        .header("x-amparo-csrf", &twin)
        .header("cookie", format!("amparo-csrf={twin}"))
        .json(&json!({ "username": "ana", "password": PASSWORD }))
        .send()
        .await
        .unwrap();
    let token = sign_in.cookies().find(|c| c.name() == "amparo").unwrap().value().to_owned();
    let (mut rows, mut after) = (Vec::new(), Value::Null);
    loop {
        let asked = client.post(format!("{url}api/call/list_alerts")).bearer_auth(&token).json(&json!({ "limit": 200, "after": after }));
        let page: Value = asked.send().await.unwrap().json().await.unwrap();
        rows.extend(page["rows"].as_array().unwrap().clone());
        after = page["next"].clone();
        if after.is_null() {
            break;
        }
    }
    let second = rows.iter().filter(|row| row["second"] == true).count();
    assert_eq!((rows.len(), second), (300, 300 - usize::try_from(NETWORK).unwrap()));
    served.abort();
}
