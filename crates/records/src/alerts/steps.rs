//! What was done about an alert.

use super::AlertKey;
use crate::{Error, Tx};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Something that was done about an alert.
#[derive(sqlx::FromRow, Clone)]
pub struct StepRow {
    /// Id, time-ordered.
    pub id: Uuid,
    /// The alert.
    pub alert_id: Uuid,
    /// When.
    pub at: DateTime<Utc>,
    /// What.
    pub act: String,
    /// The state after it.
    pub state: String,
    /// Office that did it.
    pub office: String,
    /// Office that it was about.
    pub to_office: Option<String>,
    /// Who did it.
    pub by_name: Option<String>,
    /// The reason that was given.
    pub reason: Option<String>,
}

/// Adds a step.
pub async fn add_step(tx: &mut Tx, s: &StepRow) -> Result<(), Error> {
    execute!(
        tx,
        "insert into alert_step (id, alert_id, at, act, state, office, to_office, by_name, reason) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        s.id,
        s.alert_id,
        s.at,
        &s.act,
        &s.state,
        &s.office,
        s.to_office.as_deref(),
        s.by_name.as_deref(),
        s.reason.as_deref()
    )?;
    Ok(())
}

/// What was done about an alert, in order.
pub async fn steps(tx: &mut Tx, key: &AlertKey) -> Result<Vec<StepRow>, Error> {
    rows!(
        tx,
        StepRow,
        "select id, alert_id, at, act, state, office, to_office, by_name, reason from alert_step where alert_id = $1 order by at, id",
        key.id
    )
}
