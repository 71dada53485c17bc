//! Sentences for what a host shows by itself (a notification, a window's title).

use casework::language::Language;
use papers::words::{Value, Words};

/// The sentence of a key, in the language of this code (`es` unless `en`).
#[must_use]
pub fn say(language: &str, key: &str, values: &[(&str, &str)]) -> String {
    let language = if language == "en" { Language::En } else { Language::Es };
    let values: Vec<(&str, Value<'_>)> = values.iter().map(|(name, value)| (*name, (*value).into())).collect();
    Words::of(language).say(key, &values)
}
