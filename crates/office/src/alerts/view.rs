//! An alert as its office sees it. Free texts and contacts stay with the accountable office.

mod acts;
mod line;
mod near;

use crate::Problem;
use crate::act::Act;
use crate::alerts::phone::PhoneView;
use crate::alerts::place::office_name;
use crate::alerts::reserve::AlertText;
use crate::alerts::retract::RetractionView;
use crate::contacts::is_barred;
use crate::escalation::EscalationView;
use casework::alert::{AlertContact, AlertState, Caller, Channel, Lease};
use casework::contact::Contact;
use casework::language::Language;
use casework::place::Point;
use casework::routing::Atlas;
use casework::trace::TraceStep;
use chrono::{DateTime, Utc};
use records::alerts::{self, AlertKey, AlertRow, Seen};
use records::phones;
use schemars::JsonSchema;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

pub use acts::ActView;
pub(super) use line::line;
pub use line::{AlertLineView, HolderView};
pub use near::{Likeness, NearView, PossibleCase};

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

/// The incident in which an alert is gathered.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct OfIncident {
    /// The incident.
    pub id: Uuid,
    /// What it is called.
    pub title: String,
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
    /// The caller enters calls only, and nobody has answered them rightly about it: who it is, where exactly, and whom to tell are not shown.
    pub locked: bool,
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
    /// Texts that were moved behind the asylum wall. Only for the accountable office.
    pub reserved: Vec<AlertText>,
    /// There is a text that this office may not read.
    pub text_withheld: bool,
    /// Who called.
    pub caller: Option<Caller>,
    /// Whom the person chose. Only for the accountable office.
    pub contacts: Vec<AlertContact>,
    /// Places in `contacts`, from 0, of those whose number a record of the office says never to contact.
    pub never_contact: Vec<usize>,
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
    /// When position, contacts and texts aged out, UTC.
    pub erased_at: Option<DateTime<Utc>>,
    /// What came of its phone; null: it came from none.
    pub phone: Option<PhoneView>,
    /// What the one who pressed said afterwards. Only for the accountable office.
    pub retraction: Option<RetractionView>,
    /// What was done.
    pub steps: Vec<StepView>,
    /// Other alerts that may be the same.
    pub near: Vec<NearView>,
    /// Cases that may be of the same person.
    pub cases: Vec<PossibleCase>,
    /// The office's incident in which it is gathered.
    pub incident: Option<OfIncident>,
    /// What may be done now, and why not.
    pub acts: Vec<ActView>,
}

/// The stored state; one that this program does not know is a broken record.
pub(crate) fn state(word: &str) -> Result<AlertState, Problem> {
    AlertState::named(word).ok_or_else(|| Problem::failed("store_failed", "an alert's state does not read"))
}

fn json<T: DeserializeOwned>(value: &serde_json::Value) -> Result<T, Problem> {
    serde_json::from_value(value.clone()).map_err(|_| Problem::failed("store_failed", "an alert's part does not read"))
}

/// The lease of a row, if somebody holds it for a time.
pub(super) fn lease(row: &AlertRow) -> Option<Lease> {
    row.lease_user.zip(row.lease_until).map(|(user, until)| Lease { user, until })
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

/// The whole alert as the act's office may see it.
pub(super) async fn whole(act: &mut Act, key: &AlertKey) -> Result<AlertView, Problem> {
    let row = alerts::get(act.tx(), key).await?;
    let atlas = act.atlas().await?;
    let me = act.code();
    let open = crate::calls::is_open_to_caller(act, row.id).await?;
    let full = open && key.seen() == Seen::Accountable;
    let may_read = open && row.text_office == me;
    let phone = phones::of_alert(act.tx(), key).await?.map(|phone| PhoneView::of(&phone, row.channel == Channel::Button.name()));
    let told = alerts::told(act.tx(), key).await?;
    let reserved = if full { alerts::reserved(act.tx(), key).await? } else { Vec::new() };
    let steps = alerts::steps(act.tx(), key).await?;
    let near = near::around(act, &row, full).await?;
    let cases = near::possible_cases(act, &row, full).await?;
    let case_folio = near::case_folio(act, &row).await?;
    let incident = records::incidents::of_alert(act.tx(), row.id).await?.map(|(id, title)| OfIncident { id, title });
    let escalation = crate::escalation::of_alert(act, &row, full).await?;
    let duplicate_folio = match row.duplicate_of {
        Some(of) => alerts::receipt(act.tx(), of).await?.map(|r| r.folio),
        None => None,
    };
    let contacts: Vec<AlertContact> = if full { json(&row.contacts)? } else { Vec::new() };
    let never_contact = never_contact(act, &contacts).await?;
    let county = row.county_fips.as_deref().and_then(|fips| atlas.county(fips));
    Ok(AlertView {
        acts: acts::acts(act, key.seen(), &row)?,
        line: line(act, line::of(&row, &me, key.seen(), escalation.paged))?,
        escalation,
        phone,
        retraction: RetractionView::of(&row).filter(|_| full),
        sent: row.sent,
        clock_skew_s: (row.received_at - row.sent).num_seconds(),
        clock_wrong: row.clock_wrong,
        language: if row.language == Language::En.code() { Language::En } else { Language::Es },
        locked: !open,
        name: row.name.filter(|_| open),
        position: row.lat.zip(row.lon).filter(|_| open).map(|(lat, lon)| PositionView {
            lat,
            lon,
            accuracy_m: row.accuracy_m,
            at: row.position_at,
        }),
        position_wrong: row.position_wrong,
        zip: row.zip.filter(|_| open),
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
        reserved: reserved.iter().filter_map(|row| AlertText::of(&row.what)).collect(),
        text_withheld: open && !may_read && (row.note.is_some() || row.child_where.is_some()),
        child_where: row.child_where.filter(|_| may_read),
        note: row.note.filter(|_| may_read),
        caller: row.caller.filter(|_| full).map(|c| json(&c)).transpose()?,
        contacts,
        never_contact,
        forward: row.forward_to.zip(row.forward_at).map(|(to, at)| ForwardView {
            to: office(&atlas, &to),
            reason: row.forward_reason.filter(|_| full || to == me).unwrap_or_default(),
            at,
        }),
        duplicate_of: row.duplicate_of,
        duplicate_folio,
        case_folio,
        close_reason: row.close_reason.filter(|_| full),
        read_at: row.read_at,
        handled_at: row.handled_at,
        erased_at: row.erased_at,
        steps: steps
            .into_iter()
            .map(|s| {
                let state = state(&s.state)?;
                // What an office wrote is for itself and for the one that it wrote to; who worked there, for itself.
                let (own, meant) = (full || s.office == me, s.to_office.as_ref() == Some(&me));
                let (by, reason) = (s.by_name.filter(|_| own), s.reason.filter(|_| own || meant));
                Ok(StepView { at: s.at, act: s.act, state, office: s.office, to_office: s.to_office, by, reason })
            })
            .collect::<Result<_, Problem>>()?,
        near,
        cases,
        incident,
    })
}

/// Which contacts the office's records say never to contact.
async fn never_contact(act: &mut Act, chosen: &[AlertContact]) -> Result<Vec<usize>, Problem> {
    let mut never = Vec::new();
    for (at, contact) in chosen.iter().enumerate() {
        if is_barred(act, &Contact::from_alert(contact), None).await? {
            never.push(at);
        }
    }
    Ok(never)
}
