//! An office's policy and roster, as casework judges them: gathered from rows in the act.

use crate::act::Act;
use crate::messages::{ToCall, WaysOut, ways_out};
use crate::{Problem, settings};
use casework::access::Role;
use casework::alert::{CALL_CENTRE, CALL_CENTRE_ZONE};
use casework::escalation::{Absence, Person, Policy, Reach, Roster, Shift, Whom};
use chrono::{DateTime, Duration, Utc};
use chrono_tz::Tz;
use records::rosters::{self, AbsenceRow, MemberRow, ShiftRow};
use std::collections::BTreeMap;
use uuid::Uuid;

/// The policy of the act's office, and its revision; 0: the shipped one counts.
pub(super) async fn policy(act: &mut Act) -> Result<(Policy, i64), Problem> {
    match rosters::policy(act.tx()).await? {
        None => Ok((Policy::shipped(), 0)),
        Some((body, rev)) => match serde_json::from_value::<Policy>(body) {
            Ok(policy) => Ok((policy, rev)),
            Err(_) => {
                // A policy that does not read must not keep anybody from being called.
                tracing::error!(office = act.code(), "the escalation policy does not read: the shipped one counts");
                Ok((Policy::shipped(), rev))
            }
        },
    }
}

/// The zone of an office, as the directory has it.
pub(super) async fn zone(act: &mut Act, office: &str) -> Result<Tz, Problem> {
    let atlas = act.atlas().await?;
    let name = atlas.consulate(office).map(|c| c.tz.clone());
    let name = name.unwrap_or_else(|| if office == CALL_CENTRE { CALL_CENTRE_ZONE.to_owned() } else { "UTC".to_owned() });
    Ok(name.parse().unwrap_or(Tz::UTC))
}

/// Since when a session must have been used for its holder to count as being at the desk.
pub(super) async fn present_since(act: &mut Act, office: &str) -> Result<DateTime<Utc>, Problem> {
    let now = act.now();
    Ok(now - Duration::minutes(settings::of(act.tx(), office).await?.auto_lock_minutes + 1))
}

/// The roster of the act's office, and by which ways its members are called away from the desk. Absences that have ended are left out.
pub(super) async fn roster(act: &mut Act) -> Result<(Roster, WaysOut), Problem> {
    let (office, now) = (act.code(), act.now());
    let since = present_since(act, &office).await?;
    let zone = zone(act, &office).await?;
    let tx = act.tx();
    let mut roles: BTreeMap<_, Vec<Role>> = BTreeMap::new();
    for (user, role) in records::users::office_roles(tx).await? {
        roles.entry(user).or_default().extend(Role::named(&role));
    }
    let members = rosters::members(tx).await?;
    let shifts = rosters::shifts(tx).await?.iter().map(shift).collect();
    let absences = rosters::absences(tx, now).await?.iter().map(absence).collect();
    let ways = ways_out(act, &members.iter().map(|row| row.id).collect::<Vec<_>>()).await?;
    let people =
        members.iter().map(|row| person(row, roles.remove(&row.id).unwrap_or_default(), since, ways.contains_key(&row.id))).collect();
    Ok((Roster { zone, people, shifts, absences }, ways))
}

fn reach(value: Option<&String>, tried: Option<DateTime<Utc>>) -> Reach {
    match (value, tried) {
        (None, _) => Reach::None,
        (Some(_), None) => Reach::Unverified,
        (Some(_), Some(_)) => Reach::Verified,
    }
}

fn person(row: &MemberRow, roles: Vec<Role>, since: DateTime<Utc>, way_out: bool) -> Person {
    Person {
        user: row.id,
        name: row.display_name.clone(),
        roles,
        enabled: row.disabled_at.is_none(),
        at_desk: row.disabled_at.is_none() && row.seen_at.is_some_and(|at| at >= since),
        phone: reach(row.phone.as_ref(), row.phone_at),
        mail: reach(row.mail.as_ref(), row.mail_at),
        way_out,
    }
}

/// Minutes of a row; the schema keeps what [`Shift::check`] let in.
fn minutes(value: i64) -> u16 {
    u16::try_from(value).unwrap_or_default()
}

pub(super) fn days(digits: &str) -> Vec<u8> {
    digits.bytes().filter(u8::is_ascii_digit).map(|digit| digit - b'0').collect()
}

pub(super) fn shift(row: &ShiftRow) -> Shift {
    Shift {
        id: row.id,
        user: row.user_id,
        days: days(&row.days),
        from_min: minutes(row.from_min),
        until_min: minutes(row.until_min),
        on_holidays: row.on_holidays,
    }
}

pub(super) fn absence(row: &AbsenceRow) -> Absence {
    Absence { id: row.id, user: row.user_id, instead: row.instead, from: row.from_at, until: row.until_at }
}

/// The office that a step calls; `None`: people of the own office.
pub(super) fn office_of(whom: &Whom) -> Option<String> {
    match whom {
        Whom::Office { code } => Some(code.clone()),
        Whom::CallCentre => Some(CALL_CENTRE.to_owned()),
        Whom::OnDuty | Whom::Role { .. } | Whom::Person { .. } => None,
    }
}

/// Whom the roster of an office has on duty now, and whether each sits at a desk.
pub(super) async fn on_duty_at(act: &mut Act, office: &str) -> Result<Vec<ToCall>, Problem> {
    let before = act.tx().scope.office.replace(office.to_owned());
    let read = roster(act).await;
    act.tx().scope.office = before;
    let ((roster, _), pack, now) = (read?, act.pack().await?, act.now());
    let duty = roster.on_duty(&pack.calendars, now).into_iter().map(|duty| duty.user);
    let there = |user: Uuid| roster.person(user).filter(|person| person.enabled).map(|person| (user, person.at_desk));
    Ok(duty.filter_map(there).collect())
}

/// The desks that a policy may call with somebody signed in at them.
pub(super) async fn attended(act: &mut Act, policy: &Policy) -> Result<Vec<String>, Problem> {
    let mut codes: Vec<String> = policy.ordinary.iter().chain(&policy.urgent).filter_map(|step| office_of(&step.page)).collect();
    codes.sort();
    codes.dedup();
    let mut found = Vec::new();
    for code in codes {
        let since = present_since(act, &code).await?;
        if rosters::at_desks(act.tx(), &code, since).await? > 0 {
            found.push(code);
        }
    }
    Ok(found)
}
