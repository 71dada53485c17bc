//! The staff door: one POST a command, and files on their way in.

use crate::answer::{Refusal, answer, body_bytes, json_body};
use crate::{Host, cookies, family};
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use office::desk::TokenChange;
use serde_json::json;

/// `POST /api/call/{name}`.
pub(crate) async fn call(
    State(host): State<Host>,
    Path(name): Path<String>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<Response, Refusal> {
    // The family's question keeps its pace by this door too.
    if name == family::STATUS {
        return family::status(&host, body).await;
    }
    let token = cookies::token(&headers)?;
    let params = json_body(body)?;
    let answered = host.desk.call(token.as_deref(), &name, params).await?;
    let mut response = answer(answered.answer);
    let cookie = match &answered.token {
        TokenChange::Keep => None,
        TokenChange::Set(token) => cookies::session(&host, token),
        TokenChange::Clear => cookies::session(&host, ""),
    };
    if let Some(cookie) = cookie {
        response.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(response)
}

/// `POST /api/upload`: the bytes as they are; answers the handle for the command that takes them.
pub(crate) async fn upload(State(host): State<Host>, headers: HeaderMap, body: Result<Bytes, BytesRejection>) -> Result<Response, Refusal> {
    let token = cookies::token(&headers)?;
    let bytes = body_bytes(body)?;
    let handle = host.desk.upload(token.as_deref(), bytes.into()).await?;
    Ok(axum::Json(json!({ "handle": handle })).into_response())
}
