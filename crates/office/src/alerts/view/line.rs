//! A line of the queue.

use super::state;
use crate::Problem;
use crate::act::Act;
use casework::alert::{AlertState, Channel, ForWhom};
use casework::profile::CallBack;
use chrono::{DateTime, Utc};
use records::alerts::{AlertLine, AlertRow, Seen};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

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
    /// More came from its phone or network than their share: it is served after the others, and its contacts wait.
    pub second: bool,
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
    /// Somebody forces the person; only the office that answers for it is told.
    pub duress: bool,
    /// Somebody is to be called back with the safe question.
    pub call_back_owed: bool,
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

/// A line as the page shows it.
pub(in crate::alerts) fn line(act: &Act, row: AlertLine) -> Result<AlertLineView, Problem> {
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
        second: row.second,
        state: at,
        unserved,
        place: row.place,
        time_zone: row.time_zone,
        for_whom: row.for_whom.as_deref().and_then(ForWhom::named),
        child_alone: row.child_alone,
        duress: row.duress && seen == SeenAs::Accountable,
        call_back_owed: row.call_back.as_deref() == Some(CallBack::Owed.word()),
        holder: row.lease_name.filter(|_| !unserved).map(|name| HolderView { name, mine, until: row.lease_until }),
        forward_to: row.forward_to,
        later_office: row.later_office,
        case_id: row.case_id,
        rev: row.rev,
    })
}

/// The line of a whole alert.
pub(super) fn of(row: &AlertRow, me: &str, seen: Seen, paged: i64) -> AlertLine {
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
        second: row.second,
        state: row.state.clone(),
        place: row.place.clone(),
        time_zone: row.time_zone.clone(),
        for_whom: row.for_whom.clone(),
        child_alone: row.child_alone,
        duress: row.duress,
        call_back: row.call_back.clone(),
        lease_user: row.lease_user,
        lease_name: row.lease_name.clone(),
        lease_until: row.lease_until,
        case_id: row.case_id,
        handled_at: row.handled_at,
        rev: row.rev,
        rank: 0,
    }
}
