//! The atlas that alerts are routed by: the reference rows with their corrections, indexed once and shared.

use crate::Problem;
use crate::act::Act;
use casework::reference::{Row, from_object};
use casework::routing::Atlas;
use records::{Tx, reference};
use std::sync::Arc;

const COUNTIES: &str = include_str!("../../../reference/geo/us-counties-10m.topo.json");
const NEIGHBOURS: &str = include_str!("../../../reference/geo/neighbours.topo.json");

impl Act {
    /// The atlas as the Directory stood when the act began. It is read in the act's own transaction: one of its own could wait for a connection
    /// that other acts hold while they wait for this one.
    pub(crate) async fn atlas(&mut self) -> Result<Arc<Atlas>, Problem> {
        let (inner, edition) = (self.office.inner.clone(), self.edition);
        inner.atlas.get(edition, make(self.tx())).await
    }
}

async fn make(tx: &mut Tx) -> Result<Atlas, Problem> {
    let (consulates, jurisdictions, counties) = (rows(tx, "consulate").await?, rows(tx, "jurisdiction").await?, rows(tx, "county").await?);
    let made = tokio::task::spawn_blocking(move || Atlas::new(consulates, jurisdictions, counties, COUNTIES, NEIGHBOURS)).await;
    let atlas = made
        .map_err(|_| Problem::failed("reference_broken", "the atlas could not be made"))?
        .map_err(|e| Problem::failed("reference_broken", e.to_string()))?;
    if !atlas.left_out().is_empty() {
        tracing::warn!(rows = atlas.left_out().len(), "statements on unknown offices or counties do not count");
    }
    Ok(atlas)
}

/// The rows of a list that read; a faulty correction must not stop the routing of alerts, so its shipped value counts instead.
async fn rows<T: Row>(tx: &mut Tx, kind: &str) -> Result<Vec<T>, Problem> {
    let found = reference::all(tx, kind).await?;
    Ok(found.iter().filter_map(|row| read::<T>(row.value()).or_else(|| read::<T>(&row.body.0))).collect())
}

/// A row's value as its type.
pub(crate) fn read<T: Row>(value: &serde_json::Value) -> Option<T> {
    value.as_object().and_then(|object| from_object::<T>(0, object).ok())
}
