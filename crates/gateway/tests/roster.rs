//! `roster lint FILE`: a roster is looked at before it is typed into an office.
#![expect(clippy::unwrap_used, reason = "a helper of tests fails its test")]

use std::process::{Command, Output};

fn lint(text: &str) -> Output {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("rosters.json");
    std::fs::write(&file, text).unwrap();
    Command::new(env!("CARGO_BIN_EXE_amparo-gateway")).args(["roster", "lint"]).arg(&file).output().unwrap()
}

#[test]
fn a_roster_in_a_file_is_linted_and_its_holes_fail_the_command() {
    let person = r#"{"user":"01900000-0000-7000-8000-000000000001","name":"Ana Robles","roles":["intake"],"enabled":true,"at_desk":false,"phone":"verified","mail":"none"}"#;
    let shift = |days: &str| {
        format!(
            r#"{{"id":"01900000-0000-7000-8000-000000000002","user":"01900000-0000-7000-8000-000000000001","days":{days},"from_min":0,"until_min":0,"on_holidays":true}}"#
        )
    };
    let roster = |days: &str| {
        format!(
            r#"[{{"office":"MX-DAL","roster":{{"zone":"America/Chicago","people":[{person}],"shifts":[{}],"absences":[]}}}}]"#,
            shift(days)
        )
    };
    let whole = lint(&roster("[1,2,3,4,5,6,7]"));
    let said = String::from_utf8(whole.stdout).unwrap();
    assert!(whole.status.success(), "{said} {}", String::from_utf8_lossy(&whole.stderr));
    assert!(said.contains("1 offices, 168 hours looked at, 0 of them with nobody on duty"), "{said}");
    assert!(said.contains("one person alone") && !said.contains("Robles"), "{said}");
    let open = lint(&roster("[1,2,3,4,5]"));
    assert!(!open.status.success());
    assert!(String::from_utf8(open.stdout).unwrap().contains("nobody on duty: 48 h"));
    let broken = lint(r#"[{"office":"MX-DAL"}]"#);
    assert!(!broken.status.success() && String::from_utf8_lossy(&broken.stderr).contains("line 1"));
}
