//! What an event would bring, before it is recorded. Writes nothing.

use super::questions::{ask, day_one};
use super::sets::{self, SetChoice};
use super::shown::{Move, Question, moves};
use super::{NewEvent, Origin, answer_rows, answers_of, checked};
use crate::Problem;
use crate::act::Act;
use crate::deadlines::{item_of, visible};
use crate::matter::{Side, Standing};
use casework::deadline::{Difference, compare};
use casework::fact::FactScope;
use records::deadlines;
use records::events::EventRow;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// An event that is not recorded yet.
#[derive(Deserialize, JsonSchema)]
pub struct PreviewEvent {
    /// The case.
    pub case_id: Uuid,
    /// What happened.
    #[serde(flatten)]
    pub event: NewEvent,
    /// The event that it would correct: its dates become history.
    pub replaces: Option<Uuid>,
    /// Ask what a new detention must be asked, beside the questions of the event.
    #[serde(default)]
    pub day_one: bool,
}

/// What recording an event would bring.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Preview {
    /// Dates that it would create, change or supersede.
    pub changes: Vec<Difference>,
    /// Questions to ask with it: those of its type, and those of the matter that its rules read.
    pub questions: Vec<Question>,
    /// Moves of the track that it would list.
    pub moves: Vec<Move>,
    /// It would go behind the asylum wall: what follows from it is not shown outside.
    pub goes_behind_the_wall: bool,
    /// What to know when recording it, Spanish.
    pub note_es: Option<String>,
    /// What to know when recording it, English.
    pub note_en: Option<String>,
    /// The open defaults in whose place its date may stand, where somebody links it.
    pub may_set: Vec<SetChoice>,
    /// Zone in which its date would be taken.
    pub time_zone: String,
}

/// Counts the case as if the event were recorded, and answers the differences.
pub async fn preview(act: &mut Act, asked: PreviewEvent) -> Result<Preview, Problem> {
    let key = act.case(asked.case_id).await?;
    let mut standing = Standing::gather(act, &key).await?;
    let row = checked(act, &standing, &asked.event, Origin::default())?;
    let pack = standing.pack.clone();
    sets::check(act, &key, &standing, &asked.event).await?;
    let answers = answer_rows(act, &pack, &asked.event, row.walled)?;
    let stored = deadlines::list(act.tx(), &key).await?;
    let before = visible(&key, &stored).into_iter().filter_map(item_of).collect::<Vec<_>>();
    let may_set = sets::choices(&key, &standing, &stored, &row.event_type);
    let (event_id, event_type, time_zone, walled) = (row.id, row.event_type.clone(), row.time_zone.clone(), row.walled);
    standing.events.retain(|event| event.id != event_id);
    if let Some(old) = asked.replaces {
        let seen = |event: &&mut EventRow| event.id == old && (!event.walled || key.inside_wall());
        let old = standing.events.iter_mut().find(seen).ok_or_else(Problem::not_found)?;
        old.retired_at = Some(act.now());
        old.superseded_by = Some(event_id);
    }
    standing.events.push(row);
    for answer in answers {
        standing.answers.retain(|old| !old.yields_to(&answer, &key));
        standing.answers.push(answer);
    }
    let changes = compare(&before, &standing.items(Side::of(&key), act.now()));
    let mut questions = Vec::new();
    for fact in pack.questions_on(&event_type) {
        let own = (fact.scope == FactScope::Event).then_some(event_id);
        questions.push(ask(&key, &standing, fact, own, Some(&event_type)));
    }
    if asked.day_one {
        for fact in day_one(&pack) {
            if questions.iter().all(|question| question.fact.name != fact.name) {
                questions.push(ask(&key, &standing, fact, None, None));
            }
        }
    }
    // What the caller sent is no secret before them, wherever it will go; what is stored is, as everywhere.
    let sent = answers_of(&pack, &asked.event);
    for question in &mut questions {
        let said = sent.get(&question.fact.name).cloned();
        question.known = said.or(question.known.take());
    }
    let known_type = pack.event_type(&event_type);
    Ok(Preview {
        changes,
        questions,
        moves: moves(&key, &standing, &event_type),
        goes_behind_the_wall: walled,
        note_es: known_type.and_then(|known| known.note_es.clone()),
        note_en: known_type.and_then(|known| known.note_en.clone()),
        may_set,
        time_zone,
    })
}
