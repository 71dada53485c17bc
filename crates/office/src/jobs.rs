//! Long work: it shows its progress, can be cancelled, and says what happened.

use crate::act::Act;
use crate::clock::Clock;
use crate::door::Office;
use crate::{Problem, Session};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::collections::HashMap;
use std::future::Future;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};
use std::sync::{Arc, Mutex};
use uuid::Uuid;

/// How a job stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum JobState {
    /// At work.
    Running,
    /// Ended well.
    Done,
    /// Ended with a problem.
    Failed,
    /// Cancelled before its end; nothing half-done was kept.
    Cancelled,
}

/// A job, as its owner sees it.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
pub struct JobView {
    /// Id.
    pub id: Uuid,
    /// The command that started it.
    pub command: String,
    /// State.
    pub state: JobState,
    /// Steps done.
    pub done: i64,
    /// Steps in all; 0: not known yet.
    pub total: i64,
    /// What it answered.
    pub result: Option<Value>,
    /// Why it failed.
    pub problem: Option<Problem>,
}

struct Job {
    owner: Option<Uuid>,
    command: String,
    handle: JobHandle,
    ended: Mutex<Option<Result<Value, Problem>>>,
}

/// What a job reports to.
#[derive(Clone, Default)]
pub struct JobHandle {
    done: Arc<AtomicI64>,
    total: Arc<AtomicI64>,
    cancelled: Arc<AtomicBool>,
}

impl JobHandle {
    /// Says how far the work is.
    pub fn progress(&self, done: i64, total: i64) {
        self.done.store(done, Ordering::Relaxed);
        self.total.store(total, Ordering::Relaxed);
    }
    /// Ends the work with `cancelled` if somebody asked for it: to be called between steps.
    pub fn go_on(&self) -> Result<(), Problem> {
        if self.cancelled.load(Ordering::Relaxed) { Err(Problem::refused("cancelled", "the job was cancelled")) } else { Ok(()) }
    }
}

/// The jobs of this process.
#[derive(Default)]
pub struct Jobs(Mutex<HashMap<Uuid, Arc<Job>>>);

impl Jobs {
    /// Starts a job; it goes on after the call that started it has been answered.
    pub fn start<F>(&self, clock: &Clock, owner: &Session, command: &str, work: impl FnOnce(JobHandle) -> F) -> Uuid
    where
        F: Future<Output = Result<Value, Problem>> + Send + 'static,
    {
        let id = clock.new_id();
        let handle = JobHandle::default();
        let job =
            Arc::new(Job { owner: owner.signature().0, command: command.to_owned(), handle: handle.clone(), ended: Mutex::new(None) });
        self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner).insert(id, job.clone());
        let future = work(handle);
        tokio::spawn(async move {
            let outcome = future.await;
            *job.ended.lock().unwrap_or_else(std::sync::PoisonError::into_inner) = Some(outcome);
        });
        id
    }

    fn find(&self, id: Uuid, owner: Option<Uuid>) -> Result<Arc<Job>, Problem> {
        let jobs = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        jobs.get(&id).filter(|j| j.owner == owner).cloned().ok_or_else(Problem::not_found)
    }

    /// This owner's jobs that are under way.
    fn running(&self, owner: Option<Uuid>) -> Vec<JobView> {
        let jobs = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let ids: Vec<Uuid> = jobs.iter().filter(|(_, job)| job.owner == owner).map(|(id, _)| *id).collect();
        drop(jobs);
        ids.into_iter().filter_map(|id| self.view(id, owner).ok()).filter(|job| matches!(job.state, JobState::Running)).collect()
    }

    /// How a job of this owner stands.
    pub fn view(&self, id: Uuid, owner: Option<Uuid>) -> Result<JobView, Problem> {
        let job = self.find(id, owner)?;
        let ended = job.ended.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clone();
        let (state, result, problem) = match ended {
            None => (JobState::Running, None, None),
            Some(Ok(value)) => (JobState::Done, Some(value), None),
            Some(Err(p)) if p.code == "cancelled" => (JobState::Cancelled, None, None),
            Some(Err(p)) => (JobState::Failed, None, Some(p)),
        };
        let (done, total) = (job.handle.done.load(Ordering::Relaxed), job.handle.total.load(Ordering::Relaxed));
        Ok(JobView { id, command: job.command.clone(), state, done, total, result, problem })
    }
}

impl Office {
    /// The jobs of this process.
    #[must_use]
    pub fn jobs(&self) -> &Jobs {
        &self.inner.jobs
    }
}

/// Jobs that are under way.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct RunningJobs {
    /// The caller's, in no order.
    pub jobs: Vec<JobView>,
}

/// The caller's jobs that are under way: a page that was opened anew finds them again.
pub async fn running(act: &mut Act, _: crate::commands::Nothing) -> Result<RunningJobs, Problem> {
    Ok(RunningJobs { jobs: act.desk().jobs().running(act.session().signature().0) })
}

/// Which job.
#[derive(Deserialize, JsonSchema)]
pub struct JobId {
    /// The job's id, as the command that started it answered.
    pub id: Uuid,
}

/// How a job stands.
pub async fn get(act: &mut Act, asked: JobId) -> Result<JobView, Problem> {
    act.desk().jobs().view(asked.id, act.session().signature().0)
}

/// Asks a job to end early.
pub async fn cancel(act: &mut Act, asked: JobId) -> Result<JobView, Problem> {
    let owner = act.session().signature().0;
    let jobs = act.desk().jobs();
    jobs.find(asked.id, owner)?.handle.cancelled.store(true, Ordering::Relaxed);
    jobs.view(asked.id, owner)
}
