//! Gateway: the HTTP host.
//!
//! It carries calls from browsers and phones to a [`Desk`] and its answers back: the staff door (`/api/call/{name}`, `/api/upload`, `/api/events`), the
//! Alert Button's door (`/api/button/{name}`), and the built pages. The desktop program serves the same router on its own machine.
//!
//! It holds no rule, no SQL and no record: whoever reaches it has what the [`Desk`] gives to their token, nothing more.
//!
//! ```no_run
//! # async fn example() -> Result<(), gateway::Refused> {
//! use office::desk::{Desk, DeskOptions};
//! let desk = Desk::alone(DeskOptions::at(DeskOptions::home()));
//! gateway::bind(gateway::Listen::here(8420)).await?.serve(desk, std::future::pending()).await
//! # }
//! ```

mod answer;
mod button;
mod cookies;
mod events;
mod guard;
mod listen;
mod pages;
mod staff;

pub use listen::{Bound, Listen, Refused, TlsFiles, bind};

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware;
use axum::routing::{get, post};
use office::desk::Desk;
use std::sync::Arc;

/// Most bytes of a staff command.
const CALL_BYTES: usize = 1024 * 1024;
/// Most bytes of a button command: a cheap phone sends a few hundred.
const BUTTON_BYTES: usize = 64 * 1024;

/// How the router is reached.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reach {
    /// Plain HTTP on this machine only.
    Loopback,
    /// TLS.
    Tls,
}

/// What every handler works with.
#[derive(Clone)]
pub(crate) struct Host {
    pub(crate) desk: Desk,
    pub(crate) reach: Reach,
    /// Of program and pages: a page that finds another one here reloads.
    pub(crate) version: Arc<str>,
}

/// The routes of a desk.
#[must_use]
pub fn router(desk: Desk, reach: Reach) -> Router {
    let host = Host { desk, reach, version: pages::version().into() };
    Router::new()
        .route("/api/call/{name}", post(staff::call).layer(DefaultBodyLimit::max(CALL_BYTES)))
        .route("/api/upload", post(staff::upload).layer(DefaultBodyLimit::max(office::uploads::MOST_BYTES)))
        .route("/api/events", get(events::stream))
        .route("/api/button/{name}", post(button::press).layer(DefaultBodyLimit::max(BUTTON_BYTES)))
        .fallback(pages::page)
        .method_not_allowed_fallback(answer::wrong_method)
        .layer(middleware::from_fn_with_state(host.clone(), guard::guard))
        .with_state(host)
}
