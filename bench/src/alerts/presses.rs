//! Presses of the Alert Button as phones send them, made before anything is timed: points in many counties, most phones signing, half of them with a sealed profile.

use crate::Stop;
use crate::plenty::mixed;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD as BASE64;
use casework::phone::Signed;
use hpke::rand_core::{CryptoRng, Error, RngCore, impls};
use hpke::{Deserializable, Kem, OpModeS, Serializable};
use office::clock::{Clock, random};
use ring::rand::SystemRandom;
use ring::signature::{ECDSA_P256_SHA256_FIXED_SIGNING, EcdsaKeyPair, KeyPair};
use serde_json::{Value, json};
use std::net::{IpAddr, Ipv4Addr};
use uuid::Uuid;

type P256 = hpke::kem::DhP256HkdfSha256;

/// Middles of the counties, and how many ZIP codes each has: where more people live there are more.
const COUNTIES: &str = include_str!("../../../reference/geo/counties.csv");
/// The county all of whose alerts come to one office.
const DALLAS: &str = "48113";
/// Sealed profiles that the presses share: opening one costs the same however often it was sealed.
const PROFILES: u64 = 64;
/// Bytes of a profile before it is sealed: the page fills it up, so that its length says nothing.
const PROFILE: usize = 2048;

/// Where the presses come from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Origin {
    /// Every county, more where more people live.
    Everywhere,
    /// One county, so that one office's rows are everybody's.
    OneOffice,
}

/// A press, ready to be sent.
pub struct Press {
    /// The id that the phone made.
    pub id: Uuid,
    /// Address of the phone.
    pub address: IpAddr,
    /// What the phone sends.
    pub body: Value,
}

/// The system's randomness, as the sealing asks for it.
struct Chance;

impl RngCore for Chance {
    fn next_u32(&mut self) -> u32 {
        impls::next_u32_via_fill(self)
    }
    fn next_u64(&mut self) -> u64 {
        impls::next_u64_via_fill(self)
    }
    fn fill_bytes(&mut self, bytes: &mut [u8]) {
        for part in bytes.chunks_mut(32) {
            // Without randomness what is sealed is worth nothing, and here it is worth nothing anyway.
            let drawn = random::<32>().unwrap_or_default();
            part.copy_from_slice(&drawn[..part.len()]);
        }
    }
    fn try_fill_bytes(&mut self, bytes: &mut [u8]) -> Result<(), Error> {
        self.fill_bytes(bytes);
        Ok(())
    }
}
impl CryptoRng for Chance {}

/// Makes presses that look drawn and are alike from run to run, but for their keys and ids.
pub struct Presses {
    /// Latitude, longitude, and the ZIP codes up to and with this county.
    counties: Vec<(f64, f64, u64)>,
    dallas: (f64, f64),
    sealed: Vec<Value>,
    made: u128,
}

fn contact(n: u64) -> Value {
    json!({ "name": format!("Rosa Hernández {n}"), "phone": format!("+1214555{:04}", 100 + n % 100), "kinship": "parent", "language": "es",
        "may_be_told": "coarse", "wording": "discreet" })
}

/// What a phone seals to the network's key.
fn sealed(key: &Value, n: u64) -> Result<Value, Stop> {
    let (id, point) = key["id"].as_str().zip(key["public_key"].as_str()).ok_or("the network has no key")?;
    let failed = |e: hpke::HpkeError| e.to_string();
    let public = <P256 as Kem>::PublicKey::from_bytes(&BASE64.decode(point)?).map_err(failed)?;
    let mut plain = json!({ "retract_pin": "2468", "duress_pin": "1357", "contacts": [contact(n)] }).to_string().into_bytes();
    plain.resize(PROFILE, b' ');
    let (own, text) = hpke::single_shot_seal::<hpke::aead::AesGcm128, hpke::kdf::HkdfSha256, P256, _>(
        &OpModeS::Base,
        &public,
        b"amparo profile 1",
        &plain,
        id.as_bytes(),
        &mut Chance,
    )
    .map_err(failed)?;
    Ok(json!({ "key": id, "text": BASE64.encode([own.to_bytes().as_slice(), &text].concat()) }))
}

impl Presses {
    /// With the network's key as the command `network_key` answers it.
    pub fn new(key: &Value) -> Result<Self, Stop> {
        let (mut counties, mut dallas, mut zips) = (Vec::new(), None, 0);
        for line in COUNTIES.lines().skip(1) {
            let cells: Vec<&str> = line.split(',').collect();
            let [fips, _, _, _, lat, lon, _, many] = cells[..] else { return Err("counties.csv has other columns".into()) };
            zips += many.parse::<u64>()?;
            counties.push((lat.parse()?, lon.parse()?, zips));
            if fips == DALLAS {
                dallas = Some((lat.parse()?, lon.parse()?));
            }
        }
        let sealed = (0..PROFILES).map(|n| sealed(key, n)).collect::<Result<_, _>>()?;
        Ok(Self { counties, dallas: dallas.ok_or("counties.csv has no Dallas")?, sealed, made: 0 })
    }

    /// The next `many` presses.
    pub fn make(&mut self, many: usize, from: Origin) -> Result<Vec<Press>, Stop> {
        (0..many).map(|_| self.next(from)).collect()
    }

    fn next(&mut self, from: Origin) -> Result<Press, Stop> {
        let n = self.made;
        self.made += 1;
        let (lat, lon) = match from {
            Origin::OneOffice => self.dallas,
            Origin::Everywhere => {
                let zip = mixed(n, 21) % self.counties.last().map_or(1, |county| county.2);
                let county = self.counties.partition_point(|county| county.2 <= zip);
                self.counties.get(county).map(|county| (county.0, county.1)).ok_or("no county")?
            }
        };
        // Within a few kilometres of the middle, so that no two points are the same.
        let aside = |salt| (mixed(n, salt) % 40_000) as f64 / 1e6 - 0.02;
        let (lat, lon) = (((lat + aside(22)) * 1e6).round() / 1e6, ((lon + aside(23)) * 1e6).round() / 1e6);
        let (id, sent) = (Clock::System.new_id(), Clock::System.now());
        let mut body = json!({ "id": id, "sent": sent, "language": "es", "lat": lat, "lon": lon, "accuracy_m": 25.0, "for_whom": "me" });
        let mut signed = Signed { id, sent_ms: sent.timestamp_millis(), lat: Some(lat), lon: Some(lon), ..Signed::default() };
        signed.for_whom = Some(casework::alert::ForWhom::Me);
        let profile = &self.sealed[(mixed(n, 24) % PROFILES) as usize];
        // One phone in four was never prepared, one has a contact typed just now, two have a sealed profile.
        match n % 4 {
            0 => return Ok(Press { id, address: address(n), body }),
            1 => body["contacts"] = json!([contact(n as u64)]),
            _ => {
                body["profile"] = profile.clone();
                signed.profile = profile["text"].as_str();
            }
        }
        let chance = SystemRandom::new();
        let unsigned = |_| "the phone cannot sign";
        let pair = EcdsaKeyPair::generate_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, &chance).map_err(unsigned)?;
        let pair = EcdsaKeyPair::from_pkcs8(&ECDSA_P256_SHA256_FIXED_SIGNING, pair.as_ref(), &chance).map_err(|e| e.to_string())?;
        let signature = pair.sign(&chance, signed.text().as_bytes()).map_err(unsigned)?;
        body["phone"] = json!({ "key": BASE64.encode(pair.public_key().as_ref()), "signature": BASE64.encode(signature.as_ref()) });
        Ok(Press { id, address: address(n), body })
    }
}

/// An address in one of 65,536 networks, so that none goes beyond its share.
fn address(n: u128) -> IpAddr {
    let [_, _, .., a, b] = mixed(n, 25).to_be_bytes();
    IpAddr::V4(Ipv4Addr::new(10, a, b, 7))
}
