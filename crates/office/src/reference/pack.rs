//! The rule pack as this office's directory has it: the shipped files with every corrected row in its place.

use super::shipped;
use crate::act::Act;
use crate::{Office, Problem};
use casework::derive::Derivations;
use casework::pack::{Pack, PackTexts};
use records::reference::ReferenceRow;
use records::{Log, Scope, Tx, reference};
use serde_json::{Map, Value};
use std::collections::HashMap;
use std::sync::Arc;

/// Lists that the pack is made of. The circuits are rows of a sheet, the others members of a file.
const LISTS: [&str; 10] = ["rule", "fact", "event", "stage", "phase", "step", "overlay", "transition", "holiday", "circuit"];

/// Most corrections of one list that are read.
const MOST: i64 = 5000;

/// Corrected values by list and key.
type Corrected = HashMap<(String, String), Value>;

/// The rules as the Directory has them, and from what answers are proposed.
pub(crate) struct Rules {
    pack: Arc<Pack>,
    derivations: Arc<Derivations>,
}

impl Act {
    async fn rules(&mut self) -> Result<Arc<Rules>, Problem> {
        let (inner, edition) = (self.office.inner.clone(), self.edition);
        inner.rules.get(edition, make(self.tx())).await
    }

    /// The rules of due process with what they refer to, as the Directory stood when the act began: a correction counts from the next act on.
    pub(crate) async fn pack(&mut self) -> Result<Arc<Pack>, Problem> {
        Ok(self.rules().await?.pack.clone())
    }

    /// From what answers are proposed.
    pub(crate) async fn derivations(&mut self) -> Result<Arc<Derivations>, Problem> {
        Ok(self.rules().await?.derivations.clone())
    }
}

/// Reads the rules when an office is opened: a program whose own rules do not read says so at once.
pub(crate) async fn keep(office: &Office) -> Result<(), Problem> {
    let edition = office.edition();
    let mut tx = office.database().read(Scope::nobody()).await?;
    office.inner.rules.get(edition, make(&mut tx)).await?;
    tx.commit(Log::Unlogged("public reference data")).await?;
    Ok(())
}

async fn make(tx: &mut Tx) -> Result<Rules, Problem> {
    let pack = Arc::new(read(tx).await?);
    let derivations = Derivations::parse(shipped::DERIVATIONS).map_err(|error| Problem::failed("rules_broken", error.to_string()))?;
    Ok(Rules { pack, derivations: Arc::new(derivations) })
}

/// Whether the rules are made of a list.
pub(super) fn is_made_of(kind: &str) -> bool {
    LISTS.contains(&kind)
}

/// Refuses a corrected row with which the rules would not read, whose key is another, or which would move the asylum wall.
pub(super) async fn check(tx: &mut Tx, row: &ReferenceRow, next: &Map<String, Value>) -> Result<(), Problem> {
    if shipped::key_of(&row.kind, next).as_deref() != Some(&row.key) {
        return Err(Problem::refused("key_stays", "a correction does not change the key"));
    }
    if next.get("walled") != row.body.0.get("walled") {
        return Err(Problem::refused("wall_stays", "a correction does not move the asylum wall"));
    }
    let mut corrected = corrections(tx).await?;
    corrected.insert((row.kind.clone(), row.key.clone()), Value::Object(next.clone()));
    parse(&corrected).map(drop).map_err(|_| Problem::refused("rules_unreadable", "the rules would not read with this row"))
}

async fn corrections(tx: &mut Tx) -> Result<Corrected, Problem> {
    let mut corrected = Corrected::new();
    for kind in LISTS {
        for row in reference::page(tx, kind, &[], None, true, &[], MOST).await? {
            if let Some(value) = row.correction {
                corrected.insert((row.kind, row.key), value.0);
            }
        }
    }
    Ok(corrected)
}

/// Reads the pack. A correction that makes it unreadable is left out with all others, and said in the log: no slip in the Directory may
/// close the desk.
async fn read(tx: &mut Tx) -> Result<Pack, Problem> {
    let corrected = corrections(tx).await?;
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
