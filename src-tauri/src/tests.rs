//! What the window is allowed, held still; and the keychain of the system, in a session of its own.

use crate::keychain::SystemKeychain;
use office::keys::{Keychain, KeychainError};
use serde_json::Value;
use std::path::Path;
use std::process::{Command, Output};

fn read(name: &str) -> Value {
    serde_json::from_str(&std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()).unwrap()
}

/// A page may listen to topics. Everything else it asks through our own commands.
#[test]
fn the_page_is_allowed_to_listen_and_nothing_else() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src-tauri/capabilities");
    let files: Vec<_> = std::fs::read_dir(folder).unwrap().map(|f| f.unwrap().file_name().into_string().unwrap()).collect();
    assert_eq!(files, ["main.json"]);
    let capability = read("src-tauri/capabilities/main.json");
    assert_eq!(capability["windows"], serde_json::json!(["main"]));
    assert_eq!(capability["permissions"], serde_json::json!(["core:event:allow-listen", "core:event:allow-unlisten"]));
    assert!(capability.get("remote").is_none());
}

#[test]
fn the_page_reaches_nothing_but_itself_and_this_process() {
    let config = read("tauri.conf.json");
    assert_eq!(
        config["app"]["security"]["csp"],
        "default-src 'self'; img-src 'self' data: blob:; style-src 'self' 'unsafe-inline'; connect-src ipc: http://ipc.localhost; \
         object-src 'none'; base-uri 'none'; form-action 'none'; frame-src 'none'"
    );
    assert!(config["build"].get("devUrl").is_none());
    assert!(config["app"].get("withGlobalTauri").is_none());
}

/// Runs one of the ignored tests below in a D-Bus session of its own. `prepare` is shell that runs in it first.
fn in_session(test: &str, prepare: &str) -> Output {
    let home = tempfile::tempdir().unwrap();
    let script =
        format!("{prepare}\nexec '{}' --ignored --exact 'tests::{test}' --test-threads 1", std::env::current_exe().unwrap().display());
    Command::new("dbus-run-session")
        .args(["--", "bash", "-c", &script])
        .env("HOME", home.path())
        .env("XDG_RUNTIME_DIR", home.path())
        .env_remove("DBUS_SESSION_BUS_ADDRESS")
        .output()
        .expect("no dbus-run-session: run the tests by script/test, which installs it")
}

fn passes(test: &str, prepare: &str) {
    let output = in_session(test, prepare);
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(told.contains("1 passed"), "{told}{}", String::from_utf8_lossy(&output.stderr));
}

const UNLOCKED: &str = "echo -n secreto | gnome-keyring-daemon --unlock --components=secrets >/dev/null";

#[test]
fn a_keychain_keeps_finds_and_forgets() {
    passes("inside_an_unlocked_keychain", UNLOCKED);
}

#[test]
fn a_machine_without_a_keychain_says_absent() {
    // No service file of the machine may start one by itself.
    passes("inside_no_keychain", "export XDG_DATA_DIRS=/nonexistent; export DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent");
}

#[test]
#[ignore = "runs in the session that a_keychain_keeps_finds_and_forgets starts"]
fn inside_an_unlocked_keychain() {
    let keychain = SystemKeychain;
    assert_eq!(keychain.get("tienda").unwrap(), None);
    keychain.set("tienda", "00ff").unwrap();
    keychain.set("tienda", "11ee").unwrap();
    assert_eq!(keychain.get("tienda").unwrap().unwrap().as_str(), "11ee");
    keychain.delete("tienda").unwrap();
    keychain.delete("tienda").unwrap();
    assert_eq!(keychain.get("tienda").unwrap(), None);
}

#[test]
#[ignore = "runs in the session that a_machine_without_a_keychain_says_absent starts"]
fn inside_no_keychain() {
    assert_eq!(SystemKeychain.get("tienda"), Err(KeychainError::Absent));
    assert_eq!(SystemKeychain.set("tienda", "00"), Err(KeychainError::Absent));
}
