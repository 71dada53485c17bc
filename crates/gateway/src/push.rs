//! Web push to devices of staff: sealed to the device (RFC 8291), signed by this network (RFC 8292), handed to the push service that its browser chose.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use casework::message::Outcome;
use office::messages::{Outgoing, PushDevice};
use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use reqwest::{Client, Request, StatusCode, header};
use serde_json::json;
use std::time::Duration;
use web_push_native::{Auth, WebPushBuilder};

/// How long a push service keeps a call for a device that is off: the escalation goes on by itself meanwhile.
const KEPT: Duration = Duration::from_secs(15 * 60);
/// Bytes of a device's secret.
const SECRET: usize = 16;

/// Hands a call over.
pub(crate) async fn push(http: &Client, device: &PushDevice, message: &Outgoing) -> Outcome {
    let Some(request) = request(device, message) else { return Outcome::Refused { code: "form".into() } };
    let answer = match http.execute(request).await {
        Ok(answer) => answer,
        Err(error) if error.is_connect() => return Outcome::Later { seconds: None },
        Err(_) => return Outcome::Unknown,
    };
    let wait = answer.headers().get(header::RETRY_AFTER).and_then(|v| v.to_str().ok()).and_then(|v| v.parse().ok());
    match answer.status() {
        status if status.is_success() => Outcome::Taken { provider_id: None },
        // A device shows the newest call only: one that comes twice disturbs nobody twice.
        status if status == StatusCode::TOO_MANY_REQUESTS || status.is_server_error() => Outcome::Later { seconds: wait },
        status => Outcome::Refused { code: status.as_u16().to_string() },
    }
}

fn request(device: &PushDevice, message: &Outgoing) -> Option<Request> {
    if device.auth.len() != SECRET {
        return None;
    }
    let point = p256::PublicKey::from_sec1_bytes(&device.p256dh).ok()?;
    let words = json!({ "title": message.subject, "body": message.body }).to_string();
    let endpoint = device.endpoint.parse().ok()?;
    let sealed = WebPushBuilder::new(endpoint, point, Auth::clone_from_slice(&device.auth)).with_valid_duration(KEPT).build(words).ok()?;
    let mut request = Request::try_from(sealed).ok()?;
    let signed = signed(device, &request.url().origin().ascii_serialization())?;
    let headers = request.headers_mut();
    headers.insert(header::AUTHORIZATION, signed.parse().ok()?);
    headers.insert("urgency", header::HeaderValue::from_static("high"));
    // Of the calls that wait at the service for a device that is off, the latest stays.
    headers.insert("topic", header::HeaderValue::from_static("call"));
    Some(request)
}

/// A token of RFC 8292: three parts in base64url, the third signed over the first two.
fn signed(device: &PushDevice, service: &str) -> Option<String> {
    let key = SigningKey::from_slice(&device.key).ok()?;
    let head = BASE64.encode(json!({ "typ": "JWT", "alg": "ES256" }).to_string());
    let says = json!({ "aud": service, "exp": device.signed_until.timestamp(), "sub": format!("mailto:{}", device.contact) });
    let said = format!("{head}.{}", BASE64.encode(says.to_string()));
    let signature: Signature = key.sign(said.as_bytes());
    Some(format!("vapid t={said}.{}, k={}", BASE64.encode(signature.to_bytes()), BASE64.encode(&device.point)))
}
