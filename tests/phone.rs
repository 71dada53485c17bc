//! The phone's side of an alert: what it carries sealed, whose it is, the text message of a phone without data, and what is said afterwards.

use amparo_tests::{DALLAS, On, Stage, beginning};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use casework::access::Role;
use casework::phone::Signed;
use casework::place::Point;
use casework::text_code::TextCode;
use chrono::Duration;
use hpke::rand_core::{CryptoRng, RngCore};
use hpke::{Deserializable, Kem, OpModeS, Serializable};
use office::Session;
use ring::rand::{SecureRandom, SystemRandom};
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair};
use rstest::rstest;
use serde_json::{Value, json};
use uuid::Uuid;

type P256 = hpke::kem::DhP256HkdfSha256;

pub(crate) const RETRACT: &str = "2468";
pub(crate) const DURESS: &str = "1357";
const TEXT: Session = Session::System { job: "sms" };

/// The system's randomness, as hpke wants it.
struct Chance;
impl RngCore for Chance {
    fn next_u32(&mut self) -> u32 {
        hpke::rand_core::impls::next_u32_via_fill(self)
    }
    fn next_u64(&mut self) -> u64 {
        hpke::rand_core::impls::next_u64_via_fill(self)
    }
    fn fill_bytes(&mut self, dest: &mut [u8]) {
        SystemRandom::new().fill(dest).unwrap();
    }
    fn try_fill_bytes(&mut self, dest: &mut [u8]) -> Result<(), hpke::rand_core::Error> {
        self.fill_bytes(dest);
        Ok(())
    }
}
impl CryptoRng for Chance {}

/// What a phone seals to the network's key.
pub(crate) async fn sealed(stage: &Stage) -> Value {
    let key = stage.ok(&Session::Public, "network_key", json!({})).await;
    let public = <P256 as Kem>::PublicKey::from_bytes(&BASE64.decode(key["public_key"].as_str().unwrap()).unwrap()).unwrap();
    let mut plain = json!({ "retract_pin": RETRACT, "duress_pin": DURESS, "contacts": [
        { "name": "Rosa Secreta", "phone": "+12145550101", "kinship": "parent", "language": "es", "may_be_told": "coarse", "wording": "discreet" }] })
    .to_string()
    .into_bytes();
    plain.resize(2048, b' ');
    let aad = key["id"].as_str().unwrap().as_bytes();
    let (point, text) = hpke::single_shot_seal::<hpke::aead::AesGcm128, hpke::kdf::HkdfSha256, P256, _>(
        &OpModeS::Base,
        &public,
        b"amparo profile 1",
        &plain,
        aad,
        &mut Chance,
    )
    .unwrap();
    json!({ "key": key["id"], "text": BASE64.encode([point.to_bytes().as_slice(), &text].concat()) })
}

fn dallas(id: Uuid) -> Value {
    json!({ "id": id, "sent": beginning(), "language": "es", "lat": 32.7767, "lon": -96.797, "accuracy_m": 25.0 })
}

async fn press(stage: &Stage, body: Value) -> Value {
    stage.ok(&Session::Public, "receive_alert", body).await
}

async fn alert(stage: &Stage, id: &Value) -> Value {
    stage.ok(&stage.as_role(Role::Intake), "get_alert", json!({ "id": id })).await
}

fn pin(receipt: &Value, pin: &str) -> Value {
    json!({ "id": receipt["id"], "status_code": receipt["status_code"], "pin": pin })
}

fn proof(receipt: &Value) -> Value {
    json!({ "id": receipt["id"], "status_code": receipt["status_code"] })
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_sealed_profile_gives_its_contacts_and_keeps_its_pins(#[case] on: On) {
    let stage = Stage::new(on).await;
    let mut body = dallas(stage.id());
    body["profile"] = sealed(&stage).await;
    let receipt = press(&stage, body.clone()).await;
    let seen = alert(&stage, &receipt["id"]).await;
    assert_eq!(seen["phone"]["profile"], "opened");
    let contact = &seen["contacts"][0];
    assert_eq!((contact["name"].as_str(), contact["wording"].as_str()), (Some("Rosa Secreta"), Some("discreet")));
    let audit = stage.ok(&stage.as_role(Role::Auditor), "list_audit", json!({ "limit": 50 })).await.to_string();
    for told in [seen.to_string(), audit] {
        assert!(!told.contains(RETRACT) && !told.contains(DURESS), "{told}");
    }
    // A new pair: what was sealed to the old one stays readable, and phones seal to the new one.
    let old = body["profile"]["key"].clone();
    stage.ok(&stage.as_role(Role::Administrator), "rotate_network_key", json!({})).await;
    let mut later = dallas(stage.id());
    later["profile"] = body["profile"].clone();
    assert_eq!(alert(&stage, &press(&stage, later).await["id"]).await["phone"]["profile"], "opened");
    assert_ne!(sealed(&stage).await["key"], old);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_profile_that_cannot_be_read_refuses_nobody(#[case] on: On) {
    let stage = Stage::new(on).await;
    let good = sealed(&stage).await;
    let text = good["text"].as_str().unwrap();
    let cut = &text[..text.len() - 8];
    for odd in [
        json!({ "key": good["key"], "text": cut }),
        json!({ "key": stage.id(), "text": text }),
        json!({ "key": "no key", "text": text }),
        json!({ "key": good["key"], "text": "ñ" }),
        json!({ "key": good["key"], "text": "A".repeat(40_000) }),
    ] {
        let mut body = dallas(stage.id());
        body["profile"] = odd;
        let receipt = press(&stage, body).await;
        assert_eq!(receipt["office"], DALLAS);
        assert_eq!(alert(&stage, &receipt["id"]).await["phone"]["profile"], "unreadable");
        stage.ok(&Session::Public, "retract_alert", pin(&receipt, RETRACT)).await;
        assert_eq!(alert(&stage, &receipt["id"]).await["retraction"]["verdict"], "wrong");
    }
}

/// The alert with the signature of a phone.
pub(crate) fn signed(mut body: Value, pair: &EcdsaKeyPair) -> Value {
    let text = Signed {
        id: body["id"].as_str().unwrap().parse().unwrap(),
        sent_ms: beginning().timestamp_millis(),
        name: body["name"].as_str(),
        lat: body["lat"].as_f64(),
        lon: body["lon"].as_f64(),
        ..Signed::default()
    }
    .text();
    let signature = pair.sign(&SystemRandom::new(), text.as_bytes()).unwrap();
    body["phone"] = json!({ "key": BASE64.encode(pair.public_key().as_ref()), "signature": BASE64.encode(signature.as_ref()) });
    body
}

pub(crate) fn pair() -> EcdsaKeyPair {
    let chance = SystemRandom::new();
    let key = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &chance).unwrap();
    EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, key.as_ref(), &chance).unwrap()
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_signature_says_the_same_phone_as_before_and_refuses_nobody(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (own, other) = (pair(), pair());
    let mark = async |body: Value| alert(&stage, &press(&stage, body).await["id"]).await["phone"]["mark"].as_str().unwrap().to_owned();
    let first = signed(dallas(stage.id()), &own);
    assert_eq!(mark(first.clone()).await, "new_phone");
    assert_eq!(mark(signed(dallas(stage.id()), &own)).await, "same_phone");
    assert_eq!(mark(signed(dallas(stage.id()), &other)).await, "new_phone");
    assert_eq!(mark(dallas(stage.id())).await, "unsigned");
    // What was signed for one alert is worth nothing on another, and a replay changes nothing.
    let mut stolen = dallas(stage.id());
    stolen["phone"] = first["phone"].clone();
    assert_eq!(mark(stolen).await, "bad_signature");
    let mut moved = signed(dallas(stage.id()), &own);
    moved["lat"] = json!(33.0);
    assert_eq!(mark(moved).await, "bad_signature");
    let count = stage.ok(&stage.as_role(Role::Intake), "list_alerts", json!({ "queue": "all" })).await["rows"].as_array().unwrap().len();
    let replayed = press(&stage, first.clone()).await;
    assert_eq!(press(&stage, first).await, replayed);
    let rows = stage.ok(&stage.as_role(Role::Intake), "list_alerts", json!({ "queue": "all" })).await["rows"].as_array().unwrap().len();
    assert_eq!((count, rows), (6, 6));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn retract_duress_and_wrong_look_the_same_outside_and_close_nothing(#[case] on: On) {
    let stage = Stage::new(on).await;
    let auditor = stage.as_role(Role::Auditor);
    let mut outside = Vec::new();
    for (typed, verdict, duress) in [(RETRACT, "retracted", false), (DURESS, "duress", true), ("9999", "wrong", false)] {
        let mut body = dallas(stage.id());
        body["profile"] = sealed(&stage).await;
        let receipt = press(&stage, body).await;
        let mut topics = stage.office.subscribe();
        let answer = stage.ok(&Session::Public, "retract_alert", pin(&receipt, typed)).await;
        let mut told = Vec::new();
        while let Ok(topic) = topics.try_recv() {
            told.push(format!("{} {}", topic.topic, topic.office));
        }
        let status = stage.ok(&Session::Public, "alert_status", proof(&receipt)).await;
        let seen = alert(&stage, &receipt["id"]).await;
        assert_eq!((&seen["retraction"]["verdict"], &seen["line"]["duress"]), (&json!(verdict), &json!(duress)));
        assert_eq!((&seen["retraction"]["call_back"], &seen["line"]["state"]), (&json!("owed"), &json!("routed")));
        let entries = stage.ok(&auditor, "list_audit", json!({ "limit": 200 })).await;
        let entry = entries["rows"].as_array().unwrap().iter().find(|e| e["command"] == "retract_alert").unwrap().clone();
        let fields: Vec<_> = entry["detail"].as_object().unwrap().keys().cloned().collect();
        let steps: Vec<_> = seen["steps"].as_array().unwrap().iter().map(|s| (s["act"].clone(), s["reason"].clone())).collect();
        outside.push((answer.to_string(), told, status.to_string(), fields, steps, entry["outcome"].clone()));
    }
    assert_eq!(outside[0], outside[1]);
    assert_eq!(outside[0], outside[2]);
    assert_eq!(outside[0].0, "{}");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn duress_raises_the_urgency_stays_and_the_time_to_take_back_ends(#[case] on: On) {
    let stage = Stage::new(on).await;
    let intake = stage.as_role(Role::Intake);
    let mut body = dallas(stage.id());
    body["profile"] = sealed(&stage).await;
    let receipt = press(&stage, body).await;
    stage.office.escalate().await.unwrap();
    let calm = alert(&stage, &receipt["id"]).await["escalation"]["next"]["at"].clone();
    stage.ok(&Session::Public, "retract_alert", pin(&receipt, DURESS)).await;
    stage.ok(&Session::Public, "retract_alert", pin(&receipt, RETRACT)).await;
    let seen = alert(&stage, &receipt["id"]).await;
    assert_eq!(seen["retraction"]["verdict"], "duress");
    let urgent = &seen["escalation"]["next"]["at"];
    assert!(urgent.as_str().unwrap() < calm.as_str().unwrap(), "{urgent} {calm}");
    stage.clock.set(beginning() + Duration::minutes(31));
    for late in [RETRACT, DURESS, "1"] {
        assert_eq!(stage.fails(&Session::Public, "retract_alert", pin(&receipt, late)).await.code, "retraction_late");
    }
    let mut wrong = pin(&receipt, RETRACT);
    wrong["status_code"] = json!("000000000000");
    assert_eq!(stage.fails(&Session::Public, "retract_alert", wrong).await.code, "not_found");
    // "I am safe" stays possible; whoever holds the phone can say it, so somebody calls.
    assert_eq!(stage.ok(&Session::Public, "say_safe", proof(&receipt)).await, json!({}));
    let seen = alert(&stage, &receipt["id"]).await;
    assert!(seen["retraction"]["safe_at"].is_string() && seen["line"]["call_back_owed"] == true);
    let rev = |seen: &Value| json!({ "id": receipt["id"], "rev": seen["line"]["rev"], "reason": "dijo que está bien" });
    assert_eq!(stage.fails(&intake, "mark_false_alarm", rev(&seen)).await.code, "alert_call_back_first");
    let refused = seen["acts"].as_array().unwrap().iter().find(|a| a["act"] == "mark_false_alarm").unwrap()["refused"].clone();
    assert_eq!(refused, "alert_call_back_first");
    let called = stage.ok(&intake, "call_back_alert", json!({ "id": receipt["id"], "rev": seen["line"]["rev"], "came_to": "safe" })).await;
    assert_eq!((&called["retraction"]["call_back"], &called["line"]["call_back_owed"]), (&json!("safe"), &json!(false)));
    stage.ok(&intake, "mark_false_alarm", rev(&called)).await;
    let calm = press(&stage, dallas(stage.id())).await;
    let none = json!({ "id": calm["id"], "rev": 1, "came_to": "safe" });
    assert_eq!(stage.fails(&intake, "call_back_alert", none).await.code, "alert_no_call_back");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_text_message_and_the_full_alert_are_one_whichever_comes_first(#[case] on: On) {
    let stage = Stage::new(on).await;
    let intake = stage.as_role(Role::Intake);
    let id = stage.id();
    let message = format!("AYUDA AMPARO {}", TextCode::of(id, Some(Point { lat: 32.7767, lon: -96.797 })).spoken());
    let text = json!({ "text": message, "from": "+12145550199" });
    let first = stage.ok(&TEXT, "receive_text", text.clone()).await;
    assert_eq!(first["office"], DALLAS);
    let seen = alert(&stage, &first["id"]).await;
    assert_eq!((&seen["line"]["channel"], &seen["caller"]["number"]), (&json!("sms"), &json!("+12145550199")));
    let mut body = dallas(id);
    body["name"] = json!("José Luis");
    body["profile"] = sealed(&stage).await;
    let full = press(&stage, body.clone()).await;
    assert_eq!((&full["folio"], &full["id"], &full["status_code"]), (&first["folio"], &json!(id), &first["status_code"]));
    assert_eq!(press(&stage, body).await, full);
    let joined = alert(&stage, &first["id"]).await;
    assert_eq!((&joined["phone"]["joined"], &joined["name"]), (&json!(true), &json!("José Luis")));
    assert_eq!((&joined["contacts"][0]["name"], &joined["position"]["accuracy_m"]), (&json!("Rosa Secreta"), &json!(25.0)));
    // The phone reads its status and takes back by the id that it knows.
    assert_eq!(stage.ok(&Session::Public, "alert_status", proof(&full)).await["state"], "delivered");
    stage.ok(&Session::Public, "retract_alert", pin(&full, RETRACT)).await;
    assert_eq!(alert(&stage, &first["id"]).await["retraction"]["verdict"], "retracted");
    assert_eq!(stage.ok(&TEXT, "receive_text", text).await["folio"], first["folio"]);
    // The other way round, and typed in by an operator, who adds what the caller said.
    let other = stage.id();
    let pressed = press(&stage, dallas(other)).await;
    let typed = TextCode::of(other, None).spoken();
    let mut entry = json!({ "id": stage.id(), "channel": "sms", "text_code": typed, "note": "la llevaron" });
    let entered = stage.ok(&intake, "enter_alert", entry.clone()).await;
    assert_eq!(entered["folio"], pressed["folio"]);
    let seen = alert(&stage, &pressed["id"]).await;
    assert_eq!((&seen["note"], &seen["phone"]["joined"]), (&json!("la llevaron"), &json!(true)));
    assert_eq!(stage.ok(&intake, "list_alerts", json!({ "queue": "all" })).await["rows"].as_array().unwrap().len(), 2);
    // A mistyped code is refused by its check, by either way.
    let swapped: String = typed.replacen("06", "60", 1);
    entry["text_code"] = json!(swapped);
    assert_eq!(stage.fails(&intake, "enter_alert", entry).await.fields[0].code, "text_code_wrong");
    assert_eq!(stage.fails(&TEXT, "receive_text", json!({ "text": swapped, "from": "" })).await.code, "text_code_wrong");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn what_may_be_the_same_is_shown_with_its_reasons_and_only_to_its_office(#[case] on: On) {
    let stage = Stage::new(on).await;
    let (own, other) = (pair(), pair());
    let named = |lat: f64, lon: f64, name: &str| {
        let mut body = dallas(stage.id());
        (body["lat"], body["lon"], body["name"]) = (json!(lat), json!(lon), json!(name));
        body
    };
    let first = press(&stage, signed(named(32.7767, -96.797, "José Luis Hernández Ruiz"), &own)).await;
    let place = press(&stage, signed(named(32.7767, -96.797, "Ana Torres"), &other)).await;
    stage.clock.set(beginning() + Duration::hours(7));
    // Fort Worth is another county of the same office; Houston another office.
    let name = press(&stage, named(32.7555, -97.3308, "HERNANDEZ RUIZ, Jose")).await;
    let phone = press(&stage, signed(named(32.7555, -97.3308, "José Pérez"), &own)).await;
    let both = press(&stage, signed(named(32.7555, -97.3308, "jose hernandez"), &own)).await;
    press(&stage, signed(named(29.7604, -95.3698, "José Luis Hernández Ruiz"), &own)).await;
    let why = async |id: &Value| -> Vec<(String, String)> {
        let near = alert(&stage, id).await["near"].as_array().unwrap().clone();
        near.iter().map(|n| (n["id"].as_str().unwrap().to_owned(), n["why"].to_string())).collect()
    };
    let is = |receipt: &Value, reasons: Value| (receipt["id"].as_str().unwrap().to_owned(), reasons.to_string());
    let expected =
        [is(&both, json!(["phone", "name"])), is(&phone, json!(["phone"])), is(&name, json!(["name"])), is(&place, json!(["place"]))];
    assert_eq!(why(&first["id"]).await, expected);
    // What is marked as the same is proposed no more.
    let intake = stage.as_role(Role::Intake);
    let seen = alert(&stage, &both["id"]).await;
    stage.ok(&intake, "acknowledge_alert", json!({ "id": both["id"], "rev": seen["line"]["rev"] })).await;
    let seen = alert(&stage, &both["id"]).await;
    stage.ok(&intake, "mark_duplicate", json!({ "id": both["id"], "rev": seen["line"]["rev"], "of": first["id"] })).await;
    assert_eq!(why(&first["id"]).await, expected[1..]);
}
