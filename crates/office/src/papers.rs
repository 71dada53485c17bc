//! Papers of a case. What they carry is what stands outside the asylum wall, whoever exports them; the export is entered with its reason.

mod gather;

use crate::Problem;
use crate::act::Act;
use crate::cases::office_zone;
use crate::door::FileAnswer;
use casework::language::Language;
use papers::case::Moment;
use papers::export::{Export, Marking, Redaction};
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
    let code = act.code();
    let export = Export {
        language: asked.language,
        marking: if act.desk().practice() { Marking::Practice } else { Marking::Real },
        made_at: Moment { at: act.now(), zone: office_zone(act.tx(), &code).await? },
        made_by: act.staff()?.display_name.clone(),
        reason: asked.reason.trim().to_owned(),
    };
    let redaction = asked.redaction.redaction();
    act.detail(serde_json::json!({ "paper": "case_summary", "language": asked.language.code(), "redaction": redaction.code() }));
    let name = format!("{}.pdf", summary.folio);
    let made = tokio::task::spawn_blocking(move || papers::case_summary(&summary, redaction, &export)).await;
    let bytes = made
        .map_err(|_| Problem::failed("paper_failed", "the paper could not be made"))?
        .map_err(|error| Problem::failed("paper_failed", error.to_string()))?;
    Ok(FileAnswer { name, mime: "application/pdf".into(), bytes })
}
