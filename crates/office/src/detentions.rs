//! Custody: where a person is held, as it was reported, corroborated and confirmed.

mod brought;
pub(crate) mod transfer;

use crate::act::Act;
use crate::deadlines::{OfCase, names, recount};
use crate::matter::{Standing, stored_zone};
use crate::{Problem, place};
use casework::deadline::{Difference, TransferEffect, transfer_effects};
use casework::detention::{self, Confidence, Custody, Gap, Holder, Placement, ReleaseReason, Source};
use casework::refusal::Refusal;
use chrono::{DateTime, Utc};
use records::cases::CaseKey;
use records::detentions::{self as store, PlacementRow};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use uuid::Uuid;

pub use transfer::{AnswerPending, TransferView, answer_pending};

/// A placement of the timeline.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
pub struct PlacementView {
    /// Id.
    pub id: Uuid,
    /// The stay it belongs to.
    pub stay_id: Uuid,
    /// Facility of the directory.
    pub facility_id: Option<String>,
    /// Name of the place.
    pub place: String,
    /// Two-letter state.
    pub state: Option<String>,
    /// IANA zone of the place.
    pub time_zone: String,
    /// Whose custody.
    pub holder: String,
    /// Book-in.
    pub book_in: DateTime<Utc>,
    /// Book-out.
    pub book_out: Option<DateTime<Utc>>,
    /// Why it ended.
    pub release_reason: Option<String>,
    /// Who reported it.
    pub source: String,
    /// Who reported its end.
    pub release_source: Option<String>,
    /// How sure.
    pub confidence: String,
    /// Since when the office has known.
    pub known_from: DateTime<Utc>,
    /// Who recorded it.
    pub recorded_by: String,
    /// Who confirmed it.
    pub confirmed_by: Option<String>,
    /// When it was voided.
    pub voided_at: Option<DateTime<Utc>>,
    /// Why.
    pub void_reason: Option<String>,
    /// Revision.
    pub rev: i64,
}

/// Where a person stands, and the stays.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct CustodyView {
    /// Derived from the placements, never typed.
    pub custody: Custody,
    /// The placement that holds the person now.
    pub current: Option<Uuid>,
    /// Placements by book-in, voided ones too.
    pub placements: Vec<PlacementView>,
    /// Stretches in which nobody knows where the person was.
    pub gaps: Vec<Gap>,
    /// Zone in which the matter's dates are taken.
    pub time_zone: String,
    /// The last transfer: what it changed, what it left, what it still asks.
    pub transfer: Option<TransferView>,
}

/// The placement as the rules read it; none where it was voided.
pub(crate) fn known(row: &PlacementRow) -> Option<Placement> {
    row.voided_at.is_none().then_some(())?;
    Some(Placement {
        id: row.id,
        stay_id: row.stay_id,
        holder: Holder::of(&row.holder)?,
        book_in: row.book_in,
        book_out: row.book_out,
        release_reason: match &row.release_reason {
            Some(word) => Some(ReleaseReason::of(word)?),
            None => None,
        },
        confidence: Confidence::of(&row.confidence)?,
    })
}

/// The custody of a case.
pub async fn list(act: &mut Act, asked: OfCase) -> Result<CustodyView, Problem> {
    let key = act.case(asked.case_id).await?;
    view(act, &key).await
}

async fn view(act: &mut Act, key: &CaseKey) -> Result<CustodyView, Problem> {
    let standing = Standing::gather(act, key).await?;
    let names = names(act).await?;
    let transfer = transfer::view(&standing, &names);
    let (rows, case) = (standing.placements, standing.case);
    let known: Vec<Placement> = rows.iter().filter_map(known).collect();
    Ok(CustodyView {
        custody: detention::custody(&known),
        current: detention::current(&known).map(|placement| placement.id),
        gaps: detention::gaps(&known),
        time_zone: case.time_zone,
        transfer,
        placements: rows.into_iter().map(|row| shown(row, &names)).collect(),
    })
}

fn shown(row: PlacementRow, names: &HashMap<Uuid, String>) -> PlacementView {
    let name = |id: Uuid| names.get(&id).cloned().unwrap_or_default();
    PlacementView {
        id: row.id,
        stay_id: row.stay_id,
        facility_id: row.facility_id,
        place: row.place,
        state: row.state,
        time_zone: row.time_zone,
        holder: row.holder,
        book_in: row.book_in,
        book_out: row.book_out,
        release_reason: row.release_reason,
        source: row.source,
        release_source: row.release_source,
        confidence: row.confidence,
        known_from: row.known_from,
        recorded_by: name(row.recorded_by),
        confirmed_by: row.confirmed_by.map(name),
        voided_at: row.voided_at,
        void_reason: row.void_reason,
        rev: row.rev,
    }
}

/// A place that is not in the directory.
#[derive(Deserialize, JsonSchema)]
pub struct ToldPlace {
    /// What it was called.
    pub name: String,
    /// Two-letter state.
    pub state: Option<String>,
    /// FIPS code of its county.
    pub county_fips: Option<String>,
}

/// A booking.
#[derive(Deserialize, JsonSchema)]
pub struct BookIn {
    /// Client-made id: asking twice records once.
    pub id: Uuid,
    /// The case.
    pub case_id: Uuid,
    /// The stay; a new id begins one.
    pub stay_id: Uuid,
    /// Facility of the directory...
    pub facility_id: Option<String>,
    /// ...or a place that was only told.
    pub place: Option<ToldPlace>,
    /// IANA zone of the place, where the directory does not know it.
    pub time_zone: Option<String>,
    /// Whose custody; ICE unless told.
    pub holder: Option<Holder>,
    /// When the person was booked in.
    pub book_in: DateTime<Utc>,
    /// When the person left the place before, where this is a transfer and that is known; else the book-in.
    pub left_before_at: Option<DateTime<Utc>>,
    /// Who reported it.
    pub source: Source,
    /// How sure.
    pub confidence: Confidence,
    /// Since when the office has known; now unless told.
    pub known_from: Option<DateTime<Utc>>,
}

/// What a change of custody brought.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct CustodyChange {
    /// The custody since.
    pub custody: CustodyView,
    /// The office that answers for the place now, where it is another than the case's.
    pub responsible_office: Option<String>,
    /// What the transfer changed and what it left, where it was one.
    pub transfer: Vec<TransferEffect>,
    /// Events of the rules that this may be, to be recorded with their time: the program does not say by itself that they happened.
    pub suggested_events: Vec<String>,
    /// Dates that changed.
    pub changes: Vec<Difference>,
}

/// Records where a person is held. Open placements of the stay that are no surer end as a transfer.
pub async fn book_in(act: &mut Act, asked: BookIn) -> Result<CustodyChange, Problem> {
    let key = act.case(asked.case_id).await?;
    let (me, now) = (act.staff()?.user_id, act.now());
    act.about(asked.id);
    let rows = store::list(act.tx(), &key).await?;
    if rows.iter().any(|row| row.id == asked.id) {
        return change(act, &key, "book_in", Vec::new(), Vec::new()).await;
    }
    let row = placement(act, &asked, me).await?;
    detention::not_ahead("book_in", asked.book_in, now)?;
    detention::not_ahead("known_from", row.known_from, now)?;
    let new = known(&row).ok_or_else(|| Problem::malformed("placement"))?;
    let all: Vec<Placement> = rows.iter().filter_map(known).collect();
    let ended: Vec<Placement> = detention::ended_by(&new, &all).copied().collect();
    let left = asked.left_before_at.unwrap_or(asked.book_in);
    if left > asked.book_in {
        return Err(Problem::field("left_before_at", "after_book_in"));
    }
    let mut after: Vec<Placement> = all.iter().filter(|other| !ended.iter().any(|one| one.id == other.id)).copied().collect();
    for one in &ended {
        let closed = Placement { book_out: Some(left), release_reason: Some(ReleaseReason::Transferred), ..*one };
        detention::fits(&closed, &after).map_err(|refusal| field_for(refusal, "left_before_at"))?;
        after.push(closed);
    }
    detention::fits(&new, &after)?;
    store::add_stay(act.tx(), &key, asked.stay_id, me, now).await?;
    for one in &ended {
        let rev = rows.iter().find(|row| row.id == one.id).map_or(0, |row| row.rev);
        let (reason, source) = (ReleaseReason::Transferred.word(), Some(asked.source.word()));
        store::end(act.tx(), &key, one.id, rev, left, reason, source).await?;
    }
    if !store::add(act.tx(), &key, &row).await? {
        return Err(Problem::not_found());
    }
    let moved = rows.iter().any(|other| other.stay_id == row.stay_id && other.voided_at.is_none());
    let (mut suggested, transfer) = if moved {
        let pending = transfer::pending(&Standing::gather(act, &key).await?, row.id);
        (vec!["transfer.occurred", "facility.arrival"], transfer_effects(&pending))
    } else if new.holder == Holder::Ice {
        (vec!["detention.apprehended", "detention.ice_custody_began"], Vec::new())
    } else {
        (vec!["detention.apprehended"], Vec::new())
    };
    let rows = store::list(act.tx(), &key).await?;
    let recorded = brought::by_booking(act, &key, &rows, &row, row.known_from, asked.source).await?;
    suggested.retain(|event| !recorded.contains(event));
    act.about(row.id);
    act.detail(serde_json::json!({
        "facility": row.facility_id, "stay": row.stay_id, "book_in": row.book_in, "confidence": row.confidence, "source": row.source,
        "ended": ended.iter().map(|one| one.id).collect::<Vec<_>>(),
    }));
    change(act, &key, "book_in", suggested, transfer).await
}

/// The same refusal, about another field where it was about the end of a placement.
fn field_for(refusal: Refusal, field: &'static str) -> Refusal {
    if refusal.field == Some("at") { Refusal { field: Some(field), ..refusal } } else { refusal }
}

async fn placement(act: &mut Act, asked: &BookIn, me: Uuid) -> Result<PlacementRow, Problem> {
    let (name, state, county_fips, found) = match (&asked.facility_id, &asked.place) {
        (Some(id), None) => {
            let facility = place::facility(act.tx(), id).await?.ok_or_else(|| Problem::field("facility_id", "not_found"))?;
            (facility.name, facility.state, facility.county_fips, facility.zone)
        }
        (None, Some(told)) => {
            let name = told.name.trim();
            if name.is_empty() {
                return Err(Problem::field("place", "required"));
            }
            let zone = match &told.county_fips {
                Some(county) => place::county_zone(act.tx(), county).await?,
                None => None,
            };
            (name.to_owned(), told.state.clone(), told.county_fips.clone(), zone)
        }
        _ => return Err(Problem::field("facility_id", "facility_or_place")),
    };
    let zone = match (found, &asked.time_zone) {
        (Some(zone), _) => zone,
        (None, Some(name)) => place::zone("time_zone", name)?,
        // Every instant carries a zone, and none is guessed.
        (None, None) => return Err(Problem::field("time_zone", "required")),
    };
    let now = act.now();
    let confirmed = asked.confidence == Confidence::Confirmed;
    Ok(PlacementRow {
        id: asked.id,
        stay_id: asked.stay_id,
        facility_id: asked.facility_id.clone(),
        place: name,
        county_fips,
        state,
        time_zone: zone.name().to_owned(),
        holder: asked.holder.unwrap_or(Holder::Ice).word().to_owned(),
        book_in: asked.book_in,
        book_out: None,
        release_reason: None,
        source: asked.source.word().to_owned(),
        release_source: None,
        confidence: asked.confidence.word().to_owned(),
        known_from: asked.known_from.unwrap_or(now),
        recorded_by: me,
        recorded_at: now,
        confirmed_by: confirmed.then_some(me),
        confirmed_at: confirmed.then_some(now),
        voided_at: None,
        void_reason: None,
        rev: 1,
    })
}

/// Since when the person stands where they stand, and how sure that is; none while no placement is known.
pub(crate) async fn standing(act: &mut Act, key: &CaseKey) -> Result<Option<(DateTime<Utc>, Confidence)>, Problem> {
    let rows = store::list(act.tx(), key).await?;
    let known: Vec<Placement> = rows.iter().filter_map(known).collect();
    Ok(detention::since(&known))
}

/// Keeps the case's row, counts its dates anew and answers.
async fn change(
    act: &mut Act,
    key: &CaseKey,
    why: &str,
    suggested: Vec<&str>,
    transfer: Vec<TransferEffect>,
) -> Result<CustodyChange, Problem> {
    let rows = store::list(act.tx(), key).await?;
    let known: Vec<Placement> = rows.iter().filter_map(known).collect();
    let current = detention::current(&known).and_then(|placement| rows.iter().find(|row| row.id == placement.id));
    let now = act.now();
    let facility = current.and_then(|row| row.facility_id.as_deref());
    let zone = current.map(|row| row.time_zone.as_str());
    store::set_custody(act.tx(), key, detention::custody(&known).word(), facility, zone, now).await?;
    let changes = recount(act, key, why).await?;
    let responsible_office = match current {
        Some(row) => responsible(act, row).await?.filter(|office| office != key.office()),
        None => None,
    };
    Ok(CustodyChange {
        custody: view(act, key).await?,
        responsible_office,
        transfer,
        suggested_events: suggested.into_iter().map(str::to_owned).collect(),
        changes,
    })
}

/// The office that answers for the place of a placement, on the local day on which one looks.
async fn responsible(act: &mut Act, row: &PlacementRow) -> Result<Option<String>, Problem> {
    let Some(county) = &row.county_fips else { return Ok(None) };
    let day = act.now().with_timezone(&stored_zone(&row.time_zone)).date_naive();
    Ok(act.atlas().await?.owner(county, day).map(|owner| owner.consulate))
}

/// The placement with its case.
async fn find(act: &mut Act, id: Uuid, rev: i64) -> Result<(CaseKey, Vec<PlacementRow>, PlacementRow), Problem> {
    let case_id = store::case_of(act.tx(), id).await?.ok_or_else(Problem::not_found)?;
    let key = act.case(case_id).await?;
    act.about(id);
    let rows = store::list(act.tx(), &key).await?;
    let row = rows.iter().find(|row| row.id == id).cloned().ok_or_else(Problem::not_found)?;
    if row.rev != rev {
        return Err(Problem::conflict(shown(row, &names(act).await?)));
    }
    if row.voided_at.is_some() {
        return Err(Problem::refused("placement_voided", "the placement was voided"));
    }
    Ok((key, rows, row))
}

fn others(rows: &[PlacementRow], id: Uuid) -> Vec<Placement> {
    rows.iter().filter(|row| row.id != id).filter_map(known).collect()
}

/// The end of a placement.
#[derive(Deserialize, JsonSchema)]
pub struct BookOut {
    /// The placement.
    pub placement_id: Uuid,
    /// Revision that was seen.
    pub rev: i64,
    /// When the person left.
    pub at: DateTime<Utc>,
    /// Why.
    pub release_reason: ReleaseReason,
    /// Who reported it.
    pub source: Source,
}

/// Records that a person left a place. Only a transfer leaves the stay open.
pub async fn book_out(act: &mut Act, asked: BookOut) -> Result<CustodyChange, Problem> {
    let (key, rows, row) = find(act, asked.placement_id, asked.rev).await?;
    if row.book_out.is_some() {
        return Err(Problem::refused("placement_ended", "the placement has ended"));
    }
    detention::not_ahead("at", asked.at, act.now())?;
    let before = known(&row).ok_or_else(|| Problem::malformed("placement"))?;
    let ended = Placement { book_out: Some(asked.at), release_reason: Some(asked.release_reason), ..before };
    detention::fits(&ended, &others(&rows, row.id))?;
    store::end(act.tx(), &key, row.id, row.rev, asked.at, asked.release_reason.word(), Some(asked.source.word())).await?;
    let recorded = brought::by_leaving(act, &key, &row, (asked.at, asked.release_reason, asked.source)).await?;
    act.about(row.id);
    act.detail(serde_json::json!({ "at": asked.at, "reason": asked.release_reason, "source": asked.source }));
    let released = matches!(asked.release_reason.word(), "bonded_out" | "paroled" | "recognizance" | "released");
    let mut suggested = match asked.release_reason {
        ReleaseReason::Transferred => vec!["transfer.occurred"],
        ReleaseReason::Died => vec!["death.in_custody"],
        _ if released => vec!["custody.released", "custody.released_by_dhs"],
        _ => Vec::new(),
    };
    suggested.retain(|event| !recorded.contains(event));
    change(act, &key, "book_out", suggested, Vec::new()).await
}

/// A surer report of a placement.
#[derive(Deserialize, JsonSchema)]
pub struct ConfirmPlacement {
    /// The placement.
    pub placement_id: Uuid,
    /// Revision that was seen.
    pub rev: i64,
    /// How sure it is now.
    pub confidence: Confidence,
    /// Who says so.
    pub source: Source,
}

/// Raises the confidence of a placement. Confirmed ones must not overlap.
pub async fn confirm(act: &mut Act, asked: ConfirmPlacement) -> Result<CustodyChange, Problem> {
    let (key, rows, row) = find(act, asked.placement_id, asked.rev).await?;
    let (me, now) = (act.staff()?.user_id, act.now());
    let before = known(&row).ok_or_else(|| Problem::malformed("placement"))?;
    if asked.confidence <= before.confidence {
        return Err(Problem::field("confidence", "not_surer"));
    }
    detention::fits(&Placement { confidence: asked.confidence, ..before }, &others(&rows, row.id))?;
    store::confirm(act.tx(), &key, row.id, row.rev, asked.confidence.word(), asked.source.word(), (me, now)).await?;
    let surer = PlacementRow { confidence: asked.confidence.word().to_owned(), ..row.clone() };
    brought::by_booking(act, &key, &rows, &surer, now, asked.source).await?;
    act.about(row.id);
    act.detail(serde_json::json!({ "from": row.confidence, "to": asked.confidence, "source": asked.source }));
    change(act, &key, "confirm_placement", Vec::new(), Vec::new()).await
}

/// A placement that was recorded wrongly.
#[derive(Deserialize, JsonSchema)]
pub struct VoidPlacement {
    /// The placement.
    pub placement_id: Uuid,
    /// Revision that was seen.
    pub rev: i64,
    /// Why.
    pub reason: String,
}

/// Voids a placement: it stays in sight, struck out, and counts no more.
pub async fn void(act: &mut Act, asked: VoidPlacement) -> Result<CustodyChange, Problem> {
    let (key, _, row) = find(act, asked.placement_id, asked.rev).await?;
    let (me, now) = (act.staff()?.user_id, act.now());
    act.because(&asked.reason)?;
    store::void(act.tx(), &key, row.id, row.rev, asked.reason.trim(), me, now).await?;
    brought::undo(act, &key, &row).await?;
    change(act, &key, "void_placement", Vec::new(), Vec::new()).await
}
