//! What an act works with. Only the door makes one; rows, time and ids come from it alone.

use crate::clock::Clock;
use crate::{Office, Problem, Session, StaffSession};
use chrono::{DateTime, Utc};
use records::Tx;
use records::cases::CaseKey;
use serde_json::Value;
use uuid::Uuid;

/// An act in progress: its transaction, who acts, when, and what its audit entry will say.
pub struct Act {
    pub(crate) tx: Tx,
    pub(crate) office: Office,
    pub(crate) session: Session,
    pub(crate) network: Option<String>,
    pub(crate) at: DateTime<Utc>,
    pub(crate) subject: Option<Uuid>,
    pub(crate) case_id: Option<Uuid>,
    pub(crate) reason: Option<String>,
    pub(crate) detail: Value,
    pub(crate) also_tell: Vec<String>,
    pub(crate) also_enter: Vec<String>,
    pub(crate) announced: Vec<(&'static str, String)>,
    pub(crate) nothing_new: bool,
    pub(crate) edition: u64,
    pub(crate) after: Vec<AfterCommit>,
}

/// What is done once the commit is durable, and only then.
pub(crate) type AfterCommit = Box<dyn FnOnce(&Office) + Send>;

impl Act {
    /// The transaction.
    pub fn tx(&mut self) -> &mut Tx {
        &mut self.tx
    }
    /// Now, UTC, the same instant throughout the act.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.at
    }
    /// A new time-ordered id.
    #[must_use]
    pub fn new_id(&self) -> Uuid {
        self.clock().new_id()
    }
    /// The clock, for jobs that outlive the act.
    #[must_use]
    pub fn clock(&self) -> Clock {
        self.office.clock()
    }
    /// The office that is acting, as a service: reference data, jobs, uploads, documents.
    #[must_use]
    pub fn desk(&self) -> &Office {
        &self.office
    }
    /// Who acts.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }
    /// The network that the call came from, where its host told it.
    #[must_use]
    pub fn network(&self) -> Option<&str> {
        self.network.as_deref()
    }
    /// The staff member who acts.
    pub fn staff(&self) -> Result<&StaffSession, Problem> {
        match &self.session {
            Session::Staff(staff) => Ok(staff),
            _ => Err(Problem::signed_out()),
        }
    }
    /// Code of the office whose records this act sees; empty without one.
    #[must_use]
    pub fn code(&self) -> String {
        self.tx.scope.office.clone().unwrap_or_default()
    }
    /// Narrows an act without an office (the Alert Button, a timer) to the one that it turned out to concern.
    pub fn enter_office(&mut self, code: &str) {
        self.tx.scope.office = Some(code.to_owned());
    }
    /// Names the row that the entry is about.
    pub fn about(&mut self, subject: Uuid) {
        self.subject = Some(subject);
    }
    /// Names the case that the entry is about.
    pub fn about_case(&mut self, case_id: Uuid) {
        self.case_id = Some(case_id);
        self.subject.get_or_insert(case_id);
    }
    /// The key of a case within the scope; anything else is not found. The entry will name the case.
    pub async fn case(&mut self, id: Uuid) -> Result<CaseKey, Problem> {
        let key = records::cases::look_up(&mut self.tx, id).await?.ok_or_else(Problem::not_found)?;
        self.about_case(key.id());
        Ok(key)
    }
    /// Records the reason that was given; an empty one is refused.
    pub fn because(&mut self, reason: &str) -> Result<(), Problem> {
        let reason = reason.trim();
        if reason.is_empty() {
            return Err(Problem::field("reason", "required"));
        }
        self.reason = Some(reason.to_owned());
        Ok(())
    }
    /// States what changed. An object; no name, contact or text of a person belongs in it, only codes, dates and ids.
    pub fn detail(&mut self, detail: Value) {
        self.detail = detail;
    }
    /// Announces the change to another office too.
    pub fn also_tell(&mut self, office: &str) {
        self.also_tell.push(office.to_owned());
    }
    /// Enters the act in another office's chain too.
    pub fn also_enter(&mut self, office: &str) {
        self.also_enter.push(office.to_owned());
    }
    /// Announces one topic to another office, beside what the command announces.
    pub fn announce(&mut self, topic: &'static str, office: &str) {
        self.announced.push((topic, office.to_owned()));
    }
    /// The call found everything done already: it announces nothing.
    pub fn nothing_new(&mut self) {
        self.nothing_new = true;
    }
    /// Topics and offices to tell, each pair once.
    pub(crate) fn announcements(&mut self, declared: &'static [&'static str], office: &str) -> Vec<(&'static str, String)> {
        if self.nothing_new {
            return Vec::new();
        }
        let mut told = std::mem::take(&mut self.announced);
        for topic in declared {
            told.extend(std::iter::once(office).chain(self.also_tell.iter().map(String::as_str)).map(|code| (*topic, code.to_owned())));
        }
        told.sort_unstable();
        told.dedup();
        told
    }
    /// Does something once the commit is durable.
    pub(crate) fn after_commit(&mut self, work: impl FnOnce(&Office) + Send + 'static) {
        self.after.push(Box::new(work));
    }
}
