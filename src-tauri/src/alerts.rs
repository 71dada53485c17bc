//! Topics for the page, and a native notification for a new alert, a call of the roster, or alerts that a colleague gave. None of them carries a name, a place or a text of a person.

use crate::window::Seat;
use office::desk::{Desk, Heard};
use serde_json::json;
use std::time::Duration;
use tauri::{AppHandle, Emitter, Manager};
use tauri_plugin_notification::NotificationExt;
use tokio::sync::broadcast::error::RecvError;
use tokio::time::Instant;

/// Announced when an alert stands on the desk for the first time.
const NEW_ALERT: &str = "new_alert";
/// Announced when the escalation of an alert calls this office's desks.
const PAGE: &str = "page";
/// Announced when a colleague gave alerts to the member whose id it carries.
const GIVEN: &str = "given";
/// A raid brings hundreds of alerts in minutes: after a notification the next one waits this long, and then speaks for all that came meanwhile.
const PAUSE: Duration = Duration::from_secs(5);

/// When the last notification was shown, and one that waits for its turn.
#[derive(Default)]
struct Notices {
    shown: Option<Instant>,
    waiting: Option<Notice>,
}

struct Notice {
    page: bool,
    title: String,
    body: String,
}

impl Notices {
    /// When the waiting notice may be shown; never, where none waits.
    async fn turn(&self) {
        match (&self.waiting, self.shown) {
            (Some(_), Some(shown)) => tokio::time::sleep_until(shown + PAUSE).await,
            (Some(_), None) => (),
            (None, _) => std::future::pending().await,
        }
    }
    fn show(&mut self, app: &AppHandle) {
        let Some(notice) = self.waiting.take() else { return };
        self.shown = Some(Instant::now());
        if let Err(error) = app.notification().builder().title(notice.title).body(notice.body).show() {
            tracing::warn!(%error, "the system shows no notifications");
        }
    }
}

/// Passes topics on until the program ends.
pub(crate) async fn tell(app: AppHandle, desk: Desk) {
    let mut heard = desk.subscribe();
    let mut notices = Notices::default();
    loop {
        tokio::select! {
            change = heard.recv() => match change {
                Ok(change) => pass_on(&app, &mut notices, &change).await,
                // Lists on the screen may be stale now: the page asks everything again.
                Err(RecvError::Lagged(_)) => emit(&app, "desk", None),
                Err(RecvError::Closed) => return,
            },
            () = notices.turn() => notices.show(&app),
        }
    }
}

async fn pass_on(app: &AppHandle, notices: &mut Notices, change: &Heard) {
    if change.topic.office.is_empty() {
        return emit(app, &change.topic.topic, None);
    }
    let seat = app.state::<Seat>();
    let Ok(Some(sitting)) = seat.desk.seat(seat.token().as_deref()).await else { return };
    if sitting.practice != change.practice || sitting.staff.office != change.topic.office {
        return;
    }
    emit(app, &change.topic.topic, change.topic.id.map(|id| id.to_string()));
    let (page, key) = match change.topic.topic.as_str() {
        PAGE => (true, "desk-page"),
        GIVEN if change.topic.id == Some(sitting.staff.user_id) => (true, "desk-given"),
        NEW_ALERT => (false, "desk-new-alert"),
        _ => return,
    };
    // A call that nobody answered is not to be hidden by the alerts that come after it.
    if page || !notices.waiting.as_ref().is_some_and(|waiting| waiting.page) {
        let title = office::words::say(&sitting.staff.language, key, &[("office", &sitting.staff.office)]);
        let body = office::words::say(&sitting.staff.language, &format!("{key}-body"), &[]);
        notices.waiting = Some(Notice { page, title, body });
    }
}

fn emit(app: &AppHandle, topic: &str, id: Option<String>) {
    if let Err(error) = app.emit("topic", json!({ "topic": topic, "id": id })) {
        tracing::warn!(%error, "the page did not hear of a change");
    }
}
