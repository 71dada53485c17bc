//! Sentences for what a host shows by itself (a notification, a window's title).

use casework::language::Language;
use casework::trace::TraceStep;
use papers::words::{Value, Words};

/// A step of a stored reasoning as a sentence, in the language of this code (`es` unless `en`).
#[must_use]
pub fn say_step(language: &str, step: &TraceStep) -> String {
    papers::say_step(if language == "en" { Language::En } else { Language::Es }, step)
}

/// The sentence of a key, in the language of this code (`es` unless `en`).
#[must_use]
pub fn say(language: &str, key: &str, values: &[(&str, &str)]) -> String {
    let language = if language == "en" { Language::En } else { Language::Es };
    let values: Vec<(&str, Value<'_>)> = values.iter().map(|(name, value)| (*name, (*value).into())).collect();
    Words::of(language).say(key, &values)
}
