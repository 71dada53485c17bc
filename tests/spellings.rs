//! A town of people whose numbers are spelled in every way, and whatever is pressed, said and decided about them: nobody is written to who must not be.

use crate::matters::case_of;
use crate::messages::{IN_DALLAS, IN_HOUSTON, Outside, carried, later};
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
