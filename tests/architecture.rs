//! The dependency law of the house, read from the workspace itself.

use cargo_metadata::MetadataCommand;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

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

/// Every file below a folder of the project.
fn files(folder: &str) -> Vec<PathBuf> {
    let (mut found, mut folders) = (Vec::new(), vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(folder)]);
    while let Some(path) = folders.pop() {
        let entries = std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path());
        let (below, here): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
        folders.extend(below);
        found.extend(here);
    }
    found
}

fn text(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap()
}

/// Tests that a text names, `story::test` or `room::tests::test`, and that are not where it says.
fn absent(document: &str) -> Vec<String> {
    let sources: String = ["crates", "src-tauri"]
        .into_iter()
        .flat_map(files)
        .filter(|path| path.extension().is_some_and(|e| e == "rs"))
        .map(|path| text(&path))
        .collect();
    let is_path = |word: &&str| {
        word.contains("::") && word.contains('_') && word.chars().all(|letter| letter.is_ascii_lowercase() || matches!(letter, '_' | ':'))
    };
    let stands = |word: &&str| {
        let (story, name) = (word.split("::").next().unwrap(), word.rsplit("::").next().unwrap());
        let own = std::fs::read_to_string(format!("{}/{story}.rs", env!("CARGO_MANIFEST_DIR"))).unwrap_or_default();
        let named = format!("fn {name}(");
        own.contains(&named) || sources.contains(&named)
    };
    document.split('`').filter(is_path).filter(|word| !stands(word)).map(str::to_owned).collect()
}

#[test]
fn every_promise_names_a_test_that_is_there() {
    let document = text(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/security.md"));
    assert_eq!(absent(&document), [""; 0]);
    assert_eq!(absent("kept by `messages::a_story_that_nobody_wrote`"), ["messages::a_story_that_nobody_wrote"]);
}

#[test]
fn stories_reach_the_store_through_its_room() {
    for path in files("tests").into_iter().filter(|path| path.extension().is_some_and(|e| e == "rs")) {
        // The library of the stage makes and drops the databases of the tests.
        if !path.ends_with("src/lib.rs") && !path.ends_with("architecture.rs") {
            assert!(!text(&path).contains("sqlx::"), "{} names sqlx", path.display());
        }
    }
}

#[test]
fn the_page_reaches_the_window_through_one_file() {
    for path in files("ui/src") {
        if path.extension().is_some_and(|e| e == "ts" || e == "tsx") && !path.ends_with("client/tauri.ts") {
            let test = path.file_name().is_some_and(|n| n.to_string_lossy().contains(".test."));
            assert!(test || !text(&path).contains("@tauri-apps/"), "{} names @tauri-apps", path.display());
        }
    }
}
