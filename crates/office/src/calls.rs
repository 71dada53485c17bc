//! A call while it lasts: what is typed is kept field by field, and an authority that asks is told neither yes nor no.

use crate::Problem;
use crate::act::Act;
use crate::alerts::tidy;
use crate::commands::{Done, Nothing};
use casework::access::Permission;
use casework::{identifier, matching};
use chrono::{DateTime, Duration, Utc};
use records::calls::{self as store, AuthorityRow, DraftRow};
use records::{Tx, alerts};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use uuid::Uuid;

/// Longest form, bytes of JSON: the notes of a long call fit many times.
const LONGEST: usize = 60_000;
/// Most calls, or authorities, in one answer.
const MOST: i64 = 50;
/// For how long a right answer opens an alert to the operator who heard it: no call lasts longer.
const OPEN: Duration = Duration::hours(1);
/// How long a call that nobody touches is kept.
const KEPT: Duration = Duration::days(7);

/// The form of a call, as it stands.
#[derive(Deserialize, JsonSchema)]
pub struct SaveCall {
    /// Client-made id: the one under which the alert will be entered.
    pub id: Uuid,
    /// The form; only the page reads it.
    pub form: Value,
    /// Revision that was seen; null: nothing was kept yet.
    pub rev: Option<i64>,
}

/// When the form was kept.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct SavedCall {
    /// When, UTC.
    pub saved_at: DateTime<Utc>,
    /// Revision.
    pub rev: i64,
}

/// Keeps what was typed so far. A call that was set aside is open again by it; one that was sent is not.
pub async fn save(act: &mut Act, asked: SaveCall) -> Result<SavedCall, Problem> {
    if asked.form.to_string().len() > LONGEST {
        return Err(Problem::field("form", "too_long").with("most", LONGEST));
    }
    // A bare number would come back as one from a column that the embedded engine takes for numbers, and no call of the office could be read.
    if !asked.form.is_object() {
        return Err(Problem::field("form", "malformed"));
    }
    let over = || Problem::refused("call_over", "the call was sent, or the id is taken");
    if alerts::receipt(act.tx(), asked.id).await?.is_some() {
        return Err(over());
    }
    let (user, now) = (act.staff()?, act.now());
    let row = DraftRow {
        id: asked.id,
        user_id: user.user_id,
        user_name: user.display_name.clone(),
        form: records::Json(without_nul(asked.form)),
        begun_at: now,
        saved_at: now,
        rev: asked.rev.unwrap_or_default(),
    };
    act.about(asked.id);
    if !store::save(act.tx(), &row).await? {
        return Err(match store::find(act.tx(), asked.id).await? {
            Some(kept) => Problem::conflict(shown(kept, row.user_id)),
            None => over(),
        });
    }
    Ok(SavedCall { saved_at: now, rev: row.rev + 1 })
}

/// The form without NULs, which PostgreSQL cannot keep.
fn without_nul(form: Value) -> Value {
    match form {
        Value::String(text) => Value::String(text.replace('\0', "")),
        Value::Array(parts) => Value::Array(parts.into_iter().map(without_nul).collect()),
        Value::Object(parts) => Value::Object(parts.into_iter().map(|(name, part)| (name.replace('\0', ""), without_nul(part))).collect()),
        other => other,
    }
}

/// A call that was begun and not sent.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct OpenCall {
    /// Id.
    pub id: Uuid,
    /// Who typed last.
    pub by: String,
    /// It is the caller's own.
    pub mine: bool,
    /// When it was begun, UTC.
    pub begun_at: DateTime<Utc>,
    /// When it was last kept, UTC.
    pub saved_at: DateTime<Utc>,
    /// The form.
    pub form: Value,
    /// Revision.
    pub rev: i64,
}

fn shown(row: DraftRow, me: Uuid) -> OpenCall {
    OpenCall {
        id: row.id,
        by: row.user_name,
        mine: row.user_id == me,
        begun_at: row.begun_at,
        saved_at: row.saved_at,
        form: row.form.0,
        rev: row.rev,
    }
}

/// Calls of the office that were begun and not sent, the latest first: whoever is there can go on with one.
pub async fn open(act: &mut Act, _: Nothing) -> Result<Vec<OpenCall>, Problem> {
    let me = act.staff()?.user_id;
    let rows = store::open(act.tx(), MOST).await?;
    Ok(rows.into_iter().map(|row| shown(row, me)).collect())
}

/// Which call.
#[derive(Deserialize, JsonSchema)]
pub struct CallId {
    /// The call.
    pub id: Uuid,
}

/// Sets a call aside: it comes to nothing, and what was typed is erased.
pub async fn set_aside(act: &mut Act, asked: CallId) -> Result<Done, Problem> {
    let now = act.now();
    act.about(asked.id);
    if !store::end(act.tx(), asked.id, "set_aside", now).await? {
        return Err(Problem::not_found());
    }
    Ok(Done {})
}

/// The alert of a call was entered: what was typed stands there now.
pub(crate) async fn sent(act: &mut Act, id: Uuid) -> Result<(), Problem> {
    let now = act.now();
    store::end(act.tx(), id, "sent", now).await?;
    Ok(())
}

/// Whether the scope's office has calls that nobody has touched for long.
pub(crate) async fn due(tx: &mut Tx, now: DateTime<Utc>) -> Result<i64, Problem> {
    Ok(store::due(tx, now - KEPT).await?)
}

/// Erases what was typed of calls that nobody has touched for long.
pub(crate) async fn age_out(act: &mut Act) -> Result<u64, Problem> {
    let now = act.now();
    Ok(store::age_out(act.tx(), now - KEPT, now).await?)
}

/// The number of a caller.
#[derive(Deserialize, JsonSchema)]
pub struct CallerNumber {
    /// As it is typed.
    pub number: String,
}

/// Folios of the office's alerts whose contact has the number: the folio and no more, for whoever calls has not shown yet who they are.
pub async fn possible_folios(act: &mut Act, asked: CallerNumber) -> Result<Vec<String>, Problem> {
    let number = identifier::phone("number", &asked.number)?;
    Ok(store::of_number(act.tx(), &number).await?.into_iter().map(|row| row.folio).collect())
}

/// What a caller answered.
#[derive(Deserialize, JsonSchema)]
pub struct AnswerChallenge {
    /// The number from which the call comes.
    pub number: String,
    /// The folio that the caller asks about.
    pub folio: String,
    /// Of whom the caller says that they ask: given name and surname.
    pub name: String,
}

/// An alert whose caller answered rightly.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Answered {
    /// The alert.
    pub id: Uuid,
}

/// Compares what a caller answered with the record: the operator sees the folio alone and could not judge it. A wrong answer is entered as refused.
pub async fn answer_challenge(act: &mut Act, asked: AnswerChallenge) -> Result<Answered, Problem> {
    let number = identifier::phone("number", &asked.number)?;
    let rows = store::of_number(act.tx(), &number).await?;
    let row = rows.into_iter().find(|row| row.folio == asked.folio).ok_or_else(Problem::not_found)?;
    act.about(row.id);
    if !matching::alike(&asked.name, row.name.as_deref().unwrap_or_default()) {
        return Err(Problem::field("name", "challenge_wrong"));
    }
    let (user, now) = (act.staff()?.user_id, act.now());
    store::unlock(act.tx(), row.id, user, Some(now + OPEN)).await?;
    act.detail(json!({ "folio": row.folio, "challenge": "name" }));
    Ok(Answered { id: row.id })
}

/// Whether the details of an alert are open to the caller. Whoever handles alerts sees them; an operator sees those of the alerts that they entered, and for
/// an hour those about which somebody answered them rightly.
pub(crate) async fn is_open_to_caller(act: &mut Act, alert: Uuid) -> Result<bool, Problem> {
    let Ok(staff) = act.staff() else { return Ok(true) };
    if staff.may(Permission::HandleAlerts) {
        return Ok(true);
    }
    let (user, now) = (staff.user_id, act.now());
    Ok(store::is_unlocked(act.tx(), alert, user, now).await?)
}

/// An alert that was not there before was entered: it is open to whoever entered it.
pub(crate) async fn entered(act: &mut Act, alert: Uuid) -> Result<(), Problem> {
    let user = act.staff()?.user_id;
    Ok(store::unlock(act.tx(), alert, user, None).await?)
}

/// An authority that asks.
#[derive(Deserialize, JsonSchema)]
pub struct LogAuthority {
    /// Client-made id: asking twice notes once.
    pub id: Uuid,
    /// Agency.
    pub agency: String,
    /// Name that the caller gave.
    pub caller_name: Option<String>,
    /// Number of the caller.
    pub caller_number: Option<String>,
    /// Paper that was named: a warrant, a subpoena.
    pub paper: Option<String>,
    /// What was asked; no name of a protected person belongs in it.
    pub asked_about: Option<String>,
}

/// Notes that an authority asked and was told neither yes nor no. It hangs on no case: that there is one is what must not be said.
pub async fn log_authority(act: &mut Act, asked: LogAuthority) -> Result<Done, Problem> {
    let row = AuthorityRow {
        id: asked.id,
        at: act.now(),
        by_name: act.staff()?.display_name.clone(),
        agency: tidy("agency", Some(&asked.agency), 200)?.ok_or_else(|| Problem::field("agency", "required"))?,
        caller_name: tidy("caller_name", asked.caller_name.as_deref(), 200)?,
        caller_number: tidy("caller_number", asked.caller_number.as_deref(), 100)?,
        paper: tidy("paper", asked.paper.as_deref(), 300)?,
        asked_about: tidy("asked_about", asked.asked_about.as_deref(), 1_000)?,
        seen_at: None,
        seen_by: None,
    };
    act.about(asked.id);
    if !store::add_authority(act.tx(), &row).await? {
        act.nothing_new();
    }
    act.detail(json!({ "answer": "neither_confirm_nor_deny" }));
    Ok(Done {})
}

/// An authority that asked.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct AuthorityView {
    /// Id.
    pub id: Uuid,
    /// When, UTC.
    pub at: DateTime<Utc>,
    /// Who took the call.
    pub by: String,
    /// Agency.
    pub agency: String,
    /// Name that the caller gave.
    pub caller_name: Option<String>,
    /// Number of the caller.
    pub caller_number: Option<String>,
    /// Paper that was named.
    pub paper: Option<String>,
    /// What was asked.
    pub asked_about: Option<String>,
}

/// Authorities that asked and of which no manager has seen the note, the latest first.
pub async fn authorities(act: &mut Act, _: Nothing) -> Result<Vec<AuthorityView>, Problem> {
    let rows = store::unseen_authorities(act.tx(), MOST).await?;
    let view = |row: AuthorityRow| AuthorityView {
        id: row.id,
        at: row.at,
        by: row.by_name,
        agency: row.agency,
        caller_name: row.caller_name,
        caller_number: row.caller_number,
        paper: row.paper,
        asked_about: row.asked_about,
    };
    Ok(rows.into_iter().map(view).collect())
}

/// A manager has seen the note of an authority that asked.
pub async fn see_authority(act: &mut Act, asked: CallId) -> Result<Done, Problem> {
    let (by, now) = (act.staff()?.display_name.clone(), act.now());
    act.about(asked.id);
    if !store::see_authority(act.tx(), asked.id, &by, now).await? {
        return Err(Problem::not_found());
    }
    Ok(Done {})
}
