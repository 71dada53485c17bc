//! Devices of staff: browsers and phones at which a member is called while away from the desk (web push). Each lets in and takes off their own; whether
//! the office calls that way at all, an administrator decides. No view and no log says where a device is reached.

use crate::act::Act;
use crate::clock::hex;
use crate::commands::{Done, Nothing};
use crate::messages::{Carries, PushForm, carries, write_test};
use crate::network_key::decoded;
use crate::{Office, Problem};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use casework::message::{MessageState, Why};
use chrono::{DateTime, Utc};
use hkdf::Hkdf;
use hpke::kem::DhP256HkdfSha256;
use hpke::{Deserializable, Kem, Serializable};
use records::devices::{self, DeviceRow};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;
use zeroize::Zeroizing;

/// Most devices of one member.
const MOST: usize = 8;
/// Longest address and label.
const LONGEST: usize = 1_000;
const LABEL: usize = 80;
/// The push services of the makers of browsers: Google, Mozilla, Apple, Microsoft. Nothing is posted anywhere else, unless an administrator names it.
const SERVICES: [&str; 3] = ["https://fcm.googleapis.com/", "https://updates.push.services.mozilla.com/", "https://web.push.apple.com/"];
const SERVICES_OF: [&str; 3] = [".push.services.mozilla.com", ".push.apple.com", ".notify.windows.com"];

/// Whether an address is one of a push service that the office trusts.
pub(crate) fn is_of_push_service(endpoint: &str, push: &PushForm) -> bool {
    let host = endpoint.strip_prefix("https://").and_then(|rest| rest.split_once('/')).map_or("", |(host, _)| host);
    let plain = host.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || matches!(b, b'.' | b'-'));
    SERVICES.iter().any(|service| endpoint.starts_with(service))
        || plain && SERVICES_OF.iter().any(|of| host.ends_with(of))
        || !push.service.is_empty() && endpoint.strip_prefix(push.service.as_str()).is_some_and(|rest| rest.starts_with('/'))
}

/// The pair by which this network signs what it pushes (RFC 8292): private half and uncompressed point. It is drawn from the store's documents key, so
/// that every host of one store has the same and a restored store keeps its devices.
pub(crate) fn network_key(office: &Office) -> Result<(Zeroizing<Vec<u8>>, Vec<u8>), Problem> {
    let mut seed = Zeroizing::new([0_u8; 32]);
    Hkdf::<Sha256>::new(Some(b"amparo 1"), office.inner.documents_key.as_slice())
        .expand(b"push", seed.as_mut_slice())
        .map_err(|_| Problem::failed("seal_failed", "a key could not be drawn"))?;
    let (private, public) = DhP256HkdfSha256::derive_keypair(seed.as_slice());
    Ok((Zeroizing::new(private.to_bytes().to_vec()), public.to_bytes().to_vec()))
}

/// What tells the page which of the devices it runs on.
fn print(endpoint: &str) -> String {
    hex(Sha256::digest(endpoint.as_bytes()).get(..8).unwrap_or_default())
}

/// A device, as its owner sees it.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct DeviceView {
    /// Id.
    pub id: Uuid,
    /// What the owner knows it by.
    pub label: String,
    /// When it was let in, UTC.
    pub made_at: DateTime<Utc>,
    /// First 16 hexadecimal digits of the SHA-256 of its address: a browser knows itself by it.
    pub print: String,
    /// What became of the latest message to it; null: none was written.
    pub last: Option<LastTold>,
}

/// What became of a message.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct LastTold {
    /// When it was written, UTC.
    pub at: DateTime<Utc>,
    /// Where it stands.
    pub state: MessageState,
    /// Why it did not go out.
    pub why: Option<Why>,
}

/// One's own devices.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct DevicesView {
    /// Public key that the browser binds a device to, base64url; null: the office does not call this way.
    pub key: Option<String>,
    /// The practice office calls nobody.
    pub practice: bool,
    /// Oldest first.
    pub devices: Vec<DeviceView>,
}

/// A device to let in.
#[derive(Deserialize, JsonSchema)]
pub struct AddDevice {
    /// Client-made id.
    pub id: Uuid,
    /// What the owner knows it by, at most 80 letters.
    pub label: String,
    /// Address at its push service.
    pub endpoint: String,
    /// Public key of the browser, base64url.
    pub p256dh: String,
    /// Secret of the browser, base64url.
    pub auth: String,
}

/// One device.
#[derive(Deserialize, JsonSchema)]
pub struct DeviceId {
    /// The device.
    pub id: Uuid,
}

/// A device to try.
#[derive(Deserialize, JsonSchema)]
pub struct TryDevice {
    /// The device.
    pub id: Uuid,
    /// Client-made id of the message: asking twice sends once.
    pub message: Uuid,
}

/// One's own devices, and whether the office calls them.
pub async fn list(act: &mut Act, _: Nothing) -> Result<DevicesView, Problem> {
    let user = act.staff()?.user_id;
    let rows = devices::of_user(act.tx(), user).await?;
    let ids: Vec<Uuid> = rows.iter().map(|row| row.id).collect();
    let told = devices::told(act.tx(), &ids).await?;
    let last = |id: Uuid| {
        let (_, state, why, at) = told.iter().find(|(value, ..)| *value == id.to_string())?;
        Some(LastTold { at: *at, state: MessageState::of(state)?, why: why.as_deref().and_then(Why::of) })
    };
    let shown = rows.into_iter().map(|row| DeviceView {
        last: last(row.id),
        print: print(&row.endpoint),
        id: row.id,
        label: row.label,
        made_at: row.made_at,
    });
    let devices = shown.collect();
    let key = carries(act).await?.push.map(|_| network_key(act.desk())).transpose()?;
    Ok(DevicesView { key: key.map(|(_, point)| BASE64.encode(point)), practice: act.desk().practice(), devices })
}

/// Lets a device in, as its browser gave it out. A browser is one member's at a time.
pub async fn add(act: &mut Act, asked: AddDevice) -> Result<DevicesView, Problem> {
    let Carries { push: Some(push), .. } = carries(act).await? else {
        return Err(Problem::refused("push_not_set", "the office does not call by push"));
    };
    let label = asked.label.trim().to_owned();
    if label.is_empty() || label.chars().count() > LABEL {
        return Err(Problem::field("label", if label.is_empty() { "required" } else { "too_long" }).with("most", LABEL));
    }
    if asked.endpoint.len() > LONGEST || !is_of_push_service(&asked.endpoint, &push) {
        return Err(Problem::field("endpoint", "push_service_unknown"));
    }
    let point = decoded(&asked.p256dh).and_then(|bytes| <DhP256HkdfSha256 as Kem>::PublicKey::from_bytes(&bytes).ok());
    if point.is_none() || decoded(&asked.auth).is_none_or(|secret| secret.len() != 16) {
        return Err(Problem::field("p256dh", "malformed"));
    }
    let (user_id, now) = (act.staff()?.user_id, act.now());
    if devices::of_user(act.tx(), user_id).await?.iter().filter(|row| row.endpoint != asked.endpoint && row.id != asked.id).count() >= MOST
    {
        return Err(Problem::refused("too_many_devices", "take one off first").with("most", MOST));
    }
    let row = DeviceRow { id: asked.id, user_id, label, endpoint: asked.endpoint, p256dh: asked.p256dh, auth: asked.auth, made_at: now };
    if !devices::add(act.tx(), &row).await? {
        act.nothing_new();
    }
    act.about(asked.id);
    list(act, Nothing {}).await
}

/// Takes one of the caller's devices off.
pub async fn remove(act: &mut Act, asked: DeviceId) -> Result<DevicesView, Problem> {
    let now = act.now();
    own(act, asked.id).await?;
    devices::end(act.tx(), asked.id, now).await?;
    act.about(asked.id);
    list(act, Nothing {}).await
}

/// Sends a test to one of the caller's devices, by the way that a call takes.
pub async fn send_test(act: &mut Act, asked: TryDevice) -> Result<Done, Problem> {
    own(act, asked.id).await?;
    write_test(act, asked.message, asked.id).await?;
    act.about(asked.id);
    act.detail(json!({ "message": asked.message }));
    Ok(Done {})
}

async fn own(act: &mut Act, id: Uuid) -> Result<(), Problem> {
    let user = act.staff()?.user_id;
    let own = devices::of_user(act.tx(), user).await?.iter().any(|row| row.id == id);
    if own { Ok(()) } else { Err(Problem::not_found()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_posted_to_an_address_that_only_looks_like_a_push_service() {
        let none = PushForm { contact: String::new(), service: String::new() };
        let own = PushForm { service: "http://127.0.0.1:8443".into(), ..none.clone() };
        for good in [
            "https://fcm.googleapis.com/fcm/send/a:b",
            "https://updates.push.services.mozilla.com/wpush/v2/x",
            "https://web.push.apple.com/Q",
            "https://wns2-by3p.notify.windows.com/w/?token=x",
        ] {
            assert!(is_of_push_service(good, &none), "{good}");
        }
        assert!(is_of_push_service("http://127.0.0.1:8443/x", &own));
        for bad in [
            "",
            "https://fcm.googleapis.com",
            "http://fcm.googleapis.com/x",
            "https://fcm.googleapis.com.example.org/x",
            "https://fcm.googleapis.com@10.0.0.1/x",
            "https://10.0.0.1/.notify.windows.com",
            "https://10.0.0.1#.notify.windows.com/x",
            "https://user@x.notify.windows.com/x",
            "https://x.notify.windows.com:8443/x",
            "https://evilnotify.windows.com/x",
            "http://127.0.0.1:8443/x",
        ] {
            assert!(!is_of_push_service(bad, &none), "{bad}");
        }
        for bad in ["http://127.0.0.1:84433/x", "http://127.0.0.1:8443@10.0.0.1/x", "http://127.0.0.1:8443"] {
            assert!(!is_of_push_service(bad, &own), "{bad}");
        }
    }
}
