//! The roster of an incident: whom it struck, and which alerts speak of each.

use super::IncidentKey;
use crate::{Error, Sql, Tx};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// A person of a roster as it is stored.
#[derive(sqlx::FromRow, Clone)]
pub struct PersonRow {
    /// Id.
    pub id: Uuid,
    /// Name; `None`: not known.
    pub name: Option<String>,
    /// Where the person was last seen.
    pub seen_where: Option<String>,
    /// What is known.
    pub whereabouts: String,
    /// Why the line does not count; `None`: it does.
    pub void_reason: Option<String>,
    /// Who added it.
    pub added_by: String,
    /// When, UTC.
    pub added_at: DateTime<Utc>,
    /// Revision.
    pub rev: i64,
}

/// An alert that speaks of a person of the roster.
#[derive(sqlx::FromRow, Clone)]
pub struct GatheredRow {
    /// The person.
    pub person_id: Uuid,
    /// The alert.
    pub alert_id: Uuid,
    /// Its folio.
    pub folio: String,
    /// When it was received, UTC.
    pub received_at: DateTime<Utc>,
    /// Where it stands.
    pub state: String,
    /// The office that answers for it.
    pub office: String,
    /// Who has it.
    pub lease_name: Option<String>,
    /// Until when.
    pub lease_until: Option<DateTime<Utc>>,
    /// Its case.
    pub case_id: Option<Uuid>,
}

const PERSON: &str = "select id, name, seen_where, whereabouts, void_reason, added_by, added_at, rev from incident_person";

/// Persons of a roster who count, in the order in which they were added.
pub async fn page_roster(
    tx: &mut Tx,
    key: &IncidentKey,
    after: Option<(DateTime<Utc>, Uuid)>,
    limit: i64,
) -> Result<Vec<PersonRow>, Error> {
    let mut sql = Sql::new(PERSON);
    sql.bind("where incident_id =", key.id()).push("and void_reason is null");
    if let Some((at, id)) = after {
        sql.bind("and (added_at, id) > (", at).bind(",", id).push(")");
    }
    sql.push("order by added_at, id").limit(limit);
    sql.rows(tx).await
}

/// One person of a roster.
pub async fn person(tx: &mut Tx, key: &IncidentKey, id: Uuid) -> Result<Option<PersonRow>, Error> {
    let mut sql = Sql::new(PERSON);
    sql.bind("where incident_id =", key.id()).bind("and id =", id);
    Ok(sql.rows(tx).await?.pop())
}

/// The alerts that speak of persons of a roster.
pub async fn of_person(tx: &mut Tx, key: &IncidentKey, persons: &[Uuid]) -> Result<Vec<GatheredRow>, Error> {
    let mut sql = Sql::new(
        "select g.person_id, g.alert_id, a.folio, a.received_at, a.state, a.office, a.lease_name, a.lease_until, a.case_id
         from incident_alert g join alert a on a.id = g.alert_id",
    );
    sql.bind("where g.incident_id =", key.id())
        .bind_list("and g.left_at is null and g.person_id in", persons.iter().copied())
        .push("order by a.received_at, a.id");
    sql.rows(tx).await
}

/// Adds a person; `false` if the id is there already.
pub async fn add_person(tx: &mut Tx, key: &IncidentKey, p: &PersonRow) -> Result<bool, Error> {
    let n = execute!(
        tx,
        "insert into incident_person (id, incident_id, name, seen_where, whereabouts, added_by, added_at, rev)
         values ($1, $2, $3, $4, $5, $6, $7, 1)
         on conflict (id) do nothing",
        p.id,
        key.id(),
        p.name.as_deref(),
        p.seen_where.as_deref(),
        &p.whereabouts,
        &p.added_by,
        p.added_at
    )?;
    Ok(n == 1)
}

/// Writes what is known of a person; stale when `rev` differs.
pub async fn change_person(tx: &mut Tx, key: &IncidentKey, p: &PersonRow, rev: i64) -> Result<(), Error> {
    let n = execute!(
        tx,
        "update incident_person set name = $4, seen_where = $5, whereabouts = $6, void_reason = $7, rev = rev + 1
         where id = $1 and incident_id = $2 and rev = $3",
        p.id,
        key.id(),
        rev,
        p.name.as_deref(),
        p.seen_where.as_deref(),
        &p.whereabouts,
        p.void_reason.as_deref()
    )?;
    if n == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Gathers an alert under a person; one that was let go comes back. `false` if it is gathered already, here or elsewhere.
pub async fn gather(tx: &mut Tx, key: &IncidentKey, alert_id: Uuid, person_id: Uuid, at: DateTime<Utc>) -> Result<bool, Error> {
    let n = execute!(
        tx,
        "insert into incident_alert (incident_id, alert_id, person_id, gathered_at)
         select $1, $2, $3, $4
         where not exists (select 1 from incident_alert o where o.alert_id = $2 and o.left_at is null)
         on conflict (incident_id, alert_id) do update
         set person_id = excluded.person_id, gathered_at = excluded.gathered_at, left_at = null",
        key.id(),
        alert_id,
        person_id,
        at
    )?;
    Ok(n == 1)
}

/// Lets an alert speak of another person of the same roster; answers of whom it spoke. `None`: it is not gathered here.
pub async fn move_alert(tx: &mut Tx, key: &IncidentKey, alert_id: Uuid, person_id: Uuid) -> Result<Option<Uuid>, Error> {
    let before = row!(
        tx,
        (Uuid,),
        "select person_id from incident_alert where incident_id = $1 and alert_id = $2 and left_at is null",
        key.id(),
        alert_id
    )?;
    execute!(
        tx,
        "update incident_alert set person_id = $3 where incident_id = $1 and alert_id = $2 and left_at is null",
        key.id(),
        alert_id,
        person_id
    )?;
    Ok(before.map(|(id,)| id))
}

/// Lets an alert go; answers of whom it spoke. `None`: it is not gathered here.
pub async fn let_go(tx: &mut Tx, key: &IncidentKey, alert_id: Uuid, at: DateTime<Utc>) -> Result<Option<Uuid>, Error> {
    let found = row!(
        tx,
        (Uuid,),
        "update incident_alert set left_at = $3 where incident_id = $1 and alert_id = $2 and left_at is null returning person_id",
        key.id(),
        alert_id,
        at
    )?;
    Ok(found.map(|(id,)| id))
}

/// Voids a person of whom no alert speaks any more.
pub async fn void_silent(tx: &mut Tx, key: &IncidentKey, person_id: Uuid, reason: &str) -> Result<(), Error> {
    execute!(
        tx,
        "update incident_person set void_reason = $3, rev = rev + 1
         where id = $1 and incident_id = $2 and void_reason is null
           and not exists (select 1 from incident_alert g where g.person_id = incident_person.id and g.left_at is null)",
        person_id,
        key.id(),
        reason
    )?;
    Ok(())
}
