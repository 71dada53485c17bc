//! The dependency law of the house, read from the workspace itself.

use cargo_metadata::MetadataCommand;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

/// What each room may name of ours.
const ROOMS: &[(&str, &[&str])] = &[
    ("casework", &[]),
    ("records", &["casework"]),
    ("papers", &["casework"]),
    ("office", &["casework", "records", "papers"]),
    ("gateway", &["office", "casework"]),
    ("amparo", &["gateway", "office", "casework"]),
    ("amparo-tests", &["casework", "records", "papers", "office", "gateway"]),
    ("amparo-bench", &["casework", "records", "papers", "office", "gateway"]),
];

/// What only some rooms may name.
const ONLY: &[(&str, &[&str])] = &[
    ("sqlx", &["records", "amparo-tests", "amparo-bench"]),
    ("axum", &["gateway"]),
    ("tauri", &["amparo"]),
    ("keyring", &["amparo"]),
    ("printpdf", &["papers"]),
    ("lopdf", &["papers"]),
    ("reqwest", &["gateway", "amparo", "amparo-tests"]),
    ("lettre", &["gateway"]),
];

/// Breaches of the law in a map of package to the packages that it names.
fn breaches(named: &BTreeMap<String, BTreeSet<String>>) -> Vec<String> {
    let ours: BTreeSet<&str> = ROOMS.iter().map(|(room, _)| *room).collect();
    let mut found = Vec::new();
    for (room, dependencies) in named {
        let Some((_, may)) = ROOMS.iter().find(|(name, _)| name == room) else {
            found.push(format!("{room} is a room that the law does not know"));
            continue;
        };
        for dependency in dependencies {
            if ours.contains(dependency.as_str()) && !may.contains(&dependency.as_str()) {
                found.push(format!("{room} names {dependency}"));
            }
            if let Some((_, rooms)) = ONLY.iter().find(|(name, _)| name == dependency)
                && !rooms.contains(&room.as_str())
            {
                found.push(format!("{room} names {dependency}"));
            }
        }
    }
    found
}

fn workspace() -> BTreeMap<String, BTreeSet<String>> {
    let manifest = Path::new(env!("CARGO_MANIFEST_DIR")).join("../Cargo.toml");
    let metadata = MetadataCommand::new().manifest_path(manifest).no_deps().exec().unwrap();
    metadata
        .packages
        .iter()
        .map(|p| {
            // Of the build and of the tests too: a room that another one builds with is named by it.
            let named = p.dependencies.iter().map(|d| d.name.clone()).collect();
            (p.name.to_string(), named)
        })
        .collect()
}

#[test]
fn no_room_names_what_it_may_not() {
    assert_eq!(breaches(&workspace()), Vec::<String>::new());
}

#[test]
fn a_planted_breach_is_found() {
    let mut planted = workspace();
    planted.get_mut("gateway").unwrap().insert("records".into());
    planted.get_mut("casework").unwrap().insert("sqlx".into());
    assert_eq!(breaches(&planted), ["casework names sqlx", "gateway names records"]);
}

#[test]
fn the_page_reaches_the_window_through_one_file() {
    let ui = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/src");
    let mut files = vec![ui];
    while let Some(path) = files.pop() {
        if path.is_dir() {
            files.extend(std::fs::read_dir(path).unwrap().map(|f| f.unwrap().path()));
        } else if path.extension().is_some_and(|e| e == "ts" || e == "tsx") && !path.ends_with("client/tauri.ts") {
            let text = std::fs::read_to_string(&path).unwrap();
            let test = path.file_name().is_some_and(|n| n.to_string_lossy().contains(".test."));
            assert!(test || !text.contains("@tauri-apps/"), "{} names @tauri-apps", path.display());
        }
    }
}
