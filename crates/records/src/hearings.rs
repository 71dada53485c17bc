//! Hearings, and the office's calendar.

use crate::cases::CaseKey;
use crate::{Error, Sql, Tx};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// A hearing as it is stored.
#[derive(sqlx::FromRow, Clone)]
pub struct HearingRow {
    /// Id.
    pub id: Uuid,
    /// Court of the directory; none: one that was only named.
    pub court_code: Option<String>,
    /// Name of the court as it was known.
    pub court: String,
    /// Judge.
    pub judge: Option<String>,
    /// master, individual, bond...
    pub kind: String,
    /// in_person, video or telephone.
    pub medium: String,
    /// When.
    pub starts_at: DateTime<Utc>,
    /// IANA zone of the court.
    pub time_zone: String,
    /// Language of the interpreter asked for.
    pub interpreter: Option<String>,
    /// Who attends for the person.
    pub attends: Option<String>,
    /// scheduled, reset, cancelled or held.
    pub status: String,
    /// Why it was reset or cancelled.
    pub reason: Option<String>,
    /// The hearing whose place it took.
    pub replaces: Option<Uuid>,
    /// The hearing that took its place.
    pub replaced_by: Option<Uuid>,
    /// Its subject is behind the asylum wall.
    pub walled: bool,
    /// Whether an order changed venue to its court: yes or no; none: nobody has said.
    pub venue_order: Option<String>,
    /// Who recorded it.
    pub recorded_by: Uuid,
    /// When.
    pub recorded_at: DateTime<Utc>,
    /// Revision.
    pub rev: i64,
}

/// Every hearing of a case by its time.
pub async fn list(tx: &mut Tx, key: &CaseKey) -> Result<Vec<HearingRow>, Error> {
    rows!(
        tx,
        HearingRow,
        "select id, court_code, court, judge, kind, medium, starts_at, time_zone, interpreter, attends, status, reason, replaces, replaced_by, walled,
                venue_order, recorded_by, recorded_at, rev
         from hearing where case_id = $1 order by starts_at, id",
        key.id()
    )
}

/// The case of a hearing within the scope's office.
pub async fn case_of(tx: &mut Tx, hearing_id: Uuid) -> Result<Option<Uuid>, Error> {
    let office = tx.scope.code();
    let found = row!(
        tx,
        (Uuid,),
        "select c.id from hearing h join case_file c on c.id = h.case_id where h.id = $1 and c.office = $2",
        hearing_id,
        &office
    )?;
    Ok(found.map(|(id,)| id))
}

/// Adds a hearing; `false` if the id is there already.
pub async fn add(tx: &mut Tx, key: &CaseKey, h: &HearingRow) -> Result<bool, Error> {
    let n = execute!(
        tx,
        "insert into hearing (id, case_id, court_code, court, judge, kind, medium, starts_at, time_zone, interpreter, attends, status, replaces, walled,
                recorded_by, recorded_at, rev)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 1)
         on conflict (id) do nothing",
        h.id,
        key.id(),
        h.court_code.as_deref(),
        &h.court,
        h.judge.as_deref(),
        &h.kind,
        &h.medium,
        h.starts_at,
        &h.time_zone,
        h.interpreter.as_deref(),
        h.attends.as_deref(),
        &h.status,
        h.replaces,
        h.walled,
        h.recorded_by,
        h.recorded_at
    )?;
    Ok(n == 1)
}

/// Ends a scheduled hearing (reset, cancelled or held); stale when `rev` differs or it is ended already.
pub async fn end(
    tx: &mut Tx,
    key: &CaseKey,
    id: Uuid,
    rev: i64,
    status: &str,
    reason: Option<&str>,
    replaced_by: Option<Uuid>,
) -> Result<(), Error> {
    let n = execute!(
        tx,
        "update hearing set status = $4, reason = $5, replaced_by = $6, rev = rev + 1
         where id = $1 and case_id = $2 and rev = $3 and status = 'scheduled'",
        id,
        key.id(),
        rev,
        status,
        reason,
        replaced_by
    )?;
    if n == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Says who attends a scheduled hearing, the interpreter and the judge; stale when `rev` differs or it is ended already.
pub async fn staff(
    tx: &mut Tx,
    key: &CaseKey,
    id: Uuid,
    rev: i64,
    attends: Option<&str>,
    interpreter: Option<&str>,
    judge: Option<&str>,
) -> Result<(), Error> {
    let n = execute!(
        tx,
        "update hearing set attends = $4, interpreter = $5, judge = $6, rev = rev + 1
         where id = $1 and case_id = $2 and rev = $3 and status = 'scheduled'",
        id,
        key.id(),
        rev,
        attends,
        interpreter,
        judge
    )?;
    if n == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Says whether an order changed venue to the court of a hearing; stale when `rev` differs.
pub async fn answer_venue(tx: &mut Tx, key: &CaseKey, id: Uuid, rev: i64, ordered: &str) -> Result<(), Error> {
    let n = execute!(
        tx,
        "update hearing set venue_order = $4, rev = rev + 1 where id = $1 and case_id = $2 and rev = $3",
        id,
        key.id(),
        rev,
        ordered
    )?;
    if n == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// An entry of the office's calendar: a hearing, or the end of an open deadline.
#[derive(sqlx::FromRow, Clone)]
pub struct CalendarRow {
    /// Id of the hearing or deadline.
    pub id: Uuid,
    /// Its case.
    pub case_id: Uuid,
    /// Folio.
    pub folio: String,
    /// Name as lists show it.
    pub shown_name: String,
    /// When it begins or ends.
    pub at: DateTime<Utc>,
    /// IANA zone of its place.
    pub time_zone: String,
    /// Kind of the hearing, or the rule.
    pub what: String,
    /// Court, or colour of the deadline.
    pub detail: String,
    /// Who attends, of a hearing.
    pub attends: Option<String>,
    /// True where it is a deadline that loses a right.
    pub fatal: bool,
    /// Status.
    pub status: String,
    /// The subject is behind the asylum wall.
    pub walled: bool,
}

/// What part of the calendar is asked for.
pub struct CalendarFilter {
    /// From, inclusive.
    pub from: DateTime<Utc>,
    /// Until, exclusive.
    pub until: DateTime<Utc>,
    /// Only the cases of this user.
    pub owner: Option<Uuid>,
    /// After this place: instant and id.
    pub after: Option<(DateTime<Utc>, Uuid)>,
    /// Most rows.
    pub limit: i64,
}

/// Scheduled hearings of the scope's office in a stretch of time, by their time. `cross join` keeps SQLite to this order of the tables: it would begin with
/// every case of the office.
pub async fn calendar(tx: &mut Tx, filter: &CalendarFilter) -> Result<Vec<CalendarRow>, Error> {
    let office = tx.scope.code();
    let mut sql = Sql::new(
        "select h.id, h.case_id, c.folio, c.shown_name, h.starts_at as at, h.time_zone, h.kind as what, h.court as detail, h.attends, false as fatal, h.status, h.walled
         from hearing h cross join case_file c",
    );
    sql.bind("where c.id = h.case_id and c.office =", office).push("and h.status = 'scheduled'");
    sql.bind("and h.starts_at >=", filter.from).bind("and h.starts_at <", filter.until);
    if let Some(owner) = filter.owner {
        sql.bind("and c.owner_user =", owner);
    }
    if let Some((at, id)) = filter.after {
        sql.bind("and (h.starts_at, h.id) > (", at).bind(",", id).push(")");
    }
    sql.bind("order by h.starts_at, h.id limit", filter.limit);
    sql.rows(tx).await
}

/// Ends of open deadlines of the scope's office that are not behind the wall, in a stretch of time, by their time.
pub async fn calendar_of_deadlines(tx: &mut Tx, filter: &CalendarFilter) -> Result<Vec<CalendarRow>, Error> {
    let office = tx.scope.code();
    let mut sql = Sql::new(
        "select d.id, d.case_id, c.folio, c.shown_name, d.ends_at as at, d.time_zone, d.rule_id as what, d.colour as detail, null as attends, d.fatal, d.status, d.walled
         from deadline d cross join case_file c",
    );
    sql.bind("where c.id = d.case_id and c.office =", office)
        .push("and d.status in ('proposed', 'confirmed', 'warned') and d.walled = false and c.status <> 'closed'");
    sql.bind("and d.ends_at >=", filter.from).bind("and d.ends_at <", filter.until);
    if let Some(owner) = filter.owner {
        sql.bind("and c.owner_user =", owner);
    }
    if let Some((at, id)) = filter.after {
        sql.bind("and (d.ends_at, d.id) > (", at).bind(",", id).push(")");
    }
    sql.bind("order by d.ends_at, d.id limit", filter.limit);
    sql.rows(tx).await
}
