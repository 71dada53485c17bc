//! Alerts that this machine receives itself: the gateway listens, the page is told when it cannot.

use office::desk::Desk;
use serde_json::json;
use tauri::{AppHandle, Emitter};

/// Listens as the office wants until the program ends.
pub(crate) async fn follow(app: AppHandle, desk: Desk) {
    gateway::receive(desk, move || {
        // Ids only; the page shows the setting as not in force.
        let _ = app.emit("topic", json!({ "topic": "receive_failed", "id": null }));
    })
    .await;
}
