//! Mass events: the look-up that gives a key, the row with its figures, and which alerts are gathered. The roster has a file of its own.

mod roster;

pub use roster::{
    GatheredRow, PersonRow, add_person, change_person, gather, let_go, move_alert, of_person, page_roster, person, void_silent,
};

use crate::{Error, Sql, Tx};
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Proof that an incident was found within the transaction's scope. Only [`look_up`] gives it.
#[derive(Clone)]
pub struct IncidentKey {
    id: Uuid,
}

impl IncidentKey {
    /// The incident.
    #[must_use]
    pub fn id(&self) -> Uuid {
        self.id
    }
}

/// An incident as it is stored.
#[derive(sqlx::FromRow, Clone)]
pub struct IncidentRow {
    /// Id.
    pub id: Uuid,
    /// What it is called.
    pub title: String,
    /// Town or county.
    pub place: Option<String>,
    /// County, FIPS.
    pub county_fips: Option<String>,
    /// IANA zone of the place.
    pub time_zone: String,
    /// When it began, UTC.
    pub began_at: DateTime<Utc>,
    /// Who opened it.
    pub made_by: String,
    /// When, UTC.
    pub made_at: DateTime<Utc>,
    /// Since when it is closed, UTC.
    pub closed_at: Option<DateTime<Utc>>,
    /// Why.
    pub close_reason: Option<String>,
    /// When its names aged out, UTC.
    pub erased_at: Option<DateTime<Utc>>,
    /// Revision.
    pub rev: i64,
}

/// The figures of an incident.
#[derive(sqlx::FromRow, Clone)]
pub struct TallyRow {
    /// The incident.
    pub incident_id: Uuid,
    /// Alerts that nobody holds.
    pub waiting: i64,
    /// Alerts that somebody holds or has made progress with.
    pub held: i64,
    /// Alerts on which nothing is owed any more.
    pub handled: i64,
    /// Alerts that another office answers for by now.
    pub elsewhere: i64,
}

/// Looks an incident up in the scope's office. Outside: `None`.
pub async fn look_up(tx: &mut Tx, id: Uuid) -> Result<Option<IncidentKey>, Error> {
    let me = tx.scope.code();
    Ok(row!(tx, (Uuid,), "select id from incident where id = $1 and office = $2", id, &me)?.map(|(id,)| IncidentKey { id }))
}

/// The row of an incident.
pub async fn get(tx: &mut Tx, key: &IncidentKey) -> Result<IncidentRow, Error> {
    one!(
        tx,
        IncidentRow,
        "select id, title, place, county_fips, time_zone, began_at, made_by, made_at, closed_at, close_reason, erased_at, rev from incident where id = $1",
        key.id
    )
}

/// Adds an incident of the scope's office; `false` if the id is there already.
pub async fn add(tx: &mut Tx, i: &IncidentRow) -> Result<bool, Error> {
    let me = tx.scope.code();
    let n = execute!(
        tx,
        "insert into incident (id, office, title, place, county_fips, time_zone, began_at, made_by, made_at, rev)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 1)
         on conflict (id) do nothing",
        i.id,
        &me,
        &i.title,
        i.place.as_deref(),
        i.county_fips.as_deref(),
        &i.time_zone,
        i.began_at,
        &i.made_by,
        i.made_at
    )?;
    Ok(n == 1)
}

/// Writes title, closing and reason; stale when `rev` differs.
pub async fn change(tx: &mut Tx, key: &IncidentKey, i: &IncidentRow, rev: i64) -> Result<(), Error> {
    let n = execute!(
        tx,
        "update incident set title = $3, closed_at = $4, close_reason = $5, rev = rev + 1 where id = $1 and rev = $2",
        key.id,
        rev,
        &i.title,
        i.closed_at,
        i.close_reason.as_deref()
    )?;
    if n == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// Incidents of the scope's office, open ones or closed ones, the latest first.
pub async fn page(tx: &mut Tx, closed: bool, after: Option<(DateTime<Utc>, Uuid)>, limit: i64) -> Result<Vec<IncidentRow>, Error> {
    let me = tx.scope.code();
    let mut sql = Sql::new(
        "select id, title, place, county_fips, time_zone, began_at, made_by, made_at, closed_at, close_reason, erased_at, rev from incident",
    );
    sql.bind("where office =", me).bind("and (closed_at is not null) =", closed);
    if let Some((at, id)) = after {
        sql.bind("and (began_at, id) < (", at).bind(",", id).push(")");
    }
    sql.push("order by began_at desc, id desc").limit(limit);
    sql.rows(tx).await
}

/// The figures of incidents of the scope's office.
pub async fn tallies(tx: &mut Tx, ids: &[Uuid], now: DateTime<Utc>) -> Result<Vec<TallyRow>, Error> {
    let me = tx.scope.code();
    let mut sql = Sql::new("select g.incident_id,");
    sql.bind("count(*) filter (where a.office =", me.as_str())
        .bind("and a.handled_at is null and (a.state = 'routed' or a.state = 'acknowledged' and a.lease_until <=", now)
        .bind(")) as waiting, count(*) filter (where a.office =", me.as_str())
        .bind("and a.handled_at is null and a.state <> 'routed' and not (a.state = 'acknowledged' and a.lease_until <=", now)
        .bind(")) as held, count(*) filter (where a.office =", me.as_str())
        .bind("and a.handled_at is not null) as handled, count(*) filter (where a.office <>", me.as_str())
        .push(") as elsewhere from incident_alert g join alert a on a.id = g.alert_id")
        .bind_list("where g.left_at is null and g.incident_id in", ids.iter().copied())
        .push("group by g.incident_id");
    sql.rows(tx).await
}

/// How many persons of an incident's roster are where, as it was told.
pub async fn whereabouts(tx: &mut Tx, key: &IncidentKey) -> Result<Vec<(String, i64)>, Error> {
    rows!(
        tx,
        (String, i64),
        "select whereabouts, count(*) from incident_person where incident_id = $1 and void_reason is null group by whereabouts order by whereabouts",
        key.id
    )
}

/// The incident that an alert is gathered in, of the scope's office: id and title.
pub async fn of_alert(tx: &mut Tx, alert_id: Uuid) -> Result<Option<(Uuid, String)>, Error> {
    let me = tx.scope.code();
    row!(
        tx,
        (Uuid, String),
        "select i.id, i.title
         from incident_alert g join incident i on i.id = g.incident_id
         where g.alert_id = $1 and g.left_at is null and i.office = $2",
        alert_id,
        &me
    )
}

/// An alert that may belong to an incident.
#[derive(sqlx::FromRow, Clone)]
pub struct CandidateRow {
    /// The alert.
    pub id: Uuid,
    /// Folio.
    pub folio: String,
    /// When it was received, UTC.
    pub received_at: DateTime<Utc>,
    /// Where it stands.
    pub state: String,
    /// Town or county.
    pub place: Option<String>,
    /// Degrees north.
    pub lat: Option<f64>,
    /// Degrees east.
    pub lon: Option<f64>,
}

/// The position of the earliest gathered alert that has one.
pub async fn first_point(tx: &mut Tx, key: &IncidentKey) -> Result<Option<(f64, f64)>, Error> {
    row!(
        tx,
        (f64, f64),
        "select a.lat, a.lon
         from incident_alert g join alert a on a.id = g.alert_id
         where g.incident_id = $1 and g.left_at is null and a.lat is not null and a.lon is not null
         order by a.received_at, a.id
         limit 1",
        key.id
    )
}

/// Actual alerts of the scope's office from a county between two instants that are gathered nowhere, the earliest first.
pub async fn candidates(
    tx: &mut Tx,
    county_fips: &str,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
    limit: i64,
) -> Result<Vec<CandidateRow>, Error> {
    let me = tx.scope.code();
    rows!(
        tx,
        CandidateRow,
        "select a.id, a.folio, a.received_at, a.state, a.place, a.lat, a.lon
         from alert a
         where a.county_fips = $1 and a.received_at between $2 and $3 and a.office = $4 and a.state <> 'duplicate' and not a.exercise
           and not exists (select 1 from incident_alert g where g.alert_id = a.id and g.left_at is null)
         order by a.received_at, a.id
         limit $5",
        county_fips,
        from,
        until,
        &me,
        limit
    )
}

/// Alerts of an incident that the scope's office answers for and nobody holds, the longest waiting first.
pub async fn waiting(tx: &mut Tx, key: &IncidentKey, now: DateTime<Utc>, limit: i64) -> Result<Vec<Uuid>, Error> {
    let me = tx.scope.code();
    let rows = rows!(
        tx,
        (Uuid,),
        "select a.id
         from incident_alert g join alert a on a.id = g.alert_id
         where g.incident_id = $1 and g.left_at is null and a.office = $2 and a.handled_at is null and a.forward_to is null
           and (a.state = 'routed' or a.state = 'acknowledged' and a.lease_until <= $3)
         order by a.received_at, a.id
         limit $4",
        key.id,
        &me,
        now,
        limit
    )?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// What has aged out: closed since before an instant, and no alert of it in a case that is still open, which holds the names.
macro_rules! aged {
    () => {
        "office = $1 and closed_at < $2 and erased_at is null
         and not exists (select 1 from incident_alert g
                         join alert a on a.id = g.alert_id
                         join case_file c on c.id = a.case_id
                         where g.incident_id = incident.id and c.status <> 'closed')"
    };
}

/// How many incidents of the scope's office are due to lose the names of their roster.
pub async fn due(tx: &mut Tx, before: DateTime<Utc>) -> Result<i64, Error> {
    let office = tx.scope.code();
    Ok(one!(tx, (i64,), concat!("select count(*) from incident where ", aged!()), &office, before)?.0)
}

/// Erases names and places of the rosters that are due; answers of how many incidents. Lines, figures and reasons stay.
pub async fn erase(tx: &mut Tx, before: DateTime<Utc>, at: DateTime<Utc>) -> Result<u64, Error> {
    let office = tx.scope.code();
    execute!(
        tx,
        concat!(
            "update incident_person set name = null, seen_where = null, void_reason = case when void_reason is null then null else 'erased' end
             where incident_id in (select id from incident where ",
            aged!(),
            ")"
        ),
        &office,
        before
    )?;
    execute!(tx, concat!("update incident set erased_at = $3 where ", aged!()), &office, before, at)
}
