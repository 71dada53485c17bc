//! The events of the rules that a placement brings. Only a confirmed placement records what follows from it with certainty; a report is no
//! fact yet, and what says more than the placement does (the hour of the arrest, who let the person go) is only suggested.

use crate::Problem;
use crate::act::Act;
use crate::events::{self, NewEvent, Origin, retire};
use crate::matter::Standing;
use casework::detention::{Confidence, Holder, ReleaseReason, Source};
use chrono::{DateTime, Utc};
use records::cases::CaseKey;
use records::detentions::PlacementRow;
use std::ops::Bound::{self, Excluded, Included, Unbounded};

/// Something that follows from a placement.
struct Follows {
    event_type: &'static str,
    at: DateTime<Utc>,
    /// An event of the type that stands within these instants is this one already.
    within: (Bound<DateTime<Utc>>, Bound<DateTime<Utc>>),
}

/// Records what a booking means, once it is confirmed; answers the events that stand for it then. `known_from` is since when the office has
/// been sure.
pub(super) async fn by_booking(
    act: &mut Act,
    key: &CaseKey,
    rows: &[PlacementRow],
    row: &PlacementRow,
    known_from: DateTime<Utc>,
    source: Source,
) -> Result<Vec<&'static str>, Problem> {
    if row.confidence != Confidence::Confirmed.word() {
        return Ok(Vec::new());
    }
    let stay = || rows.iter().filter(|other| other.stay_id == row.stay_id && other.voided_at.is_none() && other.id != row.id);
    let before = stay().filter(|other| other.book_in < row.book_in).max_by_key(|other| other.book_in);
    let next = stay().map(|other| other.book_in).filter(|book_in| *book_in > row.book_in).min();
    // The stay as a whole: since the person left the one before, and custody may have begun hours before the first booking.
    let elsewhere = rows.iter().filter(|other| other.stay_id != row.stay_id && other.voided_at.is_none());
    let free = elsewhere.filter_map(|other| other.book_out).filter(|out| *out <= row.book_in).max();
    let of_stay = (free.map_or(Unbounded, Excluded), Unbounded);
    let ice = Holder::Ice.word();
    let mut follows = vec![Follows { event_type: "detention.confirmed", at: known_from, within: of_stay }];
    if row.holder == ice && !stay().any(|other| other.holder == ice && other.book_in < row.book_in) {
        follows.push(Follows { event_type: "detention.ice_custody_began", at: row.book_in, within: of_stay });
    }
    if let Some(before) = before {
        let (left, since) = (before.book_out.unwrap_or(row.book_in), Excluded(before.book_in));
        follows.push(Follows { event_type: "transfer.occurred", at: left, within: (since, Included(row.book_in)) });
        follows.push(Follows { event_type: "facility.arrival", at: row.book_in, within: (since, next.map_or(Unbounded, Excluded)) });
    }
    record(act, key, row, follows, source).await
}

/// Records what the end of a confirmed placement means; answers the event that stands for it then.
pub(super) async fn by_leaving(
    act: &mut Act,
    key: &CaseKey,
    row: &PlacementRow,
    (at, why, source): (DateTime<Utc>, ReleaseReason, Source),
) -> Result<Vec<&'static str>, Problem> {
    let event_type = match why {
        ReleaseReason::Transferred => "transfer.occurred",
        ReleaseReason::Died => "death.in_custody",
        ReleaseReason::BondedOut | ReleaseReason::Paroled | ReleaseReason::Recognizance | ReleaseReason::Released => "custody.released",
        ReleaseReason::Removed | ReleaseReason::VoluntaryDeparture | ReleaseReason::Other => return Ok(Vec::new()),
    };
    if row.confidence != Confidence::Confirmed.word() {
        return Ok(Vec::new());
    }
    record(act, key, row, vec![Follows { event_type, at, within: (Excluded(row.book_in), Unbounded) }], source).await
}

async fn record(
    act: &mut Act,
    key: &CaseKey,
    row: &PlacementRow,
    follows: Vec<Follows>,
    source: Source,
) -> Result<Vec<&'static str>, Problem> {
    let standing = Standing::gather(act, key).await?;
    for one in &follows {
        if standing.happened(one.event_type, one.within) {
            continue;
        }
        let event = NewEvent {
            id: act.new_id(),
            event_type: one.event_type.to_owned(),
            at: one.at,
            time_zone: Some(row.time_zone.clone()),
            facts: Default::default(),
            set_date: None,
            sets: None,
            reported_by: reporter(source).to_owned(),
            evidence: (source == Source::Locator).then(|| "locator print".to_owned()),
            document_id: None,
        };
        events::bring(act, key, &event, Origin { placement: Some(row.id), ..Origin::default() }).await?;
    }
    Ok(follows.iter().map(|one| one.event_type).collect())
}

/// The source in the words of events.json.
fn reporter(source: Source) -> &'static str {
    match source {
        Source::Locator => "locator",
        Source::Facility | Source::ConsularNotification => "custodian",
        Source::Family => "family",
        Source::Person => "person",
        Source::Lawyer => "counsel",
        Source::Court => "court",
        Source::Officer | Source::Import | Source::Other => "consular officer",
    }
}

/// Takes back what a voided placement had brought.
pub(super) async fn undo(act: &mut Act, key: &CaseKey, row: &PlacementRow) -> Result<(), Problem> {
    let standing = Standing::gather(act, key).await?;
    for event in standing.events.iter().filter(|event| event.placement_id == Some(row.id) && event.retired_at.is_none()) {
        retire(act, key, event.id, None, "void_placement").await?;
    }
    Ok(())
}
