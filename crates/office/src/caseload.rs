//! The caseload board: what is open, unassigned, overdue; by stage, representative, owner and facility. Every figure says which list stands behind it.

pub mod times;

use crate::Problem;
use crate::act::Act;
use crate::commands::Nothing;
use chrono::{DateTime, Utc};
use records::alerts;
use records::caseload::{self, FacilityGroup, Group};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

/// The filter of `list_cases` that shows the cases of a figure.
#[derive(Clone, Default, Serialize, Deserialize, JsonSchema)]
pub struct Behind {
    /// Stages; none: any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub stage: Vec<String>,
    /// Statuses; none: any.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub status: Vec<String>,
    /// Representative.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub representative_id: Option<Uuid>,
    /// Accountable user.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub owner_user: Option<Uuid>,
    /// Facility of the open placement.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub facility_id: Option<String>,
    /// Without an engaged representative.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub unassigned: bool,
    /// A red date is behind them.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub overdue: bool,
}

/// A figure.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Figure {
    /// How many cases.
    pub cases: i64,
    /// The list behind it.
    pub behind: Behind,
}

/// A bar of the board.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Bar {
    /// Stage, or id of the representative, user or facility.
    pub key: String,
    /// Name of the representative, user or facility; empty for a stage, which the page translates.
    pub name: String,
    /// Open cases.
    pub open: Figure,
    /// On hold, apart.
    pub on_hold: Figure,
    /// With a red date behind them.
    pub overdue: Figure,
}

/// The board.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Caseload {
    /// As of.
    pub at: DateTime<Utc>,
    /// Open and reopened.
    pub open: Figure,
    /// On hold.
    pub on_hold: Figure,
    /// Without an engaged representative.
    pub unassigned: Figure,
    /// With a red date behind them.
    pub overdue: Figure,
    /// By stage, in the order of the proceedings.
    pub by_stage: Vec<Bar>,
    /// By representative, most first.
    pub by_representative: Vec<Bar>,
    /// By accountable user, most first.
    pub by_owner: Vec<Bar>,
    /// By facility of the open placement, most first.
    pub by_facility: Vec<Bar>,
    /// Actual alerts that nobody holds.
    pub unserved_alerts: i64,
    /// When the oldest of them was received, UTC.
    pub oldest_unserved_alert: Option<DateTime<Utc>>,
}

const ON_HOLD: &str = "on_hold";

/// Statuses that count as open.
fn being_worked() -> Vec<String> {
    vec!["open".into(), "reopened".into()]
}

/// What is added up of a group, whatever it was grouped by.
#[derive(Clone, Copy)]
struct Part {
    on_hold: bool,
    cases: i64,
    overdue: i64,
}

impl From<&Group> for Part {
    fn from(g: &Group) -> Self {
        Self { on_hold: g.status == ON_HOLD, cases: g.cases, overdue: g.overdue }
    }
}

impl From<&FacilityGroup> for Part {
    fn from(g: &FacilityGroup) -> Self {
        Self { on_hold: g.status == ON_HOLD, cases: g.cases, overdue: g.overdue }
    }
}

fn sum(parts: &[Part], on_hold: bool) -> i64 {
    parts.iter().filter(|p| p.on_hold == on_hold).map(|p| p.cases).sum()
}

fn bar(key: String, name: String, parts: &[Part], behind: &Behind) -> Bar {
    let active = Behind { status: being_worked(), ..behind.clone() };
    Bar {
        key,
        name,
        open: Figure { cases: sum(parts, false), behind: active },
        on_hold: Figure { cases: sum(parts, true), behind: Behind { status: vec![ON_HOLD.into()], ..behind.clone() } },
        overdue: Figure {
            cases: parts.iter().map(|p| p.overdue).sum(),
            behind: Behind { overdue: true, status: [being_worked(), vec![ON_HOLD.into()]].concat(), ..behind.clone() },
        },
    }
}

fn bars<G, K: Ord>(groups: &[G], key: impl Fn(&G) -> Option<K>, make: impl Fn(K, &[Part]) -> Bar) -> Vec<Bar>
where
    for<'g> Part: From<&'g G>,
{
    let mut parted: BTreeMap<K, Vec<Part>> = BTreeMap::new();
    for group in groups {
        if let Some(key) = key(group) {
            parted.entry(key).or_default().push(Part::from(group));
        }
    }
    let mut made: Vec<Bar> = parted.into_iter().map(|(key, parts)| make(key, &parts)).collect();
    made.sort_by_key(|b| std::cmp::Reverse(b.open.cases + b.on_hold.cases));
    made
}

/// The office's board.
pub async fn get(act: &mut Act, _: Nothing) -> Result<Caseload, Problem> {
    let at = act.now();
    let groups = caseload::groups(act.tx(), at).await?;
    let names: HashMap<Uuid, String> = caseload::names(act.tx()).await?.into_iter().collect();
    let name = |id: Uuid| names.get(&id).cloned().unwrap_or_default();
    let all: Vec<Part> = groups.iter().map(Part::from).collect();
    let unassigned: Vec<Part> = groups.iter().filter(|g| g.representative_id.is_none()).map(Part::from).collect();
    let total = bar(String::new(), String::new(), &all, &Behind::default());
    let by_facility = by_facility(caseload::facilities(act.tx(), at).await?);
    let waiting = alerts::counts(act.tx(), at).await?;
    Ok(Caseload {
        at,
        by_facility,
        unserved_alerts: waiting.unserved,
        oldest_unserved_alert: waiting.oldest_unserved,
        unassigned: Figure {
            cases: sum(&unassigned, false),
            behind: Behind { unassigned: true, status: being_worked(), ..Behind::default() },
        },
        open: total.open,
        on_hold: total.on_hold,
        overdue: total.overdue,
        by_stage: bars(
            &groups,
            |g| Some(g.stage.clone()),
            |stage, groups| {
                let behind = Behind { stage: vec![stage.clone()], ..Behind::default() };
                bar(stage, String::new(), groups, &behind)
            },
        ),
        by_representative: bars(
            &groups,
            |g| g.representative_id,
            |id, groups| bar(id.to_string(), name(id), groups, &Behind { representative_id: Some(id), ..Behind::default() }),
        ),
        by_owner: bars(
            &groups,
            |g| Some(g.owner_user),
            |id, groups| bar(id.to_string(), name(id), groups, &Behind { owner_user: Some(id), ..Behind::default() }),
        ),
    })
}

fn by_facility(groups: Vec<FacilityGroup>) -> Vec<Bar> {
    let names: HashMap<String, String> =
        groups.iter().map(|g| (g.facility_id.clone(), g.label.clone().unwrap_or_else(|| g.facility_id.clone()))).collect();
    bars(
        &groups,
        |g| Some(g.facility_id.clone()),
        |id, groups| {
            let behind = Behind { facility_id: Some(id.clone()), ..Behind::default() };
            bar(id.clone(), names.get(&id).cloned().unwrap_or_default(), groups, &behind)
        },
    )
}
