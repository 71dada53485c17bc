//! "Receive alerts on this machine": the Alert Button's door, served by the desktop itself while the office's setting is on. Plain on 127.0.0.1 for
//! practice; phones need HTTPS, so a certificate. Once it listens it stays when the desk locks, to say where alerts go meanwhile.

use crate::window::Seat;
use gateway::{Doors, Listen, TlsFiles};
use office::Answer;
use office::desk::Desk;
use serde_json::{Value, json};
use std::net::SocketAddr;
use tauri::{AppHandle, Emitter, Manager};
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::oneshot;

/// What is listened on, as the settings say it.
#[derive(Clone, PartialEq, Eq)]
struct Wanted {
    port: u16,
    certificate: Option<String>,
    private_key: Option<String>,
}

/// Follows the setting until the program ends.
pub(crate) async fn follow(app: AppHandle, desk: Desk) {
    let mut heard = desk.subscribe();
    let mut running: Option<(Wanted, oneshot::Sender<()>)> = None;
    loop {
        match heard.recv().await {
            Ok(change) if matches!(change.topic.topic.as_str(), "desk" | "settings" | "session") => {}
            Ok(_) | Err(RecvError::Lagged(_)) => continue,
            Err(RecvError::Closed) => return,
        }
        let seat = app.state::<Seat>();
        // Locked, or in the practice office: the last known setting stands.
        let Ok(Answer::Value(view)) = seat.call("get_settings", json!({})).await else { continue };
        let wanted = wanted(&view["settings"]);
        if wanted.as_ref() == running.as_ref().map(|(now, _)| now) {
            continue;
        }
        // Dropping the sender ends the listener that ran until now.
        drop(running.take());
        if let Some(wanted) = wanted {
            running = listen(&app, &desk, wanted).await;
        }
    }
}

fn wanted(settings: &Value) -> Option<Wanted> {
    let text = |name: &str| settings[name].as_str().map(str::to_owned);
    settings["receive_alerts"].as_bool().filter(|on| *on)?;
    let port = u16::try_from(settings["receive_port"].as_u64()?).ok()?;
    Some(Wanted { port, certificate: text("certificate_file"), private_key: text("private_key_file") })
}

async fn listen(app: &AppHandle, desk: &Desk, wanted: Wanted) -> Option<(Wanted, oneshot::Sender<()>)> {
    let tls =
        wanted.certificate.clone().zip(wanted.private_key.clone()).map(|(c, k)| TlsFiles { certificate: c.into(), private_key: k.into() });
    let outside = if tls.is_some() { [0, 0, 0, 0] } else { [127, 0, 0, 1] };
    match gateway::bind(Listen { address: SocketAddr::from((outside, wanted.port)), tls }).await {
        Ok(bound) => {
            let (stop, stopped) = oneshot::channel::<()>();
            let desk = desk.clone();
            tauri::async_runtime::spawn(async move {
                let ended = bound.serve(desk, Doors::ButtonOnly, async move {
                    // An error means that the sender was dropped: the same wish.
                    let _ = stopped.await;
                });
                if let Err(error) = ended.await {
                    tracing::warn!(%error, "alerts are no longer received on this machine");
                }
            });
            Some((wanted, stop))
        }
        Err(error) => {
            tracing::warn!(%error, "alerts are not received on this machine");
            // Ids only; the page shows the setting as not in force.
            let _ = app.emit("topic", json!({ "topic": "receive_failed", "id": null }));
            None
        }
    }
}
