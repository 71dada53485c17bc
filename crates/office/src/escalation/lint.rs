//! The rosters of every office of the store, looked at at once: for the command line of the host, and for whoever answers for an office or the machine.

use super::duty;
use crate::Problem;
use crate::act::Act;
use crate::commands::Nothing;
use casework::calendar::Calendars;
use casework::escalation::{Cover, FindingKind, Policy, Roster, lint};
use chrono::{DateTime, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Which offices.
#[derive(Deserialize, JsonSchema)]
pub struct LintRosters {
    /// One office; null: every consulate of the directory.
    pub office: Option<String>,
}

/// An office's week.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct OfficeLint {
    /// Office.
    pub office: String,
    /// IANA zone.
    pub time_zone: String,
    /// It has shifts.
    pub has_roster: bool,
    /// The week and what is wrong.
    pub cover: Cover,
}

/// Looks at the next seven days of each office: 53 times 168 hours. Ids and hours only, no name.
pub async fn lint_rosters(act: &mut Act, asked: LintRosters) -> Result<Vec<OfficeLint>, Problem> {
    let atlas = act.atlas().await?;
    let mut codes: Vec<String> = atlas.consulates().map(|c| c.code.clone()).collect();
    if let Some(only) = &asked.office {
        codes.retain(|code| code == only);
    }
    look_at(act, codes).await
}

/// Looks at the week of each office; the transaction's scope is as it was before.
async fn look_at(act: &mut Act, codes: Vec<String>) -> Result<Vec<OfficeLint>, Problem> {
    let (pack, now, before) = (act.pack().await?, act.now(), act.tx().scope.office.clone());
    let mut found = Vec::with_capacity(codes.len());
    for office in codes {
        act.enter_office(&office);
        let (policy, _) = duty::policy(act).await?;
        let (roster, _) = duty::roster(act).await?;
        let cover = lint(&policy, &roster, &pack.calendars, now);
        found.push(OfficeLint { office, time_zone: roster.zone.name().to_owned(), has_roster: !roster.shifts.is_empty(), cover });
    }
    act.tx().scope.office = before;
    Ok(found)
}

/// Hours in a row at which nobody is on duty.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct OpenHours {
    /// From, UTC.
    pub from: DateTime<Utc>,
    /// Until, UTC, not included.
    pub until: DateTime<Utc>,
}

/// An office's next seven days in figures. Who is on duty there is that office's own.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct OfficeCover {
    /// Office.
    pub office: String,
    /// IANA zone.
    pub time_zone: String,
    /// It has shifts.
    pub has_roster: bool,
    /// Hours that have nobody on duty, of 168.
    pub open_hours: usize,
    /// Hours that hang on one person.
    pub single_hours: usize,
    /// How many people with shifts have no number or address that was tried.
    pub unverified: usize,
    /// How many people with shifts may not sign in any more.
    pub gone: usize,
    /// How many steps of its policy call nobody.
    pub empty_steps: usize,
    /// The hours that have nobody on duty, in order.
    pub open: Vec<OpenHours>,
}

/// The next seven days of every office of the store.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct NetworkCover {
    /// Those with most open hours first.
    pub rows: Vec<OfficeCover>,
}

/// What the rosters of all offices leave open. On a desk that stands alone: its own.
pub async fn network_cover(act: &mut Act, _: Nothing) -> Result<NetworkCover, Problem> {
    let atlas = act.atlas().await?;
    let mut codes: Vec<String> = atlas.consulates().map(|c| c.code.clone()).collect();
    if let Some(own) = act.desk().alone().map(str::to_owned) {
        codes.retain(|code| *code == own);
    }
    let mut rows: Vec<OfficeCover> = look_at(act, codes).await?.into_iter().map(in_figures).collect();
    rows.sort_by(|a, b| b.open_hours.cmp(&a.open_hours).then_with(|| a.office.cmp(&b.office)));
    Ok(NetworkCover { rows })
}

fn in_figures(found: OfficeLint) -> OfficeCover {
    let count = |kind: FindingKind| found.cover.findings.iter().filter(|finding| finding.kind == kind).count();
    let mut open: Vec<OpenHours> = found
        .cover
        .findings
        .iter()
        .filter(|finding| matches!(finding.kind, FindingKind::Hole | FindingKind::HolidayUncovered))
        .filter_map(|finding| Some(OpenHours { from: finding.from?, until: finding.until? }))
        .collect();
    open.sort_by_key(|hours| hours.from);
    OfficeCover {
        open_hours: found.cover.hours.iter().filter(|people| **people == 0).count(),
        single_hours: found.cover.hours.iter().filter(|people| **people == 1).count(),
        unverified: count(FindingKind::Unverified),
        gone: count(FindingKind::Gone),
        empty_steps: count(FindingKind::EmptyStep),
        open,
        office: found.office,
        time_zone: found.time_zone,
        has_roster: found.has_roster,
    }
}

const HOLIDAYS: &str = include_str!("../../../../reference/holiday_rules.json");

/// A roster as a file holds it, before it is typed into an office.
#[derive(Deserialize)]
struct Filed {
    office: String,
    #[serde(default = "Policy::shipped")]
    policy: Policy,
    roster: Roster,
}

/// Looks at rosters in a file: a JSON array of `{office, policy?, roster: {zone, people, shifts, absences}}`.
pub fn lint_file(text: &str, at: DateTime<Utc>) -> Result<Vec<OfficeLint>, Problem> {
    let filed: Vec<Filed> = serde_json::from_str(text).map_err(|e| {
        // Names stand in such a file: only where it does not read is said.
        Problem::malformed(format!("the file is no list of rosters (line {}, column {})", e.line(), e.column()))
    })?;
    let calendars = Calendars::parse(HOLIDAYS).map_err(|_| Problem::failed("reference_broken", "the holidays do not read"))?;
    let mut found = Vec::with_capacity(filed.len());
    for Filed { office, policy, roster } in filed {
        policy.check()?;
        for shift in &roster.shifts {
            shift.check()?;
        }
        for absence in &roster.absences {
            absence.check()?;
        }
        let cover = lint(&policy, &roster, &calendars, at);
        found.push(OfficeLint { office, time_zone: roster.zone.name().to_owned(), has_roster: !roster.shifts.is_empty(), cover });
    }
    Ok(found)
}
