//! What is done with many alerts of an incident at once. Each is judged by its own state and lease; what cannot be taken is left alone and named.

use crate::Problem;
use crate::act::Act;
use crate::alerts::handle::{Decision, apply, own};
use crate::escalation::tell_member;
use crate::messages::call_devices;
use casework::access::{Permission, Role};
use casework::alert::AlertAct;
use casework::message::Template;
use records::{alerts, incidents, users};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

/// Most alerts at once: one transaction that nobody waits for long.
const MOST: i64 = 200;

/// Alerts of an incident to take.
#[derive(Deserialize, JsonSchema)]
pub struct AcknowledgeIncident {
    /// The incident.
    pub id: Uuid,
    /// Most alerts, those that have waited longest first; null: 200.
    pub most: Option<i64>,
}

/// Alerts of an incident to give to somebody.
#[derive(Deserialize, JsonSchema)]
pub struct AssignIncident {
    /// The incident.
    pub id: Uuid,
    /// The member of the office who gets them.
    pub to: Uuid,
    /// Most alerts, those that have waited longest first; null: 200.
    pub most: Option<i64>,
}

/// What was taken.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct TakenTogether {
    /// How many.
    pub taken: i64,
    /// How many still wait.
    pub waiting: i64,
    /// Those that could not be taken, and why.
    pub left_alone: Vec<LeftAlone>,
}

/// An alert that could not be taken.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct LeftAlone {
    /// The alert.
    pub id: Uuid,
    /// Its folio.
    pub folio: String,
    /// Why, a problem code.
    pub code: String,
}

/// Takes alerts of an incident that wait, for fifteen minutes each: by this the caller has read that they came.
pub async fn acknowledge_incident(act: &mut Act, asked: AcknowledgeIncident) -> Result<TakenTogether, Problem> {
    together(act, asked.id, asked.most, None).await
}

/// Gives alerts of an incident that wait to a member of the office, for fifteen minutes each. Nobody has read them by this: the phone goes on saying so.
pub async fn assign_incident(act: &mut Act, asked: AssignIncident) -> Result<TakenTogether, Problem> {
    let member = users::member(act.tx(), asked.to).await?.filter(|user| user.disabled_at.is_none());
    let roles = users::office_roles(act.tx()).await?;
    let may = |(id, role): &(Uuid, String)| *id == asked.to && Role::named(role).is_some_and(|role| role.may(Permission::HandleAlerts));
    let member = member.filter(|_| roles.iter().any(may)).ok_or_else(|| Problem::field("to", "not_accountable"))?;
    together(act, asked.id, asked.most, Some((member.id, member.display_name))).await
}

async fn together(act: &mut Act, id: Uuid, most: Option<i64>, to: Option<(Uuid, String)>) -> Result<TakenTogether, Problem> {
    let key = incidents::look_up(act.tx(), id).await?.ok_or_else(Problem::not_found)?;
    let (now, most) = (act.now(), most.unwrap_or(MOST).clamp(1, MOST));
    let (mut taken, mut left_alone) = (Vec::new(), Vec::new());
    for alert in incidents::waiting(act.tx(), &key, now, most).await? {
        let row = match alerts::look_up(act.tx(), alert).await? {
            Some(key) => alerts::get(act.tx(), &key).await?,
            None => continue,
        };
        let (key, row) = own(act, alert, row.rev).await?;
        let folio = row.folio.clone();
        let decision = Decision::of(AlertAct::Acknowledge);
        let decision = match &to {
            Some((user, name)) => decision.held_by(*user, name.clone()),
            None => decision,
        };
        match apply(act, &key, row, decision).await {
            Ok(_) => taken.push(alert),
            Err(problem) if problem.status < 500 => left_alone.push(LeftAlone { id: alert, folio, code: problem.code }),
            Err(problem) => return Err(problem),
        }
    }
    if taken.is_empty() {
        act.nothing_new();
    } else if let Some((user, _)) = &to
        && *user != act.staff()?.user_id
    {
        // One word for all of them, at the desk and on the colleague's own devices.
        tell_member(act, *user).await?;
        call_devices(act, &[*user], Template::Given).await?;
    }
    let waiting = incidents::tallies(act.tx(), &[id], now).await?.first().map_or(0, |tally| tally.waiting);
    act.about(id);
    act.detail(json!({ "taken": taken, "left_alone": left_alone.len(), "to": to.map(|(user, _)| user) }));
    Ok(TakenTogether { taken: i64::try_from(taken.len()).unwrap_or(i64::MAX), waiting, left_alone })
}
