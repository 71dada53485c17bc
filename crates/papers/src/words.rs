//! The vocabulary of Amparo: every `words/{es,en}/*.ftl`, embedded, for papers and messages (the page loads the same files).
//!
//! ```
//! use casework::language::Language;
//! use papers::words::Words;
//! let words = Words::of(Language::Es);
//! assert_eq!(words.say("common-page-of", &[("page", "1".into()), ("pages", "2".into())]), "Página 1 de 2");
//! assert_eq!(words.say("no-such-key", &[]), "[no-such-key]");
//! ```
use std::collections::BTreeMap;
use std::sync::OnceLock;

use casework::language::Language;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::{LanguageIdentifier, langid};

/// A value that fills a placeable: text, or a number when the sentence counts something.
pub use fluent_bundle::FluentValue as Value;

include!(concat!(env!("OUT_DIR"), "/words.rs"));

/// All words of one language. Made once, shared by every thread.
pub struct Words {
    language: Language,
    bundle: FluentBundle<FluentResource>,
    faults: Vec<String>,
}

impl Words {
    /// The words of a language.
    pub fn of(language: Language) -> &'static Self {
        static SPANISH: OnceLock<Words> = OnceLock::new();
        static ENGLISH: OnceLock<Words> = OnceLock::new();
        match language {
            Language::Es => SPANISH.get_or_init(|| Self::load(language, langid!("es-MX"), ES)),
            Language::En => ENGLISH.get_or_init(|| Self::load(language, langid!("en-US"), EN)),
        }
    }

    /// The files of a language as they were embedded: name and text. Tests compare the two languages by them.
    pub const fn files(language: Language) -> &'static [(&'static str, &'static str)] {
        match language {
            Language::Es => ES,
            Language::En => EN,
        }
    }

    fn load(language: Language, tag: LanguageIdentifier, files: &[(&str, &str)]) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Isolating marks are invisible characters that papers and text messages must not carry.
        bundle.set_use_isolating(false);
        let mut faults = Vec::new();
        for (name, text) in files {
            let resource = FluentResource::try_new((*text).to_owned()).unwrap_or_else(|(resource, errors)| {
                faults.extend(errors.iter().map(|error| format!("{name}: {error}")));
                resource
            });
            if let Err(errors) = bundle.add_resource(resource) {
                faults.extend(errors.iter().map(|error| format!("{name}: {error}")));
            }
        }
        Self { language, bundle, faults }
    }

    /// The language of these words.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// What was wrong in the files: sentences that do not parse, keys that two files define. Empty in a good build.
    pub fn faults(&self) -> &[String] {
        &self.faults
    }

    /// Says a key. A missing key or value is said as `[key]` or `{$name}`: visible, never silence and never a crash.
    pub fn say(&self, key: &str, args: &[(&str, Value<'_>)]) -> String {
        self.find(key, args).unwrap_or_else(|| format!("[{key}]"))
    }

    /// Says a key with the stored arguments of a trace step or a notification.
    pub fn say_stored(&self, key: &str, args: &BTreeMap<String, String>) -> String {
        let args: Vec<_> = args.iter().map(|(name, value)| (name.as_str(), Value::from(value.as_str()))).collect();
        self.say(key, &args)
    }

    /// Says a key when there is one.
    pub fn find(&self, key: &str, args: &[(&str, Value<'_>)]) -> Option<String> {
        let pattern = self.bundle.get_message(key)?.value()?;
        let args: FluentArgs<'_> = args.iter().cloned().collect();
        // A value that is missing is reported here and shown in its place by Fluent; the sentence still stands.
        let mut missing = Vec::new();
        Some(self.bundle.format_pattern(pattern, Some(&args), &mut missing).into_owned())
    }
}
