//! Shifts, leave and swaps of the office.

use super::{duty, view};
use crate::Problem;
use crate::act::Act;
use chrono::{DateTime, Utc};
use records::rosters::{self, AbsenceRow, ShiftRow};
use schemars::JsonSchema;
use serde::Deserialize;
use serde_json::json;
use uuid::Uuid;

/// A weekly shift.
#[derive(Deserialize, JsonSchema)]
pub struct SaveShift {
    /// Client-made id: asking twice adds once.
    pub id: Uuid,
    /// Who.
    pub user_id: Uuid,
    /// Week days on which it begins, 1 Monday to 7 Sunday.
    pub days: Vec<u8>,
    /// Begin, minutes after midnight in the office's zone.
    pub from_min: u16,
    /// End, minutes after midnight; not after the begin: on the next day.
    pub until_min: u16,
    /// It counts on holidays of either country too.
    #[serde(default)]
    pub on_holidays: bool,
    /// Revision that was seen; ignored when it is added.
    #[serde(default)]
    pub rev: i64,
}

/// A row of the roster, as it was seen.
#[derive(Deserialize, JsonSchema)]
pub struct RosterId {
    /// Shift.
    pub id: Uuid,
    /// Revision that was seen.
    pub rev: i64,
}

/// Refuses who is no enabled member of the office.
async fn member(act: &mut Act, field: &str, user: Uuid) -> Result<(), Problem> {
    match records::users::member(act.tx(), user).await? {
        Some(found) if found.disabled_at.is_none() => Ok(()),
        _ => Err(Problem::field(field, "not_a_member")),
    }
}

async fn checked(act: &mut Act, asked: &SaveShift) -> Result<ShiftRow, Problem> {
    let mut days = asked.days.clone();
    days.sort_unstable();
    let row = ShiftRow {
        id: asked.id,
        user_id: asked.user_id,
        days: days.iter().map(ToString::to_string).collect(),
        from_min: i64::from(asked.from_min),
        until_min: i64::from(asked.until_min),
        on_holidays: asked.on_holidays,
        rev: asked.rev,
    };
    casework::escalation::Shift { days, ..duty::shift(&row) }.check()?;
    member(act, "user_id", asked.user_id).await?;
    act.about(asked.id);
    act.detail(json!({ "user": asked.user_id, "days": row.days, "from_min": row.from_min, "until_min": row.until_min, "on_holidays": row.on_holidays }));
    Ok(row)
}

/// A change that came between is a conflict that shows how the roster stands.
async fn settled(act: &mut Act, done: Result<(), records::Error>) -> Result<view::RosterView, Problem> {
    match done {
        Err(records::Error::Stale) => Err(Problem::conflict(view::whole(act).await?)),
        Err(error) => Err(error.into()),
        Ok(()) => view::whole(act).await,
    }
}

/// Adds a shift.
pub async fn add_shift(act: &mut Act, asked: SaveShift) -> Result<view::RosterView, Problem> {
    let row = checked(act, &asked).await?;
    if rosters::shifts(act.tx()).await?.len() >= casework::escalation::MAX_SHIFTS {
        return Err(Problem::refused("roster_full", "the office has as many shifts as it may"));
    }
    rosters::add_shift(act.tx(), &row).await?;
    view::whole(act).await
}

/// Changes a shift.
pub async fn update_shift(act: &mut Act, asked: SaveShift) -> Result<view::RosterView, Problem> {
    if !rosters::has_shift(act.tx(), asked.id).await? {
        return Err(Problem::not_found());
    }
    let row = checked(act, &asked).await?;
    let done = rosters::update_shift(act.tx(), &row).await;
    settled(act, done).await
}

/// Takes a shift out of the roster.
pub async fn void_shift(act: &mut Act, asked: RosterId) -> Result<view::RosterView, Problem> {
    if !rosters::has_shift(act.tx(), asked.id).await? {
        return Err(Problem::not_found());
    }
    act.about(asked.id);
    let now = act.now();
    let done = rosters::void_shift(act.tx(), asked.id, asked.rev, now).await;
    settled(act, done).await
}

/// Leave, or a swap.
#[derive(Deserialize, JsonSchema)]
pub struct AddAbsence {
    /// Client-made id: asking twice adds once.
    pub id: Uuid,
    /// Who is away.
    pub user_id: Uuid,
    /// Who takes the turns; null: nobody (leave).
    pub instead: Option<Uuid>,
    /// From, UTC.
    pub from: DateTime<Utc>,
    /// Until, UTC, not included.
    pub until: DateTime<Utc>,
}

/// Adds leave or a swap.
pub async fn add_absence(act: &mut Act, asked: AddAbsence) -> Result<view::RosterView, Problem> {
    let row =
        AbsenceRow { id: asked.id, user_id: asked.user_id, instead: asked.instead, from_at: asked.from, until_at: asked.until, rev: 1 };
    duty::absence(&row).check()?;
    member(act, "user_id", asked.user_id).await?;
    if let Some(instead) = asked.instead {
        member(act, "instead", instead).await?;
    }
    act.about(asked.id);
    act.detail(json!({ "user": row.user_id, "instead": row.instead, "from": row.from_at, "until": row.until_at }));
    rosters::add_absence(act.tx(), &row).await?;
    view::whole(act).await
}

/// An absence, as it was seen.
#[derive(Deserialize, JsonSchema)]
pub struct AbsenceId {
    /// Absence.
    pub id: Uuid,
    /// Revision that was seen.
    pub rev: i64,
}

/// Takes leave or a swap back.
pub async fn void_absence(act: &mut Act, asked: AbsenceId) -> Result<view::RosterView, Problem> {
    if !rosters::has_absence(act.tx(), asked.id).await? {
        return Err(Problem::not_found());
    }
    act.about(asked.id);
    let now = act.now();
    let done = rosters::void_absence(act.tx(), asked.id, asked.rev, now).await;
    settled(act, done).await
}
