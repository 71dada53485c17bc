//! Messages on their way out. Taking one is a transaction that judges it anew; what came of it is another. A message whose process died in between may
//! have left: it is `unknown`, is not sent again by that way, and the next way is taken.

use super::back::{STOPPED, stop};
use super::messenger::{Messenger, Outgoing};
use super::plan::{Bars, fall, may_leave, outgoing, values};
use super::staff::{gone, leaving};
use crate::act::Act;
use crate::{Answer, Office, Problem, Session};
use casework::message::{Answer as Then, CONFIRM, LEASE, MessageState, Outcome, Way, Why};
use chrono::{DateTime, Utc};
use futures::future::join_all;
use records::messages::{self, MessageRow};
use records::{Log, Scope};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use uuid::Uuid;

/// Most messages of a way under way at once: each way has its own, so that a provider who does not answer holds up no other.
const fn at_once(way: Way) -> usize {
    match way {
        Way::Sms => 8,
        Way::Mail | Way::Push => 4,
    }
}
/// Most of a way that one turn hands over, so that a closed store is noticed.
const TURN: usize = 500;
/// A push service answers so when a device is there no more.
const GONE: [&str; 2] = ["404", "410"];
const MESSAGES: Session = Session::System { job: "messages" };

/// The message of this way that is due longest is taken, staff before families.
#[derive(Deserialize, JsonSchema)]
pub struct TakeMessage {
    /// By which way.
    pub way: Way,
}

/// What was taken.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Handed {
    /// To hand over; null: it was held back, waits for a safe hour, or had been interrupted.
    pub message: Option<Outgoing>,
}

/// Takes the message that is due longest, if it may still leave.
pub async fn take(act: &mut Act, asked: TakeMessage) -> Result<Handed, Problem> {
    let now = act.now();
    if let Some(lost) = messages::take_interrupted(act.tx(), now).await? {
        enter(act, &lost);
        fall(act, &lost).await?;
        act.detail(json!({ "message": lost.id, "state": MessageState::Unknown }));
        return Ok(Handed { message: None });
    }
    let Some(mut row) = messages::take(act.tx(), asked.way.word(), now, now + LEASE).await? else {
        return Err(Problem::refused("nothing_due", "no message is due"));
    };
    enter(act, &row);
    let (Some(alert_id), Some(contact_id)) = (row.alert_id, row.contact_id) else { return leaving(act, row).await };
    // It is judged by what the accountable office knows by now: the alert may have been forwarded since the message was written.
    let found = records::alerts::of_family(act.tx(), alert_id).await?;
    let (Some((key, _)), Some(contact)) = (found, messages::contact(act.tx(), contact_id).await?) else {
        return Err(Problem::failed("store_failed", "a message stands for an alert that is not there"));
    };
    let alert = records::alerts::get(act.tx(), &key).await?;
    if let Err(why) = may_leave(act, &alert, &contact, row.decided_by.is_some()).await? {
        return hold(act, row, why).await;
    }
    let safe = Bars::of(act, &values(&contact)).await?.safe_from(now);
    if safe > now {
        (row.state, row.due_at) = (MessageState::Queued.word().to_owned(), safe);
        messages::mark(act.tx(), &row, ["sending"; 4]).await?;
        act.detail(json!({ "message": row.id, "waits_until": safe }));
        return Ok(Handed { message: None });
    }
    act.detail(json!({ "message": row.id, "way": row.way, "tries": row.tries }));
    Ok(Handed { message: Some(outgoing(act, &row, &alert.folio).await?) })
}

pub(super) async fn hold(act: &mut Act, mut row: MessageRow, why: Why) -> Result<Handed, Problem> {
    (row.state, row.why, row.ended_at) = (MessageState::Suppressed.word().to_owned(), Some(why.word().to_owned()), Some(act.now()));
    messages::mark(act.tx(), &row, ["sending"; 4]).await?;
    if row.contact_id.is_none() {
        fall(act, &row).await?;
    }
    act.detail(json!({ "message": row.id, "state": MessageState::Suppressed, "why": why }));
    Ok(Handed { message: None })
}

fn enter(act: &mut Act, row: &MessageRow) {
    act.enter_office(&row.office);
    act.about(row.alert_id.unwrap_or(row.id));
}

/// What came of handing a message over.
#[derive(Deserialize, JsonSchema)]
pub struct MarkMessage {
    /// The message.
    pub id: Uuid,
    /// Which time it was.
    pub tries: i64,
    /// What came of it.
    #[schemars(with = "serde_json::Value")]
    pub outcome: Outcome,
}

/// Where a message stands now.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct Marked {
    /// Its state.
    pub state: MessageState,
}

/// Writes what came of handing a message over, and goes on to the next way where this one failed.
pub async fn mark(act: &mut Act, asked: MarkMessage) -> Result<Marked, Problem> {
    let now = act.now();
    let mut row = messages::get(act.tx(), asked.id).await?.ok_or_else(Problem::not_found)?;
    enter(act, &row);
    let before = MessageState::of(&row.state).unwrap_or(MessageState::Unknown);
    let then = MessageState::Sending.after(&asked.outcome, asked.tries);
    let (state, why) = match then {
        Then::Stands(state) => (state, None),
        Then::Again(wait) => {
            row.due_at = now + wait;
            (MessageState::Queued, None)
        }
        Then::Fall(state, why) => (state, Some(why)),
    };
    (row.state, row.why) = (state.word().to_owned(), why.map(|why| why.word().to_owned()));
    // 21610: the number has told the provider to stop.
    if matches!(&asked.outcome, Outcome::Refused { code } if code == STOPPED) && row.way == Way::Sms.word() {
        stop(act, &row.value, true).await?;
    }
    if matches!(&asked.outcome, Outcome::Refused { code } if GONE.contains(&code.as_str())) && row.way == Way::Push.word() {
        gone(act, &row).await?;
    }
    if let Outcome::Taken { provider_id } = asked.outcome {
        row.provider_id = provider_id;
        row.sent_at = Some(now);
    }
    row.ended_at = why.map(|_| now);
    row.tries = asked.tries;
    // Whoever lost its lease may still say that the provider took it; it cannot put it back into the queue.
    let from = if matches!(then, Then::Stands(_)) { ["sending", "unknown", "unknown", "unknown"] } else { ["sending"; 4] };
    if !messages::mark(act.tx(), &row, from).await? {
        act.nothing_new();
        return Ok(Marked { state: before });
    }
    match (then, row.contact_id) {
        (Then::Stands(MessageState::Sent), Some(contact)) => messages::confirm_by(act.tx(), contact, now + CONFIRM).await?,
        (Then::Fall(..), _) => fall(act, &row).await?,
        _ => {}
    }
    act.detail(json!({ "message": row.id, "state": state, "why": why, "tries": row.tries }));
    Ok(Marked { state })
}

impl Office {
    /// Hands over what is due; answers how many messages were looked at. Several processes on one store take each message once.
    pub async fn deliver(&self, messenger: &dyn Messenger) -> Result<usize, Problem> {
        let mut all = 0;
        loop {
            // What fails by one way may have written the next message of another.
            let looked: Result<usize, Problem> = join_all(Way::ALL.map(|way| self.deliver_by(messenger, way))).await.into_iter().sum();
            match looked? {
                0 => return Ok(all),
                some => all += some,
            }
        }
    }

    /// The same of one way. Each host's watch calls it for every way by itself.
    pub async fn deliver_by(&self, messenger: &dyn Messenger, way: Way) -> Result<usize, Problem> {
        let looked = AtomicUsize::new(0);
        // Each takes and hands over by itself, and all are driven on at once: whoever waited for one alone, while another was in a transaction and stood
        // still, would wait for ever.
        let ended = join_all((0..at_once(way)).map(|_| self.deliver_in_turn(messenger, way, &looked))).await;
        ended.into_iter().collect::<Result<(), _>>()?;
        Ok(looked.load(Relaxed))
    }

    /// One message after another, while one is due.
    async fn deliver_in_turn(&self, messenger: &dyn Messenger, way: Way, looked: &AtomicUsize) -> Result<(), Problem> {
        while self.message_due(way).await?.is_some_and(|at| at <= self.clock().now()) && looked.fetch_add(1, Relaxed) < TURN {
            match self.call(&MESSAGES, "take_message", json!({ "way": way })).await {
                Ok(Answer::Value(value)) => {
                    let taken: Handed =
                        serde_json::from_value(value).map_err(|_| Problem::failed("answer_failed", "a message does not read"))?;
                    if let Some(message) = taken.message {
                        self.hand_over(messenger, message).await;
                    }
                }
                // Another was quicker.
                Err(problem) if problem.code == "nothing_due" => return Ok(()),
                Err(problem) => return Err(problem),
                Ok(_) => {}
            }
        }
        Ok(())
    }

    async fn hand_over(&self, messenger: &dyn Messenger, message: Outgoing) {
        let outcome = match self.provider(&message).await {
            Ok(Some(provider)) => messenger.send(&provider, &message).await,
            Ok(None) => Outcome::NoProvider,
            Err(problem) => {
                tracing::warn!(code = problem.code, "the settings of the messengers do not read");
                Outcome::Later { seconds: None }
            }
        };
        let told = json!({ "id": message.id, "tries": message.tries, "outcome": outcome });
        if let Err(problem) = self.call(&MESSAGES, "mark_message", told).await {
            tracing::warn!(code = problem.code, "what came of a message was not written: it will count as unknown");
        }
    }

    async fn message_due(&self, way: Way) -> Result<Option<DateTime<Utc>>, Problem> {
        let mut tx = self.database().read(Scope::nobody()).await?;
        let next = messages::next_due(&mut tx, way.word()).await?;
        tx.commit(Log::Unlogged("an instant, without a record")).await?;
        Ok(next)
    }
}
