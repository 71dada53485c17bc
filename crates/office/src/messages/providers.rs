//! Who carries the office's messages: set by an administrator, secrets sealed, never shown again. The practice office has none.

use super::messenger::{Outgoing, Provider, PushDevice, SmsProvider, Smtp, Tls};
use super::plan::{Reach, queued};
use crate::act::Act;
use crate::clock::{hex, random};
use crate::commands::{Done, Nothing};
use crate::network_key::decoded;
use crate::{Office, Problem, devices};
use casework::contact::Wording;
use casework::identifier;
use casework::message::{Template, Way};
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};
use chrono::Duration;
use hkdf::Hkdf;
use records::messages;
use records::{Log, Scope, Tx, settings};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::Sha256;
use url::Url;
use uuid::Uuid;
use zeroize::Zeroizing;

const NAME: &str = "messengers";
const NONCE: usize = 24;

/// A mail server, as it is set.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
pub struct SmtpForm {
    /// Name.
    pub host: String,
    /// Port.
    pub port: u16,
    /// How the line is guarded.
    #[serde(default)]
    pub tls: Tls,
    /// Who signs in; empty: nobody.
    #[serde(default)]
    pub username: String,
    /// Address that a plain mail comes from.
    pub from: String,
    /// Address that a discreet mail comes from, which must not say that it is a consulate's; empty: no discreet mail is sent.
    #[serde(default)]
    pub discreet_from: String,
}

/// A provider of text messages, as it is set.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
pub struct SmsForm {
    /// Address of the API, before `/2010-04-01`.
    pub base_url: String,
    /// Account.
    pub account: String,
    /// Number that messages come from.
    pub from: String,
    /// Address under which the provider reaches this host.
    pub public_url: String,
}

/// Web push to the devices of staff, as it is set. Which push service a device has, its browser decides.
#[derive(Clone, Serialize, Deserialize, JsonSchema)]
pub struct PushForm {
    /// Mail address by which a push service reaches whoever runs this host.
    pub contact: String,
    /// A push service of the network's own beside those of the browsers' makers: an address without a slash at its end; empty: none.
    #[serde(default)]
    pub service: String,
}

#[derive(Default, Serialize, Deserialize)]
struct Kept {
    smtp: Option<SmtpForm>,
    sms: Option<SmsForm>,
    #[serde(default)]
    push: Option<PushForm>,
    smtp_secret: Option<String>,
    sms_secret: Option<String>,
}

/// Who carries messages. Secrets are not shown.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct MessengersView {
    /// Mail.
    pub smtp: Option<SmtpForm>,
    /// Text messages.
    pub sms: Option<SmsForm>,
    /// Web push to the devices of staff.
    pub push: Option<PushForm>,
    /// A password of the mail server is kept.
    pub smtp_password_kept: bool,
    /// A token of the text message provider is kept.
    pub sms_token_kept: bool,
    /// The practice office: nobody can be set.
    pub practice: bool,
    /// Where the provider hands over what people answer.
    pub inbound_path: String,
}

/// Sets who carries messages.
#[derive(Deserialize, JsonSchema)]
pub struct SetMessengers {
    /// Mail; null: none.
    pub smtp: Option<SmtpForm>,
    /// Text messages; null: none.
    pub sms: Option<SmsForm>,
    /// Web push to the devices of staff; null: none.
    pub push: Option<PushForm>,
    /// Password of the mail server; null: as before.
    pub smtp_password: Option<String>,
    /// Token of the text message provider; null: as before.
    pub sms_token: Option<String>,
}

async fn kept(tx: &mut Tx, office: &str) -> Result<Kept, Problem> {
    let found = settings::get(tx, office, NAME).await?;
    found.map_or(Ok(Kept::default()), |value| {
        serde_json::from_value(value).map_err(|_| Problem::failed("store_failed", "the messengers' settings do not read"))
    })
}

fn shown(act: &Act, kept: Kept) -> MessengersView {
    MessengersView {
        smtp_password_kept: kept.smtp_secret.is_some(),
        sms_token_kept: kept.sms_secret.is_some(),
        smtp: kept.smtp,
        sms: kept.sms,
        push: kept.push,
        practice: act.desk().practice(),
        inbound_path: format!("/api/provider/sms/{}", act.code()),
    }
}

/// Who carries the office's messages.
pub async fn get_providers(act: &mut Act, _: Nothing) -> Result<MessengersView, Problem> {
    let office = act.code();
    let kept = kept(act.tx(), &office).await?;
    Ok(shown(act, kept))
}

/// Sets who carries the office's messages. The line must be guarded wherever it leaves this machine.
pub async fn set_providers(act: &mut Act, asked: SetMessengers) -> Result<MessengersView, Problem> {
    if act.desk().practice() {
        return Err(Problem::refused("practice_no_provider", "the practice office reaches nobody"));
    }
    let office = act.code();
    let mut kept = kept(act.tx(), &office).await?;
    if let Some(smtp) = &asked.smtp {
        check_smtp(smtp)?;
    }
    if let Some(sms) = &asked.sms {
        check_sms(sms)?;
    }
    if let Some(push) = &asked.push {
        identifier::email("push.contact", &push.contact)?;
        if !push.service.is_empty() {
            check_guarded("push.service", &push.service)?;
        }
    }
    // A secret is for whom it was given: whoever may name another server must not have it sent there.
    let line = |smtp: &SmtpForm| (smtp.host.clone(), smtp.port, smtp.username.clone());
    let other_server = kept.smtp.as_ref().map(line) != asked.smtp.as_ref().map(line);
    let account = |sms: &SmsForm| (sms.base_url.clone(), sms.account.clone());
    let other_account = kept.sms.as_ref().map(account) != asked.sms.as_ref().map(account);
    let owed = kept.smtp_secret.is_some() && asked.smtp.as_ref().is_some_and(|smtp| !smtp.username.is_empty());
    if other_server {
        kept.smtp_secret = None;
    }
    if other_account {
        kept.sms_secret = None;
    }
    if other_server && owed && asked.smtp_password.as_ref().is_none_or(String::is_empty) {
        return Err(Problem::field("smtp_password", "required"));
    }
    (kept.smtp, kept.sms, kept.push) = (asked.smtp, asked.sms, asked.push);
    if let Some(password) = asked.smtp_password.filter(|p| !p.is_empty()) {
        kept.smtp_secret = Some(seal(act.desk(), &office, "smtp", &password)?);
    }
    if let Some(token) = asked.sms_token.filter(|t| !t.is_empty()) {
        kept.sms_secret = Some(seal(act.desk(), &office, "sms", &token)?);
    }
    if kept.smtp.is_none() {
        kept.smtp_secret = None;
    }
    if kept.sms.is_none() {
        kept.sms_secret = None;
    } else if kept.sms_secret.is_none() {
        return Err(Problem::field("sms_token", "required"));
    }
    let value = serde_json::to_value(&kept).map_err(|_| Problem::malformed("messengers"))?;
    settings::set(act.tx(), &office, NAME, &value).await?;
    act.detail(json!({ "smtp": kept.smtp.is_some(), "sms": kept.sms.is_some(), "push": kept.push.is_some() }));
    Ok(shown(act, kept))
}

fn check_smtp(smtp: &SmtpForm) -> Result<(), Problem> {
    if smtp.host.trim().is_empty() {
        return Err(Problem::field("smtp.host", "required"));
    }
    if smtp.tls == Tls::Loopback && !is_here(&smtp.host) {
        return Err(Problem::field("smtp.tls", "must_be_guarded"));
    }
    identifier::email("smtp.from", &smtp.from)?;
    if !smtp.discreet_from.is_empty() {
        identifier::email("smtp.discreet_from", &smtp.discreet_from)?;
    }
    Ok(())
}

fn check_sms(sms: &SmsForm) -> Result<(), Problem> {
    check_guarded("sms.base_url", &sms.base_url)?;
    check_guarded("sms.public_url", &sms.public_url)?;
    // It is part of an address.
    if sms.account.is_empty() || !sms.account.bytes().all(|b| b.is_ascii_alphanumeric()) {
        return Err(Problem::field("sms.account", "malformed"));
    }
    identifier::phone("sms.from", &sms.from)?;
    Ok(())
}

/// An address that is reached over a guarded line, or on this machine; as whoever sends reads it.
fn check_guarded(field: &str, address: &str) -> Result<(), Problem> {
    let guarded = Url::parse(address).is_ok_and(|url| {
        let plain = url.username().is_empty() && url.password().is_none() && url.query().is_none() && url.fragment().is_none();
        plain && (url.scheme() == "https" && url.has_host() || url.scheme() == "http" && url.host_str().is_some_and(is_here))
    });
    if guarded && !address.ends_with('/') { Ok(()) } else { Err(Problem::field(field, "must_be_guarded")) }
}

fn is_here(host: &str) -> bool {
    matches!(host, "127.0.0.1" | "localhost")
}

fn key(office: &Office) -> Result<Zeroizing<[u8; 32]>, Problem> {
    let mut key = Zeroizing::new([0_u8; 32]);
    Hkdf::<Sha256>::new(Some(b"amparo 1"), office.inner.documents_key.as_slice())
        .expand(b"messengers", key.as_mut_slice())
        .map_err(|_| Problem::failed("seal_failed", "a key could not be drawn"))?;
    Ok(key)
}

/// Seals a secret; bound to its office and its use, so that no row can be put in another's place.
fn seal(office: &Office, code: &str, what: &str, secret: &str) -> Result<String, Problem> {
    let (nonce, bound) = (random::<NONCE>()?, format!("{code} {what}"));
    let payload = Payload { msg: secret.as_bytes(), aad: bound.as_bytes() };
    let sealed = XChaCha20Poly1305::new((&*key(office)?).into())
        .encrypt(XNonce::from_slice(&nonce), payload)
        .map_err(|_| Problem::failed("seal_failed", "a secret could not be sealed"))?;
    Ok(hex(&nonce) + &hex(&sealed))
}

fn open(office: &Office, code: &str, what: &str, sealed: &str) -> Result<Zeroizing<String>, Problem> {
    let damaged = || Problem::failed("seal_failed", "a secret of the messengers does not open");
    let bytes: Option<Vec<u8>> =
        (0..sealed.len()).step_by(2).map(|at| sealed.get(at..at + 2).and_then(|pair| u8::from_str_radix(pair, 16).ok())).collect();
    let bytes = bytes.ok_or_else(damaged)?;
    let (nonce, content) = bytes.split_at_checked(NONCE).ok_or_else(damaged)?;
    let bound = format!("{code} {what}");
    let payload = Payload { msg: content, aad: bound.as_bytes() };
    let plain = XChaCha20Poly1305::new((&*key(office)?).into()).decrypt(XNonce::from_slice(nonce), payload).map_err(|_| damaged())?;
    String::from_utf8(plain).map(Zeroizing::new).map_err(|_| damaged())
}

/// The token with which an office's provider of text messages signs, and the address under which it reaches this host.
pub(super) async fn sms_signer(act: &mut Act, office: &str) -> Result<Option<(Zeroizing<String>, String)>, Problem> {
    let kept = kept(act.tx(), office).await?;
    let (Some(sms), Some(sealed)) = (kept.sms, kept.sms_secret) else { return Ok(None) };
    Ok(Some((open(act.desk(), office, "sms", &sealed)?, sms.public_url)))
}

/// What leads out of the host, for an office.
#[derive(Clone, Default)]
pub(crate) struct Carries {
    pub(crate) sms: bool,
    pub(crate) mail: bool,
    pub(crate) push: Option<PushForm>,
}

/// What leads out of the host for the act's office. The practice office reaches nobody.
pub(crate) async fn carries(act: &mut Act) -> Result<Carries, Problem> {
    if act.desk().practice() {
        return Ok(Carries::default());
    }
    let office = act.code();
    let kept = kept(act.tx(), &office).await?;
    Ok(Carries { sms: kept.sms.is_some(), mail: kept.smtp.is_some(), push: kept.push })
}

impl Office {
    /// By whom a message goes; `None`: nobody carries it.
    pub(super) async fn provider(&self, message: &Outgoing) -> Result<Option<Provider>, Problem> {
        if self.practice() {
            return Ok(None);
        }
        let mut tx = self.database().read(Scope::nobody()).await?;
        let kept = kept(&mut tx, &message.office).await?;
        let device = match (message.way, message.to.parse()) {
            (Way::Push, Ok(id)) => records::devices::of_office(&mut tx, id, &message.office).await?,
            _ => None,
        };
        tx.commit(Log::Unlogged("settings, for a message that is entered itself")).await?;
        let unseal = |what: &str, sealed: &Option<String>| {
            sealed.as_deref().map_or(Ok(Zeroizing::new(String::new())), |sealed| open(self, &message.office, what, sealed))
        };
        Ok(match message.way {
            Way::Push => match (kept.push, device) {
                (Some(push), Some(device)) if devices::is_of_push_service(&device.endpoint, &push) => {
                    let (key, point) = devices::network_key(self)?;
                    Some(Provider::Push(PushDevice {
                        p256dh: decoded(&device.p256dh).unwrap_or_default(),
                        auth: decoded(&device.auth).unwrap_or_default(),
                        endpoint: device.endpoint,
                        key,
                        point,
                        signed_until: self.clock().now() + Duration::hours(1),
                        contact: push.contact,
                    }))
                }
                _ => None,
            },
            Way::Mail => match kept.smtp.filter(|smtp| !message.discreet || !smtp.discreet_from.is_empty()) {
                None => None,
                Some(smtp) => Some(Provider::Smtp(Smtp {
                    password: unseal("smtp", &kept.smtp_secret)?,
                    host: smtp.host,
                    port: smtp.port,
                    tls: smtp.tls,
                    username: smtp.username,
                    from: smtp.from,
                    discreet_from: smtp.discreet_from,
                })),
            },
            Way::Sms => match kept.sms {
                None => None,
                Some(sms) => Some(Provider::Sms(SmsProvider {
                    token: unseal("sms", &kept.sms_secret)?,
                    report_url: format!("{}/api/provider/sms/{}/{}", sms.public_url, message.office, message.id),
                    base_url: sms.base_url,
                    account: sms.account,
                    from: sms.from,
                })),
            },
        })
    }
}

/// A test of the settings.
#[derive(Deserialize, JsonSchema)]
pub struct SendTest {
    /// Client-made id: asking twice sends once.
    pub id: Uuid,
    /// By which way.
    pub way: Way,
    /// The administrator's own number or address.
    pub to: String,
}

/// Sends the caller a test, through the same path as any message.
pub async fn send_test(act: &mut Act, asked: SendTest) -> Result<Done, Problem> {
    if act.desk().practice() {
        return Err(Problem::refused("practice_no_provider", "the practice office reaches nobody"));
    }
    let value = match asked.way {
        Way::Sms => identifier::phone("to", &asked.to)?,
        Way::Mail => identifier::email("to", &asked.to)?,
        // Each tries their own device.
        Way::Push => return Err(Problem::field("way", "malformed")),
    };
    let language = act.staff()?.language.clone();
    let row = queued(act, asked.id, Template::Test, &language, Wording::Plain, Reach { way: asked.way, value })?;
    messages::add(act.tx(), &row).await?;
    act.about(asked.id);
    act.detail(json!({ "way": asked.way }));
    Ok(Done {})
}
