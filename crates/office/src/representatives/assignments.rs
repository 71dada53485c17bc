//! Offering a case to a representative, the answer, the end, and who may look behind the asylum wall.

use super::{may_be_let_in, parted};
use crate::Problem;
use crate::act::Act;
use crate::commands::Done;
use crate::deadlines::{names, recount};
use crate::events::{self, NewEvent, Origin};
use crate::matter::Standing;
use crate::tasks::{self, Counsel};
use casework::access::Permission;
use casework::case::Status;
use casework::matching::words;
use casework::representative::{AssignmentState, Finding, Look, check};
use chrono::{DateTime, Utc};
use records::Json;
use records::cases::{self, CaseKey};
use records::representatives::{self as store, AssignmentRow};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A case and a representative.
#[derive(Deserialize, JsonSchema)]
pub struct CheckAssignment {
    /// The case.
    pub case_id: Uuid,
    /// The representative.
    pub representative_id: Uuid,
}

/// What the conflict check found.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct AssignmentCheck {
    /// Everything that speaks against it, the grave first; empty: nothing.
    pub findings: Vec<Finding>,
    /// A reason must be given with the offer.
    pub needs_reason: bool,
}

/// Checks an assignment without making it.
pub async fn check_assignment(act: &mut Act, asked: CheckAssignment) -> Result<AssignmentCheck, Problem> {
    let key = act.case(asked.case_id).await?;
    let findings = findings(act, &key, asked.representative_id).await?;
    Ok(AssignmentCheck { needs_reason: findings.iter().any(|f| f.needs_reason), findings })
}

async fn findings(act: &mut Act, key: &CaseKey, id: Uuid) -> Result<Vec<Finding>, Problem> {
    let today = act.now().date_naive();
    let representative = store::get(act.tx(), id).await?.ok_or_else(|| Problem::field("representative_id", "not_found"))?;
    let live = store::loads(act.tx()).await?.into_iter().find(|(of, _)| *of == id).map_or(0, |(_, n)| n);
    let history = store::of_case(act.tx(), key).await?;
    let person_speaks = store::person_languages(act.tx(), key).await?;
    let represents_in_same_matter = store::in_same_matter(act.tx(), key, id).await?;
    let (speaks, own) = (parted(&representative.languages), representative.clone());
    let contacts = store::contacts(act.tx(), key).await?;
    let is_a_contact = contacts.iter().any(|(name, channels)| {
        let channels = channels.0.to_string();
        words(name) == words(&own.name) || [&own.phone, &own.email].into_iter().any(|c| !c.is_empty() && channels.contains(c.as_str()))
    });
    let names: Vec<Vec<String>> = contacts.iter().map(|(name, _)| words(name)).collect();
    let person = words(&cases::get(act.tx(), key).await?.folded_name);
    let represented = store::represented_elsewhere(act.tx(), key, id).await?;
    let elsewhere = store::contacts_elsewhere(act.tx(), key, id).await?;
    let crossing = represented.iter().filter(|name| names.contains(&words(name))).count()
        + elsewhere.iter().filter(|name| words(name) == person).count();
    let represents_a_contact = i64::try_from(crossing).unwrap_or(i64::MAX);
    Ok(check(&Look {
        active: own.active,
        speaks: &speaks,
        person_speaks: &person_speaks,
        leave_until: own.leave_until,
        contract_until: own.contract_until,
        today,
        live_cases: live,
        capacity: own.capacity,
        declined_before: history.iter().any(|a| a.representative_id == id && a.state == AssignmentState::Declined.name()),
        represents_in_same_matter,
        is_a_contact,
        represents_a_contact,
    }))
}

/// An assignment, as the case shows it.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct AssignmentView {
    /// Id.
    pub id: Uuid,
    /// The case.
    pub case_id: Uuid,
    /// The representative.
    pub representative_id: Uuid,
    /// Name of the representative.
    pub representative_name: String,
    /// State.
    pub state: AssignmentState,
    /// When it was offered.
    pub offered_at: DateTime<Utc>,
    /// When it was answered.
    pub answered_at: Option<DateTime<Utc>>,
    /// When the engagement began.
    pub engaged_at: Option<DateTime<Utc>>,
    /// When it was over.
    pub ended_at: Option<DateTime<Utc>>,
    /// Reason given in spite of findings, for a refusal or for the end.
    pub reason: Option<String>,
    /// What the conflict check found at the offer.
    pub findings: Vec<Finding>,
    /// Revision.
    pub rev: i64,
}

async fn shown(act: &mut Act, a: AssignmentRow) -> Result<AssignmentView, Problem> {
    let name = store::get(act.tx(), a.representative_id).await?.map(|r| r.name).unwrap_or_default();
    Ok(AssignmentView {
        id: a.id,
        case_id: a.case_id,
        representative_id: a.representative_id,
        representative_name: name,
        state: AssignmentState::named(&a.state).ok_or_else(|| Problem::failed("store_failed", "assignment state"))?,
        offered_at: a.offered_at,
        answered_at: a.answered_at,
        engaged_at: a.engaged_at,
        ended_at: a.ended_at,
        reason: a.reason,
        findings: serde_json::from_value(a.findings.0).unwrap_or_default(),
        rev: a.rev,
    })
}

/// Which case.
#[derive(Deserialize, JsonSchema)]
pub struct OfCase {
    /// The case.
    pub case_id: Uuid,
}

/// Everything about a case's representation.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Representation {
    /// Assignments, newest first.
    pub assignments: Vec<AssignmentView>,
    /// Lawyers whom the person named in writing, oldest first: for who records it and for who stands behind the wall.
    pub named: Vec<NamedLawyer>,
}

/// A lawyer whom the person named in writing: behind the asylum wall of the case.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct NamedLawyer {
    /// The lawyer.
    pub user_id: Uuid,
    /// Name shown to colleagues.
    pub name: String,
    /// The paper that the person signed.
    pub document_id: Option<Uuid>,
    /// Since when.
    pub since: DateTime<Utc>,
    /// False while it opens nothing: the paper was voided, or they are no lawyer of this office any more.
    pub opens: bool,
}

/// The assignments of a case.
pub async fn of_case(act: &mut Act, asked: OfCase) -> Result<Representation, Problem> {
    let key = act.case(asked.case_id).await?;
    let mut assignments = Vec::new();
    for row in store::of_case(act.tx(), &key).await? {
        assignments.push(shown(act, row).await?);
    }
    let shown_to = key.inside_wall() || act.staff()?.may(Permission::Override);
    let grants = if shown_to { store::grants(act.tx(), &key, NAMED).await? } else { Vec::new() };
    let names = names(act).await?;
    let named = grants.into_iter().map(|grant| NamedLawyer {
        user_id: grant.user_id,
        name: names.get(&grant.user_id).cloned().unwrap_or_default(),
        document_id: grant.document_id,
        since: grant.granted_at,
        opens: grant.opens,
    });
    Ok(Representation { assignments, named: named.collect() })
}

/// The account of a representative is another one: it stands behind the wall of the cases in which they are engaged, the one before no longer.
pub(super) async fn relink(act: &mut Act, representative: Uuid, user: Option<Uuid>) -> Result<(), Problem> {
    let now = act.now();
    for case in store::engaged_cases(act.tx(), representative).await? {
        // The entry is about the roster, not about one of the cases.
        let key = cases::look_up(act.tx(), case).await?.ok_or_else(Problem::not_found)?;
        store::close_wall(act.tx(), &key, ENGAGED, now).await?;
        if let Some(user) = user {
            store::open_wall(act.tx(), &key, user, ENGAGED, None, now).await?;
        }
    }
    Ok(())
}

/// An offer.
#[derive(Deserialize, JsonSchema)]
pub struct AssignRepresentative {
    /// Client-made id: asking twice offers once.
    pub id: Uuid,
    /// The case.
    pub case_id: Uuid,
    /// To whom.
    pub representative_id: Uuid,
    /// Why, in spite of what the conflict check found.
    pub reason: Option<String>,
}

/// Offers a case to a representative. One live assignment a case; findings that need one ask for a reason, which is kept.
pub async fn assign(act: &mut Act, asked: AssignRepresentative) -> Result<AssignmentView, Problem> {
    let key = act.case(asked.case_id).await?;
    act.about(asked.id);
    let history = store::of_case(act.tx(), &key).await?;
    if let Some(same) = history.iter().find(|a| a.id == asked.id) {
        return shown(act, same.clone()).await;
    }
    if history.iter().any(|a| AssignmentState::named(&a.state).is_some_and(AssignmentState::is_live)) {
        return Err(Problem::refused("already_assigned", "the case has a live assignment"));
    }
    let findings = findings(act, &key, asked.representative_id).await?;
    if findings.iter().any(|f| f.needs_reason) {
        act.because(asked.reason.as_deref().unwrap_or_default())?;
    }
    let codes: Vec<&str> = findings.iter().map(|f| f.code.as_str()).collect();
    act.detail(serde_json::json!({ "representative": asked.representative_id, "findings": codes }));
    let row = AssignmentRow {
        id: asked.id,
        case_id: key.id(),
        representative_id: asked.representative_id,
        state: AssignmentState::Offered.name().to_owned(),
        offered_at: act.now(),
        offered_by: act.staff()?.user_id,
        answered_at: None,
        engaged_at: None,
        ended_at: None,
        reason: asked.reason.filter(|r| !r.trim().is_empty()),
        findings: Json(serde_json::to_value(&findings).map_err(|_| Problem::failed("answer_failed", "findings"))?),
        rev: 1,
    };
    store::offer(act.tx(), &key, &row).await?;
    shown(act, row).await
}

/// What became of an offer.
#[derive(Deserialize, JsonSchema)]
pub struct AnswerAssignment {
    /// The assignment.
    pub id: Uuid,
    /// Revision that was seen.
    pub rev: i64,
    /// `accepted`, `declined`, `expired` or `engaged`.
    pub answer: AssignmentState,
    /// Why it was declined.
    pub reason: Option<String>,
}

/// Records the answer to an offer. Engaged: the case names the representative, whose own account may then look behind the wall.
pub async fn answer(act: &mut Act, asked: AnswerAssignment) -> Result<AssignmentView, Problem> {
    if asked.answer == AssignmentState::Ended {
        return Err(Problem::field("answer", "use_end_assignment"));
    }
    if asked.answer == AssignmentState::Declined {
        act.because(asked.reason.as_deref().unwrap_or_default())?;
    }
    step(act, asked.id, asked.rev, asked.answer, asked.reason).await
}

/// The end of an engagement.
#[derive(Deserialize, JsonSchema)]
pub struct EndAssignment {
    /// The assignment.
    pub id: Uuid,
    /// Revision that was seen.
    pub rev: i64,
    /// Why.
    pub reason: String,
}

/// Ends an assignment: the case is unassigned, and what is behind the wall waits for the next engaged representative.
pub async fn end(act: &mut Act, asked: EndAssignment) -> Result<AssignmentView, Problem> {
    act.because(&asked.reason)?;
    step(act, asked.id, asked.rev, AssignmentState::Ended, Some(asked.reason)).await
}

async fn step(act: &mut Act, id: Uuid, rev: i64, next: AssignmentState, reason: Option<String>) -> Result<AssignmentView, Problem> {
    let now = act.now();
    let mut row = store::assignment(act.tx(), id).await?.ok_or_else(Problem::not_found)?;
    let key = act.case(row.case_id).await?;
    act.about(id);
    if row.rev != rev {
        let current = shown(act, row).await?;
        return Err(Problem::conflict(current));
    }
    let before = AssignmentState::named(&row.state).ok_or_else(|| Problem::failed("store_failed", "assignment state"))?;
    next_state(&mut row, before, next, now)?;
    row.reason = reason.filter(|r| !r.trim().is_empty()).or(row.reason);
    let user = store::get(act.tx(), row.representative_id).await?.and_then(|r| r.user_id);
    match next {
        AssignmentState::Engaged => {
            if let Some(user) = user {
                may_be_let_in(act, "representative_id", user).await?;
            }
            store::engage(act.tx(), &key, Some(row.representative_id), now).await?;
            tasks::end_counsel(act, &key, Counsel::Engaged).await?;
            if let Some(user) = user {
                store::open_wall(act.tx(), &key, user, ENGAGED, None, now).await?;
            }
        }
        AssignmentState::Ended if before == AssignmentState::Engaged => {
            store::engage(act.tx(), &key, None, now).await?;
            store::close_wall(act.tx(), &key, ENGAGED, now).await?;
            if cases::get(act.tx(), &key).await?.status != Status::Closed.name() {
                tasks::ask_for_counsel(act, &key).await?;
            }
        }
        _ => {}
    }
    store::set_state(act.tx(), &key, &row, rev).await?;
    if next == AssignmentState::Engaged {
        engaged(act, &key, &row).await?;
    }
    if AssignmentState::Engaged == next || AssignmentState::Engaged == before {
        recount(act, &key, if next == AssignmentState::Engaged { "answer_assignment" } else { "end_assignment" }).await?;
    }
    act.about(id);
    act.detail(serde_json::json!({ "from": before.name(), "to": next.name() }));
    row.rev += 1;
    shown(act, row).await
}

/// The engagement as the rules know it. One that somebody recorded by hand since the offer is the same engagement.
async fn engaged(act: &mut Act, key: &CaseKey, row: &AssignmentRow) -> Result<(), Problem> {
    const EVENT: &str = "representation.engaged";
    if Standing::gather(act, key).await?.happened(EVENT, row.offered_at..) {
        return Ok(());
    }
    let event = NewEvent {
        id: act.new_id(),
        event_type: EVENT.to_owned(),
        at: act.now(),
        time_zone: None,
        facts: Default::default(),
        set_date: None,
        sets: None,
        reported_by: "representative".to_owned(),
        evidence: None,
        document_id: None,
    };
    events::bring(act, key, &event, Origin::default()).await
}

/// Source of a wall grant that an engagement gives.
const ENGAGED: &str = "engaged";
/// Source of a wall grant that the person gave in writing.
const NAMED: &str = "named_in_writing";

fn next_state(row: &mut AssignmentRow, before: AssignmentState, next: AssignmentState, now: DateTime<Utc>) -> Result<(), Problem> {
    row.state = before.become_next(next)?.name().to_owned();
    match next {
        AssignmentState::Ended => row.ended_at = Some(now),
        AssignmentState::Engaged => {
            row.engaged_at = Some(now);
            row.answered_at.get_or_insert(now);
        }
        _ => row.answered_at = Some(now),
    }
    Ok(())
}

/// A lawyer whom the person named in writing.
#[derive(Deserialize, JsonSchema)]
pub struct NameLawyer {
    /// The case.
    pub case_id: Uuid,
    /// A lawyer of this office.
    pub user_id: Uuid,
    /// The paper that the person signed, kept among the case's documents; needed unless the grant is taken back.
    pub document_id: Option<Uuid>,
    /// Why.
    pub reason: String,
    /// Takes the grant back instead.
    #[serde(default)]
    pub withdraw: bool,
}

/// Lets a lawyer whom the person named in writing look behind the asylum wall of the case, or takes that back from them alone. A manager records
/// it, never for themself.
pub async fn name_lawyer(act: &mut Act, asked: NameLawyer) -> Result<Done, Problem> {
    let now = act.now();
    act.because(&asked.reason)?;
    let key = act.case(asked.case_id).await?;
    act.about(asked.user_id);
    if asked.withdraw {
        if !store::close_wall_to(act.tx(), &key, asked.user_id, NAMED, now).await? {
            return Err(Problem::field("user_id", "not_named"));
        }
        act.detail(serde_json::json!({ "withdrawn": true }));
        return Ok(Done {});
    }
    may_be_let_in(act, "user_id", asked.user_id).await?;
    let document = asked.document_id.ok_or_else(|| Problem::field("document_id", "required"))?;
    if !store::has_document(act.tx(), &key, document).await? {
        return Err(Problem::field("document_id", "not_found"));
    }
    act.detail(serde_json::json!({ "document": document }));
    store::open_wall(act.tx(), &key, asked.user_id, NAMED, Some(document), now).await?;
    Ok(Done {})
}
