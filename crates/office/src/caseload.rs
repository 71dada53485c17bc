//! The caseload board: what is open, unassigned, overdue; by stage, representative and owner. Every figure says which list stands behind it.

use crate::Problem;
use crate::act::Act;
use crate::commands::Nothing;
use chrono::{DateTime, Utc};
use records::caseload::{self, Group};
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
    /// Stage, or id of the representative or user.
    pub key: String,
    /// Name of the representative or user; empty for a stage, which the page translates.
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
}

const ON_HOLD: &str = "on_hold";

/// Statuses that count as open.
fn being_worked() -> Vec<String> {
    vec!["open".into(), "reopened".into()]
}

fn sum(groups: &[&Group], keep: impl Fn(&Group) -> bool, count: impl Fn(&Group) -> i64) -> i64 {
    groups.iter().filter(|g| keep(g)).map(|g| count(g)).sum()
}

fn bar(key: String, name: String, groups: &[&Group], behind: &Behind) -> Bar {
    let active = Behind { status: being_worked(), ..behind.clone() };
    Bar {
        key,
        name,
        open: Figure { cases: sum(groups, |g| g.status != ON_HOLD, |g| g.cases), behind: active },
        on_hold: Figure {
            cases: sum(groups, |g| g.status == ON_HOLD, |g| g.cases),
            behind: Behind { status: vec![ON_HOLD.into()], ..behind.clone() },
        },
        overdue: Figure {
            cases: sum(groups, |_| true, |g| g.overdue),
            behind: Behind { overdue: true, status: [being_worked(), vec![ON_HOLD.into()]].concat(), ..behind.clone() },
        },
    }
}

fn bars<K: Ord>(groups: &[Group], key: impl Fn(&Group) -> Option<K>, make: impl Fn(K, &[&Group]) -> Bar) -> Vec<Bar> {
    let mut parted: BTreeMap<K, Vec<&Group>> = BTreeMap::new();
    for group in groups {
        if let Some(key) = key(group) {
            parted.entry(key).or_default().push(group);
        }
    }
    let mut made: Vec<Bar> = parted.into_iter().map(|(key, groups)| make(key, &groups)).collect();
    made.sort_by_key(|b| std::cmp::Reverse(b.open.cases + b.on_hold.cases));
    made
}

/// The office's board.
pub async fn get(act: &mut Act, _: Nothing) -> Result<Caseload, Problem> {
    let at = act.now();
    let groups = caseload::groups(act.tx(), at).await?;
    let names: HashMap<Uuid, String> = caseload::names(act.tx()).await?.into_iter().collect();
    let name = |id: Uuid| names.get(&id).cloned().unwrap_or_default();
    let all: Vec<&Group> = groups.iter().collect();
    let total = bar(String::new(), String::new(), &all, &Behind::default());
    Ok(Caseload {
        at,
        unassigned: Figure {
            cases: sum(&all, |g| g.representative_id.is_none() && g.status != ON_HOLD, |g| g.cases),
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
