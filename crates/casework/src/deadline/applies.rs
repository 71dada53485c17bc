//! Whether a rule applies, and whether a set date stands in place of its default (4.7, 4.8).
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Counted, Matter, View};
use crate::event::Event;
use crate::fact::{Answer, FactScope};
use crate::pack::{Pack, PackRule};
use crate::rule::{Condition, Expected, Operator};

/// Whether a rule applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Applies {
    /// Every condition holds.
    Certainly,
    /// None is known to fail, and one is not known.
    Possibly,
}

/// The answer to a question: of scope event only from the event that triggers the rule, of scope matter only from the matter.
pub(super) fn read<'a>(matter: &'a Matter, event: &'a Event, fact: &str, scope: FactScope) -> &'a Answer {
    let answers = match scope {
        FactScope::Matter => &matter.facts,
        FactScope::Event => &event.facts,
    };
    answers.get(fact).unwrap_or(&matter.unanswered)
}

/// Whether a condition holds for an answer; `None` where the answer tells nothing.
pub(super) fn holds(condition: &Condition, answer: &Answer) -> Option<bool> {
    if !answer.is_known() {
        return None;
    }
    let found = match &condition.value {
        Expected::Flag(yes) => matches!((yes, answer), (true, Answer::Yes) | (false, Answer::No)),
        Expected::Word(word) => word == answer.as_str(),
        Expected::Words(words) => words.iter().any(|word| word == answer.as_str()),
    };
    Some(match condition.op {
        Operator::Eq | Operator::In => found,
        Operator::Neq | Operator::Nin => !found,
    })
}

/// The names of the questions that are open for a rule: those it applies by, and the one about a set date. Outside the asylum wall
/// a walled question does not exist.
pub(super) fn questions(pack: &Pack, rule: &PackRule, matter: &Matter, event: &Event, view: View) -> Vec<String> {
    let conditions = rule.rule.applies_when.iter().zip(&rule.scopes);
    let open = conditions.filter(|(condition, scope)| !read(matter, event, &condition.fact, **scope).is_known());
    let hidden = |name: &str| view == View::Outside && pack.fact(name).is_some_and(|fact| fact.walled);
    let mut names: Vec<String> = open.map(|(condition, _)| condition.fact.clone()).filter(|name| !hidden(name)).collect();
    if let Some(fact) = &rule.rule.yields_to {
        let answer = read(matter, event, fact, FactScope::Event);
        let date_missing = *answer == Answer::Yes && event.set_date.is_none();
        if !answer.is_known() || date_missing {
            names.push(fact.clone());
        }
    }
    names
}

/// A date set on the event that a rule yields to.
#[derive(Clone, Copy)]
pub(super) struct SetDate {
    pub(super) date: Option<NaiveDate>,
    pub(super) stands: bool,
    pub(super) waits: bool,
}

/// The set date, where the event says that there is one, or where a person linked another event's date to it. It stands on that event alone; past a
/// statutory ceiling only once a second person confirmed it.
pub(super) fn set_date(rule: &PackRule, says_set: bool, event: &Event, counted: &Counted) -> SetDate {
    let elsewhere = event.set_elsewhere_for(&rule.rule.id).map(|set| (set.date, set.confirmed));
    let own = || event.set_date.filter(|_| says_set).map(|date| (date, event.set_date_confirmed));
    let Some((date, confirmed)) = elsewhere.or_else(own) else { return SetDate { date: None, stands: false, waits: false } };
    let past_ceiling = rule.is_ceiling && matches!(counted, Counted::Day { due, .. } if date > *due);
    let waits = past_ceiling && !confirmed;
    SetDate { date: Some(date), stands: !waits, waits }
}
