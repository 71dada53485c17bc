//! The queue: what an office sees of its alerts at a glance. No free text and no name is in it.

use crate::{Error, Sql, Tx};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Which alerts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Queue {
    /// All on which something is owed: oldest unserved first.
    Open,
    /// Those that the caller holds.
    Mine,
    /// Those that another office, or its escalation, asks this one to take over.
    Offered,
    /// Those that this office is only told of.
    Told,
    /// Those on which nothing is owed any more: newest first.
    Handled,
    /// Every one: newest first.
    All,
}

/// A line of the queue.
#[derive(sqlx::FromRow, Clone)]
pub struct AlertLine {
    /// Id.
    pub id: Uuid,
    /// Folio.
    pub folio: String,
    /// Accountable office.
    pub office: String,
    /// Office that is asked to take it over.
    pub forward_to: Option<String>,
    /// Office that answers for the place.
    pub routed_office: Option<String>,
    /// Office that a later position points to.
    pub later_office: Option<String>,
    /// When it was received, UTC.
    pub received_at: DateTime<Utc>,
    /// By what way.
    pub channel: String,
    /// A practice press.
    pub exercise: bool,
    /// Beyond its phone's or its network's share.
    pub second: bool,
    /// Where it stands.
    pub state: String,
    /// Town or county.
    pub place: Option<String>,
    /// IANA zone of the place.
    pub time_zone: String,
    /// `me` or `someone_else`.
    pub for_whom: Option<String>,
    /// A child or dependant was left alone.
    pub child_alone: Option<bool>,
    /// Somebody forces the person.
    pub duress: bool,
    /// What the call with the safe question came to.
    pub call_back: Option<String>,
    /// Who has it.
    pub lease_user: Option<Uuid>,
    /// Their name.
    pub lease_name: Option<String>,
    /// Until when.
    pub lease_until: Option<DateTime<Utc>>,
    /// Its case.
    pub case_id: Option<Uuid>,
    /// Since when nothing is owed on it.
    pub handled_at: Option<DateTime<Utc>>,
    /// Revision.
    pub rev: i64,
    /// How many steps of its escalation have called somebody.
    pub paged: i64,
    /// The escalation called this office, which answers for it only once it takes it.
    pub called: bool,
    /// Place in the open queue: 0 to be served, 1 to be served but beyond its share, 2 being served, 3 exercises, 4 told as well.
    pub rank: i64,
}

const LINE: &str = "select id, folio, office, forward_to, routed_office, later_office, received_at, channel, exercise, second, state, place, time_zone, for_whom, child_alone, duress, call_back,
        lease_user, lease_name, lease_until, case_id, handled_at, rev, rank, called,
        (select count(distinct p.step * 1000 + p.round) from page p where p.alert_id = q.id and p.outcome <> 'skipped') as paged
 from (select a.*, exists (select 1 from alert_told t where t.alert_id = a.id and t.paged and a.office <> t.office and t.office =";

/// Begins a query on what the scope's office sees, each line with its rank at `now`.
fn lines(me: &str, now: DateTime<Utc>) -> Sql {
    let mut sql = Sql::new(LINE);
    sql.bind("", me)
        .push(") as called, cast(case when a.exercise then 3")
        .bind("when a.office <>", me)
        .bind("and coalesce(a.forward_to, '') <>", me)
        .bind("and not exists (select 1 from alert_told t where t.alert_id = a.id and t.paged and t.office =", me)
        .push(") then 4 when a.state = 'routed'")
        .bind("or a.forward_to =", me)
        .bind("or a.state = 'acknowledged' and a.lease_until <=", now)
        .push("then (case when a.second then 1 else 0 end) else 2 end as bigint) as rank from alert a) q");
    sql
}

/// A page of a queue after the cursor `(rank, received_at, id)`; of those with `folio` in their folio, where it is given.
pub async fn page(
    tx: &mut Tx,
    queue: Queue,
    now: DateTime<Utc>,
    folio: Option<&str>,
    after: Option<(i64, DateTime<Utc>, Uuid)>,
    limit: i64,
) -> Result<Vec<AlertLine>, Error> {
    let (me, user) = (tx.scope.code(), tx.scope.user);
    let mut sql = lines(&me, now);
    match queue {
        Queue::Mine => sql.bind("where office =", me.as_str()).bind("and lease_user =", user).push("and handled_at is null"),
        Queue::Offered => sql.bind("where (called or forward_to =", me.as_str()).push(") and handled_at is null"),
        Queue::Told => sql
            .bind("where office <>", me.as_str())
            .bind("and exists (select 1 from alert_told t where t.alert_id = q.id and t.office =", me.as_str())
            .push(") and handled_at is null"),
        Queue::Open | Queue::Handled | Queue::All => sql
            .bind("where (office =", me.as_str())
            .bind("or forward_to =", me.as_str())
            .bind("or exists (select 1 from alert_told t where t.alert_id = q.id and t.office =", me.as_str())
            .push("))"),
    };
    match queue {
        Queue::Open => {
            sql.push("and handled_at is null");
        }
        Queue::Handled => {
            sql.push("and handled_at is not null and drill_id is null");
        }
        // What a drill left is listed with the drill.
        Queue::All => {
            sql.push("and drill_id is null");
        }
        _ => {}
    }
    if let Some(part) = folio {
        sql.bind("and folio like", format!("%{part}%"));
    }
    if matches!(queue, Queue::Handled | Queue::All) {
        if let Some((_, at, id)) = after {
            sql.bind("and (received_at, id) < (", at).bind(",", id).push(")");
        }
        sql.bind("order by received_at desc, id desc limit", limit);
    } else {
        if let Some((rank, at, id)) = after {
            sql.bind("and (rank, received_at, id) > (", rank).bind(",", at).bind(",", id).push(")");
        }
        sql.bind("order by rank, received_at, id limit", limit);
    }
    sql.rows(tx).await
}

/// The alert that has waited longest for the scope's office: actual ones before exercises, those within their share before others. Another office's offers are answered by hand.
pub async fn next_unserved(tx: &mut Tx, now: DateTime<Utc>) -> Result<Option<Uuid>, Error> {
    let me = tx.scope.code();
    let found = row!(
        tx,
        (Uuid,),
        "select id
         from alert
         where office = $1 and handled_at is null and (state = 'routed' or (state = 'acknowledged' and lease_until <= $2))
         order by exercise, second, received_at, id
         limit 1",
        &me,
        now
    )?;
    Ok(found.map(|f| f.0))
}

/// The rail's figures. Exercises are counted apart.
#[derive(sqlx::FromRow, Clone)]
pub struct Counts {
    /// Actual alerts that nobody holds.
    pub unserved: i64,
    /// When the oldest of them was received, UTC.
    pub oldest_unserved: Option<DateTime<Utc>>,
    /// Actual alerts on which something is owed.
    pub open: i64,
    /// Exercises on which something is owed.
    pub exercises: i64,
    /// Alerts that other offices, or the escalation of one, ask this one to take over.
    pub offered: i64,
}

/// The rail's figures for the scope's office.
pub async fn counts(tx: &mut Tx, now: DateTime<Utc>) -> Result<Counts, Error> {
    let me = tx.scope.code();
    one!(
        tx,
        Counts,
        "select count(*) filter (where not exercise and (state = 'routed' or (state = 'acknowledged' and lease_until <= $2))) as unserved,
                min(received_at) filter (where not exercise and (state = 'routed' or (state = 'acknowledged' and lease_until <= $2))) as oldest_unserved,
                count(*) filter (where not exercise) as open,
                count(*) filter (where exercise) as exercises,
                (select count(*) from alert o
                 where o.handled_at is null
                   and (o.forward_to = $1
                        or o.office <> $1 and (o.state = 'routed' or o.state = 'acknowledged' and o.lease_until <= $2)
                           and o.id in (select t.alert_id from alert_told t where t.office = $1 and t.paged))) as offered
         from alert
         where office = $1 and handled_at is null",
        &me,
        now
    )
}
