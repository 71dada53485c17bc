//! A practice press: only a token that the server gave makes one, once, for a while.

use crate::Problem;
use crate::act::Act;
use crate::clock::{hex, random};
use casework::alert::EXERCISE;
use chrono::{DateTime, Utc};
use records::alerts;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Nothing is asked to begin an exercise.
#[derive(Deserialize, JsonSchema)]
pub struct BeginExercise {}

/// A practice press that is allowed.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Exercise {
    /// Goes with the alert as `drill_token`; good once.
    pub token: String,
    /// Until when, UTC. Later the same press is actual.
    pub ends_at: DateTime<Utc>,
}

/// Allows one practice press.
pub async fn begin_exercise(act: &mut Act, _: BeginExercise) -> Result<Exercise, Problem> {
    let (token, now) = (hex(&random::<16>()?), act.now());
    let ends_at = now + EXERCISE;
    alerts::begin_exercise(act.tx(), &token, ends_at, now).await?;
    Ok(Exercise { token, ends_at })
}
