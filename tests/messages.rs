//! The family ledger: who is told, by which way, and who is never written to. What leaves is seen by a messenger of the test's own, which is the
//! outside world; real servers stand in `messengers.rs`.

use amparo_tests::{DALLAS, HOUSTON, On, Stage, beginning};
use base64::Engine;
use casework::access::Role;
use casework::message::Outcome;
use chrono::Duration;
use futures::FutureExt;
use futures::future::BoxFuture;
use office::Session;
use office::messages::{Messenger, Outgoing, Provider};
use rstest::rstest;
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::sync::Mutex;
use uuid::Uuid;

/// Keeps what left, and answers as it was told; else it takes everything.
#[derive(Default)]
pub(crate) struct Outside {
    pub(crate) left: Mutex<Vec<Outgoing>>,
    answers: Mutex<VecDeque<Outcome>>,
}

impl Outside {
    pub(crate) fn will(&self, outcomes: &[Outcome]) {
        self.answers.lock().unwrap().extend(outcomes.iter().cloned());
    }
    /// Numbers and addresses that were written to, in order.
    pub(crate) fn numbers(&self) -> Vec<String> {
        self.left.lock().unwrap().iter().map(|m| m.to.clone()).collect()
    }
}

impl Messenger for Outside {
    fn send<'a>(&'a self, _: &'a Provider, message: &'a Outgoing) -> BoxFuture<'a, Outcome> {
        async move {
            self.left.lock().unwrap().push(message.clone());
            let taken = Outcome::Taken { provider_id: Some(format!("SM{}", message.id.simple())) };
            self.answers.lock().unwrap().pop_front().unwrap_or(taken)
        }
        .boxed()
    }
}

/// An office whose messages somebody carries.
pub(crate) async fn stage(on: On) -> Stage {
    let stage = Stage::new(on).await;
    carried(&stage).await;
    stage
}

/// Gives both offices somebody who carries their messages.
pub(crate) async fn carried(stage: &Stage) {
    for office in [DALLAS, HOUSTON] {
        let providers = json!({
            "smtp": { "host": "127.0.0.1", "port": 25, "tls": "loopback", "from": "proteccion@example.org", "discreet_from": "ana@example.net" },
            "sms": { "base_url": "http://127.0.0.1:1", "account": "AC1", "from": "+15125550100", "public_url": "http://127.0.0.1:2" },
            "sms_token": "una-clave" });
        stage.ok(&stage.member(office, &[Role::Administrator]), "set_messengers", providers).await;
    }
}

/// Where Houston answers, and Dallas.
pub(crate) const IN_HOUSTON: (f64, f64) = (29.7604, -95.3698);
pub(crate) const IN_DALLAS: (f64, f64) = (32.7767, -96.797);

pub(crate) async fn press(stage: &Stage, at: (f64, f64), for_whom: Value, contacts: Value, more: Value) -> Uuid {
    let id = stage.id();
    let mut body = json!({ "id": id, "sent": beginning(), "name": "José Luis Hernández Ruiz", "lat": at.0, "lon": at.1, "accuracy_m": 25.0, "for_whom": for_whom, "contacts": contacts });
    body.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    stage.ok(&Session::Public, "receive_alert", body).await;
    id
}

pub(crate) fn rosa() -> Value {
    json!([{ "name": "Rosa", "phone": "2145550101", "mail": "rosa@example.org", "kinship": "parent", "may_be_told": "everything" }])
}

pub(crate) async fn family(stage: &Stage, alert: Uuid) -> Value {
    stage.ok(&stage.as_role(Role::Intake), "alert_family", json!({ "id": alert })).await
}

/// Way, state and reason of each message of a contact.
pub(crate) fn states(family: &Value, contact: usize) -> Vec<(String, String, String)> {
    let word = |v: &Value| v.as_str().unwrap_or_default().to_owned();
    family["contacts"][contact]["messages"]
        .as_array()
        .unwrap()
        .iter()
        .map(|m| (word(&m["way"]), word(&m["state"]), word(&m["why"])))
        .collect()
}

pub(crate) fn state(way: &str, state: &str, why: &str) -> (String, String, String) {
    (way.to_owned(), state.to_owned(), why.to_owned())
}

pub(crate) async fn later(stage: &Stage, by: Duration) {
    stage.clock.set(stage.clock.now() + by);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn ones_own_press_tells_each_contact_who_may_be_told_and_nobody_else(#[case] on: On) {
    let (stage, outside) = (stage(on).await, Outside::default());
    let contacts = json!([
        { "name": "Rosa", "phone": "2145550101", "kinship": "parent", "may_be_told": "everything" },
        { "name": "Patrón", "phone": "2145550102", "kinship": "employer", "may_be_told": "nothing" },
        { "name": "Beto", "mail": "beto@example.org", "kinship": "friend", "language": "en", "may_be_told": "coarse" },
        { "name": "Tía", "phone": "preguntar en la tienda", "kinship": "other", "may_be_told": "coarse" }]);
    let alert = press(&stage, IN_DALLAS, json!("me"), contacts, json!({})).await;
    stage.office.deliver(&outside).await.unwrap();
    // Those that are due at one instant leave in any order.
    let mut told = outside.numbers();
    told.sort();
    assert_eq!(told, ["+12145550101", "beto@example.org"]);
    let family = family(&stage, alert).await;
    assert_eq!(states(&family, 0), [state("sms", "sent", "")]);
    assert_eq!(states(&family, 1), [state("sms", "suppressed", "may_be_told_nothing")]);
    assert_eq!(states(&family, 2), [state("mail", "sent", "")]);
    assert_eq!(states(&family, 3), [state("sms", "suppressed", "no_channel")]);
    // Nothing is sent twice, whatever comes again.
    stage.office.deliver(&outside).await.unwrap();
    assert_eq!(outside.numbers().len(), 2);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn what_leaves_is_the_words_of_the_template_and_nothing_else(#[case] on: On) {
    let (stage, outside) = (stage(on).await, Outside::default());
    let canaries = ["Canario", "Hernandez", "75201", "Avenida", "miedo", "3212", "Rosalinda"];
    let contacts = json!([{ "name": "Rosalinda Canario", "phone": "2145550101", "mail": "r@example.org", "kinship": "Canario", "may_be_told": "everything" }]);
    let more = json!({ "name": "Luis Hernandez Canario", "zip": "75201", "place": { "city": "Avenida", "state": "TX" },
        "child_left_alone": { "yes": true, "where": "Avenida 3212, con miedo" } });
    let alert = press(&stage, IN_DALLAS, json!("me"), contacts, more).await;
    outside.will(&[Outcome::Refused { code: "30003".into() }]);
    stage.office.deliver(&outside).await.unwrap();
    let folio = family(&stage, alert).await["folio"].as_str().unwrap().to_owned();
    let left = outside.left.lock().unwrap().clone();
    assert_eq!(left.len(), 2, "the mail after the text that was refused");
    for message in &left {
        let all = serde_json::to_string(message).unwrap();
        assert!(canaries.iter().all(|canary| !all.contains(canary)), "{all}");
        let mut rest = message.body.replace(&folio, "");
        rest.retain(|c| !c.is_ascii_digit() && !"+-() ".contains(c));
        let words = office::words::say("es", "message-first-plain", &[("folio", ""), ("phone", "")]);
        let mut expected = format!("{words} {}", office::words::say("es", "message-warning", &[]));
        if message.subject.is_empty() || message.to.starts_with('+') {
            expected = format!("{expected} {}", office::words::say("es", "message-reply", &[]));
        }
        expected.retain(|c| !c.is_ascii_digit() && !"+-() ".contains(c));
        assert_eq!(rest, expected);
    }
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn somebody_elses_press_waits_for_an_officer_who_decides_with_a_reason(#[case] on: On) {
    let (stage, outside) = (stage(on).await, Outside::default());
    let intake = stage.as_role(Role::Intake);
    let alert = press(&stage, IN_DALLAS, json!("someone_else"), rosa(), json!({})).await;
    let ana = json!([{ "name": "Ana", "phone": "2145550109", "may_be_told": "coarse" }]);
    let unsaid = press(&stage, IN_DALLAS, Value::Null, ana.clone(), json!({})).await;
    stage.office.deliver(&outside).await.unwrap();
    assert!(outside.numbers().is_empty());
    let shown = family(&stage, alert).await;
    assert_eq!(states(&shown, 0), [state("sms", "suppressed", "officer_decides")]);
    let contact = &shown["contacts"][0];
    assert_eq!((&contact["held"], &contact["barred"]), (&json!("officer_decides"), &Value::Null));

    let send = |reason: &str| json!({ "id": stage.id(), "contact_id": contact["id"], "template": "first", "reason": reason });
    assert_eq!(stage.fails(&intake, "send_message", send(" ")).await.fields[0].field, "reason");
    let elsewhere = stage.member(HOUSTON, &[Role::Intake]);
    assert_eq!(stage.fails(&elsewhere, "send_message", send("hablé con la familia")).await.code, "not_found");
    stage.ok(&intake, "send_message", send("la hermana pidió que se le avise")).await;
    assert_eq!(stage.fails(&intake, "send_message", send("otra vez")).await.code, "message_under_way");
    stage.office.deliver(&outside).await.unwrap();
    assert_eq!(outside.numbers(), ["+12145550101"]);
    let shown = family(&stage, alert).await;
    assert_eq!(shown["contacts"][0]["messages"][1]["decided_by"], "dal.intake");

    // Said afterwards that it was for oneself: the press is the consent.
    let code = press_again(&stage, unsaid, ana).await;
    stage.ok(&Session::Public, "amend_alert", json!({ "id": unsaid, "status_code": code, "for_whom": "me" })).await;
    stage.office.deliver(&outside).await.unwrap();
    assert_eq!(outside.numbers(), ["+12145550101", "+12145550109"]);
}

/// The receipt of a press again, for its code.
async fn press_again(stage: &Stage, id: Uuid, contacts: Value) -> String {
    let body = json!({ "id": id, "sent": beginning(), "name": "José Luis Hernández Ruiz", "contacts": contacts });
    let again = stage.ok(&Session::Public, "receive_alert", body).await;
    again["status_code"].as_str().unwrap().to_owned()
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn an_exercise_reaches_nobody(#[case] on: On) {
    let (stage, outside) = (stage(on).await, Outside::default());
    let token = stage.ok(&Session::Public, "begin_exercise", json!({})).await["token"].clone();
    let alert = press(&stage, IN_DALLAS, json!("me"), rosa(), json!({ "drill_token": token })).await;
    stage.office.deliver(&outside).await.unwrap();
    let shown = family(&stage, alert).await;
    assert_eq!(states(&shown, 0), [state("sms", "suppressed", "exercise")]);
    let send = json!({ "id": stage.id(), "contact_id": shown["contacts"][0]["id"], "template": "first", "reason": "prueba" });
    assert_eq!(stage.fails(&stage.as_role(Role::Manager), "send_message", send).await.args["why"], "exercise");

    let practice = Stage::practice(on).await;
    let alert = press(&practice, IN_DALLAS, json!("me"), rosa(), json!({})).await;
    practice.office.deliver(&outside).await.unwrap();
    assert_eq!(states(&family(&practice, alert).await, 0), [state("sms", "suppressed", "exercise")]);
    let nobody = json!({ "smtp": null, "sms": null });
    assert_eq!(practice.fails(&practice.as_role(Role::Administrator), "set_messengers", nobody).await.code, "practice_no_provider");
    assert!(outside.numbers().is_empty());
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn an_alert_that_was_taken_back_or_came_in_a_flood_tells_nobody_before_somebody_looked(#[case] on: On) {
    let (stage, outside) = (stage(on).await, Outside::default());
    let intake = stage.as_role(Role::Intake);
    let back = press(&stage, IN_DALLAS, json!("me"), rosa(), json!({})).await;
    let code = press_again(&stage, back, rosa()).await;
    // Which PIN it was changes nothing: here it is a wrong one.
    stage.ok(&Session::Public, "retract_alert", json!({ "id": back, "status_code": code, "pin": "0000" })).await;
    stage.office.deliver(&outside).await.unwrap();
    assert_eq!(states(&family(&stage, back).await, 0), [state("sms", "suppressed", "retracted")]);

    let mut last = back;
    for _ in 0..=casework::share::NETWORK {
        last = stage.id();
        let body = json!({ "id": last, "sent": beginning(), "zip": "75201", "for_whom": "me", "contacts": rosa() });
        stage.office.call_from(&Session::Public, Some("198.51.100.0/24".to_owned()), "receive_alert", body).await.unwrap();
    }
    assert_eq!(states(&family(&stage, last).await, 0), [state("sms", "suppressed", "second")]);
    stage.ok(&intake, "lift_alerts", json!({ "ids": [last] })).await;
    assert_eq!(states(&family(&stage, last).await, 0), [state("sms", "suppressed", "second"), state("sms", "queued", "")]);
    assert!(outside.numbers().is_empty());
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_message_of_an_alert_that_another_office_took_over_keeps_nobody_elses_waiting(#[case] on: On) {
    let (stage, outside) = (stage(on).await, Outside::default());
    let (here, there) = (stage.as_role(Role::Intake), stage.member(HOUSTON, &[Role::Intake]));
    let moved = press(&stage, IN_DALLAS, json!("me"), rosa(), json!({})).await;
    let taken = stage.ok(&here, "acknowledge_alert", json!({ "id": moved, "rev": 1 })).await;
    let offer = json!({ "id": moved, "rev": taken["line"]["rev"], "to_office": HOUSTON, "reason": "está en Houston" });
    let offered = stage.ok(&here, "forward_alert", offer).await;
    // Whoever is only asked sees no name and no number.
    let asked = stage.ok(&there, "alert_family", json!({ "id": moved })).await;
    assert_eq!((&asked["withheld"], &asked["contacts"]), (&json!(true), &json!([])));
    stage.ok(&there, "accept_forward", json!({ "id": moved, "rev": offered["line"]["rev"] })).await;
    // By the time that it leaves, Houston knows that it must not.
    let contact = stage.ok(&there, "alert_family", json!({ "id": moved })).await["contacts"][0].clone();
    let never = json!({ "contact_id": contact["id"], "rev": 0, "never": true, "reason": "lo pidió ella" });
    stage.ok(&there, "set_contact_rule", never).await;
    let ana = json!([{ "name": "Ana", "phone": "2145550109", "may_be_told": "coarse" }]);
    press(&stage, IN_DALLAS, json!("me"), ana, json!({})).await;
    stage.office.deliver(&outside).await.unwrap();
    assert_eq!(outside.numbers(), ["+12145550109"]);
    let shown = stage.ok(&there, "alert_family", json!({ "id": moved })).await;
    assert_eq!(states(&shown, 0), [state("sms", "suppressed", "never_contact")]);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_way_that_fails_gives_over_to_the_next_and_then_to_a_person(#[case] on: On) {
    let (stage, outside) = (stage(on).await, Outside::default());
    let intake = stage.as_role(Role::Intake);
    let alert = press(&stage, IN_DALLAS, json!("me"), rosa(), json!({})).await;
    // Busy, then refused; the mail may have gone out or not.
    outside.will(&[Outcome::Later { seconds: Some(30) }]);
    stage.office.deliver(&outside).await.unwrap();
    assert_eq!(states(&family(&stage, alert).await, 0), [state("sms", "queued", "")]);
    stage.office.deliver(&outside).await.unwrap();
    assert_eq!(outside.numbers().len(), 1, "not before the provider said");
    later(&stage, Duration::seconds(31)).await;
    outside.will(&[Outcome::Refused { code: "30003".into() }, Outcome::Unknown]);
    stage.office.deliver(&outside).await.unwrap();
    assert_eq!(outside.numbers(), ["+12145550101", "+12145550101", "rosa@example.org"]);
    let shown = family(&stage, alert).await;
    assert_eq!(states(&shown, 0), [state("sms", "failed", "refused"), state("mail", "unknown", "interrupted")]);
    later(&stage, Duration::days(2)).await;
    stage.office.deliver(&outside).await.unwrap();
    assert_eq!(outside.numbers().len(), 3, "what may have left is not sent again");
    // No way is left: somebody telephones, at once.
    assert_eq!(stage.office.remind().await.unwrap(), 1);
    assert_eq!(stage.office.remind().await.unwrap(), 0);
    let owed = stage.ok(&intake, "owed_calls", json!({})).await;
    assert_eq!((&owed["rows"][0]["alert_id"], &owed["rows"][0]["name"]), (&json!(alert), &json!("Rosa")));
    let contact = &family(&stage, alert).await["contacts"][0];
    stage.ok(&intake, "confirm_contact", json!({ "contact_id": contact["id"], "rev": contact["rev"] })).await;
    assert_eq!(stage.ok(&intake, "owed_calls", json!({})).await["rows"], json!([]));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn nobody_confirmed_in_fifteen_minutes_and_a_call_is_owed_once(#[case] on: On) {
    let (stage, outside) = (stage(on).await, Outside::default());
    let alert = press(&stage, IN_DALLAS, json!("me"), rosa(), json!({})).await;
    stage.office.deliver(&outside).await.unwrap();
    later(&stage, Duration::minutes(14)).await;
    assert_eq!(stage.office.remind().await.unwrap(), 0);
    later(&stage, Duration::minutes(1)).await;
    assert_eq!(stage.office.remind().await.unwrap(), 1);
    assert_eq!(family(&stage, alert).await["contacts"][0]["task_at"], json!(stage.clock.now()));
    // The other office hears nothing of it.
    assert_eq!(stage.ok(&stage.member(HOUSTON, &[Role::Intake]), "owed_calls", json!({})).await["rows"], json!([]));
}

/// What the provider says became of a message, under its own signature.
async fn reported(stage: &Stage, message: &Value, status: &str) -> Value {
    let id = message["id"].as_str().unwrap();
    let path = format!("/api/provider/sms/{DALLAS}/{id}");
    let signed = format!("http://127.0.0.1:2{path}MessageStatus{status}");
    let key = ring::hmac::Key::new(ring::hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, b"una-clave");
    let signature = base64::engine::general_purpose::STANDARD.encode(ring::hmac::sign(&key, signed.as_bytes()));
    let body = json!({ "id": id, "office": DALLAS, "path": path, "signature": signature, "fields": { "MessageStatus": status } });
    stage.ok(&Session::Public, "report_sms", body).await
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_report_that_overtakes_the_hand_over_starts_the_time_to_confirm_all_the_same(#[case] on: On) {
    let (stage, system) = (stage(on).await, Session::System { job: "messages" });
    let (late, dead) = (press(&stage, IN_DALLAS, json!("me"), rosa(), json!({})).await, stage.id());
    // The provider reports before its answer is written; and of the other message, whose process died, nothing else ever comes.
    let taken = stage.ok(&system, "take_message", json!({ "way": "sms" })).await["message"].clone();
    reported(&stage, &taken, "delivered").await;
    let told = json!({ "id": taken["id"], "tries": 1, "outcome": { "taken": { "provider_id": "SM1" } } });
    assert_eq!(stage.ok(&system, "mark_message", told).await["state"], "delivered");
    let ana = json!([{ "name": "Ana", "phone": "2145550109", "may_be_told": "coarse" }]);
    let body = json!({ "id": dead, "sent": beginning(), "lat": IN_DALLAS.0, "lon": IN_DALLAS.1, "for_whom": "me", "contacts": ana });
    stage.ok(&Session::Public, "receive_alert", body).await;
    let taken = stage.ok(&system, "take_message", json!({ "way": "sms" })).await["message"].clone();
    reported(&stage, &taken, "delivered").await;
    for alert in [late, dead] {
        let family = family(&stage, alert).await;
        assert_eq!(states(&family, 0), [state("sms", "delivered", "")]);
        assert_eq!(family["contacts"][0]["confirm_by"], json!(stage.clock.now() + Duration::minutes(15)));
    }
    later(&stage, Duration::minutes(15)).await;
    assert_eq!(stage.office.remind().await.unwrap(), 2);
    assert_eq!(stage.ok(&stage.as_role(Role::Intake), "owed_calls", json!({})).await["rows"].as_array().unwrap().len(), 2);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn somebody_who_may_be_told_and_cannot_be_written_to_is_telephoned_at_once(#[case] on: On) {
    let stage = stage(on).await;
    let contacts = json!([{ "name": "Tía", "phone": "preguntar en la tienda", "may_be_told": "coarse" },
        { "name": "Abuela", "phone": "443 112 0000", "may_be_told": "coarse" },
        { "name": "Patrón", "phone": "en el taller", "may_be_told": "nothing" }]);
    let alert = press(&stage, IN_DALLAS, json!("me"), contacts.clone(), json!({})).await;
    assert_eq!(stage.office.remind().await.unwrap(), 2);
    let owed = stage.ok(&stage.as_role(Role::Intake), "owed_calls", json!({})).await;
    let mut names: Vec<&str> = owed["rows"].as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap()).collect();
    names.sort_unstable();
    assert_eq!(names, ["Abuela", "Tía"], "ten digits that cannot be American are nobody's number until the country is said");
    // What comes again of the alert writes it down once.
    let again = press_again(&stage, alert, contacts).await;
    stage.ok(&Session::Public, "amend_alert", json!({ "id": alert, "status_code": again, "for_whom": "me" })).await;
    assert_eq!(states(&family(&stage, alert).await, 0), [state("sms", "suppressed", "no_channel")]);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn secrets_of_the_messengers_are_sealed_and_never_shown_and_no_line_leaves_unguarded(#[case] on: On) {
    let stage = stage(on).await;
    let admin = stage.as_role(Role::Administrator);
    let shown = stage.ok(&admin, "get_messengers", json!({})).await;
    assert_eq!((&shown["sms_token_kept"], shown.to_string().contains("una-clave")), (&json!(true), false));
    let mut tx = stage.database.read(records::Scope::nobody()).await.unwrap();
    let kept = records::settings::get(&mut tx, DALLAS, "messengers").await.unwrap().unwrap().to_string();
    tx.commit(records::Log::Unlogged("a test looks")).await.unwrap();
    assert!(!kept.contains("una-clave"), "{kept}");
    for (smtp, sms, field) in [
        (json!({ "host": "mail.example.org", "port": 25, "tls": "loopback", "from": "a@example.org" }), Value::Null, "smtp.tls"),
        (
            Value::Null,
            json!({ "base_url": "http://api.example.org", "account": "AC1", "from": "+15125550100", "public_url": "https://a.example.org" }),
            "sms.base_url",
        ),
        (
            Value::Null,
            json!({ "base_url": "https://api.example.org", "account": "AC1/../x", "from": "+15125550100", "public_url": "https://a.example.org" }),
            "sms.account",
        ),
    ] {
        let refused = stage.fails(&admin, "set_messengers", json!({ "smtp": smtp, "sms": sms })).await;
        assert_eq!(refused.fields[0].field, field);
    }
    // What only looks like this machine, and what carries a name and a password of its own.
    for address in [
        "http://localhost:x@evil.example",
        "http://127.0.0.1@evil.example",
        "https://ana:clave@api.example.org",
        "http://localhost.evil.example",
    ] {
        let sms = json!({ "base_url": address, "account": "AC1", "from": "+15125550100", "public_url": "https://a.example.org" });
        assert_eq!(stage.fails(&admin, "set_messengers", json!({ "sms": sms })).await.fields[0].field, "sms.base_url", "{address}");
    }
    let all = stage.ok(&admin, "preview_messages", json!({})).await;
    assert_eq!(all.as_array().unwrap().len(), 20, "two templates, two wordings, two languages, two ways; two to staff in two languages");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_kept_secret_goes_to_no_other_server_than_it_was_given_for(#[case] on: On) {
    let stage = Stage::new(on).await;
    let admin = stage.as_role(Role::Administrator);
    let smtp = |host: &str, user: &str| json!({ "host": host, "port": 587, "from": "a@example.org", "username": user });
    let sms = |base: &str| json!({ "base_url": base, "account": "AC1", "from": "+15125550100", "public_url": "https://a.example.org" });
    let first = json!({ "smtp": smtp("mail.example.org", "ana"), "smtp_password": "una", "sms": sms("https://api.example.org"), "sms_token": "otra" });
    stage.ok(&admin, "set_messengers", first).await;
    let same =
        stage.ok(&admin, "set_messengers", json!({ "smtp": smtp("mail.example.org", "ana"), "sms": sms("https://api.example.org") })).await;
    assert_eq!((&same["smtp_password_kept"], &same["sms_token_kept"]), (&json!(true), &json!(true)));
    for (changed, field) in [
        (json!({ "smtp": smtp("evil.example", "ana"), "sms": sms("https://api.example.org") }), "smtp_password"),
        (json!({ "smtp": smtp("mail.example.org", "eva"), "sms": sms("https://api.example.org") }), "smtp_password"),
        (json!({ "smtp": smtp("mail.example.org", "ana"), "sms": sms("https://evil.example") }), "sms_token"),
    ] {
        let refused = stage.fails(&admin, "set_messengers", changed).await;
        assert_eq!((refused.fields[0].field.as_str(), refused.fields[0].code.as_str()), (field, "required"));
    }
    let nobody = stage.ok(&admin, "set_messengers", json!({ "smtp": smtp("other.example", "") })).await;
    assert_eq!(nobody["smtp_password_kept"], false);
    let back = stage.fails(&admin, "set_messengers", json!({ "sms": sms("https://api.example.org") })).await;
    assert_eq!(back.fields[0].field, "sms_token", "taken away, it is gone");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn the_ledger_ages_out_with_its_alert(#[case] on: On) {
    let (stage, outside) = (stage(on).await, Outside::default());
    let intake = stage.as_role(Role::Intake);
    let alert = press(&stage, IN_DALLAS, json!("me"), rosa(), json!({})).await;
    stage.office.deliver(&outside).await.unwrap();
    stage.ok(&intake, "mark_false_alarm", json!({ "id": alert, "rev": 1, "reason": "fue sin querer" })).await;
    later(&stage, Duration::days(366)).await;
    stage.office.age_out().await.unwrap();
    let shown = family(&stage, alert).await;
    assert_eq!((&shown["contacts"][0]["name"], &shown["contacts"][0]["ways"]), (&json!(""), &json!([])));
    assert_eq!(states(&shown, 0), [state("sms", "sent", "")], "the row and what became of it stay");
    assert!(!shown.to_string().contains("2145550101"));
}
