//! The reference on the encrypted file: the rows of a receipt written again and again on one connection, and nothing else.

use crate::Stop;
use crate::plenty::id;
use crate::store::{Cell, KEY, Store};
use office::clock::Clock;
use std::path::Path;
use std::time::{Duration, Instant};
use uuid::Uuid;

/// Ids of the copies are a kind of their own.
const COPIES: u128 = 9;

/// A column, and what a copy has there.
type Own = (&'static str, &'static str);

/// Tables, which row of theirs is the model's (`$2`), and what its copy has of its own: `$1` the new id, `$3` a text. The rest is as in the model.
const COPIED: [(&str, &str, &[Own]); 6] = [
    ("alert", "id = $2", &[("id", "$1"), ("folio", "$3")]),
    (
        "alert_phone",
        "alert_id = $2",
        &[("alert_id", "$1"), ("press_key", "$3"), ("fingerprint", "case when fingerprint is null then null else $3 end")],
    ),
    ("timer", "alert_id = $2 and fired_at is null and ended_at is null", &[("id", "$1"), ("alert_id", "$1")]),
    ("family_contact", "alert_id = $2", &[("id", "$1"), ("alert_id", "$1")]),
    ("message", "alert_id = $2", &[("id", "$1"), ("alert_id", "$1"), ("contact_id", "$1")]),
    ("alert_step", "alert_id = $2", &[("id", "$1"), ("alert_id", "$1")]),
];

/// One connection that writes what receipts wrote.
pub struct Raw {
    store: Store,
    copies: Vec<String>,
    entry: String,
    /// A press of each kind: with nothing, with a contact in the clear, with a sealed profile.
    models: [Uuid; 3],
    office: String,
    made: u128,
}

impl Raw {
    /// With the rows of presses that the file holds already.
    pub async fn open(file: &Path) -> Result<Self, Stop> {
        let mut store = Store::sqlite(file, &KEY).await?;
        let mut copies = Vec::new();
        for (table, of, own) in COPIED {
            copies.push(copy(&mut store, table, of, own).await?);
        }
        let model = |state: &str, signed: &str| {
            format!(
                "select a.office, a.id from alert a join alert_phone p on p.alert_id = a.id
                 where p.profile_state = '{state}' and p.fingerprint is {signed} null order by a.id limit 1"
            )
        };
        let (office, bare) = store.named(&model("missing", ""), &[]).await?;
        let (_, clear) = store.named(&model("missing", "not"), &[]).await?;
        let (_, sealed) = store.named(&model("opened", "not"), &[]).await?;
        let seq = format!("select max(seq) from audit_entry where office = '{office}' and command = 'receive_alert'");
        let of = format!("office = '{office}' and seq = {}", store.number(&seq).await?);
        let last = format!("(select seq from audit_head where office = '{office}')");
        let entry = copy(&mut store, "audit_entry", &of, &[("seq", &last), ("subject", "$1"), ("hash", "$3")]).await?;
        Ok(Self { store, copies, entry, models: [bare, clear, sealed], office, made: 0 })
    }

    /// What the connection promises at a commit.
    pub async fn durability(&mut self) -> Result<String, Stop> {
        let journal = self.store.text("select journal_mode from pragma_journal_mode").await?;
        Ok(format!("journal {journal}, synchronous {}", self.store.number("select synchronous from pragma_synchronous").await?))
    }

    /// Transactions a second for `long`.
    pub async fn turn(&mut self, long: Duration) -> Result<f64, Stop> {
        let (begun, before) = (Instant::now(), self.made);
        while begun.elapsed() < long {
            self.write().await?;
        }
        Ok((self.made - before) as f64 / begun.elapsed().as_secs_f64())
    }

    async fn write(&mut self) -> Result<(), Stop> {
        let n = self.made;
        self.made += 1;
        let kind = [0, 1, 2, 2][(n % 4) as usize];
        let (new, own) = (id(COPIES, n), format!("copy-{n}"));
        let cells: [Cell; 3] = [new.into(), self.models[kind].into(), own.clone().into()];
        let at = Clock::System.now();
        let store = &mut self.store;
        store.begin().await?;
        store.ask("insert into press (press_key) values ($1)", &[own.clone().into()]).await?;
        if kind > 0 {
            store
                .ask("insert into phone (fingerprint, first_at, last_at, alerts) values ($1, $2, $2, 1)", &[own.clone().into(), at.into()])
                .await?;
        }
        let office: Cell = self.office.clone().into();
        store.ask("update folio_serial set last = last + 1 where office = $1", std::slice::from_ref(&office)).await?;
        for text in &self.copies {
            store.ask(text, &cells).await?;
        }
        for (topic, outbox) in [("alerts", new), ("new_alert", id(COPIES + 1, n))] {
            let cells = [outbox.into(), topic.into(), office.clone(), new.into(), at.into()];
            store.ask("insert into outbox (id, topic, office, subject, at) values ($1, $2, $3, $4, $5)", &cells).await?;
        }
        store.ask("update audit_head set seq = seq + 1 where office = $1", std::slice::from_ref(&office)).await?;
        store.ask(&self.entry, &cells).await?;
        store.ask("update audit_head set hash = $2 where office = $1", &[office, own.into()]).await?;
        store.run("commit").await
    }
}

/// The statement that writes a row again.
async fn copy(store: &mut Store, table: &str, of: &str, own: &[(&str, &str)]) -> Result<String, Stop> {
    let columns = store.text(&format!("select group_concat(name) from pragma_table_info('{table}')")).await?;
    let values: Vec<&str> =
        columns.split(',').map(|column| own.iter().find(|(name, _)| *name == column).map_or(column, |(_, value)| *value)).collect();
    Ok(format!("insert into {table} ({columns}) select {} from {table} where {of}", values.join(", ")))
}
