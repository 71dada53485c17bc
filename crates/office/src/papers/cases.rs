//! The list of cases as a table: what its screen shows, whole, with the reason for taking it out.

use super::{export as circumstances, file};
use crate::Problem;
use crate::act::Act;
use crate::cases::{CaseLine, ListCases, whole};
use crate::door::FileAnswer;
use crate::matter::stored_zone;
use crate::place::office_zone;
use casework::language::Language;
use papers::case::{Both, Moment};
use papers::table::{ListedCase, Writing};
use schemars::JsonSchema;
use serde::Deserialize;
use std::collections::HashMap;

/// Most cases of one table: past it nobody reads them, and the names of so many people should not leave by one click.
const MOST: usize = 20_000;

/// In what the table is written.
#[derive(Clone, Copy, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TableFormat {
    /// Excel's own format.
    Xlsx,
    /// Comma-separated text.
    Csv,
}

/// A list of cases to take out.
#[derive(Deserialize, JsonSchema)]
pub struct ExportCases {
    /// The list as it is on the screen; its page is not looked at.
    pub list: ListCases,
    /// Format of the file.
    pub format: TableFormat,
    /// Language of the table.
    pub language: Language,
    /// Why: `supervision`, `handoff`, or other words.
    pub reason: String,
}

/// The list of cases as a file. Its name is the office and the day, nothing else.
///
/// # Errors
/// `list_too_long` when more than 20,000 cases are in the list: it has to be narrowed.
pub async fn export(act: &mut Act, asked: ExportCases) -> Result<FileAnswer, Problem> {
    act.because(&asked.reason)?;
    let found = whole(act, &asked.list, MOST).await?;
    if found.len() > MOST {
        return Err(Problem::refused("list_too_long", "more cases than one table takes").with("most", MOST));
    }
    let writing = match asked.format {
        TableFormat::Xlsx => Writing::Xlsx,
        TableFormat::Csv => Writing::Csv,
    };
    let pack = act.office_pack().await?;
    let stages: HashMap<&str, Both> =
        pack.steps.stages().iter().map(|s| (s.id.as_str(), Both { es: s.name_es.clone(), en: s.name_en.clone() })).collect();
    let cases: Vec<ListedCase> = found.into_iter().map(|line| listed(line, &stages)).collect();
    let made = circumstances(act, asked.language, &asked.reason).await?;
    act.detail(
        serde_json::json!({ "paper": "case_list", "format": writing.ending(), "cases": cases.len(), "language": asked.language.code() }),
    );
    let code = act.code();
    let day = act.now().with_timezone(&office_zone(act.tx(), &code).await?).date_naive();
    let word = match asked.language {
        Language::Es => "casos",
        Language::En => "cases",
    };
    file(format!("{word}-{code}-{day}.{}", writing.ending()), writing.mime(), move || papers::case_table(&cases, writing, &made)).await
}

fn listed(line: CaseLine, stages: &HashMap<&str, Both>) -> ListedCase {
    let zone = stored_zone(&line.time_zone);
    ListedCase {
        ambito: line.ambito.name().to_owned(),
        status: line.status.name().to_owned(),
        risk: line.risk.name().to_owned(),
        stage: stages.get(line.stage.as_str()).cloned().unwrap_or_else(|| Both::same(&line.stage)),
        folio: line.folio,
        name: line.shown_name,
        a_number: line.a_number,
        custody: line.custody,
        facility: line.facility,
        owner: line.owner_name,
        representative: line.representative_name,
        due: line.next_due_at.map(|at| Moment { at, zone }),
        opened: Moment { at: line.opened_at, zone },
        changed: Moment { at: line.changed_at, zone },
    }
}
