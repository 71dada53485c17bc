//! What an office has set.

use crate::Problem;
use crate::act::Act;
use crate::commands::Nothing;
use records::{Tx, settings};
use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

/// Settings of an office; every one has a default, and is set with all the others.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
#[schemars(extend("required" = [
    "auto_lock_minutes", "receive_alerts", "receive_port", "certificate_file", "private_key_file", "retention_days", "office_phone", "text_number"
]))]
pub struct Settings {
    /// Minutes without a touch after which the desk locks, 1 to 240.
    pub auto_lock_minutes: i64,
    /// This machine takes Alert Button alerts itself.
    pub receive_alerts: bool,
    /// Port that it listens on.
    pub receive_port: u16,
    /// Certificate chain (PEM file) for phones; without it only this machine can practise.
    #[serde(deserialize_with = "said")]
    pub certificate_file: Option<String>,
    /// Private key (PEM file).
    #[serde(deserialize_with = "said")]
    pub private_key_file: Option<String>,
    /// Days after closing when position, contacts and text of an alert are erased.
    pub retention_days: i64,
    /// The office's own telephone, shown to the person after an alert.
    #[serde(deserialize_with = "said")]
    pub office_phone: Option<String>,
    /// Number that takes the Alert Button's text messages; the call centre's counts for the whole network.
    #[serde(deserialize_with = "said")]
    pub text_number: Option<String>,
}

/// A setting that may be empty, but is not left out: what a page does not say must not be reset.
fn said<'de, D: Deserializer<'de>>(from: D) -> Result<Option<String>, D::Error> {
    Option::deserialize(from)
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            auto_lock_minutes: 15,
            receive_alerts: false,
            receive_port: 8470,
            certificate_file: None,
            private_key_file: None,
            retention_days: 365,
            office_phone: None,
            text_number: None,
        }
    }
}

/// Settings with what a page may do with them.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct SettingsView {
    /// The settings.
    pub settings: Settings,
    /// Revision; 0 until they are set for the first time.
    pub rev: i64,
    /// Whether the caller may change them.
    pub may_change: bool,
}

const NAME: &str = "office";

/// The settings of an office, or the defaults.
pub async fn of(tx: &mut Tx, office: &str) -> Result<Settings, Problem> {
    Ok(seen(tx, office).await?.0)
}

/// The settings with their revision.
async fn seen(tx: &mut Tx, office: &str) -> Result<(Settings, i64), Problem> {
    let unreadable = |_| Problem::failed("store_failed", "settings do not read");
    let Some((kept, rev)) = settings::seen(tx, office, NAME).await? else { return Ok((Settings::default(), 0)) };
    // What was kept before a setting was known lacks it: its default counts.
    let mut all = serde_json::to_value(Settings::default()).map_err(unreadable)?;
    if let (Value::Object(all), Value::Object(kept)) = (&mut all, kept) {
        all.extend(kept);
    }
    Ok((serde_json::from_value(all).map_err(unreadable)?, rev))
}

async fn view(act: &mut Act) -> Result<SettingsView, Problem> {
    let may_change = act.staff()?.may(casework::access::Permission::ManageSettings);
    let office = act.code();
    let (settings, rev) = seen(act.tx(), &office).await?;
    Ok(SettingsView { settings, rev, may_change })
}

/// The office's settings.
pub async fn get(act: &mut Act, _: Nothing) -> Result<SettingsView, Problem> {
    view(act).await
}

/// New settings.
#[derive(Deserialize, JsonSchema)]
pub struct SetSettings {
    /// Revision that was seen.
    pub rev: i64,
    /// All of them.
    pub settings: Settings,
}

/// Sets the office's settings.
pub async fn set(act: &mut Act, asked: SetSettings) -> Result<SettingsView, Problem> {
    let next = asked.settings;
    if !(1..=240).contains(&next.auto_lock_minutes) {
        return Err(Problem::field("auto_lock_minutes", "out_of_range").with("least", 1).with("most", 240));
    }
    if !(1..=36_500).contains(&next.retention_days) {
        return Err(Problem::field("retention_days", "out_of_range").with("least", 1).with("most", 36_500));
    }
    if next.certificate_file.is_some() != next.private_key_file.is_some() {
        return Err(Problem::field("private_key_file", "certificate_and_key"));
    }
    let office = act.code();
    let value = serde_json::to_value(&next).map_err(|_| Problem::malformed("settings"))?;
    match settings::replace(act.tx(), &office, NAME, &value, asked.rev).await {
        Err(records::Error::Stale) => return Err(Problem::conflict(view(act).await?)),
        other => other?,
    }
    act.detail(serde_json::json!({ "receive_alerts": next.receive_alerts, "auto_lock_minutes": next.auto_lock_minutes, "retention_days": next.retention_days }));
    view(act).await
}
