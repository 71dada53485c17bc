//! A phone that signs its alerts: the text that it signs, and what a signature is worth.
//!
//! A valid one means "the same phone as before" and nothing else: not who holds it, not that it is true. None, or a wrong one, is taken all the same.

use crate::alert::ForWhom;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

stored_words! {
    /// What is known of the phone of an alert.
    PhoneMark {
        /// It signed an alert before.
        SamePhone = "same_phone",
        /// The first alert that it signed.
        NewPhone = "new_phone",
        /// It signed nothing.
        Unsigned = "unsigned",
        /// What it signed is not this alert.
        BadSignature = "bad_signature",
    }
}

stored_words! {
    /// What became of a sealed profile.
    ProfileState {
        /// None came.
        Missing = "missing",
        /// It was read.
        Opened = "opened",
        /// It came and could not be read: the alert was taken all the same.
        Unreadable = "unreadable",
    }
}

/// What a phone signs of an alert.
#[derive(Default)]
pub struct Signed<'a> {
    /// The press.
    pub id: Uuid,
    /// Milliseconds since 1970 by the phone's clock.
    pub sent_ms: i64,
    /// Name.
    pub name: Option<&'a str>,
    /// ZIP code.
    pub zip: Option<&'a str>,
    /// Degrees north.
    pub lat: Option<f64>,
    /// Degrees east.
    pub lon: Option<f64>,
    /// For whom.
    pub for_whom: Option<ForWhom>,
    /// A child or dependant left alone, and where.
    pub child: Option<(bool, Option<&'a str>)>,
    /// The sealed profile.
    pub profile: Option<&'a str>,
    /// The token of an exercise.
    pub drill_token: Option<&'a str>,
}

impl Signed<'_> {
    /// The canonical text: a JSON array without spaces, what was not said as null, degrees in whole millionths so that no two programs write them apart.
    #[must_use]
    pub fn text(&self) -> String {
        let millionths = |degrees: Option<f64>| degrees.filter(|d| d.is_finite() && d.abs() <= 1_000.0).map(|d| (d * 1e6).floor() as i64);
        json!([
            "amparo-alert-1",
            self.id,
            self.sent_ms,
            self.name,
            self.zip,
            millionths(self.lat),
            millionths(self.lon),
            self.for_whom,
            self.child.map(|(yes, _)| yes),
            self.child.and_then(|(_, place)| place),
            self.profile,
            self.drill_token
        ])
        .to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_signed_text_is_what_the_page_writes() {
        let signed = Signed {
            id: Uuid::from_u128(0x019b_e2a1_7c00_7abc_8def_0123_4567_89ab),
            sent_ms: 1_795_370_400_123,
            name: Some("José \"Pepe\"\n"),
            lat: Some(32.7767),
            lon: Some(-96.797),
            for_whom: Some(ForWhom::Me),
            child: Some((true, Some("escuela"))),
            ..Signed::default()
        };
        // ui/src/button/phone.test.ts holds the same line.
        assert_eq!(
            signed.text(),
            r#"["amparo-alert-1","019be2a1-7c00-7abc-8def-0123456789ab",1795370400123,"José \"Pepe\"\n",null,32776700,-96797000,"me",true,"escuela",null,null]"#
        );
    }
}
