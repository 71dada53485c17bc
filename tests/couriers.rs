//! What hands messages over: it dies in the middle, a provider hangs, or several processes do it at once.

use crate::messages::{IN_DALLAS, Outside, family, later, press, rosa, stage, state, states};
use amparo_tests::{DALLAS, On, member_of};
use casework::access::Role;
use casework::message::{Outcome, Way};
use chrono::Duration;
use futures::FutureExt;
use futures::future::BoxFuture;
use office::Session;
use office::messages::{Messenger, Outgoing, Provider};
use rstest::rstest;
use serde_json::{Value, json};

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_program_that_dies_while_it_hands_over_sends_nothing_twice_and_says_that_it_does_not_know(#[case] on: On) {
    let (stage, outside) = (stage(on).await, Outside::default());
    let alert = press(&stage, IN_DALLAS, json!("me"), rosa(), json!({})).await;
    // Taken by a process that dies.
    let system = Session::System { job: "messages" };
    let taken = stage.ok(&system, "take_message", json!({ "way": "sms" })).await;
    assert_eq!(taken["message"]["to"], "+12145550101");
    stage.office.deliver(&outside).await.unwrap();
    assert!(outside.numbers().is_empty(), "another process leaves it alone while the lease holds");
    later(&stage, Duration::minutes(2)).await;
    stage.office.deliver(&outside).await.unwrap();
    assert_eq!(outside.numbers(), ["rosa@example.org"], "the next way, not the same again");
    assert_eq!(states(&family(&stage, alert).await, 0)[0], state("sms", "unknown", "interrupted"));
    // The first process was only slow: what it heard counts.
    let told = json!({ "id": taken["message"]["id"], "tries": 1, "outcome": { "taken": { "provider_id": "SM1" } } });
    stage.ok(&system, "mark_message", told).await;
    assert_eq!(states(&family(&stage, alert).await, 0)[0].1, "sent");
}

/// A provider of text messages who never answers; who waits hears of what leaves by another way.
#[derive(Default)]
struct Hung {
    left: tokio::sync::Notify,
}

impl Messenger for Hung {
    fn send<'a>(&'a self, _: &'a Provider, message: &'a Outgoing) -> BoxFuture<'a, Outcome> {
        async move {
            if message.way == Way::Sms {
                std::future::pending::<()>().await;
            }
            self.left.notify_one();
            Outcome::Taken { provider_id: None }
        }
        .boxed()
    }
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn staff_are_called_before_families_are_told_and_a_provider_that_hangs_holds_up_no_other_way(#[case] on: On) {
    let (stage, hung) = (stage(on).await, Hung::default());
    let reach = |role, more: Value| {
        let mut form = json!({ "user_id": member_of(DALLAS, role).1, "phone_verified": true, "mail_verified": true, "rev": null });
        form.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        form
    };
    let manager = stage.as_role(Role::Manager);
    stage.ok(&manager, "set_reach", reach(Role::Intake, json!({ "mail": "ines@example.com" }))).await;
    stage.ok(&manager, "set_reach", reach(Role::Lawyer, json!({ "phone": "214-555-0199" }))).await;
    let raid = async || {
        for at in 0..20 {
            let contact = json!([{ "name": "Ana", "phone": format!("21455501{at:02}"), "may_be_told": "coarse" }]);
            press(&stage, IN_DALLAS, json!("me"), contact, json!({})).await;
        }
    };
    raid().await;
    stage.office.escalate().await.unwrap();
    let first = async {
        tokio::select! {
            delivered = stage.office.deliver(&hung) => panic!("nothing hung: {delivered:?}"),
            () = hung.left.notified() => {}
        }
    };
    tokio::time::timeout(std::time::Duration::from_secs(60), first).await.expect("the mail to staff waited for the text messages");
    // Two minutes later the lawyer is called, at a number, behind another raid's messages: that one leaves first.
    later(&stage, Duration::minutes(1)).await;
    raid().await;
    later(&stage, Duration::minutes(1)).await;
    while stage.office.escalate().await.unwrap() > 0 {}
    // What the hung provider had is given up on first.
    let taken = loop {
        let taken = stage.ok(&Session::System { job: "messages" }, "take_message", json!({ "way": "sms" })).await;
        if !taken["message"].is_null() {
            break taken;
        }
    };
    assert_eq!(taken["message"]["to"], "+12145550199", "{taken}");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn several_processes_at_once_hand_over_each_message_once(#[case] on: On) {
    let (stage, outside) = (stage(on).await, Outside::default());
    for at in 0..12 {
        let contact = json!([{ "name": "Ana", "phone": format!("21455501{at:02}"), "may_be_told": "coarse" }]);
        press(&stage, IN_DALLAS, json!("me"), contact, json!({})).await;
    }
    let other = amparo_tests::beside(&stage, stage.database.clone()).await;
    let (a, b, c) = tokio::join!(stage.office.deliver(&outside), other.deliver(&outside), stage.office.deliver(&outside));
    for worker in [a, b, c] {
        worker.unwrap();
    }
    let mut numbers = outside.numbers();
    numbers.sort();
    numbers.dedup();
    assert_eq!((numbers.len(), outside.numbers().len()), (12, 12));
}
