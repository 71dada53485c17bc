//! The rosters of every office of the store, looked at at once: for the command line of the host.

use super::duty;
use crate::Problem;
use crate::act::Act;
use casework::calendar::Calendars;
use casework::escalation::{Cover, Policy, Roster, lint};
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
    let (pack, now) = (act.pack().await?, act.now());
    let mut found = Vec::with_capacity(codes.len());
    for office in codes {
        act.enter_office(&office);
        let (policy, _) = duty::policy(act).await?;
        let (roster, _) = duty::roster(act).await?;
        let cover = lint(&policy, &roster, &pack.calendars, now);
        found.push(OfficeLint { office, time_zone: roster.zone.name().to_owned(), has_roster: !roster.shifts.is_empty(), cover });
    }
    act.tx().scope.office = None;
    Ok(found)
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
