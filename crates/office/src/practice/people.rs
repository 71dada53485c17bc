//! Invented people: names by their weight in the shipped lists, chance that always falls the same way.

use crate::Problem;
use serde_json::{Value, json};

const GIVEN: &str = include_str!("../../../../reference/names/given_hispanic_us.csv");
const SURNAMES: &str = include_str!("../../../../reference/names/surnames_hispanic_us.csv");

/// Chance from a number: the same number, the same fall (splitmix64).
pub(super) struct Chance(u64);

impl Chance {
    pub(super) fn of(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15))
    }
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }
    /// A number below `most`.
    pub(super) fn below(&mut self, most: usize) -> usize {
        usize::try_from(self.next() % most.max(1) as u64).unwrap_or(0)
    }
    /// One of the words.
    pub(super) fn one_of(&mut self, words: &[&'static str]) -> &'static str {
        words[self.below(words.len())]
    }
    /// A share between 0 and 1.
    fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }
}

/// A name list with running weights.
type Weighted = Vec<(String, f64)>;

/// The shipped name lists.
pub(super) struct Names {
    women: Weighted,
    men: Weighted,
    surnames: Weighted,
}

/// An invented person.
pub(super) struct Invented {
    given: String,
    pub(super) paternal: String,
    maternal: String,
    sex: &'static str,
}

impl Names {
    /// Reads the shipped lists.
    pub(super) fn shipped() -> Result<Self, Problem> {
        let of = |sex: &'static str| read(GIVEN, "name", "weight_within_sex", move |row| row == sex);
        Ok(Self { women: of("F")?, men: of("M")?, surnames: read(SURNAMES, "surname", "weight", |_| true)? })
    }

    /// Somebody who does not exist.
    pub(super) fn person(&self, chance: &mut Chance) -> Invented {
        let woman = chance.below(5) == 0;
        let given = if woman { &self.women } else { &self.men };
        let mut name = drawn(given, chance);
        let second = drawn(given, chance);
        if chance.below(2) == 0 && second != name {
            name = format!("{name} {second}");
        }
        Invented {
            given: name,
            paternal: drawn(&self.surnames, chance),
            maternal: drawn(&self.surnames, chance),
            sex: if woman { "female" } else { "male" },
        }
    }
}

fn read(text: &str, name: &str, weight: &str, keep: impl Fn(&str) -> bool) -> Result<Weighted, Problem> {
    let broken = || Problem::failed("reference_broken", "a name list does not read");
    let mut sheet = csv::Reader::from_reader(text.as_bytes());
    let header = sheet.headers().map_err(|_| broken())?.clone();
    let place = |column: &str| header.iter().position(|h| h == column);
    let (name, weight) = (place(name).ok_or_else(broken)?, place(weight).ok_or_else(broken)?);
    let sex = place("sex");
    let (mut list, mut sum) = (Weighted::new(), 0.0);
    for record in sheet.records() {
        let record = record.map_err(|_| broken())?;
        if keep(sex.and_then(|s| record.get(s)).unwrap_or_default()) {
            sum += record.get(weight).and_then(|w| w.parse::<f64>().ok()).unwrap_or(0.0);
            list.push((record.get(name).unwrap_or_default().to_owned(), sum));
        }
    }
    Ok(list)
}

fn drawn(list: &Weighted, chance: &mut Chance) -> String {
    let wanted = chance.share() * list.last().map_or(0.0, |(_, sum)| *sum);
    let at = list.partition_point(|(_, sum)| *sum < wanted);
    list.get(at).map(|(name, _)| name.clone()).unwrap_or_default()
}

impl Invented {
    /// Given names and both surnames.
    pub(super) fn whole(&self) -> String {
        format!("{} {} {}", self.given, self.paternal, self.maternal)
    }
    /// The person as `open_case` asks for it.
    pub(super) fn fields(&self, n: u64, chance: &mut Chance) -> Value {
        let (year, month, day) = (1958 + chance.below(46), 1 + chance.below(12), 1 + chance.below(28));
        json!({
            "given_names": self.given, "paternal_surname": self.paternal, "maternal_surname": self.maternal, "sex": self.sex,
            "birth": { "date": format!("{year}-{month:02}-{day:02}"), "precision": "day" },
            "birth_state": chance.one_of(&["Michoacán", "Guanajuato", "Jalisco", "Oaxaca", "Zacatecas", "Veracruz"]),
            "languages": if n % 14 == 3 { vec!["nah", "es"] } else { vec!["es"] },
            "a_number": (n % 4 != 3).then(|| format!("{:09}", 900_000_000 + n)),
            "nationality": if n % 6 == 1 { "claimed" } else { "confirmed" },
            "vulnerabilities": if n % 10 == 6 { vec!["ill"] } else { vec![] },
        })
    }
}

/// A telephone that belongs to nobody.
pub(super) fn phone(n: u64) -> String {
    format!("+1 214 555 01{:02}", n % 100)
}

/// `ana` as `Ana`.
pub(super) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
