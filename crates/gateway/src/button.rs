//! The Alert Button's door: anybody, without a session. A press is never refused for its frequency: behind one address may stand a whole raid.

use crate::Host;
use crate::answer::{Refusal, answer, json_body};
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{Path, State};
use axum::response::Response;

/// `POST /api/button/{name}`.
pub(crate) async fn press(
    State(host): State<Host>,
    Path(name): Path<String>,
    body: Result<Bytes, BytesRejection>,
) -> Result<Response, Refusal> {
    let params = json_body(body)?;
    Ok(answer(host.desk.button(&name, params).await?))
}
