//! Legal representatives, the cases offered to them, and what stands in the way of an assignment.

use crate::reference::{Cells, Row};
use crate::refusal::Refusal;
use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// How an assignment stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum AssignmentState {
    /// The representative was asked.
    Offered,
    /// Said yes; papers are not signed yet.
    Accepted,
    /// Said no.
    Declined,
    /// Did not answer in time.
    Expired,
    /// Engaged: the appearance (Form G-28 or E-28) is filed or signed.
    Engaged,
    /// Over.
    Ended,
}

impl AssignmentState {
    /// Every state.
    pub const ALL: [Self; 6] = [Self::Offered, Self::Accepted, Self::Declined, Self::Expired, Self::Engaged, Self::Ended];

    /// The state's stable name.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Offered => "offered",
            Self::Accepted => "accepted",
            Self::Declined => "declined",
            Self::Expired => "expired",
            Self::Engaged => "engaged",
            Self::Ended => "ended",
        }
    }

    /// The state of a stable name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|s| s.name() == name)
    }

    /// Whether the assignment still binds somebody.
    #[must_use]
    pub fn is_live(self) -> bool {
        matches!(self, Self::Offered | Self::Accepted | Self::Engaged)
    }

    /// The state after an answer or an end.
    pub fn become_next(self, next: Self) -> Result<Self, Refusal> {
        use AssignmentState as S;
        match (self, next) {
            (S::Offered, S::Accepted | S::Declined | S::Expired | S::Engaged)
            | (S::Accepted, S::Engaged | S::Declined)
            | (S::Accepted | S::Engaged, S::Ended) => Ok(next),
            _ => Err(Refusal::of("assignment_order").with("from", self.name()).with("to", next.name())),
        }
    }
}

/// Something that stands in the way of an assignment.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Finding {
    /// Which: the sentence is `finding-<code>`.
    pub code: String,
    /// The assignment needs a recorded reason in spite of it.
    pub needs_reason: bool,
    /// Values for the sentence; no personal data of another case.
    pub args: BTreeMap<String, String>,
}

/// What is known of a representative and a case when the one is to be assigned to the other.
pub struct Look<'a> {
    /// The representative is on the roster and active.
    pub active: bool,
    /// Languages of the representative, ISO 639.
    pub speaks: &'a [String],
    /// Languages of the person.
    pub person_speaks: &'a [String],
    /// On leave until this day.
    pub leave_until: Option<NaiveDate>,
    /// Contract ends on this day.
    pub contract_until: Option<NaiveDate>,
    /// The day of the assignment.
    pub today: NaiveDate,
    /// Live cases of the representative.
    pub live_cases: i64,
    /// Cases that the representative can carry.
    pub capacity: i64,
    /// The representative declined this case before.
    pub declined_before: bool,
    /// Represents somebody else of the same alert or the same detention.
    pub represents_in_same_matter: i64,
    /// Bears the name, telephone or mail of a contact of this person.
    pub is_a_contact: bool,
    /// Represents somebody who is named as a contact in this case, or whose contact this person is.
    pub represents_a_contact: i64,
}

/// The conflict check: everything that speaks against an assignment, the grave first.
#[must_use]
pub fn check(look: &Look<'_>) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut say = |code: &str, needs_reason: bool, args: &[(&str, String)]| {
        let args = args.iter().map(|(k, v)| ((*k).to_owned(), v.clone())).collect();
        found.push(Finding { code: code.to_owned(), needs_reason, args });
    };
    if look.is_a_contact {
        say("is_a_contact", true, &[]);
    }
    if look.represents_a_contact > 0 {
        say("represents_a_contact", true, &[("cases", look.represents_a_contact.to_string())]);
    }
    if look.represents_in_same_matter > 0 {
        say("same_matter", true, &[("cases", look.represents_in_same_matter.to_string())]);
    }
    if !look.active {
        say("inactive", true, &[]);
    }
    if let Some(day) = look.leave_until.filter(|day| *day >= look.today) {
        say("on_leave", true, &[("until", day.to_string())]);
    }
    if let Some(day) = look.contract_until.filter(|day| *day < look.today) {
        say("contract_over", true, &[("since", day.to_string())]);
    }
    if look.declined_before {
        say("declined_before", true, &[]);
    }
    if look.live_cases >= look.capacity {
        say("at_capacity", true, &[("cases", look.live_cases.to_string()), ("capacity", look.capacity.to_string())]);
    }
    if !look.person_speaks.is_empty() && !look.person_speaks.iter().any(|l| look.speaks.contains(l)) {
        say("no_shared_language", false, &[("speaks", look.speaks.join(", "))]);
    }
    found
}

/// A row of the roster's CSV.
#[derive(Clone, PartialEq)]
pub struct RosterRow {
    /// Full name.
    pub name: String,
    /// Firm or organisation.
    pub firm: String,
    /// State of the bar admission, two letters.
    pub bar_state: String,
    /// Number in that bar.
    pub bar_number: String,
    /// ISO 639 codes.
    pub languages: Vec<String>,
    /// EOIR court codes.
    pub courts: Vec<String>,
    /// Telephone.
    pub phone: String,
    /// Mail.
    pub email: String,
    /// Cases at one time.
    pub capacity: u64,
    /// Contract ends on.
    pub contract_until: Option<NaiveDate>,
}

/// The codes of a cell parted by `|`, `;` or blanks, lower case.
#[must_use]
pub fn codes(cell: &str) -> Vec<String> {
    cell.split(['|', ';', ' ']).map(str::trim).filter(|c| !c.is_empty()).map(str::to_lowercase).collect()
}

impl Row for RosterRow {
    const REQUIRED: &'static [&'static str] = &["name", "bar_state", "bar_number", "languages"];
    const OPTIONAL: &'static [&'static str] = &["firm", "courts", "phone", "email", "capacity", "contract_until"];

    fn key(&self) -> String {
        format!("{} {}", self.bar_state, self.bar_number)
    }

    fn read(cells: &mut Cells<'_>) -> Option<Self> {
        let bar_state = cells.state("bar_state");
        let capacity = cells.count("capacity");
        let contract_until = cells.date("contract_until");
        let languages = codes(&cells.text("languages").unwrap_or_default());
        if languages.iter().any(|l| !(2..=3).contains(&l.len())) {
            cells.fault("languages", "not_a_language");
        }
        let email = cells.text("email").unwrap_or_default();
        if !email.is_empty() && !email.contains('@') {
            cells.fault("email", "not_a_mail");
        }
        Some(Self {
            name: cells.text("name")?,
            firm: cells.text("firm").unwrap_or_default(),
            bar_state: bar_state?,
            bar_number: cells.text("bar_number")?,
            languages,
            courts: codes(&cells.text("courts").unwrap_or_default()).into_iter().map(|c| c.to_uppercase()).collect(),
            phone: cells.text("phone").unwrap_or_default(),
            email,
            capacity: capacity.unwrap_or(DEFAULT_CAPACITY),
            contract_until,
        })
    }
}

/// Cases that a representative carries at one time when nobody said otherwise.
pub const DEFAULT_CAPACITY: u64 = 20;

#[cfg(test)]
mod tests {
    use super::*;

    fn look<'a>(speaks: &'a [String], person: &'a [String]) -> Look<'a> {
        Look {
            active: true,
            speaks,
            person_speaks: person,
            leave_until: None,
            contract_until: None,
            today: NaiveDate::from_ymd_opt(2026, 11, 22).unwrap(),
            live_cases: 3,
            capacity: 20,
            declined_before: false,
            represents_in_same_matter: 0,
            is_a_contact: false,
            represents_a_contact: 0,
        }
    }

    #[test]
    fn nothing_speaks_against_a_free_representative_who_shares_a_language() {
        let (speaks, person) = (["es".to_owned(), "en".to_owned()], ["es".to_owned()]);
        assert_eq!(check(&look(&speaks, &person)), []);
    }

    #[test]
    fn an_interest_comes_first_and_needs_a_reason_a_language_does_not() {
        let (speaks, person) = (["en".to_owned()], ["tzo".to_owned()]);
        let mut seen = look(&speaks, &person);
        seen.represents_in_same_matter = 1;
        seen.live_cases = 20;
        let found: Vec<_> = check(&seen).into_iter().map(|f| (f.code, f.needs_reason)).collect();
        assert_eq!(found, [("same_matter".into(), true), ("at_capacity".into(), true), ("no_shared_language".into(), false)]);
    }

    #[test]
    fn leave_counts_through_its_last_day() {
        let none: [String; 0] = [];
        let mut seen = look(&none, &none);
        seen.leave_until = Some(seen.today);
        assert_eq!(check(&seen).len(), 1);
        seen.today = seen.today.succ_opt().unwrap();
        assert_eq!(check(&seen).len(), 0);
    }

    #[test]
    fn an_ended_assignment_stays_ended() {
        for next in AssignmentState::ALL {
            assert!(AssignmentState::Ended.become_next(next).is_err(), "{}", next.name());
        }
        assert!(AssignmentState::Offered.become_next(AssignmentState::Engaged).is_ok());
    }
}
