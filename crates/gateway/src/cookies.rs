//! The two cookies: the session's, which scripts cannot read, and its readable twin, which the page echoes to prove that it asks and not another site.

use crate::Host;
use axum::http::{HeaderMap, HeaderValue, header};
use office::Problem;

/// Holds the session's token; HttpOnly.
const SESSION: &str = "amparo";
/// Echoed by the page in [`ECHO`].
const TWIN: &str = "amparo-csrf";
/// Header in which the page echoes the twin.
const ECHO: &str = "x-amparo-csrf";

/// The token that a request carries, by cookie (proved by the echo) or as a bearer token (which no other site can make a browser send).
pub(crate) fn token(headers: &HeaderMap) -> Result<Option<String>, Problem> {
    if let Some(bearer) = headers.get(header::AUTHORIZATION).and_then(|v| v.to_str().ok()).and_then(|v| v.strip_prefix("Bearer ")) {
        return Ok(Some(bearer.trim().to_owned()));
    }
    prove(headers)?;
    Ok(cookie(headers, SESSION))
}

/// The token of a request that only listens: a stream cannot send the echo, and nothing but this origin can read it.
pub(crate) fn listener(headers: &HeaderMap) -> Option<String> {
    cookie(headers, SESSION)
}

/// Refuses a request that another site made a browser send.
fn prove(headers: &HeaderMap) -> Result<(), Problem> {
    let echo = headers.get(ECHO).and_then(|v| v.to_str().ok()).unwrap_or_default();
    match cookie(headers, TWIN) {
        Some(twin) if !twin.is_empty() && twin == echo => Ok(()),
        _ => {
            let mut problem = Problem::refused("not_from_page", "the request does not echo its csrf cookie");
            problem.status = 403;
            Err(problem)
        }
    }
}

fn cookie(headers: &HeaderMap, name: &str) -> Option<String> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|v| v.to_str().ok())
        .flat_map(|v| v.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value.to_owned())
}

/// Sets the session's cookie; an empty token takes it away.
pub(crate) fn session(host: &Host, token: &str) -> Option<HeaderValue> {
    let end = if token.is_empty() { "; Max-Age=0" } else { "" };
    let secure = secure(host);
    HeaderValue::from_str(&format!("{SESSION}={token}; Path=/api; HttpOnly; SameSite=Strict{secure}{end}")).ok()
}

/// Sets the twin, unless the browser has one.
pub(crate) fn twin(host: &Host, headers: &HeaderMap) -> Option<HeaderValue> {
    if cookie(headers, TWIN).is_some_and(|t| t.len() == 32) {
        return None;
    }
    let mut bytes = [0_u8; 16];
    getrandom::fill(&mut bytes).ok()?;
    let value: String = bytes.iter().map(|b| format!("{b:02x}")).collect();
    let secure = secure(host);
    HeaderValue::from_str(&format!("{TWIN}={value}; Path=/; SameSite=Strict{secure}")).ok()
}

fn secure(host: &Host) -> &'static str {
    if host.is_secure() { "; Secure" } else { "" }
}
