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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_case_and_hyphens_do_not_part_a_name() {
        assert_eq!(fold("  Núñez-Peña,  José "), "NUNEZ PENA JOSE");
        assert_eq!(fold("O’Farrill"), "OFARRILL");
        assert_eq!(words("Ana Ana maría"), ["ANA", "MARIA"]);
    }
}
