//! The roster as the office sees it.

use super::duty;
use super::policy::{self, PolicyView};
use crate::Problem;
use crate::act::Act;
use crate::commands::Nothing;
use casework::access::{Permission, Role};
use casework::escalation::{Cover, Why, lint};
use chrono::{DateTime, Utc};
use records::rosters;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// A member of the office.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct MemberView {
    /// Id.
    pub user_id: Uuid,
    /// Name shown to colleagues.
    pub name: String,
    /// Roles in the office.
    pub roles: Vec<Role>,
    /// May sign in.
    pub enabled: bool,
    /// Is signed in at one of the desks now.
    pub at_desk: bool,
    /// Telephone. Only for who keeps the roster.
    pub phone: Option<String>,
    /// When it was tried and answered, UTC.
    pub phone_at: Option<DateTime<Utc>>,
    /// Mail address. Only for who keeps the roster.
    pub mail: Option<String>,
    /// When it was tried and answered, UTC.
    pub mail_at: Option<DateTime<Utc>>,
    /// A browser or phone of the person's own takes calls.
    pub device: bool,
    /// Revision; null: nothing is written down.
    pub rev: Option<i64>,
}

/// A weekly shift.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct ShiftView {
    /// Id.
    pub id: Uuid,
    /// Who.
    pub user_id: Uuid,
    /// Week days, 1 Monday to 7 Sunday.
    pub days: Vec<u8>,
    /// Begin, minutes after local midnight.
    pub from_min: u16,
    /// End; not after the begin: on the next day.
    pub until_min: u16,
    /// It counts on holidays too.
    pub on_holidays: bool,
    /// Revision.
    pub rev: i64,
}

/// Leave, or a swap.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct AbsenceView {
    /// Id.
    pub id: Uuid,
    /// Who is away.
    pub user_id: Uuid,
    /// Who takes the turns.
    pub instead: Option<Uuid>,
    /// From, UTC.
    pub from: DateTime<Utc>,
    /// Until, UTC, not included.
    pub until: DateTime<Utc>,
    /// Revision.
    pub rev: i64,
}

/// Somebody on duty.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct DutyView {
    /// Who.
    pub user_id: Uuid,
    /// Whose turn it is, where it is another's.
    pub instead_of: Option<Uuid>,
}

/// The office's roster, its policy, and what is wrong with them.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct RosterView {
    /// Office.
    pub office: String,
    /// IANA zone of the shifts.
    pub time_zone: String,
    /// As of, UTC.
    pub at: DateTime<Utc>,
    /// Policy.
    pub policy: PolicyView,
    /// Members.
    pub members: Vec<MemberView>,
    /// Weekly shifts.
    pub shifts: Vec<ShiftView>,
    /// Leave and swaps that have not ended.
    pub absences: Vec<AbsenceView>,
    /// Who is on duty now.
    pub on_duty: Vec<DutyView>,
    /// Short name of today's holiday, if it is one in either country.
    pub holiday: Option<String>,
    /// The seven days from today on, hour by hour, and what is wrong.
    pub cover: Cover,
    /// Whether the caller may change it.
    pub may_change: bool,
}

/// The office's roster.
pub async fn get(act: &mut Act, _: Nothing) -> Result<RosterView, Problem> {
    whole(act).await
}

pub(super) async fn whole(act: &mut Act) -> Result<RosterView, Problem> {
    let may_change = act.staff().is_ok_and(|staff| staff.may(Permission::ManageRoster));
    let (office, now) = (act.code(), act.now());
    let policy = policy::shown(act).await?;
    let (roster, _) = duty::roster(act).await?;
    let rows = rosters::members(act.tx()).await?;
    let (shifts, absences) = (rosters::shifts(act.tx()).await?, rosters::absences(act.tx(), now).await?);
    let pack = act.pack().await?;
    let on_duty = roster.on_duty(&pack.calendars, now).into_iter().map(|duty| DutyView {
        user_id: duty.user,
        instead_of: match duty.why {
            Why::Shift { .. } => None,
            Why::Instead { of, .. } => Some(of),
        },
    });
    Ok(RosterView {
        time_zone: roster.zone.name().to_owned(),
        at: now,
        on_duty: on_duty.collect(),
        holiday: roster.holiday(&pack.calendars, now).map(str::to_owned),
        cover: lint(&policy.policy, &roster, &pack.calendars, now),
        members: roster
            .people
            .iter()
            .zip(rows)
            .map(|(person, row)| MemberView {
                user_id: person.user,
                name: person.name.clone(),
                roles: person.roles.clone(),
                enabled: person.enabled,
                at_desk: person.at_desk,
                phone: row.phone.filter(|_| may_change),
                phone_at: row.phone_at,
                mail: row.mail.filter(|_| may_change),
                mail_at: row.mail_at,
                device: row.device,
                rev: row.rev,
            })
            .collect(),
        shifts: shifts
            .into_iter()
            .map(|row| {
                let shift = duty::shift(&row);
                ShiftView {
                    id: shift.id,
                    user_id: shift.user,
                    days: shift.days,
                    from_min: shift.from_min,
                    until_min: shift.until_min,
                    on_holidays: shift.on_holidays,
                    rev: row.rev,
                }
            })
            .collect(),
        absences: absences
            .into_iter()
            .map(|a| AbsenceView { id: a.id, user_id: a.user_id, instead: a.instead, from: a.from_at, until: a.until_at, rev: a.rev })
            .collect(),
        office,
        policy,
        may_change,
    })
}
