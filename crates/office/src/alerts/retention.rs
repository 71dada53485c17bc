//! Ageing out: after the office's retention time a closed alert keeps its row, its route and its reason, and loses position, contacts and text.

use crate::act::Act;
use crate::{Answer, Office, Problem, Session, calls, settings};
use chrono::{DateTime, Duration, Utc};
use records::{Log, Scope, alerts, incidents};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// The office whose alerts age out now.
#[derive(Deserialize, JsonSchema)]
pub struct AgeOut {
    /// Its code.
    pub office: String,
}

/// What was erased.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct AgedOut {
    /// Of how many alerts.
    pub erased: u64,
}

/// Up to when an office keeps what its closed alerts say.
async fn kept_from(tx: &mut records::Tx, office: &str, now: DateTime<Utc>) -> Result<DateTime<Utc>, Problem> {
    Ok(now - Duration::days(settings::of(tx, office).await?.retention_days))
}

/// Erases what the office's retention time has passed for. Asked again, it finds nothing to do.
pub async fn age_out(act: &mut Act, asked: AgeOut) -> Result<AgedOut, Problem> {
    act.enter_office(&asked.office);
    let now = act.now();
    let before = kept_from(act.tx(), &asked.office, now).await?;
    let drafts = calls::age_out(act).await?;
    let rosters = incidents::erase(act.tx(), before, now).await?;
    let erased = alerts::erase(act.tx(), before, now).await?;
    let authorities = alerts::erase_calls(act.tx(), before).await?;
    act.detail(json!({ "erased": erased, "rosters": rosters, "calls": drafts, "authority_calls": authorities, "closed_before": before }));
    Ok(AgedOut { erased })
}

impl Office {
    /// Lets what is due of every office's alerts age out, each in a transaction of its own; answers of how many. Where nothing is due nothing is
    /// entered.
    pub async fn age_out(&self) -> Result<u64, Problem> {
        let mut tx = self.database().read(Scope::nobody()).await?;
        let mut due = Vec::new();
        for office in alerts::offices_to_age(&mut tx).await? {
            tx.scope = Scope::office(&office);
            let before = kept_from(&mut tx, &office, self.clock().now()).await?;
            if alerts::due(&mut tx, before).await?
                + incidents::due(&mut tx, before).await?
                + alerts::calls_due(&mut tx, before).await?
                + calls::due(&mut tx, self.clock().now()).await?
                > 0
            {
                due.push(office);
            }
        }
        tx.commit(Log::Unlogged("counts of what is due")).await?;
        let mut erased = 0;
        for office in due {
            let timer = Session::System { job: "retention" };
            if let Answer::Value(value) = self.call(&timer, "age_out_alerts", json!({ "office": office })).await? {
                erased += value["erased"].as_u64().unwrap_or(0);
            }
        }
        Ok(erased)
    }
}
