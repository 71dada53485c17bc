//! What a person prepared and the phone cannot read again: whom to tell, and two PINs to say "I take it back" freely or with a knife at the throat.
//!
//! No `Debug` and no schema: it is opened to be used and forgotten. How it is sealed is the office's; what a PIN means is judged here.

use crate::alert::{AlertAct, AlertContact};
use crate::refusal::Refusal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use subtle::{Choice, ConstantTimeEq};

/// How long after the receipt a PIN may take an alert back.
pub const RETRACTION: chrono::Duration = chrono::Duration::minutes(30);
/// Longest PIN that is judged.
pub const PIN: usize = 40;
/// Largest sealed profile, bytes: five contacts with the longest names fit.
pub const LARGEST: usize = 16_384;

/// A profile, opened.
#[derive(Deserialize)]
pub struct Profile {
    /// Whom to tell, and what.
    #[serde(default)]
    pub contacts: Vec<AlertContact>,
    /// Takes an alert back.
    #[serde(default)]
    retract_pin: String,
    /// Looks as if it did, and says that somebody forces the person.
    #[serde(default)]
    duress_pin: String,
}

stored_words! {
    /// What a PIN said.
    Verdict {
        /// The person takes it back.
        Retracted = "retracted",
        /// Somebody forces the person.
        Duress = "duress",
        /// Neither PIN, or none was prepared.
        Wrong = "wrong",
    }
}

stored_words! {
    /// What the call with the safe question came to.
    CallBack {
        /// Nobody has been reached yet.
        Owed = "owed",
        /// The question was answered freely.
        Safe = "safe",
        /// It was not.
        NotSafe = "not_safe",
    }
}

/// Refuses to put an alert away as harmless while the one who took it back has not answered the safe question freely: a PIN proves nothing.
#[must_use]
pub fn waits_for_call_back(act: AlertAct, call_back: Option<&str>) -> Option<Refusal> {
    let harmless = matches!(act, AlertAct::MarkFalseAlarm | AlertAct::Settle);
    let answered = call_back.is_none_or(|word| CallBack::of(word) == Some(CallBack::Safe));
    (harmless && !answered).then(|| Refusal::of("alert_call_back_first"))
}

impl Profile {
    /// Reads what was sealed; what stands behind it as padding is blank.
    #[must_use]
    pub fn read(plain: &[u8]) -> Option<Self> {
        // By way of an object: a bare list would read as a profile of nothing but defaults.
        let members: serde_json::Map<String, serde_json::Value> = serde_json::from_slice(plain).ok()?;
        serde_json::from_value(members.into()).ok()
    }
}

/// Judges a PIN. Both comparisons are made, each over a digest, whether there is a profile or not: the time that it takes tells nothing.
#[must_use]
pub fn judge(profile: Option<&Profile>, pin: &str) -> Verdict {
    let given = digest(pin);
    let same = |known: &str| given.ct_eq(&digest(known)) & Choice::from(u8::from(!known.is_empty()));
    let (retract, duress) = (same(profile.map_or("", |p| p.retract_pin.as_str())), same(profile.map_or("", |p| p.duress_pin.as_str())));
    match (bool::from(duress), bool::from(retract)) {
        (true, _) => Verdict::Duress,
        (false, true) => Verdict::Retracted,
        (false, false) => Verdict::Wrong,
    }
}

fn digest(pin: &str) -> [u8; 32] {
    Sha256::digest(pin.trim().as_bytes()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pin_is_one_of_two_or_wrong_and_an_empty_one_is_always_wrong() {
        let profile = Profile::read(br#"{"contacts":[],"retract_pin":"2468","duress_pin":"1357"}      "#).unwrap();
        assert_eq!(judge(Some(&profile), " 2468 "), Verdict::Retracted);
        assert_eq!(judge(Some(&profile), "1357"), Verdict::Duress);
        for wrong in ["", "0000", "24681357"] {
            assert_eq!(judge(Some(&profile), wrong), Verdict::Wrong);
            assert_eq!(judge(None, wrong), Verdict::Wrong);
        }
        let without = Profile::read(b"{}").unwrap();
        assert_eq!(judge(Some(&without), ""), Verdict::Wrong);
        assert!(Profile::read(b"[]").is_none());
    }
}
