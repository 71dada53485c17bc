//! The wall sheet of the next days.

use super::{export as circumstances, gather, pdf};
use crate::Problem;
use crate::act::Act;
use crate::agenda::{self, start_of};
use crate::cases::today;
use crate::door::FileAnswer;
use casework::language::Language;
use chrono::TimeDelta;
use papers::wall::{DAYS, WallSheet, file_name};
use records::agenda::Stretch;
use schemars::JsonSchema;
use serde::Deserialize;

/// Most hearings, and most deadlines, that a sheet takes.
const MOST: i64 = 500;

/// A wall sheet to make.
#[derive(Deserialize, JsonSchema)]
pub struct ExportWallSheet {
    /// Language of the paper.
    pub language: Language,
}

/// The office's hearings and open deadlines of the next fourteen days, by folio, as a PDF for the wall.
pub async fn export(act: &mut Act, asked: ExportWallSheet) -> Result<FileAnswer, Problem> {
    let first = today(act).await?;
    // A day wider on both sides: each line is read in the zone of its own place.
    let begin = start_of(first, chrono_tz::UTC).ok_or_else(|| Problem::failed("paper_failed", "today is no date"))? - TimeDelta::days(1);
    let stretch = Stretch { from: begin, until: begin + TimeDelta::days(i64::try_from(DAYS).unwrap_or(14) + 3), owner: None, most: MOST };
    let (items, more) = agenda::items(act, stretch).await?;
    let code = act.code();
    let wall =
        WallSheet { office: gather::letterhead(act, &code).await?, first, lines: items.into_iter().map(|item| item.line).collect(), more };
    act.detail(serde_json::json!({ "paper": "wall_sheet", "first": first, "language": asked.language.code() }));
    let export = circumstances(act, asked.language, "").await?;
    let name = file_name(asked.language, &code, first);
    pdf(name, move || papers::wall_sheet(&wall, &export)).await
}
