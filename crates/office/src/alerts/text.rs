//! Texts that the public sends: trimmed, empty is nothing, and never longer than a page can show. Staff are told what is too long; an emergency is not refused
//! for it, it is cut, and the cut shows.

use crate::Problem;

/// A text of at most `most` characters; empty is `None`.
pub(crate) fn tidy(field: &str, text: Option<&str>, most: usize) -> Result<Option<String>, Problem> {
    let text = text.map(str::trim).filter(|t| !t.is_empty());
    if text.is_some_and(|t| t.chars().count() > most) {
        let mut problem = Problem::field(field, "too_long").with("most", most);
        if let Some(first) = problem.fields.first_mut() {
            first.args.insert("most".into(), most.to_string());
        }
        return Err(problem);
    }
    // A NUL cannot be kept by PostgreSQL.
    Ok(text.map(|t| t.replace('\0', "")))
}

/// The same of a press: what is too long is cut, and ends in an ellipsis.
pub(crate) fn cut(text: Option<&str>, most: usize) -> Option<String> {
    let text = text.map(str::trim).filter(|t| !t.is_empty())?.replace('\0', "");
    if text.chars().count() <= most {
        return Some(text);
    }
    Some(text.chars().take(most - 1).chain(['…']).collect())
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn a_press_is_cut_where_the_page_ends_and_says_so() {
        assert_eq!(cut(Some("  Garland "), 7), Some("Garland".into()));
        assert_eq!(cut(Some("Garland, TX"), 7), Some("Garlan…".into()));
        assert_eq!(cut(Some("ñandú\0"), 5), Some("ñandú".into()));
        assert_eq!((cut(Some("  "), 7), cut(None, 7)), (None, None));
    }
}
