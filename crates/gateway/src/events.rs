//! The stream of topics: what changed, by id, for the office of the listener; never personal data.

use crate::answer::Refusal;
use crate::{Host, cookies};
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::IntoResponse;
use axum::response::sse::{Event, Sse};
use futures::stream::{self, Stream};
use office::Problem;
use office::desk::{Heard, Seat};
use serde_json::json;
use std::convert::Infallible;
use std::time::Duration;
use tokio::sync::broadcast::Receiver;
use tokio::sync::broadcast::error::RecvError;
use tokio::time::{Instant, timeout_at};

/// A proxy or a phone drops a silent line after half a minute or more.
const HEARTBEAT: Duration = Duration::from_secs(15);

struct Line {
    host: Host,
    token: String,
    seat: Seat,
    heard: Receiver<Heard>,
    beat: Instant,
    greeted: bool,
}

/// `GET /api/events`.
pub(crate) async fn stream(State(host): State<Host>, headers: HeaderMap) -> Result<impl IntoResponse, Refusal> {
    let token = cookies::listener(&headers).ok_or_else(Problem::signed_out)?;
    let heard = host.desk.subscribe();
    let seat = host.desk.seat(Some(&token)).await?.ok_or_else(Problem::signed_out)?;
    Ok(Sse::new(topics(Line { host, token, seat, heard, beat: Instant::now() + HEARTBEAT, greeted: false })))
}

fn topics(line: Line) -> impl Stream<Item = Result<Event, Infallible>> {
    stream::unfold(line, |mut line| async move {
        if !line.greeted {
            line.greeted = true;
            return Some((Ok(line.version()), line));
        }
        loop {
            match timeout_at(line.beat, line.heard.recv()).await {
                Ok(Ok(heard)) => {
                    if let Some(event) = line.event(&heard) {
                        return Some((Ok(event), line));
                    }
                }
                // Too much was announced at once: the page asks everything anew when the line comes back.
                Ok(Err(RecvError::Lagged(_) | RecvError::Closed)) => return None,
                Err(_) => {
                    line.beat = Instant::now() + HEARTBEAT;
                    // Listening keeps no session alive; a dead one hears nothing more.
                    line.seat = line.host.desk.seat(Some(&line.token)).await.ok().flatten()?;
                    return Some((Ok(line.version()), line));
                }
            }
        }
    })
}

impl Line {
    fn version(&self) -> Event {
        Event::default().event("version").data(json!({ "version": &*self.host.version }).to_string())
    }
    fn event(&self, heard: &Heard) -> Option<Event> {
        let of_machine = heard.topic.office.is_empty();
        let of_office = heard.practice == self.seat.practice && heard.topic.office == self.seat.staff.office;
        (of_machine || of_office)
            .then(|| Event::default().event("topic").data(json!({ "topic": heard.topic.topic, "id": heard.topic.id }).to_string()))
    }
}
