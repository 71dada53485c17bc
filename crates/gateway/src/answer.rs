//! Answers and problems as HTTP carries them.

use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use office::{Answer, FileAnswer, Problem};
use serde_json::{Value, json};

/// A problem on its way out.
pub(crate) struct Refusal(pub(crate) Problem);

impl From<Problem> for Refusal {
    fn from(problem: Problem) -> Self {
        Self(problem)
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.0.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        if status.is_server_error() {
            tracing::warn!(code = self.0.code, detail = self.0.detail, "answered a failure");
        }
        let body = serde_json::to_vec(&self.0).unwrap_or_default();
        (status, [(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"))], body).into_response()
    }
}

/// The answer of a command.
pub(crate) fn answer(answer: Answer) -> Response {
    match answer {
        Answer::Value(value) => axum::Json(value).into_response(),
        Answer::Job { id } => (StatusCode::ACCEPTED, axum::Json(json!({ "job": id }))).into_response(),
        Answer::File(file) => download(file),
    }
}

fn download(file: FileAnswer) -> Response {
    let disposition = format!("attachment; filename=\"{}\"; filename*=UTF-8''{}", plain(&file.name), percent(&file.name));
    let mut response = file.bytes.into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, header_value(&file.mime, "application/octet-stream"));
    headers.insert(header::CONTENT_DISPOSITION, header_value(&disposition, "attachment"));
    response
}

fn header_value(text: &str, otherwise: &'static str) -> HeaderValue {
    HeaderValue::from_str(text).unwrap_or(HeaderValue::from_static(otherwise))
}

/// The name for clients that know only ASCII.
fn plain(name: &str) -> String {
    name.chars().map(|c| if c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_' | ' ') { c } else { '_' }).collect()
}

/// Percent-encoded as RFC 8187 asks.
fn percent(name: &str) -> String {
    name.bytes()
        .map(|b| if b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-' | b'_') { char::from(b).to_string() } else { format!("%{b:02X}") })
        .collect()
}

/// The body as JSON; an empty one is an empty object.
pub(crate) fn json_body(body: Result<Bytes, BytesRejection>) -> Result<Value, Refusal> {
    let bytes = body_bytes(body)?;
    if bytes.is_empty() {
        return Ok(json!({}));
    }
    // Where the form breaks may be told; the text that stands there may be a person's.
    serde_json::from_slice(&bytes).map_err(|e| Problem::malformed(format!("not JSON: line {}, column {}", e.line(), e.column())).into())
}

/// The body, within the route's limit.
pub(crate) fn body_bytes(body: Result<Bytes, BytesRejection>) -> Result<Bytes, Refusal> {
    body.map_err(|rejection| {
        let mut problem = Problem::refused("file_too_large", "the request is larger than this route takes");
        if rejection.status() == StatusCode::PAYLOAD_TOO_LARGE {
            problem.status = 413;
            return problem.into();
        }
        Problem::malformed("the request was cut short").into()
    })
}

/// A route that is there, asked in a way that it does not answer.
pub(crate) async fn wrong_method() -> Refusal {
    let mut problem = Problem::malformed("this route does not answer that method");
    problem.status = 405;
    problem.into()
}
