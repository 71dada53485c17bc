//! The family's door: one question, how it stands. Every question takes the same while, whatever the code is, and only so many are asked at once: nobody
//! guesses a code, and no address is refused, since behind one a whole town may stand.

use crate::Host;
use crate::answer::{Refusal, answer, json_body};
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::response::Response;
use office::Problem;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Semaphore;
use tokio::time::{Instant, sleep_until, timeout};

/// How long each question takes.
const WHILE: Duration = Duration::from_millis(250);
/// How many are asked at once: 128 a second, for codes of sixty bits.
const AT_ONCE: usize = 32;
/// How long a question waits for its turn.
const PATIENCE: Duration = Duration::from_secs(10);

/// The turns of the family's door.
#[derive(Clone)]
pub(crate) struct Pace(Arc<Semaphore>);

impl Default for Pace {
    fn default() -> Self {
        Self(Arc::new(Semaphore::new(AT_ONCE)))
    }
}

/// Name of the question.
pub(crate) const STATUS: &str = "family_status";

/// `POST /api/button/family_status`.
pub(crate) async fn status(host: &Host, body: Result<Bytes, BytesRejection>) -> Result<Response, Refusal> {
    let busy = || Problem::unavailable("family_busy", "too many ask at once");
    let _turn = timeout(PATIENCE, host.pace.0.acquire()).await.map_err(|_| busy())?.map_err(|_| busy())?;
    let end = Instant::now() + WHILE;
    // A form that cannot be a code is asked like any other: what it holds is not told.
    let code = json_body(body).ok().and_then(|value| value["code"].as_str().map(str::to_owned)).unwrap_or_default();
    let found = host.desk.button(STATUS, serde_json::json!({ "code": code })).await;
    sleep_until(end).await;
    Ok(answer(found?))
}
