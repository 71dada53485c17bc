//! The person of a case.

use crate::Problem;
use crate::act::Act;
use crate::cases::today;
use crate::deadlines::recount;
use casework::person::{Naming, Person};
use records::cases::{self, CaseKey};
use records::persons;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A person.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct PersonView {
    /// Id.
    pub id: Uuid,
    /// What is known.
    #[serde(flatten)]
    pub person: Person,
    /// Revision.
    pub rev: i64,
}

/// The person of a case.
pub(crate) async fn view(act: &mut Act, key: &CaseKey) -> Result<PersonView, Problem> {
    let found = persons::of_case(act.tx(), key).await?;
    Ok(PersonView { id: found.id, person: found.person, rev: found.rev })
}

/// What is known of a person, anew.
#[derive(Deserialize, JsonSchema)]
pub struct UpdatePerson {
    /// The case.
    pub case_id: Uuid,
    /// Everything that is known.
    pub person: Person,
    /// Revision that was seen.
    pub rev: i64,
}

/// Changes what is known of the person; the case is listed, sorted and found by it from now on.
pub async fn update(act: &mut Act, asked: UpdatePerson) -> Result<PersonView, Problem> {
    let key = act.case(asked.case_id).await?;
    let today = today(act).await?;
    let person = asked.person.tidy(today, Naming::Needed)?;
    let now = act.now();
    let before = persons::of_case(act.tx(), &key).await?;
    act.about(before.id);
    match persons::update(act.tx(), &key, &person, asked.rev).await {
        Err(records::Error::Stale) => return Err(Problem::conflict(view(act, &key).await?)),
        done => done?,
    }
    cases::set_name(act.tx(), &key, &person.shown_name(), &person.folded_name(), person.a_number.as_deref(), now).await?;
    let folio = cases::get(act.tx(), &key).await?.folio;
    cases::set_words(act.tx(), &key, &crate::cases::words(&folio, &person)).await?;
    // Age and nationality are answers to questions of the rules.
    recount(act, &key, "update_person").await?;
    act.detail(serde_json::json!({ "changed": changed(&before.person, &person) }));
    view(act, &key).await
}

/// Names of the fields that differ: what the audit chain may say of a person.
fn changed(before: &Person, after: &Person) -> Vec<String> {
    let fields = |p: &Person| serde_json::to_value(p).ok().and_then(|v| v.as_object().cloned()).unwrap_or_default();
    let (before, after) = (fields(before), fields(after));
    after.into_iter().filter(|(name, value)| before.get(name) != Some(value)).map(|(name, _)| name).collect()
}
