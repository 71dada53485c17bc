//! Opening a case.

use crate::act::Act;
use crate::alerts::{self, AlertForCase};
use crate::cases::{CaseView, take_over, today, view};
use crate::deadlines::recount;
use crate::place::office_zone;
use crate::{Problem, folio, steps, tasks};
use casework::access::{Permission, Role};
use casework::case::{Ambito, Risk, Status};
use casework::folio::Folio;
use casework::person::{Naming, Person};
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
    /// The alert that it is opened from: its folio, name and contacts go over, so that nothing is typed twice.
    pub alert_id: Option<Uuid>,
    /// The person; what the alert says of the name, unless told.
    pub person: Option<Person>,
    /// Field of law.
    #[serde(default)]
    pub ambito: Ambito,
    /// Risk.
    #[serde(default)]
    pub risk: Risk,
    /// Accountable user; the caller unless told.
    pub owner_user: Option<Uuid>,
}

/// Opens a case in the caller's office, from an alert or blank.
pub async fn open(act: &mut Act, asked: OpenCase) -> Result<CaseView, Problem> {
    if let Some(key) = cases::look_up(act.tx(), asked.id).await? {
        act.about_case(key.id());
        return view(act, &key).await;
    }
    let today = today(act).await?;
    let alert = match asked.alert_id {
        Some(alert_id) => Some(for_case(act, alert_id).await?),
        None => None,
    };
    let told = alert.as_ref().and_then(|a| a.name.as_deref()).map(Person::named);
    let naming = if alert.is_some() { Naming::MayLack } else { Naming::Needed };
    let person = asked.person.or(told).unwrap_or_default().tidy(today, naming)?;
    let owner_user = match asked.owner_user {
        Some(id) => accountable(act, id).await?,
        None => act.staff()?.user_id,
    };
    let (office, now) = (act.code(), act.now());
    let zone = office_zone(act.tx(), &office).await?.name().to_owned();
    let folio = match &alert {
        Some(alert) => alert.folio.clone(),
        None => folio::next(act, &office, &zone).await?,
    };
    let person_id = act.new_id();
    persons::add(act.tx(), person_id, &person, now).await?;
    let first = steps::first()?;
    let row = CaseRow {
        id: asked.id,
        office,
        folio,
        person_id,
        alert_id: asked.alert_id,
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
    tasks::ask_for_counsel(act, &key).await?;
    if let (Some(alert), Some(alert_id)) = (&alert, asked.alert_id) {
        alerts::opened(act, alert_id, asked.id).await?;
        take_over(act, &key, alert, person.minor_on(today)).await?;
        recount(act, &key, "open_case").await?;
    }
    act.about(asked.id);
    act.detail(
        serde_json::json!({ "folio": row.folio, "alert": asked.alert_id, "ambito": row.ambito, "risk": row.risk, "owner": owner_user }),
    );
    view(act, &key).await
}

/// An alert from which a case may be opened: of this office, real unless the office practises, and not opened already.
async fn for_case(act: &mut Act, alert_id: Uuid) -> Result<AlertForCase, Problem> {
    let alert = alerts::for_case(act, alert_id).await?;
    if alert.exercise && !act.desk().practice() {
        return Err(Problem::refused("exercise_case", "an exercise opens no real case"));
    }
    if let Some(case_id) = alert.case_id {
        return Err(Problem::refused("alert_has_case", "a case was opened from this alert").with("case_id", case_id));
    }
    Ok(alert)
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
