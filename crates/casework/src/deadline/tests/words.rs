//! Every code, kind, colour, status and class has its words in both languages.
use std::collections::BTreeSet;

use super::shipped;
use crate::deadline::TRACE_CODES;

const ES: &str = include_str!("../../../../../words/es/deadlines.ftl");
const EN: &str = include_str!("../../../../../words/en/deadlines.ftl");

fn keys(text: &str) -> BTreeSet<&str> {
    let starts_a_message = |line: &&str| line.starts_with(|first: char| first.is_ascii_lowercase());
    text.lines().filter(starts_a_message).filter_map(|line| line.split_once(" =")).map(|(key, _)| key).collect()
}

/// The placeables of each message, so that a sentence never asks for a value that its code does not carry.
fn placeables(text: &str) -> BTreeSet<(String, String)> {
    let mut key = "";
    let mut found = BTreeSet::new();
    for line in text.lines() {
        if let Some((name, _)) = line.split_once(" =").filter(|_| line.starts_with(|first: char| first.is_ascii_lowercase())) {
            key = name;
        }
        for part in line.split('$').skip(1) {
            let name: String = part.chars().take_while(|letter| letter.is_alphanumeric() || *letter == '_').collect();
            let name = name.trim_end_matches("_es").trim_end_matches("_en").to_owned();
            found.insert((key.to_owned(), name));
        }
    }
    found
}

#[test]
fn both_languages_say_the_same_keys_with_the_same_values() {
    assert_eq!(keys(ES), keys(EN));
    assert_eq!(placeables(ES), placeables(EN));
    assert!(!ES.contains("_en }") && !EN.contains("_es }"), "each language reads its own names");
}

#[test]
fn every_code_of_the_reasoning_has_words() {
    let keys = keys(ES);
    for code in TRACE_CODES {
        assert!(keys.contains(format!("trace-{code}").as_str()), "trace-{code}");
    }
}

#[test]
fn every_word_of_the_data_has_words() {
    let keys = keys(ES);
    let has = |group: &str, word: String| {
        let key = format!("deadline-{group}-{}", word.trim_matches('"').replace('_', "-"));
        assert!(keys.contains(key.as_str()), "{key}");
    };
    let json = |value: serde_json::Value| value.to_string();
    let text = |value: &str| value.to_owned();
    for entry in shipped().rules() {
        let rule = &entry.rule;
        has("kind", json(serde_json::to_value(rule.kind).unwrap()));
        has("colour", json(serde_json::to_value(rule.colour()).unwrap()));
        has("warning", json(serde_json::to_value(rule.warning_class).unwrap()));
        has("place", json(serde_json::to_value(rule.clock_place).unwrap()));
        has("confidence", json(serde_json::to_value(rule.confidence).unwrap()));
        has("checked", json(serde_json::to_value(rule.checked_against).unwrap()));
        has("owner", text(&rule.owner));
        has("authority", text(&rule.authority_type));
    }
    for word in ["stands", "superseded", "possible", "history"] {
        has("status", text(word));
    }
    for word in ["created", "moved", "restated", "gone"] {
        has("change", text(word));
    }
    for word in ["rule_changed", "inputs_changed"] {
        has("because", text(word));
    }
    for word in ["custody_zone", "consulate", "bond_circuit", "habeas_circuit", "court", "filing_zone", "petition"] {
        has("transfer", text(word));
    }
    for word in ["changes", "stays", "ask"] {
        has("outcome", text(word));
    }
    for word in ["circuit_clerk", "district_clerk", "ecas"] {
        has("closed", text(word));
    }
    for word in ["unknown_step", "from_not_open", "without_custody", "requirement_missing"] {
        has("bar", text(word));
    }
}
