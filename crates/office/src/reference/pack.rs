//! The rule pack as this office's directory has it: the shipped files with every corrected row in its place.

use super::shipped;
use crate::{Office, Problem};
use casework::derive::Derivations;
use casework::pack::{Pack, PackTexts};
use records::{Log, Scope, Tx, reference};
use serde_json::Value;
use std::collections::HashMap;
use std::sync::Arc;

/// Lists that the pack is made of. The circuits are rows of a sheet, the others members of a file.
const LISTS: [&str; 10] = ["rule", "fact", "event", "stage", "phase", "step", "overlay", "transition", "holiday", "circuit"];

/// Most corrections of one list that are read.
const MOST: i64 = 5000;

/// Corrected values by list and key.
type Corrected = HashMap<(String, String), Value>;

/// Reads the pack and keeps it for as long as the office is open.
pub(crate) async fn keep(office: &Office) -> Result<(), Problem> {
    let mut tx = office.database().read(Scope::nobody()).await?;
    let pack = Arc::new(read(&mut tx).await?);
    tx.commit(Log::Unlogged("public reference data")).await?;
    let derivations = Derivations::parse(shipped::DERIVATIONS).map_err(|error| Problem::failed("rules_broken", error.to_string()))?;
    // Only `Office::open` comes here, once.
    let _ = office.inner.rules.set((pack, Arc::new(derivations)));
    Ok(())
}

/// Reads the pack. A correction that makes it unreadable is left out with all others, and said in the log: no slip in the Directory may
/// close the desk.
async fn read(tx: &mut Tx) -> Result<Pack, Problem> {
    let mut corrected = Corrected::new();
    for kind in LISTS {
        for row in reference::page(tx, kind, "", None, true, MOST).await? {
            if let Some(value) = row.correction {
                corrected.insert((row.kind, row.key), value.0);
            }
        }
    }
    match parse(&corrected) {
        Err(problem) if !corrected.is_empty() => {
            tracing::error!(code = problem.code, "the corrected rules do not read; the shipped ones are used");
            parse(&Corrected::new())
        }
        read => read,
    }
}

fn parse(corrected: &Corrected) -> Result<Pack, Problem> {
    let rules = shipped::file_with("rule", corrected)?;
    let facts = shipped::file_with("fact", corrected)?;
    let events = shipped::file_with("event", corrected)?;
    let transitions = shipped::file_with("step", corrected)?;
    let holidays = shipped::file_with("holiday", corrected)?;
    let circuits = shipped::sheet_with("circuit", corrected)?;
    let texts = PackTexts {
        version: super::VERSION.trim(),
        rules: &rules,
        facts: &facts,
        events: &events,
        transitions: &transitions,
        holidays: &holidays,
        circuits: &circuits,
        ceilings: shipped::CEILINGS,
    };
    Pack::parse(&texts).map_err(|error| Problem::failed("rules_broken", error.to_string()))
}
