//! What is wrong in a rule pack: unknown events, questions and rules, missing words or citations, counts that do not fit together,
//! overlaps and gaps in effective dates. For whoever edits rules: no database is needed.
use chrono::{Months, NaiveDate};

use crate::calendar::next;
use crate::fact::{Answer, FactScope, FactType};
use crate::pack::{Pack, PackRule};
use crate::rule::{Condition, Direction, EffectiveBasis, Expected, HolidayCalendar, Method, Operator, Roll, Rule, Unit};

/// How bad a finding is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The pack must not be used like this.
    Error,
    /// To be looked at.
    Warning,
}

/// One finding.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Finding {
    /// How bad.
    pub severity: Severity,
    /// Rule, event, question or step it is about.
    pub about: String,
    /// What is wrong, in English.
    pub detail: String,
    /// The same in Spanish.
    pub detail_es: String,
}

/// Everything found in a pack, errors first.
pub fn lint(pack: &Pack) -> Vec<Finding> {
    let mut linter = Linter { pack, findings: Vec::new() };
    for entry in pack.rules() {
        linter.texts(&entry.rule);
        linter.references(&entry.rule);
        linter.count(&entry.rule);
        linter.pair(&entry.rule);
    }
    linter.effectivity();
    linter.questions();
    linter.steps();
    linter.findings.sort();
    linter.findings.dedup();
    linter.findings
}

struct Linter<'a> {
    pack: &'a Pack,
    findings: Vec<Finding>,
}

impl Linter<'_> {
    fn found(&mut self, severity: Severity, about: &str, detail: String, detail_es: String) {
        self.findings.push(Finding { severity, about: about.to_owned(), detail, detail_es });
    }

    fn error(&mut self, about: &str, detail: impl Into<String>, detail_es: impl Into<String>) {
        self.found(Severity::Error, about, detail.into(), detail_es.into());
    }

    fn warning(&mut self, about: &str, detail: impl Into<String>, detail_es: impl Into<String>) {
        self.found(Severity::Warning, about, detail.into(), detail_es.into());
    }

    fn texts(&mut self, rule: &Rule) {
        let texts = [
            ("title_es", &rule.title_es),
            ("title_en", &rule.title_en),
            ("consequence_if_missed_es", &rule.consequence_if_missed_es),
            ("consequence_if_missed_en", &rule.consequence_if_missed_en),
        ];
        for (field, text) in texts {
            if text.trim().is_empty() {
                self.error(&rule.id, format!("{field} is empty"), format!("{field} está vacío"));
            }
        }
        if rule.citations.iter().all(|citation| citation.trim().is_empty()) {
            self.error(&rule.id, "no citation", "no tiene cita");
        }
    }

    fn references(&mut self, rule: &Rule) {
        match self.pack.event_type(&rule.trigger_event) {
            None => {
                self.error(&rule.id, format!("unknown event {}", rule.trigger_event), format!("no existe el hecho {}", rule.trigger_event))
            }
            Some(event) if !event.starts_clocks => self.warning(
                &rule.id,
                format!("{} is said to start no clock", event.name),
                format!("de {} se dice que no inicia ningún plazo", event.name),
            ),
            Some(event) if event.walled && !rule.walled => {
                self.error(
                    &rule.id,
                    format!("not walled, but counts from the walled {}", event.name),
                    format!("no es reservada, pero cuenta desde {}, que sí lo es", event.name),
                );
            }
            Some(_) => {}
        }
        for condition in &rule.applies_when {
            self.condition(rule, condition);
        }
        let Some(fact) = &rule.yields_to else { return };
        self.asked_on_trigger(rule, fact);
        let event = self.pack.event_type(&rule.trigger_event);
        if event.is_some_and(|event| event.set_date_fact.as_ref() != Some(fact) || !event.may_carry_set_date) {
            self.error(
                &rule.id,
                format!("yields to {fact}, which {} does not carry", rule.trigger_event),
                format!("cede ante {fact}, que {} no lleva", rule.trigger_event),
            );
        }
    }

    fn condition(&mut self, rule: &Rule, condition: &Condition) {
        let Some(fact) = self.pack.fact(&condition.fact) else {
            return self.error(&rule.id, format!("unknown fact {}", condition.fact), format!("no existe el dato {}", condition.fact));
        };
        if fact.scope == FactScope::Event {
            self.asked_on_trigger(rule, &condition.fact);
        }
        let values: Vec<Answer> = match &condition.value {
            Expected::Flag(yes) => vec![(*yes).into()],
            Expected::Word(word) => vec![word.as_str().into()],
            Expected::Words(words) => words.iter().map(|word| word.as_str().into()).collect(),
        };
        let flag_of_a_list = fact.fact_type == FactType::Enum && matches!(condition.value, Expected::Flag(_));
        if flag_of_a_list || values.iter().any(|value| !fact.admits(value) || !value.is_known()) {
            self.error(
                &rule.id,
                format!("{} does not admit {}", condition.fact, written(&condition.value)),
                format!("{} no admite {}", condition.fact, written(&condition.value)),
            );
        }
        let wants_list = matches!(condition.op, Operator::In | Operator::Nin);
        if wants_list != matches!(condition.value, Expected::Words(_)) {
            self.error(
                &rule.id,
                format!("{}: {} does not go with its value", condition.fact, written(&condition.op)),
                format!("{}: {} no va con su valor", condition.fact, written(&condition.op)),
            );
        }
    }

    fn asked_on_trigger(&mut self, rule: &Rule, name: &str) {
        let asked = self.pack.fact(name).is_some_and(|fact| fact.asked_on.contains(&rule.trigger_event));
        if !asked {
            self.error(
                &rule.id,
                format!("{name} is not asked on {}", rule.trigger_event),
                format!("{name} no se pregunta en {}", rule.trigger_event),
            );
        }
    }

    fn count(&mut self, rule: &Rule) {
        let units: &[Unit] = match rule.counting.method {
            Method::ElapsedHours | Method::ElapsedHoursBackward => &[Unit::Hours, Unit::Minutes],
            Method::ElapsedHoursExcludingNonbusinessDays => &[Unit::Hours],
            Method::Calendar | Method::CalendarBackward => &[Unit::Days],
            Method::Business | Method::BusinessBackward => &[Unit::BusinessDays],
            Method::Months => &[Unit::Months],
            Method::Years => &[Unit::Years],
            Method::AsStated => &[Unit::AsStated],
            Method::None => &[Unit::None],
        };
        if !units.contains(&rule.offset.unit) {
            self.error(
                &rule.id,
                format!("{} does not count {}", written(&rule.counting.method), written(&rule.offset.unit)),
                format!("{} no cuenta {}", written(&rule.counting.method), written(&rule.offset.unit)),
            );
        }
        if rule.offset.value.is_none() != (rule.counting.method == Method::None) {
            self.error(&rule.id, "the offset's value does not go with the method", "el número no va con el método");
        }
        let backward = matches!(rule.counting.method, Method::ElapsedHoursBackward | Method::CalendarBackward | Method::BusinessBackward);
        if backward != (rule.offset.direction == Direction::Before) {
            self.error(&rule.id, "direction and method disagree", "la dirección y el método no concuerdan");
        }
        let forward_days = matches!(rule.counting.method, Method::Calendar | Method::Business | Method::Months | Method::Years);
        if forward_days && !rule.counting.exclude_trigger_day {
            self.warning(&rule.id, "counts the event's own day", "cuenta el día mismo del hecho");
        }
        if let Some(first) = first_possible_due(rule).filter(|first| *first > rule.as_of) {
            self.warning(
                &rule.id,
                format!(
                    "in force by the event's day since {}: silent for every event whose date comes before {first}",
                    rule.effective_from
                ),
                format!(
                    "rige según el día del hecho desde el {}: calla ante todo hecho cuya fecha vence antes del {first}",
                    rule.effective_from
                ),
            );
        }
        let needs_calendar =
            matches!(rule.counting.method, Method::Business | Method::BusinessBackward | Method::ElapsedHoursExcludingNonbusinessDays)
                || rule.counting.roll == Roll::NextBusinessDay;
        if needs_calendar && rule.counting.holiday_calendar == HolidayCalendar::None {
            self.error(
                &rule.id,
                "counts business days without a calendar of holidays",
                "cuenta días hábiles sin calendario de días inhábiles",
            );
        }
    }

    fn pair(&mut self, rule: &Rule) {
        let Some(pair) = &rule.pair else { return };
        let Some(partner) = self.pack.rules().iter().find(|entry| entry.rule.id == *pair) else {
            return self.error(&rule.id, format!("unknown pair {pair}"), format!("no existe la pareja {pair}"));
        };
        if partner.rule.pair.as_ref() != Some(&rule.id) || partner.rule.trigger_event != rule.trigger_event {
            self.error(
                &rule.id,
                format!("{pair} is not its pair, or counts from another event"),
                format!("{pair} no es su pareja, o cuenta desde otro hecho"),
            );
        }
    }

    /// Rules that say the same of the same event one after another: their dates must follow without overlap, and a gap is told.
    fn effectivity(&mut self) {
        let rules = self.pack.rules();
        for (at, one) in rules.iter().enumerate() {
            let (from, to) = window(one);
            if to < from {
                self.error(
                    &one.rule.id,
                    format!("ends on {to}, before it begins on {from}"),
                    format!("termina el {to}, antes de empezar el {from}"),
                );
            }
            for other in rules.iter().skip(at + 1).filter(|other| succeed_each_other(one, other)) {
                let (earlier, later) = if window(one) <= window(other) { (one, other) } else { (other, one) };
                let (end, begin) = (window(earlier).1, window(later).0);
                if begin <= end {
                    self.error(
                        &later.rule.id,
                        format!("begins on {begin}, while {} runs until {end}", earlier.rule.id),
                        format!("empieza el {begin}, mientras {} rige hasta el {end}", earlier.rule.id),
                    );
                } else if begin > next(end) {
                    self.warning(
                        &later.rule.id,
                        format!("gap after {}: from {} until {begin}", earlier.rule.id, next(end)),
                        format!("hueco tras {}: del {} al {begin}", earlier.rule.id, next(end)),
                    );
                }
            }
        }
    }

    fn questions(&mut self) {
        for fact in self.pack.facts() {
            if [&fact.question_es, &fact.question_en].iter().any(|text| text.trim().is_empty()) {
                self.error(&fact.name, "question missing in a language", "falta la pregunta en un idioma");
            }
            let unlabelled = |label: &str| label.trim().is_empty();
            if fact.values.iter().any(|value| unlabelled(&value.label_es) || unlabelled(&value.label_en)) {
                self.error(&fact.name, "a value has no label in a language", "a un valor le falta su nombre en un idioma");
            }
            for event in fact.asked_on.iter().filter(|event| self.pack.event_type(event).is_none()).collect::<Vec<_>>() {
                self.error(
                    &fact.name,
                    format!("asked on unknown event {event}"),
                    format!("se pregunta en un hecho que no existe: {event}"),
                );
            }
        }
        for event in self.pack.event_types() {
            if [&event.label_es, &event.label_en].iter().any(|text| text.trim().is_empty()) {
                self.error(&event.name, "label missing in a language", "falta el nombre en un idioma");
            }
            if event.starts_clocks && self.pack.rules_from(&event.name).next().is_none() {
                self.warning(
                    &event.name,
                    "is said to start a clock, and no rule counts from it",
                    "se dice que inicia un plazo, y ninguna regla cuenta desde él",
                );
            }
            for fact in event.facts_asked.iter().chain(&event.set_date_fact) {
                if self.pack.fact(fact).is_none() {
                    self.error(&event.name, format!("asks unknown fact {fact}"), format!("pregunta un dato que no existe: {fact}"));
                }
            }
        }
    }

    fn steps(&mut self) {
        let steps = &self.pack.steps;
        for listed in steps.transitions() {
            let about = format!("{} to {}", listed.from, listed.to);
            for event in std::iter::once(&listed.event).chain(&listed.requires) {
                if self.pack.event_type(event).is_none() {
                    self.error(&about, format!("unknown event {event}"), format!("no existe el hecho {event}"));
                }
            }
            self.arms(&about, &listed.arms);
        }
        for overlay in steps.overlays() {
            for event in &overlay.opens_on {
                if self.pack.event_type(event).is_none() {
                    self.error(&overlay.id, format!("unknown event {event}"), format!("no existe el hecho {event}"));
                }
            }
            self.arms(&overlay.id, &overlay.arms);
        }
    }

    fn arms(&mut self, about: &str, arms: &[String]) {
        for rule in arms {
            if !self.pack.rules().iter().any(|entry| entry.rule.id == *rule) {
                self.error(
                    about,
                    format!("brings unknown rule {rule} to view"),
                    format!("trae a la vista una regla que no existe: {rule}"),
                );
            }
        }
    }
}

/// A value as the file of rules writes it.
fn written(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).unwrap_or_default().to_string()
}

/// For a rule that counts months or years: its earliest date, where the event's own day decides whether it is in force. Where that still
/// lies ahead, those whose dates come first are exactly those whom it leaves out.
fn first_possible_due(rule: &Rule) -> Option<NaiveDate> {
    let months = match rule.counting.method {
        Method::Months => rule.offset.value?,
        Method::Years => rule.offset.value?.saturating_mul(12),
        _ => return None,
    };
    (rule.effective_basis == EffectiveBasis::Trigger).then(|| rule.effective_from.checked_add_months(Months::new(months))).flatten()
}

/// First and last day in force, an office's replacement counted.
fn window(entry: &PackRule) -> (NaiveDate, NaiveDate) {
    let ends = entry.rule.effective_to.into_iter().chain(entry.replaced_after);
    (entry.rule.effective_from, ends.min().unwrap_or(NaiveDate::MAX))
}

/// Two rules of which one took the place of the other: everything but the count is the same, and one of them has an end.
fn succeed_each_other(one: &PackRule, other: &PackRule) -> bool {
    let same = |rule: &Rule| {
        (rule.trigger_event.clone(), rule.kind, rule.owner.clone(), rule.clock_place, rule.applies_when.clone(), rule.yields_to.clone())
    };
    let ended = |entry: &PackRule| window(entry).1 != NaiveDate::MAX;
    (ended(one) || ended(other)) && same(&one.rule) == same(&other.rule)
}
