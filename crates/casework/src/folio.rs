//! The folio: the number a family is given and reads back over the telephone, `MX-DAL-26-000123-9`.
//!
//! Office, year, serial and one check character by ISO 7064 MOD 37,36 over the letters and digits of the rest. The check catches every
//! single wrong character and all but one in 630 swaps of two neighbours (the standard's own limit).
//!
//! ```
//! use casework::folio::Folio;
//! let folio: Folio = "mx dal 26 000123 9".parse()?;
//! assert_eq!(folio.to_string(), "MX-DAL-26-000123-9");
//! assert!("MX-DAL-26-000124-9".parse::<Folio>().is_err());
//! # Ok::<(), casework::folio::FolioProblem>(())
//! ```
use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

use crate::refusal::Refusal;

const ALPHABET: &[u8; 36] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const SERIAL_DIGITS: usize = 6;
const OFFICE_LETTERS: std::ops::RangeInclusive<usize> = 3..=8;

/// A folio that is well formed and whose check character is right. On the wire it is its text.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Folio {
    office: String,
    year: u8,
    serial: u64,
}

/// Why a text is not a folio.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum FolioProblem {
    /// It does not have the parts of a folio.
    #[error("not a folio: expected office, year, serial and check character, as in MX-DAL-26-000123-9")]
    Malformed,
    /// It has the parts, but the check character says that something was mistyped.
    #[error("the folio was mistyped: its check character does not fit")]
    Mistyped,
}

impl From<FolioProblem> for Refusal {
    fn from(problem: FolioProblem) -> Self {
        match problem {
            FolioProblem::Malformed => Self::field("folio", "folio_malformed"),
            FolioProblem::Mistyped => Self::field("folio", "folio_mistyped"),
        }
    }
}

impl Folio {
    /// The folio with that serial number of an office in a year.
    ///
    /// # Errors
    /// `Malformed` when the office code is not 3 to 8 letters (dashes aside) or the serial is zero.
    pub fn make(office: &str, year: i32, serial: u64) -> Result<Self, FolioProblem> {
        let letters: String = office.chars().filter(|c| *c != '-').collect();
        let well_formed = OFFICE_LETTERS.contains(&letters.len()) && letters.bytes().all(|b| b.is_ascii_uppercase());
        let year = u8::try_from(year.rem_euclid(100)).map_err(|_| FolioProblem::Malformed)?;
        if !well_formed || serial == 0 {
            return Err(FolioProblem::Malformed);
        }
        Ok(Self { office: office_code(&letters), year, serial })
    }

    /// Office that gave it, `MX-DAL`.
    pub fn office(&self) -> &str {
        &self.office
    }

    /// Last two digits of the year in which it was given.
    pub fn year(&self) -> u8 {
        self.year
    }

    /// Running number within office and year.
    pub fn serial(&self) -> u64 {
        self.serial
    }

    /// The letters and digits alone, as a search index keeps them: `MXDAL260001239`.
    pub fn compact(&self) -> String {
        let body = self.body();
        let check = check_character(body.bytes());
        format!("{body}{check}")
    }

    fn body(&self) -> String {
        let letters = self.office.replace('-', "");
        format!("{letters}{:02}{:0width$}", self.year, self.serial, width = SERIAL_DIGITS)
    }
}

impl fmt::Display for Folio {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let check = check_character(self.body().bytes());
        write!(f, "{}-{:02}-{:0width$}-{check}", self.office, self.year, self.serial, width = SERIAL_DIGITS)
    }
}

impl FromStr for Folio {
    type Err = FolioProblem;

    /// Takes what a person dictates or types: any case, spaces, dots or dashes of any kind anywhere, or none.
    fn from_str(text: &str) -> Result<Self, FolioProblem> {
        let separator = |c: &char| c.is_whitespace() || matches!(c, '-' | '.' | '/' | '_' | '\u{2010}'..='\u{2015}' | '\u{2212}');
        let compact: String = text.chars().filter(|c| !separator(c)).map(|c| c.to_ascii_uppercase()).collect();
        if !compact.bytes().all(|b| ALPHABET.contains(&b)) {
            return Err(FolioProblem::Malformed);
        }
        let digits_from = compact.find(|c: char| c.is_ascii_digit()).ok_or(FolioProblem::Malformed)?;
        let (letters, rest) = compact.split_at(digits_from);
        let split = rest.len().checked_sub(1).filter(|at| *at >= 2 + SERIAL_DIGITS).ok_or(FolioProblem::Malformed)?;
        let (numbers, check) = rest.split_at(split);
        let (year, serial) = numbers.split_at(2);
        let folio = match (year.parse(), serial.parse()) {
            (Ok(year), Ok(serial)) => Self::make(letters, year, serial)?,
            _ => return Err(FolioProblem::Malformed),
        };
        // A serial is written without more zeros than it needs: the same folio has one spelling.
        if serial.len() > SERIAL_DIGITS && serial.starts_with('0') {
            return Err(FolioProblem::Malformed);
        }
        if check.chars().eq([check_character(folio.body().bytes())]) { Ok(folio) } else { Err(FolioProblem::Mistyped) }
    }
}

impl TryFrom<String> for Folio {
    type Error = FolioProblem;
    fn try_from(text: String) -> Result<Self, FolioProblem> {
        text.parse()
    }
}

impl From<Folio> for String {
    fn from(folio: Folio) -> Self {
        folio.to_string()
    }
}

impl JsonSchema for Folio {
    fn schema_name() -> Cow<'static, str> {
        "Folio".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "string", "examples": ["MX-DAL-26-000123-9"] })
    }
}

/// `MXDAL` is written `MX-DAL`; a code without the country (`PRAC`, the practice office) stays whole.
fn office_code(letters: &str) -> String {
    match letters.strip_prefix("MX") {
        Some(city) if !city.is_empty() => format!("MX-{city}"),
        _ => letters.to_owned(),
    }
}

/// ISO 7064 hybrid system MOD 37,36: carry `p` starts at 36; for each character value `a`, `p = (p + a mod 36, 0 read as 36) * 2 mod 37`;
/// the check character is the `c` with `p + c = 1 (mod 36)`.
fn check_character(body: impl Iterator<Item = u8>) -> char {
    check_of(body.fold(36, step))
}

fn check_of(p: usize) -> char {
    char::from(ALPHABET[(37 - p) % 36])
}

fn step(p: usize, character: u8) -> usize {
    let value = ALPHABET.iter().position(|a| *a == character).unwrap_or(0);
    let sum = (p + value) % 36;
    (if sum == 0 { 36 } else { sum }) * 2 % 37
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_folio() -> impl Strategy<Value = Folio> {
        ("MX-[A-Z]{3}|PRAC", 2020..2100, 1_u64..20_000_000).prop_map(|(office, year, serial)| Folio::make(&office, year, serial).unwrap())
    }

    #[test]
    fn the_standards_own_example_checks() {
        // ISO 7064, MOD 37,36: the string A12425GABC1234002 has the check character M (as used by the Global Release Identifier).
        assert_eq!(check_character(b"A12425GABC1234002".iter().copied()), 'M');
    }

    #[test]
    fn dictated_forms_are_understood_and_wrong_ones_refused() {
        let folio = Folio::make("MX-DAL", 2026, 123).unwrap();
        let text = folio.to_string();
        for heard in
            [text.to_lowercase(), text.replace('-', " "), text.replace('-', ""), text.replace('-', "\u{2013}"), format!(" {text}\n")]
        {
            assert_eq!(heard.parse::<Folio>(), Ok(folio.clone()), "{heard}");
        }
        for wrong in ["", "-", "MX-DAL", "MX-DAL-26-123-9", "260001239", "MX-DAL-26-000000-5", "MX-DAL-26-00012ñ-9", "MX-DAL-26-000123"] {
            assert_eq!(wrong.parse::<Folio>(), Err(FolioProblem::Malformed), "{wrong}");
        }
        assert_eq!(serde_json::to_string(&folio).unwrap(), format!("\"{text}\""));
    }

    /// What the standard cannot see: in each of the 36 states of the computation one pair of neighbours, and one pair in one state where
    /// the second is the check character.
    fn swap_is_unseen(before: &[u8], a: u8, b: u8, b_is_check: bool) -> bool {
        let p = before.iter().copied().fold(36, step);
        if b_is_check { check_of(step(p, b)) == char::from(a) } else { step(step(p, a), b) == step(step(p, b), a) }
    }

    #[test]
    fn one_swap_in_630_is_beyond_the_standard() {
        let (mut within, mut with_check) = (0, 0);
        for p in 1..=36 {
            for (i, a) in ALPHABET.iter().enumerate() {
                within += ALPHABET[..i].iter().filter(|b| step(step(p, *a), **b) == step(step(p, **b), *a)).count();
                let check = u8::try_from(check_of(step(p, *a))).unwrap();
                with_check += usize::from(check != *a && check_of(step(p, check)) == char::from(*a));
            }
        }
        assert_eq!((within, with_check), (36, 2), "of 36 * 630 and of 36 * 36");
    }

    proptest! {
        #[test]
        fn what_is_made_is_read_back(folio in any_folio()) {
            prop_assert_eq!(folio.to_string().parse::<Folio>(), Ok(folio.clone()));
            prop_assert_eq!(folio.compact().parse::<Folio>(), Ok(folio));
        }

        #[test]
        fn every_single_substitution_is_refused(folio in any_folio()) {
            let good = folio.compact().into_bytes();
            for at in 0..good.len() {
                for other in ALPHABET.iter().filter(|c| **c != good[at]) {
                    let mut bad = good.clone();
                    bad[at] = *other;
                    prop_assert!(String::from_utf8(bad).unwrap().parse::<Folio>().is_err());
                }
            }
        }

        #[test]
        fn every_swap_of_neighbours_is_refused_as_far_as_the_standard_promises(folio in any_folio()) {
            let good = folio.compact().into_bytes();
            for at in 0..good.len() - 1 {
                let (a, b) = (good[at], good[at + 1]);
                if a == b || swap_is_unseen(&good[..at], a, b, at + 2 == good.len()) { continue }
                let mut bad = good.clone();
                bad.swap(at, at + 1);
                prop_assert!(String::from_utf8(bad).unwrap().parse::<Folio>().is_err());
            }
        }
    }
}
