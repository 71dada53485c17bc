//! Alerts: the look-up that gives a key, the row, who else is told, and what was done.

use crate::{Error, Tx, tx::On};
use chrono::{DateTime, Utc};
use serde_json::Value;
use sqlx::types::Json;
use uuid::Uuid;

mod alike;
mod amend;
mod list;
mod receipt;
mod reserve;
mod retention;
mod steps;

pub use alike::{Alike, find_cases, named, near, of_phone};
pub use amend::{amend, hold, join, retract};
pub use list::{AlertLine, Counts, Queue, counts, next_unserved, page};
pub use receipt::{Receipt, Sent, receipt, sent};
pub use reserve::{ReservedRow, handed_over, reserve, reserved};
pub(crate) use retention::aged_alerts;
pub use retention::{calls_due, due, erase, erase_calls, offices_to_age};
pub use steps::{StepRow, add_step, steps};

/// How an office sees an alert.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Seen {
    /// It answers for it.
    Accountable,
    /// Another office asks it to take the alert over.
    Offered,
    /// It is told as well.
    Told,
}

impl Seen {
    pub(crate) fn read(office: &str, forward_to: Option<&str>, me: &str) -> Self {
        if office == me {
            Self::Accountable
        } else if forward_to == Some(me) {
            Self::Offered
        } else {
            Self::Told
        }
    }
}

/// Proof that an alert was found within the transaction's scope. Only [`look_up`], and [`enter`] and [`of_family`] for who showed a status code, give it.
#[derive(Clone)]
pub struct AlertKey {
    id: Uuid,
    seen: Seen,
}

impl AlertKey {
    /// The alert.
    #[must_use]
    pub fn id(&self) -> Uuid {
        self.id
    }
    /// The key of an alert that the system itself found: the transaction's scope becomes its accountable office's.
    pub(crate) fn of_accountable(tx: &mut Tx, id: Uuid, office: String) -> Self {
        tx.scope.office = Some(office);
        Self { id, seen: Seen::Accountable }
    }
    /// How the scope's office sees it.
    #[must_use]
    pub fn seen(&self) -> Seen {
        self.seen
    }
}

/// An alert as it is stored.
#[derive(sqlx::FromRow, Clone)]
pub struct AlertRow {
    /// Client-made id: the same press is one alert.
    pub id: Uuid,
    /// Accountable office.
    pub office: String,
    /// Office that received it and gave the folio.
    pub received_office: String,
    /// Office that answers for the place; `None`: the call centre.
    pub routed_office: Option<String>,
    /// Office that a better, later position points to, where it is another.
    pub later_office: Option<String>,
    /// Folio for people.
    pub folio: String,
    /// Shown by the one who pressed to read the status.
    pub status_code: String,
    /// By what way it came.
    pub channel: String,
    /// A practice press.
    pub exercise: bool,
    /// The token that made it one.
    pub drill_token: Option<String>,
    /// Where it stands.
    pub state: String,
    /// What closing it left, for undoing.
    pub state_before: Option<String>,
    /// What the phone's clock said, UTC.
    pub sent: DateTime<Utc>,
    /// When it was received, UTC.
    pub received_at: DateTime<Utc>,
    /// The phone's clock was off by more than a day.
    pub clock_wrong: bool,
    /// Language of the one who pressed.
    pub language: String,
    /// Name of the person, as typed.
    pub name: Option<String>,
    /// Degrees north.
    pub lat: Option<f64>,
    /// Degrees east.
    pub lon: Option<f64>,
    /// Error of the point, metres.
    pub accuracy_m: Option<f64>,
    /// When that position came.
    pub position_at: Option<DateTime<Utc>>,
    /// Numbers came that are no position.
    pub position_wrong: bool,
    /// ZIP code as typed.
    pub zip: Option<String>,
    /// Town as typed.
    pub city: Option<String>,
    /// State of the town.
    pub us_state: Option<String>,
    /// Facility that holds the person.
    pub facility_id: Option<String>,
    /// County, FIPS.
    pub county_fips: Option<String>,
    /// Place as lists show it: never finer than a town.
    pub place: Option<String>,
    /// IANA zone of the place, else of the office.
    pub time_zone: String,
    /// `me` or `someone_else`; `None`: not said.
    pub for_whom: Option<String>,
    /// A child or dependant was left alone; `None`: not said.
    pub child_alone: Option<bool>,
    /// Where.
    pub child_where: Option<String>,
    /// What staff wrote down while the caller spoke.
    pub note: Option<String>,
    /// Who called.
    pub caller: Option<Json<Value>>,
    /// Contacts, an array.
    pub contacts: Json<Value>,
    /// The office that may read the free texts.
    pub text_office: String,
    /// What gave the place.
    pub rule: String,
    /// Why the office.
    pub basis: Option<String>,
    /// What falls short, codes.
    pub shortfalls: Json<Value>,
    /// The reasoning, steps. Never changes.
    pub route: Json<Value>,
    /// The reasoning for a better position that came later.
    pub later_route: Option<Json<Value>>,
    /// Who has it.
    pub lease_user: Option<Uuid>,
    /// Their name.
    pub lease_name: Option<String>,
    /// Until when; `None` once there is progress.
    pub lease_until: Option<DateTime<Utc>>,
    /// When a person first read it.
    pub read_at: Option<DateTime<Utc>>,
    /// Office that is asked to take it over.
    pub forward_to: Option<String>,
    /// Why.
    pub forward_reason: Option<String>,
    /// Since when.
    pub forward_at: Option<DateTime<Utc>>,
    /// The alert that it is the same as.
    pub duplicate_of: Option<Uuid>,
    /// Its case.
    pub case_id: Option<Uuid>,
    /// Why it was closed.
    pub close_reason: Option<String>,
    /// Since when nothing is owed on it.
    pub handled_at: Option<DateTime<Utc>>,
    /// When position, contacts and texts were erased.
    pub erased_at: Option<DateTime<Utc>>,
    /// When a retraction was first asked for, whatever the PIN was: what leaves the office goes by it alone.
    pub retract_asked_at: Option<DateTime<Utc>>,
    /// What the PIN said.
    pub retract_verdict: Option<String>,
    /// Somebody forces the person.
    pub duress: bool,
    /// The person in danger was marked as a minor: whoever is named by now, or later, waits for a verified guardian.
    pub minor: bool,
    /// When the phone said "I am safe".
    pub safe_at: Option<DateTime<Utc>>,
    /// What the call with the safe question came to; `None`: none is owed.
    pub call_back: Option<String>,
    /// Beyond its phone's or its network's share: queued second, and its contacts wait.
    pub second: bool,
    /// Keyed digest of the network that it came from; `None`: it came by no network, or is an exercise.
    pub network: Option<String>,
    /// Last change.
    pub changed_at: DateTime<Utc>,
    /// Revision of what staff decided.
    pub rev: i64,
}

/// Most alerts in a row of which each was marked as the same as the next.
const MOST_DUPLICATES: usize = 50;

const BY_ID: &str = "select id, office, received_office, routed_office, later_office, folio, status_code, channel, exercise, drill_token, state, state_before, sent, received_at, clock_wrong,
        language, name, lat, lon, accuracy_m, position_at, position_wrong, zip, city, us_state, facility_id, county_fips, place, time_zone, for_whom,
        child_alone, child_where, note, caller, contacts, text_office, rule, basis, shortfalls, route, later_route, lease_user, lease_name,
        lease_until, read_at, forward_to, forward_reason, forward_at, duplicate_of, case_id, close_reason, handled_at, erased_at, retract_asked_at, retract_verdict, duress, minor, safe_at, call_back,
        second, network, changed_at, rev
 from alert where id = $1";

/// Looks an alert up in the scope's office: its own, one that is offered to it, or one that it is told of. Outside: `None`.
pub async fn look_up(tx: &mut Tx, id: Uuid) -> Result<Option<AlertKey>, Error> {
    let me = tx.scope.code();
    let found = row!(
        tx,
        (String, Option<String>, bool),
        "select a.office, a.forward_to,
                a.handled_at is null and exists (select 1 from alert_told t where t.alert_id = a.id and t.office = $2 and t.paged)
         from alert a
         where a.id = $1
           and (a.office = $2 or a.forward_to = $2 or exists (select 1 from alert_told t where t.alert_id = a.id and t.office = $2))",
        id,
        &me
    )?;
    Ok(found.map(|(office, forward_to, called)| {
        let seen = Seen::read(&office, forward_to.as_deref(), &me);
        // An office that the escalation called may take it over as if it had been asked.
        AlertKey { id, seen: if seen == Seen::Told && called { Seen::Offered } else { seen } }
    }))
}

/// The key for who shows the alert's status code; anything else is `None`. The transaction's scope becomes the accountable office's.
pub async fn enter(tx: &mut Tx, id: Uuid, status_code: &str) -> Result<Option<AlertKey>, Error> {
    let found = row!(
        tx,
        (Uuid, String),
        "select id, office
         from alert
         where id = coalesce((select p.alert_id from alert_phone p where p.press_id = $1), $1)
           and status_code = $2",
        id,
        status_code
    )?;
    Ok(found.map(|(id, office)| AlertKey::of_accountable(tx, id, office)))
}

/// The key for who showed a family's status code, and the accountable office, which becomes the transaction's scope.
pub async fn of_family(tx: &mut Tx, id: Uuid) -> Result<Option<(AlertKey, String)>, Error> {
    let found = row!(tx, (String,), "select office from alert where id = $1", id)?;
    Ok(found.map(|(office,)| {
        tx.scope.office = Some(office.clone());
        (AlertKey { id, seen: Seen::Accountable }, office)
    }))
}

/// The row of an alert.
pub async fn get(tx: &mut Tx, key: &AlertKey) -> Result<AlertRow, Error> {
    one!(tx, AlertRow, BY_ID, key.id)
}

/// The alert that a duplicate stands for in the end; itself, where it is none. For judging what a duplicate's contacts may be told, whichever office answers
/// for it: nothing of it is shown.
pub async fn stands_for(tx: &mut Tx, a: &AlertRow) -> Result<AlertRow, Error> {
    let mut row = a.clone();
    // Marking refuses a ring; reading must not hang on one either.
    for _ in 0..MOST_DUPLICATES {
        let Some(of) = row.duplicate_of else { break };
        let Some(next) = row!(tx, AlertRow, BY_ID, of)? else { break };
        row = next;
    }
    Ok(row)
}

/// Marks the person of an alert as a minor, or not. It leaves `rev` alone: no decision about the alert becomes stale by it.
pub async fn set_minor(tx: &mut Tx, key: &AlertKey, minor: bool, now: DateTime<Utc>) -> Result<(), Error> {
    execute!(tx, "update alert set minor = $2, changed_at = $3 where id = $1", key.id, minor, now)?;
    Ok(())
}

/// Adds an alert; `false` if the id is there already.
pub async fn add(tx: &mut Tx, a: &AlertRow) -> Result<bool, Error> {
    let n = execute!(
        tx,
        "insert into alert (id, office, received_office, routed_office, later_office, folio, status_code, channel, exercise, drill_token, state, state_before, sent, received_at,
                clock_wrong, language, name, lat, lon, accuracy_m, position_at, position_wrong, zip, city, us_state, facility_id, county_fips, place,
                time_zone, for_whom, child_alone, child_where, note, caller, contacts, text_office, rule, basis, shortfalls, route, later_route,
                lease_user, lease_name, lease_until, read_at, forward_to, forward_reason, forward_at, duplicate_of, case_id, close_reason, handled_at,
                changed_at, rev, second, network)
         values ($1, $2, $2, $3, null, $4, $5, $6, $7, $8, $9, null, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27,
                 $28, $29, $30, $31, $32, $33, $34, $35, $36, $37, null, null, null, null, null, null, null, null, null, null, null, null, $38, 1, $39, $40)
         on conflict (id) do nothing",
        a.id,
        &a.office,
        a.routed_office.as_deref(),
        &a.folio,
        &a.status_code,
        &a.channel,
        a.exercise,
        a.drill_token.as_deref(),
        &a.state,
        a.sent,
        a.received_at,
        a.clock_wrong,
        &a.language,
        a.name.as_deref(),
        a.lat,
        a.lon,
        a.accuracy_m,
        a.position_at,
        a.position_wrong,
        a.zip.as_deref(),
        a.city.as_deref(),
        a.us_state.as_deref(),
        a.facility_id.as_deref(),
        a.county_fips.as_deref(),
        a.place.as_deref(),
        &a.time_zone,
        a.for_whom.as_deref(),
        a.child_alone,
        a.child_where.as_deref(),
        a.note.as_deref(),
        &a.caller,
        &a.contacts,
        &a.text_office,
        &a.rule,
        a.basis.as_deref(),
        &a.shortfalls,
        &a.route,
        a.changed_at,
        a.second,
        a.network.as_deref()
    )?;
    Ok(n == 1)
}

/// Writes what staff decided. Stale when another decision came between; only the accountable office writes, or the one that accepts an offer.
pub async fn decide(tx: &mut Tx, key: &AlertKey, a: &AlertRow, rev: i64) -> Result<(), Error> {
    if key.seen == Seen::Told {
        return Err(Error::Broken("an office that is only told decides nothing"));
    }
    let n = execute!(
        tx,
        "update alert
         set office = $3, state = $4, state_before = $5, text_office = $6, lease_user = $7, lease_name = $8, lease_until = $9, read_at = $10, forward_to = $11,
             forward_reason = $12, forward_at = $13, duplicate_of = $14, case_id = $15, close_reason = $16, handled_at = $17, changed_at = $18, rev = rev + 1
         where id = $1 and rev = $2",
        key.id,
        rev,
        &a.office,
        &a.state,
        a.state_before.as_deref(),
        &a.text_office,
        a.lease_user,
        a.lease_name.as_deref(),
        a.lease_until,
        a.read_at,
        a.forward_to.as_deref(),
        a.forward_reason.as_deref(),
        a.forward_at,
        a.duplicate_of,
        a.case_id,
        a.close_reason.as_deref(),
        a.handled_at,
        a.changed_at
    )?;
    if n == 1 { Ok(()) } else { Err(Error::Stale) }
}

/// How many alerts came from a network since an instant.
pub async fn of_network(tx: &mut Tx, network: &str, since: DateTime<Utc>) -> Result<i64, Error> {
    Ok(one!(tx, (i64,), "select count(*) from alert where network = $1 and received_at >= $2", network, since)?.0)
}

/// Serves an alert of the scope's office like any other from now on; answers its state, `None` if it was not second.
pub async fn lift(tx: &mut Tx, id: Uuid, now: DateTime<Utc>) -> Result<Option<String>, Error> {
    let me = tx.scope.code();
    let found = row!(
        tx,
        (String,),
        "update alert set second = false, changed_at = $3, rev = rev + 1 where id = $1 and office = $2 and second returning state",
        id,
        &me,
        now
    )?;
    Ok(found.map(|f| f.0))
}

/// Tells another office as well; `false` if it was told already.
pub async fn tell(tx: &mut Tx, id: Uuid, office: &str) -> Result<bool, Error> {
    let n = execute!(tx, "insert into alert_told (alert_id, office) values ($1, $2) on conflict do nothing", id, office)?;
    Ok(n == 1)
}

/// Offices that are told as well, by code.
pub async fn told(tx: &mut Tx, key: &AlertKey) -> Result<Vec<String>, Error> {
    Ok(rows!(tx, (String,), "select office from alert_told where alert_id = $1 order by office", key.id)?
        .into_iter()
        .map(|t| t.0)
        .collect())
}

/// Waits until nobody else points an alert to another: two that point to each other would have no original. SQLite has one writer.
pub async fn hold_duplicates(tx: &mut Tx) -> Result<(), Error> {
    if matches!(tx.on, On::Postgres(_)) {
        execute!(tx, "select pg_advisory_xact_lock(1146)")?;
    }
    Ok(())
}

/// The alert that a duplicate points to, within the scope; `None`: it is no duplicate or not visible.
pub async fn original(tx: &mut Tx, key: &AlertKey) -> Result<Option<AlertKey>, Error> {
    let of = one!(tx, (Option<Uuid>,), "select duplicate_of from alert where id = $1", key.id)?.0;
    match of {
        Some(of) => look_up(tx, of).await,
        None => Ok(None),
    }
}

/// Keeps a token that the server issued for an exercise, and forgets those that ended before `forget`.
pub async fn begin_exercise(tx: &mut Tx, token: &str, ends_at: DateTime<Utc>, forget: DateTime<Utc>) -> Result<(), Error> {
    execute!(tx, "delete from exercise_token where ends_at < $1", forget)?;
    execute!(tx, "insert into exercise_token (token, ends_at) values ($1, $2)", token, ends_at)?;
    Ok(())
}

/// Spends a token: `Some` only once for each, and only before it ends; with the drill that it is of.
pub async fn spend_exercise(tx: &mut Tx, token: &str, now: DateTime<Utc>) -> Result<Option<Option<Uuid>>, Error> {
    let spent = row!(tx, (Option<Uuid>,), "delete from exercise_token where token = $1 and ends_at > $2 returning drill_id", token, now)?;
    Ok(spent.map(|found| found.0))
}
