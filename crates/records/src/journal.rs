//! The journal of dates: what was done with the deadlines of an office, line by line. Lines are added and never changed.

use crate::cases::CaseKey;
use crate::{Error, Sql, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

/// A date as it stood: what the engine said of it, and where it is read.
#[derive(Clone)]
pub struct Stood {
    /// stands, superseded, possible, history or gone.
    pub standing: String,
    /// As an instant.
    pub at: Option<DateTime<Utc>>,
    /// As a local date.
    pub on: Option<NaiveDate>,
    /// IANA zone.
    pub zone: String,
}

/// A line to add.
pub struct NewLine<'a> {
    /// Id.
    pub id: Uuid,
    /// The deadline.
    pub deadline_id: Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// entered, changed, confirmed, met, extended, waived, missed or reopened.
    pub what: &'a str,
    /// Who did it; none: no member.
    pub by_user: Option<Uuid>,
    /// The name that they had then.
    pub by_name: &'a str,
    /// The act that did it, or `rule_changed`.
    pub why: &'a str,
    /// The reason that was given.
    pub reason: Option<&'a str>,
    /// A document proves it.
    pub proof: bool,
    /// Rule.
    pub rule_id: &'a str,
    /// Its version.
    pub rule_version: &'a str,
    /// Missing it loses a right.
    pub fatal: bool,
    /// The first authority that the rule rests on.
    pub citation: Option<&'a str>,
    /// An attorney of the office had confirmed that version of it.
    pub confirmed: bool,
    /// Behind the asylum wall: kept, and on no paper.
    pub walled: bool,
    /// The date before.
    pub old: Option<&'a Stood>,
    /// The date since.
    pub new: &'a Stood,
}

/// A line as a paper reads it.
#[derive(sqlx::FromRow, Clone)]
pub struct JournalRow {
    /// Id.
    pub id: Uuid,
    /// Folio of the case.
    pub folio: String,
    /// The deadline.
    pub deadline_id: Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// entered, changed, confirmed, met, extended, waived, missed or reopened.
    pub what: String,
    /// Who did it.
    pub by_user: Option<Uuid>,
    /// The name that they had then.
    pub by_name: String,
    /// The act that did it, or `rule_changed`.
    pub why: String,
    /// The reason that was given.
    pub reason: Option<String>,
    /// A document proves it.
    pub proof: bool,
    /// Rule.
    pub rule_id: String,
    /// Its version.
    pub rule_version: String,
    /// Missing it loses a right.
    pub fatal: bool,
    /// The first authority that the rule rests on; older lines do not say.
    pub citation: Option<String>,
    /// An attorney of the office had confirmed that version of it; older lines do not say.
    pub confirmed: Option<bool>,
    /// What the engine said before.
    pub old_standing: Option<String>,
    /// The date before, as an instant.
    pub old_at: Option<DateTime<Utc>>,
    /// The date before, as a local date.
    pub old_on: Option<NaiveDate>,
    /// Its zone.
    pub old_zone: Option<String>,
    /// What the engine says since.
    pub new_standing: String,
    /// The date since, as an instant.
    pub new_at: Option<DateTime<Utc>>,
    /// The date since, as a local date.
    pub new_on: Option<NaiveDate>,
    /// Its zone.
    pub new_zone: String,
}

/// Adds a line.
pub async fn add(tx: &mut Tx, key: &CaseKey, line: &NewLine<'_>) -> Result<(), Error> {
    execute!(
        tx,
        "insert into deadline_journal (id, office, case_id, deadline_id, at, what, by_user, by_name, why, reason, proof, rule_id, rule_version, fatal,
                walled, old_standing, old_at, old_on, old_zone, new_standing, new_at, new_on, new_zone, citation, confirmed)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25)",
        line.id,
        key.office(),
        key.id(),
        line.deadline_id,
        line.at,
        line.what,
        line.by_user,
        line.by_name,
        line.why,
        line.reason,
        line.proof,
        line.rule_id,
        line.rule_version,
        line.fatal,
        line.walled,
        line.old.map(|old| old.standing.as_str()),
        line.old.and_then(|old| old.at),
        line.old.and_then(|old| old.on),
        line.old.map(|old| old.zone.as_str()),
        &line.new.standing,
        line.new.at,
        line.new.on,
        &line.new.zone,
        line.citation,
        line.confirmed
    )?;
    Ok(())
}

/// The lines of the scope's office in a stretch of time that stand outside the asylum wall, in the order in which they were added.
pub async fn outside_the_wall(tx: &mut Tx, from: DateTime<Utc>, until: DateTime<Utc>, most: i64) -> Result<Vec<JournalRow>, Error> {
    let office = tx.scope.code();
    let mut sql = Sql::new(
        "select j.id, c.folio, j.deadline_id, j.at, j.what, j.by_user, j.by_name, j.why, j.reason, j.proof, j.rule_id, j.rule_version, j.fatal, j.citation, j.confirmed,
                j.old_standing, j.old_at, j.old_on, j.old_zone, j.new_standing, j.new_at, j.new_on, j.new_zone
         from deadline_journal j join case_file c on c.id = j.case_id",
    );
    sql.bind("where j.office =", office).push("and j.walled = false");
    sql.bind("and j.at >=", from).bind("and j.at <", until).bind("order by j.at, j.id limit", most);
    sql.rows(tx).await
}
