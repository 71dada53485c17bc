//! A gateway on this machine with a store of its own: what phones press and a desk listens to.

use crate::Stop;
use crate::alerts::OFFICE;
use crate::alerts::ingest::Way;
use casework::language::Language;
use gateway::{Doors, Listen};
use office::Answer;
use office::clock::{hex, random};
use office::desk::{Desk, DeskOptions, FirstRun, TokenChange};
use serde_json::{Value, json};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::Path;
use tokio::task::JoinHandle;

/// A gateway that serves.
pub struct Gateway {
    desk: Desk,
    /// Where.
    pub host: SocketAddr,
    /// The session of a desk of [`OFFICE`].
    pub session: String,
    tasks: [JoinHandle<()>; 2],
}

impl Gateway {
    /// Founds a store in an empty folder (or in the server's database that `server` names), opens it and serves it.
    pub async fn found(folder: &Path, server: Option<String>) -> Result<Self, Stop> {
        if folder.exists() {
            std::fs::remove_dir_all(folder)?;
        }
        std::fs::create_dir_all(folder)?;
        let options = DeskOptions { server, ..DeskOptions::at(folder) };
        let drawn = || random::<16>().map(|bytes| hex(&bytes));
        let (passphrase, password) = (drawn()?, drawn()?);
        let first = FirstRun {
            language: Language::Es,
            office: OFFICE.into(),
            display_name: "bench".into(),
            username: "bench".into(),
            password: password.clone(),
        };
        Desk::found_network(options.clone(), &passphrase, &first).await?;
        let desk = Desk::network(options, &passphrase).await?;
        let signed = desk.call(None, "sign_in", json!({ "username": first.username, "password": password })).await?;
        let TokenChange::Set(session) = signed.token else { return Err("the desk gave no session".into()) };
        // The phones' addresses are told as a proxy tells them.
        let bound = gateway::bind(Listen::here(0)).await?.behind(vec![IpAddr::V4(Ipv4Addr::LOCALHOST)]);
        let host = bound.address();
        let served = bound.serve(desk.clone(), Doors::All, std::future::pending());
        let serving = tokio::spawn(async move {
            if let Err(refused) = served.await {
                eprintln!("{refused}");
            }
        });
        let watching = tokio::spawn(desk.clone().watch());
        Ok(Self { desk, host, session, tasks: [serving, watching] })
    }

    /// The key to which phones seal.
    pub async fn network_key(&self) -> Result<Value, Stop> {
        match self.desk.button("network_key", json!({})).await? {
            Answer::Value(key) => Ok(key),
            _ => Err("a value was expected".into()),
        }
    }

    /// The way in over HTTP.
    #[must_use]
    pub fn way(&self) -> Way {
        Way::Gateway(self.host)
    }

    /// Ends it.
    pub async fn close(self) {
        self.tasks.iter().for_each(JoinHandle::abort);
        self.desk.lock().await;
    }
}
