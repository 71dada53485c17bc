//! The recovery sheet as a PDF to print.

use crate::keys::RecoveryKey;
use crate::{FileAnswer, Office, Problem};
use casework::language::Language;
use papers::case::Moment;
use papers::export::Marking;
use papers::recovery::RecoverySheet;
use records::{Log, Scope, reference};
use std::path::Path;

/// For whom, and what it opens.
pub(super) struct Sheet<'a> {
    pub(super) office: &'a str,
    pub(super) desk: &'a Path,
    pub(super) language: &'a str,
}

pub(super) async fn print(office: &Office, made: &Sheet<'_>, recovery: &RecoveryKey) -> Result<FileAnswer, Problem> {
    let mut tx = office.database().read(Scope::nobody()).await?;
    let consulate = reference::get(&mut tx, "consulate", made.office).await?;
    tx.commit(Log::Unlogged("public reference data")).await?;
    let zone = consulate.as_ref().and_then(|c| c.body.0["tz"].as_str()).and_then(|tz| tz.parse().ok()).unwrap_or(chrono_tz::UTC);
    let sheet = RecoverySheet {
        office: consulate.map_or_else(|| made.office.to_owned(), |c| c.label),
        desk: made.desk.display().to_string(),
        key: recovery.printed().to_string(),
    };
    let language = if made.language == "en" { Language::En } else { Language::Es };
    let marking = if office.practice() { Marking::Practice } else { Marking::Real };
    let at = Moment { at: office.clock().now(), zone };
    // PDF writing takes no time worth a thread of its own: one page.
    let bytes = papers::recovery_sheet(&sheet, language, marking, at).map_err(|e| Problem::failed("paper_failed", e.to_string()))?;
    let name = if language == Language::En { "amparo-recovery.pdf" } else { "amparo-recuperacion.pdf" };
    Ok(FileAnswer { name: name.into(), mime: "application/pdf".into(), bytes })
}
