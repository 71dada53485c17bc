//! Nobody confirmed in time, or no way reached them: somebody of the office telephones.

use crate::act::Act;
use crate::commands::Nothing;
use crate::{Office, Problem, Session};
use chrono::{DateTime, Utc};
use records::messages;
use records::{Log, Scope};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

/// Nothing is asked: the contact who waits longest is taken.
#[derive(Deserialize, JsonSchema)]
pub struct FireUnconfirmed {}

/// A call that is owed to somebody who was chosen.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct OwedCall {
    /// The contact.
    pub contact_id: Uuid,
    /// The alert.
    pub alert_id: Uuid,
    /// Its folio.
    pub folio: String,
    /// Name of the contact.
    pub name: String,
    /// Since when, UTC.
    pub since: DateTime<Utc>,
}

/// Calls that the office owes.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct OwedCalls {
    /// The one that waits longest first.
    pub rows: Vec<OwedCall>,
}

/// Makes the task of the contact who waits longest.
pub async fn fire(act: &mut Act, _: FireUnconfirmed) -> Result<crate::commands::Done, Problem> {
    let now = act.now();
    let taken = messages::take_unconfirmed(act.tx(), now).await?;
    let (contact, alert, office) = taken.ok_or_else(|| Problem::refused("nothing_due", "nobody is overdue"))?;
    act.enter_office(&office);
    act.about(alert);
    act.detail(json!({ "contact": contact }));
    Ok(crate::commands::Done {})
}

/// The calls that the office owes to people who were chosen.
pub async fn owed(act: &mut Act, _: Nothing) -> Result<OwedCalls, Problem> {
    let found = messages::to_telephone(act.tx()).await?;
    let call = |(contact_id, alert_id, folio, name, since)| OwedCall { contact_id, alert_id, folio, name, since };
    Ok(OwedCalls { rows: found.into_iter().map(call).collect() })
}

impl Office {
    /// Makes the tasks that have fallen due; answers how many.
    pub async fn remind(&self) -> Result<usize, Problem> {
        let mut made = 0;
        loop {
            let mut tx = self.database().read(Scope::nobody()).await?;
            let next = messages::next_unconfirmed(&mut tx).await?;
            tx.commit(Log::Unlogged("an instant, without a record")).await?;
            if next.is_none_or(|at| at > self.clock().now()) {
                return Ok(made);
            }
            match self.call(&Session::System { job: "messages" }, "fire_unconfirmed", json!({})).await {
                Ok(_) => made += 1,
                Err(problem) if problem.code == "nothing_due" => return Ok(made),
                Err(problem) => return Err(problem),
            }
        }
    }
}
