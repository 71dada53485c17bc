//! `amparo-gateway rules`, as whoever edits rules runs it: no database, no office, no data folder.
#![expect(clippy::unwrap_used, reason = "a helper of tests fails its test")]

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

const VECTORS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/data/deadline_vectors.json");
const RULES: &str = include_str!("../../../reference/rules.json");

fn rules(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_amparo-gateway"));
    command.arg("rules").args(arguments).env_remove("AMPARO_HOME").env_remove("AMPARO_POSTGRES");
    command
}

fn output(arguments: &[&str]) -> Output {
    rules(arguments).output().unwrap()
}

fn printed(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).unwrap()
}

fn last_line(output: &Output) -> &str {
    printed(output).lines().last().unwrap()
}

fn written(folder: &Path, name: &str, text: &str) -> String {
    let file = folder.join(name);
    std::fs::write(&file, text).unwrap();
    file.to_str().unwrap().to_owned()
}

#[test]
fn the_worked_examples_agree() {
    let found = output(&["verify", VECTORS]);
    assert_eq!((printed(&found), found.status.code()), ("16 agree, 0 differ\n", Some(0)));
}

#[test]
fn a_difference_is_printed_with_both_reasonings_in_either_language() {
    let folder = tempfile::tempdir().unwrap();
    let wrong = std::fs::read_to_string(VECTORS).unwrap().replacen("\"2026-06-22\"", "\"2026-06-19\"", 1);
    let file = written(folder.path(), "wrong.json", &wrong);
    let found = output(&["verify", &file]);
    assert_eq!((last_line(&found), found.status.code()), ("15 agree, 1 differ", Some(1)));
    for told in [
        "S05 BIA-APPEAL-30",
        "expected: 2026-06-19 (stands)",
        "20 May (Wed) excluded; day 30 = 19 June 2026",
        "found:    2026-06-22 (stands)",
        "day 30 is Fri, Jun 19, 2026",
        "8 CFR 1003.38(b)",
    ] {
        assert!(printed(&found).contains(told), "{told} in\n{}", printed(&found));
    }
    let spanish = output(&["verify", &file, "--language", "es"]);
    assert!(printed(&spanish).contains("el día 30 es el vie 19 jun 2026"), "{}", printed(&spanish));
}

#[test]
fn a_changed_rule_is_tried_against_the_examples() {
    let folder = tempfile::tempdir().unwrap();
    let longer = RULES.replacen("\"value\": 72", "\"value\": 73", 10);
    written(folder.path(), "rules.json", &longer);
    let found = output(&["verify", VECTORS, "--pack", folder.path().to_str().unwrap()]);
    assert_eq!(found.status.code(), Some(1));
    assert!(printed(&found).contains("MX-INTERVIEW-72H"), "{}", printed(&found));
    let rules = folder.path().join("rules.json");
    assert_eq!(output(&["verify", VECTORS, "--rules", rules.to_str().unwrap()]).stdout, found.stdout);
}

#[test]
fn what_is_piped_in_is_read() {
    let mut child = rules(&["verify", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(b"[]").unwrap();
    assert_eq!(printed(&child.wait_with_output().unwrap()), "0 agree, 0 differ\n");
}

#[test]
fn a_file_that_does_not_read_is_named_with_the_place() {
    let folder = tempfile::tempdir().unwrap();
    let broken = written(folder.path(), "broken.json", "[\n {\"id\": \"S01\",}\n]");
    for (arguments, told) in [
        (vec!["verify", &broken], "broken.json: trailing comma at line 2 column 15"),
        (vec!["verify", "/no/such/file"], "/no/such/file: "),
        (vec!["verify", VECTORS, "--rules", &broken], "rules.json: trailing comma at line 2 column 15"),
        (vec!["verify", VECTORS, "--pack", "/no/such/folder"], "no file of a pack is there"),
        (vec!["verify"], "which worked examples?"),
        (vec!["count"], "there is no verb count"),
        (vec![], "usage: amparo-gateway rules"),
    ] {
        let found = output(&arguments);
        let error = String::from_utf8(found.stderr).unwrap();
        assert_eq!(found.status.code(), Some(2), "{error}");
        assert!(error.contains(told), "{told} in {error}");
    }
    let example =
        written(folder.path(), "one.json", r#"[{"id": "Q1", "time_zone": "America/Chicago", "events": [{"type": "x"}], "expected": []}]"#);
    let found = output(&["verify", &example]);
    assert_eq!(found.status.code(), Some(1));
    assert!(printed(&found).contains("events[0]: missing field `at`"), "{}", printed(&found));
    assert_eq!(last_line(&found), "0 agree, 1 differ");
}

#[test]
fn the_shipped_rules_have_no_fault_and_planted_ones_are_found() {
    let shipped = output(&["lint"]);
    assert_eq!((last_line(&shipped), shipped.status.code()), ("0 errors, 1 warnings", Some(0)));
    assert!(printed(&shipped).contains("warning: ER-INTERIOR-B: gap after ER-INTERIOR-A: from 2025-08-30 until 2026-07-17"));

    let folder = tempfile::tempdir().unwrap();
    let planted = RULES
        .replacen("\"trigger_event\": \"alert.received\"", "\"trigger_event\": \"alert.heard\"", 1)
        .replacen("\"effective_to\": \"2026-03-08\"", "\"effective_to\": \"2026-03-10\"", 1)
        .replacen("\"fact\": \"detainer_lodged\"", "\"fact\": \"detainer_sent\"", 1)
        .replacen("\"title_es\": \"Informar a la persona detenida de su derecho a la notificación consular\"", "\"title_es\": \"\"", 1);
    let file = written(folder.path(), "planted.json", &planted);
    let found = output(&["lint", "--rules", &file]);
    assert_eq!(found.status.code(), Some(1));
    for told in [
        "unknown event alert.heard",
        "while BIA-BRIEF-21D runs until 2026-03-10",
        "unknown fact detainer_sent",
        "CN-INFORM: title_es is empty",
    ] {
        assert!(printed(&found).contains(told), "{told} in\n{}", printed(&found));
    }
}
