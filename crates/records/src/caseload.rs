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
