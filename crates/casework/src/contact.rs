//! Somebody close to the person: how to reach them, and what they may be told.
use crate::alert::{AlertContact, MayBeTold as ChosenLevel};
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
    /// Mother or father: the Alert Button asks no closer.
    Parent,
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
    /// A lawyer of the person's own.
    Lawyer,
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
    /// Somebody whom the person chose on the Alert Button, with what the person lets them be told. What cannot be dialled is kept as typed in the remarks.
    #[must_use]
    pub fn from_alert(chosen: &AlertContact) -> Self {
        let mut remarks = Vec::new();
        let mut channels = Vec::new();
        let mut reach = |kind: ChannelKind, typed: &Option<String>, read: fn(&'static str, &str) -> Result<String, Refusal>| {
            let Some(typed) = typed.as_deref().map(str::trim).filter(|t| !t.is_empty()) else { return };
            match read("channels", typed) {
                Ok(value) => channels.push(Channel { kind, value }),
                Err(_) => remarks.push(typed.to_owned()),
            }
        };
        reach(ChannelKind::Phone, &chosen.phone, identifier::phone);
        reach(ChannelKind::Email, &chosen.mail, identifier::email);
        let typed = chosen.kinship.trim();
        let kinship = match typed {
            "other_relative" => Some(Kinship::Relative),
            "" => None,
            _ => serde_json::from_value(serde_json::Value::String(typed.to_owned())).ok(),
        };
        if kinship.is_none() && !typed.is_empty() {
            remarks.push(typed.to_owned());
        }
        Self {
            name: chosen.name.clone(),
            kinship,
            language: Some(chosen.language.code().to_owned()),
            channels,
            may_be_told: match chosen.may_be_told {
                ChosenLevel::Nothing => MayBeTold::Nothing,
                ChosenLevel::Coarse => MayBeTold::Coarse,
                ChosenLevel::Everything => MayBeTold::Full,
            },
            safe_to_call: None,
            safe_to_leave_message: None,
            wording: chosen.wording,
            never_contact: false,
            remarks: remarks.join("\n"),
        }
    }

    /// Every number and address.
    pub fn values(&self) -> impl Iterator<Item = &str> {
        self.channels.iter().map(|channel| channel.value.as_str())
    }

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
    fn what_the_person_chose_on_the_phone_is_kept_as_chosen() {
        let chosen = AlertContact {
            name: "Rosa".into(),
            phone: Some("preguntar en la tienda".into()),
            mail: Some("rosa@example.org".into()),
            kinship: "comadre".into(),
            language: crate::language::Language::Es,
            may_be_told: ChosenLevel::Everything,
            wording: Wording::Discreet,
        };
        let kept = Contact::from_alert(&chosen);
        assert!(
            kept.wording == Wording::Discreet && kept.may_be_told == MayBeTold::Full && kept.kinship.is_none() && kept.channels.len() == 1
        );
        assert_eq!(kept.remarks, "preguntar en la tienda\ncomadre");
    }

    #[test]
    fn a_number_that_cannot_be_dialled_is_refused() {
        let bad = Contact { channels: vec![Channel { kind: ChannelKind::Sms, value: "mañana".into() }], ..contact() };
        assert_eq!(bad.tidy().err().unwrap()[0].code, "not_a_phone");
    }
}
