//! What the person agreed to, and what was said to whom.
use crate::alert::{Channel, ForWhom};
use crate::phone::ProfileState;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// What is agreed to.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ConsentKind {
    /// That the consulate protects the person at all.
    Protection,
    /// That the family is told.
    NotifyFamily,
    /// That a lawyer outside gets the file.
    ShareWithLawyer,
    /// That an authority is told something.
    ShareWithAuthority,
    /// Something else, as the remark says.
    Other,
}

/// The person's answer.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ConsentAnswer {
    /// Yes.
    Given,
    /// No.
    Refused,
    /// No longer.
    Withdrawn,
    /// An officer acted without it, for a reason that is recorded.
    Overridden,
}

/// Whose word a consent rests on.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ConsentSource {
    /// The person's own press of the Alert Button.
    Press,
    /// What staff recorded.
    Staff,
}

/// For whom a press counts. What was said counts; where nothing was said yet, a phone that somebody prepared was pressed for that somebody: whoever is
/// taken in the moment after has no hand left for a question. A later answer changes it.
#[must_use]
pub fn pressed_for(said: Option<ForWhom>, profile: ProfileState) -> Option<ForWhom> {
    said.or((profile == ProfileState::Opened).then_some(ForWhom::Me))
}

/// Whether a press is itself the consent for the contacts chosen on that phone. It is for the one who pressed for themself, and for nobody
/// else: for somebody else's press, a call, or where it was not said, an officer decides. A minor's contacts wait for a verified guardian.
#[must_use]
pub fn press_is_consent(channel: Channel, for_whom: Option<ForWhom>, minor: bool) -> bool {
    channel == Channel::Button && for_whom == Some(ForWhom::Me) && !minor
}

/// An answer of the person: what it is about, for which contact (none: all), and what it was.
pub type Said = (ConsentKind, Option<Uuid>, ConsentAnswer);

/// Whether the person's word lets somebody be told: the newest answer of the kind that is for all or for this contact counts. `said` is newest
/// first. An officer's recorded override stands until it is withdrawn.
#[must_use]
pub fn is_agreed(said: &[Said], kind: ConsentKind, contact: Option<Uuid>) -> bool {
    let newest = said.iter().find(|(of, whom, _)| *of == kind && (whom.is_none() || *whom == contact));
    newest.is_some_and(|(_, _, answer)| matches!(answer, ConsentAnswer::Given | ConsentAnswer::Overridden))
}

/// How something was said.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// Face to face.
    InPerson,
    /// By telephone.
    Telephone,
    /// By video.
    Video,
    /// In writing.
    Written,
    /// By the choice on the Alert Button.
    Button,
    /// In another way.
    Other,
}

/// To whom something was said.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum ToldKind {
    /// A contact of the person.
    Contact,
    /// A lawyer.
    Lawyer,
    /// An authority asked; the answer is "neither confirm nor deny".
    Authority,
    /// Somebody else.
    Other,
}

impl ToldKind {
    /// What the person must have agreed to before somebody of this kind is told something.
    #[must_use]
    pub fn needs(self) -> ConsentKind {
        match self {
            Self::Contact => ConsentKind::NotifyFamily,
            Self::Lawyer => ConsentKind::ShareWithLawyer,
            Self::Authority => ConsentKind::ShareWithAuthority,
            Self::Other => ConsentKind::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_answer_for_all_or_for_the_contact_counts() {
        use ConsentAnswer::{Given, Overridden, Refused, Withdrawn};
        let (kind, rosa, boss) = (ConsentKind::NotifyFamily, Some(Uuid::from_u128(1)), Some(Uuid::from_u128(2)));
        assert!(!is_agreed(&[], kind, rosa));
        let press = [(kind, rosa, Given), (kind, boss, Refused)];
        assert!(is_agreed(&press, kind, rosa) && !is_agreed(&press, kind, boss) && !is_agreed(&press, kind, None));
        let withdrawn = [&[(kind, None, Withdrawn)][..], &press].concat();
        assert!(!is_agreed(&withdrawn, kind, rosa));
        let again = [&[(kind, rosa, Overridden)][..], &withdrawn].concat();
        assert!(is_agreed(&again, kind, rosa) && !is_agreed(&again, kind, boss));
        assert!(!is_agreed(&again, ConsentKind::ShareWithLawyer, rosa));
    }

    #[test]
    fn a_prepared_phones_press_is_its_owners_until_it_is_said_otherwise() {
        assert_eq!(pressed_for(None, ProfileState::Opened), Some(ForWhom::Me));
        for profile in [ProfileState::Missing, ProfileState::Unreadable] {
            assert_eq!(pressed_for(None, profile), None);
        }
        for said in [ForWhom::Me, ForWhom::SomeoneElse] {
            assert_eq!(pressed_for(Some(said), ProfileState::Opened), Some(said));
        }
    }

    #[test]
    fn only_ones_own_press_consents_and_a_minors_never_does() {
        assert!(press_is_consent(Channel::Button, Some(ForWhom::Me), false));
        assert!(!press_is_consent(Channel::Button, Some(ForWhom::Me), true));
        for whom in [None, Some(ForWhom::SomeoneElse)] {
            assert!(!press_is_consent(Channel::Button, whom, false));
        }
        for channel in [Channel::Sms, Channel::Operator, Channel::ConsularNotification] {
            assert!(!press_is_consent(channel, Some(ForWhom::Me), false));
        }
    }
}
