//! Numbers by which offices know a person, and telephone numbers: tidied as people write them, refused when they cannot be right.
use crate::refusal::Refusal;

/// Letters and digits of a CURP in the order of their values.
const CURP_VALUES: &str = "0123456789ABCDEFGHIJKLMNÑOPQRSTUVWXYZ";
/// States of birth in a CURP; `NE` is born abroad.
const CURP_STATES: [&str; 33] = [
    "AS", "BC", "BS", "CC", "CL", "CM", "CS", "CH", "DF", "DG", "GT", "GR", "HG", "JC", "MC", "MN", "MS", "NT", "NL", "OC", "PL", "QT",
    "QR", "SP", "SL", "SR", "TC", "TS", "TL", "VZ", "YN", "ZS", "NE",
];

/// An alien registration number as nine digits: `A 12-345-678` is `012345678`.
///
/// # Errors
/// `not_an_a_number` when it is not 7 to 9 digits, with or without the letter.
pub fn a_number(field: &'static str, text: &str) -> Result<String, Refusal> {
    let bare = text.trim().trim_start_matches(['A', 'a']);
    let digits: String = bare.chars().filter(|c| !matches!(c, ' ' | '-' | '.' | '#')).collect();
    if !(7..=9).contains(&digits.len()) || !digits.bytes().all(|b| b.is_ascii_digit()) || digits.bytes().all(|b| b == b'0') {
        return Err(Refusal::field(field, "not_an_a_number"));
    }
    Ok(format!("{digits:0>9}"))
}

/// A CURP: 18 characters in the form that RENAPO gives, with its check digit.
///
/// # Errors
/// `not_a_curp` for another form, `curp_mistyped` when the check digit does not fit.
pub fn curp(field: &'static str, text: &str) -> Result<String, Refusal> {
    let curp = text.trim().to_uppercase().replace([' ', '-'], "");
    let chars: Vec<char> = curp.chars().collect();
    let letter = |c: char| c.is_ascii_uppercase() || c == 'Ñ';
    let formed = chars.len() == 18
        && chars.iter().take(4).all(|c| letter(*c))
        && chars.iter().skip(4).take(6).all(char::is_ascii_digit)
        && chars.get(10).is_some_and(|c| matches!(c, 'H' | 'M' | 'X'))
        && CURP_STATES.contains(&chars.iter().skip(11).take(2).collect::<String>().as_str())
        && chars.iter().skip(13).take(3).all(|c| letter(*c))
        && chars.get(16).is_some_and(char::is_ascii_alphanumeric)
        && chars.get(17).is_some_and(char::is_ascii_digit);
    if !formed {
        return Err(Refusal::field(field, "not_a_curp"));
    }
    let value = |c: &char| CURP_VALUES.chars().position(|v| v == *c).unwrap_or(0);
    let sum: usize = chars.iter().take(17).enumerate().map(|(at, c)| value(c) * (18 - at)).sum();
    let check = (10 - sum % 10) % 10;
    if chars.get(17).and_then(|c| c.to_digit(10)) != u32::try_from(check).ok() {
        return Err(Refusal::field(field, "curp_mistyped"));
    }
    Ok(curp)
}

/// A telephone number in the form of E.164. Ten digits are read as a number of the United States, as callers there dictate them, if they can be one: area
/// and exchange of the North American plan begin with 2 to 9. Otherwise the country must be said. A Mexican mobile line is one line with and without the 1
/// that was dialled after the country until 2019 (IFT, plan of numbering of 2018): it is kept without.
///
/// # Errors
/// `not_a_phone` when it cannot be one.
pub fn phone(field: &'static str, text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    let international = text.starts_with('+') || text.starts_with("00");
    let tidy: String = text.chars().filter(|c| !matches!(c, ' ' | '-' | '.' | '(' | ')' | '/' | '+' | '\u{a0}')).collect();
    let digits = if text.starts_with("00") { tidy.trim_start_matches("00") } else { &tidy };
    if digits.is_empty() || !digits.bytes().all(|b| b.is_ascii_digit()) {
        return Err(Refusal::field(field, "not_a_phone"));
    }
    let ten = |line: &&str| line.len() == 10;
    if let Some(line) = digits.strip_prefix("521").filter(ten).or_else(|| digits.strip_prefix("52").filter(ten)) {
        return Ok(format!("+52{line}"));
    }
    match (international, digits.len()) {
        (true, 8..=15) => Ok(format!("+{digits}")),
        (false, 10) if is_north_american(digits) => Ok(format!("+1{digits}")),
        (false, 11) if digits.starts_with('1') => Ok(format!("+{digits}")),
        _ => Err(Refusal::field(field, "not_a_phone")),
    }
}

/// Whether ten digits can be a number of the North American plan: neither area nor exchange begins with 0 or 1.
fn is_north_american(digits: &str) -> bool {
    let begins = |at: usize| digits.as_bytes().get(at).is_some_and(|digit| (b'2'..=b'9').contains(digit));
    begins(0) && begins(3)
}

/// An e-mail address, as far as its form tells.
///
/// # Errors
/// `not_an_email`.
pub fn email(field: &'static str, text: &str) -> Result<String, Refusal> {
    let text = text.trim();
    let formed = text.split_once('@').is_some_and(|(name, domain)| {
        !name.is_empty() && domain.contains('.') && !domain.contains('@') && !domain.starts_with('.') && !domain.ends_with('.')
    });
    if formed && !text.contains(char::is_whitespace) && text.len() <= 254 {
        Ok(text.to_owned())
    } else {
        Err(Refusal::field(field, "not_an_email"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_a_number_is_read_as_dictated() {
        for text in ["A12345678", "a 12-345-678", "012345678", "A#012 345 678"] {
            assert_eq!(a_number("a_number", text).unwrap(), "012345678", "{text}");
        }
        for text in ["", "A", "123", "1234567890", "12345678X", "000000000"] {
            assert_eq!(a_number("a_number", text).unwrap_err().code, "not_an_a_number", "{text}");
        }
    }

    #[test]
    fn a_curp_must_have_its_form_and_its_check_digit() {
        // Published examples: the second was born abroad.
        for text in ["HEGG560427MVZRRL04", "boxw310820hnerxn09"] {
            assert_eq!(curp("curp", text).unwrap(), text.to_uppercase());
        }
        assert_eq!(curp("curp", "HEGG560427MVZRRL05").unwrap_err().code, "curp_mistyped");
        assert_eq!(curp("curp", "HEGG560427MZZRRL04").unwrap_err().code, "not_a_curp");
        assert_eq!(curp("curp", "HEGG560427").unwrap_err().code, "not_a_curp");
    }

    #[test]
    fn telephone_numbers_are_kept_as_they_are_dialled_from_abroad() {
        for (text, kept) in [
            ("(214) 555-0142", "+12145550142"),
            ("1 214 555 0142", "+12145550142"),
            ("+52 443 312 0000", "+524433120000"),
            ("00524433120000", "+524433120000"),
            ("52 1 443 312 0000", "+524433120000"),
            ("+52 1 443 312 0000", "+524433120000"),
            ("005214433120000", "+524433120000"),
            ("52 443 312 0000", "+524433120000"),
        ] {
            assert_eq!(phone("value", text).unwrap(), kept, "{text}");
        }
        // Ten digits that cannot be American: a line of Mexico without its country is not sent to a stranger in Maryland.
        for text in ["", "555-0142", "call me", "+12", "014555014", "443 112 0000", "55 1012 3456"] {
            assert_eq!(phone("value", text).unwrap_err().code, "not_a_phone", "{text}");
        }
    }

    #[test]
    fn an_address_without_its_parts_is_no_address() {
        assert!(email("value", "ana@example.org").is_ok());
        for text in ["ana", "@example.org", "ana@org", "an a@example.org", "a@b@c.org"] {
            assert!(email("value", text).is_err(), "{text}");
        }
    }
}
