//! What a week of an office's roster leaves open: hours without anybody, hours that hang on one person, people whom nobody could reach, holidays.

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::roster::{OnDuty, Roster};
use super::{Policy, Whom};
use crate::calendar::Calendars;

/// Hours that are looked at: seven days.
pub const WEEK_HOURS: usize = 168;

stored_words! {
/// What is wrong with a stretch of a week, a person or a policy.
FindingKind {
    /// Nobody is on duty.
    Hole = "hole",
    /// It is a holiday of either country, ordinary shifts do not count, and nobody has the duty.
    HolidayUncovered = "holiday_uncovered",
    /// One person alone is on duty.
    SinglePoint = "single_point",
    /// Somebody with shifts has neither a telephone nor a mail address that was tried.
    Unverified = "unverified",
    /// Somebody with shifts may not sign in any more, or is no member of the office.
    Gone = "gone",
    /// A step of the policy calls nobody.
    EmptyStep = "empty_step",
}
}

/// A finding.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Finding {
    /// What.
    pub kind: FindingKind,
    /// Begin of the stretch, UTC.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<DateTime<Utc>>,
    /// End of the stretch, UTC, not included.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<DateTime<Utc>>,
    /// Hours of the stretch.
    pub hours: i64,
    /// The person.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub user: Option<Uuid>,
    /// Short name of the holiday.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub holiday: Option<String>,
    /// The step, from 1, and its list.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub step: Option<(String, usize)>,
}

impl Finding {
    fn of(kind: FindingKind) -> Self {
        Self { kind, from: None, until: None, hours: 0, user: None, holiday: None, step: None }
    }
}

/// The week as the roster covers it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Cover {
    /// First hour, UTC.
    pub from: DateTime<Utc>,
    /// Of each hour: how many people are on duty at its thinnest minute.
    pub hours: Vec<u16>,
    /// What is wrong, the worst first.
    pub findings: Vec<Finding>,
}

/// A stretch of minutes with the same judgement.
struct Stretch {
    kind: FindingKind,
    from: DateTime<Utc>,
    until: DateTime<Utc>,
    user: Option<Uuid>,
    holiday: Option<String>,
}

/// Looks at the seven days that begin with the local day of `at`.
#[must_use]
pub fn lint(policy: &Policy, roster: &Roster, calendars: &Calendars, at: DateTime<Utc>) -> Cover {
    let day = at.with_timezone(&roster.zone).date_naive();
    let midnight = day.and_time(chrono::NaiveTime::MIN);
    // Where a clock change takes midnight away, the day begins an hour later.
    let local = |naive| roster.zone.from_local_datetime(&naive).earliest();
    let from = local(midnight).or_else(|| local(midnight + TimeDelta::hours(1))).map_or(at, |t| t.with_timezone(&Utc));
    let end = from + TimeDelta::hours(168);
    let mut hours = vec![u16::MAX; WEEK_HOURS];
    let mut stretches: Vec<Stretch> = Vec::new();
    let points = points(roster, from, end);
    for pair in points.windows(2) {
        let &[begin, finish] = pair else { continue };
        let duty = roster.on_duty(calendars, begin);
        let hour = usize::try_from((begin - from).num_hours()).unwrap_or(0).min(WEEK_HOURS - 1);
        let count = u16::try_from(duty.len()).unwrap_or(u16::MAX);
        hours[hour] = hours[hour].min(count);
        let Some(found) = judge(&duty, roster, calendars, begin, finish) else { continue };
        match stretches.last_mut().filter(|last| last.until == begin && last.same(&found)) {
            Some(last) => last.until = finish,
            None => stretches.push(found),
        }
    }
    let mut findings: Vec<Finding> = stretches
        .into_iter()
        .map(|s| Finding {
            from: Some(s.from),
            until: Some(s.until),
            // A stretch of twenty minutes is an hour to whoever reads the list.
            hours: ((s.until - s.from).num_minutes() + 59) / 60,
            user: s.user,
            holiday: s.holiday,
            ..Finding::of(s.kind)
        })
        .collect();
    findings.extend(people(roster));
    findings.extend(empty_steps(policy, roster));
    findings.sort_by_key(|f| (f.kind, f.from));
    Cover { from, hours, findings }
}

impl Stretch {
    fn same(&self, other: &Self) -> bool {
        self.kind == other.kind && self.user == other.user && self.holiday == other.holiday
    }
}

/// Every instant at which somebody may come or go: hours, begins and ends of shifts, absences.
fn points(roster: &Roster, from: DateTime<Utc>, end: DateTime<Utc>) -> Vec<DateTime<Utc>> {
    let mut points: Vec<DateTime<Utc>> = (0..=168).map(|hour| from + TimeDelta::hours(hour)).collect();
    let mut minutes: Vec<i64> = roster.shifts.iter().flat_map(|s| [i64::from(s.from_min), i64::from(s.until_min)]).collect();
    minutes.sort_unstable();
    minutes.dedup();
    let first = from.with_timezone(&roster.zone).date_naive();
    for day in first.iter_days().take(9) {
        for minute in &minutes {
            let naive = day.and_time(chrono::NaiveTime::MIN) + TimeDelta::minutes(*minute);
            let local = roster.zone.from_local_datetime(&naive);
            points.extend([local.earliest(), local.latest()].into_iter().flatten().map(|t| t.with_timezone(&Utc)));
        }
    }
    points.extend(roster.absences.iter().flat_map(|a| [a.from, a.until]));
    points.retain(|point| (from..=end).contains(point));
    points.sort_unstable();
    points.dedup();
    points
}

fn judge(duty: &[OnDuty], roster: &Roster, calendars: &Calendars, from: DateTime<Utc>, until: DateTime<Utc>) -> Option<Stretch> {
    let found = |kind, user, holiday| Some(Stretch { kind, from, until, user, holiday });
    match duty {
        [] if roster.holiday_leaves_open(calendars, from) => {
            found(FindingKind::HolidayUncovered, None, roster.holiday(calendars, from).map(str::to_owned))
        }
        [] => found(FindingKind::Hole, None, None),
        [one] => found(FindingKind::SinglePoint, Some(one.user), None),
        _ => None,
    }
}

fn people(roster: &Roster) -> Vec<Finding> {
    let mut users: Vec<Uuid> = roster.shifts.iter().map(|s| s.user).chain(roster.absences.iter().filter_map(|a| a.instead)).collect();
    users.sort_unstable();
    users.dedup();
    let judge = |user: Uuid| match roster.person(user) {
        Some(person) if person.enabled && person.is_verified() => None,
        Some(person) if person.enabled => Some(FindingKind::Unverified),
        _ => Some(FindingKind::Gone),
    };
    users.into_iter().filter_map(|user| judge(user).map(|kind| Finding { user: Some(user), ..Finding::of(kind) })).collect()
}

fn empty_steps(policy: &Policy, roster: &Roster) -> Vec<Finding> {
    let calls_nobody = |whom: &Whom| match whom {
        Whom::OnDuty => roster.shifts.is_empty(),
        Whom::Role { role } => !roster.people.iter().any(|p| p.enabled && p.roles.contains(role)),
        Whom::Person { user } => !roster.person(*user).is_some_and(|p| p.enabled),
        Whom::Office { .. } | Whom::CallCentre => false,
    };
    let mut found = Vec::new();
    for (list, steps) in [("ordinary", &policy.ordinary), ("urgent", &policy.urgent)] {
        for (at, _) in steps.iter().enumerate().filter(|(_, step)| calls_nobody(&step.page)) {
            found.push(Finding { step: Some((list.to_owned(), at + 1)), ..Finding::of(FindingKind::EmptyStep) });
        }
    }
    found
}
