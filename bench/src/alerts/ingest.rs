//! Alerts taken at once by so many connections, for some seconds: the program's side of a turn.

use crate::Stop;
use crate::alerts::presses::{Origin, Press, Presses};
use crate::alerts::wire::Wire;
use office::{Answer, Office, Session};
use std::net::SocketAddr;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};
use tokio::task::JoinSet;

/// By what way alerts reach the office.
#[derive(Clone)]
pub enum Way {
    /// Straight through the door, in this process.
    Door(Office),
    /// Over HTTP, as phones do; the client is in this process too.
    Gateway(SocketAddr),
}

/// One phone after another on one connection.
pub enum Line {
    /// Through the door.
    Door(Office),
    /// Over HTTP.
    Gateway(Wire),
}

impl Way {
    /// Opens a line.
    pub async fn line(&self) -> Result<Line, Stop> {
        Ok(match self {
            Self::Door(office) => Line::Door(office.clone()),
            Self::Gateway(host) => Line::Gateway(Wire::to(*host).await?),
        })
    }
}

impl Line {
    /// Sends a press; anything but its receipt is an error.
    pub async fn press(&mut self, press: Press) -> Result<(), Stop> {
        let id = press.id.to_string();
        let receipt = match self {
            Self::Door(office) => {
                let network = casework::share::network(press.address);
                match office.call_from(&Session::Public, network, "receive_alert", press.body).await? {
                    Answer::Value(receipt) => receipt,
                    _ => return Err("a receipt was expected".into()),
                }
            }
            Self::Gateway(wire) => {
                let forwarded = format!("x-forwarded-for: {}", press.address);
                wire.post("/api/button/receive_alert", &forwarded, &press.body.to_string()).await?
            }
        };
        if receipt["id"] == id { Ok(()) } else { Err("the receipt of another alert".into()) }
    }
}

/// Takes presses over `connections` lines for `long`; answers how many were receipted a second, the last of them counted with its time.
pub async fn turn(way: &Way, presses: Vec<Press>, connections: usize, long: Duration) -> Result<f64, Stop> {
    let done = Arc::new(AtomicUsize::new(0));
    let mut lines = Vec::new();
    for _ in 0..connections {
        lines.push(way.line().await?);
    }
    let waiting = Arc::new(Mutex::new(presses.into_iter()));
    let begun = Instant::now();
    let mut under_way = JoinSet::new();
    for mut line in lines {
        let (waiting, done) = (waiting.clone(), done.clone());
        under_way.spawn(async move {
            while begun.elapsed() < long {
                let press = waiting.lock().ok().and_then(|mut waiting| waiting.next());
                let Some(press) = press else { break };
                line.press(press).await.map_err(|e| e.to_string())?;
                done.fetch_add(1, Ordering::Relaxed);
            }
            Ok::<(), String>(())
        });
    }
    while let Some(ended) = under_way.join_next().await {
        ended??;
    }
    Ok(done.load(Ordering::Relaxed) as f64 / begun.elapsed().as_secs_f64())
}

/// Presses enough for a turn, by the rate of the turn before.
pub fn enough(presses: &mut Presses, from: Origin, rate: f64, long: Duration) -> Result<Vec<Press>, Stop> {
    presses.make((rate * 1.5 * long.as_secs_f64()) as usize + 1_000, from)
}
