//! Events and answers as either side of the asylum wall sees them.

use super::Sets;
use crate::matter::{Side, Standing};
use casework::derive::{Ground, Proposal};
use casework::fact::{Answer, Fact, FactScope};
use chrono::{DateTime, NaiveDate, Utc};
use records::cases::CaseKey;
use records::events::{AnswerRow, EventRow};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

/// An event.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
pub struct EventView {
    /// Id.
    pub id: Uuid,
    /// Type of events.json.
    #[serde(rename = "type")]
    pub event_type: String,
    /// Label, Spanish.
    pub label_es: String,
    /// Label, English.
    pub label_en: String,
    /// Phase in which it usually happens.
    pub phase: String,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// IANA zone of the place.
    pub time_zone: String,
    /// The date fixed on it.
    pub set_date: Option<NaiveDate>,
    /// Whether a second person confirmed that date.
    pub set_date_confirmed: bool,
    /// The default in whose place its date stands.
    pub sets: Option<Sets>,
    /// Who said so.
    pub reported_by: String,
    /// The paper that proves it.
    pub evidence: Option<String>,
    /// That paper.
    pub document_id: Option<Uuid>,
    /// The hearing that it announces.
    pub hearing_id: Option<Uuid>,
    /// Behind the asylum wall.
    pub walled: bool,
    /// What was answered on it.
    pub answers: Vec<AnswerView>,
    /// Who recorded it.
    pub recorded_by: String,
    /// When.
    pub recorded_at: DateTime<Utc>,
    /// When it was corrected or taken back.
    pub retired_at: Option<DateTime<Utc>>,
    /// Why.
    pub retired_reason: Option<String>,
    /// What took its place.
    pub superseded_by: Option<Uuid>,
}

/// An answer.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
pub struct AnswerView {
    /// The question.
    pub name: String,
    /// The question, Spanish.
    pub question_es: String,
    /// The question, English.
    pub question_en: String,
    /// yes, no, not_sure, not_asked, or a value of its list.
    pub answer: Answer,
    /// The answer's words, Spanish; none for yes, no, not sure, not asked.
    pub label_es: Option<String>,
    /// The answer's words, English.
    pub label_en: Option<String>,
    /// What shows it.
    pub evidence: Option<String>,
    /// True where the program read it from rows and nobody answered.
    pub derived: bool,
    /// What the program reads from rows, where a person answered otherwise.
    pub rows_say: Option<Answer>,
    /// The words of what rows say, Spanish; none for yes, no, not sure, not asked.
    pub rows_say_es: Option<String>,
    /// The words of what rows say, English.
    pub rows_say_en: Option<String>,
    /// Inside the wall: what else was answered and stands beside it, oldest first.
    pub beside: Vec<Beside>,
    /// Who answered.
    pub answered_by: Option<String>,
    /// When.
    pub answered_at: Option<DateTime<Utc>>,
}

/// An answer that stands beside the one that decides: given from outside the wall, or read there.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
pub struct Beside {
    /// yes, no, not_sure, not_asked, or a value of its list.
    pub answer: Answer,
    /// The answer's words, Spanish; none for yes, no, not sure, not asked.
    pub label_es: Option<String>,
    /// The answer's words, English.
    pub label_en: Option<String>,
    /// It is what is read outside the wall.
    pub read_outside: bool,
    /// Who answered.
    pub answered_by: String,
    /// When.
    pub answered_at: DateTime<Utc>,
}

/// An open question.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
pub struct Question {
    /// The event that it is about; none: the matter.
    pub event_id: Option<Uuid>,
    /// The question with its answers.
    #[serde(flatten)]
    pub fact: Fact,
    /// What is answered or read from rows so far.
    pub known: Option<Answer>,
    /// The rules that wait for it.
    pub rules: Vec<String>,
}

/// An answer that recorded events propose, in words.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
pub struct ProposedAnswer {
    /// Question, answer and ground as codes.
    #[serde(flatten)]
    pub proposal: Proposal,
    /// The question, Spanish.
    pub question_es: String,
    /// The question, English.
    pub question_en: String,
    /// The answer's words, Spanish; none for yes and no.
    pub label_es: Option<String>,
    /// The answer's words, English.
    pub label_en: Option<String>,
    /// From what: an event's label or another question, Spanish.
    pub ground_es: String,
    /// From what, English.
    pub ground_en: String,
}

/// A move of the track that is listed.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
pub struct Move {
    /// The step left.
    pub from: String,
    /// The step entered.
    pub to: String,
    /// Name of the step entered, Spanish.
    pub name_es: String,
    /// Name of the step entered, English.
    pub name_en: String,
    /// The event that makes it.
    pub event: String,
    /// What to know, Spanish.
    pub note_es: String,
    /// What to know, English.
    pub note_en: String,
}

/// Events, answers and open questions of a case.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Matter {
    /// Events by their time, corrected ones too.
    pub events: Vec<EventView>,
    /// Answers of the matter.
    pub answers: Vec<AnswerView>,
    /// Questions that dates wait for.
    pub questions: Vec<Question>,
    /// Answers that recorded events propose.
    pub proposals: Vec<ProposedAnswer>,
    /// Zone in which dates are taken unless an event says otherwise.
    pub time_zone: String,
    /// Moves that an event already recorded makes possible.
    pub moves: Vec<Move>,
}

/// All of it, from the side of the key.
pub(super) fn matter(key: &CaseKey, standing: &Standing, names: &HashMap<Uuid, String>, now: DateTime<Utc>) -> Matter {
    let inside = key.inside_wall();
    let visible = |row: &&EventRow| inside || !row.walled;
    let events: Vec<EventView> = standing.events.iter().filter(visible).map(|row| view(key, standing, names, row)).collect();
    let standing_types: BTreeSet<&str> =
        events.iter().filter(|event| event.retired_at.is_none()).map(|event| event.event_type.as_str()).collect();
    let moves = standing_types.into_iter().flat_map(|name| moves(key, standing, name)).collect();
    Matter {
        answers: answers(key, standing, names),
        questions: questions(key, standing, now),
        proposals: proposals(key, standing).into_iter().filter_map(|proposal| proposed(standing, proposal)).collect(),
        time_zone: standing.zone.name().to_owned(),
        moves,
        events,
    }
}

/// One event, if the key's holder sees it.
pub(super) fn event(key: &CaseKey, standing: &Standing, names: &HashMap<Uuid, String>, id: Uuid) -> Option<EventView> {
    let row = standing.events.iter().find(|row| row.id == id && (key.inside_wall() || !row.walled))?;
    Some(view(key, standing, names, row))
}

fn view(key: &CaseKey, standing: &Standing, names: &HashMap<Uuid, String>, row: &EventRow) -> EventView {
    let known = standing.pack.event_type(&row.event_type);
    let own = standing.standing_answers(Side::of(key), Some(row.id)).into_iter();
    EventView {
        id: row.id,
        event_type: row.event_type.clone(),
        label_es: known.map(|event| event.label_es.clone()).unwrap_or_default(),
        label_en: known.map(|event| event.label_en.clone()).unwrap_or_default(),
        phase: known.map(|event| event.phase.clone()).unwrap_or_default(),
        at: row.at,
        time_zone: row.time_zone.clone(),
        set_date: row.set_date,
        set_date_confirmed: row.set_date_confirmed_by.is_some(),
        sets: row.sets_event.zip(row.sets_rule.clone()).map(|(event_id, rule_id)| Sets { event_id, rule_id }),
        reported_by: row.reported_by.clone(),
        evidence: row.evidence.clone(),
        document_id: row.document_id,
        hearing_id: row.hearing_id,
        walled: row.walled,
        answers: own.filter_map(|answer| answered(key, standing, names, answer)).collect(),
        recorded_by: names.get(&row.recorded_by).cloned().unwrap_or_default(),
        recorded_at: row.recorded_at,
        retired_at: row.retired_at,
        retired_reason: row.retired_reason.clone(),
        superseded_by: row.superseded_by,
    }
}

fn answered(key: &CaseKey, standing: &Standing, names: &HashMap<Uuid, String>, row: &AnswerRow) -> Option<AnswerView> {
    let fact = standing.pack.fact(&row.name)?;
    let mut view = said(fact, Answer::from(row.answer.as_str()));
    let others = standing.answers.iter().filter(|other| {
        key.inside_wall()
            && other.superseded_by.is_none()
            && (other.id != row.id && other.name == row.name && other.event_id == row.event_id)
    });
    view.beside = others.map(|other| beside(fact, names, other)).collect();
    let rows_say = standing.derived.get(&row.name).filter(|_| row.event_id.is_none());
    view.rows_say = rows_say.filter(|say| **say != view.answer).cloned();
    (view.rows_say_es, view.rows_say_en) = view.rows_say.as_ref().map(|say| labels(fact, say)).unwrap_or_default();
    view.evidence.clone_from(&row.evidence);
    view.answered_by = names.get(&row.answered_by).cloned();
    view.answered_at = Some(row.answered_at);
    Some(view)
}

fn beside(fact: &Fact, names: &HashMap<Uuid, String>, row: &AnswerRow) -> Beside {
    let answer = Answer::from(row.answer.as_str());
    let (label_es, label_en) = labels(fact, &answer);
    Beside {
        answer,
        label_es,
        label_en,
        read_outside: !row.walled,
        answered_by: names.get(&row.answered_by).cloned().unwrap_or_default(),
        answered_at: row.answered_at,
    }
}

/// The words of a listed answer, Spanish and English.
fn labels(fact: &Fact, answer: &Answer) -> (Option<String>, Option<String>) {
    let choice = fact.values.iter().find(|choice| choice.value == answer.as_str());
    choice.map(|choice| (choice.label_es.clone(), choice.label_en.clone())).unzip()
}

fn said(fact: &Fact, answer: Answer) -> AnswerView {
    let (label_es, label_en) = labels(fact, &answer);
    AnswerView {
        name: fact.name.clone(),
        question_es: fact.question_es.clone(),
        question_en: fact.question_en.clone(),
        label_es,
        label_en,
        answer,
        evidence: None,
        derived: false,
        rows_say: None,
        rows_say_es: None,
        rows_say_en: None,
        beside: Vec::new(),
        answered_by: None,
        answered_at: None,
    }
}

/// Answers of the matter. Outside the wall a walled answer reads as the text put in its place, or is not there.
fn answers(key: &CaseKey, standing: &Standing, names: &HashMap<Uuid, String>) -> Vec<AnswerView> {
    let mut views: Vec<AnswerView> = Vec::new();
    for row in standing.standing_answers(Side::of(key), None) {
        views.extend(answered(key, standing, names, row));
    }
    for row in standing.standing_answers(Side::Inside, None).into_iter().filter(|row| row.walled && !key.inside_wall()) {
        let unread = |fact: &&Fact| !fact.walled && views.iter().all(|view| view.name != fact.name);
        let Some(fact) = standing.pack.fact(&row.name).filter(unread) else { continue };
        let instead = fact.values.iter().find(|choice| choice.value == row.answer);
        if let Some(shown) = instead.filter(|choice| choice.shown_outside_es.is_some()) {
            let mut view = said(fact, Answer::NotAsked);
            view.label_es.clone_from(&shown.shown_outside_es);
            view.label_en.clone_from(&shown.shown_outside_en);
            views.push(view);
        }
    }
    for (name, answer) in &standing.derived {
        if views.iter().all(|view| view.name != *name)
            && let Some(fact) = standing.pack.fact(name)
        {
            views.push(AnswerView { derived: true, ..said(fact, answer.clone()) });
        }
    }
    views
}

/// The questions that dates wait for, each once, with the rules that wait.
fn questions(key: &CaseKey, standing: &Standing, now: DateTime<Utc>) -> Vec<Question> {
    let mut found: Vec<Question> = Vec::new();
    for item in standing.items(Side::of(key), now) {
        if item.status == casework::deadline::Status::History {
            continue;
        }
        for name in &item.questions {
            let Some(fact) = standing.pack.fact(name) else { continue };
            let event_id = (fact.scope == FactScope::Event).then_some(item.event_id);
            match found.iter_mut().find(|question| question.fact.name == *name && question.event_id == event_id) {
                Some(question) => question.rules.push(item.rule_id.clone()),
                None => found.push(Question {
                    event_id,
                    known: known(standing, Side::of(key), fact, event_id),
                    fact: fact.clone(),
                    rules: vec![item.rule_id.clone()],
                }),
            }
        }
    }
    found
}

/// What is answered to a question, or read from rows, as it is known from one side of the wall.
pub(super) fn known(standing: &Standing, side: Side, fact: &Fact, event_id: Option<Uuid>) -> Option<Answer> {
    let facts = match event_id {
        Some(_) => standing.facts_on(side, event_id),
        None => standing.facts(side),
    };
    facts.get(&fact.name).cloned()
}

/// A proposal in words.
fn proposed(standing: &Standing, proposal: Proposal) -> Option<ProposedAnswer> {
    let fact = standing.pack.fact(&proposal.fact)?;
    let (label_es, label_en) = labels(fact, &proposal.answer);
    let (ground_es, ground_en) = match &proposal.ground {
        Ground::Event(id) => {
            let row = standing.events.iter().find(|row| row.id == *id)?;
            let known = standing.pack.event_type(&row.event_type)?;
            (known.label_es.clone(), known.label_en.clone())
        }
        Ground::Fact(name) => {
            let known = standing.pack.fact(name)?;
            (known.question_es.clone(), known.question_en.clone())
        }
    };
    Some(ProposedAnswer {
        question_es: fact.question_es.clone(),
        question_en: fact.question_en.clone(),
        proposal,
        label_es,
        label_en,
        ground_es,
        ground_en,
    })
}

/// What recorded events propose; nothing that rests on what is behind the wall is proposed outside it.
fn proposals(key: &CaseKey, standing: &Standing) -> Vec<Proposal> {
    standing.derivations.proposals(&standing.whole(Side::of(key)))
}

/// Moves listed from the case's step by an event that is recorded.
pub(super) fn moves(key: &CaseKey, standing: &Standing, event_type: &str) -> Vec<Move> {
    let open = [standing.case.step.as_str()];
    let listed = standing.pack.steps.moved_by(&open, event_type).filter(|listed| key.inside_wall() || !listed.walled);
    listed
        .filter_map(|listed| Some((listed, standing.pack.steps.step(&listed.to)?)))
        .map(|(listed, step)| Move {
            from: standing.case.step.clone(),
            to: listed.to.clone(),
            name_es: step.name_es.clone(),
            name_en: step.name_en.clone(),
            event: listed.event.clone(),
            note_es: listed.note_es.clone(),
            note_en: listed.note_en.clone(),
        })
        .collect()
}
