//! Staff who are called away from the desk: on a device of their own through a push service that is not ours, else at their verified number.

use crate::messengers::{Server, couriers};
use amparo_tests::{DALLAS, HOUSTON, On, PASSWORD, Stage, beginning, member_of};
use base64::Engine;
use base64::engine::general_purpose::{STANDARD, URL_SAFE_NO_PAD as URL64};
use casework::access::Role;
use casework::alert::CALL_CENTRE;
use chrono::Duration;
use office::Session;
use p256::SecretKey;
use p256::ecdsa::signature::Verifier;
use p256::ecdsa::{Signature, VerifyingKey};
use p256::elliptic_curve::sec1::ToEncodedPoint;
use rstest::rstest;
use serde_json::{Value, json};
use uuid::Uuid;

/// A browser that was let in: its key, its secret and where it is.
struct Browser {
    key: SecretKey,
    secret: [u8; 16],
    endpoint: String,
}

impl Browser {
    fn at(server: &Server, name: &str) -> Self {
        let seed = name.bytes().fold(7_u8, u8::wrapping_add) % 100 + 1;
        Self {
            key: SecretKey::from_slice(&[seed; 32]).unwrap(),
            secret: [seed; 16],
            endpoint: format!("http://127.0.0.1:{}/{name}", server.port),
        }
    }
    fn form(&self, id: Uuid) -> Value {
        let point = self.key.public_key().to_encoded_point(false);
        json!({ "id": id, "label": "Chrome, Android", "endpoint": self.endpoint, "p256dh": URL64.encode(point.as_bytes()), "auth": URL64.encode(self.secret) })
    }
    /// The words that it was sent.
    fn reads(&self, handed: &Value) -> Value {
        let sealed = STANDARD.decode(handed["body"].as_str().unwrap()).unwrap();
        let plain = web_push_native::decrypt(sealed, &self.key, &self.secret.into()).unwrap();
        serde_json::from_slice(&plain).unwrap()
    }
}

fn push(server: &Server) -> Value {
    json!({ "contact": "guardia@example.org", "service": format!("http://127.0.0.1:{}", server.port) })
}

async fn sets(stage: &Stage, messengers: Value) {
    stage.ok(&stage.as_role(Role::Administrator), "set_messengers", messengers).await;
}

async fn lets_in(stage: &Stage, who: &Session, browser: &Browser) -> Uuid {
    let id = stage.id();
    stage.ok(who, "add_device", browser.form(id)).await;
    id
}

async fn press(stage: &Stage) -> Uuid {
    let id = stage.id();
    let body = json!({ "id": id, "sent": beginning(), "name": "Luis Canario", "lat": 32.7767, "lon": -96.797, "for_whom": "me" });
    stage.ok(&Session::Public, "receive_alert", body).await;
    id
}

/// Who was called, what became of it, and by which way.
async fn calls(stage: &Stage, alert: Uuid) -> Vec<String> {
    let view = stage.ok(&stage.as_role(Role::Intake), "get_alert", json!({ "id": alert })).await;
    let calls = view["escalation"]["calls"].as_array().unwrap().clone();
    let text = |v: &Value| v.as_str().unwrap_or("-").to_owned();
    let who = |c: &Value| c["name"].as_str().or(c["role"].as_str()).or(c["to_office"].as_str()).unwrap_or("-").to_owned();
    calls.iter().map(|c| format!("{} {} {}", who(c), c["passed"].as_str().unwrap_or(&text(&c["outcome"])), text(&c["channel"]))).collect()
}

async fn last(stage: &Stage, who: &Session) -> Value {
    stage.ok(who, "list_devices", json!({})).await["devices"][0]["last"].clone()
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn who_is_away_from_the_desk_is_called_on_their_device_in_words_that_name_nobody(#[case] on: On) {
    let (stage, mut server) = (Stage::new(on).await, Server::start("push", &[]));
    let (intake, lawyer) = (stage.as_role(Role::Intake), stage.as_role(Role::Lawyer));
    // Nothing is let in before an administrator turns it on.
    let browser = Browser::at(&server, "intake");
    assert_eq!(stage.fails(&intake, "add_device", browser.form(stage.id())).await.code, "push_not_set");
    sets(&stage, json!({ "push": push(&server) })).await;
    let device = lets_in(&stage, &intake, &browser).await;
    let alert = press(&stage).await;
    stage.office.escalate().await.unwrap();
    assert_eq!(calls(&stage, alert).await, ["- empty -", "dal.intake sent push"]);
    stage.office.deliver(couriers().as_ref()).await.unwrap();

    let handed = server.line();
    assert_eq!(handed["path"], "/intake");
    let said = browser.reads(&handed);
    let words = |key| office::words::say("es", key, &[("office", DALLAS)]);
    assert_eq!(said, json!({ "title": words("desk-page"), "body": words("desk-page-body") }));
    let of = |name: &str| handed["headers"][name].as_str().unwrap_or_default().to_owned();
    assert_eq!(
        (of("ttl"), of("urgency"), of("topic"), of("content-encoding")),
        ("900".into(), "high".into(), "call".into(), "aes128gcm".into())
    );
    // Signed by the key that the browser was let in for, for that push service and for some hours only.
    let key = stage.ok(&intake, "list_devices", json!({})).await["key"].as_str().unwrap().to_owned();
    let (token, by) =
        of("authorization").strip_prefix("vapid t=").unwrap().split_once(", k=").map(|(t, k)| (t.to_owned(), k.to_owned())).unwrap();
    assert_eq!(by, key);
    let (signed, signature) = token.rsplit_once('.').unwrap();
    let verifying = VerifyingKey::from_sec1_bytes(&URL64.decode(&key).unwrap()).unwrap();
    verifying.verify(signed.as_bytes(), &Signature::from_slice(&URL64.decode(signature).unwrap()).unwrap()).unwrap();
    let says: Value = serde_json::from_slice(&URL64.decode(signed.split_once('.').unwrap().1).unwrap()).unwrap();
    assert_eq!((&says["aud"], &says["sub"]), (&json!(format!("http://127.0.0.1:{}", server.port)), &json!("mailto:guardia@example.org")));
    assert_eq!(says["exp"], (beginning() + Duration::hours(1)).timestamp());
    assert_eq!(last(&stage, &intake).await["state"], "sent");

    // Neither the chain nor a view says where a device is.
    let chain = stage.ok(&stage.as_role(Role::Auditor), "list_audit", json!({ "limit": 200 })).await.to_string();
    let view = stage.ok(&intake, "list_devices", json!({})).await.to_string();
    assert!(chain.contains("add_device") && view.contains(&device.to_string()));
    assert!(!chain.contains("127.0.0.1") && !view.contains("127.0.0.1"));
    // What is another's is not there.
    assert_eq!(stage.fails(&lawyer, "remove_device", json!({ "id": device })).await.status, 404);
    assert_eq!(stage.fails(&lawyer, "try_device", json!({ "id": device, "message": stage.id() })).await.status, 404);
    assert_eq!(stage.ok(&lawyer, "list_devices", json!({})).await["devices"], json!([]));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_raid_rings_a_device_once_in_half_a_minute_and_who_is_at_the_desk_is_called_at_both(#[case] on: On) {
    let (stage, mut server) = (Stage::new(on).await, Server::start("push", &[]));
    sets(&stage, json!({ "push": push(&server) })).await;
    let browser = Browser::at(&server, "intake");
    lets_in(&stage, &stage.as_role(Role::Intake), &browser).await;
    stage.office.sign_in(&member_of(DALLAS, Role::Intake).0, PASSWORD).await.unwrap();
    let mut alerts = Vec::new();
    for _ in 0..20 {
        alerts.push(press(&stage).await);
    }
    stage.office.escalate().await.unwrap();
    for alert in &alerts {
        assert_eq!(calls(&stage, *alert).await, ["- empty -", "dal.intake paged desk"]);
    }
    stage.office.deliver(couriers().as_ref()).await.unwrap();
    stage.clock.set(beginning() + Duration::seconds(31));
    press(&stage).await;
    stage.office.escalate().await.unwrap();
    stage.office.deliver(couriers().as_ref()).await.unwrap();
    // One for twenty, and one for who came later: the next that is handed over is another's test.
    let other = Browser::at(&server, "lawyer");
    let lawyer = stage.as_role(Role::Lawyer);
    let device = lets_in(&stage, &lawyer, &other).await;
    stage.ok(&lawyer, "try_device", json!({ "id": device, "message": stage.id() })).await;
    stage.office.deliver(couriers().as_ref()).await.unwrap();
    assert_eq!([server.line(), server.line(), server.line()].map(|handed| handed["path"].clone()), ["/intake", "/intake", "/lawyer"]);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_device_that_is_gone_is_taken_off_and_what_fails_for_a_while_is_tried_again(#[case] on: On) {
    let (stage, mut server) = (Stage::new(on).await, Server::start("push", &["500", "429", "201", "hang", "410"]));
    sets(&stage, json!({ "push": push(&server) })).await;
    let intake = stage.as_role(Role::Intake);
    let device = lets_in(&stage, &intake, &Browser::at(&server, "intake")).await;
    let couriers = couriers();
    let test = async |state: &str, why: Value| {
        stage.ok(&intake, "try_device", json!({ "id": device, "message": stage.id() })).await;
        stage.office.deliver(couriers.as_ref()).await.unwrap();
        let last = last(&stage, &intake).await;
        assert_eq!((&last["state"], &last["why"]), (&json!(state), &why), "{last}");
    };
    test("queued", Value::Null).await;
    stage.clock.set(beginning() + Duration::seconds(11));
    stage.office.deliver(couriers.as_ref()).await.unwrap();
    assert_eq!(last(&stage, &intake).await["state"], "queued");
    stage.clock.set(beginning() + Duration::minutes(3));
    stage.office.deliver(couriers.as_ref()).await.unwrap();
    assert_eq!(last(&stage, &intake).await["state"], "sent");
    test("unknown", json!("interrupted")).await;
    for _ in 0..4 {
        server.line();
    }
    stage.ok(&intake, "try_device", json!({ "id": device, "message": stage.id() })).await;
    stage.office.deliver(couriers.as_ref()).await.unwrap();
    assert_eq!(stage.ok(&intake, "list_devices", json!({})).await["devices"], json!([]));
    // It counts as no way to reach anybody any more.
    let alert = press(&stage).await;
    stage.office.escalate().await.unwrap();
    assert_eq!(calls(&stage, alert).await[1], "dal.intake no_reach -");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn who_left_the_office_or_gave_the_browser_to_a_colleague_is_not_called_there(#[case] on: On) {
    let (stage, mut server) = (Stage::new(on).await, Server::start("push", &[]));
    sets(&stage, json!({ "push": push(&server) })).await;
    let (intake, lawyer, administrator) = (stage.as_role(Role::Intake), stage.as_role(Role::Lawyer), stage.as_role(Role::Administrator));
    let shared = Browser::at(&server, "shared");
    lets_in(&stage, &intake, &shared).await;
    // The same browser, let in by somebody else: it is theirs now.
    let device = lets_in(&stage, &lawyer, &shared).await;
    assert_eq!(stage.ok(&intake, "list_devices", json!({})).await["devices"], json!([]));
    stage.ok(&lawyer, "try_device", json!({ "id": device, "message": stage.id() })).await;
    // Written while the person was a member; it leaves when the person is none any more.
    let user = member_of(DALLAS, Role::Lawyer).1;
    let members = stage.ok(&administrator, "list_users", json!({})).await;
    let rev = members["rows"].as_array().unwrap().iter().find(|m| m["id"] == json!(user)).unwrap()["rev"].clone();
    stage.ok(&administrator, "disable_user", json!({ "id": user, "rev": rev })).await;
    stage.office.deliver(couriers().as_ref()).await.unwrap();
    let alert = press(&stage).await;
    stage.office.escalate().await.unwrap();
    assert!(calls(&stage, alert).await.iter().all(|call| !call.contains("push")));
    stage.office.deliver(couriers().as_ref()).await.unwrap();
    let mine = Browser::at(&server, "intake");
    let device = lets_in(&stage, &intake, &mine).await;
    stage.ok(&intake, "try_device", json!({ "id": device, "message": stage.id() })).await;
    stage.office.deliver(couriers().as_ref()).await.unwrap();
    assert_eq!(server.line()["path"], "/intake", "nothing was handed over before");
    // Taken off by its owner: nothing leads there.
    let left = stage.ok(&intake, "remove_device", json!({ "id": device })).await;
    assert_eq!(left["devices"], json!([]));
    assert_eq!(stage.fails(&intake, "try_device", json!({ "id": device, "message": stage.id() })).await.status, 404);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_verified_number_is_written_to_once_and_an_unverified_or_barred_one_never(#[case] on: On) {
    let (stage, mut server) = (Stage::new(on).await, Server::start("sms", &[]));
    let sms = json!({ "base_url": format!("http://127.0.0.1:{}", server.port), "account": "AC1", "from": "+15125550100", "public_url": "http://127.0.0.1:2" });
    sets(&stage, json!({ "sms": sms, "sms_token": "una-clave" })).await;
    let manager = stage.as_role(Role::Manager);
    let reach = async |role, phone: &str, verified: bool, rev: Value| {
        let form =
            json!({ "user_id": member_of(DALLAS, role).1, "phone": phone, "phone_verified": verified, "mail_verified": false, "rev": rev });
        stage.ok(&manager, "set_reach", form).await;
    };
    reach(Role::Intake, "214-555-0101", false, Value::Null).await;
    reach(Role::Lawyer, "214-555-0102", true, Value::Null).await;
    let (first, second) = (press(&stage).await, press(&stage).await);
    stage.office.escalate().await.unwrap();
    for alert in [first, second] {
        assert_eq!(calls(&stage, alert).await, ["- empty -", "dal.intake unverified -", "dal.lawyer sent sms"]);
    }
    stage.office.deliver(couriers().as_ref()).await.unwrap();
    let handed = server.line();
    assert_eq!(handed["fields"]["To"], "+12145550102");
    let words = |key| office::words::say("es", key, &[("office", DALLAS)]);
    assert_eq!(handed["fields"]["Body"], format!("{}. {}", words("desk-page"), words("desk-page-body")));
    assert!(!handed.to_string().contains("Canario") && !handed.to_string().contains("MX-DAL-26"));

    // Somebody said of this number never to use it: the member is not written to either, although the roster has it.
    let body = json!({ "id": stage.id(), "sent": beginning(), "lat": 32.7767, "lon": -96.797, "for_whom": "me",
        "contacts": [{ "name": "Rosa", "phone": "214-555-0102", "may_be_told": "coarse" }] });
    let alert = stage.ok(&Session::Public, "receive_alert", body).await["id"].clone();
    let intake = stage.as_role(Role::Intake);
    let contact = stage.ok(&intake, "alert_family", json!({ "id": alert })).await["contacts"][0].clone();
    let rule = json!({ "contact_id": contact["id"], "rev": 0, "never": true, "reason": "lo pidió la señora" });
    stage.ok(&intake, "set_contact_rule", rule).await;
    stage.clock.set(beginning() + Duration::minutes(6));
    let alert = press(&stage).await;
    stage.office.escalate().await.unwrap();
    assert_eq!(calls(&stage, alert).await[2], "dal.lawyer no_way_out -", "and the next is called in the same second");
    stage.office.deliver(couriers().as_ref()).await.unwrap();
    stage
        .ok(&stage.as_role(Role::Administrator), "send_test_message", json!({ "id": stage.id(), "way": "sms", "to": "214-555-0199" }))
        .await;
    stage.office.deliver(couriers().as_ref()).await.unwrap();
    assert_eq!(server.line()["fields"]["To"], "+12145550199", "the barred number was written to");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn whose_device_nobody_carries_to_any_more_is_written_to_by_mail(#[case] on: On) {
    let (stage, mut server) = (Stage::new(on).await, Server::start("smtp", &[]));
    let intake = stage.as_role(Role::Intake);
    sets(&stage, json!({ "push": { "contact": "guardia@example.org", "service": format!("http://127.0.0.1:{}", server.port) } })).await;
    lets_in(&stage, &intake, &Browser::at(&server, "intake")).await;
    let user = member_of(DALLAS, Role::Intake).1;
    let reach = json!({ "user_id": user, "mail": "Ines@example.com", "mail_verified": true, "phone_verified": false, "rev": null });
    stage.ok(&stage.as_role(Role::Manager), "set_reach", reach).await;
    // No address for discreet mail: that one is for families, who may live with somebody.
    let smtp = json!({ "host": "127.0.0.1", "port": server.port, "tls": "loopback", "from": "proteccion@example.org" });
    sets(&stage, json!({ "smtp": smtp })).await;
    let alert = press(&stage).await;
    stage.office.escalate().await.unwrap();
    assert_eq!(calls(&stage, alert).await, ["- empty -", "dal.intake sent mail"]);
    stage.office.deliver(couriers().as_ref()).await.unwrap();
    let took = server.line();
    assert_eq!((&took["from"], &took["to"]), (&json!("proteccion@example.org"), &json!(["ines@example.com"])));
    assert!(
        took["body"].as_str().unwrap().contains(&office::words::say("es", "desk-page-body", &[])) && !took.to_string().contains("Canario")
    );
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_colleague_who_is_given_alerts_hears_of_it_once_and_nobody_else_does(#[case] on: On) {
    let (stage, mut server) = (Stage::new(on).await, Server::start("push", &[]));
    sets(&stage, json!({ "push": push(&server) })).await;
    let (intake, lawyer) = (stage.as_role(Role::Intake), stage.as_role(Role::Lawyer));
    let browser = Browser::at(&server, "lawyer");
    lets_in(&stage, &lawyer, &browser).await;
    let mut heard = stage.office.subscribe();
    let alerts = [press(&stage).await, press(&stage).await, press(&stage).await];
    let id = stage.id();
    stage.ok(&intake, "open_incident", json!({ "id": id, "title": "Operativo en la pulga", "alert_id": alerts[0] })).await;
    stage.ok(&intake, "gather_alerts", json!({ "id": id, "alerts": [alerts[1], alerts[2]] })).await;
    let (to, own) = (member_of(DALLAS, Role::Lawyer).1, member_of(DALLAS, Role::Intake).1);
    stage.ok(&intake, "assign_incident", json!({ "id": id, "to": to, "most": 2 })).await;
    // What one gives to oneself is no news.
    stage.ok(&intake, "assign_incident", json!({ "id": id, "to": own })).await;
    stage.office.deliver(couriers().as_ref()).await.unwrap();
    let said = browser.reads(&server.line());
    assert_eq!(said["title"], office::words::say("es", "desk-given", &[("office", DALLAS)]));
    let mut given = Vec::new();
    while let Ok(topic) = heard.try_recv() {
        if topic.topic == "given" {
            given.push((topic.office, topic.id));
        }
    }
    assert_eq!(given, [(DALLAS.to_owned(), Some(to))]);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn the_desk_of_another_office_is_called_on_the_devices_of_who_may_read_alerts_there(#[case] on: On) {
    let (stage, mut server) = (Stage::new(on).await, Server::start("push", &[]));
    let houston = |roles: &[Role]| stage.member(HOUSTON, roles);
    stage.ok(&houston(&[Role::Administrator]), "set_messengers", json!({ "push": push(&server) })).await;
    let (operator, auditor) = (houston(&[Role::Operator]), houston(&[Role::Auditor]));
    let (reads, does_not) = (Browser::at(&server, "operator"), Browser::at(&server, "auditor"));
    lets_in(&stage, &operator, &reads).await;
    let auditors = lets_in(&stage, &auditor, &does_not).await;
    let policy = stage.ok(&stage.as_role(Role::Manager), "get_roster", json!({})).await["policy"].clone();
    let mut wanted = policy["policy"].clone();
    wanted["ordinary"] = json!([
        { "wait_s": 0, "page": { "kind": "office", "code": HOUSTON } },
        { "wait_s": 600, "page": { "kind": "call_centre" } },
    ]);
    stage.ok(&stage.as_role(Role::Manager), "set_policy", json!({ "policy": wanted, "rev": policy["rev"] })).await;
    // Who founded that office has gone home by now.
    stage.clock.set(beginning() + Duration::hours(1));
    let alert = press(&stage).await;
    stage.office.escalate().await.unwrap();
    assert_eq!(calls(&stage, alert).await, [format!("{HOUSTON} unattended desk")]);
    stage.office.deliver(couriers().as_ref()).await.unwrap();
    let handed = server.line();
    assert_eq!(handed["path"], "/operator");
    assert_eq!(reads.reads(&handed)["title"], office::words::say("es", "desk-page", &[("office", HOUSTON)]));
    // The auditor is not called: what comes there next is a test.
    stage.ok(&auditor, "try_device", json!({ "id": auditors, "message": stage.id() })).await;
    stage.office.deliver(couriers().as_ref()).await.unwrap();
    let handed = server.line();
    assert_eq!(does_not.reads(&handed)["title"], office::words::say("es", "message-test-discreet-subject", &[]));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn who_is_on_duty_at_the_call_centre_and_away_from_its_desk_is_called_at_their_number(#[case] on: On) {
    let (stage, mut server) = (Stage::new(on).await, Server::start("sms", &[]));
    let centre = |role| match stage.as_role(role) {
        Session::Staff(staff) => Session::Staff(office::StaffSession { office: CALL_CENTRE.to_owned(), ..staff }),
        _ => panic!("no member of staff"),
    };
    let sms = json!({ "base_url": format!("http://127.0.0.1:{}", server.port), "account": "AC1", "from": "+15125550100", "public_url": "http://127.0.0.1:2" });
    stage.ok(&centre(Role::Administrator), "set_messengers", json!({ "sms": sms, "sms_token": "una-clave" })).await;
    let manager = centre(Role::Manager);
    for (name, phone, days) in [("guardia", "214-555-0103", json!([1, 2, 3, 4, 5, 6, 7])), ("descansa", "214-555-0104", json!([1]))] {
        let user = stage.id();
        let form =
            json!({ "id": user, "username": name, "display_name": name, "roles": ["operator"], "language": "es", "password": PASSWORD });
        stage.ok(&centre(Role::Administrator), "add_user", form).await;
        let reach = json!({ "user_id": user, "phone": phone, "phone_verified": true, "mail_verified": false, "rev": null });
        stage.ok(&manager, "set_reach", reach).await;
        // Eleven o'clock of a Sunday in Phoenix is the beginning.
        let shift = json!({ "id": stage.id(), "user_id": user, "days": days, "from_min": 6 * 60, "until_min": 20 * 60 });
        stage.ok(&manager, "add_shift", shift).await;
    }
    let last = json!([{ "wait_s": 0, "page": { "kind": "call_centre" } }]);
    let policy = json!({ "again_s": 600, "urgent": last, "ordinary": last });
    stage.ok(&stage.as_role(Role::Manager), "set_policy", json!({ "policy": policy, "rev": 0 })).await;
    let alert = press(&stage).await;
    stage.office.escalate().await.unwrap();
    assert_eq!(calls(&stage, alert).await, [format!("{CALL_CENTRE} unattended desk")]);
    stage.office.deliver(couriers().as_ref()).await.unwrap();
    assert_eq!(server.line()["fields"]["To"], "+12145550103");
    stage.ok(&centre(Role::Administrator), "send_test_message", json!({ "id": stage.id(), "way": "sms", "to": "214-555-0199" })).await;
    stage.office.deliver(couriers().as_ref()).await.unwrap();
    assert_eq!(server.line()["fields"]["To"], "+12145550199", "who is not on duty was called");
}
