//! An alert as its office sees it. Free texts and contacts stay with the accountable office.

use crate::Problem;
use crate::act::Act;
use crate::alerts::place::office_name;
use crate::escalation::EscalationView;
use casework::access::Permission;
use casework::alert::{AlertAct, AlertContact, AlertState, Caller, Channel, ForWhom, Lease, waits_for_forward};
use casework::language::Language;
use casework::matching;
use casework::place::Point;
use casework::routing::Atlas;
use casework::trace::TraceStep;
use chrono::{DateTime, Duration, Utc};
use records::alerts::{self, AlertKey, AlertLine, AlertRow, Seen};
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// An office, with where it is for the map.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
pub struct OfficeView {
    /// Code.
    pub code: String,
    /// Name.
    pub name: String,
    /// City of the seat.
    pub city: Option<String>,
    /// Seat.
    pub point: Option<Point>,
    /// Telephone.
    pub phone: Option<String>,
}

/// Who has an alert.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct HolderView {
    /// Name.
    pub name: String,
    /// It is the caller.
    pub mine: bool,
    /// End of the lease, UTC; null: somebody was contacted or located, it does not run out.
    pub until: Option<DateTime<Utc>>,
}

/// A line of the queue: no free text, no name.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct AlertLineView {
    /// Id.
    pub id: Uuid,
    /// Folio.
    pub folio: String,
    /// `accountable`, `offered` or `told`.
    pub seen: SeenAs,
    /// Accountable office.
    pub office: String,
    /// How many steps of its escalation have called somebody.
    pub paged: i64,
    /// The escalation called this office: it may take it over.
    pub called: bool,
    /// When it was received, UTC.
    pub received_at: DateTime<Utc>,
    /// By what way.
    pub channel: Channel,
    /// A practice press.
    pub exercise: bool,
    /// Where it stands.
    pub state: AlertState,
    /// Nobody has it, or the lease has run out.
    pub unserved: bool,
    /// Town or county.
    pub place: Option<String>,
    /// IANA zone of the place.
    pub time_zone: String,
    /// For whom.
    pub for_whom: Option<ForWhom>,
    /// A child or dependant was left alone.
    pub child_alone: Option<bool>,
    /// Who has it.
    pub holder: Option<HolderView>,
    /// Office that is asked to take it over.
    pub forward_to: Option<String>,
    /// Office that a later position points to.
    pub later_office: Option<String>,
    /// Its case.
    pub case_id: Option<Uuid>,
    /// Revision.
    pub rev: i64,
}

/// How the office sees an alert.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum SeenAs {
    /// It answers for it.
    Accountable,
    /// Another office asks it to take the alert over.
    Offered,
    /// It is told as well.
    Told,
}

impl From<Seen> for SeenAs {
    fn from(seen: Seen) -> Self {
        match seen {
            Seen::Accountable => Self::Accountable,
            Seen::Offered => Self::Offered,
            Seen::Told => Self::Told,
        }
    }
}

/// A position.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct PositionView {
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
    /// Error, metres; null: not said.
    pub accuracy_m: Option<f64>,
    /// When it came, UTC.
    pub at: Option<DateTime<Utc>>,
}

/// An offer to another office.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct ForwardView {
    /// To whom.
    pub to: OfficeView,
    /// Why.
    pub reason: String,
    /// Since when, UTC.
    pub at: DateTime<Utc>,
}

/// Another alert of the same place and hour.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct NearView {
    /// Id.
    pub id: Uuid,
    /// Folio.
    pub folio: String,
    /// When it was received, UTC.
    pub received_at: DateTime<Utc>,
    /// Where it stands.
    pub state: AlertState,
    /// Town or county.
    pub place: Option<String>,
    /// Kilometres between the positions, when both have one.
    pub km: Option<f64>,
}

/// A case that may be of the same person.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct PossibleCase {
    /// Id.
    pub id: Uuid,
    /// Folio.
    pub folio: String,
    /// Name as lists show it.
    pub name: String,
    /// Words of the name that both share.
    pub shared_words: i64,
}

/// Something that was done.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct StepView {
    /// When, UTC.
    pub at: DateTime<Utc>,
    /// What: `receive`, `acknowledge`, `forward`...
    pub act: String,
    /// State after it.
    pub state: AlertState,
    /// Office that did it.
    pub office: String,
    /// Office that it was about.
    pub to_office: Option<String>,
    /// Who.
    pub by: Option<String>,
    /// The reason that was given.
    pub reason: Option<String>,
}

/// What may be done now.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct ActView {
    /// `acknowledge`, `release`, `contact`, `locate`, `open`, `attach`, `mark_duplicate`, `mark_false_alarm`, `give_up`, `settle`, `forward`,
    /// `accept_forward`, `decline_forward`, `reopen`.
    pub act: String,
    /// Why not (a problem code); null: it may be done.
    pub refused: Option<String>,
}

/// An alert.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct AlertView {
    /// What the queue shows of it.
    pub line: AlertLineView,
    /// What the phone's clock said, UTC.
    pub sent: DateTime<Utc>,
    /// Ours minus the phone's, seconds.
    pub clock_skew_s: i64,
    /// The phone's clock was off by more than a day.
    pub clock_wrong: bool,
    /// Language to speak in.
    pub language: Language,
    /// Name, as typed.
    pub name: Option<String>,
    /// Position.
    pub position: Option<PositionView>,
    /// Numbers came that are no position.
    pub position_wrong: bool,
    /// ZIP code as typed.
    pub zip: Option<String>,
    /// Town as typed.
    pub city: Option<String>,
    /// State as typed.
    pub state: Option<String>,
    /// Facility that holds the person.
    pub facility_id: Option<String>,
    /// County, FIPS.
    pub county_fips: Option<String>,
    /// County, as people write it.
    pub county: Option<String>,
    /// Office on whose desk it lies.
    pub office: OfficeView,
    /// Office that answers for the place; null: the call centre.
    pub responsible: Option<OfficeView>,
    /// Why: the reasoning at the receipt.
    pub route: Vec<TraceStep>,
    /// What falls short in it.
    pub shortfalls: Vec<String>,
    /// Reasoning for a better position that came later, when it points elsewhere.
    pub later_route: Option<Vec<TraceStep>>,
    /// Where that points to.
    pub later_office: Option<OfficeView>,
    /// Offices that are told as well.
    pub told: Vec<OfficeView>,
    /// Where a child was left alone. Only the office that may read the texts.
    pub child_where: Option<String>,
    /// What staff wrote down.
    pub note: Option<String>,
    /// There is a text that this office may not read.
    pub text_withheld: bool,
    /// Who called.
    pub caller: Option<Caller>,
    /// Whom the person chose. Only for the accountable office.
    pub contacts: Vec<AlertContact>,
    /// An offer to another office.
    pub forward: Option<ForwardView>,
    /// The alert that it is the same as.
    pub duplicate_of: Option<Uuid>,
    /// Folio of that alert.
    pub duplicate_folio: Option<String>,
    /// Folio of its case, where the caller may see it.
    pub case_folio: Option<String>,
    /// Why it was closed.
    pub close_reason: Option<String>,
    /// When a person first read it, UTC.
    pub read_at: Option<DateTime<Utc>>,
    /// Since when nothing is owed on it, UTC.
    pub handled_at: Option<DateTime<Utc>>,
    /// Whom it called, and what is next.
    pub escalation: EscalationView,
    /// What was done.
    pub steps: Vec<StepView>,
    /// Other alerts of the same place and hour.
    pub near: Vec<NearView>,
    /// Cases that may be of the same person.
    pub cases: Vec<PossibleCase>,
    /// What may be done now, and why not.
    pub acts: Vec<ActView>,
}

/// The stored state; one that this program does not know is a broken record.
pub(super) fn state(word: &str) -> Result<AlertState, Problem> {
    AlertState::named(word).ok_or_else(|| Problem::failed("store_failed", "an alert's state does not read"))
}

fn json<T: DeserializeOwned>(value: &serde_json::Value) -> Result<T, Problem> {
    serde_json::from_value(value.clone()).map_err(|_| Problem::failed("store_failed", "an alert's part does not read"))
}

/// The lease of a row, if somebody holds it for a time.
pub(super) fn lease(row: &AlertRow) -> Option<Lease> {
    row.lease_user.zip(row.lease_until).map(|(user, until)| Lease { user, until })
}

/// A line as the page shows it.
pub(super) fn line(act: &Act, row: AlertLine) -> Result<AlertLineView, Problem> {
    let me = act.code();
    let user = act.staff().ok().map(|s| s.user_id);
    let seen = if row.office == me {
        SeenAs::Accountable
    } else if row.forward_to.as_deref() == Some(&me) || row.called {
        SeenAs::Offered
    } else {
        SeenAs::Told
    };
    let at = state(&row.state)?;
    let unserved = at == AlertState::Routed || (at == AlertState::Acknowledged && row.lease_until.is_none_or(|until| until <= act.now()));
    let mine = row.lease_user.is_some() && row.lease_user == user;
    Ok(AlertLineView {
        id: row.id,
        folio: row.folio,
        seen,
        office: row.office,
        paged: row.paged,
        called: row.called,
        received_at: row.received_at,
        channel: Channel::named(&row.channel).unwrap_or(Channel::Operator),
        exercise: row.exercise,
        state: at,
        unserved,
        place: row.place,
        time_zone: row.time_zone,
        for_whom: row.for_whom.as_deref().and_then(ForWhom::named),
        child_alone: row.child_alone,
        holder: row.lease_name.filter(|_| !unserved).map(|name| HolderView { name, mine, until: row.lease_until }),
        forward_to: row.forward_to,
        later_office: row.later_office,
        case_id: row.case_id,
        rev: row.rev,
    })
}

pub(super) fn office(atlas: &Atlas, code: &str) -> OfficeView {
    let found = atlas.consulate(code);
    OfficeView {
        code: code.to_owned(),
        name: office_name(atlas, code),
        city: found.map(|c| c.city.clone()),
        point: found.map(casework::consulate::Consulate::point),
        phone: found.and_then(|c| c.protection_emergency_phone.clone().or_else(|| c.phone.clone())),
    }
}

fn as_line(row: &AlertRow, me: &str, seen: Seen, paged: i64) -> AlertLine {
    AlertLine {
        paged,
        called: seen == Seen::Offered && row.forward_to.as_deref() != Some(me),
        id: row.id,
        folio: row.folio.clone(),
        office: row.office.clone(),
        forward_to: row.forward_to.clone(),
        routed_office: row.routed_office.clone(),
        later_office: row.later_office.clone(),
        received_at: row.received_at,
        channel: row.channel.clone(),
        exercise: row.exercise,
        state: row.state.clone(),
        place: row.place.clone(),
        time_zone: row.time_zone.clone(),
        for_whom: row.for_whom.clone(),
        child_alone: row.child_alone,
        lease_user: row.lease_user,
        lease_name: row.lease_name.clone(),
        lease_until: row.lease_until,
        case_id: row.case_id,
        handled_at: row.handled_at,
        rev: row.rev,
        rank: 0,
    }
}

/// The whole alert as the act's office may see it.
pub(super) async fn whole(act: &mut Act, key: &AlertKey) -> Result<AlertView, Problem> {
    let row = alerts::get(act.tx(), key).await?;
    let atlas = act.atlas().await?;
    let me = act.code();
    let full = key.seen() == Seen::Accountable;
    let may_read = row.text_office == me;
    let told = alerts::told(act.tx(), key).await?;
    let steps = alerts::steps(act.tx(), key).await?;
    let near = around(act, &row, full).await?;
    let cases = possible_cases(act, &row, full).await?;
    let case_folio = case_folio(act, &row).await?;
    let escalation = crate::escalation::of_alert(act, &row, full).await?;
    let duplicate_folio = match row.duplicate_of {
        Some(of) => alerts::receipt(act.tx(), of).await?.map(|r| r.folio),
        None => None,
    };
    let county = row.county_fips.as_deref().and_then(|fips| atlas.county(fips));
    Ok(AlertView {
        acts: acts(act, key.seen(), &row)?,
        line: line(act, as_line(&row, &me, key.seen(), escalation.paged))?,
        escalation,
        sent: row.sent,
        clock_skew_s: (row.received_at - row.sent).num_seconds(),
        clock_wrong: row.clock_wrong,
        language: if row.language == Language::En.code() { Language::En } else { Language::Es },
        name: row.name,
        position: row.lat.zip(row.lon).map(|(lat, lon)| PositionView { lat, lon, accuracy_m: row.accuracy_m, at: row.position_at }),
        position_wrong: row.position_wrong,
        zip: row.zip,
        city: row.city,
        state: row.us_state,
        facility_id: row.facility_id,
        county: county.map(|c| format!("{}, {}", c.full_name, c.state)),
        county_fips: row.county_fips,
        office: office(&atlas, &row.office),
        responsible: row.routed_office.as_deref().map(|code| office(&atlas, code)),
        route: json(&row.route)?,
        shortfalls: json(&row.shortfalls)?,
        later_route: row.later_route.as_ref().map(|r| json(r)).transpose()?,
        later_office: row.later_office.as_deref().map(|code| office(&atlas, code)),
        told: told.iter().filter(|code| **code != row.office).map(|code| office(&atlas, code)).collect(),
        text_withheld: !may_read && (row.note.is_some() || row.child_where.is_some()),
        child_where: row.child_where.filter(|_| may_read),
        note: row.note.filter(|_| may_read),
        caller: row.caller.filter(|_| full).map(|c| json(&c)).transpose()?,
        contacts: if full { json(&row.contacts)? } else { Vec::new() },
        forward: row.forward_to.zip(row.forward_at).map(|(to, at)| ForwardView {
            to: office(&atlas, &to),
            reason: row.forward_reason.unwrap_or_default(),
            at,
        }),
        duplicate_of: row.duplicate_of,
        duplicate_folio,
        case_folio,
        close_reason: row.close_reason,
        read_at: row.read_at,
        handled_at: row.handled_at,
        steps: steps
            .into_iter()
            .map(|s| {
                let state = state(&s.state)?;
                Ok(StepView { at: s.at, act: s.act, state, office: s.office, to_office: s.to_office, by: s.by_name, reason: s.reason })
            })
            .collect::<Result<_, Problem>>()?,
        near,
        cases,
    })
}

/// Alerts of the same county within six hours.
async fn around(act: &mut Act, row: &AlertRow, full: bool) -> Result<Vec<NearView>, Problem> {
    let Some(county) = row.county_fips.as_deref().filter(|_| full && !row.exercise) else { return Ok(Vec::new()) };
    let hours = Duration::hours(6);
    let found = alerts::near(act.tx(), row.id, county, row.received_at - hours, row.received_at + hours).await?;
    let here = row.lat.zip(row.lon).map(|(lat, lon)| Point { lat, lon });
    let mut near = Vec::with_capacity(found.len());
    for n in found {
        let there = n.lat.zip(n.lon).map(|(lat, lon)| Point { lat, lon });
        let km = here.zip(there).map(|(a, b)| a.km_to(b));
        near.push(NearView { id: n.id, folio: n.folio, received_at: n.received_at, state: state(&n.state)?, place: n.place, km });
    }
    Ok(near)
}

/// Cases of the office with a name like the alert's, for staff who may see cases.
async fn possible_cases(act: &mut Act, row: &AlertRow, full: bool) -> Result<Vec<PossibleCase>, Problem> {
    let sees_cases = act.staff().is_ok_and(|s| s.may(Permission::ReadCases));
    let words = matching::words(row.name.as_deref().unwrap_or_default());
    if !full || !sees_cases || words.is_empty() {
        return Ok(Vec::new());
    }
    let found = alerts::find_cases(act.tx(), &words).await?;
    Ok(found.into_iter().map(|(id, folio, name, shared_words)| PossibleCase { id, folio, name, shared_words }).collect())
}

async fn case_folio(act: &mut Act, row: &AlertRow) -> Result<Option<String>, Problem> {
    let Some(case_id) = row.case_id else { return Ok(None) };
    match records::cases::look_up(act.tx(), case_id).await? {
        Some(key) => Ok(Some(records::cases::get(act.tx(), &key).await?.folio)),
        None => Ok(None),
    }
}

/// Every act with what stands in its way, by the same rules that will judge it.
fn acts(act: &Act, seen: Seen, row: &AlertRow) -> Result<Vec<ActView>, Problem> {
    use AlertAct as A;
    let staff = act.staff()?;
    let at = state(&row.state)?;
    let before = row.state_before.as_deref().and_then(AlertState::named);
    let may = staff.may(Permission::HandleAlerts);
    let asked = row.forward_to.as_deref() == Some(act.code().as_str());
    let judge = |what: A| -> Option<String> {
        let wrong_hands = match seen {
            Seen::Accountable if what == A::AcceptForward => Some("alert_no_forward"),
            Seen::Offered if what != A::AcceptForward => Some("alert_offered"),
            Seen::Told => Some("alert_told_only"),
            _ => None,
        };
        if !may {
            return Some("forbidden".into());
        }
        if let Some(code) = wrong_hands {
            return Some(code.into());
        }
        if what == A::AcceptForward && !asked {
            return crate::escalation::paged_here(row, act.now()).err().map(|problem| problem.code);
        }
        let held =
            lease(row).filter(|_| !matches!(what, A::AcceptForward | A::Reopen)).and_then(|l| l.respect(staff.user_id, act.now()).err());
        let waiting = row.forward_to.is_some() && waits_for_forward(what);
        held.map(|r| r.code.to_owned())
            .or_else(|| at.after(what, before).err().map(|r| r.code.to_owned()))
            .or_else(|| waiting.then(|| "alert_forward_pending".to_owned()))
    };
    let mut views: Vec<ActView> = [
        A::Acknowledge,
        A::Release,
        A::Contact,
        A::Locate,
        A::Open,
        A::Attach,
        A::MarkDuplicate,
        A::MarkFalseAlarm,
        A::GiveUp,
        A::Settle,
        A::AcceptForward,
        A::Reopen,
    ]
    .into_iter()
    .map(|what| ActView { act: what.name().to_owned(), refused: judge(what) })
    .collect();
    let alone = act.desk().alone().map(|_| "alert_desk_alone".to_owned());
    // To offer it elsewhere is asked of the same hands as taking it.
    views.push(ActView { act: "forward".into(), refused: judge(A::Open).or(alone) });
    let pending = asked || (row.forward_to.is_some() && seen == Seen::Accountable);
    let refused = (!may).then_some("forbidden").or((!pending).then_some("alert_no_forward"));
    views.push(ActView { act: "decline_forward".into(), refused: refused.map(str::to_owned) });
    Ok(views)
}
