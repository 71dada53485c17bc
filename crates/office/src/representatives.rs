//! The roster of legal representatives.

pub mod assignments;
pub mod import;

use crate::Problem;
use crate::act::Act;
use crate::paging::{self, Page};
use casework::access::Role;
use casework::matching::fold;
use casework::representative::RosterRow;
use chrono::NaiveDate;
use records::representatives::{self as store, Narrow, RepresentativeRow};
use records::users;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::HashMap;
use uuid::Uuid;

/// What is known of a representative.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
pub struct RepresentativeFields {
    /// Full name.
    pub name: String,
    /// Firm or organisation.
    #[serde(default)]
    pub firm: String,
    /// State of the bar admission, two letters.
    pub bar_state: String,
    /// Number in that bar.
    pub bar_number: String,
    /// Languages, ISO 639 codes.
    pub languages: Vec<String>,
    /// Immigration courts, EOIR codes.
    #[serde(default)]
    pub courts: Vec<String>,
    /// Telephone.
    #[serde(default)]
    pub phone: String,
    /// Mail.
    #[serde(default)]
    pub email: String,
    /// Cases at one time.
    pub capacity: i64,
    /// On leave through this day.
    pub leave_until: Option<NaiveDate>,
    /// Contract ends on this day.
    pub contract_until: Option<NaiveDate>,
    /// Takes cases.
    pub active: bool,
    /// The representative's own account, if any: of a lawyer of this office, and not of whoever links it. An engagement opens the asylum wall to it.
    pub user_id: Option<Uuid>,
}

/// A representative, with the load carried now.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct RepresentativeView {
    /// Id.
    pub id: Uuid,
    /// What is known.
    #[serde(flatten)]
    pub fields: RepresentativeFields,
    /// Offered, accepted and engaged cases.
    pub live_cases: i64,
    /// Revision.
    pub rev: i64,
}

/// Whether an account may stand behind an asylum wall by what the caller says: of a lawyer of this office, never the caller's own.
async fn may_be_let_in(act: &mut Act, field: &'static str, user: Uuid) -> Result<(), Problem> {
    if act.staff()?.user_id == user {
        return Err(Problem::field(field, "not_oneself"));
    }
    let member = users::member(act.tx(), user).await?.is_some_and(|member| member.disabled_at.is_none());
    let roles = users::office_roles(act.tx()).await?;
    if !member || !roles.iter().any(|(id, role)| *id == user && role == Role::Lawyer.name()) {
        return Err(Problem::field(field, "not_a_lawyer"));
    }
    Ok(())
}

/// `["es","en"]` as `,es,en,`.
fn joined(codes: &[String]) -> String {
    if codes.is_empty() { String::new() } else { format!(",{},", codes.join(",")) }
}

/// `,es,en,` as `["es","en"]`.
pub(crate) fn parted(joined: &str) -> Vec<String> {
    joined.split(',').filter(|c| !c.is_empty()).map(str::to_owned).collect()
}

fn shown(r: RepresentativeRow, live_cases: i64) -> RepresentativeView {
    RepresentativeView {
        id: r.id,
        fields: RepresentativeFields {
            name: r.name,
            firm: r.firm,
            bar_state: r.bar_state,
            bar_number: r.bar_number,
            languages: parted(&r.languages),
            courts: parted(&r.courts),
            phone: r.phone,
            email: r.email,
            capacity: r.capacity,
            leave_until: r.leave_until,
            contract_until: r.contract_until,
            active: r.active,
            user_id: r.user_id,
        },
        live_cases,
        rev: r.rev,
    }
}

/// Checks and tidies what was given.
fn tidy(mut f: RepresentativeFields) -> Result<RepresentativeFields, Problem> {
    f.name = f.name.trim().to_owned();
    f.bar_state = f.bar_state.trim().to_uppercase();
    f.bar_number = f.bar_number.trim().to_owned();
    f.languages = f.languages.iter().map(|l| l.trim().to_lowercase()).filter(|l| !l.is_empty()).collect();
    f.courts = f.courts.iter().map(|c| c.trim().to_uppercase()).filter(|c| !c.is_empty()).collect();
    for (field, wrong) in [("name", f.name.is_empty()), ("bar_number", f.bar_number.is_empty()), ("languages", f.languages.is_empty())] {
        if wrong {
            return Err(Problem::field(field, "required"));
        }
    }
    if f.bar_state.len() != 2 || !f.bar_state.chars().all(|c| c.is_ascii_uppercase()) {
        return Err(Problem::field("bar_state", "state_code"));
    }
    if f.languages.iter().any(|l| !(2..=3).contains(&l.len()) || !l.chars().all(|c| c.is_ascii_lowercase())) {
        return Err(Problem::field("languages", "language_code"));
    }
    if f.courts.iter().any(|c| !c.chars().all(|c| c.is_ascii_alphanumeric())) {
        return Err(Problem::field("courts", "court_code"));
    }
    if !f.email.trim().is_empty() && !f.email.contains('@') {
        return Err(Problem::field("email", "mail_form"));
    }
    if !(0..=500).contains(&f.capacity) {
        return Err(Problem::field("capacity", "out_of_range"));
    }
    Ok(f)
}

fn row(act: &Act, id: Uuid, f: RepresentativeFields, rev: i64) -> RepresentativeRow {
    RepresentativeRow {
        id,
        office: act.code(),
        folded: fold(&f.name),
        name: f.name,
        firm: f.firm.trim().to_owned(),
        bar_state: f.bar_state,
        bar_number: f.bar_number,
        languages: joined(&f.languages),
        courts: joined(&f.courts),
        phone: f.phone.trim().to_owned(),
        email: f.email.trim().to_owned(),
        capacity: f.capacity,
        leave_until: f.leave_until,
        contract_until: f.contract_until,
        active: f.active,
        user_id: f.user_id,
        created_at: act.now(),
        rev,
    }
}

impl From<RosterRow> for RepresentativeFields {
    fn from(r: RosterRow) -> Self {
        Self {
            name: r.name,
            firm: r.firm,
            bar_state: r.bar_state,
            bar_number: r.bar_number,
            languages: r.languages,
            courts: r.courts,
            phone: r.phone,
            email: r.email,
            capacity: i64::try_from(r.capacity).unwrap_or(i64::MAX),
            leave_until: None,
            contract_until: r.contract_until,
            active: true,
            user_id: None,
        }
    }
}

/// A page of the roster.
#[derive(Deserialize, JsonSchema)]
pub struct ListRepresentatives {
    /// Name begins so.
    pub q: Option<String>,
    /// Speaks this language.
    pub language: Option<String>,
    /// Appears at this court.
    pub court: Option<String>,
    /// Only those who can take another case.
    #[serde(default)]
    pub with_room: bool,
    /// Also those who take no cases any more.
    #[serde(default)]
    pub inactive_too: bool,
    /// Cursor of the page before.
    pub after: Option<String>,
    /// Most rows.
    pub limit: Option<i64>,
}

/// The roster by name.
pub async fn list(act: &mut Act, asked: ListRepresentatives) -> Result<Page<RepresentativeView>, Problem> {
    let limit = paging::limit(asked.limit);
    let after: Option<(String, Uuid)> = paging::cursor(asked.after.as_deref())?;
    let narrow = Narrow {
        prefix: fold(asked.q.as_deref().unwrap_or_default()),
        language: asked.language.map(|l| l.to_lowercase()),
        court: asked.court.map(|c| c.to_uppercase()),
        with_room: asked.with_room,
        active: !asked.inactive_too,
    };
    let rows = store::page(act.tx(), &narrow, after.as_ref().map(|(f, id)| (f.as_str(), *id)), limit + 1).await?;
    let loads: HashMap<Uuid, i64> = store::loads(act.tx()).await?.into_iter().collect();
    Ok(Page::cut(rows, limit, |r| (r.folded.clone(), r.id)).map(|r| {
        let live = loads.get(&r.id).copied().unwrap_or(0);
        shown(r, live)
    }))
}

/// Which representative.
#[derive(Deserialize, JsonSchema)]
pub struct RepresentativeId {
    /// Id.
    pub id: Uuid,
}

async fn view(act: &mut Act, id: Uuid) -> Result<RepresentativeView, Problem> {
    let found = store::get(act.tx(), id).await?.ok_or_else(Problem::not_found)?;
    let live = store::loads(act.tx()).await?.into_iter().find(|(of, _)| *of == id).map_or(0, |(_, n)| n);
    Ok(shown(found, live))
}

/// One representative.
pub async fn get(act: &mut Act, asked: RepresentativeId) -> Result<RepresentativeView, Problem> {
    act.about(asked.id);
    view(act, asked.id).await
}

/// A new representative.
#[derive(Deserialize, JsonSchema)]
pub struct AddRepresentative {
    /// Client-made id: asking twice adds once.
    pub id: Uuid,
    /// What is known.
    #[serde(flatten)]
    pub fields: RepresentativeFields,
}

/// Adds a representative to the office's roster.
pub async fn add(act: &mut Act, asked: AddRepresentative) -> Result<RepresentativeView, Problem> {
    let fields = tidy(asked.fields)?;
    if store::get(act.tx(), asked.id).await?.is_some() {
        return view(act, asked.id).await;
    }
    if store::by_bar(act.tx(), &fields.bar_state, &fields.bar_number).await?.is_some() {
        return Err(Problem::field("bar_number", "taken"));
    }
    if let Some(user) = fields.user_id {
        may_be_let_in(act, "user_id", user).await?;
    }
    let row = row(act, asked.id, fields, 1);
    store::add(act.tx(), &row).await?;
    act.about(asked.id);
    view(act, asked.id).await
}

/// A representative as it is to be.
#[derive(Deserialize, JsonSchema)]
pub struct UpdateRepresentative {
    /// Id.
    pub id: Uuid,
    /// Revision that was seen.
    pub rev: i64,
    /// What is known, whole.
    #[serde(flatten)]
    pub fields: RepresentativeFields,
}

/// Changes a representative.
pub async fn update(act: &mut Act, asked: UpdateRepresentative) -> Result<RepresentativeView, Problem> {
    let fields = tidy(asked.fields)?;
    let before = store::get(act.tx(), asked.id).await?.ok_or_else(Problem::not_found)?;
    if let Some(other) = store::by_bar(act.tx(), &fields.bar_state, &fields.bar_number).await?
        && other.id != asked.id
    {
        return Err(Problem::field("bar_number", "taken"));
    }
    let relinked = before.user_id != fields.user_id;
    if let Some(user) = fields.user_id.filter(|_| relinked) {
        may_be_let_in(act, "user_id", user).await?;
    }
    act.about(asked.id);
    let row = row(act, asked.id, fields, asked.rev);
    match store::update(act.tx(), &row, asked.rev).await {
        Err(records::Error::Stale) => return Err(Problem::conflict(view(act, asked.id).await?)),
        other => other?,
    }
    if relinked {
        assignments::relink(act, asked.id, row.user_id).await?;
        act.about(asked.id);
        act.detail(serde_json::json!({ "account_before": before.user_id, "account": row.user_id }));
    }
    view(act, asked.id).await
}
