//! Somebody close to the person: how to reach them, and what they may be told.
use crate::identifier;
use crate::refusal::Refusal;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// Relation to the person.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kinship {
    /// Mother.
    Mother,
    /// Father.
    Father,
    /// Husband or wife.
    Spouse,
    /// Partner.
    Partner,
    /// Son or daughter.
    Child,
    /// Brother or sister.
    Sibling,
    /// Another relative.
    Relative,
    /// Friend.
    Friend,
    /// Employer.
    Employer,
    /// Anybody else.
    Other,
}

/// What a contact may be told.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum MayBeTold {
    /// Nothing.
    #[default]
    Nothing,
    /// That the consulate knows and is at work.
    Coarse,
    /// Where the person is and what happens next.
    Full,
}

/// How a message to a contact is worded.
#[derive(Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Wording {
    /// Plainly.
    #[default]
    Plain,
    /// So that a stranger who reads it learns nothing.
    Discreet,
}

/// A way to reach somebody.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ChannelKind {
    /// Voice call.
    Phone,
    /// Text message.
    Sms,
    /// WhatsApp.
    Whatsapp,
    /// E-mail.
    Email,
}

/// A number or an address.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Channel {
    /// What it is.
    pub kind: ChannelKind,
    /// The number in E.164, or the address.
    pub value: String,
}

/// A contact, as recorded.
#[derive(Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Contact {
    /// Name.
    pub name: String,
    /// Relation to the person.
    pub kinship: Option<Kinship>,
    /// Language in which to speak with them (ISO 639).
    pub language: Option<String>,
    /// Ways to reach them, in the order in which to try them.
    #[serde(default)]
    pub channels: Vec<Channel>,
    /// What they may be told.
    #[serde(default)]
    pub may_be_told: MayBeTold,
    /// Whether it is safe to call; null: nobody asked.
    pub safe_to_call: Option<bool>,
    /// Whether a message may be left; null: nobody asked.
    pub safe_to_leave_message: Option<bool>,
    /// How messages are worded.
    #[serde(default)]
    pub wording: Wording,
    /// The person or the contact said never to call.
    #[serde(default)]
    pub never_contact: bool,
    /// What else helps to reach them.
    #[serde(default)]
    pub remarks: String,
}

impl Contact {
    /// The contact with its texts trimmed and its numbers in E.164, or every field that must be mended.
    ///
    /// # Errors
    /// All refusals at once.
    pub fn tidy(mut self) -> Result<Self, Vec<Refusal>> {
        let mut wrong = Vec::new();
        self.name = self.name.split_whitespace().collect::<Vec<_>>().join(" ");
        if self.name.is_empty() {
            wrong.push(Refusal::field("name", "required"));
        } else if self.name.chars().count() > 200 {
            wrong.push(Refusal::field("name", "too_long").with("most", 200));
        }
        self.remarks = self.remarks.trim().to_owned();
        if self.remarks.chars().count() > 2000 {
            wrong.push(Refusal::field("remarks", "too_long").with("most", 2000));
        }
        self.language = self.language.take().map(|l| l.trim().to_lowercase()).filter(|l| !l.is_empty());
        let mut channels = Vec::with_capacity(self.channels.len());
        for channel in self.channels.drain(..).filter(|c| !c.value.trim().is_empty()) {
            let read = match channel.kind {
                ChannelKind::Email => identifier::email("channels", &channel.value),
                _ => identifier::phone("channels", &channel.value),
            };
            match read {
                Ok(value) => channels.push(Channel { kind: channel.kind, value }),
                Err(refusal) => wrong.push(refusal),
            }
        }
        self.channels = channels;
        if self.never_contact {
            self.may_be_told = MayBeTold::Nothing;
        }
        if wrong.is_empty() { Ok(self) } else { Err(wrong) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contact() -> Contact {
        Contact {
            name: " María  Ruiz ".into(),
            kinship: Some(Kinship::Mother),
            language: None,
            channels: vec![Channel { kind: ChannelKind::Phone, value: "(214) 555-0142".into() }],
            may_be_told: MayBeTold::Full,
            safe_to_call: None,
            safe_to_leave_message: None,
            wording: Wording::Plain,
            never_contact: false,
            remarks: String::new(),
        }
    }

    #[test]
    fn whoever_is_never_to_be_contacted_may_be_told_nothing() {
        let Ok(tidy) = Contact { never_contact: true, ..contact() }.tidy() else { panic!() };
        assert!(tidy.may_be_told == MayBeTold::Nothing);
        assert_eq!((tidy.name.as_str(), tidy.channels[0].value.as_str()), ("María Ruiz", "+12145550142"));
    }

    #[test]
    fn a_number_that_cannot_be_dialled_is_refused() {
        let bad = Contact { channels: vec![Channel { kind: ChannelKind::Sms, value: "mañana".into() }], ..contact() };
        assert_eq!(bad.tidy().err().unwrap()[0].code, "not_a_phone");
    }
}
