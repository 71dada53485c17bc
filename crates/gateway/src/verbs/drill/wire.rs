//! The gateway as a drill reaches it: by HTTP like any phone and any page.

use crate::verbs::Failure;
use chrono::{DateTime, Utc};
use futures::StreamExt;
use office::clock::Clock;
use reqwest::{Client, Response, StatusCode};
use serde_json::{Value, json};
use tokio::sync::mpsc::UnboundedSender;
use uuid::Uuid;

/// A gateway and the session of an administrator there.
#[derive(Clone)]
pub(super) struct Wire {
    client: Client,
    url: String,
    token: String,
}

fn broken(e: reqwest::Error) -> Failure {
    Failure::new(e.without_url().to_string())
}

impl Wire {
    /// With the token of a session that is there already.
    pub(super) fn to(url: &str, token: String) -> Self {
        Self { client: Client::new(), url: url.trim_end_matches('/').to_owned(), token }
    }

    /// With a new session.
    pub(super) async fn signed_in(url: &str, username: &str, password: &str) -> Result<Self, Failure> {
        let mut wire = Self::to(url, String::new());
        let page = wire.client.get(&wire.url).send().await.map_err(broken)?;
        let twin = cookie(&page, "amparo-csrf").ok_or_else(|| Failure::new("this address does not answer like a gateway"))?;
        let request = wire.client.post(format!("{}/api/call/sign_in", wire.url));
        let request = request.header("x-amparo-csrf", &twin).header("cookie", format!("amparo-csrf={twin}"));
        let answer = request.json(&json!({ "username": username, "password": password })).send().await.map_err(broken)?;
        if answer.status() != StatusCode::OK {
            return Err(refused("sign_in", answer).await);
        }
        wire.token = cookie(&answer, "amparo").ok_or_else(|| Failure::new("the gateway gave no session"))?;
        Ok(wire)
    }

    /// Calls a staff command.
    pub(super) async fn call(&self, command: &str, params: Value) -> Result<Value, Failure> {
        let request = self.client.post(format!("{}/api/call/{command}", self.url)).bearer_auth(&self.token).json(&params);
        let answer = request.send().await.map_err(broken)?;
        if answer.status() == StatusCode::OK { answer.json().await.map_err(broken) } else { Err(refused(command, answer).await) }
    }

    /// Presses the button; `None`: no receipt.
    pub(super) async fn press(&self, body: &Value) -> Option<Value> {
        let request = self.client.post(format!("{}/api/button/receive_alert", self.url)).json(body);
        let answer = request.send().await.ok()?;
        if answer.status() == StatusCode::OK { answer.json().await.ok() } else { None }
    }

    /// Listens as a desk does: passes on which alert of the drill has come a step further, and when. The first message, without an id, says that it hears.
    pub(super) async fn listen(self, heard: UnboundedSender<(Option<Uuid>, DateTime<Utc>)>) -> Result<(), Failure> {
        let request = self.client.get(format!("{}/api/events", self.url)).header("cookie", format!("amparo={}", self.token));
        let answer = request.send().await.map_err(broken)?;
        if answer.status() != StatusCode::OK {
            return Err(refused("events", answer).await);
        }
        let (mut lines, mut text) = (answer.bytes_stream(), Vec::<u8>::new());
        // Whoever hears nothing more has ended the drill.
        let _ = heard.send((None, Clock::System.now()));
        while let Some(part) = lines.next().await {
            text.extend_from_slice(&part.map_err(broken)?);
            let at = Clock::System.now();
            while let Some(end) = text.iter().position(|b| *b == b'\n') {
                let line: Vec<u8> = text.drain(..=end).collect();
                let said = line.strip_prefix(b"data:").and_then(|data| serde_json::from_slice::<Value>(data).ok());
                let alert = said.filter(|said| said["topic"] == "drill").and_then(|said| said["id"].as_str()?.parse().ok());
                if alert.is_some() && heard.send((alert, at)).is_err() {
                    return Ok(());
                }
            }
        }
        Ok(())
    }
}

fn cookie(answer: &Response, name: &str) -> Option<String> {
    answer.cookies().find(|cookie| cookie.name() == name).map(|cookie| cookie.value().to_owned())
}

async fn refused(command: &str, answer: Response) -> Failure {
    let status = answer.status();
    let code = answer.json::<Value>().await.ok().and_then(|problem| problem["code"].as_str().map(str::to_owned));
    Failure::new(format!("{command}: the gateway answered {status} ({})", code.as_deref().unwrap_or("no code")))
}
