//! The board's figures. Each is a count over the office's cases; the list behind it is `list_cases` with the same filter.

use crate::{Error, Tx};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Open cases of a kind.
#[derive(sqlx::FromRow, Clone)]
pub struct Group {
    /// Stage.
    pub stage: String,
    /// Status: open, reopened or on_hold.
    pub status: String,
    /// Engaged representative.
    pub representative_id: Option<Uuid>,
    /// Accountable user.
    pub owner_user: Uuid,
    /// How many.
    pub cases: i64,
    /// How many of them have a red date behind them.
    pub overdue: i64,
}

/// Every figure of the board from one walk along an index. A status at a time, the index gives the groups one after the other: nothing is sorted.
pub async fn groups(tx: &mut Tx, now: DateTime<Utc>) -> Result<Vec<Group>, Error> {
    let office = tx.scope.code();
    rows!(
        tx,
        Group,
        "select stage, status, representative_id, owner_user, count(*) as cases,
                cast(sum(case when next_due_at < $2 then 1 else 0 end) as bigint) as overdue
         from case_file where office = $1 and status = 'open'
         group by status, stage, representative_id, owner_user
         union all
         select stage, status, representative_id, owner_user, count(*),
                cast(sum(case when next_due_at < $2 then 1 else 0 end) as bigint)
         from case_file where office = $1 and status = 'reopened'
         group by status, stage, representative_id, owner_user
         union all
         select stage, status, representative_id, owner_user, count(*),
                cast(sum(case when next_due_at < $2 then 1 else 0 end) as bigint)
         from case_file where office = $1 and status = 'on_hold'
         group by status, stage, representative_id, owner_user",
        &office,
        now
    )
}

/// Names of users and representatives of the office, for the board's bars.
pub async fn names(tx: &mut Tx) -> Result<Vec<(Uuid, String)>, Error> {
    let office = tx.scope.code();
    rows!(
        tx,
        (Uuid, String),
        "select id, name from representative where office = $1
         union all
         select u.id, u.display_name from staff_user u where exists (select 1 from staff_role r where r.user_id = u.id and r.office = $1)",
        &office
    )
}

/// Open cases of a facility.
#[derive(sqlx::FromRow, Clone)]
pub struct FacilityGroup {
    /// Facility of the open placement.
    pub facility_id: String,
    /// Its name.
    pub label: Option<String>,
    /// Status: open, reopened or on_hold.
    pub status: String,
    /// How many.
    pub cases: i64,
    /// How many of them have a red date behind them.
    pub overdue: i64,
}

/// The figures by facility, from an index of their own: beside the other groups they would make as many rows as there are cases.
pub async fn facilities(tx: &mut Tx, now: DateTime<Utc>) -> Result<Vec<FacilityGroup>, Error> {
    let office = tx.scope.code();
    rows!(
        tx,
        FacilityGroup,
        "select g.facility_id, f.label, g.status, g.cases, g.overdue
         from (select facility_id, status, count(*) as cases,
                      cast(sum(case when next_due_at < $2 then 1 else 0 end) as bigint) as overdue
               from case_file
               where office = $1 and status in ('open', 'reopened', 'on_hold') and facility_id is not null
               group by status, facility_id) g
         left join reference_row f on f.kind = 'facility' and f.key = g.facility_id",
        &office,
        now
    )
}

/// When what was owed for an alert was done.
#[derive(sqlx::FromRow, Clone)]
pub struct Course {
    /// When it was pressed, by the phone's clock.
    pub sent: DateTime<Utc>,
    /// Whether that clock was wrong.
    pub clock_wrong: bool,
    /// When it came in.
    pub received_at: DateTime<Utc>,
    /// When a person first read it.
    pub read_at: Option<DateTime<Utc>>,
    /// When somebody was first spoken with, or it was first known where the person is.
    pub reached_at: Option<DateTime<Utc>>,
    /// When a representative was first engaged in the case.
    pub engaged_at: Option<DateTime<Utc>>,
}

/// The courses of the office's actual alerts since `from`, newest first; the same alert twice counts once.
pub async fn courses(tx: &mut Tx, from: DateTime<Utc>, most: i64) -> Result<Vec<Course>, Error> {
    let office = tx.scope.code();
    rows!(
        tx,
        Course,
        "select a.sent, a.clock_wrong, a.received_at, a.read_at,
                (select min(s.at) from alert_step s where s.alert_id = a.id and s.act in ('contact', 'locate')) as reached_at,
                (select min(g.engaged_at) from assignment g where g.case_id = a.case_id) as engaged_at
         from alert a
         where a.office = $1 and not a.exercise and a.duplicate_of is null and a.received_at >= $2
         order by a.received_at desc, a.id desc
         limit $3",
        &office,
        from,
        most
    )
}
