//! What an office hangs on its wall and puts into its calendars: hearings and open deadlines by folio. No names, nothing of a hearing's subject, and
//! no deadline that is behind the asylum wall.

use crate::{Error, Sql, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

/// A hearing without its subject.
#[derive(sqlx::FromRow, Clone)]
pub struct HearingLine {
    /// Id.
    pub id: Uuid,
    /// Folio of its case.
    pub folio: String,
    /// When.
    pub starts_at: DateTime<Utc>,
    /// IANA zone of the court.
    pub time_zone: String,
    /// Court.
    pub court: String,
    /// Revision.
    pub rev: i64,
}

/// An open deadline.
#[derive(sqlx::FromRow, Clone)]
pub struct DeadlineLine {
    /// Id.
    pub id: Uuid,
    /// Folio of its case.
    pub folio: String,
    /// Rule.
    pub rule_id: String,
    /// Version of the rule.
    pub rule_version: String,
    /// Colour.
    pub colour: String,
    /// Missing it loses a right.
    pub fatal: bool,
    /// What the engine says of it.
    pub standing: String,
    /// Default, as an instant.
    pub due_at: Option<DateTime<Utc>>,
    /// Default, as a local date.
    pub due_on: Option<NaiveDate>,
    /// The date set in its place.
    pub set_date: Option<NaiveDate>,
    /// The day until which it was extended.
    pub extended_on: Option<NaiveDate>,
    /// The day before a closing moved it, as the engine's item writes it.
    pub before_closures: Option<String>,
    /// IANA zone in which the date is read.
    pub time_zone: String,
    /// Revision.
    pub rev: i64,
}

/// Which part is asked for.
pub struct Stretch {
    /// From, inclusive.
    pub from: DateTime<Utc>,
    /// Until, exclusive.
    pub until: DateTime<Utc>,
    /// Only the cases of this user.
    pub owner: Option<Uuid>,
    /// Most rows of each kind.
    pub most: i64,
}

/// Scheduled hearings of the scope's office, by their time.
pub async fn hearings(tx: &mut Tx, stretch: &Stretch) -> Result<Vec<HearingLine>, Error> {
    let office = tx.scope.code();
    let mut sql = Sql::new(
        "select h.id, c.folio, h.starts_at, h.time_zone, h.court, h.rev
         from hearing h join case_file c on c.id = h.case_id",
    );
    sql.bind("where c.office =", office).push("and h.status = 'scheduled' and c.status <> 'closed'");
    sql.bind("and h.starts_at >=", stretch.from).bind("and h.starts_at <", stretch.until);
    if let Some(owner) = stretch.owner {
        sql.bind("and c.owner_user =", owner);
    }
    sql.bind("order by h.starts_at, h.id limit", stretch.most);
    sql.rows(tx).await
}

/// Open deadlines of the scope's office with a date, by the instant at which it ends.
pub async fn deadlines(tx: &mut Tx, stretch: &Stretch) -> Result<Vec<DeadlineLine>, Error> {
    let office = tx.scope.code();
    let mut sql = Sql::new(
        "select d.id, c.folio, d.rule_id, d.rule_version, d.colour, d.fatal, d.standing, d.due_at, d.due_on, d.set_date, d.extended_on,
                d.item ->> 'before_closures' as before_closures, d.time_zone, d.rev
         from deadline d join case_file c on c.id = d.case_id",
    );
    sql.bind("where c.office =", office)
        .push("and d.status in ('proposed', 'confirmed', 'warned') and d.walled = false and c.status <> 'closed'");
    sql.bind("and d.ends_at >=", stretch.from).bind("and d.ends_at <", stretch.until);
    if let Some(owner) = stretch.owner {
        sql.bind("and c.owner_user =", owner);
    }
    sql.bind("order by d.ends_at, d.id limit", stretch.most);
    sql.rows(tx).await
}
