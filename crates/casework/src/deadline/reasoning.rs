//! The reasoning behind an item, as steps that a lawyer can read aloud in either language.
//!
//! Names that the data gives (events, questions, holidays, titles) travel in the arguments in both languages, as `…_es` and `…_en`;
//! the sentences are in `words/{es,en}/deadlines.ftl` under `trace-<code>`. Dates are ISO 8601, instants RFC 3339 with the local offset.
use chrono::{DateTime, Datelike, NaiveDate, SecondsFormat, Utc};
use chrono_tz::Tz;
use sha2::{Digest, Sha256};

use super::applies::read;
use super::count::{closing_office, is_closed};
use super::item::internal_target;
use super::{ClosedOffice, Counted, Matter, Reckoning, Status, View};
use crate::calendar::{Calendar, next};
use crate::fact::{Answer, FactScope};
use crate::pack::{Confirmation, Pack, hex};
use crate::rule::{ClockPlace, Method, Unit};
use crate::trace::TraceStep;

/// Every code that this module emits; the test of the words walks it.
pub const CODES: &[&str] = &[
    "deadline-event",
    "deadline-event-superseded",
    "deadline-in-force-since",
    "deadline-in-force-between",
    "deadline-fact",
    "deadline-ask",
    "deadline-ask-reserved",
    "deadline-count-minutes",
    "deadline-count-hours",
    "deadline-count-hours-before",
    "deadline-count-business-hours",
    "deadline-clocks-change",
    "deadline-count-days",
    "deadline-count-days-before",
    "deadline-count-business-days",
    "deadline-count-business-days-before",
    "deadline-count-months",
    "deadline-count-years",
    "deadline-clamped",
    "deadline-as-stated",
    "deadline-no-date",
    "deadline-skip-weekend",
    "deadline-skip-holiday",
    "deadline-skip-holiday-observed",
    "deadline-skip-closing",
    "deadline-roll",
    "deadline-no-roll",
    "deadline-closing-moves",
    "deadline-closing-unconfirmed",
    "deadline-set-date",
    "deadline-set-date-waits",
    "deadline-set-date-missing",
    "deadline-set-date-unknown",
    "deadline-pair",
    "deadline-house-target",
    "deadline-day-ends",
    "deadline-day-ends-zone-unknown",
    "deadline-cite",
    CONFIRMED,
    NOT_CONFIRMED,
];

pub(super) fn steps(pack: &Pack, matter: &Matter, reckoning: &Reckoning<'_>, place: Option<Tz>, view: View) -> Vec<TraceStep> {
    let mut told = Telling { pack, matter, reckoning, steps: Vec::new() };
    told.event();
    told.in_force();
    told.conditions(view);
    told.counting();
    told.set_date();
    told.end_of_day(place);
    told.authority();
    told.steps
}

struct Telling<'a> {
    pack: &'a Pack,
    matter: &'a Matter,
    reckoning: &'a Reckoning<'a>,
    steps: Vec<TraceStep>,
}

impl Telling<'_> {
    fn say(&mut self, code: &str, args: &[(&str, &dyn std::fmt::Display)]) {
        self.steps.push(args.iter().fold(TraceStep::new(code), |step, (name, value)| step.with(name, value)));
    }

    fn local(&self, at: DateTime<Utc>) -> String {
        at.with_timezone(&self.matter.time_zone).to_rfc3339_opts(SecondsFormat::Secs, false)
    }

    fn event(&mut self) {
        let Reckoning { event, day, status, .. } = *self.reckoning;
        let words = self.pack.event_type(&event.event_type);
        let (es, en) = words.map_or((&event.event_type, &event.event_type), |words| (&words.label_es, &words.label_en));
        let (at, zone) = (self.local(event.at), self.matter.time_zone.name());
        self.say("deadline-event", &[("event_es", es), ("event_en", en), ("at", &at), ("date", &day), ("zone", &zone)]);
        if status == Status::History {
            self.say("deadline-event-superseded", &[]);
        }
    }

    fn in_force(&mut self) {
        let rule = &self.reckoning.rule.rule;
        let last = rule.effective_to.into_iter().chain(self.reckoning.rule.replaced_after).min();
        match last {
            None => self.say("deadline-in-force-since", &[("from", &rule.effective_from)]),
            Some(last) => self.say("deadline-in-force-between", &[("from", &rule.effective_from), ("to", &last)]),
        }
    }

    fn conditions(&mut self, view: View) {
        let Reckoning { rule, event, .. } = *self.reckoning;
        for (condition, scope) in rule.rule.applies_when.iter().zip(&rule.scopes) {
            let answer = read(self.matter, event, &condition.fact, *scope);
            let fact = self.pack.fact(&condition.fact);
            if view == View::Outside && fact.is_some_and(|fact| fact.walled) {
                self.say("deadline-ask-reserved", &[]);
                continue;
            }
            let (es, en) = fact.map_or((&condition.fact, &condition.fact), |fact| (&fact.question_es, &fact.question_en));
            if !answer.is_known() {
                self.say("deadline-ask", &[("question_es", es), ("question_en", en)]);
                continue;
            }
            let choice = fact.and_then(|fact| fact.values.iter().find(|choice| choice.value == answer.as_str()));
            let (said_es, said_en) = choice.map_or((answer.as_str(), answer.as_str()), |choice| (&choice.label_es, &choice.label_en));
            let args: [(&str, &dyn std::fmt::Display); 5] =
                [("question_es", es), ("question_en", en), ("answer", &answer.as_str()), ("answer_es", &said_es), ("answer_en", &said_en)];
            self.say("deadline-fact", &args);
        }
    }

    fn counting(&mut self) {
        let rule = &self.reckoning.rule.rule;
        let calendar = self.pack.calendar(rule.counting.holiday_calendar);
        match self.reckoning.counted {
            Counted::Nothing => self.say("deadline-no-date", &[]),
            Counted::Instant { counted, due } => {
                self.instant(calendar, counted);
                let (from, to) = (self.date_of(counted), self.date_of(due));
                self.moved(calendar, from, from, to);
            }
            Counted::Day { counted, rolled, due } => {
                self.day(calendar, counted);
                if counted == rolled && !calendar.is_business_day(counted) {
                    self.skipped(calendar, None, counted, next(counted));
                    self.say("deadline-no-roll", &[("date", &counted)]);
                }
                self.moved(calendar, counted, rolled, due);
            }
        }
    }

    fn date_of(&self, at: DateTime<Utc>) -> NaiveDate {
        at.with_timezone(&self.matter.time_zone).date_naive()
    }

    fn instant(&mut self, calendar: &Calendar, counted: DateTime<Utc>) {
        let Reckoning { rule, event, day, .. } = *self.reckoning;
        let n = rule.rule.offset.value.unwrap_or(0);
        let due = self.local(counted);
        let code = match (rule.rule.counting.method, rule.rule.offset.unit) {
            (Method::ElapsedHoursExcludingNonbusinessDays, _) => {
                self.skipped(calendar, None, day, self.date_of(counted));
                "deadline-count-business-hours"
            }
            (Method::ElapsedHoursBackward, _) => "deadline-count-hours-before",
            (_, Unit::Minutes) => "deadline-count-minutes",
            _ => "deadline-count-hours",
        };
        self.say(code, &[("n", &n), ("at", &due)]);
        let zone = self.matter.time_zone;
        let offset = |at: DateTime<Utc>| at.with_timezone(&zone).format("%:z").to_string();
        let (before, after) = (offset(event.at), offset(counted));
        if before != after {
            self.say("deadline-clocks-change", &[("from", &before), ("to", &after)]);
        }
    }

    fn day(&mut self, calendar: &Calendar, counted: NaiveDate) {
        let Reckoning { rule, day, .. } = *self.reckoning;
        let n = rule.rule.offset.value.unwrap_or(0);
        let code = match rule.rule.counting.method {
            Method::Business => {
                self.holidays(calendar, day, counted);
                "deadline-count-business-days"
            }
            Method::BusinessBackward => {
                self.holidays(calendar, counted, day);
                "deadline-count-business-days-before"
            }
            Method::CalendarBackward => "deadline-count-days-before",
            Method::Months => "deadline-count-months",
            Method::Years => "deadline-count-years",
            Method::AsStated => "deadline-as-stated",
            _ => "deadline-count-days",
        };
        self.say(code, &[("n", &n), ("date", &counted)]);
        if matches!(rule.rule.counting.method, Method::Months | Method::Years) && counted.day() != day.day() {
            self.say("deadline-clamped", &[("day", &day.day()), ("date", &counted)]);
        }
    }

    /// The roll and the closings that moved a counted day.
    fn moved(&mut self, calendar: &Calendar, counted: NaiveDate, rolled: NaiveDate, due: NaiveDate) {
        let office = closing_office(&self.reckoning.rule.rule);
        if counted != rolled {
            self.skipped(calendar, None, counted, rolled);
            self.say("deadline-roll", &[("date", &rolled)]);
        }
        if rolled != due {
            self.skipped(calendar, office, rolled, due);
            self.say("deadline-closing-moves", &[("before", &rolled), ("date", &due)]);
        }
        let unconfirmed =
            |office| self.matter.closures.iter().any(|closure| !closure.confirmed && closure.office == office && closure.date == due);
        if let Some(office) = office.filter(|office| unconfirmed(*office)) {
            self.say("deadline-closing-unconfirmed", &[("date", &due), ("office", &office_word(office))]);
        }
    }

    /// Names each day from `from` up to, and without, `to` on which nothing runs or nothing can be filed.
    fn skipped(&mut self, calendar: &Calendar, office: Option<ClosedOffice>, from: NaiveDate, to: NaiveDate) {
        for date in from.iter_days().take_while(|date| *date < to) {
            if let Some(office) = office.filter(|office| is_closed(self.matter, *office, date)) {
                self.say("deadline-skip-closing", &[("date", &date), ("office", &office_word(office))]);
            } else if !self.named_holiday(calendar, date) && !calendar.is_business_day(date) {
                self.say("deadline-skip-weekend", &[("date", &date)]);
            }
        }
    }

    /// Names the holidays between two days, weekends left aside.
    fn holidays(&mut self, calendar: &Calendar, from: NaiveDate, to: NaiveDate) {
        for date in from.iter_days().skip(1).take_while(|date| *date < to) {
            if date.weekday().number_from_monday() < 6 {
                self.named_holiday(calendar, date);
            }
        }
    }

    fn named_holiday(&mut self, calendar: &Calendar, date: NaiveDate) -> bool {
        let Some(holiday) = calendar.holiday_on(date) else { return false };
        let es = &holiday.rule.name_es;
        let en = holiday.rule.name_en.as_ref().unwrap_or(es);
        let code = if holiday.observed { "deadline-skip-holiday-observed" } else { "deadline-skip-holiday" };
        self.say(code, &[("date", &date), ("holiday_es", es), ("holiday_en", en)]);
        true
    }

    fn set_date(&mut self) {
        let Reckoning { rule, event, set_date, set_date_waits, .. } = *self.reckoning;
        if let (Some(_), Some(date)) = (event.set_elsewhere_for(&rule.rule.id), set_date) {
            self.say(if set_date_waits { "deadline-set-date-waits" } else { "deadline-set-date" }, &[("date", &date)]);
            return;
        }
        let Some(fact) = &rule.rule.yields_to else { return };
        match (read(self.matter, event, fact, FactScope::Event), set_date) {
            (Answer::Yes, Some(date)) if set_date_waits => self.say("deadline-set-date-waits", &[("date", &date)]),
            (Answer::Yes, Some(date)) => self.say("deadline-set-date", &[("date", &date)]),
            (Answer::Yes, None) => self.say("deadline-set-date-missing", &[]),
            (answer, _) if !answer.is_known() => self.say("deadline-set-date-unknown", &[]),
            _ => {}
        }
    }

    fn end_of_day(&mut self, place: Option<Tz>) {
        if let Some(target) = internal_target(self.pack, self.reckoning) {
            self.say("deadline-house-target", &[("date", &target)]);
        }
        let date = match (self.reckoning.counted, self.reckoning.status, self.reckoning.set_date) {
            (_, Status::Superseded, Some(set)) => set,
            (Counted::Day { due, .. }, _, _) => due,
            _ => return,
        };
        let word = place_word(self.reckoning.rule.rule.clock_place);
        let code = if place.is_some() { "deadline-day-ends" } else { "deadline-day-ends-zone-unknown" };
        let zone = place.unwrap_or(self.matter.time_zone).name();
        self.say(code, &[("date", &date), ("place", &word), ("zone", &zone)]);
    }

    fn authority(&mut self) {
        let entry = self.reckoning.rule;
        let partner = entry.rule.pair.as_ref().and_then(|pair| self.pack.rules().iter().find(|other| other.rule.id == *pair));
        if let Some(partner) = partner {
            self.say("deadline-pair", &[("title_es", &partner.rule.title_es), ("title_en", &partner.rule.title_en)]);
        }
        for citation in &entry.rule.citations {
            self.say("deadline-cite", &[("citation", citation)]);
        }
        self.steps.push(confirmation(entry.confirmation.as_ref()));
    }
}

/// Who confirmed the rule, or that nobody did: the last step of every reasoning.
pub(super) fn confirmation(given: Option<&Confirmation>) -> TraceStep {
    match given {
        Some(given) => TraceStep::new(CONFIRMED).with("attorney", &given.attorney).with("date", given.on),
        None => TraceStep::new(NOT_CONFIRMED),
    }
}

/// Whether a step says who confirmed the rule.
pub(super) fn is_confirmation(step: &TraceStep) -> bool {
    [CONFIRMED, NOT_CONFIRMED].contains(&step.code.as_str())
}

const CONFIRMED: &str = "deadline-confirmed";
const NOT_CONFIRMED: &str = "deadline-not-confirmed";

fn office_word(office: ClosedOffice) -> &'static str {
    match office {
        ClosedOffice::CircuitClerk => "circuit_clerk",
        ClosedOffice::DistrictClerk => "district_clerk",
        ClosedOffice::Ecas => "ecas",
    }
}

fn place_word(place: ClockPlace) -> &'static str {
    match place {
        ClockPlace::Custody => "custody",
        ClockPlace::Court => "court",
        ClockPlace::Bia => "bia",
        ClockPlace::CircuitClerk => "circuit_clerk",
        ClockPlace::DistrictClerk => "district_clerk",
        ClockPlace::DhsOffice => "dhs_office",
        ClockPlace::Consulate => "consulate",
    }
}

/// SHA-256 of all that a date was made from. The day on which one looks is left out: it changes daily and moves no date.
pub(super) fn inputs_digest(matter: &Matter, reckoning: &Reckoning<'_>) -> String {
    let Reckoning { rule, event, .. } = *reckoning;
    let mut parts = vec![
        rule.rule.id.clone(),
        rule.version.clone(),
        event.id.to_string(),
        event.event_type.clone(),
        event.at.to_rfc3339_opts(SecondsFormat::Micros, true),
        matter.time_zone.name().to_owned(),
        format!("{:?} {} {:?}", event.set_date, event.set_date_confirmed, event.superseded_by),
    ];
    let yields_to = rule.rule.yields_to.iter().map(|fact| (fact, FactScope::Event));
    let asked = rule.rule.applies_when.iter().map(|condition| &condition.fact).zip(rule.scopes.iter().copied());
    parts.extend(asked.chain(yields_to).map(|(fact, scope)| format!("{fact}={}", read(matter, event, fact, scope).as_str())));
    parts.extend(event.set_elsewhere_for(&rule.rule.id).map(|set| format!("set {} {}", set.date, set.confirmed)));
    let office = closing_office(&rule.rule);
    let mut closings: Vec<_> = matter.closures.iter().filter(|closure| closure.confirmed && Some(closure.office) == office).collect();
    closings.sort_by_key(|closure| closure.date);
    parts.extend(closings.iter().map(|closure| format!("closed {}", closure.date)));
    hex(&Sha256::digest(parts.join("\n").as_bytes()))
}
