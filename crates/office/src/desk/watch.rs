//! What the machine does by itself: locks when everybody has gone, hears what other processes changed, fires timers, delivers the digest of the morning, and lets old alerts age out.

use super::Desk;
use casework::message::Way;
use chrono::{DateTime, TimeDelta, Utc};
use std::time::Duration;
use tokio::task::JoinHandle;

/// How often the desk looks for what is to age out. By its own clock: a machine that slept looks when it wakes.
const AGE_OUT_EVERY: TimeDelta = TimeDelta::hours(1);
/// How often changes of other processes are read: an alert is live on every desk within a second.
const HEAR_EVERY: Duration = Duration::from_millis(200);
/// How often the desk looks whether anybody is still there.
const IDLE_EVERY: Duration = Duration::from_secs(15);

impl Desk {
    /// Runs until the program ends; each host spawns it once.
    pub async fn watch(self) {
        // Five hundred timers that fall due at once must not keep an alert of another process from the desks of this one, and whoever signs in or out
        // must not keep a timer from firing.
        tokio::join!(self.hear_others(), self.beat(), self.lock_when_idle());
    }

    /// Tells the desks of this process what others on the same server changed.
    async fn hear_others(&self) {
        if self.inner.options.server.is_none() {
            return;
        }
        let mut tick = tokio::time::interval(HEAR_EVERY);
        tick.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        let mut since = self.inner.options.clock.new_id();
        loop {
            tick.tick().await;
            if let Some((office, _)) = self.office_of(None).await {
                match office.hear_others(since).await {
                    Ok(next) => since = next,
                    Err(problem) => tracing::warn!(code = problem.code, "changes of other processes were not read"),
                }
            }
        }
    }

    async fn beat(&self) {
        let mut second = tokio::time::interval(Duration::from_secs(1));
        second.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        let mut beats = 0_u32;
        let mut aged: Option<DateTime<Utc>> = None;
        let mut post: [Option<JoinHandle<()>>; Way::ALL.len()] = [None, None, None];
        let mut rules: Option<JoinHandle<()>> = None;
        loop {
            second.tick().await;
            beats = beats.wrapping_add(1);
            self.escalate().await;
            // A provider that does not answer must not keep a timer from firing, nor the message of another way: the post of each way goes by itself.
            for (way, post) in Way::ALL.into_iter().zip(&mut post) {
                if post.as_ref().is_none_or(JoinHandle::is_finished) {
                    *post = Some(tokio::spawn(self.clone().post(way)));
                }
            }
            self.remind().await;
            self.age_out(&mut aged).await;
            if beats % 60 == 1 {
                // Comparing every case of an office takes long, and no timer waits for it either.
                if rules.as_ref().is_none_or(JoinHandle::is_finished) {
                    rules = Some(tokio::spawn(self.clone().recheck_rules()));
                }
                self.deliver_digests().await;
            }
        }
    }

    /// Gives up the key when everybody has gone.
    async fn lock_when_idle(&self) {
        let mut tick = tokio::time::interval(IDLE_EVERY);
        tick.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        tick.tick().await;
        loop {
            tick.tick().await;
            let _turn = self.inner.turn.lock().await;
            if let Err(problem) = self.lock_idle().await {
                // The database does not answer: the key must not stay in memory for that.
                tracing::warn!(code = problem.code, "sessions could not be read: locking");
                if !self.serves_network() {
                    self.close(true).await;
                    self.close(false).await;
                }
            }
        }
    }

    /// Fires what has fallen due, in whichever store is open. [`Desk::watch`] does so every second.
    pub async fn escalate(&self) {
        for office in self.open_offices().await {
            if let Err(problem) = office.escalate().await {
                tracing::warn!(code = problem.code, "a timer did not fire: it is tried again");
            }
        }
    }

    /// Delivers the digest of the morning, once a person and day, in whichever store is open.
    async fn deliver_digests(&self) {
        for office in self.open_offices().await {
            match office.deliver_digests().await {
                Ok(0) => {}
                Ok(delivered) => tracing::info!(delivered, "digests of the morning"),
                Err(problem) => tracing::warn!(code = problem.code, "the digest of the morning was not delivered: it is tried again"),
            }
        }
    }

    /// Compares the cases with the rules of the day, once a day and office, in whichever store is open.
    async fn recheck_rules(self) {
        for office in self.open_offices().await {
            if let Err(problem) = office.recheck_rules().await {
                tracing::warn!(code = problem.code, "the rules of the day were not looked through: it is tried again");
            }
        }
    }

    /// Hands over the messages of a way that are due.
    async fn post(self, way: Way) {
        for office in self.open_offices().await {
            if let Some(messenger) = &self.inner.options.messenger
                && let Err(problem) = office.deliver_by(messenger.as_ref(), way).await
            {
                tracing::warn!(code = problem.code, "messages were not handed over: they are tried again");
            }
        }
    }

    /// Asks for a call where nobody has confirmed in time.
    async fn remind(&self) {
        for office in self.open_offices().await {
            if let Err(problem) = office.remind().await {
                tracing::warn!(code = problem.code, "who has not confirmed was not looked at: it is tried again");
            }
        }
    }

    async fn open_offices(&self) -> Vec<crate::Office> {
        let stores = self.inner.stores.read().await;
        stores.main.iter().chain(&stores.practice).map(|open| open.office.clone()).collect()
    }

    /// Lets old alerts age out when the hour has passed, or when a store was opened after it had.
    async fn age_out(&self, aged: &mut Option<DateTime<Utc>>) {
        let now = self.inner.options.clock.now();
        let Some((office, _)) = self.office_of(None).await.filter(|_| aged.is_none_or(|last| now - last >= AGE_OUT_EVERY)) else { return };
        *aged = Some(now);
        match office.age_out().await {
            Ok(0) => {}
            Ok(erased) => tracing::info!(erased, "closed alerts aged out"),
            Err(problem) => tracing::warn!(code = problem.code, "closed alerts did not age out"),
        }
        if let Err(problem) = office.forget_changes().await {
            tracing::warn!(code = problem.code, "old changes were not forgotten");
        }
    }
}
