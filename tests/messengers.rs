//! Messages on real lines: a mail server that is not ours, a provider of text messages that fails by script, and their reports through the gateway.

use crate::messages::stage;
use amparo_tests::{DALLAS, On, PASSWORD, Stage, beginning};
use casework::access::Role;
use chrono::TimeDelta;
use office::Session;
use office::desk::{Desk, DeskOptions, FirstRun};
use office::messages::Messenger;
use reqwest::{Client, StatusCode};
use rstest::rstest;
use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::sync::Arc;
use std::time::Duration;
use uuid::Uuid;

/// A server of the outside world, ended with the test.
pub struct Server {
    process: Child,
    said: BufReader<ChildStdout>,
    told: ChildStdin,
    pub port: u16,
}

impl Server {
    pub fn start(name: &str, script: &[&str]) -> Self {
        let mut process = Command::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../script/outside"))
            .arg(name)
            .args(script)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let (said, told) = (BufReader::new(process.stdout.take().unwrap()), process.stdin.take().unwrap());
        let mut server = Self { process, said, told, port: 0 };
        server.port = server.line().as_u64().expect("script/prepare tests installs it").try_into().unwrap();
        server
    }
    /// The next thing that it says.
    pub fn line(&mut self) -> Value {
        let mut line = String::new();
        self.said.read_line(&mut line).unwrap();
        serde_json::from_str(&line).unwrap()
    }
    fn tell(&mut self, line: &str) {
        writeln!(self.told, "{line}").unwrap();
    }
}
impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

pub fn couriers() -> Arc<dyn Messenger> {
    gateway::couriers(Duration::from_millis(1500)).unwrap()
}

fn providers(smtp: Option<u16>, sms: Option<u16>, public: &str) -> Value {
    let smtp = smtp.map(|port| json!({ "host": "127.0.0.1", "port": port, "tls": "loopback", "from": "proteccion@example.org", "discreet_from": "ana@example.net" }));
    let sms = sms.map(
        |port| json!({ "base_url": format!("http://127.0.0.1:{port}"), "account": "AC1", "from": "+15125550100", "public_url": public }),
    );
    let token = sms.as_ref().map(|_| "una-clave");
    json!({ "smtp": smtp, "sms": sms, "sms_token": token })
}

async fn press(stage: &Stage, contacts: Value) -> Uuid {
    let id = stage.id();
    let body = json!({ "id": id, "sent": beginning(), "name": "Luis Canario", "lat": 32.7767, "lon": -96.797, "for_whom": "me", "contacts": contacts });
    stage.ok(&Session::Public, "receive_alert", body).await;
    id
}

/// State and reason of each message of the first contact.
async fn states(stage: &Stage, alert: Uuid) -> Vec<(String, String)> {
    let family = stage.ok(&stage.as_role(Role::Intake), "alert_family", json!({ "id": alert })).await;
    let word = |v: &Value| v.as_str().unwrap_or_default().to_owned();
    family["contacts"][0]["messages"].as_array().unwrap().iter().map(|m| (word(&m["state"]), word(&m["why"]))).collect()
}

fn pairs(of: &[(&str, &str)]) -> Vec<(String, String)> {
    of.iter().map(|(state, why)| ((*state).to_owned(), (*why).to_owned())).collect()
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_mail_arrives_with_the_words_of_its_template_and_nothing_else(#[case] on: On) {
    let (stage, mut server) = (stage(on).await, Server::start("smtp", &[]));
    stage.ok(&stage.as_role(Role::Administrator), "set_messengers", providers(Some(server.port), None, "")).await;
    let by_mail = |mail: &str| json!([{ "name": "Rosalinda Canario", "mail": mail, "kinship": "Canario", "may_be_told": "everything" }]);
    let alert = press(&stage, by_mail("rosa@example.com")).await;
    stage.office.deliver(couriers().as_ref()).await.unwrap();
    let took = server.line();
    assert_eq!((&took["from"], &took["to"]), (&json!("proteccion@example.org"), &json!(["rosa@example.com"])));
    let family = stage.ok(&stage.as_role(Role::Intake), "alert_family", json!({ "id": alert })).await;
    let receipt = stage.ok(&Session::Public, "receive_alert", json!({ "id": alert, "sent": beginning() })).await;
    let phone = receipt["office_phone"].as_str().unwrap_or(casework::alert::CALL_CENTRE_PHONE);
    let words = office::words::say("es", "message-first-plain", &[("folio", family["folio"].as_str().unwrap()), ("phone", phone)]);
    let body = took["body"].as_str().unwrap();
    assert_eq!(body.trim().replace("\r\n", " "), format!("{words} {}", office::words::say("es", "message-warning", &[])));
    let mut headers: Vec<String> = took["headers"].as_object().unwrap().keys().map(|name| name.to_lowercase()).collect();
    headers.sort();
    assert_eq!(headers, ["content-transfer-encoding", "content-type", "date", "from", "message-id", "mime-version", "subject", "to"]);
    assert!(!took.to_string().contains("Canario"), "{took}");
    assert_eq!(states(&stage, alert).await, pairs(&[("sent", "")]));

    let (busy, gone) = (press(&stage, by_mail("busy@example.com")).await, press(&stage, by_mail("gone@example.com")).await);
    stage.office.deliver(couriers().as_ref()).await.unwrap();
    assert_eq!(states(&stage, busy).await, pairs(&[("queued", "")]));
    assert_eq!(states(&stage, gone).await, pairs(&[("failed", "refused")]));

    // Nobody listens there any more: nothing was taken, so it is tried again.
    drop(server);
    let nobody = press(&stage, by_mail("rosa@example.com")).await;
    stage.office.deliver(couriers().as_ref()).await.unwrap();
    assert_eq!(states(&stage, nobody).await, pairs(&[("queued", "")]));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_discreet_mail_tells_nobody_on_its_way_whose_it_is(#[case] on: On) {
    let (stage, mut server) = (stage(on).await, Server::start("smtp", &[]));
    stage.ok(&stage.as_role(Role::Administrator), "set_messengers", providers(Some(server.port), None, "")).await;
    let contact = json!([{ "name": "Rosalinda Canario", "mail": "rosa@example.com", "may_be_told": "everything", "wording": "discreet", "language": "es" }]);
    let alert = press(&stage, contact).await;
    stage.office.deliver(couriers().as_ref()).await.unwrap();
    let took = server.line();
    let folio = stage.ok(&stage.as_role(Role::Intake), "alert_family", json!({ "id": alert })).await["folio"].as_str().unwrap().to_owned();
    // The envelope, the header, the id and the greeting of the line: none names the house, nor the machine that it came from.
    assert_eq!((&took["from"], &took["headers"]["From"]), (&json!("ana@example.net"), &json!("ana@example.net")));
    assert!(took["headers"]["Message-ID"].as_str().unwrap().ends_with("@example.net>"), "{took}");
    assert_eq!(took["ehlo"], "[127.0.0.1]");
    let mut headers: Vec<String> = took["headers"].as_object().unwrap().keys().map(|name| name.to_lowercase()).collect();
    headers.sort();
    assert_eq!(headers, ["content-transfer-encoding", "content-type", "date", "from", "message-id", "mime-version", "subject", "to"]);
    let all = took.to_string().to_lowercase();
    for word in [folio.as_str(), "example.org", "consul", "folio", "amparo", "méxico", "mexic", "deten", "migra", "proteccion", "canario"]
    {
        assert!(!all.contains(&word.to_lowercase()), "{word}: {all}");
    }
    assert_eq!(states(&stage, alert).await, pairs(&[("sent", "")]));
}

#[rstest]
#[case::sqlite(On::Sqlite)]
#[case::postgres(On::Postgres)]
#[tokio::test]
async fn a_provider_that_fails_gets_no_message_twice_that_it_may_have_taken(#[case] on: On) {
    let (stage, mut server) = (stage(on).await, Server::start("sms", &["429", "taken", "500", "hang", "21610", "503"]));
    stage.ok(&stage.as_role(Role::Administrator), "set_messengers", providers(None, Some(server.port), "http://127.0.0.1:2")).await;
    let by_text = |number: &str| json!([{ "name": "Rosalinda Canario", "phone": number, "may_be_told": "coarse" }]);
    let couriers = couriers();
    let mut alerts = Vec::new();
    // 429: later, by the same way, with the same id.
    alerts.push(press(&stage, by_text("2145550101")).await);
    stage.office.deliver(couriers.as_ref()).await.unwrap();
    let first = server.line();
    assert_eq!(states(&stage, alerts[0]).await, pairs(&[("queued", "")]));
    stage.clock.set(beginning() + TimeDelta::seconds(31));
    stage.office.deliver(couriers.as_ref()).await.unwrap();
    let again = server.line();
    assert_eq!((&first["key"], &first["fields"]), (&again["key"], &again["fields"]));
    assert_eq!(states(&stage, alerts[0]).await, pairs(&[("sent", "")]));
    let fields: Vec<&String> = first["fields"].as_object().unwrap().keys().collect();
    assert_eq!(fields, ["Body", "From", "StatusCallback", "To"]);
    assert!(
        !first.to_string().contains("Canario") && !first["fields"]["StatusCallback"].as_str().unwrap().contains("MX-DAL-26"),
        "{first}"
    );

    for (number, state) in [
        ("2145550102", ("unknown", "interrupted")),
        ("2145550103", ("unknown", "interrupted")),
        ("2145550104", ("failed", "refused")),
        ("2145550105", ("queued", "")),
    ] {
        let alert = press(&stage, by_text(number)).await;
        stage.office.deliver(couriers.as_ref()).await.unwrap();
        server.line();
        assert_eq!(states(&stage, alert).await, pairs(&[state]), "{number}");
    }
    // Whom no way reached is telephoned; whose callback was lost after a quarter of an hour too.
    assert_eq!(stage.office.remind().await.unwrap(), 3);
    stage.clock.set(beginning() + TimeDelta::minutes(16));
    assert_eq!(stage.office.remind().await.unwrap(), 1);
}

/// A whole desk behind a port, with its own watch and its own couriers.
struct House {
    desk: Desk,
    url: String,
    token: String,
    tasks: Vec<tokio::task::JoinHandle<()>>,
    _folder: tempfile::TempDir,
}
impl Drop for House {
    fn drop(&mut self) {
        self.tasks.iter().for_each(tokio::task::JoinHandle::abort);
    }
}

impl House {
    async fn open() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let desk = Desk::alone(DeskOptions { messenger: Some(couriers()), ..DeskOptions::at(folder.path()) });
        let bound = gateway::bind(gateway::Listen::here(0)).await.unwrap();
        let url = bound.url().trim_end_matches('/').to_owned();
        let served = desk.clone();
        let tasks = vec![
            tokio::spawn(async move { bound.serve(served, gateway::Doors::All, std::future::pending()).await.unwrap() }),
            tokio::spawn(desk.clone().watch()),
        ];
        let form = json!({ "language": "es", "office": DALLAS, "display_name": "Ana", "username": "ana", "password": PASSWORD });
        let founded = desk.call(None, "first_run", form).await.unwrap_or_else(|p| panic!("{p}"));
        let office::desk::TokenChange::Set(token) = founded.token else { panic!("no session") };
        Self { desk, url, token, tasks, _folder: folder }
    }
    async fn ok(&self, command: &str, params: Value) -> Value {
        match self.desk.call(Some(&self.token), command, params).await.unwrap_or_else(|p| panic!("{command}: {p}")).answer {
            office::Answer::Value(value) => value,
            _ => panic!("{command}: no value"),
        }
    }
    /// A press over HTTP with one contact, who has a number.
    async fn press(&self, number: &str) -> Uuid {
        let id = Uuid::now_v7();
        let contact = json!({ "name": "Rosa", "phone": number, "may_be_told": "everything" });
        let body = json!({ "id": id, "sent": chrono::Utc::now(), "lat": 32.7767, "lon": -96.797, "for_whom": "me", "contacts": [contact] });
        let answer = Client::new().post(format!("{}/api/button/receive_alert", self.url)).json(&body).send().await.unwrap();
        assert_eq!(answer.status(), StatusCode::OK);
        id
    }
    /// Waits until the first message of an alert stands so: asked anew with every change that the house announces.
    async fn until(&self, alert: Uuid, state: &str) -> Value {
        let mut heard = self.desk.subscribe();
        let reached = async {
            loop {
                let family = self.ok("alert_family", json!({ "id": alert })).await;
                if family["contacts"][0]["messages"][0]["state"] == state {
                    return family;
                }
                heard.recv().await.unwrap();
            }
        };
        tokio::time::timeout(Duration::from_secs(60), reached).await.unwrap_or_else(|_| panic!("it never was {state}"))
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn signed_reports_count_and_a_number_that_says_baja_is_never_written_to_again() {
    let house = House::open().await;
    let mut server = Server::start("sms", &["delivered", "undelivered"]);
    house.ok("set_messengers", providers(None, Some(server.port), &house.url)).await;
    let first = house.press("2145550101").await;
    let id = server.line()["key"].as_str().unwrap().to_owned();
    house.until(first, "delivered").await;
    let second = house.press("2145550102").await;
    server.line();
    let family = house.until(second, "failed").await;
    assert_eq!(family["contacts"][0]["messages"][0]["why"], "not_delivered");

    // Who does not hold the token changes nothing, and is told nothing.
    let client = Client::new();
    let report = format!("{}/api/provider/sms/{DALLAS}/{id}", house.url);
    for signature in ["", "AAAA", "nada que ver", "MDAwMDAwMDAwMDAwMDAwMDAwMDA="] {
        let forged =
            client.post(&report).header("x-twilio-signature", signature).form(&[("MessageStatus", "failed")]).send().await.unwrap();
        assert_eq!(forged.status(), StatusCode::NOT_FOUND);
        let forged = client.post(format!("{}/api/provider/sms/{DALLAS}", house.url)).header("x-twilio-signature", signature);
        let forged = forged.form(&[("From", "+12145550101"), ("Body", "BAJA")]).send().await.unwrap();
        assert_eq!(forged.status(), StatusCode::NOT_FOUND);
    }
    house.until(first, "delivered").await;

    let inbound = format!("{}/api/provider/sms/{DALLAS}", house.url);
    server.tell(&format!("{inbound}\t+12145550101\tOK"));
    assert_eq!(server.line(), json!({ "inbound": 200 }));
    let family = house.until(first, "confirmed").await;
    assert!(family["contacts"][0]["confirmed_at"].is_string() && family["contacts"][0]["confirmed_by"].is_null());
    server.tell(&format!("{inbound}\t+12145550101\tbaja"));
    assert_eq!(server.line(), json!({ "inbound": 200 }));
    let third = house.press("214-555-0101").await;
    let family = house.until(third, "suppressed").await;
    assert_eq!(family["contacts"][0]["messages"][0]["why"], "stopped");
    server.tell(&format!("{inbound}\t+12145550101\tSTART"));
    assert_eq!(server.line(), json!({ "inbound": 200 }));
    let fourth = house.press("2145550101").await;
    assert_eq!(server.line()["fields"]["To"], "+12145550101");
    house.until(fourth, "sent").await;

    // The short code of a phone without data, as it comes from the provider, is an alert; other words are none.
    let count = async |house: &House| house.ok("list_alerts", json!({ "queue": "all" })).await["rows"].as_array().unwrap().len();
    let before = count(&house).await;
    let dallas = casework::place::Point { lat: 32.7767, lon: -96.797 };
    let code = casework::text_code::TextCode::of(Uuid::now_v7(), Some(dallas)).spoken();
    for (words, more) in [(format!("AYUDA AMPARO {code}"), 1), ("hola, ¿quién es?".to_owned(), 1)] {
        server.tell(&format!("{inbound}\t+12145550177\t{words}"));
        assert_eq!(server.line(), json!({ "inbound": 200 }));
        assert_eq!(count(&house).await, before + more, "{words}");
    }
}

/// The store of a server fails in the moment in which an alert comes by text message: the provider must not think that it was taken.
#[tokio::test(flavor = "multi_thread")]
async fn a_text_message_that_could_not_be_kept_is_answered_so_that_it_is_sent_again() {
    let url = amparo_tests::empty_database().await;
    let folder = tempfile::tempdir().unwrap();
    let options = DeskOptions { server: Some(url.clone()), ..DeskOptions::at(folder.path()) };
    let form = json!({ "language": "es", "office": DALLAS, "display_name": "Ana", "username": "ana", "password": PASSWORD });
    let first: FirstRun = serde_json::from_value(form).unwrap();
    Desk::found_network(options.clone(), "a passphrase in a file", &first).await.unwrap();
    let desk = Desk::network(options, "a passphrase in a file").await.unwrap();
    let bound = gateway::bind(gateway::Listen::here(0)).await.unwrap();
    let address = bound.url().trim_end_matches('/').to_owned();
    let served = desk.clone();
    let task = tokio::spawn(async move { bound.serve(served, gateway::Doors::All, std::future::pending()).await.unwrap() });
    let signed = desk.call(None, "sign_in", json!({ "username": "ana", "password": PASSWORD })).await.unwrap();
    let office::desk::TokenChange::Set(token) = signed.token else { panic!("no session") };
    let mut server = Server::start("sms", &[]);
    desk.call(Some(&token), "set_messengers", providers(None, Some(server.port), &address)).await.unwrap();

    let dallas = casework::place::Point { lat: 32.7767, lon: -96.797 };
    let code = casework::text_code::TextCode::of(Uuid::now_v7(), Some(dallas)).spoken();
    let mut send = |words: &str| {
        server.tell(&format!("{address}/api/provider/sms/{DALLAS}\t+12145550177\t{words}"));
        server.line()["inbound"].clone()
    };
    let behind = records::Database::postgres(&url).await.unwrap();
    let alter = async |how: &'static str| {
        let mut tx = behind.begin(records::Scope::nobody()).await.unwrap();
        records::Sql::new(how).rows::<()>(&mut tx).await.unwrap();
        tx.commit(records::Log::Unlogged("a story takes a table away")).await.unwrap();
    };
    alter("alter table press rename to press_away").await;
    assert_eq!(send(&format!("AYUDA AMPARO {code}")), 503);
    assert_eq!(send("hola, ¿quién es?"), 200, "what is no alert is not asked for again");
    alter("alter table press_away rename to press").await;
    assert_eq!([send(&format!("AYUDA AMPARO {code}")), send(&format!("AYUDA AMPARO {code}"))], [200, 200]);
    let listed = desk.call(Some(&token), "list_alerts", json!({ "queue": "all" })).await.unwrap();
    let office::Answer::Value(listed) = listed.answer else { panic!("no value") };
    assert_eq!(listed["rows"].as_array().unwrap().len(), 1);
    task.abort();
}

/// Of how many pairs the first takes longer, from 0 to 1: a half says that the two are alike.
fn longer(one: &[Duration], two: &[Duration]) -> f64 {
    let more: f64 = one.iter().flat_map(|a| two.iter().map(move |b| f64::from(a > b) + f64::from(a == b) / 2.0)).sum();
    more / (one.len() * two.len()) as f64
}

#[tokio::test]
async fn a_thousand_guessed_codes_get_the_same_answer_in_the_same_while() {
    let house = House::open().await;
    let alert = house.press("2145550101").await;
    let family = house.ok("alert_family", json!({ "id": alert })).await;
    let asked = json!({ "contact_id": family["contacts"][0]["id"], "challenge": "dijo el nombre" });
    // Each code ends the one before it.
    let mut given = Vec::new();
    for _ in 0..12 {
        given.push(house.ok("give_status_code", asked.clone()).await["code"].clone());
    }
    let right = given.pop().unwrap();
    let client = Client::new();
    let ask = async |(kind, body, door): (usize, String, &str)| {
        let begun = std::time::Instant::now();
        let answer = client.post(format!("{}{door}", house.url)).body(body).send().await.unwrap();
        let mut headers: Vec<String> =
            answer.headers().iter().filter(|(name, _)| *name != "date").map(|(name, value)| format!("{name}: {value:?}")).collect();
        headers.sort();
        let said = (answer.status(), headers, answer.text().await.unwrap());
        (kind, said, begun.elapsed())
    };
    let button = "/api/button/family_status";
    let (_, right, _) = ask((0, json!({ "code": right }).to_string(), button)).await;
    assert_eq!((right.0, right.2.contains("\"received\"")), (StatusCode::OK, true));
    let letters = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let malformed = [String::new(), "{".into(), "[]".into(), json!({ "code": 7 }).to_string(), json!({ "code": "" }).to_string()];
    let guesses = (0..1000).map(|at| {
        let drawn = Uuid::new_v4();
        let kind = usize::from(drawn.as_bytes()[15] % 3);
        let body = match kind {
            0 => malformed[at % malformed.len()].clone(),
            1 => {
                let code: String = drawn.as_bytes()[..12].iter().map(|b| char::from(letters[usize::from(b % 32)])).collect();
                json!({ "code": code }).to_string()
            }
            _ => json!({ "code": given[at % given.len()] }).to_string(),
        };
        ask((kind, body, button))
    });
    use futures::StreamExt;
    let answers: Vec<_> = futures::stream::iter(guesses).buffer_unordered(32).collect().await;
    assert_eq!(answers.len(), 1000);
    let first = &answers[0].1;
    assert_eq!(first.0, StatusCode::NOT_FOUND);
    assert!(answers.iter().all(|(_, answer, _)| answer == first));
    // A code that cannot be, one that never was and one that has ended take the same while: the least is the program's own, the rest is as likely
    // to be longer for one as for the other.
    let of = |kind: usize| answers.iter().filter(|answer| answer.0 == kind).map(|answer| answer.2).collect::<Vec<_>>();
    for (one, two) in [(0, 1), (0, 2), (1, 2)] {
        let (one, two) = (of(one), of(two));
        assert!(one.iter().chain(&two).all(|took| *took >= Duration::from_millis(250)), "an answer came early");
        let longer = longer(&one, &two);
        assert!((0.3..0.7).contains(&longer), "{longer} of {} and {}", one.len(), two.len());
    }
    // No spelling of the path and no other door goes around the pace: each keeps its while even where the form is none, which any other command refuses.
    for door in ["/api/button/family%5Fstatus", "/api/call/family_status"] {
        let (_, answer, took) = ask((0, "{".to_owned(), door)).await;
        assert_eq!(&answer, first, "{door}");
        assert!(took >= Duration::from_millis(250), "{door}");
    }
}

/// A certificate of a mail server on this machine, and its key.
fn certificate(folder: &Path) -> (PathBuf, PathBuf) {
    let (form, certificate, key) = (folder.join("form"), folder.join("server.pem"), folder.join("server.key"));
    let words = "[req]\nprompt = no\ndistinguished_name = name\nx509_extensions = more\n[name]\nCN = localhost\n\
        [more]\nsubjectAltName = DNS:localhost\nbasicConstraints = critical, CA:FALSE\n";
    std::fs::write(&form, words).unwrap();
    let mut made = Command::new("openssl");
    made.args(["req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2", "-config"]).arg(&form);
    let made = made.arg("-out").arg(&certificate).arg("-keyout").arg(&key).output().unwrap();
    assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
    (certificate, key)
}

/// Hands one mail over to a mail server that guards its line and asks who it is; the system's certificates are those of a file.
fn courier(port: u16, password: &str, trusted: &Path) -> String {
    let mut courier = Command::new(env!("CARGO_BIN_EXE_mail_courier"));
    let said = courier.args([&port.to_string(), "amparo", password]).env("SSL_CERT_FILE", trusted).output().unwrap();
    String::from_utf8(said.stdout).unwrap().trim().to_owned()
}

#[tokio::test]
async fn a_mail_goes_over_a_guarded_line_signed_in_and_nothing_is_said_where_the_line_cannot_be_trusted() {
    let folder = tempfile::tempdir().unwrap();
    let (certificate, key) = self::certificate(folder.path());
    let mut server = Server::start("smtp", &[certificate.to_str().unwrap(), key.to_str().unwrap()]);
    // Somebody else's certificate: neither the password nor the mail is said.
    let strange = tempfile::tempdir().unwrap();
    let (other, _) = self::certificate(strange.path());
    assert_eq!(courier(server.port, "una-clave", &other), "Later { seconds: None }");
    assert_eq!(courier(server.port, "otra", &certificate), "Refused { code: \"535\" }");
    assert_eq!(courier(server.port, "una-clave", &certificate), "Taken { provider_id: None }");
    let took = server.line();
    assert_eq!((&took["tls"], &took["as"]), (&json!(true), &json!("amparo")));
    assert_eq!((&took["from"], &took["to"]), (&json!("ana@example.net"), &json!(["rosa@example.com"])), "the first mail that it was given");
}
