//! Names as people write them, folded so that `Núñez`, `NUNEZ` and `nuñez` meet.

use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// Upper case, without accents, only letters and digits, words parted by one space. `ñ` folds to `N`: US papers drop the tilde.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.nfkd().filter(|c| !is_combining_mark(*c)) {
        if c.is_alphanumeric() {
            folded.extend(c.to_uppercase());
        } else if !folded.is_empty() && !folded.ends_with(' ') && c != '\'' && c != '\u{2019}' {
            folded.push(' ');
        }
    }
    while folded.ends_with(' ') {
        folded.pop();
    }
    folded
}

/// The folded words of a text, each once.
#[must_use]
pub fn words(text: &str) -> Vec<String> {
    let mut list: Vec<String> = fold(text).split(' ').filter(|w| !w.is_empty()).map(str::to_owned).collect();
    list.sort();
    list.dedup();
    list
}

/// Whether two names may be of one person: they share two words, or are the same single word. `José Luis Hernández` and `HERNANDEZ RUIZ JOSE` may be.
#[must_use]
pub fn alike(one: &str, other: &str) -> bool {
    let (one, other) = (words(one), words(other));
    let shared = one.iter().filter(|word| other.contains(word)).count();
    shared >= 2 || (shared == 1 && one.len() == 1 && other.len() == 1)
}

/// What somebody typed to find a case, as the words that a case must have; the last may go on. A whole folio or A-number, however it is parted, is one word.
#[must_use]
pub fn search_words(typed: &str) -> Vec<String> {
    if let Ok(folio) = typed.parse::<crate::folio::Folio>() {
        return vec![folio.compact()];
    }
    if let Ok(a_number) = crate::identifier::a_number("q", typed) {
        return vec![a_number];
    }
    let folded = fold(typed);
    let list: Vec<String> = folded.split(' ').filter(|w| !w.is_empty()).map(str::to_owned).collect();
    // The beginning of a folio: its parts are one word in the index.
    match list.first().map(String::as_str) {
        Some("MX" | "PRAC") if list.len() > 1 => vec![list.concat()],
        _ => list,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_case_and_hyphens_do_not_part_a_name() {
        assert_eq!(fold("  Núñez-Peña,  José "), "NUNEZ PENA JOSE");
        assert_eq!(fold("O’Farrill"), "OFARRILL");
        assert_eq!(words("Ana Ana maría"), ["ANA", "MARIA"]);
    }

    #[test]
    fn two_names_are_alike_by_two_words_or_by_the_only_one() {
        assert!(alike("José Luis Hernández Ruiz", "HERNANDEZ, Jose"));
        assert!(alike("Chuy", "chuy"));
        assert!(!alike("José Luis Hernández", "José Pérez"));
        assert!(!alike("María", "María López") && !alike("", ""));
    }

    #[test]
    fn a_folio_and_an_a_number_are_one_word_however_they_are_typed() {
        let folio = crate::folio::Folio::make("MX-DAL", 2026, 123).unwrap();
        assert_eq!(search_words(&folio.to_string().to_lowercase().replace('-', " ")), [folio.compact()]);
        assert_eq!(search_words("mx-dal-26"), ["MXDAL26"]);
        assert_eq!(search_words("A 123-456-789"), ["123456789"]);
        assert_eq!(search_words("  josé  hern"), ["JOSE", "HERN"]);
        assert!(search_words(" - ").is_empty());
    }
}
