//! What an office must see today: ends of open dates and leases, each with its case. Walled rows come only to who may look behind the wall of their case.

use crate::{Error, Sql, Tx};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// The end of an open date.
#[derive(sqlx::FromRow, Clone)]
pub struct EndRow {
    /// Id of the deadline.
    pub id: Uuid,
    /// Its case.
    pub case_id: Uuid,
    /// Folio.
    pub folio: String,
    /// Name as lists show it.
    pub shown_name: String,
    /// Who answers for the case.
    pub owner_user: Uuid,
    /// The rule.
    pub rule_id: String,
    /// Its version.
    pub rule_version: String,
    /// Its colour.
    pub colour: String,
    /// Missing it loses a right.
    pub fatal: bool,
    /// How it warns: fatal, duty, target or info.
    pub warning_class: String,
    /// stands, superseded or possible.
    pub standing: String,
    /// proposed, confirmed or warned.
    pub status: String,
    /// When it ends.
    pub ends_at: DateTime<Utc>,
    /// IANA zone in which it is read.
    pub time_zone: String,
    /// Revision.
    pub rev: i64,
}

/// Which ends are asked for.
pub struct Ends {
    /// Only dates that can lose a right, and their protective twins until an attorney confirms the partner.
    pub fatal: bool,
    /// From, inclusive; none: whatever is overdue.
    pub from: Option<DateTime<Utc>>,
    /// Until, exclusive.
    pub until: DateTime<Utc>,
    /// Only the cases of this member.
    pub owner: Option<Uuid>,
    /// Most rows.
    pub most: i64,
}

/// Ends of open dates of the scope's office. What is to come begins with the next, what is overdue with the last.
pub async fn ends(tx: &mut Tx, asked: &Ends) -> Result<Vec<EndRow>, Error> {
    let (office, reader) = (tx.scope.code(), tx.scope.user);
    let mut sql = Sql::new(
        "select d.id, d.case_id, c.folio, c.shown_name, c.owner_user, d.rule_id, d.rule_version, d.colour, d.fatal, d.warning_class, d.standing,
                d.status, d.ends_at, d.time_zone, d.rev
         from deadline d join case_file c on c.id = d.case_id",
    );
    // Whoever closed a case from outside its wall could not see what is open behind it: there it stays open.
    sql.bind("where c.office =", office)
        .push("and (c.status <> 'closed' or d.walled = true) and d.status in ('proposed', 'confirmed', 'warned')");
    sql.bind("and d.ends_at <", asked.until);
    if let Some(from) = asked.from {
        sql.bind("and d.ends_at >=", from);
    }
    if asked.fatal {
        sql.push("and ((d.fatal = true and d.colour = 'red') or (d.colour = 'amber' and d.warning_class = 'fatal'))");
    }
    if let Some(owner) = asked.owner {
        sql.bind("and c.owner_user =", owner);
    }
    // Behind the wall the walled row stands in the place of the one beside it; outside it does not exist.
    sql.bind("and ((d.walled = true and exists (select 1 from wall_open g where g.case_id = d.case_id and g.user_id =", reader);
    sql.push(")) or (d.walled = false and not exists (select 1 from deadline w join wall_open g on g.case_id = w.case_id");
    sql.push("where w.case_id = d.case_id and w.rule_id = d.rule_id and w.event_id = d.event_id and w.walled = true");
    sql.bind("and g.user_id =", reader).push(")))");
    sql.push(if asked.from.is_some() { "order by d.ends_at, d.id" } else { "order by d.ends_at desc, d.id" });
    sql.limit(asked.most);
    sql.rows(tx).await
}

/// An alert that somebody took.
#[derive(sqlx::FromRow, Clone)]
pub struct LeaseRow {
    /// The alert.
    pub id: Uuid,
    /// Its folio.
    pub folio: String,
    /// Where it stands.
    pub state: String,
    /// Who took it.
    pub lease_name: Option<String>,
    /// Until when.
    pub lease_until: DateTime<Utc>,
}

/// Leases of the scope's office that run, by their end.
pub async fn leases(tx: &mut Tx, now: DateTime<Utc>, holder: Option<Uuid>, most: i64) -> Result<Vec<LeaseRow>, Error> {
    let office = tx.scope.code();
    let mut sql = Sql::new("select id, folio, state, lease_name, lease_until from alert");
    sql.bind("where office =", office).push("and handled_at is null").bind("and lease_until >", now);
    if let Some(holder) = holder {
        sql.bind("and lease_user =", holder);
    }
    sql.bind("order by lease_until, id limit", most);
    sql.rows(tx).await
}

/// Open cases of the scope's office in which no representative is engaged.
pub async fn without_counsel(tx: &mut Tx, owner: Option<Uuid>) -> Result<i64, Error> {
    let office = tx.scope.code();
    let mut sql = Sql::new("select count(*) from case_file");
    sql.bind("where office =", office).push("and representative_id is null and status in ('open', 'reopened')");
    if let Some(owner) = owner {
        sql.bind("and owner_user =", owner);
    }
    let rows: Vec<(i64,)> = sql.rows(tx).await?;
    Ok(rows.first().map_or(0, |(count,)| *count))
}
