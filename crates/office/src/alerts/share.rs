//! Whether an alert goes beyond its share, and lifting it again.

use crate::Problem;
use crate::act::Act;
use crate::alerts::note_step;
use casework::share::{Sent, WINDOW};
use hmac::{Hmac, Mac};
use records::alerts::{self, AlertRow};
use records::phones::{self, AlertPhoneRow};
use records::timers;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::Sha256;
use uuid::Uuid;

/// Most alerts that are lifted at once.
const MOST: usize = 500;

/// Counts what came from the alert's phone and network a moment ago. An exercise is the server's own and counts nowhere.
pub(super) async fn judge(act: &mut Act, row: &mut AlertRow, phone: Option<&AlertPhoneRow>) -> Result<(), Problem> {
    if row.exercise {
        return Ok(());
    }
    row.network = act.network().map(|network| digest(act, network));
    let since = act.now() - WINDOW;
    let by_network = match &row.network {
        Some(network) => Some(alerts::of_network(act.tx(), network, since).await?),
        None => None,
    };
    // A key costs nothing to make, and neither does pressing twice with it: known is a phone that was served in its turn before this flood began.
    let (by_phone, known) = match phone.and_then(|phone| phone.fingerprint.as_deref()) {
        Some(fingerprint) => {
            (phones::alerts_since(act.tx(), fingerprint, since).await?, phones::stood_before(act.tx(), fingerprint, since).await?)
        }
        None => (0, false),
    };
    row.second = Sent { by_phone, by_network, known }.beyond();
    Ok(())
}

/// What stands for a network in the store: without the store's own key it says nothing of the address.
fn digest(act: &Act, network: &str) -> String {
    let key = &act.desk().inner.documents_key;
    let mac = Hmac::<Sha256>::new_from_slice(key.as_slice()).map(|mut mac| {
        mac.update(b"network of an alert\0");
        mac.update(network.as_bytes());
        mac.finalize().into_bytes()
    });
    mac.map(|bytes| crate::clock::hex(bytes.get(..16).unwrap_or_default())).unwrap_or_default()
}

/// Alerts that staff looked at and that are to be served like any other.
#[derive(Deserialize, JsonSchema)]
pub struct LiftAlerts {
    /// Which, at most 500.
    pub ids: Vec<Uuid>,
}

/// What was lifted.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Lifted {
    /// How many were second and are not any more.
    pub lifted: usize,
}

/// Serves alerts that went beyond their share like any other from now on. One that the office does not answer for is left alone.
pub async fn lift(act: &mut Act, asked: LiftAlerts) -> Result<Lifted, Problem> {
    if asked.ids.len() > MOST {
        return Err(Problem::field("ids", "too_many").with("most", MOST));
    }
    let (now, mut lifted) = (act.now(), 0);
    for id in asked.ids {
        if let Some(state) = alerts::lift(act.tx(), id, now).await? {
            note_step(act, id, "lift", &state, None, None).await?;
            timers::serve_first(act.tx(), id).await?;
            // Its contacts have waited for this.
            if let Some(key) = alerts::look_up(act.tx(), id).await? {
                let row = alerts::get(act.tx(), &key).await?;
                crate::messages::plan(act, &row).await?;
            }
            lifted += 1;
        }
    }
    if lifted == 0 {
        act.nothing_new();
    }
    act.detail(json!({ "lifted": lifted }));
    Ok(Lifted { lifted })
}
