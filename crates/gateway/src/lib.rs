//! Gateway: the HTTP host.
//!
//! It carries calls from browsers and phones to a [`Desk`] and its answers back: the staff door (`/api/call/{name}`, `/api/upload`, `/api/events`), the
//! Alert Button's door (`/api/button/{name}`), the family's (`/api/button/family_status`), the provider's of text messages (`/api/provider/sms/...`), the door of calendar programs (`/calendar/{token}.ics`), and the built pages. The desktop program serves the same router on its own machine.
//!
//! It holds no rule, no SQL and no record: whoever reaches it has what the [`Desk`] gives to their token, nothing more.
//!
//! ```no_run
//! # async fn example() -> Result<(), gateway::Refused> {
//! use office::desk::{Desk, DeskOptions};
//! let desk = Desk::alone(DeskOptions::at(DeskOptions::home()));
//! gateway::bind(gateway::Listen::here(8420)).await?.serve(desk, gateway::Doors::All, std::future::pending()).await
//! # }
//! ```

mod answer;
mod button;
mod calendar;
mod cookies;
mod couriers;
mod events;
mod family;
mod guard;
mod listen;
mod pages;
mod peer;
mod provider;
mod public;
mod push;
mod receive;
mod staff;

pub use couriers::{PATIENCE, couriers};
pub use listen::{Bound, Listen, Refused, TlsFiles, bind};
pub use public::{NotPublic, Public};
pub use receive::receive;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware;
use axum::routing::{get, post};
use office::desk::Desk;
use std::net::IpAddr;
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
    pub(crate) doors: Doors,
    /// Who may say for whom they forward.
    pub(crate) proxies: Arc<[IpAddr]>,
    /// Under which address browsers know it, where a proxy stands before it.
    pub(crate) public: Option<Arc<Public>>,
    pub(crate) pace: family::Pace,
    /// Of program and pages: a page that finds another one here reloads.
    pub(crate) version: Arc<str>,
}

impl Host {
    /// Whether the browser's own connection is encrypted.
    pub(crate) fn is_secure(&self) -> bool {
        self.reach == Reach::Tls || self.public.is_some()
    }
}

/// Which doors stand open.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Doors {
    /// Staff, the Alert Button, and the calendars that members subscribed to.
    All,
    /// The Alert Button and its page: a desk that receives alerts on its own machine lets nobody else in by the network.
    ButtonOnly,
}

/// The routes of a desk.
pub fn router(desk: Desk, reach: Reach, doors: Doors) -> Router {
    behind(desk, reach, doors, &[], None)
}

/// The same behind proxies: what their forwarded-for headers say counts, nobody else's, and pages of the public address may ask.
pub fn behind(desk: Desk, reach: Reach, doors: Doors, proxies: &[IpAddr], public: Option<Public>) -> Router {
    let host = Host {
        desk,
        reach,
        doors,
        proxies: proxies.into(),
        public: public.map(Arc::new),
        pace: family::Pace::default(),
        version: pages::version().into(),
    };
    let button = Router::new()
        .route("/api/button/{name}", post(button::press))
        .route("/api/provider/sms/{office}", post(provider::inbound))
        .route("/api/provider/sms/{office}/{message}", post(provider::report))
        .layer(DefaultBodyLimit::max(BUTTON_BYTES));
    let routes = match doors {
        Doors::ButtonOnly => button,
        Doors::All => button
            .route("/api/call/{name}", post(staff::call).layer(DefaultBodyLimit::max(CALL_BYTES)))
            .route("/api/upload", post(staff::upload).layer(DefaultBodyLimit::max(office::uploads::MOST_BYTES)))
            .route("/api/events", get(events::stream))
            .route("/calendar/{file}", get(calendar::read)),
    };
    routes
        .fallback(pages::page)
        .method_not_allowed_fallback(answer::wrong_method)
        .layer(middleware::from_fn_with_state(host.clone(), guard::guard))
        .with_state(host)
}
