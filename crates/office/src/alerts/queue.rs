//! The queue: what lies on the desk, the oldest unserved first.

use crate::Problem;
use crate::act::Act;
use crate::alerts::handle::{Decision, decide};
use crate::alerts::view::{self, AlertLineView, AlertView};
use crate::alerts::{find, text};
use crate::paging::{self, Page};
use casework::alert::AlertAct;
use chrono::{DateTime, Utc};
use records::alerts::{self, Queue};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Which alerts.
#[derive(Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AlertQueue {
    /// All on which something is owed: oldest unserved first, then those being served, exercises, told as well.
    #[default]
    Open,
    /// Those that the caller holds.
    Mine,
    /// Those that another office asks this one to take over.
    Offered,
    /// Those that this office is only told of.
    Told,
    /// Those on which nothing is owed any more: newest first.
    Handled,
    /// Every one: newest first.
    All,
}

impl From<AlertQueue> for Queue {
    fn from(queue: AlertQueue) -> Self {
        match queue {
            AlertQueue::Open => Self::Open,
            AlertQueue::Mine => Self::Mine,
            AlertQueue::Offered => Self::Offered,
            AlertQueue::Told => Self::Told,
            AlertQueue::Handled => Self::Handled,
            AlertQueue::All => Self::All,
        }
    }
}

/// A page of a queue.
#[derive(Deserialize, JsonSchema)]
pub struct ListAlerts {
    /// Which.
    #[serde(default)]
    pub queue: AlertQueue,
    /// A part of the folio: letters, digits and dashes, however they are written.
    pub folio: Option<String>,
    /// Cursor of the page before.
    pub after: Option<String>,
    /// Most rows.
    pub limit: Option<i64>,
}

/// A page of a queue.
pub async fn list(act: &mut Act, asked: ListAlerts) -> Result<Page<AlertLineView>, Problem> {
    let after: Option<(i64, DateTime<Utc>, Uuid)> = paging::cursor(asked.after.as_deref())?;
    let (limit, now) = (paging::limit(asked.limit), act.now());
    let folio = asked.folio.as_deref().map(as_in_a_folio).filter(|part| !part.is_empty());
    let rows = alerts::page(act.tx(), asked.queue.into(), now, folio.as_deref(), after, limit + 1).await?;
    let page = Page::cut(rows, limit, |r| (r.rank, r.received_at, r.id));
    let rows = page.rows.into_iter().map(|row| view::line(act, row)).collect::<Result<_, _>>()?;
    Ok(Page { rows, next: page.next })
}

/// What was typed as it stands in a folio: capitals, digits, and a dash for whatever parts them.
fn as_in_a_folio(typed: &str) -> String {
    let plain: String =
        typed.trim().chars().map(|sign| if sign.is_ascii_alphanumeric() { sign.to_ascii_uppercase() } else { '-' }).collect();
    plain.split('-').filter(|part| !part.is_empty()).collect::<Vec<_>>().join("-")
}

/// Which alert.
#[derive(Deserialize, JsonSchema)]
pub struct AlertId {
    /// The alert.
    pub id: Uuid,
}

/// One alert. Looking is not reading it for the one who pressed: only taking it is.
pub async fn get(act: &mut Act, asked: AlertId) -> Result<AlertView, Problem> {
    let key = find(act, asked.id).await?;
    view::whole(act, &key).await
}

/// Nothing is asked to take the next one.
#[derive(Deserialize, JsonSchema)]
pub struct TakeNext {}

/// The alert that was taken.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Taken {
    /// Null: nothing waits.
    pub alert: Option<AlertView>,
}

/// Takes the alert that has waited longest, and acknowledges it.
pub async fn take_next(act: &mut Act, _: TakeNext) -> Result<Taken, Problem> {
    // Two officers may reach for the same one; the second gets the next.
    for _ in 0..20 {
        let now = act.now();
        let Some(id) = alerts::next_unserved(act.tx(), now).await? else {
            return Ok(Taken { alert: None });
        };
        let key = find(act, id).await?;
        let row = alerts::get(act.tx(), &key).await?;
        match decide(act, id, row.rev, Decision::of(AlertAct::Acknowledge)).await {
            Ok(alert) => return Ok(Taken { alert: Some(alert) }),
            Err(problem) if matches!(problem.code.as_str(), "conflict" | "alert_held") => {}
            Err(problem) => return Err(problem),
        }
    }
    Err(Problem::unavailable("alert_busy", "others took every alert that was reached for"))
}

/// Nothing is asked for the figures.
#[derive(Deserialize, JsonSchema)]
pub struct AskCounts {}

/// The rail's figures. Exercises are counted apart.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct AlertCounts {
    /// Actual alerts that nobody holds.
    pub unserved: i64,
    /// When the oldest of them was received, UTC.
    pub oldest_unserved: Option<DateTime<Utc>>,
    /// Actual alerts on which something is owed.
    pub open: i64,
    /// Exercises on which something is owed.
    pub exercises: i64,
    /// Alerts that other offices ask this one to take over.
    pub offered: i64,
}

/// The rail's figures.
pub async fn counts(act: &mut Act, _: AskCounts) -> Result<AlertCounts, Problem> {
    let now = act.now();
    let c = alerts::counts(act.tx(), now).await?;
    Ok(AlertCounts { unserved: c.unserved, oldest_unserved: c.oldest_unserved, open: c.open, exercises: c.exercises, offered: c.offered })
}

/// A reason as it is kept: asked for, and bounded.
pub(crate) fn reason(given: &str) -> Result<String, Problem> {
    text::tidy("reason", Some(given), 1_000)?.ok_or_else(|| Problem::field("reason", "required"))
}
