//! The door of calendar programs: an address with a token in it, and nothing else. It opens folios and dates, read-only; the office decides whether it still does.

use crate::Host;
use crate::answer::{Refusal, answer};
use axum::extract::{Path, State};
use axum::response::Response;
use office::Problem;

/// `GET /calendar/{token}.ics`.
pub(crate) async fn read(State(host): State<Host>, Path(file): Path<String>) -> Result<Response, Refusal> {
    let token = file.strip_suffix(".ics").ok_or_else(Problem::not_found)?;
    Ok(answer(host.desk.calendar(token).await?))
}
