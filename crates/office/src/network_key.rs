//! The key pair to which phones seal what was prepared (HPKE, RFC 9180: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-128-GCM; base mode).
//!
//! Made at the first start; a rotation adds a pair and keeps the older ones readable. The private half lies in the store sealed by the documents key.
//! P-256 and not X25519, because every browser's WebCrypto has it.

use crate::act::Act;
use crate::clock::random;
use crate::commands::Nothing;
use crate::documents::seal;
use crate::{Office, Problem, settings};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use casework::alert::CALL_CENTRE;
use casework::profile::{LARGEST, Profile};
use chrono::{DateTime, Utc};
use hpke::aead::AesGcm128;
use hpke::kdf::HkdfSha256;
use hpke::kem::DhP256HkdfSha256;
use hpke::{Deserializable, Kem, OpModeR, Serializable};
use records::phones::{self, NetworkKeyRow};
use records::{Log, Scope, Tx};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;
use zeroize::Zeroizing;

/// What both sides say that they seal.
const INFO: &[u8] = b"amparo profile 1";
/// Bytes of an uncompressed point of P-256.
const POINT: usize = 65;

/// The public half, for phones.
#[derive(Serialize, Deserialize, JsonSchema)]
pub struct NetworkKey {
    /// Names the pair; goes with what is sealed to it.
    pub id: Uuid,
    /// Uncompressed point of P-256, base64url.
    pub public_key: String,
    /// Since when, UTC.
    pub made_at: DateTime<Utc>,
    /// The number that takes a press by text message; null: none is set.
    pub text_number: Option<String>,
}

/// What a phone prepared, sealed.
#[derive(Deserialize, JsonSchema)]
pub struct SealedProfile {
    /// Id of the network's key pair that it is sealed to.
    pub key: String,
    /// Encapsulated key and ciphertext, one after the other, base64url.
    pub text: String,
}

impl SealedProfile {
    /// The bytes, if they can be a sealed profile.
    pub(crate) fn bytes(&self) -> Option<Vec<u8>> {
        BASE64.decode(self.text.as_bytes()).ok().filter(|bytes| bytes.len() > POINT && bytes.len() <= LARGEST)
    }
}

/// Bytes of a base64url text.
pub(crate) fn decoded(text: &str) -> Option<Vec<u8>> {
    BASE64.decode(text.as_bytes()).ok()
}

/// The public half of the latest pair.
pub async fn get(act: &mut Act, _: Nothing) -> Result<NetworkKey, Problem> {
    let row = phones::latest_key(act.tx()).await?.ok_or_else(|| Problem::failed("store_failed", "the network has no key pair"))?;
    shown(act, row).await
}

/// Adds a pair: from now on phones seal to it. What is sealed to an older one stays readable.
pub async fn rotate(act: &mut Act, _: Nothing) -> Result<NetworkKey, Problem> {
    let row = made(act.desk(), act.now())?;
    phones::add_key(act.tx(), &row).await?;
    act.about(row.id);
    shown(act, row).await
}

async fn shown(act: &mut Act, row: NetworkKeyRow) -> Result<NetworkKey, Problem> {
    // The network's number is the call centre's; a desk alone has its own.
    let office = act.desk().alone().unwrap_or(CALL_CENTRE).to_owned();
    let text_number = settings::of(act.tx(), &office).await?.text_number;
    Ok(NetworkKey { id: row.id, public_key: BASE64.encode(&row.public_key), made_at: row.made_at, text_number })
}

/// Sees to it that there is a pair that this office can read: at the first start, and where a store came back under another documents key.
pub(crate) async fn keep(office: &Office) -> Result<(), Problem> {
    let mut tx = office.database().begin(Scope::nobody()).await?;
    let latest = phones::latest_key(&mut tx).await?;
    if latest.is_none_or(|row| private_half(office, &row).is_none()) {
        phones::add_key(&mut tx, &made(office, office.clock().now())?).await?;
    }
    tx.commit(Log::Unlogged("the network's own key pair, before anybody acts")).await?;
    Ok(())
}

fn made(office: &Office, now: DateTime<Utc>) -> Result<NetworkKeyRow, Problem> {
    let seed = Zeroizing::new(random::<32>()?);
    let (private, public) = DhP256HkdfSha256::derive_keypair(seed.as_slice());
    let id = office.clock().new_id();
    let private = Zeroizing::new(private.to_bytes().to_vec());
    let sealed_private = seal::encrypt(&office.inner.documents_key, id, &private)?;
    Ok(NetworkKeyRow { id, public_key: public.to_bytes().to_vec(), sealed_private, made_at: now })
}

fn private_half(office: &Office, row: &NetworkKeyRow) -> Option<<DhP256HkdfSha256 as Kem>::PrivateKey> {
    let plain = Zeroizing::new(seal::decrypt(&office.inner.documents_key, row.id, &row.sealed_private).ok()?);
    <DhP256HkdfSha256 as Kem>::PrivateKey::from_bytes(&plain).ok()
}

/// Opens a sealed profile; `None`: its key pair is not known here, or it was changed, or it is none.
pub(crate) async fn open(office: &Office, tx: &mut Tx, key: Uuid, sealed: &[u8]) -> Result<Option<Profile>, Problem> {
    let Some(row) = phones::key(tx, key).await? else { return Ok(None) };
    Ok(opened(office, &row, sealed))
}

fn opened(office: &Office, row: &NetworkKeyRow, sealed: &[u8]) -> Option<Profile> {
    let private = private_half(office, row)?;
    let (point, ciphertext) = sealed.split_at_checked(POINT)?;
    let encapped = <DhP256HkdfSha256 as Kem>::EncappedKey::from_bytes(point).ok()?;
    let aad = row.id.to_string();
    let plain = hpke::single_shot_open::<AesGcm128, HkdfSha256, DhP256HkdfSha256>(
        &OpModeR::Base,
        &private,
        &encapped,
        INFO,
        ciphertext,
        aad.as_bytes(),
    );
    Profile::read(&Zeroizing::new(plain.ok()?))
}
