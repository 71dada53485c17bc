//! Which court has venue. It stays until an order changes it (8 CFR 1003.20): a hearing on bond follows the place of detention, and a notice from
//! another court alone moves nothing, but asks for the order.

use super::{HearingChange, change, entered, seen};
use crate::Problem;
use crate::act::Act;
use casework::fact::Answer;
use casework::hearing::Kind;
use records::hearings::{self as store, HearingRow};
use schemars::JsonSchema;
use serde::Deserialize;
use uuid::Uuid;

/// What the hearings of a case say of venue.
pub(crate) struct Venue<'a> {
    /// The hearing by which the court with venue is known.
    pub(crate) court: Option<&'a HearingRow>,
    /// Hearings at another court of which nobody has said whether an order changed venue.
    pub(crate) asks: Vec<Uuid>,
}

/// Reads master and individual hearings in the order in which they were recorded.
pub(crate) fn of(hearings: &[HearingRow]) -> Venue<'_> {
    let on_the_merits = |row: &&HearingRow| row.status != "cancelled" && Kind::of(&row.kind).is_some_and(Kind::is_before_court_with_venue);
    let mut rows: Vec<&HearingRow> = hearings.iter().filter(on_the_merits).collect();
    rows.sort_by_key(|row| (row.recorded_at, row.id));
    let mut venue = Venue { court: None, asks: Vec::new() };
    for row in rows {
        match (venue.court, row.venue_order.as_deref()) {
            (Some(court), order) if !same_court(court, row) => match order {
                Some("yes") => venue.court = Some(row),
                Some(_) => {}
                None => venue.asks.push(row.id),
            },
            _ => venue.court = Some(row),
        }
    }
    venue
}

fn same_court(one: &HearingRow, other: &HearingRow) -> bool {
    match (&one.court_code, &other.court_code) {
        (Some(one), Some(other)) => one == other,
        _ => one.court == other.court && one.time_zone == other.time_zone,
    }
}

/// What is known of an order that changed venue.
#[derive(Deserialize, JsonSchema)]
pub struct AnswerVenue {
    /// The hearing at another court.
    pub hearing_id: Uuid,
    /// Revision that was seen.
    pub rev: i64,
    /// yes: an order changed venue to its court; no: venue stays where it was.
    pub ordered: Answer,
}

/// Says whether an order changed venue to the court of a hearing, and counts the dates anew.
pub async fn answer_venue(act: &mut Act, asked: AnswerVenue) -> Result<HearingChange, Problem> {
    let (key, row) = seen(act, asked.hearing_id, asked.rev).await?;
    if !matches!(asked.ordered, Answer::Yes | Answer::No) {
        return Err(Problem::field("ordered", "not_an_answer"));
    }
    let rows = store::list(act.tx(), &key).await?;
    if row.venue_order.is_none() && !of(&rows).asks.contains(&row.id) {
        return Err(Problem::field("hearing_id", "not_asked_here"));
    }
    store::answer_venue(act.tx(), &key, row.id, row.rev, asked.ordered.as_str()).await?;
    entered(act, &row, &row.status);
    act.about(row.id);
    change(act, &key, row.id, "answer_venue").await
}
