//! The rules of a pack in the form in which they are counted, and a matter with its names looked up in them.
//!
//! A pack is compiled once: every question that a rule reads becomes a column, every answer in it a small number, every condition a set of such
//! numbers, and the rules of an event type stand side by side. What a condition holds for is asked of [`applies::holds`] while compiling, so
//! that there is one meaning of an operator. Counting then reads numbers: no name is compared, and nothing is allocated.
use std::collections::HashMap;
use std::ops::Range;

use chrono::NaiveDate;
use rustc_hash::FxHashMap;

use super::applies::{self, Applies};
use super::{Matter, Reckoning, Status, count};
use crate::event::Event;
use crate::fact::{Answer, FactScope};
use crate::pack::{Pack, PackRule};
use crate::rule::{Condition, EffectiveBasis, Expected};

/// An answer within its column. Whatever lies below [`YES`] tells nothing.
type Code = u16;
const NOT_ASKED: Code = 0;
const NOT_SURE: Code = 1;
const YES: Code = 2;
const NO: Code = 3;
/// A value that no rule names.
const OTHER: Code = 4;
/// The first value that a rule names.
const NAMED: Code = 5;

/// A question as rules read it, with the values that they name.
#[derive(Clone, Debug, Default)]
struct Column {
    words: Vec<String>,
}

impl Column {
    fn code(&self, answer: &Answer) -> Code {
        match answer {
            Answer::NotAsked => NOT_ASKED,
            Answer::NotSure => NOT_SURE,
            Answer::Yes => YES,
            Answer::No => NO,
            Answer::Value(value) => {
                let named = self.words.iter().position(|word| word == value);
                named.and_then(|at| Code::try_from(at).ok()).map_or(OTHER, |at| NAMED + at)
            }
        }
    }

    /// An answer for each code, in their order.
    fn answers(&self) -> impl Iterator<Item = Answer> {
        // No rule can name the value for `OTHER`: text of a file holds no such character.
        let plain = [Answer::NotAsked, Answer::NotSure, Answer::Yes, Answer::No, Answer::Value("\0".to_owned())];
        plain.into_iter().chain(self.words.iter().cloned().map(Answer::Value))
    }
}

/// The columns of one scope.
#[derive(Clone, Debug, Default)]
struct Columns {
    columns: Vec<Column>,
    by_name: FxHashMap<String, usize>,
}

impl Columns {
    fn of(&mut self, fact: &str) -> usize {
        if let Some(at) = self.by_name.get(fact) {
            return *at;
        }
        self.columns.push(Column::default());
        self.by_name.insert(fact.to_owned(), self.columns.len() - 1);
        self.columns.len() - 1
    }

    fn name(&mut self, condition: &Condition) {
        let at = self.of(&condition.fact);
        let words = match &condition.value {
            Expected::Flag(_) => &[],
            Expected::Word(word) => std::slice::from_ref(word),
            Expected::Words(words) => words.as_slice(),
        };
        let known = &mut self.columns[at].words;
        for word in words {
            if !known.contains(word) {
                known.push(word.clone());
            }
        }
    }

    /// Adds a row of codes: what was answered, and for the rest what a question without an entry counts as.
    fn row<'a>(&self, answers: impl Iterator<Item = (&'a String, &'a Answer)>, unanswered: &Answer, rows: &mut Vec<Code>) {
        let start = rows.len();
        match unanswered {
            Answer::Value(_) => rows.extend(self.columns.iter().map(|column| column.code(unanswered))),
            // Any other answer has the same number in every column.
            plain => rows.resize(start + self.columns.len(), Column::default().code(plain)),
        }
        for (name, answer) in answers {
            if let Some(at) = self.by_name.get(name) {
                rows[start + at] = self.columns[*at].code(answer);
            }
        }
    }
}

/// A condition: for which codes of a column it holds, as bits.
#[derive(Clone, Debug)]
struct Test {
    scope: FactScope,
    column: usize,
    first: u64,
    rest: Vec<u64>,
}

impl Test {
    fn holds(&self, code: Code) -> bool {
        let (word, bit) = (usize::from(code / 64), code % 64);
        let bits = if word == 0 { self.first } else { self.rest.get(word - 1).copied().unwrap_or(0) };
        bits >> bit & 1 == 1
    }
}

/// A rule, as far as it decides whether it counts.
#[derive(Clone, Debug)]
struct Program {
    rule: usize,
    from: NaiveDate,
    until: NaiveDate,
    basis: EffectiveBasis,
    tests: Range<usize>,
    yields_to: Option<usize>,
}

/// All rules of a pack, those of an event type side by side in the order of the file.
#[derive(Clone, Debug, Default)]
pub(crate) struct Programs {
    programs: Vec<Program>,
    tests: Vec<Test>,
    by_trigger: FxHashMap<String, Range<usize>>,
    of_matter: Columns,
    of_event: Columns,
}

impl Programs {
    /// Compiles rules that are in their final place.
    pub(crate) fn of(rules: &[PackRule]) -> Self {
        let mut made = Self::default();
        for rule in rules {
            for (condition, scope) in rule.rule.applies_when.iter().zip(&rule.scopes) {
                made.columns(*scope).name(condition);
            }
        }
        let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, rule) in rules.iter().enumerate() {
            places.entry(&rule.rule.trigger_event).or_default().push(at);
        }
        for (trigger, places) in places {
            let start = made.programs.len();
            for at in places {
                let program = made.program(at, &rules[at]);
                made.programs.push(program);
            }
            made.by_trigger.insert(trigger.to_owned(), start..made.programs.len());
        }
        made
    }

    fn columns(&mut self, scope: FactScope) -> &mut Columns {
        match scope {
            FactScope::Matter => &mut self.of_matter,
            FactScope::Event => &mut self.of_event,
        }
    }

    fn program(&mut self, at: usize, rule: &PackRule) -> Program {
        let start = self.tests.len();
        for (condition, scope) in rule.rule.applies_when.iter().zip(&rule.scopes) {
            let test = self.test(condition, *scope);
            self.tests.push(test);
        }
        Program {
            rule: at,
            from: rule.rule.effective_from,
            until: rule.rule.effective_to.into_iter().chain(rule.replaced_after).min().unwrap_or(NaiveDate::MAX),
            basis: rule.rule.effective_basis,
            tests: start..self.tests.len(),
            yields_to: rule.rule.yields_to.as_ref().map(|fact| self.of_event.of(fact)),
        }
    }

    fn test(&mut self, condition: &Condition, scope: FactScope) -> Test {
        let columns = self.columns(scope);
        let column = columns.of(&condition.fact);
        let mut bits: Vec<u64> = Vec::new();
        for (code, answer) in columns.columns[column].answers().enumerate() {
            bits.resize(code / 64 + 1, 0);
            bits[code / 64] |= u64::from(applies::holds(condition, &answer) == Some(true)) << (code % 64);
        }
        Test { scope, column, first: bits[0], rest: bits.split_off(1) }
    }

    /// The places of the rules that count from an event type.
    pub(crate) fn from(&self, event_type: &str) -> impl Iterator<Item = usize> + use<'_> {
        let range = self.by_trigger.get(event_type).cloned().unwrap_or_default();
        self.programs[range].iter().map(|program| program.rule)
    }
}

/// An event from which rules count.
struct Trigger<'a> {
    event: &'a Event,
    /// Its day in the matter's zone (4.1).
    day: NaiveDate,
    programs: Range<usize>,
    codes: usize,
}

/// A matter whose names were looked up in a pack, and the days of whose events were taken in its zone: counted again and again without either.
/// It stands as long as both do.
pub struct Prepared<'a> {
    pack: &'a Pack,
    matter: &'a Matter,
    triggers: Vec<Trigger<'a>>,
    of_matter: Vec<Code>,
    of_events: Vec<Code>,
}

impl<'a> Prepared<'a> {
    /// Looks up the names of a matter.
    pub fn new(pack: &'a Pack, matter: &'a Matter) -> Self {
        let programs = &pack.programs;
        let mut of_matter = Vec::with_capacity(programs.of_matter.columns.len());
        programs.of_matter.row(matter.facts.iter(), &matter.unanswered, &mut of_matter);
        let mut of_events = Vec::with_capacity(programs.of_event.columns.len() * matter.events.len());
        let mut triggers = Vec::with_capacity(matter.events.len());
        for event in &matter.events {
            let Some(range) = programs.by_trigger.get(&event.event_type) else { continue };
            let day = event.at.with_timezone(&matter.time_zone).date_naive();
            triggers.push(Trigger { event, day, programs: range.clone(), codes: of_events.len() });
            programs.of_event.row(event.facts.iter(), &matter.unanswered, &mut of_events);
        }
        Self { pack, matter, triggers, of_matter, of_events }
    }

    /// Counts every rule from every event and hands each result on; see [`super::reckon`].
    pub fn reckon(&self, as_of: Option<NaiveDate>, mut each: impl FnMut(Reckoning<'a>)) {
        for trigger in &self.triggers {
            let (day, codes) = (trigger.day, &self.of_events[trigger.codes..]);
            for program in &self.pack.programs.programs[trigger.programs.clone()] {
                // 4.6: out of range the rule yields nothing.
                let decisive = match program.basis {
                    EffectiveBasis::Trigger => day,
                    EffectiveBasis::AsOf => as_of.unwrap_or(day),
                };
                if decisive < program.from || decisive > program.until {
                    continue;
                }
                if let Some(applies) = self.applies(program, codes) {
                    each(self.count(program, applies, trigger.event, day, codes));
                }
            }
        }
    }

    /// Whether a rule applies (4.7); `None` where a condition is known to fail.
    fn applies(&self, program: &Program, of_event: &[Code]) -> Option<Applies> {
        let mut applies = Applies::Certainly;
        for test in &self.pack.programs.tests[program.tests.clone()] {
            let code = match test.scope {
                FactScope::Matter => self.of_matter[test.column],
                FactScope::Event => of_event[test.column],
            };
            if code < YES {
                applies = Applies::Possibly;
            } else if !test.holds(code) {
                return None;
            }
        }
        Some(applies)
    }

    fn count(&self, program: &Program, applies: Applies, event: &'a Event, day: NaiveDate, of_event: &[Code]) -> Reckoning<'a> {
        let rule = self.pack.rule_at(program.rule);
        let counted = count::count(self.pack, self.matter, &rule.rule, event, day);
        let says_set = program.yields_to.is_some_and(|column| of_event[column] == YES);
        let set = applies::set_date(rule, says_set, event, &counted);
        let status = if event.superseded_by.is_some() {
            Status::History
        } else if set.stands {
            Status::Superseded
        } else if applies == Applies::Possibly {
            Status::Possible
        } else {
            Status::Stands
        };
        Reckoning { rule, event, day, applies, counted, status, set_date: set.date, set_date_waits: set.waits }
    }
}
