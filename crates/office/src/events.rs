//! Events and answers of a matter. Each recorded change counts the case's dates anew in the same transaction; a preview does so without writing.
//!
//! The asylum wall: a walled event or answer is recorded by anybody who keeps the case, goes behind the wall at once, and is shown to nobody
//! outside it, not even to who recorded it.

mod preview;
mod questions;
mod sets;
mod shown;

use crate::act::Act;
use crate::deadlines::{OfCase, Tick, confirm_ticked, names, recount};
use crate::matter::Standing;
use crate::{Problem, place};
use casework::deadline::Difference;
use casework::event::EventType;
use casework::fact::{Answer, Answers, FactScope};
use casework::pack::Pack;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use records::cases::CaseKey;
use records::events::{self as store, AnswerRow, EventRow};
use records::{representatives, steps};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use preview::{Preview, PreviewEvent, preview};
pub use questions::{Questions, list_questions};
pub use sets::{SetChoice, Sets};
pub use shown::{AnswerView, Beside, EventView, Matter, Move, ProposedAnswer, Question};

/// No event that starts a clock lies further ahead: a later date is a slip of the hand.
const FURTHEST: TimeDelta = TimeDelta::days(365 * 8);

/// What brought an event that another act records with its own change.
#[derive(Clone, Copy, Default)]
pub(crate) struct Origin {
    /// The hearing that it announces.
    pub(crate) hearing: Option<Uuid>,
    /// The placement that it follows from.
    pub(crate) placement: Option<Uuid>,
}

/// What happened.
#[derive(Clone, Deserialize, JsonSchema)]
pub struct NewEvent {
    /// Client-made id: asking twice records once.
    pub id: Uuid,
    /// Type of events.json.
    #[serde(rename = "type")]
    pub event_type: String,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// IANA zone of the place; that of the matter unless told.
    pub time_zone: Option<String>,
    /// Answers, to questions of the event and of the matter.
    #[serde(default)]
    pub facts: Answers,
    /// The date that a judge or a notice fixed on it.
    pub set_date: Option<NaiveDate>,
    /// The default in whose place this date stands, where a person links it. It stands there and nowhere else.
    pub sets: Option<Sets>,
    /// Who said so: a word of the type's list, or other words.
    pub reported_by: String,
    /// The paper that proves it.
    pub evidence: Option<String>,
    /// That paper, where the case holds it.
    pub document_id: Option<Uuid>,
}

/// An event to record.
#[derive(Deserialize, JsonSchema)]
pub struct RecordEvent {
    /// The case.
    pub case_id: Uuid,
    /// What happened.
    #[serde(flatten)]
    pub event: NewEvent,
    /// Dates of the preview that the caller ticked: they are confirmed with it. Not one that can lose a right.
    #[serde(default)]
    pub confirm: Vec<Tick>,
}

/// What a recorded change brought.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Recorded {
    /// The event as the caller may see it; none where it went behind the asylum wall, or where no event was recorded.
    pub event: Option<EventView>,
    /// Dates that were created, changed or superseded.
    pub changes: Vec<Difference>,
    /// Moves of the track that are now listed.
    pub moves: Vec<Move>,
}

/// Events, answers and open questions of a case.
pub async fn list(act: &mut Act, asked: OfCase) -> Result<Matter, Problem> {
    let key = act.case(asked.case_id).await?;
    let standing = Standing::gather(act, &key).await?;
    let (names, now) = (names(act).await?, act.now());
    Ok(shown::matter(&key, &standing, &names, now))
}

/// Records what happened, and counts the dates that follow.
pub async fn record(act: &mut Act, asked: RecordEvent) -> Result<Recorded, Problem> {
    let key = act.case(asked.case_id).await?;
    let standing = Standing::gather(act, &key).await?;
    if standing.events.iter().any(|event| event.id == asked.event.id) {
        return answer(act, &key, asked.event.id, Vec::new()).await;
    }
    let row = write(act, &key, &standing, &asked.event, Origin::default()).await?;
    entered(act, &row);
    let changes = recount(act, &key, "record_event").await?;
    confirm_ticked(act, &key, &changes, &asked.confirm).await?;
    answer(act, &key, row.id, changes).await
}

/// Records an event that another act of this program brings with it (a hearing, a placement, an alert, an engagement); that act counts the
/// dates anew and names what its entry is about.
pub(crate) async fn bring(act: &mut Act, key: &CaseKey, event: &NewEvent, origin: Origin) -> Result<(), Problem> {
    let standing = Standing::gather(act, key).await?;
    if !standing.events.iter().any(|known| known.id == event.id) {
        write(act, key, &standing, event, origin).await?;
    }
    Ok(())
}

/// What the chain says of an event: of a walled one only that there is one.
fn entered(act: &mut Act, row: &EventRow) {
    act.detail(if row.walled {
        serde_json::json!({ "walled": true })
    } else {
        serde_json::json!({ "event": row.id, "type": row.event_type, "at": row.at, "zone": row.time_zone, "set_date": row.set_date })
    });
}

async fn answer(act: &mut Act, key: &CaseKey, id: Uuid, changes: Vec<Difference>) -> Result<Recorded, Problem> {
    let standing = Standing::gather(act, key).await?;
    let names = names(act).await?;
    let event = shown::event(key, &standing, &names, id);
    let moves = match &event {
        Some(event) => shown::moves(key, &standing, &event.event_type),
        None => Vec::new(),
    };
    Ok(Recorded { event, changes, moves })
}

/// Checks an event and makes its row.
fn checked(act: &Act, standing: &Standing, event: &NewEvent, origin: Origin) -> Result<EventRow, Problem> {
    let known = standing.pack.event_type(&event.event_type).ok_or_else(|| Problem::field("type", "unknown"))?;
    let now = act.now();
    if event.at > now + FURTHEST {
        return Err(Problem::field("at", "implausible"));
    }
    // An event that is itself the set date says so by its instant: a second date on it would stand nowhere.
    if event.set_date.is_some() && (!known.may_carry_set_date || known.set_date_fact.is_none()) {
        return Err(Problem::field("set_date", "no_set_date"));
    }
    let reported_by = event.reported_by.trim();
    if reported_by.is_empty() {
        return Err(Problem::field("reported_by", "required"));
    }
    for (name, answer) in &event.facts {
        admitted(&standing.pack, Some(known), name, answer)?;
    }
    let time_zone = match &event.time_zone {
        Some(name) => place::zone("time_zone", name)?,
        None => standing.zone,
    };
    let (id, walled) = (event.id, known.walled);
    Ok(EventRow {
        id,
        event_type: event.event_type.clone(),
        at: event.at,
        time_zone: time_zone.name().to_owned(),
        set_date: event.set_date,
        set_date_confirmed_by: None,
        sets_event: event.sets.as_ref().map(|sets| sets.event_id),
        sets_rule: event.sets.as_ref().map(|sets| sets.rule_id.clone()),
        reported_by: reported_by.to_owned(),
        evidence: event.evidence.as_deref().map(str::trim).filter(|paper| !paper.is_empty()).map(str::to_owned),
        document_id: event.document_id,
        hearing_id: origin.hearing,
        placement_id: origin.placement,
        walled,
        recorded_by: act.session().signature().0.unwrap_or_default(),
        recorded_at: now,
        retired_at: None,
        retired_reason: None,
        superseded_by: None,
        counted_by: None,
    })
}

/// Whether a question is known, belongs to this event or to the matter, and admits the answer.
fn admitted(pack: &Pack, event: Option<&EventType>, name: &str, answer: &Answer) -> Result<FactScope, Problem> {
    let fact = pack.fact(name).ok_or_else(|| Problem::field("facts", "unknown").with("fact", name))?;
    let asked_here = |event: &EventType| event.facts_asked.iter().chain(&event.set_date_fact).any(|asked| asked == name);
    if fact.scope == FactScope::Event && !event.is_some_and(asked_here) {
        return Err(Problem::field("facts", "not_asked_here").with("fact", name));
    }
    if !fact.admits(answer) {
        return Err(Problem::field("facts", "not_an_answer").with("fact", name));
    }
    Ok(fact.scope)
}

/// The answers of an event, with the one that a set date implies.
fn answers_of(pack: &Pack, event: &NewEvent) -> Answers {
    let mut facts = event.facts.clone();
    let implied = pack.event_type(&event.event_type).and_then(|known| known.set_date_fact.clone());
    if let (Some(_), Some(fact)) = (event.set_date, implied) {
        facts.insert(fact, Answer::Yes);
    }
    facts
}

/// The rows of an event's answers.
fn answer_rows(act: &Act, pack: &Pack, event: &NewEvent, walled: bool) -> Result<Vec<AnswerRow>, Problem> {
    let known = pack.event_type(&event.event_type);
    let mut rows = Vec::new();
    for (name, answer) in answers_of(pack, event) {
        let scope = admitted(pack, known, &name, &answer)?;
        let of_event = scope == FactScope::Event;
        rows.push(AnswerRow {
            id: act.new_id(),
            event_id: of_event.then_some(event.id),
            // What is answered on a walled event is behind the wall with it; what it says of the matter, where the question itself is.
            walled: pack.is_walled_fact(&name, &answer) || (of_event && walled),
            name,
            answer: answer.as_str().to_owned(),
            evidence: None,
            answered_by: act.session().signature().0.unwrap_or_default(),
            answered_at: act.now(),
            superseded_by: None,
        });
    }
    Ok(rows)
}

async fn write(act: &mut Act, key: &CaseKey, standing: &Standing, event: &NewEvent, origin: Origin) -> Result<EventRow, Problem> {
    let row = checked(act, standing, event, origin)?;
    sets::check(act, key, standing, event).await?;
    if let Some(document) = event.document_id
        && !representatives::has_document(act.tx(), key, document).await?
    {
        return Err(Problem::field("document_id", "not_found"));
    }
    let answers = answer_rows(act, &standing.pack, event, row.walled)?;
    act.about(row.id);
    if !store::add(act.tx(), key, &row).await? {
        // The id is taken by an event of a case that the caller cannot see.
        return Err(Problem::not_found());
    }
    if row.walled {
        steps::seal(act.tx(), key, row.id).await?;
    }
    for answer in &answers {
        store::answer(act.tx(), key, answer).await?;
    }
    Ok(row)
}

/// A correction.
#[derive(Deserialize, JsonSchema)]
pub struct SupersedeEvent {
    /// The event that was wrong.
    pub event_id: Uuid,
    /// Why.
    pub reason: String,
    /// What happened in truth; none: it did not happen.
    pub with: Option<NewEvent>,
}

/// Corrects an event: a new one takes its place, the old one stays as history with its dates.
pub async fn supersede(act: &mut Act, asked: SupersedeEvent) -> Result<Recorded, Problem> {
    let case_id = store::case_of(act.tx(), asked.event_id).await?.ok_or_else(Problem::not_found)?;
    let key = act.case(case_id).await?;
    let standing = Standing::gather(act, &key).await?;
    let seen = |row: &&EventRow| row.id == asked.event_id && (!row.walled || key.inside_wall());
    let old = standing.events.iter().find(seen).cloned().ok_or_else(Problem::not_found)?;
    act.because(&asked.reason)?;
    let new = asked.with.as_ref().map(|event| event.id);
    if old.retired_at.is_some() {
        if new.is_some() && old.superseded_by == new {
            return answer(act, &key, new.unwrap_or(old.id), Vec::new()).await;
        }
        return Err(Problem::refused("event_superseded", "the event was corrected already"));
    }
    if let Some(event) = &asked.with {
        let row = write(act, &key, &standing, event, Origin { hearing: old.hearing_id, placement: old.placement_id }).await?;
        entered(act, &row);
    } else {
        entered(act, &old);
    }
    retire(act, &key, old.id, new, asked.reason.trim()).await?;
    act.about(old.id);
    let changes = recount(act, &key, "supersede_event").await?;
    answer(act, &key, new.unwrap_or(old.id), changes).await
}

/// Retires an event in an act that counts the dates anew afterwards.
pub(crate) async fn retire(act: &mut Act, key: &CaseKey, id: Uuid, by: Option<Uuid>, reason: &str) -> Result<(), Problem> {
    let (me, now) = (act.session().signature().0.unwrap_or_default(), act.now());
    Ok(store::retire(act.tx(), key, id, by, reason, me, now).await?)
}

/// An answer to a question of the rules.
#[derive(Deserialize, JsonSchema)]
pub struct AnswerFact {
    /// The case.
    pub case_id: Uuid,
    /// The event that it is about, where the question is one of an event.
    pub event_id: Option<Uuid>,
    /// The question.
    pub name: String,
    /// yes, no, not_sure, not_asked, or a value of its list.
    pub value: Answer,
    /// What shows it.
    pub evidence: Option<String>,
}

/// Answers a question, over what the program read from rows and over an earlier answer, which stays as history.
pub async fn answer_fact(act: &mut Act, asked: AnswerFact) -> Result<Recorded, Problem> {
    let key = act.case(asked.case_id).await?;
    let standing = Standing::gather(act, &key).await?;
    let seen = |row: &&EventRow| Some(row.id) == asked.event_id && (!row.walled || key.inside_wall());
    let event = standing.events.iter().find(seen);
    if asked.event_id.is_some() && event.is_none() {
        return Err(Problem::not_found());
    }
    let known = event.and_then(|row| standing.pack.event_type(&row.event_type));
    let scope = admitted(&standing.pack, known, &asked.name, &asked.value)?;
    if (scope == FactScope::Event) != asked.event_id.is_some() {
        return Err(Problem::field("event_id", "wrong_scope"));
    }
    let walled = standing.pack.is_walled_fact(&asked.name, &asked.value) || event.is_some_and(|row| row.walled);
    let row = AnswerRow {
        id: act.new_id(),
        event_id: asked.event_id,
        name: asked.name.clone(),
        answer: asked.value.as_str().to_owned(),
        evidence: asked.evidence.as_deref().map(str::trim).filter(|text| !text.is_empty()).map(str::to_owned),
        walled,
        answered_by: act.staff()?.user_id,
        answered_at: act.now(),
        superseded_by: None,
    };
    store::answer(act.tx(), &key, &row).await?;
    act.about(row.id);
    if walled {
        steps::seal(act.tx(), &key, row.id).await?;
    }
    act.detail(if walled {
        serde_json::json!({ "walled": true })
    } else {
        serde_json::json!({ "fact": asked.name, "answer": asked.value, "event": asked.event_id })
    });
    let changes = recount(act, &key, "answer_fact").await?;
    Ok(Recorded { event: None, changes, moves: Vec::new() })
}

/// A date set past a statutory ceiling, to be confirmed.
#[derive(Deserialize, JsonSchema)]
pub struct ConfirmSetDate {
    /// The event that carries it.
    pub event_id: Uuid,
}

/// A second person confirms a date that lies after a statutory ceiling; only then it stands in place of the default.
pub async fn confirm_set_date(act: &mut Act, asked: ConfirmSetDate) -> Result<Recorded, Problem> {
    let case_id = store::case_of(act.tx(), asked.event_id).await?.ok_or_else(Problem::not_found)?;
    let key = act.case(case_id).await?;
    let standing = Standing::gather(act, &key).await?;
    let seen = |row: &&EventRow| row.id == asked.event_id && (!row.walled || key.inside_wall());
    let named = standing.events.iter().find(seen).ok_or_else(Problem::not_found)?;
    // The date that waits may be another event's, linked to this one.
    let linked = || standing.events.iter().rev().find(|row| row.sets_event == Some(named.id) && row.retired_at.is_none());
    let row = if named.set_date.is_none() { linked().unwrap_or(named) } else { named }.clone();
    let (me, now) = (act.staff()?.user_id, act.now());
    if row.recorded_by == me {
        return Err(Problem::refused("second_person_needed", "a date past a ceiling is confirmed by a second person"));
    }
    store::confirm_set_date(act.tx(), &key, row.id, me, now).await?;
    entered(act, &row);
    let changes = recount(act, &key, "confirm_set_date").await?;
    answer(act, &key, row.id, changes).await
}
