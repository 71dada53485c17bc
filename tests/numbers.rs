//! Numbers that are not written to, or not now: whoever said so, in whichever alert, and whatever somebody decides.

use crate::matters::case_of;
use crate::messages::{IN_DALLAS, IN_HOUSTON, Outside, carried, family, later, press, rosa, stage, state, states};
use amparo_tests::{DALLAS, HOUSTON, On, Stage, beginning, full, property};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use casework::access::Role;
use casework::message::Outcome;
use casework::place::Point;
use casework::text_code::TextCode;
use chrono::Duration;
use office::Session;
use proptest::prelude::*;
use rstest::rstest;
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicUsize, Ordering};
use uuid::Uuid;

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_number_that_is_never_to_be_contacted_is_not_in_any_alert_of_any_office_and_no_decision_lifts_it(#[case] on: On) {
    let (stage, outside) = (stage(on).await, Outside::default());
    let (intake, houston) = (stage.as_role(Role::Intake), stage.member(HOUSTON, &[Role::Intake]));
    let first = press(&stage, IN_DALLAS, json!("someone_else"), rosa(), json!({})).await;
    let contact = family(&stage, first).await["contacts"][0]["id"].clone();
    // Another press is queued already when the word comes.
    press(&stage, IN_HOUSTON, json!("me"), rosa(), json!({})).await;
    stage
        .ok(
            &intake,
            "set_contact_rule",
            json!({ "contact_id": contact, "rev": 0, "never": true, "reason": "lo pidió ella: vive con quien la denunció" }),
        )
        .await;
    let other = press(&stage, IN_HOUSTON, json!("me"), rosa(), json!({})).await;
    let by_mail = json!([{ "name": "R", "mail": "ROSA@example.org", "phone": "2145550177", "may_be_told": "coarse" }]);
    press(&stage, IN_DALLAS, json!("me"), by_mail, json!({})).await;
    stage.office.deliver(&outside).await.unwrap();
    assert_eq!(outside.numbers(), Vec::<String>::new());

    let shown = stage.ok(&houston, "alert_family", json!({ "id": other })).await;
    assert_eq!((&shown["contacts"][0]["barred"], &shown["contacts"][0]["number"]["never"]), (&json!("never_contact"), &json!(true)));
    let send = json!({ "id": stage.id(), "contact_id": shown["contacts"][0]["id"], "template": "first", "reason": "urgente" });
    let refused = stage.fails(&houston, "send_message", send).await;
    assert_eq!((refused.code.as_str(), refused.args["why"].as_str()), ("message_held", "never_contact"));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_number_at_which_no_message_is_safe_is_not_written_to_in_another_alert(#[case] on: On) {
    let (stage, outside) = (stage(on).await, Outside::default());
    let intake = stage.as_role(Role::Intake);
    let case = crate::matters::case_of(&stage, HOUSTON).await;
    let unsafe_contact =
        json!({ "name": "Rosa", "channels": [{ "kind": "phone", "value": "2145550101" }], "safe_to_leave_message": false });
    stage
        .ok(&stage.member(HOUSTON, &[Role::Lawyer]), "add_contact", json!({ "id": stage.id(), "case_id": case, "contact": unsafe_contact }))
        .await;
    let alert = press(&stage, IN_DALLAS, json!("me"), rosa(), json!({})).await;
    stage.office.deliver(&outside).await.unwrap();
    assert!(outside.numbers().is_empty());
    let shown = family(&stage, alert).await;
    assert_eq!(states(&shown, 0), [state("sms", "suppressed", "not_safe")]);
    let send = json!({ "id": stage.id(), "contact_id": shown["contacts"][0]["id"], "template": "news", "reason": "urgente" });
    assert_eq!(stage.fails(&intake, "send_message", send).await.args["why"], "not_safe");
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_number_that_told_the_provider_to_stop_is_not_reached_by_another_way(#[case] on: On) {
    let (stage, outside) = (stage(on).await, Outside::default());
    let alert = press(&stage, IN_DALLAS, json!("me"), rosa(), json!({})).await;
    outside.will(&[Outcome::Refused { code: "21610".into() }]);
    stage.office.deliver(&outside).await.unwrap();
    assert_eq!(outside.numbers(), ["+12145550101"]);
    assert_eq!(states(&family(&stage, alert).await, 0), [state("sms", "failed", "refused"), state("mail", "suppressed", "stopped")]);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_minors_contacts_wait_for_a_verified_guardian_whatever_an_officer_decides(#[case] on: On) {
    let (stage, outside) = (stage(on).await, Outside::default());
    let intake = stage.as_role(Role::Intake);
    let alert = press(&stage, IN_DALLAS, json!("me"), rosa(), json!({})).await;
    stage.ok(&intake, "mark_minor", json!({ "alert_id": alert, "minor": true })).await;
    stage.office.deliver(&outside).await.unwrap();
    let shown = family(&stage, alert).await;
    assert_eq!(states(&shown, 0), [state("sms", "suppressed", "minor_waits")]);
    let contact = &shown["contacts"][0];
    let send = json!({ "id": stage.id(), "contact_id": contact["id"], "template": "first", "reason": "urgente" });
    assert_eq!(stage.fails(&intake, "send_message", send).await.args["why"], "minor_waits");
    let code = json!({ "contact_id": contact["id"], "challenge": "dijo la fecha de nacimiento" });
    assert_eq!(stage.fails(&intake, "give_status_code", code).await.args["why"], "minor_waits");
    let verify = json!({ "contact_id": contact["id"], "how": "acta de nacimiento", "rev": contact["rev"] });
    stage.ok(&intake, "verify_guardian", verify).await;
    stage.office.deliver(&outside).await.unwrap();
    assert_eq!(outside.numbers(), ["+12145550101"]);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn safe_hours_hold_a_message_until_the_contacts_own_morning(#[case] on: On) {
    let (stage, outside) = (stage(on).await, Outside::default());
    let intake = stage.as_role(Role::Intake);
    let alert = press(&stage, IN_DALLAS, json!("me"), rosa(), json!({})).await;
    let contact = family(&stage, alert).await["contacts"][0]["id"].clone();
    // It is noon in Dallas; only the evening is safe.
    let hours = json!({ "from_min": 18 * 60, "until_min": 21 * 60, "time_zone": "America/Chicago" });
    stage
        .ok(
            &intake,
            "set_contact_rule",
            json!({ "contact_id": contact, "rev": 0, "never": false, "hours": hours, "reason": "el patrón revisa el teléfono" }),
        )
        .await;
    stage.office.deliver(&outside).await.unwrap();
    later(&stage, Duration::hours(5)).await;
    stage.office.deliver(&outside).await.unwrap();
    assert!(outside.numbers().is_empty());
    later(&stage, Duration::hours(1)).await;
    stage.office.deliver(&outside).await.unwrap();
    assert_eq!(outside.numbers(), ["+12145550101"]);
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn the_mark_of_a_minor_binds_those_too_whom_the_full_press_names_later(#[case] on: On) {
    let (stage, outside) = (stage(on).await, Outside::default());
    let (intake, id) = (stage.as_role(Role::Intake), stage.id());
    let code = TextCode::of(id, Some(Point { lat: IN_DALLAS.0, lon: IN_DALLAS.1 })).spoken();
    let text = stage.ok(&Session::System { job: "sms" }, "receive_text", json!({ "text": code, "from": "+12145550999" })).await;
    stage.ok(&intake, "mark_minor", json!({ "alert_id": text["id"], "minor": true })).await;
    let body = json!({ "id": id, "sent": beginning(), "lat": IN_DALLAS.0, "lon": IN_DALLAS.1, "for_whom": "me", "contacts": rosa() });
    assert_eq!(stage.ok(&Session::Public, "receive_alert", body).await["folio"], text["folio"]);
    stage.office.deliver(&outside).await.unwrap();
    assert_eq!(outside.numbers(), Vec::<String>::new());
    let shown = family(&stage, text["id"].as_str().unwrap().parse().unwrap()).await;
    assert_eq!((&shown["minor"], states(&shown, 0)), (&json!(true), vec![state("sms", "suppressed", "minor_waits")]));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_mexican_mobile_is_one_line_with_and_without_the_one_after_the_country(#[case] on: On) {
    let (stage, outside) = (stage(on).await, Outside::default());
    let by = |phone: &str| json!([{ "name": "Rosa", "phone": phone, "may_be_told": "coarse" }]);
    let first = press(&stage, IN_DALLAS, json!("someone_else"), by("+52 1 443 312 0000"), json!({})).await;
    let contact = family(&stage, first).await["contacts"][0].clone();
    assert_eq!(contact["ways"][0]["value"], "+524433120000");
    let never = json!({ "contact_id": contact["id"], "rev": 0, "never": true, "reason": "lo pidió ella" });
    stage.ok(&stage.as_role(Role::Intake), "set_contact_rule", never).await;
    for phone in ["+52 443 312 0000", "+52 1 443 312 0000", "52 1 443 312 0000"] {
        let alert = press(&stage, IN_DALLAS, json!("me"), by(phone), json!({})).await;
        assert_eq!(states(&family(&stage, alert).await, 0), [state("sms", "suppressed", "never_contact")], "{phone}");
    }
    stage.office.deliver(&outside).await.unwrap();
    assert!(outside.numbers().is_empty());
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn what_one_officer_says_of_a_number_is_not_lifted_by_the_older_sheet_of_another(#[case] on: On) {
    let stage = stage(on).await;
    let (one, other) = (stage.as_role(Role::Intake), stage.as_role(Role::Manager));
    let alert = press(&stage, IN_DALLAS, json!("me"), rosa(), json!({})).await;
    // Both opened the sheet when nothing was said of the number.
    let contact = family(&stage, alert).await["contacts"][0].clone();
    assert_eq!(contact["number"]["rev"], 0);
    let says = |more: Value| {
        let mut asked = json!({ "contact_id": contact["id"], "reason": "lo pidió ella" });
        asked.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        asked
    };
    let said = stage.ok(&one, "set_contact_rule", says(json!({ "rev": 0, "never": true }))).await["contacts"][0]["number"].clone();
    let hours = json!({ "from_min": 8 * 60, "until_min": 21 * 60, "time_zone": "America/Chicago" });
    let older = stage.fails(&other, "set_contact_rule", says(json!({ "rev": 0, "hours": hours }))).await;
    assert_eq!(older.code, "conflict");
    // By what stands now it is added to, and the bar is still there.
    let rev = &said["rev"];
    let both = stage.ok(&other, "set_contact_rule", says(json!({ "rev": rev, "never": false, "hours": hours }))).await;
    let number = &both["contacts"][0]["number"];
    assert_eq!((&number["never"], &number["hours"]), (&json!(true), &hours));
    // Lifting is an act of its own, on what was seen, and names what it lifts.
    assert_eq!(stage.fails(&one, "lift_contact_rule", says(json!({ "rev": rev, "never": true }))).await.code, "conflict");
    assert_eq!(stage.fails(&one, "lift_contact_rule", says(json!({ "rev": number["rev"] }))).await.fields[0].field, "never");
    let lifted = stage.ok(&one, "lift_contact_rule", says(json!({ "rev": number["rev"], "never": true }))).await;
    let number = &lifted["contacts"][0]["number"];
    assert_eq!((&number["never"], &number["hours"]), (&json!(false), &hours));
}

/// How many people the property below knows: two with numbers of the United States, two of Mexico, one with an address as well.
const PEOPLE: usize = 4;

/// A number of one of them, as people type it.
fn spelled(town: usize, person: usize, spelling: usize) -> String {
    let digits = format!("214{}", 5_550_000 + town * PEOPLE + person);
    let (a, b, c) = (&digits[..3], &digits[3..6], &digits[6..]);
    let spellings = if person < 2 {
        [
            digits.clone(),
            format!("+1{digits}"),
            format!("({a}) {b}-{c}"),
            format!("1 {a} {b} {c}"),
            format!("{a}.{b}.{c}"),
            format!("001 {a}/{b}-{c} "),
        ]
    } else {
        [
            format!("+52{digits}"),
            format!("52 {a} {b} {c}"),
            format!("+52 1 {a} {b} {c}"),
            format!("521{digits}"),
            format!("0052 ({a}) {b}-{c}"),
            format!("00521{digits}"),
        ]
    };
    spellings[spelling % spellings.len()].clone()
}

/// An address of one of them, as people type it.
fn addressed(town: usize, person: usize, spelling: usize) -> String {
    let plain = format!("p{person}.{town}@example.org");
    [plain.clone(), plain.to_uppercase(), format!(" {plain} ")][spelling % 3].clone()
}

/// Somebody as an alert names them.
#[derive(Clone, Debug)]
struct Named {
    person: usize,
    spelling: usize,
    by_mail: bool,
    told: &'static str,
}

/// How a press comes in.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Way {
    Plain,
    /// By a text message first, which the full alert joins.
    AfterText,
    /// As an exercise that the server allowed.
    Exercise,
    /// Typed by an operator.
    Operator,
}

/// What happens in a small town, in any order. Alerts and contacts are named by a place among those that are there.
#[derive(Clone, Debug)]
enum Happens {
    Press {
        named: Vec<Named>,
        way: Way,
        for_me: bool,
        in_houston: bool,
    },
    Again(usize),
    Reply {
        person: usize,
        spelling: usize,
        word: &'static str,
    },
    Never {
        alert: usize,
        contact: usize,
    },
    /// A case of either office keeps it as somebody never to be contacted, or where no message is safe.
    Kept {
        person: usize,
        spelling: usize,
        by_mail: bool,
        never: bool,
        in_houston: bool,
    },
    Retract(usize),
    Decide {
        alert: usize,
        contact: usize,
    },
    Minor(usize),
    Guardian {
        alert: usize,
        contact: usize,
    },
    Duplicate(usize),
    Forward(usize),
    HandOver(Vec<Outcome>),
}

fn named() -> impl Strategy<Value = Named> {
    let told = proptest::sample::select(vec!["nothing", "coarse", "everything", "everything"]);
    (0..PEOPLE, 0..6_usize, any::<bool>(), told).prop_map(|(person, spelling, by_mail, told)| Named { person, spelling, by_mail, told })
}

/// Two presses for oneself, and whatever comes after them.
fn story() -> impl Strategy<Value = Vec<Happens>> {
    let press = (proptest::collection::vec(named(), 1..3), any::<bool>()).prop_map(|(named, in_houston)| Happens::Press {
        named,
        way: Way::Plain,
        for_me: true,
        in_houston,
    });
    let presses = proptest::collection::vec(press, 2);
    (presses, proptest::collection::vec(happens(), 2..16)).prop_map(|(presses, rest)| presses.into_iter().chain(rest).collect())
}

fn happens() -> impl Strategy<Value = Happens> {
    let (person, spelling, at) = (0..PEOPLE, 0..6_usize, 0..6_usize);
    let way = proptest::sample::select(vec![Way::Plain, Way::Plain, Way::AfterText, Way::Exercise, Way::Operator]);
    let outcome = proptest::sample::select(vec![
        Outcome::Taken { provider_id: None },
        Outcome::Refused { code: "30003".into() },
        Outcome::Refused { code: "21610".into() },
        Outcome::Later { seconds: None },
        Outcome::Unknown,
    ]);
    prop_oneof![
        5 => (proptest::collection::vec(named(), 1..3), way, proptest::bool::weighted(0.8), any::<bool>())
            .prop_map(|(named, way, for_me, in_houston)| Happens::Press { named, way, for_me, in_houston }),
        1 => at.clone().prop_map(Happens::Again),
        2 => (person.clone(), spelling.clone(), proptest::sample::select(vec!["STOP", "baja", "Alto.", "START", "hola"]))
            .prop_map(|(person, spelling, word)| Happens::Reply { person, spelling, word }),
        1 => (at.clone(), 0..2_usize).prop_map(|(alert, contact)| Happens::Never { alert, contact }),
        1 => (person, spelling, any::<[bool; 3]>())
            .prop_map(|(person, spelling, [by_mail, never, in_houston])| Happens::Kept { person, spelling, by_mail, never, in_houston }),
        1 => at.clone().prop_map(Happens::Retract),
        2 => (at.clone(), 0..2_usize).prop_map(|(alert, contact)| Happens::Decide { alert, contact }),
        1 => at.clone().prop_map(Happens::Minor),
        1 => (at.clone(), 0..2_usize).prop_map(|(alert, contact)| Happens::Guardian { alert, contact }),
        1 => at.clone().prop_map(Happens::Duplicate),
        1 => at.prop_map(Happens::Forward),
        4 => proptest::collection::vec(outcome, 0..3).prop_map(Happens::HandOver),
    ]
}

/// What the story knows of a press by itself.
struct Pressed {
    id: Uuid,
    body: Value,
    status_code: Value,
    exercise: bool,
    retracted: bool,
    minor: bool,
    for_me: bool,
    named: Vec<Named>,
    guardians: BTreeSet<usize>,
}

/// A town of its own for each story: nobody else's word binds its numbers.
struct Town<'a> {
    stage: &'a Stage,
    number: usize,
    cases: [Uuid; 2],
    outside: Outside,
    alerts: Vec<Pressed>,
    /// Of each person, what stands against writing to the number, and to the address.
    barred: BTreeSet<(usize, bool)>,
    stopped: BTreeSet<usize>,
    /// How many that left have been judged.
    judged: usize,
}

impl Town<'_> {
    /// The office that answers for an alert, and its ledger.
    async fn ledger(&self, alert: Uuid) -> (Session, Value) {
        for office in [DALLAS, HOUSTON] {
            let officer = self.stage.member(office, &[Role::Intake]);
            let family = self.stage.call(&officer, "alert_family", json!({ "id": alert })).await;
            if let Some(family) = family.ok().filter(|family| family["withheld"] == false) {
                return (officer, family);
            }
        }
        panic!("no office answers for {alert}");
    }

    fn at(&self, place: usize) -> Option<&Pressed> {
        self.alerts.get(place % self.alerts.len().max(1))
    }

    async fn press(&mut self, named: Vec<Named>, way: Way, for_me: bool, in_houston: bool) {
        // An alert names each person once.
        let mut seen = BTreeSet::new();
        let named: Vec<Named> = named.into_iter().filter(|one| seen.insert(one.person)).collect();
        let contacts: Vec<Value> = named
            .iter()
            .map(|one| {
                let mail = one.by_mail.then(|| addressed(self.number, one.person, one.spelling));
                json!({ "name": "Ana", "phone": spelled(self.number, one.person, one.spelling), "mail": mail, "may_be_told": one.told })
            })
            .collect();
        let (stage, id, at) = (self.stage, self.stage.id(), if in_houston { IN_HOUSTON } else { IN_DALLAS });
        let mut body = json!({ "id": id, "sent": beginning(), "lat": at.0, "lon": at.1, "accuracy_m": 20.0, "contacts": contacts,
            "for_whom": if for_me { "me" } else { "someone_else" } });
        let receipt = match way {
            Way::Operator => {
                body["channel"] = json!("operator");
                stage.ok(&stage.as_role(Role::Intake), "enter_alert", body.clone()).await
            }
            Way::Plain | Way::AfterText | Way::Exercise => {
                if way == Way::AfterText {
                    let code = TextCode::of(id, Some(Point { lat: at.0, lon: at.1 })).spoken();
                    stage.ok(&Session::System { job: "sms" }, "receive_text", json!({ "text": code, "from": "+12145550999" })).await;
                }
                if way == Way::Exercise {
                    body["drill_token"] = stage.ok(&Session::Public, "begin_exercise", json!({})).await["token"].clone();
                }
                stage.ok(&Session::Public, "receive_alert", body.clone()).await
            }
        };
        // A full alert that joined a text message lies under the text's id.
        let folio = receipt["folio"].clone();
        let mut kept = id;
        for office in [DALLAS, HOUSTON] {
            let page = stage.ok(&stage.member(office, &[Role::Intake]), "list_alerts", json!({ "queue": "all", "limit": 200 })).await;
            let found = page["rows"].as_array().unwrap().iter().find(|row| row["folio"] == folio).map(|row| row["id"].clone());
            kept = found.map_or(kept, |found| found.as_str().unwrap().parse().unwrap());
        }
        let exercise = way == Way::Exercise;
        let (status_code, guardians) = (receipt["status_code"].clone(), BTreeSet::new());
        let for_me = for_me && way != Way::Operator;
        self.alerts.push(Pressed { id: kept, body, status_code, exercise, retracted: false, minor: false, for_me, named, guardians });
    }

    /// What somebody answers, signed by the provider.
    async fn reply(&mut self, person: usize, spelling: usize, word: &str) {
        let (from, path) = (spelled(self.number, person, spelling), "/sms");
        let text = format!("http://127.0.0.1:2{path}Body{word}From{from}");
        let key = ring::hmac::Key::new(ring::hmac::HMAC_SHA1_FOR_LEGACY_USE_ONLY, b"una-clave");
        let signature = STANDARD.encode(ring::hmac::sign(&key, text.as_bytes()));
        let posted = json!({ "office": DALLAS, "path": path, "signature": signature, "fields": { "Body": word, "From": from } });
        self.stage.ok(&Session::Public, "take_sms", posted).await;
        match word {
            "START" => self.stopped.remove(&person),
            "hola" => false,
            _ => self.stopped.insert(person),
        };
    }

    async fn happens(&mut self, happening: Happens) {
        let stage = self.stage;
        let reason = "motivo de la prueba";
        match happening {
            Happens::Press { named, way, for_me, in_houston } => self.press(named, way, for_me, in_houston).await,
            Happens::Again(place) => {
                if let Some(alert) = self.at(place).filter(|alert| alert.body["channel"].is_null()) {
                    stage.ok(&Session::Public, "receive_alert", alert.body.clone()).await;
                }
            }
            Happens::Reply { person, spelling, word } => self.reply(person, spelling, word).await,
            Happens::Never { alert, contact } => {
                let Some(alert) = self.at(alert) else { return };
                let (officer, family) = self.ledger(alert.id).await;
                let contact = contact % alert.named.len();
                let known = &family["contacts"][contact];
                let asked = json!({ "contact_id": known["id"], "rev": known["number"]["rev"], "never": true, "reason": reason });
                stage.ok(&officer, "set_contact_rule", asked).await;
                let one = alert.named[contact].clone();
                self.barred.extend([(one.person, false)].into_iter().chain(one.by_mail.then_some((one.person, true))));
            }
            Happens::Kept { person, spelling, by_mail, never, in_houston } => {
                let value = if by_mail { addressed(self.number, person, spelling) } else { spelled(self.number, person, spelling) };
                let contact = json!({ "name": "Ana", "channels": [{ "kind": if by_mail { "email" } else { "phone" }, "value": value }],
                    "never_contact": never, "safe_to_leave_message": if never { Value::Null } else { json!(false) } });
                let lawyer = stage.member(if in_houston { HOUSTON } else { DALLAS }, &[Role::Lawyer]);
                let asked = json!({ "id": stage.id(), "case_id": self.cases[usize::from(in_houston)], "contact": contact });
                stage.ok(&lawyer, "add_contact", asked).await;
                self.barred.insert((person, by_mail));
            }
            Happens::Retract(place) => {
                let Some(at) = place.checked_rem(self.alerts.len()) else { return };
                let alert = &mut self.alerts[at];
                let asked = json!({ "id": alert.body["id"], "status_code": alert.status_code, "pin": "0000" });
                alert.retracted |= stage.call(&Session::Public, "retract_alert", asked).await.is_ok();
            }
            Happens::Decide { alert, contact } => {
                let Some(alert) = self.at(alert) else { return };
                let (officer, family) = self.ledger(alert.id).await;
                let contact = &family["contacts"][contact % alert.named.len()]["id"];
                let asked = json!({ "id": stage.id(), "contact_id": contact, "template": "first", "reason": reason });
                let _ = stage.call(&officer, "send_message", asked).await;
            }
            Happens::Minor(place) => {
                let Some(at) = place.checked_rem(self.alerts.len()) else { return };
                let (officer, _) = self.ledger(self.alerts[at].id).await;
                stage.ok(&officer, "mark_minor", json!({ "alert_id": self.alerts[at].id, "minor": true })).await;
                self.alerts[at].minor = true;
            }
            Happens::Guardian { alert, contact } => {
                let Some(at) = alert.checked_rem(self.alerts.len()) else { return };
                let (officer, family) = self.ledger(self.alerts[at].id).await;
                let place = contact % self.alerts[at].named.len();
                let contact = &family["contacts"][place];
                stage.ok(&officer, "verify_guardian", json!({ "contact_id": contact["id"], "how": "acta", "rev": contact["rev"] })).await;
                self.alerts[at].guardians.insert(place);
            }
            Happens::Duplicate(place) => {
                let Some((alert, of)) = self.at(place).zip(self.at(place + 1)) else { return };
                let (officer, _) = self.ledger(alert.id).await;
                let rev = stage.ok(&officer, "get_alert", json!({ "id": alert.id })).await["line"]["rev"].clone();
                let _ = stage.call(&officer, "mark_duplicate", json!({ "id": alert.id, "rev": rev, "of": of.id })).await;
            }
            Happens::Forward(place) => {
                let Some(alert) = self.at(place) else { return };
                let (officer, _) = self.ledger(alert.id).await;
                let Session::Staff(staff) = &officer else { panic!("staff") };
                let other = if staff.office == DALLAS { HOUSTON } else { DALLAS };
                let rev = stage.ok(&officer, "get_alert", json!({ "id": alert.id })).await["line"]["rev"].clone();
                let offer = json!({ "id": alert.id, "rev": rev, "to_office": other, "reason": reason });
                if let Ok(offered) = stage.call(&officer, "forward_alert", offer).await {
                    let accept = json!({ "id": alert.id, "rev": offered["line"]["rev"] });
                    stage.ok(&stage.member(other, &[Role::Intake]), "accept_forward", accept).await;
                }
            }
            Happens::HandOver(outcomes) => self.hands_over(&outcomes).await,
        }
    }

    /// Everything that is due leaves, and each message that left is judged by what was said until then.
    async fn hands_over(&mut self, outcomes: &[Outcome]) {
        self.outside.will(outcomes);
        later(self.stage, Duration::minutes(3)).await;
        self.stage.office.deliver(&self.outside).await.unwrap();
        let left = self.outside.left.lock().unwrap().split_off(0);
        self.judged += left.len();
        if left.is_empty() {
            return;
        }
        let mut written: BTreeMap<Uuid, (usize, usize, Value)> = BTreeMap::new();
        for (at, alert) in self.alerts.iter().enumerate() {
            let (_, family) = self.ledger(alert.id).await;
            for (place, contact) in family["contacts"].as_array().unwrap().iter().enumerate() {
                for message in contact["messages"].as_array().unwrap() {
                    written.insert(message["id"].as_str().unwrap().parse().unwrap(), (at, place, message.clone()));
                }
            }
        }
        for message in left {
            // What was left of another town has been judged there.
            let Some((at, place, shown)) = written.get(&message.id) else { continue };
            let (alert, to) = (&self.alerts[*at], &self.alerts[*at].named[*place]);
            let ways = [Some((to.person, false)), to.by_mail.then_some((to.person, true))];
            let decided = !shown["decided_by"].is_null();
            assert!(!ways.iter().flatten().any(|way| self.barred.contains(way)), "{to:?} is never to be written to");
            assert!(!self.stopped.contains(&to.person), "{to:?} said STOP");
            assert!(!alert.exercise, "an exercise reaches nobody");
            assert!(!alert.minor || alert.guardians.contains(place), "a minor's contacts wait");
            let agreed = alert.for_me || (alert.minor && alert.guardians.contains(place));
            assert!(decided || (to.told != "nothing" && agreed && !alert.retracted), "nobody decided it: {shown}");
        }
        // What the outside answered just now binds what comes.
        for (at, alert) in self.alerts.iter().enumerate() {
            let told = written.values().filter(|(of, _, _)| *of == at);
            let refused: Vec<usize> = told.filter(|(_, _, shown)| shown["state"] == "failed").map(|(_, place, _)| *place).collect();
            let (_, family) = self.ledger(alert.id).await;
            let stops = refused.into_iter().filter(|place| family["contacts"][*place]["number"]["stopped"] == true);
            self.stopped.extend(stops.map(|place| alert.named[place].person));
        }
    }
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
fn whatever_happens_in_whatever_order_and_spelling_nobody_is_written_to_who_must_not_be(#[case] on: On) {
    let (towns, judged) = (AtomicUsize::new(0), AtomicUsize::new(0));
    let furnish = async |stage: &Stage| {
        carried(stage).await;
        [case_of(stage, DALLAS).await, case_of(stage, HOUSTON).await]
    };
    property((on, if full() { 1_000 } else { 24 }), furnish, story(), async |stage, cases, story| {
        let (number, outside) = (towns.fetch_add(1, Ordering::Relaxed), Outside::default());
        let mut town = Town {
            stage,
            number,
            cases: *cases,
            outside,
            alerts: Vec::new(),
            barred: BTreeSet::new(),
            stopped: BTreeSet::new(),
            judged: 0,
        };
        for happening in story {
            town.happens(happening).await;
        }
        // Nothing of this town is left for the next.
        for _ in 0..3 {
            town.hands_over(&[]).await;
        }
        judged.fetch_add(town.judged, Ordering::Relaxed);
    });
    assert!(judged.into_inner() > 12, "hardly anybody was written to at all");
}
