//! The machine around an office: first run, locking, coming back, practice beside it.

use office::announce::Topic;
use office::clock::Clock;
use office::desk::{Desk, DeskOptions, TokenChange};
use office::keys::{Keychain, KeychainError};
use office::{Answer, Problem};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use tokio::sync::OnceCell;

const PASSWORD: &str = "una frase bien larga";

#[derive(Default)]
struct Pocket(Mutex<HashMap<String, String>>);
impl Keychain for Pocket {
    fn get(&self, account: &str) -> Result<Option<zeroize::Zeroizing<String>>, KeychainError> {
        Ok(self.0.lock().unwrap().get(account).cloned().map(Into::into))
    }
    fn set(&self, account: &str, secret: &str) -> Result<(), KeychainError> {
        self.0.lock().unwrap().insert(account.into(), secret.into());
        Ok(())
    }
    fn delete(&self, account: &str) -> Result<(), KeychainError> {
        self.0.lock().unwrap().remove(account);
        Ok(())
    }
}

/// A machine and whoever sits at it.
struct Machine {
    folder: tempfile::TempDir,
    pocket: Arc<Pocket>,
    desk: Desk,
    clock: Clock,
    token: Option<String>,
}

impl Machine {
    fn new() -> Self {
        let (folder, pocket, clock) = (tempfile::tempdir().unwrap(), Arc::new(Pocket::default()), Clock::at(amparo_tests::beginning()));
        let desk = Self::start(&folder, &pocket, &clock);
        Self { folder, pocket, desk, clock, token: None }
    }
    fn start(folder: &tempfile::TempDir, pocket: &Arc<Pocket>, clock: &Clock) -> Desk {
        Desk::alone(DeskOptions { keychain: Some(pocket.clone()), clock: clock.clone(), ..DeskOptions::at(folder.path()) })
    }
    async fn restart(&mut self) {
        self.desk.lock().await;
        self.desk = Self::start(&self.folder, &self.pocket, &self.clock);
        self.token = None;
    }
    async fn call(&mut self, command: &str, params: Value) -> Result<Value, Problem> {
        let answer = self.desk.call(self.token.as_deref(), command, params).await?;
        match answer.token {
            TokenChange::Keep => {}
            TokenChange::Set(token) => self.token = Some(token),
            TokenChange::Clear => self.token = None,
        }
        Ok(match answer.answer {
            Answer::Value(value) => value,
            Answer::File(file) => json!({ "file": file.name, "bytes": file.bytes.len() }),
            Answer::Job { id } => json!({ "job": id }),
        })
    }
    /// A machine that was set up, and the recovery key that was told then. Set-up reads the shipped facts; it is done once and copied.
    async fn founded() -> (Self, String) {
        static FOUNDED: OnceCell<(tempfile::TempDir, HashMap<String, String>, String)> = OnceCell::const_new();
        let (folder, secrets, sheet) = FOUNDED
            .get_or_init(async || {
                let mut machine = Self::new();
                let sheet = machine.first_run().await["recovery_key"].as_str().unwrap().to_owned();
                machine.desk.lock().await;
                let secrets = machine.pocket.0.lock().unwrap().clone();
                (machine.folder, secrets, sheet)
            })
            .await;
        let mut machine = Self::new();
        for name in ["keys.json", "amparo.db", "desk.json"] {
            std::fs::copy(folder.path().join(name), machine.folder.path().join(name)).unwrap();
        }
        machine.pocket.0.lock().unwrap().clone_from(secrets);
        machine.sign_in("ana", PASSWORD).await.unwrap();
        (machine, sheet.clone())
    }
    async fn first_run(&mut self) -> Value {
        let form = json!({ "language": "es", "office": "MX-DAL", "display_name": "Ana", "username": "ana", "password": PASSWORD });
        self.call("first_run", form).await.unwrap()
    }
    async fn state(&mut self) -> Value {
        self.call("desk_state", json!({})).await.unwrap()
    }
    async fn sign_in(&mut self, username: &str, password: &str) -> Result<Value, Problem> {
        self.call("sign_in", json!({ "username": username, "password": password })).await
    }
}

fn code(outcome: Result<Value, Problem>) -> String {
    outcome.map_or_else(|p| p.fields.first().map_or(p.code, |f| format!("{}.{}", f.field, f.code)), |v| format!("answered {v}"))
}

#[tokio::test]
async fn an_empty_machine_is_set_up_locks_and_opens_again() {
    let mut machine = Machine::new();
    assert_eq!(machine.state().await["state"], "absent");
    assert_eq!(code(machine.sign_in("ana", PASSWORD).await), "desk_absent");
    let founded = machine.first_run().await;
    assert!(founded["recovery_key"].as_str().unwrap().starts_with("AGE-SECRET-KEY-1"));
    assert_eq!(founded["me"]["office"], "MX-DAL");
    assert_eq!(machine.state().await["state"], "open");
    assert_eq!(machine.call("me", json!({})).await.unwrap()["username"], "ana");
    machine.call("sign_out", json!({})).await.unwrap();
    let state = machine.state().await;
    assert_eq!(
        (state["state"].as_str(), state["signed_in"].as_bool(), state["office"].as_str()),
        (Some("locked"), Some(false), Some("MX-DAL"))
    );
    assert_eq!(code(machine.call("me", json!({})).await), "desk_locked");
    assert_eq!(code(machine.first_run_again().await), "already_there");
    assert_eq!(code(machine.sign_in("ana", "not the password").await), "password.wrong_password");
    machine.sign_in("ana", PASSWORD).await.unwrap();
    machine.restart().await;
    machine.sign_in("Ana", PASSWORD).await.unwrap();
}

impl Machine {
    async fn first_run_again(&mut self) -> Result<Value, Problem> {
        self.call(
            "first_run",
            json!({ "language": "es", "office": "MX-DAL", "display_name": "Eva", "username": "eva", "password": PASSWORD }),
        )
        .await
    }
}

#[tokio::test]
async fn a_set_up_that_fails_leaves_nothing_behind() {
    let mut machine = Machine::new();
    let form = json!({ "language": "es", "office": "MX-XXX", "display_name": "Ana", "username": "ana", "password": PASSWORD });
    assert_eq!(code(machine.call("first_run", form).await), "office.unknown_office");
    assert_eq!(machine.state().await["state"], "absent");
    assert!(machine.pocket.0.lock().unwrap().is_empty());
    machine.first_run().await;
}

#[tokio::test]
async fn a_locked_machine_takes_no_alert_and_says_whom_to_call() {
    let (mut machine, _) = Machine::founded().await;
    machine.call("sign_out", json!({})).await.unwrap();
    let problem = machine.desk.button("receive_alert", json!({})).await.err().unwrap();
    assert_eq!((problem.code.as_str(), problem.status, problem.args["phone"].as_str()), ("desk_locked", 503, "520-623-7874"));
    // The practice office takes no real press: its store is deleted one day, and the receipt would have been a lie.
    machine.call("open_practice", json!({})).await.unwrap();
    let press = json!({ "id": uuid::Uuid::now_v7(), "sent": amparo_tests::beginning(), "lat": 32.7767, "lon": -96.797 });
    assert_eq!(machine.desk.button("receive_alert", press).await.err().unwrap().code, "desk_locked");
}

/// On a machine without a real office one may practise the press.
#[tokio::test]
async fn where_there_is_no_real_office_the_practice_office_takes_the_press() {
    let mut machine = Machine::new();
    machine.call("open_practice", json!({})).await.unwrap();
    let press = json!({ "id": uuid::Uuid::now_v7(), "sent": amparo_tests::beginning(), "lat": 32.7767, "lon": -96.797 });
    let Answer::Value(receipt) = machine.desk.button("receive_alert", press).await.unwrap() else { panic!("no receipt") };
    assert!(receipt["folio"].as_str().unwrap().starts_with("PRAC-"));
}

impl Machine {
    /// Sets some of the settings, and the others as they stand.
    async fn set(&mut self, some: Value) {
        let mut seen = self.call("get_settings", json!({})).await.unwrap();
        for (name, value) in some.as_object().unwrap() {
            seen["settings"][name] = value.clone();
        }
        self.call("set_settings", json!({ "rev": seen["rev"], "settings": seen["settings"] })).await.unwrap();
    }
    async fn port(&self) -> Option<u16> {
        self.desk.receiving().await.unwrap().map(|receiving| receiving.port)
    }
}

#[tokio::test]
async fn a_machine_that_receives_alerts_goes_on_through_practice_locking_and_a_restart() {
    let (mut machine, _) = Machine::founded().await;
    assert_eq!(machine.port().await, None);
    machine.set(json!({ "receive_alerts": true, "receive_port": 8471, "certificate_file": "/c.pem", "private_key_file": "/k.pem" })).await;
    assert_eq!(machine.port().await, Some(8471));
    machine.call("open_practice", json!({})).await.unwrap();
    assert_eq!(machine.port().await, Some(8471), "the practice office's own setting does not count beside a real one");
    machine.call("leave_practice", json!({})).await.unwrap();
    assert_eq!(machine.port().await, Some(8471));
    machine.call("sign_out", json!({})).await.unwrap();
    assert_eq!(machine.port().await, Some(8471));
    machine.restart().await;
    let kept = machine.desk.receiving().await.unwrap().unwrap();
    assert_eq!(kept.certificate, Some(("/c.pem".into(), "/k.pem".into())));
    machine.sign_in("ana", PASSWORD).await.unwrap();
    machine.set(json!({ "receive_alerts": false })).await;
    assert_eq!(machine.port().await, None);
    machine.restart().await;
    assert_eq!(machine.port().await, None);
}

/// A port of this machine that nobody holds now.
fn free_port() -> u16 {
    std::net::TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port()
}

/// Presses until the machine answers; it has twenty seconds to listen.
async fn pressed(port: u16) -> (u16, Value) {
    let client = reqwest::Client::new();
    let answered = async {
        loop {
            let press = json!({ "id": uuid::Uuid::now_v7(), "sent": amparo_tests::beginning(), "lat": 32.7767, "lon": -96.797 });
            match client.post(format!("http://127.0.0.1:{port}/api/button/receive_alert")).json(&press).send().await {
                Ok(answer) => return (answer.status().as_u16(), answer.json().await.unwrap()),
                Err(_) => tokio::task::yield_now().await,
            }
        }
    };
    tokio::time::timeout(std::time::Duration::from_secs(20), answered).await.unwrap()
}

#[tokio::test]
async fn a_restarted_machine_that_nobody_has_opened_answers_a_press_with_whom_to_call() {
    let (mut machine, _) = Machine::founded().await;
    let (first, second) = (free_port(), free_port());
    machine.set(json!({ "receive_alerts": true, "receive_port": first })).await;
    machine.desk.receiving().await.unwrap();
    machine.restart().await;
    let listening = tokio::spawn(gateway::receive(machine.desk.clone(), || panic!("the port is free")));
    let (status, problem) = pressed(first).await;
    assert_eq!((status, &problem["code"], &problem["args"]["phone"]), (503, &json!("desk_locked"), &json!("520-623-7874")));
    machine.sign_in("ana", PASSWORD).await.unwrap();
    machine.call("open_practice", json!({})).await.unwrap();
    let (status, receipt) = pressed(first).await;
    assert!(status == 200 && receipt["folio"].as_str().unwrap().starts_with("MX-DAL-"), "{receipt}");
    machine.call("leave_practice", json!({})).await.unwrap();
    machine.set(json!({ "receive_port": second })).await;
    assert_eq!(pressed(second).await.0, 200);
    assert!(std::net::TcpListener::bind(("127.0.0.1", first)).is_ok(), "the port before is given back");
    listening.abort();
}

#[tokio::test]
async fn nobody_at_the_desk_locks_it() {
    let (mut machine, _) = Machine::founded().await;
    let watch = tokio::spawn(machine.desk.clone().watch());
    machine.clock.set(amparo_tests::beginning() + chrono::Duration::hours(2));
    let mut heard = machine.desk.subscribe();
    let topic = tokio::time::timeout(std::time::Duration::from_secs(40), heard.recv()).await.unwrap().unwrap();
    assert_eq!(topic.topic.topic, "desk");
    assert_eq!(machine.state().await["state"], "locked");
    watch.abort();
}

#[tokio::test]
async fn the_printed_sheet_brings_a_machine_back_whose_keychain_was_lost() {
    let (mut machine, sheet) = Machine::founded().await;
    machine.restart().await;
    machine.pocket.0.lock().unwrap().clear();
    assert_eq!(code(machine.sign_in("ana", PASSWORD).await), "keychain_entry_missing");
    let sheet = sheet.to_lowercase();
    let with = |key: &str, user: &str| json!({ "recovery_key": key, "username": user, "new_password": "otra frase bien larga" });
    assert_eq!(code(machine.call("recover", with("AGE-SECRET-KEY-1", "ana")).await), "recovery_key.not_a_recovery_key");
    let slots = |machine: &Machine| {
        let keys: Value = serde_json::from_slice(&std::fs::read(machine.folder.path().join("keys.json")).unwrap()).unwrap();
        keys["slots"].as_array().unwrap().len()
    };
    assert_eq!(code(machine.call("recover", with(&sheet, "nadie")).await), "username.unknown_user");
    let short = json!({ "recovery_key": sheet, "username": "ana", "new_password": "corta" });
    assert_eq!(code(machine.call("recover", short).await), "new_password.password_short");
    assert_eq!(slots(&machine), 1, "what was refused opens nothing");
    assert_eq!(machine.call("recover", with(&sheet, "ana")).await.unwrap()["username"], "ana");
    assert_eq!(slots(&machine), 1);
    machine.restart().await;
    assert_eq!(code(machine.sign_in("ana", PASSWORD).await), "password.wrong_password");
    machine.sign_in("ana", "otra frase bien larga").await.unwrap();
}

#[tokio::test]
async fn the_sheet_of_the_first_run_prints_again_and_a_later_one_has_a_new_key() {
    let mut machine = Machine::new();
    let first = machine.first_run().await["recovery_key"].as_str().unwrap().to_owned();
    for _ in 0..2 {
        assert_eq!(machine.call("recovery_sheet", json!({})).await.unwrap()["file"], "amparo-recuperacion.pdf");
    }
    machine.restart().await;
    let with = json!({ "recovery_key": first, "username": "ana", "new_password": "otra frase bien larga" });
    machine.call("recover", with.clone()).await.unwrap();
    machine.call("recovery_sheet", json!({})).await.unwrap();
    machine.restart().await;
    assert_eq!(code(machine.call("recover", with).await), "recovery_key.wrong_recovery_key");
}

#[tokio::test]
async fn members_come_and_go_with_their_key_slots() {
    let (mut machine, _) = Machine::founded().await;
    let id = uuid::Uuid::now_v7();
    let luis = json!({ "id": id, "username": "luis", "display_name": "Luis", "roles": ["intake", "administrator"], "language": "es", "password": "la primera es larga" });
    machine.call("add_user", luis).await.unwrap();
    machine.restart().await;
    let me = machine.sign_in("luis", "la primera es larga").await.unwrap();
    assert_eq!(me["must_change"], true);
    // Whoever knows only the password that somebody else gave does nothing with it but change it, on the machine too.
    assert_eq!(code(machine.call("recovery_sheet", json!({})).await), "must_change_password");
    assert_eq!(machine.desk.upload(machine.token.as_deref(), b"contenido".to_vec()).await.err().unwrap().code, "must_change_password");
    machine.call("change_password", json!({ "old": "la primera es larga", "new": "la segunda es suya" })).await.unwrap();
    machine.restart().await;
    assert_eq!(code(machine.sign_in("luis", "la primera es larga").await), "password.wrong_password");
    machine.sign_in("luis", "la segunda es suya").await.unwrap();
    machine.restart().await;
    machine.sign_in("ana", PASSWORD).await.unwrap();
    let rev =
        machine.call("list_users", json!({})).await.unwrap()["rows"].as_array().unwrap().iter().find(|u| u["username"] == "luis").unwrap()
            ["rev"]
            .clone();
    machine.call("disable_user", json!({ "id": id, "rev": rev })).await.unwrap();
    machine.restart().await;
    assert_eq!(code(machine.sign_in("luis", "la segunda es suya").await), "password.wrong_password");
}

#[tokio::test]
async fn the_practice_office_stands_apart_and_goes_without_a_trace() {
    let (mut machine, _) = Machine::founded().await;
    let home = machine.token.clone();
    let me = machine.call("open_practice", json!({})).await.unwrap();
    assert_eq!((me["practice"].as_bool(), machine.state().await["practice"].as_bool()), (Some(true), Some(true)));
    assert_eq!(machine.pocket.0.lock().unwrap().len(), 2);
    assert_eq!(machine.call("leave_practice", json!({})).await.unwrap()["username"], "ana");
    assert!(machine.token == home);
    machine.call("open_practice", json!({})).await.unwrap();
    machine.call("remove_practice", json!({})).await.unwrap();
    assert_eq!(machine.state().await["practice_there"], false);
    assert!(!machine.folder.path().join("practice").exists());
    assert_eq!(machine.pocket.0.lock().unwrap().len(), 1);
    assert_eq!(machine.call("me", json!({})).await.unwrap()["username"], "ana");
}

#[tokio::test]
async fn practice_needs_no_real_office() {
    let mut machine = Machine::new();
    assert_eq!(machine.call("open_practice", json!({})).await.unwrap()["practice"], true);
    machine.call("sign_out", json!({})).await.unwrap();
    assert_eq!(machine.state().await["state"], "absent");
}

#[tokio::test]
async fn a_store_without_its_key_file_or_with_a_damaged_one_says_so() {
    let (mut machine, _) = Machine::founded().await;
    machine.restart().await;
    let keys = machine.folder.path().join("keys.json");
    let kept = std::fs::read(&keys).unwrap();
    std::fs::remove_file(&keys).unwrap();
    assert_eq!(machine.state().await["problem"]["code"], "key_file_missing");
    assert_eq!(code(machine.sign_in("ana", PASSWORD).await), "key_file_missing");
    assert_eq!(code(machine.first_run_again().await), "key_file_missing");
    std::fs::write(&keys, &kept[..40]).unwrap();
    assert_eq!(machine.state().await["problem"]["code"], "key_file_damaged");
    assert_eq!(code(machine.sign_in("ana", PASSWORD).await), "key_file_damaged");
    std::fs::write(&keys, String::from_utf8(kept.clone()).unwrap().replace("\"version\": 1", "\"version\": 9")).unwrap();
    let state = machine.state().await;
    assert_eq!(
        (&state["state"], &state["problem"]["code"], &state["problem"]["args"]["found"]),
        (&json!("locked"), &json!("newer_database"), &json!("9"))
    );
    assert_eq!(code(machine.sign_in("ana", PASSWORD).await), "newer_database");
    std::fs::remove_file(&keys).unwrap();
    std::fs::create_dir(&keys).unwrap();
    let state = machine.state().await;
    assert_eq!(
        (&state["state"], &state["problem"]["code"]),
        (&json!("locked"), &json!("store_failed")),
        "it is there and whole, for all we know"
    );
    std::fs::remove_dir(&keys).unwrap();
    std::fs::write(&keys, &kept).unwrap();
    machine.sign_in("ana", PASSWORD).await.unwrap();
}

#[tokio::test]
async fn two_programs_do_not_open_one_store() {
    let (machine, _) = Machine::founded().await;
    let other = Machine::start(&machine.folder, &machine.pocket, &machine.clock);
    let outcome = other.call(None, "sign_in", json!({ "username": "ana", "password": PASSWORD })).await;
    assert_eq!(outcome.err().unwrap().code, "database_owned");
}

#[tokio::test]
async fn guessing_at_a_locked_desk_is_slowed_down() {
    let (mut machine, _) = Machine::founded().await;
    machine.restart().await;
    for _ in 0..5 {
        assert_eq!(code(machine.sign_in("ana", "adivinar adivinar").await), "password.wrong_password");
    }
    assert_eq!(code(machine.sign_in("ana", PASSWORD).await), "sign_in_wait");
    machine.clock.set(amparo_tests::beginning() + chrono::Duration::minutes(1));
    machine.sign_in("ana", PASSWORD).await.unwrap();
}

#[tokio::test]
async fn nothing_typed_stands_in_the_clear_in_the_folder() {
    let (mut machine, _) = Machine::founded().await;
    let id = uuid::Uuid::now_v7();
    let user = json!({ "id": id, "username": "xochiquetzal", "display_name": "Xochiquetzal Canario", "roles": ["lawyer"], "language": "es", "password": "canario de la mina" });
    machine.call("add_user", user).await.unwrap();
    let case = uuid::Uuid::now_v7();
    let person = json!({ "given_names": "Xochiquetzal", "paternal_surname": "Canario", "nationality": "confirmed", "languages": ["es"] });
    machine.call("open_case", json!({ "id": case, "person": person })).await.unwrap();
    let upload = machine.desk.upload(machine.token.as_deref(), b"%PDF-1.7 acta de Xochiquetzal Canario".to_vec()).await.unwrap();
    let document = json!({ "id": uuid::Uuid::now_v7(), "case_id": case, "upload": upload, "title": "Canario", "kind": "identity" });
    machine.call("add_document", document).await.unwrap();
    let press = json!({ "id": uuid::Uuid::now_v7(), "sent": amparo_tests::beginning(), "name": "Xochiquetzal Canario", "lat": 32.7767, "lon": -96.797 });
    machine.desk.button("receive_alert", press).await.unwrap();
    let job = machine.call("make_backup", json!({})).await.unwrap()["job"].clone();
    while machine.call("get_job", json!({ "id": job })).await.unwrap()["state"] == "running" {
        tokio::task::yield_now().await;
    }
    let mut folders = vec![machine.folder.path().to_owned()];
    let mut seen = Vec::new();
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let bytes = std::fs::read(&path).unwrap();
            for planted in ["xochiquetzal", "Xochiquetzal", "Canario", "canario", "SQLite format 3", "%PDF"] {
                assert!(!bytes.windows(planted.len()).any(|w| w == planted.as_bytes()), "{planted} in the clear in {}", path.display());
            }
            seen.push(path.strip_prefix(machine.folder.path()).unwrap().to_string_lossy().into_owned());
        }
    }
    for kept in ["amparo.db", "amparo.db-wal", "keys.json", "documents/", "backups/"] {
        assert!(seen.iter().any(|path| path.starts_with(kept)), "{kept} was not looked at: {seen:?}");
    }
}

#[tokio::test]
async fn the_desks_own_timer_lets_closed_alerts_age_out() {
    let (mut machine, _) = Machine::founded().await;
    let id = uuid::Uuid::now_v7();
    let press = json!({ "id": id, "sent": amparo_tests::beginning(), "name": "Canario", "lat": 32.7767, "lon": -96.797 });
    machine.desk.button("receive_alert", press).await.unwrap();
    machine.call("mark_false_alarm", json!({ "id": id, "rev": 1, "reason": "prueba" })).await.unwrap();
    let mut heard = machine.desk.subscribe();
    let watch = tokio::spawn(machine.desk.clone().watch());
    machine.clock.set(amparo_tests::beginning() + chrono::Duration::days(366));
    let aged = async { while !matches!(heard.recv().await.unwrap().topic, Topic { topic, id: None, .. } if topic == "alerts") {} };
    tokio::time::timeout(std::time::Duration::from_secs(30), aged).await.unwrap();
    watch.abort();
    machine.sign_in("ana", PASSWORD).await.unwrap();
    let alert = machine.call("get_alert", json!({ "id": id })).await.unwrap();
    assert_eq!((&alert["name"], &alert["position"], &alert["erased_at"].is_string()), (&Value::Null, &Value::Null, &true));
}
