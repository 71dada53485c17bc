//! Topics for the page, and a native notification for a new alert. Neither carries a name, a place or a text of a person.

use crate::window::Seat;
use office::desk::{Desk, Heard};
use serde_json::json;
use tauri::{AppHandle, Emitter, Manager};
use tauri_plugin_notification::NotificationExt;
use tokio::sync::broadcast::error::RecvError;

/// Announced when an alert stands on the desk for the first time.
const NEW_ALERT: &str = "new_alert";
/// Announced when the escalation of an alert calls this office's desks.
const PAGE: &str = "page";

/// Passes topics on until the program ends.
pub(crate) async fn tell(app: AppHandle, desk: Desk) {
    let mut heard = desk.subscribe();
    loop {
        match heard.recv().await {
            Ok(change) => pass_on(&app, &change).await,
            // Lists on the screen may be stale now: the page asks everything again.
            Err(RecvError::Lagged(_)) => emit(&app, "desk", None),
            Err(RecvError::Closed) => return,
        }
    }
}

async fn pass_on(app: &AppHandle, change: &Heard) {
    if change.topic.office.is_empty() {
        return emit(app, &change.topic.topic, None);
    }
    let seat = app.state::<Seat>();
    let Ok(Some(sitting)) = seat.desk.seat(seat.token().as_deref()).await else { return };
    if sitting.practice != change.practice || sitting.staff.office != change.topic.office {
        return;
    }
    emit(app, &change.topic.topic, change.topic.id.map(|id| id.to_string()));
    let words = match change.topic.topic.as_str() {
        NEW_ALERT => Some(("desk-new-alert", "desk-new-alert-body")),
        PAGE => Some(("desk-page", "desk-page-body")),
        _ => None,
    };
    if let Some((title, body)) = words {
        let title = office::words::say(&sitting.staff.language, title, &[("office", &sitting.staff.office)]);
        let body = office::words::say(&sitting.staff.language, body, &[]);
        if let Err(error) = app.notification().builder().title(title).body(body).show() {
            tracing::warn!(%error, "the system shows no notifications");
        }
    }
}

fn emit(app: &AppHandle, topic: &str, id: Option<String>) {
    if let Err(error) = app.emit("topic", json!({ "topic": topic, "id": id })) {
        tracing::warn!(%error, "the page did not hear of a change");
    }
}
