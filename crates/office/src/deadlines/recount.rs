//! Counting a case anew, in the transaction of what changed it. New dates are proposed, a changed one keeps the date before, none goes away
//! silently.

use super::{due, journal};
use crate::act::Act;
use crate::matter::{Side, Standing, stored_zone};
use crate::{Problem, tasks};
use casework::deadline::{Difference, Due, Item, Status, compare, day_end};
use chrono::{DateTime, NaiveDate, Utc};
use records::Json;
use records::cases::CaseKey;
use records::deadlines::{self, DateRow, DeadlineRow};
use records::{events, rules, steps};
use serde::Serialize;
use serde_json::Value;
use std::collections::BTreeMap;
use uuid::Uuid;

/// Where the engine no longer gives an item that it gave.
pub(super) const GONE: &str = "gone";

/// A deadline's place: rule, event, and which side of the wall the row is for.
type Place = (String, Uuid, bool);

/// Counts a case anew and answers what the caller may see of the differences. `why` is the name of the act. Each event is counted by the rules that
/// it was counted by before; another version of them waits for approval.
pub(crate) async fn recount(act: &mut Act, key: &CaseKey, why: &str) -> Result<Vec<Difference>, Problem> {
    let standing = Standing::gather(act, key).await?;
    let differences = count(act, key, &standing, why).await?;
    if standing.events.iter().any(|event| event.counted_by.is_none()) {
        act.keep_rules(&standing.todays.pack).await?;
        rules::counted(act.tx(), key, &standing.todays.stamp).await?;
    }
    Ok(differences)
}

/// The same by the rules of today, whole: somebody approved it, or nothing differs by them.
pub(crate) async fn recount_by_todays_rules(act: &mut Act, key: &CaseKey, why: &str) -> Result<Vec<Difference>, Problem> {
    let mut standing = Standing::gather(act, key).await?;
    standing.by_todays_rules();
    let differences = count(act, key, &standing, why).await?;
    let now = act.now();
    act.keep_rules(&standing.todays.pack).await?;
    rules::approved(act.tx(), key, &standing.todays.stamp, now).await?;
    Ok(differences)
}

async fn count(act: &mut Act, key: &CaseKey, standing: &Standing, why: &str) -> Result<Vec<Difference>, Problem> {
    let stored = deadlines::list(act.tx(), key).await?;
    let before = visible(key, &stored).iter().filter_map(|row| item_of(row)).collect::<Vec<_>>();
    let now = act.now();
    let outside = standing.items(Side::Outside, now);
    let inside = standing.items(Side::Inside, now);
    let differences = compare(&before, if key.inside_wall() { &inside } else { &outside });
    let wanted = wanted(standing, outside, inside, &stored);
    let mut seen_outside = false;
    for (place, (item, word)) in &wanted {
        let old = stored.iter().find(|row| row.rule_id == place.0 && row.event_id == place.1 && row.walled == place.2);
        let changed = match old {
            Some(old) => renew(act, key, old, item, word, why).await?,
            None => {
                propose(act, key, place, item, word, why).await?;
                true
            }
        };
        seen_outside |= changed && !place.2;
    }
    for old in &stored {
        let place = (old.rule_id.clone(), old.event_id, old.walled);
        if let Some(item) = item_of(old).filter(|_| !wanted.contains_key(&place)) {
            seen_outside |= renew(act, key, old, &item, GONE, why).await? && !old.walled;
        }
    }
    let next = deadlines::earliest(act.tx(), key).await?;
    deadlines::set_next(act.tx(), key, next).await?;
    if seen_outside {
        // A change behind the wall leaves no trace in lists that everybody orders by.
        events::touch_case(act.tx(), key, now).await?;
    }
    Ok(differences)
}

/// The rows that a reader sees: inside the wall the walled row in place of the one beside it, outside only what is not walled.
pub(crate) fn visible<'a>(key: &CaseKey, stored: &'a [DeadlineRow]) -> Vec<&'a DeadlineRow> {
    seen_from(Side::of(key), stored)
}

/// The rows that are seen from one side of the wall.
pub(crate) fn seen_from(side: Side, stored: &[DeadlineRow]) -> Vec<&DeadlineRow> {
    let hidden = |row: &DeadlineRow| {
        if side == Side::Outside {
            return row.walled;
        }
        !row.walled && stored.iter().any(|other| other.walled && other.rule_id == row.rule_id && other.event_id == row.event_id)
    };
    stored.iter().filter(|row| row.standing != GONE && !hidden(row)).collect()
}

/// The item of a row, as the engine gave it.
pub(crate) fn item_of(row: &DeadlineRow) -> Option<Item> {
    serde_json::from_value(row.item.0.clone()).ok()
}

/// The rows that the case must have: what everybody sees, and beside it what is otherwise behind the wall.
fn wanted(standing: &Standing, outside: Vec<Item>, inside: Vec<Item>, stored: &[DeadlineRow]) -> BTreeMap<Place, (Item, &'static str)> {
    let mut rows = BTreeMap::new();
    let walled_event = |id: Uuid| standing.events.iter().any(|event| event.id == id && event.walled);
    let has_walled_row = |item: &Item| stored.iter().any(|row| row.walled && row.rule_id == item.rule_id && row.event_id == item.event_id);
    for item in &outside {
        let same = |other: &&Item| other.rule_id == item.rule_id && other.event_id == item.event_id;
        if !inside.iter().any(|other| same(&other)) {
            // An answer behind the wall says that the rule does not apply.
            rows.insert((item.rule_id.clone(), item.event_id, true), (item.clone(), GONE));
        }
    }
    for item in inside {
        let beside = outside.iter().find(|other| other.rule_id == item.rule_id && other.event_id == item.event_id);
        let differs = beside.is_none_or(|other| !compare(std::slice::from_ref(other), std::slice::from_ref(&item)).is_empty());
        if item.walled || walled_event(item.event_id) || differs || has_walled_row(&item) {
            let word = word(item.status);
            rows.insert((item.rule_id.clone(), item.event_id, true), (item, word));
        }
    }
    for item in outside {
        let word = word(item.status);
        rows.insert((item.rule_id.clone(), item.event_id, false), (item, word));
    }
    rows
}

fn word(status: Status) -> &'static str {
    match status {
        Status::Stands => "stands",
        Status::Superseded => "superseded",
        Status::Possible => "possible",
        Status::History => "history",
    }
}

/// A code as it is written on the wire.
pub(crate) fn code(value: impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|value| value.as_str().map(str::to_owned)).unwrap_or_default()
}

fn parts(due: Option<Due>) -> (Option<DateTime<Utc>>, Option<NaiveDate>) {
    match due {
        Some(Due::At(at)) => (Some(at), None),
        Some(Due::On(on)) => (None, Some(on)),
        None => (None, None),
    }
}

/// Whether what the engine says so ends a deadline's life.
fn is_over(standing: &str) -> bool {
    matches!(standing, GONE | "history")
}

fn row_of(act: &Act, id: Uuid, place: &Place, item: &Item, standing: &str) -> Result<DeadlineRow, Problem> {
    let (due_at, due_on) = parts(item.due);
    Ok(DeadlineRow {
        id,
        rule_id: place.0.clone(),
        event_id: place.1,
        walled: place.2,
        rule_version: item.rule_version.clone(),
        colour: code(item.colour),
        fatal: item.fatal,
        warning_class: code(item.warning_class),
        standing: standing.to_owned(),
        status: if is_over(standing) { "superseded" } else { "proposed" }.to_owned(),
        due_at,
        due_on,
        set_date: item.set_date,
        extended_on: None,
        ends_at: item.ends_at,
        order_at: item.order_at,
        time_zone: item.zone.clone(),
        item: Json(stored(item)?),
        computed_at: act.now(),
        recorded_by: act.session().signature().0.unwrap_or_default(),
        confirmed_by: None,
        confirmed_at: None,
        ended_by: None,
        ended_at: None,
        ended_reason: None,
        proof_document: None,
        rev: 1,
    })
}

fn stored(item: &Item) -> Result<Value, Problem> {
    serde_json::to_value(item).map_err(|_| Problem::failed("answer_failed", "an item does not serialise"))
}

async fn propose(act: &mut Act, key: &CaseKey, place: &Place, item: &Item, standing: &str, why: &str) -> Result<(), Problem> {
    let row = row_of(act, act.new_id(), place, item, standing)?;
    deadlines::add(act.tx(), key, &row).await?;
    if row.walled {
        steps::seal(act.tx(), key, row.id).await?;
    }
    journal::entered(act, key, &row, why).await
}

/// Writes what changed of a deadline, with the date before; answers whether anything did that a person decides on.
async fn renew(act: &mut Act, key: &CaseKey, old: &DeadlineRow, item: &Item, standing: &str, why: &str) -> Result<bool, Problem> {
    let fresh = still_extended(old, row_of(act, old.id, &(old.rule_id.clone(), old.event_id, old.walled), item, standing)?);
    let date = |row: &DeadlineRow| (row.standing.clone(), row.due_at, row.due_on, row.set_date, row.time_zone.clone());
    if date(old) != date(&fresh) {
        let version = old.rule_version != fresh.rule_version;
        let kept = DateRow {
            id: act.new_id(),
            deadline_id: old.id,
            at: act.now(),
            changed_by: fresh.recorded_by,
            why: if version { "rule_changed" } else { why }.to_owned(),
            old_standing: old.standing.clone(),
            old_status: old.status.clone(),
            old_due_at: old.due_at,
            old_due_on: old.due_on,
            old_set_date: old.set_date,
            old_time_zone: old.time_zone.clone(),
            new_standing: fresh.standing.clone(),
            new_due_at: fresh.due_at,
            new_due_on: fresh.due_on,
            new_set_date: fresh.set_date,
        };
        deadlines::keep_date(act.tx(), key, &kept).await?;
        journal::changed(act, key, old, &fresh, &kept.why).await?;
        // Who ended it did so on a date: a clock elsewhere does not open it again, and where the date itself is another, a person is asked.
        let asks = has_ended(old) && !is_over(standing) && stood(old) != stood(&fresh);
        let next = if is_over(standing) || has_ended(old) { ended_with(old, fresh) } else { fresh };
        deadlines::recount(act.tx(), key, &next).await?;
        if asks {
            tasks::review_moved(act, key, &next).await?;
        }
        return Ok(true);
    }
    if (old.rule_version.as_str(), old.colour.as_str(), old.fatal) != (&fresh.rule_version, &fresh.colour, fresh.fatal) {
        let same_life = DeadlineRow { status: old.status.clone(), recorded_by: old.recorded_by, ..ended_with(old, fresh) };
        deadlines::recount(act.tx(), key, &same_life).await?;
        return Ok(true);
    }
    if old.item.0 != fresh.item.0 || old.order_at != fresh.order_at || old.warning_class != fresh.warning_class {
        deadlines::refresh(act.tx(), key, &fresh).await?;
    }
    Ok(false)
}

/// Whether a person ended it.
fn has_ended(row: &DeadlineRow) -> bool {
    matches!(row.status.as_str(), "met" | "waived" | "missed" | "extended")
}

/// The date on which it stood, wherever that is read.
fn stood(row: &DeadlineRow) -> Option<Due> {
    row.extended_on.map(Due::On).or(due(row.due_at, row.due_on, row.set_date, &row.standing))
}

/// The row as counted anew, with what persons decided on it before. One that was met, waived or missed stays so.
fn ended_with(old: &DeadlineRow, fresh: DeadlineRow) -> DeadlineRow {
    let open = matches!(old.status.as_str(), "proposed" | "confirmed" | "warned");
    DeadlineRow {
        status: if open { fresh.status } else { old.status.clone() },
        confirmed_by: old.confirmed_by,
        confirmed_at: old.confirmed_at,
        ended_by: old.ended_by,
        ended_at: old.ended_at,
        ended_reason: old.ended_reason.clone(),
        proof_document: old.proof_document,
        ..fresh
    }
}

/// A day that was granted stands, whatever the counted date does meanwhile.
fn still_extended(old: &DeadlineRow, fresh: DeadlineRow) -> DeadlineRow {
    match old.extended_on.filter(|_| !is_over(&fresh.standing)) {
        None => fresh,
        Some(until) => {
            let ends_at = Some(day_end(until, stored_zone(&fresh.time_zone)));
            DeadlineRow { extended_on: Some(until), ends_at, order_at: ends_at, ..fresh }
        }
    }
}
