//! What a change announces, to whom, and that a call which changed nothing announces nothing. Topics carry ids only.

use amparo_tests::{DALLAS, HOUSTON, On, Stage, beginning, beside};
use casework::access::Role;
use office::Session;
use office::announce::Topic;
use records::outbox::{self, Change};
use records::{Log, Scope};
use rstest::rstest;
use serde_json::{Value, json};
use tokio::sync::broadcast::Receiver;

fn press(id: uuid::Uuid) -> Value {
    json!({ "id": id, "sent": beginning(), "lat": 32.7767, "lon": -96.797, "accuracy_m": 25.0, "for_whom": "me" })
}

/// What was announced since the last look: topic and office, sorted.
fn heard(topics: &mut Receiver<Topic>) -> Vec<(String, String)> {
    let mut all = Vec::new();
    while let Ok(topic) = topics.try_recv() {
        all.push((topic.topic, topic.office));
    }
    all.sort();
    all
}

fn said(topic: &str, office: &str) -> (String, String) {
    (topic.to_owned(), office.to_owned())
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_press_is_announced_once_however_often_it_is_sent(#[case] on: On) {
    let stage = Stage::new(on).await;
    let mut topics = stage.office.subscribe();
    let id = stage.id();
    stage.ok(&Session::Public, "receive_alert", press(id)).await;
    assert_eq!(heard(&mut topics), [said("alerts", DALLAS), said("new_alert", DALLAS)]);
    stage.ok(&Session::Public, "receive_alert", press(id)).await;
    assert_eq!(heard(&mut topics), [], "the same press again is nothing new");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn an_office_that_is_asked_to_take_an_alert_over_hears_of_a_new_one(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (intake, houston) = (stage.as_role(Role::Intake), stage.member(HOUSTON, &[Role::Intake]));
    let id = stage.id();
    stage.ok(&Session::Public, "receive_alert", press(id)).await;
    let mut topics = stage.office.subscribe();
    stage.ok(&intake, "forward_alert", json!({ "id": id, "rev": 1, "to_office": HOUSTON, "reason": "vive allá" })).await;
    assert_eq!(heard(&mut topics), [said("alerts", DALLAS), said("alerts", HOUSTON), said("new_alert", HOUSTON)]);
    stage.ok(&houston, "accept_forward", json!({ "id": id, "rev": 2 })).await;
    assert_eq!(heard(&mut topics), [said("alerts", DALLAS), said("alerts", HOUSTON)], "accepting it makes no second new alert");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn an_office_that_a_better_position_points_to_hears_of_it_once(#[case] on: On) {
    let stage = Stage::new(on).await;
    let id = stage.id();
    let receipt = stage.ok(&Session::Public, "receive_alert", json!({ "id": id, "sent": beginning(), "zip": "75201" })).await;
    let mut topics = stage.office.subscribe();
    let better =
        |accuracy: f64| json!({ "id": id, "status_code": receipt["status_code"], "lat": 29.7604, "lon": -95.3698, "accuracy_m": accuracy });
    stage.ok(&Session::Public, "amend_alert", better(40.0)).await;
    assert!(heard(&mut topics).contains(&said("new_alert", HOUSTON)));
    stage.ok(&Session::Public, "amend_alert", better(20.0)).await;
    let again = heard(&mut topics);
    assert!(again.contains(&said("alerts", HOUSTON)) && !again.contains(&said("new_alert", HOUSTON)), "{again:?}");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn what_another_process_commits_late_is_heard_once_and_forgotten_after_a_day(#[case] on: On) {
    let stage = Stage::new(on).await;
    let other = beside(&stage, stage.database.clone()).await;
    let mut topics = other.subscribe();
    // What furnished the stage a moment ago is heard first.
    let start = other.hear_others(other.clock().new_id()).await.unwrap();
    heard(&mut topics);
    // Its id is drawn first; while it waits for a lock, others commit and are heard.
    let late = Change { id: stage.office.clock().new_id(), topic: "alerts".into(), office: HOUSTON.into(), subject: None, at: beginning() };
    stage.ok(&Session::Public, "receive_alert", press(stage.id())).await;
    let since = other.hear_others(start).await.unwrap();
    assert_eq!(heard(&mut topics), [said("alerts", DALLAS), said("new_alert", DALLAS)]);
    let mut tx = stage.database.begin(Scope::nobody()).await.unwrap();
    outbox::add(&mut tx, std::slice::from_ref(&late)).await.unwrap();
    tx.commit(Log::Unlogged("a story")).await.unwrap();
    let since = other.hear_others(since).await.unwrap();
    assert_eq!(heard(&mut topics), [said("alerts", HOUSTON)], "committed after later ones");
    // More than one page of them, each once.
    let many: Vec<Change> = (0..700).map(|_| Change { id: stage.office.clock().new_id(), ..late.clone() }).collect();
    let mut tx = stage.database.begin(Scope::nobody()).await.unwrap();
    outbox::add(&mut tx, &many).await.unwrap();
    tx.commit(Log::Unlogged("a story")).await.unwrap();
    let since = other.hear_others(since).await.unwrap();
    let since = other.hear_others(since).await.unwrap();
    assert_eq!(heard(&mut topics).len(), 700);
    stage.clock.set(beginning() + chrono::Duration::hours(25));
    other.forget_changes().await.unwrap();
    let mut tx = stage.database.read(Scope::nobody()).await.unwrap();
    assert!(outbox::since(&mut tx, uuid::Uuid::nil(), 10).await.unwrap().is_empty());
    tx.commit(Log::Unlogged("a story")).await.unwrap();
    other.hear_others(since).await.unwrap();
    assert_eq!(heard(&mut topics), []);
}
