//! Papers of a case and of the office's days. What they carry is what stands outside the asylum wall, whoever exports them; the export is entered with its reason.

pub mod cases;
mod gather;
pub mod journal;
pub mod wall;

use crate::Problem;
use crate::act::Act;
use crate::door::FileAnswer;
use crate::place::office_zone;
use casework::language::Language;
use papers::case::Moment;
use papers::export::{Export, Marking, PaperError, Redaction};
use schemars::JsonSchema;
use serde::Deserialize;
use uuid::Uuid;

/// For whom a paper is made, and so what it leaves out.
#[derive(Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Reader {
    /// The consulate itself.
    Office,
    /// The family: where the person is, what comes next, whom to call.
    Family,
    /// A lawyer outside the consulate.
    Lawyer,
}

impl Reader {
    fn redaction(self) -> Redaction {
        match self {
            Self::Office => Redaction::Office,
            Self::Family => Redaction::Family,
            Self::Lawyer => Redaction::Lawyer,
        }
    }
}

/// A case summary to make.
#[derive(Deserialize, JsonSchema)]
pub struct ExportCaseSummary {
    /// The case.
    pub case_id: Uuid,
    /// Language of the paper.
    pub language: Language,
    /// For whom.
    pub redaction: Reader,
    /// Why: `court_filing`, `counsel_request`, `person_request`, `family_request`, `handoff`, `supervision`, or other words.
    pub reason: String,
}

/// The case summary as a PDF. Its name is the folio, nothing else.
pub async fn export_case_summary(act: &mut Act, asked: ExportCaseSummary) -> Result<FileAnswer, Problem> {
    // Not even who is inside the wall takes what is behind it out on paper.
    let key = act.case(asked.case_id).await?.outside();
    act.because(&asked.reason)?;
    let summary = gather::case_summary(act, &key).await?;
    let export = export(act, asked.language, &asked.reason).await?;
    let redaction = asked.redaction.redaction();
    act.detail(serde_json::json!({ "paper": "case_summary", "language": asked.language.code(), "redaction": redaction.code() }));
    let name = format!("{}.pdf", summary.folio);
    pdf(name, move || papers::case_summary(&summary, redaction, &export)).await
}

/// Who makes a paper, when and why, and how it is marked.
async fn export(act: &mut Act, language: Language, reason: &str) -> Result<Export, Problem> {
    let code = act.code();
    Ok(Export {
        language,
        marking: marking(act),
        made_at: Moment { at: act.now(), zone: office_zone(act.tx(), &code).await? },
        made_by: act.staff()?.display_name.clone(),
        reason: reason.trim().to_owned(),
    })
}

/// What leaves the practice office is marked.
pub(crate) fn marking(act: &Act) -> Marking {
    if act.desk().practice() { Marking::Practice } else { Marking::Real }
}

/// Sets a paper beside the threads that answer calls.
async fn pdf(name: String, make: impl FnOnce() -> Result<Vec<u8>, PaperError> + Send + 'static) -> Result<FileAnswer, Problem> {
    file(name, "application/pdf", make).await
}

/// The same for a file of any kind.
async fn file(
    name: String,
    mime: &str,
    make: impl FnOnce() -> Result<Vec<u8>, PaperError> + Send + 'static,
) -> Result<FileAnswer, Problem> {
    let bytes = tokio::task::spawn_blocking(make)
        .await
        .map_err(|_| Problem::failed("paper_failed", "the paper could not be made"))?
        .map_err(|error| Problem::failed("paper_failed", error.to_string()))?;
    Ok(FileAnswer { name, mime: mime.into(), bytes })
}
