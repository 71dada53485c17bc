//! Events and answers of a matter. Nothing is deleted: what is corrected is retired, and what took its place is named.

use crate::cases::CaseKey;
use crate::{Error, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use sqlx::types::Json;
use uuid::Uuid;

/// An event as it is stored.
#[derive(sqlx::FromRow, Clone)]
pub struct EventRow {
    /// Id.
    pub id: Uuid,
    /// Type of events.json.
    pub event_type: String,
    /// When it happened.
    pub at: DateTime<Utc>,
    /// IANA zone of the place: the date is taken in it.
    pub time_zone: String,
    /// The date that a judge or a notice fixed on it.
    pub set_date: Option<NaiveDate>,
    /// Who confirmed that date where it lies after a statutory ceiling.
    pub set_date_confirmed_by: Option<Uuid>,
    /// The event that carries the default in whose place its date stands.
    pub sets_event: Option<Uuid>,
    /// The rule of that default.
    pub sets_rule: Option<String>,
    /// Who said so.
    pub reported_by: String,
    /// The paper that proves it.
    pub evidence: Option<String>,
    /// That paper, where it is held.
    pub document_id: Option<Uuid>,
    /// The hearing that it announces.
    pub hearing_id: Option<Uuid>,
    /// The placement that brought it.
    pub placement_id: Option<Uuid>,
    /// Behind the asylum wall.
    pub walled: bool,
    /// Who recorded it.
    pub recorded_by: Uuid,
    /// When.
    pub recorded_at: DateTime<Utc>,
    /// When it was corrected or taken back.
    pub retired_at: Option<DateTime<Utc>>,
    /// Why.
    pub retired_reason: Option<String>,
    /// The event that took its place.
    pub superseded_by: Option<Uuid>,
    /// By which rules it is counted until somebody approves others; none: by those of today.
    pub counted_by: Option<String>,
}

/// An answer as it is stored.
#[derive(sqlx::FromRow, Clone)]
pub struct AnswerRow {
    /// Id.
    pub id: Uuid,
    /// The event that it is about; none: the matter.
    pub event_id: Option<Uuid>,
    /// The question.
    pub name: String,
    /// The answer.
    pub answer: String,
    /// What shows it.
    pub evidence: Option<String>,
    /// Behind the asylum wall.
    pub walled: bool,
    /// Who answered.
    pub answered_by: Uuid,
    /// When.
    pub answered_at: DateTime<Utc>,
    /// The answer that took its place.
    pub superseded_by: Option<Uuid>,
}

impl AnswerRow {
    /// Whether a newer answer of the key's holder takes this one's place. Behind the wall whoever stands inside decides. An answer from outside
    /// stands beside one behind the wall that somebody else gave, and one behind the wall beside what is read outside, where nothing changes.
    #[must_use]
    pub fn yields_to(&self, newer: &Self, key: &CaseKey) -> bool {
        let same = self.superseded_by.is_none() && self.name == newer.name && self.event_id == newer.event_id;
        let own = newer.walled && self.answered_by == newer.answered_by;
        same && if self.walled { key.inside_wall() || own } else { !newer.walled }
    }
}

/// What of a person the program proposes answers from.
#[derive(sqlx::FromRow, Clone)]
pub struct PersonFacts {
    /// Date of birth.
    pub birth_date: Option<NaiveDate>,
    /// How well it is known.
    pub birth_precision: String,
    /// Nationality as recorded.
    pub nationality: String,
    /// Vulnerability flags.
    pub vulnerabilities: Json<Vec<String>>,
}

/// Every event of a case, those behind the wall too: for the engine. Retired ones stay in the list. A paper behind the wall
/// is named only inside.
pub async fn list(tx: &mut Tx, key: &CaseKey) -> Result<Vec<EventRow>, Error> {
    rows!(
        tx,
        EventRow,
        "select id, event_type, at, time_zone, set_date, set_date_confirmed_by, reported_by, evidence,
                case when $2 or not exists (select 1 from document d where d.id = event.document_id and d.walled) then document_id end as document_id,
                hearing_id, placement_id, walled, recorded_by, recorded_at, retired_at, retired_reason, superseded_by, counted_by, sets_event, sets_rule
         from event where case_id = $1 order by at, id",
        key.id(),
        key.inside_wall()
    )
}

/// Every answer of a case, those behind the wall too: for the engine. Superseded ones stay in the list.
pub async fn answers(tx: &mut Tx, key: &CaseKey) -> Result<Vec<AnswerRow>, Error> {
    rows!(
        tx,
        AnswerRow,
        "select id, event_id, name, answer, evidence, walled, answered_by, answered_at, superseded_by
         from fact_answer where case_id = $1 order by answered_at, id",
        key.id()
    )
}

/// The case of an event within the scope's office.
pub async fn case_of(tx: &mut Tx, event_id: Uuid) -> Result<Option<Uuid>, Error> {
    let office = tx.scope.code();
    let found = row!(
        tx,
        (Uuid,),
        "select c.id from event e join case_file c on c.id = e.case_id where e.id = $1 and c.office = $2",
        event_id,
        &office
    )?;
    Ok(found.map(|(id,)| id))
}

/// What the program may propose answers from.
pub async fn person_facts(tx: &mut Tx, key: &CaseKey) -> Result<PersonFacts, Error> {
    one!(
        tx,
        PersonFacts,
        "select p.birth_date, p.birth_precision, p.nationality, p.vulnerabilities from case_file c join person p on p.id = c.person_id where c.id = $1",
        key.id()
    )
}

/// Adds an event; `false` if the id is there already.
pub async fn add(tx: &mut Tx, key: &CaseKey, e: &EventRow) -> Result<bool, Error> {
    let n = execute!(
        tx,
        "insert into event (id, case_id, event_type, at, time_zone, set_date, reported_by, evidence, document_id, hearing_id, placement_id, walled,
                recorded_by, recorded_at, sets_event, sets_rule)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
         on conflict (id) do nothing",
        e.id,
        key.id(),
        &e.event_type,
        e.at,
        &e.time_zone,
        e.set_date,
        &e.reported_by,
        e.evidence.as_deref(),
        e.document_id,
        e.hearing_id,
        e.placement_id,
        e.walled,
        e.recorded_by,
        e.recorded_at,
        e.sets_event,
        e.sets_rule.as_deref()
    )?;
    Ok(n == 1)
}

/// Retires an event, with the one that takes its place if there is one; stale when it is retired already.
pub async fn retire(
    tx: &mut Tx,
    key: &CaseKey,
    id: Uuid,
    superseded_by: Option<Uuid>,
    reason: &str,
    by: Uuid,
    at: DateTime<Utc>,
) -> Result<(), Error> {
    let n = execute!(
        tx,
        "update event set retired_at = $3, retired_by = $4, retired_reason = $5, superseded_by = $6
         where id = $1 and case_id = $2 and retired_at is null",
        id,
        key.id(),
        at,
        by,
        reason,
        superseded_by
    )?;
    if n == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// A second person confirms a date set past a statutory ceiling; stale when it is confirmed already.
pub async fn confirm_set_date(tx: &mut Tx, key: &CaseKey, id: Uuid, by: Uuid, at: DateTime<Utc>) -> Result<(), Error> {
    let n = execute!(
        tx,
        "update event set set_date_confirmed_by = $3, set_date_confirmed_at = $4
         where id = $1 and case_id = $2 and (set_date is not null or sets_rule is not null) and set_date_confirmed_by is null and retired_at is null",
        id,
        key.id(),
        by,
        at
    )?;
    if n == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Adds an answer; those before it to the same question that yield to it are superseded.
pub async fn answer(tx: &mut Tx, key: &CaseKey, a: &AnswerRow) -> Result<(), Error> {
    for old in answers(tx, key).await?.iter().filter(|old| old.yields_to(a, key)) {
        let n = execute!(
            tx,
            "update fact_answer set superseded_by = $3 where id = $1 and case_id = $2 and superseded_by is null",
            old.id,
            key.id(),
            a.id
        )?;
        if n != 1 {
            return Err(Error::Stale);
        }
    }
    execute!(
        tx,
        "insert into fact_answer (id, case_id, event_id, name, answer, evidence, walled, answered_by, answered_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        a.id,
        key.id(),
        a.event_id,
        &a.name,
        &a.answer,
        a.evidence.as_deref(),
        a.walled,
        a.answered_by,
        a.answered_at
    )?;
    Ok(())
}

/// Marks a case as changed: something that everybody may see happened in it.
pub async fn touch_case(tx: &mut Tx, key: &CaseKey, at: DateTime<Utc>) -> Result<(), Error> {
    let n = execute!(tx, "update case_file set changed_at = $2, rev = rev + 1 where id = $1", key.id(), at)?;
    if n == 1 { Ok(()) } else { Err(Error::Broken("a case that was looked up is there")) }
}
