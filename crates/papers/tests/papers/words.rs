//! The vocabulary is one in two languages.
use std::collections::{BTreeMap, BTreeSet};

use casework::language::Language;
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use papers::words::Words;

/// The variables of every key of a language.
fn keys(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let mut keys = BTreeMap::new();
    for (file, text) in Words::files(language) {
        let resource = fluent_syntax::parser::parse(*text).unwrap_or_else(|(_, errors)| panic!("{file}: {errors:?}"));
        for entry in resource.body {
            let (key, patterns): (String, Vec<_>) = match entry {
                Entry::Message(message) => {
                    let parts = message.value.into_iter().chain(message.attributes.into_iter().map(|attribute| attribute.value));
                    (message.id.name.to_owned(), parts.collect())
                }
                Entry::Term(term) => (format!("-{}", term.id.name), vec![term.value]),
                _ => continue,
            };
            let mut variables = BTreeSet::new();
            patterns.iter().for_each(|pattern| in_pattern(pattern, &mut variables));
            assert!(keys.insert(key.clone(), variables).is_none(), "{key} is defined twice in {}", language.code());
        }
    }
    keys
}

fn in_pattern(pattern: &Pattern<&str>, variables: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            in_expression(expression, variables);
        }
    }
}

fn in_expression(expression: &Expression<&str>, variables: &mut BTreeSet<String>) {
    match expression {
        Expression::Inline(inline) => in_inline(inline, variables),
        Expression::Select { selector, variants } => {
            in_inline(selector, variables);
            variants.iter().for_each(|variant| in_pattern(&variant.value, variables));
        }
    }
}

fn in_inline(inline: &InlineExpression<&str>, variables: &mut BTreeSet<String>) {
    match inline {
        InlineExpression::VariableReference { id } => {
            // A text that a record carries in both languages is handed over as `…_es` and `…_en`; each sentence takes its own.
            let name = id.name.strip_suffix("_es").or_else(|| id.name.strip_suffix("_en"));
            variables.insert(name.map_or_else(|| id.name.to_owned(), |name| format!("{name}_*")));
        }
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|argument| in_inline(argument, variables));
        }
        InlineExpression::Placeable { expression } => in_expression(expression, variables),
        _ => {}
    }
}

#[test]
fn both_languages_hold_the_same_keys_with_the_same_values() {
    let (spanish, english) = (keys(Language::Es), keys(Language::En));
    let missing: Vec<_> = spanish.keys().filter(|key| !english.contains_key(*key)).collect();
    assert!(missing.is_empty(), "missing in words/en: {missing:?}");
    let missing: Vec<_> = english.keys().filter(|key| !spanish.contains_key(*key)).collect();
    assert!(missing.is_empty(), "missing in words/es: {missing:?}");
    let differ: Vec<_> = spanish.iter().filter(|(key, variables)| english.get(*key) != Some(*variables)).map(|(key, _)| key).collect();
    assert!(differ.is_empty(), "these keys take other values in the other language: {differ:?}");
}

#[test]
fn the_files_of_words_have_no_faults() {
    for language in Language::ALL {
        assert_eq!(Words::of(language).faults(), &[] as &[String]);
    }
}

#[test]
fn a_missing_key_or_value_is_visible() {
    let words = Words::of(Language::Es);
    assert_eq!(words.say("no-such-key", &[]), "[no-such-key]");
    assert_eq!(words.find("no-such-key", &[]), None);
    assert_eq!(words.say("common-page-of", &[("page", "1".into())]), "Página 1 de {$pages}");
}

#[test]
fn words_carry_no_invisible_marks() {
    for language in Language::ALL {
        let said = Words::of(language).say("paper-folio", &[("folio", "MX-DAL-26-000123-9".into())]);
        assert_eq!(said, "Folio MX-DAL-26-000123-9");
    }
}

#[test]
fn every_kind_and_source_of_the_shipped_data_has_its_word() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../reference");
    let read = |name: &str| serde_json::from_slice::<Vec<serde_json::Value>>(&std::fs::read(folder.join(name)).unwrap()).unwrap();
    let mut keys = BTreeSet::new();
    for rule in read("rules.json") {
        keys.insert(format!("deadline-kind-{}", rule["kind"].as_str().unwrap().replace('_', "-")));
    }
    for event in read("events.json") {
        for source in event["reported_by"].as_array().unwrap() {
            keys.insert(format!("paper-said-by-{}", source.as_str().unwrap().to_lowercase().replace(' ', "_")));
        }
        // An official form goes by its number in every language; any other paper has a name.
        let papers = event["evidence"].as_array().unwrap().iter().map(|paper| paper.as_str().unwrap());
        let named =
            papers.filter(|paper| paper.is_ascii() && paper.split(' ').any(|word| word.chars().all(|letter| letter.is_ascii_lowercase())));
        keys.extend(named.map(|paper| {
            let parts: Vec<_> = paper.split(|letter: char| !letter.is_ascii_alphanumeric()).filter(|part| !part.is_empty()).collect();
            format!("paper-shown-by-{}", parts.join("_").to_lowercase())
        }));
    }
    for language in Language::ALL {
        let silent: Vec<_> = keys.iter().filter(|key| Words::of(language).find(key, &[]).is_none()).collect();
        assert!(silent.is_empty(), "no word in {}: {silent:?}", language.code());
    }
}
