//! Mass events ("operativos"): many alerts of one place and hour gathered into one, with a roster of the persons whom it struck.
//!
//! What is done with many of its alerts at once stands with the alerts: `acknowledge_incident`, `assign_incident`.

mod gather;
mod roster;

pub use gather::{Candidate, Gather, Gathered, LetGo, ListCandidates, candidates, gather, let_go};
pub use roster::{ListRoster, NotePerson, PersonAlert, PersonView, SamePerson, note_person, roster, same_person};

use crate::Problem;
use crate::act::Act;
use crate::alerts::{reason, tidy};
use crate::paging::{self, Page};
use chrono::{DateTime, Utc};
use records::alerts;
use records::incidents::{self as store, IncidentKey, IncidentRow, TallyRow};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

/// An incident, with how its alerts stand.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct IncidentLine {
    /// Id.
    pub id: Uuid,
    /// What it is called; no name of a person belongs in it.
    pub title: String,
    /// Town or county.
    pub place: Option<String>,
    /// IANA zone of the place.
    pub time_zone: String,
    /// When it began, UTC.
    pub began_at: DateTime<Utc>,
    /// Alerts that nobody holds.
    pub waiting: i64,
    /// Alerts that somebody holds or has made progress with.
    pub held: i64,
    /// Alerts on which nothing is owed any more.
    pub handled: i64,
    /// Alerts that another office answers for by now.
    pub elsewhere: i64,
    /// Since when it is closed, UTC.
    pub closed_at: Option<DateTime<Utc>>,
    /// Revision.
    pub rev: i64,
}

/// How many persons are where, as it was told.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct WhereaboutsCount {
    /// What is known.
    pub whereabouts: String,
    /// Of how many persons.
    pub persons: i64,
}

/// One incident.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct IncidentView {
    /// What lists show of it.
    pub line: IncidentLine,
    /// Who opened it.
    pub made_by: String,
    /// When, UTC.
    pub made_at: DateTime<Utc>,
    /// Why it was closed.
    pub close_reason: Option<String>,
    /// When the names of its roster aged out, UTC.
    pub erased_at: Option<DateTime<Utc>>,
    /// How many persons are where.
    pub whereabouts: Vec<WhereaboutsCount>,
    /// How many alerts of its county and hours are gathered nowhere, up to 200.
    pub candidates: i64,
}

/// The key of an incident that the act's office sees; anything else is not found. The entry will name it.
async fn find(act: &mut Act, id: Uuid) -> Result<IncidentKey, Problem> {
    let key = store::look_up(act.tx(), id).await?.ok_or_else(Problem::not_found)?;
    act.about(id);
    Ok(key)
}

async fn lines(act: &mut Act, rows: Vec<IncidentRow>) -> Result<Vec<IncidentLine>, Problem> {
    let (now, ids) = (act.now(), rows.iter().map(|row| row.id).collect::<Vec<_>>());
    let tallies = store::tallies(act.tx(), &ids, now).await?;
    let none = TallyRow { incident_id: Uuid::nil(), waiting: 0, held: 0, handled: 0, elsewhere: 0 };
    let line = |row: IncidentRow| {
        let tally = tallies.iter().find(|t| t.incident_id == row.id).unwrap_or(&none);
        IncidentLine {
            id: row.id,
            title: row.title,
            place: row.place,
            time_zone: row.time_zone,
            began_at: row.began_at,
            waiting: tally.waiting,
            held: tally.held,
            handled: tally.handled,
            elsewhere: tally.elsewhere,
            closed_at: row.closed_at,
            rev: row.rev,
        }
    };
    Ok(rows.into_iter().map(line).collect())
}

async fn view(act: &mut Act, key: &IncidentKey) -> Result<IncidentView, Problem> {
    let row = store::get(act.tx(), key).await?;
    let candidates = gather::found(act, &row).await?.len();
    let counted = store::whereabouts(act.tx(), key).await?;
    let (made_by, made_at, close_reason, erased_at) = (row.made_by.clone(), row.made_at, row.close_reason.clone(), row.erased_at);
    let line = lines(act, vec![row]).await?.pop().ok_or_else(Problem::not_found)?;
    Ok(IncidentView {
        line,
        made_by,
        made_at,
        close_reason,
        erased_at,
        whereabouts: counted.into_iter().map(|(whereabouts, persons)| WhereaboutsCount { whereabouts, persons }).collect(),
        candidates: i64::try_from(candidates).unwrap_or(i64::MAX),
    })
}

/// An incident to open.
#[derive(Deserialize, JsonSchema)]
pub struct OpenIncident {
    /// Client-made id: asking twice opens once.
    pub id: Uuid,
    /// What it is called; no name of a person belongs in it.
    pub title: String,
    /// The alert that shows it: place, county and hour are this one's, and it is the first that is gathered.
    pub alert_id: Uuid,
}

/// Opens an incident from an alert that the office answers for.
pub async fn open(act: &mut Act, asked: OpenIncident) -> Result<IncidentView, Problem> {
    if let Some(key) = store::look_up(act.tx(), asked.id).await? {
        act.nothing_new();
        act.about(asked.id);
        return view(act, &key).await;
    }
    let title = title(&asked.title)?;
    let alert = gather::own(act, asked.alert_id).await?;
    let first = alerts::get(act.tx(), &alert).await?;
    let row = IncidentRow {
        id: asked.id,
        title,
        place: first.place.clone(),
        county_fips: first.county_fips.clone(),
        time_zone: first.time_zone.clone(),
        began_at: first.received_at,
        made_by: act.staff()?.display_name.clone(),
        made_at: act.now(),
        closed_at: None,
        close_reason: None,
        erased_at: None,
        rev: 1,
    };
    if !store::add(act.tx(), &row).await? {
        return Err(Problem::field("id", "taken"));
    }
    let key = find(act, asked.id).await?;
    if !gather::one(act, &key, &first).await? {
        return Err(Problem::field("alert_id", "incident_other"));
    }
    act.about(asked.id);
    act.detail(json!({ "alert": first.folio }));
    view(act, &key).await
}

fn title(given: &str) -> Result<String, Problem> {
    tidy("title", Some(given), 120)?.ok_or_else(|| Problem::field("title", "required"))
}

/// Which incident.
#[derive(Deserialize, JsonSchema)]
pub struct IncidentId {
    /// The incident.
    pub id: Uuid,
}

/// One incident.
pub async fn get(act: &mut Act, asked: IncidentId) -> Result<IncidentView, Problem> {
    let key = find(act, asked.id).await?;
    view(act, &key).await
}

/// A page of incidents.
#[derive(Deserialize, JsonSchema)]
pub struct ListIncidents {
    /// Closed ones instead of open ones.
    #[serde(default)]
    pub closed: bool,
    /// Cursor of the page before.
    pub after: Option<String>,
    /// Most rows.
    pub limit: Option<i64>,
}

/// Incidents of the office, the latest first.
pub async fn list(act: &mut Act, asked: ListIncidents) -> Result<Page<IncidentLine>, Problem> {
    let after: Option<(DateTime<Utc>, Uuid)> = paging::cursor(asked.after.as_deref())?;
    let limit = paging::limit(asked.limit);
    let rows = store::page(act.tx(), asked.closed, after, limit + 1).await?;
    let page = Page::cut(rows, limit, |row| (row.began_at, row.id));
    Ok(Page { rows: lines(act, page.rows).await?, next: page.next })
}

/// A change of an incident.
#[derive(Deserialize, JsonSchema)]
pub struct ChangeIncident {
    /// The incident.
    pub id: Uuid,
    /// Revision that was seen.
    pub rev: i64,
    /// What it is called; null: as before.
    pub title: Option<String>,
    /// Closes it, or opens it again; null: as before.
    pub closed: Option<bool>,
    /// Why; needed to close it or to open it again.
    pub reason: Option<String>,
}

/// Renames, closes or reopens an incident. It closes once no alert of it waits for somebody.
pub async fn change(act: &mut Act, asked: ChangeIncident) -> Result<IncidentView, Problem> {
    let key = find(act, asked.id).await?;
    let mut row = store::get(act.tx(), &key).await?;
    if row.rev != asked.rev {
        return Err(Problem::conflict(view(act, &key).await?));
    }
    if let Some(given) = &asked.title {
        row.title = title(given)?;
    }
    let now = act.now();
    if let Some(closed) = asked.closed.filter(|closed| *closed != row.closed_at.is_some()) {
        let why = reason(asked.reason.as_deref().unwrap_or_default())?;
        if closed && !store::waiting(act.tx(), &key, now, 1).await?.is_empty() {
            return Err(Problem::refused("incident_waiting", "alerts of it wait for somebody"));
        }
        row.closed_at = closed.then_some(now);
        act.because(&why)?;
        row.close_reason = closed.then_some(why);
    }
    match store::change(act.tx(), &key, &row, asked.rev).await {
        Err(records::Error::Stale) => return Err(Problem::conflict(view(act, &key).await?)),
        other => other?,
    }
    act.detail(json!({ "closed": row.closed_at.is_some() }));
    view(act, &key).await
}
