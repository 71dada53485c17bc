//! A message to somebody whom a person in danger chose: whether it may go out at all, when, by which way, and what becomes of it. A call to staff away
//! from the desk takes the same course, without the family's rules.
//!
//! The rule is asked when a message is written and again in the moment in which it leaves; the second answer counts. Not the store, not the sender.
//!
//! ```
//! use casework::message::{Answer, Facts, MessageState, Outcome, Why, judge};
//! let barred = Facts { never: true, ..Facts::chosen_by_press() };
//! assert_eq!(judge(&barred), Err(Why::NeverContact));
//! assert_eq!(MessageState::Sending.after(&Outcome::Refused { code: "21610".into() }, 1), Answer::Fall(MessageState::Failed, Why::Refused));
//! ```

use crate::alert::MayBeTold;
use chrono::{DateTime, Duration, NaiveTime, Utc};
use chrono_tz::Tz;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How long a person has to confirm before somebody of the office telephones.
pub const CONFIRM: Duration = Duration::minutes(15);
/// How long whoever pressed has to say that it is for somebody else, before those whom the phone chose are written to.
pub const ANSWER: Duration = Duration::seconds(20);
/// For how long a message that is being handed over belongs to the process that took it. Every way gives up earlier.
pub const LEASE: Duration = Duration::minutes(2);
/// Waits before a way is tried again.
const AGAIN: [Duration; 3] = [Duration::seconds(10), Duration::seconds(60), Duration::minutes(5)];
/// Longest wait that a provider may ask for.
const LONGEST: Duration = Duration::minutes(10);
/// For how long a family still reads "closed" before its code ends.
pub const CLOSED_SHOWN: Duration = Duration::hours(24);

stored_words! {
    /// Where a message stands.
    MessageState {
        /// Written with its cause; it leaves when it is due.
        Queued = "queued",
        /// A process is handing it over.
        Sending = "sending",
        /// The provider took it. That says nothing about anybody reading it.
        Sent = "sent",
        /// The provider says that it arrived.
        Delivered = "delivered",
        /// A person said that they know.
        Confirmed = "confirmed",
        /// It did not go out by this way.
        Failed = "failed",
        /// Nobody knows whether it went out: the program or the line died in that moment. It is not sent again by this way.
        Unknown = "unknown",
        /// It was not sent; why is said.
        Suppressed = "suppressed",
    }
}

stored_words! {
    /// Why a message was held back, or failed.
    Why {
        /// An exercise reaches nobody.
        Exercise = "exercise",
        /// The alert stands behind a flood: somebody looks at it first.
        Second = "second",
        /// The alert was taken back on the phone: staff call the person first.
        Retracted = "retracted",
        /// Somebody else's press, a call, or it was not said for whom: an officer decides.
        OfficerDecides = "officer_decides",
        /// A minor's contacts wait for a verified guardian.
        MinorWaits = "minor_waits",
        /// The person let this contact be told nothing.
        MayBeToldNothing = "may_be_told_nothing",
        /// Never to be contacted, wherever that was said.
        NeverContact = "never_contact",
        /// The number answered STOP, BAJA or ALTO.
        Stopped = "stopped",
        /// It is not safe to leave a message there.
        NotSafe = "not_safe",
        /// There is no number or address that can be written to.
        NoChannel = "no_channel",
        /// The office has nobody who carries messages of this way.
        NoProvider = "no_provider",
        /// The provider, or the other side, refuses it.
        Refused = "refused",
        /// The provider says that it did not arrive.
        NotDelivered = "not_delivered",
        /// It was tried as often as is sensible.
        TriesUsedUp = "tries_used_up",
        /// The alert was ended before it left.
        Ended = "ended",
        /// The program or the line died while it was handed over.
        Interrupted = "interrupted",
        /// Staff: the device was taken off, or the person is no member of the office any more.
        Gone = "gone",
    }
}

stored_words! {
    /// A way by which a message leaves.
    Way {
        /// Text message.
        Sms = "sms",
        /// Mail.
        Mail = "mail",
        /// Web push (RFC 8030), to a device that a member of staff has let in.
        Push = "push",
    }
}

stored_words! {
    /// What is said. Each has a version, which its row keeps.
    Template {
        /// Somebody who chose you has asked for help.
        First = "first",
        /// There is news: call us.
        News = "news",
        /// A test of the settings.
        Test = "test",
        /// Staff: nobody has taken an alert, and you are called.
        Page = "page",
        /// Staff: a colleague gave you alerts.
        Given = "given",
    }
}

impl Way {
    /// Every way.
    pub const ALL: [Self; 3] = [Self::Sms, Self::Mail, Self::Push];
}

impl Template {
    /// Every template.
    pub const ALL: [Self; 5] = [Self::First, Self::News, Self::Test, Self::Page, Self::Given];
    /// Version of its words, in both languages and wordings: raised with every change of them.
    #[must_use]
    pub const fn version(self) -> i64 {
        match self {
            Self::First | Self::News | Self::Test | Self::Page | Self::Given => 1,
        }
    }
    /// Whether it is for staff: it has one wording, which tells a stranger nothing.
    #[must_use]
    pub const fn is_for_staff(self) -> bool {
        matches!(self, Self::Page | Self::Given)
    }
}

/// Everything that decides whether one contact may be written to at one number or address.
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own, and the rule reads them one by one")]
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Facts {
    /// A practice press, a drill, or the practice office.
    pub exercise: bool,
    /// Beyond its device's or network's share.
    pub second: bool,
    /// Taken back on the phone, with whichever PIN.
    pub retracted: bool,
    /// The alert was ended without a case.
    pub ended: bool,
    /// The press is the consent ([`crate::consent::press_is_consent`]).
    pub consents: bool,
    /// An officer decided to tell this contact, with a reason.
    pub decided: bool,
    /// The person is a minor.
    pub minor: bool,
    /// The contact was verified as a guardian.
    pub guardian: bool,
    /// What the person lets the contact be told.
    pub may_be_told: MayBeTold,
    /// Somebody said never to contact this number or person, in any alert or case.
    pub never: bool,
    /// The number said STOP.
    pub stopped: bool,
    /// It is not safe to leave a message.
    pub unsafe_to_leave: bool,
}

impl Facts {
    /// A contact whom a person chose for themself, who may be told, with nothing against it.
    #[must_use]
    pub const fn chosen_by_press() -> Self {
        Self {
            exercise: false,
            second: false,
            retracted: false,
            ended: false,
            consents: true,
            decided: false,
            minor: false,
            guardian: false,
            may_be_told: MayBeTold::Coarse,
            never: false,
            stopped: false,
            unsafe_to_leave: false,
        }
    }
}

/// Whether a message may leave. No decision lifts an exercise, a bar on the number, or a minor's missing guardian; an officer's recorded decision
/// stands for consent, for a flood, for a retraction and for an alert that has ended.
///
/// # Errors
/// Why not.
pub fn judge(facts: &Facts) -> Result<(), Why> {
    let first = [
        (facts.exercise, Why::Exercise),
        (facts.never, Why::NeverContact),
        (facts.stopped, Why::Stopped),
        (facts.unsafe_to_leave, Why::NotSafe),
        (facts.minor && !facts.guardian, Why::MinorWaits),
    ];
    let unless_decided = [
        (facts.ended, Why::Ended),
        (facts.retracted, Why::Retracted),
        (facts.second, Why::Second),
        (facts.may_be_told == MayBeTold::Nothing, Why::MayBeToldNothing),
        // A guardian who was verified is told about the minor without another decision.
        (!(facts.consents || facts.minor && facts.guardian), Why::OfficerDecides),
    ];
    let held = first.iter().chain(unless_decided.iter().filter(|_| !facts.decided)).find(|(holds, _)| *holds);
    held.map_or(Ok(()), |(_, why)| Err(*why))
}

/// Whether a contact who asks by a code of their own may read how it stands. Nobody writes to them, so what bars a number from being written to (STOP, no
/// safe message) bars nothing here, and a flood, a retraction or an ending are what the page tells. `decided` stands for consent alone.
///
/// # Errors
/// Why not.
pub fn may_know(facts: &Facts) -> Result<(), Why> {
    let bars = [
        (facts.never, Why::NeverContact),
        (facts.minor && !facts.guardian, Why::MinorWaits),
        (facts.may_be_told == MayBeTold::Nothing, Why::MayBeToldNothing),
        (!(facts.consents || facts.decided || facts.minor && facts.guardian), Why::OfficerDecides),
    ];
    bars.iter().find(|(holds, _)| *holds).map_or(Ok(()), |(_, why)| Err(*why))
}

/// Hours of the day at which a contact may be written to, by the clock of where they are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct SafeHours {
    /// From, minutes after local midnight.
    pub from_min: u16,
    /// Until, not included; not after `from_min`: on the next day.
    pub until_min: u16,
    /// IANA zone of the contact.
    pub time_zone: String,
}

impl SafeHours {
    /// Whether the hours and the zone can be.
    #[must_use]
    pub fn is_real(&self) -> bool {
        self.from_min < 1440 && self.until_min < 1440 && self.from_min != self.until_min && self.time_zone.parse::<Tz>().is_ok()
    }

    /// The first instant from `now` on at which it is safe. Hours that cannot be are never safe within a day: it is looked at again tomorrow.
    #[must_use]
    pub fn next(&self, now: DateTime<Utc>) -> DateTime<Utc> {
        let Ok(zone) = self.time_zone.parse::<Tz>() else { return now + Duration::days(1) };
        // In steps of a minute by the local clock: the days on which clocks change need no rule of their own.
        let from_minute = |step: i64| now + Duration::minutes(step);
        (0..=2 * 1440).map(from_minute).find(|at| self.holds(at.with_timezone(&zone).time())).unwrap_or(now + Duration::days(1))
    }

    fn holds(&self, time: NaiveTime) -> bool {
        use chrono::Timelike;
        let minute = u16::try_from(time.hour() * 60 + time.minute()).unwrap_or_default();
        if self.from_min < self.until_min {
            (self.from_min..self.until_min).contains(&minute)
        } else {
            minute >= self.from_min || minute < self.until_min
        }
    }
}

/// What the provider said when a message was handed over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// Taken, under the provider's own id where it gives one.
    Taken {
        /// The provider's id, by which it reports later.
        provider_id: Option<String>,
    },
    /// Refused for good.
    Refused {
        /// Its code, of digits and letters only.
        code: String,
    },
    /// Certainly not taken; later it may be.
    Later {
        /// Seconds that the provider asks to wait.
        seconds: Option<i64>,
    },
    /// It may have been taken, or not.
    Unknown,
    /// Nobody carries messages of this way here.
    NoProvider,
}

/// What follows from an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// It stands so.
    Stands(MessageState),
    /// It is tried again after this time.
    Again(Duration),
    /// It ends so, and the next way is taken.
    Fall(MessageState, Why),
}

impl MessageState {
    /// What follows when a message was handed over for the `tries`-th time.
    #[must_use]
    pub fn after(self, outcome: &Outcome, tries: i64) -> Answer {
        match outcome {
            Outcome::Taken { .. } => Answer::Stands(Self::Sent),
            Outcome::Refused { .. } => Answer::Fall(Self::Failed, Why::Refused),
            Outcome::NoProvider => Answer::Fall(Self::Failed, Why::NoProvider),
            Outcome::Unknown => Answer::Fall(Self::Unknown, Why::Interrupted),
            Outcome::Later { seconds } => {
                let wait = usize::try_from(tries - 1).ok().and_then(|at| AGAIN.get(at));
                wait.map_or(Answer::Fall(Self::Failed, Why::TriesUsedUp), |wait| {
                    Answer::Again((*wait).max(Duration::seconds(seconds.unwrap_or_default().clamp(0, 3600)).min(LONGEST)))
                })
            }
        }
    }

    /// The state after the provider's later report; `None`: the report changes nothing. What a person confirmed, nobody takes back.
    #[must_use]
    pub const fn reported(self, arrived: bool) -> Option<Self> {
        match (self, arrived) {
            (Self::Sending | Self::Sent | Self::Unknown | Self::Failed, true) => Some(Self::Delivered),
            (Self::Sending | Self::Sent | Self::Unknown, false) => Some(Self::Failed),
            _ => None,
        }
    }

    /// Whether it is on its way or has gone out.
    #[must_use]
    pub const fn is_live(self) -> bool {
        matches!(self, Self::Queued | Self::Sending | Self::Sent | Self::Delivered | Self::Confirmed)
    }
}

/// What a word that came back from a number asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reply {
    /// Write no more.
    Stop,
    /// Write again.
    Start,
    /// Read and understood.
    Read,
}

impl Reply {
    /// Reads a whole message that is one word, in either language.
    #[must_use]
    pub fn read(text: &str) -> Option<Self> {
        match crate::matching::fold(text).trim() {
            "STOP" | "STOPALL" | "UNSUBSCRIBE" | "CANCEL" | "END" | "QUIT" | "BAJA" | "ALTO" | "CANCELAR" | "NO MAS" => Some(Self::Stop),
            "START" | "UNSTOP" | "ALTA" | "REANUDAR" => Some(Self::Start),
            "OK" | "SI" | "YES" | "RECIBIDO" | "ENTERADO" | "ENTERADA" => Some(Self::Read),
            _ => None,
        }
    }
}

/// What a family reads on the status page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Coarse {
    /// The office has it.
    Received,
    /// Staff are looking for the person.
    BeingLocated,
    /// It is known where the person is.
    Located,
    /// Somebody of the consulate was with the person.
    Visited,
    /// A lawyer has it.
    LawyerAssigned,
    /// Nothing is owed on it any more.
    Closed,
}

#[cfg(test)]
mod tests;
