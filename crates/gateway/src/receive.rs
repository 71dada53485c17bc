//! "Receive alerts on this machine": the Alert Button's door, served by a desk of its own while its office wants it. Plain on 127.0.0.1 for practice; phones
//! need HTTPS, so a certificate. It stands from the program's start and stays when the desk locks, to say where alerts go meanwhile.

use crate::{Doors, Listen, Refused, TlsFiles, bind};
use office::desk::{Desk, Receiving};
use std::net::SocketAddr;
use tokio::sync::broadcast::error::RecvError;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

/// What is listened on, and how to end it.
struct Running {
    receiving: Receiving,
    stop: oneshot::Sender<()>,
    task: JoinHandle<()>,
}

/// Follows what the desk's office wants until the program ends. `failed` is told when a port cannot be listened on.
pub async fn receive(desk: Desk, failed: impl Fn()) {
    let mut heard = desk.subscribe();
    let mut running: Option<Running> = None;
    loop {
        match desk.receiving().await {
            Ok(wanted) if wanted.as_ref() == running.as_ref().map(|now| &now.receiving) => {}
            Ok(wanted) => {
                if let Some(before) = running.take() {
                    // Dropping the sender ends it; only then is its port free. It may have ended by itself.
                    drop(before.stop);
                    let _ = before.task.await;
                }
                if let Some(wanted) = wanted {
                    match listen(&desk, wanted).await {
                        Ok(listening) => running = Some(listening),
                        Err(error) => {
                            tracing::warn!(%error, "alerts are not received on this machine");
                            failed();
                        }
                    }
                }
            }
            // It is being locked, or its disk fails: what is listened on stays.
            Err(problem) => tracing::warn!(code = problem.code, "whether alerts are received here was not read"),
        }
        loop {
            match heard.recv().await {
                Ok(change) if matches!(change.topic.topic.as_str(), "desk" | "settings" | "session") => break,
                Ok(_) => {}
                Err(RecvError::Lagged(_)) => break,
                Err(RecvError::Closed) => return,
            }
        }
    }
}

async fn listen(desk: &Desk, receiving: Receiving) -> Result<Running, Refused> {
    let tls = receiving.certificate.clone().map(|(certificate, private_key)| TlsFiles { certificate, private_key });
    let outside = if tls.is_some() { [0, 0, 0, 0] } else { [127, 0, 0, 1] };
    let bound = bind(Listen { address: SocketAddr::from((outside, receiving.port)), tls }).await?;
    let (stop, stopped) = oneshot::channel::<()>();
    let desk = desk.clone();
    let task = tokio::spawn(async move {
        let ended = bound.serve(desk, Doors::ButtonOnly, async move {
            // An error means that the sender was dropped: the same wish.
            let _ = stopped.await;
        });
        if let Err(error) = ended.await {
            tracing::warn!(%error, "alerts are no longer received on this machine");
        }
    });
    Ok(Running { receiving, stop, task })
}
