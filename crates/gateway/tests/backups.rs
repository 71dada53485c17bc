//! The program itself: a server is set up, backed up, verified and restored on an empty machine.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a helper of tests fails its test")]

use office::desk::{Desk, DeskOptions};
use office::keys::RecoveryKey;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A machine with the files that an administrator writes.
struct Host {
    folder: tempfile::TempDir,
}

impl Host {
    fn new() -> Self {
        let host = Self { folder: tempfile::tempdir().unwrap() };
        std::fs::write(host.path("passphrase"), "una frase larga de servidor\n").unwrap();
        std::fs::write(host.path("password"), "una frase bien larga\n").unwrap();
        host
    }
    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
    /// Runs a verb on the store in `home`, with the passphrase where it is to know it.
    fn run(&self, passphrase: Option<&str>, home: &str, verb: &[&str]) -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_amparo-gateway"));
        command.current_dir(self.folder.path()).env_remove("AMPARO_POSTGRES").env_remove("AMPARO_PASSPHRASE_FILE");
        if let Some(file) = passphrase {
            command.env("AMPARO_PASSPHRASE_FILE", self.path(file));
        }
        command.args(verb).arg("--home").arg(self.path(home)).output().unwrap()
    }
}

fn said(output: &Output) -> String {
    let (out, wrong) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{out}{wrong}");
    out.into_owned()
}

fn refused(output: &Output) -> String {
    assert!(!output.status.success(), "{}", String::from_utf8_lossy(&output.stdout));
    String::from_utf8_lossy(&output.stderr).into_owned()
}

async fn signs_in(home: &Path) -> bool {
    let desk = Desk::network(DeskOptions::at(home), "una frase larga de servidor").await.unwrap_or_else(|p| panic!("{p}"));
    let asked = serde_json::json!({ "username": "ana", "password": "una frase bien larga" });
    let signed_in = desk.call(None, "sign_in", asked).await.is_ok();
    desk.lock().await;
    signed_in
}

#[tokio::test]
async fn a_server_is_backed_up_verified_and_restored_by_the_verbs_as_the_readme_says() {
    let host = Host::new();
    let init = ["init", "--office", "MX-DAL", "--username", "ana", "--name", "Ana", "--password-file", "password"];
    assert!(refused(&host.run(None, "home", &init)).contains("AMPARO_PASSPHRASE_FILE"));
    let printed = said(&host.run(Some("passphrase"), "home", &init));
    let key = printed.lines().find(|line| line.starts_with("AGE-SECRET-KEY-1")).unwrap();
    std::fs::write(host.path("key.txt"), key).unwrap();
    std::fs::write(host.path("other.txt"), RecoveryKey::generate().printed().as_str()).unwrap();

    assert!(refused(&host.run(None, "home", &["backup", "--to", "monday.amparo"])).contains("AMPARO_PASSPHRASE_FILE"));
    let made = said(&host.run(Some("passphrase"), "home", &["backup", "--to", "monday.amparo"]));
    assert!(made.trim_end().ends_with("monday.amparo"), "{made}");
    let again = refused(&host.run(Some("passphrase"), "home", &["backup", "--to", "monday.amparo"]));
    assert!(again.contains("already_there"), "{again}");
    said(&host.run(None, "home", &["backup", "--to", "tuesday.amparo", "--recovery-key-file", "key.txt"]));
    let wrong = refused(&host.run(None, "home", &["backup", "--to", "no.amparo", "--recovery-key-file", "other.txt"]));
    assert!(wrong.contains("wrong_recovery_key"), "{wrong}");

    for file in ["monday.amparo", "tuesday.amparo"] {
        let whole = said(&host.run(None, "none", &["verify", file, "--recovery-key-file", "key.txt"]));
        assert!(whole.starts_with("whole: made "), "{whole}");
    }
    let mut bytes = std::fs::read(host.path("monday.amparo")).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(host.path("damaged.amparo"), bytes).unwrap();
    for verb in ["verify", "restore"] {
        let damaged = refused(&host.run(None, "empty", &[verb, "damaged.amparo", "--recovery-key-file", "key.txt"]));
        assert!(damaged.contains("backup_damaged"), "{damaged}");
    }
    let nothing = refused(&host.run(None, "empty", &["restore", "monday.amparo"]));
    assert!(nothing.contains("--recovery-key-file"), "{nothing}");

    let restore = ["restore", "monday.amparo", "--recovery-key-file", "key.txt"];
    let restored = said(&host.run(Some("passphrase"), "new", &restore));
    assert!(restored.starts_with("restored to "), "{restored}");
    assert!(refused(&host.run(Some("passphrase"), "new", &restore)).contains("already_there"));
    assert!(signs_in(&host.path("new")).await);
}
