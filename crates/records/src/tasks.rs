//! Tasks of a case: a reply promised, a visit, a review; and who read the digest of a morning.

use crate::cases::CaseKey;
use crate::{Error, Sql, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

/// A task as it is stored.
#[derive(sqlx::FromRow, Clone)]
pub struct TaskRow {
    /// Id.
    pub id: Uuid,
    /// What it is.
    pub kind: String,
    /// What is to be done.
    pub title: String,
    /// By when.
    pub due_at: DateTime<Utc>,
    /// IANA zone in which that hour was promised.
    pub time_zone: String,
    /// Missing it may lose a right.
    pub fatal: bool,
    /// Behind the asylum wall.
    pub walled: bool,
    /// The deadline that it reviews.
    pub deadline_id: Option<Uuid>,
    /// Who does it; none: whoever answers for the case.
    pub assignee: Option<Uuid>,
    /// open, done or dropped.
    pub status: String,
    /// Who made it.
    pub created_by: Uuid,
    /// When.
    pub created_at: DateTime<Utc>,
    /// Who ended it.
    pub ended_by: Option<Uuid>,
    /// When.
    pub ended_at: Option<DateTime<Utc>>,
    /// What came of it.
    pub ended_reason: Option<String>,
    /// Revision.
    pub rev: i64,
}

/// The tasks of a case that the key's holder sees, by their hour.
pub async fn list(tx: &mut Tx, key: &CaseKey) -> Result<Vec<TaskRow>, Error> {
    rows!(
        tx,
        TaskRow,
        "select id, kind, title, due_at, time_zone, fatal, walled, deadline_id, assignee, status, created_by, created_at, ended_by, ended_at, ended_reason, rev
         from task where case_id = $1 and (walled = false or $2) order by due_at, id",
        key.id(),
        key.inside_wall()
    )
}

/// Whether a task of a kind is open about a deadline, on either side of the wall.
pub async fn is_open_about(tx: &mut Tx, key: &CaseKey, deadline: Uuid, kind: &str) -> Result<bool, Error> {
    let found = one!(
        tx,
        (i64,),
        "select count(*) from task where case_id = $1 and deadline_id = $2 and kind = $3 and status = 'open'",
        key.id(),
        deadline,
        kind
    )?;
    Ok(found.0 > 0)
}

/// The case of a task within the scope's office.
pub async fn case_of(tx: &mut Tx, id: Uuid) -> Result<Option<Uuid>, Error> {
    let office = tx.scope.code();
    let found =
        row!(tx, (Uuid,), "select c.id from task t join case_file c on c.id = t.case_id where t.id = $1 and c.office = $2", id, &office)?;
    Ok(found.map(|(id,)| id))
}

/// Adds a task; `false` if the id is there already.
pub async fn add(tx: &mut Tx, key: &CaseKey, t: &TaskRow) -> Result<bool, Error> {
    let n = execute!(
        tx,
        "insert into task (id, case_id, kind, title, due_at, time_zone, fatal, walled, deadline_id, assignee, status, created_by, created_at, rev)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'open', $11, $12, 1)
         on conflict (id) do nothing",
        t.id,
        key.id(),
        &t.kind,
        &t.title,
        t.due_at,
        &t.time_zone,
        t.fatal,
        t.walled,
        t.deadline_id,
        t.assignee,
        t.created_by,
        t.created_at
    )?;
    Ok(n == 1)
}

/// Ends an open task; stale when `rev` differs or it is ended.
pub async fn end(
    tx: &mut Tx,
    key: &CaseKey,
    id: Uuid,
    rev: i64,
    status: &str,
    reason: Option<&str>,
    by: Uuid,
    at: DateTime<Utc>,
) -> Result<(), Error> {
    let n = execute!(
        tx,
        "update task set status = $4, ended_reason = $5, ended_by = $6, ended_at = $7, rev = rev + 1
         where id = $1 and case_id = $2 and rev = $3 and status = 'open'",
        id,
        key.id(),
        rev,
        status,
        reason,
        by,
        at
    )?;
    if n == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// A task with its case, as a list over cases shows it.
#[derive(sqlx::FromRow, Clone)]
pub struct OwedRow {
    /// Id.
    pub id: Uuid,
    /// Its case.
    pub case_id: Uuid,
    /// Folio.
    pub folio: String,
    /// Name as lists show it.
    pub shown_name: String,
    /// What it is.
    pub kind: String,
    /// What is to be done.
    pub title: String,
    /// By when.
    pub due_at: DateTime<Utc>,
    /// Zone of that hour.
    pub time_zone: String,
    /// Missing it may lose a right.
    pub fatal: bool,
    /// Revision.
    pub rev: i64,
}

/// Which open tasks are asked for: those that ask for a representative stand apart, so that many of them hide no promise.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Owed {
    /// Replies, visits, reviews and others.
    Promised,
    /// Those that ask for a representative.
    Counsel,
}

/// Open tasks of the scope's office until an hour, by their hour: those that are not walled, and walled ones of cases into which the reader may look.
pub async fn owed(tx: &mut Tx, which: Owed, until: DateTime<Utc>, owner: Option<Uuid>, most: i64) -> Result<Vec<OwedRow>, Error> {
    let (office, reader) = (tx.scope.code(), tx.scope.user);
    let mut sql = Sql::new(
        "select t.id, t.case_id, c.folio, c.shown_name, t.kind, t.title, t.due_at, t.time_zone, t.fatal, t.rev
         from task t join case_file c on c.id = t.case_id",
    );
    sql.bind("where c.office =", office).bind("and t.status = 'open' and t.due_at <", until);
    sql.push(match which {
        Owed::Promised => "and t.kind <> 'counsel'",
        Owed::Counsel => "and t.kind = 'counsel' and c.status <> 'closed'",
    });
    sql.bind("and (t.walled = false or exists (select 1 from wall_open g where g.case_id = t.case_id and g.user_id =", reader).push("))");
    if let Some(owner) = owner {
        sql.bind("and coalesce(t.assignee, c.owner_user) =", owner);
    }
    sql.bind("order by t.due_at, t.id limit", most);
    sql.rows(tx).await
}

/// When a member read the digest of a day, if they did.
pub async fn digest_read(tx: &mut Tx, user: Uuid, day: NaiveDate) -> Result<Option<DateTime<Utc>>, Error> {
    let office = tx.scope.code();
    let found =
        row!(tx, (DateTime<Utc>,), "select read_at from digest where office = $1 and user_id = $2 and day = $3", &office, user, day)?;
    Ok(found.map(|(at,)| at))
}

/// Remembers that a member read the digest of a day; once.
pub async fn read_digest(tx: &mut Tx, user: Uuid, day: NaiveDate, at: DateTime<Utc>) -> Result<(), Error> {
    let office = tx.scope.code();
    execute!(
        tx,
        "insert into digest (office, user_id, day, read_at) values ($1, $2, $3, $4) on conflict (office, user_id, day) do nothing",
        &office,
        user,
        day,
        at
    )?;
    Ok(())
}
