//! The atlas that alerts are routed by: the reference rows with their corrections, indexed once and shared.

use crate::act::Act;
use crate::{Office, Problem};
use casework::reference::{Row, from_object};
use casework::routing::Atlas;
use records::{Tx, reference};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::Mutex as Turn;

const COUNTIES: &str = include_str!("../../../reference/geo/us-counties-10m.topo.json");
const NEIGHBOURS: &str = include_str!("../../../reference/geo/neighbours.topo.json");

/// Kept until a correction makes it out of date. Whoever asks first waits for the making; nobody makes it twice.
#[derive(Default)]
pub(crate) struct Shelf {
    /// The edition that a correction began, and its atlas once made.
    kept: Mutex<(u64, Option<Arc<Atlas>>)>,
    making: Turn<()>,
}

impl Shelf {
    fn look(&self) -> (u64, Option<Arc<Atlas>>) {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Act {
    /// The atlas as the Directory stands. It is read in the act's own transaction: one of its own could wait for a connection that other
    /// acts hold while they wait for this one.
    pub(crate) async fn atlas(&mut self) -> Result<Arc<Atlas>, Problem> {
        let inner = self.office.inner.clone();
        if let (_, Some(atlas)) = inner.shelf.look() {
            return Ok(atlas);
        }
        let _turn = inner.shelf.making.lock().await;
        let (edition, made) = inner.shelf.look();
        if let Some(atlas) = made {
            return Ok(atlas);
        }
        let tx = self.tx();
        let (consulates, jurisdictions, counties) =
            (rows(tx, "consulate").await?, rows(tx, "jurisdiction").await?, rows(tx, "county").await?);
        let made = tokio::task::spawn_blocking(move || Atlas::new(consulates, jurisdictions, counties, COUNTIES, NEIGHBOURS)).await;
        let atlas = made
            .map_err(|_| Problem::failed("reference_broken", "the atlas could not be made"))?
            .map_err(|e| Problem::failed("reference_broken", e.to_string()))?;
        if !atlas.left_out().is_empty() {
            tracing::warn!(rows = atlas.left_out().len(), "statements on unknown offices or counties do not count");
        }
        let atlas = Arc::new(atlas);
        let mut kept = inner.shelf.kept.lock().unwrap_or_else(PoisonError::into_inner);
        // A correction that came while this one was made is for the next to read.
        if kept.0 == edition {
            kept.1 = Some(atlas.clone());
        }
        Ok(atlas)
    }
}

impl Office {
    /// Makes the next question read the Directory anew: a correction was committed, here or by another process.
    pub(crate) fn forget_atlas(&self) {
        let mut kept = self.inner.shelf.kept.lock().unwrap_or_else(PoisonError::into_inner);
        *kept = (kept.0 + 1, None);
    }
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
