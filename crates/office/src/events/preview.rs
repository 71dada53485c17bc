//! What an event would bring, before it is recorded. Writes nothing.

use super::shown::{Move, Question, known, moves};
use super::{Origin, RecordEvent, answer_rows, checked};
use crate::Problem;
use crate::act::Act;
use crate::deadlines::{item_of, visible};
use crate::matter::{Side, Standing};
use casework::deadline::{Difference, compare};
use casework::fact::FactScope;
use records::deadlines;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

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
    /// Zone in which its date would be taken.
    pub time_zone: String,
}

/// Counts the case as if the event were recorded, and answers the differences.
pub async fn preview(act: &mut Act, asked: RecordEvent) -> Result<Preview, Problem> {
    let key = act.case(asked.case_id).await?;
    let mut standing = Standing::gather(act, &key).await?;
    let row = checked(act, &standing, &asked.event, Origin::default())?;
    let pack = standing.pack.clone();
    let answers = answer_rows(act, &pack, &asked.event, row.walled)?;
    let stored = deadlines::list(act.tx(), &key).await?;
    let before = visible(&key, &stored).into_iter().filter_map(item_of).collect::<Vec<_>>();
    let (event_id, event_type, time_zone, walled) = (row.id, row.event_type.clone(), row.time_zone.clone(), row.walled);
    standing.events.retain(|event| event.id != event_id);
    standing.events.push(row);
    for answer in answers {
        let same = |old: &records::events::AnswerRow| old.name == answer.name && old.event_id == answer.event_id;
        standing.answers.retain(|old| !same(old));
        standing.answers.push(answer);
    }
    let changes = compare(&before, &standing.items(Side::of(&key), act.now()));
    let mut questions = Vec::new();
    for fact in pack.questions_on(&event_type) {
        let own = (fact.scope == FactScope::Event).then_some(event_id);
        // Outside the wall nobody learns what was answered to a walled question of the matter.
        let shown = key.inside_wall() || own.is_some() || !fact.walled;
        let rules = pack.rules_from(&event_type).filter(|entry| entry.rule.applies_when.iter().any(|when| when.fact == fact.name));
        questions.push(Question {
            event_id: own,
            known: known(&standing, fact, own)
                .filter(|answer| shown && (key.inside_wall() || !pack.is_walled_fact(&fact.name, answer) || own.is_some())),
            fact: fact.clone(),
            rules: rules.filter(|entry| key.inside_wall() || !entry.rule.walled).map(|entry| entry.rule.id.clone()).collect(),
        });
    }
    let known_type = pack.event_type(&event_type);
    Ok(Preview {
        changes,
        questions,
        moves: moves(&key, &standing, &event_type),
        goes_behind_the_wall: walled,
        note_es: known_type.and_then(|known| known.note_es.clone()),
        note_en: known_type.and_then(|known| known.note_en.clone()),
        time_zone,
    })
}
