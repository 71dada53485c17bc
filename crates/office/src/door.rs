//! The one door. Everybody who wants something of an office comes through [`Office::call`].

use crate::act::Act;
use crate::announce::{Announcer, Topic};
use crate::clock::Clock;
use crate::commands::{Command, Entry, Handler, Needs, Run, TABLE};
use crate::jobs::Jobs;
use crate::keys::KeyRing;
use crate::reference::pack::Rules;
use crate::shelf::Shelf;
use crate::uploads::Uploads;
use crate::{Problem, Session};
use casework::routing::Atlas;
use chrono::{DateTime, Duration, Utc};
use futures::FutureExt;
use records::audit::{NewEntry, SYSTEM};
use records::outbox::{self, Change};
use records::{Database, Log, Scope, audit};
use serde_json::Value;
use std::collections::HashMap;
use std::panic::AssertUnwindSafe;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::sync::broadcast;
use uuid::Uuid;

/// Reader, command and record of a read.
type Read = (String, &'static str, Option<Uuid>);

/// For how long the reads that follow one in the chain are counted instead: an open screen reads its record anew with every change.
const READ_AGAIN: Duration = Duration::minutes(5);

/// How long before its commit a change may have drawn its id, clocks of several machines included.
const LATE: Duration = Duration::seconds(10);
/// Most changes that are read at once.
const PAGE: i64 = 500;

/// What a call answers.
pub enum Answer {
    /// A value of the command's answer schema.
    Value(Value),
    /// A file.
    File(FileAnswer),
    /// A job that goes on; ask `get_job`.
    Job {
        /// The job's id.
        id: Uuid,
    },
}

/// A file that leaves through the door.
pub struct FileAnswer {
    /// A name without personal data (a folio at most).
    pub name: String,
    /// Media type.
    pub mime: String,
    /// Content.
    pub bytes: Vec<u8>,
}

/// What an office is opened with.
pub struct OfficeOptions {
    /// The store.
    pub database: Database,
    /// Folder of the database, documents and keys.
    pub folder: PathBuf,
    /// Seals documents at rest.
    pub documents_key: [u8; 32],
    /// The clock.
    pub clock: Clock,
    /// A practice office: marked on every screen and paper, folio PRAC.
    pub practice: bool,
    /// This desk alone: the office whose desk takes every alert, whoever is responsible. `None` on the network.
    pub alone: Option<String>,
    /// Seals the database's key for each member; `None` where the host opens the store with a key of its own.
    pub keys: Option<KeyRing>,
}

/// How often an act begins again before it is left to the caller.
const TRIES: u32 = 3;
/// Code of an act that waited for another which waited for it.
const DEADLOCK: &str = "store_deadlock";

/// A call that did not go through, and what it was about.
struct Failed {
    problem: Problem,
    subject: Option<Uuid>,
    office: Option<String>,
}

/// An open office. Cheap to clone.
#[derive(Clone)]
pub struct Office {
    pub(crate) inner: Arc<Inner>,
}

pub(crate) struct Inner {
    pub(crate) database: Database,
    pub(crate) folder: PathBuf,
    pub(crate) documents_key: zeroize::Zeroizing<[u8; 32]>,
    pub(crate) clock: Clock,
    pub(crate) practice: bool,
    pub(crate) alone: Option<String>,
    pub(crate) keys: Option<KeyRing>,
    pub(crate) uploads: Uploads,
    pub(crate) jobs: Jobs,
    /// Counts the corrections of the Directory that this process heard of.
    edition: AtomicU64,
    pub(crate) atlas: Shelf<Atlas>,
    pub(crate) rules: Shelf<Rules>,
    pub(crate) office_packs: crate::rules::OfficePacks,
    pub(crate) sign_ins: crate::account::SignIns,
    reads: Mutex<HashMap<Read, DateTime<Utc>>>,
    announcer: Announcer,
}

impl Office {
    /// Opens an office: loads the shipped reference data when the database lacks this version of it.
    pub async fn open(options: OfficeOptions) -> Result<Self, Problem> {
        let office = Self {
            inner: Arc::new(Inner {
                database: options.database,
                folder: options.folder,
                documents_key: zeroize::Zeroizing::new(options.documents_key),
                clock: options.clock,
                practice: options.practice,
                alone: options.alone,
                keys: options.keys,
                uploads: Uploads::default(),
                jobs: Jobs::default(),
                edition: AtomicU64::new(0),
                atlas: Shelf::default(),
                rules: Shelf::default(),
                office_packs: crate::rules::OfficePacks::default(),
                sign_ins: crate::account::SignIns::default(),
                reads: Mutex::default(),
                announcer: Announcer::new(),
            }),
        };
        crate::reference::load_shipped(&office).await?;
        crate::reference::pack::keep(&office).await?;
        crate::network_key::keep(&office).await?;
        Ok(office)
    }

    /// The clock.
    #[must_use]
    pub fn clock(&self) -> Clock {
        self.inner.clock.clone()
    }
    /// Whether this is a practice office.
    #[must_use]
    pub fn practice(&self) -> bool {
        self.inner.practice
    }
    /// The office that takes every alert on a desk alone.
    #[must_use]
    pub fn alone(&self) -> Option<&str> {
        self.inner.alone.as_deref()
    }
    /// Folder of the database, documents and keys.
    #[must_use]
    pub fn folder(&self) -> &std::path::Path {
        &self.inner.folder
    }
    /// Files on their way in.
    #[must_use]
    pub fn uploads(&self) -> &Uploads {
        &self.inner.uploads
    }
    /// Hears of every change from now on.
    #[must_use]
    pub fn subscribe(&self) -> broadcast::Receiver<Topic> {
        self.inner.announcer.subscribe()
    }
    pub(crate) fn database(&self) -> &Database {
        &self.inner.database
    }
    /// Closes the store: the key leaves this process's connections.
    pub async fn close(&self) {
        self.inner.database.close().await;
    }

    /// Calls a command. Unknown commands, wrong roles and failed acts leave an entry too.
    pub async fn call(&self, session: &Session, command: &str, params: Value) -> Result<Answer, Problem> {
        self.call_from(session, None, command, params).await
    }

    /// The same, for a caller whose network (`casework::share::network`) the host knows.
    pub async fn call_from(&self, session: &Session, network: Option<String>, command: &str, params: Value) -> Result<Answer, Problem> {
        let Some(known) = TABLE.iter().find(|c| c.name == command) else {
            self.enter(session, "unknown", "refused", None).await?;
            return Err(Problem::not_found());
        };
        let Handler::Act(run) = known.handler else {
            return Err(Problem::not_found());
        };
        if let Err(problem) = admit(session, known) {
            self.enter(session, known.name, "refused", None).await?;
            return Err(problem);
        }
        // Two acts that waited for each other are rare: the one that PostgreSQL ended begins again.
        for _ in 0..TRIES {
            match self.attempt(session, network.clone(), known, run, params.clone()).await {
                Err(failed) if failed.problem.code == DEADLOCK => {}
                other => return self.concluded(session, known, other).await,
            }
        }
        let last = self.attempt(session, network, known, run, params).await;
        self.concluded(session, known, last).await
    }

    /// The answer of a call; a failed one leaves its entry.
    async fn concluded(&self, session: &Session, known: &Command, outcome: Result<Answer, Failed>) -> Result<Answer, Problem> {
        match outcome {
            Ok(answer) => Ok(answer),
            Err(Failed { problem, subject, office }) => {
                if !matches!(known.entry, Entry::Unlogged(_)) {
                    self.enter(session, known.name, "failed", Some((subject, office, &problem.code))).await?;
                }
                Err(problem)
            }
        }
    }

    /// Runs an act in a transaction of its own, and commits it.
    async fn attempt(
        &self,
        session: &Session,
        network: Option<String>,
        known: &Command,
        run: Run,
        params: Value,
    ) -> Result<Answer, Failed> {
        let scope = match session {
            Session::Staff(s) => Scope { office: Some(s.office.clone()), user: Some(s.user_id) },
            _ => Scope::nobody(),
        };
        let unlike = |problem| Failed { problem, subject: None, office: scope.office.clone() };
        // A phone whose clock is wrong is heard all the same: what comes from it is bounded where it is read.
        if known.needs != Needs::Public {
            crate::years::within(&params).map_err(unlike)?;
        }
        let (database, edition) = (self.database(), self.edition());
        let begun = if matches!(known.entry, Entry::Unlogged(_)) && known.topics.is_empty() {
            database.read(scope.clone()).await
        } else {
            database.begin(scope.clone()).await
        };
        let mut tx = begun.map_err(|error| unlike(error.into()))?;
        if known.entry != Entry::Chain {
            tx.hold_none();
        }
        let mut act = Act {
            tx,
            office: self.clone(),
            session: session.clone(),
            network,
            at: self.inner.clock.now(),
            subject: None,
            case_id: None,
            reason: None,
            detail: serde_json::json!({}),
            also_tell: Vec::new(),
            also_enter: Vec::new(),
            announced: Vec::new(),
            nothing_new: false,
            edition,
            after: Vec::new(),
        };
        // A fault of the program ends this act, not the task that carries it: nothing of it is kept, and the entry says that it failed.
        let ran = AssertUnwindSafe(run(&mut act, params)).catch_unwind().await;
        let (subject, office) = (act.subject.or(act.case_id), act.tx.scope.office.clone());
        let outcome = match ran {
            Ok(Ok(answer)) => self.commit(act, known).await.map(|()| answer),
            Ok(Err(problem)) => Err(problem),
            Err(_) => Err(Problem::failed("unexpected", "the act ended in a fault")),
        };
        outcome.map_err(|problem| Failed { problem, subject, office })
    }

    async fn commit(&self, mut act: Act, known: &Command) -> Result<(), Problem> {
        let office = act.tx.scope.office.clone().unwrap_or_else(|| SYSTEM.to_owned());
        let (actor, actor_name, role) = act.session.signature();
        let entry = NewEntry {
            office: office.clone(),
            at: act.at,
            actor,
            actor_name,
            role,
            command: known.name.to_owned(),
            outcome: "done".into(),
            subject: act.subject,
            case_id: act.case_id,
            reason: act.reason.take(),
            detail: std::mem::take(&mut act.detail),
            times: 1,
            first_at: act.at,
        };
        let mut told = Vec::new();
        for (topic, code) in act.announcements(known.topics, &office) {
            // A subscriber may be outside the wall: of an act on a case only the case is named, never the row. An alert's listeners look for the alert.
            let subject = if matches!(topic, "alerts" | "new_alert" | "page") { act.subject } else { act.case_id.or(act.subject) };
            let change = Change { id: self.inner.clock.new_id(), topic: topic.to_owned(), office: code, subject, at: act.at };
            told.push(change);
        }
        outbox::add(&mut act.tx, &told).await?;
        let session = act.session.tally_key();
        match known.entry {
            Entry::Chain => {
                audit::settle_tallies(&mut act.tx, &office, &session, act.at - Duration::seconds(60)).await?;
                let others = act.also_enter.iter().map(|office| NewEntry { office: office.clone(), ..entry.clone() });
                let entries: Vec<NewEntry> = std::iter::once(entry.clone()).chain(others).collect();
                act.tx.commit(Log::Chains(&entries)).await?;
            }
            Entry::Read => {
                let read: Read = (session.clone(), known.name, act.case_id.or(act.subject));
                if self.read_lately(&read, act.at) {
                    let of = read.2.unwrap_or_default();
                    act.tx.commit(Log::Tally(&format!("{session}/{of}"), &entry)).await?;
                } else {
                    audit::settle_tallies(&mut act.tx, &office, &session, act.at - Duration::seconds(60)).await?;
                    act.tx.commit(Log::Chain(&entry)).await?;
                    self.inner.reads.lock().unwrap_or_else(PoisonError::into_inner).insert(read, act.at);
                }
            }
            // One count stands for calls about many records: it names none.
            Entry::Coalesced => act.tx.commit(Log::Tally(&session, &NewEntry { subject: None, case_id: None, ..entry })).await?,
            Entry::Unlogged(why) => act.tx.commit(Log::Unlogged(why)).await?,
        }
        for change in &told {
            self.hear(change);
        }
        for work in act.after {
            work(self);
        }
        Ok(())
    }

    /// How many corrections of the Directory this process has heard of.
    pub(crate) fn edition(&self) -> u64 {
        self.inner.edition.load(Ordering::Acquire)
    }

    /// Whether the same reader read the same record a moment ago, and that read stands in the chain.
    fn read_lately(&self, read: &Read, at: DateTime<Utc>) -> bool {
        let mut reads = self.inner.reads.lock().unwrap_or_else(PoisonError::into_inner);
        reads.retain(|_, entered| at - *entered < READ_AGAIN);
        reads.contains_key(read)
    }

    /// Enters a call that did not go through. Floods are counted, not written one by one.
    async fn enter(
        &self,
        session: &Session,
        command: &str,
        outcome: &str,
        failed: Option<(Option<Uuid>, Option<String>, &str)>,
    ) -> Result<(), Problem> {
        let (actor, actor_name, role) = session.signature();
        let office = match (session, &failed) {
            (Session::Staff(s), _) => s.office.clone(),
            (_, Some((_, Some(office), _))) => office.clone(),
            _ => SYSTEM.to_owned(),
        };
        let at = self.inner.clock.now();
        let entry = NewEntry {
            office: office.clone(),
            at,
            actor,
            actor_name,
            role,
            command: command.to_owned(),
            outcome: outcome.to_owned(),
            subject: failed.as_ref().and_then(|f| f.0),
            case_id: None,
            reason: None,
            detail: failed.as_ref().map_or_else(|| serde_json::json!({}), |f| serde_json::json!({ "problem": f.2 })),
            times: 1,
            first_at: at,
        };
        let tx = self.database().begin(Scope::office(&office)).await?;
        match (session, outcome) {
            (Session::Staff(_), "failed") => tx.commit(Log::Chain(&entry)).await?,
            _ => tx.commit(Log::Tally(&session.tally_key(), &NewEntry { subject: None, ..entry })).await?,
        }
        Ok(())
    }

    /// Takes note of a change and tells this process's listeners.
    pub(crate) fn hear(&self, change: &Change) {
        if !self.inner.announcer.is_new(change) {
            return;
        }
        if change.topic == "reference" {
            self.inner.edition.fetch_add(1, Ordering::AcqRel);
        }
        self.inner.announcer.tell(change);
    }

    /// Reads changes that other processes wrote and tells this one's listeners; call it in a loop with what it answered last. Ids are drawn before the
    /// commit, and clocks differ: what lies ten seconds before is read again, and told once.
    pub async fn hear_others(&self, since: Uuid) -> Result<Uuid, Problem> {
        let next = self.inner.clock.new_id();
        let mut tx = self.database().read(Scope::nobody()).await?;
        let mut cursor = before(since, LATE);
        loop {
            let found = outbox::since(&mut tx, cursor, PAGE).await?;
            for change in &found {
                self.hear(change);
            }
            match found.last() {
                Some(last) if i64::try_from(found.len()).is_ok_and(|n| n == PAGE) => cursor = last.id,
                _ => break,
            }
        }
        tx.commit(Log::Unlogged("change ids only")).await?;
        Ok(next)
    }

    /// Forgets changes of more than a day ago (whoever was away for longer asks everything anew), and failed sign-ins that slow nobody down any more.
    pub async fn forget_changes(&self) -> Result<(), Problem> {
        let now = self.inner.clock.now();
        let day_ago = now - Duration::days(1);
        let mut tx = self.database().begin(Scope::nobody()).await?;
        outbox::prune(&mut tx, day_ago).await?;
        records::sessions::forget_failures(&mut tx, now - Duration::hours(1), day_ago).await?;
        tx.commit(Log::Unlogged("change ids and counts of failed sign-ins only")).await?;
        Ok(())
    }
}

/// An id that is older than every one of so long before.
fn before(id: Uuid, by: Duration) -> Uuid {
    // The upper 48 bits of a UUIDv7 are its milliseconds.
    let by = u128::try_from(by.num_milliseconds()).unwrap_or_default();
    Uuid::from_u128((id.as_u128() >> 80).saturating_sub(by) << 80)
}

/// Default deny: who may come in with which command.
fn admit(session: &Session, command: &Command) -> Result<(), Problem> {
    match (&command.needs, session) {
        (Needs::Staff(permission), Session::Staff(staff)) => {
            if !staff.may(*permission) {
                return Err(Problem::forbidden());
            }
            if matches!(command.name, "me" | "change_password" | "touch") { Ok(()) } else { staff.own_password() }
        }
        (Needs::Public, Session::Public | Session::Device { .. } | Session::System { .. }) => Ok(()),
        (Needs::Device, Session::Device { .. }) => Ok(()),
        (Needs::System, Session::System { .. }) => Ok(()),
        (Needs::Staff(_), _) => Err(Problem::signed_out()),
        _ => Err(Problem::forbidden()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn an_act_that_ends_in_a_fault_leaves_an_entry_and_keeps_nobody_out() {
        let folder = tempfile::tempdir().unwrap();
        let database = Database::sqlite(&folder.path().join("amparo.db"), &[7; 32]).await.unwrap();
        let clock = Clock::at("2026-11-22T18:00:00Z".parse().unwrap());
        let folder = folder.path().to_owned();
        let options = OfficeOptions { database, folder, documents_key: [7; 32], clock, practice: false, alone: None, keys: None };
        let office = Office::open(options).await.unwrap();
        let known = TABLE.iter().find(|c| c.name == "receive_alert").unwrap();
        let outcome = office.attempt(&Session::Public, None, known, |_, _| Box::pin(async { panic!("a fault") }), Value::Null).await;
        let problem = office.concluded(&Session::Public, known, outcome).await.err().unwrap();
        assert_eq!((problem.code.as_str(), problem.status), ("unexpected", 500));
        let mut tx = office.database().begin(Scope::nobody()).await.unwrap();
        audit::settle_tallies(&mut tx, SYSTEM, "public", DateTime::<Utc>::MIN_UTC).await.unwrap();
        let entry = audit::list(&mut tx, SYSTEM, i64::MAX, 1).await.unwrap().remove(0);
        assert_eq!((entry.command.as_str(), entry.outcome.as_str()), ("receive_alert", "failed"));
        assert_eq!(entry.detail.0["session"], "public");
    }
}
