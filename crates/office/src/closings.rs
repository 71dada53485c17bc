//! Closings of clerks and of EOIR's filing system: entered by one member, confirmed by another, voidable. What a confirmed one moves is counted at
//! once in the cases that it concerns, each keeps the date before, and the list tells both. The federal district of a case stands here too: it
//! says whose clerk.

use crate::Problem;
use crate::act::Act;
use crate::deadlines::{OfCase, recount};
use crate::matter::{Standing, closed_office, districts};
use crate::rules::CaseChanges;
use casework::deadline::{Change, ClosedOffice, closing_office};
use casework::district::District;
use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use records::cases::look_up;
use records::closings::{self as store, ClosingRow};
use records::deadlines;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use uuid::Uuid;

/// No closing is announced further ahead, or entered longer after it: another year is a slip of the hand.
const FURTHEST: TimeDelta = TimeDelta::days(400);

/// A closing.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct ClosingView {
    /// Id.
    pub id: Uuid,
    /// Which office.
    pub closed_office: ClosedOffice,
    /// The circuit, or the code of the district; none for the filing system.
    pub place: Option<String>,
    /// The day.
    pub closed_on: NaiveDate,
    /// Why it was closed.
    pub reason: String,
    /// Where that stands.
    pub source: String,
    /// Who entered it.
    pub recorded_by: String,
    /// When.
    pub recorded_at: DateTime<Utc>,
    /// The caller entered it, and somebody else must confirm it.
    pub mine: bool,
    /// Who confirmed it; until then it moves nothing.
    pub confirmed_by: Option<String>,
    /// When.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// Who voided it.
    pub voided_by: Option<String>,
    /// When.
    pub voided_at: Option<DateTime<Utc>>,
    /// Why.
    pub voided_reason: Option<String>,
    /// Revision.
    pub rev: i64,
}

/// The closings that the office entered.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Closings {
    /// The latest day first; voided ones too.
    pub rows: Vec<ClosingView>,
    /// The circuits that a clerk may be of.
    pub circuits: Vec<String>,
    /// The districts that a clerk may be of.
    pub districts: Vec<District>,
    /// What the act moved, case by case: old date and new.
    pub moved: Vec<CaseChanges>,
}

/// Everything is asked.
#[derive(Deserialize, JsonSchema)]
pub struct ListClosings {}

/// The closings that the office entered.
pub async fn list(act: &mut Act, _: ListClosings) -> Result<Closings, Problem> {
    shown(act, Vec::new()).await
}

async fn shown(act: &mut Act, moved: Vec<CaseChanges>) -> Result<Closings, Problem> {
    let me = act.staff()?.user_id;
    let pack = act.pack().await?;
    let named = pack.circuits.rows().iter().map(|row| row.circuit.clone()).filter(|circuit| !circuit.is_empty());
    let mut circuits: Vec<String> = named.collect::<BTreeSet<_>>().into_iter().collect();
    circuits.sort_by_key(|circuit| (circuit.parse::<u8>().unwrap_or(u8::MAX), circuit.clone()));
    let rows = store::list(act.tx()).await?.into_iter().filter_map(|row| {
        Some(ClosingView {
            closed_office: closed_office(&row.closed_office)?,
            id: row.id,
            place: row.place,
            closed_on: row.closed_on,
            reason: row.reason,
            source: row.source,
            mine: row.recorded_by == me,
            recorded_by: row.recorded_name,
            recorded_at: row.recorded_at,
            confirmed_by: row.confirmed_name,
            confirmed_at: row.confirmed_at,
            voided_by: row.voided_name,
            voided_at: row.voided_at,
            voided_reason: row.voided_reason,
            rev: row.rev,
        })
    });
    Ok(Closings { rows: rows.collect(), circuits, districts: districts().rows().to_vec(), moved })
}

/// A closing to enter.
#[derive(Deserialize, JsonSchema)]
pub struct RecordClosing {
    /// Client-made id: asking twice enters once.
    pub id: Uuid,
    /// Which office.
    pub closed_office: ClosedOffice,
    /// The circuit, or the code of the district; none for the filing system.
    pub place: Option<String>,
    /// The day.
    pub closed_on: NaiveDate,
    /// Why it was closed.
    pub reason: String,
    /// Where that stands: the notice, the order, the outage log.
    pub source: String,
}

/// Enters a closing. It moves nothing until a second person confirms it.
pub async fn record(act: &mut Act, asked: RecordClosing) -> Result<Closings, Problem> {
    act.because(&asked.reason)?;
    let source = asked.source.trim();
    if source.is_empty() {
        return Err(Problem::field("source", "required"));
    }
    let known = shown(act, Vec::new()).await?;
    let place = asked.place.as_deref().map(str::trim).filter(|place| !place.is_empty());
    let fits = match (asked.closed_office, place) {
        (ClosedOffice::Ecas, place) => place.is_none(),
        (ClosedOffice::CircuitClerk, place) => place.is_some_and(|place| known.circuits.iter().any(|circuit| circuit == place)),
        (ClosedOffice::DistrictClerk, place) => place.is_some_and(|place| districts().of_code(place).is_some()),
    };
    if !fits {
        return Err(Problem::field("place", "unknown"));
    }
    let today = act.now().date_naive();
    if (asked.closed_on - today).abs() > FURTHEST {
        return Err(Problem::field("closed_on", "implausible"));
    }
    let same = |row: &&ClosingView| {
        row.voided_at.is_none()
            && row.id != asked.id
            && (row.closed_office, row.place.as_deref(), row.closed_on) == (asked.closed_office, place, asked.closed_on)
    };
    if known.rows.iter().any(|row| same(&row)) {
        return Err(Problem::refused("closing_entered_already", "that office's closing on that day is entered"));
    }
    let staff = act.staff()?.clone();
    let row = ClosingRow {
        id: asked.id,
        closed_office: crate::deadlines::code(asked.closed_office),
        place: place.map(str::to_owned),
        closed_on: asked.closed_on,
        reason: asked.reason.trim().to_owned(),
        source: source.to_owned(),
        recorded_by: staff.user_id,
        recorded_name: staff.display_name,
        recorded_at: act.now(),
        confirmed_by: None,
        confirmed_name: None,
        confirmed_at: None,
        voided_name: None,
        voided_at: None,
        voided_reason: None,
        rev: 1,
    };
    act.about(row.id);
    if store::add(act.tx(), &row).await? {
        entered(act, &row);
        // Not confirmed it moves nothing; the reasoning of the cases that end on that day says that it is there.
        affected(act, asked.closed_office, "record_closing").await?;
    } else if known.rows.iter().all(|known| known.id != row.id) {
        // The id is taken by another office's closing.
        return Err(Problem::not_found());
    }
    shown(act, Vec::new()).await
}

fn entered(act: &mut Act, row: &ClosingRow) {
    act.detail(serde_json::json!({ "closed": row.closed_office, "place": row.place, "on": row.closed_on }));
}

async fn find(act: &mut Act, id: Uuid) -> Result<ClosingRow, Problem> {
    act.about(id);
    store::list(act.tx()).await?.into_iter().find(|row| row.id == id).ok_or_else(Problem::not_found)
}

/// A closing as it was seen.
#[derive(Deserialize, JsonSchema)]
pub struct ConfirmClosing {
    /// The closing.
    pub id: Uuid,
    /// Revision that was seen.
    pub rev: i64,
}

/// A second person confirms a closing: dates that end on that day at that office move to its next open day, and are proposed anew.
pub async fn confirm(act: &mut Act, asked: ConfirmClosing) -> Result<Closings, Problem> {
    let row = find(act, asked.id).await?;
    let (staff, now) = (act.staff()?.clone(), act.now());
    if row.recorded_by == staff.user_id {
        return Err(Problem::refused("second_person_needed", "a closing is confirmed by somebody else than who entered it"));
    }
    match store::confirm(act.tx(), row.id, asked.rev, staff.user_id, &staff.display_name, now).await {
        Err(records::Error::Stale) => return Err(Problem::conflict(shown(act, Vec::new()).await?)),
        other => other?,
    }
    entered(act, &row);
    let Some(office) = closed_office(&row.closed_office) else { return Err(Problem::not_found()) };
    let moved = affected(act, office, "confirm_closing").await?;
    shown(act, moved).await
}

/// A closing to take back.
#[derive(Deserialize, JsonSchema)]
pub struct VoidClosing {
    /// The closing.
    pub id: Uuid,
    /// Revision that was seen.
    pub rev: i64,
    /// Why.
    pub reason: String,
}

/// Voids a closing: what it moved moves back, and is proposed anew.
pub async fn void(act: &mut Act, asked: VoidClosing) -> Result<Closings, Problem> {
    act.because(&asked.reason)?;
    let row = find(act, asked.id).await?;
    let (name, now) = (act.staff()?.display_name.clone(), act.now());
    match store::void(act.tx(), row.id, asked.rev, &name, now, asked.reason.trim()).await {
        Err(records::Error::Stale) => return Err(Problem::conflict(shown(act, Vec::new()).await?)),
        other => other?,
    }
    entered(act, &row);
    let Some(office) = closed_office(&row.closed_office) else { return Err(Problem::not_found()) };
    let moved = affected(act, office, "void_closing").await?;
    shown(act, moved).await
}

/// Counts anew the open cases with an open date of a rule that looks at an office's closings, and answers which dates moved.
async fn affected(act: &mut Act, office: ClosedOffice, why: &str) -> Result<Vec<CaseChanges>, Problem> {
    let pack = act.office_pack().await?;
    let looking: BTreeSet<&str> =
        pack.rules().iter().filter(|entry| closing_office(&entry.rule) == Some(office)).map(|entry| entry.rule.id.as_str()).collect();
    let mut cases = BTreeSet::new();
    for rule in looking {
        cases.extend(deadlines::cases_with(act.tx(), rule).await?);
    }
    let mut moved = Vec::new();
    for case_id in cases {
        let Some(key) = look_up(act.tx(), case_id).await? else { continue };
        let mut changes = recount(act, &key, why).await?;
        changes.retain(|difference| difference.change == Change::Moved);
        if !changes.is_empty() {
            let folio = records::cases::get(act.tx(), &key).await?.folio;
            moved.push(CaseChanges { case_id, folio, changes });
        }
    }
    Ok(moved)
}

/// To which district the papers of habeas go.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct DistrictView {
    /// Code of the district; none: nobody can tell yet, and somebody must ask.
    pub district: Option<String>,
    /// A person recorded it; else it follows from where the person is held.
    pub recorded: bool,
    /// What may be chosen: the districts of the state, or all where that is not known.
    pub choices: Vec<District>,
    /// Revision of what was recorded for the place; 0: nothing.
    pub rev: i64,
}

/// The federal district of a case.
pub async fn district(act: &mut Act, asked: OfCase) -> Result<DistrictView, Problem> {
    let key = act.case(asked.case_id).await?;
    let standing = Standing::gather(act, &key).await?;
    Ok(district_of(&standing))
}

fn district_of(standing: &Standing) -> DistrictView {
    let of_state = |row: &&District| standing.district_state().is_none_or(|state| row.state == state);
    let mut choices: Vec<District> = districts().rows().iter().filter(of_state).cloned().collect();
    if choices.is_empty() {
        choices = districts().rows().to_vec();
    }
    let (_, rev) = standing.district_place();
    DistrictView { district: standing.district().map(|district| district.code.clone()), recorded: rev > 0, choices, rev }
}

/// The district of a case, as somebody knows it.
#[derive(Deserialize, JsonSchema)]
pub struct RecordDistrict {
    /// The case.
    pub case_id: Uuid,
    /// Code of the district.
    pub district: String,
    /// Revision that was seen; 0: nothing was recorded.
    pub rev: i64,
}

/// Records to which district the papers of habeas go. It stays for a pending petition whatever transfer follows.
pub async fn record_district(act: &mut Act, asked: RecordDistrict) -> Result<DistrictView, Problem> {
    let key = act.case(asked.case_id).await?;
    let Some(district) = districts().of_code(&asked.district) else { return Err(Problem::field("district", "unknown")) };
    let standing = Standing::gather(act, &key).await?;
    let (by, now) = (act.staff()?.user_id, act.now());
    let (place, _) = standing.district_place();
    match store::record_district(act.tx(), &key, place, &district.code, asked.rev, by, now).await {
        Err(records::Error::Stale) => return Err(Problem::conflict(district_of(&standing))),
        other => other?,
    }
    act.about(asked.case_id);
    act.detail(serde_json::json!({ "district": district.code, "before": standing.district().map(|district| &district.code) }));
    recount(act, &key, "record_district").await?;
    let standing = Standing::gather(act, &key).await?;
    Ok(district_of(&standing))
}
