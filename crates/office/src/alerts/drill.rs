//! Drills: the server's own tokens make exercises of many alerts at once; a virtual desk acknowledges them; their end closes them. None reaches a real contact.

use super::handle::{self, Decision};
use super::note_step;
use crate::Problem;
use crate::act::Act;
use crate::clock::{hex, random};
use crate::commands::{Done, Nothing};
use casework::alert::{AlertAct, AlertState};
use chrono::{DateTime, Duration, Utc};
use records::{alerts, drills};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

/// Most alerts of a drill.
const MOST: i64 = 10_000;
/// Longest that the tokens of a drill are good.
const LONGEST: i64 = 24 * 60;
/// What a drill's alerts are closed with.
const ENDED: &str = "drill";
/// Announced to the office of a drill when one of its alerts comes in and when its escalation fires.
const TOPIC: &str = "drill";

/// A new drill.
#[derive(Deserialize, JsonSchema)]
pub struct BeginDrill {
    /// Client-made id.
    pub id: Uuid,
    /// How many alerts will be sent, 1 to 10,000.
    pub alerts: i64,
    /// For how many minutes its tokens are good, 1 to 1,440.
    pub minutes: i64,
}

/// What a host needs to run a drill.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct DrillBegun {
    /// One for each alert, good once.
    pub tokens: Vec<String>,
    /// Until when they are good, UTC. An alert that comes later is actual.
    pub ends_at: DateTime<Utc>,
}

/// Begins a drill and issues its tokens.
pub async fn begin_drill(act: &mut Act, asked: BeginDrill) -> Result<DrillBegun, Problem> {
    for (field, value, most) in [("alerts", asked.alerts, MOST), ("minutes", asked.minutes, LONGEST)] {
        if !(1..=most).contains(&value) {
            return Err(Problem::field(field, "out_of_range").with("most", most));
        }
    }
    let (now, by) = (act.now(), act.staff()?.display_name.clone());
    let ends_at = now + Duration::minutes(asked.minutes);
    act.about(asked.id);
    if !drills::add(act.tx(), asked.id, &by, now, asked.alerts).await? {
        return Err(Problem::refused("drill_begun", "this drill was begun already"));
    }
    let mut tokens = Vec::new();
    for _ in 0..asked.alerts {
        let token = hex(&random::<16>()?);
        drills::add_token(act.tx(), asked.id, &token, ends_at).await?;
        tokens.push(token);
    }
    act.detail(json!({ "alerts": asked.alerts }));
    Ok(DrillBegun { tokens, ends_at })
}

/// Which drill.
#[derive(Deserialize, JsonSchema)]
pub struct DrillId {
    /// The drill.
    pub id: Uuid,
}

/// An alert of a drill.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct DrillAlert {
    /// The alert.
    pub id: Uuid,
    /// Its folio.
    pub folio: String,
    /// Office that answers for it.
    pub office: String,
    /// When it was received, UTC.
    pub received_at: DateTime<Utc>,
    /// When its escalation first fired, UTC.
    pub paged_at: Option<DateTime<Utc>>,
    /// When the virtual desk acknowledged it, UTC.
    pub acknowledged_at: Option<DateTime<Utc>>,
}

/// Every alert of a drill that came in.
pub async fn drill_alerts(act: &mut Act, asked: DrillId) -> Result<Vec<DrillAlert>, Problem> {
    act.about(asked.id);
    own(act, asked.id).await?;
    let found = drills::alerts(act.tx(), asked.id).await?;
    Ok(found
        .into_iter()
        .map(|a| DrillAlert {
            id: a.id,
            folio: a.folio,
            office: a.office,
            received_at: a.received_at,
            paged_at: a.paged_at,
            acknowledged_at: a.read_at,
        })
        .collect())
}

/// Another office's drill does not exist here.
async fn own(act: &mut Act, drill: Uuid) -> Result<(), Problem> {
    if drills::is_own(act.tx(), drill).await? { Ok(()) } else { Err(Problem::not_found()) }
}

/// An alert of a drill for the virtual desk.
#[derive(Deserialize, JsonSchema)]
pub struct DrillAcknowledge {
    /// The alert.
    pub alert_id: Uuid,
}

/// Acknowledges an alert of one's own drill in the name of the office that it lies with, as somebody there would.
pub async fn acknowledge_drill(act: &mut Act, asked: DrillAcknowledge) -> Result<Done, Problem> {
    let me = act.code();
    let drill = drills::of_alert(act.tx(), asked.alert_id).await?.filter(|(_, office)| *office == me);
    let (id, _) = drill.ok_or_else(Problem::not_found)?;
    drills::running(act.tx(), id).await?.ok_or_else(|| Problem::refused("drill_over", "this drill is over"))?;
    let known = alerts::receipt(act.tx(), asked.alert_id).await?.ok_or_else(Problem::not_found)?;
    act.enter_office(&known.received_office);
    let key = super::find(act, asked.alert_id).await?;
    let row = alerts::get(act.tx(), &key).await?;
    handle::apply(act, &key, row, Decision::of(AlertAct::Acknowledge)).await?;
    Ok(Done {})
}

/// What came of a drill.
#[derive(Deserialize, JsonSchema)]
pub struct EndDrill {
    /// The drill.
    pub id: Uuid,
    /// The host's figures: numbers and offices, an object.
    pub report: Value,
}

/// Ends a drill: what is open of it is closed, and its tokens make nothing an exercise any more.
pub async fn end_drill(act: &mut Act, asked: EndDrill) -> Result<Done, Problem> {
    if !asked.report.is_object() || asked.report.to_string().len() > 100_000 {
        return Err(Problem::field("report", "malformed"));
    }
    let now = act.now();
    act.about(asked.id);
    own(act, asked.id).await?;
    if !drills::end(act.tx(), asked.id, now, &asked.report).await? {
        return Err(Problem::refused("drill_over", "this drill is over"));
    }
    let closed = drills::close_alerts(act.tx(), asked.id, now, ENDED).await?;
    for (alert, office) in &closed {
        note_step(act, *alert, AlertAct::Settle.name(), AlertState::Settled.name(), None, Some(ENDED)).await?;
        act.announce("alerts", office);
    }
    act.detail(json!({ "closed": closed.len() }));
    Ok(Done {})
}

/// A drill and what came of it.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct DrillView {
    /// Id.
    pub id: Uuid,
    /// Office whose member began it.
    pub office: String,
    /// Who.
    pub by: String,
    /// When, UTC.
    pub started_at: DateTime<Utc>,
    /// How many alerts were to be sent.
    pub planned: i64,
    /// How many came in.
    pub received: i64,
    /// When it ended, UTC; null: it goes on, or its host has gone.
    pub ended_at: Option<DateTime<Utc>>,
    /// The host's figures.
    pub report: Option<Value>,
}

/// The newest drills that the office began or got alerts of.
pub async fn list_drills(act: &mut Act, _: Nothing) -> Result<Vec<DrillView>, Problem> {
    let found = drills::list(act.tx(), 100).await?;
    Ok(found
        .into_iter()
        .map(|d| DrillView {
            id: d.id,
            office: d.office,
            by: d.by_name,
            started_at: d.started_at,
            planned: d.planned,
            received: d.received,
            ended_at: d.ended_at,
            report: d.report.map(|r| r.0),
        })
        .collect())
}

/// Tells the office of an alert's drill that it has come a step further.
pub(crate) async fn tell(act: &mut Act, alert: Uuid) -> Result<(), Problem> {
    if let Some((_, office)) = drills::of_alert(act.tx(), alert).await? {
        act.announce(TOPIC, &office);
    }
    Ok(())
}
