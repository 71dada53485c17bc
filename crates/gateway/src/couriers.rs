//! Who carries messages out of the house: mail by SMTP, text messages by an HTTP API as Twilio shaped it, web push to staff. It knows a line of words and where it goes.

use crate::push::push;
use casework::message::Outcome;
use futures::FutureExt;
use futures::future::BoxFuture;
use lettre::message::header::{ContentType, MIME_VERSION_1_0};
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls as Guard, TlsParameters};
use lettre::{AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor};
use office::messages::{Messenger, Outgoing, Provider, SmsProvider, Smtp, Tls};
use reqwest::{Client, StatusCode, header};
use serde_json::Value;
use std::sync::Arc;
use std::time::Duration;

/// How long a line may take to stand.
const CONNECT: Duration = Duration::from_secs(5);
/// How long a messenger's answer may take. Longer than this nobody knows whether the message was taken.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// The messengers of a host, who wait this long for an answer (see [`PATIENCE`]).
///
/// # Errors
/// The system's certificates cannot be read.
pub fn couriers(patience: Duration) -> Result<Arc<dyn Messenger>, crate::Refused> {
    // Fails only when another provider was installed already, which serves as well.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let http = Client::builder()
        .connect_timeout(CONNECT)
        .timeout(patience)
        .redirect(reqwest::redirect::Policy::none())
        .build()
        .map_err(|e| crate::Refused::Certificate(std::io::Error::other(e)))?;
    Ok(Arc::new(Couriers { http, patience }))
}

struct Couriers {
    http: Client,
    patience: Duration,
}

impl Messenger for Couriers {
    fn send<'a>(&'a self, by: &'a Provider, message: &'a Outgoing) -> BoxFuture<'a, Outcome> {
        match by {
            Provider::Smtp(server) => mail(server, message, self.patience).boxed(),
            Provider::Sms(provider) => self.text(provider, message).boxed(),
            Provider::Push(device) => push(&self.http, device, message).boxed(),
        }
    }
}

fn refused(code: impl Into<String>) -> Outcome {
    Outcome::Refused { code: code.into() }
}

async fn mail(server: &Smtp, message: &Outgoing, patience: Duration) -> Outcome {
    let from = if message.discreet { &server.discreet_from } else { &server.from };
    let domain = from.rsplit('@').next().unwrap_or("localhost");
    let parties = (from.parse(), message.to.parse());
    let (Ok(from), Ok(to)) = parties else { return refused("address") };
    let mail = Message::builder()
        .from(from)
        .to(to)
        // The same message has the same id, however often it comes.
        .message_id(Some(format!("<{}@{domain}>", message.id)))
        .subject(message.subject.clone())
        // Without it some readers show letters with accents as two.
        .header(MIME_VERSION_1_0)
        .header(ContentType::TEXT_PLAIN)
        .body(message.body.clone());
    let Ok(mail) = mail else { return refused("form") };
    let Some(line) = line(server, patience) else { return refused("tls") };
    // What fails before anything was said may be tried again; what fails later may have arrived.
    match line.test_connection().await {
        Ok(true) => {}
        Err(error) if error.is_permanent() => return refused(code(&error)),
        Ok(false) | Err(_) => return Outcome::Later { seconds: None },
    }
    match line.send(mail).await {
        Ok(_) => Outcome::Taken { provider_id: None },
        Err(error) if error.is_permanent() => refused(code(&error)),
        Err(error) if error.is_transient() => Outcome::Later { seconds: None },
        Err(_) => Outcome::Unknown,
    }
}

/// The number that the server answered; nothing of its text, which may quote the address.
fn code(error: &lettre::transport::smtp::Error) -> String {
    error.status().map(|code| code.to_string()).unwrap_or_default()
}

fn line(server: &Smtp, patience: Duration) -> Option<AsyncSmtpTransport<Tokio1Executor>> {
    let guard = match server.tls {
        Tls::Loopback => Guard::None,
        Tls::Starttls => Guard::Required(TlsParameters::new(server.host.clone()).ok()?),
        Tls::Wrapped => Guard::Wrapper(TlsParameters::new(server.host.clone()).ok()?),
    };
    let mut line =
        AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&server.host).port(server.port).tls(guard).timeout(Some(patience));
    if !server.username.is_empty() {
        line = line.credentials(Credentials::new(server.username.clone(), server.password.to_string()));
    }
    Some(line.build())
}

impl Couriers {
    async fn text(&self, provider: &SmsProvider, message: &Outgoing) -> Outcome {
        let url = format!("{}/2010-04-01/Accounts/{}/Messages.json", provider.base_url, provider.account);
        let form = [
            ("To", message.to.as_str()),
            ("From", provider.from.as_str()),
            ("Body", message.body.as_str()),
            ("StatusCallback", provider.report_url.as_str()),
        ];
        let asked = self
            .http
            .post(url)
            .basic_auth(&provider.account, Some(provider.token.as_str()))
            .header("idempotency-key", message.id.to_string())
            .form(&form);
        let answer = match asked.send().await {
            Ok(answer) => answer,
            // Nobody was there to take it.
            Err(error) if error.is_connect() => return Outcome::Later { seconds: None },
            Err(_) => return Outcome::Unknown,
        };
        let status = answer.status();
        let wait = answer.headers().get(header::RETRY_AFTER).and_then(|v| v.to_str().ok()).and_then(|v| v.parse().ok());
        if matches!(status, StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE) {
            return Outcome::Later { seconds: wait };
        }
        let said = answer.json::<Value>().await.unwrap_or_default();
        if status.is_success() {
            return Outcome::Taken { provider_id: said["sid"].as_str().map(str::to_owned) };
        }
        if status.is_client_error() {
            return refused(said["code"].as_i64().map_or_else(|| status.as_u16().to_string(), |code| code.to_string()));
        }
        // It fell over in the middle: it may have taken the message or not.
        Outcome::Unknown
    }
}
