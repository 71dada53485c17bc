//! Closings of clerks and of the filing system, and the federal district of a case. A closing is never deleted: voided with a reason.

use crate::cases::CaseKey;
use crate::{Error, Tx};
use chrono::{DateTime, NaiveDate, Utc};
use uuid::Uuid;

/// A closing as it is stored.
#[derive(sqlx::FromRow, Clone)]
pub struct ClosingRow {
    /// Id.
    pub id: Uuid,
    /// circuit_clerk, district_clerk or ecas.
    pub closed_office: String,
    /// The circuit or the district; none for the filing system.
    pub place: Option<String>,
    /// The day.
    pub closed_on: NaiveDate,
    /// Why it was closed.
    pub reason: String,
    /// Where that stands.
    pub source: String,
    /// Who entered it.
    pub recorded_by: Uuid,
    /// The name that they had then.
    pub recorded_name: String,
    /// When.
    pub recorded_at: DateTime<Utc>,
    /// Who confirmed it.
    pub confirmed_by: Option<Uuid>,
    /// The name that they had then.
    pub confirmed_name: Option<String>,
    /// When.
    pub confirmed_at: Option<DateTime<Utc>>,
    /// Who voided it.
    pub voided_name: Option<String>,
    /// When.
    pub voided_at: Option<DateTime<Utc>>,
    /// Why.
    pub voided_reason: Option<String>,
    /// Revision.
    pub rev: i64,
}

/// The closings that the scope's office entered, voided ones too, the latest day first.
pub async fn list(tx: &mut Tx) -> Result<Vec<ClosingRow>, Error> {
    let office = tx.scope.code();
    rows!(
        tx,
        ClosingRow,
        "select id, closed_office, place, closed_on, reason, source, recorded_by, recorded_name, recorded_at, confirmed_by, confirmed_name,
                confirmed_at, voided_name, voided_at, voided_reason, rev
         from closing where office = $1 order by closed_on desc, id",
        &office
    )
}

/// Adds a closing of the scope's office; `false` if the id is there already.
pub async fn add(tx: &mut Tx, c: &ClosingRow) -> Result<bool, Error> {
    let office = tx.scope.code();
    let n = execute!(
        tx,
        "insert into closing (id, office, closed_office, place, closed_on, reason, source, recorded_by, recorded_name, recorded_at, rev)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 1) on conflict (id) do nothing",
        c.id,
        &office,
        &c.closed_office,
        c.place.as_deref(),
        c.closed_on,
        &c.reason,
        &c.source,
        c.recorded_by,
        &c.recorded_name,
        c.recorded_at
    )?;
    Ok(n == 1)
}

/// A second person confirms a closing of the scope's office; stale when `rev` differs, or when it is confirmed or voided.
pub async fn confirm(tx: &mut Tx, id: Uuid, rev: i64, by: Uuid, name: &str, at: DateTime<Utc>) -> Result<(), Error> {
    let office = tx.scope.code();
    let n = execute!(
        tx,
        "update closing set confirmed_by = $4, confirmed_name = $5, confirmed_at = $6, rev = rev + 1
         where id = $1 and office = $2 and rev = $3 and confirmed_at is null and voided_at is null",
        id,
        &office,
        rev,
        by,
        name,
        at
    )?;
    if n == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Voids a closing of the scope's office; stale when `rev` differs or it is voided.
pub async fn void(tx: &mut Tx, id: Uuid, rev: i64, name: &str, at: DateTime<Utc>, reason: &str) -> Result<(), Error> {
    let office = tx.scope.code();
    let n = execute!(
        tx,
        "update closing set voided_name = $4, voided_at = $5, voided_reason = $6, rev = rev + 1
         where id = $1 and office = $2 and rev = $3 and voided_at is null",
        id,
        &office,
        rev,
        name,
        at,
        reason
    )?;
    if n == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// The district of a case, for the place where the person was held when it was recorded.
#[derive(sqlx::FromRow, Clone)]
pub struct DistrictRow {
    /// That place; nil while none was known.
    pub placement_id: Uuid,
    /// Code of the district.
    pub district: String,
    /// Revision.
    pub rev: i64,
}

/// The districts of a case.
pub async fn districts(tx: &mut Tx, key: &CaseKey) -> Result<Vec<DistrictRow>, Error> {
    rows!(tx, DistrictRow, "select placement_id, district, rev from case_district where case_id = $1 order by placement_id", key.id())
}

/// Records the district of a place, or another in its stead; stale when `rev` is not that of the one before (0: none).
pub async fn record_district(
    tx: &mut Tx,
    key: &CaseKey,
    placement: Uuid,
    district: &str,
    rev: i64,
    by: Uuid,
    at: DateTime<Utc>,
) -> Result<(), Error> {
    let n = if rev == 0 {
        execute!(
            tx,
            "insert into case_district (case_id, placement_id, district, recorded_by, recorded_at, rev) values ($1, $2, $3, $4, $5, 1)
             on conflict (case_id, placement_id) do nothing",
            key.id(),
            placement,
            district,
            by,
            at
        )?
    } else {
        execute!(
            tx,
            "update case_district set district = $3, recorded_by = $4, recorded_at = $5, rev = rev + 1
             where case_id = $1 and placement_id = $2 and rev = $6",
            key.id(),
            placement,
            district,
            by,
            at,
            rev
        )?
    };
    if n == 1 { Ok(()) } else { Err(Error::Stale) }
}
