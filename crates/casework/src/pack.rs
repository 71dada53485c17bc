//! A rule pack: the shipped rules with the questions, events, steps, holidays and circuits they refer to, the rules that an office
//! put beside them, and who confirmed which rule. Parsed once, shared by every matter.
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Display;

use chrono::NaiveDate;
use chrono_tz::Tz;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::calendar::{Calendar, Calendars};
use crate::circuit::Circuits;
use crate::deadline::Programs;
use crate::event::EventType;
use crate::fact::{Answer, Fact, FactScope};
use crate::rule::{EffectiveBasis, HolidayCalendar, Rule};
use crate::transition::Steps;

/// The texts of a pack, as shipped in `reference/`.
#[derive(Clone, Copy, Debug)]
pub struct PackTexts<'a> {
    /// Version of the reference data, for example the date it was gathered.
    pub version: &'a str,
    /// `rules.json`.
    pub rules: &'a str,
    /// `facts.json`.
    pub facts: &'a str,
    /// `events.json`.
    pub events: &'a str,
    /// `transitions.json`.
    pub transitions: &'a str,
    /// `holiday_rules.json`.
    pub holidays: &'a str,
    /// `circuits.csv`.
    pub circuits: &'a str,
    /// `ceilings.json`: the rules that are a statutory ceiling, past which a set date needs a second person.
    pub ceilings: &'a str,
}

/// A text of the pack could not be read.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error("{file}: {detail}")]
pub struct PackError {
    /// Which text.
    pub file: &'static str,
    /// What is wrong, in English.
    pub detail: String,
}

impl PackError {
    pub(crate) fn new(file: &'static str, detail: impl Display) -> Self {
        Self { file, detail: detail.to_string() }
    }
}

/// Where a rule comes from.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case", tag = "from")]
pub enum Source {
    /// Shipped with the program.
    Shipped,
    /// Written by the office.
    Office {
        /// Who wrote it.
        author: String,
        /// Why.
        reason: String,
    },
}

/// A rule that an office adds or puts in place of a shipped one. The shipped rule stays in the pack, in force until the day before.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct OfficeRule {
    /// The rule; the id of a shipped rule replaces that one.
    pub rule: Rule,
    /// Who wrote it.
    pub author: String,
    /// Why.
    pub reason: String,
    /// From when.
    pub effective_from: NaiveDate,
}

/// An attorney of the office confirmed a rule as it stood.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Confirmation {
    /// The version confirmed; a changed rule is unconfirmed again.
    pub rule_version: String,
    /// The attorney.
    pub attorney: String,
    /// The day.
    pub on: NaiveDate,
}

/// A rule in its place in the pack.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct PackRule {
    /// The rule.
    pub rule: Rule,
    /// Changes exactly when the rule's text changes: its date and the start of the SHA-256 of its fields.
    pub version: String,
    /// Where it comes from.
    pub source: Source,
    /// Last day before an office's rule takes its place.
    pub replaced_after: Option<NaiveDate>,
    /// Who confirmed this version.
    pub confirmation: Option<Confirmation>,
    /// True where its date is a statutory ceiling for a set date.
    pub is_ceiling: bool,
    /// Scope of each fact of `applies_when`, in the same order.
    #[serde(skip)]
    pub(crate) scopes: Vec<FactScope>,
}

impl PackRule {
    /// True where the rule is in force, and not replaced, on a date.
    pub fn in_force_on(&self, date: NaiveDate) -> bool {
        self.rule.in_force_on(date) && self.replaced_after.is_none_or(|last| date <= last)
    }
}

/// Rules and all they refer to.
#[derive(Clone, Debug)]
pub struct Pack {
    /// Version of the reference data.
    pub version: String,
    /// SHA-256 of all texts, and of the rules that an office added to them, hex. Equal packs count equally.
    pub checksum: String,
    /// Steps, transitions, overlays, stages.
    pub steps: Steps,
    /// Business days.
    pub calendars: Calendars,
    /// Circuits.
    pub circuits: Circuits,
    rules: Vec<PackRule>,
    pub(crate) programs: Programs,
    facts: Vec<Fact>,
    facts_by_name: HashMap<String, usize>,
    events: Vec<EventType>,
    events_by_name: HashMap<String, usize>,
    pub(crate) bia_zone: Option<Tz>,
}

#[derive(Deserialize)]
struct FactsFile {
    facts: Vec<Fact>,
}

#[derive(Deserialize)]
struct CeilingsFile {
    rules: BTreeSet<String>,
}

fn json<'de, T: Deserialize<'de>>(file: &'static str, text: &'de str) -> Result<T, PackError> {
    serde_json::from_str(text).map_err(|error| PackError::new(file, error))
}

impl Pack {
    /// Reads the texts of a pack.
    ///
    /// # Errors
    /// When a text cannot be read, or a rule's id or a fact's name stands twice. References to unknown events or facts are left to
    /// `rules lint`: a rule with one is kept and asks.
    pub fn parse(texts: &PackTexts<'_>) -> Result<Self, PackError> {
        let rules: Vec<Rule> = json("rules.json", texts.rules)?;
        let facts = json::<FactsFile>("facts.json", texts.facts)?.facts;
        let events: Vec<EventType> = json("events.json", texts.events)?;
        let ceilings = json::<CeilingsFile>("ceilings.json", texts.ceilings)?.rules;
        let circuits = Circuits::parse(texts.circuits)?;
        let facts_by_name: HashMap<_, _> = facts.iter().enumerate().map(|(at, fact)| (fact.name.clone(), at)).collect();
        if facts_by_name.len() != facts.len() {
            return Err(PackError::new("facts.json", "a fact stands twice"));
        }
        let distinct: BTreeSet<&str> = rules.iter().map(|rule| rule.id.as_str()).collect();
        if distinct.len() != rules.len() {
            return Err(PackError::new("rules.json", "a rule stands twice"));
        }
        let mut pack = Self {
            version: texts.version.to_owned(),
            checksum: checksum(texts),
            steps: Steps::parse(texts.transitions)?,
            calendars: Calendars::parse(texts.holidays)?,
            bia_zone: circuits.rows().first().and_then(|row| row.bia_tz.parse().ok()),
            circuits,
            rules: Vec::with_capacity(rules.len()),
            programs: Programs::default(),
            events_by_name: events.iter().enumerate().map(|(at, event)| (event.name.clone(), at)).collect(),
            facts,
            facts_by_name,
            events,
        };
        for rule in rules {
            let is_ceiling = ceilings.contains(&rule.id);
            pack.push(rule, Source::Shipped, is_ceiling);
        }
        pack.programs = Programs::of(&pack.rules);
        Ok(pack)
    }

    /// The same pack with an office's own rules and its attorneys' confirmations (by rule id). A confirmation of another version
    /// than the one in the pack confirms nothing.
    #[must_use]
    pub fn for_office(&self, own: &[OfficeRule], confirmations: &BTreeMap<String, Confirmation>) -> Self {
        let mut pack = self.clone();
        for change in own {
            let day_before = change.effective_from.pred_opt().unwrap_or(change.effective_from);
            let mut is_ceiling = false;
            for old in pack.rules.iter_mut().filter(|old| old.rule.id == change.rule.id && old.replaced_after.is_none()) {
                old.replaced_after = Some(day_before);
                is_ceiling |= old.is_ceiling;
            }
            let mut rule = change.rule.clone();
            rule.effective_from = rule.effective_from.max(change.effective_from);
            let source = Source::Office { author: change.author.clone(), reason: change.reason.clone() };
            pack.push(rule, source, is_ceiling);
        }
        for entry in &mut pack.rules {
            entry.confirmation = confirmations.get(&entry.rule.id).filter(|given| given.rule_version == entry.version).cloned();
        }
        pack.programs = Programs::of(&pack.rules);
        if !own.is_empty() {
            pack.checksum = pack.checksum_with_office();
        }
        pack
    }

    /// The pack with the rules that it had under another checksum, and who confirmed which of their versions.
    #[must_use]
    pub fn with_rules(&self, checksum: &str, rules: Vec<PackRule>, confirmations: &[(String, Confirmation)]) -> Self {
        let mut pack = self.clone();
        checksum.clone_into(&mut pack.checksum);
        pack.rules = rules;
        for entry in &mut pack.rules {
            entry.scopes = entry.rule.applies_when.iter().map(|condition| self.scope_of(&condition.fact)).collect();
            let given = confirmations.iter().rev().find(|(id, given)| *id == entry.rule.id && given.rule_version == entry.version);
            entry.confirmation = given.map(|(_, given)| given.clone());
        }
        pack.programs = Programs::of(&pack.rules);
        pack
    }

    /// The days on which a rule that follows the day of looking comes into force, or no longer is.
    fn edges(&self) -> impl Iterator<Item = NaiveDate> + use<'_> {
        let following = self.rules.iter().filter(|entry| entry.rule.effective_basis == EffectiveBasis::AsOf);
        following.flat_map(|entry| {
            let last = entry.rule.effective_to.into_iter().chain(entry.replaced_after).min();
            [Some(entry.rule.effective_from), last.and_then(|last| last.succ_opt())].into_iter().flatten()
        })
    }

    /// The first day, no later than a day, since which the rules that follow the day of looking stand as on it (4.6).
    pub fn unchanged_since(&self, day: NaiveDate) -> Option<NaiveDate> {
        self.edges().filter(|edge| *edge <= day).max()
    }

    /// The last day until which they do.
    pub fn unchanged_until(&self, day: NaiveDate) -> Option<NaiveDate> {
        self.edges().filter(|edge| *edge > day).min()?.pred_opt()
    }

    fn push(&mut self, rule: Rule, source: Source, is_ceiling: bool) {
        let scopes = rule.applies_when.iter().map(|condition| self.scope_of(&condition.fact)).collect();
        let version = version(&rule);
        self.rules.push(PackRule { rule, version, source, replaced_after: None, confirmation: None, is_ceiling, scopes });
    }

    /// What counts by an office's own rules; who wrote or confirmed one moves no date.
    fn checksum_with_office(&self) -> String {
        let mut hasher = Sha256::new();
        hasher.update(self.checksum.as_bytes());
        for entry in &self.rules {
            let line = format!("{} {} {:?}\n", entry.rule.id, entry.version, entry.replaced_after);
            hasher.update(line.as_bytes());
        }
        hex(&hasher.finalize())
    }

    /// All rules, shipped and own, in the order of the file.
    pub fn rules(&self) -> &[PackRule] {
        &self.rules
    }

    /// A rule by id and version.
    pub fn rule(&self, id: &str, version: &str) -> Option<&PackRule> {
        self.rules.iter().find(|entry| entry.rule.id == id && entry.version == version)
    }

    /// The rules that count from an event type.
    pub fn rules_from<'a>(&'a self, event_type: &str) -> impl Iterator<Item = &'a PackRule> + use<'a> {
        self.programs.from(event_type).map(|at| self.rule_at(at))
    }

    /// The rule in a place that this pack's own programs name.
    pub(crate) fn rule_at(&self, at: usize) -> &PackRule {
        &self.rules[at]
    }

    /// All questions.
    pub fn facts(&self) -> &[Fact] {
        &self.facts
    }

    /// A question by name.
    pub fn fact(&self, name: &str) -> Option<&Fact> {
        self.facts.get(*self.facts_by_name.get(name)?)
    }

    /// All event types.
    pub fn event_types(&self) -> &[EventType] {
        &self.events
    }

    /// An event type by name.
    pub fn event_type(&self, name: &str) -> Option<&EventType> {
        self.events.get(*self.events_by_name.get(name)?)
    }

    /// The questions to ask when an event is recorded: those of its type, and those of the matter that its rules read.
    pub fn questions_on<'a>(&'a self, event_type: &str) -> Vec<&'a Fact> {
        let of_type = self.event_type(event_type).into_iter().flat_map(|event| event.facts_asked.iter().chain(&event.set_date_fact));
        let read = self.rules_from(event_type).flat_map(|entry| entry.rule.applies_when.iter().map(|condition| &condition.fact));
        let mut asked = BTreeSet::new();
        of_type.chain(read).filter(|name| asked.insert(name.as_str())).filter_map(|name| self.fact(name)).collect()
    }

    /// The calendar that a rule names.
    pub fn calendar(&self, named: HolidayCalendar) -> &Calendar {
        match named {
            HolidayCalendar::None => &self.calendars.weekends,
            HolidayCalendar::UsFederal => &self.calendars.us_federal,
            HolidayCalendar::MxFederal => &self.calendars.mx_federal,
        }
    }

    /// True where a question, or this answer to it, is behind the asylum wall.
    pub fn is_walled_fact(&self, name: &str, answer: &Answer) -> bool {
        self.fact(name).is_some_and(|fact| fact.is_walled(answer))
    }

    /// Where a question is read; one that the catalogue does not know is read from the matter.
    fn scope_of(&self, name: &str) -> FactScope {
        self.fact(name).map_or(FactScope::Matter, |fact| fact.scope)
    }
}

fn version(rule: &Rule) -> String {
    // A rule is plain data: writing it cannot fail; were it to, the version would only be less exact, never wrong about the date.
    let text = serde_json::to_string(rule).unwrap_or_default();
    let digest = Sha256::digest(text.as_bytes());
    format!("{}-{}", rule.as_of, hex(&digest[..4]))
}

fn checksum(texts: &PackTexts<'_>) -> String {
    let mut hasher = Sha256::new();
    let parts = [texts.rules, texts.facts, texts.events, texts.transitions, texts.holidays, texts.circuits, texts.ceilings];
    for part in parts {
        hasher.update((part.len() as u64).to_be_bytes());
        hasher.update(part.as_bytes());
    }
    hex(&hasher.finalize())
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]).map(|digit| char::from(DIGITS[usize::from(digit)])).collect()
}
