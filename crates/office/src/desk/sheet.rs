//! The recovery sheet as a file to print.
use crate::keys::RecoveryKey;
use crate::{FileAnswer, Problem};

pub(super) fn print(office: &str, recovery: &RecoveryKey, language: &str) -> Result<FileAnswer, Problem> {
    let _ = language;
    Ok(FileAnswer {
        name: "amparo-recuperacion.txt".into(),
        mime: "text/plain".into(),
        bytes: format!("{office}\n{}\n", recovery.printed().as_str()).into_bytes(),
    })
}
