//! The Alert Button's door: anybody, without a session. A press is never refused for its frequency: behind one address may stand a whole raid.

use crate::answer::{Refusal, answer, json_body};
use crate::{Host, peer};
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{ConnectInfo, Path, State};
use axum::http::HeaderMap;
use axum::response::Response;
use std::net::SocketAddr;

/// `POST /api/button/{name}`.
pub(crate) async fn press(
    State(host): State<Host>,
    Path(name): Path<String>,
    ConnectInfo(peer): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<Response, Refusal> {
    let params = json_body(body)?;
    let address = peer::address(peer.ip(), &headers, &host.proxies);
    Ok(answer(host.desk.button_from(Some(address), &name, params).await?))
}
