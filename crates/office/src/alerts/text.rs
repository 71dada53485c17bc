//! Texts that the public sends: trimmed, empty is nothing, and never longer than a page can show.

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
