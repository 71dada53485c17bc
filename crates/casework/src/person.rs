//! A person whom an office protects: names as two surnames, what is known of the birth, and the numbers of other offices.
//!
//! Personal: nothing here derives `Debug`.
use crate::identifier;
use crate::matching::{fold, words};
use crate::refusal::Refusal;
use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// How well a date is known. Parts that are not known hold 1 and are not shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Precision {
    /// The day is known.
    #[default]
    Day,
    /// Only month and year are known.
    Month,
    /// Only the year is known.
    Year,
    /// Somebody's estimate.
    Estimated,
}

/// A date of birth with what is known of it.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Birth {
    /// The date; month and day are 1 where they are not known.
    pub date: NaiveDate,
    /// Which parts are known.
    #[serde(default)]
    pub precision: Precision,
}

/// Age from which a person is no minor.
pub const OF_AGE: u32 = 18;

impl Birth {
    /// Age in whole years on a date: exact where the day is known, else what the year tells.
    #[must_use]
    pub fn age_on(&self, today: NaiveDate) -> Option<u32> {
        match self.precision {
            Precision::Day | Precision::Month => today.years_since(self.date),
            Precision::Year | Precision::Estimated => u32::try_from(today.year() - self.date.year()).ok(),
        }
    }
}

/// Sex as the person states it.
#[derive(Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Sex {
    /// Woman.
    Female,
    /// Man.
    Male,
    /// Neither.
    Other,
    /// The person does not say.
    NotSaid,
}

/// How sure the office is that the person is Mexican. Nothing that confirms it goes to the detaining authority before the private interview.
#[derive(Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Nationality {
    /// Nobody asked yet.
    #[default]
    Unknown,
    /// The person or the family says so.
    Claimed,
    /// A document or a register shows it.
    Confirmed,
    /// The person has another nationality.
    Other,
}

/// What makes a person need more care. Nothing about fear belongs here: that is behind the asylum wall.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Vulnerability {
    /// Under 18.
    Minor,
    /// Pregnant or nursing.
    Pregnant,
    /// Ill or in need of medicine.
    Ill,
    /// Old.
    Elderly,
    /// With a disability.
    Disability,
    /// Victim of a crime.
    Victim,
    /// A child without parent or guardian.
    Unaccompanied,
    /// The only one who cares for a child or a dependant.
    SoleCaregiver,
    /// Speaks an indigenous language rather than Spanish.
    IndigenousLanguage,
    /// LGBT.
    Lgbt,
}

/// A person, as recorded.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
pub struct Person {
    /// Given names.
    pub given_names: String,
    /// Father's surname.
    pub paternal_surname: String,
    /// Mother's surname.
    pub maternal_surname: String,
    /// Other names used, aliases, spellings on US papers.
    pub other_names: String,
    /// Date of birth as far as known.
    pub birth: Option<Birth>,
    /// State of birth.
    pub birth_state: Option<String>,
    /// Sex.
    pub sex: Option<Sex>,
    /// Languages that the person speaks, best first (ISO 639 codes, or names of languages that have none).
    pub languages: Vec<String>,
    /// CURP.
    pub curp: Option<String>,
    /// Passport number.
    pub passport: Option<String>,
    /// Consular card (matrícula) number.
    pub matricula: Option<String>,
    /// Alien registration number, nine digits.
    pub a_number: Option<String>,
    /// How sure the nationality is.
    pub nationality: Nationality,
    /// What shows it.
    pub nationality_evidence: Option<String>,
    /// What makes the person need more care.
    pub vulnerabilities: Vec<Vulnerability>,
}

/// Whether a person must have a name.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Naming {
    /// At least one name or surname.
    Needed,
    /// An alert may come without one; staff ask and write it down later.
    MayLack,
}

/// What stands in lists for a person whose name nobody knows yet.
const UNNAMED: &str = "—";

/// Longest text of one field of a person.
const MOST: usize = 200;

impl Person {
    /// Whether the person is known to be a minor on a date.
    #[must_use]
    pub fn minor_on(&self, today: NaiveDate) -> bool {
        self.birth.and_then(|birth| birth.age_on(today)).is_some_and(|age| age < OF_AGE)
    }

    /// A name typed in one line, parted as names are written in Mexico: given names, then father's and mother's surname. A proposal that staff correct.
    #[must_use]
    pub fn named(typed: &str) -> Self {
        let (surnames, given) = match typed.split_once(',') {
            Some((surnames, given)) => (parts(surnames), parts(given)),
            None => {
                let mut all = parts(typed);
                let surnames = all.split_off(match all.len() {
                    0 | 1 => all.len(),
                    2 => 1,
                    n => n - 2,
                });
                (surnames, all)
            }
        };
        let mut surnames = surnames.into_iter();
        Self {
            given_names: given.join(" "),
            paternal_surname: surnames.next().unwrap_or_default(),
            maternal_surname: surnames.collect::<Vec<_>>().join(" "),
            ..Self::default()
        }
    }

    /// The person with its texts trimmed and its numbers in their one spelling, or every field that must be mended. `today` is the office's date.
    ///
    /// # Errors
    /// All refusals at once: a form shows them together.
    pub fn tidy(mut self, today: NaiveDate, naming: Naming) -> Result<Self, Vec<Refusal>> {
        let mut wrong = Vec::new();
        for (field, text) in [
            ("given_names", &mut self.given_names),
            ("paternal_surname", &mut self.paternal_surname),
            ("maternal_surname", &mut self.maternal_surname),
            ("other_names", &mut self.other_names),
        ] {
            *text = text.split_whitespace().collect::<Vec<_>>().join(" ");
            if text.chars().count() > MOST {
                wrong.push(Refusal::field(field, "too_long").with("most", MOST));
            }
        }
        let lacks = naming == Naming::Needed
            && fold(&self.given_names).is_empty()
            && fold(&self.paternal_surname).is_empty()
            && fold(&self.maternal_surname).is_empty();
        if lacks {
            wrong.push(Refusal::field("given_names", "name_required"));
        }
        for (field, text) in [
            ("birth_state", &mut self.birth_state),
            ("passport", &mut self.passport),
            ("matricula", &mut self.matricula),
            ("nationality_evidence", &mut self.nationality_evidence),
            ("curp", &mut self.curp),
            ("a_number", &mut self.a_number),
        ] {
            *text = text.take().map(|t| t.trim().to_owned()).filter(|t| !t.is_empty());
            if text.as_ref().is_some_and(|t| t.chars().count() > MOST) {
                wrong.push(Refusal::field(field, "too_long").with("most", MOST));
            }
        }
        number(&mut self.curp, "curp", identifier::curp, &mut wrong);
        number(&mut self.a_number, "a_number", identifier::a_number, &mut wrong);
        if let Some(birth) = &mut self.birth {
            birth.date = known_part(*birth);
            if birth.date > today {
                wrong.push(Refusal::field("birth", "in_the_future"));
            } else if today.year() - birth.date.year() > 125 {
                wrong.push(Refusal::field("birth", "too_long_ago"));
            }
        }
        self.languages = self.languages.iter().map(|l| l.trim().to_owned()).filter(|l| !l.is_empty()).collect();
        self.vulnerabilities.sort();
        self.vulnerabilities.dedup();
        if wrong.is_empty() { Ok(self) } else { Err(wrong) }
    }

    /// The name as lists show it: `Paterno Materno, Nombres`.
    #[must_use]
    pub fn shown_name(&self) -> String {
        let surnames = [self.paternal_surname.as_str(), self.maternal_surname.as_str()].into_iter().filter(|s| !s.is_empty());
        let surnames = surnames.collect::<Vec<_>>().join(" ");
        match (surnames.is_empty(), self.given_names.is_empty()) {
            (false, false) => format!("{surnames}, {}", self.given_names),
            (false, true) => surnames,
            (true, false) => self.given_names.clone(),
            (true, true) => UNNAMED.to_owned(),
        }
    }

    /// The name as lists sort it.
    #[must_use]
    pub fn folded_name(&self) -> String {
        fold(&self.shown_name())
    }

    /// The words by which the person is found: every name, the A-number.
    #[must_use]
    pub fn words(&self) -> Vec<String> {
        let names = [&self.given_names, &self.paternal_surname, &self.maternal_surname, &self.other_names];
        let mut list: Vec<String> = names.into_iter().flat_map(|n| words(n)).chain(self.a_number.clone()).collect();
        list.sort();
        list.dedup();
        list
    }
}

/// Words of a name; `de`, `de la`, `del` and the like stay with the word that they lead to.
fn parts(text: &str) -> Vec<String> {
    let mut parts: Vec<String> = Vec::new();
    let mut leading = String::new();
    for word in text.split_whitespace() {
        leading.push_str(word);
        if matches!(word.to_lowercase().as_str(), "de" | "del" | "la" | "las" | "los" | "san" | "santa" | "y") {
            leading.push(' ');
        } else {
            parts.push(std::mem::take(&mut leading));
        }
    }
    if !leading.is_empty() {
        parts.push(leading.trim().to_owned());
    }
    parts
}

/// Puts an optional number in its one spelling.
fn number(
    value: &mut Option<String>,
    field: &'static str,
    read: fn(&'static str, &str) -> Result<String, Refusal>,
    wrong: &mut Vec<Refusal>,
) {
    match value.as_deref().map(|text| read(field, text)).transpose() {
        Ok(tidy) => *value = tidy,
        Err(refusal) => wrong.push(refusal),
    }
}

/// The date with 1 in the parts that are not known.
fn known_part(birth: Birth) -> NaiveDate {
    let first_of = |month: u32| NaiveDate::from_ymd_opt(birth.date.year(), month, 1).unwrap_or(birth.date);
    match birth.precision {
        Precision::Day | Precision::Estimated => birth.date,
        Precision::Month => first_of(birth.date.month()),
        Precision::Year => first_of(1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_name_is_shown_by_both_surnames_and_found_without_accents() {
        let person = Person {
            given_names: " José  Luis ".into(),
            paternal_surname: "Hernández".into(),
            maternal_surname: "Núñez".into(),
            a_number: Some("A 12-345-678".into()),
            ..Person::default()
        };
        let Ok(person) = person.tidy(day("2026-11-22"), Naming::Needed) else { panic!() };
        assert_eq!(person.shown_name(), "Hernández Núñez, José Luis");
        assert_eq!(person.words(), ["012345678", "HERNANDEZ", "JOSE", "LUIS", "NUNEZ"]);
    }

    #[test]
    fn a_name_in_one_line_is_parted_as_names_are_written_in_mexico() {
        for (typed, shown) in [
            ("José Luis Hernández Ruiz", "Hernández Ruiz, José Luis"),
            ("María de la O López", "de la O López, María"),
            ("Juan Pérez", "Pérez, Juan"),
            ("Hernández Ruiz, José Luis", "Hernández Ruiz, José Luis"),
            ("Xóchitl", "Xóchitl"),
            ("", "—"),
        ] {
            assert_eq!(Person::named(typed).shown_name(), shown, "{typed}");
        }
    }

    #[test]
    fn every_wrong_field_is_named_at_once() {
        let person = Person {
            a_number: Some("12".into()),
            curp: Some("x".into()),
            birth: Some(Birth { date: day("2030-01-01"), precision: Precision::Day }),
            ..Person::default()
        };
        let wrong = person.tidy(day("2026-11-22"), Naming::Needed).err().unwrap();
        let said: Vec<_> = wrong.iter().map(|r| (r.field.unwrap(), r.code)).collect();
        assert_eq!(
            said,
            [("given_names", "name_required"), ("curp", "not_a_curp"), ("a_number", "not_an_a_number"), ("birth", "in_the_future")]
        );
    }

    #[test]
    fn an_age_is_as_exact_as_the_birth() {
        let on = day("2026-11-22");
        let age = |date: &str, precision| Birth { date: day(date), precision }.age_on(on);
        assert_eq!(age("1990-11-23", Precision::Day), Some(35));
        assert_eq!(age("1990-11-22", Precision::Day), Some(36));
        assert_eq!(age("1990-01-01", Precision::Year), Some(36));
    }
}
