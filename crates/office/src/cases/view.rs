//! A case as its screen needs it: one answer.

use crate::act::Act;
use crate::consents::{ConsentView, DisclosureView};
use crate::contacts::ContactView;
use crate::documents::DocumentView;
use crate::notes::NoteView;
use crate::paging::Page;
use crate::persons::PersonView;
use crate::steps::TrackView;
use crate::{Problem, consents, contacts, documents, notes, persons, place, steps};
use casework::access::{Permission, Role};
use casework::case::{Ambito, Risk, Status};
use casework::detention::Confidence;
use chrono::{DateTime, NaiveDate, Utc};
use records::cases::{self, CaseKey, CaseRow};
use records::{reference, representatives, users};
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

/// What the head of a case shows.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct CaseHeader {
    /// Id.
    pub id: Uuid,
    /// Accountable office.
    pub office: String,
    /// Folio.
    pub folio: String,
    /// Name as lists show it.
    pub shown_name: String,
    /// A-number, nine digits.
    pub a_number: Option<String>,
    /// The alert that it was opened from.
    pub alert_id: Option<Uuid>,
    /// Field of law.
    pub ambito: Ambito,
    /// Status.
    pub status: Status,
    /// Step entered last, outside the asylum wall.
    pub step: String,
    /// Stage derived from it.
    pub stage: String,
    /// Risk.
    pub risk: Risk,
    /// Accountable user.
    pub owner_user: Uuid,
    /// Name of the accountable user.
    pub owner_name: String,
    /// Engaged representative.
    pub representative_id: Option<Uuid>,
    /// Name of the engaged representative.
    pub representative_name: Option<String>,
    /// Custody state, derived from the placements.
    pub custody: String,
    /// Facility of the open placement.
    pub facility_id: Option<String>,
    /// Its name.
    pub facility: Option<String>,
    /// Since when the person stands so: the book-in of the placement that holds them, or the end of the one that did last.
    pub custody_since: Option<DateTime<Utc>>,
    /// How sure that is.
    pub custody_confidence: Option<Confidence>,
    /// Zone of the matter.
    pub time_zone: String,
    /// Opened.
    pub opened_at: DateTime<Utc>,
    /// Changed.
    pub changed_at: DateTime<Utc>,
    /// Closed.
    pub closed_at: Option<DateTime<Utc>>,
    /// Why.
    pub close_reason: Option<String>,
    /// Earliest open red date.
    pub next_due_at: Option<DateTime<Utc>>,
    /// Revision.
    pub rev: i64,
}

/// What the caller may do with a case.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct CasePermissions {
    /// Keep people, contacts, consents, custody, notes, documents.
    pub write: bool,
    /// Record events and facts, keep deadlines and hearings.
    pub due_process: bool,
    /// Assign a representative.
    pub assign: bool,
    /// Make papers.
    pub export: bool,
    /// Authorise with a reason what the ordinary rules refuse.
    pub authorise: bool,
    /// Read and write counsel notes.
    pub counsel: bool,
    /// Is inside the asylum wall of this case.
    pub inside_wall: bool,
}

/// A case with everything that its screen shows outside the rooms of custody, due process and representation.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct CaseView {
    /// The head.
    pub case: CaseHeader,
    /// The person.
    pub person: PersonView,
    /// Age today, in whole years.
    pub age: Option<u32>,
    /// Contacts, voided ones too.
    pub contacts: Vec<ContactView>,
    /// Consents, newest first.
    pub consents: Vec<ConsentView>,
    /// What was said to whom, newest first.
    pub disclosures: Vec<DisclosureView>,
    /// The first page of notes.
    pub notes: Page<NoteView>,
    /// Documents, voided ones too.
    pub documents: Vec<DocumentView>,
    /// Steps and possible moves.
    pub track: TrackView,
    /// What the caller may do.
    pub may: CasePermissions,
}

/// Which case.
#[derive(Deserialize, JsonSchema)]
pub struct CaseId {
    /// The case.
    pub id: Uuid,
}

/// A stored name as the enum that it is of.
pub(crate) fn coded<T: DeserializeOwned>(name: &str) -> Result<T, Problem> {
    serde_json::from_value(Value::String(name.to_owned())).map_err(|_| Problem::failed("store_failed", "a stored name is unknown"))
}

/// Today where the act's office stands.
pub(crate) async fn today(act: &mut Act) -> Result<NaiveDate, Problem> {
    let (office, now) = (act.code(), act.now());
    Ok(now.with_timezone(&place::office_zone(act.tx(), &office).await?).date_naive())
}

/// Whether the caller reads the counsel notes of a case: inside the wall, or the lawyer who is accountable for it.
pub(crate) fn counsel(act: &Act, key: &CaseKey, owner: Uuid) -> Result<bool, Problem> {
    let staff = act.staff()?;
    Ok(key.inside_wall() || (staff.user_id == owner && staff.roles.contains(&Role::Lawyer)))
}

/// The head of a case.
pub(crate) async fn header(act: &mut Act, key: &CaseKey) -> Result<CaseHeader, Problem> {
    let row = cases::get(act.tx(), key).await?;
    shown(act, key, row).await
}

async fn shown(act: &mut Act, key: &CaseKey, row: CaseRow) -> Result<CaseHeader, Problem> {
    let owner_name = users::names(act.tx(), &[row.owner_user]).await?.pop().map(|(_, name)| name).unwrap_or_default();
    let facility = match &row.facility_id {
        Some(id) => reference::labels(act.tx(), "facility", std::slice::from_ref(id)).await?.pop().map(|(_, label)| label),
        None => None,
    };
    let representative_name = match row.representative_id {
        Some(id) => representatives::names(act.tx(), &[id]).await?.pop().map(|(_, name)| name),
        None => None,
    };
    let standing = crate::detentions::standing(act, key).await?;
    Ok(CaseHeader {
        custody_since: standing.map(|(since, _)| since),
        custody_confidence: standing.map(|(_, confidence)| confidence),
        id: row.id,
        office: row.office,
        folio: row.folio,
        shown_name: row.shown_name,
        a_number: row.a_number,
        alert_id: row.alert_id,
        ambito: coded(&row.ambito)?,
        status: coded(&row.status)?,
        step: row.step,
        stage: row.stage,
        risk: coded(&row.risk)?,
        owner_user: row.owner_user,
        owner_name,
        representative_id: row.representative_id,
        representative_name,
        custody: row.custody,
        facility_id: row.facility_id,
        facility,
        time_zone: row.time_zone,
        opened_at: row.opened_at,
        changed_at: row.changed_at,
        closed_at: row.closed_at,
        close_reason: row.close_reason,
        next_due_at: row.next_due_at,
        rev: row.rev,
    })
}

/// A case for its screen.
pub async fn get(act: &mut Act, asked: CaseId) -> Result<CaseView, Problem> {
    let key = act.case(asked.id).await?;
    view(act, &key).await
}

/// The whole view of a case.
pub(crate) async fn view(act: &mut Act, key: &CaseKey) -> Result<CaseView, Problem> {
    let row = cases::get(act.tx(), key).await?;
    let counsel = counsel(act, key, row.owner_user)?;
    let today = today(act).await?;
    let staff = act.staff()?;
    let may = CasePermissions {
        write: staff.may(Permission::WriteCases),
        due_process: staff.may(Permission::WriteDueProcess),
        assign: staff.may(Permission::AssignRepresentatives),
        export: staff.may(Permission::ExportPapers),
        authorise: staff.may(Permission::Override),
        counsel,
        inside_wall: key.inside_wall(),
    };
    let person = persons::view(act, key).await?;
    Ok(CaseView {
        age: person.person.birth.and_then(|b| b.age_on(today)),
        person,
        contacts: contacts::of_case(act, key).await?,
        consents: consents::of_case(act, key).await?,
        disclosures: consents::disclosures_of_case(act, key).await?,
        notes: notes::page(act, key, counsel, None, 50).await?,
        documents: documents::of_case(act, key).await?,
        track: steps::track(act, key).await?,
        case: shown(act, key, row).await?,
        may,
    })
}
