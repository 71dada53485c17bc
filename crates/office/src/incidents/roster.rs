//! The roster of an incident: whom it struck, what is known of each, and which alerts speak of them.

use super::{find, view};
use crate::Problem;
use crate::act::Act;
use crate::alerts::{state, tidy};
use crate::incidents::IncidentView;
use crate::paging::{self, Page};
use casework::alert::AlertState;
use casework::incident::Whereabouts;
use chrono::{DateTime, Utc};
use records::incidents::{self as store, GatheredRow, IncidentKey, PersonRow};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

/// An alert that speaks of a person.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct PersonAlert {
    /// The alert.
    pub id: Uuid,
    /// Folio.
    pub folio: String,
    /// When it was received, UTC.
    pub received_at: DateTime<Utc>,
    /// Where it stands; null: another office answers for it by now.
    pub state: Option<AlertState>,
    /// Nobody has it, or the lease has run out.
    pub unserved: bool,
    /// Who has it.
    pub holder: Option<String>,
    /// Its case.
    pub case_id: Option<Uuid>,
}

/// A person of the roster.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct PersonView {
    /// Id.
    pub id: Uuid,
    /// Name; null: not known.
    pub name: Option<String>,
    /// Where the person was last seen.
    pub seen_where: Option<String>,
    /// What is known.
    pub whereabouts: Whereabouts,
    /// Who added the line.
    pub added_by: String,
    /// When, UTC.
    pub added_at: DateTime<Utc>,
    /// The alerts that speak of the person.
    pub alerts: Vec<PersonAlert>,
    /// Revision.
    pub rev: i64,
}

/// A page of a roster.
#[derive(Deserialize, JsonSchema)]
pub struct ListRoster {
    /// The incident.
    pub id: Uuid,
    /// Cursor of the page before.
    pub after: Option<String>,
    /// Most rows.
    pub limit: Option<i64>,
}

/// Persons of the roster who count, in the order in which they were added.
pub async fn roster(act: &mut Act, asked: ListRoster) -> Result<Page<PersonView>, Problem> {
    let after: Option<(DateTime<Utc>, Uuid)> = paging::cursor(asked.after.as_deref())?;
    let (limit, key) = (paging::limit(asked.limit), find(act, asked.id).await?);
    let rows = store::page_roster(act.tx(), &key, after, limit + 1).await?;
    let page = Page::cut(rows, limit, |row| (row.added_at, row.id));
    let ids: Vec<Uuid> = page.rows.iter().map(|row| row.id).collect();
    let spoken = store::of_person(act.tx(), &key, &ids).await?;
    let rows = page.rows.into_iter().map(|row| shown(act, row, &spoken)).collect::<Result<_, _>>()?;
    Ok(Page { rows, next: page.next })
}

fn shown(act: &Act, row: PersonRow, spoken: &[GatheredRow]) -> Result<PersonView, Problem> {
    let (me, now) = (act.code(), act.now());
    let alert = |g: &GatheredRow| {
        let at = state(&g.state)?;
        let ours = g.office == me;
        let lapsed = at == AlertState::Acknowledged && g.lease_until.is_none_or(|until| until <= now);
        let unserved = ours && (at == AlertState::Routed || lapsed);
        Ok::<_, Problem>(PersonAlert {
            id: g.alert_id,
            folio: g.folio.clone(),
            received_at: g.received_at,
            state: ours.then_some(at),
            unserved,
            holder: g.lease_name.clone().filter(|_| ours && !unserved),
            case_id: g.case_id.filter(|_| ours),
        })
    };
    Ok(PersonView {
        id: row.id,
        name: row.name,
        seen_where: row.seen_where,
        whereabouts: Whereabouts::named(&row.whereabouts),
        added_by: row.added_by,
        added_at: row.added_at,
        alerts: spoken.iter().filter(|g| g.person_id == row.id).map(alert).collect::<Result<_, _>>()?,
        rev: row.rev,
    })
}

/// What is known of a person.
#[derive(Deserialize, JsonSchema)]
pub struct NotePerson {
    /// The incident.
    pub id: Uuid,
    /// The person; a client-made id adds one.
    pub person_id: Uuid,
    /// Revision that was seen; null: the person is new.
    pub rev: Option<i64>,
    /// Name; empty: not known.
    pub name: Option<String>,
    /// Where the person was last seen.
    pub seen_where: Option<String>,
    /// What is known.
    pub whereabouts: Whereabouts,
    /// Why the line does not count any more; null: it counts.
    pub void_reason: Option<String>,
}

/// Adds a person to the roster, writes what is known of one, or voids a line that was a mistake. A person of whom an alert speaks is not voided.
pub async fn note_person(act: &mut Act, asked: NotePerson) -> Result<IncidentView, Problem> {
    let key = find(act, asked.id).await?;
    let known = store::person(act.tx(), &key, asked.person_id).await?;
    let mut row = match known {
        Some(row) if Some(row.rev) == asked.rev => row,
        Some(row) => return Err(Problem::conflict(shown(act, row, &[])?)),
        None if asked.rev.is_some() => return Err(Problem::field("person_id", "not_found")),
        None => PersonRow {
            id: asked.person_id,
            name: None,
            seen_where: None,
            whereabouts: String::new(),
            void_reason: None,
            added_by: act.staff()?.display_name.clone(),
            added_at: act.now(),
            rev: 0,
        },
    };
    row.name = tidy("name", asked.name.as_deref(), 200)?;
    row.seen_where = tidy("seen_where", asked.seen_where.as_deref(), 300)?;
    asked.whereabouts.name().clone_into(&mut row.whereabouts);
    row.void_reason = tidy("void_reason", asked.void_reason.as_deref(), 300)?;
    if row.void_reason.is_some() && !store::of_person(act.tx(), &key, &[row.id]).await?.is_empty() {
        return Err(Problem::refused("incident_person_spoken", "an alert speaks of the person"));
    }
    if row.rev == 0 {
        if !store::add_person(act.tx(), &key, &row).await? {
            return Err(Problem::field("person_id", "taken"));
        }
    } else {
        write(act, &key, &row).await?;
    }
    if let Some(why) = &row.void_reason {
        act.because(why)?;
    }
    act.detail(json!({ "person": row.id, "whereabouts": row.whereabouts, "void": row.void_reason.is_some() }));
    view(act, &key).await
}

async fn write(act: &mut Act, key: &IncidentKey, row: &PersonRow) -> Result<(), Problem> {
    match store::change_person(act.tx(), key, row, row.rev).await {
        Err(records::Error::Stale) => Err(Problem::conflict(shown(act, row.clone(), &[])?)),
        other => Ok(other?),
    }
}

/// An alert and the person of the roster of whom it speaks.
#[derive(Deserialize, JsonSchema)]
pub struct SamePerson {
    /// The incident.
    pub id: Uuid,
    /// The alert.
    pub alert_id: Uuid,
    /// The person.
    pub person_id: Uuid,
}

/// Says that an alert speaks of another person of the roster. The line of whom no alert speaks any more is voided: both were one.
pub async fn same_person(act: &mut Act, asked: SamePerson) -> Result<IncidentView, Problem> {
    let key = find(act, asked.id).await?;
    let person = store::person(act.tx(), &key, asked.person_id).await?.filter(|row| row.void_reason.is_none());
    let person = person.ok_or_else(|| Problem::field("person_id", "not_found"))?;
    let before = store::move_alert(act.tx(), &key, asked.alert_id, person.id).await?;
    let before = before.ok_or_else(|| Problem::field("alert_id", "not_found"))?;
    if before == person.id {
        act.nothing_new();
    } else {
        store::void_silent(act.tx(), &key, before, "same_person").await?;
    }
    act.detail(json!({ "alert": asked.alert_id, "person": person.id, "before": before }));
    view(act, &key).await
}
