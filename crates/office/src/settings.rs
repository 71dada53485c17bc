//! What an office has set.

use crate::Problem;
use crate::act::Act;
use crate::commands::Nothing;
use records::{Tx, settings};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Settings of an office; every one has a default.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Settings {
    /// Minutes without a touch after which the desk locks, 1 to 240.
    pub auto_lock_minutes: i64,
    /// This machine takes Alert Button alerts itself.
    pub receive_alerts: bool,
    /// Port that it listens on.
    pub receive_port: u16,
    /// Certificate chain (PEM file) for phones; without it only this machine can practise.
    pub certificate_file: Option<String>,
    /// Private key (PEM file).
    pub private_key_file: Option<String>,
    /// Days after closing when position, contacts and text of an alert are erased.
    pub retention_days: i64,
    /// The office's own telephone, shown to the person after an alert.
    pub office_phone: Option<String>,
    /// Number that takes the Alert Button's text messages; the call centre's counts for the whole network.
    pub text_number: Option<String>,
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
    /// Whether the caller may change them.
    pub may_change: bool,
}

const NAME: &str = "office";

/// The settings of an office, or the defaults.
pub async fn of(tx: &mut Tx, office: &str) -> Result<Settings, Problem> {
    match settings::get(tx, office, NAME).await? {
        Some(value) => serde_json::from_value(value).map_err(|_| Problem::failed("store_failed", "settings do not read")),
        None => Ok(Settings::default()),
    }
}

/// The office's settings.
pub async fn get(act: &mut Act, _: Nothing) -> Result<SettingsView, Problem> {
    let may_change = act.staff()?.may(casework::access::Permission::ManageSettings);
    let office = act.code();
    Ok(SettingsView { settings: of(act.tx(), &office).await?, may_change })
}

/// New settings.
#[derive(Deserialize, JsonSchema)]
pub struct SetSettings {
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
    settings::set(act.tx(), &office, NAME, &value).await?;
    act.detail(serde_json::json!({ "receive_alerts": next.receive_alerts, "auto_lock_minutes": next.auto_lock_minutes, "retention_days": next.retention_days }));
    Ok(SettingsView { settings: next, may_change: true })
}
