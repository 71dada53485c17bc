//! What came of a drill, per office.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use std::collections::{BTreeMap, BTreeSet};
use uuid::Uuid;

/// What is known of one press. Times are of the host that runs the drill, where nothing else is said.
#[derive(Clone, Default)]
pub(super) struct Fate {
    pub(super) pressed: DateTime<Utc>,
    pub(super) receipt: Option<(DateTime<Utc>, Value)>,
    pub(super) unlike: bool,
    /// By the clock of the server that routed it.
    pub(super) routed: Option<DateTime<Utc>>,
    pub(super) on_desk: Option<DateTime<Utc>>,
    pub(super) paged: Option<DateTime<Utc>>,
    pub(super) acknowledged: Option<DateTime<Utc>>,
}

/// The legs of an office, each with its times.
type Legs = Vec<(&'static str, Times)>;

/// The last line, and the table before it.
pub(super) struct Outcome {
    pub(super) sent: usize,
    pub(super) received: usize,
    pub(super) lost: usize,
    pub(super) doubled: usize,
    pub(super) offices: Vec<(String, usize, Legs)>,
}

/// Percentiles of one leg, in milliseconds; `None`: it never happened.
#[derive(Clone, Copy)]
pub(super) struct Times {
    pub(super) times: usize,
    pub(super) p50: Option<i64>,
    pub(super) p95: Option<i64>,
    pub(super) p99: Option<i64>,
}

impl Times {
    fn of(mut millis: Vec<i64>) -> Self {
        millis.sort_unstable();
        let at = |share: usize| millis.get((millis.len() * share).div_ceil(100).saturating_sub(1)).copied();
        Self { times: millis.len(), p50: at(50), p95: at(95), p99: at(99) }
    }
    fn json(self) -> Value {
        json!({ "times": self.times, "p50_ms": self.p50, "p95_ms": self.p95, "p99_ms": self.p99 })
    }
}

impl Outcome {
    /// Compares what was sent with what the store holds (`drill_alerts`).
    pub(super) fn of(fates: &BTreeMap<Uuid, Fate>, kept: &Value) -> Self {
        let (mut there, mut folios, mut doubled) = (BTreeMap::new(), BTreeSet::new(), 0);
        for line in kept.as_array().into_iter().flatten() {
            let id: Option<Uuid> = line["id"].as_str().and_then(|id| id.parse().ok());
            let mine = id.filter(|id| fates.contains_key(id));
            let again = mine.is_none_or(|id| there.insert(id, line).is_some());
            if again || !folios.insert(line["folio"].to_string()) {
                doubled += 1;
            }
        }
        doubled += fates.values().filter(|fate| fate.unlike).count();
        let mut by_office: BTreeMap<String, Vec<Fate>> = BTreeMap::new();
        for (id, line) in &there {
            let office = line["office"].as_str().unwrap_or_default().to_owned();
            // The store says when it was routed: in the transaction that keeps it, before anybody is answered.
            let routed = line["received_at"].as_str().and_then(|at| at.parse().ok());
            by_office.entry(office).or_default().extend(fates.get(id).map(|fate| Fate { routed, ..fate.clone() }));
        }
        let offices = by_office.into_iter().map(|(office, fates)| (office, fates.len(), legs(&fates))).collect();
        let received = fates.values().filter(|fate| fate.receipt.is_some()).count();
        Self { sent: fates.len(), received, lost: fates.keys().filter(|id| !there.contains_key(*id)).count(), doubled, offices }
    }

    /// For the store, where managers read it.
    pub(super) fn json(&self) -> Value {
        let legs = |legs: &[(&'static str, Times)]| {
            legs.iter().map(|(leg, times)| ((*leg).to_owned(), times.json())).collect::<serde_json::Map<_, _>>()
        };
        let offices: Vec<Value> =
            self.offices.iter().map(|(office, alerts, of)| json!({ "office": office, "alerts": alerts, "legs": legs(of) })).collect();
        json!({ "sent": self.sent, "received": self.received, "lost": self.lost, "doubled": self.doubled, "offices": offices })
    }

    /// For whoever ran it.
    pub(super) fn print(&self) {
        println!("{:<10} {:>6}  {:<13} {:>6} {:>9} {:>9} {:>9}", "office", "alerts", "press to", "times", "p50 ms", "p95 ms", "p99 ms");
        for (office, alerts, legs) in &self.offices {
            for (at, (leg, times)) in legs.iter().enumerate() {
                let (office, alerts) = if at == 0 { (office.as_str(), alerts.to_string()) } else { ("", String::new()) };
                let text = |value: Option<i64>| value.map_or_else(|| "-".to_owned(), |ms| ms.to_string());
                let (p50, p95, p99) = (text(times.p50), text(times.p95), text(times.p99));
                println!("{office:<10} {alerts:>6}  {leg:<13} {:>6} {p50:>9} {p95:>9} {p99:>9}", times.times);
            }
        }
        println!("sent {} received {} lost {} doubled {}", self.sent, self.received, self.lost, self.doubled);
    }
}

fn legs(fates: &[Fate]) -> Legs {
    let leg = |at: fn(&Fate) -> Option<DateTime<Utc>>| {
        Times::of(fates.iter().filter_map(|fate| at(fate).map(|at| (at - fate.pressed).num_milliseconds())).collect())
    };
    vec![
        ("receipt", leg(|fate| fate.receipt.as_ref().map(|(at, _)| *at))),
        ("routed", leg(|fate| fate.routed)),
        ("on desk", leg(|fate| fate.on_desk)),
        ("paged", leg(|fate| fate.paged)),
        ("acknowledged", leg(|fate| fate.acknowledged)),
    ]
}
