//! Opening a case.

use crate::act::Act;
use crate::cases::{CaseView, office_zone, today, view};
use crate::{Problem, folio, steps};
use casework::access::{Permission, Role};
use casework::case::{Ambito, Risk, Status};
use casework::folio::Folio;
use casework::person::Person;
use records::cases::{self, CaseRow};
use records::{persons, users};
use schemars::JsonSchema;
use serde::Deserialize;
use uuid::Uuid;

/// A new case.
#[derive(Deserialize, JsonSchema)]
pub struct OpenCase {
    /// Client-made id: asking twice opens once.
    pub id: Uuid,
    /// The person.
    pub person: Person,
    /// Field of law.
    #[serde(default)]
    pub ambito: Ambito,
    /// Risk.
    #[serde(default)]
    pub risk: Risk,
    /// Accountable user; the caller unless told.
    pub owner_user: Option<Uuid>,
}

/// Opens a case in the caller's office.
pub async fn open(act: &mut Act, asked: OpenCase) -> Result<CaseView, Problem> {
    if let Some(key) = cases::look_up(act.tx(), asked.id).await? {
        act.about_case(key.id());
        return view(act, &key).await;
    }
    let today = today(act).await?;
    let person = asked.person.tidy(today)?;
    let owner_user = match asked.owner_user {
        Some(id) => accountable(act, id).await?,
        None => act.staff()?.user_id,
    };
    let (office, now) = (act.code(), act.now());
    let zone = office_zone(act.tx(), &office).await?.name().to_owned();
    let folio = folio::next(act, &office, &zone).await?;
    let person_id = act.new_id();
    persons::add(act.tx(), person_id, &person, now).await?;
    let first = steps::first()?;
    let row = CaseRow {
        id: asked.id,
        office,
        folio,
        person_id,
        alert_id: None,
        ambito: asked.ambito.name().to_owned(),
        status: Status::Open.name().to_owned(),
        step: first.0.to_owned(),
        stage: first.1.to_owned(),
        risk: asked.risk.name().to_owned(),
        owner_user,
        representative_id: None,
        shown_name: person.shown_name(),
        folded_name: person.folded_name(),
        a_number: person.a_number.clone(),
        custody: "not_located".to_owned(),
        facility_id: None,
        time_zone: zone,
        opened_at: now,
        changed_at: now,
        closed_at: None,
        close_reason: None,
        next_due_at: None,
        rev: 1,
    };
    if !cases::add(act.tx(), &row).await? {
        return Err(Problem::not_found());
    }
    let key = act.case(asked.id).await?;
    cases::set_words(act.tx(), &key, &words(&row.folio, &person)).await?;
    steps::begin(act, &key).await?;
    act.detail(serde_json::json!({ "folio": row.folio, "ambito": row.ambito, "risk": row.risk, "owner": owner_user }));
    view(act, &key).await
}

/// The words that a case is found by: folio, its serial alone, and those of the person.
pub(crate) fn words(folio: &str, person: &Person) -> Vec<String> {
    let mut list = person.words();
    if let Ok(folio) = folio.parse::<Folio>() {
        list.push(folio.compact());
        list.push(format!("{:06}", folio.serial()));
    }
    list
}

/// A member of the office who can answer for a case.
pub(crate) async fn accountable(act: &mut Act, user_id: Uuid) -> Result<Uuid, Problem> {
    let member = users::member(act.tx(), user_id).await?.filter(|u| u.disabled_at.is_none());
    let roles = users::office_roles(act.tx()).await?;
    let writes = roles
        .iter()
        .filter(|(id, _)| *id == user_id)
        .filter_map(|(_, role)| Role::named(role))
        .any(|role| role.may(Permission::WriteCases));
    match member {
        Some(_) if writes => Ok(user_id),
        _ => Err(Problem::field("owner_user", "not_accountable")),
    }
}
