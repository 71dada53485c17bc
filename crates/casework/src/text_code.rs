//! The code of a text message: what a phone without data can still say of a press, in 22 characters that a person can type.
//!
//! Which press it is with its instant (a UUIDv7 begins with its milliseconds), where to about a hundred metres, and two check characters that
//! refuse every single mistyped character and every swap of two neighbours. It is not signed and names nobody: whoever knows a code can send it.
//!
//! ```
//! use casework::text_code::TextCode;
//! let id = "019be2a1-7c00-7abc-8def-0123456789ab".parse()?;
//! let code = TextCode::of(id, None);
//! assert_eq!(TextCode::read(&code.spoken()), Ok(code));
//! # Ok::<(), uuid::Error>(())
//! ```

use crate::place::Point;
use crate::refusal::Refusal;
use chrono::{DateTime, Utc};
use uuid::Uuid;

/// Letters: none can be taken for another when it is read aloud or typed (Crockford).
const LETTERS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/// Letters that say something.
const SAYS: usize = 20;
/// Letters of a code with its two check letters.
const WHOLE: usize = SAYS + 2;
/// The largest prime below 32², the number of what two letters can say.
const PRIME: u32 = 1021;
/// Stands before a code in a message.
const WORD: &str = "AMPARO";
/// Steps of a degree grid that is nowhere wider than 40 metres.
const LATITUDES: u64 = 1 << 19;
const LONGITUDES: u64 = 1 << 20;
/// Error of a code's position, metres.
pub const ACCURACY_M: f64 = 100.0;

/// What a code says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct TextCode {
    /// The press's milliseconds and the twelve random bits after them.
    press: u64,
    /// The field of the grid that it came from.
    cell: Option<(u64, u64)>,
}

impl TextCode {
    /// The code of a press.
    #[must_use]
    pub fn of(id: Uuid, point: Option<Point>) -> Self {
        let cell =
            point.filter(|at| at.is_real()).map(|at| (step(at.lat + 90.0, 180.0, LATITUDES), step(at.lon + 180.0, 360.0, LONGITUDES)));
        Self { press: press(id), cell }
    }

    /// When the press was made by the phone's clock, UTC.
    #[must_use]
    pub fn sent(self) -> Option<DateTime<Utc>> {
        i64::try_from(self.press >> 12).ok().and_then(DateTime::from_timestamp_millis)
    }

    /// The middle of its field, if the phone knew where it was.
    #[must_use]
    pub fn point(self) -> Option<Point> {
        self.cell.map(|(lat, lon)| Point { lat: middle(lat, 180.0, LATITUDES) - 90.0, lon: middle(lon, 360.0, LONGITUDES) - 180.0 })
    }

    /// The id of an alert that is known by its code alone: the same code is the same alert.
    #[must_use]
    pub fn alert_id(self) -> Uuid {
        let high = (self.press >> 12) << 16 | 0x7000 | (self.press & 0xfff);
        Uuid::from_u64_pair(high, 1 << 63)
    }

    /// Which press it is: what the code and the full alert have in common.
    #[must_use]
    pub fn press_key(self) -> String {
        format!("{:015x}", self.press)
    }

    /// The code without spaces.
    #[must_use]
    pub fn text(self) -> String {
        let (known, (lat, lon)) = (self.cell.is_some(), self.cell.unwrap_or_default());
        let place = u64::from(known) << 39 | lat << 20 | lon;
        let said = u128::from(self.press) << 40 | u128::from(place);
        let mut values: Vec<u32> = (0..SAYS).rev().map(|at| (said >> (5 * at)) as u32 & 31).collect();
        let check = check(&values);
        values.extend([check / 32, check % 32]);
        values.iter().map(|value| char::from(LETTERS[*value as usize])).collect()
    }

    /// The code in groups, as the phone shows it and a person reads it out.
    #[must_use]
    pub fn spoken(self) -> String {
        let text = self.text();
        let groups: Vec<&str> = text.as_bytes().chunks(4).filter_map(|group| std::str::from_utf8(group).ok()).collect();
        groups.join("-")
    }

    /// Reads a message or what was typed: what follows the last `AMPARO`, else all of it. Spaces, hyphens and case do not count; O is 0, I and L are 1.
    ///
    /// # Errors
    /// `text_code_wrong`: a letter is missing, mistyped or in the wrong place.
    pub fn read(message: &str) -> Result<Self, Refusal> {
        let upper = message.to_uppercase();
        let code = upper.rfind(WORD).map_or(upper.as_str(), |at| &upper[at + WORD.len()..]);
        let values: Option<Vec<u32>> = code.chars().filter(char::is_ascii_alphanumeric).take(WHOLE).map(value).collect();
        let wrong = || Refusal::of("text_code_wrong");
        let values = values.filter(|values| values.len() == WHOLE).ok_or_else(wrong)?;
        if check(&values[..SAYS]) != values[SAYS] * 32 + values[SAYS + 1] {
            return Err(wrong());
        }
        let said = values[..SAYS].iter().fold(0_u128, |said, value| said << 5 | u128::from(*value));
        let (press, place) = ((said >> 40) as u64, (said & 0xff_ffff_ffff) as u64);
        let cell = (place >> 39 == 1).then_some((place >> 20 & (LATITUDES - 1), place & (LONGITUDES - 1)));
        Ok(Self { press, cell })
    }
}

/// The 48 bits of milliseconds and the 12 random bits after the version of a UUIDv7.
fn press(id: Uuid) -> u64 {
    let high = id.as_u64_pair().0;
    (high >> 16) << 12 | high & 0xfff
}

/// Which press an id belongs to, as [`TextCode::press_key`] says it.
#[must_use]
pub fn press_key(id: Uuid) -> String {
    TextCode { press: press(id), cell: None }.press_key()
}

fn step(degrees: f64, round: f64, steps: u64) -> u64 {
    ((degrees / round * steps as f64).floor() as u64).min(steps - 1)
}

fn middle(step: u64, round: f64, steps: u64) -> f64 {
    (step as f64 + 0.5) / steps as f64 * round
}

fn value(letter: char) -> Option<u32> {
    let plain = match letter {
        'O' => '0',
        'I' | 'L' => '1',
        other => other,
    };
    LETTERS.iter().position(|known| char::from(*known) == plain).and_then(|at| u32::try_from(at).ok())
}

/// Each letter weighs twice the one before it, modulo a prime above their number: no single change and no swap of neighbours leaves the sum alone.
fn check(values: &[u32]) -> u32 {
    let mut weight = 1;
    values.iter().fold(7, |sum, value| {
        weight = weight * 2 % PRIME;
        (sum + weight * value) % PRIME
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What the phone's page must make of the same presses: `ui/src/button/code.test.ts` reads the same file.
    const VECTORS: &str = include_str!("text_code/vectors.csv");

    #[test]
    fn the_shared_examples_read_and_write_alike() {
        let mut seen = 0;
        for line in VECTORS.lines().skip(1) {
            let cells: Vec<&str> = line.split(',').collect();
            let point = cells[1].parse().ok().zip(cells[2].parse().ok()).map(|(lat, lon)| Point { lat, lon });
            let code = TextCode::of(cells[0].parse().unwrap(), point);
            assert_eq!(code.spoken(), cells[3], "{line}");
            assert_eq!(TextCode::read(cells[3]), Ok(code));
            assert_eq!(code.point().is_some(), point.is_some());
            seen += 1;
        }
        assert_eq!(seen, 8);
    }

    #[test]
    fn a_message_is_one_text_and_reads_as_people_send_it() {
        let code = TextCode::of("019be2a1-7c00-7abc-8def-0123456789ab".parse().unwrap(), Some(Point { lat: 32.7767, lon: -96.797 }));
        let spoken = code.spoken();
        for message in [
            format!("AYUDA. Alerta al consulado: AMPARO {spoken}"),
            format!("amparo {} enviado desde mi telefono", spoken.to_lowercase().replace('-', " ")),
            spoken.replace('0', "o").replace('1', "l"),
        ] {
            assert_eq!(TextCode::read(&message), Ok(code), "{message}");
        }
        assert_eq!(code.sent().unwrap().timestamp_millis(), 0x019b_e2a1_7c00);
        let point = code.point().unwrap();
        assert!((point.lat - 32.7767).abs() < 0.0003 && (point.lon + 96.797).abs() < 0.0003);
        assert_eq!(press_key(code.alert_id()), code.press_key());
        for short in ["", "AMPARO", "ayuda", &spoken[..25]] {
            assert_eq!(TextCode::read(short).unwrap_err().code, "text_code_wrong", "{short}");
        }
    }

    #[test]
    fn the_last_weight_is_no_neighbour_of_the_check_letters() {
        let weight = (0..SAYS).fold(1, |weight, _| weight * 2 % PRIME);
        assert_ne!((weight + 32) % PRIME, 0);
    }

    proptest! {
        #[test]
        fn every_mistyped_letter_and_every_swap_of_neighbours_is_refused(press in 0_u64..1 << 60, place in proptest::option::of((0_u64..LATITUDES, 0_u64..LONGITUDES))) {
            let code = TextCode { press, cell: place };
            let text = code.text();
            prop_assert_eq!(TextCode::read(&text), Ok(code));
            let letters: Vec<char> = text.chars().collect();
            for at in 0..WHOLE {
                for other in LETTERS.iter().map(|l| char::from(*l)).filter(|l| *l != letters[at]) {
                    let mut typed = letters.clone();
                    typed[at] = other;
                    prop_assert!(TextCode::read(&typed.iter().collect::<String>()).is_err());
                }
                if at + 1 < WHOLE && letters[at] != letters[at + 1] {
                    let mut typed = letters.clone();
                    typed.swap(at, at + 1);
                    prop_assert!(TextCode::read(&typed.iter().collect::<String>()).is_err());
                }
            }
        }
    }
}
