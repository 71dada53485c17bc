//! The audit chain: one per office, each entry bound to the one before by SHA-256. The system chain has the office `-`.

use crate::{Error, Tx};
use chrono::{DateTime, Utc};
use serde_json::Value;
use sha2::{Digest, Sha256};
use sqlx::types::Json;
use uuid::Uuid;

/// The office code of entries that belong to no office.
pub const SYSTEM: &str = "-";
/// The hash before the first entry.
const GENESIS: &str = "0000000000000000000000000000000000000000000000000000000000000000";

/// What is to be entered.
#[derive(Clone)]
pub struct NewEntry {
    /// Office whose chain it joins.
    pub office: String,
    /// When, UTC.
    pub at: DateTime<Utc>,
    /// Staff member; `None` for the public, devices and timers.
    pub actor: Option<Uuid>,
    /// Name of the staff member, or what acted.
    pub actor_name: String,
    /// The role that was used.
    pub role: String,
    /// The command.
    pub command: String,
    /// `done`, `refused` or `failed`.
    pub outcome: String,
    /// The row that it was about.
    pub subject: Option<Uuid>,
    /// The case that it was about.
    pub case_id: Option<Uuid>,
    /// The reason that was given, where one is asked.
    pub reason: Option<String>,
    /// What changed: old and new values as the act states them.
    pub detail: Value,
    /// How many calls this entry stands for.
    pub times: i64,
    /// When the first of them was.
    pub first_at: DateTime<Utc>,
}

/// An entry as it stands in the chain.
#[derive(sqlx::FromRow, Clone)]
pub struct Entry {
    /// Office of the chain.
    pub office: String,
    /// Place in the chain, from 1.
    pub seq: i64,
    /// When.
    pub at: DateTime<Utc>,
    /// Staff member.
    pub actor: Option<Uuid>,
    /// Name of the actor.
    pub actor_name: String,
    /// Role.
    pub role: String,
    /// Command.
    pub command: String,
    /// Outcome.
    pub outcome: String,
    /// Row.
    pub subject: Option<Uuid>,
    /// Case.
    pub case_id: Option<Uuid>,
    /// Reason.
    pub reason: Option<String>,
    /// Detail.
    pub detail: Json<Value>,
    /// Calls that the entry stands for.
    pub times: i64,
    /// The first of them.
    pub first_at: DateTime<Utc>,
    /// Hash of the entry before.
    pub prev_hash: String,
    /// Hash of this entry.
    pub hash: String,
}

/// Result of a walk along a chain.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// The chain holds; how many entries.
    Sound(i64),
    /// The first place that does not hold.
    Broken {
        /// Place in the chain, from 1.
        seq: i64,
        /// `missing`, `changed` or `head`.
        why: &'static str,
    },
}

/// The last entry's place and hash of each chain.
pub async fn heads(tx: &mut Tx) -> Result<Vec<(String, i64, String)>, Error> {
    rows!(tx, (String, i64, String), "select office, seq, hash from audit_head order by office")
}

/// Adds an entry to its office's chain. The head is locked last and for a short time: call it right before the commit.
pub(crate) async fn append(tx: &mut Tx, new: &NewEntry) -> Result<i64, Error> {
    let seq_hash = row!(tx, (i64, String), "update audit_head set seq = seq + 1 where office = $1 returning seq, hash", &new.office)?;
    let (seq, prev) = match seq_hash {
        Some(found) => found,
        None => {
            execute!(
                tx,
                "insert into audit_head (office, seq, hash) values ($1, 0, $2) on conflict (office) do nothing",
                &new.office,
                GENESIS
            )?;
            one!(tx, (i64, String), "update audit_head set seq = seq + 1 where office = $1 returning seq, hash", &new.office)?
        }
    };
    let hash = digest(seq, &prev, new);
    execute!(
        tx,
        "insert into audit_entry (office, seq, at, actor, actor_name, role, command, outcome, subject, case_id, reason, detail, times, first_at, prev_hash, hash)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)",
        &new.office,
        seq,
        new.at,
        new.actor,
        &new.actor_name,
        &new.role,
        &new.command,
        &new.outcome,
        new.subject,
        new.case_id,
        new.reason.as_deref(),
        Json(&new.detail),
        new.times,
        new.first_at,
        &prev,
        &hash,
    )?;
    execute!(tx, "update audit_head set hash = $2 where office = $1", &new.office, &hash)?;
    Ok(seq)
}

/// Counts one more call of a kind that is entered in bulk.
pub(crate) async fn tally(tx: &mut Tx, session: &str, new: &NewEntry) -> Result<(), Error> {
    execute!(
        tx,
        "insert into audit_tally (office, session, command, outcome, actor, actor_name, role, times, first_at, last_at, subject, case_id)
         values ($1, $2, $3, $4, $5, $6, $7, 1, $8, $8, $9, $10)
         on conflict (office, session, command, outcome) do update set times = audit_tally.times + 1, last_at = excluded.last_at",
        &new.office,
        session,
        &new.command,
        &new.outcome,
        new.actor,
        &new.actor_name,
        &new.role,
        new.at,
        new.subject,
        new.case_id,
    )?;
    Ok(())
}

#[derive(sqlx::FromRow)]
struct Tally {
    office: String,
    session: String,
    command: String,
    outcome: String,
    actor: Option<Uuid>,
    actor_name: String,
    role: String,
    times: i64,
    first_at: DateTime<Utc>,
    last_at: DateTime<Utc>,
    subject: Option<Uuid>,
    case_id: Option<Uuid>,
}

/// Enters the counted calls of this session, of the records that it read, and those older than `before`, in the office's chain.
pub async fn settle_tallies(tx: &mut Tx, office: &str, session: &str, before: DateTime<Utc>) -> Result<(), Error> {
    let mut found = rows!(
        tx,
        Tally,
        "delete from audit_tally
         where office = $1 and (session = $2 or substr(session, 1, length($2) + 1) = $2 || '/' or last_at < $3)
         returning office, session, command, outcome, actor, actor_name, role, times, first_at, last_at, subject, case_id",
        office,
        session,
        before
    )?;
    // An engine gives back what it deletes in any order; a chain is read by time.
    found.sort_by(|a, b| (a.last_at, a.first_at, &a.command).cmp(&(b.last_at, b.first_at, &b.command)));
    for t in found {
        let entry = NewEntry {
            office: t.office,
            at: t.last_at,
            actor: t.actor,
            actor_name: t.actor_name,
            role: t.role,
            command: t.command,
            outcome: t.outcome,
            subject: t.subject,
            case_id: t.case_id,
            reason: None,
            detail: serde_json::json!({ "session": t.session }),
            times: t.times,
            first_at: t.first_at,
        };
        append(tx, &entry).await?;
    }
    Ok(())
}

/// Entries of a chain, newest first, before `before` (a place in the chain).
pub async fn list(tx: &mut Tx, office: &str, before: i64, limit: i64) -> Result<Vec<Entry>, Error> {
    rows!(
        tx,
        Entry,
        "select office, seq, at, actor, actor_name, role, command, outcome, subject, case_id, reason, detail, times, first_at, prev_hash, hash
         from audit_entry where office = $1 and seq < $2 order by seq desc limit $3",
        office,
        before,
        limit
    )
}

/// Entries about one case, newest first. Outside the wall, none about a walled row.
pub async fn of_case(tx: &mut Tx, key: &crate::cases::CaseKey, before: i64, limit: i64) -> Result<Vec<Entry>, Error> {
    rows!(
        tx,
        Entry,
        "select office, seq, at, actor, actor_name, role, command, outcome, subject, case_id, reason, detail, times, first_at, prev_hash, hash
         from audit_entry e
         where office = $1 and case_id = $2 and seq < $3
           and ($5 or not exists (select 1 from walled_subject w where w.subject = e.subject))
         order by seq desc limit $4",
        key.office(),
        key.id(),
        before,
        limit,
        key.inside_wall()
    )
}

/// Walks a chain from its first entry and names the first place that does not hold.
pub async fn verify(tx: &mut Tx, office: &str) -> Result<Verdict, Error> {
    let head = row!(tx, (i64, String), "select seq, hash from audit_head where office = $1", office)?;
    let mut at = 0_i64;
    let mut prev = GENESIS.to_owned();
    loop {
        let batch = rows!(
            tx,
            Entry,
            "select office, seq, at, actor, actor_name, role, command, outcome, subject, case_id, reason, detail, times, first_at, prev_hash, hash
             from audit_entry where office = $1 and seq > $2 order by seq limit 2000",
            office,
            at
        )?;
        if batch.is_empty() {
            break;
        }
        for entry in batch {
            at += 1;
            if entry.seq != at {
                return Ok(Verdict::Broken { seq: at, why: "missing" });
            }
            let (seq, stored_prev, stored) = (entry.seq, entry.prev_hash.clone(), entry.hash.clone());
            if stored_prev != prev || digest(seq, &prev, &NewEntry::from(entry)) != stored {
                return Ok(Verdict::Broken { seq, why: "changed" });
            }
            prev = stored;
        }
    }
    match head {
        Some((seq, hash)) if seq == at && hash == prev => Ok(Verdict::Sound(at)),
        None if at == 0 => Ok(Verdict::Sound(0)),
        _ => Ok(Verdict::Broken { seq: at + 1, why: "head" }),
    }
}

impl From<Entry> for NewEntry {
    fn from(e: Entry) -> Self {
        Self {
            office: e.office,
            at: e.at,
            actor: e.actor,
            actor_name: e.actor_name,
            role: e.role,
            command: e.command,
            outcome: e.outcome,
            subject: e.subject,
            case_id: e.case_id,
            reason: e.reason,
            detail: e.detail.0,
            times: e.times,
            first_at: e.first_at,
        }
    }
}

/// SHA-256 over the entry's content in a fixed order. Object keys of `detail` are sorted by serde_json's map, so both engines give the same text back.
fn digest(seq: i64, prev: &str, e: &NewEntry) -> String {
    let content = serde_json::json!([
        prev,
        seq,
        e.office,
        e.at.timestamp_micros(),
        e.actor,
        e.actor_name,
        e.role,
        e.command,
        e.outcome,
        e.subject,
        e.case_id,
        e.reason,
        e.detail,
        e.times,
        e.first_at.timestamp_micros()
    ]);
    Sha256::digest(content.to_string().as_bytes()).iter().map(|b| format!("{b:02x}")).collect()
}
