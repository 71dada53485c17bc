//! The outside world: whoever carries a message. The host implements it; the office decides what leaves, and nothing but this leaves.

use casework::message::{Outcome, Way};
use chrono::{DateTime, Utc};
use futures::future::BoxFuture;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::Zeroizing;

/// A message as it leaves: the words of a template, and where to. Nothing else of an alert or a case is known outside.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
pub struct Outgoing {
    /// Id, which tells a provider that it has the same message before it.
    pub id: Uuid,
    /// Office in whose name.
    pub office: String,
    /// By which way.
    pub way: Way,
    /// Number in E.164, address, or id of a device of staff.
    pub to: String,
    /// Subject of a mail, headline of a push.
    pub subject: String,
    /// The words.
    pub body: String,
    /// A stranger who reads it must learn nothing: not even from whom.
    pub discreet: bool,
    /// How often it was handed over, this time too.
    pub tries: i64,
}

/// How the line to a mail server is guarded.
#[derive(Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Tls {
    /// Plain at first, then TLS, which is required.
    #[default]
    Starttls,
    /// TLS from the first byte.
    Wrapped,
    /// None: this machine only.
    Loopback,
}

/// A mail server.
#[derive(Clone)]
pub struct Smtp {
    /// Name.
    pub host: String,
    /// Port.
    pub port: u16,
    /// How the line is guarded.
    pub tls: Tls,
    /// Who signs in; empty: nobody.
    pub username: String,
    /// With what.
    pub password: Zeroizing<String>,
    /// Address that a plain mail comes from.
    pub from: String,
    /// Address that a discreet mail comes from; empty: none is sent.
    pub discreet_from: String,
}

/// A provider of text messages, with the API that Twilio shaped.
#[derive(Clone)]
pub struct SmsProvider {
    /// Address of the API, up to `/2010-04-01`.
    pub base_url: String,
    /// Account, which is also who signs in.
    pub account: String,
    /// Token of the account; it signs what the provider reports.
    pub token: Zeroizing<String>,
    /// Number that messages come from.
    pub from: String,
    /// Where the provider reports this message's fate.
    pub report_url: String,
}

/// A device at its push service (RFC 8030). What is sent is sealed to the device (RFC 8291), and signed by this network (RFC 8292).
#[derive(Clone)]
pub struct PushDevice {
    /// Address of the device at its push service.
    pub endpoint: String,
    /// Public key of the device, an uncompressed point of P-256.
    pub p256dh: Vec<u8>,
    /// Secret of the device, 16 bytes.
    pub auth: Vec<u8>,
    /// The network's own key, a scalar of P-256: the device was let in for it alone.
    pub key: Zeroizing<Vec<u8>>,
    /// Its public half, an uncompressed point.
    pub point: Vec<u8>,
    /// Until when the signature holds: a push service takes no more than a day.
    pub signed_until: DateTime<Utc>,
    /// Mail address by which the push service reaches whoever runs this host.
    pub contact: String,
}

/// By whom a message goes.
#[derive(Clone)]
pub enum Provider {
    /// Web push.
    Push(PushDevice),
    /// Mail.
    Smtp(Smtp),
    /// Text message.
    Sms(SmsProvider),
}

/// Carries a message and says what came of it. It gives up within a minute, and never says [`Outcome::Later`] where the message may have been taken.
pub trait Messenger: Send + Sync {
    /// Hands a message over, once.
    fn send<'a>(&'a self, by: &'a Provider, message: &'a Outgoing) -> BoxFuture<'a, Outcome>;
}
