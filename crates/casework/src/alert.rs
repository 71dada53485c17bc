//! An alert: somebody may be detained, and says so by the button, a message, or a call. How it may move from hand to hand until nothing is owed on it.
//!
//! Not the store of alerts and not the routing ([`crate::routing`]). An act moves a state or is refused; nothing here reads a clock.
//!
//! ```
//! use casework::alert::{AlertAct, AlertState};
//! assert_eq!(AlertState::Routed.after(AlertAct::Acknowledge, None), Ok(AlertState::Acknowledged));
//! assert_eq!(AlertState::Opened.after(AlertAct::MarkFalseAlarm, None).map_err(|r| r.code), Err("alert_handled"));
//! ```

use chrono::{DateTime, Duration, Utc};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::contact::Wording;
use crate::language::Language;
use crate::matching;
use crate::place::Point;
use crate::refusal::Refusal;
use crate::routing::ReportedPoint;

/// How long one who takes an alert holds it before it counts as unserved again.
pub const LEASE: Duration = Duration::minutes(15);
/// A phone's clock that is further off than this is called wrong; the alert is taken all the same.
pub const CLOCK: Duration = Duration::hours(24);
/// How long a practice press is allowed after the server said so.
pub const EXERCISE: Duration = Duration::minutes(15);
/// Most contacts of one alert.
pub const CONTACTS: usize = 5;
/// Folio prefix and telephone of the network's call centre, which answers for an alert without a place (CIAM, confirmed twice; see reference/README.md).
pub const CALL_CENTRE: &str = "MX-CIAM";
/// The call centre's line, 24 hours.
pub const CALL_CENTRE_PHONE: &str = "+1-520-623-7874";
/// The call centre's zone: it sits in Tucson.
pub const CALL_CENTRE_ZONE: &str = "America/Phoenix";
/// The call centre's name, as the service writes it.
pub const CALL_CENTRE_NAME: &str = "Centro de Información y Asistencia a Personas Mexicanas (CIAM)";

macro_rules! words {
    ($type:ty, $($variant:ident => $word:literal),+ $(,)?) => {
        impl $type {
            /// The stored word.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }
            /// The value of a stored word.
            #[must_use]
            pub fn named(word: &str) -> Option<Self> {
                match word { $($word => Some(Self::$variant),)+ _ => None }
            }
        }
    };
}

/// By what way an alert came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// The Alert Button page.
    Button,
    /// A text message, typed in by hand.
    Sms,
    /// A call or a visit, entered by staff.
    Operator,
    /// A notice by the detaining authority (VCCR art. 36).
    ConsularNotification,
}
words!(Channel, Button => "button", Sms => "sms", Operator => "operator", ConsularNotification => "consular_notification");

/// Who is in danger, seen from the one who pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ForWhom {
    /// The one who pressed.
    Me,
    /// Somebody else: contacts are told by an officer's decision only.
    SomeoneElse,
}
words!(ForWhom, Me => "me", SomeoneElse => "someone_else");

/// How much a contact may be told, as the person chose on the phone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MayBeTold {
    /// Nothing: a number to reach the person, no more.
    Nothing,
    /// That there is an alert, and coarse states.
    Coarse,
    /// Everything the office may say.
    Everything,
}

/// Somebody whom the person chose.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct AlertContact {
    /// Name.
    pub name: String,
    /// Telephone, as typed.
    #[serde(default)]
    pub phone: Option<String>,
    /// Mail address, as typed.
    #[serde(default)]
    pub mail: Option<String>,
    /// What the contact is to the person: `mother`, `spouse`..., or as typed.
    #[serde(default)]
    pub kinship: String,
    /// Language to speak in.
    #[serde(default)]
    pub language: Language,
    /// How much may be said.
    pub may_be_told: MayBeTold,
    /// How it is worded.
    #[serde(default)]
    pub wording: Wording,
}

/// Who called, when staff entered the alert.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Caller {
    /// Name.
    pub name: String,
    /// Telephone to call back.
    #[serde(default)]
    pub number: String,
    /// What the caller is to the person.
    #[serde(default)]
    pub kinship: String,
}

/// Where an alert stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AlertState {
    /// On the responsible office's desk; nobody has it.
    Routed,
    /// Somebody has it, for as long as the lease lasts.
    Acknowledged,
    /// Somebody spoke with the person or who called.
    Contacted,
    /// It is known where the person is.
    Located,
    /// A case was opened from it.
    Opened,
    /// It belongs to a case that was there.
    Attached,
    /// The same as another alert.
    Duplicate,
    /// No danger; the reason is kept.
    FalseAlarm,
    /// Nobody could be reached by any way; the reason is kept.
    Unreachable,
    /// The person was reached and needs no case; the reason is kept.
    Settled,
}
words!(
    AlertState,
    Routed => "routed",
    Acknowledged => "acknowledged",
    Contacted => "contacted",
    Located => "located",
    Opened => "opened",
    Attached => "attached",
    Duplicate => "duplicate",
    FalseAlarm => "false_alarm",
    Unreachable => "unreachable",
    Settled => "settled",
);

/// What staff do about an alert.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AlertAct {
    /// Take it, for the time of a lease.
    Acknowledge,
    /// Give it back.
    Release,
    /// Somebody was spoken with.
    Contact,
    /// It is known where the person is.
    Locate,
    /// Open a case from it.
    Open,
    /// Attach it to a case.
    Attach,
    /// It is the same as another.
    MarkDuplicate,
    /// There is no danger.
    MarkFalseAlarm,
    /// Nobody can be reached.
    GiveUp,
    /// The person was reached and needs no case.
    Settle,
    /// Take it over from another office that offers it.
    AcceptForward,
    /// Undo how it was closed.
    Reopen,
}
words!(
    AlertAct,
    Acknowledge => "acknowledge",
    Release => "release",
    Contact => "contact",
    Locate => "locate",
    Open => "open",
    Attach => "attach",
    MarkDuplicate => "mark_duplicate",
    MarkFalseAlarm => "mark_false_alarm",
    GiveUp => "give_up",
    Settle => "settle",
    AcceptForward => "accept_forward",
    Reopen => "reopen",
);

impl AlertState {
    /// Every state.
    pub const ALL: [Self; 10] = [
        Self::Routed,
        Self::Acknowledged,
        Self::Contacted,
        Self::Located,
        Self::Opened,
        Self::Attached,
        Self::Duplicate,
        Self::FalseAlarm,
        Self::Unreachable,
        Self::Settled,
    ];

    /// Whether nothing is owed on it any more.
    #[must_use]
    pub const fn is_handled(self) -> bool {
        matches!(self, Self::Opened | Self::Attached | Self::Duplicate | Self::FalseAlarm | Self::Unreachable | Self::Settled)
    }

    /// Whether somebody has been spoken with or found.
    const fn has_progress(self) -> bool {
        matches!(self, Self::Contacted | Self::Located)
    }

    /// The state after an act; `before` is the state that a closing act left, for [`AlertAct::Reopen`].
    ///
    /// # Errors
    /// A refusal whose code says what stands in the way.
    pub fn after(self, act: AlertAct, before: Option<Self>) -> Result<Self, Refusal> {
        use AlertAct as A;
        if act == A::Reopen {
            return match (self, before) {
                (Self::Opened, _) => Err(Refusal::of("alert_has_case")),
                (_, Some(before)) if self.is_handled() && !before.is_handled() => Ok(before),
                _ => Err(Refusal::of("alert_not_handled")),
            };
        }
        if self.is_handled() {
            return Err(Refusal::of("alert_handled").with("state", self.name()));
        }
        Ok(match act {
            // Who takes over what another has begun does not undo it.
            A::Acknowledge | A::AcceptForward if self.has_progress() => self,
            A::Acknowledge | A::AcceptForward => Self::Acknowledged,
            A::Release if self == Self::Routed => return Err(Refusal::of("alert_not_held")),
            A::Release if self.has_progress() => self,
            A::Release => Self::Routed,
            A::Contact if self == Self::Located => Self::Located,
            A::Contact => Self::Contacted,
            A::Locate => Self::Located,
            A::Open => Self::Opened,
            A::Attach => Self::Attached,
            A::MarkDuplicate => Self::Duplicate,
            A::MarkFalseAlarm => Self::FalseAlarm,
            A::GiveUp => Self::Unreachable,
            A::Settle if !self.has_progress() => return Err(Refusal::of("alert_not_contacted")),
            A::Settle => Self::Settled,
            A::Reopen => return Err(Refusal::of("alert_not_handled")),
        })
    }

    /// What the person who pressed is told.
    #[must_use]
    pub const fn told(self, read: bool) -> Told {
        match self {
            Self::Contacted | Self::Located | Self::Opened | Self::Attached => Told::Handled,
            Self::Duplicate | Self::FalseAlarm | Self::Unreachable | Self::Settled => Told::Closed,
            Self::Routed | Self::Acknowledged if read => Told::Read,
            Self::Routed | Self::Acknowledged => Told::Delivered,
        }
    }
}

/// What the page of the one who pressed may say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Told {
    /// On the office's desk; nobody has read it yet.
    Delivered,
    /// A person of the office has read it.
    Read,
    /// A person of the office is dealing with it.
    Handled,
    /// The office ended it without a case. How is not said: whoever holds the phone reads this.
    Closed,
}

/// Who holds an alert, and until when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Lease {
    /// Staff member.
    pub user: Uuid,
    /// End, UTC.
    pub until: DateTime<Utc>,
}

impl Lease {
    /// Whether it holds at an instant.
    #[must_use]
    pub fn holds(self, now: DateTime<Utc>) -> bool {
        now < self.until
    }
    /// Refuses anybody but the holder while it holds.
    ///
    /// # Errors
    /// `alert_held`.
    pub fn respect(self, user: Uuid, now: DateTime<Utc>) -> Result<(), Refusal> {
        if self.user != user && self.holds(now) {
            return Err(Refusal::of("alert_held").with("until", self.until.to_rfc3339()));
        }
        Ok(())
    }
}

/// Whether an act must wait while another office is asked to take the alert over: closing it meanwhile would take it from under their hands.
#[must_use]
pub const fn waits_for_forward(act: AlertAct) -> bool {
    !matches!(act, AlertAct::Acknowledge | AlertAct::Release | AlertAct::Contact | AlertAct::Locate | AlertAct::AcceptForward)
}

/// Whether a phone's clock is wrong: what it called now, and what we did.
#[must_use]
pub fn clock_wrong(sent: DateTime<Utc>, received: DateTime<Utc>) -> bool {
    (received - sent).abs() > CLOCK
}

/// A position as a phone sent it. One that cannot be on the earth, or is half of one, is no position: `wrong` says so and the alert is taken.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Position {
    /// The point, if it is one.
    pub point: Option<ReportedPoint>,
    /// Numbers came, but no position.
    pub wrong: bool,
}

impl Position {
    /// Reads what a phone sent.
    #[must_use]
    pub fn read(lat: Option<f64>, lon: Option<f64>, accuracy_m: Option<f64>) -> Self {
        let accuracy_m = accuracy_m.filter(|m| m.is_finite() && *m >= 0.0);
        let point = lat.zip(lon).filter(|(lat, lon)| Point { lat: *lat, lon: *lon }.is_real());
        let wrong = point.is_none() && (lat.is_some() || lon.is_some());
        Self { point: point.map(|(lat, lon)| ReportedPoint { lat, lon, accuracy_m }), wrong }
    }

    /// Whether another position says more: any one after none, or one with a smaller error.
    #[must_use]
    pub fn improves(self, known: Option<ReportedPoint>) -> bool {
        match (self.point, known) {
            (None, _) => false,
            (Some(_), None) => true,
            (Some(new), Some(old)) => new.accuracy_m.unwrap_or(f64::MAX) <= old.accuracy_m.unwrap_or(f64::MAX),
        }
    }
}

/// Stems of words that speak of fear of return, in both languages, folded.
const FEAR: [&str; 15] = [
    "MIEDO",
    "TEMOR",
    "TEME",
    "ASIL",
    "PERSECU",
    "PERSIG",
    "TORTUR",
    "AMENAZ",
    "REFUGI",
    "FEAR",
    "AFRAID",
    "ASYL",
    "WITHHOLDING",
    "CREDIBLE",
    "THREAT",
];

/// Whether a free text may say why a person cannot go back. Such a text goes to no other office with the alert, whoever answers for it later:
/// a wrong guess costs a question, a missed one a right. Letters alone cannot decide it; that is why no list shows any free text.
#[must_use]
pub fn may_speak_of_fear(text: &str) -> bool {
    matching::words(text).iter().any(|word| FEAR.iter().any(|stem| word.starts_with(stem)) || word == "CAT")
}

#[cfg(test)]
mod tests;
