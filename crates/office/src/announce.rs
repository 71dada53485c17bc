//! Telling the pages what changed: topics with ids, never personal data. Rows of the outbox carry the truth; this only wakes.

use records::outbox::Change;
use serde::Serialize;
use std::collections::{HashSet, VecDeque};
use std::sync::Mutex;
use tokio::sync::broadcast;
use uuid::Uuid;

/// A change, as pages hear of it.
#[derive(Clone, Serialize)]
pub struct Topic {
    /// Topic of the command table.
    pub topic: String,
    /// Office that it concerns.
    pub office: String,
    /// The row, if one.
    pub id: Option<Uuid>,
}

/// Sends each change once, whether it came from this process or from the outbox.
pub(crate) struct Announcer {
    sender: broadcast::Sender<Topic>,
    seen: Mutex<(HashSet<Uuid>, VecDeque<Uuid>)>,
}

impl Announcer {
    pub(crate) fn new() -> Self {
        Self { sender: broadcast::channel(1024).0, seen: Mutex::default() }
    }
    pub(crate) fn subscribe(&self) -> broadcast::Receiver<Topic> {
        self.sender.subscribe()
    }
    /// Whether this change was not heard of before; it is now.
    pub(crate) fn is_new(&self, change: &Change) -> bool {
        let mut seen = self.seen.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        if !seen.0.insert(change.id) {
            return false;
        }
        seen.1.push_back(change.id);
        if seen.1.len() > 8192
            && let Some(old) = seen.1.pop_front()
        {
            seen.0.remove(&old);
        }
        true
    }
    /// Tells listeners.
    pub(crate) fn tell(&self, change: &Change) {
        // Nobody listening is not an error.
        let _ = self.sender.send(Topic { topic: change.topic.clone(), office: change.office.clone(), id: change.subject });
    }
}
