//! Stays and placements, and what of them a case's row keeps.

use crate::cases::CaseKey;
use crate::{Error, Tx};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// A placement as it is stored.
#[derive(sqlx::FromRow, Clone)]
pub struct PlacementRow {
    /// Id.
    pub id: Uuid,
    /// Its stay.
    pub stay_id: Uuid,
    /// Facility of the directory; none: a place that was only told.
    pub facility_id: Option<String>,
    /// Name of the place as it was known.
    pub place: String,
    /// FIPS code of its county.
    pub county_fips: Option<String>,
    /// Two-letter state.
    pub state: Option<String>,
    /// IANA zone of the place.
    pub time_zone: String,
    /// ice, cbp, local_jail, orr or marshals.
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
    /// reported, corroborated or confirmed.
    pub confidence: String,
    /// Since when the office has known.
    pub known_from: DateTime<Utc>,
    /// Who recorded it.
    pub recorded_by: Uuid,
    /// When.
    pub recorded_at: DateTime<Utc>,
    /// Who confirmed it.
    pub confirmed_by: Option<Uuid>,
    /// When.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// When it was voided.
    pub voided_at: Option<DateTime<Utc>>,
    /// Why.
    pub void_reason: Option<String>,
    /// Revision.
    pub rev: i64,
}

/// Adds a stay to a case; nothing happens if it is there.
pub async fn add_stay(tx: &mut Tx, key: &CaseKey, id: Uuid, by: Uuid, at: DateTime<Utc>) -> Result<(), Error> {
    execute!(
        tx,
        "insert into detention_stay (id, case_id, recorded_by, recorded_at) values ($1, $2, $3, $4) on conflict (id) do nothing",
        id,
        key.id(),
        by,
        at
    )?;
    // A stay of another case under this id is none of this case's.
    match row!(tx, (Uuid,), "select case_id from detention_stay where id = $1", id)? {
        Some((case_id,)) if case_id == key.id() => Ok(()),
        _ => Err(Error::Taken("detention_stay_pk".into())),
    }
}

/// Every placement of a case, voided ones too, by book-in.
pub async fn list(tx: &mut Tx, key: &CaseKey) -> Result<Vec<PlacementRow>, Error> {
    rows!(
        tx,
        PlacementRow,
        "select id, stay_id, facility_id, place, county_fips, state, time_zone, holder, book_in, book_out, release_reason, source, release_source,
                confidence, known_from, recorded_by, recorded_at, confirmed_by, confirmed_at, voided_at, void_reason, rev
         from placement where case_id = $1 order by book_in, id",
        key.id()
    )
}

/// The case of a placement within the scope's office.
pub async fn case_of(tx: &mut Tx, placement_id: Uuid) -> Result<Option<Uuid>, Error> {
    let office = tx.scope.code();
    let found = row!(
        tx,
        (Uuid,),
        "select c.id from placement p join case_file c on c.id = p.case_id where p.id = $1 and c.office = $2",
        placement_id,
        &office
    )?;
    Ok(found.map(|(id,)| id))
}

/// Adds a placement; `false` if the id is there already.
pub async fn add(tx: &mut Tx, key: &CaseKey, p: &PlacementRow) -> Result<bool, Error> {
    let n = execute!(
        tx,
        "insert into placement (id, case_id, stay_id, facility_id, place, county_fips, state, time_zone, holder, book_in, book_out, release_reason,
                source, release_source, confidence, known_from, recorded_by, recorded_at, confirmed_by, confirmed_at, rev)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, 1)
         on conflict (id) do nothing",
        p.id,
        key.id(),
        p.stay_id,
        p.facility_id.as_deref(),
        &p.place,
        p.county_fips.as_deref(),
        p.state.as_deref(),
        &p.time_zone,
        &p.holder,
        p.book_in,
        p.book_out,
        p.release_reason.as_deref(),
        &p.source,
        p.release_source.as_deref(),
        &p.confidence,
        p.known_from,
        p.recorded_by,
        p.recorded_at,
        p.confirmed_by,
        p.confirmed_at
    )?;
    Ok(n == 1)
}

/// Records the end of a placement; stale when `rev` differs.
pub async fn end(
    tx: &mut Tx,
    key: &CaseKey,
    id: Uuid,
    rev: i64,
    at: DateTime<Utc>,
    reason: &str,
    source: Option<&str>,
) -> Result<(), Error> {
    let n = execute!(
        tx,
        "update placement set book_out = $4, release_reason = $5, release_source = $6, rev = rev + 1
         where id = $1 and case_id = $2 and rev = $3 and voided_at is null",
        id,
        key.id(),
        rev,
        at,
        reason,
        source
    )?;
    if n == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Raises the confidence of a placement, by whom and when; stale when `rev` differs.
pub async fn confirm(
    tx: &mut Tx,
    key: &CaseKey,
    id: Uuid,
    rev: i64,
    confidence: &str,
    source: &str,
    (by, at): (Uuid, DateTime<Utc>),
) -> Result<(), Error> {
    let n = execute!(
        tx,
        "update placement set confidence = $4, source = $5, confirmed_by = $6, confirmed_at = $7, rev = rev + 1
         where id = $1 and case_id = $2 and rev = $3 and voided_at is null",
        id,
        key.id(),
        rev,
        confidence,
        source,
        by,
        at
    )?;
    if n == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Voids a placement with a reason; stale when `rev` differs.
pub async fn void(tx: &mut Tx, key: &CaseKey, id: Uuid, rev: i64, reason: &str, by: Uuid, at: DateTime<Utc>) -> Result<(), Error> {
    let n = execute!(
        tx,
        "update placement set voided_by = $4, voided_at = $5, void_reason = $6, rev = rev + 1
         where id = $1 and case_id = $2 and rev = $3 and voided_at is null",
        id,
        key.id(),
        rev,
        by,
        at,
        reason
    )?;
    if n == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// What a case's row keeps of its placements.
pub async fn set_custody(
    tx: &mut Tx,
    key: &CaseKey,
    custody: &str,
    facility_id: Option<&str>,
    time_zone: Option<&str>,
    at: DateTime<Utc>,
) -> Result<(), Error> {
    let n = execute!(
        tx,
        "update case_file set custody = $2, facility_id = $3, time_zone = coalesce($4, time_zone), changed_at = $5, rev = rev + 1 where id = $1",
        key.id(),
        custody,
        facility_id,
        time_zone,
        at
    )?;
    if n == 1 { Ok(()) } else { Err(Error::Broken("a case that was looked up is there")) }
}
