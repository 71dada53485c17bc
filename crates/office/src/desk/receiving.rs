//! Where phones reach this machine: the real office's setting, whoever sits in front of it, and kept in the clear so that a locked machine listens too.

use super::Desk;
use super::state::Note;
use crate::{Office, Problem, settings};
use records::{Log, Scope};
use serde::{Deserialize, Serialize};
use std::path::PathBuf;

/// On what a machine that receives alerts listens.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Receiving {
    /// Port.
    pub port: u16,
    /// Certificate chain (PEM file) and its key; without them only this machine can practise.
    pub certificate: Option<(PathBuf, PathBuf)>,
}

impl Desk {
    /// Where alerts are received on this machine; `None` when its office wants none. A locked machine goes on where it was, to say whom to call. The
    /// practice office decides only where there is no real one.
    pub async fn receiving(&self) -> Result<Option<Receiving>, Problem> {
        let (main, practice) = {
            let stores = self.inner.stores.read().await;
            let office = |open: &super::Open| open.office.clone();
            (stores.main.as_ref().map(office), stores.practice.as_ref().map(office))
        };
        let Some(office) = main else {
            return match practice {
                _ if self.store_is_there() => Ok(Note::load(self.folder()).receiving),
                Some(practice) => wanted(&practice).await,
                None => Ok(None),
            };
        };
        let wanted = wanted(&office).await?;
        let _turn = self.inner.turn.lock().await;
        let note = Note::load(self.folder());
        if note.receiving != wanted {
            Note { receiving: wanted.clone(), ..note }.save(self.folder()).map_err(|e| super::from_io(&e))?;
        }
        Ok(wanted)
    }
}

async fn wanted(office: &Office) -> Result<Option<Receiving>, Problem> {
    let Some(code) = office.alone() else { return Ok(None) };
    let mut tx = office.database().read(Scope::office(code)).await?;
    let set = settings::of(&mut tx, code).await?;
    tx.commit(Log::Unlogged("the machine's own setting")).await?;
    let certificate = set.certificate_file.zip(set.private_key_file).map(|(chain, key)| (chain.into(), key.into()));
    Ok(set.receive_alerts.then_some(Receiving { port: set.receive_port, certificate }))
}
